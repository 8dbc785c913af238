"""The sheet of all that the animatic camera can show: a folder to browse. Knows tiles and pages."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from html import escape
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

from moviefactory.errors import MovieError
from moviefactory.farm import Farm, Job, available_cores

if TYPE_CHECKING:
    from moviefactory.shots.animatic.catalogue import Tile

TILES_OF = "animatic"
STYLE = """
body{background:#14131a;color:#e8e3da;font:15px/1.5 system-ui,sans-serif;margin:0 auto;max-width:1640px;padding:2rem}
h1,h2{font-weight:500}h2{margin:3rem 0 1rem;border-bottom:1px solid #3a3742}
nav a{color:#f0b878;margin-right:1.4em}
section{display:grid;gap:1.2rem;grid-template-columns:repeat(auto-fill,minmax(300px,1fr))}
figure{margin:0}img{width:100%;border-radius:4px;display:block}
figcaption small{color:#9a94a0;display:block}
"""


class NoCatalogue(MovieError):
    """A camera that can film whatever its model can has no tables to show."""

    def __init__(self, camera: str) -> None:
        super().__init__(camera)
        self.camera = camera

    def __str__(self) -> str:
        return (
            f"the camera {self.camera!r} has no catalogue: only {TILES_OF!r} draws from tables "
            f"(moviefactory cameras {TILES_OF} --catalogue OUT)"
        )


def make_catalogue(
    camera: str, folder: Path, *, jobs: int = 0, on_tile: Callable[[int, int], None]
) -> Path:
    """Draw every tile into `folder` and return its page; tells `on_tile(done, of)`.

    Raises: NoCatalogue; what the farm raises.
    """
    if camera != TILES_OF:
        raise NoCatalogue(camera)
    from moviefactory.shots.animatic.catalogue import all_tiles

    tiles = all_tiles()
    folder.mkdir(parents=True, exist_ok=True)
    done = 0

    def step(name: str, count: int) -> None:
        nonlocal done
        done += 1
        on_tile(done, len(tiles))

    work = [Job(tile.file_name, partial(_draw, tile, folder)) for tile in tiles]
    with Farm(jobs or available_cores()) as farm:
        farm.run(work, step)
    page = folder / "index.html"
    page.write_text(page_of(tiles), encoding="utf-8")
    return page


def page_of(tiles: tuple[Tile, ...]) -> str:
    """Return the page that shows the tiles by section."""
    sections = [(name, list(rows)) for name, rows in groupby(tiles, key=lambda tile: tile.section)]
    links = "".join(f'<a href="#{escape(name)}">{escape(name)} ({len(rows)})</a>' for name, rows in sections)  # fmt: skip
    parts = [
        f'<h2 id="{escape(name)}">{escape(name)}</h2><section>{"".join(map(_figure, rows))}</section>'
        for name, rows in sections
    ]
    return (
        '<!doctype html><html lang="en"><meta charset="utf-8"><title>The animatic camera</title>'
        '<meta name="viewport" content="width=device-width,initial-scale=1">'
        f"<style>{STYLE}</style><h1>What the animatic camera shows</h1><nav>{links}</nav>"
        f"{''.join(parts)}</html>\n"
    )


def _figure(tile: Tile) -> str:
    name, about = escape(tile.name), escape(tile.about)
    return (
        f'<figure><img loading="lazy" src="{escape(tile.file_name)}" alt="{name}: {about}">'
        f"<figcaption>{name}<small>{about}</small></figcaption></figure>"
    )


def _draw(tile: Tile, folder: Path, on_step: Callable[[int], None]) -> None:
    from moviefactory.shots.animatic.catalogue import draw_tile

    draw_tile(tile, folder)
    on_step(1)
