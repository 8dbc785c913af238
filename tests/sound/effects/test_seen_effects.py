"""Laws of effects on picture that need no picture: candidates, one's own files, no moment used twice."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import numpy as np

from moviefactory.grammar import Mood, ShotSize
from moviefactory.media import SAMPLE_RATE_HZ, Audio
from moviefactory.sound.cue import SoundCue, Source
from moviefactory.sound.effects.shot import ambience_blocks, effects_blocks, write_effects
from moviefactory.sound.effects.timing import by_motion, placed, plain_name
from moviefactory.sound.orders import EffectsOrder
from moviefactory.sound.seen.seen import Happening, Moment, Seen
from moviefactory.sound.wav import write_wav

SEEN = Seen(Fraction(24), 96, (Moment(20, Happening.HIT, 1.0), Moment(60, Happening.HIT, 0.9, 0.8)))
ORDER = EffectsOrder(
    shot_id="s01-01", sound=(), picture="", heading="", mood=Mood.WONDER, seed=1,
    frame_count=4 * SAMPLE_RATE_HZ, seen=SEEN,
)  # fmt: skip


def cue(recipe: str) -> SoundCue:
    return SoundCue(recipe, "effect", recipe)


def own(path: Path, title: str, kind: str) -> SoundCue:
    source = Source(title, title, "Ada", "CC0-1.0")
    return SoundCue("own", kind, title, file=path, source=source)  # type: ignore[arg-type]


def own_file(folder: Path) -> Path:
    """Return a file of a second with a click in the middle, at an odd level."""
    samples = np.random.default_rng(2).standard_normal((SAMPLE_RATE_HZ, 2)).astype(np.float32)
    samples *= 1e-4
    samples[24_000:24_480] *= 2_000
    write_wav(folder / "own.wav", Audio(samples))
    return folder / "own.wav"


def test_two_sounds_never_take_the_same_moment() -> None:
    first, second = placed([cue("impact"), cue("knock")], ORDER)
    assert [first.moment, second.moment] == [SEEN.sample_at(20), SEEN.sample_at(60)]
    assert second.x == 0.8


def test_a_sound_whose_moment_is_not_seen_stays_where_words_put_it() -> None:
    (where,) = placed([replace(cue("thunder"), at=0.5)], ORDER)
    assert where.moment == 2 * SAMPLE_RATE_HZ


def test_what_is_seen_orders_candidates() -> None:
    names = [one.recipe for one in by_motion([cue("whoosh"), cue("explosion"), cue("glass")], SEEN)]
    assert names == ["glass", "whoosh", "explosion"]
    for every, quicker in ((8, "running"), (14, "footsteps")):
        walks = replace(SEEN, steps=tuple(range(4, 90, every)))
        assert by_motion([cue("footsteps"), cue("running")], walks)[0].recipe == quicker


def test_a_variant_waits_for_what_its_recipe_waits_for(tmp_path: Path) -> None:
    assert plain_name(cue("cannon")) == "explosion"
    assert plain_name(own(tmp_path / "a.wav", "breaking glass", "effect")) == "glass"
    assert plain_name(own(tmp_path / "a.wav", "xyzzy", "effect")) == ""


def test_ones_own_file_strikes_where_the_hit_is_seen(tmp_path: Path) -> None:
    order = replace(ORDER, cues=(own(own_file(tmp_path), "glass breaking", "effect"),))
    samples = np.abs(np.concatenate(list(effects_blocks(order)))).max(axis=1)
    strike = int(np.argmax(samples > 0.3 * samples.max()))
    assert abs(strike - SEEN.sample_at(20)) < SAMPLE_RATE_HZ // 24
    assert samples.max() > 0.05
    (listed,) = write_effects(order, tmp_path / "out.wav")
    assert (listed.title, listed.author) == ("glass breaking", "Ada")


def test_ones_own_bed_goes_on_without_a_hole(tmp_path: Path) -> None:
    order = replace(ORDER, cues=(own(own_file(tmp_path), "hum", "ambience"),), seen=None)
    samples = np.concatenate(list(ambience_blocks(order)))
    assert samples.shape == (order.frame_count, 2)
    power = (samples**2).mean(axis=1)[: 4 * SAMPLE_RATE_HZ].reshape(40, -1).mean(axis=1)
    assert power[1:-1].min() > 0


def test_a_wide_shot_sounds_farther_than_a_close_one() -> None:
    def power(size: ShotSize) -> float:
        order = replace(ORDER, cues=(cue("knock"),), size=size, room="hall")
        return float((np.concatenate(list(effects_blocks(order))) ** 2).sum())

    assert power(ShotSize.EXTREME_WIDE) < power(ShotSize.WIDE) < power(ShotSize.CLOSE)
