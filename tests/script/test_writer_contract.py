"""What every row of the writers' table keeps, whoever writes."""

import json
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import fields

import pytest
from chat_server import STORYBOARD, completion, serving

from moviefactory.backends import BackEnd, load_back_end
from moviefactory.errors import UnknownName
from moviefactory.script.writer import WRITERS, Writer, WriterSettings, load_writer
from moviefactory.storyboard import Brief, Storyboard
from moviefactory.storyboard_yaml import dump_storyboard, load_storyboards

LOGLINES = [
    "An astronaut space adventure",
    "一只小狗在雪山里寻找回家的路",
    "{{7*7}} $(id) <b>: - 🚀",
]


@pytest.fixture
def settings(monkeypatch: pytest.MonkeyPatch) -> Iterator[WriterSettings]:
    """Where a writer that asks a server finds one, with a key that it takes."""
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    with serving([completion(json.dumps(STORYBOARD))]) as server:
        yield WriterSettings("sk-x", server.url, "a-model", 30)


@pytest.fixture(params=sorted(WRITERS))
def writer(request: pytest.FixtureRequest, settings: WriterSettings) -> Writer:
    return load_writer(request.param, settings)


@pytest.mark.parametrize("name", sorted(WRITERS))
def test_the_record_says_what_the_planner_asks(name: str) -> None:
    record = load_back_end("writer", WRITERS, name).record
    assert isinstance(record, BackEnd)
    assert record.name == name
    assert record.about and record.version and record.licence
    assert not record.needs_key or record.needs_network


@pytest.mark.parametrize("logline", LOGLINES)
def test_a_writer_keeps_the_brief(writer: Writer, logline: str) -> None:
    brief = Brief(logline, language="en", format="vertical", seed=3, style="ink on paper")
    film = writer.write(brief)
    assert isinstance(film, Storyboard)
    assert " ".join(film.logline.split()) == logline
    assert (film.language, film.format, film.seed) == ("en", "vertical", 3)
    assert film.style == "ink on paper"
    assert load_storyboards(dump_storyboard(film), source="x") == (film,)


def test_a_writer_meets_the_length_and_number_of_scenes(writer: Writer) -> None:
    film = writer.write(Brief("A dog at sea", seconds=40, scene_count=1))
    assert len(film.scenes) == 1
    assert sum(shot.seconds for _, _, shot in film.shots()) == pytest.approx(40, rel=0.2)


def test_one_brief_gives_one_film(writer: Writer) -> None:
    assert writer.write(Brief("A dog at sea")) == writer.write(Brief("A dog at sea"))


def test_an_unknown_writer_is_an_error_that_lists_the_known(settings: WriterSettings) -> None:
    with pytest.raises(UnknownName, match="offline, openai") as caught:
        load_writer("shakespeare", settings)
    assert caught.value.known == tuple(WRITERS)


def test_a_key_is_not_in_the_settings_repr() -> None:
    assert "sk-secret" not in repr(WriterSettings("sk-secret"))
    assert {field.name for field in fields(WriterSettings)} >= {"api_key", "base_url", "model"}


def test_a_record_is_read_without_the_client() -> None:
    code = (
        "import sys; from moviefactory.backends import load_back_end as load\n"
        "from moviefactory.script.writer import WRITERS\n"
        "[load('writer', WRITERS, name).record for name in ('openai',)]\n"
        "print(sorted({'openai', 'numpy', 'torch', 'skia', 'moviepy'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
