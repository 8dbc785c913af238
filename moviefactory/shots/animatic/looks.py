"""Looks: how a whole film is drawn, chosen by its style in free text. Knows rows; draws nothing.

A look changes colours, edges, paper, shadows and light of whatever a place and its figures draw;
no place and no figure knows of it. To add one: one row of `LOOKS`.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final, Literal

from moviefactory.lexicon.vocabulary import Time
from moviefactory.shots.animatic.light import Color, color

Paper = Literal["", "fibre", "wash", "crayon", "film", "hatch"]
Extra = Literal["", "grid", "seal"]
NIGHT_GAMMA: Final = 0.5


@dataclass(frozen=True, slots=True)
class Edge:
    """The line round shapes. Units: `width` in thousandths of the frame's shorter side.

    `wander` is how far an unsteady hand strays; `halo` how strongly the line shines beside itself.
    `far` is its colour at the horizon.
    """

    near: Color
    far: Color
    width: float
    alpha: float = 1.0
    wander: float = 0.0
    halo: float = 0.0


@dataclass(frozen=True, slots=True)
class Look:
    """One way to draw.

    `tones` are the colours, from dark to light, that all lightness is shown in, mixed in by
    `toned`; `contrast` and `gamma` are applied before that. `levels` are the flat steps of
    lightness, 0 for none. `saturation` is of all colours. `shadow` is how dark a layer's shadow on
    the one behind is; `glow` scales all that shines; `exposure` the light on figures; `corner` is
    what the lens leaves of the light in the corners; `darkness`, if not negative, how much of all
    things is shade.
    """

    name: str
    about: str
    words: str
    tones: tuple[Color, ...] = ()
    toned: float = 1.0
    contrast: float = 1.0
    gamma: float = 1.0
    levels: int = 0
    saturation: float = 1.0
    paper: Paper = ""
    texture: float = 0.0
    edge: Edge | None = None
    shadow: float = 0.0
    glow: float = 1.0
    exposure: float = 1.0
    corner: float = 0.62
    darkness: float = -1.0
    extra: Extra = ""

    def at(self, time: Time) -> Look:
        """Return the look as it prints a time of day: what is toned shows night less dark."""
        return replace(self, gamma=NIGHT_GAMMA * self.gamma) if self.tones and time is Time.NIGHT else self  # fmt: skip

    @property
    def plain(self) -> bool:
        """Whether it changes nothing."""
        return self == PAINTERLY


def _tones(text: str) -> tuple[Color, ...]:
    return tuple(color(one) for one in text.split())


PAINTERLY: Final = Look("painterly", "soft light and paling air", "painterly|painting|油画|厚涂|pictórico|pintura|pictural|malerisch|絵画")  # fmt: skip

LOOKS: Final[tuple[Look, ...]] = (
    PAINTERLY,
    Look(
        "paper cut-out", "sheets of coloured paper, each with its shadow on the next",
        "paper cut|papercut|cut-out|cutout|cut out|papercraft|paper craft|cut paper|paper theatre"
        "|collage|剪纸|纸艺|纸雕|papel recortado|papier découpé|papierschnitt|切り絵|切り紙",
        levels=8, saturation=1.15, gamma=0.86, paper="fibre", texture=0.09,
        edge=Edge(color("#fff8ec"), color("#fff8ec"), 1.3, 0.26), shadow=0.52, glow=0.30, corner=0.90,
    ),
    Look(
        "ink wash", "black ink and water on rice paper",
        "ink wash|ink-wash|sumi|shuimo|ink painting|ink and wash|brush and ink|ink drawing|水墨|国画"
        "|墨绘|写意|tinta china|aguada|lavis|encre de chine|tusche|墨絵|水墨画",
        tones=_tones("#15171c #3c4248 #8b9089 #d5cfbf #f1eadb #f6f1e4"), toned=0.92, contrast=1.18,
        gamma=0.78, paper="wash", texture=0.15, edge=Edge(color("#0e1013"), color("#6d716c"), 3.6, 0.66, 5.0),
        glow=0.0, corner=0.93, exposure=0.34, extra="seal",
    ),
    Look(
        "neon", "dark shapes drawn in light",
        "neon|cyberpunk|synthwave|retrowave|vaporwave|outrun|霓虹|赛博|neón|néon|ネオン",
        tones=_tones("#04030d #0d0826 #240c4e #5a1279 #c4248f #ff7ac0"), toned=0.80, contrast=1.05, gamma=1.55,
        saturation=1.35, edge=Edge(color("#39f0ff"), color("#ff3fb4"), 2.0, 0.95, 0.0, 0.30), glow=1.25, corner=0.5,
        exposure=0.7,
    ),
    Look(
        "silhouette theatre", "black puppets before a lantern-lit screen",
        "silhouette|shadow play|shadow puppet|shadow theatre|shadow theater|wayang|lotte reiniger|剪影"
        "|皮影|影戏|silueta|sombras chinescas|teatro de sombras|ombres chinoises|théâtre d'ombres"
        "|schattentheater|schattenspiel|scherenschnitt|影絵|シルエット",
        tones=_tones("#070304 #1c0b08 #6b2c12 #c9702a #f3b65a #ffe3a0"), toned=0.94, contrast=1.25, gamma=0.9,
        paper="fibre", texture=0.07, darkness=0.94, exposure=0.0, glow=0.8, corner=0.30,
    ),
    Look(
        "children's book", "bright crayon with a wandering outline",
        "children's book|childrens book|children’s book|storybook|story book|picture book|crayon|coloured pencil"
        "|colored pencil|nursery|for kids|绘本|童书|儿童|童话|蜡笔|libro infantil|cuento ilustrado|livre pour enfants"
        "|livre d'enfant|album jeunesse|kinderbuch|bilderbuch|絵本|クレヨン",
        saturation=1.38, gamma=0.60, paper="crayon", texture=0.13,
        edge=Edge(color("#4a2f2a"), color("#a07f78"), 3.0, 0.78, 4.0), glow=0.55, corner=0.95,
    ),
    Look(
        "blueprint", "white lines on blue drawing paper",
        "blueprint|technical drawing|schematic|drafting|cyanotype|line drawing|蓝图|图纸|线稿|plano técnico|cianotipo"
        "|plan d'architecte|dessin technique|blaupause|bauplan|technische zeichnung|青写真|設計図",
        tones=_tones("#092a5e #0f3b7d #164a98 #2460b4 #4a86d2"), contrast=0.9, paper="fibre", texture=0.08,
        edge=Edge(color("#f4faff"), color("#8fb6e6"), 1.7, 0.92), glow=0.0, corner=0.82, exposure=0.9,
        extra="grid",
    ),
    Look(
        "film noir", "black and white, hard light and film grain",
        "noir|black and white|black-and-white|monochrome|b&w|greyscale|grayscale|silent film|黑白|黑色电影|默片"
        "|blanco y negro|noir et blanc|cine negro|schwarz-weiss|schwarzweiss|モノクロ|白黒",
        tones=_tones("#030303 #1a1b1c #55575a #a5a7a9 #e4e5e4 #fafaf8"), contrast=1.30, gamma=1.05, paper="film",
        texture=0.10, glow=1.1, corner=0.45, exposure=0.9,
    ),
    Look(
        "woodcut", "black lines cut in wood, printed on cream paper",
        "woodcut|wood cut|linocut|lino cut|engraving|etching|block print|木刻|版画|木版|xilografía|grabado|gravure sur bois"
        "|linogravure|holzschnitt|linolschnitt|kupferstich|木版画",
        tones=_tones("#17120e #17120e #a2512c #e9d7ae #f4e9cb"), contrast=1.3, gamma=0.82, levels=4, paper="hatch",
        texture=0.9, edge=Edge(color("#17120e"), color("#4a3526"), 3.0, 0.95, 2.0), glow=0.0, corner=0.9, exposure=0.75,
    ),
)  # fmt: skip
"""All looks; where a style names several, the one with the longest word stands."""


def look_for(style: str) -> Look:
    """Return the look that a style asks for; painterly where it names none."""
    lowered = style.casefold()
    best, weight = PAINTERLY, 0
    for look in LOOKS:
        for word in look.words.split("|"):
            # A Chinese character says about as much as three letters.
            said = len(word) if word.isascii() else 3 * len(word)
            if said > weight and word in lowered:
                best, weight = look, said
    return best
