"""Laws of choosing by sight in a film: among candidates, by a take's picture, once, failures told."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from test_shot_sounds import film_all, production_in, run

from moviefactory.errors import BadOption, UnknownName
from moviefactory.pipeline import sight
from moviefactory.pipeline.encoders import ready_eyes, wanted_encoders, wanted_eyes
from moviefactory.pipeline.production import Production
from moviefactory.pipeline.reporter import Silent
from moviefactory.pipeline.shot_sounds import shot_sound_jobs, sight_notes
from moviefactory.pipeline.sight import Sight
from moviefactory.pipeline.sound_plan import sound_downloads, sound_words
from moviefactory.pipeline.sources import choose_sounds_of
from moviefactory.settings import Settings
from moviefactory.sound.cue import SoundCue
from moviefactory.sound.effects.choice import candidates_of, captions_of, chosen
from moviefactory.sound.library.variants import sound_recipe
from moviefactory.sound.search.encoder import NoWeights
from moviefactory.sound.seen import joint
from moviefactory.sound.seen.eye import ClipEye, seen_candidates
from moviefactory.sound.seen.joint import JointEye, heard_candidates
from moviefactory.storyboard import Shot

os.environ["HF_HUB_OFFLINE"] = "1"
sys.path.append(str(Path(__file__).parents[1] / "sound" / "seen"))
SHOTS = (
    Shot(picture="a city", seconds=1, sound=("thunder", "rain")),
    Shot(picture="a street", seconds=1, sound=("rain",)),
)


def never(download: object) -> bool:
    raise AssertionError("a download was asked for")


def with_sounds(folder: Path, *encoders: str) -> Production:
    production = production_in(folder, SHOTS)
    production.film.prepare()
    settings = Settings(sound_encoders=encoders, av_python=sys.executable)
    found = choose_sounds_of(production.film, production.storyboard, settings, Silent(), never)
    return replace(production, cues=found.cues, sights=found.sights)


def heard(production: Production, stem: str, shot_id: str) -> list[str]:
    facts = production.film.artefact(f"sound/{stem}/{shot_id}.wav").facts()
    assert facts is not None
    return [cue["recipe"] for cue in facts["cues"]]


def test_a_take_s_picture_chooses_among_what_words_mean_and_a_scene_sounds_alike(
    tmp_path: Path,
) -> None:
    from tiny_clip import save_tiny_clip

    (tmp_path / "clip").mkdir()
    weights = save_tiny_clip(tmp_path / "clip")
    production = with_sounds(tmp_path / "film", "words", f"clip={weights}")
    assert all(job.after == ("s01-01",) for job in shot_sound_jobs(production))
    film_all(production, flash_frame=12)
    run(shot_sound_jobs(production))
    assert shot_sound_jobs(production) == [] and sight_notes(production) == ()
    clip = production.clips()[0]
    for stem, kind in (("effects", "effect"), ("ambience", "ambience")):
        (cue,) = [one for one in production.cues[0] if one.kind == kind]
        assert len(cue.instead) > 1
        ranking = seen_candidates(clip, captions_of([cue]), ClipEye(str(weights)))
        wanted = cue.recipe if cue.recipe in ranking[:2] else ranking[0]
        assert heard(production, stem, "s01-01") == [wanted]
    assert heard(production, "ambience", "s01-02") == heard(production, "ambience", "s01-01")
    plain = replace(production, sights=())
    run(shot_sound_jobs(plain))
    assert heard(plain, "effects", "s01-01") == ["thunder"]


def test_an_encoder_that_fails_in_mid_film_leaves_the_words_and_is_told_and_tried_again(
    tmp_path: Path,
) -> None:
    (tmp_path / "junk").mkdir()
    production = with_sounds(tmp_path / "film", f"clip={tmp_path / 'junk'}")
    film_all(production, flash_frame=12)
    run(shot_sound_jobs(production))
    assert heard(production, "effects", "s01-01") == ["thunder"]
    (note,) = sight_notes(production)
    assert "clip encoder failed on s01-01, s01-02" in note and "by words" in note
    assert len(shot_sound_jobs(production)) == 3


def test_without_a_model_nothing_waits_and_words_choose(tmp_path: Path) -> None:
    production = with_sounds(tmp_path, "words")
    assert production.sights == ()
    jobs = {job.name: job.after for job in shot_sound_jobs(production)}
    assert jobs["s01-01 ambience"] == () and jobs["s01-01 effects"] == ("s01-01",)
    assert [one.recipe for one in production.cues[0]] == ["thunder", "rain"]


def test_candidates_are_of_the_same_kind_and_lie_where_and_as_loud_as_the_cue(
    tmp_path: Path,
) -> None:
    for cue in (one for shot in with_sounds(tmp_path, "words").cues for one in shot):
        for other in cue.instead:
            lasts = sound_recipe(other.recipe).seconds is None
            assert lasts == (cue.kind == "ambience")
        placed = replace(cue, at=0.7, gain_db=-4.0)
        names = [one.recipe for one in cue.instead]
        (best,) = chosen([placed], None, {"clip": names[::-1]})
        assert (best.recipe, best.at, best.gain_db, best.instead) == (names[-1], 0.7, -4.0, ())


def test_no_two_cues_become_the_same_sound() -> None:
    other = SoundCue("gale", "ambience", "wind")
    cues = [
        SoundCue("wind", "ambience", "wind", instead=(other,)),
        SoundCue("gale", "ambience", "gale"),
    ]
    assert [one.recipe for one in chosen(cues, None, {"clip": ["gale"]})] == ["wind", "gale"]


def test_a_plan_tells_what_would_choose_and_what_would_be_fetched(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HF_HUB_CACHE", str(tmp_path))
    assert sound_words(Settings()) == "chosen by words"
    assert sound_downloads(Settings()) == ()
    named = Settings(sound_encoders=("sentence", "clip"))
    assert sound_words(named) == "chosen by words, sentence, clip"
    first, second = sound_downloads(named)
    assert "MiniLM" in first and "578 MiB" in second and "--yes" in second
    assert sound_downloads(replace(named, offline=True)) == ()
    assert sound_downloads(Settings(sound_encoders=(f"clip={tmp_path}",))) == ()


def test_the_eye_is_named_beside_the_encoders_and_searches_nothing(tmp_path: Path) -> None:
    both = Settings(sound_encoders=("sentence", "clip"))
    assert [one.name for one in wanted_encoders(both)] == ["sentence"]
    assert [one.name for one in wanted_eyes(both)] == ["clip"]
    assert wanted_eyes(Settings(sound_encoders=("sentence",))) == ()
    with pytest.raises(UnknownName, match="clip"):
        wanted_encoders(Settings(sound_encoders=("eye",)))
    with pytest.raises(NoWeights, match="hf download"):
        with_sounds(tmp_path, f"clip={tmp_path / 'nowhere'}")


@pytest.fixture
def tiny_av(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Return a folder for models of a worker in a process of its own, which is ended."""
    from tiny_av import save_worker

    made: list[JointEye] = []

    def make(model: str, python: str) -> JointEye:
        if not made:
            made.append(JointEye(model, python))
        return made[0]

    monkeypatch.setattr(joint, "WORKER", save_worker(tmp_path))
    monkeypatch.setattr(sight, "_joint_eye", make)
    for name in ("any", "dies"):
        (tmp_path / name).mkdir()
    yield tmp_path
    for eye in made:
        eye.close()


