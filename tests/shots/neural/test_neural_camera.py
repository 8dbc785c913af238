"""The neural camera: what it tells the planner, what it refuses, what becomes of an order."""

import pickle
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest
import safetensors.torch
import torch
from PIL import Image

from moviefactory.errors import BadOption, UnknownName, UnreadableFile
from moviefactory.ffmpeg import Encoding, FrameWriter
from moviefactory.grammar import Mood, Treatment
from moviefactory.media import Size
from moviefactory.shots.camera import CameraSetup, load_camera
from moviefactory.shots.neural.adapters.attach import DomainRack
from moviefactory.shots.neural.adapters.file import Adapter, AdapterCard, identify, save_adapter
from moviefactory.shots.neural.bases.faults import UnknownBase
from moviefactory.shots.neural.bases.find import find_base
from moviefactory.shots.neural.bases.own import OwnFacts, save_facts
from moviefactory.shots.neural.bases.record import Ability
from moviefactory.shots.neural.bases.table import BASES
from moviefactory.shots.neural.lab.settings import LabSetup
from moviefactory.shots.neural.loaded import LoadedBase, load_base
from moviefactory.shots.neural.shot import (
    LacksAbility,
    NeedsFirstFrame,
    check_shot,
    frames_wanted,
    plan_shot,
    shown_fps,
    window_order,
)
from moviefactory.shots.neural.sources import NeedsMask
from moviefactory.storyboard import ShotOrder

LAB = LabSetup(interpolator="blend")


def order(**changes):
    plain = ShotOrder(
        shot_id="s01-02",
        picture="a fox runs over a field",
        camera="slow pan left",
        heading="EXT. FIELD - DAWN",
        mood=Mood.JOY,
        style="35 mm",
        looks=(),
        size=Size(96, 40),
        fps=Fraction(24),
        frame_count=20,
        seed=1,
        film_seed=7,
        shot_index=0,
        shot_count=8,
    )
    return replace(plain, **changes)


@pytest.fixture(scope="module")
def base(tmp_path_factory):
    import tiny

    folder = tiny.save("ltx_t2v", tmp_path_factory.mktemp("base") / "ltx")
    save_facts(folder, OwnFacts(pixels=96 * 64, window_frames=9, fps=8, steps=2))
    return folder


@pytest.fixture
def setup(base):
    return CameraSetup(base=str(base), device="cpu", lab=LAB)


@pytest.fixture
def loaded(setup):
    return load_base(setup, find_base(setup.base).revision)


@pytest.fixture
def picture(tmp_path):
    path = tmp_path / "still.png"
    ramp = np.tile(np.linspace(0, 255, 300, dtype=np.uint8)[None, :, None], (120, 1, 3))
    Image.fromarray(ramp).save(path)
    return path


@pytest.fixture
def clip(tmp_path):
    path = tmp_path / "clip.mp4"
    with FrameWriter(
        path, size=Size(128, 64), fps=Fraction(12), encoding=Encoding(), key_frames=(0,)
    ) as writer:
        for number in range(12):
            frame = np.zeros((64, 128, 4), np.uint8)
            frame[..., :3], frame[..., 3] = 255 if number < 6 else 60, 255
            writer.write(frame)
    return path


def film(setup, **changes):
    camera = load_camera("diffusers", setup)
    return np.stack([frame.copy() for frame in camera.film(order(**changes))])


def test_the_record_needs_neither_torch_nor_weights():
    record = load_camera("diffusers", CameraSetup()).record
    assert (record.back_end.extra, record.back_end.needs_gpu) == ("neural", True)
    assert record.back_end.licence == "Apache-2.0"


def test_whatever_makes_other_frames_is_another_version(base, setup, tmp_path):
    lora = tmp_path / "noir.safetensors"
    safetensors.torch.save_file({"a": torch.zeros(2)}, lora)
    setups = [
        setup,
        replace(setup, steps=3),
        replace(setup, guidance=1.0),
        replace(setup, loras=((str(lora), 1.0),)),
        replace(setup, speed=("first-block-cache",)),
        replace(setup, lab=replace(LAB, grade="film")),
        CameraSetup(base="wan-2.1-1.3b"),
        CameraSetup(base="wan-2.2-5b"),
    ]
    versions = [load_camera("diffusers", one).record.back_end.version for one in setups]
    assert len(set(versions)) == len(setups)
    safetensors.torch.save_file({"a": torch.ones(2)}, lora)
    assert load_camera("diffusers", setups[3]).record.back_end.version != versions[3]


def test_what_makes_the_same_frames_is_the_same_version(setup):
    same = [setup, replace(setup, offline=True), replace(setup, speed=("compile",))]
    assert len({load_camera("diffusers", one).record.back_end.version for one in same}) == 1


