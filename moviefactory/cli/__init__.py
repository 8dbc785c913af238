"""Commands (typer + rich). Knows the pipeline; no logic of its own.

Importing it loads no torch, numpy, skia or moviepy: commands import the pipeline when they run.
"""


def main() -> None:
    """Run the command line and exit.

    It is imported when it runs: every worker process imports the program's module anew, and has no
    use for its commands.
    """
    from moviefactory.cli.app import main as run_and_exit

    run_and_exit()
