"""Make a shot's sound, a score and speech, and tell their digests; run as a program, print them as JSON."""

import hashlib
import json
import sys
from pathlib import Path

from moviefactory.grammar import Mood
from moviefactory.sound.effects.shot import ambience_blocks, effects_blocks
from moviefactory.sound.orders import EffectsOrder, ScoreOrder
from moviefactory.sound.score.compose import compose
from moviefactory.sound.score.render import score_blocks
from moviefactory.sound.voices.espeak import EspeakEngine

LINES = (
    ("f", "en", "She had counted every sunrise. This was the last."),
    ("m", "zh", "她数过每一次日出，这是最后一次。"),
)


def effects():
    order = EffectsOrder(
        shot_id="s01-02",
        sound=("low engine hum", "distant knocking"),
        picture="Ada drifts above a blue planet",
        heading="EXT. LOW ORBIT - DAWN",
        mood=Mood.WONDER,
        frame_count=96_017,
        seed=7,
    )
    yield from (block.tobytes() for block in ambience_blocks(order))
    yield from (block.tobytes() for block in effects_blocks(order))


def score():
    for block in score_blocks(compose(ScoreOrder(150_000, ((0, Mood.COURAGE),), 9))):
        yield block.tobytes()


def speech():
    with EspeakEngine() as engine:
        for voice, language, text in LINES:
            said = engine.speak(text, voice=voice, language=language)
            yield said.audio.samples.tobytes() + repr(said.words).encode()


MAKERS = {"effects": effects, "score": score, "speech": speech}


def digest(name):
    made = hashlib.sha256()
    size = 0
    for part in MAKERS[name]():
        made.update(part)
        size += len(part)
    return f"{size} {made.hexdigest()}"


if __name__ == "__main__":
    Path(sys.argv[1]).write_text(json.dumps({name: digest(name) for name in MAKERS}))
