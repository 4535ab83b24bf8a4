#!/usr/bin/env python3
"""Corrupt one number of a sample text at a time and count what the checks find.

    Tools/mutations.py PROGRAM [--texts data/samples] [--count 200] [--list] [--min F]

Four kinds of misprint, in equal parts and the same in every run: another scale word, two digits exchanged, a lost
decimal point, the opposite direction or sign. A misprint is caught when the corrupted text has a finding that the
sound one lacks and that is about the corrupted number; named when no more than two figures are suspected and it is
one of them; mended when the proposal is the value of the sound text. Exit 1 when fewer than F of all are caught.

Every number of the texts takes part, also those that no other number of the text depends on.
"""
import argparse
import hashlib
import json
import os
import re
import subprocess
import sys

KINDS = ("scale_word", "digits", "decimal_point", "sign")
DIGITS = "0-9\u0660-\u0669"


def rows(path):
    with open(path, encoding="utf-8") as lines:
        return [line.rstrip("\n").split("\t") for line in lines if line.strip() and line[0] != "#"][1:]


class Words:
    """The words of a language that misprints exchange, from its pack."""

    def __init__(self, language):
        folder = f"data/packs/{language}/"
        scales = {row[0]: row[-1].split("|") for row in reversed(rows(folder + "numerals.tsv")) if row[1] == "scale"}
        self.scales = [(form, scales[other][0]) for value, other in
                       (("1000", "1000000"), ("1000000", "1000000000"), ("1000000000", "1000000"))
                       for form in scales.get(value, [])]
        change = {row[1]: row[-1].split("|") for row in rows(folder + "cues.tsv") if row[0] == "change" and row[1] != "-"}
        balance = {row[1]: row[-1].split("|") for row in rows(folder + "indicators.tsv") if row[0] == "trade_balance"}
        self.opposites = opposites(change["up"], change["down"]) + opposites(balance["surplus"], balance["deficit"])


def opposites(a, b):
    pairs = [(x, b[min(i, len(b) - 1)]) for i, x in enumerate(a)] + [(y, a[min(i, len(a) - 1)]) for i, y in enumerate(b)]
    return sorted(pairs, key=lambda pair: -len(pair[0]))


def replaced(text, start, end, pairs):
    part = text[start:end]
    for old, new in sorted(pairs, key=lambda pair: -len(pair[0])):
        # A Latin form is a word of its own; an Arabic one may carry affixes.
        pattern = re.escape(old) if old > "\u0600" else f"(?<![A-Za-z]){re.escape(old)}(?![A-Za-z])"
        found = re.search(pattern, part, re.IGNORECASE)
        if found:
            return text[:start] + part[:found.start()] + new + part[found.end():] + text[end:]
    return None


def corruptions(text, figure, words):
    """(kind, start of the number, corrupted text) for a figure and its change."""
    for number in filter(None, (figure, figure.get("change"))):
        if number.get("start") is None:
            continue
        start, end = number["start"], number["end"]
        part = text[start:end]
        changed = replaced(text, start, end, words.scales)
        if changed:
            yield "scale_word", start, changed
        swaps = [m.start() for m in re.finditer(f"(?=[{DIGITS}][{DIGITS}])", part)
                 if part[m.start()] != part[m.start() + 1]]
        if swaps:
            at = start + swaps[0]
            yield "digits", start, text[:at] + text[at + 1] + text[at] + text[at + 2:]
        point = re.search(f"[{DIGITS}]([.,])[{DIGITS}]{{1,2}}(?![{DIGITS}])", part)
        if point:
            at = start + point.start(1)
            yield "decimal_point", start, text[:at] + text[at + 1:]
    evidence = figure.get("evidence", {})
    cues = [evidence.get("change")] if figure.get("change") else []
    cues += [evidence.get("indicator")] if figure["indicator"] == "trade_balance" else []
    for cue in filter(None, cues):
        if cue.get("start") is not None:
            changed = replaced(text, cue["start"], cue["end"], words.opposites)
            if changed:
                yield "sign", figure["start"], changed


