"""The document: Storyboard > Scene > Shot, and what departments are ordered to do with it.

Knows fields, defaults and limits; not YAML, files or departments.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise
from pathlib import Path
from typing import Annotated, Final, Literal

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StringConstraints,
    model_validator,
)

from moviefactory.formats import FORMATS, parse_format, parse_fps
from moviefactory.grammar import Framing, Mood, Transition, Treatment
from moviefactory.media import Size
from moviefactory.timeline import transition_frames

MAX_SHOTS = 2000


def _check_text(text: str) -> str:
    """Refuse what no font draws and no file keeps: surrogates and control characters."""
    for char in text:
        if 0xD800 <= ord(char) <= 0xDFFF or (ord(char) < 32 and char not in "\n\t"):
            raise ValueError(f"the character {char!r} is not text: delete it")
    return text


def _one_line(value: object) -> object:
    return " ".join(value.split()) if isinstance(value, str) else value


def _check_format(text: str) -> str:
    name = text.strip().lower()
    size = parse_format(name)
    return name if name in FORMATS else str(size)


def _check_loudness(lufs: float) -> float:
    if not -30 <= lufs <= -8:
        raise ValueError("a film is between -30 and -8 LUFS loud")
    return lufs


Line = Annotated[
    str, BeforeValidator(_one_line), StringConstraints(max_length=2000), AfterValidator(_check_text)
]
Format = Annotated[str, AfterValidator(_check_format)]
CaptionMode = Literal["burn", "file", "sdh", "none"]
CaptionStyle = Literal["line", "words"]
Loudness = Annotated[float, AfterValidator(_check_loudness)]
Language = Annotated[str, StringConstraints(pattern=r"^[a-zA-Z]{2,3}(-[A-Za-z0-9]{2,8})*$")]


File = Annotated[Line, Field(max_length=1000)]
"""A media file's path; a relative one starts at the storyboard's folder. Empty means none."""
Adapters = dict[
    Annotated[Line, Field(min_length=1, max_length=200)],
    Annotated[float, Field(ge=0, le=2, allow_inf_nan=False)],
]
"""Domain adapters by name, and how strongly each works: 0 not at all, 1 as it was trained."""

Words = dict[
    Annotated[Line, Field(min_length=1, max_length=80)],
    Annotated[Line, Field(min_length=1, max_length=80)],
]
"""Words of pictures that a camera without a model may not know, and what each is read as."""


NARRATOR: Final = "narrator"
"""Who speaks what is no character's."""
Name = Annotated[Line, Field(min_length=1, max_length=80)]
VoiceName = Annotated[Line, Field(max_length=300)]
"""A voice: `voice`, `engine:voice` or `engine`; `@+3` behind it raises it by three semitones."""


class _Part(BaseModel):
    model_config = ConfigDict(
        extra="forbid",
        frozen=True,
        str_strip_whitespace=True,
        populate_by_name=True,
        defer_build=True,
    )


class CastMember(_Part):
    """Somebody or something that is in more than one shot; `look` is reused word for word.

    `picture` shows them to a camera that takes references. `voice` is who speaks for them; without
    one they get a voice that fits their look.
    """

    name: Name
    look: Line = ""
    picture: File = ""
    voice: VoiceName = ""


class Said(_Part):
    """One line that somebody speaks: a member of the cast, or the narrator.

    `at` is when it begins, in seconds of its shot; without it, after the line before. `heard` is
    where it lies in the film's `voiceover`, in seconds: it is taken from there, not spoken anew.
    """

    who: Name = NARRATOR
    text: Line = ""
    at: Annotated[float, Field(ge=0, le=7200, allow_inf_nan=False)] | None = None
    heard: (
        Annotated[
            tuple[
                Annotated[float, Field(ge=0, le=7200, allow_inf_nan=False)],
                Annotated[float, Field(ge=0, le=7200, allow_inf_nan=False)],
            ],
            Field(min_length=2, max_length=2),
        ]
        | None
    ) = None

    @model_validator(mode="after")
    def _check_said(self) -> Said:
        if not self.text and self.heard is None:
            raise ValueError("nobody can say nothing: write the line, or delete it")
        if self.heard is not None and self.heard[1] <= self.heard[0]:
            raise ValueError(
                f"a recording from {self.heard[0]:g} to {self.heard[1]:g} s has no length: "
                "write where the line begins and where it ends"
            )
        return self


