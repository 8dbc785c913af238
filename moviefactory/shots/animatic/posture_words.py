"""What a line says that a beast does with its body, its mouth and its claws. Words of six languages; tables only."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from moviefactory.shots.animatic.figures.marked import (
    CLIMBING,
    HANGING,
    ON_BACK,
    REARING,
    SHAKING,
    SLIDING,
    STALKING,
)


def _any(*ways: str) -> re.Pattern[str]:
    return re.compile("|".join(ways))


SLIDES: Final = re.compile(
    r"\bslid\w*\b[^.;]*\b(belly|bellies|stomachs?|tumm\w+)\b|\b(belly|bellies|stomachs?|tumm\w+)\b[^.;]*\bslid|\bbelly[- ]?slid|\btoboggan"
    r"|肚皮.{0,4}滑|肚子.{0,4}滑|腹部.{0,4}滑|滑.{0,6}(肚皮|肚子)|desliz\w+[^.;]*\b(panza|barriga|vientre|tripa)|gliss\w+[^.;]*\bventre"
    r"|(rutsch|schlitter|gleit)\w*[^.;]*\bbauch|\bbauch\w*[^.;]*(rutsch|schlitter|gleit)|腹.{0,6}(滑|すべ)|おなか.{0,6}(滑|すべ)"
)
"""What a line says of a penguin that goes on its belly."""
POSTURES: Final[Mapping[str, re.Pattern[str]]] = MappingProxyType(
    {
        REARING: _any(
            r"\brear(s|ed|ing)?( up)?\b(?! of)", r"\bhind legs\b", "后腿站", "后腿直立", "前蹄", "人立而起", r"\bencabrit",
            r"patas traseras", r"patas de atr[áa]s", r"\bse cabr", r"pattes (de )?derri[èe]re", r"pattes arri[èe]re",
            r"\bbäum(t|en|te)\b", r"hinterbeine", r"hinterläufe", "後ろ脚で", "後ろ足で", "後脚で", "棹立ち", "竿立ち",
        ),
        HANGING: _any(
            r"\bupside[- ]down\b", r"\bhang(s|ing)? (by|from)\b", r"\bdangl(es?|ing)\b", "倒挂", "倒吊", "吊在", "挂在",
            r"\bcuelga", r"\bcolgad", r"\bcolgando", r"boca abajo", r"\bsuspendu", r"t[êe]te en bas", r"\bpendue?s? ",
            r"\bhäng(t|en)\b", r"\bkopfüber", r"\bbaumel", "ぶら下が", "逆さ", "さかさ",
        ),
        ON_BACK: _any(
            r"\b(?:l(?:ie|ies|ying|ay)|roll|float|sleep|turn|swim|flip|land|drift|stretch|rest|doz|sunbath|bask)\w*\b[^.,;]{0,30}\bon (its|his|her|their) backs?\b(?! \w+ (rides|sits))", r"\bbelly[- ]up\b", r"\blegs (?:up|in the air)\b", r"\b(?:tumbl|roll)\w* over\b(?! (?:the|an?|his|her|its)\b)", "四脚朝天", "翻了个跟头", "仰面", "仰躺", "仰浮", "肚皮朝",
            r"boca arriba", r"panza arriba", r"\bde espaldas\b(?! a)", r"\bsur le dos\b(?! d)", r"auf dem rücken(?! de[rs])(?! ein)",
            "仰向け", "あおむけ",
        ),
        SHAKING: _any(
            r"\bshak(es?|ing)( \w+self| themselves| the \w+| water| snow| rain)?( off| dry| out)", r"\bshakes? (it|him|her)self",
            r"\bshaking (it|him|her)self", "抖掉", "抖落", "甩掉", "甩干", "抖动身", "甩水", r"\bse sacud", r"s['’][ée]brou",
            r"schüttel(t|n) sich", r"schüttel\w* .*(ab|aus)\b", "身震い", "ぶるぶる", "水を払", "水をはら", "雪を払",
        ),
        STALKING: _any(
            r"\bstalk", r"\bcreep", r"\bcrept", r"\bprowl", r"\bsneak", r"\bcrouch", "潜行", "悄悄", "蹑", "匍匐", "潜伏", "伏低",
            r"\bacech", r"sigilos", r"agazap", r"\bmerode", r"\brôd", r"à l['’]affût", r"\btapi", r"\bà pas de loup",
            r"schleich", r"\blauer", r"\bpirsch", r"\bduck(t|en)\b", "忍び寄", "忍び足", "身を低く", "身をかがめ",
        ),
        SLIDING: SLIDES,
        CLIMBING: _any(
            r"\bclimb\w*\b.*\b(tree|trunk|palm|bamboo|bark|oak|pine|fir|spruce|birch|cedar|eucalyptus)\b",
            r"\bup (a|an|the|its)( \w+)? (tree|trunk|palm|oak|pine|fir|spruce|birch|cedar|eucalyptus)\b",
            "爬上.*[树竹杉松柏]", "爬树", "攀.*[树竹杉松柏]", "沿着树干", "[树竹杉松柏]干?[慢一步往向顺着]*上爬",
            r"(trep|sub|escal)\w*\b.*(árbol|arbol|tronco|palmera|abeto|pino|eucalipto)",
            r"grimp\w*\b.*(arbre|tronc|palmier|chêne|sapin|\bpin\b|bouleau|eucalyptus)",
            r"(kletter|husch|flitz|lauf)\w*\b.*(baum|stamm|palme|eiche|tanne|fichte|kiefer|birke|eukalyptus)",
            "[木幹杉松竹][にを]登", "[木幹杉松竹][にを]よじ", "幹を駆け上",
        ),
    }
)  # fmt: skip
"""What a line says that a beast does with its body, by the mark of the figure."""
BREACH: Final = _any(
    r"\bleap", r"\bbreach", r"\bjump", r"\bvault", r"\bbursts? (out|from|through|clear)", "跃出", "跳出", "跃起", "跃上", r"\bsalt(a|an|ando)\b",
    r"\bbrinca", r"\bsaut", r"\bbondi", r"\bjaill", r"\bspring(t|en)\b", r"\bschie(ß|ss)(t|en)\b", r"\bschnell(t|en)\b", r"\bshoots? (up|out|clear|from)", r"\bhurl", r"\bs['’]élève", r"\bse eleva", r"\bsurg", "冲出", "腾空", "登", "跳び上", "飛び上", "飛び跳ね", "跳ね", "ジャンプ",
    "飛び出", "躍り出", "躍り上",
)  # fmt: skip
IN_MOUTH: Final = _any(
    r"\bby the (?:scruff|nape)\b", r"\bpar la peau du cou\b", r"\bam nacken\b", r"\bpor el cogote\b",
    r"\b(in|between) (its|his|her|their) (mouth|jaws?|teeth|beak|muzzle)", "叼着", "叼起", "衔着", "嘴里(?!喷|吐)", "口中(?!喷|吐)",
    r"en (la|su) boca", r"en el hocico", r"entre (los|sus) dientes", r"en (el|su) pico", r"dans (la|sa) gueule",
    r"entre (les|ses) (dents|mâchoires|crocs)", r"dans (le|son) bec", r"\bim maul", r"\bim schnabel", r"zwischen den zähnen",
    r"in der schnauze", "叼", r"\b(in|between) (its|his|her|their) (bill|snout)", "くわえ", "咥え", "銜え",
)  # fmt: skip
HELD_PREY: Final = _any(
    r"\bfish\b", r"salmon", r"trout", "鱼", r"\bpe(z|scado)\b", r"salmón", r"trucha", r"poisson", r"saumon", r"truite", r"\bfisch",
    r"lachs", r"forelle", "魚", "鮭",
)  # fmt: skip
SOARS: Final = _any(
    r"\bsoar", r"\bglid", r"\bcircl(es|ing)\b", r"\bhover", "翱翔", "盘旋", "滑翔", r"\bplane(a|an|ando)\b", r"\bsobrevuel",
    r"\bplanen?t?\b", r"\bplaner\b", r"\bgleite", r"\bkreis(t|en)\b", r"\bsegel(t|n)\b", r"\bschwebt", "舞う", "舞って", "旋回", "滑空",
)  # fmt: skip
TALONS: Final = _any(
    r"\b(in|with) (its|his|her) (talons|claws|beak|bill)", r"\b(snatch|grab|catch|seiz|carr)\w*\b.*\bfish", "抓住.*鱼", "抓起.*鱼", "捕鱼",
    "叼着.*鱼", "抓着", "抓起", r"(con|entre|en) (las|sus) garras", r"(dans|entre) (les|ses) serres", r"\bin den (krallen|fängen)", "爪で", "爪に", "足でつか",
)  # fmt: skip
CURLED: Final = _any(
    "蜷", r"\bcurl(s|ed|ing)? (up|round|into)", r"\bovillo\b", r"\bacurruc", r"\ben boule\b", r"zusammengerollt", r"rollt sich", "丸くな", "丸ま",
)  # fmt: skip
FIRE: Final = _any(
    r"\bfire\b",
    r"\bflames?\b",
    "喷火",
    "火焰",
    "吐火",
    r"\bfuego",
    r"\bllamas\b",
    r"\bfeu\b",
    r"\bflammes?\b",
    r"\bfeuer",
    "火を",
    "炎を",
)
LADEN: Final = _any(
    r"\b(laden|loaded|burdened) with", "驮着", "满载", r"\bcargad[oa]s? (de|con)", r"\bchargée?s? de", r"\bbeladen", r"\bbepackt", "荷を", "荷物を積",
    "を背負",
)  # fmt: skip
LEAF: Final = _any(
    r"\bleaf\b|\bleaves\b", "叶", r"\bhojas?\b", r"\bfeuilles?\b", r"\bblatt", r"\bblätter", "葉"
)
FAMILY: Final = _any(
    "親子", "母子", "父子", "母と子", "親と子", r"\bfamily of\b", r"\bfamilia de\b", r"\bfamille d", r"familie\b", "一家", "家族",
)  # fmt: skip
RED: Final = re.compile(r"\bred(?:-haired|-furred)?\b|红色?|赤")
YELLOW: Final = re.compile(r"\b(?:yellow|golden)\b|黄色?|金色")
SPREAD: Final = _any(
    r"spread\w* (its|his|her|their)( \w+)? wings", r"wings (out)?(spread|stretched)", r"outstretched wings", "展翅", "展开.{0,3}翅",
    "张开.{0,3}翅", r"(despliega|extiende|abre)\w* (las|sus) alas", r"alas (abiertas|desplegadas|extendidas)",
    r"(déploie|ouvre|étend) (les|ses) ailes", r"ailes (déployées|ouvertes|étendues)", r"breitet .*(flügel|schwingen)",
    r"ausgebreitet\w* (flügel|schwingen)", "翼を広げ", "羽を広げ", "翼をひろげ",
)  # fmt: skip
BITTEN: Final = _any(
    r"\bbit(?:es|ing)\b", r"\bbites? into\b", r"\bsnaps? at\b", "咬", r"\bmuerd", r"\bmord(?:er|iendo|isque)", r"\bmord(?:ent|ant)?\b", r"\bbei(?:ß|ss)(?:t|en)\b",
    r"\bschnappt\b", "噛み", "噛む", "噛ん", "かみつ",
)  # fmt: skip
CHARGING: Final = _any(
    r"\bcharg(?:es|ing|ed) (?:at|toward|into|straight|the|a|an|down|across)", r"\bembist", r"\barremet", r"\bcarga contra", r"\bfonc(?:e|ent) sur",
    r"\bcharge(?:nt)? (?:le|la|un|une|les)\b", r"\bstürmt (?:auf|los)", r"\bgeht .{0,20}auf .{0,20}los", "冲向", "冲撞", "顶向", "突進", "突っ込",
)  # fmt: skip
"""What a beast does head first, and not on its hind legs."""
NURSED: Final = _any(
    r"\b(?:nurs(?:es|ing|ed)|suckl(?:es|ing|ed))\b", "喂奶", "哺乳", "吃奶", r"\bamamant", r"\bda de mamar", r"\bmama(?:n|ndo)?\b(?! )",
    r"\ballait", r"\btèt(?:e|ent)\b", r"\bsäug(?:t|en)\b", "授乳", "乳を飲", "お乳",
)  # fmt: skip
LICKED: Final = _any(
    r"\blick(?:s|ing|ed)?\b", "舔", r"\blam(?:e|en|iendo)\b", r"\blèch(?:e|ent)\b", r"\bléch", r"\b(?:leckt?|lecken|schleckt)\b", "舐め", "なめ",
)  # fmt: skip
NUZZLED: Final = _any(
    r"\bnuzzl", r"\bnestl(?:es|ing)\b", r"\bsnuggl", r"\bcuddl", r"\brub(?:s|bing) (?:against|noses|heads)", r"\bsniff(?:s|ing)?\b(?! the (?:air|ground))",
    r"\bkiss(?:es|ing)?\b", "依偎", "蹭", "偎依", "嗅", r"\bacurruc", r"\bfrot(?:a|an)\b", r"\bolfate", r"\bhusme", r"\bblotti", r"\bse frotte", r"\breniﬂe",
    r"\brenifle", r"\bschmieg", r"\bkuschel", r"\bbeschnupper", r"\bschnupper", "寄り添", "すり寄", "鼻を寄せ", "匂いを嗅", "においを嗅",
)  # fmt: skip
"""What a beast does to its young or to who is beside it."""
SNIFFS: Final = _any(
    r"\bsniff", r"\bscent\b", r"\bnose to the ground\b", "嗅", "鼻子贴着", "闻着", r"\bolfate", r"\bolisque", r"\brenifl", r"\bflair",
    r"\bschnüffel", r"\bschnupper", "嗅ぐ", "嗅い", "匂いを",
)  # fmt: skip
"""What puts a beast's nose to the ground."""
