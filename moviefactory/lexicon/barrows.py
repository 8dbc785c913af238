"""What is on the cart that somebody pushes, sells from or drags. Knows wares; not who pushes it."""

from __future__ import annotations

import re
from typing import Final

from moviefactory.lexicon.vocabulary import Subject, SubjectReading

CART: Final = re.compile(
    r"\b(?:hand|push)?-?carts?\b|(?<!station )\bwagons?\b|\btrolleys?\b|\brickshaws?\b|\bstalls?\b|\bbarrows?\b|推车|板车|小车|马车|大车|人力车|摊车|车摊|三轮车"
)
"""What is said of whoever moves something on wheels."""
_WARES: Final = (
    ("rickshaw", r"\brickshaws?\b|人力车|黄包车"),
    ("ice cream cart", r"\bice ?-?creams?\b|\bgelato\b|\bsorbet\b|\bpopsicles?\b|冰淇淋|冰激凌|雪糕|冰棍"),
    ("sweet potato cart", r"\b(?:sweet |baked |roast\w* |hot )?potato\w*|\bchestnuts?\b|\bcorn\b|红薯|地瓜|栗子|玉米"),
    ("flower cart", r"\bflowers?\b|\bflorist\b|\broses?\b|\btulips?\b|\bbouquets?\b|花"),
    ("fish cart", r"\bfish\b|\bfishmonger\b|\boysters?\b|\bshrimps?\b|鱼|虾"),
    ("bread cart", r"\bbread\b|\bbaker\w*\b|\bpretzels?\b|\bpastr\w+|\bcakes?\b|\bbagels?\b|\bwaffles?\b|面包|糕|饼"),
    ("balloon cart", r"\bballoons?\b|\btoys?\b|\bcandy\b|\bcotton candy\b|\bsweets\b|气球|玩具|糖"),
    ("book cart", r"\bbooks?\b|\bbookseller\b|\bnewspapers?\b|书|报纸"),
    ("milk cart", r"\bmilk\w*\b|牛奶"),
    ("hay barrow", r"\bhay\b|\bstraw\b|干草|稻草"),
    ("firewood cart", r"\bfirewood\b|\blogs\b|\bwood\b|柴|木柴"),
    ("fruit cart", r"\bfruits?\b|\bapples?\b|\boranges?\b|\bmango\w*|\bmelons?\b|\bwatermelons?\b|\bgrapes?\b|\bpeach\w*|\blemons?\b"
                   r"|\bpersimmons?\b|\bbananas?\b|\bberries\b|\bcherries\b|\bpumpkins?\b|水果|苹果|橘|橙|柿|瓜|桃|梨|葡萄"),
    ("vegetable cart", r"\bvegetables?\b|\bcabbages?\b|\bcarrots?\b|\bgreengrocer\b|\btomato\w*|菜|萝卜"),
    ("food cart", r"\bnoodles?\b|\bramen\b|\bsoup\b|\bfood\b|\bkebabs?\b|\bsausages?\b|\bhot dogs?\b|\btacos?\b|\btea\b|\bcoffee\b|\bdumplings?\b"
                  r"|\bsnacks?\b|\bstreet vendor\b|面|馄饨|小吃|茶|豆腐|烤串"),
)  # fmt: skip
_LADEN: Final = re.compile(
    r"\b(?:carts?|barrows?|wheelbarrows?|trolleys?|sellers?|vendors?|hawkers?|peddlers?|full of|laden|lugging)\b|卖|车"
)
_KINDS: Final = tuple((name, re.compile(words)) for name, words in _WARES)


_SOLD: Final = frozenset(
    {Subject.FISH, Subject.FLOWER, Subject.BALLOON, Subject.BOOK, Subject.CRAB}
)


def is_ware(one: SubjectReading, said: str) -> bool:
    """Whether a thing lies on the cart that somebody pushes, and does not stand beside it."""
    return one.subject in _SOLD and not one.cast and _LADEN.search(said) is not None


def laden(said: str) -> str:
    """Return the cart by what a line, in English or Chinese, says is sold or carried; plainly "cart" for nothing."""
    return next((name for name, words in _KINDS if words.search(said)), "cart")
