"""Find known words in free text. Knows tokens, inflections and the data files; not what a film is."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from functools import cache, lru_cache
from pathlib import Path
from typing import Final

_DATA: Final = Path(__file__).parent / "data"
_TOKEN: Final = re.compile(r"[a-z]+(?:['’][a-z]+)?|\d+|[\u3400-\u9fff]|[^\s\w]|\w", re.IGNORECASE)
_MAX_CHARS: Final = 4000

# Pairs of a traditional and a simplified character, for the words of the lexicon.
_TRADITIONAL: Final = (
    "龍龙馬马鳥鸟魚鱼車车門门東东風风雲云電电輪轮飛飞機机場场國国學学貓猫鯨鲸鷹鹰雞鸡鴨鸭鵝鹅鳳凤"
    "島岛灣湾漁渔員员兒儿個个隻只條条頭头輛辆艘艘顆颗對对雙双無无許许數数極极寶宝樹树葉叶園园"
    "華华蘭兰銀银鐵铁鐘钟錶表燈灯塔塔橋桥樓楼廳厅書书館馆劇剧戲戏藝艺術术畫画詩诗師师醫医護护"
    "將将軍军戰战鬥斗殺杀劍剑騎骑駱骆駝驼獅狮綿绵羊羊豬猪龜龟蝦虾貝贝陽阳陰阴霧雾雷雷閃闪"
    "傘伞濕湿氣气熱热凍冻岸岸邊边裡里間间後后從从過过進进遠远還还運运遊游達达來来時时開开關关"
    "見见覽览觀观望望視视聽听說说話话語语讀读寫写記记讓让認认識识請请謝谢變变愛爱夢梦憶忆點点"
    "爾尔為为麼么與与種种積积穀谷麵面餅饼飯饭館馆廚厨鋪铺櫃柜盤盘筆笔紙纸線线織织繡绣絲丝綠绿"
    "紅红藍蓝黃黄顏颜麗丽鄉乡縣县廟庙寺寺莊庄衛卫偵侦探探盜盗賊贼獵猎農农牆墙禦御舊旧歲岁"
    "傳传靜静漢汉滅灭淚泪潛潜澤泽濤涛滿满澇涝災灾煙烟燒烧犬犬狀状獨独環环璃璃產产異异療疗"
    "發发盡尽監监礦矿禮礼稻稻競竞節节簡简籃篮級级終终組组給给絕绝網网羅罗聖圣聲声臉脸臺台"
    "艦舰船船萬万蓋盖蟲虫蠟蜡補补製制親亲計计訊讯設设試试該该調调論论豐丰負负責责買买賣卖贏赢"
    "趕赶跡迹踏踏躍跃轉转農农連连遲迟選选鄰邻釣钓鋼钢錢钱錄录鏡镜鎮镇長长閉闭陣阵陸陆隊队際际"
    "離离難难靈灵響响頂顶項项領领題题願愿類类餘余驚惊驗验髮发魂魂鬧闹鯉鲤鳴鸣齊齐齒齿"
)

PLURALS: Final = {
    "men": ("man", "s"),
    "women": ("woman", "s"),
    "children": ("child", "s"),
    "people": ("people", "s"),
    "wolves": ("wolf", "s"),
    "knives": ("knife", "s"),
    "elves": ("elf", "s"),
    "thieves": ("thief", "s"),
    "wives": ("wife", "s"),
    "mice": ("mouse", "s"),
    "geese": ("goose", "s"),
    "feet": ("foot", "s"),
    "oxen": ("ox", "s"),
    "leaves": ("leaf", "s"),
    "lives": ("life", "s"),
    "calves": ("calf", "s"),
    "dwarves": ("dwarf", "s"),
    "buses": ("bus", "s"),
    "heroes": ("hero", "s"),
}
_PAST: Final = {
    form: base
    for base, forms in {
        "run": "ran",
        "fly": "flew flown",
        "swim": "swam swum",
        "sleep": "slept",
        "sit": "sat",
        "stand": "stood",
        "hold": "held",
        "fall": "fell fallen",
        "fight": "fought",
        "drive": "drove driven",
        "ride": "rode ridden",
        "sing": "sang sung",
        "rise": "rose risen",
        "sink": "sank sunk",
        "lie": "lay lain lying",
        "die": "dying",
        "leave": "left",
        "come": "came",
        "go": "went gone",
        "take": "took taken",
        "throw": "threw thrown",
        "catch": "caught",
        "find": "found",
        "see": "saw seen",
        "give": "gave given",
        "bring": "brought",
        "build": "built",
        "make": "made",
        "write": "wrote written",
        "read": "reads",
        "think": "thought",
        "eat": "ate eaten",
        "drink": "drank",
        "wake": "woke woken",
        "speak": "spoke spoken",
        "steal": "stole stolen",
        "set": "sets setting",
        "spin": "spun",
        "shoot": "shot",
        "grow": "grew grown",
        "draw": "drew drawn",
        "hide": "hid hidden",
        "keep": "kept",
        "lead": "led",
        "seek": "sought",
        "kneel": "knelt",
        "weep": "wept",
        "leap": "leapt",
        "dream": "dreamt",
        "creep": "crept",
        "flee": "fled",
        "bite": "bit bitten",
        "strike": "struck",
        "teach": "taught",
        "freeze": "froze frozen",
        "drown": "drowned",
        "shine": "shone",
        "swing": "swung",
        "wear": "wore worn",
        "forge": "forging",
    }.items()
    for form in forms.split()
}
_WHOLE: Final = frozenset({"moped", "sled", "hundred", "wing", "ring"})
"""What only looks like a form of a verb: who rides a moped does not mop."""
_NO_PLURAL: Final = frozenset({"this", "his", "its", "across", "is", "was", "as", "us", "gas"})


@dataclass(frozen=True, slots=True)
class Token:
    """One word, number, Chinese character or mark. `text` is folded, `raw` as written."""

    text: str
    raw: str
    possessive: bool

    @property
    def is_cjk(self) -> bool:
        """Whether this is one Chinese character."""
        return "\u3400" <= self.text <= "\u9fff"

    @property
    def is_mark(self) -> bool:
        """Whether this is punctuation or another sign."""
        return not self.text[0].isalnum()


@dataclass(frozen=True, slots=True)
class Sense:
    """What a word can stand for; a weak sense counts where nothing strong is said."""

    kind: str
    value: str
    count: int
    weak: bool


@dataclass(frozen=True, slots=True)
class Found:
    """A known word or phrase: tokens `start` to `end`, with (sense, inflection) pairs."""

    start: int
    end: int
    word: str
    senses: tuple[tuple[Sense, str], ...]


@dataclass(slots=True)
class _Node:
    next: dict[str, _Node] = field(default_factory=dict)
    senses: tuple[Sense, ...] = ()


def word_set(text: str) -> frozenset[str]:
    """Return the words of `text`, for tables of small words."""
    return frozenset(text.split())


@cache
def _simplify_table() -> dict[int, str]:
    pairs = zip(_TRADITIONAL[::2], _TRADITIONAL[1::2], strict=True)
    return {ord(old): new for old, new in pairs}


def fold(text: str) -> str:
    """Return `text` in lower case, without accents, in full-width-free simplified script."""
    if text.isascii():
        return text.lower()
    return _without_accents(text.replace("ß", "ss")).lower().translate(_simplify_table())


def _without_accents(text: str) -> str:
    """Return `text` in plain signs: no accents, no ligatures, nothing of full width."""
    if text.isascii():
        return text
    plain = unicodedata.normalize("NFKD", text)
    return "".join(char for char in plain if not unicodedata.combining(char))


@lru_cache(maxsize=256)
def tokenize(text: str) -> tuple[Token, ...]:
    """Return the words and marks of `text` in order; very long text is cut."""
    tokens = []
    for found in _TOKEN.finditer(_without_accents(text[:_MAX_CHARS])):
        raw = found[0]
        low = raw.lower()
        if not raw.isascii():
            low = low.replace("’", "'").translate(_simplify_table())
        possessive = low.endswith("'s")
        tokens.append(Token(low.removesuffix("'s"), raw, possessive))
    return tuple(tokens)


@cache
def forms(word: str) -> tuple[tuple[str, str], ...]:
    """Return (base form, inflection) of an English word: itself first, then what it may be from.

    An inflection is "" (as written), "s" (plural, or third person), "ing" or "ed".
    """
    if word in PLURALS:
        base, tag = PLURALS[word]
        extra = ((word[:-1], "s"),) if word == "leaves" else ()
        return ((base, tag), (word, "s"), *extra)
    found = [(word, "")]
    if word.endswith("men") and len(word) > len("women"):
        found.append((f"{word[:-3]}man", "s"))
    if word in _PAST:
        found.append((_PAST[word], "ed"))
    if len(word) > 3 and word.endswith("s") and not word.endswith("ss") and word not in _NO_PLURAL:
        found.append((word[:-1], "s"))
        if word.endswith("ies"):
            found.append((word[:-3] + "y", "s"))
        if word.endswith("es"):
            found.append((word[:-2], "s"))
    for ending, tag in (("ing", "ing"), ("ed", "ed")):
        stem = word.removesuffix(ending)
        if stem != word and len(stem) >= 2 and word not in _WHOLE:
            found += [(stem, tag), (stem + "e", tag)]
            if ending == "ed" and stem.endswith("i"):
                found.append((stem[:-1] + "y", tag))
            if len(stem) > 2 and stem[-1] == stem[-2]:
                found.append((stem[:-1], tag))
    return tuple(dict.fromkeys(found))


@cache
def _lexicon() -> _Node:
    """Load the data files once."""
    root = _Node()
    for word, sense in _entries():
        _insert(root, word, sense)
    return root


def _entries() -> Iterator[tuple[str, Sense]]:
    """Yield each word of the data files with what it can stand for."""
    for path in sorted(_DATA.glob("*.txt")):
        for line in path.read_text(encoding="utf-8").splitlines():
            if not line or line.startswith("#"):
                continue
            head, _, words = line.partition(":")
            kind, *rest = head.split()
            value = rest[0].replace("_", " ") if rest else ""
            count = int(rest[-1]) if kind == "count" else int(rest[1]) if len(rest) > 1 else 0
            sense = Sense(kind.removesuffix("~"), value, count, kind.endswith("~"))
            for word in words.split(","):
                yield word.strip(), sense


def listed(kinds: Collection[str]) -> frozenset[str]:
    """Return the words of the data files that stand for one of these kinds, and not only faintly."""
    return frozenset(word for word, sense in _entries() if sense.kind in kinds and not sense.weak)


def _insert(root: _Node, word: str, sense: Sense) -> None:
    node = root
    chinese = not word.isascii()
    for part in word if chinese else word.replace("'s", "").replace("'", " ").split():
        if part not in node.next:
            node.next[part] = _Node()
        node = node.next[part]
    if sense not in node.senses:
        node.senses += (sense,)


def find(tokens: tuple[Token, ...]) -> list[Found]:
    """Return known words from left to right, the longest at each place first."""
    found = []
    at = 0
    while at < len(tokens):
        match = _longest(tokens, at)
        if match:
            match = _with_overlap(tokens, match)
            found.append(match)
            at = match.end
        else:
            at += 1
    return found


def _with_overlap(tokens: tuple[Token, ...], match: Found) -> Found:
    """Let a Chinese being end where the noun in its last sign ends: 渔家女 and 女孩 are a 渔家女孩."""
    if match.end - match.start < 2 or match.end == len(tokens) or not tokens[match.end].is_cjk:
        return match
    last = _longest(tokens, match.end - 1)
    both = (match, last)
    if last is None or last.end == match.end or not all(map(_names_something, both)):
        return match
    word = "".join(token.text for token in tokens[match.start : last.end])
    return Found(match.start, last.end, word, last.senses)


def _names_something(found: Found | None) -> bool:
    return found is not None and any(sense.kind == "subject" for sense, _ in found.senses)


def _longest(tokens: tuple[Token, ...], start: int) -> Found | None:
    """Walk all base forms at once; the deepest nodes with a fitting sense win."""
    paths = [(_lexicon(), "")]
    best: tuple[int, tuple[tuple[Sense, str], ...]] | None = None
    for at in range(start, len(tokens)):
        token = tokens[at]
        if token.text == "-" and at > start:
            continue  # A night-watchman is a night watchman.
        candidates = ((token.text, ""),) if token.is_cjk else forms(token.text)
        paths = [
            (node.next[base], before if before in ("ing", "ed") else tag)
            for node, before in paths
            for base, tag in candidates
            if base in node.next
        ]
        if not paths:
            break
        does = at == start + 1 and start > 0 and _is_deed_of_one(tokens[start - 1], token)
        senses = tuple(
            (sense, tag)
            for node, tag in paths
            for sense in node.senses
            if _fits(sense, tag) and not (does and tag == "s" and sense.kind != "action")
        )
        if senses:
            best = (at + 1, senses)
    if best is None:
        return None
    words = tokens[start : best[0]]
    gap = "" if words[0].is_cjk else " "
    return Found(
        start, best[0], gap.join(token.text for token in words if token.text != "-"), best[1]
    )


def _is_deed_of_one(article: Token, last: Token) -> bool:
    """Whether a second word is a verb as only one is spoken of: `a bus stops`, `a giant waves`."""
    if article.text not in ("a", "an") or not last.text.endswith("s"):
        return False
    nodes = (_lexicon().next.get(base) for base, tag in forms(last.text) if tag == "s")
    return any(sense.kind == "action" for node in nodes if node for sense in node.senses)


def _fits(sense: Sense, tag: str) -> bool:
    """Only deeds are said with -ing and -ed."""
    return tag in ("", "s") or sense.kind in ("action", "skip") or sense.kind == "time"
