"""Shots follow from one another: direction, sides, sizes, angles, and an end that answers."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations, pairwise

import numpy as np
import pytest
from filming import frames_of
from hypothesis import given, settings
from hypothesis import strategies as st

from films import LOGLINES, film, on_paper
from moviefactory import lexicon
from moviefactory.grammar import ShotSize
from moviefactory.lexicon.course import goes_back
from moviefactory.media import Size
from moviefactory.shots.animatic.staging import Staging, stage_shot
from moviefactory.shots.framing import TRAVELS
from moviefactory.storyboard import ShotOrder

WIDE, TALL = Size(3072, 1280), Size(1080, 1920)
GOING = (
    "Ada walks along the beach",
    "Ada runs over the dunes",
    "a horse gallops through a meadow",
    "Ada rides a bicycle down a street",
    "Ada looks up at the sky",
    "a boat sails on the open sea",
    "an empty road through the desert",
)
BACK = (
    "Ada walks back along the beach",
    "the horse returns over the meadow",
    "Ada turns around and runs over the dunes",
    "阿达跑回沙滩",
)
CAMERAS = (
    "slow push in", "pan left, close", "wide, low angle", "medium, high angle, tracking",
    "extreme wide, static", "close, eye level", "low angle, crane up",
)  # fmt: skip
LINES = st.sampled_from((*GOING, *BACK))
SHOTS = st.lists(st.tuples(LINES, st.sampled_from(CAMERAS)), min_size=1, max_size=5)
FILMS = st.lists(SHOTS, min_size=1, max_size=4)


def read(order: ShotOrder) -> lexicon.Reading:
    return lexicon.read_picture(order.picture, heading=order.heading, cast=order.looks)


def staged(order: ShotOrder) -> Staging:
    return stage_shot(order, read(order), lexicon.read_camera(order.camera))


def scenes(orders: tuple[ShotOrder, ...]) -> Iterator[list[ShotOrder]]:
    names = dict.fromkeys(order.shot_id[:3] for order in orders)
    return ([order for order in orders if order.shot_id[:3] == name] for name in names)


def check_neighbours(orders: tuple[ShotOrder, ...]) -> None:
    for one, other in pairwise(orders):
        named, too = lexicon.read_camera(one.camera), lexicon.read_camera(other.camera)
        for order, line in ((one, named), (other, too)):
            assert line.size in (None, order.framing.size)
            assert line.angle in (None, order.framing.angle)
        if named.size is None or named.size is not too.size:
            assert one.framing.size is not other.framing.size, (one.camera, other.camera)
        if named.angle is None or named.angle is not too.angle:
            assert one.framing.angle is not other.framing.angle, (one.camera, other.camera)


@given(FILMS, st.integers(0, 9))
@settings(max_examples=10, deadline=None)
def test_neighbours_differ_in_size_and_in_angle_unless_both_lines_name_the_same(told, seed):
    check_neighbours(on_paper(told, seed=seed))


@pytest.mark.parametrize(("language", "logline"), LOGLINES[:4])
def test_neighbours_in_a_written_film_never_repeat_size_and_angle(language, logline):
    for size in (WIDE, TALL):
        orders = film(language, logline, size)
        check_neighbours(orders)
        for one, other in pairwise(orders):
            assert (one.framing.size, one.framing.angle) != (other.framing.size, other.framing.angle)  # fmt: skip


@given(FILMS, st.integers(0, 9))
@settings(max_examples=10, deadline=None)
def test_who_travels_goes_on_in_one_direction_until_a_line_says_back(told, seed):
    orders = on_paper(told, seed=seed)
    outward, had_turned, went = set(), False, set()
    for scene in scenes(orders):
        moving = [read(order).subjects for order in scene]
        moving = [{one.cast or one.word for one in found} for found in moving if any(one.action in TRAVELS for one in found)]  # fmt: skip
        has_turned = had_turned and bool(moving) and bool(moving[0] & went)
        for order in scene:
            has_turned |= goes_back(order.picture)
            if any(one.action in TRAVELS for one in read(order).subjects):
                lead = staged(order).lead
                assert lead.travel_x * lead.facing > 0
                outward.add(-lead.facing if has_turned else lead.facing)
        if moving:
            had_turned, went = has_turned, set().union(*moving)
    assert len(outward) <= 1


@pytest.mark.parametrize("seed", range(2))
def test_a_journey_goes_on_in_the_next_scene_and_another_begins_anew(seed):
    camera = "medium"
    way = [("Ada walks along the beach", camera), ("Ada walks back along the beach", camera)]
    on, other = ("Ada runs over the dunes", camera), ("a boat sails on the open sea", camera)
    rest = [("an empty road through the desert", camera)]
    out, back, going_on, new = (one.framing.facing for one in on_paper([way, [on], [other]], seed=seed))  # fmt: skip
    assert (back, going_on, new) == (-out, -out, out)
    assert on_paper([way, rest, [on]], seed=seed)[3].framing.facing == -out


@pytest.mark.parametrize("seed", range(4))
def test_two_who_were_seen_together_keep_their_sides_and_look_that_way_alone(seed):
    orders = on_paper(
        [
            [
                ("a knight faces a bear on a meadow", "wide"),
                ("the bear faces the knight on a meadow", "medium"),
                ("the knight stands on a meadow", "close"),
                ("the bear on a meadow", "close"),
                ("the bear and the knight on a meadow", "wide"),
            ]
        ],
        seed=seed,
    )
    sides: dict[str, set[int]] = {}
    for order in orders:
        players = {player.subject.value: player for player in staged(order).players}
        assert len(players) <= 2
        if len(players) == 2:
            (one, a), (other, b) = players.items()
            sides.setdefault(one, set()).add(1 if a.x > b.x else -1)
            sides.setdefault(other, set()).add(1 if b.x > a.x else -1)
        for name, player in players.items():
            sides.setdefault(name, set()).add(-player.facing)
    assert len(sides) == 2 and all(len(side) == 1 for side in sides.values())


def test_two_who_travel_keep_going_and_keep_their_sides():
    first, second = on_paper(
        [[("a child runs with a dog in a meadow", "wide"), ("the dog runs with the child in a meadow", "medium")]]
    )  # fmt: skip
    orders = []
    for order in (first, second):
        players = staged(order).players
        assert {player.facing for player in players} == {first.framing.facing}
        orders.append([p.subject for p in sorted(players, key=lambda player: player.x)])
    assert orders[0] == orders[1] and len(orders[0]) == 2


@given(FILMS, st.data(), st.integers(0, 9))
@settings(max_examples=10, deadline=None)
def test_a_camera_line_is_felt_by_two_shots_on_either_side_and_by_the_end(told, data, seed):
    before = on_paper(told, seed=seed)
    at = data.draw(st.integers(0, len(before) - 1))
    line = data.draw(st.sampled_from(CAMERAS))
    flat = [(number, shot) for number, scene in enumerate(told) for shot in scene]
    flat[at] = (flat[at][0], (flat[at][1][0], line))
    changed = [[shot for which, shot in flat if which == number] for number in range(len(told))]
    after = on_paper(changed, seed=seed)
    for one, other in list(zip(before, after, strict=True))[:-1]:
        if abs(one.shot_index - at) > 2:
            assert one == other
        assert one.framing.facing == other.framing.facing


def test_another_picture_leaves_the_shots_of_other_journeys_as_they_are():
    told = [[(GOING[0], "wide"), (GOING[1], "close")]] * 2 + [[(GOING[5], "wide"), (GOING[2], "close")]]  # fmt: skip
    changed = [told[0], [(BACK[0], "wide"), (GOING[1], "close")], told[2]]
    before, after = on_paper(told), on_paper(changed)
    assert [a == b for a, b in zip(before, after, strict=True)] == [True, True, False, False, True, True]  # fmt: skip
    assert after[3].framing.facing == -before[3].framing.facing


@pytest.mark.parametrize("seed", range(5))
def test_the_last_shot_comes_back_to_the_first_one_s_place_from_the_other_side(seed):
    place = "Ada stands by a river in a meadow"
    orders = on_paper([[(place, "push in"), ("Ada in a city", "pan")], [("a boat", ""), (f"{place}, at night", "pull out")]], seed=seed)  # fmt: skip
    first, last = orders[0], orders[-1]
    assert last.seed ^ last.framing.answers == first.seed
    assert last.framing.facing == -first.framing.facing
    assert last.framing.size in (first.framing.size, ShotSize.EXTREME_WIDE, ShotSize.WIDE)
    elsewhere = on_paper([[(place, "push in"), ("Ada in a city", "pan"), ("a boat at sea", "")]])
    assert elsewhere[-1].framing.answers == 0


def test_another_take_of_the_last_shot_is_another_picture():
    place = "a lighthouse on a rocky coast"
    last = on_paper([[(place, "wide"), ("a fox in a forest", "close"), (place, "medium")]])[-1]
    again = replace(last, seed=last.seed + 1)
    assert again.seed ^ again.framing.answers not in (last.seed, last.seed ^ last.framing.answers)


@pytest.mark.parametrize("line", ["she looks back", "a wolf with a child on its back", "he turns the page", "a homestead", "the keeper turns on the lamp"])  # fmt: skip
def test_not_every_back_is_a_way_back(line):
    assert not goes_back(line)


@pytest.mark.parametrize("line", [*BACK, "Ana vuelve a casa", "Le renard revient au village", "Sie gehen zurück", "彼女は家に帰る", "他转身离开", "they head home"])  # fmt: skip
def test_a_way_back_is_read_in_six_languages(line):
    assert goes_back(line)


def composition(order: ShotOrder) -> tuple[object, ...]:
    """Return what a shot's composition is: place, size, angle, horizon, and where the lead and light are."""
    staging = staged(order)
    width, height = order.size.width, order.size.height
    lead = staging.lead
    return (
        read(order).place, order.seed ^ order.framing.answers, staging.size, staging.angle,
        round(100 * staging.horizon_y / height), round(100 * staging.light_x / width),
        staging.facing, round(100 * lead.x / width) if lead else None,
    )  # fmt: skip


