"""Ask the hub of HF_ENDPOINT for bases, and print what came of it as JSON; run by test_hub.py.

A process of its own: huggingface_hub reads its variables when it is imported, once.
"""

import json
import sys
import time
from collections import namedtuple
from dataclasses import replace

from moviefactory.errors import MovieError
from moviefactory.shots.camera import CameraSetup, load_camera
from moviefactory.shots.neural.bases import weights
from moviefactory.shots.neural.bases.find import find_base
from moviefactory.shots.neural.bases.table import BASES

Usage = namedtuple("Usage", "total used free")


def visit(step):
    if "free_bytes" in step:
        weights.shutil.disk_usage = lambda place: Usage(1, 1, step["free_bytes"])
    if "hub_id" in step:
        record = replace(
            BASES["ltx-video"], hub_id=step["hub_id"], revision=step.get("revision", "main")
        )
    else:
        record = find_base(step["find"], offline=step.get("offline", False))
    if step.get("look"):
        return vars_of(weights.look_up_download(record, offline=step.get("offline", False)))
    if step.get("tell"):
        return {
            "name": record.name,
            "revision": record.revision,
            "family": record.family,
            "parameters": record.parameters,
        }
    if step.get("commit"):
        camera = load_camera("diffusers", CameraSetup(base="ltx-video"))
        camera.base = record
        version = camera.record.back_end.version
        return {"commit": weights.resolved_commit(record), "version": version}
    asked = []

    def consent(download):
        asked.append(vars_of(download))
        return step.get("consent", True)

    found = weights.ensure_weights(record, offline=step.get("offline", False), consent=consent)
    return {"folder": str(found.folder), "asked": asked}


def vars_of(download):
    names = ("name", "folder", "total_bytes", "missing_bytes", "is_exact")
    return {name: str(getattr(download, name)) for name in names}


for step in json.loads(sys.argv[1]):
    start = time.monotonic()
    try:
        outcome = visit(step)
    except MovieError as error:
        outcome = {"error": type(error).__name__, "told": str(error)}
    outcome["seconds"] = time.monotonic() - start
    print(json.dumps(outcome), flush=True)
