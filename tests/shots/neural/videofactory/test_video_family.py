"""The project's own model holds to the contract of families, and films through the camera."""

from dataclasses import replace
from fractions import Fraction

import numpy as np
import pytest
from own_videos import stir
from tiny import film_one

torch = pytest.importorskip("torch", reason="needs the extra neural")

from moviefactory.grammar import Mood  # noqa: E402
from moviefactory.media import Size  # noqa: E402
from moviefactory.shots.camera import CameraSetup, load_camera  # noqa: E402
from moviefactory.shots.neural.bases.find import find_base  # noqa: E402
from moviefactory.shots.neural.bases.own import OwnFacts, save_facts  # noqa: E402
from moviefactory.shots.neural.bases.table import BASES  # noqa: E402
from moviefactory.shots.neural.families.family import load_family  # noqa: E402
from moviefactory.shots.neural.families.faults import (  # noqa: E402
    BrokenFrames,
    ImpossibleWindow,
    UnableBase,
)
from moviefactory.shots.neural.lab.settings import LabSetup  # noqa: E402
from moviefactory.shots.neural.window import WindowOrder  # noqa: E402
from moviefactory.storyboard import ShotOrder  # noqa: E402

FAMILY = load_family("videofactory")
ORDER = WindowOrder(
    prompt="a slow dolly over a salt desert",
    negative_prompt="blurry",
    size=Size(48, 32),
    frame_count=5,
    seed=7,
    steps=2,
    guidance=4.0,
    fps=8.0,
)


def picture(seed=0, frames=None):
    shape = (frames or 1, 32, 48, 3)
    clip = np.random.default_rng(seed).integers(0, 200, shape, dtype=np.uint8)
    return clip if frames else clip[0]


def film(pipe, **changed):
    return film_one(FAMILY, pipe, replace(ORDER, **changed))


def seen_through(pipe, frames):
    clip = torch.from_numpy(frames).permute(3, 0, 1, 2)[None] / 127.5 - 1
    shown = FAMILY.decode_frames(pipe, FAMILY.encode_frames(pipe, clip))[0]
    return np.rint((shown.permute(1, 2, 3, 0).numpy() / 2 + 0.5).clip(0, 1) * 255)


def test_windows_have_just_what_is_asked_and_follow_the_seed_alone(video):
    torch.manual_seed(3)
    chance = torch.random.get_rng_state()
    frames = film(video)
    assert frames.shape == (5, 32, 48, 3)
    assert frames.dtype == np.uint8
    text = FAMILY.encode_text(video, (ORDER.prompt, ORDER.negative_prompt))
    assert (film_one(FAMILY, video, ORDER, text) == frames).all()
    assert (film(video, seed=8) != frames).any()
    assert (film(video, fps=30.0) != frames).any()
    assert torch.random.get_rng_state().equal(chance)


def test_sampling_by_hand_films_what_the_pipeline_films(video):
    assert FAMILY.denoisers(video) == (video.unet,)
    assert FAMILY.denoiser_at(video, 999.0) is video.unet
    text = FAMILY.encode_text(video, (ORDER.prompt, ORDER.negative_prompt))
    latents = torch.randn(1, 4, 5, 4, 6, generator=torch.Generator().manual_seed(ORDER.seed))
    with torch.no_grad():
        for timestep in FAMILY.timesteps(video, ORDER.steps, latents):
            wanted, unwanted = (
                FAMILY.predict(
                    video, video.unet, latents, timestep[None], {"states": states}, fps=ORDER.fps
                )
                for states in text["states"].split(1)
            )
            guided = unwanted + ORDER.guidance * (wanted - unwanted)
            latents = video.scheduler.step(guided, timestep, latents, return_dict=False)[0]
    clip = FAMILY.decode_frames(video, latents)[0].permute(1, 2, 3, 0).numpy()
    by_hand = np.rint((clip / 2 + 0.5).clip(0, 1) * 255)
    assert np.abs(by_hand - film(video)).max() <= 1