def test_a_base_or_a_way_that_is_unknown_is_refused_at_once():
    with pytest.raises(UnknownBase, match=r"did you mean wan-vace"):
        load_camera("diffusers", CameraSetup(base="wan-vase"))
    with pytest.raises(UnknownName, match="first-block-cache"):
        load_camera("diffusers", CameraSetup(speed=("warp",)))


def test_a_device_that_is_not_there_is_refused(setup):
    with pytest.raises(BadOption, match="cpu"):
        next(load_camera("diffusers", replace(setup, device="cuda:7")).film(order()))


def test_a_base_is_loaded_once_for_all_shots(setup):
    revision = find_base(setup.base).revision
    assert load_base(setup, revision) is load_base(replace(setup), revision)


def test_the_window_has_the_bases_size_rate_and_length(loaded):
    window = window_order(loaded, order())
    assert (str(window.size), window.frame_count, window.fps) == ("128x64", 9, 8.0)
    assert (window.steps, window.guidance) == (2, BASES["ltx-video"].guidance)
    assert "a fox runs over a field" in window.prompt


def test_the_setup_outranks_the_base(base):
    loaded = load_base(
        CameraSetup(base=str(base), device="cpu", steps=5, guidance=1.5),
        find_base(str(base)).revision,
    )
    window = window_order(loaded, order())
    assert (window.steps, window.guidance) == (5, 1.5)


def test_an_images_shape_is_kept_by_cropping(loaded, picture):
    window = window_order(loaded, order(start_image=picture, end_image=picture))
    assert window.image.shape == window.last_image.shape == (64, 128, 3)
    # 300x120 fills 128x64 with 240 of its 300 columns: the ramp's ends are cut off.
    assert window.image[:, 0].mean() == pytest.approx(25, abs=6)
    assert window.image[:, -1].mean() == pytest.approx(230, abs=6)


def test_a_clip_is_retimed_and_held(loaded, clip):
    window = window_order(loaded, order(source=clip, strength=0.4))
    assert window.video.shape == (9, 64, 128, 3)
    assert window.strength == 0.4
    bright = window.video.mean(axis=(1, 2, 3)) > 150
    assert bright.tolist() == [True] * 4 + [False] * 5


