"""Words found in the sound alone lie where the engine says they are; a known path is found exactly."""

import numpy as np
import pytest

from moviefactory.sound.voices.align import Reference, align_words
from moviefactory.sound.voices.aligner import READERS
from moviefactory.sound.voices.ctc import best_path
from moviefactory.sound.voices.espeak import EspeakEngine
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


@pytest.mark.slow
def test_a_ctc_model_times_words_that_it_can_spell(tmp_path):
    torch = pytest.importorskip("torch")
    import json

    from transformers import Wav2Vec2Config, Wav2Vec2CTCTokenizer, Wav2Vec2ForCTC

    from moviefactory.sound.voices.ctc import CtcModel
    from moviefactory.sound.voices.faults import VoiceNotHere
    from moviefactory.sound.voices.voice import VoiceSetup

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
