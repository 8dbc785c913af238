"""Cut one clip out of a video. Knows ffmpeg's arguments; not why the clip was chosen."""

from __future__ import annotations

import re
from pathlib import Path

from moviefactory.ffmpeg import TAGS, FfmpegFailed, run_ffmpeg
from moviefactory.media import Size
from moviefactory.shots.neural.dataset.faults import UnreadableVideo
from moviefactory.shots.neural.dataset.reading import (
    Crop,
    VideoFacts,
    first_words,
    picture_filters,
    seek_arguments,
)
from moviefactory.shots.neural.dataset.scenes import Span

ENCODER_THREADS = 4
"""Fixed, because x264's choices depend on it."""


def cut_clip(video: VideoFacts, span: Span, crop: Crop, size: Size, crf: int, path: Path) -> None:
    """Write a clip: H.264, yuv420p in Rec. 709, constant rate, a key frame each second, no sound.

    Raises: UnreadableVideo; DiskFull.
    """
    filters = [
        *picture_filters(video, first=span.first, count=span.count, crop=crop),
        "setpts=PTS-STARTPTS",
        f"scale={size.width}:{size.height}:flags=lanczos+accurate_rnd"
        ":out_color_matrix=bt709:out_range=tv",
        "format=yuv420p", "setsar=1", TAGS,
    ]  # fmt: skip
    try:
        said = run_ffmpeg(
            [*seek_arguments(video, span.first), "-i", str(video.path), "-map", "0:V:0",
             "-map_metadata", "-1", "-map_chapters", "-1", "-an", "-sn", "-dn",
             "-vf", ",".join(filters), "-fps_mode", "passthrough",
             "-c:v", "libx264", "-preset", "medium", "-crf", str(crf), "-profile:v", "high",
             "-threads", str(ENCODER_THREADS), "-g", str(max(1, round(video.fps))),
             "-flags", "+cgop+bitexact", "-fflags", "+bitexact",
             "-video_track_timescale", str(video.fps.numerator * 512),
             "-movflags", "+faststart", "-f", "mp4", str(path)],
            doing=f"cutting a clip out of {video.path.name}",
            writes=path,
        )  # fmt: skip
    except FfmpegFailed as error:
        raise UnreadableVideo(str(video.path), first_words(error.last_words)) from None
    counts = re.findall(r"frame=\s*(\d+)", said)
    written = int(counts[-1]) if counts else 0
    if written != span.count:
        why = f"{written} of {span.count} frames from number {span.first} could be cut"
        raise UnreadableVideo(str(video.path), why)
