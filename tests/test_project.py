"""Laws of a film's folder: keys, whole artefacts, locks, full and forbidden disks."""

import errno
import multiprocessing
import time
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from moviefactory.errors import DiskFull, UnwritableFolder
from moviefactory.grammar import Mood
from moviefactory.media import Size
from moviefactory.project import Film, content_key, room_for, slug, write_text
from moviefactory.storyboard import ShotOrder, Storyboard


def order(**changes: object) -> ShotOrder:
    facts: dict[str, object] = {
        "shot_id": "s01-01", "picture": "a dog", "camera": "static", "heading": "", "mood": Mood.JOY,
        "style": "", "looks": (), "size": Size(64, 64), "fps": Fraction(24), "frame_count": 24,
        "seed": 1, "film_seed": 1, "shot_index": 0, "shot_count": 1,
    }  # fmt: skip
    return ShotOrder(**{**facts, **changes})  # type: ignore[arg-type]


def test_equal_inputs_have_equal_keys_and_any_change_another() -> None:
    keys = {
        content_key("shot", order()),
        content_key("take", order()),
        content_key("shot", order(seed=2)),
        content_key("shot", order(fps=Fraction(24000, 1001))),
        content_key("shot", order(looks=(("Ada", "red"),))),
    }
    assert len(keys) == 5
    assert content_key("shot", order()) == content_key("shot", order())


def test_a_key_knows_a_storyboard_and_refuses_what_it_cannot_read() -> None:
    board = Storyboard.model_validate({"scenes": [{"shots": [{"picture": "a"}]}]})
    assert content_key("x", board) == content_key("x", board.model_copy())
    with pytest.raises(TypeError, match="no place"):
        content_key("x", object())


@given(st.text(max_size=300))
def test_a_slug_is_a_safe_short_folder_name(text: str) -> None:
    name = slug(text)
    assert 0 < len(name) <= 48
    assert not set(name) & set('/\\:*?"<>|. \n\0')
    assert name == slug(text)


def test_slugs_keep_what_people_read() -> None:
    assert slug("The Long Orbit!") == "the-long-orbit"
    assert slug("一位老渔夫") == "一位老渔夫"
    assert slug("../../etc/passwd") == "etc-passwd"


def test_an_artefact_is_built_once_per_key(tmp_path: Path) -> None:
    artefact = Film(tmp_path).artefact("sound/a.wav")
    built: list[int] = []

    def build(part: Path) -> dict[str, int]:
        built.append(1)
        part.write_bytes(b"x" * len(built))
        return {"n": len(built)}

    assert artefact.make("k1", build)["n"] == 1
    assert artefact.make("k1", build)["n"] == 1
    assert artefact.make("k2", build)["n"] == 2
    assert artefact.path.read_bytes() == b"xx"
    assert artefact.facts("k1") is None
    assert artefact.facts("k2") == artefact.facts()


def test_a_manifest_lies_in_one_folder_and_where_older_films_keep_it_it_is_found(
    tmp_path: Path,
) -> None:
    film = Film(tmp_path)
    kept = film.artefact(".made/spans/k.mp4")
    assert film.artefact("film.mp4").manifest == tmp_path / ".made" / "film.mp4.json"
    kept.make("k", lambda part: part.write_bytes(b"span") and None)
    assert not (tmp_path / ".made" / ".made").exists()
    old = tmp_path / ".made" / ".made" / "spans" / "k.mp4.json"
    old.parent.mkdir(parents=True)
    kept.manifest.rename(old)
    assert kept.make("k", lambda part: pytest.fail("made again"))["key"] == "k"
    kept.make("other", lambda part: part.write_bytes(b"new") and None)
    assert kept.facts("other") and not old.exists()
    old.write_text(kept.manifest.read_text())
    kept.forget()
    assert not any(path.is_file() for path in tmp_path.rglob("*"))


