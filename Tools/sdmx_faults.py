#!/usr/bin/env python3
"""usage: sdmx_faults.py MIZAN FOLDER -- whether mizan check finds every seeded fault of FOLDER/sdmx_probe.py, and nothing in
its sound cases, against the structure of FOLDER/sdmx_thon.py."""
import subprocess
import sys
import tempfile
from pathlib import Path

mizan, folder = sys.argv[1], Path(sys.argv[2])
cases = {}
exec((folder / "sdmx_probe.py").read_text(encoding="utf-8").split("def pysdmx_schema")[0], cases)
lines = (folder / "sdmx_thon.py").read_text(encoding="utf-8").split("with tempfile")[0].split("B = ")[1]
made = {"P": cases}
exec("from xml.sax.saxutils import quoteattr\nB = " + lines, made)
sound = {"valid", "action M (SDMX-CSV 2.1)"}
wrong = 0
with tempfile.TemporaryDirectory() as out:
    data, structure = Path(out) / "case.csv", Path(out) / "case.structure.xml"
    structure.write_text(made["xml"], encoding="utf-8")
    for name, (head, rows) in cases["CASES"].items():
        data.write_text(cases["text"](head, rows), encoding="utf-8", newline="")
        run = subprocess.run([mizan, "check", str(data)], capture_output=True, text=True)
        right = (run.returncode == 0) == (name in sound) and run.returncode in (0, 65)
        wrong += not right
        found = run.stdout.splitlines()[0].replace(out + "/", "") if run.stdout else run.stderr
        print(f"{'ok' if right else 'WRONG'}: {name}: {found}")
print(f"{len(cases['CASES']) - len(sound)} seeded faults, {wrong} wrong")
sys.exit(wrong > 0)