def test_a_clip_to_be_outpainted_stands_whole_with_room_around(loaded, clip):
    window = window_order(
        loaded, order(source=clip, treatment=Treatment.OUTPAINT, size=Size(320, 80))
    )
    height, width = window.mask.shape[1:]
    assert window.mask[:, :, 0].all() and window.mask[:, :, -1].all()
    assert not window.mask[:, height // 2, width // 2].any()
    inside = (~window.mask[0]).sum() / height
    assert inside == pytest.approx(2 * height, rel=0.05)


def test_a_mask_says_what_is_filmed_anew(loaded, clip):
    with pytest.raises(NeedsMask, match="white where to paint"):
        window_order(loaded, order(source=clip, treatment=Treatment.INPAINT))
    painted = np.zeros((64, 128), np.uint8)
    painted[:, 64:] = 255
    mask = clip.with_name("mask.png")
    Image.fromarray(painted).save(mask)
    window = window_order(loaded, order(source=clip, treatment=Treatment.INPAINT, mask=mask))
    assert not window.mask[:, :, :60].any() and window.mask[:, :, 68:].all()


@pytest.mark.parametrize("field", ["start_image", "end_image", "source"])
def test_a_file_that_is_none_is_refused_by_its_name(setup, tmp_path, field):
    broken = tmp_path / "broken.png"
    broken.write_bytes(b"no picture")
    for path in (broken, tmp_path / "missing.png"):
        with pytest.raises(UnreadableFile) as error:
            film(setup, **{field: path})
        assert path.name in str(pickle.loads(pickle.dumps(error.value)))


@pytest.mark.parametrize(
    ("base", "changes", "ability"),
    [
        ("wan-2.1-1.3b", {"end_image": Path("a.png")}, Ability.LAST_IMAGE),
        ("wan-2.2-5b", {"source": Path("a.mp4")}, Ability.RESTYLE),
        ("ltx-2", {"source": Path("a.mp4"), "treatment": Treatment.OUTPAINT}, Ability.INPAINT),
        ("ltx-video", {"source": Path("a.mp4"), "treatment": Treatment.CONTROL}, Ability.CONTROL),
    ],
)
def test_what_a_base_cannot_do_is_refused_with_those_that_can(base, changes, ability):
    with pytest.raises(LacksAbility) as error:
        check_shot(BASES[base], order(**changes))
    text = str(pickle.loads(pickle.dumps(error.value)))
    assert "s01-02" in text and base in text
    able = [name for name in BASES if ability in BASES[name].abilities]
    assert able and all(name in text for name in able)


def test_references_for_a_base_that_takes_none_are_told_of(loaded, picture):
    window = window_order(loaded, order(references=(picture,)))
    assert window.references == ()
    assert any("wan-vace" in note for note in loaded.notes)


def test_a_base_from_first_frames_refuses_text_alone():
    with pytest.raises(NeedsFirstFrame, match="--method keyframes"):
        check_shot(BASES["framepack"], order())


@pytest.mark.parametrize("treatment", [None, Treatment.RESTYLE, Treatment.OUTPAINT])
def test_a_shot_longer_than_a_window_is_filmed_in_chunks(setup, clip, treatment):
    made_of = {"source": clip, "treatment": treatment} if treatment else {}
    frames = film(setup, frame_count=75, **made_of)
    assert frames.shape == (75, 40, 96, 4)
    assert frames[..., :3].std() > 3


@pytest.mark.parametrize(
    ("fps", "count"), [(24, 1), (24, 27), (8, 9), (12, 7), (Fraction(30000, 1001), 30)]
)
def test_a_shot_of_any_rate_and_length_of_one_window_is_filmed(setup, fps, count):
    frames = film(setup, fps=Fraction(fps), frame_count=count)
    assert frames.shape == (count, 40, 96, 4)
    assert frames[..., :3].std() > 3


def test_just_enough_frames_are_wanted():
    record = BASES["wan-2.1-1.3b"]
    for count in range(1, 100):
        wanted = frames_wanted(record, order(frame_count=count))
        assert (wanted - 1) * Fraction(1, 16) <= Fraction(count - 1, 24) < wanted * Fraction(1, 16)


def test_prompts_are_read_once_for_the_film(setup):
    loaded = LoadedBase(find_base(setup.base), setup)
    calls = []
    loaded.pipe.text_encoder.register_forward_hook(lambda *_: calls.append(1))
    window = window_order(loaded, order())
    first = loaded.film_window(window, "s01-01")
    once = len(calls)
    second = loaded.film_window(replace(window, seed=2), "s01-02")
    third = loaded.film_window(window, "s01-03")
    assert len(calls) == once > 0
    assert np.array_equal(first, third) and not np.array_equal(first, second)


def make_adapter(loaded, path, domain, amount):
    rack = DomainRack(loaded.denoisers)
    rack.add_new(domain, rank=4)
    tensors = {
        name: torch.full_like(value, amount) if "up" in name else value
        for name, value in rack.tensors(domain).items()
    }
    rack.detach()
    card = AdapterCard(
        domain=domain, base=identify(loaded.record, loaded.denoisers), ranks={"spatial": 4},
        targets=tuple(point.name for point in rack.points),
    )  # fmt: skip
    save_adapter(path, Adapter(card, tensors))


def test_adapters_are_heard_by_strength_and_the_base_comes_back(setup, tmp_path):
    loaded = LoadedBase(find_base(setup.base), setup)
    path = tmp_path / "noir.safetensors"
    make_adapter(loaded, path, "noir", 0.3)
    window = window_order(loaded, order())
    plain = loaded.film_window(window, "s")
    loaded.use_adapters({str(path): 1.0})
    changed = loaded.film_window(window, "s")
    loaded.use_adapters({str(path): 0.0})
    again = loaded.film_window(window, "s")
    assert not np.array_equal(plain, changed)
    assert np.array_equal(plain, again)
    shot = film(setup, adapters=((str(path), 1.0),))
    assert not np.array_equal(shot, film(setup))


def test_a_base_of_sections_ends_on_the_last_image_and_plans_so():
    record = BASES["framepack"]
    image = {"start_image": Path("a.png"), "end_image": Path("b.png"), "fps": Fraction(24)}
    for count in (2, 24, 48, 96, 240, 600):
        shot = order(frame_count=count, **image)
        wanted, plan = frames_wanted(record, shot), plan_shot(record, shot)
        assert (wanted - 1) % 36 == 0 and plan.frame_count == wanted
        assert all((chunk.frame_count - 1) % 36 == 0 for chunk in plan.chunks)
        # The last frame shown is the last one filmed.
        assert (count - 1) / shot.fps * shown_fps(record, shot) == wanted - 1
        open_end = replace(shot, end_image=None)
        assert shown_fps(record, open_end) == record.fps
        assert frames_wanted(record, open_end) <= wanted


def test_framepack_films_to_a_last_image_of_any_length(tmp_path_factory, picture):
    import tiny

    folder = tiny.save("framepack", tmp_path_factory.mktemp("base") / "framepack")
    save_facts(folder, OwnFacts(pixels=32 * 32, window_frames=37, fps=30, steps=1))
    setup = CameraSetup(base=str(folder), device="cpu", lab=LAB)
    frames = film(setup, size=Size(32, 32), frame_count=20, start_image=picture, end_image=picture)
    assert len(frames) == 20
