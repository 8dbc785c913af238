"""Laws of who a line names: women and men, old and young, how many, in six languages."""

from __future__ import annotations

import pytest

from moviefactory.lexicon import Action, Subject, read_picture
from moviefactory.lexicon.dictionary import rows
from moviefactory.lexicon.feminines import feminines
from moviefactory.lexicon.gloss import gloss
from moviefactory.lexicon.groups import PAIRED, of_one
from moviefactory.lexicon.sexes import is_plain, names_somebody, sex_of

# line | woman, man or - where the language leaves it open | kind | how many | trade
LINES = """
A woman baker pulls loaves from the oven | woman | person | 1 | baker
A female pilot walks across the airfield | woman | person | 1 | pilot
The lady doctor hurries down the corridor | woman | person | 1 | doctor
A woman guard stands at the gate | woman | person | 1 | guard
A girl mechanic repairs a motorcycle | woman | child | 1 | mechanic
A male nurse waits | man | person | 1 | nurse
Two women pilots wait | woman | person | 2 | pilots
Five old women bakers wait | woman | elder | 5 | bakers
A policewoman waits | woman | person | 1 | policewoman
A postman waits | man | person | 1 | postman
A doctor waits | - | person | 1 | doctor
A stooped cobbler waits | - | elder | 1 | cobbler
A middle-aged tailor waits | - | person | 1 | tailor
Una arqueóloga espera | woman | person | 1 | archaeologist
Un panadero espera | man | person | 1 | baker
El pianista espera | man | person | 1 | pianist
La pianista espera | woman | person | 1 | pianist
Una víctima espera | - | person | 1 | person
La vieja pescadora espera | woman | elder | 1 | fisherman
Dos bomberas corren | woman | person | 2 | firefighters
Dos bomberos corren | - | person | 2 | firefighters
Una mujer piloto espera | woman | person | 1 | pilot
El guía espera | man | person | 1 | guide
Une vieille violoncelliste joue | woman | elder | 1 | cellist
Le boulanger attend | man | person | 1 | baker
L'infirmière attend | woman | person | 1 | nurse
L'archéologue attend | - | person | 1 | archaeologist
Une capitaine attend | woman | person | 1 | captain
Le capitaine attend | man | person | 1 | captain
Une enfant attend | woman | child | 1 | child
Un enfant attend | - | child | 1 | child
Une femme médecin attend | woman | person | 1 | doctor
Trois danseuses dansent | woman | person | 3 | dancers
Eine Ritterin wartet | woman | knight | 1 | knight
Ein Bäcker wartet | man | person | 1 | baker
Eine Postbotin wartet | woman | person | 1 | postman
Eine junge Pilotin wartet | woman | person | 1 | pilot
Eine Reisende wartet | woman | person | 1 | person
Drei Schäferinnen warten | woman | person | 3 | shepherd
Ein Lehrling wartet | - | person | 1 | apprentice
Eine Hundezüchterin und Ärztin wartet | woman | person | 1 | doctor
A little monk waits | man | child | 1 | monk
A small fisherman waits | man | person | 1 | fisherman
Un niño pirata espera | man | child | 1 | pirate
Eine kleine Hexe wartet | woman | child | 1 | witch
小和尚站着 | man | child | 1 | 小和尚
Une plongeuse âgée attend | woman | elder | 1 | diver
Eine greise Gärtnerin wartet | woman | elder | 1 | gardener
Una anciana vestida de negro espera | woman | elder | 1 | old woman
La cartera mayor espera | woman | elder | 1 | postman
老海賊が立つ | - | elder | 1 | pirate
海女が立つ | woman | person | 1 | pearl diver
Ein Junge, verkleidet als Pirat, wartet | man | child | 1 | boy
扮成海盗的男孩站着 | man | child | 1 | 男孩
女探偵が立つ | woman | person | 1 | detective
女騎士が立つ | woman | knight | 1 | knight
男性の料理人が立つ | man | person | 1 | chef
若い女性パイロットが立つ | woman | person | 1 | pilot
少年探偵が立つ | man | child | 1 | detective
探偵が立つ | - | person | 1 | detective
子供たちが走る | - | child | 3 | children
女侦探站着 | woman | person | 1 | 侦探
男护士站着 | man | person | 1 | 护士
三名女消防员站着 | woman | person | 3 | 消防员
驼背的铁匠站着 | - | elder | 1 | 铁匠
Ein freundlicher Gärtner wartet | man | person | 1 | gardener
Der mürrische Müller wartet | man | person | 1 | miller
Eine mürrische Müllerin wartet | woman | person | 1 | miller
Ein blasses Kind wartet | - | child | 1 | child
Une cafetière chauffe | - | lantern | 1 | coffee pot
Un neveu attend | man | person | 1 | uncle
Una sobrina espera | woman | person | 1 | aunt
A codger waits | man | elder | 1 | codger
A dowager waits | woman | elder | 1 | dowager
主婦が待つ | woman | person | 1 | wife
棟梁が待つ | man | person | 1 | master
花旦站着 | woman | person | 1 | 花旦
镖师站着 | man | person | 1 | 镖师
女镖师站着 | woman | person | 1 | 镖师
小战士站着 | - | person | 1 | 小战士
Zwillingsschwestern in roten Kleidern tanzen | woman | person | 2 | twin sisters
双胞胎兄弟走来 | man | person | 2 | 双胞胎兄弟
"""


