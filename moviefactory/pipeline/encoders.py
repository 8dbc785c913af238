"""Encoders of sounds: which are wanted, fetched and loaded, and what they could embed. Knows no films."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Final

from moviefactory.errors import BadOption, MovieError, UnknownName
from moviefactory.pipeline.named_files import check_program
from moviefactory.pipeline.reporter import Reporter
from moviefactory.pipeline.sight import Sight
from moviefactory.settings import Settings

if TYPE_CHECKING:
    from moviefactory.shots.neural.bases.weights import Consent
    from moviefactory.sound.library.store import Store
    from moviefactory.sound.search.encoder import Encoder

WORDS: Final = "words"
WEIGHTS: Final = ("*.json", "*.safetensors", "*.txt", "*.model", "pytorch_model.bin")
UNUSED: Final = ("onnx/*", "openvino/*", "*.onnx", "*.h5", "*.ot", "*.msgpack")


@dataclass(frozen=True, slots=True)
class Wanted:
    """An encoder to search with; `model` is empty for its usual weights."""

    name: str
    model: str


def wanted_encoders(settings: Settings) -> tuple[Wanted, ...]:
    """Return the encoders that were named, else those whose packages and weights are here.

    Raises: UnknownName; BadOption.
    """
    from moviefactory.sound.search.encoder import AUTO, ENCODERS, EYES, is_here

    check_program("--clap-python", settings.clap_python)
    if not settings.sound_encoders:
        return tuple(Wanted(name, "") for name in AUTO if is_here(name))
    wanted = []
    for text in settings.sound_encoders:
        name, _, model = text.partition("=")
        if name == WORDS or name in EYES:
            continue
        if name not in ENCODERS:
            raise UnknownName("sound encoder", name, (WORDS, *ENCODERS, *EYES))
        if name == "laion-clap" and not settings.clap_python:
            raise BadOption("--sound-encoders", text, "name its interpreter: --clap-python PYTHON")
        if name == "laion-clap" and not Path(model).expanduser().is_file():
            raise BadOption("--sound-encoders", text, "name its checkpoint: laion-clap=FILE.pt")
        wanted.append(Wanted(name, model))
    return tuple(wanted)


def wanted_eyes(settings: Settings) -> tuple[Wanted, ...]:
    """Return what chooses sounds by what takes show: what was named, else what is here. Raises: BadOption."""
    from moviefactory.sound.search.encoder import AUTO_EYES, EYES, encoder_record, is_here

    check_program("--av-python", settings.av_python)
    if not settings.sound_encoders:
        return tuple(Wanted(name, "") for name in AUTO_EYES if is_here(name))
    wanted: dict[str, Wanted] = {}
    for text in settings.sound_encoders:
        name, _, model = text.partition("=")
        if name not in EYES or name in wanted:
            continue
        if encoder_record(name).is_child and not settings.av_python:
            raise BadOption("--sound-encoders", text, "name its interpreter: --av-python PYTHON")
        wanted[name] = Wanted(name, model)
    return tuple(wanted[name] for name in EYES if name in wanted)


def ready_eyes(settings: Settings, consent: Consent) -> tuple[Sight, ...]:
    """Return the eyes by which takes choose sounds, their weights fetched if they were named.

    Raises: MissingExtra; NoWeights; what a download raises.
    """
    return tuple(_ready_eye(one, settings, consent) for one in wanted_eyes(settings))


def _ready_eye(eye: Wanted, settings: Settings, consent: Consent) -> Sight:
    from moviefactory.sound.search.encoder import NoWeights, encoder_record, is_here

    record = encoder_record(eye.name)
    model = eye.model or record.model
    if not is_here(eye.name, eye.model):
        _fetch(model, settings, consent)
        if not record.is_child:
            from moviefactory.sound.seen.eye import ClipEye

            ClipEye(model)
        elif not is_here(eye.name, eye.model):
            why = "it is no folder, and the hub's cache lacks it"
            raise NoWeights(eye.name, model, why)
    return Sight(eye.name, model, settings.av_python if record.is_child else "")


def load_encoders(
    wanted: Sequence[Wanted], settings: Settings, reporter: Reporter, consent: Consent
) -> tuple[Encoder, ...]:
    """Load encoders, their weights fetched if they were named, are not here, and that is agreed to.

    One that was not named and fails is told, and done without.
    Raises: MissingExtra; NoWeights; what a download raises.
    """
    from moviefactory.sound.search.encoder import encoder_record, is_here, load_encoder

    made = []
    for one in wanted:
        named = bool(settings.sound_encoders)
        try:
            record = encoder_record(one.name)
            if named and not record.is_child and not is_here(one.name, one.model):
                _fetch(one.model or record.model, settings, consent)
            made.append(load_encoder(one.name, one.model, python=settings.clap_python))
        except MovieError as error:
            if named:
                raise
            reporter.note(f"sounds are searched without the {one.name} encoder: {error}")
    return tuple(made)


def embed_all(
    store: Store, encoders: Sequence[Encoder], reporter: Reporter
) -> tuple[list[Encoder], list[str]]:
    """Give all records vectors; return the encoders that could, and what to tell of the others."""
    from moviefactory.sound.library.add import embed

    able: list[Encoder] = []
    notes: list[str] = []
    for encoder in encoders:
        name = encoder.about.back_end.name
        missing = len(store.without(encoder.space))
        stage = f"{name} encoder"
        if missing:
            reporter.begin(stage, {"sounds": missing})
        try:
            embed(store, encoder, _steps(reporter, missing))
        except (MovieError, RuntimeError, ValueError, OSError) as error:
            notes.append(f"the {name} encoder failed ({error}): sounds are chosen without it")
            continue
        finally:
            if missing:
                reporter.end(stage)
        able.append(encoder)
    return able, notes


def _steps(reporter: Reporter, total: int) -> Callable[[int, int], None]:
    def on_step(done: int, count: int) -> None:
        reporter.step("sounds", min(done + 1, total))

    return on_step


def close_encoders(encoders: Sequence[Encoder]) -> None:
    """End those that run in an interpreter of their own."""
    for encoder in encoders:
        getattr(encoder, "close", lambda: None)()


def _fetch(model: str, settings: Settings, consent: Consent) -> None:
    """Fetch an encoder's weights if that is agreed to; else loading them says what is missing."""
    if Path(model).exists() or find_spec("huggingface_hub") is None:
        return
    from moviefactory.shots.neural.bases import hub
    from moviefactory.shots.neural.bases.weights import Download

    if hub.is_forbidden(offline=settings.offline):
        return
    files = hub.remote_files(model, "main", WEIGHTS, UNUSED)
    if consent(Download(model, hub.cache_folder(), files.total_bytes, files.missing_bytes, True)):
        hub.fetch(model, "main", WEIGHTS, UNUSED)
