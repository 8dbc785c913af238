"""Laws of the storyboard's YAML: identity, plain errors, and no power to a stranger's file."""

import pickle
from pathlib import Path

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from moviefactory.errors import UnreadableFile
from moviefactory.grammar import Mood, Transition, Treatment
from moviefactory.storyboard import (
    CastMember,
    FileMusic,
    MoodMusic,
    Said,
    Scene,
    Shot,
    Storyboard,
)
from moviefactory.storyboard_yaml import (
    BadStoryboard,
    Problem,
    dump_storyboard,
    load_documents,
    load_storyboard,
    load_storyboard_file,
    load_storyboards,
    read_yaml,
    reading,
)

ONE_SHOT = "scenes: [{shots: [{picture: a hill}]}]\n"

TRICKY = [
    "no", "yes", "12:30", "1984", "null", "~", "Null", "<<", "=", "- dash", "-", "?", ": x", "x:",
    "a: b", "a #b", "#b", "'quoted'", '"quoted"', "it's \"both\"", "back\\slash", "{a: b}", "[a]",
    "a, b", "*star", "&and", "!tag", "%dir", "@at", "`tick`", "|", ">", "---", "...", "0x1F", "1e3",
    ".inf", "2001-01-01", "0?", "a?b", "what? yes", "x-y", "a!b&c*d", "é", "宇航员漂浮在蓝色星球之上", "🚀👩‍🚀", "\ufeffx", "a\ufeffb", "a\x7fb", "a\x85b",
    "a\u2028b", "a\u00a0b", "true", "1_000", "{{ 7*7 }}", "$(rm -rf /)", "</script>", "a" * 1500,
]  # fmt: skip
characters = st.characters(
    exclude_categories=("Cs",), exclude_characters=[chr(code) for code in range(32)]
)
free = st.one_of(st.sampled_from(TRICKY), st.text(characters, max_size=40))
line = free.map(lambda text: " ".join(text.split())).filter(bool)
long_text = st.lists(st.one_of(free, st.just(""), st.just("  indented ")), max_size=5).map(
    "\n".join
)
seconds = st.floats(2, 600).map(lambda value: round(value, 3))
strengths = st.floats(0, 1).map(lambda value: round(value, 3))
adapters = st.dictionaries(line.map(lambda text: text[:200].strip()), strengths, max_size=2)
file = line.map(lambda text: text[:100].strip())
files = st.one_of(st.just(""), file)
treatments = st.one_of(
    st.just({}),
    st.fixed_dictionaries({"clip": file, "strength": strengths}),
    st.fixed_dictionaries({"clip": file, "treatment": st.just(Treatment.OUTPAINT)}),
    st.fixed_dictionaries({"clip": file, "mask": file, "treatment": st.just(Treatment.INPAINT)}),
)
said = st.builds(
    Said,
    who=st.sampled_from(["Ada", "narrator", "text"]),
    text=line,
    at=st.one_of(st.none(), seconds),
    heard=st.one_of(st.none(), st.just((1.5, 2.25))),
)
plain_shots = st.builds(
    Shot,
    picture=line,
    camera=line,
    seconds=seconds,
    sound=st.lists(line.map(lambda text: text[:200]), max_size=3).map(tuple),
    say=st.one_of(st.just(""), line),
    says=st.lists(said, max_size=3).map(tuple),
    text=line.map(lambda text: text[:100]),
    into=st.sampled_from(Transition),
    start_image=files,
    end_image=files,
    adapters=adapters,
)
shots = st.builds(
    lambda shot, fields: Shot.model_validate({**shot.model_dump(), **fields}),
    plain_shots,
    treatments,
)
scenes = st.builds(
    Scene,
    heading=st.one_of(st.just(""), line.map(lambda text: text[:200])),
    mood=st.sampled_from(Mood),
    adapters=adapters,
    shots=st.lists(shots, min_size=1, max_size=3).map(tuple),
)


def with_speakers(cast: list[CastMember]) -> tuple[CastMember, ...]:
    others = [member for member in cast if member.name not in ("Ada", "text")]
    return (CastMember(name="Ada", voice="f2"), CastMember(name="text"), *others)


