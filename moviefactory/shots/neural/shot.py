"""From a shot's order to a base's frames. Knows orders, rules and abilities; not how a base films."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING, Any, Final

from moviefactory.errors import BadRequest
from moviefactory.grammar import Treatment
from moviefactory.shots.neural.bases.record import Ability
from moviefactory.shots.neural.bases.table import bases_that
from moviefactory.shots.neural.lab.times import frames_needed
from moviefactory.shots.neural.long.plan import LongPlan, plan_long, plan_over
from moviefactory.shots.neural.pictures import read_picture, read_reference, stream_clip
from moviefactory.shots.neural.prompts import prompts_for
from moviefactory.shots.neural.sources import stream_lines, stream_painted, window_source
from moviefactory.shots.neural.window import WindowOrder

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from moviefactory.shots.neural.bases.record import BaseRecord
    from moviefactory.shots.neural.loaded import LoadedBase
    from moviefactory.shots.neural.sound import SoundTrack
    from moviefactory.storyboard import ShotOrder

SEED_LIMIT = 2**63
OF_TREATMENT: Final = {
    Treatment.RESTYLE: Ability.RESTYLE,
    Treatment.INPAINT: Ability.INPAINT,
    Treatment.OUTPAINT: Ability.INPAINT,
    Treatment.CONTROL: Ability.CONTROL,
}
"""What a base must be able to do for a clip to be made over in each way."""


class LacksAbility(BadRequest):
    """A shot asks for what its base cannot do."""

    def __init__(self, shot_id: str, base: str, asked: str, able: tuple[str, ...]) -> None:
        super().__init__(shot_id, base, asked, able)
        self.shot_id, self.base, self.asked, self.able = shot_id, base, asked, able

    def __str__(self) -> str:
        return (
            f"shot {self.shot_id} asks for {self.asked}, which {self.base} does not take: choose "
            f"--base {' or '.join(self.able)}, or take it out of the shot"
        )


class NeedsFirstFrame(BadRequest):
    """A base films from a first frame only, and a shot has none."""

    def __init__(self, shot_id: str, base: str) -> None:
        super().__init__(shot_id, base)
        self.shot_id, self.base = shot_id, base

    def __str__(self) -> str:
        return (
            f"{self.base} films from a first frame, and shot {self.shot_id} has none: give it a "
            "start image, make stills first with --method keyframes, or choose a base that films "
            "from text (`moviefactory bases`)"
        )


def film_shot(
    loaded: LoadedBase, order: ShotOrder, track: SoundTrack | None = None
) -> Iterator[NDArray[np.uint8]]:
    """Yield the frames of a shot at the base's own size and rate, as many as `frames_wanted`.

    What the base lets be heard with them goes to `track`.
    Shape:   (height, width, 3), uint8.
    Raises:  what `check_shot`, `film_window`, `film_long` and `refine` raise; UnreadableFile.
    """
    from moviefactory.shots.neural.long.film import film_long
    from moviefactory.shots.neural.long.over import film_over
    from moviefactory.shots.neural.long.refine import refine

    record, shot_id = loaded.record, order.shot_id
    check_shot(record, order)
    loaded.use_adapters(dict(order.adapters))
    window, wanted = window_order(loaded, order), frames_wanted(record, order)
    if fits_one_window(record, order):
        filmed = loaded.together.film(order, window)
        if track is not None:
            track.add(filmed)
        yield from filmed.frames
        return
    whole = replace(window, frame_count=wanted, video=None, mask=None, strength=None, control=None)
    if order.source is None:
        yield from film_long(loaded, whole, shot_id, track)
        return
    place = (order.source, window.size, record.fps, wanted)
    if order.treatment is Treatment.RESTYLE:
        clip = stream_clip(*place)
        yield from refine(loaded, clip, whole, strength=order.strength, shot_id=shot_id)
    elif order.treatment is Treatment.CONTROL:
        yield from film_long(loaded, whole, shot_id, track, control=stream_lines(*place))
    else:
        yield from film_over(loaded, stream_painted(order, *place), whole, shot_id)


def fits_one_window(record: BaseRecord, order: ShotOrder) -> bool:
    """Say whether one call of the base films the shot."""
    wanted = frames_wanted(record, order)
    return _rule(record, order).window_length(wanted) >= wanted


def frames_wanted(record: BaseRecord, order: ShotOrder) -> int:
    """Return how many frames are filmed and shown: what the base's rate needs.

    Of a base that ends on a given picture only at the end of a section, it is whole sections.
    """
    needed = frames_needed(record.fps, order.fps, order.frame_count)
    if order.end_image is None or not record.end_multiple:
        return needed
    sections = max(1, -(-(needed - record.frame_remainder) // record.end_multiple))
    return sections * record.end_multiple + record.frame_remainder


def shown_fps(record: BaseRecord, order: ShotOrder) -> Fraction:
    """Return the rate at which filmed frames are shown: the base's own, mostly.

    Whole sections are shown in the shot's time, so that it ends on its last image.
    """
    wanted = frames_wanted(record, order)
    if wanted == frames_needed(record.fps, order.fps, order.frame_count) or order.frame_count < 2:
        return record.fps
    return (wanted - 1) * order.fps / (order.frame_count - 1)


def check_shot(record: BaseRecord, order: ShotOrder) -> None:
    """See that a base can do what a shot asks for, before anything is loaded.

    Raises: LacksAbility and CannotFilmLong, naming the bases that can; NeedsFirstFrame.
    """
    for ability, asked in _asked(order).items():
        if ability not in record.abilities:
            raise LacksAbility(order.shot_id, record.name, asked, bases_that(ability))
    if record.needs_image and order.start_image is None:
        raise NeedsFirstFrame(order.shot_id, record.name)
    plan_shot(record, order)


def plan_shot(record: BaseRecord, order: ShotOrder) -> LongPlan:
    """Return the windows that a shot is filmed in; a clip in other looks is noised and done as a whole.

    Raises: CannotFilmLong, naming the bases that can.
    """
    wanted = frames_wanted(record, order)
    if order.source is not None and order.treatment is not Treatment.CONTROL:
        return plan_over(record, wanted)
    return plan_long(record, wanted, order.shot_id, ends=order.end_image is not None)


def window_order(loaded: LoadedBase, order: ShotOrder) -> WindowOrder:
    """Return what the first window of a shot is asked for: of a short shot, all of it.

    Raises: UnreadableFile for a picture or clip; NeedsMask.
    """
    record, setup = loaded.record, loaded.setup
    size = record.window_size(order.size)
    frame_count = _rule(record, order).window_length(frames_wanted(record, order))
    prompt, negative_prompt = prompts_for(order, record.family)
    given: dict[str, Any] = {}
    if order.start_image is not None:
        given["image"] = read_picture(order.start_image, size, "start image")
    if order.end_image is not None:
        given["last_image"] = read_picture(order.end_image, size, "end image")
    if order.references and Ability.REFERENCES in record.abilities:
        given["references"] = tuple(read_reference(path) for path in order.references)
    elif order.references:
        able = " or ".join(bases_that(Ability.REFERENCES))
        loaded.note(
            f"{record.name} takes no reference pictures, so the cast is told to it in words only "
            f"({able} would take them)"
        )
    if order.source is not None:
        given |= window_source(order, order.source, size, record.fps, frame_count)
    return WindowOrder(
        prompt=prompt,
        negative_prompt=negative_prompt,
        size=size,
        frame_count=frame_count,
        seed=order.seed % SEED_LIMIT,
        steps=setup.steps or record.steps,
        guidance=record.guidance if setup.guidance is None else setup.guidance,
        fps=float(record.fps),
        **given,
    )


def _rule(record: BaseRecord, order: ShotOrder) -> BaseRecord:
    return record if order.end_image is None else record.ending()


def _asked(order: ShotOrder) -> dict[Ability, str]:
    asked = {}
    if order.start_image is not None:
        asked[Ability.IMAGE] = "a start image"
    if order.end_image is not None:
        asked[Ability.LAST_IMAGE] = "an end image"
    if order.source is not None:
        asked[OF_TREATMENT[order.treatment]] = f"{order.treatment} of a clip"
    return asked
