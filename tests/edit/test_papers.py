"""Laws of what lies beside the film: exchange, credits, report."""

import base64
import re
from fractions import Fraction
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote

import opentimelineio as otio
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from moviefactory.edit.credits import Credits, Department, SoundCredit, fonts_of, write_credits
from moviefactory.edit.cut import Cut
from moviefactory.edit.exchange import write_otio
from moviefactory.edit.report import (
    ReportFacts,
    ReportShot,
    ReportSound,
    ReportStem,
    write_report,
)
from moviefactory.grammar import Transition
from moviefactory.media import Clip, Size
from moviefactory.storyboard import Scene, Shot, Storyboard
from moviefactory.timeline import lay_out

SIZE = Size(128, 64)
VOID = ("meta", "img", "br", "line")
HOSTILE = """<script>alert("1")</script> & {{ 7 * 7 }} {% raw %} ' | [x](javascript:1) `rm` #"""


def make(
    folder: Path, intos: list[Transition], fps: Fraction = Fraction(24)
) -> tuple[Cut, Storyboard]:
    shots = tuple(
        Shot(picture=f"step {n}", say="word " * (n % 2), into=into) for n, into in enumerate(intos)
    )
    board = Storyboard(title="The Long Orbit", fps=fps, scenes=(Scene(shots=shots),))
    rows = [(shot_id, 96 + n, shot.into) for n, (shot_id, _, shot) in enumerate(board.shots())]
    clips = tuple(
        Clip(folder / "shots" / shot_id / "take 1.mp4", SIZE, fps, count)
        for shot_id, count, _ in rows
    )
    return Cut(lay_out(rows, fps), clips), board


@given(st.lists(st.sampled_from(Transition), min_size=1, max_size=6))
@settings(max_examples=25, deadline=None)
def test_the_exchanged_timeline_is_as_long_as_the_film(
    tmp_path_factory: pytest.TempPathFactory, intos: list[Transition]
) -> None:
    folder = tmp_path_factory.mktemp("film")
    (folder / "timeline").mkdir()
    cut, board = make(folder, intos, Fraction(24000, 1001))
    out = folder / "timeline" / "film.otio"
    write_otio(cut, board, {"mix": folder / "sound" / "mix.wav"}, out)
    read = otio.adapters.read_from_file(str(out))
    assert isinstance(read, otio.schema.Timeline)
    assert round(read.duration().value) == cut.timeline.frame_count
    (video,), (audio,) = read.video_tracks(), read.audio_tracks()
    assert round(audio.duration().value) == cut.timeline.frame_count
    clips = [item for item in video if isinstance(item, otio.schema.Clip)]
    dissolves = [item for item in video if isinstance(item, otio.schema.Transition)]
    assert [clip.name for clip in clips] == [slot.shot_id for slot in cut.timeline.slots]
    assert len(dissolves) == intos[:-1].count(Transition.DISSOLVE)
    for clip in clips:
        visible = clip.visible_range()
        assert visible.start_time.value >= 0
        assert visible.end_time_exclusive() <= clip.available_range().end_time_exclusive()
        assert clip.markers[0].name.startswith("step")
    fades = [effect.name for clip in clips for effect in clip.effects]
    assert fades.count("fade in") == 1 + intos[:-1].count(Transition.FADE)
    assert fades.count("fade out") == intos.count(Transition.FADE)


def test_media_are_named_relative_to_the_timelines_folder(tmp_path: Path) -> None:
    (tmp_path / "timeline").mkdir()
    cut, board = make(tmp_path, [Transition.CUT])
    out = tmp_path / "timeline" / "film.otio"
    write_otio(cut, board, {"mix": tmp_path / "sound" / "mix.wav"}, out)
    urls = [
        clip.media_reference.target_url
        for clip in otio.adapters.read_from_file(str(out)).find_clips()
    ]
    assert urls == ["../shots/s01-01/take%201.mp4", "../sound/mix.wav"]
    assert (out.parent / unquote(urls[0])).resolve() == cut.clips[0].path.resolve()
    assert str(tmp_path) not in out.read_text("utf-8")