storyboards = st.builds(
    Storyboard,
    title=line.map(lambda text: text[:120]),
    logline=long_text,
    language=st.sampled_from(["en", "zh", "pt-BR", "no"]),
    format=st.sampled_from(["widescreen", "vertical", "640x360"]),
    fps=st.sampled_from([24, "23.976", "30000/1001", 25, "12.5"]),
    seed=st.integers(0, 2**32 - 1),
    style=line.map(lambda text: text[:500]),
    voice=line.map(lambda text: text[:80]),
    voiceover=file,
    captions=st.sampled_from(["burn", "file", "none", None]),
    cast=st.lists(
        st.builds(
            CastMember,
            name=line.map(lambda text: text[:80]),
            look=line,
            picture=files,
            voice=line.map(lambda text: text[:300]),
        ),
        max_size=3,
        unique_by=lambda member: member.name,
    ).map(with_speakers),
    adapters=adapters,
    music=st.one_of(
        st.none(),
        st.just("none"),
        st.builds(MoodMusic, mood=st.sampled_from(Mood)),
        st.builds(FileMusic, file=line),
    ),
    scenes=st.lists(scenes, min_size=1, max_size=2).map(tuple),
)


SAYING = "scenes:\n- shots: [{picture: a}]\n- shots:\n  - picture: b\n    "


def problems_of(text: str) -> tuple[Problem, ...]:
    with pytest.raises(BadStoryboard) as caught:
        load_storyboards(text, source="film.yaml")
    assert all(problem.remedy and problem.fault for problem in caught.value.problems)
    return caught.value.problems


# Identity.


@given(storyboards)
@settings(max_examples=50, deadline=None, suppress_health_check=list(HealthCheck))
def test_storyboard_to_yaml_to_storyboard_is_the_identity(storyboard: Storyboard) -> None:
    text = dump_storyboard(storyboard)
    assert load_storyboards(text, source="x") == (storyboard,)
    # An independent reader, with all of YAML 1.1's guesses, sees the same document.
    read = yaml.safe_load(text)
    assert Storyboard.model_validate(read) == storyboard


@pytest.mark.parametrize("tricky", TRICKY)
def test_text_stays_what_was_typed_in_every_field(tricky: str) -> None:
    film = Storyboard(
        title=tricky[:120],
        logline=f"{tricky}\n\n{tricky}",
        cast=(CastMember(name=tricky[:80], look=tricky),),
        scenes=(Scene(shots=(Shot(picture=tricky, sound=(tricky[:200], "x"), say=tricky),)),),
    )
    assert load_storyboards(dump_storyboard(film), source="x") == (film,)


def test_scalars_are_text_until_a_field_wants_a_number() -> None:
    text = "title: 1984\nscenes: [{shots: [{picture: 1_000, say: no, text: 12:30, seconds: 3}]}]"
    (film,) = load_storyboards(text, source="x")
    shot = film.scenes[0].shots[0]
    assert (film.title, shot.picture, shot.say, shot.text) == ("1984", "1_000", "no", "12:30")
    assert shot.seconds == 3


def test_a_dump_reads_like_the_design() -> None:
    film = Storyboard(
        title="轨道 🚀",
        logline="first line\nsecond line",
        cast=(CastMember(name="Ada", look="a white suit, a red pack"),),
        music=MoodMusic(mood=Mood.HOPE),
        scenes=(
            Scene(
                heading="EXT. LOW ORBIT - DAWN",
                shots=(Shot(picture="Ada drifts", seconds=5, sound=("hum", "breath: slow")),),
            ),
        ),
    )
    assert dump_storyboard(film) == (
        "title: 轨道 🚀\n"
        "logline: |-\n"
        "  first line\n"
        "  second line\n"
        "cast:\n"
        '  - {name: Ada, look: "a white suit, a red pack"}\n'
        "music: {mood: hope}\n"
        "scenes:\n"
        "  - heading: EXT. LOW ORBIT - DAWN\n"
        "    shots:\n"
        "      - picture: Ada drifts\n"
        "        seconds: 5\n"
        '        sound: [hum, "breath: slow"]\n'
    )


def test_several_documents_are_several_storyboards_and_empty_ones_are_none() -> None:
    found = load_storyboards(
        f"---\n{ONE_SHOT}---\n# nothing\n---\ntitle: B\n{ONE_SHOT}---\n", source="x"
    )
    assert [film.title for film in found] == ["Untitled", "B"]


