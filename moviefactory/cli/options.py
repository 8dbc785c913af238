"""The options that several commands share, each declared once. Knows names and help; no meaning."""

import functools
import inspect
from collections.abc import Callable
from pathlib import Path
from typing import Annotated, Any, Final

import typer

look_option = functools.partial(typer.Option, rich_help_panel="Look")
voice_option = functools.partial(typer.Option, rich_help_panel="Voice and sound")
camera_option = functools.partial(typer.Option, rich_help_panel="Camera")
run_option = functools.partial(typer.Option, rich_help_panel="Run")

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
    look_option(
        "--format",
        "-f",
        help="widescreen (3072x1280), vertical (1080x1920), hd, square, or WIDTHxHEIGHT.",
        show_default="widescreen",
    ),
]
Draft = Annotated[bool, look_option("--draft", help="Half size and a quick encoder.")]
Seconds = Annotated[float | None, look_option("--seconds", help="How long the film should be.")]
Scenes = Annotated[int | None, look_option("--scenes", help="How many scenes to write.")]
Style = Annotated[str | None, look_option("--style", help="The look, in words.")]
Captions = Annotated[
    str | None,
    look_option(
        "--captions",
        metavar="burn|file|sdh|none",
        help="Draw captions into the picture, write SRT and VTT files, these with sounds and speakers "
        "too (drawn as well if vertical), or none.",
        show_default="burn if vertical, else file",
    ),
]
CaptionStyle = Annotated[
    str | None,
    look_option(
        "--caption-style",
        metavar="line|words",
        help="How captions are drawn: by lines, or a few words at a time.",
        show_default="words if vertical, else line",
    ),
]
Language = Annotated[
    str | None,
    voice_option(
        "--language",
        "-l",
        help="Language code of narration and captions, such as en or zh.",
        show_default="from the text",
    ),
]
Voice = Annotated[
    str | None,
    voice_option(
        "--voice",
        metavar="VOICE|ENGINE[:VOICE]",
        help="Who speaks; `moviefactory voices` lists them.",
    ),
]
Voiceover = Annotated[
    Path | None,
    voice_option(
        "--voiceover",
        metavar="FILE",
        help="A text, subtitles or a recording that the film says; its shots follow the voice.",
    ),
]
VoiceFolder = Annotated[
    str | None,
    voice_option(
        "--voice-folder", metavar="FOLDER", help="Voices of your own: Piper, Kokoro, VITS."
    ),
]
TtsPython = Annotated[
    str | None, voice_option("--tts-python", metavar="PYTHON", help="A Python that has Coqui TTS.")
]
Aligner = Annotated[
    str | None,
    voice_option(
        "--aligner", metavar="FOLDER|HUBID", help="A CTC model that finds when each word is said."
    ),
]
NoVoice = Annotated[bool, voice_option("--no-voice", help="Nobody speaks.")]
Music = Annotated[
    str | None,
    voice_option(
        "--music",
        metavar="MOOD|FILE|library|none",
        help="Compose for a mood, use a file or your library's music, or stay without.",
        show_default="composed for the scenes",
    ),
]


def _spelled(value: bool | None) -> str | None:
    """Return a switch as settings spell it: one that is off was given too."""
    return None if value is None else "yes" if value else "no"


