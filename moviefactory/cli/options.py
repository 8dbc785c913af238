"""The options that several commands share, each declared once. Knows names and help; no meaning."""

import functools
import inspect
from collections.abc import Callable
from pathlib import Path
from typing import Annotated, Any, Final

import typer

LOOK, VOICE, CAMERA, RUN = "Look", "Voice and sound", "Camera", "Run"

What = Annotated[
    str,
    typer.Argument(
        metavar="WHAT",
        help="A logline in quotes, a storyboard file, a film's folder, or `-` for standard input.",
        show_default=False,
    ),
]
Format = Annotated[
    str | None,
    typer.Option(
        "--format", "-f",
        help="widescreen (3072x1280), vertical (1080x1920), hd, square, or WIDTHxHEIGHT.",
        rich_help_panel=LOOK, show_default="widescreen",
    ),
]  # fmt: skip
Draft = Annotated[
    bool,
    typer.Option("--draft", help="Half size and a quick encoder.", rich_help_panel=LOOK),
]
Seconds = Annotated[
    float | None,
    typer.Option("--seconds", help="How long the film should be.", rich_help_panel=LOOK),
]
Scenes = Annotated[
    int | None,
    typer.Option("--scenes", help="How many scenes to write.", rich_help_panel=LOOK),
]
Style = Annotated[
    str | None,
    typer.Option("--style", help="The look, in words.", rich_help_panel=LOOK),
]
Captions = Annotated[
    str | None,
    typer.Option(
        "--captions", metavar="burn|file|sdh|none",
        help="Draw captions into the picture, write SRT and VTT files, these with sounds and speakers "
        "too (drawn as well if vertical), or none.",
        rich_help_panel=LOOK, show_default="burn if vertical, else file",
    ),
]  # fmt: skip
CaptionStyle = Annotated[
    str | None,
    typer.Option(
        "--caption-style", metavar="line|words",
        help="How captions are drawn: by lines, or a few words at a time.",
        rich_help_panel=LOOK, show_default="words if vertical, else line",
    ),
]  # fmt: skip
Language = Annotated[
    str | None,
    typer.Option(
        "--language", "-l", help="Language code of narration and captions, such as en or zh.",
        rich_help_panel=VOICE, show_default="from the text",
    ),
]  # fmt: skip
Voice = Annotated[
    str | None,
    typer.Option(
        "--voice",
        metavar="VOICE|ENGINE[:VOICE]",
        help="Who speaks; `moviefactory voices` lists them.",
        rich_help_panel=VOICE,
    ),
]
Voiceover = Annotated[
    Path | None,
    typer.Option(
        "--voiceover", metavar="FILE",
        help="A text, subtitles or a recording that the film says; its shots follow the voice.",
        rich_help_panel=VOICE,
    ),
]  # fmt: skip
VoiceFolder = Annotated[
    str | None,
    typer.Option(
        "--voice-folder", metavar="FOLDER", help="Voices of your own: Piper, Kokoro, VITS.",
        rich_help_panel=VOICE,
    ),
]  # fmt: skip
TtsPython = Annotated[
    str | None,
    typer.Option(
        "--tts-python", metavar="PYTHON", help="A Python that has Coqui TTS.", rich_help_panel=VOICE
    ),
]  # fmt: skip
Aligner = Annotated[
    str | None,
    typer.Option(
        "--aligner", metavar="FOLDER|HUBID", help="A CTC model that finds when each word is said.",
        rich_help_panel=VOICE,
    ),
]  # fmt: skip
NoVoice = Annotated[bool, typer.Option("--no-voice", help="Nobody speaks.", rich_help_panel=VOICE)]
Music = Annotated[
    str | None,
    typer.Option(
        "--music", metavar="MOOD|FILE|library|none",
        help="Compose for a mood, use a file or your library's music, or stay without.",
        rich_help_panel=VOICE, show_default="composed for the scenes",
    ),
]  # fmt: skip


def _spelled(value: bool | None) -> str | None:
    """Return a switch as settings spell it: one that is off was given too."""
    return None if value is None else "yes" if value else "no"


