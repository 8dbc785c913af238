"""Say a Japanese line in English pieces. Knows particles and verbs' ends; not what a picture is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from moviefactory.lexicon.dictionary import ADJECTIVE, SMALL, VERB, Entry, kana_words
from moviefactory.lexicon.english import plural_of
from moviefactory.lexicon.herding import BEASTS
from moviefactory.lexicon.pieces import OPAQUE, Piece, spoken
from moviefactory.lexicon.sexes import ADJECTIVES, SEXED
from moviefactory.lexicon.whose import say_whose
from moviefactory.lexicon.words import find, tokenize, word_set

_KANA: Final = re.compile(r"[\u3041-\u30ff]")
_SEVERAL_KANA: Final = re.compile(
    "(?<=子)ども(?:たち|達)|(?<=子)供(?:たち|達)|たち|達|どもが|どもは|ら(?=[がはをのと])"
)
_KATAKANA_RUN: Final = re.compile(r"[\u30a1-\u30ff]{2,}")
_KANJI: Final = re.compile(r"[\u4e00-\u9fff]")
_AFTER_KIND: Final = frozenset("上下内外前後中間側達等共頭匹羽本隻台軒一二三四五六七八九十数群親子")
"""Kanji that may follow a kind of one kanji and leave it what it is: 馬二頭, 橋上."""
_AFTER_CRAFT: Final = frozenset("一二三四五六七八九十我各両自実民生隣空貸借旧古新王皇公武商本分")
"""What stands before 家 where it is a house or a line of descent; after a craft it is a master."""
_HEADS: Final = frozenset("象像本球門花書星")
"""Kinds that end other words: 現象, 映像, 手本."""
_TRADE_ENDS: Final = frozenset("者師士員匠官婦")
_PARTICLES: Final = word_set(
    "in on at with under over behind beside from toward through between across around like aboard"
) | {"in front of"}

_COUNTED_AFTER: Final = re.compile(
    "([\u4e00-\u9fff\u30a0-\u30ff]+)([がはを])((?:[一二三四五六七八九十数]|\\d+)(?:人|匹|頭|羽|台|艘|隻|機|両|軒))(?=[^の])"
)
"""A noun with its number after it: 馬が二頭走る."""
_COUNTED_BEHIND: Final = re.compile(
    "([\u4e00-\u9fff\u30a0-\u30ff]{2,})(?<!夫婦)(?<!親子)(?<!兄弟)(?<!姉妹)(?<!恋人)(?<!カップル)"
    "((?:[二三四五六七八九十]|\\d+)(?:人|匹|頭|羽|台|艘|隻))(?=[がはをとも])"
)
"""A noun with its number right behind it: 女子高生二人が."""
_MASTER: Final = Entry("person", "subjects", "person")
_FLOCK: Final = re.compile(
    "の(?:大群|群れ|群|列|隊列|一団|一行|集団)|団|一味|軍団|(?=に(?:取り)?囲まれ)"
)
"""What makes many of a kind: ペンギンの群れ."""
_SHORTEST_TAIL: Final = 3
_SAID_OF_NEXT: Final = re.compile("[るうくすつぬむぐぶただい]$")
"""How a verb ends that says what the next noun does: 自転車を押す少女."""
_AND_THEN: Final = re.compile("(?<!い)[てで]$")
"""How a verb ends after which another deed follows: ほうきを持って猫を追う."""
_DESCRIBING: Final = (ADJECTIVE, SMALL, "subjects", "unknown")
_LEFT_UNDONE: Final = re.compile(
    "[\u4e00-\u9fffァ-ヶー]+[もを][\u3041-\u3093\u4e00-\u9fff]{1,4}?(?:ずに|ないで)"
)
"""What is not done, with what it is not done to: 傘もささずに."""
_BESIDE_ALONE: Final = re.compile("(?<!の)(?:隣|となり|傍ら|かたわら)(?:で|に(?:座る|いる|立つ))")
"""Beside whoever is told of: 隣で居眠りするおじいさん."""
_ON_SOMEBODY: Final = re.compile(
    "の(?:膝|肩|手|腕|頭|胸元|足元)(?:の上)?に(?=[^。]{0,20}(?:のせ|載せ|乗せ|置|かけ|掛け|渡|握らせ|巻))"
)
"""Where on somebody something is laid, which says to whom it is done: おじいさんの膝に毛布をかける."""
_GRIPS: Final = re.compile(
    "[^、。]{0,4}(?:巻き?つ|絡みつ|しがみつ|ぶつか|噛みつ|かみつ|食らいつ|飛びつ|襲いかか|体当たり|近づ|忍び寄|迫)"
)
"""What is done to a thing and not in it: 潜水艇に巻きつく."""
_YOUNG_AND_OLD: Final = re.compile(
    "親子の(?P<kind>(?=[\u30a1-\u30ffー象猫犬馬牛鹿熊狐鴨])[^の、がはをにで]+)"
    "|(?P<other>[\u30a1-\u30ffー]{2,}|[象猫犬馬牛鹿熊狐鴨])の親子"
)
_FLOWERS: Final = "小?花|草花|朝顔|桜|菊|牡丹|椿|梅|百合|薔薇|バラ|藤|菖蒲|撫子|向日葵|ひまわり|紫陽花|あじさい|コスモス|すみれ|蓮|桔梗"
_PATTERN: Final = re.compile(
    f"(?:(?P<floral>{_FLOWERS})|龍|竜|虎|豹|ヒョウ|トラ|ゼブラ|シマウマ|鶴|蝶|金魚|鯉|千鳥|燕|兎|うさぎ|ウサギ|猫|犬|鳳凰|孔雀|"
    "馬|亀|鳥|唐獅子|獅子|波|雲|雪|月|星|雪輪|市松|麻の葉|矢絣)の?(?:柄|文様|模様|刺繍)(?:入りの|の入った|の)"
)
"""What cloth is patterned with and nobody sees beside it: 朝顔柄の浴衣."""
_CLOTH: Final = "ジャケット|スーツ|コート|シャツ|ブラウス|セーター|ワンピース|ドレス|着物|浴衣|エプロン|ズボン|スカート|ジーンズ|パーカー|ベスト|制服|作業着|つなぎ|袴|帽子|帽|ネクタイ|マフラー|スカーフ|眼鏡|メガネ"
_CLOTHES_TOGETHER: Final = re.compile(f"({_CLOTH})に(?=[^、。]{{0,6}}(?:{_CLOTH})(?:の|を|姿))")
"""What joins two garments of one person: 白いジャケットに蝶ネクタイの."""
_UNDER_SKY: Final = re.compile("[大夜星青]?空の(?:下|もと)(?:で|、|を)?")
"""Under the sky is outdoors, and not in the sky."""


def japanese(text: str, names: Sequence[str]) -> list[Piece]:
    """Return Japanese as English pieces: what a particle marks follows the particle's word."""
    text = _ON_SOMEBODY.sub("に", _BESIDE_ALONE.sub("", text))
    text = _LEFT_UNDONE.sub("", _YOUNG_AND_OLD.sub(_two_of_a_kind, text))
    text = _CLOTHES_TOGETHER.sub(r"\1の", text)
    text = _PATTERN.sub(lambda found: "花柄の" if found["floral"] else "", text)
    text = _COUNTED_BEHIND.sub(r"\2の\1", text)
    text = _UNDER_SKY.sub(_time_under_sky, _COUNTED_AFTER.sub(r"\3の\1\2", text))
    told: list[Piece] = []
    held: list[Piece] = []
    owners: list[Piece] = []
    start = at = verb_at = 0
    topic_end = verb_end = -1
    unknown = ""
    while at < len(text):
        name = next((one for one in names if one and text.startswith(one, at)), "")
        length, entry = (len(name), None) if name else _kana_match(text, at)
        if entry and length == 1 and entry.kind == "subjects":
            entry = _of_one_kanji(text, at, entry, unknown)
            if entry is None:
                unknown += text[at]
                at += 1
                continue
            unknown = "" if entry is _MASTER else unknown
        if length and unknown:
            told.append(_of_unknown(unknown, len(told)))
            unknown = ""
        said = text[at : at + length]
        several = _SEVERAL_KANA.match(text, at + length) if entry else None
        if entry and several and entry.kind == "subjects":
            entry = Entry(plural_of(entry.english), entry.kind, entry.member)
            length = several.end() - at
        flock = _FLOCK.match(text, at + length) if entry and entry.kind == "subjects" else None
        if entry and flock:
            told.insert(start, Piece("many", flock[0], SMALL))
            entry = Entry(plural_of(entry.english), entry.kind, entry.member)
            length = flock.end() - at
        if name:
            told.append(Piece(name, name, "name"))
        elif entry is None:
            run = _KATAKANA_RUN.match(text, at)
            called = (
                text[at - 1 : at] != "の" and text[run.end() :][:1] in ("は", "が")
                if run
                else False
            )
            if run and called:
                told.append(Piece("person", run[0], "name"))
                length = len(run[0])
            elif run:
                unknown += run[0]
                length = len(run[0])
            elif text[at] in "はがもを、。，":
                verb_end = -1
                if text[at] == "を":
                    held += told[start:]
                    del told[start:]
                elif text[at] in "、，" and told and start == len(told) > topic_end:
                    told.append(Piece(",", "", "mark"))  # What follows a deed so is the next one's.
                elif text[at] in "。":
                    told.append(Piece(".", text[at], "mark"))
                start = topic_end = len(told)
            elif not text[at].isspace() and not _KANA.match(text[at]):
                unknown += text[at]
            length = max(1, length)
        elif entry.english == "of":
            if told and told[-1].kind == "subjects" and len(told) > start:
                owners.append(told[-1])
        elif entry.kind == SMALL and entry.english in _PARTICLES:
            verb_end = -1
            nouns = told[start:][:1] if told and told[-1].kind == VERB else told[-1:]
            living = bool(nouns) and nouns[0].kind == "subjects" and _lives(nouns[0])
            given = said == "に" and (living or _GRIPS.match(text, at + length))
            told.insert(start, Piece("near" if given else entry.english, said, SMALL))
            told.append(Piece(",", "", "mark"))
            start = len(told)
        else:
            named = entry.kind in ("subjects", "things", "places") and len(told) == topic_end
            if named and told and told[-1].kind == "subjects":
                told.append(Piece(",", "", "mark"))
                start = len(told)
            if entry.kind == SMALL and told and told[-1].english == "wearing":
                told.insert(start, Piece(entry.english, said, SMALL))  # 仮面をつけた二人の男
                at += length
                continue
            told.append(Piece(spoken(entry), said, entry.kind))
            if entry.kind == VERB:
                if entry.english == "pull" and any(map(_lives, held)):
                    told[-1].english = "leading"  # 牛を引く
                verb_at = len(told) - 1
                told += held
                held = [Piece(",", "", "mark")][: bool(_AND_THEN.search(said)) and bool(held)]
                told += held
                held = []
                start = len(told)
                verb_end = at + length if _SAID_OF_NEXT.search(said) else -1
            elif entry.kind == "subjects" and verb_end >= 0 and not _goes_on(text, at + length):
                start = _put_before(told, verb_at, start)
                verb_end = -1
            elif entry.kind not in _DESCRIBING:
                verb_end = -1
        at += length
    for one, following in pairwise(told):
        if one.english in ADJECTIVES and following.kind == "subjects":
            one.english = ADJECTIVES[one.english]
    pieces = say_whose([*told, *held], owners)
    return [*pieces, *([Piece(OPAQUE * 40, unknown, "unknown")] if unknown else [])]


