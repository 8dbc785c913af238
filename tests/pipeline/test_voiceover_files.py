"""A text, subtitles and a recording: each sentence where it belongs, each time kept, each fault named."""

from itertools import pairwise

import numpy as np
import pytest
import soundfile

from moviefactory.errors import BadRequest, UnreadableFile
from moviefactory.pipeline.narration import Line
from moviefactory.pipeline.pacing import place_lines, time_shots
from moviefactory.pipeline.voiceover import lay_voiceover, voiceover_text
from moviefactory.project import Film
from moviefactory.script.timed import Timed, lay_timed, sentences_in
from moviefactory.sound.voices.recording import listen
from moviefactory.storyboard import Storyboard
from moviefactory.storyboard_yaml import dump_storyboard, load_storyboards

PICTURES = ["waves in a storm at sea", "a ship in the storm", "grandmother bakes bread in a kitchen", "the forest with birds"]  # fmt: skip
RATE = 16_000


def board(into="cut", pictures=PICTURES):
    shots = [{"picture": picture, "seconds": 3, "into": into} for picture in pictures]
    return Storyboard.model_validate({"scenes": [{"shots": shots}]})


def bursts(*seconds, pause=0.6, rate=RATE):
    """Return a voice's stand-in: noise for so many seconds each, with pauses."""
    rng = np.random.default_rng(1)
    parts = [np.zeros(int(0.4 * rate))]
    for length in seconds:
        parts += [
            0.3 * rng.standard_normal(int(length * rate)).clip(-3, 3),
            np.zeros(int(pause * rate)),
        ]
    return (np.concatenate(parts) + 1e-4 * rng.standard_normal(sum(map(len, parts)))).astype("f4")


def lines_of(storyboard):
    return [(shot.picture, said) for _, _, shot in storyboard.shots() for said in shot.lines]


def starts_in_film(storyboard):
    """Return when each line is spoken in the film, if each takes half a second."""
    lines = {}
    for shot_id, _, shot in storyboard.shots():
        for number, said in enumerate(shot.lines, 1):
            name = shot_id if number == 1 else f"{shot_id}-{number}"
            lines[name] = Line(shot_id, said.text, 0.5, (), None, "", name, said.at)
    timeline = time_shots(storyboard, lines, target_seconds=5.0)
    return [one.start_sample / 48_000 for one in place_lines(storyboard, timeline, lines)]


def test_sentences_go_where_the_picture_tells_the_same(tmp_path):
    path = tmp_path / "v.md"
    path.write_text(
        "# One\n\nThe ship was lost. Grandmother baked. She kneaded the bread. Her *kitchen* was warm. Birds woke in the forest."
    )
    found = {
        shot.picture: shot.say
        for _, _, shot in lay_voiceover(board(), path, Film(tmp_path)).shots()
    }
    assert "ship" in found[PICTURES[1]] and "Birds woke" in found[PICTURES[3]]
    assert all(word in found[PICTURES[2]] for word in ("Grandmother", "bread", "kitchen"))


@pytest.mark.parametrize("into", ["cut", "dissolve", "fade"])
def test_subtitles_are_spoken_at_their_times(tmp_path, into):
    wanted = [4.0, 9.5, 12.25, 20.0, 21.5]
    text = "".join(
        f"{n}\n00:00:{int(s):02d},{round(s % 1 * 1000):03d} --> 00:00:{int(s) + 1:02d},{round(s % 1 * 1000):03d}\nLine {word}.\n\n"
        for n, (s, word) in enumerate(zip(wanted, "abcde", strict=True), 1)
    )  # fmt: skip
    (tmp_path / "v.srt").write_text(text)
    laid = lay_voiceover(board(into), tmp_path / "v.srt", Film(tmp_path))
    assert load_storyboards(dump_storyboard(laid), source="x") == (laid,)
    assert starts_in_film(laid) == pytest.approx(wanted, abs=0.05)