CutOnBeat = Annotated[
    bool | None,
    typer.Option(
        "--cut-on-beat/--no-cut-on-beat", callback=_spelled,
        help="Move cuts by up to 0.25 s onto the music's beats, before filming.",
        rich_help_panel=VOICE, show_default="on",
    ),
]  # fmt: skip
Composer = Annotated[
    str | None,
    typer.Option(
        "--composer", metavar="NAME", help="Who composes: embedded or musicgen.",
        rich_help_panel=VOICE, show_default="embedded",
    ),
]  # fmt: skip
Loudness = Annotated[
    float | None,
    typer.Option(
        "--loudness", metavar="LUFS", help="How loud the film is, from -30 to -8.",
        rich_help_panel=VOICE, show_default="-14 if vertical, else -16",
    ),
]  # fmt: skip
Library = Annotated[
    str | None,
    typer.Option(
        "--library", metavar="FOLDER", help="Your sound library; see `moviefactory library`.",
        rich_help_panel=VOICE, show_default="in your data folder",
    ),
]  # fmt: skip
SoundEncoders = Annotated[
    list[str] | None,
    typer.Option(
        "--sound-encoders", metavar="NAME[=WEIGHTS]",
        help="What chooses sounds beside words: sentence, clap, laion-clap, clip (again for more), or words alone.",
        rich_help_panel=VOICE, show_default="those whose weights are here",
    ),
]  # fmt: skip
ClapPython = Annotated[
    str | None,
    typer.Option(
        "--clap-python", metavar="PYTHON", help="The interpreter that has laion-clap.",
        rich_help_panel=VOICE,
    ),
]  # fmt: skip
Commercial = Annotated[
    bool,
    typer.Option(
        "--commercial", help="Only sounds and music that may be in a film that is sold.",
        rich_help_panel=VOICE,
    ),
]  # fmt: skip
Writer = Annotated[
    str | None,
    typer.Option("--writer", help="Who writes: offline or openai.", show_default="offline"),
]
Camera = Annotated[
    str | None,
    typer.Option(
        "--camera", help="Who films; see `moviefactory cameras`.", rich_help_panel=CAMERA,
        show_default="animatic",
    ),
]  # fmt: skip
Base = Annotated[
    str | None,
    typer.Option(
        "--base", metavar="NAME|FOLDER|HUBID",
        help="The video model that films; see `moviefactory bases`.", rich_help_panel=CAMERA,
        show_default="wan-2.1-1.3b",
    ),
]  # fmt: skip
AdapterNames = Annotated[
    list[str] | None,
    typer.Option(
        "--adapter", metavar="NAME[:WEIGHT]",
        help="A domain adapter for the whole film (again for more).", rich_help_panel=CAMERA,
    ),
]  # fmt: skip
Loras = Annotated[
    list[str] | None,
    typer.Option(
        "--lora", metavar="NAME[:WEIGHT]", help="A LoRA, from a file or the hub (again for more).",
        rich_help_panel=CAMERA,
    ),
]  # fmt: skip
Method = Annotated[
    str | None,
    typer.Option(
        "--method", metavar="direct|keyframes",
        help="Film from words, or draw a still for each shot first.", rich_help_panel=CAMERA,
        show_default="direct",
    ),
]  # fmt: skip
StillBase = Annotated[
    str | None,
    typer.Option(
        "--still-base", metavar="NAME|FOLDER|HUBID", help="The text-to-image model of keyframes.",
        rich_help_panel=CAMERA, show_default="sdxl",
    ),
]  # fmt: skip
Steps = Annotated[
    int | None,
    typer.Option("--steps", help="Denoising steps.", rich_help_panel=CAMERA, show_default="the base's"),
]  # fmt: skip
Guidance = Annotated[
    float | None,
    typer.Option(
        "--guidance", help="How closely words are followed.", rich_help_panel=CAMERA,
        show_default="the base's",
    ),
]  # fmt: skip
Speed = Annotated[
    list[str] | None,
    typer.Option(
        "--speed", metavar="WAY", help="A way to film faster, such as first-block-cache.",
        rich_help_panel=CAMERA,
    ),
]  # fmt: skip
BatchShots = Annotated[
    int | None,
    typer.Option(
        "--batch-shots", metavar="N", help="Film shots that are alike N at once.",
        rich_help_panel=CAMERA, show_default="what fits the card",
    ),
]  # fmt: skip
BaseSound = Annotated[
    str | None,
    typer.Option(
        "--base-sound", metavar="keep|none", help="The sound that a base makes with its pictures.",
        rich_help_panel=CAMERA, show_default="kept where there is one",
    ),
]  # fmt: skip
Upscaler = Annotated[
    str | None,
    typer.Option(
        "--upscaler", metavar="NAME|WEIGHTS", help="What enlarges frames, such as a Real-ESRGAN file.",
        rich_help_panel=CAMERA, show_default="lanczos",
    ),
]  # fmt: skip
Interpolator = Annotated[
    str | None,
    typer.Option(
        "--interpolator", metavar="NAME|WEIGHTS", help="What draws frames between, such as a RIFE file.",
        rich_help_panel=CAMERA, show_default="minterpolate",
    ),
]  # fmt: skip
Grade = Annotated[
    str | None,
    typer.Option("--grade", help="The lab's grade, such as film.", rich_help_panel=CAMERA, show_default="none"),
]  # fmt: skip
Device = Annotated[
    str | None,
    typer.Option(
        "--device", help="Where the model runs, as torch says it: cuda:1, cpu.",
        rich_help_panel=CAMERA, show_default="the best card",
    ),
]  # fmt: skip
Offline = Annotated[
    bool, typer.Option("--offline", help="Fetch nothing from the network.", rich_help_panel=CAMERA)
]
Yes = Annotated[
    bool, typer.Option("--yes", "-y", help="Agree to downloads.", rich_help_panel=CAMERA)
]
StandIn = Annotated[
    bool,
    typer.Option(
        "--stand-in", help="Let the animatic camera film shots that fail.", rich_help_panel=CAMERA
    ),
]
Keyframe = Annotated[
    bool, typer.Option("--keyframe", help="Of the still that the shot begins with, not the shot.")
]
Seed = Annotated[
    int | None,
    typer.Option("--seed", help="Another seed, another film of the same line.", show_default="7"),
]
Out = Annotated[
    Path | None,
    typer.Option(
        "--out", "-o", metavar="FOLDER", help="The film's folder.", rich_help_panel=RUN,
        show_default="films/NAME",
    ),
]  # fmt: skip
Jobs = Annotated[
    int | None,
    typer.Option(
        "--jobs",
        "-j",
        help="How many shots at once.",
        rich_help_panel=RUN,
        show_default="all cores",
    ),
]
StopAt = Annotated[
    str | None,
    typer.Option(
        "--stop-at", metavar="script|keyframes|shots|sound|cut", help="Stop after this stage.",
        rich_help_panel=RUN,
    ),
]  # fmt: skip
DryRun = Annotated[
    bool, typer.Option("--dry-run", help="Only print the plan.", rich_help_panel=RUN)
]
AsJson = Annotated[
    bool,
    typer.Option("--json", help="Print the result as JSON on stdout.", rich_help_panel=RUN),
]
Quiet = Annotated[
    bool, typer.Option("--quiet", "-q", help="No progress on stderr.", rich_help_panel=RUN)
]

