"""What would be made, before anything runs: shots, back ends, time, room, network, keys, cost."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from moviefactory.backends import BackEnd
from moviefactory.farm import available_cores, workers_for
from moviefactory.ffmpeg import Encoding
from moviefactory.grammar import Transition
from moviefactory.media import Size
from moviefactory.pipeline.beats import settle_cuts
from moviefactory.pipeline.camera_plan import HERE, CameraPlan, download_words, plan_camera
from moviefactory.pipeline.cameras import (
    KEYFRAMES,
    base_of,
    check_orders,
    film_camera,
    fit_orders,
    unused_notes,
)
from moviefactory.pipeline.checks import check_film
from moviefactory.pipeline.last_time import as_last_time, settled
from moviefactory.pipeline.likenesses import with_likenesses
from moviefactory.pipeline.music import check_composer
from moviefactory.pipeline.narration import Line, foresee_lines
from moviefactory.pipeline.pacing import time_shots
from moviefactory.pipeline.request import Request
from moviefactory.pipeline.screenplay import (
    apply_options,
    asked_key,
    asked_of,
    brief_for,
    find_film,
    load_board,
    load_film,
    write_storyboard,
    writer_record,
)
from moviefactory.pipeline.sound_plan import sound_downloads, sound_words
from moviefactory.pipeline.sources import check_sources
from moviefactory.pipeline.takes import Take, current_take, shot_key, shot_orders
from moviefactory.pipeline.voice_plan import voice_cost, voice_engines, voice_notes, voice_words
from moviefactory.pipeline.voices import voice_setup
from moviefactory.project import Film
from moviefactory.shots.camera import Camera, CameraRecord
from moviefactory.storyboard import ShotOrder, Storyboard
from moviefactory.timeline import Timeline, lay_out

FINAL = Encoding(preset="veryfast", crf=18)
DRAFT = Encoding(preset="superfast", crf=23)
ENCODE_SECONDS_PER_MEGAPIXEL = 0.028
BITS_PER_PIXEL = 0.09
SOUND_SECONDS_PER_FILM_SECOND = 0.15
SOUND_BYTES_PER_SECOND = 5 * 6 * 48_000
UNKNOWN_SHOTS, UNKNOWN_SECONDS = 12, 60.0


@dataclass(frozen=True, slots=True)
class PlannedShot:
    """One row of a plan."""

    shot_id: str
    frame_count: int
    seconds: float
    take: int
    is_finished: bool
    picture: str


@dataclass(frozen=True, slots=True)
class FilmPlan:
    """What `plan` prints. `shots` is empty where a writer on the network has yet to write them.

    Units: minutes of work left, gigabytes (10^9 bytes) yet to be written.
    """

    title: str
    folder: str
    size: Size
    fps: Fraction
    seconds: float
    shots: tuple[PlannedShot, ...]
    writer: BackEnd | None
    camera: BackEnd
    voice: str
    sounds: str
    music: str
    captions: str
    minutes: float
    gigabytes: float
    network: tuple[str, ...]
    keys: tuple[str, ...]
    cost: str
    notes: tuple[str, ...]
    filming: CameraPlan | None = None

    def as_json(self) -> dict[str, Any]:
        """Return the plan as plain values."""
        facts = {item.name: getattr(self, item.name) for item in dataclasses.fields(self)}
        return {
            **facts,
            "size": str(self.size),
            "fps": str(self.fps),
            "shots": [dataclasses.asdict(shot) for shot in self.shots],
            "writer": self.writer.name if self.writer else None,
            "camera": self.camera.name,
            "filming": dataclasses.asdict(self.filming) if self.filming else None,
        }


def plan_film(request: Request) -> FilmPlan:
    """Return the plan of a request; writes no file, asks no network."""
    brief = brief_for(request) if request.logline is not None else None
    film = find_film(request, asked_key(request, brief))
    request = going_on(request, film)
    check_sources(request.settings)
    camera = film_camera(request.settings)
    record = writer_record(request.settings.writer) if brief is not None else None
    begun = (
        film.storyboard.is_file()
        and brief is not None
        and asked_of(film).get("key") == asked_key(request, brief)
    )
    if brief is not None and not begun:
        if record is not None and record.needs_network:
            return _plan_unwritten(request, film, record, camera)
        storyboard = write_storyboard(brief, request.settings)
        base = film.root
    elif request.board is not None:
        storyboard, base = load_board(request), request.board.resolve().parent
    else:
        storyboard, base, record = load_film(film), film.root, None
    storyboard = apply_options(storyboard, request, base=base, film=film)
    check_composer(storyboard, request.settings.composer)
    warnings = check_film(storyboard, film, voice_setup(request.settings))
    lines = foresee_lines(film, storyboard, voice_setup(request.settings))
    rough = time_shots(storyboard, lines, target_seconds=request.seconds)
    on_beat = request.settings.cut_on_beat
    timeline = settle_cuts(film, storyboard, rough, lines, on_beat=on_beat).timeline
    storyboard = with_likenesses(storyboard, film, request.settings)
    wanted = wanted_orders(film, storyboard, timeline, draft=request.draft)
    notes = [*warnings, *unused_notes(wanted, camera.record)]
    orders = fit_orders(wanted, camera)
    still_time = 0.0
    if request.settings.method == KEYFRAMES:
        orders, told, still_time = _with_stills(film, orders, camera, request)
        notes += told
    check_orders(orders, camera)
    takes = plan_takes(film, orders, camera.record, draft=request.draft)
    plan = _plan_written(request, film, storyboard, timeline, takes, camera, lines, record, notes)
    return dataclasses.replace(plan, minutes=round(plan.minutes + still_time / 60, 2))


def length_notes(request: Request, timeline: Timeline) -> list[str]:
    """Return what is to be said of a film that cannot be as long as was asked."""
    asked = request.seconds
    if asked is None or abs(timeline.duration_seconds - asked) <= 0.5:
        return []
    lasts = f"{timeline.duration_seconds:.1f} s, not {asked:g}"
    return [f"the film lasts {lasts}: what is said in it sets its length"]


def going_on(request: Request, film: Film) -> Request:
    """Return a request with its files named from the root; a film's folder goes on as last time."""
    settings = settled(request.settings)
    if request.logline is None and request.board is None:
        settings = as_last_time(settings, film)
    return dataclasses.replace(request, settings=settings)