@pytest.mark.parametrize("suffix", ["wav", "flac", "mp3"])
def test_a_recording_is_heard_whole_and_in_order(tmp_path, suffix):
    path = tmp_path / f"v.{suffix}"
    soundfile.write(path, bursts(1.0, 2.0, 0.7, 1.5), RATE)
    laid = lay_voiceover(board("dissolve"), path, Film(tmp_path))
    said = [one for _, one in lines_of(laid)]
    assert len(said) == 4 and laid.voiceover == path.name
    for before, after in pairwise(said):
        assert after.heard[0] == before.heard[1]
    offsets = [start - one.heard[0] for start, one in zip(starts_in_film(laid), said, strict=True)]
    assert max(offsets) - min(offsets) < 0.05


def test_a_text_beside_a_recording_is_cut_at_its_pauses(tmp_path):
    soundfile.write(tmp_path / "v.wav", bursts(1.0, 2.0, 0.7), RATE)
    (tmp_path / "v.txt").write_text(
        "One two three. This is a good deal longer than the first one. Short."
    )
    laid = lay_voiceover(board(), tmp_path / "v.wav", Film(tmp_path))
    said = [one for _, one in lines_of(laid)]
    assert [one.text.split()[0] for one in said] == ["One", "This", "Short."]
    assert [one.heard[0] for one in said] == pytest.approx([0.35, 2.0, 4.6], abs=0.06)
    assert voiceover_text(tmp_path / "v.wav").startswith("One two")


def test_more_sentences_than_pauses_share_a_stretch_by_length():
    found = sentences_in([(0.0, 6.0)], [1.0, 2.0])
    assert found == [(0.0, pytest.approx(2.0)), (pytest.approx(2.0), pytest.approx(6.0))]


@pytest.mark.parametrize("rate", [8_000, 44_100])
def test_odd_rates_and_channels_are_heard(tmp_path, rate):
    sound = bursts(1.0, 1.0, rate=rate)
    soundfile.write(tmp_path / "v.wav", np.repeat(sound[:, None], 6, axis=1) * 0.3, rate)
    heard = listen(tmp_path / "v.wav")
    assert [round(start, 1) for start, _ in heard.stretches] == [0.4, 2.0]


def test_what_cannot_be_heard_is_named_with_a_way_out(tmp_path):
    empty, silent, cut, long, text = (tmp_path / name for name in ("e.wav", "s.wav", "c.wav", "l.wav", "t.mp3"))  # fmt: skip
    empty.write_bytes(b"")
    soundfile.write(silent, np.zeros(RATE), RATE)
    soundfile.write(cut, bursts(2.0, 2.0), RATE)
    cut.write_bytes(cut.read_bytes()[:60_000])
    soundfile.write(long, bursts(1.0), RATE)
    text.write_text("hello")
    data = bytearray(long.read_bytes())
    with long.open("r+b") as file:  # ten hours, mostly a hole
        size = 10 * 3600 * RATE * 2
        data[40:44], data[4:8] = size.to_bytes(4, "little"), (size + 36).to_bytes(4, "little")
        file.write(data)
        file.truncate(size + 44)
    for path, words in ((empty, "empty"), (silent, "nobody is heard"), (cut, "cut short"), (long, "10.0 hours"), (text, "no sound"), (tmp_path / "none.wav", "no such file")):  # fmt: skip
        with pytest.raises(UnreadableFile, match=words):
            listen(path)


@pytest.mark.parametrize("text", ["", "no times at all", "1\n00:00:01,000 --> 00:00:02,000\n...\n", "1\n30:00:01,000 --> 30:00:02,000\nlate\n"])  # fmt: skip
def test_subtitles_without_words_or_in_time_are_refused(tmp_path, text):
    (tmp_path / "v.srt").write_text(text)
    with pytest.raises(UnreadableFile):
        lay_voiceover(board(), tmp_path / "v.srt", Film(tmp_path))


def test_too_few_shots_for_a_long_recording_is_told():
    with pytest.raises(BadRequest, match="more shots"):
        lay_timed(
            board(pictures=["a"]), [Timed("one", 0, 10), Timed("two", 700, 1300)], recording="x"
        )
