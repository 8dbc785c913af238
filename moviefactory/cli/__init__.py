"""Commands (typer + rich). Knows the pipeline; no logic of its own.

Importing it loads no torch, numpy, skia or moviepy: commands import the pipeline when they run.
"""

from moviefactory.cli.app import main

__all__ = ["main"]
