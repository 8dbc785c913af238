"""What a language model is asked for a film, and how its answer is read. Knows no server."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum
from itertools import pairwise
from typing import Any, Final

from pydantic import ValidationError

from moviefactory.errors import BadOption
from moviefactory.grammar import Angle, Mood, Move, Pace, ShotSize, Transition
from moviefactory.script.chat import Message
from moviefactory.shipped import shipped
from moviefactory.storyboard import Brief, MoodMusic, Scene, Shot, Storyboard
from moviefactory.timeline import transition_frames

SECONDS_TOLERANCE: Final = 0.15
SHORTEST_SCALED_SECONDS: Final = 1.0
LONGEST_SHOT_SECONDS: Final = 600.0
SHOWN_PROBLEMS: Final = 20
MEDIA_FIELDS: Final = ("start_image", "end_image", "clip", "mask", "adapters")
DECIDED_BY_THE_BRIEF: Final = {"logline", "language", "format", "fps", "seed"}


class UnusableAnswer(ValueError):
    """An answer is not the storyboard that was asked for; `problems` are words for its writer."""

    def __init__(self, problems: tuple[str, ...]) -> None:
        super().__init__(problems)
        self.problems = problems


def _object(properties: Mapping[str, object]) -> dict[str, object]:
    return {
        "type": "object",
        "properties": dict(properties),
        "required": list(properties),
        "additionalProperties": False,
    }


def _list(items: object) -> dict[str, object]:
    return {"type": "array", "items": items}


def _one_of(words: type[StrEnum]) -> dict[str, object]:
    return {"type": "string", "enum": [word.value for word in words]}


TEXT: Final = {"type": "string"}
STORYBOARD_SCHEMA: Final = _object(
    {
        "title": TEXT,
        "style": TEXT,
        "music_mood": _one_of(Mood),
        "cast": _list(_object({"name": TEXT, "look": TEXT})),
        "scenes": _list(
            _object(
                {
                    "heading": TEXT,
                    "mood": _one_of(Mood),
                    "shots": _list(
                        _object(
                            {
                                "picture": TEXT,
                                "camera": TEXT,
                                "seconds": {"type": "number"},
                                "sound": _list(TEXT),
                                "say": TEXT,
                                "text": TEXT,
                                "into": _one_of(Transition),
                            }
                        )
                    ),
                }
            )
        ),
    }
)
"""What a model answers: every field required, no unions, no references, as strict modes want it."""


def check_brief(brief: Brief) -> Storyboard:
    """Return a storyboard with nothing but the brief in it, before anything is paid for.

    Raises: BadOption.
    """
    style = {} if brief.style is None else {"style": brief.style}
    frame: dict[str, Any] = {
        "logline": brief.logline,
        "language": brief.language,
        "format": brief.format,
        "seed": brief.seed,
        "scenes": [{"shots": [{"picture": "-"}]}],
        **style,
    }
    try:
        return Storyboard.model_validate(frame)
    except ValidationError as error:
        first = error.errors()[0]
        name = str(first["loc"][0])
        raise BadOption(name, str(first["input"])[:60], first["msg"]) from None


def first_messages(brief: Brief) -> list[Message]:
    """Return the rules of the film, and its logline as data in a message of its own."""
    size = check_brief(brief).size
    shape = "taller than wide" if size.is_vertical else "as wide as tall"
    scenes = (
        "as many as the length carries, at most 8" if brief.seconds else "6 to 8, 10 to 14 shots"
    )
    rules = _filled(
        "screenwriter.md",
        {
            "language": brief.language,
            "length": (
                f"{brief.seconds:g} seconds, which the `seconds` of all shots add up to"
                if brief.seconds
                else "60 to 90 seconds"
            ),
            "scenes": f"exactly {brief.scene_count}" if brief.scene_count else scenes,
            "frame": f"{size}, {'wider than tall' if size.width > size.height else shape}",
            "sizes": _words(ShotSize),
            "angles": _words(Angle),
            "paces": _words(Pace),
            "moves": _words(Move),
            "moods": _words(Mood),
            "transitions": _words(Transition),
            "schema": json.dumps(STORYBOARD_SCHEMA),
        },
    )
    data = {"logline": brief.logline} | ({"style": brief.style} if brief.style else {})
    return [
        {"role": "system", "content": rules},
        {"role": "user", "content": json.dumps(data, ensure_ascii=False)},
    ]


def repair_messages(answer: str, problems: tuple[str, ...]) -> list[Message]:
    """Return an unusable answer, and what is wrong with it, as the next messages."""
    rows = "\n".join(f"- {problem}" for problem in problems[:SHOWN_PROBLEMS])
    return [
        {"role": "assistant", "content": answer},
        {"role": "user", "content": _filled("repair.md", {"problems": rows})},
    ]


def _filled(prompt: str, values: Mapping[str, str]) -> str:
    """Return a prompt with its `[[names]]` filled; what is filled in is not looked at again."""
    text = (shipped("prompts") / prompt).read_text(encoding="utf-8")
    return re.sub(r"\[\[(\w+)\]\]", lambda found: values[found[1]], text)


def _words(words: Iterable[str]) -> str:
    return ", ".join(words)


def read_answer(content: str, brief: Brief) -> Storyboard:
    """Return the storyboard that a model's answer holds, under the brief.

    Raises: UnusableAnswer.
    """
    answer = _without_blanks(_json_object(content))
    problems = [
        f"{name}: there is no such field"
        for name in answer
        if name not in {"title", "style", "music_mood", "cast", "scenes", *DECIDED_BY_THE_BRIEF}
    ]
    fields = {name: answer[name] for name in ("title", "style", "cast", "scenes") if name in answer}
    music_mood = answer.get("music_mood")
    if music_mood in set(Mood):
        fields["music"] = MoodMusic(mood=Mood(music_mood))
    elif music_mood is not None:
        problems.append(f"music_mood: {music_mood!r} is none of {_words(Mood)}")
    fields |= {"logline": brief.logline, "language": brief.language, "format": brief.format}
    fields |= {"seed": brief.seed} | ({"style": brief.style} if brief.style else {})
    try:
        storyboard = Storyboard.model_validate(fields)
    except ValidationError as error:
        problems += [f"{_path(detail['loc'])}{detail['msg']}" for detail in error.errors()]
        raise UnusableAnswer(tuple(problems)) from None
    problems += [f"{name}: only the film-maker names files" for name in _media_named(storyboard)]
    if brief.scene_count and len(storyboard.scenes) != brief.scene_count:
        problems.append(f"scenes: write {brief.scene_count} of them, not {len(storyboard.scenes)}")
    if problems:
        raise UnusableAnswer(tuple(problems))
    return _fitted(storyboard, brief.seconds) if brief.seconds else storyboard


def _media_named(storyboard: Storyboard) -> list[str]:
    """Return the fields that name files or adapters: a model's answer opens nothing on this disk."""
    found = ["picture" for member in storyboard.cast if member.picture]
    parts = [storyboard, *storyboard.scenes, *(shot for _, _, shot in storyboard.shots())]
    return found + [name for part in parts for name in MEDIA_FIELDS if getattr(part, name, None)]


