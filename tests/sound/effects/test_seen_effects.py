"""Laws of effects on picture that need no picture: candidates, one's own files, no moment used twice."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest

from moviefactory.grammar import Mood, ShotSize
from moviefactory.media import SAMPLE_RATE_HZ, Audio
from moviefactory.sound.cue import SoundCue, Source
from moviefactory.sound.effects.shot import ambience_blocks, effects_blocks, write_effects
from moviefactory.sound.effects.timing import (
    MOST_TIMES,
    by_motion,
    placed,
    plain_name,
    thunder_delay,
    used_of,
)
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
    (first,), (second,) = placed([cue("impact"), cue("knock")], ORDER)
    assert [first.moment, second.moment] == [SEEN.sample_at(20), SEEN.sample_at(60)]
    assert second.x == 0.8


def test_a_sound_whose_moment_is_not_seen_stays_where_words_put_it() -> None:
    ((where,),) = placed([replace(cue("thunder"), at=0.5)], ORDER)
    assert where.moment == 2 * SAMPLE_RATE_HZ


def flashes(*frames: int) -> Seen:
    return Seen(Fraction(24), 96, tuple(Moment(frame, Happening.FLASH, 0.9) for frame in frames))


def test_thunder_rolls_after_each_lightning_and_once_for_one_that_flickers(tmp_path: Path) -> None:
    order = replace(ORDER, seen=flashes(5, 9, 40), cues=(cue("thunder"),))
    (rolls,) = placed(order.cues, order)
    late = thunder_delay(cue("thunder"))
    assert [at.moment for at in rolls] == [SEEN.sample_at(5) + late, SEEN.sample_at(40) + late]
    first, second = write_effects(order, tmp_path / "out.wav")
    assert first.recipe == second.recipe == "thunder"
    assert second.start_frame - first.start_frame == pytest.approx(SEEN.sample_at(35), abs=9_600)


@pytest.mark.parametrize(
    ("recipe", "words", "times"),
    [("explosion", "an explosion", 2), ("impact", "punches", 2), ("glass", "a glass breaks", 1),
     ("glass", "glasses break", 2), ("knock", "knocks on a door", 1)],
)  # fmt: skip
def test_what_is_seen_again_is_heard_again_if_it_can_be(
    recipe: str, words: str, times: int
) -> None:
    (places,) = placed([SoundCue(recipe, "effect", words)], ORDER)
    assert len(places) == times
    many = tuple(Moment(frame, Happening.HIT, 1.0) for frame in range(0, 960, 12))
    order = replace(ORDER, seen=Seen(Fraction(24), 960, many), frame_count=40 * SAMPLE_RATE_HZ)
    (places,) = placed([SoundCue(recipe, "effect", words)], order)
    assert len(places) == (1 if times == 1 else MOST_TIMES)


def test_what_no_sound_uses_of_what_was_seen_changes_nothing() -> None:
    cues = (cue("impact"), cue("whoosh"))
    brighter = replace(SEEN, brightness=0.9, motion=0.4, places=(0.2, 0.3))
    weaker = replace(SEEN, moments=tuple(replace(one, strength=0.8) for one in SEEN.moments))
    used = used_of(cues, ORDER)
    assert all(used_of(cues, replace(ORDER, seen=one)) == used for one in (brighter, weaker))
    later = replace(SEEN, moments=(replace(SEEN.moments[0], frame=21), SEEN.moments[1]))
    assert used_of(cues, replace(ORDER, seen=later)) != used
    walks = (cue("footsteps"),)
    assert used_of(walks, ORDER) != used_of(walks, replace(ORDER, seen=brighter))
    steps = replace(SEEN, steps=(4, 16, 28))
    assert used_of(walks, ORDER) != used_of(walks, replace(ORDER, seen=steps))


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
