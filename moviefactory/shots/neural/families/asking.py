"""What all families do around a pipeline's call. Knows orders, checks and pictures; no architecture."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final

import numpy as np
import torch
from PIL import Image

from moviefactory.shots.neural.bases.record import Ability
from moviefactory.shots.neural.families.faults import BrokenFrames, ImpossibleWindow, UnableBase
from moviefactory.shots.neural.window import Filmed

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from moviefactory.shots.neural.families.family import Family, TextStates
    from moviefactory.shots.neural.window import WindowOrder

_REMEDY: Final = "choose a base that can (`moviefactory bases` lists what each takes)"
_NAMES: Final = {Ability.IMAGE: "a first image", Ability.LAST_IMAGE: "a last image"}


def shared_order(pipe: Any, orders: Sequence[WindowOrder], *, together: bool = True) -> WindowOrder:
    """Return the order that stands for all: they are alike in all but words and seed.

    `together`: whether the pipeline films several in one call.
    Raises: UnableBase, ImpossibleWindow.
    """
    first, name = orders[0], type(pipe).__name__
    if len(orders) == 1:
        return first
    if not together:
        raise UnableBase(name, "several windows in one call", "film them one after another")
    for order in orders:
        if abilities_asked(order) or alikeness(order) != alikeness(first):
            raise ImpossibleWindow(
                name,
                "windows that are filmed together differ, or are made from pictures",
                "film them one after another",
            )
    return first


def alikeness(order: WindowOrder) -> tuple[object, ...]:
    """Return what windows must have in common to be filmed in one call."""
    return (order.size, order.frame_count, order.steps, order.guidance, order.fps)


def abilities_asked(order: WindowOrder) -> frozenset[Ability]:
    """Return what `order` needs beside text."""
    asked = {
        Ability.IMAGE: order.image is not None,
        Ability.LAST_IMAGE: order.last_image is not None,
        Ability.REFERENCES: bool(order.references),
        Ability.CONTINUATION: order.video is not None and order.strength is None,
        Ability.RESTYLE: order.strength is not None and order.mask is None,
        Ability.INPAINT: order.mask is not None,
        Ability.CONTROL: order.control is not None,
    }
    return frozenset(ability for ability, wanted in asked.items() if wanted)


def check_order(
    pipe: Any,
    order: WindowOrder,
    *,
    able: frozenset[Ability],
    size_multiple: int,
    frame_multiple: int,
    needs_image: bool = False,
) -> None:
    """See that a pipeline can do an order, as it is: diffusers would round, trim or ignore.

    A window has `n * frame_multiple + 1` frames (any number if that is 1), and so has the clip
    that it continues.
    Raises: UnableBase, ImpossibleWindow.
    """
    name = type(pipe).__name__
    unable = sorted(abilities_asked(order) - able)
    if unable:
        raise UnableBase(
            name, " or ".join(_NAMES.get(what, what.value) for what in unable), _REMEDY
        )
    given = order.image is not None or Ability.CONTINUATION in abilities_asked(order)
    if needs_image and not given:
        raise UnableBase(
            name, "text alone", "give the shot a first image (`--method keyframes` makes one)"
        )
    if order.size.width % size_multiple or order.size.height % size_multiple:
        raise ImpossibleWindow(
            name,
            f"{order.size.width}x{order.size.height} are no multiples of {size_multiple}",
            f"ask for sides that are multiples of {size_multiple}",
        )
    if order.frame_count < 1 or (order.frame_count - 1) % frame_multiple:
        raise ImpossibleWindow(
            name,
            f"{order.frame_count} frames are not a multiple of {frame_multiple} and one",
            f"ask for {order.frame_count // frame_multiple * frame_multiple + 1} frames",
        )
    _check_clip(name, order, frame_multiple)


def _check_clip(name: str, order: WindowOrder, frame_multiple: int) -> None:
    """Raise ImpossibleWindow where an order's pictures contradict each other or its size."""
    pictures = [order.image, order.last_image, order.video, order.mask, order.control]
    sides = (order.size.height, order.size.width)
    for picture in pictures:
        if picture is not None:
            found = picture.shape[-2:] if picture.dtype == np.bool_ else picture.shape[-3:-1]
            if found != sides:
                raise ImpossibleWindow(
                    name, f"a picture is {found[1]}x{found[0]}", "bring it to the window's size"
                )
    if order.control is not None and (
        len(order.control) != order.frame_count or order.strength is not None
    ):
        raise ImpossibleWindow(
            name,
            f"its control has not {order.frame_count} frames, or a clip is done again beside it",
            "give as many as are asked, and one clip",
        )
    if order.video is None:
        if order.mask is not None or order.strength is not None:
            raise ImpossibleWindow(name, "a mask or strength has no clip", "give the clip too")
        return
    length = len(order.video)
    if order.strength is None:
        if order.mask is not None:
            raise ImpossibleWindow(name, "a mask has no strength", "give a strength of 0 to 1")
        if order.image is not None:
            raise ImpossibleWindow(
                name, "both a clip and an image come first", "continue one of them"
            )
        if length >= order.frame_count or (length - 1) % frame_multiple:
            raise ImpossibleWindow(
                name,
                f"{length} frames are to be continued to {order.frame_count}",
                f"continue a multiple of {frame_multiple} and one, fewer than are asked",
            )
        return
    if order.image is not None or order.last_image is not None:
        raise ImpossibleWindow(
            name,
            "a clip that is done again has its own first and last frame",
            "leave the image out",
        )
    if length != order.frame_count or (
        order.mask is not None and len(order.mask) != order.frame_count
    ):
        raise ImpossibleWindow(
            name,
            f"the clip or its mask has not {order.frame_count} frames",
            "give as many as are asked",
        )


