"""Tell women and men apart by nouns, endings and articles of six languages. Knows no pictures."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Final

from moviefactory.lexicon.vocabulary import Subject
from moviefactory.lexicon.words import find, tokenize, word_set

WOMAN: Final = "woman"
MAN: Final = "man"
ADJECTIVES: Final = {WOMAN: "female", MAN: "male"}
SEXED: Final = frozenset(
    {Subject.PERSON, Subject.ELDER, Subject.CHILD, Subject.KNIGHT, Subject.ASTRONAUT}
)
"""Beings that are seen to be women or men."""
_NEITHER: Final = word_set(
    "ghost skeleton snowman scarecrow zombie mummy alien silhouette figure statue couple"
)

_WOMEN: Final = word_set(
    "woman women girl girls lady ladies female she mother mum mom mama mommy grandmother grandma granny "
    "gran nana stepmother daughter granddaughter sister stepsister wife widow bride bridesmaid fiancee aunt "
    "auntie niece queen princess empress tsarina duchess countess baroness marquise maharani sultana "
    "noblewoman dame madam mistress maiden maid lass lassie damsel nun abbess sorceress witch enchantress "
    "priestess goddess fairy nymph mermaid siren heroine actress waitress stewardess hostess seamstress "
    "governess huntress shepherdess laundress ballerina diva geisha crone matron midwife nanny "
    "spinster babushka abuela nonna oma masseuse chanteuse milkmaid dairymaid barmaid schoolgirl "
    "cowgirl showgirl fishwife housewife soprano tomboy debutante pregnant matriarch godmother dowager "
    "madame hag goodwife"
)
_MEN: Final = word_set(
    "man men boy boys gentleman male he father dad papa daddy grandfather grandpa gramps grandad stepfather "
    "son grandson brother stepbrother husband widower bridegroom groom uncle nephew king prince emperor "
    "tsar duke count baron earl lord sir monk friar abbot wizard sorcerer waiter butler footman lad bloke "
    "chap fellow guy schoolboy cowboy greybeard graybeard abuelo nonno opa patriarch tenor geezer "
    "codger fella monsieur stepson godfather manservant bachelor maestro deacon"
)
_WOMEN_ENDINGS: Final = (
    "woman",
    "women",
    "girl",
    "girls",
    "lady",
    "wife",
    "wives",
    "maid",
    "maids",
    "mistress",
)
_SAID_FIRST: Final = ("male ", "female ", "woman ", "lady ", "girl ")
_MEN_ENDINGS: Final = ("man", "men", "boy", "boys", "master")
_NO_MAN: Final = word_set("human woman women snowman snowmen")
_PLAINLY: Final = word_set(
    "woman women girl girls lady man men boy boys gentleman mother father grandmother grandfather "
    "daughter son sister brother sisters brothers queen king princess prince wife husband she he"
)
"""Words that need no other beside them to be understood as a woman or a man."""

_CHINESE: Final = {
    WOMAN: "女妇妈娘婆奶姐妹姑嫂姨婶妃后太她",
    MAN: "男爷叔伯爸父哥弟翁汉他夫公",
}
_CHINESE_NEUTRAL: Final = (
    "夫妻",
    "夫妇",
    "情侣",
    "兄妹",
    "姐弟",
    "父女",
    "母子",
    "父母",
    "男女",
    "大夫",
    "公主",
    "公婆",
)

_CHINESE_WORDS: Final = {
    **dict.fromkeys(
        (
            "孙子", "儿子", "太子", "公子", "小子", "老头", "老头子", "老头儿", "小伙子", "小伙", "大爷", "和尚", "少年", "女婿",
            "武生", "老生", "小生", "掌柜", "店小二", "汉子", "伙计", "衙役", "捕快", "镖师", "师傅", "壮士", "少侠", "小厮",
        ), MAN
    ),
    **dict.fromkeys(
        ("丫头", "尼姑", "老太太", "妇人", "花旦", "武旦", "刀马旦", "老旦", "姥姥", "老妪", "歌姬", "舞姬"), WOMAN
    ),
}  # fmt: skip
"""Chinese words that say it otherwise than by their last sign."""

_CHINESE_PLAINLY: Final = (
    "女", "男", "奶奶", "妈妈", "母亲", "姑娘", "小姐", "爷爷", "爸爸", "父亲", "先生", "丈夫", "国王", "王子",
    "少年", "少女",
)  # fmt: skip


def sex_of(noun: str) -> str:
    """Return what an English or Chinese noun says by itself: `WOMAN`, `MAN` or ""."""
    last = noun.split()[-1] if noun else ""
    if noun.startswith(_SAID_FIRST):
        return MAN if noun.startswith(_SAID_FIRST[0]) else WOMAN
    if not last.isascii():
        return _chinese_sex(last)
    if last in _WOMEN:
        return WOMAN
    if last in _MEN:
        return MAN
    if last.endswith(_WOMEN_ENDINGS):
        return WOMAN
    return MAN if last.endswith(_MEN_ENDINGS) and last not in _NO_MAN else ""


def is_plain(noun: str) -> bool:
    """Whether a noun names a woman or a man in so many words: no second word need say it."""
    return bool(_PLAINLY & set(noun.split())) or any(word in noun for word in _CHINESE_PLAINLY)


@cache
def names_somebody(english: str) -> bool:
    """Whether an English noun names one of a trade or station, and not in so many words a woman or man."""
    found = find(tokenize(english))
    if not found or is_plain(english) or _NEITHER & {english.split()[-1]}:
        return False
    return any(
        sense.kind == "subject" and sense.value in SEXED and sense.count < 2
        for sense, _ in found[-1].senses
    )


def is_somebody(english: str) -> bool:
    """Whether an English noun names a woman, a man or one of a trade or station."""
    return is_plain(english) or names_somebody(english)


def _chinese_sex(word: str) -> str:
    said_first = word[0] == "女" and word != "女婿"  # A woman of a trade that is else a man's.
    for ending, sex in _CHINESE_WORDS.items():
        if word.endswith(ending) and not said_first:
            return sex
    if any(pair in word for pair in _CHINESE_NEUTRAL) and "公主" not in word:
        return ""
    if "公主" in word or word[0] == "女":
        return WOMAN
    if word[0] == "男":
        return MAN
    return next((sex for sex, signs in _CHINESE.items() if word[-1] in signs), "")


_HIS_ARTICLES: Final = {
    "es": word_set("el un este ese aquel al del nuestro otro algun cierto"),
    "fr": word_set("le un ce cet du au vieux vieil beau"),
    "de": word_set(
        "zum beim vom im der den dem ein einen einem eines des dieser diesen diesem jener"
    ),
}
_HER_ARTICLES: Final = {
    "es": word_set("la una las unas esta estas esa aquella nuestra otra alguna cierta"),
    "fr": word_set("la une cette vieille belle"),
    "de": word_set("zur die eine einer diese jene"),
}
_SEVERAL: Final = {"es": ("los", "unos"), "fr": ("les", "des"), "de": ()}
_HER_ENDINGS: Final = {
    "es": ("ora", "triz", "esa", "isa", "era", "ina", "ona", "ada", "ana", "ica", "oga", "ita"),
    "fr": (
        "euse", "trice", "iere", "ienne", "enne", "onne", "esse", "gere", "chere", "ante", "ente", "ive",
        "arde", "ande", "oise", "eresse",
    ),
    "de": ("in", "innen", "frau", "frauen", "madchen", "schwester", "dame", "magd"),
}  # fmt: skip
_HIS_ENDINGS: Final = {
    "es": ("o", "or"),
    "fr": ("eur", "ier", "ien", "ent", "ant", "on", "if", "ard", "and"),
    "de": ("mann",),
}
_NEVER_HER_ENDINGS: Final = word_set("cousin harlekin paladin muezzin kapitan")
# Words of one grammatical gender for women and men alike.
_OPEN: Final = {
    "es": word_set(
        "persona victima figura silueta criatura estrella bebe gente alguien miembro personaje ser rehen policia "
        "guardia"
    ),
    "fr": word_set(
        "garde personne victime silhouette individu etre personnage quelqu'un sentinelle vigie recrue vedette "
        "otage temoin enfant bebe nourrisson ange gamin"
    ),
    "de": word_set(
        "person mensch silhouette wesen opfer mitglied gestalt geisel waise waisenkind wache gast baby kind "
        "kleinkind saugling lehrling fluchtling zwilling jemand figur star schulkind hoheit"
    ),
}
_UNLESS_SAID_UNA: Final = word_set("enfant gamin policia guardia")
_LOOKED_BACK: Final = 3


def with_sex(english: str, noun: str, before: Sequence[str], language: str, *, plural: bool) -> str:
    """Return an English trade with what its noun and article in another language say of the sex."""
    if not names_somebody(english):
        return english
    sex, own = sex_by_grammar(noun, before, language, plural=plural), sex_of(english)
    return f"{ADJECTIVES[sex]} {english}" if sex and own not in (sex, WOMAN) else english


def sex_by_grammar(noun: str, before: Sequence[str], language: str, *, plural: bool) -> str:
    """Return what article and ending say of somebody: `WOMAN`, `MAN` or "" where they leave it open.

    `noun` is the folded noun, `before` the folded words right before it, the nearest last. A
    masculine plural may have women in it, and says nothing.
    """
    several = plural or any(word in _SEVERAL[language] for word in before[-_LOOKED_BACK:])
    her = noun.removesuffix("s") if language != "de" else noun
    ends_in_her = her.endswith(_HER_ENDINGS[language]) and noun not in _NEVER_HER_ENDINGS
    if noun in _OPEN[language]:
        sex = article_sex(before, language) if noun in _UNLESS_SAID_UNA else ""
        return WOMAN if sex == WOMAN else ""
    if language == "de":
        if ends_in_her:
            return WOMAN
        sex = article_sex(before, language)
        if sex == WOMAN:
            return WOMAN if noun.endswith("e") and not plural and _said_eine(before) else ""
        return MAN if (sex == MAN and not several) or noun.endswith(_HIS_ENDINGS["de"]) else ""
    sex = article_sex(before, language)
    if sex:
        return sex if sex == WOMAN or not several else ""
    if ends_in_her:
        return WOMAN
    return MAN if not several and noun.endswith(_HIS_ENDINGS[language]) else ""


def article_sex(before: Sequence[str], language: str) -> str:
    """Return what the folded words before a noun say of its sex, "" where they leave it open."""
    for word in reversed(before[-_LOOKED_BACK:]):
        if word in _HER_ARTICLES[language]:
            return WOMAN
        if word in _HIS_ARTICLES[language]:
            return MAN
    return ""


def _said_eine(before: Sequence[str]) -> bool:
    """Whether a German article is feminine beyond doubt: `die` may go with several."""
    return any(word in ("eine", "einer", "die", "diese") for word in before[-_LOOKED_BACK:])