def _read_says(value: object) -> object:
    """Read `{Ada: …}`, `[{Ada: …}, …]` and plain text as lines; what is none is left to fail."""
    if isinstance(value, dict):
        is_one = "text" in value and set(value) <= set(Said.model_fields)
        value = [value] if is_one else [{"who": who, "text": text} for who, text in value.items()]
    if not isinstance(value, list | tuple):
        return value
    return [_read_said(item) for item in value]


def _read_said(item: object) -> object:
    if isinstance(item, str):
        return {"text": item}
    if isinstance(item, dict) and len(item) == 1 and not set(item) & set(Said.model_fields):
        ((who, text),) = item.items()
        return {"who": who, "text": text}
    return item


class MoodMusic(_Part):
    """Music composed for the film."""

    mood: Mood


class FileMusic(_Part):
    """Music from the user's file; a relative path starts at the storyboard's folder."""

    file: Annotated[Line, Field(min_length=1)]


class Shot(_Part):
    """One uninterrupted run of the camera. Only `picture` has no default.

    `start_image` and `end_image` are its first and last frame. `clip` (`from` in YAML) is made over
    as `treatment` says, with `strength` from 0 (as it is) to 1 (anew); `mask` is a picture that is
    white where it is painted over. `say` is the narrator's, `says` the cast's (or in any order).
    """

    picture: Annotated[Line, Field(min_length=1)]
    camera: Line = "slow push in"
    seconds: Annotated[float, Field(ge=0.5, le=600, allow_inf_nan=False)] = 4.0
    sound: tuple[Annotated[Line, Field(min_length=1, max_length=200)], ...] = ()
    say: Line = ""
    says: Annotated[tuple[Said, ...], BeforeValidator(_read_says), Field(max_length=50)] = ()
    text: Annotated[Line, Field(max_length=200)] = ""
    into: Transition = Transition.CUT
    start_image: File = ""
    end_image: File = ""
    clip: Annotated[File, Field(alias="from")] = ""
    treatment: Treatment = Treatment.RESTYLE
    strength: Annotated[float, Field(ge=0, le=1, allow_inf_nan=False)] = 0.6
    mask: File = ""
    adapters: Adapters = {}

    @property
    def lines(self) -> tuple[Said, ...]:
        """Everything that is said, in order: first what the narrator says in `say`."""
        return (*((Said(text=self.say),) if self.say else ()), *self.says)

    @property
    def spoken(self) -> str:
        """What is said, as a script has it: in quotes, with who says it unless the narrator does."""
        said = (
            f"“{line.text}”" if line.who == NARRATOR else f"{line.who}: “{line.text}”"
            for line in self.lines
            if line.text
        )
        return " ".join(said)

    @model_validator(mode="after")
    def _check_treatment(self) -> Shot:
        if self.treatment is Treatment.INPAINT and self.clip and not self.mask:
            raise ValueError(
                "inpainting needs a mask: add `mask:`, a picture, white where to paint"
            )
        if not self.clip and (self.mask or self.treatment is not Treatment.RESTYLE):
            raise ValueError("there is no clip to treat: add `from:`, the clip's file")
        return self


class Scene(_Part):
    """Shots at one place and time."""

    heading: Annotated[Line, Field(max_length=200)] = ""
    mood: Mood = Mood.WONDER
    adapters: Adapters = {}
    shots: Annotated[tuple[Shot, ...], Field(min_length=1)]


