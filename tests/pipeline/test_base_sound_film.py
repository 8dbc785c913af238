"""A base that lets its shots be heard: its sound is the film's, in place of one made for the shot."""

import json

import numpy as np
import soundfile

from moviefactory.cli.app import run

BOARD = """\
title: Heard
format: 96x64
fps: 8
music: none
scenes:
- shots:
  - {picture: a dog barks in the rain, seconds: 1}
  - {picture: a bell rings over the sea, seconds: 1, sound: [bell]}
"""


def test_a_takes_own_sound_is_heard_in_the_film(tiny_film_base, tmp_path, capsys):
    board, film = tmp_path / "board.yaml", tmp_path / "film"
    board.write_text(BOARD)
    camera = ("--camera", "diffusers", "--base", str(tiny_film_base("ltx2")), "--device", "cpu")
    made = ["make", str(board), *camera, "--out", str(film), "--quiet", "--json", "--jobs", "1"]
    assert run(made) == 0, capsys.readouterr().err
    capsys.readouterr()
    stem, rate_hz = soundfile.read(film / "sound" / "stems" / "effects.wav")
    for number, shot in enumerate(("s01-01", "s01-02")):
        facts = json.loads((film / "shots" / shot / "take-1.json").read_text())
        own, _ = soundfile.read(film / "shots" / shot / facts["sound"])
        begin, edge = number * rate_hz, rate_hz // 50
        heard = stem[begin + edge : begin + rate_hz - edge]
        assert np.abs(heard).max() > 0
        # The stem may be turned down as a whole: a peak that passes full scale.
        there = own[edge : rate_hz - edge]
        gain = float((heard * there).sum() / (there * there).sum())
        assert np.abs(heard - gain * there).max() <= 1e-4 and 0.5 < gain <= 1.001
    assert not list((film / "sound" / "effects").glob("*.wav"))
    assert not (film / "sound" / "stems" / "ambience.wav").exists()
