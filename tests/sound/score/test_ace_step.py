"""ACE-Step composes to a film's exact length, through the very classes of diffusers."""

import json
from pathlib import Path

import numpy as np
import pytest

from moviefactory.grammar import Mood
from moviefactory.media import SAMPLE_RATE_HZ
from moviefactory.sound.orders import ScoreOrder
from moviefactory.sound.score.composer import load_composer
from moviefactory.sound.score.model import ComposerNotReady, NoSuchWeights
from moviefactory.sound.wav import read_wav

pytest.importorskip("torch")
pytest.importorskip("diffusers")
pytest.importorskip("transformers")

LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789:,-.[]<|>_#?!/'\n\t "


@pytest.fixture(scope="module")
def weights(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A whole ACE-Step of a few thousand random weights, saved as the published ones are."""
    import torch
    from diffusers import (
        AceStepPipeline,
        AceStepTransformer1DModel,
        AutoencoderOobleck,
        FlowMatchEulerDiscreteScheduler,
    )
    from diffusers.pipelines.ace_step import AceStepConditionEncoder
    from tokenizers import Tokenizer
    from tokenizers.models import WordLevel
    from tokenizers.pre_tokenizers import Split
    from transformers import PreTrainedTokenizerFast, Qwen3Config, Qwen3Model

    torch.set_num_threads(1)
    torch.manual_seed(0)
    letters = {letter: at for at, letter in enumerate(("<unk>", "<pad>", *LETTERS))}
    spelled = Tokenizer(WordLevel(letters, unk_token="<unk>"))
    spelled.pre_tokenizer = Split("", "isolated")
    heads = {"num_attention_heads": 2, "num_key_value_heads": 1, "head_dim": 8}
    small = {"hidden_size": 16, "intermediate_size": 32, "sliding_window": 16, **heads}
    pipeline = AceStepPipeline(
        vae=AutoencoderOobleck(
            encoder_hidden_size=16, downsampling_ratios=[4, 8, 10], channel_multiples=[1, 1, 2],
            decoder_channels=4, decoder_input_channels=8, audio_channels=2, sampling_rate=8_000,
        ),
        text_encoder=Qwen3Model(
            Qwen3Config(
                vocab_size=len(letters), hidden_size=16, intermediate_size=32, num_hidden_layers=1,
                max_position_embeddings=4_096, **heads,
            )
        ),
        tokenizer=PreTrainedTokenizerFast(
            tokenizer_object=spelled, unk_token="<unk>", pad_token="<pad>", eos_token="<pad>"
        ),
        transformer=AceStepTransformer1DModel(
            num_hidden_layers=1, in_channels=24, audio_acoustic_hidden_dim=8, patch_size=2,
            is_turbo=True, **small,
        ),
        condition_encoder=AceStepConditionEncoder(
            text_hidden_dim=16, timbre_hidden_dim=8, num_lyric_encoder_hidden_layers=1,
            num_timbre_encoder_hidden_layers=1, **small,
        ),
        scheduler=FlowMatchEulerDiscreteScheduler(num_train_timesteps=1, shift=1.0),
    )  # fmt: skip
    folder = tmp_path_factory.mktemp("ace-step")
    pipeline.save_pretrained(folder)
    return folder


@pytest.mark.slow
def test_a_film_is_composed_to_its_exact_length_and_alike_every_time(
    weights: Path, tmp_path: Path
) -> None:
    count = 14 * SAMPLE_RATE_HZ + 77
    order = ScoreOrder(count, ((0, Mood.HOPE), (7 * SAMPLE_RATE_HZ, Mood.DREAD)), 5)
    composer = load_composer(f"ace-step:{weights}")
    composer.check()
    facts = composer.score(order, tmp_path / "music.wav")
    samples = read_wav(tmp_path / "music.wav").samples
    assert samples.shape == (count, 2)
    assert np.isfinite(samples).all()
    assert 0.01 < np.abs(samples).max() <= 0.96
    assert np.abs(samples[-100:]).max() < 1e-3
    assert [one["mood"] for one in facts["sections"]] == ["hope", "dread"]
    assert "ACE-Step" in facts["sections"][0]["author"]
    composer.score(order, tmp_path / "again.wav")
    assert (read_wav(tmp_path / "again.wav").samples == samples).all()


def test_weights_that_are_not_there_are_named(tmp_path: Path) -> None:
    with pytest.raises(NoSuchWeights, match="ace-step"):
        load_composer(f"ace-step:{tmp_path / 'nowhere'}").check()
    with pytest.raises(ComposerNotReady, match="hf download"):
        load_composer(f"ace-step:{tmp_path}").check()
    (tmp_path / "model_index.json").write_text(json.dumps({"_class_name": "AceStepPipeline"}))
    with pytest.raises(ComposerNotReady):
        load_composer(f"ace-step:{tmp_path}").score(
            ScoreOrder(48_000, ((0, Mood.HOPE),), 1), tmp_path / "music.wav"
        )