FILMING: Final[dict[str, tuple[Any, object]]] = {
    "base": (Base, None),
    "adapters": (AdapterNames, None),
    "loras": (Loras, None),
    "method": (Method, None),
    "still_base": (StillBase, None),
    "steps": (Steps, None),
    "guidance": (Guidance, None),
    "speed": (Speed, None),
    "batch_shots": (BatchShots, None),
    "base_sound": (BaseSound, None),
    "upscaler": (Upscaler, None),
    "interpolator": (Interpolator, None),
    "grade": (Grade, None),
    "device": (Device, None),
    "offline": (Offline, False),
    "yes": (Yes, False),
    "stand_in": (StandIn, False),
    "voice_folder": (VoiceFolder, None),
    "tts_python": (TtsPython, None),
    "aligner": (Aligner, None),
}
"""Each option that sets up the camera, by the setting of its name, with its default."""

SOUNDS: Final[dict[str, tuple[Any, object]]] = {
    "library": (Library, None),
    "sound_encoders": (SoundEncoders, None),
    "clap_python": (ClapPython, None),
    "commercial": (Commercial, False),
}
"""Each option that says where sounds come from, by the setting of its name, with its default."""


def with_camera(*without: str) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """Give a command all of `FILMING` after its own `camera`, except what is named."""
    return _with(FILMING, "camera", without)


def with_sounds(*without: str) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """Give a command all of `SOUNDS` after its own `music`, except what is named."""
    return _with(SOUNDS, "music", without)


def _with(
    table: dict[str, tuple[Any, object]], after: str, without: tuple[str, ...]
) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """Give a command more options.

    It takes none of them as parameters: `asking.settings_of` reads them from its context.
    """
    added = [
        inspect.Parameter(
            name, inspect.Parameter.POSITIONAL_OR_KEYWORD, default=default, annotation=option
        )
        for name, (option, default) in table.items()
        if name not in without
    ]

    def decorate(command: Callable[..., None]) -> Callable[..., None]:
        own = inspect.signature(command, eval_str=True).parameters
        place = list(own).index(after) + 1
        whole = [*list(own.values())[:place], *added, *list(own.values())[place:]]

        @functools.wraps(command)
        def run(**given: object) -> None:
            command(**{name: value for name, value in given.items() if name in own})

        run.__annotations__ = {one.name: one.annotation for one in whole}
        run.__signature__ = inspect.Signature(whole)  # type: ignore[attr-defined]
        return run

    return decorate
