"""Laws of a film's ambience and effects: what waits for a picture, what leads it, how they cross."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from moviefactory.farm import Job
from moviefactory.ffmpeg import Encoding, FrameWriter
from moviefactory.grammar import Transition
from moviefactory.media import SAMPLE_RATE_HZ, Size, samples_at
from moviefactory.pipeline.crossings import reaches
from moviefactory.pipeline.production import Production
from moviefactory.pipeline.shot_sounds import ambience_stem, effects_stem, shot_sound_jobs
from moviefactory.pipeline.takes import Take, shot_orders
from moviefactory.project import Film
from moviefactory.shots.camera import load_camera
from moviefactory.sound.wav import read_wav
from moviefactory.storyboard import Scene, Shot, Storyboard
from moviefactory.timeline import lay_out

SHOTS = (
    Shot(picture="a beach", seconds=2, sound=("sea waves",)),
    Shot(picture="a city", seconds=2, sound=("city traffic", "knocking on a door")),
)


def production_in(folder: Path, shots: tuple[Shot, ...] = SHOTS) -> Production:
    board = Storyboard(title="Sound", scenes=(Scene(shots=shots),), fps=24)
    counts = [round(float(shot.seconds or 2) * 24) for shot in shots]
    ids = [shot_id for shot_id, _, _ in board.shots()]
    timeline = lay_out(
        [(one, count, shot.into) for one, count, shot in zip(ids, counts, shots, strict=True)],
        board.fps,
    )
    film = Film(folder)
    orders = shot_orders(board, timeline, Size(160, 68), folder)
    return Production(
        film=film, storyboard=board, timeline=timeline, spoken=(), encoding=Encoding(),
        takes=tuple(Take(1, order, "shot", is_finished=False) for order in orders),
        camera=load_camera("animatic").record,
    )  # fmt: skip


def film_all(production: Production, flash_frame: int) -> None:
    """Film a still picture in every shot, with a ball that drops and stops at a frame."""
    for take in production.takes:
        artefact = production.film.take(take.order.shot_id, take.number)

        def build(part: Path, take: Take = take) -> dict[str, object]:
            encoding, path = Encoding(preset="ultrafast"), part.with_suffix(".mp4")
            order, size, fps = take.order, take.order.size, take.order.fps
            with FrameWriter(
                path, size=size, fps=fps, encoding=encoding, key_frames=(0,), pixels="rgb24"
            ) as writer:
                for frame in range(order.frame_count):
                    picture = np.full((size.height, size.width, 3), 90, np.uint8)
                    top = 40 - 6 * max(0, flash_frame - frame)
                    if top > 0:
                        picture[top : top + 14, 100:114] = 230
                    writer.write(picture)
            path.replace(part)
            return {"shot_key": take.shot_key}

        artefact.make(take.key, build)


def run(jobs: list[Job[object]]) -> None:
    for job in jobs:
        job.work(lambda _: None)


def test_what_happens_waits_for_its_picture_and_what_lasts_does_not(tmp_path: Path) -> None:
    jobs = {job.name: job for job in shot_sound_jobs(production_in(tmp_path))}
    assert sorted(jobs) == ["s01-01 ambience", "s01-02 ambience", "s01-02 effects"]
    assert jobs["s01-02 effects"].after == ("s01-02",)
    assert all(not jobs[name].after for name in jobs if name.endswith("ambience"))


def test_a_hit_is_heard_on_its_frame_of_the_film_and_all_is_kept(tmp_path: Path) -> None:
    production = production_in(tmp_path)
    film_all(production, flash_frame=21)
    jobs = shot_sound_jobs(production)
    assert all(not job.after for job in jobs)
    run(jobs)
    assert shot_sound_jobs(production) == []
    first = effects_stem(production)
    assert first is not None
    samples = np.abs(read_wav(tmp_path / "sound/stems/effects.wav").samples).max(axis=1)
    slot = production.timeline.slots[1]
    wanted = samples_at(slot.start_frame + 21, production.timeline.fps)
    heard = int(np.argmax(samples > 0.3 * samples.max()))
    assert abs(heard - wanted) <= SAMPLE_RATE_HZ // 24
    (tmp_path / "sound/effects/s01-02.wav").unlink()
    (tmp_path / "sound/stems/effects.wav").unlink()
    assert effects_stem(production) == first


def test_a_take_that_moves_otherwise_sounds_otherwise_and_ambience_stays(tmp_path: Path) -> None:
    digests = []
    for frame in (21, 21, 12):
        production = production_in(tmp_path)
        for take in production.takes:
            production.film.take(take.order.shot_id, 1).manifest.unlink(missing_ok=True)
        film_all(production, flash_frame=frame)
        effects, ambience = effects_stem(production), ambience_stem(production)
        assert effects is not None
        assert ambience is not None
        digests.append((effects["sha256"], ambience["sha256"]))
    assert digests[0] == digests[1]
    assert digests[1][0] != digests[2][0]
    assert digests[1][1] == digests[2][1]


def test_a_place_is_heard_before_it_is_seen_and_the_two_cross_at_equal_power(
    tmp_path: Path,
) -> None:
    production = production_in(tmp_path)
    assert ambience_stem(production) is not None
    stem = read_wav(tmp_path / "sound/stems/ambience.wav").samples[:, 0]
    before, after = (
        read_wav(tmp_path / f"sound/ambience/s01-0{number}.wav").samples[:, 0] for number in (1, 2)
    )
    cut = samples_at(production.timeline.slots[1].start_frame, production.timeline.fps)
    lead = round(0.3 * SAMPLE_RATE_HZ)
    shares = []
    for at in range(cut - lead + 600, cut + 6_000, 2_400):
        both = np.stack([before[at : at + 240], after[at - cut + lead : at - cut + lead + 240]])
        gains, *_ = np.linalg.lstsq(both.T, stem[at : at + 240], rcond=None)
        assert float((gains**2).sum()) == pytest.approx(1, abs=0.05)
        shares.append(float(gains[1]))
    assert 0 < shares[0] < 0.3
    assert shares == sorted(shares)
    assert np.abs(stem[: cut - lead] - before[: cut - lead]).max() < 1e-5


def test_a_film_in_which_nothing_happens_has_no_effects(tmp_path: Path) -> None:
    production = production_in(tmp_path, SHOTS[:1])
    assert [job.name for job in shot_sound_jobs(production)] == ["s01-01 ambience"]
    assert effects_stem(production) is None


def test_what_happened_rings_on_over_the_cut_and_is_gone_before_long(tmp_path: Path) -> None:
    shots = (
        Shot(picture="a field", seconds=2, sound=("wind", "explosion", "footsteps")),
        Shot(picture="a face", seconds=6, sound=("wind",)),
    )
    production = production_in(tmp_path, shots)
    film_all(production, flash_frame=40)
    assert effects_stem(production) is not None
    stem = np.abs(read_wav(tmp_path / "sound/stems/effects.wav").samples).max(axis=1)
    cut = samples_at(production.timeline.slots[1].start_frame, production.timeline.fps)
    levels = [stem[cut + at : cut + at + 4_800].max() for at in range(0, 240_000, 24_000)]
    assert levels[1] > 0.03 * stem.max(), "a blast does not stop with its picture"
    assert max(levels[4:8]) < levels[1]
    assert max(levels[9:]) == 0
    cues = production.film.artefact("sound/effects/s01-01.wav").facts() or {}
    ends = {cue["recipe"]: cue["end_frame"] for cue in cues["cues"]}
    assert ends["explosion"] > 2 * SAMPLE_RATE_HZ, "the cue sheet says how long it is heard"


def test_another_scene_takes_over_sooner(tmp_path: Path) -> None:
    shots = tuple(Shot(picture="a street", seconds=6) for _ in range(3))
    board = Storyboard(title="S", scenes=(Scene(shots=shots[:2]), Scene(shots=shots[2:])), fps=24)
    ids = [shot_id for shot_id, _, _ in board.shots()]
    timeline = lay_out([(one, 144, Transition.CUT) for one in ids], board.fps)
    here, elsewhere, last = (reaches(board, timeline, at, lasts=False).ring for at in range(3))
    assert here > 2 * elsewhere > 0 == last
    assert all(reaches(board, timeline, at, lasts=True).ring == 0 for at in range(3))
    short = lay_out([(one, 12, Transition.CUT) for one in ids], board.fps)
    end = samples_at(short.slots[0].end_frame, short.fps)
    near = reaches(board, short, 0, lasts=False)
    assert end + near.tail + near.ring == short.sample_count, "not beyond the film"
