"""What `moviefactory voices` lists. Knows engines and their records; speaks nothing."""

from __future__ import annotations

from itertools import groupby

from moviefactory.sound.voices.faults import NoSuchLanguage, VoiceNotHere
from moviefactory.sound.voices.voice import (
    VOICE_ENGINES,
    VoiceSetup,
    VoiceSpec,
    list_voices,
    load_voice_engine,
)

Row = tuple[str, ...]


def voices_of(language: str | None, setup: VoiceSetup) -> list[Row]:
    """Return one row for each voice that speaks a language; without one, for each that is here.

    Engines that take any name give the one they would take for the language.
    Raises: NoSuchLanguage if no voice at all speaks it.
    """
    if language is None:
        return [_row(spec) for spec in list_voices(setup)]
    rows: list[Row] = []
    fault: NoSuchLanguage | None = None
    for name in VOICE_ENGINES:
        engine = load_voice_engine(name)(setup)
        try:
            first = engine.find("", language)
        except NoSuchLanguage as error:
            fault = fault or error
            continue
        except VoiceNotHere:
            continue
        same = [spec for spec in engine.voices() if spec.language in (first.language, "")]
        rows += [_row(spec, language) for spec in same or [first]]
    if not rows and fault is not None:
        raise fault
    return rows


def languages_here(setup: VoiceSetup) -> list[Row]:
    """Return one row for each language of each engine, with its voices."""
    groups = groupby(
        list_voices(setup), key=lambda spec: (spec.language, spec.language_title, spec.engine)
    )
    return [
        (tag, title, ", ".join(spec.name for spec in group), engine)
        for (tag, title, engine), group in groups
    ]


def engines_here() -> list[Row]:
    """Return one row for each engine: what it is, its licence, and what it needs."""
    records = [load_voice_engine(name).record for name in VOICE_ENGINES]
    return [
        (record.back_end.name, record.back_end.about, record.back_end.licence, record.needs)
        for record in records
    ]


def _row(spec: VoiceSpec, language: str = "") -> Row:
    name = spec.name if spec.engine == "espeak" else spec.full_name
    return (
        name, spec.language or language or "any", spec.description, spec.engine,
        spec.licence.partition(" (")[0],
        spec.needs,
    )  # fmt: skip
