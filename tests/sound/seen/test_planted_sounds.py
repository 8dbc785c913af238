"""Laws of sound on picture: what is planted in a clip is heard within one frame of it."""

from __future__ import annotations

import json
import pickle
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest
from planted_clips import FPS, Planted, frames_of, make_clip

from moviefactory.ffmpeg import FfmpegFailed, SmallCopy
from moviefactory.grammar import Mood
from moviefactory.media import SAMPLE_RATE_HZ, Size, samples_at
from moviefactory.sound.cue import SoundCue
from moviefactory.sound.effects.shot import effects_blocks
from moviefactory.sound.effects.timing import thunder_delay
from moviefactory.sound.orders import EffectsOrder
from moviefactory.sound.seen.frames import small_size
from moviefactory.sound.seen.look import look, seen_in
from moviefactory.sound.seen.seen import Happening, Seen

STILL: dict[str, object] = {}
PANNED = {"pan": 0.15, "noise": 1.5}
ROUGH = {"frame": 44, "fps": Fraction(30), "push": 0.2, "noise": 3.0, "light": 0.25, "x": 0.3}
SMALL = {"frame": 37, "radius": 0.03, "x": 0.7, "pan": -0.3, "push": 0.1, "noise": 2.5}
UPRIGHT = {"frame": 16, "radius": 0.1, "x": 0.6, "noise": 2.0, "size": Size(90, 160)}
# (what is planted, under which camera, the sound that waits for it)
PLANTED = [
    ("flash_full", PANNED, "camera_click"), ("fall", UPRIGHT, "knock"),
    ("bounce", ROUGH, "impact"), ("splash", ROUGH, "splash"),
]  # fmt: skip
MORE = [
    ("flash_disc", SMALL, "explosion"), ("wall", PANNED, "sword"),
    ("flash_full", UPRIGHT, "explosion"), ("flash_soft", ROUGH, "explosion"),
    ("flash_disc", STILL, "laser"), ("flash_double", PANNED, "camera_click"),
    ("fall", PANNED, "impact"), ("fall", SMALL, "glass"), ("bounce", STILL, "impact"),
    ("bounce", PANNED, "impact"), ("wall", SMALL, "sword"), ("kick", STILL, "impact"),
    ("kick", ROUGH, "knock"), ("splash", PANNED, "splash"), ("splash", SMALL, "splash"),
]  # fmt: skip


def seen_of(kind: str, under: dict[str, object], frame: int = 30) -> tuple[Planted, Seen]:
    planted = replace(Planted(kind, frame), **under)  # type: ignore[arg-type]
    return planted, seen_in(frames_of(planted), planted.fps)


def order_for(planted: Planted, seen: Seen | None, *cues: SoundCue) -> EffectsOrder:
    lead = 6_000
    return EffectsOrder(
        shot_id="s01-01", sound=(), picture="", heading="", mood=Mood.WONDER, seed=5, cues=cues,
        frame_count=lead + samples_at(planted.frame_count, planted.fps) + 6_000,
        lead_frames=lead, tail_frames=6_000, seen=seen,
    )  # fmt: skip


def cue(recipe: str, **more: object) -> SoundCue:
    return SoundCue(recipe, "effect", recipe, **more)  # type: ignore[arg-type]


def rendered(order: EffectsOrder) -> np.ndarray:
    """Return the effects of a shot from where its picture begins."""
    return np.concatenate(list(effects_blocks(order)))[order.lead_frames :]


def onset(samples: np.ndarray, share: float = 0.3) -> int:
    """Return where a sound is first heard: 2 ms that reach a share of its loudest 2 ms."""
    power = np.convolve((samples**2).sum(axis=1), np.ones(96), "valid")
    return int(np.argmax(power >= share**2 * power.max()))


@pytest.mark.parametrize(
    ("kind", "under", "recipe"),
    [*PLANTED, *(pytest.param(*one, marks=pytest.mark.slow) for one in MORE)],
)
def test_what_is_planted_is_heard_within_one_frame(
    kind: str, under: dict[str, object], recipe: str, tmp_path: Path
) -> None:
    planted, seen = seen_of(kind, under)
    samples = rendered(order_for(planted, seen, cue(recipe)))
    heard_frame = onset(samples) * planted.fps / SAMPLE_RATE_HZ
    assert abs(heard_frame - planted.frame) <= Fraction(11, 10), seen.moments


@pytest.mark.slow
def test_a_whoosh_is_loudest_where_something_rushes_through() -> None:
    planted, seen = seen_of("pass", PANNED)
    samples = rendered(order_for(planted, seen, cue("whoosh")))
    power = np.convolve((samples**2).sum(axis=1), np.ones(4_800), "same")
    assert abs(int(power.argmax()) * planted.fps / SAMPLE_RATE_HZ - planted.frame) <= 2