def _two_of_a_kind(found: re.Match[str]) -> str:
    return f"二頭の{found['kind'] or found['other']}"


def _time_under_sky(found: re.Match[str]) -> str:
    return "夜、" if found[0][0] in "夜星" else "、"


def _goes_on(text: str, at: int) -> bool:
    """Whether the noun is not at its end there: 高校生の少女, 女戦士."""
    following = text[at : at + 1]
    if following == "の":
        return True
    entry = _kana_match(text, at)[1] if following else None
    return entry is not None and entry.kind == "subjects"


def _lives(noun: Piece) -> bool:
    """Whether a noun is somebody or a beast, to whom things are done and not in whom: ラクダに水をやる."""
    senses = [sense for found in find(tokenize(noun.english)) for sense, _ in found.senses]
    return any(sense.kind == "subject" and sense.value in SEXED | BEASTS for sense in senses)


def _put_before(told: list[Piece], verb_at: int, start: int) -> int:
    """Put a noun before the clause that says what it does, as English has them; return where it starts."""
    noun, clause = told[start:], told[verb_at:start]
    if any(one.kind == SMALL and one.english in _PARTICLES for one in noun):
        return start
    apart = [Piece(",", "", "mark")] if verb_at and told[verb_at - 1].kind == "subjects" else []
    told[verb_at:] = [*apart, *noun, *clause]
    return verb_at + len(apart)


