"""Prove the joint space on PE-AV itself: timm and torchvision installed, with a random checkpoint, then removed.

    python tests/extras/pe_av_for_real.py [FOLDER]

Not part of the default run: it installs about 5 GB from the package index into FOLDER (else a new
one), and takes some minutes: torchvision's wheels there go with torch for CUDA alone, which runs
without a card, too. Weights are not fetched: the checkpoint is made here, small and at random, of the
very classes. timm 1.0.31 keeps a buffer that transformers 5.23 takes for a weight, and cannot be loaded.
"""

from __future__ import annotations

import importlib.util
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import numpy as np
import soundfile

from moviefactory.ffmpeg import Encoding, FrameWriter
from moviefactory.media import SAMPLE_RATE_HZ, Clip, Size
from moviefactory.pipeline.sight import Sight
from moviefactory.sound.child import ChildFailed, NoInterpreter
from moviefactory.sound.cue import SoundCue
from moviefactory.sound.effects.choice import chosen
from moviefactory.sound.seen import joint
from moviefactory.sound.seen.joint import JointEye, heard_candidates

PACKAGES = ("torch===2.13.0", "torchvision==0.28.0", "timm==1.0.30", "transformers==5.23.0")
"""=== leaves out a wheel for the CPU alone, wherever there is one beside the index."""
MAKE = """
import sys
import torch
from tokenizers import Tokenizer, models
from transformers import (PeAudioFeatureExtractor, PeAudioVideoConfig, PeAudioVideoModel,
    PeAudioVideoProcessor, PeVideoVideoProcessor, PreTrainedTokenizerFast)
torch.manual_seed(0)
tower = {"hidden_size": 32, "intermediate_size": 32, "num_hidden_layers": 1,
    "num_attention_heads": 2, "head_dim": 16}
audio = {**tower, "dac_config": {"encoder_hidden_size": 4, "hidden_size": 64, "codebook_dim": 8,
    "decoder_hidden_size": 16}}
vision = {"architecture": "vit_pe_core_tiny_patch16_384", "num_classes": 32, "do_pooling": True,
    "global_pool": "map", "model_args": {"embed_dim": 32, "depth": 1, "num_heads": 2,
    "img_size": 32, "ref_feat_shape": (2, 2)}}
text = {"vocab_size": 64, "hidden_size": 32, "intermediate_size": 32, "num_hidden_layers": 1,
    "num_attention_heads": 2, "pad_token_id": 0, "bos_token_id": 1, "eos_token_id": 2,
    "cls_token_id": 1, "sep_token_id": 2}
config = PeAudioVideoConfig(text_config=text, audio_video_config={
    **tower, "audio_config": audio, "video_config": {**tower, "vision_config": vision}})
PeAudioVideoModel(config).save_pretrained(sys.argv[1])
marks = ["[PAD]", "[CLS]", "[SEP]", "[UNK]", *map(chr, range(97, 123))]
words = Tokenizer(models.WordLevel({one: at for at, one in enumerate(marks)}, "[UNK]"))
pictures = PeVideoVideoProcessor(size={"height": 32, "width": 32}, do_resize=True, do_rescale=True,
    do_normalize=True, image_mean=[0.5] * 3, image_std=[0.5] * 3)
PeAudioVideoProcessor(PeAudioFeatureExtractor(), pictures,
    PreTrainedTokenizerFast(tokenizer_object=words, pad_token="[PAD]")).save_pretrained(sys.argv[1])
"""
COMPARE = """
import runpy, sys
import numpy as np
import torch, torchvision, timm, transformers
worker = runpy.run_path(sys.argv[1], run_name="worker")
worker["answer"]({"do": "load", "model": sys.argv[2]}, [])
model, processor = worker["_loaded"]
dice = np.random.default_rng(0)
shown = dice.integers(0, 255, (16, 60, 100, 3), np.uint8)
heard = 0.1 * dice.standard_normal(100_000).astype(np.float32)
given = {**processor.video_processor([shown], do_sample_frames=False, return_tensors="pt"),
    **processor.feature_extractor(heard, sampling_rate=48_000, return_tensors="pt")}
with torch.inference_mode():
    both = model(**given)
for what, array, whole in (("clip", shown, both.video_embeds), ("sound", heard, both.audio_embeds)):
    _, (row,) = worker["answer"]({"do": what}, [array])
    assert row.shape == (1, 32) and np.abs(row - whole.numpy()).max() < 1e-5, what
print("torch", torch.__version__, "torchvision", torchvision.__version__, "timm", timm.__version__,
    "transformers", transformers.__version__)
"""