def test_sounds_themselves_are_chosen_by_a_take_and_both_eyes_count_where_both_are_named(
    tiny_av: Path,
) -> None:
    from tiny_clip import save_tiny_clip

    (tiny_av / "clip").mkdir()
    weights = save_tiny_clip(tiny_av / "clip")
    both = with_sounds(tiny_av / "film", f"pe-av={tiny_av / 'any'}", f"clip={weights}")
    assert [one.eye for one in both.sights] == ["clip", "pe-av"]
    film_all(both, flash_frame=12)
    alone = replace(both, sights=both.sights[1:])
    jobs = {job.name: job for job in shot_sound_jobs(alone)}
    assert all(job.lane == "sight" for job in jobs.values()) and len(jobs) == 3
    run([jobs["s01-01 effects"]])
    assert len(shot_sound_jobs(alone)) == 2 and sight_notes(alone) == ()
    clip = alone.clips()[0]
    (cue,) = [one for one in alone.cues[0] if one.kind == "effect"]
    files = {name: one.file for name, one in candidates_of([cue]).items()}
    eye = sight._joint_eye(str(tiny_av / "any"), sys.executable)
    sounds = heard_candidates(clip, files, eye)
    (wanted,) = chosen([cue], None, {"pe-av": sounds})
    assert heard(alone, "effects", "s01-01") == [wanted.recipe]
    (kept,) = (both.film.root / "sound" / "seen").glob("*.pe-av.json")
    before = kept.stat().st_mtime_ns

    (job,) = [job for job in shot_sound_jobs(both) if job.name == "s01-01 effects"]
    run([job])
    assert kept.stat().st_mtime_ns == before
    looks = seen_candidates(clip, captions_of([cue]), ClipEye(str(weights)))
    (wanted,) = chosen([cue], None, {"clip": looks, "pe-av": sounds})
    assert heard(both, "effects", "s01-01") == [wanted.recipe]
    other = replace(alone.sights[0], model="another/model")
    assert len(shot_sound_jobs(replace(alone, sights=(other,)))) == 3
    assert replace(alone.sights[0], python="elsewhere").key([cue], "") == alone.sights[0].key(
        [cue], ""
    )


