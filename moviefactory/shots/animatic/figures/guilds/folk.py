"""Heads, tails and dress of beasts that go upright and of toys that are alive. Tables; knows no text.

The heads are told as in `hats`, the tails as in `burdens`. `skin` is the pelt.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import Final

from moviefactory.shots.animatic.figures.guilds.trade import Trade, trade

FOLK_HEADS: Final = MappingProxyType(
    {
        "rabbit head": "skin blob -34,-84 -44,-128 -34,-172 -20,-150 -12,-96; skin blob -14,-92 -16,-140 0,-184 12,-150 8,-96; pink flat -8,-100 -6,-140 0,-166 4,-140 2,-100; skin blob -44,-36 -46,-84 -14,-104 22,-94 40,-62 46,-36 30,-14 0,-4 -30,-8; cream flat 20,-42 44,-44 44,-28 28,-16 14,-24; pink spot 45,-42 5,4; ink spot 18,-62 6,8; white spot 20,-65 2,2; ink line2 44,-38 38,-28 28,-24; ink line1 34,-34 60,-40; ink line1 34,-31 60,-28; white poly 34,-26 42,-28 41,-16 35,-16",
        "fox head": "skin poly -34,-86 -36,-140 -4,-100; ink poly -34,-122 -36,-140 -22,-124; skin poly -4,-98 8,-142 24,-90; ink poly 3,-126 8,-142 14,-122; skin blob -48,-34 -46,-88 -10,-106 24,-92 40,-62 78,-38 72,-30 36,-18 6,0 -30,2; white blob -30,-16 -6,-40 28,-44 72,-30 36,-16 6,2 -20,6; ink spot 76,-37 6,5; ink spot 24,-64 5,7; white spot 26,-67 2,2; ink line2 66,-28 44,-22 30,-24",
        "bear head": "skin disc -30,-98 16,16; skin disc 14,-102 14,14; brown disc 15,-102 7,7; skin blob -52,-36 -52,-84 -14,-108 26,-98 42,-62 38,-20 0,0 -34,-2; cream blob 16,-54 46,-56 58,-38 46,-18 20,-18; ink blob 44,-52 60,-50 56,-38 46,-40; ink spot 20,-68 5,6; white spot 22,-70 1.6,2; ink line2 52,-38 48,-26 34,-26",
        "cat head": "skin poly -40,-78 -38,-130 -6,-100; skin poly -2,-100 14,-134 30,-84; pink poly 6,-102 14,-122 22,-96; skin blob -46,-34 -46,-86 -10,-106 26,-94 42,-58 38,-22 4,-2 -30,-4; white flat 16,-40 42,-44 46,-28 30,-16 14,-22; pink poly 40,-48 50,-46 44,-40; lime spot 20,-62 8,9; ink spot 22,-62 3,8; ink line2 44,-40 40,-28 28,-26; ink line1 30,-36 64,-42; ink line1 30,-32 64,-28",
        "mouse head": "skin disc -34,-98 28,30; skin disc 18,-108 24,28; pink disc 19,-106 15,18; skin blob -42,-34 -42,-84 -12,-102 22,-90 46,-58 66,-40 56,-24 20,-8 -26,-4; pink spot 66,-40 7,6; ink spot 22,-60 6,8; white spot 24,-63 2,2; ink line1 40,-34 72,-46; ink line1 40,-30 72,-22; ink line2 52,-26 36,-22; white poly 44,-26 52,-26 50,-15 45,-15",
        "dog head": "skin blob -46,-34 -46,-88 -10,-106 24,-94 36,-66 62,-54 66,-32 44,-16 8,-2 -30,-2; skin- blob -34,-98 -10,-98 -14,-60 -22,-22 -40,-20 -46,-60; cream blob 32,-56 60,-54 66,-34 46,-18 26,-24; ink spot 64,-52 7,6; ink spot 24,-68 5,7; white spot 26,-71 2,2; ink line2 60,-34 46,-26 34,-28; pink blob 46,-26 56,-28 54,-10 48,-12",
        "sheep head": "#3c3434 blob -20,-34 -14,-80 20,-86 44,-56 52,-26 30,-8 4,-10; white blob -52,-30 -56,-86 -22,-116 16,-112 24,-88 -4,-76 -18,-40 -20,-2 -44,-6; #3c3434 poly -14,-70 -44,-66 -36,-50 -14,-56; white spot 22,-62 6,6; ink spot 24,-62 3,4; ink line2 48,-26 38,-20",
        "deer head": "brown line6 -18,-98 -34,-130 -24,-166; brown line5 -32,-128 -52,-150; brown line6 8,-98 18,-132 8,-168; brown line5 16,-132 38,-152; skin poly -24,-84 -62,-92 -30,-66; skin blob -42,-34 -38,-86 -8,-104 22,-94 44,-60 66,-40 58,-22 24,-10 -26,-2; ink spot 64,-38 6,6; ink spot 22,-66 6,7; white spot 24,-69 2,2",
        "cow head": "cream poly -26,-96 -40,-130 -10,-104; cream poly 6,-100 26,-132 18,-94; skin poly -26,-80 -64,-84 -30,-62; skin blob -44,-30 -40,-88 -8,-104 24,-92 46,-56 58,-32 46,-8 10,0 -28,0; pink blob 38,-46 62,-44 64,-22 46,-8 32,-18; ink spot 56,-34 3,4; ink spot 22,-66 6,7; white spot 24,-69 2,2",
        "bird head": "skin blob -42,-30 -46,-84 -12,-108 24,-96 36,-62 28,-24 0,-2 -28,-2; orange poly 28,-66 78,-46 28,-34; ink line2 30,-48 66,-46; white spot 16,-68 10,10; ink spot 18,-68 5,6",
        "owl head": "skin poly -40,-86 -44,-130 -14,-104; skin poly 6,-104 32,-130 32,-86; skin blob -48,-30 -50,-88 -8,-110 32,-96 42,-60 34,-20 0,-2 -32,-2; cream disc 24,-62 20,22; cream disc -12,-62 18,22; yellow spot 24,-62 12,13; yellow spot -10,-62 11,13; ink spot 26,-62 6,7; ink spot -8,-62 6,7; orange poly 4,-52 22,-52 14,-26",
        "frog head": "skin disc -16,-98 18,18; skin disc 18,-100 18,18; white spot 20,-101 12,12; white spot -13,-99 11,12; ink spot 23,-101 5,8; ink spot -10,-99 5,8; skin blob -52,-40 -44,-84 -6,-94 34,-84 50,-46 36,-14 0,-4 -38,-8; ink line3 48,-46 20,-30 -18,-36",
        "skull head": "cream blob -44,-48 -46,-86 -14,-110 22,-104 38,-76 34,-46 26,-36 28,-6 6,-2 -4,-24 -28,-28; ink disc 18,-62 10,12; ink disc -14,-60 7,10; ink poly 30,-46 38,-34 26,-36; ink line2 6,-22 32,-24; ink line1.6 12,-28 12,-8; ink line1.6 19,-28 19,-8; ink line1.6 26,-28 26,-10",
        "sheet head": "white blob 36,0 40,-60 24,-104 -10,-114 -44,-98 -52,-50 -46,10 -8,24; ink disc 20,-66 7,11; ink disc -8,-66 6,11; ink disc 10,-36 7,9",
        "troll head": "skin blob -50,-30 -50,-82 -14,-106 26,-94 40,-66 40,-20 20,4 -24,4; skin blob -20,-56 -66,-84 -58,-52 -22,-36; skin+ blob 22,-62 50,-60 74,-36 60,-20 34,-28; brown blob -52,-78 -54,-116 -30,-104 -16,-134 0,-108 22,-126 28,-92 -8,-88; white disc 18,-70 8,8; ink spot 21,-69 4,4; brown line5 8,-84 34,-80; ink line3 44,-10 8,-12; white poly 18,-11 22,-32 27,-11; white poly 36,-10 41,-28 45,-10",
        "goblin head": "skin poly -10,-50 -84,-92 -34,-38; skin blob -44,-36 -44,-82 -12,-102 24,-92 36,-62 32,-24 24,0 -22,-2; skin+ poly 28,-64 80,-40 72,-30 28,-38; yellow disc 18,-66 9,9; ink spot 21,-66 3,6; ink line3 4,-82 32,-74; ink line3 36,-20 6,-18; white poly 14,-18 17,-6 20,-19; white poly 25,-19 28,-8 31,-20",
        "toy face": "pink spot 8,-34 8,8; ink spot 20,-52 5,6; ink line2 16,-22 26,-20 32,-24",
        "wooden nose": "#c89058 poly 28,-50 82,-44 28,-36; #8a5a34 line2 -2,-20 8,-2; #8a5a34 line2 28,-22 24,-2",
        "nut jaw": "white poly 10,-26 36,-26 36,-14 10,-14; ink line1.6 16,-26 16,-14; ink line1.6 22,-26 22,-14; ink line1.6 29,-26 29,-14; white blob 4,-10 34,-12 30,14 8,12; ink line4 20,-38 38,-36",
        "cross eye": "ink line3 14,-60 26,-46; ink line3 26,-60 14,-46; red line2 12,-24 32,-22; ink line1.2 16,-28 16,-18; ink line1.2 22,-28 22,-18; ink line1.2 28,-28 28,-18",
        "one eye": "white disc 14,-62 20,20; ink spot 18,-62 9,12; white spot 21,-66 3,3",
        "three eyes": "white disc 26,-54 10,11; white disc -2,-56 11,11; white disc 13,-82 11,11; ink spot 29,-54 5,6; ink spot 1,-56 5,6; ink spot 16,-82 5,6",
        "four eyes": "white disc 26,-50 9,10; white disc 0,-52 9,10; white disc 24,-80 9,10; white disc -2,-82 9,10; ink spot 28,-50 4,6; ink spot 3,-52 4,6; ink spot 26,-80 4,6; ink spot 1,-82 4,6",
        "six eyes": "white disc 28,-46 8,8; white disc 6,-46 8,8; white disc 28,-66 8,8; white disc 6,-66 8,8; white disc 22,-86 8,8; white disc 0,-88 8,8; ink spot 30,-46 4,5; ink spot 8,-46 4,5; ink spot 30,-66 4,5; ink spot 8,-66 4,5; ink spot 24,-86 4,5; ink spot 2,-88 4,5",
        "glass helmet": "glass line5 -4,8 44,-8 66,-52 50,-100 -4,-122 -58,-100 -74,-52 -52,-8 -4,8; white line3 -44,-96 -58,-74; grey poly -46,0 38,0 44,14 -50,14",
    }
)  # fmt: skip
"""What is drawn over a face, in this order."""
OVER_A_FACE: Final = ("toy face", "wooden nose", "nut jaw", "cross eye", "one eye", "three eyes", "four eyes", "six eyes", "glass helmet")  # fmt: skip
"""What leaves the head itself to be seen; drawn after all heads."""

FOLK_TAILS: Final = MappingProxyType(
    {
        "wind-up key": ("back", "gold line3 -4,8 -16,8; gold disc -22,2 6,6; gold disc -22,14 6,6; ink spot -22,2 2,2; ink spot -22,14 2,2"),
        "scut": ("back", "white disc -10,38 7,7"),
        "brush tail": ("back", "skin blob 0,36 -16,40 -34,30 -44,10 -36,8 -26,24 -8,28; white blob -34,22 -48,2 -36,6 -30,14"),
        "long tail": ("back", "skin line3 0,38 -18,48 -30,34 -26,16 -34,6"),
        "thin tail": ("back", "pink line2 0,38 -20,50 -34,40 -46,48"),
    }
)  # fmt: skip


def _folk(names: str, head: str, pelt: str, tail: str = "") -> tuple[Trade, Trade]:
    """Return how a beast goes upright in its own pelt, and how in clothes that a line names."""
    named = [one.strip() for one in names.split(",")]
    worn = ", ".join(filter(None, (head, tail, "bald")))
    bare = ", ".join(f"bare {one}" for one in named)
    clad = ", ".join(f"clad {one}" for one in named)
    return (
        trade(bare, f"{worn}, bare chest, bare legs", f"{pelt} {pelt} #c8402f", "man", pelt),
        trade(clad, f"{worn}, jacket, trousers", "#3a68b0 #3a3f55 #c8402f", "man", pelt),
    )


FOLK: Final[tuple[Trade, ...]] = (
    *_folk("rabbit", "rabbit head", "#b89878", "scut"),
    *_folk("fox", "fox head", "#d4692c", "brush tail"),
    *_folk("bear", "bear head", "#7a5238"),
    *_folk("polar bear", "bear head", "#ece8de"),
    *_folk("teddy bear", "bear head", "#c08a50"),
    *_folk("cat", "cat head", "#8a8490", "long tail"),
    *_folk("mouse", "mouse head", "#98929c", "thin tail"),
    *_folk("dog", "dog head", "#b88850", "long tail"),
    *_folk("wolf", "wolf head", "#7d7f88", "brush tail"),
    *_folk("pig", "pig head", "#eaa0b4"),
    *_folk("monkey", "monkey face", "#8a6242", "long tail"),
    *_folk("lion", "lion head", "#d8a050", "long tail"),
    *_folk("sheep", "sheep head", "#e8e4da"),
    *_folk("deer", "deer head", "#a8703f"),
    *_folk("cow", "cow head", "#8a6a54", "long tail"),
    *_folk("owl", "owl head", "#8a6744"),
    *_folk("bird", "bird head", "#4a4a58"),
    *_folk("frog", "frog head", "#5f9a4a"),
)
"""Rows of who is a beast upright, `bare` or `clad`. No text names them so."""

TOYS: Final = (
    trade("tin soldier, toy soldier, lead soldier, 锡兵, 铅兵, 玩具士兵", "jacket, wind-up key, trousers, shako, cross belts, toy face, short hair, boots", "#c8302f #2f4a8a #f4f1ea", "man", "#f0c8a4"),
    trade("nutcracker, 胡桃夹子", "jacket, wind-up key, trousers, shako, epaulettes, nut jaw, boots", "#c8302f #f4f1ea #e6b84a", "man", "#f0c8a4"),
    trade("wooden puppet, marionette, puppet, string puppet, 木偶, 提线木偶", "jacket, shorts, wooden nose, bare legs, elf cap, bow tie, bald", "#c8402f #3a68b0 #4a8a4a", "man", "#d8a468"),
    trade("porcelain doll, china doll, 洋娃娃, 瓷娃娃, 陶瓷娃娃", "dress, long hair, bow, rosy, waist sash, stripes socks", "#7a5ab0 #f4f1ea #d84a7a", "woman", "#f6e6dc"),
    trade("rag doll, 布娃娃", "dress, pigtails, cross eye, waist apron, stripes socks", "#d86a90 #f4f1ea #c8302f", "woman", "#f4dcc0"),
)  # fmt: skip
"""Rows of toys that are alive."""
