#!/usr/bin/env python3
"""usage: sdmx_check.py X.sdmx.csv... -- reads each file and its X.structure.xml with the SDMX readers that are installed:
pysdmx and sdmx1, or sdmxthon, which needs an environment of its own (pip install sdmxthon 'setuptools<81')."""
import csv
import importlib.util
import re
import sys
import warnings
from pathlib import Path

warnings.simplefilter("ignore")


def with_pysdmx(data, structure, rows):
    from pysdmx.io import get_datasets, read_sdmx
    read_sdmx(structure, validate=True)  # against the XML schemas of SDMX-ML
    (dataset,) = get_datasets(data, structure, validate=True)
    assert len(dataset.data) == len(rows), len(dataset.data)
    components = dataset.structure.components
    for name in (c.id for c in components if c.required):
        assert all(row[name] for row in rows), f"{name} is empty"
    for component in components:
        if component.enumeration is None:
            continue
        known = {code.id for code in component.enumeration}
        assert all(row[component.id] in known or not row[component.id] for row in rows), component.id
    keys = [tuple(row[c.id] for c in components.dimensions) for row in rows]
    assert len(keys) == len(set(keys)), "a key stands twice"
    return len(dataset.data)


def with_sdmx1(data, structure, rows):
    import sdmx
    message = sdmx.read_sdmx(structure)
    (flow,) = message.dataflow.values()
    flow.structure = next(iter(message.structure.values()))
    dataset = sdmx.read_sdmx(data, structure=flow).data[0]
    count = len(sdmx.to_pandas(dataset))
    assert count == len(rows), count
    return count


def with_sdmxthon(data, structure, rows):
    import pandas as pd
    import sdmxthon
    from sdmxthon.model.dataset import Dataset
    from sdmxthon.parsers import data_validations
    # Two faults of its check make it refuse every time range: its expression for durations ends in a blank, and the M of
    # a duration such as P9M is taken for that of a reporting month.
    data_validations.match_duration = re.compile(data_validations.regex_duration.rstrip())
    plain, ranges = data_validations.process_global_time_format, data_validations.validate_daily_iso
    data_validations.process_global_time_format = lambda text, kind: (ranges if "/" in text else plain)(text, kind)
    dsd = next(iter(sdmxthon.read_sdmx(str(structure), validate=True).payload["DataStructures"].values()))
    frame = pd.DataFrame(rows).drop(columns=["STRUCTURE", "STRUCTURE_ID", "ACTION"]).replace("", None)
    frame = frame.dropna(axis="columns", how="all").astype(object).where(lambda values: values.notna(), None)
    faults = Dataset(structure=dsd, data=frame).structural_validation()
    assert not faults, [(f["Code"], f["Component"], f.get("Message")) for f in faults]
    return len(frame)


readers = [r for r in (("pysdmx", with_pysdmx), ("sdmx", with_sdmx1), ("sdmxthon", with_sdmxthon)) if importlib.util.find_spec(r[0])]
failed = not readers
for path in map(Path, sys.argv[1:]):
    table = path.with_name(path.name.removesuffix(".sdmx.csv") + ".structure.xml")
    with path.open(encoding="utf-8", newline="") as file:
        content = list(csv.DictReader(file))
    for name, reader in readers:
        try:
            print(f"{path.name}: {name} reads {reader(path, table, content)} observations")
        except Exception as error:
            failed = True
            print(f"{path.name}: {name} FAILED: {type(error).__name__}: {str(error)[:600]}")
sys.exit(failed)
