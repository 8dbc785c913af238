"""One contract for every store: what is put is found, filters hold, the nearest are the nearest."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from moviefactory.errors import UnknownName
from moviefactory.grammar import Mood
from moviefactory.sound.library.lance import LanceStore
from moviefactory.sound.library.record import KINDS, Measures, Record, Stamp, from_plain, to_plain
from moviefactory.sound.library.store import (
    STORES,
    DamagedLibrary,
    Store,
    WrongDimensions,
    advice,
    copy_records,
    open_store,
)
from moviefactory.sound.library.where import ANY, Where

DIMENSIONS = 32
MOODS = tuple(Mood)
Open = Callable[[], Store]


@pytest.fixture(params=STORES)
def opened(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Open]:
    """Open the same library again and again."""
    if request.param == "lance":
        pytest.importorskip("lancedb")
    stores: list[Store] = []

    def again() -> Store:
        stores.append(open_store(tmp_path / "library", request.param))
        return stores[-1]

    yield again
    for store in stores:
        store.close()


def record(number: int) -> Record:
    return Record(
        id=f"r{number:05d}",
        title=f"Sound {number}",
        kind=KINDS[number % 3],
        caption_en=f"it's sound {number}",
        caption_zh="声音",
        moods=(MOODS[number % 24], MOODS[(7 * number) % 24]) if number % 5 else (),
        seconds=None if number % 11 == 0 else 0.5 + number % 40,
        licence=("CC0", "CC BY-NC 4.0", "unknown")[number % 4 % 3],
        path=f"/sounds/{number}.wav" if number % 2 else "",
        stamp=Stamp(number, 10**18 + number, f"{number:064x}") if number % 2 else None,
        measures=Measures(-20.0, 0.5, 1.0, 900.0, 96.0, 0.7, (0.5, 1.125), "A minor", 0.8, (0.1,)),
    )


def clustered(count: int, seed: int = 1) -> np.ndarray:
    rng = np.random.default_rng(seed)
    centres = rng.standard_normal((20, DIMENSIONS))
    vectors = centres[rng.integers(20, size=count)] + 0.5 * rng.standard_normal((count, DIMENSIONS))
    return vectors.astype(np.float32)


FILTERS = {
    "any": ANY,
    "kind": Where(kinds=("music",)),
    "commercial": Where(commercial=True),
    "moods": Where(moods=(Mood.JOY, Mood.FEAR)),
    "length": Where(least_seconds=3.0, most_seconds=20.0),
    "all": Where(("ambience", "effect"), True, (Mood.JOY, Mood.CALM, Mood.AWE), 1.0, 30.0),
}


def test_what_is_put_is_found_by_another_that_opens_it(opened: Open) -> None:
    records = [record(number) for number in range(60)]
    opened().put(records, {"a": clustered(60)})
    store = opened()
    assert list(store.records()) == records
    assert store.get("r00007") == records[7]
    assert store.get("nobody's") is None
    assert store.count() == 60
    assert store.spaces() == {"a": 60}
    assert list(store.files()) == [(one.id, one.path, one.stamp) for one in records if one.path]
    for where in FILTERS.values():
        assert list(store.records(where)) == [one for one in records if where(one)]
        assert store.count(where) == sum(map(where, records))


def test_a_record_is_replaced_by_its_id_and_its_vector_with_it(opened: Open) -> None:
    store = opened()
    vectors = clustered(40)
    store.put([record(number) for number in range(40)], {"a": vectors})
    before = store.generation()
    changed = replace(record(3), title="Changed", kind="music")
    store.put([changed, changed], {"a": np.stack([-vectors[3], vectors[6] * 7])})
    assert store.generation() != before
    assert store.count() == 40 and store.spaces() == {"a": 40}
    assert store.get("r00003") == changed
    first, second = store.nearest("a", vectors[6], 2)
    assert {first.id, second.id} == {"r00003", "r00006"}
    assert first.likeness == pytest.approx(1.0, abs=1e-5) == second.likeness
    assert store.nearest("a", vectors[6], 1, Where(kinds=("music",)))[0].id == "r00003"


def test_what_is_removed_is_nowhere_and_its_place_is_used_again(opened: Open) -> None:
    store = opened()
    vectors = clustered(30)
    store.put([record(number) for number in range(30)], {"a": vectors})
    assert store.remove(["r00004", "r00009", "nobody's", "r00004"]) == 2
    assert store.count() == 28
    assert {near.id for near in store.nearest("a", vectors[4], 30)}.isdisjoint({"r00004", "r00009"})
    store.put([record(40)], {"a": vectors[4:5]})
    assert store.nearest("a", vectors[4], 1)[0].id == "r00040"
    assert store.without("a") == []
    store.put([record(41)])
    assert store.without("a") == ["r00041"]
    assert store.without("b") == [one.id for one in store.records()]
    assert store.remove([]) == 0


def test_the_nearest_are_those_that_a_comparison_with_all_finds(opened: Open) -> None:
    store = opened()
    records, vectors = [record(number) for number in range(2_400)], clustered(2_400)
    for start in range(0, 2_400, 800):
        store.put(records[start : start + 800], {"a": vectors[start : start + 800]})
    if isinstance(store, LanceStore):
        assert store.build_index() == ("a",)
    units = vectors / np.linalg.norm(vectors, axis=1, keepdims=True)
    for where in FILTERS.values():
        fits = np.array([where(one) for one in records])
        assert 0 < fits.sum() < 2_400 or where is ANY
        right = 0
        queries = clustered(20, seed=2)
        for query in queries:
            found = store.nearest("a", query, 10, where)
            likeness = np.where(fits, units @ (query / np.linalg.norm(query)), -np.inf)
            best = np.argsort(-likeness)[:10]
            right += len({near.id for near in found} & {records[at].id for at in best})
            assert all(fits[int(near.id[1:])] for near in found)
            in_order = sorted((near.likeness for near in found), reverse=True)
            assert [near.likeness for near in found] == in_order
        assert right / (10 * len(queries)) >= 0.99, where


def test_spaces_are_apart_and_hold_to_their_dimensions(opened: Open) -> None:
    store = opened()
    store.put([record(1), record(2)], {"a": clustered(2), "b": np.eye(2, 5, dtype=np.float32)})
    assert store.spaces() == {"a": 2, "b": 2}
    assert store.nearest("b", np.eye(2, 5, dtype=np.float32)[1], 1)[0].id == "r00002"
    assert store.nearest("nowhere", np.ones(5, np.float32), 3) == []
    with pytest.raises(WrongDimensions, match="have 5 numbers in this library, not 6"):
        store.nearest("b", np.ones(6, np.float32), 1)
    with pytest.raises(WrongDimensions):
        store.put([record(3)], {"b": np.ones((1, 4), np.float32)})
    assert store.get("r00003") is None
    other = {"a": clustered(1, seed=3), "b": np.ones((1, 4), np.float32)}
    with pytest.raises(WrongDimensions):
        store.put([record(1)], other)
    nearest = store.nearest("a", clustered(2)[0], 1)[0]
    assert nearest.id == "r00001" and nearest.likeness == pytest.approx(1.0, abs=1e-5)
    store.put([])
    assert store.count() == 2


def test_a_library_moves_from_one_store_to_another(opened: Open, tmp_path: Path) -> None:
    store = opened()
    store.put([record(number) for number in range(50)])
    other = open_store(tmp_path / "other", "exact")
    assert copy_records(store, other) == 50
    assert list(other.records()) == list(store.records())
    assert advice(other) == ""
    other.close()


def test_a_record_is_the_same_after_it_was_plain() -> None:
    for number in range(30):
        assert from_plain(to_plain(record(number))) == record(number)
    assert to_plain(Record("a", "A", "music", "")) == {
        "id": "a", "title": "A", "kind": "music", "caption_en": "",
    }  # fmt: skip


def test_what_is_no_library_is_named(tmp_path: Path) -> None:
    (tmp_path / "library.sqlite").write_bytes(b"not a database at all" * 100)
    with pytest.raises(DamagedLibrary, match="cannot be read"):
        open_store(tmp_path)
    with pytest.raises(UnknownName, match="exact, lance"):
        open_store(tmp_path, "paper")


@pytest.mark.parametrize(
    ("licence", "allowed"),
    [
        ("CC0 1.0", True), ("CC BY 4.0", True), ("CC-BY-SA", True), ("CC BY-NC 4.0", False),
        ("Attribution-NonCommercial", False), ("Public Domain", True), ("unknown", False),
        ("", False), ("Apache-2.0 (synthesised by moviefactory)", True), ("CC BY-NC-SA", False),
        ("http://creativecommons.org/licenses/by/3.0/", True), ("GPL with a bancroft", False),
        ("http://creativecommons.org/licenses/by-nc/3.0/", False), ("Royalty Free", True),
        ("© 2020 Somebody, all rights reserved", False),
    ],
)  # fmt: skip
def test_a_film_may_be_sold_only_where_the_licence_says_so(licence: str, allowed: bool) -> None:
    assert Record("a", "A", "effect", "", licence=licence).is_commercial is allowed


def test_what_was_worked_out_is_kept_until_the_records_change(opened: Open) -> None:
    store = opened()
    store.put([record(1), record(2)])
    assert store.kept("words") is None
    store.keep("words", b"one\0")
    store.keep("words", b"two\0")
    assert store.kept("words") == b"two\0"
    again = opened()
    assert (again.kept("words"), again.kept("other")) == (b"two\0", None)
    again.put([record(3)])
    assert again.kept("words") is None
    again.keep("words", b"three")
    assert again.remove(["r00003"]) == 1
    assert again.kept("words") is None and again.count() == 2
