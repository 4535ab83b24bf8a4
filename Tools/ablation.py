#!/usr/bin/env python3
"""Take one row of a pack, or one rule, away at a time and count the figures that this gains or loses.

    Tools/ablation.py PROGRAM GOLD.jsonl... --scorer SCORE.py [--lang ar,en] [--tables cues,indicators,periods]
                      [--forms] [--rules] [--all]

GOLD and SCORE.py are annotated passages and the program that scores them; a figure is right when all of its value,
unit, indicator, areas and period are. "lost" are figures that are right only with the row, "gained" those that are right
only without it, "extra" how many more numbers are read with it that are none in the passages. Rows without any effect are
counted, and listed with --all. With --forms each word of a row is taken away by itself. With --rules the fields that a rule
gave stay empty, for every rule that is named in the evidence of a figure.

Printed in order of gain less loss, so that what does harm stands first.
"""
import argparse
import importlib.util
import json
import os
import subprocess
import sys
import tempfile
from collections import Counter, defaultdict
from concurrent.futures import ThreadPoolExecutor

TABLES = "cues,indicators,periods,numerals,mentions,abbreviations,affixes"
# What is printed where a rule gives nothing.
EMPTY = {"indicator": "other"}


def load(path):
    spec = importlib.util.spec_from_file_location("score", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def right_facts(score, record, figures):
    """The places of the facts that are right, and how many numbers are none of the passage."""
    optional = [(f["start"], f["end"]) for f in record["facts"] if f.get("optional")]
    facts = [f for f in record["facts"] if not f.get("optional")]
    gold = list(score.gold_mentions({**record, "facts": facts}))
    read = [p for p in score.predicted_mentions(figures) if not any(a < p.end and p.start < b for a, b in optional)]
    used, right = set(), set()
    for mention in gold:
        near = [i for i, p in enumerate(read) if i not in used and p.overlaps(mention)]
        best = next((i for i in near if read[i].same_number(mention) and read[i].same_unit(mention)), None)
        if best is not None:
            used.add(best)
        fact = mention.owner
        if mention.change or fact.get("equivalent") or fact.get("duplicate"):
            continue
        candidates = [score.as_figure(read[i]) for i in ([best] if best is not None else near)]
        if candidates:
            checks = max((score.field_checks(fact, c) for c in candidates), key=lambda c: sum(c.values()))
            if all(checks.values()):
                right.add(mention.start)
    extra = sum(1 for i, p in enumerate(read) if i not in used and not any(g.overlaps(p) for g in gold))
    return right, extra


class Passages:
    """The annotated passages and what the program reads in them as it is."""

    def __init__(self, program, score, paths, languages):
        self.program, self.score = program, score
        self.records = {}
        for path in paths:
            with open(path, encoding="utf-8") as lines:
                for record in map(json.loads, lines):
                    if record["lang"] in languages:
                        self.records[record["id"]] = record
        self.file = tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8")
        for record in self.records.values():
            kept = {key: record[key] for key in ("id", "lang", "published", "text") if record.get(key) is not None}
            self.file.write(json.dumps(kept, ensure_ascii=False) + "\n")
        self.file.flush()
        self.lines = self.read()
        self.base = {name: self.judge(name, json.loads(line)["figures"]) for name, line in self.lines.items()}

    def read(self, data=None):
        command = [self.program, "extract", "--jsonl", self.file.name] + (["--data", data] if data else [])
        done = subprocess.run(command, capture_output=True, text=True)
        if done.returncode:
            return None
        return dict(zip(self.records, done.stdout.splitlines()))

    def judge(self, name, figures):
        return right_facts(self.score, self.records[name], figures)

    def effect(self, changed):
        """Figures lost and gained without something, and numbers it adds, where `changed` are the figures without it."""
        lost = gained = extra = 0
        for name, figures in changed.items():
            (before, more), (after, fewer) = self.base[name], self.judge(name, figures)
            lost, gained, extra = lost + len(before - after), gained + len(after - before), extra + more - fewer
        return lost, gained, extra


def cases(tables, languages, forms):
    """Each row, or each form of a row, of the tables: file, line number, what stays of the line, and a name for it."""
    for language in languages:
        for table in tables:
            path = f"data/packs/{language}/{table}.tsv"
            if not os.path.exists(path):
                continue
            with open(path, encoding="utf-8") as lines:
                rows = lines.read().split("\n")
            head = next(i for i, row in enumerate(rows) if row and row[0] != "#")
            for number, row in enumerate(rows):
                if number <= head or not row or row[0] == "#":
                    continue
                cells = row.split("\t")
                words = cells[-1].split("|")
                name = f"{language}/{table} {' '.join(cells[:-1])}"
                if not forms:
                    yield path, number, None, f"{name}: {cells[-1] if len(cells[-1]) < 40 else words[0] + '|…'}"
                elif len(words) > 1:
                    for word in words:
                        rest = "\t".join(cells[:-1] + ["|".join(w for w in words if w != word)])
                        yield path, number, rest, f"{name}: {word}"


def without(passages, case):
    path, number, rest, _ = case
    with tempfile.TemporaryDirectory() as folder:
        for root, _, files in os.walk("data"):
            target = os.path.join(folder, os.path.relpath(root, "data"))
            os.makedirs(target, exist_ok=True)
            for file in files:
                os.symlink(os.path.abspath(os.path.join(root, file)), os.path.join(target, file))
        with open(path, encoding="utf-8") as lines:
            rows = lines.read().split("\n")
        rows[number:number + 1] = [] if rest is None else [rest]
        copy = os.path.join(folder, os.path.relpath(path, "data"))
        os.remove(copy)
        with open(copy, "w", encoding="utf-8") as file:
            file.write("\n".join(rows))
        lines = passages.read(folder)
    if lines is None:
        return None
    changed = {name: line for name, line in lines.items() if line != passages.lines[name]}
    return passages.effect({name: json.loads(line)["figures"] for name, line in changed.items()})


def rules(passages):
    """For each rule the figures of the passages without the fields that it gave, and how many fields that are."""
    counts, changed = Counter(), defaultdict(dict)
    for name, line in passages.lines.items():
        named = {(field, given["rule"]) for figure in json.loads(line)["figures"]
                 for field, given in figure.get("evidence", {}).items()}
        for field, rule in named:
            figures = json.loads(line)["figures"]
            for figure in figures:
                if figure.get("evidence", {}).get(field, {}).get("rule") == rule:
                    counts[field, rule] += 1
                    figure[field] = EMPTY.get(field)
            changed[field, rule][name] = figures
    return [(f"{field} by {rule}, {counts[field, rule]} times", passages.effect(changed[field, rule]))
            for field, rule in sorted(changed)]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program")
    parser.add_argument("gold", nargs="+")
    parser.add_argument("--scorer", required=True)
    parser.add_argument("--lang", default="ar,en")
    parser.add_argument("--tables", default=TABLES)
    parser.add_argument("--forms", action="store_true")
    parser.add_argument("--rules", action="store_true")
    parser.add_argument("--all", action="store_true")
    options = parser.parse_args()

    languages = options.lang.split(",")
    passages = Passages(options.program, load(options.scorer), options.gold, languages)
    right = sum(len(facts) for facts, _ in passages.base.values())
    print(f"{len(passages.records)} passages, {right} figures right")
    if options.rules:
        results = rules(passages)
    else:
        chosen = list(cases(options.tables.split(","), languages, options.forms))
        with ThreadPoolExecutor(os.cpu_count()) as pool:
            results = list(zip((case[3] for case in chosen), pool.map(lambda case: without(passages, case), chosen)))
    needed = [name for name, effect in results if effect is None]
    idle = [name for name, effect in results if effect == (0, 0, 0)]
    print(f"{'lost':>5} {'gained':>6} {'extra':>5}  without")
    shown = [(name, effect) for name, effect in results if effect and any(effect)]
    for name, (lost, gained, extra) in sorted(shown, key=lambda item: (item[1][0] - item[1][1], item[0])):
        print(f"{lost:5} {gained:6} {extra:5}  {name}")
    print(f"{len(results)} taken away: {len(shown)} have an effect, {len(idle)} none, {len(needed)} cannot be left out")
    for kind, names in (("no effect", idle), ("cannot be left out", needed)):
        for name in names if options.all else []:
            print(f"  {kind}: {name}")


if __name__ == "__main__":
    main()
