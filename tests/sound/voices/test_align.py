"""Words found in the sound alone lie where the engine says they are; a known path is found exactly."""

from itertools import groupby, product

import numpy as np
import pytest

from moviefactory.sound.voices.align import Reference, align_words
from moviefactory.sound.voices.aligner import READERS, Aligner
from moviefactory.sound.voices.ctc import best_path
from moviefactory.sound.voices.espeak import EspeakEngine
from moviefactory.sound.voices.syllables import syllables_of
from moviefactory.sound.voices.voice import VoiceSetup
from moviefactory.sound.voices.words import tokens_of

LINES = [
    (
        "en",
        "The old keeper climbed the stairs, lit the lamp, and waited. In 1999 there were 42 whales!",
    ),
    ("zh", "她数过每一次日出，这是最后一次。"),
    ("de", "Der alte Leuchtturmwärter stieg die Treppe hinauf und zündete die Lampe an."),
    ("fr", "Elle avait compté chaque lever de soleil, et celui-ci était le dernier."),
]


@pytest.mark.parametrize(("language", "text"), LINES)
def test_words_are_found_within_80_ms(language, text):
    with EspeakEngine() as espeak:
        references = [
            Reference(*espeak.speak_dry(text, language=language, voice=voice)) for voice in READERS
        ]
        for voice, pace in (("f", 180), ("old-man", 150), ("girl", 115)):
            samples, rate_hz, truth = espeak.speak_dry(
                text, language=language, voice=voice, words_per_minute=pace
            )
            found = align_words(tokens_of(text), samples, rate_hz, references)
            off = [
                abs(a.start_seconds - b.start_seconds) for a, b in zip(found, truth, strict=True)
            ]
            assert max(off) <= 0.08 and np.median(off) <= 0.02


def test_without_a_reference_words_fill_what_sounds_in_order():
    with EspeakEngine() as espeak:
        samples, rate_hz, truth = espeak.speak_dry(LINES[0][1], language="en")
    found = align_words(tokens_of(LINES[0][1]), samples, rate_hz, ())
    assert [word.text for word in found] == [word.text for word in truth]
    edge = 0.0
    for word in found:
        assert edge <= word.start_seconds < word.end_seconds <= len(samples) / rate_hz
        edge = word.end_seconds
    assert abs(found[-1].end_seconds - truth[-1].end_seconds) < 0.05


@pytest.mark.parametrize(
    ("language", "text"),
    [*LINES, ("es", "El faro se apagó a medianoche y nadie volvió a verlo.")],
)
def test_without_a_reference_most_words_are_found_within_80_ms(language, text):
    with EspeakEngine() as espeak:
        off = []
        for voice, pace in (("f", 150), ("old-man", 115)):
            samples, rate_hz, truth = espeak.speak_dry(
                text, language=language, voice=voice, words_per_minute=pace
            )
            found = align_words(tokens_of(text), samples, rate_hz, (), language)
            off += [
                abs(a.start_seconds - b.start_seconds) for a, b in zip(found, truth, strict=True)
            ]
    assert np.median(off) <= 0.05 and np.mean(np.array(off) <= 0.08) >= 0.7


def test_swells_of_known_places_are_found():
    """A word is as many swells as it has syllables; a pause is where its comma is."""
    rate_hz, truth = 16_000, []
    sound = [np.zeros(1600)]
    for lengths, pause in (((0.2, 0.3), 0.2), ((0.25,), 0.0), ((0.15, 0.2, 0.2), 0.0)):
        truth.append(sum(map(len, sound)) / rate_hz)
        for seconds in lengths:
            time = np.arange(round(seconds * rate_hz)) / rate_hz
            swell = 0.02 + 0.3 * np.sin(np.pi * time / seconds) ** 2
            sound.append(swell * np.sin(2 * np.pi * 700 * time))
        sound.append(np.zeros(round(pause * rate_hz)))
    samples = np.concatenate([*sound, np.zeros(1600)]).astype(np.float32)
    found = align_words(tokens_of("ama, e ibidi"), samples, rate_hz, (), "es")
    assert [word.start_seconds for word in found] == pytest.approx(truth, abs=0.03)


def test_syllables_are_counted_as_they_are_spoken():
    counts = {
        ("en", "stopped"): 1, ("en", "wanted"): 2, ("en", "little"): 2, ("en", "42"): 3, ("en", "1876,"): 6,
        ("fr", "lumière"): 2, ("fr", "jouaient"): 1, ("fr", "chaque"): 1, ("de", "Leuchtturm"): 2,
        ("es", "país"): 1, ("zh", "日出"): 2, ("ru", "который"): 3, ("xx", "..."): 1,
    }  # fmt: skip
    assert {key: len(syllables_of(key[1], key[0])) for key in counts} == counts