def extract(program, records):
    lines = "".join(json.dumps(record, ensure_ascii=False) + "\n" for record in records)
    answer = subprocess.run([program, "extract", "--jsonl"], input=lines, capture_output=True, text=True, check=True)
    return [json.loads(line) for line in answer.stdout.splitlines()]


def about(record, finding, start, shift, key="figures"):
    return any(abs(record["figures"][i]["start"] - start) <= shift or covers(record["figures"][i], start, shift)
               for i in finding[key])


def covers(figure, start, shift):
    change = figure.get("change") or {}
    return change.get("start") is not None and abs(change["start"] - start) <= shift


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program")
    parser.add_argument("--texts", default="data/samples")
    parser.add_argument("--count", type=int, default=200)
    parser.add_argument("--list", action="store_true", help="print each misprint with what became of it")
    parser.add_argument("--min", type=float, default=0)
    options = parser.parse_args()
    os.chdir(os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))

    sound = []
    for name, language, published, _ in rows(os.path.join(options.texts, "index.tsv")):
        with open(os.path.join(options.texts, name), encoding="utf-8") as text:
            sound.append({"id": name, "lang": language, "published": published, "text": text.read()})
    read = extract(options.program, sound)
    words = {language: Words(language) for language in {record["lang"] for record in sound}}

    made = {kind: {} for kind in KINDS}
    for number, (source, record) in enumerate(zip(sound, read)):
        for figure in record["figures"]:
            for kind, start, text in corruptions(source["text"], figure, words[source["lang"]]):
                made[kind].setdefault(text, (number, start))
    chosen = []
    for kind in KINDS:
        ordered = sorted(made[kind].items(), key=lambda item: hashlib.sha256(item[0].encode()).hexdigest())
        chosen += [(kind, number, start, text) for text, (number, start) in ordered[:options.count // len(KINDS)]]

    answers = extract(options.program, [dict(sound[number], id=str(i), text=text)
                                        for i, (_, number, _, text) in enumerate(chosen)])
    totals = {kind: [0, 0, 0, 0] for kind in KINDS}
    for (kind, number, start, text), answer in zip(chosen, answers):
        known = {(c["check"], c["formula"]) for c in read[number]["checks"]}
        shift = 12
        new = [c for c in answer["checks"] if (c["check"], c["formula"]) not in known and c["flag"]]
        caught = [c for c in new if about(answer, c, start, shift)]
        named = [c for c in caught if len(c["suspects"]) <= 2 and about(answer, c, start, shift, "suspects")]
        values = {f["value"].lstrip("-") for f in read[number]["figures"] if f["start"] == start}
        values |= {f["change"]["value"] for f in read[number]["figures"]
                   if f.get("change") and (covers(f, start, 0) or f["start"] == start)}
        mended = [c for c in named if c.get("proposal", {}).get("value", "").lstrip("-") in values]
        row = totals[kind]
        for place, flag in enumerate((True, caught, named, mended)):
            row[place] += bool(flag)
        if options.list:
            verdict = "mended" if mended else "named" if named else "caught" if caught else "missed"
            print(f"{verdict:7} {kind:13} {sound[number]['id'][:6]} {text[max(0, start - 30):start + 40]!r}"
                  + (" | " + caught[0]["formula"] if caught else ""))
    print(f"{'misprint':14} {'made':>5} {'caught':>7} {'named':>7} {'mended':>7}")
    for name, row in [*totals.items(), ("all", [sum(column) for column in zip(*totals.values())])]:
        shares = " ".join(f"{count / row[0] if row[0] else 0:7.3f}" for count in row[1:])
        print(f"{name:14} {row[0]:5} {shares}")
    total = [sum(column) for column in zip(*totals.values())]
    sys.exit(total[1] < options.min * total[0])


main()
