"""Hand the cut to other editors: OpenTimelineIO. Knows clips and tracks; renders nothing."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from urllib.parse import quote

from moviefactory.edit.cut import Cut, Fade
from moviefactory.storyboard import Shot, Storyboard
from moviefactory.timeline import Slot


def write_otio(cut: Cut, storyboard: Storyboard, sounds: Mapping[str, Path], out: Path) -> None:
    """Write the cut as a timeline: a video track, and an audio track for each of `sounds`.

    Media are named relative to `out`'s folder. A dissolve is a transition around the middle of
    its frames, so that the track is as long as the film; fades are effects. Markers carry each
    shot's picture line and narration. Raises: OSError.
    """
    import opentimelineio as otio

    rate = float(cut.timeline.fps)
    timeline = otio.schema.Timeline(
        storyboard.title, global_start_time=otio.opentime.RationalTime(0, rate)
    )
    timeline.metadata["moviefactory"] = {
        "logline": storyboard.logline,
        "size": str(cut.size),
        "fps": str(cut.timeline.fps),
        "synthetic": True,
    }
    timeline.tracks.append(_video(cut, storyboard, out.parent))
    for name, path in sounds.items():
        track = otio.schema.Track(name, kind=otio.schema.TrackKind.Audio)
        whole = _range(0, cut.timeline.frame_count, rate)
        track.append(
            otio.schema.Clip(name, _reference(path, out.parent, whole), source_range=whole)
        )
        timeline.tracks.append(track)
    text = otio.adapters.write_to_string(timeline, "otio_json")
    out.write_text(text, encoding="utf-8", newline="\n")


def _video(cut: Cut, storyboard: Storyboard, folder: Path) -> Any:
    import opentimelineio as otio

    rate = float(cut.timeline.fps)
    track = otio.schema.Track("picture", kind=otio.schema.TrackKind.Video)
    slots = cut.timeline.slots
    fades = cut.fades()
    rising = {fade.start_frame: fade for fade in fades if fade.rises}
    falling = {fade.end_frame: fade for fade in fades if not fade.rises}
    for index, (slot, clip, (shot_id, scene, shot)) in enumerate(
        zip(slots, cut.clips, storyboard.shots(), strict=True)
    ):
        # Of a dissolve's frames, the first half lies before the cut, the rest behind it.
        before = slot.overlap_frames // 2
        following = slots[index + 1].overlap_frames if index + 1 < len(slots) else 0
        after = following - following // 2
        shown = _range(before, slot.frame_count - before - after, rate)
        if slot.overlap_frames:
            track.append(
                otio.schema.Transition(
                    "dissolve",
                    otio.schema.TransitionTypes.SMPTE_Dissolve,
                    in_offset=otio.opentime.RationalTime(before, rate),
                    out_offset=otio.opentime.RationalTime(slot.overlap_frames - before, rate),
                )
            )
        whole = _range(0, clip.frame_count, rate)
        item = otio.schema.Clip(shot_id, _reference(clip.path, folder, whole), source_range=shown)
        item.metadata["moviefactory"] = {
            "heading": scene.heading,
            "mood": str(scene.mood),
            "camera": shot.camera,
            "text": shot.text,
            "into": str(shot.into),
        }
        item.markers.extend(_markers(shot, shown))
        mine = (rising.get(slot.start_frame), falling.get(slot.end_frame))
        item.effects.extend(_effect(fade, slot) for fade in mine if fade is not None)
        track.append(item)
    return track


def _markers(shot: Shot, shown: Any) -> list[Any]:
    import opentimelineio as otio

    colors = otio.schema.MarkerColor
    markers = [otio.schema.Marker(shot.picture, shown, colors.GREEN, {"kind": "picture"})]
    for line in shot.lines:
        said = {"kind": "narration", "speaker": line.who}
        markers.append(otio.schema.Marker(line.text, shown, colors.CYAN, said))
    return markers


def _effect(fade: Fade, slot: Slot) -> Any:
    import opentimelineio as otio

    return otio.schema.Effect(
        name="fade in" if fade.rises else "fade out",
        effect_name="fade",
        metadata={
            "first_frame": fade.start_frame - slot.start_frame,
            "frame_count": fade.end_frame - fade.start_frame,
            "from_black": fade.rises,
        },
    )


def _range(start: int, frame_count: int, rate: float) -> Any:
    import opentimelineio as otio

    time = otio.opentime.RationalTime
    return otio.opentime.TimeRange(time(start, rate), time(frame_count, rate))


def _reference(path: Path, folder: Path, available: Any) -> Any:
    """Name a media file by its way from `folder`: the film's folder can be moved as a whole."""
    import opentimelineio as otio

    way = Path(os.path.relpath(path.resolve(), folder.resolve())).as_posix()
    return otio.schema.ExternalReference(quote(way), available)
