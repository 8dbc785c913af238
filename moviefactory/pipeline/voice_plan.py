"""What a film's voices mean before anything runs: who, what they need, what they cost. Speaks nothing."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from moviefactory.backends import BackEnd
from moviefactory.pipeline.narration import Line
from moviefactory.pipeline.voices import NO_VOICE
from moviefactory.sound.voices.voice import VoiceSpec, load_voice_engine
from moviefactory.storyboard import Storyboard


def voice_words(storyboard: Storyboard, lines: Mapping[str, Line]) -> str:
    """Return who speaks, in words."""
    if not lines:
        return "nothing is said"
    if storyboard.voice == NO_VOICE:
        return "none"
    told = f"{storyboard.voice or 'default'} ({storyboard.language}), {len(lines)} lines"
    if storyboard.voiceover:
        told = f"recorded in {Path(storyboard.voiceover).name}, {len(lines)} lines"
    cast = {line.speaker: line.voice for line in lines.values() if line.speaker and line.voice}
    parts = [f"{name}: {spec.full_name.partition(':')[2]}" for name, spec in cast.items()]
    return "; ".join((told, *parts))


def voice_engines(storyboard: Storyboard, lines: Mapping[str, Line]) -> tuple[BackEnd, ...]:
    """Return the engines that have yet to speak."""
    names = dict.fromkeys(spec.engine for spec in _waiting(lines).values())
    return tuple(load_voice_engine(name).record.back_end for name in names)


def voice_notes(lines: Mapping[str, Line]) -> tuple[str, ...]:
    """Return what each voice that has yet to speak needs, if it is not all here."""
    return tuple(
        dict.fromkeys(
            f"the voices of {spec.engine} need {spec.needs}"
            for spec in _waiting(lines).values()
            if spec.needs != "nothing"
        )
    )


def voice_cost(lines: Mapping[str, Line]) -> str:
    """Return what voices that are paid for will be asked for; empty: nothing."""
    paid = [
        name
        for name, spec in _waiting(lines).items()
        if load_voice_engine(spec.engine).record.back_end.needs_key
    ]
    if not paid:
        return ""
    count = sum(len(lines[name].text) for name in paid)
    return f"what the voices' server charges for {count:,} characters of speech"


def _waiting(lines: Mapping[str, Line]) -> dict[str, VoiceSpec]:
    """Return the voice of each line that is not spoken yet."""
    return {name: line.voice for name, line in lines.items() if line.voice and line.wav is None}
