"""The sound that a base makes with its pictures: as long as the shot, joined where chunks join."""

from fractions import Fraction

import numpy as np
import pytest
from test_filmed_together import shot

from moviefactory.media import Size
from moviefactory.shots.camera import CameraSetup, load_camera
from moviefactory.shots.neural.bases.own import OwnFacts, save_facts
from moviefactory.shots.neural.lab.settings import LabSetup
from moviefactory.shots.neural.sound import SoundTrack
from moviefactory.shots.neural.window import Filmed, Sound

FPS = Fraction(8)
RATE_HZ = 1600
LAB = LabSetup(interpolator="blend")


def filmed(frame_count, level, *, extra_samples=0):
    samples = np.full((RATE_HZ * frame_count // 8 + extra_samples, 2), level, np.float32)
    return Filmed(np.zeros((frame_count, 2, 2, 3), np.uint8), Sound(samples, RATE_HZ))


def test_a_shots_sound_is_as_long_as_the_shot():
    for extra in (-50, 0, 50):
        track = SoundTrack(FPS)
        track.add(filmed(16, 0.5, extra_samples=extra))
        for seconds in (Fraction(1), Fraction(3, 2), Fraction(3)):
            heard = track.sound(seconds).samples
            assert heard.shape == (seconds * RATE_HZ, 2)
            end = min(len(heard), 2 * RATE_HZ + extra)
            assert (heard[:end] == 0.5).all() and not heard[end:].any()


def test_chunks_pass_into_each_other_over_the_frames_that_both_show():
    track = SoundTrack(FPS)
    track.add(filmed(16, 0.2))
    track.add(filmed(16, 0.6), known_frames=8)
    heard = track.sound(Fraction(3)).samples[:, 0]
    assert np.allclose(heard[:RATE_HZ], 0.2) and np.allclose(heard[2 * RATE_HZ :], 0.6)
    between = heard[RATE_HZ : 2 * RATE_HZ]
    assert (np.diff(between) > 0).all() and 0.2 < between[0] < between[-1] < 0.6


def test_silent_windows_are_no_sound():
    track = SoundTrack(FPS)
    track.add(Filmed(np.zeros((8, 2, 2, 3), np.uint8)))
    assert track.sound(Fraction(1)) is None


@pytest.fixture(scope="module")
def base(tmp_path_factory):
    import tiny

    folder = tiny.save("ltx2", tmp_path_factory.mktemp("base") / "ltx2")
    save_facts(folder, OwnFacts(pixels=64 * 64, window_frames=17, fps=8, steps=2))
    return folder


@pytest.mark.parametrize("frame_count", [9, 12, 25])
def test_ltx2_gives_a_shots_sound_of_one_window_or_of_chunks(base, frame_count):
    camera = load_camera("diffusers", CameraSetup(base=str(base), device="cpu", lab=LAB))
    order = shot(1, size=Size(64, 64), frame_count=frame_count)
    assert sum(1 for _ in camera.film(order)) == frame_count
    sound = camera.sound
    assert len(sound.samples) == round(frame_count / 8 * sound.rate_hz)
    assert np.abs(sound.samples[-sound.rate_hz // 4 :]).max() > 0


def test_a_shot_filmed_beside_another_has_its_own_sound(base):
    shots = [shot(number, size=Size(64, 64)) for number in (1, 2)]
    heard = {}
    for at_once in (1, 2):
        camera = load_camera(
            "diffusers",
            CameraSetup(base=str(base), device="cpu", lab=LAB, batch_shots=at_once),
        )
        camera.read_prompts(shots)
        for one in shots:
            list(camera.film(one))
            heard[at_once, one.seed] = camera.sound.samples
    for seed in (1, 2):
        assert np.abs(heard[1, seed] - heard[2, seed]).max() < 1e-3
    assert np.abs(heard[1, 1] - heard[1, 2]).max() > 1e-2


def test_sound_that_is_not_wanted_is_not_kept_and_is_another_version(base):
    kept, silent = (
        load_camera(
            "diffusers", CameraSetup(base=str(base), device="cpu", lab=LAB, base_sound=wanted)
        )
        for wanted in (True, False)
    )
    assert kept.record.back_end.version != silent.record.back_end.version
    list(silent.film(shot(1, size=Size(64, 64))))
    assert silent.sound is None
