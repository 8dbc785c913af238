"""Curved outlines for figures. Knows points (complex numbers, y down) and paths; not colour.

Every closed outline runs the same way round, so that outlines may overlap in one path.
"""

from __future__ import annotations

import cmath
import math
from collections.abc import Sequence

import skia

DOWN = 1j


def smooth(t: float) -> float:
    """Return `t` eased from 0 to 1, standing still at both ends."""
    t = min(1.0, max(0.0, t))
    return t * t * (3 - 2 * t)


def lerp(a: float, b: float, share: float) -> float:
    """Return the number that lies `share` of the way from `a` to `b`."""
    return a + (b - a) * share


def wave(turns: float) -> float:
    """Return the sine of an angle counted in turns."""
    return math.sin(turns * math.tau)


def hanging(angle: float) -> complex:
    """Return the direction of a limb that hangs at 0 and swings forward (+x) as `angle` grows."""
    return complex(math.sin(angle), math.cos(angle))


def turned(vector: complex, angle: float) -> complex:
    """Return `vector` turned clockwise on the screen by `angle` radians."""
    return vector * cmath.exp(1j * angle)


def _clockwise(points: Sequence[complex]) -> Sequence[complex]:
    area = 0.0
    previous = points[-1]
    for point in points:
        area += previous.real * point.imag - point.real * previous.imag
        previous = point
    return points if area >= 0 else points[::-1]


def blob(points: Sequence[complex], tension: float = 1 / 6) -> skia.Path:
    """Return the closed smooth curve through `points`; `tension` 0 makes it a polygon."""
    if tension == 0:
        return polygon(points)
    ring = _clockwise(points)
    path = skia.Path()
    path.moveTo(ring[0].real, ring[0].imag)
    before, a, b = ring[-1], ring[0], ring[1]
    for after in (*ring[2:], ring[0], ring[1]):
        c1 = a + (b - before) * tension
        c2 = b - (after - a) * tension
        path.cubicTo(c1.real, c1.imag, c2.real, c2.imag, b.real, b.imag)
        before, a, b = a, b, after
    path.close()
    return path


def polygon(points: Sequence[complex]) -> skia.Path:
    """Return the closed outline with straight edges through `points`."""
    ring = _clockwise(points)
    path = skia.Path()
    path.moveTo(ring[0].real, ring[0].imag)
    for point in ring[1:]:
        path.lineTo(point.real, point.imag)
    path.close()
    return path


def curve(points: Sequence[complex], tension: float = 1 / 6) -> skia.Path:
    """Return the open smooth curve through `points`."""
    path = skia.Path()
    path.moveTo(points[0].real, points[0].imag)
    last = len(points) - 1
    for i in range(last):
        a, b = points[i], points[i + 1]
        c1 = a + (b - points[max(0, i - 1)]) * tension
        c2 = b - (points[min(last, i + 2)] - a) * tension
        path.cubicTo(c1.real, c1.imag, c2.real, c2.imag, b.real, b.imag)
    return path


def spokes(at: complex, length: float, angle: float, count: int) -> skia.Path:
    """Return `count` strokes from the hub of a wheel that has turned by `angle` radians."""
    path = skia.Path()
    for k in range(count):
        tip = at + turned(complex(length, 0.0), angle + k * math.tau / count)
        path.moveTo(at.real, at.imag)
        path.lineTo(tip.real, tip.imag)
    return path


def ribbon(spine: Sequence[complex], radii: Sequence[float]) -> skia.Path:
    """Return the smooth outline of a limb, tail or neck: `radii` on both sides of `spine`."""
    last = len(spine) - 1
    left: list[complex] = []
    right: list[complex] = []
    for i, (point, radius) in enumerate(zip(spine, radii, strict=True)):
        along = spine[min(last, i + 1)] - spine[max(0, i - 1)]
        across = along / (abs(along) or 1.0) * 1j * radius
        left.append(point - across)
        right.append(point + across)
    start = spine[0] - spine[1]
    end = spine[last] - spine[last - 1]
    head = spine[0] + start / (abs(start) or 1.0) * radii[0] * 0.8
    tip = spine[last] + end / (abs(end) or 1.0) * radii[last] * 0.8
    return blob([head, *left, tip, *right[::-1]])


def between(a: complex, b: complex, share: float) -> complex:
    """Return the point that lies `share` of the way from `a` to `b`."""
    return a + (b - a) * share


def limb(
    a: complex, b: complex, c: complex, radii: tuple[float, float, float, float, float]
) -> skia.Path:
    """Return an arm or leg from `a` over the joint `b` to `c`; `radii` run along it."""
    return ribbon([a, between(a, b, 0.5), b, between(b, c, 0.45), c], radii)


def oval(centre: complex, rx: float, ry: float, tilt: float = 0.0) -> skia.Path:
    """Return an ellipse, turned clockwise by `tilt` radians."""
    path = skia.Path()
    path.addOval(skia.Rect(-rx, -ry, rx, ry))
    return placed(path, centre, tilt)


def box(left: float, top: float, right: float, bottom: float, corner: float = 0.0) -> skia.Path:
    """Return a rectangle with rounded corners."""
    path = skia.Path()
    path.addRoundRect(skia.Rect(left, top, right, bottom), corner, corner)
    return path


def placed(path: skia.Path, at: complex, angle: float = 0.0, scale: float = 1.0) -> skia.Path:
    """Return `path` scaled, turned clockwise by `angle` and moved so that its origin is `at`."""
    c, s = math.cos(angle) * scale, math.sin(angle) * scale
    matrix = skia.Matrix()
    matrix.setAll(c, -s, at.real, s, c, at.imag, 0, 0, 1)
    out = skia.Path()
    path.transform(matrix, out)
    return out


def joined(paths: Sequence[skia.Path]) -> skia.Path:
    """Return one path of several."""
    out = skia.Path()
    for path in paths:
        out.addPath(path)
    return out


def bent(root: complex, target: complex, upper: float, lower: float, side: float) -> complex:
    """Return the joint of a two-bone limb that reaches from `root` to `target`.

    `side` +1 bends it towards +x for a limb that hangs (a knee), -1 the other way (a hock).
    """
    reach = target - root
    distance = min(max(abs(reach), abs(upper - lower) + 1e-4), (upper + lower) * 0.9995)
    cosine = (upper * upper + distance * distance - lower * lower) / (2 * upper * distance)
    angle = math.acos(min(1.0, max(-1.0, cosine)))
    direction = reach / (abs(reach) or 1.0)
    return root + upper * turned(direction, -side * angle)


def reached(root: complex, target: complex, length: float) -> complex:
    """Return `target`, drawn in to at most `length` from `root`."""
    reach = target - root
    return target if abs(reach) <= length else root + reach / abs(reach) * length