def test_anchors_and_merges_work_and_own_fields_win() -> None:
    text = """
scenes:
  - shots:
      - &wide {picture: &look a red barn, seconds: 6, camera: static}
      - <<: *wide
        seconds: 3
      - {<<: [{seconds: 9}, *wide], say: *look}
"""
    (film,) = load_storyboards(text, source="x")
    first, second, third = film.scenes[0].shots
    assert second == first.model_copy(update={"seconds": 3.0})
    assert (third.seconds, third.picture, third.say) == (9, "a red barn", "a red barn")


def test_a_field_given_as_nothing_keeps_its_default() -> None:
    (film,) = load_storyboards("title:\nmusic: ~\n" + ONE_SHOT, source="x")
    assert film.title == "Untitled" and film.music is None


def test_a_byte_order_mark_and_windows_line_ends_are_no_matter(tmp_path: Path) -> None:
    path = tmp_path / "film.yaml"
    path.write_bytes(b"\xef\xbb\xbftitle: A\r\n" + ONE_SHOT.encode())
    assert load_storyboard(path).title == "A"
    assert load_storyboards("\ufeff" + ONE_SHOT, source="x")


# Errors.

BROKEN = """title: A film
scenes:
  - shots:
      - picture: a hill
        secnds: 5
      - picture: a lake
        seconds: 5s
        into: disolve
  - mood: happy
    seconds: 4
    shots:
      - say: no picture
      - picture: [a, b]
        sound: rain
      - just text
"""


def test_every_problem_names_line_field_value_and_remedy() -> None:
    found = {problem.field: problem for problem in problems_of(BROKEN)}
    assert {field: problem.line for field, problem in found.items()} == {
        "scenes[1].shots[1].secnds": 5,
        "scenes[1].shots[2].seconds": 7,
        "scenes[1].shots[2].into": 8,
        "scenes[2].mood": 9,
        "scenes[2].seconds": 10,
        "scenes[2].shots[1].picture": 12,
        "scenes[2].shots[2].picture": 13,
        "scenes[2].shots[2].sound": 14,
        "scenes[2].shots[3]": 15,
    }
    remedies = {field: problem.remedy for field, problem in found.items()}
    assert remedies["scenes[1].shots[1].secnds"].startswith("did you mean 'seconds'? its fields")
    assert "did you mean 'dissolve'?" in remedies["scenes[1].shots[2].into"]
    assert all(mood in remedies["scenes[2].mood"] for mood in Mood)
    assert "a shot" in remedies["scenes[2].seconds"]
    assert found["scenes[1].shots[2].seconds"].value == "5s"


