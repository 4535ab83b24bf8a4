"""usage: read_back.py BOOK.xlsx EXTRACT.jsonl TEXT... -- does every number of a book of tables lead to its words?

TEXT are the inputs of the book (text files, folders, JSON Lines), EXTRACT.jsonl what `mizan extract` says of them. Every number
that is no formula must link to a row of evidence whose span, cut from the text, is the printed form, and whose value is the
cell's times one power of ten for the whole column. Evidence leads back to a cell, and both languages hold the same."""
import json
import re
import sys
from decimal import Decimal
from pathlib import Path

import openpyxl

SPAN = re.compile(r"^(\d+)–(\d+)$")


def texts(paths):
    for path in map(Path, paths):
        for file in sorted(path.iterdir()) if path.is_dir() else [path]:
            if file.suffix == ".jsonl":
                for line in file.read_text(encoding="utf-8").splitlines():
                    record = json.loads(line)
                    yield record["id"], record["text"]
            elif file.suffix == ".txt":
                yield file.stem, file.read_bytes().decode("utf-8").removeprefix("\ufeff")


def values(path):
    """The values that stand at a place of a document, as the extraction gives them."""
    found = {}
    for line in Path(path).read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        for figure in record["figures"]:
            change = figure.get("change") or {}
            for part in (figure, change):
                if "start" in part:
                    value = part.get("value")
                    found.setdefault((record["id"], part["start"], part["end"]), set()).add(value)
    return found


def target(cell):
    """The sheet and cell that a link leads to."""
    location = cell.hyperlink.location if cell.hyperlink else None
    if not location:
        return None
    sheet, _, address = location.rpartition("!")
    return sheet.strip("'").replace("''", "'"), address.replace("$", "")


def rows(sheet, table):
    return [row for row in sheet[table.ref]][1:]


def same(value, cell, power):
    return abs(abs(Decimal(value)) - abs(Decimal(repr(cell))) * power) <= abs(Decimal(value)) * Decimal("1e-12")


def main(book_path, extract_path, *inputs):
    book = openpyxl.load_workbook(book_path)
    known, stored, faults, numbers = values(extract_path), dict(texts(inputs)), [], 0
    tables = {table.displayName: (sheet, table) for sheet in book.worksheets for table in sheet.tables.values()}
    for name, (sheet, table) in tables.items():
        if not name.startswith("table_"):
            continue
        for column in zip(*rows(sheet, table)):
            powers = {Decimal(10) ** n for n in (0, 3, 6, 9, 12)}
            for cell in column:
                if not isinstance(cell.value, (int, float)):
                    continue
                numbers += 1
                place = target(cell)
                if place is None:
                    faults.append(f"{sheet.title}!{cell.coordinate} leads nowhere")
                    continue
                evidence = book[place[0]]
                row = [c.value for c in evidence[re.sub(r"[A-Z]", "", place[1])]]
                at = next(i for i, v in enumerate(row) if isinstance(v, str) and SPAN.match(v))
                start, end = map(int, SPAN.match(row[at]).groups())
                cut = " ".join(p for p in re.split(r"[\n\r\t\v\f\x85\u2028\u2029]+", stored[row[2]][start:end]) if p)
                if cut != row[at + 1].removeprefix("'"):
                    faults.append(f"{sheet.title}!{cell.coordinate}: {row[2]} {start}-{end} is {cut!r}, not {row[at + 1]!r}")
                found = {v for v in known.get((row[2], start, end), ()) if v is not None}
                powers = {p for p in powers if any(same(v, cell.value, p) for v in found)}
                if not powers:
                    faults.append(f"{sheet.title}!{cell.coordinate}: {cell.value} is none of {found} at {row[2]} {start}-{end}")
                    powers = {Decimal(10) ** n for n in (0, 3, 6, 9, 12)}
    for name, (sheet, table) in tables.items():
        if name.startswith("evidence_"):
            faults += [f"{sheet.title}!{r[0].coordinate} leads nowhere" for r in rows(sheet, table) if target(r[0]) is None]
        other = tables.get(re.sub(r"_en$", "_ar", name))
        if name.endswith("_en") and other:
            names = {s.title: i for i, s in enumerate(book.worksheets)}
            half = len(names) // 2

            def plain(sheet, table):
                def part(value):
                    if isinstance(value, str) and value.startswith("="):
                        return re.sub(r"'([^']*)'", lambda m: str(names[m[1]] % half), value)
                    return value if isinstance(value, (int, float)) else None
                return [[part(c.value) for c in row] for row in rows(sheet, table)]
            # The heads of the two sheets are as high, so that formulas name the same rows.
            if plain(sheet, table) != plain(*other):
                faults.append(f"{sheet.title} and {other[0].title} differ")
    for fault in faults[:20]:
        print("read_back:", fault)
    print(f"{numbers} numbers, {len(faults)} faults")
    sys.exit(bool(faults) or not numbers)


main(*sys.argv[1:])
