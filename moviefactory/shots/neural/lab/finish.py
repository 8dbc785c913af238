"""The lab's chain, from a base's frames to the film's. Knows the order of its steps; none of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from fractions import Fraction
from typing import TYPE_CHECKING

from moviefactory.shots.neural.lab.deflicker import deflicker
from moviefactory.shots.neural.lab.framing import frame_for
from moviefactory.shots.neural.lab.grade import apply_grade, grade_called
from moviefactory.shots.neural.lab.grain import Grain
from moviefactory.shots.neural.lab.interpolator import first_frames, load_interpolator
from moviefactory.shots.neural.lab.resample import fit, load_resize
from moviefactory.shots.neural.lab.settings import plan_lab
from moviefactory.shots.neural.lab.times import frames_needed
from moviefactory.shots.neural.lab.upscaler import load_upscaler

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from moviefactory.media import Size
    from moviefactory.shots.neural.lab.interpolator import Interpolator
    from moviefactory.shots.neural.lab.settings import LabSetup
    from moviefactory.shots.neural.lab.upscaler import Upscaler


def finish(
    frames: Iterable[NDArray[np.uint8]],
    *,
    source_fps: Fraction,
    size: Size,
    fps: Fraction,
    frame_count: int,
    setup: LabSetup,
) -> Iterator[NDArray[np.uint8]]:
    """Return exactly `frame_count` frames of `size` at `fps`, made of a base's `frames`.

    The order is the cheap one: few frames, steadied and doubled in their latents if that was asked,
    then interpolated, then upscaled. Frames stream; what cannot be done is refused here, before the
    first frame is asked for.

    Shape:   (height, width, 3), uint8 in; (height, width, 4), RGBA, uint8, C-contiguous out.
    Raises:  BadRequest for a setup that cannot be; TooFewFrames while streaming.
    """
    settled = plan_lab(setup).setup
    look = _Look(settled, size)
    interpolator = None if source_fps == fps else load_interpolator(settled)
    upscaler = load_upscaler(settled)
    steady = deflicker(frames) if settled.deflicker else frames
    if settled.latents:
        from moviefactory.shots.neural.lab.latents import load_latent_upsampler

        needed = frames_needed(source_fps, fps, frame_count)
        upsampler = load_latent_upsampler(settled)
        steady = upsampler.enlarge(steady, needed, settled.grain_seed)
    timed = _at_rate(steady, interpolator, source_fps, fps, frame_count)
    return _at_size(timed, upscaler, look, size)


def lab_notes(
    setup: LabSetup, *, source_size: Size, source_fps: Fraction, size: Size, fps: Fraction
) -> tuple[str, ...]:
    """Return what a film-maker should know before the lab runs: what it chose, what it cuts off."""
    plan = plan_lab(setup)
    framing = frame_for(source_size.width, source_size.height, size)
    return tuple(
        note
        for note, holds in (
            (plan.about_interpolator, source_fps != fps),
            (plan.about_upscaler, source_size != size),
            (framing.note, True),
        )
        if note and holds
    )


class _Look:
    """The grade and the grain of one shot."""

    def __init__(self, setup: LabSetup, size: Size) -> None:
        self._grade = grade_called(setup.grade)
        self._is_graded = self._grade.has_curve()
        strength = self._grade.grain
        self._grain = Grain(size, strength, setup.grain_seed) if strength else None

    def give(self, frame: NDArray[np.uint8], index: int) -> NDArray[np.uint8]:
        graded = apply_grade(frame, self._grade) if self._is_graded else frame
        return self._grain.add(graded, index) if self._grain else graded


def _at_rate(
    frames: Iterable[NDArray[np.uint8]],
    interpolator: Interpolator | None,
    source_fps: Fraction,
    fps: Fraction,
    frame_count: int,
) -> Iterator[NDArray[np.uint8]]:
    if interpolator is not None:
        return interpolator.retime(frames, source_fps=source_fps, fps=fps, frame_count=frame_count)
    return first_frames(frames, frame_count, fps)


def _at_size(
    frames: Iterator[NDArray[np.uint8]], upscaler: Upscaler, look: _Look, size: Size
) -> Iterator[NDArray[np.uint8]]:
    resize = load_resize()
    for index, frame in enumerate(frames):
        height, width = frame.shape[:2]
        small = width < size.width or height < size.height
        larger = upscaler.enlarge(frame) if small else frame
        framing = frame_for(larger.shape[1], larger.shape[0], size)
        yield look.give(fit(larger, framing, size, resize), index)