class Storyboard(_Part):
    """A whole film on paper."""

    title: Annotated[Line, Field(min_length=1, max_length=120)] = "Untitled"
    logline: Annotated[str, StringConstraints(max_length=10_000), AfterValidator(_check_text)] = ""
    language: Language = "en"
    format: Format = "widescreen"
    fps: Annotated[Fraction, BeforeValidator(parse_fps)] = Fraction(24)
    seed: Annotated[int, Field(ge=0, lt=2**32)] = 7
    style: Annotated[Line, Field(max_length=500)] = "painterly, dusk light, 35 mm"
    voice: VoiceName = ""
    voiceover: File = ""
    captions: CaptionMode | None = None
    caption_style: CaptionStyle | None = None
    loudness: Loudness | None = None
    cast: tuple[CastMember, ...] = ()
    adapters: Adapters = {}
    words: Annotated[Words, Field(max_length=500)] = {}
    music: MoodMusic | FileMusic | Literal["none"] | None = None
    scenes: Annotated[tuple[Scene, ...], Field(min_length=1)]

    @model_validator(mode="after")
    def _check_whole(self) -> Storyboard:
        shots = list(self.shots())
        if len(shots) > MAX_SHOTS:
            raise ValueError(f"a film has at most {MAX_SHOTS} shots, not {len(shots)}: split it")
        for name, count in Counter(member.name for member in self.cast).items():
            if count > 1:
                raise ValueError(f"{count} members of the cast are called {name!r}: rename them")
        speakers = {NARRATOR, *(member.name for member in self.cast)}
        for said, picture in (
            (said, shot.picture[:60]) for _, _, shot in shots for said in shot.says
        ):
            if said.who not in speakers:
                known = ", ".join(sorted(speakers))
                raise ValueError(
                    f"{said.who!r} speaks in {picture!r}, but is not in the cast: add "
                    f"{{name: {said.who}}} to `cast`, or write one of {known}"
                )
            if said.heard is not None and not self.voiceover:
                raise ValueError(
                    f"a line of {picture!r} is heard in a recording, but the film has "
                    "none: add `voiceover:`, the recording's file"
                )
        # Both sides of a shot may be under a dissolve or fade, and one plain frame must be left.
        shortest = float((2 * transition_frames(self.fps) + 1) / self.fps)
        for (_, _, shot), (_, _, following) in pairwise(shots):
            if shot.into is not Transition.CUT:
                for side in (shot, following):
                    if side.seconds < shortest:
                        raise ValueError(
                            f"the shot {side.picture[:60]!r} lasts {side.seconds} s, too short for "
                            f"the {shot.into} at its edge: give it {shortest:.2f} s, or use a cut"
                        )
        return self

    @property
    def size(self) -> Size:
        """The finished picture's size."""
        return parse_format(self.format)

    def shots(self) -> Iterator[tuple[str, Scene, Shot]]:
        """Yield (shot id such as `s01-02`, its scene, the shot) in film order."""
        for scene_number, scene in enumerate(self.scenes, 1):
            for shot_number, shot in enumerate(scene.shots, 1):
                yield f"s{scene_number:02d}-{shot_number:02d}", scene, shot

    def frames(self, seconds: float) -> int:
        """Return the nearest whole number of frames, at least one."""
        return max(1, round(Fraction(seconds) * self.fps))

    @property
    def caption_mode(self) -> CaptionMode:
        """What was asked of captions; vertical films burn them in, wide ones write files."""
        return self.captions or ("burn" if self.size.is_vertical else "file")

    @property
    def burns_captions(self) -> bool:
        """Whether captions are to be drawn into the picture; `sdh` does so in vertical films."""
        mode = self.caption_mode
        return mode == "burn" or (mode == "sdh" and self.size.is_vertical)


@dataclass(frozen=True, slots=True)
class Brief:
    """What a writer is asked for. `None` leaves the choice to the writer."""

    logline: str
    language: str = "en"
    format: str = "widescreen"
    seed: int = 7
    style: str | None = None
    seconds: float | None = None
    scene_count: int | None = None


@dataclass(frozen=True, slots=True)
class ShotOrder:
    """Everything that a camera may know of the shot it films: equal orders, equal frames.

    `seed` differs from take to take; `film_seed` is one for the whole film, so that the hero looks
    the same in every shot. `looks` are (name, look) of the cast members that the picture names.
    `start_image` and `end_image` are the shot's first and last frame; `source` is a clip to be
    treated; `references` picture the cast; `adapters` are (name, strength); `words` are those of its
    texts that are read as others (a `yurt` as a `tent`), for a camera that reads by a lexicon;
    `framing` follows from the shots around it, for a camera that is told.
    """

    shot_id: str
    picture: str
    camera: str
    heading: str
    mood: Mood
    style: str
    looks: tuple[tuple[str, str], ...]
    size: Size
    fps: Fraction
    frame_count: int
    seed: int
    film_seed: int
    shot_index: int
    shot_count: int
    start_image: Path | None = None
    end_image: Path | None = None
    source: Path | None = None
    treatment: Treatment = Treatment.RESTYLE
    strength: float = 0.6
    mask: Path | None = None
    references: tuple[Path, ...] = ()
    adapters: tuple[tuple[str, float], ...] = ()
    words: tuple[tuple[str, str], ...] = ()
    framing: Framing | None = None
