"""Shots of one film in one call: the same frames, fewer calls, smaller batches when memory is short."""

from dataclasses import replace
from fractions import Fraction

import numpy as np
import pytest
import torch
from PIL import Image

from moviefactory.grammar import Mood
from moviefactory.media import Size
from moviefactory.shots.camera import CameraSetup
from moviefactory.shots.neural.bases.find import find_base
from moviefactory.shots.neural.bases.own import OwnFacts, save_facts
from moviefactory.shots.neural.bases.record import Rung
from moviefactory.shots.neural.bases.table import BASES
from moviefactory.shots.neural.device import Device
from moviefactory.shots.neural.fitting import MOST_AT_ONCE, shots_at_once
from moviefactory.shots.neural.loaded import LoadedBase
from moviefactory.shots.neural.memory import NotNumbers
from moviefactory.shots.neural.shot import film_shot
from moviefactory.storyboard import ShotOrder

LEVELS = 1


def shot(number, **changes):
    plain = ShotOrder(
        shot_id=f"s01-{number:02d}", picture=f"a fox runs past {number} trees", camera="pan left",
        heading="EXT. FIELD - DAWN", mood=Mood.JOY, style="35 mm", looks=(), size=Size(96, 64),
        fps=Fraction(8), frame_count=9, seed=number, film_seed=7, shot_index=0, shot_count=8,
    )  # fmt: skip
    return replace(plain, **changes)


@pytest.fixture(scope="module")
def base(tmp_path_factory):
    import tiny

    folder = tiny.save("ltx_t2v", tmp_path_factory.mktemp("base") / "ltx")
    save_facts(folder, OwnFacts(pixels=96 * 64, window_frames=9, fps=8, steps=2))
    return folder


@pytest.fixture
def load(base):
    def loaded(at_once, **changes):
        setup = CameraSetup(base=str(base), device="cpu", batch_shots=at_once, **changes)
        return LoadedBase(find_base(setup.base), setup)

    return loaded


def count_calls(loaded):
    """Return a list that gets how many clips the denoiser is given, call by call."""
    calls = []
    loaded.denoisers[0].register_forward_pre_hook(
        lambda module, inputs, named: calls.append(len(named["hidden_states"])), with_kwargs=True
    )
    return calls


def film(loaded, shots):
    loaded.together.expect(shots)
    return [np.stack(list(film_shot(loaded, one))) for one in shots]


def differ(some, others):
    return max(np.abs(a.astype(int) - b).max() for a, b in zip(some, others, strict=True))


def test_shots_filmed_together_are_what_they_are_alone(load):
    shots = [shot(number) for number in range(5)]
    alone, three = load(1), load(3)
    calls_alone, calls = count_calls(alone), count_calls(three)
    frames = film(alone, shots)
    assert differ(film(three, shots), frames) <= LEVELS
    # Two steps, each with the prompt and the negative prompt: one call for three shots, one for two.
    assert (calls_alone, calls) == ([2] * 10, [6] * 2 + [4] * 2)
    assert differ(frames[1:], frames[:-1]) > 10 * LEVELS


def test_only_shots_that_are_alike_are_filmed_together(load, tmp_path):
    picture = tmp_path / "start.png"
    Image.new("RGB", (96, 64), "red").save(picture)
    loaded = load(8)
    calls = count_calls(loaded)
    shots = [
        shot(1), shot(2, start_image=picture), shot(3, size=Size(64, 96)), shot(4),
        shot(5, frame_count=20), shot(6),
    ]  # fmt: skip
    loaded.together.expect(shots)
    frames = [np.stack(list(film_shot(loaded, one))) for one in (shots[0], shots[3], shots[5])]
    assert calls == [6, 6]
    assert differ(frames, film(load(1), [shots[0], shots[3], shots[5]])) <= LEVELS


def test_what_was_not_announced_is_filmed_alone(load):
    loaded = load(8)
    calls = count_calls(loaded)
    list(film_shot(loaded, shot(1)))
    assert calls == [2, 2]


def test_out_of_memory_films_fewer_at_once_says_so_and_stays_on_its_rung(load):
    shots = [shot(number) for number in range(4)]
    loaded, calls = load(4), []
    most = 2

    def fill(module, inputs, named):
        calls.append(len(named["hidden_states"]))
        if len(named["hidden_states"]) > 2 * most:
            raise torch.OutOfMemoryError("CUDA out of memory. Tried to allocate 2.00 GiB")

    loaded.denoisers[0].register_forward_pre_hook(fill, with_kwargs=True)
    frames = film(loaded, shots)
    assert calls == [8, 4, 4, 4, 4]
    assert loaded.rung is Rung.NONE
    (note,) = loaded.notes
    assert "with 4 shots in one call; going on with 2 at once" in note
    assert differ(frames, film(load(1), shots)) <= LEVELS


def test_a_fault_is_told_of_each_shot_by_its_own_name(load):
    shots = [shot(1), shot(2)]
    loaded = load(2)
    next(loaded.denoisers[0].proj_out.parameters()).data[:] = float("nan")
    loaded.together.expect(shots)
    for one in shots:
        with pytest.raises(NotNumbers, match=one.shot_id):
            list(film_shot(loaded, one))


def card(free_gib):
    return Device("cuda:0", "a card", "bfloat16", 80.0, free_gib, 100.0)


def test_as_many_are_filmed_at_once_as_the_card_has_room_for():
    record, setup = BASES["wan-2.1-1.3b"], CameraSetup()
    least, whole = record.memory_gib[Rung.SEQUENTIAL], record.memory_gib[Rung.NONE]
    found = [shots_at_once(record, card(free), setup) for free in (least + 1, whole + 8, 80, 400)]
    assert found[0] == 1 and found[1] > 1 and found[-1] == MOST_AT_ONCE
    assert found == sorted(found)
    processor = Device("cpu", "a processor", "float32", 64.0, 60.0, 0.1)
    assert shots_at_once(record, processor, setup) == 1
    assert shots_at_once(record, processor, replace(setup, batch_shots=3)) == 3


def test_where_companions_would_change_a_shot_it_is_filmed_alone():
    asked = CameraSetup(batch_shots=4)
    cached = replace(asked, speed=("first-block-cache",))
    assert shots_at_once(BASES["wan-2.1-1.3b"], card(80), cached) == 1
    assert shots_at_once(BASES["wan-vace"], card(80), asked) == 1
