"""Choose the clips of one video after another, have them described and cut, and write their rows.

Knows rules, captions and what was kept so far; how each step is done lies in a module of its own.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from moviefactory.project import content_key
from moviefactory.shots.neural.dataset.cut import cut_clip
from moviefactory.shots.neural.dataset.faults import NoCaption, UnreadableVideo
from moviefactory.shots.neural.dataset.fingerprint import SeenClips
from moviefactory.shots.neural.dataset.reading import Crop, VideoFacts, read_one
from moviefactory.shots.neural.dataset.rows import Row
from moviefactory.shots.neural.dataset.scenes import Span
from moviefactory.shots.neural.dataset.survey import (
    NOT_MEASURED,
    Candidate,
    survey_video,
)

if TYPE_CHECKING:
    from moviefactory.shots.neural.dataset.captioner import Captioner
    from moviefactory.shots.neural.dataset.settings import DatasetSettings
    from moviefactory.shots.neural.dataset.sources import Source
    from moviefactory.shots.neural.dataset.work import Work

VERSION = "1"


class Chooser:
    """Takes videos in order: what is kept of one decides what is a duplicate in the next."""

    def __init__(self, work: Work, settings: DatasetSettings, captioner: type[Captioner]) -> None:
        self._work, self._settings = work, settings
        self._captioner = captioner
        self._ready: Captioner | None = None
        self._seen = SeenClips()

    def keep(self, rows: Sequence[Row]) -> tuple[tuple[Row, ...], tuple[str, ...]]:
        """Take the rows of an earlier run as they are; return them, and the clips that are gone."""
        gone = tuple(row.path for row in rows if row.kept and not self._work.has_clip(row))
        left = tuple(row for row in rows if row.path not in gone or not row.kept)
        for row in left:
            self._remember(row)
        return left, gone

    def choose(self, digest: str, sources: Sequence[Source]) -> tuple[tuple[Row, ...], str]:
        """Return the rows of one video, its clips made, and what is to be said of it.

        `sources` are all files with the same bytes; the first is read.
        """
        rules = self._settings.rules
        source = sources[0]
        survey = self._work.survey(
            content_key("survey", VERSION, digest, rules),
            source.path,
            lambda: survey_video(source.path, rules),
        )
        copies = [
            replace(_bare_row(copy, digest, self._settings), reason="duplicate", why=f"the same file as {source.name}")
            for copy in sources[1:]
        ]  # fmt: skip
        if survey.video is None:
            row = replace(
                _bare_row(source, digest, self._settings), reason=survey.reason, why=survey.why
            )
            return (row, *copies), f"{survey.reason}: {survey.why}"
        rows = [
            self._row(source, digest, survey.video, candidate) for candidate in survey.candidates
        ]
        return (*rows, *copies), survey.note

    def _row(
        self,
        source: Source,
        digest: str,
        video: VideoFacts,
        candidate: Candidate,
    ) -> Row:
        """Return one clip's row; a clip that is kept is described and cut."""
        settings, span, crop = self._settings, candidate.span, candidate.crop
        row = _measured_row(_bare_row(source, digest, settings), video, candidate, settings)
        if candidate.reason:
            return row
        if near := self._find_duplicate(row):
            return replace(row, reason="duplicate", why=near)
        size = video.scaled(crop, settings.rules.short_side_px)
        key = content_key("clip", VERSION, digest, span.first, span.count, crop, video.fps, str(size), settings.rules.crf)  # fmt: skip
        try:
            caption = self._describe(key, video, span, crop)
            path = self._work.clip(
                key,
                lambda part: cut_clip(video, span, crop, size, settings.rules.crf, part),
            )
        except NoCaption as error:
            return replace(row, reason="uncaptioned", why=str(error))
        except UnreadableVideo as error:
            return replace(row, reason="corrupt", why=error.why)
        row = replace(row, path=path, caption=caption, kept=True)
        self._remember(row)
        return row

    def _describe(self, key: str, video: VideoFacts, span: Span, crop: Crop) -> str:
        """Return a caption of the middle frame."""
        captions = self._settings.captions
        identity = self._captioner.identity(captions, video.path)

        def ask() -> str:
            picture = read_one(video, span.first + span.count // 2, "rgb24", crop=crop)
            if self._ready is None:
                self._ready = self._captioner.from_settings(captions)
            return self._ready.caption(picture, video.path)

        return self._work.caption(content_key("caption", VERSION, key, identity), ask)

    def _find_duplicate(self, row: Row) -> str:
        """Return what a clip is nearly equal to, as a sentence; "" if it is new."""
        near = self._seen.nearest(_take(row), row.fingerprint)
        limit = self._settings.rules.duplicate_within
        if near is None or near[1] > limit:
            return ""
        return f"it differs from {near[0]} in {near[1]:.1f} bits of 64, not above {limit:g}"

    def _remember(self, row: Row) -> None:
        if row.kept:
            name = f"{row.source} at {row.in_seconds:.2f} s"
            self._seen.add(name, _take(row), row.fingerprint)


def _take(row: Row) -> str:
    return f"{row.source_sha256}:{row.scene}"


def _bare_row(source: Source, digest: str, settings: DatasetSettings) -> Row:
    """Return the row of a video of which nothing is known; dropped, without a reason yet."""
    none = NOT_MEASURED
    return Row(
        path="", caption="", width=0, height=0, fps=0.0, frame_count=0,
        kept=False, reason="", why="",
        source=source.name, source_sha256=digest, scene=0, first_frame=0,
        in_seconds=0.0, out_seconds=0.0, crop_x=0, crop_y=0, crop_width=0, crop_height=0,
        motion=none.motion, shake=none.shake, text=none.text, light=none.light,
        contrast=none.contrast, fingerprint=none.fingerprint,
        captioner=settings.captions.captioner, licence=settings.licence,
    )  # fmt: skip


def _measured_row(
    row: Row, video: VideoFacts, candidate: Candidate, settings: DatasetSettings
) -> Row:
    """Return the row of a clip with all but its caption and path."""
    span, crop, measures = candidate.span, candidate.crop, candidate.measures
    size = video.scaled(crop, settings.rules.short_side_px)
    return replace(
        row,
        width=size.width, height=size.height, fps=float(video.fps), frame_count=span.count,
        reason=candidate.reason, why=candidate.why,
        scene=span.scene, first_frame=span.first,
        in_seconds=round(float(span.first / video.fps), 6),
        out_seconds=round(float((span.first + span.count) / video.fps), 6),
        crop_x=crop.x, crop_y=crop.y, crop_width=crop.width, crop_height=crop.height,
        motion=measures.motion, shake=measures.shake, text=measures.text,
        light=measures.light, contrast=measures.contrast, fingerprint=measures.fingerprint,
    )  # fmt: skip
