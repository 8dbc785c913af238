"""The files that a storyboard names: where they lie, and whether they are what they should be."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from moviefactory.errors import BadOption, BadRequest, MovieError
from moviefactory.project import Film
from moviefactory.sound.pretrained import may_be_model
from moviefactory.storyboard import FileMusic, Storyboard

ADAPTER_SUFFIX = ".safetensors"
PICTURE_REMEDY = "give a PNG, JPEG or WebP picture"
CLIP_REMEDY = "give a clip that ffmpeg can play"
SHOT_FIELDS = {"start_image": "start_image", "end_image": "end_image", "clip": "from", "mask": "mask"}  # fmt: skip
"""Fields of a shot that name a file, and how a storyboard spells them."""


class BadNamedFile(BadRequest):
    """A file that the storyboard names cannot be used."""

    def __init__(self, where: str, field: str, path: str, why: str, remedy: str) -> None:
        super().__init__(where, field, path, why, remedy)
        self.where, self.field, self.path, self.why = where, field, path, why
        self.remedy = remedy

    def __str__(self) -> str:
        return (
            f"{self.where}, `{self.field}`: cannot read {self.path!r}: {self.why}; {self.remedy}, "
            "or take it out of the storyboard"
        )


@dataclass(frozen=True, slots=True)
class NamedFile:
    """One file that a storyboard names: where in it, in which field, and what it must be."""

    where: str
    field: str
    path: Path
    is_clip: bool = False
    is_adapter: bool = False


def check_program(option: str, name: str) -> None:
    """See that a named interpreter is there, whether it is needed or not. Raises: BadOption."""
    if name and shutil.which(Path(name).expanduser()) is None:
        remedy = "there is no such program: name the python of an environment, or leave it out"
        raise BadOption(option, name, remedy)


def check_model(option: str, name: str) -> None:
    """See that a model is a folder, or may be one of the hub's. Raises: BadOption."""
    if name and not may_be_model(name):
        remedy = "there is no such folder: name one, or a model of the hub as OWNER/NAME"
        raise BadOption(option, name, remedy)


def is_adapter_file(name: str) -> bool:
    """Whether an adapter is named by its file, not by its domain."""
    return name.endswith(ADAPTER_SUFFIX) or len(Path(name).parts) > 1


def at_film(path: Path, film: Film) -> str:
    """Return a path as a film's storyboard names it: from the film's folder."""
    try:
        return os.path.relpath(path.expanduser().resolve(), film.root.resolve())
    except ValueError:  # another drive
        return str(path.resolve())


def from_film(name: str, root: Path) -> Path:
    """Return where a file lies that is named from the film's folder, which need not exist yet."""
    return Path(os.path.normpath(root.resolve() / name))


def adapters_at_film(adapters: Mapping[str, float], base: Path, film: Film) -> dict[str, float]:
    """Return adapters as a film's storyboard names them; those that are files lie from `base`."""
    return {
        at_film(base / name, film) if is_adapter_file(name) else name: strength
        for name, strength in adapters.items()
    }


def move_to_film(storyboard: Storyboard, base: Path, film: Film) -> Storyboard:
    """Return a storyboard whose paths start at `base` as one whose paths start at the film."""

    def moved(name: str) -> str:
        return at_film(base / Path(name).expanduser(), film) if name else ""

    document: dict[str, Any] = storyboard.model_dump()
    if isinstance(storyboard.music, FileMusic):
        document["music"] = {"file": moved(storyboard.music.file)}
    for member in document["cast"]:
        member["picture"] = moved(member["picture"])
    document["voiceover"] = moved(storyboard.voiceover)
    for part in (document, *document["scenes"]):
        part["adapters"] = adapters_at_film(part["adapters"], base, film)
    for shot in (shot for scene in document["scenes"] for shot in scene["shots"]):
        shot["adapters"] = adapters_at_film(shot["adapters"], base, film)
        shot.update({field: moved(shot[field]) for field in SHOT_FIELDS})
    return Storyboard.model_validate(document)


def named_files(storyboard: Storyboard, film: Film) -> Iterator[NamedFile]:
    """Yield every picture, clip and adapter's file that the storyboard names; music is not told."""
    for member in storyboard.cast:
        if member.picture:
            yield NamedFile(
                f"cast member {member.name}", "picture", from_film(member.picture, film.root)
            )
    yield from _adapters("the film", storyboard.adapters, film)
    for number, scene in enumerate(storyboard.scenes, 1):
        yield from _adapters(f"scene {number}", scene.adapters, film)
    for shot_id, _, shot in storyboard.shots():
        for field, spelt in SHOT_FIELDS.items():
            if name := getattr(shot, field):
                is_clip = field == "clip"
                yield NamedFile(
                    f"shot {shot_id}", spelt, from_film(name, film.root), is_clip=is_clip
                )
        yield from _adapters(f"shot {shot_id}", shot.adapters, film)


def check_named_files(storyboard: Storyboard, film: Film) -> None:
    """See that every named file is there and is what it should be.

    Raises: BadNamedFile, naming shot, field, file and remedy.
    """
    good: set[Path] = set()
    for file in named_files(storyboard, film):
        if file.path in good:
            continue
        remedy = CLIP_REMEDY if file.is_clip else PICTURE_REMEDY
        check: Callable[[Path], None] = _check_clip if file.is_clip else _check_picture
        if file.is_adapter:
            remedy, check = "give an adapter's file or a domain's name", _check_file
        try:
            _check_file(file.path)
            check(file.path)
        except (OSError, MovieError, ValueError, SyntaxError) as error:
            why = str(getattr(error, "strerror", "") or error)[:300]
            raise BadNamedFile(file.where, file.field, str(file.path), why, remedy) from error
        good.add(file.path)


def _adapters(where: str, adapters: Mapping[str, float], film: Film) -> Iterator[NamedFile]:
    for name in adapters:
        if is_adapter_file(name):
            yield NamedFile(where, "adapters", from_film(name, film.root), is_adapter=True)


def _check_file(path: Path) -> None:
    if not path.is_file():
        raise ValueError("it is a folder" if path.is_dir() else "there is no such file")
    with path.open("rb") as stream:
        if not stream.read(1):
            raise ValueError("it is empty")


def _check_picture(path: Path) -> None:
    from PIL import Image, UnidentifiedImageError

    try:
        with Image.open(path) as picture:
            picture.load()
    except UnidentifiedImageError:
        raise ValueError("it is no picture") from None
    except Image.DecompressionBombError as error:
        raise ValueError(str(error)) from None


def _check_clip(path: Path) -> None:
    """Decode the clip's first frame."""
    from moviefactory.ffmpeg import FfmpegFailed, run_ffmpeg

    arguments = ["-v", "error", "-i", str(path), "-map", "0:v:0", "-frames:v", "1", "-f", "null", "-"]  # fmt: skip
    try:
        run_ffmpeg(arguments, doing=f"reading {path.name}")
    except FfmpegFailed as error:
        words = error.last_words.splitlines()
        raise ValueError(f"it cannot be decoded ({words[-1] if words else 'no reason'})") from None
