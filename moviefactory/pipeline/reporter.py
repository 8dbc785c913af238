"""What a run tells while it goes on. Knows events; not terminals."""

from typing import Protocol


class Reporter(Protocol):
    """Hears of a run's events, in order; written once per way of showing them."""

    def note(self, text: str) -> None:
        """Tell the user something that is worth a line."""

    def begin(self, stage: str, sizes: dict[str, int]) -> None:
        """Tell that a stage starts; `sizes` are its jobs' names and their steps."""

    def step(self, job: str, done: int) -> None:
        """Tell that a job has come to `done` of its steps."""

    def end(self, stage: str) -> None:
        """Tell that a stage has ended well."""


class Silent:
    """Tells nothing."""

    def note(self, text: str) -> None:
        """Tell nothing."""

    def begin(self, stage: str, sizes: dict[str, int]) -> None:
        """Tell nothing."""

    def step(self, job: str, done: int) -> None:
        """Tell nothing."""

    def end(self, stage: str) -> None:
        """Tell nothing."""