def install(folder: Path) -> Path:
    """Return the interpreter of an environment with PE-AV's packages, made if it is not there."""
    python = folder / "venv" / "bin" / "python"
    if not python.is_file():
        subprocess.run([sys.executable, "-m", "venv", str(folder / "venv")], check=True)
        subprocess.run([str(python), "-m", "pip", "install", "-q", *PACKAGES], check=True)
    return python


def clip_in(folder: Path, frame_count: int, seed: int) -> Clip:
    """Film a moving patch before noise."""
    dice, size, fps = np.random.default_rng(seed), Size(160, 90), Fraction(24)
    path = folder / f"take-{frame_count}-{seed}.mp4"
    ground = dice.integers(0, 255, (size.height, size.width, 3), np.uint8)
    with FrameWriter(
        path, size=size, fps=fps, encoding=Encoding(preset="ultrafast"), key_frames=(0,), pixels="rgb24"
    ) as writer:  # fmt: skip
        for frame in range(frame_count):
            picture = ground.copy()
            picture[30:60, 3 * frame : 3 * frame + 30] = 255
            writer.write(picture)
    return Clip(path, size, fps, frame_count)


def prove(python: Path, model: Path, folder: Path) -> None:
    """Hold the eye to the laws of tests/sound/seen/test_joint.py, and break it."""
    noise = 0.1 * np.random.default_rng(0).standard_normal((7 * SAMPLE_RATE_HZ, 2))
    soundfile.write(folder / "mine.wav", noise, SAMPLE_RATE_HZ)
    sounds: Mapping[str, Path | None] = {
        "thunder": None, "knock": None, "sea_waves": None, "mine": folder / "mine.wav",
    }  # fmt: skip
    clip, other = clip_in(folder, 40, 1), clip_in(folder, 1, 2)
    eye = JointEye(str(model), str(python))
    begun = time.monotonic()
    shown = eye.of_clip(clip)
    print(f"loaded, and a take encoded, in {time.monotonic() - begun:.1f} s")
    begun = time.monotonic()
    ranking = heard_candidates(clip, sounds, eye)
    print(f"{len(sounds)} sounds encoded in {time.monotonic() - begun:.1f} s: {', '.join(ranking)}")
    assert sorted(ranking) == sorted(sounds)
    assert shown.shape == (1, 32) and np.isclose(np.linalg.norm(shown), 1, atol=1e-5)
    assert np.array_equal(eye.of_clip(clip), shown) and not np.array_equal(
        eye.of_clip(other), shown
    )
    likeness = [float((eye.of_sound(one, sounds[one]) @ shown.T).item()) for one in ranking]
    assert likeness == sorted(likeness, reverse=True)
    eye.close()
    again = JointEye(str(model), str(python))
    assert heard_candidates(clip, sounds, again) == ranking
    again.close()

    cue = SoundCue("thunder", "effect", "thunder")
    cue = replace(cue, instead=(replace(cue, recipe="thunder_far"), replace(cue, recipe="knock")))
    facts = Sight("pe-av", str(model), str(python)).look([cue], clip)
    assert "failed" not in facts and len(facts["ranking"]) == 3, facts
    assert len(chosen([cue], None, {"pe-av": facts["ranking"]})) == 1

    for wrong, interpreter, expected in (
        (folder, str(python), ChildFailed),
        (Path("none/there"), str(python), ChildFailed),
        (model, sys.executable, ChildFailed),
        (model, "/no/python", NoInterpreter),
    ):
        failing = JointEye(str(wrong), interpreter)
        try:
            failing.of_clip(clip)
        except expected as error:
            print(f"told: {error}")
        else:
            raise AssertionError(f"{wrong} was taken by {interpreter}")
        finally:
            failing.close()


def main() -> None:
    if importlib.util.find_spec("timm"):
        raise SystemExit("timm is in this environment: there is nothing to prove")
    with tempfile.TemporaryDirectory() as made:
        folder = Path(sys.argv[1] if len(sys.argv) > 1 else made).resolve()
        folder.mkdir(parents=True, exist_ok=True)
        os.environ.update(HF_HUB_OFFLINE="1", OMP_NUM_THREADS="1")
        python, model = install(folder), folder / "tiny-random-pe-av"
        if not model.is_dir():
            subprocess.run([str(python), "-c", MAKE, str(model)], check=True)
        compare = [str(python), "-c", COMPARE, str(joint.WORKER), str(model)]
        subprocess.run(compare, check=True)
        prove(python, model, folder)
    print("pe-av: proven")


if __name__ == "__main__":
    main()
