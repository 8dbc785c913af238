"""Who is said to be in a boat is in the boat, in every format; who is not, is not."""

from dataclasses import replace

import pytest
from filming import change, frames_of, lens, order, reading
from hypothesis import given, settings
from hypothesis import strategies as st

from moviefactory.grammar import Move, ShotSize
from moviefactory.lexicon import Action, Place, Subject, Time, Weather, read_picture
from moviefactory.lexicon.gloss import in_english
from moviefactory.media import Size
from moviefactory.shots.animatic.crew import SEATS, board
from moviefactory.shots.animatic.figures import crew_seat
from moviefactory.shots.animatic.figures.boats import THWART, pulled
from moviefactory.shots.animatic.figures.gestures import gesture
from moviefactory.shots.animatic.figures.props import palm
from moviefactory.shots.animatic.figures.skeleton import ADULT, assemble
from moviefactory.shots.animatic.framed import seen_box
from moviefactory.shots.animatic.staging import MUTUAL, stage_shot

BOAT = (Subject.BOAT, Action.SAIL, 1)
FORMATS = [Size(3072, 1280), Size(1080, 1080), Size(1080, 1920)]


def at_sea(*subjects, place=Place.SEA):
    return reading(place, Time.DUSK, Weather.CLEAR, *subjects)


@pytest.mark.parametrize("action", [Action.SIT, Action.SAIL, Action.HOLD, Action.STAND])
def test_a_person_and_a_boat_are_one_group(action):
    staging = stage_shot(order(), at_sea((Subject.ELDER, action, 1), BOAT), lens())
    (boat,) = staging.players
    (rider,) = boat.crew
    assert (boat.subject, rider.subject) == (Subject.BOAT, Subject.ELDER)
    assert rider.action is (Action.STAND if action is Action.STAND else Action.SIT)


def test_whoever_runs_on_the_shore_is_not_in_the_boat():
    assert board(at_sea((Subject.CHILD, Action.RUN, 1), BOAT).subjects, Place.SEA) is None


@pytest.mark.parametrize(
    "line",
    [
        "A fisherman sits on the beach; behind him, a boat burns.",
        "A girl sits on the pier and watches a boat leave.",
        "一个老渔夫坐在码头边，身后停着一艘渔船。",
    ],
)
def test_a_boat_behind_somebody_carries_nobody(line):
    read = read_picture(line)
    assert board(read.subjects, read.place, line) is None


def test_only_who_sails_a_ship_makes_a_boat_of_it():
    ship = (Subject.SHIP, Action.SAIL, 1)
    looks = at_sea((Subject.PERSON, Action.LOOK_UP, 1), ship)
    sails = at_sea((Subject.PERSON, Action.SAIL, 1), ship)
    assert board(looks.subjects, Place.SEA) is None
    assert board(sails.subjects, Place.SEA)[0].subject is Subject.BOAT


@pytest.mark.parametrize("count", [1, len(SEATS), len(SEATS) + 1, 8, 12])
def test_a_boat_is_as_long_as_its_crew_is_large(count):
    crew = board(at_sea((Subject.PERSON, Action.ROW, count), BOAT).subjects, Place.SEA)[1]
    assert len({rider.x for rider in crew}) == len(crew) == count


@pytest.mark.parametrize(
    ("line", "carrier", "number", "aboard"),
    [
        ("Two knights on horseback cross the plain", Subject.HORSE, 2, 1),
        ("A nurse on a scooter turns into the street", Subject.MOTORCYCLE, 1, 1),
        ("Three boys ride one elephant", Subject.ELEPHANT, 1, 3),
        ("Une reine assise sur un chameau traverse la plaine", Subject.CAMEL, 1, 1),
        ("Una abuela en burro cruza la plaza", Subject.HORSE, 1, 1),
        ("Eine Polizistin auf einem Motorrad rast vorbei", Subject.MOTORCYCLE, 1, 1),
        ("骑驴的邮递员经过村庄", Subject.HORSE, 1, 1),
        ("昼、トナカイに乗った女の子が草原を進む", Subject.DEER, 1, 1),
        ("A father carries his son on his shoulders", Subject.PERSON, 1, 1),
        ("Un cuervo en el hombro de una bruja", Subject.PERSON, 1, 1),
        ("Ein Vogel sitzt auf dem Rücken eines Nashorns", Subject.ELEPHANT, 1, 1),
        ("老婆婆在小木船上把西瓜递给对面船上的男孩", Subject.BOAT, 2, 2),
        ("Un dauphin saute par-dessus la barque d'un pêcheur", Subject.BOAT, 1, 1),
        ("A sailor gazes from his boat at the island", Subject.BOAT, 1, 1),
        ("The woman looks out from a small boat on the open water", Subject.BOAT, 1, 1),
    ],
)
def test_who_rides_is_on_what_carries_them(line, carrier, number, aboard):
    read = read_picture(line)
    hull, crew, _ = board(read.subjects, read.place, in_english(line))
    assert (hull.subject, hull.count, len(crew)) == (carrier, number, aboard)


