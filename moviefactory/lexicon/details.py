"""Find how things look: colours, sizes, stuffs, clothes. Knows adjectives; not who or where."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from moviefactory.lexicon.phrases import joined_signs
from moviefactory.lexicon.sexes import is_plain, names_somebody
from moviefactory.lexicon.units import ARTICLES, Unit
from moviefactory.lexicon.words import Token, find, forms, word_set

COLOURS: Final = word_set(
    "red orange yellow green blue violet purple pink brown black white grey gray gold golden silver "
    "silvery turquoise teal crimson scarlet maroon burgundy amber beige ivory lilac lavender magenta cyan "
    "indigo emerald ruby copper rosy ochre cream tan blonde blond ginger auburn rainbow colorful "
    "colourful multicolored striped spotted dotted checkered plaid reddish bluish greenish"
)
_SHADES: Final = word_set("dark light bright pale deep dull vivid neon")
_LOOKS: Final = word_set(
    "big small tiny huge giant gigantic enormous massive little tall short slender slim fat thin long "
    "wooden iron steel metal brass bronze tin glass stone brick marble paper plastic leather woolen "
    "woollen silk velvet straw rusty rusted ragged tattered shiny gleaming glowing fluffy furry shaggy "
    "scruffy woolly transparent painted haired eyed bearded winged tailed maned coated hatted coloured "
    "colored bald moustached mustached whiskered plump stout stocky chubby hefty brawny burly muscular strong skinny "
    "gaunt lanky lean curly tattooed pigtailed "
    "ponytailed freckled feathered masked cloaked hooded patched chrome crystal icy torn ripped "
    "bare chested shirtless shredded porcelain clay plastic cardboard skinned furred toy clockwork "
    "floral flowery patterned bobbed"
)
_PASSED_OVER: Final = (
    word_set("old young lone lonely single wild stray female male middle aged teenage elderly - ,")
    | word_set(
        "broken new wet dirty dusty muddy clean beautiful lovely pretty happy sad angry tired poor rich brave scared "
        "curious wise heavy round empty abandoned burning battered overturned ruined elegant wounded blind drunk magic "
        "mysterious haunted ancient futuristic modern steaming"
    )
    | _SHADES
)
_SO_MANY: Final = word_set("one two three four five six seven eight")
_GARMENTS: Final = word_set(
    "raincoat coat jacket dress gown robe robes cloak cape shirt blouse sweater jumper cardigan hoodie "
    "suit uniform apron hat cap helmet hood scarf shawl veil mask crown glasses goggles gloves boots "
    "shoes trousers pants jeans shorts skirt vest waistcoat overalls kimono sari armor armour tunic "
    "pyjamas pajamas swimsuit bikini wetsuit spacesuit backpack ribbon tie beret turban oilskins parka anorak "
    "headscarf kerchief sombrero fedora bowler trilby boater fez bonnet hijab bandana wig eyepatch headphones "
    "headband sunglasses earrings wreath garland tiara dungarees yukata poncho sash cassock stockings mittens pearls "
    "tuxedo tailcoat tutu tracksuit bathrobe coveralls jumpsuit pullover blazer singlet leotard frock nightgown beanie "
    "leggings sneakers slippers sandals clothes scrubs trunks jersey habit habits smock smocks"
)
_PARTS: Final = word_set(
    "hair beard eyes fur wings tail mane feathers paws scales sails stripes spots horns braids "
    "moustache mustache whiskers pigtails ponytail bun curls nose ears antlers petals roof wheels flags lights "
    "skin"
)
_WORN: Final = _GARMENTS | _PARTS
_FACIAL: Final = word_set("moustache mustache beard whiskers braids pigtails ponytail bun curls")
"""What is told of a face without a colour: with a moustache."""
_SAID_TOO: Final = word_set("woman man girl boy lady")
"""What says the sex right before a trade: a blue uniform woman sailor."""
_WORN_SO: Final = word_set("wearing with")
_KINDS_OF_HATS: Final = word_set(
    "conical cowboy chef top flat hard fur bowler gas surgical welding diving fox wolf lion bull monkey pig "
    "trench school space football"
)
_TOLD_FIRST: Final = _WORN | COLOURS | _LOOKS | _KINDS_OF_HATS
"""What clothes are told in before whoever wears them."""
_BEGINS_CLOTHES: Final = frozenset(
    {"in", "wearing", "with", "dressed", "carrying", "lugging", "shouldering"}
)
_BORNE_CLOTHES: Final = word_set("backpack rucksack knapsack")
"""What is worn by whoever is said to carry it."""
_ENDS_CLOTHES: Final = word_set(
    "on at by behind beside near under over into through across to from past toward towards along "
    "who that which while as is are stands sits walks runs waits looks holds its their"
)
_SCENIC: Final = word_set(
    "planet world nebula moon sun sand dune sea ocean water lake river sky cloud star snow ice grass "
    "mountain hill forest leaf dust rock cliff galaxy ring aurora sunset dawn dusk horizon fog mist "
    "desert field meadow flower wall street lava storm canyon light comet crystal"
)
_COUNTED: Final = frozenset({"moon", "sun", "planet", "star"})
_COLOURS_AND_LOOKS: Final = COLOURS | _LOOKS
_SCENIC_LOOKS: Final = _COLOURS_AND_LOOKS | word_set("ringed distant frozen crescent full blood")
_COUNTED_LOOKS: Final = _SCENIC_LOOKS | word_set("two three twin triple double many")
_CLOTHES_TOKENS: Final = 9
_BEFORE_CLOTHES: Final = 2
_RESTS: Final = word_set("stands sits walks runs waits looks")
_NAMED_BY_COLOUR: Final = frozenset(
    {
        "golden eagle", "red panda", "red squirrel", "red fox", "red deer", "red kite", "black widow", "blue jay",
        "青蛙", "金刚鹦鹉", "白头鹰", "白头海雕", "黄鼠狼", "金雕", "黄蜂", "红毛猩猩", "金枪鱼", "绿头鸭", "金钱豹", "红狐", "赤狐",
    }
)  # fmt: skip
"""Kinds whose name has a colour that is not all their coat's."""