def test_a_worker_that_dies_in_mid_film_leaves_the_words_and_the_other_eye(tiny_av: Path) -> None:
    production = with_sounds(tiny_av / "film", f"pe-av={tiny_av / 'dies'}")
    film_all(production, flash_frame=12)
    (job,) = [job for job in shot_sound_jobs(production) if job.name == "s01-01 effects"]
    run([job])
    assert heard(production, "effects", "s01-01") == ["thunder"]
    (note,) = sight_notes(production)
    assert "pe-av encoder failed on s01-01 (" in note and "ended (3)" in note
    assert note.endswith("by words")
    with_clip = replace(production, sights=(Sight("clip", "nowhere"), *production.sights))
    assert sight_notes(with_clip)[0].endswith("without it")
    assert len(shot_sound_jobs(production)) == 3


def test_the_joint_space_needs_its_interpreter_and_weights_that_are_here_or_agreed_to(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HF_HUB_CACHE", str(tmp_path / "hub"))
    named = Settings(sound_encoders=("words", "pe-av"))
    with pytest.raises(BadOption, match="--av-python PYTHON"):
        wanted_eyes(named)
    with pytest.raises(BadOption, match="--av-python cannot be '/no/python'"):
        wanted_eyes(Settings(av_python="/no/python"))
    able = replace(named, av_python=sys.executable)
    assert wanted_encoders(able) == ()
    assert sound_words(able) == "chosen by words, pe-av"
    (told,) = sound_downloads(able)
    assert "facebook/pe-av" in told and "--yes" in told and "MiB" not in told
    with pytest.raises(NoWeights, match="hf download facebook/pe-av"):
        ready_eyes(replace(able, offline=True), never)
    model = tmp_path / "hub" / "models--facebook--pe-av-small-16-frame" / "snapshots" / "0"
    model.mkdir(parents=True)
    (model / "model.safetensors").touch()
    (ready,) = ready_eyes(able, never)
    assert (ready.eye, ready.python) == ("pe-av", sys.executable)
    assert sound_downloads(able) == ()
    assert wanted_eyes(Settings(av_python=sys.executable)) == ()
