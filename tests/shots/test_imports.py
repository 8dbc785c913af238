"""Every module of the animatic can be imported first: none leans on another to have gone before."""

import subprocess
import sys

ONE_BY_ONE = """
import importlib, pkgutil, sys, traceback
import moviefactory.shots.animatic as root
names = [found.name for found in pkgutil.iter_modules(root.__path__, root.__name__ + ".")]
for name in sorted(names):
    for other in [one for one in sys.modules if one.startswith(root.__name__ + ".")]:
        del sys.modules[other]
    try:
        importlib.import_module(name)
    except ImportError:
        print(name, traceback.format_exc(limit=-2))
"""


def test_every_module_can_be_the_first() -> None:
    run = subprocess.run(
        [sys.executable, "-c", ONE_BY_ONE], capture_output=True, text=True, check=True
    )
    assert run.stdout == ""