def wanted_orders(
    film: Film, storyboard: Storyboard, timeline: Timeline, *, draft: bool
) -> tuple[ShotOrder, ...]:
    """Return what the storyboard asks of any camera, shot by shot."""
    return shot_orders(storyboard, timeline, picture_size(storyboard, draft=draft), film.root)


def plan_takes(
    film: Film, orders: Sequence[ShotOrder], camera: CameraRecord, *, draft: bool
) -> tuple[Take, ...]:
    """Return each shot's take: the one that is there, or the one to be filmed."""
    encoding = encoding_for(draft=draft)
    return tuple(current_take(film, order, shot_key(order, camera, encoding)) for order in orders)


def _with_stills(
    film: Film, orders: tuple[ShotOrder, ...], camera: Camera, request: Request
) -> tuple[tuple[ShotOrder, ...], tuple[str, ...], float]:
    """Return the orders with the stills that they will begin with, what there is to tell, seconds."""
    from moviefactory.pipeline.keyframes import (
        film_stills,
        plan_keyframes,
        still_seconds,
        with_keyframes,
    )

    base = base_of(camera)
    if base is None:
        return orders, (), 0.0
    stills = film_stills(request.settings)
    keyframes = plan_keyframes(film, orders, stills)
    missing = sum(not keyframe.is_finished for keyframe in keyframes)
    fetched, notes = download_words(stills.base)
    about = f"{stills.base.name} ({stills.base.licence}; {stills.base.territory})"
    told = (
        f"{missing} of {len(keyframes)} stills are yet to be drawn, by {about}; to fetch: {fetched}"
    )
    begun = with_keyframes(orders, keyframes, base)
    return begun, (told, *notes), still_seconds(stills, missing)


def encoding_for(*, draft: bool) -> Encoding:
    """Return how the film's pictures are encoded."""
    return DRAFT if draft else FINAL


def picture_size(storyboard: Storyboard, *, draft: bool) -> Size:
    """Return the size that is filmed: the format's, or half of it."""
    return storyboard.size.half() if draft else storyboard.size