_ZH_COLOUR: Final = "(?:[大深浅淡暗亮粉桔橘玫火雪]?[红橙黄绿青蓝紫黑白灰棕褐粉金银橘]色?|彩色|五彩|七彩|彩虹色|米色)"
_ZH_CLAD: Final = f"{_ZH_COLOUR}(?:衣裳|衣服|[长短]?裙子?|[长短]袍|[长短]衫|皮肤|皮毛|连衣裙|旗袍|和服|大衣|西装|外套|毛衣|衬衫|帽子|围巾|雨衣|制服|衣|袍|衫|甲|帽|巾|披风|斗篷)?"
_ZH_LOOK: Final = (
    "(?:(?:(?:黄|青|红|紫)?铜|钢铁|不锈钢|钢|铁|锡|铅|陶瓷|瓷|陶土|陶|泥|木|石|水晶|塑料)(?:制|做|打造|皮)?|独眼|单眼|独臂|老式|旧式|古董|古老|巨型|大型|小型|迷你|豪华|重型|崭新|破烂|凶猛|凶恶|邪恶|愤怒|孤独|可爱|美丽|漂亮|神秘|巨大|高大|小小|生锈|锈迹斑斑|破旧|木头|木制|铁制|铁皮|纸|玻璃|石头|金属|发光|毛茸茸|透明|条纹|斑点|光头|秃顶|秃头|"
    "黝黑|黢黑|光着膀子|光膀子|赤膊|打着赤膊|光着上身|赤裸上身|大胡子|肥胖|胖|瘦|瘦高|魁梧|强壮|八字胡|络腮胡|山羊胡|满头白发|"
    "长发|短发|娃娃头|波波头|齐耳短发|卷发|马尾|长辫子|扎着辫子|(?:白|黑|灰|红|金|银|棕)(?:胡子|胡须|头发|长发|短发|卷发|发))"
)
_ZH_BEFORE: Final = re.compile(f"((?:(?:{_ZH_CLAD}|{_ZH_LOOK})的?)+)[小大老旧]?$")
_ZH_WORN_BEFORE: Final = re.compile(
    "((?:身穿|穿着?|头戴|戴着?|披着?|围着?|系着?|留着?|蓄着|蒙着|裹着|包着|扎着|梳着)[^·，。、的]{1,10})的[^·，。、的]{0,3}$"
)
_ZH_WORN_AFTER: Final = re.compile(
    "^，?((?:身穿|穿着?|头戴|戴着?|披着?)[^·，。、站坐走跑在]{0,8}?"
    "(?:雨衣|毛衣|大衣|外套|斗篷|披风|围巾|盔甲|帽子|裙子|裙|衣服|衣|袍|帽|裤|靴|鞋|衫|服))"
)
_ZH_SCENIC: Final = (
    "(?:星球|行星|星云|月亮|太阳|沙丘|沙漠|沙海|沙|大海|海|湖|河|天空|云|星|雪|冰|草|山|森林|树叶|尘土|"
    "岩石|极光|落日|荒原|花海|花|雾|墙|光)"
)
_ZH_SCENERY: Final = re.compile(
    f"(?:(?:{_ZH_COLOUR}|带环|巨大)的?)+{_ZH_SCENIC}|(?:双|两个|两轮|三个|两颗)(?:月亮|月|太阳|日)"
)