def test_a_failed_build_leaves_nothing_and_keeps_the_old_one(tmp_path: Path) -> None:
    artefact = Film(tmp_path).artefact("a.bin")
    artefact.make("old", lambda part: part.write_bytes(b"old") and None)

    def fail(part: Path) -> None:
        part.write_bytes(b"half")
        raise RuntimeError("boom")

    with pytest.raises(RuntimeError, match="boom"):
        artefact.make("new", fail)
    assert artefact.facts("old") is not None
    assert artefact.path.read_bytes() == b"old"
    assert not list(tmp_path.rglob(".part-*"))


@pytest.mark.parametrize("spoil", ["shorten", "delete", "garble the manifest"])
def test_a_spoilt_artefact_is_not_whole(tmp_path: Path, spoil: str) -> None:
    artefact = Film(tmp_path).artefact("a.bin")
    artefact.make("k", lambda part: part.write_bytes(b"12345") and None)
    if spoil == "shorten":
        artefact.path.write_bytes(b"123")
    elif spoil == "delete":
        artefact.path.unlink()
    else:
        artefact.manifest.write_text("{")
    assert artefact.facts("k") is None
    artefact.make("k", lambda part: part.write_bytes(b"12345") and None)
    assert artefact.path.read_bytes() == b"12345"


def test_takes_are_numbered_after_every_take_that_was_vouched_for(tmp_path: Path) -> None:
    film = Film(tmp_path)
    assert film.next_take("s01-01") == 1
    for number in (1, 2):
        film.take("s01-01", number).make("k", lambda part: part.write_bytes(b"1") and None)
    film.take("s01-01", 2).path.write_bytes(b"spoilt")
    film.take("s01-01", 3).path.write_bytes(b"left by a killed run")
    assert film.next_take("s01-01") == 3
    assert list(film.takes("s01-01")) == [1]


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EDQUOT])
def test_a_full_disk_is_told_with_its_remedy(tmp_path: Path, number: int) -> None:
    with pytest.raises(DiskFull, match="free some room"), room_for(tmp_path / "x"):
        raise OSError(number, "no room")


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(UnwritableFolder, match="--out"):
        Film(tmp_path / "file" / "film").prepare()


def test_small_files_are_written_whole(tmp_path: Path) -> None:
    write_text(tmp_path / "a.json", "one")
    write_text(tmp_path / "a.json", "two")
    assert [path.name for path in tmp_path.iterdir()] == ["a.json"]
    assert (tmp_path / "a.json").read_text() == "two"


def _hold(root: Path, seconds: float, ready: "multiprocessing.synchronize.Event") -> None:
    with Film(root).locked(lambda _: None):
        ready.set()
        time.sleep(seconds)


def test_the_second_run_says_that_it_waits_and_then_goes_on(tmp_path: Path) -> None:
    context = multiprocessing.get_context("spawn")
    ready = context.Event()
    holder = context.Process(target=_hold, args=(tmp_path, 0.6, ready))
    holder.start()
    assert ready.wait(30)
    told: list[str] = []
    with Film(tmp_path).locked(told.append):
        assert holder.exitcode is not None or not holder.join(5)
    assert len(told) == 1
    assert "waiting" in told[0]


def test_a_run_that_makes_nothing_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(RuntimeError), Film(tmp_path / "film").locked(lambda _: None):
        raise RuntimeError
    assert list(tmp_path.iterdir()) == []
    (tmp_path / "mine").mkdir()
    with Film(tmp_path / "mine").locked(lambda _: None):
        pass
    assert (tmp_path / "mine").is_dir()


def test_a_killed_run_gives_the_lock_back_and_its_rests_are_swept(tmp_path: Path) -> None:
    context = multiprocessing.get_context("spawn")
    ready = context.Event()
    holder = context.Process(target=_hold, args=(tmp_path, 60, ready))
    holder.start()
    assert ready.wait(30)
    (tmp_path / ".part-1-film.mp4").write_bytes(b"half")
    holder.kill()
    holder.join()
    told: list[str] = []
    with Film(tmp_path).locked(told.append):
        assert not (tmp_path / ".part-1-film.mp4").exists()
    assert told == []
