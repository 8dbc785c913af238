"""Who speaks in a film: settings to voices, and a voice for each speaker. Knows storyboards; speaks nothing."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from moviefactory.errors import BadOption
from moviefactory.pipeline.named_files import check_model, check_program
from moviefactory.settings import Settings
from moviefactory.sound.voices.casting import Part, cast_voices
from moviefactory.sound.voices.voice import VoiceSetup, VoiceSpec, choose_voice, engine_of
from moviefactory.storyboard import NARRATOR, Storyboard

NO_VOICE = "none"


@dataclass(frozen=True, slots=True)
class SaidLine:
    """One line of the storyboard, and where it stands. `name` is its own in the film's folder.

    Units: seconds of its shot (`at_seconds`), and of the film's recording (`heard`).
    """

    name: str
    shot_id: str
    who: str
    text: str
    at_seconds: float | None = None
    heard: tuple[float, float] | None = None

    @property
    def speaker(self) -> str:
        """The character who speaks; empty for the narrator."""
        return "" if self.who == NARRATOR else self.who


def voice_setup(settings: Settings) -> VoiceSetup:
    """Return the part of the settings that voices may know. Raises: BadOption."""
    folder = settings.voice_folder
    if folder and not Path(folder).expanduser().is_dir():
        raise BadOption("--voice-folder", folder, "there is no such folder")
    check_program("--tts-python", settings.tts_python)
    check_model("--aligner", settings.aligner)
    return VoiceSetup(
        folder=settings.voice_folder,
        tts_python=settings.tts_python,
        aligner=settings.aligner,
        device=settings.device,
        offline=settings.offline,
        agrees_to_download=settings.yes,
        openai_api_key=settings.openai_api_key,
        openai_base_url=settings.openai_base_url,
        openai_speech_model=settings.openai_speech_model,
        openai_timeout_seconds=settings.openai_timeout_seconds,
    )


def said_lines(storyboard: Storyboard) -> tuple[SaidLine, ...]:
    """Return everything that is said, in film order."""
    return tuple(
        SaidLine(
            shot_id if number == 1 else f"{shot_id}-{number}",
            shot_id, said.who, said.text, said.at, said.heard,
        )
        for shot_id, _, shot in storyboard.shots()
        for number, said in enumerate(shot.lines, 1)
    )  # fmt: skip


def film_voices(storyboard: Storyboard, setup: VoiceSetup) -> dict[str, VoiceSpec]:
    """Return the voice of the narrator and of each member of the cast, the same for the whole film.

    A member without a `voice` gets one of the narrator's engine that fits the look; where that
    engine has but one voice, another pitch of it.
    Raises: what `choose_voice` raises.
    """
    speaking = {one.who for one in said_lines(storyboard) if one.heard is None}
    if not speaking:
        return {}
    narrator = choose_voice(storyboard.voice, storyboard.language, setup)
    found = {NARRATOR: narrator}
    members = [member for member in storyboard.cast if member.name in speaking]
    if not members:
        return found
    found |= {
        member.name: choose_voice(member.voice, storyboard.language, setup)
        for member in members
        if member.voice
    }
    same = [
        replace(spec, language=narrator.language)
        for spec in engine_of(narrator, setup).voices()
        if spec.language in (narrator.language, "")
    ] or [narrator]
    parts = [Part(member.name, member.look) for member in storyboard.cast if not member.voice]
    chosen = cast_voices(parts, same, list(found.values()))
    return found | {name: spec for name, spec in chosen.items() if name in speaking}


def check_voices(storyboard: Storyboard, setup: VoiceSetup) -> None:
    """Refuse voices and lines that cannot be spoken, before anything runs.

    Raises: what `choose_voice` and the engines' `check` raise.
    """
    cast = film_voices(storyboard, setup)
    engines = {spec.engine: engine_of(spec, setup) for spec in cast.values()}
    for one in said_lines(storyboard):
        if one.heard is None:
            spec = cast[one.who]
            engines[spec.engine].check(one.text, spec)
