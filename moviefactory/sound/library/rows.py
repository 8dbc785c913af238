"""Vectors as rows of one flat file, or of memory, and the exact search. Knows numbers; no records."""

from __future__ import annotations

import os
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

BLOCK_ROWS = 32_768
SPREAD = 4


class VectorRows:
    """Rows of float32 of one length each. What is written is on the disk when `write` returns."""

    def __init__(self, path: Path | None, dimensions: int) -> None:
        self.dimensions = dimensions
        self._path = path
        self._memory = np.zeros((0, dimensions), np.float32)

    def write(self, places: Sequence[int], rows: NDArray[np.float32]) -> None:
        """Write each row to its place; places beyond the end make it longer."""
        if self._path is None:
            missing = max(places) + 1 - len(self._memory)
            if missing > 0:
                more = np.zeros((max(missing, len(self._memory)), self.dimensions), np.float32)
                self._memory = np.concatenate([self._memory, more])
            self._memory[list(places)] = rows
            return
        self._path.touch()
        row_bytes = 4 * self.dimensions
        little = np.ascontiguousarray(rows, "<f4")
        runs = np.split(np.arange(len(places)), np.flatnonzero(np.diff(places) != 1) + 1)
        with self._path.open("r+b") as file:
            for run in runs:
                file.seek(places[run[0]] * row_bytes)
                file.write(little[run[0] : run[-1] + 1].data)
            file.flush()
            os.fsync(file.fileno())

    def nearest(
        self, query: NDArray[np.float32], allowed: NDArray[np.int64], limit: int
    ) -> list[tuple[int, float]]:
        """Return (row, cosine) of at least the best `limit` of the allowed rows, best first.

        Shape: `query` (dimensions,), of length 1 as the rows are; `allowed` ascending.
        """
        table = self._table()
        best_rows, best = np.zeros(0, np.int64), np.zeros(0, np.float32)
        edges = np.searchsorted(allowed, np.arange(0, len(table) + BLOCK_ROWS, BLOCK_ROWS))
        for block, (first, last) in enumerate(pairwise(edges.tolist())):
            rows = allowed[first:last]
            if not len(rows):
                continue
            start = block * BLOCK_ROWS
            if len(rows) * SPREAD < BLOCK_ROWS:
                likeness = np.asarray(table[rows]) @ query
            else:
                likeness = (table[start : start + BLOCK_ROWS] @ query)[rows - start]
            best_rows = np.concatenate([best_rows, rows])
            best = np.concatenate([best, likeness.astype(np.float32)])
            if len(best) > limit:
                kept = np.flatnonzero(best >= np.partition(best, -limit)[-limit])
                best_rows, best = best_rows[kept], best[kept]
        order = np.argsort(-best, kind="stable")
        return [(int(best_rows[at]), float(best[at])) for at in order]

    def _table(self) -> NDArray[np.float32]:
        if self._path is None:
            return self._memory
        if not self._path.is_file() or self._path.stat().st_size < 4 * self.dimensions:
            return self._memory
        count = self._path.stat().st_size // (4 * self.dimensions)
        return np.memmap(self._path, "<f4", "r", shape=(count, self.dimensions))
