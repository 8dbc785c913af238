"""Laws of composing with MusicGen: real loading of a tiny model, exact length, beats, clear errors."""

import pickle
from pathlib import Path

import numpy as np
import pytest

from moviefactory.errors import UnknownName
from moviefactory.grammar import Mood
from moviefactory.media import SAMPLE_RATE_HZ
from moviefactory.sound.orders import ScoreOrder
from moviefactory.sound.score.composer import COMPOSERS, load_composer
from moviefactory.sound.score.model import ComposerNotReady
from moviefactory.sound.score.musicgen import MusicGenComposer
from moviefactory.sound.score.played import on_beat, words_for
from moviefactory.sound.score.sections import Section, sections_of
from moviefactory.sound.wav import read_wav

pytest.importorskip("torch")
pytest.importorskip("transformers")
LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789:,-"


@pytest.fixture(scope="module")
def weights(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A whole MusicGen of a few thousand random weights, saved as the published ones are."""
    import torch
    from transformers import (
        EncodecConfig,
        EncodecFeatureExtractor,
        MusicgenConfig,
        MusicgenDecoderConfig,
        MusicgenForConditionalGeneration,
        MusicgenProcessor,
        T5Config,
        T5Tokenizer,
    )

    torch.set_num_threads(1)
    torch.manual_seed(0)
    words = [("<pad>", 0.0), ("</s>", 0.0), ("<unk>", 0.0), ("▁", -2.0)]
    tokenizer = T5Tokenizer(vocab=words + [(letter, -3.0) for letter in LETTERS], extra_ids=0)
    config = MusicgenConfig(
        text_encoder=T5Config(vocab_size=len(tokenizer), d_model=16, d_ff=16, d_kv=4, num_heads=2, num_layers=1).to_dict(),
        audio_encoder=EncodecConfig(
            sampling_rate=8_000, upsampling_ratios=[8, 5, 8], num_filters=4, hidden_size=8, codebook_size=16,
            codebook_dim=8, target_bandwidths=[0.4], num_lstm_layers=1, normalize=False,
        ).to_dict(),
        decoder=MusicgenDecoderConfig(
            vocab_size=16, hidden_size=16, num_hidden_layers=1, ffn_dim=16, num_attention_heads=2, num_codebooks=4,
            pad_token_id=16, bos_token_id=16, max_position_embeddings=100,
        ).to_dict(),
    )  # fmt: skip
    model = MusicgenForConditionalGeneration(config)
    model.generation_config.update(
        decoder_start_token_id=16, pad_token_id=16, bos_token_id=16, do_sample=True
    )
    extractor = EncodecFeatureExtractor(feature_size=1, sampling_rate=8_000)
    folder = tmp_path_factory.mktemp("musicgen")
    model.save_pretrained(folder)
    MusicgenProcessor(feature_extractor=extractor, tokenizer=tokenizer).save_pretrained(folder)
    return folder


def test_a_film_longer_than_a_window_is_composed_to_its_exact_length(
    weights: Path, tmp_path: Path
) -> None:
    count = 5 * SAMPLE_RATE_HZ + 77
    order = ScoreOrder(count, ((0, Mood.HOPE),), 5)
    composer = load_composer(f"musicgen:{weights}")
    composer.check()
    facts = composer.score(order, tmp_path / "music.wav")
    samples = read_wav(tmp_path / "music.wav").samples
    assert samples.shape == (count, 2)
    assert np.isfinite(samples).all()
    assert 0.01 < np.abs(samples).max() <= 0.96
    assert np.abs(samples[-100:]).max() < 1e-3
    assert [one["mood"] for one in facts["sections"]] == ["hope"]
    assert facts["beats"][0] == 0
    assert "NC" in facts["sections"][0]["licence"]
    composer.score(order, tmp_path / "again.wav")
    assert (read_wav(tmp_path / "again.wav").samples == samples).all()


def test_what_was_played_is_brought_onto_the_beat() -> None:
    rate_hz, bpm = 32_000, 103.0
    sound = 0.001 * np.random.default_rng(1).standard_normal(rate_hz * 26).astype(np.float32)
    time = np.arange(3_000) / rate_hz
    for beat in range(43):
        at = round((0.4 + beat * 60 / bpm) * rate_hz)
        sound[at : at + 3_000] += 0.5 * np.sin(2 * np.pi * 200 * time) * np.exp(-time / 0.02)
    span = Section(0, 24 * 48_000, Mood.COURAGE, 40)
    wave = on_beat(sound, rate_hz, span, span.frame_count)
    assert wave.shape == (span.frame_count,)
    for beat in range(2, 36):
        at = span.frame_at(beat)
        near = np.abs(wave[at - 4_000 : at + 4_000])
        assert abs(int(near.argmax()) - 4_000) < 3_000, "a stroke off the beat"


def test_every_mood_asks_in_its_own_words_and_tempo() -> None:
    asked = {words_for(sections_of(ScoreOrder(480_000, ((0, mood),), 1))[0]) for mood in Mood}
    assert len(asked) == len(Mood)
    assert all(" bpm" in words for words in asked)


def test_missing_weights_and_unknown_composers_are_told(tmp_path: Path) -> None:
    with pytest.raises(ComposerNotReady, match="leave --composer out") as caught:
        MusicGenComposer(str(tmp_path)).check()
    assert str(pickle.loads(pickle.dumps(caught.value))) == str(caught.value)
    with pytest.raises(UnknownName, match="embedded, musicgen"):
        load_composer("mozart")
    for name in COMPOSERS:
        assert load_composer(name).about.name == name
