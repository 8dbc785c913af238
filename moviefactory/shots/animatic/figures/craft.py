"""What flies, by air or in space, told by its outline: biplane, jet, airship, satellite. Tables of parts."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from moviefactory.shots.animatic.figures.kind_rows import Kind, aloft
from moviefactory.shots.animatic.figures.parts import (
    Part,
    bar,
    body,
    box,
    cut,
    dot,
    lamp,
    orb,
    patch,
    swaying,
    tyre,
)


def _spinner(at: complex, size: float) -> tuple[Part, ...]:
    """Return an airscrew seen from the side."""
    up = complex(0, size)
    return swaying(bar("ink", 0.04, at - up, at + up), at, 0.5, 2.9), orb("steel", at, 0.05 + 0.06j)


BIPLANE = (
    body("s", -0.90 - 0.34j, -0.80 - 0.50j, 0.62 - 0.54j, 0.74 - 0.44j, 0.66 - 0.36j, -0.80 - 0.32j), *(bar("wood", 0.025, complex(x, -0.38), complex(x - 0.06, 0.16)) for x in (-0.5, -0.1, 0.34, 0.56)), bar("wood", 0.015, -0.5 - 0.36j, 0.34 + 0.14j), bar("wood", 0.015, 0.34 - 0.36j, -0.5 + 0.14j), body("p", 1.02 - 0.10j, 0.90 - 0.20j, 0.20 - 0.22j, -1.10 - 0.06j, -1.20 + 0.02j, 0.20 + 0.20j, 0.90 + 0.16j), body("p", -1.26 - 0.40j, -1.02 - 0.38j, -0.86 - 0.06j, -1.20 - 0.0j), body("p", -1.36 - 0.04j, -0.96 - 0.08j, -0.94 + 0.02j, -1.30 + 0.04j),
    orb("a", -0.10 - 0.28j, 0.10 + 0.10j), patch("glass", 0.04 - 0.22j, 0.12 - 0.34j, 0.16 - 0.20j), bar("white", 0.03, -0.16 - 0.22j, -0.40 - 0.28j, -0.56 - 0.24j), body("s", -0.84 + 0.20j, -0.74 + 0.10j, 0.60 + 0.10j, 0.72 + 0.18j, 0.60 + 0.24j, -0.74 + 0.26j), orb("white", -0.60 - 0.01j, 0.10 + 0.10j), dot("red", -0.60 - 0.01j, 0.05 + 0.05j), *_spinner(1.06 - 0.02j, 0.30), tyre(0.40 + 0.40j, 0.10), bar("ink", 0.03, 0.40 + 0.40j, 0.30 + 0.20j),
)  # fmt: skip
JET = (
    body("p", -1.16 + 0.06j, -1.10 - 0.12j, 0.20 - 0.16j, 0.50 - 0.30j, 0.80 - 0.16j, 1.56 + 0.06j, 0.60 + 0.16j, -1.06 + 0.18j), cut("p-", -0.96 - 0.10j, -1.36 - 0.56j, -1.16 - 0.58j, -0.50 - 0.12j), patch("glass", 0.26 - 0.16j, 0.50 - 0.29j, 0.80 - 0.14j, 0.50 - 0.10j), cut("s", 0.40 + 0.06j, -0.60 + 0.50j, -0.96 + 0.50j, -0.60 + 0.10j), cut("s", -0.76 + 0.06j, -1.30 + 0.26j, -1.44 + 0.24j, -1.16 + 0.06j), cut("steel", -0.30 + 0.46j, 0.20 + 0.42j, 0.26 + 0.45j, -0.30 + 0.51j), lamp(-1.20 + 0.05j, 0.07, "beak", 1.9), lamp(-1.34 + 0.05j, 0.05, "red", 1.6),
)  # fmt: skip
GLIDER = (body("p", -1.5 + 0.02j, -0.30 - 0.08j, 0.40 - 0.14j, 0.74 + 0.02j, 0.40 + 0.12j, -0.30 + 0.06j), patch("glass", 0.14 - 0.10j, 0.40 - 0.13j, 0.66 - 0.02j, 0.20 + 0.0j), cut("p", -1.54 - 0.40j, -1.38 - 0.40j, -1.20 - 0.0j, -1.5 + 0.02j), cut("p", -1.76 - 0.42j, -1.16 - 0.44j, -1.2 - 0.38j, -1.7 - 0.36j), cut("s", 0.16 - 0.06j, -0.50 - 0.50j, -0.66 - 0.50j, -0.16 - 0.04j), cut("s", 0.20 + 0.0j, -0.76 + 0.50j, -1.0 + 0.50j, -0.16 + 0.03j))  # fmt: skip
HANG_GLIDER = (swaying(cut("p", 0.90 - 0.30j, -0.90 - 0.50j, -0.60 - 0.24j, -1.06 - 0.02j), 0j, 0.04, 0.4), cut("s", 0.90 - 0.30j, -0.60 - 0.24j, -0.84 - 0.13j), bar("ink", 0.02, 0.10 - 0.26j, -0.14 + 0.30j, 0.36 + 0.26j, 0.10 - 0.26j), bar("ink", 0.012, -0.14 - 0.26j, -0.22 + 0.18j), body("a", 0.30 + 0.14j, 0.10 + 0.10j, -0.50 + 0.20j, -0.84 + 0.24j, -0.84 + 0.32j, -0.40 + 0.32j, 0.16 + 0.26j), orb("#e0b08c", 0.38 + 0.12j, 0.10 + 0.10j))  # fmt: skip
AIRSHIP = (body("p", -1.40 - 0.12j, -1.10 - 0.34j, -0.20 - 0.46j, 0.80 - 0.40j, 1.42 - 0.10j, 0.80 + 0.18j, -0.20 + 0.24j, -1.10 + 0.10j), *(bar("p-", 0.014, -1.30 - 0.12j, complex(-0.10, -0.12 + s), 1.36 - 0.10j) for s in (-0.2, 0.0, 0.2)), cut("s", -1.0 - 0.32j, -1.46 - 0.52j, -1.52 - 0.16j, -1.20 - 0.14j), cut("s", -1.0 + 0.10j, -1.46 + 0.28j, -1.52 - 0.06j, -1.20 - 0.10j), body("s", -0.40 + 0.24j, 0.40 + 0.24j, 0.50 + 0.32j, 0.36 + 0.44j, -0.34 + 0.44j), *(patch("glass", *box(-0.30 + 0.15 * k, 0.29, -0.20 + 0.15 * k, 0.37)) for k in range(5)), *(bar("ink", 0.012, complex(x, 0.22), complex(x, 0.30)) for x in (-0.3, 0.3)), swaying(bar("ink", 0.025, -0.50 + 0.22j, -0.50 + 0.46j), -0.50 + 0.34j, 0.6, 2.7))  # fmt: skip
DRONE = (bar("p", 0.06, -0.90 - 0.10j, -0.20 + 0.02j, 0.20 + 0.02j, 0.90 - 0.10j), bar("p-", 0.05, -0.56 - 0.24j, 0.0 + 0.0j, 0.56 - 0.24j), body("p", -0.34 - 0.06j, 0.0 - 0.16j, 0.34 - 0.06j, 0.28 + 0.14j, -0.28 + 0.14j), *(part for x, y in ((-0.90, -0.18), (0.90, -0.18), (-0.56, -0.32), (0.56, -0.32)) for part in (bar("ink", 0.04, complex(x, y + 0.12), complex(x, y)), swaying(orb("steel", complex(x, y), 0.36 + 0.025j), complex(x, y), 0.12, 3.3))), bar("ink", 0.03, -0.24 + 0.12j, -0.34 + 0.40j), bar("ink", 0.03, 0.24 + 0.12j, 0.34 + 0.40j), orb("ink", 0.0 + 0.22j, 0.12 + 0.11j), dot("blue+", 0.03 + 0.22j, 0.05 + 0.05j), lamp(0.30 + 0.02j, 0.04, "red", 1.1), lamp(-0.30 + 0.02j, 0.04, "green", 1.3))  # fmt: skip
_PANELS = tuple(part for side in (-1, 1) for part in (bar("steel", 0.04, complex(0.16 * side, 0), complex(0.50 * side, 0)), cut("blue-", *box(min(0.46 * side, 1.30 * side), -0.24, max(0.46 * side, 1.30 * side), 0.24)), *(bar("steel", 0.012, complex((0.46 + 0.168 * k) * side, -0.24), complex((0.46 + 0.168 * k) * side, 0.24)) for k in range(6)), bar("steel", 0.012, complex(0.46 * side, 0), complex(1.30 * side, 0))))  # fmt: skip
SATELLITE = tuple(swaying(one, 0j, 0.10, 0.13) for one in (*_PANELS, cut("gold", *box(-0.20, -0.26, 0.20, 0.26)), patch("gold-", *box(-0.20, -0.04, 0.20, 0.04)), bar("steel", 0.03, 0.0 + 0.26j, 0.10 + 0.40j), body("white", -0.16 + 0.46j, 0.0 + 0.34j, 0.24 + 0.34j, 0.36 + 0.44j, 0.12 + 0.40j), bar("steel", 0.018, 0.0 - 0.26j, 0.0 - 0.48j), orb("red", 0.0 - 0.48j, 0.03 + 0.03j)))  # fmt: skip
SHUTTLE = (body("white", -1.20 - 0.20j, 0.60 - 0.26j, 1.06 - 0.16j, 1.40 + 0.04j, 1.20 + 0.16j, -1.20 + 0.18j), body("black", 1.40 + 0.06j, 1.20 + 0.18j, -1.20 + 0.20j, -1.20 + 0.12j, 0.90 + 0.10j), cut("white", -0.80 - 0.20j, -1.36 - 0.60j, -1.12 - 0.62j, -0.50 - 0.22j), cut("black", 0.40 + 0.16j, -0.60 + 0.46j, -1.26 + 0.46j, -1.20 + 0.16j), patch("glass", 0.82 - 0.18j, 0.92 - 0.24j, 1.12 - 0.12j, 1.0 - 0.08j), patch("s", *box(-0.30, -0.14, 0.10, -0.06)), bar("stone", 0.014, -0.70 - 0.20j, 0.50 - 0.22j), *(body("steel-", complex(-1.18, y), complex(-1.40, y - 0.08), complex(-1.40, y + 0.08)) for y in (-0.12, 0.08)), lamp(-1.40 - 0.10j, 0.05, "beak", 1.9), lamp(-1.40 + 0.10j, 0.05, "beak", 1.6))  # fmt: skip
LANDER = (*(bar("gold", 0.035, complex(0.30 * s, -0.36), complex(0.66 * s, -0.04)) for s in (-1, 1)), *(bar("gold", 0.03, complex(0.34 * s, -0.22), complex(0.66 * s, -0.06)) for s in (-1, 1)), *(orb("gold", complex(0.68 * s, -0.03), 0.14 + 0.035j) for s in (-1, 1)), bar("gold-", 0.03, 0.0 - 0.24j, 0.02 - 0.04j), body("steel-", -0.12 - 0.22j, -0.20 - 0.06j, 0.20 - 0.06j, 0.12 - 0.22j), cut("gold", -0.46 - 0.24j, -0.50 - 0.44j, 0.50 - 0.44j, 0.46 - 0.24j), patch("gold-", *box(-0.20, -0.42, 0.14, -0.26)), cut("p", -0.40 - 0.44j, -0.46 - 0.66j, -0.28 - 0.86j, 0.20 - 0.88j, 0.40 - 0.70j, 0.42 - 0.44j), patch("glass", 0.10 - 0.76j, 0.28 - 0.72j, 0.12 - 0.62j), cut("p-", *box(-0.16, -0.64, 0.06, -0.46)), bar("steel", 0.02, -0.10 - 0.86j, -0.16 - 1.0j), swaying(body("steel", 0.14 - 0.96j, 0.26 - 0.86j, 0.44 - 0.90j, 0.32 - 0.92j), 0.2 - 0.9j, 0.1, 0.2))  # fmt: skip
CAPSULE = tuple(swaying(one, 0j, 0.10, 0.14) for one in (body("steel-", -0.70 + 0.30j, 0.70 + 0.30j, 0.56 + 0.44j, -0.56 + 0.44j), cut("p", -0.66 + 0.30j, -0.28 - 0.38j, 0.28 - 0.38j, 0.66 + 0.30j), cut("s", -0.28 - 0.38j, -0.20 - 0.48j, 0.20 - 0.48j, 0.28 - 0.38j), orb("ink", 0.0 - 0.06j, 0.16 + 0.15j), dot("blue+", 0.0 - 0.06j, 0.11 + 0.10j), patch("red", *box(0.26, 0.10, 0.42, 0.18)), bar("p-", 0.016, -0.54 + 0.10j, 0.54 + 0.10j), lamp(0.0 - 0.5j, 0.03, "red", 0.9)))  # fmt: skip
CABLE_CAR = (bar("ink", 0.03, -1.9 - 0.38j, 0.0 - 0.46j, 1.9 - 0.54j), bar("ink", 0.05, 0.0 - 0.44j, 0.0 - 0.20j), orb("steel", -0.12 - 0.46j, 0.06 + 0.06j), orb("steel", 0.12 - 0.48j, 0.06 + 0.06j), body("p", -0.56 - 0.20j, 0.56 - 0.20j, 0.62 + 0.10j, 0.52 + 0.48j, -0.52 + 0.48j, -0.62 + 0.10j), patch("glass", *box(-0.48, -0.12, -0.08, 0.18)), patch("glass", *box(0.0, -0.12, 0.46, 0.18)), patch("white", *box(-0.60, 0.26, 0.60, 0.32)))  # fmt: skip
KITE = (swaying(bar("ink", 0.01, 0.0 + 0.2j, -0.30 + 0.4j, -0.9 + 0.62j), 0j, 0.05, 0.5), *(swaying(one, 0j, 0.10, 0.4) for one in (cut("p", 0.0 - 0.50j, 0.36 - 0.10j, 0.0 + 0.34j, -0.36 - 0.10j), cut("s", 0.0 - 0.50j, 0.36 - 0.10j, 0.0 - 0.10j), cut("s", 0.0 - 0.10j, 0.0 + 0.34j, -0.36 - 0.10j), bar("a", 0.025, 0.0 + 0.34j, 0.14 + 0.46j, 0.0 + 0.56j, 0.16 + 0.64j), cut("a", 0.06 + 0.42j, 0.20 + 0.38j, 0.20 + 0.50j), cut("s", 0.02 + 0.54j, -0.12 + 0.50j, -0.10 + 0.60j))))  # fmt: skip
PARACHUTE = (*(bar("ink", 0.008, complex(0.56 * x, -0.16), 0.0 + 0.30j) for x in (-1, -0.5, 0, 0.5, 1)), body("p", -0.60 - 0.14j, -0.50 - 0.38j, 0.0 - 0.52j, 0.50 - 0.38j, 0.60 - 0.14j, 0.30 - 0.20j, 0.0 - 0.14j, -0.30 - 0.20j), body("s", -0.20 - 0.17j, -0.16 - 0.42j, 0.0 - 0.52j, 0.16 - 0.42j, 0.20 - 0.17j), orb("#e0b08c", 0.0 + 0.26j, 0.055 + 0.06j), body("a", -0.08 + 0.32j, 0.08 + 0.32j, 0.07 + 0.46j, -0.07 + 0.46j), bar("ink", 0.05, -0.04 + 0.44j, -0.07 + 0.58j), bar("ink", 0.05, 0.04 + 0.44j, 0.07 + 0.58j), bar("a", 0.04, -0.06 + 0.34j, -0.14 + 0.22j), bar("a", 0.04, 0.06 + 0.34j, 0.14 + 0.22j))  # fmt: skip
STATION = tuple(swaying(one, 0j, 0.03, 0.1) for one in (bar("steel", 0.05, -1.6 - 0.0j, 1.6 - 0.0j), *(part for x in (-1.45, -1.05, 1.05, 1.45) for part in (cut("blue-", *box(x - 0.15, -0.48, x + 0.15, -0.04)), cut("blue-", *box(x - 0.15, 0.04, x + 0.15, 0.48)), bar("steel", 0.012, complex(x, -0.48), complex(x, 0.48)))), body("p", -0.70 - 0.12j, 0.70 - 0.12j, 0.70 + 0.12j, -0.70 + 0.12j), body("p", -0.12 - 0.34j, 0.12 - 0.34j, 0.12 + 0.40j, -0.12 + 0.40j), *(bar("p-", 0.014, complex(x, -0.12), complex(x, 0.12)) for x in (-0.4, 0.4)), lamp(0.30 + 0.0j, 0.025), lamp(-0.30 + 0.0j, 0.025), cut("white", *box(-0.6, 0.14, -0.3, 0.30)), lamp(0.0 - 0.36j, 0.03, "red", 0.8)))  # fmt: skip

FLYING_CAR = (
    *(lamp(complex(x, 0.34), 0.075, "#58d0f0") for x in (-0.78, 0.70)), body("p-", -1.02 + 0.06j, -1.30 - 0.26j, -1.06 - 0.28j, -0.70 - 0.02j), body("p", -1.18 + 0.04j, -1.10 - 0.14j, -0.52 - 0.18j, -0.20 - 0.44j, 0.36 - 0.44j, 0.66 - 0.16j, 1.16 - 0.06j, 1.28 + 0.10j, 1.10 + 0.22j, -1.06 + 0.22j),
    patch("glass", -0.38 - 0.16j, -0.14 - 0.37j, 0.06 - 0.38j, 0.06 - 0.16j), patch("glass", 0.12 - 0.16j, 0.12 - 0.38j, 0.32 - 0.37j, 0.52 - 0.15j), bar("s", 0.03, -1.10 + 0.04j, 1.20 + 0.06j), *(body("ink", complex(x - 0.24, 0.20), complex(x + 0.24, 0.20), complex(x + 0.16, 0.33), complex(x - 0.16, 0.33)) for x in (-0.78, 0.70)), lamp(1.24 + 0.08j, 0.045, "gold+"), lamp(-1.16 + 0.06j, 0.05, "red"),
)  # fmt: skip

CRAFT: Mapping[str, Kind] = MappingProxyType(
    {
        "biplane": aloft(BIPLANE, 3.2, 2.6, "#c0392e #e6d8b0 #6a4630", "propeller plane, triplane, 双翼机, 双翼飞机, 螺旋桨飞机", land=0.5),
        "jet": aloft(JET, 4.5, 3.0, "#7d878f #626c74 #c5362c", "jet fighter, fighter jet, fighter plane, bomber, stealth bomber, 战斗机, 喷气式飞机, 轰炸机, 歼击机"),
        "flying car": aloft(FLYING_CAR, 1.6, 2.7, "#3f7f9a #e8eef2 #c5362c", "hovercar, hover car, hovering car, 飞行汽车, 飞车, 悬浮车, 悬浮汽车"),
        "glider": aloft(GLIDER, 2.2, 3.2, "#f4f2ec #d8d4cc #c5362c", "sailplane, 滑翔机"),
        "hang glider": aloft(HANG_GLIDER, 2.4, 2.0, "#e0602c #f0c83a #2f4a7a", "paraglider, 滑翔翼, 滑翔伞"),
        "airship": aloft(AIRSHIP, 14.0, 3.1, "#b8b4ac #8a3a2c #c9a24a", "zeppelin, blimp, dirigible, 飞艇"),
        "drone": aloft(DRONE, 0.6, 2.5, "#e6e4e0 #3a3c44 #c5362c", "quadcopter, 无人机"),
        "satellite": aloft(SATELLITE, 3.0, 2.8, "#d8d4cc #3a5f9e #c9a24a", "hubble, space probe, voyager, probe ship, 卫星, 探测器, 人造卫星"),
        "space station": aloft(STATION, 12.0, 3.4, "#d8dce0 #3a5f9e #c9a24a", "orbital station, 空间站, 太空站, 国际空间站"),
        "space shuttle": aloft(SHUTTLE, 6.0, 2.9, "#f2f2f0 #2f5f9e #c9a24a", "shuttle, orbiter, 航天飞机"),
        "lander": aloft(LANDER, 5.0, 1.65, "#c8c4bc #c9a24a #c9a24a", "lunar lander, moon lander, lunar module, landing craft lander, 登月舱, 着陆器, 登陆器", stands=True),
        "capsule": aloft(CAPSULE, 3.0, 1.5, "#d8d4cc #8a8f98 #c9a24a", "space capsule, escape pod, lifepod, crew capsule, 返回舱, 逃生舱"),
        "cable car": aloft(CABLE_CAR, 3.0, 3.6, "#c0392e #f2efe8 #c9a24a", "gondola lift, ropeway, chairlift, 缆车, 索道"),
        "kite": aloft(KITE, 1.2, 1.5, "#d03a30 #f0c83a #2f6fb0", "风筝, 纸鸢"),
        "parachute": aloft(PARACHUTE, 5.0, 1.25, "#e0602c #f2efe8 #3a4f6a", "降落伞"),
    }
)  # fmt: skip