def find_detail(tokens: Sequence[Token], unit: Unit) -> tuple[str, frozenset[int]]:
    """Return how the text says that `unit` looks, and the tokens that say it; both may be empty."""
    if tokens[unit.start].is_cjk:
        return _chinese_detail(tokens, unit)
    start = unit.start - (unit.start > 0 and tokens[unit.start - 1].text in _SAID_TOO)
    before = _adjectives(tokens, start, _COLOURS_AND_LOOKS)
    first = before[0] if before else start
    if not before or tokens[first - 1].text in _WORN_SO:
        before = [*_worn_before(tokens, first), *before]
    named_so = unit.word in _NAMED_BY_COLOUR
    inside = [
        at for at in range(unit.start, unit.end - 1) if tokens[at].text in COLOURS and not named_so
    ]
    clothes = _clothes(tokens, unit.end)
    looks = [*before, *([] if unit.cast else inside)]
    parts = [_join(tokens, told) for told in (looks, clothes) if told]
    return ", ".join(parts), frozenset((*looks, *clothes))


def find_scenery(
    tokens: Sequence[Token], taken: frozenset[int]
) -> tuple[tuple[str, ...], frozenset[int]]:
    """Return the phrases that say how the place looks, and their tokens; none are in `taken`."""
    phrases: list[str] = []
    used: set[int] = set()
    for at, token in enumerate(tokens):
        bases = {base for base, _ in forms(token.text)} if token.text.isascii() else set()
        nouns = bases & _SCENIC
        if at in taken or not nouns or at in used:
            continue
        looks = _COUNTED_LOOKS if nouns & _COUNTED else _SCENIC_LOOKS
        before = [one for one in _adjectives(tokens, at, looks) if one not in taken]
        if before:
            phrases.append(_join(tokens, [*before, at]))
            used.update((*before, at))
    for found in _ZH_SCENERY.finditer(joined_signs(tokens)):
        span = range(found.start(), found.end())
        if not taken & set(span):
            phrases.append(found[0])
            used.update(span)
    return tuple(dict.fromkeys(phrases)), frozenset(used)


def _adjectives(tokens: Sequence[Token], end: int, looks: frozenset[str]) -> list[int]:
    """Return the tokens before `end` that are adjectives of looks, in order."""
    found: list[int] = []
    at = end - 1
    while at >= 0 and (tokens[at].text in looks or tokens[at].text in _PASSED_OVER):
        joins = tokens[at].text == "-" or tokens[at].text in _SHADES
        if tokens[at].text in looks or (found and joins):
            found.insert(0, at)
        at -= 1
        if found[:1] == [at + 1] and _joins_colours(tokens, at):
            found.insert(0, at)
            at -= 1
            continue
        if found[:1] == [at + 1] and tokens[at + 1].text == "-" and tokens[at].text in _SO_MANY:
            found.insert(0, at)  # One-eyed.
            at -= 1
    while found and tokens[found[0]].text == "-":
        found.pop(0)
    return found


def _joins_colours(tokens: Sequence[Token], at: int) -> bool:
    """Whether an `and` stands there between two colours of one thing: a red and white tent."""
    before = [token.text for token in tokens[max(0, at - 2) : at] if token.text != "-"]
    after = [token.text for token in tokens[at + 1 : at + 3] if token.text != "-"]
    return tokens[at].text == "and" and {*before[-1:], *after[:1]} <= COLOURS


def _worn_before(tokens: Sequence[Token], end: int) -> list[int]:
    """Return the tokens of clothes told before who wears them: `red dress girl`, `hat wearing man`."""
    at = end - 1
    if at >= 0 and tokens[at].text in _PASSED_OVER:
        at -= 1
    if at >= 0 and tokens[at].text in _WORN_SO:
        at -= 1
    found: list[int] = []
    while at >= 0 and (tokens[at].text in _TOLD_FIRST or (found and tokens[at].text == "wearing")):
        if tokens[at].text in _TOLD_FIRST:
            found.insert(0, at)
        at -= 1
    garments = {tokens[one].text for one in found} & _WORN
    return found if garments and tokens[found[-1]].text in garments else []