def _of_one_kanji(text: str, at: int, entry: Entry, unknown: str) -> Entry | None:
    """Return what a kind of one kanji is there: none in 馬術 or 現象, a master in 武術家."""
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    joined = bool(before and _KANJI.match(before)) and before not in _AFTER_CRAFT
    if text[at] == "家" and joined and not (after and _KANJI.match(after)):
        return _MASTER
    if unknown and text[at] in _HEADS:
        return None
    compound = bool(after) and bool(_KANJI.match(after)) and after not in _AFTER_KIND
    return None if compound and not _kana_match(text, at + 1)[0] else entry


def _of_unknown(unknown: str, number: int) -> Piece:
    """Return a word that no table knows as somebody by its last kanji, or as nothing."""
    if len(unknown) > 1 and unknown[-1] in _TRADE_ENDS:
        return Piece(_MASTER.english, unknown, _MASTER.kind)
    return Piece(OPAQUE * (number + 3), unknown, "unknown")


def _kana_match(text: str, at: int) -> tuple[int, Entry | None]:
    """Return the longest word that begins there; of what is spelled in one run of katakana, the last."""
    best = _longest(text, at)
    run = _KATAKANA_RUN.match(text, at)
    if (
        run
        and best[0]
        and at + best[0] < run.end()
        and _tail(text, at + best[0], run.end()) is None
    ):
        best = (0, None)
    if run and not best[0]:
        tail = _tail(text, at + 1, run.end())
        return (run.end() - at, tail) if tail else best
    return best


def _tail(text: str, start: int, end: int) -> Entry | None:
    """Return what the end of a run of katakana names: the スケーター of フィギュアスケーター."""
    for at in range(start, end - _SHORTEST_TAIL + 1):
        length, entry = _longest(text, at)
        if entry and at + length == end:
            return entry
    return None


def _longest(text: str, at: int) -> tuple[int, Entry | None]:
    best: tuple[int, Entry | None] = (0, None)
    for word in kana_words().get(text[at], ()):
        length = word.length_at(text, at)
        if length > best[0]:
            best = (length, word.entry)
    return best