def told(one):
    """Return what a reading says of somebody's sex, by its detail or by the word itself."""
    parts = {part.strip() for part in one.detail.split(",")}
    if parts & {"a woman", "a girl"}:
        return "woman"
    if parts & {"a man", "a boy"}:
        return "man"
    return sex_of(one.word) if is_plain(one.word) else "-"


@pytest.mark.parametrize("row", [line for line in LINES.splitlines() if line])
def test_a_line_names_somebody_as_its_grammar_does(row):
    line, sex, kind, count, trade = (part.strip() for part in row.split("|"))
    main = read_picture(line).subjects[0]
    assert (told(main), main.subject, main.count) == (sex, kind, int(count)), gloss(line)
    assert trade in main.word or trade in gloss(line).english


@pytest.mark.parametrize("language", ["es", "fr", "de"])
def test_a_woman_is_named_by_the_feminine_of_any_trade(language):
    articles = {"es": "una", "fr": "une", "de": "eine"}
    verbs = {"es": "espera", "fr": "attend", "de": "wartet"}
    trades = [row for row in rows("subjects") if row.entry.english in ("baker", "miller", "smith", "hunter", "dancer", "firefighter")]  # fmt: skip
    assert len(trades) > 3
    for row in trades:
        word = row.words[language][0].casefold()
        for feminine in feminines(word, language)[:1]:
            line = f"{articles[language]} {feminine} {verbs[language]}"
            assert told(read_picture(line).subjects[0]) == "woman", line


def test_a_pronoun_goes_to_whoever_it_fits():
    nurse, boy = read_picture("A nurse hands a boy his coat").subjects
    assert (told(nurse), told(boy)) == ("-", "man")
    assert told(read_picture("A sailor waves to her").subjects[0]) == "-"
    assert told(read_picture("A goalkeeper flings herself after the ball").subjects[0]) == "woman"
    assert told(read_picture("El médico busca su sombrero").subjects[0]) == "man"
    assert told(read_picture("L'artiste cherche son chapeau").subjects[0]) == "-"


@pytest.mark.parametrize("line", ["An old couple dances", "老夫妻在跳舞", "Ein altes Paar tanzt"])
def test_a_couple_is_a_woman_and_a_man(line):
    (couple,) = read_picture(line).subjects
    assert (couple.subject, couple.count) == (Subject.ELDER, 2)
    assert {of_one(PAIRED, 0), of_one(PAIRED, 1)} == {"a woman", "a man"}
    assert PAIRED in couple.detail


@pytest.mark.parametrize(
    ("line", "count"),
    [
        ("A family of four walks along the beach", 4),
        ("Eine vierköpfige Familie geht spazieren", 4),
        ("一家三口在公园散步", 3),
        ("Una familia camina por la playa", 3),
    ],
)
def test_a_family_has_parents_and_children(line, count):
    people = read_picture(line).subjects
    assert sum(one.count for one in people) == count
    assert {one.subject for one in people} == {Subject.PERSON, Subject.CHILD}
    assert {one.action for one in people} == {Action.WALK}


@pytest.mark.parametrize(
    "line",
    [
        "A shepherdess drives her goats down the path",
        "El pastor conduce sus cabras",
        "Une bergère ramène ses brebis",
        "Die Bäuerin treibt ihre Kühe auf die Weide",
        "老太太赶着羊群走过村庄",
        "A muleteer coaxes two laden mules over the pass",
    ],
)
def test_who_drives_beasts_walks_with_them(line):
    herder, beasts = read_picture(line).subjects
    assert herder.subject in (Subject.PERSON, Subject.ELDER)
    assert beasts.count > 1
    assert {herder.action, beasts.action} == {Action.WALK}


def test_who_carries_something_somewhere_is_seen_to_go():
    assert read_picture("他提着灯笼走过小巷").subjects[0].action is Action.WALK
    assert read_picture("A man holds a lantern and walks home").subjects[0].action is Action.WALK
    assert read_picture("A postman climbs the village lane").subjects[0].action is Action.WALK
    assert (
        read_picture("A postman climbs a ladder in the village").subjects[0].action is Action.CLIMB
    )


def test_all_of_a_list_do_its_deed():
    people = read_picture("A baker, a miller and a smith dance").subjects
    assert [one.word for one in people] == ["baker", "miller", "smith"]
    assert {one.action for one in people} == {Action.DANCE}


def test_a_noun_that_is_added_tells_more_of_the_same_person():
    (nurse,) = read_picture("The nurse, a young man, pushes a trolley").subjects
    assert (nurse.word, told(nurse), nurse.action) == ("nurse", "man", Action.PUSH)


def test_a_clause_before_a_noun_tells_the_trade_and_a_costume_is_worn():
    (watchman,) = read_picture("打更的老人走在雪中").subjects
    assert "night watchman" in watchman.detail
    (girl,) = read_picture("Une petite fille déguisée en sorcière danse").subjects
    assert (girl.subject, "witch" in girl.detail) == (Subject.CHILD, True)
    (masked,) = read_picture("Un niño con una máscara de lobo salta").subjects
    assert "wolf mask" in masked.detail


@pytest.mark.parametrize("line", ["An old knight waits", "Un vieux chevalier attend"])
def test_age_is_told_of_who_is_in_armour(line):
    (knight,) = read_picture(line).subjects
    assert (knight.subject, "old" in knight.detail.split(", ")) == (Subject.KNIGHT, True)


def test_only_trades_and_stations_take_a_sex_in_translation():
    assert names_somebody("archaeologist")
    for noun in ("woman", "girl", "wolf", "orchestra", "ghost", "house"):
        assert not names_somebody(noun), noun
