"""Run `python -m moviefactory`. Knows the command line; nothing else."""

from moviefactory.cli import main

if __name__ == "__main__":
    main()