def _json_object(content: str) -> dict[str, Any]:
    """Return the JSON object in an answer, out of prose, fences and trailing commas."""
    said = re.sub(r"<think>.*?</think>", "", content, flags=re.DOTALL)
    fenced = re.findall(r"```[a-zA-Z]*\s*\n(.*?)```", said, flags=re.DOTALL)
    why = "there is no { in it"
    for text in (said, *reversed(fenced), said[said.find("{") : said.rfind("}") + 1]):
        for candidate in (text, re.sub(r'("(?:[^"\\]|\\.)*")|,(?=\s*[}\]])', r"\1", text)):
            try:
                found = json.loads(candidate)
            except (ValueError, RecursionError) as error:
                why = str(error) if "{" in said else why
                continue
            if isinstance(found, dict):
                return found
            why = f"it is a {type(found).__name__}"
    raise UnusableAnswer((f"the answer is not one JSON object: {why}",))


def _without_blanks(value: Any) -> Any:
    """Leave out what is null or empty text, so that its default holds."""
    if isinstance(value, dict):
        pairs = ((name, _without_blanks(item)) for name, item in value.items())
        return {name: item for name, item in pairs if item is not None}
    if isinstance(value, list):
        return [item for item in map(_without_blanks, value) if item is not None]
    return None if isinstance(value, str) and not value.strip() else value


def _path(loc: tuple[str | int, ...]) -> str:
    parts = (f"[{part}]" if isinstance(part, int) else f".{part}" for part in loc)
    return "".join(parts).removeprefix(".") + ": " if loc else ""


def _fitted(storyboard: Storyboard, seconds: float) -> Storyboard:
    """Return the film at the length that was asked for, if its writer missed that by a lot."""
    total_seconds = sum(shot.seconds for _, _, shot in storyboard.shots())
    if abs(total_seconds - seconds) <= SECONDS_TOLERANCE * seconds:
        return storyboard
    factor = seconds / total_seconds
    scenes = tuple(
        scene.model_copy(update={"shots": tuple(_scaled(scene.shots, factor))})
        for scene in storyboard.scenes
    )
    scaled = storyboard.model_copy(update={"scenes": scenes})
    return Storyboard.model_validate(_with_room_for_transitions(scaled).model_dump())


def _scaled(shots: Iterable[Shot], factor: float) -> Iterator[Shot]:
    for shot in shots:
        longest = min(LONGEST_SHOT_SECONDS, round(shot.seconds * factor, 1))
        yield shot.model_copy(update={"seconds": max(SHORTEST_SCALED_SECONDS, longest)})


def _with_room_for_transitions(storyboard: Storyboard) -> Storyboard:
    """Return the film with a cut wherever a shot became too short for the transition at its edge."""
    shortest = float((2 * transition_frames(storyboard.fps) + 1) / storyboard.fps)
    shots = [shot for _, _, shot in storyboard.shots()]
    crowded = [min(shot.seconds, after.seconds) < shortest for shot, after in pairwise(shots)]
    cuts = iter([*crowded, False])
    scenes = tuple(
        Scene(
            heading=scene.heading,
            mood=scene.mood,
            shots=tuple(
                shot.model_copy(update={"into": Transition.CUT}) if next(cuts) else shot
                for shot in scene.shots
            ),
        )
        for scene in storyboard.scenes
    )
    return storyboard.model_copy(update={"scenes": scenes})
