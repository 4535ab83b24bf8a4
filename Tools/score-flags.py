#!/usr/bin/env python3
"""Compare the flags of figures with those of annotated passages.

    Tools/score-flags.py GOLD.jsonl... --pred PRED.jsonl [--lang ar,en] [--errors] [--min-found F] [--max-without F]

Two numbers: of the gold facts that carry one of the four flags of damage, how many overlap a figure with such a
flag; and of the figures with such a flag, how many overlap no gold fact with one. Exit 1 beyond either limit.
"""
import argparse
import json
import sys

FLAGS = {"suspect_scale", "internal_inconsistency", "malformed_number", "bidi_scrambled"}


def damaged(items):
    return [item for item in items if FLAGS & set(item.get("flags") or [])]


def overlap(a, b):
    return a["start"] < b["end"] and b["start"] < a["end"]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", nargs="+")
    parser.add_argument("--pred", required=True)
    parser.add_argument("--lang", default="ar,en")
    parser.add_argument("--errors", action="store_true", help="list what is missed and what has no reason")
    parser.add_argument("--min-found", type=float, default=0)
    parser.add_argument("--max-without", type=float, default=1)
    options = parser.parse_args()

    with open(options.pred, encoding="utf-8") as lines:
        read = {record["id"]: record for record in map(json.loads, lines)}
    wanted = found = flagged = without = 0
    for path in options.gold:
        for line in open(path, encoding="utf-8"):
            gold = json.loads(line)
            if gold["lang"] not in options.lang.split(","):
                continue
            facts = damaged(gold["facts"])
            record = read.get(gold["id"], {})
            figures = damaged(record.get("figures", []))
            wanted += len(facts)
            flagged += len(figures)
            for fact in facts:
                if any(overlap(fact, figure) for figure in figures):
                    found += 1
                elif options.errors:
                    print(f"  {gold['id']}: missed {fact['flags']} {fact['quote_chars']}")
            for figure in figures:
                if not any(overlap(fact, figure) for fact in facts):
                    without += 1
                    if options.errors:
                        number = record["figures"].index(figure)
                        reasons = [c["check"] + ": " + c["formula"] for c in record.get("checks", []) if number in c["suspects"]]
                        print(f"  {gold['id']}: no reason for {figure['flags']} {figure['text']}: {'; '.join(reasons)}")
    share_found = found / wanted if wanted else 1.0
    share_without = without / flagged if flagged else 0.0
    print(f"flagged facts found: {found} of {wanted} ({share_found:.3f}), "
          f"flagged figures without a reason in gold: {without} of {flagged} ({share_without:.3f})")
    sys.exit(share_found < options.min_found or share_without > options.max_without)


main()
