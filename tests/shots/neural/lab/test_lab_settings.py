import pickle
import subprocess
import sys
from fractions import Fraction

import pytest

from moviefactory.errors import BadOption, UnknownName
from moviefactory.media import Size
from moviefactory.shots.neural.lab.any_network import BrokenSpandrel
from moviefactory.shots.neural.lab.finish import finish, lab_notes
from moviefactory.shots.neural.lab.framing import frame_for
from moviefactory.shots.neural.lab.settings import LabSetup, plan_lab
from moviefactory.shots.neural.lab.times import TooFewFrames


def test_auto_takes_the_networks_whose_weights_are_named_and_says_so_when_there_are_none():
    bare = plan_lab(LabSetup())
    assert (bare.setup.interpolator, bare.setup.upscaler) == ("minterpolate", "lanczos")
    assert "minterpolate" in bare.about_interpolator
    assert "Lanczos" in bare.about_upscaler
    armed = plan_lab(LabSetup(interpolator_weights="a.pkl", upscaler_weights="b.pth"))
    assert (armed.setup.interpolator, armed.setup.upscaler) == ("ifnet", "real-esrgan")
    assert armed.about_interpolator == armed.about_upscaler == ""


def test_an_ffmpeg_without_the_filter_leaves_cross_fades(tmp_path, monkeypatch):
    plain = tmp_path / "ffmpeg"
    plain.write_text("#!/bin/sh\necho Unknown filter 'minterpolate'.\n")
    plain.chmod(0o755)
    monkeypatch.setenv("IMAGEIO_FFMPEG_EXE", str(plain))
    plan = plan_lab(LabSetup())
    assert plan.setup.interpolator == "blend"
    assert "unset IMAGEIO_FFMPEG_EXE" in plan.about_interpolator


@pytest.mark.parametrize(
    ("setup", "kind", "says"),
    [
        (LabSetup(interpolator="film"), UnknownName, "choose one of auto, ifnet"),
        (LabSetup(upscaler="topaz"), UnknownName, "choose one of auto, real-esrgan"),
        (LabSetup(interpolator="ifnet"), BadOption, "name its file in interpolator_weights"),
        (LabSetup(upscaler="spandrel"), BadOption, "name its file in upscaler_weights"),
        (LabSetup(upscaler="lanczos", upscaler_weights="x.pth"), BadOption, "has no weights"),
        (LabSetup(grade="sepia"), UnknownName, "choose one of none, film"),
    ],
)
def test_a_setup_that_cannot_be_is_refused_before_a_frame_is_asked_for(setup, kind, says):
    asked = []
    with pytest.raises(kind, match=says):
        finish(
            iter(asked.append, None), source_fps=Fraction(16), size=Size(96, 40), fps=Fraction(24),
            frame_count=3, setup=setup,
        )  # fmt: skip
    assert asked == []


@pytest.mark.parametrize(
    "error", [BrokenSpandrel("no nms"), TooFewFrames(3, 7, Fraction(24000, 1001))]
)
def test_errors_survive_another_process(error):
    again = pickle.loads(pickle.dumps(error))
    assert str(again) == str(error)
    assert vars(again) == vars(error)


@pytest.mark.parametrize(
    ("width", "height", "size"),
    [(768, 320, Size(3072, 1280)), (480, 848, Size(1080, 1920)), (832, 480, Size(1440, 828))],
)
def test_a_window_of_nearly_the_films_shape_is_shown_whole(width, height, size):
    framing = frame_for(width, height, size)
    assert framing.box == (0, 0, width, height)
    assert framing.note == ""


@pytest.mark.parametrize(
    ("width", "height", "size"),
    [(96, 160, Size(1080, 1920)), (224, 96, Size(1920, 1080)), (64, 64, Size(3072, 1280))],
)
def test_a_window_of_another_shape_is_cut_in_its_middle_and_the_note_says_so(width, height, size):
    framing = frame_for(width, height, size)
    left, top, right, bottom = framing.box
    assert (right - left) / (bottom - top) == pytest.approx(size.width / size.height)
    assert (left + right, top + bottom) == pytest.approx((width, height))
    assert right - left == pytest.approx(width) or bottom - top == pytest.approx(height)
    assert "is cut off" in framing.note


def test_notes_tell_of_the_steps_that_will_run_and_of_no_others():
    base, film = Size(768, 320), Size(3072, 1280)
    slow, fast = Fraction(16), Fraction(24)
    notes = lab_notes(LabSetup(), source_size=base, source_fps=slow, size=film, fps=fast)
    assert len(notes) == 2
    same = lab_notes(LabSetup(), source_size=film, source_fps=fast, size=film, fps=fast)
    assert same == ()
    cut = lab_notes(
        LabSetup(), source_size=Size(96, 160), source_fps=fast, size=Size(1080, 1920), fps=fast
    )
    assert "6.2% is cut off" in cut[-1]


def test_without_torch_a_shot_is_finished_all_the_same():
    script = """
import sys
sys.modules["torch"] = None
from fractions import Fraction
import numpy as np
from moviefactory.media import Size
from moviefactory.shots.neural.lab.finish import finish
from moviefactory.shots.neural.lab.settings import LabSetup
frames = (np.full((40, 96, 3), 90 + n, np.uint8) for n in range(8))
made = finish(frames, source_fps=Fraction(16), size=Size(192, 80), fps=Fraction(24),
              frame_count=12, setup=LabSetup(grade="film"))
print(sum(frame.shape == (80, 192, 4) for frame in made))
"""
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True)
    assert done.stdout.strip() == "12", done.stderr
