#!/usr/bin/env python3
"""usage: Benchmarks/workbook.py REFERENCE.c [ROWS] [ROUNDS] -- what writing a large sheet costs.

REFERENCE.c is a C program over libxlsxwriter that writes the same rows: `constant ROWS OUT.xlsx` in constant memory,
`gen ROWS -` making them alone. Both programs take turns; the least CPU time of each counts, and what making the rows
costs is taken away from both. Prints seconds of CPU time, MB of peak memory and the ratio.
"""
import os
import subprocess
import sys
import tempfile

here = os.path.dirname(os.path.abspath(__file__))


def run(command):
    """CPU seconds and peak memory in MB of a command."""
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    if status != 0:
        sys.exit(f"workbook.py: {command[0]} failed with status {status}")
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def main():
    if not 2 <= len(sys.argv) <= 4:
        sys.exit(__doc__)
    rows = sys.argv[2] if len(sys.argv) > 2 else "500000"
    rounds = int(sys.argv[3]) if len(sys.argv) > 3 else 3
    build = ["swift", "build", "-c", "release", "--package-path", here]
    subprocess.run(build, check=True, stdout=subprocess.DEVNULL)
    folder = subprocess.run(build + ["--show-bin-path"], check=True, capture_output=True, text=True).stdout.strip()
    with tempfile.TemporaryDirectory() as scratch:
        reference = os.path.join(scratch, "reference")
        subprocess.run(["cc", "-O2", "-o", reference, sys.argv[1], "-lxlsxwriter"], check=True)
        ours, book = os.path.join(folder, "workbook-rows"), os.path.join(scratch, "rows.xlsx")
        commands = {
            "reference": [reference, "constant", rows, book],
            "reference, rows alone": [reference, "gen", rows, "-"],
            "ours": [ours, rows, book],
            "ours, rows alone": [ours, rows],
        }
        seconds, memory = {}, {}
        for _ in range(rounds):
            for name, command in commands.items():
                used, peak = run(command)
                seconds[name] = min(used, seconds.get(name, used))
                memory[name] = max(peak, memory.get(name, peak))
    for name in commands:
        print(f"{name:24}{seconds[name]:8.2f} s{memory[name]:8.1f} MB")
    writing = [seconds[name] - seconds[name + ", rows alone"] for name in ("ours", "reference")]
    print(f"{'ratio':24}{writing[0] / writing[1]:8.3f}")


main()
