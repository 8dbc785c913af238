"""What is built, told by its outline: church, pagoda, igloo, pyramid, fountain, gate. Tables of parts."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from moviefactory.shots.animatic.figures.kind_rows import Kind, thing
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
    ring,
    swaying,
    tyre,
)


def _lit(x: float, y: float, wide: float = 0.03, high: float = 0.05) -> Part:
    return patch("gold+", *box(x - wide, y - high, x + wide, y + high))


CHURCH = (cut("p", *box(-0.30, -0.40, 0.50, 0.0)), cut("s", -0.36 - 0.38j, -0.16 - 0.58j, 0.44 - 0.58j, 0.58 - 0.38j), cut("p", *box(-0.52, -0.62, -0.22, 0.0)), cut("s", -0.56 - 0.60j, -0.37 - 0.96j, -0.18 - 0.60j), bar("gold", 0.016, -0.37 - 0.94j, -0.37 - 1.06j), bar("gold", 0.014, -0.41 - 1.02j, -0.33 - 1.02j), *(body("gold+", complex(x - 0.04, -0.12), complex(x - 0.04, -0.24), complex(x, -0.30), complex(x + 0.04, -0.24), complex(x + 0.04, -0.12)) for x in (-0.02, 0.16, 0.34)), body("wood-", -0.43 - 0.0j, -0.43 - 0.16j, -0.37 - 0.22j, -0.31 - 0.16j, -0.31 - 0.0j), orb("gold+", -0.37 - 0.50j, 0.05 + 0.05j), swaying(bar("ink", 0.012, -0.37 - 0.50j, -0.37 - 0.54j), -0.37 - 0.5j, 0.5, 0.2))  # fmt: skip
PAGODA = (*(part for k in range(5) for part in (cut("p", *box(-0.30 + 0.045 * k, -0.20 - 0.165 * k, 0.30 - 0.045 * k, -0.06 - 0.165 * k)), body("s", complex(-0.48 + 0.055 * k, -0.22 - 0.165 * k), complex(-0.30 + 0.05 * k, -0.235 - 0.165 * k), complex(0.0, -0.27 - 0.165 * k), complex(0.30 - 0.05 * k, -0.235 - 0.165 * k), complex(0.48 - 0.055 * k, -0.22 - 0.165 * k), complex(0.30 - 0.05 * k, -0.18 - 0.165 * k), complex(-0.30 + 0.05 * k, -0.18 - 0.165 * k)), _lit(-0.08, -0.125 - 0.165 * k, 0.025, 0.03), _lit(0.08, -0.125 - 0.165 * k, 0.025, 0.03))), cut("stone", *box(-0.40, -0.06, 0.40, 0.0)), bar("gold", 0.02, 0.0 - 0.92j, 0.0 - 1.06j), orb("gold", 0.0 - 1.0j, 0.025 + 0.025j), swaying(lamp(-0.46 - 0.16j, 0.02, "red"), -0.46 - 0.22j, 0.2, 0.4), swaying(lamp(0.46 - 0.16j, 0.02, "red"), 0.46 - 0.22j, 0.2, 0.4))  # fmt: skip
IGLOO = (body("p", 0.30 - 0.0j, 0.30 - 0.42j, 0.56 - 0.58j, 0.84 - 0.42j, 0.86 - 0.0j), body("ink", 0.48 - 0.0j, 0.48 - 0.30j, 0.62 - 0.40j, 0.76 - 0.30j, 0.76 - 0.0j), body("p", -0.92 - 0.0j, -0.86 - 0.46j, -0.50 - 0.84j, -0.10 - 0.96j, 0.30 - 0.80j, 0.52 - 0.46j, 0.54 - 0.0j), *(bar("p-", 0.016, complex(-0.92 + 0.06 * k * k, -0.22 - 0.22 * k), complex(-0.2, -0.26 - 0.24 * k), complex(0.54 - 0.06 * k * k, -0.22 - 0.22 * k)) for k in range(3)), *(bar("p-", 0.014, complex(x, y), complex(x * 0.94, y - 0.20)) for x, y in ((-0.60, -0.02), (-0.20, -0.02), (0.20, -0.02), (-0.40, -0.26), (0.0, -0.26), (-0.2, -0.50), (0.14, -0.50))), swaying(lamp(0.62 - 0.12j, 0.03), 0.62 - 0.1j, 0.2, 0.4))  # fmt: skip
PYRAMID = (cut("p", -1.0 - 0.0j, 0.0 - 1.0j, 1.0 - 0.0j), cut("p-", 0.36 - 0.0j, 0.0 - 1.0j, 1.0 - 0.0j), *(bar("p-", 0.008, complex(-1.0 + 0.125 * k, -0.125 * k), complex(0.36 - 0.045 * k, -0.125 * k)) for k in range(1, 8)), patch("ink", *box(-0.40, -0.10, -0.28, 0.0)), swaying(bar("p", 0.006, -0.3 - 0.01j, -0.2 - 0.01j), -0.3 - 0.01j, 0.3, 0.3))  # fmt: skip
FOUNTAIN = (*(swaying(bar("blue+", 0.03, 0.0 - 0.86j, complex(0.14 * s, -1.0), complex(0.34 * s, -0.86), complex(0.42 * s, -0.52)), 0.0 - 0.8j, 0.04, 1.1) for s in (-1, 1)), *(swaying(bar("white", 0.025, 0.0 - 0.84j, complex(0.08 * s, -1.04), complex(0.18 * s, -0.84), complex(0.22 * s, -0.54)), 0.0 - 0.8j, 0.05, 1.3) for s in (-1, 1)), cut("p", *box(-0.07, -0.80, 0.07, -0.10)), body("p", -0.44 - 0.56j, -0.30 - 0.44j, -0.08 - 0.38j, 0.08 - 0.38j, 0.30 - 0.44j, 0.44 - 0.56j), orb("blue+", 0.0 - 0.56j, 0.42 + 0.035j), orb("p", 0.0 - 0.80j, 0.14 + 0.06j), *(swaying(bar("white", 0.02, complex(0.38 * s, -0.50), complex(0.50 * s, -0.38), complex(0.54 * s, -0.18)), complex(0.4 * s, -0.5), 0.08, 1.2) for s in (-1, 1)), orb("blue+", 0.0 - 0.20j, 0.80 + 0.07j), body("p", -0.90 - 0.20j, -0.84 - 0.02j, 0.84 - 0.02j, 0.90 - 0.20j, 0.5 - 0.12j, -0.5 - 0.12j), bar("p+", 0.03, -0.88 - 0.20j, 0.0 - 0.12j, 0.88 - 0.20j))  # fmt: skip
GATE = (cut("p", *box(-0.74, -0.86, -0.46, 0.0)), cut("p", *box(0.46, -0.86, 0.74, 0.0)), cut("s", *box(-0.80, -0.94, -0.40, -0.84)), cut("s", *box(0.40, -0.94, 0.80, -0.84)), orb("s", -0.60 - 0.98j, 0.08 + 0.08j), orb("s", 0.60 - 0.98j, 0.08 + 0.08j), bar("ink", 0.025, -0.46 - 0.62j, 0.0 - 0.86j, 0.46 - 0.62j), bar("ink", 0.02, -0.46 - 0.14j, 0.46 - 0.14j), *(bar("ink", 0.022, complex(x, -0.04), complex(x, -0.80 + 0.5 * abs(x) ** 1.2)) for x in (-0.38, -0.26, -0.14, -0.02, 0.10, 0.22, 0.34)), swaying(dot("gold", 0.02 - 0.40j, 0.03 + 0.03j), 0.0 - 0.4j, 0.4, 0.3))  # fmt: skip
TOWER = (cut("p", -0.17 - 0.0j, -0.14 - 0.78j, 0.14 - 0.78j, 0.17 - 0.0j), cut("p", *box(-0.19, -0.88, 0.19, -0.77)), *(cut("p", *box(-0.19 + 0.095 * k, -0.93, -0.135 + 0.095 * k, -0.87)) for k in range(5)), body("wood-", -0.06 - 0.0j, -0.06 - 0.10j, 0.0 - 0.14j, 0.06 - 0.10j, 0.06 - 0.0j), *(_lit(0.03 * (-1) ** k, -0.26 - 0.16 * k, 0.02, 0.035) for k in range(4)), *(bar("p-", 0.006, complex(-0.10, y), complex(-0.02, y)) for y in (-0.2, -0.34, -0.5, -0.66)), bar("wood", 0.012, 0.0 - 0.93j, 0.0 - 1.08j), swaying(cut("red", 0.0 - 1.08j, 0.12 - 1.05j, 0.0 - 1.01j), 0.0 - 1.05j, 0.2, 0.6))  # fmt: skip
RUIN = (cut("p", *box(-0.90, -0.08, 0.90, 0.0)), *(part for x, h in ((-0.70, 0.86), (-0.30, 0.92), (0.12, 0.50), (0.60, 0.72)) for part in (cut("p", complex(x - 0.09, -0.08), complex(x - 0.08, -h), complex(x + 0.02, -h + 0.05), complex(x + 0.08, -h - 0.02), complex(x + 0.09, -0.08)), bar("p-", 0.012, complex(x - 0.03, -0.10), complex(x - 0.03, -h + 0.08)), bar("p-", 0.012, complex(x + 0.03, -0.10), complex(x + 0.03, -h + 0.08)))), cut("p", -0.84 - 0.86j, -0.16 - 0.90j, -0.14 - 1.0j, -0.50 - 0.96j, -0.82 - 0.98j), cut("p", 0.24 - 0.08j, 0.36 - 0.20j, 0.48 - 0.08j), orb("p-", 0.86 - 0.10j, 0.10 + 0.08j), swaying(body("green", -0.66 - 0.60j, -0.58 - 0.40j, -0.64 - 0.24j, -0.74 - 0.40j), -0.66 - 0.6j, 0.05, 0.3), swaying(body("green", 0.52 - 0.70j, 0.66 - 0.52j, 0.60 - 0.36j, 0.50 - 0.50j), 0.55 - 0.7j, 0.05, 0.3))  # fmt: skip
BARN = (cut("p", -0.62 - 0.0j, -0.62 - 0.50j, -0.44 - 0.80j, 0.0 - 0.98j, 0.44 - 0.80j, 0.62 - 0.50j, 0.62 - 0.0j), bar("s", 0.06, -0.68 - 0.46j, -0.46 - 0.80j, 0.0 - 0.99j, 0.46 - 0.80j, 0.68 - 0.46j), cut("s", *box(-0.30, -0.44, 0.30, 0.0)), cut("p", *box(-0.26, -0.40, 0.26, 0.0)), bar("s", 0.03, -0.26 - 0.40j, 0.26 - 0.0j), bar("s", 0.03, 0.26 - 0.40j, -0.26 - 0.0j), cut("s", *box(-0.12, -0.74, 0.12, -0.56)), patch("ink", *box(-0.09, -0.71, 0.09, -0.59)), swaying(bar("straw", 0.03, -0.05 - 0.58j, 0.0 - 0.52j), -0.05 - 0.58j, 0.3, 0.3))  # fmt: skip
HUT = (cut("wood", *box(-0.52, -0.48, 0.52, 0.0)), body("straw", -0.80 - 0.40j, -0.50 - 0.72j, 0.0 - 1.0j, 0.50 - 0.72j, 0.80 - 0.40j, 0.40 - 0.46j, 0.0 - 0.42j, -0.40 - 0.46j), *(bar("straw-", 0.014, complex(0.0, -0.96), complex(x, -0.46)) for x in (-0.56, -0.3, 0.0, 0.3, 0.56)), cut("ink", *box(-0.14, -0.38, 0.14, 0.0)), *(bar("wood-", 0.012, complex(x, -0.44), complex(x, 0.0)) for x in (-0.42, -0.28, 0.28, 0.42)), swaying(lamp(0.34 - 0.30j, 0.03), 0.34 - 0.4j, 0.2, 0.3))  # fmt: skip
TREEHOUSE = (cut("wood-", -0.09 - 0.0j, -0.07 - 0.50j, 0.07 - 0.50j, 0.10 - 0.0j), swaying(body("green", -0.58 - 0.56j, -0.60 - 0.86j, -0.16 - 1.02j, 0.30 - 1.0j, 0.62 - 0.82j, 0.58 - 0.54j, 0.0 - 0.46j), 0.0 - 0.5j, 0.02, 0.25), cut("wood", *box(-0.32, -0.74, 0.28, -0.44)), cut("red-", -0.40 - 0.72j, -0.02 - 0.92j, 0.36 - 0.72j), _lit(-0.14, -0.60, 0.06, 0.06), cut("ink", *box(0.06, -0.66, 0.18, -0.44)), cut("wood-", *box(-0.44, -0.44, 0.40, -0.40)), bar("wood", 0.018, 0.22 - 0.42j, 0.30 - 0.0j), bar("wood", 0.018, 0.32 - 0.42j, 0.40 - 0.0j), *(bar("wood", 0.015, complex(0.235 + 0.014 * k, -0.36 + 0.06 * k), complex(0.335 + 0.014 * k, -0.36 + 0.06 * k)) for k in range(6)))  # fmt: skip
MOSQUE = (cut("p", *box(-0.44, -0.40, 0.44, 0.0)), body("s", -0.32 - 0.38j, -0.38 - 0.56j, -0.20 - 0.74j, 0.0 - 0.88j, 0.20 - 0.74j, 0.38 - 0.56j, 0.32 - 0.38j), *(part for x in (-0.62, 0.62) for part in (cut("p", *box(x - 0.05, -0.80, x + 0.05, 0.0)), cut("s", complex(x - 0.06, -0.80), complex(x, -1.0), complex(x + 0.06, -0.80)), bar("s", 0.03, complex(x - 0.08, -0.66), complex(x + 0.08, -0.66)))), bar("gold", 0.016, 0.0 - 0.86j, 0.0 - 0.98j), *(body("ink", complex(x - 0.06, 0), complex(x - 0.06, -0.18), complex(x, -0.26), complex(x + 0.06, -0.18), complex(x + 0.06, 0)) for x in (-0.26, 0.0, 0.26)), swaying(dot("gold", 0.02 - 1.0j, 0.03 + 0.03j), 0.0 - 1.0j, 0.3, 0.3))  # fmt: skip
MILL_WATER = (cut("p", *box(-0.30, -0.50, 0.50, 0.0)), cut("s", -0.38 - 0.48j, 0.10 - 0.92j, 0.58 - 0.48j), _lit(0.10, -0.30, 0.05, 0.06), cut("wood-", *box(0.28, -0.26, 0.42, 0.0)), tyre(-0.40 - 0.30j, 0.32, "wood", "wood-", 12), *(swaying(bar("wood", 0.03, -0.40 - 0.30j + 0.28 * p, -0.40 - 0.30j + 0.36 * p), -0.40 - 0.30j, 0.3, 0.2) for p in ring(0j, 1.0, 10)), body("blue+", -0.84 - 0.06j, -0.40 - 0.03j, 0.0 - 0.04j, 0.0 + 0.01j, -0.84 + 0.01j), swaying(bar("white", 0.015, -0.70 - 0.04j, -0.2 - 0.02j), -0.4 - 0.03j, 0.05, 0.7))  # fmt: skip
CACTUS = (bar("p", 0.19, 0.0 - 0.04j, 0.0 - 0.86j), bar("p", 0.12, -0.06 - 0.34j, -0.28 - 0.40j, -0.30 - 0.66j), bar("p", 0.12, 0.06 - 0.26j, 0.28 - 0.32j, 0.30 - 0.56j), *(bar("p-", 0.012, complex(x, -0.06), complex(x, -0.88)) for x in (-0.045, 0.0, 0.045)), swaying(orb("pink", 0.0 - 0.96j, 0.06 + 0.05j), 0.0 - 0.9j, 0.2, 0.3), orb("pink", -0.30 - 0.73j, 0.04 + 0.04j))  # fmt: skip
MUSHROOM = (body("white", -0.16 - 0.0j, -0.12 - 0.46j, 0.12 - 0.46j, 0.16 - 0.0j), body("p", -0.54 - 0.44j, -0.46 - 0.74j, 0.0 - 0.98j, 0.46 - 0.74j, 0.54 - 0.44j, 0.0 - 0.38j), *(dot("white", at, r) for at, r in ((-0.26 - 0.66j, 0.08 + 0.06j), (0.06 - 0.80j, 0.09 + 0.07j), (0.32 - 0.58j, 0.07 + 0.05j), (-0.02 - 0.54j, 0.06 + 0.04j))), swaying(bar("green", 0.03, 0.26 - 0.0j, 0.32 - 0.16j), 0.26 + 0j, 0.2, 0.4))  # fmt: skip
SUNFLOWER = (swaying(bar("green", 0.04, 0.0 - 0.0j, 0.0 - 0.70j), 0j, 0.03, 0.25), swaying(body("green", 0.0 - 0.34j, 0.22 - 0.46j, 0.28 - 0.36j, 0.10 - 0.28j), 0j, 0.03, 0.25), swaying(body("green", 0.0 - 0.24j, -0.22 - 0.36j, -0.28 - 0.26j, -0.10 - 0.18j), 0j, 0.03, 0.25), *(swaying(cut("gold+", 0.0 - 0.76j + 0.10 * p * (0.87 + 0.5j), 0.0 - 0.76j + 0.25 * p, 0.0 - 0.76j + 0.10 * p * (0.87 - 0.5j)), 0j, 0.03, 0.25) for p in ring(0j, 1.0, 14)), swaying(orb("brown", 0.0 - 0.76j, 0.13 + 0.13j), 0j, 0.03, 0.25))  # fmt: skip

ERECTED: Mapping[str, Kind] = MappingProxyType(
    {
        "church": thing(CHURCH, 14.0, 1.2, "#d8ccb8 #7a4a3a #c9a24a", "chapel, cathedral, 教堂, 大教堂"),
        "pagoda": thing(PAGODA, 20.0, 1.0, "#b8442e #35404a #c9a24a", "宝塔, 五重塔"),
        "igloo": thing(IGLOO, 2.6, 1.9, "#e6eef4 #b8ccd8 #c9a24a", "冰屋, 雪屋"),
        "pyramid": thing(PYRAMID, 40.0, 2.0, "#d8b070 #a07c48 #c9a24a", "金字塔, great pyramid"),
        "fountain": thing(FOUNTAIN, 3.0, 1.85, "#b8b0a4 #8a8278 #c9a24a", "喷泉, 喷水池"),
        "gate": thing(GATE, 3.6, 1.65, "#a08a78 #7a6a5c #c9a24a", "garden gate, iron gate, city gate, 大门, 铁门, 门楼"),
        "tower": thing(TOWER, 18.0, 0.5, "#9a9288 #7a6a5c #c9a24a", "watchtower, stone tower, minaret, obelisk, 塔, 高塔"),
        "ruin": thing(RUIN, 6.0, 1.95, "#c8bca4 #9a9080 #c9a24a", "ancient ruin, ruins, ruined castle, 废墟, 遗迹"),
        "barn": thing(BARN, 7.0, 1.4, "#a83a2c #f0e8d8 #c9a24a", "stable, farm building, 谷仓"),
        "hut": thing(HUT, 3.4, 1.65, "#8a5f3c #d8b35c #c9a24a", "straw hut, thatched hut, shack, 草屋, 茅屋, 茅草屋, 小木屋"),
        "treehouse": thing(TREEHOUSE, 7.0, 1.3, "#8a5f3c #5f8a44 #c9a24a", "tree house, 树屋"),
        "mosque": thing(MOSQUE, 14.0, 1.5, "#e6dcc4 #3f8a8a #c9a24a", "清真寺"),
        "watermill": thing(MILL_WATER, 7.0, 1.7, "#c8b89a #7a4a3a #c9a24a", "water mill, 水磨坊"),
        "cactus": thing(CACTUS, 3.0, 0.85, "#4f8a4a #3a6a38 #c9a24a", "saguaro, 仙人掌"),
        "mushroom": thing(MUSHROOM, 0.25, 1.15, "#c8362c #f2efe8 #c9a24a", "toadstool, 蘑菇, 毒蘑菇"),
        "sunflower": thing(SUNFLOWER, 1.6, 0.65, "#e8b83a #6a4630 #c9a24a", "向日葵, 葵花"),
    }
)  # fmt: skip