def test_credits_name_everybody_and_escape_what_users_wrote(tmp_path: Path) -> None:
    credits = Credits(
        title=HOSTILE,
        logline="a *bold* | pipe\n# and a heading",
        departments=(Department("Camera", "animatic", "3", "Apache-2.0", "drawn light"),),
        music=(SoundCredit("m1", "Theme", "the film's own composer", "CC0-1.0"),),
        sounds=(SoundCredit("wind", "Wind", "moviefactory", "CC0-1.0"),) * 2,
        fonts=fonts_of(["The Long Orbit", "مرحبا"]),
    )
    out = tmp_path / "credits.md"
    write_credits(credits, out)
    text = out.read_text("utf-8")
    assert "<script" not in text
    assert "[x](" not in text.replace("\\[", "").replace("\\]", "")
    assert "\\*bold\\* \\| pipe \\# and a heading" in text
    assert text.count("| Wind |") == 1
    for fact in ("animatic: drawn light", "Apache-2.0", "Theme", "Synthetic media", "Source Serif"):
        assert fact in text
    assert text.count("SIL Open Font License") == 2
    assert [line for line in text.splitlines() if line.startswith("# ")] == [text.splitlines()[0]]


class Page(HTMLParser):
    """Which elements and texts a browser would see."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[str] = []
        self.open: list[str] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag not in VOID:
            assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.texts.append(data)


def report(tmp_path: Path, facts: ReportFacts) -> Page:
    out = tmp_path / "report.html"
    write_report(facts, out)
    page = Page(out.read_text("utf-8"))
    assert page.open == []
    return page


def test_a_report_shows_all_and_runs_nothing(tmp_path: Path) -> None:
    still = tmp_path / "still.jpg"
    still.write_bytes(b"\xff\xd8\xff")
    shot = ReportShot(
        "s01-01", "00:00:00:00", 4.0, HOSTILE, HOSTILE, HOSTILE, HOSTILE, 2, 99, HOSTILE, 3.2,
        still, (HOSTILE,), (HOSTILE,),
    )  # fmt: skip
    facts = ReportFacts(
        HOSTILE, HOSTILE, (("Size", HOSTILE),), (shot,),
        ReportSound(-16.02, -16.0, -1.3, (-70.0, -20.0, -16.0, -15.0)),
        (("shots", 12.0), ("mix", 3.0)), (HOSTILE,), (("credits", "all credits.md"),), "film 1.mp4", "poster.jpg",
    )  # fmt: skip
    page = report(tmp_path, facts)
    names = {tag for tag, _ in page.tags}
    assert "script" not in names
    assert not any(key.startswith("on") for _, attributes in page.tags for key in attributes)
    whole = "".join(page.texts)
    assert whole.count(HOSTILE) >= 9
    assert "49" not in whole
    for text in (
        "s01-01",
        "take 2, seed 99",
        "-16.0 LUFS, target -16",
        "12.0 s",
        "Synthetic media",
    ):
        assert text in whole
    images = [attributes["src"] for tag, attributes in page.tags if tag == "img"]
    assert images == ["data:image/jpeg;base64,/9j/"]
    (film,) = [attributes for tag, attributes in page.tags if tag == "video"]
    assert (film["src"], film["poster"]) == ("film%201.mp4", "poster.jpg")
    links = [attributes["href"] for tag, attributes in page.tags if tag == "a"]
    assert links == ["all%20credits.md"]


def test_charts_of_sound_stay_in_their_frames(tmp_path: Path) -> None:
    loud = tuple(-80.0 + n % 90 for n in range(5000))
    outline = base64.b64encode(bytes(n % 256 for n in range(1200))).decode()
    for curve, seconds in ((loud, 5000.0), ((-16.0,), 0.7), ((), 0.0)):
        sound = ReportSound(
            -16.0, -16.0, -1.0, curve, curve, stems=(ReportStem("mix", outline, -16.0),),
            speech=((0.1, 0.5), (0.6, 0.6)), seconds=seconds,
        )  # fmt: skip
        page = report(tmp_path, ReportFacts("a", "", (), (), sound))
        paths = {a["class"]: a["d"] for t, a in page.tags if t == "path"}
        assert ("short" in paths) == ("momentary" in paths) == bool(curve)
        line = re.findall(r"([\d.]+),([\d.]+)", paths.get("short") or "")
        assert all(0 <= float(x) <= 1000 and 0 <= float(y) <= 150 for x, y in line)
        assert len(line) < 620
        wave = re.findall(r"([\d.]+),(-?\d+)", paths["wave mix"] or "")
        assert len(wave) == 1200 and all(abs(int(y)) <= 129 for _, y in wave)
        assert 0 <= len([1 for t, a in page.tags if a.get("style", "").startswith("left")]) <= 10


def test_a_bare_report_is_whole(tmp_path: Path) -> None:
    page = report(tmp_path, ReportFacts("Untitled", "", (), ()))
    assert "Untitled" in "".join(page.texts)