CutOnBeat = Annotated[
    bool | None,
    voice_option(
        "--cut-on-beat/--no-cut-on-beat",
        callback=_spelled,
        help="Move cuts by up to 0.25 s onto the music's beats, before filming.",
        show_default="on",
    ),
]
Composer = Annotated[
    str | None,
    voice_option(
        "--composer",
        metavar="NAME",
        help="Who composes: embedded, musicgen or ace-step.",
        show_default="embedded",
    ),
]
Loudness = Annotated[
    float | None,
    voice_option(
        "--loudness",
        metavar="LUFS",
        help="How loud the film is, from -30 to -8.",
        show_default="-14 if vertical, else -16",
    ),
]
Library = Annotated[
    str | None,
    voice_option(
        "--library",
        metavar="FOLDER",
        help="Your sound library; see `moviefactory library`.",
        show_default="in your data folder",
    ),
]
SoundEncoders = Annotated[
    list[str] | None,
    voice_option(
        "--sound-encoders",
        metavar="NAME[=WEIGHTS]",
        help="What chooses sounds beside words: sentence, clap, laion-clap, clip, pe-av (again for more), or words alone.",
        show_default="those whose weights are here",
    ),
]
ClapPython = Annotated[
    str | None,
    voice_option("--clap-python", metavar="PYTHON", help="The interpreter that has laion-clap."),
]
AvPython = Annotated[
    str | None,
    voice_option("--av-python", metavar="PYTHON", help="The interpreter that has timm, for pe-av."),
]
Commercial = Annotated[
    bool,
    voice_option("--commercial", help="Only sounds and music that may be in a film that is sold."),
]
Writer = Annotated[
    str | None,
    typer.Option("--writer", help="Who writes: offline or openai.", show_default="offline"),
]
Camera = Annotated[
    str | None,
    camera_option(
        "--camera", help="Who films; see `moviefactory cameras`.", show_default="animatic"
    ),
]
Base = Annotated[
    str | None,
    camera_option(
        "--base",
        metavar="NAME|FOLDER|HUBID",
        help="The video model that films; see `moviefactory bases`.",
        show_default="wan-2.1-1.3b",
    ),
]
AdapterNames = Annotated[
    list[str] | None,
    camera_option(
        "--adapter",
        metavar="NAME[:WEIGHT]",
        help="A domain adapter for the whole film (again for more).",
    ),
]
Loras = Annotated[
    list[str] | None,
    camera_option(
        "--lora", metavar="NAME[:WEIGHT]", help="A LoRA, from a file or the hub (again for more)."
    ),
]
Method = Annotated[
    str | None,
    camera_option(
        "--method",
        metavar="direct|keyframes",
        help="Film from words, or draw a still for each shot first.",
        show_default="direct",
    ),
]
StillBase = Annotated[
    str | None,
    camera_option(
        "--still-base",
        metavar="NAME|FOLDER|HUBID",
        help="The text-to-image model of keyframes.",
        show_default="sdxl",
    ),
]
Steps = Annotated[
    int | None, camera_option("--steps", help="Denoising steps.", show_default="the base's")
]
Guidance = Annotated[
    float | None,
    camera_option("--guidance", help="How closely words are followed.", show_default="the base's"),
]
Speed = Annotated[
    list[str] | None,
    camera_option(
        "--speed", metavar="WAY", help="A way to film faster, such as first-block-cache."
    ),
]
BatchShots = Annotated[
    int | None,
    camera_option(
        "--batch-shots",
        metavar="N",
        help="Film shots that are alike N at once.",
        show_default="what fits the card",
    ),
]
BaseSound = Annotated[
    str | None,
    camera_option(
        "--base-sound",
        metavar="keep|none",
        help="The sound that a base makes with its pictures.",
        show_default="kept where there is one",
    ),
]
Upscaler = Annotated[
    str | None,
    camera_option(
        "--upscaler",
        metavar="NAME|WEIGHTS",
        help="What enlarges frames, such as a Real-ESRGAN file.",
        show_default="lanczos",
    ),
]
Interpolator = Annotated[
    str | None,
    camera_option(
        "--interpolator",
        metavar="NAME|WEIGHTS",
        help="What draws frames between, such as a RIFE file.",
        show_default="minterpolate",
    ),
]
Grade = Annotated[
    str | None, camera_option("--grade", help="The lab's grade, such as film.", show_default="none")
]
Device = Annotated[
    str | None,
    camera_option(
        "--device",
        help="Where the model runs, as torch says it: cuda:1, cpu.",
        show_default="the best card",
    ),
]
Offline = Annotated[bool, camera_option("--offline", help="Fetch nothing from the network.")]
Yes = Annotated[bool, camera_option("--yes", "-y", help="Agree to downloads.")]
StandIn = Annotated[
    bool, camera_option("--stand-in", help="Let the animatic camera film shots that fail.")
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
    run_option(
        "--out", "-o", metavar="FOLDER", help="The film's folder.", show_default="films/NAME"
    ),
]
Jobs = Annotated[
    int | None, run_option("--jobs", "-j", help="How many shots at once.", show_default="all cores")
]
StopAt = Annotated[
    str | None,
    run_option(
        "--stop-at", metavar="script|keyframes|shots|sound|cut", help="Stop after this stage."
    ),
]
DryRun = Annotated[bool, run_option("--dry-run", help="Only print the plan.")]
AsJson = Annotated[bool, run_option("--json", help="Print the result as JSON on stdout.")]
Quiet = Annotated[bool, run_option("--quiet", "-q", help="No progress on stderr.")]

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
    "av_python": (AvPython, None),
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
