"""Laws of choosing sounds by sight: real loading of a tiny CLIP, and what pictures may decide."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from planted_clips import Planted, frames_of, make_clip
from tiny_clip import save_tiny_clip

from moviefactory.sound.search.encoder import NoWeights
from moviefactory.sound.seen.eye import ClipEye, chosen_by_sight, seen_candidates
from moviefactory.sound.seen.frames import key_pictures

os.environ["HF_HUB_OFFLINE"] = "1"
pytest.importorskip("torch")
pytest.importorskip("transformers")
CAPTIONS = {"rain": "rain on a roof", "wind": "cold wind", "bell": "a bell"}


@pytest.fixture(scope="module")
def weights(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return save_tiny_clip(tmp_path_factory.mktemp("clip"))


def test_rows_have_length_one_and_do_not_depend_on_their_neighbours(weights: Path) -> None:
    eye = ClipEye(str(weights))
    words = eye.of_words(list(CAPTIONS.values()))
    assert words.shape == (3, 16)
    assert np.linalg.norm(words, axis=1) == pytest.approx(1, abs=1e-5)
    assert words[1] == pytest.approx(eye.of_words(["cold wind"])[0], abs=1e-4)
    rng = np.random.default_rng(0)
    pictures = [rng.integers(0, 255, (40, 90, 3), np.uint8) for _ in range(2)]
    rows = eye.of_pictures(pictures)
    assert rows[1] == pytest.approx(eye.of_pictures(pictures[1:])[0], abs=1e-4)


def test_a_take_ranks_captions_by_its_nearest_key_frame(weights: Path, tmp_path: Path) -> None:
    clip = make_clip(Planted("flash_full", 6, 12), tmp_path / "take.mp4")
    eye = ClipEye(str(weights))
    ranking = seen_candidates(clip, CAPTIONS, eye)
    pictures = eye.of_pictures(key_pictures(clip, (1, 4, 7, 10)))
    likeness = {
        name: float((pictures @ eye.of_words([caption])[0]).max())
        for name, caption in CAPTIONS.items()
    }
    assert ranking == sorted(CAPTIONS, key=lambda name: -likeness[name])
    assert seen_candidates(clip, CAPTIONS, ClipEye(str(weights)), limit=2) == ranking[:2]
    assert seen_candidates(clip, {}, eye) == []


def test_key_pictures_are_those_frames(tmp_path: Path) -> None:
    planted = replace(Planted("flash_full", 6, 12), pan=0.5)
    clip = make_clip(planted, tmp_path / "take.mp4")
    frames = list(frames_of(planted))
    for number, picture in zip((2, 6, 9), key_pictures(clip, (2, 6, 9)), strict=True):
        assert abs(picture.mean() / 255 - frames[number].mean()) < 0.02
        assert abs(picture[..., 0] / 255 - frames[number]).mean() < 0.03


def test_pictures_choose_among_what_words_named() -> None:
    words = ["rain", "wind", "bell"]
    chosen = chosen_by_sight(words, {"clip": ["horse", "bell", "rain", "wind"]})
    assert sorted(chosen) == ["bell", "rain", "wind"]
    assert chosen[0] == "rain"
    assert chosen_by_sight(["rain", "wind"], {"clip": ["wind"]}, {"clip": 2})[0] == "wind"
    assert chosen_by_sight(["rain", "wind"], {"clip": []}) == ["rain", "wind"]
    assert chosen_by_sight(words, {}) == words


def test_two_eyes_that_agree_outvote_the_words_and_two_that_do_not_leave_them() -> None:
    words = ["wind", "rain", "bell"]
    clip, joint = ["bell", "wind", "rain"], ["bell", "rain", "wind"]
    assert chosen_by_sight(words, {"clip": clip, "pe-av": joint})[0] == "bell"
    assert chosen_by_sight(words, {"clip": clip, "pe-av": ["rain", "wind", "bell"]})[0] == "wind"
    failed = chosen_by_sight(words, {"clip": clip, "pe-av": []})
    assert failed == chosen_by_sight(words, {"clip": clip})
    either = chosen_by_sight(words, {"pe-av": joint, "clip": clip})
    assert either == chosen_by_sight(words, {"clip": clip, "pe-av": joint})


def test_missing_weights_are_named_with_the_remedy(tmp_path: Path) -> None:
    with pytest.raises(NoWeights, match="hf download"):
        ClipEye(str(tmp_path / "nowhere"))
