"""Colours and the light that falls on figures. Knows sRGB and directions; draws nothing."""

from dataclasses import dataclass

Color = tuple[float, float, float]
"""sRGB, each channel 0 to 1."""


def color(text: str) -> Color:
    """Return the colour of `#rrggbb`."""
    return (int(text[1:3], 16) / 255, int(text[3:5], 16) / 255, int(text[5:7], 16) / 255)


def mix(a: Color, b: Color, share: float) -> Color:
    """Return `a` with `share` (0 to 1) of `b` in it."""
    return (
        a[0] + (b[0] - a[0]) * share,
        a[1] + (b[1] - a[1]) * share,
        a[2] + (b[2] - a[2]) * share,
    )


@dataclass(frozen=True, slots=True)
class FigureLight:
    """How a figure is lit, so that it belongs to its picture.

    A local colour is drawn as `mix(mix(local, key, key_share), shade, shade_share)` on its lit side
    and with more shade on the other; `rim` edges the lit side. `exposure` 0 makes a silhouette in
    `shade`, 1 shows local colours fully. `toward` points from the figure to the light, y down,
    length 1. `glow` is the colour of lamps, fires, eyes and windows. `paint` is the one colour that
    a line gives to all of a beast or a thing: it stains whatever colours that has of its own.
    """

    key: Color
    shade: Color
    rim: Color
    glow: Color
    toward: tuple[float, float]
    exposure: float
    paint: Color | None = None