@pytest.mark.parametrize(
    "line",
    [
        "Der Jäger zielt auf den Bären im Wald",
        "Ein alter Mann in grauem Mantel füttert die Enten am Fluss",
        "一头棕熊追赶两个滑雪的人",
        "A vulture perches on the skull of a cow while a prospector stumbles by",
        "ダイバーがイルカにキスをする",
        "老爷爷和孙子坐在长椅上喂鸽子",
    ],
)
def test_nobody_is_astride_who_only_aims_at_a_beast_feeds_it_or_is_chased(line):
    read = read_picture(line)
    assert board(read.subjects, read.place, in_english(line)) is None


@given(
    st.sampled_from(FORMATS),
    st.sampled_from(ShotSize),
    st.sampled_from(Move),
    st.sampled_from([Action.SIT, Action.STAND]),
    st.integers(1, 3),
)
@settings(max_examples=30, deadline=None)
def test_no_crew_is_cut_by_the_frame(size, shot_size, move, action, count):
    read = at_sea((Subject.PERSON, action, count), BOAT)
    staging = stage_shot(replace(order(frames=96), size=size), read, lens(move, size=shot_size))
    left, top, right, bottom = seen_box(staging.players, staging.rig)
    assert left >= 0 and top >= 0 and right <= size.width and bottom <= size.height


def test_the_crew_is_drawn_with_its_own_look():
    shot = order(width=256, height=108, looks=(("Ada", "a bright red coat"),))
    read = at_sea((Subject.PERSON, Action.STAND, 1), BOAT)
    ada = replace(read, subjects=(replace(read.subjects[0], cast="Ada"), read.subjects[1]))
    camera = lens(size=ShotSize.CLOSE)
    (red,) = frames_of(shot, ada, camera, (6,))
    (green,) = frames_of(replace(shot, looks=(("Ada", "a green coat"),)), ada, camera, (6,))
    (nobody,) = frames_of(shot, at_sea(BOAT), camera, (6,))
    assert change(red, green) > 0.1
    assert change(red, nobody) > 1


def test_a_line_that_names_a_colour_gets_it():
    shot = order(width=256, height=108)
    read = reading(Place.SKY, Time.DAY, Weather.CLEAR, (Subject.BALLOON, Action.FLOAT, 1))
    told = [
        replace(read, subjects=(replace(read.subjects[0], detail=tint),))
        for tint in ("red", "green")
    ]
    (red,), (green,) = (frames_of(shot, one, lens(size=ShotSize.CLOSE), (6,)) for one in told)
    assert change(red, green) > 1


@pytest.mark.parametrize("named", [(BOAT,), ()], ids=["a boat is named", "no boat is named"])
def test_who_rows_pulls_an_oar_in_a_boat(named):
    boat, crew, outside = board(at_sea((Subject.PERSON, Action.ROW, 1), *named).subjects, Place.SEA)
    assert (boat.subject, boat.action, outside) == (Subject.BOAT, Action.ROW, ())
    assert [rider.action for rider in crew] == [Action.ROW]


def test_only_one_of_a_crew_rows():
    crew = board(at_sea((Subject.PERSON, Action.ROW, 3), BOAT).subjects, Place.SEA)[1]
    assert sorted(rider.action for rider in crew) == [Action.ROW, Action.SIT, Action.SIT]


def test_an_oar_stays_in_the_hand_and_its_blade_swings_through_the_water():
    x, y, grown = crew_seat(Subject.BOAT)
    blades = []
    for k in range(48):
        lock, grip, blade = pulled(k / 20, 0.3)
        bones = assemble(ADULT, gesture(Action.ROW, ADULT, k / 20, 0.3).stance)
        hand = palm(bones.near_arm)
        assert abs(grip - complex(x - grown * hand.real, y - THWART + grown * hand.imag)) < 1e-9
        assert abs(((blade - lock) / (lock - grip)).imag) < 1e-6, "an oar does not bend"
        blades.append(blade)
    assert max(b.imag for b in blades) > 0.0 > min(b.imag for b in blades)
    assert max(b.real for b in blades) - min(b.real for b in blades) > 0.25


def test_a_rider_who_gallops_sits_on_the_horse():
    lines = ("A lone rider gallops over the dunes on a black horse", "将军骑着白马冲过战场")
    for line in lines:
        read = read_picture(line)
        horse, crew, outside = board(read.subjects, read.place)
        assert (horse.subject, horse.action) == (Subject.HORSE, Action.RUN)
        assert len(crew) == 1 and not outside


def test_two_who_do_something_with_each_other_face_each_other():
    for action in MUTUAL:
        read = reading(Place.MEADOW, Time.DAY, Weather.CLEAR, (Subject.PERSON, action, 2))
        left, right = sorted(stage_shot(order(), read, lens()).players, key=lambda one: one.x)
        assert (left.facing, right.facing) == (1, -1)


def test_a_rover_drives_itself():
    read = read_picture("Ein Rover rollt über den Mondstaub")
    assert (
        board(read.subjects, read.place, in_english("Ein Rover rollt über den Mondstaub")) is None
    )
