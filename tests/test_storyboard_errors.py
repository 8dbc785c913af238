"""Every error of the package, found by walking: it says something, and survives a process border."""

import importlib
import inspect
import pickle
import pkgutil
import types
import typing
from fractions import Fraction
from pathlib import Path

import pytest

import moviefactory
from moviefactory.errors import BadRequest, MovieError
from moviefactory.media import Size
from moviefactory.storyboard_yaml import Problem

SAMPLES: dict[object, object] = {
    str: "a value",
    int: 7,
    float: 2.5,
    bool: True,
    Path: Path("some/file"),
    Size: Size(64, 36),
    Fraction: Fraction(24000, 1001),
    Problem: Problem("film.yaml", 3, "title", "x", "it is empty", "write something"),
}


def all_errors() -> list[type[MovieError]]:
    for module in pkgutil.walk_packages(moviefactory.__path__, "moviefactory."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)
    found, waiting = {MovieError}, [MovieError]
    while waiting:
        for error in waiting.pop().__subclasses__():
            if error not in found and error.__module__.startswith("moviefactory."):
                found.add(error)
                waiting.append(error)
    return sorted(found - {MovieError, BadRequest}, key=lambda error: error.__qualname__)


def sample(hint: object) -> object:
    """Return a value of an annotated type; a type that is not known here needs a row in SAMPLES."""
    origin, arguments = typing.get_origin(hint), typing.get_args(hint)
    if origin is tuple:
        return tuple(sample(argument) for argument in arguments if argument is not Ellipsis)
    if origin in (typing.Union, types.UnionType):
        return sample(arguments[0])
    if origin is typing.Literal:
        return arguments[0]
    return SAMPLES[hint]


def build(error: type[MovieError]) -> MovieError:
    if error.__init__ in (Exception.__init__, MovieError.__init__):
        return error()
    hints = typing.get_type_hints(error.__init__)
    names = list(inspect.signature(error.__init__).parameters)[1:]
    return error(*(sample(hints[name]) for name in names))


ERRORS = all_errors()


def test_the_walk_finds_errors() -> None:
    assert len(ERRORS) > 20


@pytest.mark.parametrize("error", ERRORS, ids=lambda error: error.__qualname__)
def test_an_error_speaks_and_survives_pickling(error: type[MovieError]) -> None:
    made = build(error)
    text = str(made)
    assert text and "\\n" not in text and not text.startswith("(")
    assert error.__str__ not in (Exception.__str__, BaseException.__str__), "say fault and way out"
    assert made.exit_code in (1, 2)
    assert (error.__doc__ or "").strip().endswith(".")
    again = pickle.loads(pickle.dumps(made))
    assert type(again) is error
    assert (again.args, str(again), vars(again)) == (made.args, text, vars(made))


@pytest.mark.parametrize("error", ERRORS, ids=lambda error: error.__qualname__)
def test_an_error_carries_its_facts_as_attributes(error: type[MovieError]) -> None:
    made = build(error)
    names = list(inspect.signature(error.__init__).parameters)[1:] if made.args else []
    assert [getattr(made, name) for name in names] == list(made.args)