def changes_nothing(order: WindowOrder) -> bool:
    """Say whether a clip is asked back as it is: no step is left to do (diffusers would fail)."""
    return order.strength is not None and int(order.steps * order.strength) < 1


def common_arguments(orders: Sequence[WindowOrder]) -> dict[str, Any]:
    """Return the arguments that every pipeline calls alike.

    Each order has a generator of its own. They live on the CPU, so that the same seed gives the
    same noise on every device.
    """
    chance = [torch.Generator("cpu").manual_seed(order.seed) for order in orders]
    return {
        "num_inference_steps": orders[0].steps,
        "guidance_scale": orders[0].guidance,
        "generator": chance if len(chance) > 1 else chance[0],
        "output_type": "np",
    }


def frame_arguments(order: WindowOrder) -> dict[str, int]:
    """Return the size and length as text-to-video pipelines call them."""
    return {
        "height": order.size.height,
        "width": order.size.width,
        "num_frames": order.frame_count,
    }


def restyle_arguments(order: WindowOrder) -> dict[str, Any]:
    """Return a clip to be done again as video-to-video pipelines call it."""
    pictures = as_pictures(order.video) if order.video is not None else []
    return {"video": pictures, "strength": order.strength}


def read_texts(
    family: Family, pipe: Any, orders: Sequence[WindowOrder], texts: Sequence[TextStates] | None
) -> Sequence[TextStates]:
    """Return the states of each order's texts: those that are there, else read now."""
    if texts is not None:
        return texts
    return [family.encode_text(pipe, (one.prompt, one.negative_prompt)) for one in orders]


def text_arguments(texts: Sequence[TextStates], names: Mapping[str, str]) -> dict[str, Any]:
    """Return the states of each order's (prompt, negative prompt) under a pipeline's names.

    `names` maps our names to the pipeline's; the negative prompt's start with `negative_`.
    """
    arguments: dict[str, Any] = {}
    for ours, theirs in names.items():
        arguments[theirs] = torch.cat([text[ours][:1] for text in texts])
        arguments[f"negative_{theirs}"] = torch.cat([text[ours][1:2] for text in texts])
    return arguments


def as_picture(frame: NDArray[np.uint8]) -> Image.Image:
    """Return one frame as the picture that diffusers takes."""
    return Image.fromarray(frame)


def as_pictures(frames: NDArray[np.uint8]) -> list[Image.Image]:
    """Return frames as the pictures that diffusers takes."""
    return [Image.fromarray(frame) for frame in frames]


def as_clip(frames: NDArray[np.uint8]) -> torch.Tensor:
    """Return frames as a batch of one clip.

    Shape: (frames, height, width, 3), uint8 -> (1, 3, frames, height, width), -1 to 1.
    """
    return torch.from_numpy(np.ascontiguousarray(frames)).permute(3, 0, 1, 2)[None] / 127.5 - 1.0


def as_films(
    pipe: Any, pictures: Sequence[NDArray[np.floating]], orders: Sequence[WindowOrder]
) -> tuple[Filmed, ...]:
    """Return what a pipeline gave of each order, silent. Raises: BrokenFrames, ImpossibleWindow."""
    return tuple(
        Filmed(as_frames(pipe, np.asarray(clip), order))
        for clip, order in zip(pictures, orders, strict=True)
    )


def as_frames(pipe: Any, pictures: NDArray[np.floating], order: WindowOrder) -> NDArray[np.uint8]:
    """Return what a pipeline gave (0 to 1) as just the frames asked, outside a mask as they were.

    Raises: BrokenFrames, ImpossibleWindow.
    """
    name = type(pipe).__name__
    if not np.isfinite(pictures).all():
        raise BrokenFrames(name)
    asked = (order.size.height, order.size.width, 3)
    if len(pictures) < order.frame_count or pictures.shape[1:] != asked:
        raise ImpossibleWindow(
            name,
            f"it gave {pictures.shape} for {(order.frame_count, *asked)}",
            "ask for a size and length of the base's own (`moviefactory bases`)",
        )
    frames: NDArray[np.uint8] = np.rint(pictures[: order.frame_count] * 255.0).astype(np.uint8)
    if order.mask is None or order.video is None:
        return frames
    return np.where(order.mask[..., None], frames, order.video)


def convert(pipe: Any, other: type[Any]) -> Any:
    """Return `other`, a pipeline of the same family, around the very parts of `pipe`.

    Not `other.from_pipe`: that would take the offloading hooks off the shared parts.
    Source: diffusers/pipelines/pipeline_utils.py.
    """
    if type(pipe) is other:
        return pipe
    wanted, optional = other._get_signature_keys(other)
    parts = {name: part for name, part in pipe.components.items() if name in wanted}
    parts |= {name: pipe.config[name] for name in optional if name in pipe.config}
    new: Any = other(**parts)
    new.set_progress_bar_config(**getattr(pipe, "_progress_bar_config", {}))
    return new


def call(pipe: Any, filming: Any, arguments: Mapping[str, Any]) -> Any:
    """Return what `filming`, `pipe` or a pipeline around its parts, answers.

    Tensors (the text's states may wait on the CPU) are brought to where the pipeline works. One
    that was made by `convert` does not know of offloading, so `pipe` itself brings the parts to
    rest.
    """
    device = pipe._execution_device
    ready = {
        name: value.to(device) if isinstance(value, torch.Tensor) else value
        for name, value in arguments.items()
    }
    answer = filming(**ready)
    if filming is not pipe:
        pipe.maybe_free_model_hooks()
    return answer