@pytest.mark.parametrize(
    ("text", "line", "field", "words"),
    [
        ("", 1, "", "nothing in it"),
        ("# only a comment\n", 1, "", "nothing in it"),
        ("---\n---\n", 1, "", "nothing in it"),
        ("just words", 1, "", "not a storyboard"),
        ("- a\n- b", 1, "", "not a storyboard"),
        ("title: A", 1, "scenes", "at least one scene"),
        ("scenes: []", 1, "scenes", "at least one scene"),
        ("scenes: [{shots: []}]", 1, "scenes[1].shots", "at least one shot"),
        ("scenes:\n  -\n", 2, "scenes[1]", "empty"),
        ("scenes:\n\tshots:", 2, "", "spaces"),
        ("title: A\ntitle: B\n" + ONE_SHOT, 2, "title", "first in line 1"),
        ("title: a: b", 1, "", "quotes"),
        ("title: 'abc", 1, "", "close the quote"),
        ("title: [a", 1, "", "close the bracket"),
        ("title: *none", 1, "", "anchor"),
        ("title: a\x00b", 1, "", "U+0000"),
        ("title: a\nlogline: x\ud800", 2, "", "U+D800"),
        ('title: "a\\u0007b"\n' + ONE_SHOT, 1, "title", "not text"),
        ("? [a]\n: b", 1, "", "no name"),
        ("fps: 1e999999999\n" + ONE_SHOT, 1, "fps", "24000/1001"),
        ("fps: 500\n" + ONE_SHOT, 1, "fps", "between 8 and 120"),
        ("seed: -1\n" + ONE_SHOT, 1, "seed", "at least 0"),
        ("seed: 4294967296\n" + ONE_SHOT, 1, "seed", "less than"),
        ("seed: 1.5\n" + ONE_SHOT, 1, "seed", "whole number"),
        ("format: 63x64\n" + ONE_SHOT, 1, "format", "64"),
        ("language: english\n" + ONE_SHOT, 1, "language", "pt-BR"),
        ("captions: yes\n" + ONE_SHOT, 1, "captions", "burn, file, sdh, none"),
        (f"title: {'x' * 121}\n" + ONE_SHOT, 1, "title", "at most 120"),
        ("music: wonder\n" + ONE_SHOT, 1, "music", "{mood: wonder}"),
        ("music: {mood: joy, file: a}\n" + ONE_SHOT, 1, "music", "{mood: wonder}"),
        ("music: {mood: jolly}\n" + ONE_SHOT, 1, "music.mood", "triumph"),
        ("music: {file: ''}\n" + ONE_SHOT, 1, "music.file", "empty"),
        ("scenes: [{shots: [{picture: a, seconds: 0.2}]}]", 1, "scenes[1].shots[1].seconds", "0.5"),
        ("scenes: [{shots: [{picture: a, seconds: 601}]}]", 1, "scenes[1].shots[1].seconds", "600"),
        ("scenes: [{shots: [{picture: a, seconds: .nan}]}]", 1, "scenes[1].shots[1].seconds", "4.5"),
        ("adapters: film\n" + ONE_SHOT, 1, "adapters", "{film: 0.8}"),
        ("adapters: {film: 3}\n" + ONE_SHOT, 1, "adapters.film", "at most 2"),
        ("scenes: [{shots: [{picture: a, mask: m.png}]}]", 1, "scenes[1].shots[1]", "add `from:`"),
        (
            "scenes: [{shots: [{picture: a, from: c.mp4, treatment: inpaint}]}]",
            1,
            "scenes[1].shots[1]",
            "add `mask:`",
        ),
        ("cast:\n- name: Ada\n- name: Ada\n" + ONE_SHOT, 2, "", "rename"),
        (SAYING + "says: {Eve: hi}", 5, "scenes[2].shots[1].says.Eve", "add {name: Eve} to `cast`"),
        (SAYING + "says: [{who: Eve, text: hi}]", 5, "scenes[2].shots[1].says[1].who", "one of"),
        (SAYING + "says: {narrator: ''}", 5, "scenes[2].shots[1].says[1]", "write the line"),
        (SAYING + "says: 5", 5, "scenes[2].shots[1].says", "put each item on a line"),
        (SAYING + "says: [{who: narrator, words: hi}]", 5, "scenes[2].shots[1].says[1].words", "text"),
        (
            "scenes:\n- shots:\n  - {picture: a, seconds: 1, into: fade}\n  - picture: b",
            3,
            "",
            "1.54 s",
        ),
    ],
)  # fmt: skip
def test_one_fault_is_one_problem_with_its_line_and_remedy(
    text: str, line: int, field: str, words: str
) -> None:
    (problem,) = problems_of(text)
    assert (problem.line, problem.field) == (line, field)
    assert words in str(problem)


def test_an_error_is_short_names_the_file_and_survives_pickling() -> None:
    many = "scenes: [{shots: [" + "{pictur: x}, " * 50 + "]}]"
    for text in (many, BROKEN, "title: " + "y" * 5000 + "\n" + ONE_SHOT):
        with pytest.raises(BadStoryboard) as caught:
            load_storyboards(text, source="film.yaml")
        error = caught.value
        assert str(error).startswith("film.yaml")
        assert max(len(row) for row in str(error).splitlines()) < 400
        assert len(str(error).splitlines()) <= 22
        again = pickle.loads(pickle.dumps(error))
        assert (str(again), again.problems) == (str(error), error.problems)
        assert error.exit_code == 2


def test_problems_of_all_documents_come_together() -> None:
    text = "scenes: []\n---\n" + ONE_SHOT + "---\ntitle: B\n"
    assert [problem.line for problem in problems_of(text)] == [1, 5]


# Files from strangers.