def test_a_language_without_a_voice_is_read_by_a_stranger_or_by_its_syllables():
    text = "Der alte Leuchtturmwärter stieg die Treppe hinauf und zündete die Lampe an."
    with EspeakEngine() as espeak, Aligner(VoiceSetup()) as aligner:
        samples, rate_hz, truth = espeak.speak_dry(text, language="de", voice="f")
        found = aligner.words(text, samples, rate_hz, "xx")
        off = [abs(a.start_seconds - b.start_seconds) for a, b in zip(found, truth, strict=True)]
        assert np.median(off) <= 0.03 and np.mean(np.array(off) <= 0.08) >= 0.85
        khmer = aligner.words("ភាសា ខ្មែរ", samples, rate_hz, "km")
    assert [word.text for word in khmer] == ["ភាសា", "ខ្មែរ"]
    assert khmer[0].end_seconds <= khmer[1].start_seconds < khmer[1].end_seconds


def test_a_very_long_sound_is_shared_out_at_once():
    time = np.arange(300 * 8000) / 8000
    samples = (0.3 * np.sin(2 * np.pi * 600 * time)).astype(np.float32)
    found = align_words(tokens_of("la casa, el lago " * 600), samples, 8000, (), "es")
    starts = [word.start_seconds for word in found]
    assert starts == sorted(starts) and starts[1200] == pytest.approx(150, abs=1)


def test_silence_and_too_short_a_sound_are_no_fault():
    for samples in (np.zeros(0, np.float32), np.zeros(22050, np.float32), np.ones(300, np.float32)):
        assert len(align_words(tokens_of("one two three"), samples, 22050, ())) == 3


def test_the_likeliest_path_through_known_letters_is_found():
    letters, spans = [1, 2, 2, 3], [(2, 4), (5, 5), (8, 9), (10, 14)]
    chances = np.full((18, 4), -6.0)
    chances[:, 0] = -0.2
    for letter, (first, last) in zip(letters, spans, strict=True):
        chances[first : last + 1, letter] = -0.01
        chances[first : last + 1, 0] = -6
    assert best_path(chances, letters, 0) == spans


@pytest.mark.parametrize("letters", [[1], [1, 2], [2, 2], [1, 2, 1], [3, 3, 3]])
def test_no_path_through_the_letters_is_likelier_than_the_one_found(letters):
    """Against every path there is: frames of letters that read as the text, blanks left out."""
    for seed in range(4):
        chances = np.log(np.random.default_rng(seed).dirichlet(np.ones(4), 6))
        paths = {}
        for path in product(range(4), repeat=len(chances)):
            told = [one for one, _ in groupby(path)]
            if [one for one in told if one] == letters:
                paths[path] = sum(chances[frame, one] for frame, one in enumerate(path))
        likeliest = max(paths, key=paths.__getitem__)
        spans, frame = [], 0
        for one, run in groupby(likeliest):
            length = len(list(run))
            spans += [(frame, frame + length - 1)] if one else []
            frame += length
        assert best_path(chances, letters, 0) == spans


@pytest.mark.slow
def test_a_ctc_model_times_words_that_it_can_spell(tmp_path):
    torch = pytest.importorskip("torch")
    import json

    from transformers import Wav2Vec2Config, Wav2Vec2CTCTokenizer, Wav2Vec2ForCTC

    from moviefactory.sound.voices.ctc import CtcModel
    from moviefactory.sound.voices.faults import VoiceNotHere

    torch.set_num_threads(1)
    (tmp_path / "v.json").write_text(
        json.dumps(
            {c: i for i, c in enumerate(["<pad>", "<unk>", "|", *"ABCDEFGHIJKLMNOPQRSTUVWXYZ"])}
        )
    )
    Wav2Vec2CTCTokenizer(
        str(tmp_path / "v.json"), pad_token="<pad>", unk_token="<unk>"
    ).save_pretrained(tmp_path)
    torch.manual_seed(1)
    Wav2Vec2ForCTC(
        Wav2Vec2Config(
            vocab_size=29, hidden_size=16, num_hidden_layers=1, num_attention_heads=2, intermediate_size=16,
            conv_dim=[8] * 7, num_conv_pos_embeddings=4, num_conv_pos_embedding_groups=2, pad_token_id=0,
        )
    ).save_pretrained(tmp_path)  # fmt: skip
    model = CtcModel(VoiceSetup(aligner=str(tmp_path)))
    samples = np.random.default_rng(0).standard_normal(48000).astype(np.float32)
    words = model.words(tokens_of("one two"), samples, 24000)
    assert [word.text for word in words] == ["one", "two"]
    assert 0 <= words[0].start_seconds < words[0].end_seconds <= words[1].start_seconds < 2.01
    assert model.words(tokens_of("один"), samples, 24000) is None
    with pytest.raises(VoiceNotHere, match="--yes"):
        CtcModel(VoiceSetup(aligner="nobody/nothing"))