def test_a_batch_is_predicted_as_its_clips_alone_and_can_be_learnt_from(video):
    latents = FAMILY.encode_frames(video, torch.rand(2, 3, 5, 32, 48) * 2 - 1)
    assert latents.shape == (2, 4, 5, 4, 6)
    assert not latents.requires_grad
    states = FAMILY.encode_text(video, ("a salt desert", "a storm"))["states"]
    times = torch.tensor([700, 300])

    def predict(rows):
        text = {"states": states[rows]}
        return FAMILY.predict(video, video.unet, latents[rows], times[rows], text, fps=8.0)

    together = predict(slice(0, 2))
    alone = torch.cat([predict(slice(0, 1)), predict(slice(1, 2))])
    torch.testing.assert_close(together, alone, atol=1e-4, rtol=1e-3)
    together.square().mean().backward()
    assert all(weight.grad.isfinite().all() for weight in video.unet.trainable_parameters())


def test_an_image_or_a_clip_comes_first_as_its_autoencoder_shows_it(video):
    still, clip = picture(1), picture(2, 3)
    assert np.abs(film(video, image=still)[:1] - seen_through(video, still[None])).max() <= 1
    continued = film(video, video=clip)
    assert np.abs(continued[:3] - seen_through(video, clip)).max() <= 1
    assert (continued[3:] != film(video, video=picture(3, 3))[3:]).any()


def test_a_clip_is_done_again_by_strength_and_only_under_its_mask(video):
    clip = picture(2, 5)
    assert (film(video, video=clip, strength=0.0) == clip).all()
    shown = seen_through(video, clip)
    away = [
        np.abs(film(video, video=clip, strength=much, steps=8, guidance=1.0) - shown).mean()
        for much in (0.25, 1.0)
    ]
    assert away[0] < away[1]
    mask = np.zeros(clip.shape[:3], np.bool_)
    mask[:, :, 24:] = True
    filmed = film(video, video=clip, mask=mask, strength=1.0)
    assert (filmed[~mask] == clip[~mask]).all()
    assert (filmed[mask] != clip[mask]).any()


def test_what_it_cannot_do_is_refused(video):
    with pytest.raises(UnableBase, match="a last image"):
        film(video, last_image=picture())
    with pytest.raises(UnableBase, match="references"):
        film(video, references=(picture(),))
    with pytest.raises(ImpossibleWindow, match="multiples of 8"):
        film(video, size=Size(44, 32))
    video.unet.conv_out.bias.data.fill_(float("nan"))
    with pytest.raises(BrokenFrames, match="VideoFactoryPipeline"):
        film(video)


def test_its_folder_is_found_as_a_base(video_folder):
    record = find_base(str(video_folder))
    assert (record.family, record.classes[0]) == ("videofactory", "VideoFactoryPipeline")
    assert record.parameters > 0
    assert BASES["videofactory"].hub_id == ""


def test_it_films_a_shot_through_the_camera(video, tmp_path):
    stir(video.unet)
    video.save_pretrained(tmp_path / "base")
    save_facts(tmp_path / "base", OwnFacts(pixels=48 * 32, window_frames=8, fps=8, steps=2))
    setup = CameraSetup(
        base=str(tmp_path / "base"), device="cpu", offline=True, lab=LabSetup(interpolator="blend")
    )
    order = ShotOrder(
        "s01-01", "a ship at sea", "slow push in", "", Mood.WONDER, "", (),
        Size(96, 40), Fraction(24), 12, 1, 7, 0, 1,
    )  # fmt: skip
    frames = [frame.copy() for frame in load_camera("diffusers", setup).film(order)]
    assert len(frames) == 12
    assert all(frame.shape == (40, 96, 4) for frame in frames)
    assert np.std(frames) > 1


def test_each_of_several_filmed_together_is_what_it_is_alone(video):
    orders = [
        replace(ORDER, prompt=words, seed=seed) for seed, words in enumerate(("a dog", "sea"))
    ]
    alone = [film(video, seed=one.seed, prompt=one.prompt) for one in orders]
    together = FAMILY.film_windows(video, orders, None)
    for filmed, frames in zip(together, alone, strict=True):
        assert np.abs(filmed.frames.astype(int) - frames).max() <= 1
    assert (alone[0] != alone[1]).any()