@pytest.mark.parametrize(
    "value",
    [
        "!!python/object/apply:os.system ['touch owned']",
        "!!python/name:os.system",
        "!!python/object/new:type {}",
        "!include /etc/passwd",
        "!!binary aGk=",
        "!!int 3",
        "!!set {a}",
        "!<tag:yaml.org,2002:timestamp> 2001-01-01",
    ],
)
def test_tags_are_refused_and_run_nothing(value: str, tmp_path: Path, monkeypatch) -> None:
    monkeypatch.chdir(tmp_path)
    (problem,) = problems_of(f"logline: x\ntitle: {value}\n")
    assert problem.line == 2 and "tag" in problem.fault
    assert not list(tmp_path.iterdir())


def bomb(levels: int, width: int, leaf: str) -> str:
    rows = [f"a0: &a0 {leaf}"]
    for level in range(1, levels):
        rows.append(f"a{level}: &a{level} [{', '.join([f'*a{level - 1}'] * width)}]")
    return "\n".join(rows)


def merge_bomb(levels: int, width: int) -> str:
    rows = ["a0: &a0 {}"]
    for level in range(1, levels):
        rows.append(f"a{level}: &a{level} {{<<: [{', '.join([f'*a{level - 1}'] * width)}]}}")
    return "\n".join(rows)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (bomb(12, 10, "x"), "100,000 values"),
        (bomb(2, 900, "x" * 10_000), "repeat text"),
        (merge_bomb(12, 10), "100,000 values"),
        ("a: &a [*a]", "32 levels"),
        ("a: &a {b: *a}", "32 levels"),
        ("a: &a {<<: *a}", "32 levels"),
        ("[" * 100_000, "32 levels"),
        ("{a: " * 100_000, "32 levels"),
        ("- " * 100_000, "32 levels"),
        ("x" * (2 * 2**20 + 1), "split it"),
    ],
    ids=range(10),
)
def test_bombs_end_in_a_plain_error(text: str, words: str) -> None:
    (problem,) = problems_of(text)
    assert words in str(problem)


def test_a_long_file_ends_in_a_plain_error_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "MAX_NODES", 1000)
    (problem,) = problems_of("a:\n" + "- x\n" * 1001)
    assert "1,000 values" in problem.fault and problem.line == 999


def test_a_path_in_a_storyboard_is_stored_and_not_opened(tmp_path: Path) -> None:
    (film,) = load_storyboards(f"music: {{file: {tmp_path}/../secret}}\n" + ONE_SHOT, source="x")
    assert film.music == FileMusic(file=f"{tmp_path}/../secret")


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"title: caf\xe9\n", "line 1 is not UTF-8"),
        ("title: a\n".encode("utf-16"), "UTF-8"),
        (b"\n\n\x89PNG\r\n\x1a\n", "line 3 is not UTF-8"),
        (b" " * (2 * 2**20 + 1), "larger than 2 MiB"),
    ],
)
def test_a_file_that_is_no_text_is_refused(tmp_path: Path, data: bytes, words: str) -> None:
    path = tmp_path / "film.yaml"
    path.write_bytes(data)
    with pytest.raises(UnreadableFile, match=words) as caught:
        load_storyboard(path)
    assert str(path) in str(caught.value)


def test_missing_files_folders_and_impossible_paths_are_named(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile, match="no such file"):
        read_yaml(tmp_path / "none.yaml")
    with pytest.raises(UnreadableFile, match="folder"):
        read_yaml(tmp_path)
    with pytest.raises(UnreadableFile):
        read_yaml(Path("a\0b"))


def test_one_storyboard_is_asked_for_and_several_are_pointed_to_batch(tmp_path: Path) -> None:
    path = tmp_path / "films.yaml"
    path.write_text(ONE_SHOT + "---\n" + ONE_SHOT)
    assert len(load_storyboard_file(path)) == 2
    with pytest.raises(BadStoryboard, match=r"2 storyboards.*batch"):
        load_storyboard(path)


def test_plain_documents_have_the_same_safeguards() -> None:
    assert load_documents("films:\n  - {logline: no, seconds: 30}\n", source="x") == (
        {"films": [{"logline": "no", "seconds": "30"}]},
    )
    with pytest.raises(BadStoryboard, match="tag"):
        load_documents("!!python/name:os.system", source="x")


@given(st.text(max_size=200))
@settings(max_examples=100, deadline=None)
def test_any_text_is_a_storyboard_or_a_bad_one(text: str) -> None:
    try:
        load_storyboards(text, source="x")
    except BadStoryboard as error:
        assert str(error)