def _plan_written(
    request: Request,
    film: Film,
    storyboard: Storyboard,
    timeline: Timeline,
    takes: tuple[Take, ...],
    camera: Camera,
    lines: dict[str, Line],
    writer: BackEnd | None,
    notes: list[str],
) -> FilmPlan:
    size = picture_size(storyboard, draft=request.draft)
    to_film = [take.order for take in takes if not take.is_finished]
    left = sum(order.frame_count for order in to_film)
    voices = voice_engines(storyboard, lines)
    notes += voice_notes(lines)
    needs = [record for record in (writer, camera.record.back_end) if record is not None]
    filming = plan_camera(camera, [take.order for take in takes], to_film)
    notes += filming.notes if filming else ()
    fetched = sound_downloads(request.settings)
    notes += fetched
    hub = bool(fetched) or (filming is not None and filming.download != HERE)
    notes += length_notes(request, timeline)
    if any(line.voice and line.wav is None for line in lines.values()):
        notes.append("narration is not spoken yet: shot lengths are estimates")
    return FilmPlan(
        title=storyboard.title,
        folder=str(film.root),
        size=size,
        fps=storyboard.fps,
        seconds=round(timeline.duration_seconds, 2),
        shots=tuple(
            PlannedShot(
                take.order.shot_id,
                take.order.frame_count,
                round(float(take.order.frame_count / storyboard.fps), 2),
                take.number,
                take.is_finished,
                take.order.picture,
            )
            for take in takes
        ),
        writer=writer,
        camera=camera.record.back_end,
        voice=voice_words(storyboard, lines),
        sounds=sound_words(request.settings),
        music=_music_words(storyboard),
        captions=storyboard.caption_mode,
        minutes=_minutes(
            to_film, camera, timeline.duration_seconds, request.settings.jobs, filming
        ),
        gigabytes=_gigabytes(left, size, timeline.duration_seconds),
        network=(
            *(record.name for record in (*needs, *voices) if record.needs_network),
            *(["the model hub"] if hub else []),
        ),
        keys=tuple(dict.fromkeys(one.needs_key for one in (*needs, *voices) if one.needs_key)),
        cost=_cost(needs, voice_cost(lines)),
        notes=tuple(notes),
        filming=filming,
    )


def _plan_unwritten(request: Request, film: Film, writer: BackEnd, camera: Camera) -> FilmPlan:
    """Plan a film whose script a model on the network has yet to write: estimates only."""
    probe = Storyboard.model_validate(
        {
            "format": request.settings.format or "widescreen",
            "scenes": [{"shots": [{"picture": "?"}]}],
        }
    )
    size = picture_size(probe, draft=request.draft)
    seconds = request.seconds or UNKNOWN_SECONDS
    frames = round(seconds * float(probe.fps))
    timeline = lay_out([("s01-01", frames, Transition.CUT)], probe.fps)
    orders = shot_orders(probe, timeline, size, film.root)
    about, filming = camera.record.back_end, plan_camera(camera, orders, orders)
    fetched = sound_downloads(request.settings)
    return FilmPlan(
        title=(request.logline or "")[:80], folder=str(film.root), size=size, fps=probe.fps,
        seconds=seconds, shots=(), writer=writer, camera=about,
        voice=request.settings.voice or "chosen by language", sounds=sound_words(request.settings),
        music=request.settings.music or "composed",
        captions=request.settings.captions or probe.caption_mode,
        minutes=_minutes(orders, camera, seconds, request.settings.jobs, filming),
        gigabytes=_gigabytes(frames, size, seconds),
        network=(writer.name, *(["the model hub"] if fetched else [])), keys=(writer.needs_key,) if writer.needs_key else (),
        cost=_cost([writer, about]),
        notes=(f"{writer.name} has yet to write the script: about {UNKNOWN_SHOTS} shots are assumed",
               *(filming.notes if filming else ()), *fetched),
        filming=filming,
    )  # fmt: skip


def _music_words(storyboard: Storyboard) -> str:
    music = storyboard.music
    if music == "none":
        return "none"
    if music is None:
        return "composed for the scenes' moods"
    return music.file if hasattr(music, "file") else f"composed, {music.mood}"


def _minutes(
    orders: Sequence[ShotOrder],
    camera: Camera,
    seconds: float,
    jobs: int,
    filming: CameraPlan | None,
) -> float:
    """Return how long filming `orders` and sounding the film takes on this machine."""
    encoding = sum(
        order.frame_count * order.size.width * order.size.height / 1e6 for order in orders
    )
    beside = encoding * ENCODE_SECONDS_PER_MEGAPIXEL + seconds * SOUND_SECONDS_PER_FILM_SECOND
    cores = min(workers_for(jobs), available_cores())
    if filming is not None:
        # One model films shot after shot, however many cores there are.
        return round((filming.seconds + beside / cores) / 60, 2)
    shots = sum(camera.record.seconds_for(order) for order in orders)
    return round((shots + beside) / cores / 60, 2)


def _gigabytes(frames: int, size: Size, seconds: float) -> float:
    picture = frames * size.width * size.height * BITS_PER_PIXEL / 8
    return round((2 * picture + seconds * SOUND_BYTES_PER_SECOND) / 1e9, 3)


def _cost(records: list[BackEnd], voices: str = "") -> str:
    paid = [record.name for record in records if record.needs_key]
    script = f"what {', '.join(paid)} charges for one script (about 4,000 tokens)" if paid else ""
    return "; ".join(filter(None, (script, voices))) or "nothing"
