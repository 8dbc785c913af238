"""Why adapters cannot stand beside a base. Knows faults and remedies; attaches none."""

from __future__ import annotations

from moviefactory.errors import BadRequest


class UnknownGrid(BadRequest):
    """A temporal adapter stands in a base whose calls do not tell how tokens lie in time."""

    def __init__(self, base_class: str, token_count: int) -> None:
        super().__init__(base_class, token_count)
        self.base_class, self.token_count = base_class, token_count

    def __str__(self) -> str:
        return (
            f"how the {self.token_count} tokens of {self.base_class} lie in time is not known, so "
            "a temporal adapter cannot act on them: use an adapter with the spatial part alone"
        )


class MisfitAdapter(BadRequest):
    """An adapter's tensors do not fit the attention of the base."""

    def __init__(self, domain: str, base_class: str, why: str) -> None:
        super().__init__(domain, base_class, why)
        self.domain, self.base_class, self.why = domain, base_class, why

    def __str__(self) -> str:
        return (
            f"the adapter {self.domain!r} does not fit {self.base_class}: {self.why}; choose the "
            "base that it was trained for with --base, or train it again"
        )


class AttachedTooLate(BadRequest):
    """Adapters were to be attached to a base that is offloaded already."""

    def __init__(self, base_class: str) -> None:
        super().__init__(base_class)
        self.base_class = base_class

    def __str__(self) -> str:
        return (
            f"{self.base_class} is offloaded already, and adapters attached now would stay where "
            "they are: attach every domain first, then offload"
        )
