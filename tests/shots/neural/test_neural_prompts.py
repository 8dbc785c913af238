"""What a base is told: everything of the order, word for word where it counts, in its own dialect."""

from dataclasses import replace
from fractions import Fraction

import pytest

from moviefactory.grammar import Angle, Mood, Move, Pace, ShotSize
from moviefactory.media import Size
from moviefactory.shots.neural.families.family import FAMILIES
from moviefactory.shots.neural.prompts import (
    ANGLES,
    KEYWORD_FAMILIES,
    MOVES,
    PACES,
    SIZES,
    prompts_for,
    setting_of,
)
from moviefactory.storyboard import ShotOrder

LOOK = "an astronaut in a white suit with a red chest pack"
ORDER = ShotOrder(
    shot_id="s01-01",
    picture="Ada drifts above a blue planet",
    camera="slow low angle wide shot, dolly in",
    heading="EXT. LOW ORBIT - DAWN",
    mood=Mood.AWE,
    style="painterly, 35 mm",
    looks=(("Ada", LOOK),),
    size=Size(96, 40),
    fps=Fraction(24),
    frame_count=20,
    seed=1,
    film_seed=7,
    shot_index=0,
    shot_count=8,
)


@pytest.mark.parametrize("family", FAMILIES)
def test_every_family_is_told_all_of_the_order(family):
    prompt, unwanted = prompts_for(ORDER, family)
    for word in ("Ada drifts above a blue planet", LOOK, "low orbit", "dawn", "outdoors", "awe"):
        assert word in prompt
    for word in ("painterly, 35 mm", "slow", "wide shot", "low angle"):
        assert word in prompt.lower()
    assert "watermark" in unwanted and "motionless" in unwanted


@pytest.mark.parametrize("family", FAMILIES)
@pytest.mark.parametrize("move", Move)
def test_every_move_is_told_and_none_like_another(family, move):
    others = {prompts_for(replace(ORDER, camera=other.value), family)[0] for other in Move}
    assert len(others) == len(Move)
    prompt, unwanted = prompts_for(replace(ORDER, camera=move.value), family)
    assert "{" not in prompt and "  " not in prompt
    assert ("motionless" in unwanted) == (move is not Move.STATIC)


def test_the_tables_have_every_word_of_the_grammar():
    assert (set(MOVES), set(SIZES)) == (set(Move), set(ShotSize))
    assert (set(ANGLES), set(PACES)) == (set(Angle), set(Pace))
    assert set(FAMILIES) >= KEYWORD_FAMILIES


def test_clip_is_told_the_picture_first_and_briefly():
    prompt, _ = prompts_for(ORDER, "animatediff")
    assert prompt.startswith(ORDER.picture)
    assert "The camera" not in prompt and "slow dolly in" in prompt
    assert len(prompt.split()) < 50


@pytest.mark.parametrize(
    ("heading", "setting"),
    [
        ("INT. OLD BARN - NIGHT", "indoors, old barn, night"),
        ("EXT. LOW ORBIT — DAWN", "outdoors, low orbit, dawn"),
        ("int kitchen", "indoors, kitchen"),
        ("A ROOFTOP", "a rooftop"),
        ("EXTERIOR LIGHTS", "exterior lights"),
        ("INTERNATIONAL AIRPORT - DAY", "international airport, day"),
        ("", ""),
        ("外景. 沙漠 - 黎明", "外景. 沙漠, 黎明"),
    ],
)
def test_a_slug_line_is_put_in_plain_words(heading, setting):
    assert setting_of(heading) == setting


@pytest.mark.parametrize("family", ["wan", "modelscope"])
def test_a_bare_shot_is_told_without_holes(family):
    bare = replace(ORDER, heading="", style="", looks=(("Ada", ""),), camera="", picture="A dog。")
    prompt, _ = prompts_for(bare, family)
    assert "A dog" in prompt
    for hole in (", ,", "..", "。.", " .", "is .", "  "):
        assert hole not in prompt