def test_films_of_one_seed_share_no_composition():
    orders = [order for told in LOGLINES[:3] for order in film(*told, WIDE)]
    assert len({composition(order) for order in orders}) == len(orders)
    scenery = {(order.film_seed, order.seed) for order in orders}
    assert len(scenery) == len(orders)


def thumbnails(orders: tuple[ShotOrder, ...]) -> list[np.ndarray]:
    """Return each shot's middle frame as 32 x 13 patches of colour."""
    patches = []
    for order in orders:
        shot = replace(order, size=Size(128, 52))
        (frame,) = frames_of(shot, read(order), lexicon.read_camera(order.camera), (order.frame_count // 2,))  # fmt: skip
        patches.append(frame[..., :3].reshape(13, 4, 32, 4, 3).mean((1, 3)))
    return patches


def check_no_two_alike(orders: tuple[ShotOrder, ...]) -> None:
    for (one, a), (other, b) in combinations(zip(orders, thumbnails(orders), strict=True), 2):
        assert np.abs(a - b).mean() > 7, (one.picture, other.picture)


def test_no_two_shots_of_a_film_look_alike():
    check_no_two_alike(film(*LOGLINES[0], WIDE))


@pytest.mark.slow
def test_no_two_shots_of_ten_films_look_alike():
    check_no_two_alike(tuple(order for told in LOGLINES for order in film(*told, WIDE)))
