"""A folder becomes a library: every kind of file, once, and what is wrong named without an end."""

import os
import time
import tracemalloc
from pathlib import Path

import numpy as np
import pytest
import soundfile

from moviefactory.errors import UnreadableFile
from moviefactory.ffmpeg import run_ffmpeg
from moviefactory.grammar import Mood
from moviefactory.sound.library.add import Step, add_folder, check_files, remove_below
from moviefactory.sound.library.decode import SoundFile, blocks_of, look_at
from moviefactory.sound.library.exact import ExactStore
from moviefactory.sound.library.hearing import Stretches, hear
from moviefactory.sound.library.naming import moods_in, plain_words, said_of
from moviefactory.sound.library.record import Record


def tone(
    seconds: float = 1.0, hz: float = 440.0, rate_hz: int = 48_000, channels: int = 2
) -> np.ndarray:
    time = np.arange(round(seconds * rate_hz)) / rate_hz
    rng = np.random.default_rng(round(hz))
    wave = 0.3 * np.sin(2 * np.pi * hz * time) + 0.01 * rng.standard_normal(len(time))
    return np.repeat(wave[:, None], channels, axis=1).astype(np.float32)


def encode(source: Path, target: Path, *more: str) -> None:
    run_ffmpeg(["-v", "error", "-i", str(source), *more, str(target)], doing="making a test file")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make a folder with every kind of file, whole and not."""
    root = tmp_path_factory.mktemp("sounds")
    (root / "Weather").mkdir()
    soundfile.write(root / "Weather/rain_onTinRoof-03.wav", tone(3.0, 300), 48_000, "PCM_24")
    source = root / "Weather/rain_onTinRoof-03.wav"
    tags = ("-metadata", "title=Storm at sea", "-metadata", "artist=Ada", "-metadata",
            "copyright=CC BY 4.0", "-metadata", "genre=Ambient, ominous")  # fmt: skip
    encode(source, root / "a.flac", *tags)
    encode(source, root / "b.ogg", "-c:a", "libvorbis", *tags)
    encode(source, root / "c.mp3", "-b:a", "96k", *tags)
    encode(source, root / "d.m4a", "-c:a", "aac", *tags)
    soundfile.write(root / "low.wav", tone(2.0, 500, 8_000, 1), 8_000)
    soundfile.write(root / "surround.wav", tone(1.0, 250, 48_000, 6), 48_000)
    (root / "mislabelled.wav").write_bytes((root / "c.mp3").read_bytes()[:-1] + b"x")
    soundfile.write(root / "silent.wav", np.zeros((48_000, 2), np.float32), 48_000)
    (root / "empty.wav").touch()
    (root / "words.mp3").write_text("this is no sound at all\n" * 50)
    for whole in ("Weather/rain_onTinRoof-03.wav", "a.flac", "b.ogg", "d.m4a"):
        data = (root / whole).read_bytes()
        (root / f"cut{Path(whole).suffix}").write_bytes(data[: len(data) // 2])
    (root / "notes.txt").write_text("not looked at")
    (root / ".hidden.wav").write_bytes(b"")
    return root


@pytest.fixture(scope="module")
def library(
    folder: Path, tmp_path_factory: pytest.TempPathFactory
) -> tuple[ExactStore, dict[str, str]]:
    store = ExactStore(str(tmp_path_factory.mktemp("library")))
    added = add_folder(folder, store)
    return store, {Path(bad.path).name: bad.why for bad in added.bad}


def by_name(store: ExactStore, name: str) -> Record:
    return next(record for record in store.records() if Path(record.path).name == name)


def test_every_kind_of_file_is_heard_alike(library: tuple[ExactStore, dict[str, str]]) -> None:
    store, _ = library
    truth = by_name(store, "rain_onTinRoof-03.wav")
    assert truth.measures is not None
    for name in ("a.flac", "b.ogg", "c.mp3", "d.m4a"):
        record = by_name(store, name)
        assert record.measures is not None
        assert record.seconds == pytest.approx(3.0, abs=0.1), name
        assert record.measures.lufs == pytest.approx(truth.measures.lufs, abs=0.5), name
        assert record.title == "Storm at sea", name
        assert record.author == "Ada", name
        assert record.licence == "CC BY 4.0" and record.is_commercial, name
        assert record.moods == (Mood.DREAD,), name
        assert record.kind == "ambience", name
    assert truth.title == "rain on tin roof"
    assert truth.caption_en == "rain on tin roof, weather"
    assert truth.licence == "unknown" and not truth.is_commercial
    assert store.count() == 8


@pytest.mark.parametrize(
    ("name", "folders", "title", "licence"),
    [
        ("fox bark (CC-BY)", (), "fox bark", "CC-BY"),
        ("fox_bark_CC0_02", (), "fox bark", "CC0"),
        ("fox bark [cc by-nc 4.0]", ("CC0",), "fox bark", "CC BY-NC 4.0"),
        ("fox bark", ("Forest", "public domain"), "fox bark", "PUBLIC DOMAIN"),
        ("fox bark by the accord", ("Forest",), "fox bark by accord", "unknown"),
    ],
)
def test_a_licence_in_a_name_is_the_licence_and_no_part_of_the_title(
    name: str, folders: tuple[str, ...], title: str, licence: str
) -> None:
    about = SoundFile(Path(f"{name}.wav"), "wav", "pcm", 48_000, "mono", 1.0, (), ())
    said = said_of(about, folders)
    assert (said.title, said.licence) == (title, licence)
    assert "cc" not in said.words and "domain" not in said.words


def test_what_is_odd_is_noted_and_kept(library: tuple[ExactStore, dict[str, str]]) -> None:
    store, _ = library
    assert by_name(store, "low.wav").notes == ("8000 Hz: nothing above 4 kHz is in it",)
    assert by_name(store, "low.wav").seconds == pytest.approx(2.0, abs=0.01)
    assert "folded to stereo" in by_name(store, "surround.wav").notes[0]
    assert by_name(store, "mislabelled.wav").notes == ("named .wav, but holds mp3",)


def test_what_cannot_be_heard_is_named_with_its_reason(
    library: tuple[ExactStore, dict[str, str]],
) -> None:
    _, bad = library
    assert bad["silent.wav"] == "it is silent"
    assert bad["empty.wav"] == "it is empty"
    assert bad["words.mp3"] == "it is no sound file"
    assert bad["cut.flac"].startswith("it is damaged")
    for name in ("cut.wav", "cut.ogg", "cut.m4a"):
        assert "cut short" in bad[name], (name, bad[name])
    assert set(bad) == {
        "silent.wav",
        "empty.wav",
        "words.mp3",
        "cut.wav",
        "cut.flac",
        "cut.ogg",
        "cut.m4a",
    }


def test_a_cut_mp3_that_says_how_long_it_is_is_named(folder: Path, tmp_path: Path) -> None:
    data = (folder / "c.mp3").read_bytes()
    (tmp_path / "half.mp3").write_bytes(data[: len(data) // 2])
    with pytest.raises(UnreadableFile, match="cut short"):
        list(blocks_of(look_at(tmp_path / "half.mp3")))


def test_an_adding_goes_on_where_it_stopped_and_opens_nothing_twice(tmp_path: Path) -> None:
    sounds = tmp_path / "sounds"
    sounds.mkdir()
    for number in range(5):
        soundfile.write(sounds / f"s{number}.wav", tone(0.2, 200 + number), 48_000)
    store = ExactStore(str(tmp_path / "library"))

    def stop(step: Step) -> None:
        if step.number == 3:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        add_folder(sounds, store, stop)
    assert store.count() == 2
    steps: list[Step] = []
    again = add_folder(sounds, store, steps.append)
    assert [step.number for step in steps] == [1, 2, 3, 4, 5] and steps[0].total == 5
    assert (len(again.added), again.unchanged) == (3, 2)
    before = list(store.records())
    for path in sounds.iterdir():
        path.chmod(0o600)
    assert add_folder(sounds, store).unchanged == 5
    os.utime(sounds / "s0.wav", (1, 1))
    assert add_folder(sounds, store).unchanged == 5, "touched, but the same bytes"
    (sounds / "s1.wav").rename(sounds / "moved.wav")
    assert [Path(one).name for one in add_folder(sounds, store).moved] == ["moved.wav"]
    (sounds / "copy.wav").write_bytes((sounds / "s2.wav").read_bytes())
    assert [Path(one).name for one in add_folder(sounds, store).same] == ["copy.wav"]
    soundfile.write(sounds / "s3.wav", tone(0.3, 900), 48_000)
    assert [Path(one).name for one in add_folder(sounds, store).changed] == ["s3.wav"]
    assert store.count() == 5
    assert {record.measures for record in before} != {record.measures for record in store.records()}
    assert check_files(store, thorough=True) == ()
    (sounds / "s4.wav").unlink()
    assert [bad.why for bad in check_files(store)] == ["it is no longer there"]
    assert remove_below(store, sounds / "s4.wav") == 1
    assert remove_below(store, sounds) == 4
    store.close()


def test_a_missing_folder_is_an_error_and_an_empty_one_is_none(tmp_path: Path) -> None:
    store = ExactStore()
    with pytest.raises(UnreadableFile, match="no such folder"):
        add_folder(tmp_path / "nowhere", store)
    assert add_folder(tmp_path, store).bad == ()


def test_a_long_file_is_heard_in_memory_that_does_not_grow(tmp_path: Path) -> None:
    def peak(minutes: int) -> int:
        path = tmp_path / f"{minutes}.flac"
        graph = f"anoisesrc=d={60 * minutes}:r=8000:a=0.1:s=1"
        run_ffmpeg(["-v", "error", "-f", "lavfi", "-i", graph, str(path)], doing="making noise")
        tracemalloc.start()
        frames = sum(len(block) for block in blocks_of(look_at(path)))
        most = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        assert frames == pytest.approx(60 * minutes * 48_000, rel=1e-3)
        return most

    assert peak(6) < 1.2 * peak(2)


SHORT = Stretches(from_seconds=20.0, each_seconds=0.5, opening_seconds=6.0)


@pytest.mark.parametrize("name", ["long.flac", "long.ogg"])
def test_stretches_of_a_long_file_measure_what_all_of_it_does(tmp_path: Path, name: str) -> None:
    graph = "anoisesrc=d=40:r=48000:a=0.3:s=1,volume='0.05+0.95*t/40':eval=frame"
    path = tmp_path / name
    run_ffmpeg(["-v", "error", "-f", "lavfi", "-i", graph, str(path)], doing="making noise")
    about = look_at(path)
    whole, some = hear(about), hear(about, SHORT)
    assert whole.notes == () and "measured in 32 stretches" in some.notes[0]
    assert some.seconds == pytest.approx(whole.seconds, abs=0.1)
    assert some.measures.lufs == pytest.approx(whole.measures.lufs, abs=0.3)
    assert some.measures.centroid_hz == pytest.approx(whole.measures.centroid_hz, rel=0.02)
    assert some.measures.energy_curve == pytest.approx(whole.measures.energy_curve, abs=0.06)


def test_a_long_file_that_is_cut_or_sounds_but_once_is_heard_rightly(tmp_path: Path) -> None:
    wave = np.zeros((30 * 48_000, 1), np.float32)
    wave[48_000:48_480] = 0.5
    soundfile.write(tmp_path / "once.flac", wave, 48_000)
    assert hear(look_at(tmp_path / "once.flac"), SHORT).notes == (), "heard whole, not silent"
    wave += 0.1 * np.random.default_rng(0).standard_normal(wave.shape).astype(np.float32)
    soundfile.write(tmp_path / "whole.flac", wave, 48_000)
    data = (tmp_path / "whole.flac").read_bytes()
    (tmp_path / "cut.flac").write_bytes(data[: len(data) * 3 // 4])
    with pytest.raises(UnreadableFile, match=r"cut short|damaged"):
        hear(look_at(tmp_path / "cut.flac"), SHORT)


@pytest.mark.slow
def test_ten_hours_take_seconds(tmp_path: Path) -> None:
    graph = "anoisesrc=d=60:r=8000:a=0.3:s=1"
    minute, long = tmp_path / "minute.mp3", tmp_path / "rain of ten hours.mp3"
    run_ffmpeg(["-v", "error", "-f", "lavfi", "-i", graph, str(minute)], doing="making noise")
    loop = ["-v", "error", "-stream_loop", "599", "-i", str(minute), "-c", "copy", str(long)]
    run_ffmpeg(loop, doing="making ten hours")
    store = ExactStore()
    before = time.process_time()
    added = add_folder(long, store)
    assert time.process_time() - before < 20
    record = by_name(store, long.name)
    assert record.seconds == pytest.approx(36_000, rel=0.01)
    assert [note.why for note in added.notes][1].startswith("10.0 hours long: measured in 32")


def test_one_file_is_added_as_a_folder_is(tmp_path: Path) -> None:
    soundfile.write(tmp_path / "tin roof.wav", tone(0.2), 48_000)
    store = ExactStore()
    assert add_folder(tmp_path / "tin roof.wav", store).added == (str(tmp_path / "tin roof.wav"),)


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("rain_onTinRoof-03", ["rain", "on", "tin", "roof"]),
        ("Footsteps (gravel) [48kHz] v2 FINAL", ["footsteps", "gravel"]),
        ("SFX_door.slam.01_stereo", ["door", "slam"]),
        ("雨声_屋顶02", ["雨声", "屋顶"]),
    ],
)
def test_names_are_read_as_people_do(name: str, words: list[str]) -> None:
    assert plain_words(name) == words


def test_moods_are_read_in_both_languages() -> None:
    assert moods_in("A hopeful, mysterious theme") == (Mood.HOPE, Mood.MYSTERY)
    assert moods_in("神秘而忧伤的旋律") == (Mood.MELANCHOLY, Mood.MYSTERY)
    assert moods_in("door slam") == ()
