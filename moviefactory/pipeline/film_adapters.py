"""Which adapters a film's shots hear: their files, each made for the base. Knows cards; attaches none."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from moviefactory.errors import UnreadableFile
from moviefactory.pipeline.named_files import BadNamedFile, is_adapter_file
from moviefactory.settings import Settings
from moviefactory.storyboard import ShotOrder

if TYPE_CHECKING:
    from moviefactory.shots.neural.adapters.file import AdapterCard
    from moviefactory.shots.neural.bases.record import BaseRecord


def check_adapters(settings: Settings, base: BaseRecord) -> None:
    """See that the adapters given as options are here and are made for the base.

    Raises: UnknownAdapter; ForeignAdapter; UnreadableFile.
    """
    if not settings.adapters or "adapters" not in settings.chosen:
        return
    from moviefactory.shots.neural.adapters.file import ForeignAdapter, read_card

    names = {name for name, _ in settings.adapters}
    for name in sorted(names - set(_from_library(names, base))):
        card = read_card(Path(name).expanduser())
        if not _fits(card, base):
            raise ForeignAdapter(name, str(card.base), base.name)


def adapters_by_file(orders: Sequence[ShotOrder], base: BaseRecord) -> tuple[ShotOrder, ...]:
    """Return the orders with each adapter named by its file.

    Raises: UnknownAdapter; ForeignAdapter and BadNamedFile, naming the shot.
    """
    names = {name for order in orders for name, _ in order.adapters}
    files = {name: name for name in names} | _from_library(names, base)
    _check_files(orders, base)
    return tuple(
        replace(order, adapters=tuple((files[name], much) for name, much in order.adapters))
        for order in orders
    )


def check_numbers(orders: Sequence[ShotOrder]) -> None:
    """See that the numbers of the adapters that orders name are sound. Raises: BadNamedFile.

    They are read only where torch is: a plan is told without it, too.
    """
    for name, shot_id in _first_shots(orders).items() if find_spec("torch") else ():
        from moviefactory.shots.neural.adapters.file import load_adapter

        with _named_by(shot_id, name):
            load_adapter(Path(name))


def _check_files(orders: Sequence[ShotOrder], base: BaseRecord) -> None:
    """See that the adapters' files that shots name are adapters, and made for the base.

    Raises: BadNamedFile; ForeignAdapter; MissingExtra.
    """
    for name, shot_id in _first_shots(orders).items():
        from moviefactory.shots.neural.adapters.file import ForeignAdapter, read_card

        with _named_by(shot_id, name):
            card = read_card(Path(name))
        if not _fits(card, base):
            raise ForeignAdapter(name, str(card.base), base.name, shot_id)


def _first_shots(orders: Sequence[ShotOrder]) -> Mapping[str, str]:
    """Return the adapters' files that orders name, each with the first shot that does."""
    shots: dict[str, str] = {}
    for order in orders:
        for name, _ in order.adapters:
            if is_adapter_file(name):
                shots.setdefault(name, order.shot_id)
    return shots


@contextmanager
def _named_by(shot_id: str, name: str) -> Iterator[None]:
    """Tell of an adapter's file that cannot be read where it is named. Raises: BadNamedFile."""
    try:
        yield
    except UnreadableFile as error:
        where = f"shot {shot_id}"
        raise BadNamedFile(where, "adapters", name, error.why, error.remedy) from error


def _from_library(names: Collection[str], base: BaseRecord) -> dict[str, str]:
    """Return the library's files of those adapters that are named by their domain.

    Raises: UnknownAdapter.
    """
    domains = sorted(name for name in names if not is_adapter_file(name))
    if not domains:
        return {}
    from moviefactory.shots.neural.adapters.library import UnknownAdapter, list_adapters

    fitting = [
        (one.path, one.card.domain)
        for one in list_adapters()
        if one.card is not None and _fits(one.card, base)
    ]
    files: dict[str, str] = {}
    for name in domains:
        paths = [path for path, domain in fitting if domain == name]
        if not paths:
            raise UnknownAdapter(name, base.name, tuple(domain for _, domain in fitting))
        files[name] = str(paths[0])
    return files


def _fits(card: AdapterCard, base: BaseRecord) -> bool:
    """Say whether an adapter was made for a base, as far as can be told before it is loaded."""
    from moviefactory.shots.neural.adapters.file import BaseIdentity, identify

    own = identify(base, ())
    # Which class denoises is known when the base is loaded, and looked at then.
    alike = BaseIdentity(card.base.base_class, own.base_id, own.revision)
    return alike.accepts(card.base)