def test_thunder_comes_after_its_flash_and_later_from_afar() -> None:
    planted, seen = seen_of("flash_soft", {"frame_count": 120, "size": Size(96, 40)}, frame=24)
    after = {}
    for far in (False, True):
        struck = cue("thunder", intensity=0.9, far=far)
        samples = rendered(order_for(planted, seen, struck))
        after[far] = onset(samples) - samples_at(planted.frame, FPS)
        assert abs(after[far] - thunder_delay(struck)) <= SAMPLE_RATE_HZ // 24
    assert 0 < after[False] < after[True]


@pytest.mark.parametrize("under", [pytest.param(PANNED, marks=pytest.mark.slow), ROUGH])
def test_steps_fall_where_feet_come_down(under: dict[str, object]) -> None:
    planted, seen = seen_of("walk", {**under, "frame_count": 72})
    wanted = [frame for frame in range(72) if (frame - planted.frame) % planted.every == 0]
    assert len(seen.steps) >= 4
    samples = rendered(order_for(planted, seen, cue("footsteps")))
    power = np.convolve((samples**2).sum(axis=1), np.ones(96), "same")
    for frame in seen.steps[1:-1]:
        assert min(abs(frame - step) for step in wanted) <= 1
        at = samples_at(frame, planted.fps)
        around = power[at - 7_000 : at + 7_000]
        strike = int(np.argmax(around >= 0.1 * around.max())) - 7_000
        assert abs(strike) <= SAMPLE_RATE_HZ / planted.fps


@pytest.mark.slow
def test_legs_are_widest_apart_at_a_step() -> None:
    planted, seen = seen_of("legs", {"frame_count": 84, **PANNED})
    assert len(seen.steps) >= 4
    assert all(abs((frame - planted.frame + 6) % planted.every - 6) <= 1 for frame in seen.steps)


@pytest.mark.parametrize(
    ("kind", "under"), [pytest.param("still", ROUGH, marks=pytest.mark.slow), ("drift", PANNED)]
)
def test_where_nothing_happens_nothing_is_seen(kind: str, under: dict[str, object]) -> None:
    _, seen = seen_of(kind, under)
    assert not seen.of(Happening.FLASH, Happening.HIT, Happening.CUT)


def test_a_cut_is_no_flash_and_no_hit() -> None:
    planted, seen = seen_of("cut", PANNED)
    assert [one.frame for one in seen.of(Happening.CUT)] == [planted.frame]
    assert not seen.of(Happening.FLASH, Happening.HIT)


def test_nothing_is_heard_that_no_word_names() -> None:
    planted, seen = seen_of("fall", STILL)
    assert seen.moments
    order = order_for(planted, seen, SoundCue("wind", "ambience", "wind"))
    assert not rendered(order).any()


@pytest.mark.parametrize(
    ("x", "louder"), [pytest.param(0.15, 0, marks=pytest.mark.slow), (0.85, 1)]
)
def test_a_sound_lies_on_the_side_where_it_is_seen(x: float, louder: int) -> None:
    planted, seen = seen_of("fall", {**PANNED, "x": x})
    power = (rendered(order_for(planted, seen, cue("impact"))) ** 2).sum(axis=0)
    assert power[louder] > 2 * power[1 - louder]


def test_steps_follow_the_walker_from_left_to_right() -> None:
    planted, seen = seen_of("walk", {"frame_count": 72})
    assert seen.places[0] < 0.35 < 0.65 < seen.places[-1]
    samples = rendered(order_for(planted, seen, cue("footsteps")))
    early, late = (half**2 for half in np.array_split(samples, 2))
    assert early[:, 0].sum() > early[:, 1].sum()
    assert late[:, 0].sum() < late[:, 1].sum()


@pytest.mark.parametrize(
    ("kind", "recipe"),
    [pytest.param("flash_disc", "laser", marks=pytest.mark.slow), ("fall", "knock")],
)
def test_a_filmed_take_is_looked_at_as_its_frames_are(
    kind: str, recipe: str, tmp_path: Path
) -> None:
    planted = replace(Planted(kind, 20, 28), size=Size(320, 136), pan=0.1, noise=3)
    small = SmallCopy(tmp_path / "take.luma", small_size(planted.size))
    clip = make_clip(planted, tmp_path / "take.mp4", small)
    for copy in (None, small.path):
        seen = look(clip, copy)
        samples = rendered(order_for(planted, seen, cue(recipe)))
        assert abs(onset(samples) * planted.fps / SAMPLE_RATE_HZ - planted.frame) <= 1
        assert look(clip, copy) == seen
    assert Seen.from_facts(json.loads(json.dumps(seen.as_facts()))) == seen
    assert pickle.loads(pickle.dumps(seen)) == seen


def test_a_take_that_ends_too_soon_is_named(tmp_path: Path) -> None:
    clip = make_clip(Planted("still", 0, 8), tmp_path / "take.mp4")
    with pytest.raises(FfmpegFailed, match=r"take\.mp4.*before its last frame"):
        look(replace(clip, frame_count=9))


@pytest.mark.slow
def test_the_same_motion_over_another_ground_happens_at_the_same_frames() -> None:
    def frames(seed: int) -> list[int]:
        _, seen = seen_of("bounce", {**PANNED, "seed": seed})
        return [one.frame for one in seen.of(Happening.HIT)]

    assert frames(1) == frames(9)