def _clothes(tokens: Sequence[Token], start: int) -> list[int]:
    """Return the tokens right after a noun that say what it wears or has."""
    at = start + (start < len(tokens) and tokens[start].text == ",")
    at = _past_deed(tokens, at)
    if [token.text for token in tokens[at : at + 2]] == ["in", "front"]:
        return []
    if at >= len(tokens) or tokens[at].text not in _BEGINS_CLOTHES:
        return []
    end, has_colour = at, False
    for index in range(at + 1, min(len(tokens), at + 1 + _CLOTHES_TOKENS)):
        text = tokens[index].text
        if (tokens[index].is_mark and text != "-") or text in _ENDS_CLOTHES:
            break
        following = tokens[index + 1].text if index + 1 < len(tokens) else ""
        does = text.endswith("ing") and following in ARTICLES
        if does or (end > at and _is_of_another(tokens, index)):
            break
        ends = tokens[at + 1].text in COLOURS and _is_deed(tokens[index])
        if index == at + 2 and ends and following not in _GARMENTS:
            break
        has_colour = has_colour or text in _COLOURS_AND_LOOKS or text in _FACIAL
        worn = any(base in _GARMENTS for base in (text, *(one for one, _ in forms(text))))
        if worn or (text in _PARTS and has_colour):
            end = index
    in_colour = (
        end == at
        and tokens[at].text in ("in", "wearing")
        and at + 1 < len(tokens)
        and tokens[at + 1].text in COLOURS
    )
    after = tokens[at + 2].text if at + 2 < len(tokens) else ""
    verb = after.endswith(("s", "ing", "ed")) and after not in _GARMENTS
    if in_colour and (not after.isalpha() or verb or after in _ENDS_CLOTHES):
        end = at + 1
    borne = tokens[at].text.endswith("ing") and tokens[at].text != "wearing"
    if borne and tokens[end].text not in _BORNE_CLOTHES:
        return []
    return list(range(at, end + 1)) if end > at else []


def _past_deed(tokens: Sequence[Token], at: int) -> int:
    """Return where clothes may begin behind a word or two: a woman `stands alone` in a red coat."""
    for later in range(at + 1, min(len(tokens), at + 1 + _BEFORE_CLOTHES)):
        between = tokens[at:later]
        if any(
            not token.text.isalpha() or token.text in _BEGINS_CLOTHES | _ENDS_CLOTHES - _RESTS
            for token in between
        ):
            return at
        # Who plays with a hat has none on.
        if tokens[later].text in ("in", "wearing", "dressed") and _is_worn_next(tokens, later):
            return later
    return at


def _is_worn_next(tokens: Sequence[Token], at: int) -> bool:
    """Whether a garment with nothing but looks before it follows `in`: in a long red coat."""
    for token in tokens[at + 1 : at + 2 + _CLOTHES_TOKENS]:
        if token.text in _GARMENTS:
            return True
        if token.text not in _TOLD_FIRST and token.text not in (
            "a",
            "an",
            "the",
            "his",
            "her",
            "-",
        ):
            return False
    return False


def _is_deed(token: Token) -> bool:
    """Whether a word may be what somebody does: the one in white `combs` the other's hair."""
    senses = [sense for found in find((token,)) for sense, _ in found.senses]
    return token.text not in _TOLD_FIRST and any(sense.kind == "action" for sense in senses)


def _is_of_another(tokens: Sequence[Token], at: int) -> bool:
    """Whether what stands there after a garment tells of somebody else, or of a deed: `holding her son`."""
    text = tokens[at].text
    following = tokens[at + 1].text if at + 1 < len(tokens) else ""
    if text.endswith("ing") and text not in _TOLD_FIRST:
        return following not in _TOLD_FIRST or following in COLOURS
    return names_somebody(text) or is_plain(text)


def _chinese_detail(tokens: Sequence[Token], unit: Unit) -> tuple[str, frozenset[int]]:
    text = joined_signs(tokens)
    parts: list[str] = []
    used: set[int] = set()
    for found in (
        _ZH_WORN_BEFORE.search(text[: unit.start]),
        _ZH_BEFORE.search(text[: unit.start]),
    ):
        if found and not used & set(range(found.start(1), found.end(1))):
            parts.append(found[1].removesuffix("的"))
            used.update(range(found.start(1), found.end(1)))
    named_so = unit.word in _NAMED_BY_COLOUR
    several = unit.end - unit.start > 1 and not unit.cast and not named_so
    if several and re.match(_ZH_COLOUR, text[unit.start]):
        rest = find(tuple(tokens[unit.start + 1 : unit.end]))
        if len(rest) == 1 and rest[0].end == unit.end - unit.start - 1:
            parts.append(text[unit.start])
    after = _ZH_WORN_AFTER.match(text[unit.end :])
    if after and not used:
        parts.append(after[1])
        used.update(range(unit.end + after.start(1), unit.end + after.end(1)))
    return "，".join(parts), frozenset(used)


def _join(tokens: Sequence[Token], told: Sequence[int]) -> str:
    words = " ".join(tokens[at].text + ("'s" if tokens[at].possessive else "") for at in told)
    return words.replace(" - ", "-")
