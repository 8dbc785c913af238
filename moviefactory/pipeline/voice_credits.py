"""Who spoke in a film, with licences. Knows what is heard; chooses no voice."""

from __future__ import annotations

from collections.abc import Sequence

from moviefactory.edit.credits import Department
from moviefactory.pipeline.pacing import Spoken
from moviefactory.sound.voices.voice import load_voice_engine


def voice_credits(spoken: Sequence[Spoken]) -> list[Department]:
    """Return one entry for each voice that is heard, the narrator's and each character's."""
    found: dict[tuple[str, str], Department] = {}
    for line in (one.line for one in spoken if one.line.wav is not None):
        role = f"Voice of {line.speaker}" if line.speaker else "Voice"
        if line.voice is None:
            found.setdefault((role, ""), Department(role, "recorded by the film-maker", "", ""))
            continue
        engine = load_voice_engine(line.voice.engine).record.back_end
        name = f"{engine.name}, {line.voice.full_name.partition(':')[2]}"
        credit = Department(role, name, engine.version, line.voice.licence)
        found.setdefault((role, name), credit)
    return list(found.values())
