"""The errors a user can meet. Knows faults, values and remedies; not where they happened.

A cause that only one module can know is defined in that module, on these bases.
"""

from typing import ClassVar


class MovieError(Exception):
    """A film, or a part of one, could not be made.

    Subclasses pass their facts to `super().__init__` unchanged: an exception is rebuilt from its
    `args` when it crosses a process border. The text is made in `__str__`: fault, value, way out.
    """

    exit_code: ClassVar[int] = 1


class BadRequest(MovieError):
    """What was asked cannot be done; found before anything ran."""

    exit_code: ClassVar[int] = 2


class UnknownName(BadRequest):
    """A name is in no table; the table's names are listed."""

    def __init__(self, kind: str, name: str, known: tuple[str, ...]) -> None:
        super().__init__(kind, name, known)
        self.kind, self.name, self.known = kind, name, known

    def __str__(self) -> str:
        return f"no {self.kind} is called {self.name!r}: choose one of {', '.join(self.known)}"


class BadOption(BadRequest):
    """An option's value is impossible."""

    def __init__(self, option: str, value: str, remedy: str) -> None:
        super().__init__(option, value, remedy)
        self.option, self.value, self.remedy = option, value, remedy

    def __str__(self) -> str:
        return f"{self.option} cannot be {self.value!r}: {self.remedy}"


class UnreadableFile(BadRequest):
    """A file that the user named is missing, or is not what it should be."""

    def __init__(self, what: str, path: str, why: str, remedy: str) -> None:
        super().__init__(what, path, why, remedy)
        self.what, self.path, self.why, self.remedy = what, path, why, remedy

    def __str__(self) -> str:
        return f"cannot read the {self.what} {self.path!r}: {self.why}; {self.remedy}"


class UnwritableFolder(BadRequest):
    """The film's folder cannot be made or written."""

    def __init__(self, path: str, why: str) -> None:
        super().__init__(path, why)
        self.path, self.why = path, why

    def __str__(self) -> str:
        return f"cannot write to {self.path!r}: {self.why}; choose another folder with --out"


class DiskFull(MovieError):
    """No room is left on the disk."""

    def __init__(self, path: str) -> None:
        super().__init__(path)
        self.path = path

    def __str__(self) -> str:
        return (
            f"the disk is full while writing {self.path!r}: free some room and run the same "
            "command again; every finished shot is kept"
        )


class MissingExtra(BadRequest):
    """A back end needs packages that the base install does not bring."""

    def __init__(self, what: str, package: str, extra: str) -> None:
        super().__init__(what, package, extra)
        self.what, self.package, self.extra = what, package, extra

    def __str__(self) -> str:
        return (
            f"{self.what} needs {self.package}, which is not installed: "
            f'pip install "moviefactory[{self.extra}]"'
        )
