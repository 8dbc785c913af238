"""Mend what word for word would come out false in English: reflexives, rains of petals. Knows no tables."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from moviefactory.lexicon.details import COLOURS
from moviefactory.lexicon.dictionary import ADJECTIVE, NOUNS, SMALL, VERB, forms_of, parts
from moviefactory.lexicon.nominals import BEFORE_SOMEBODY
from moviefactory.lexicon.pieces import OPAQUE, Piece
from moviefactory.lexicon.sexes import WOMAN, is_somebody, names_somebody, sex_by_grammar
from moviefactory.lexicon.unlisted import may_be_somebody
from moviefactory.lexicon.words import word_set

_HULLS: Final = ("boat", "ship", "barge", "yacht", "galleon", "canoe", "raft")
_SEVERAL: Final = word_set("los las unos unas les des")
_WITH_OBJECT: Final = 3
"""How many words a deed has that is told with what it is done to: milk a cow."""
_REFLEXIVES: Final = {
    "es": ("se", "me", "te", "nos"),
    "fr": ("se", "s'", "me", "m'"),
    "de": ("sich",),
}
SPLIT_PREFIXES: Final = word_set(
    "ab an auf aus bei ein fest fort her hin hinab hinauf hinaus hinein hinunter herab heran heraus herbei "
    "herein herunter hervor los mit nach nieder um vor voran vorbei vorüber weg weiter zu zurück zusammen "
    "empor entgegen entlang davon herum umher auseinander"
)
"""What a German verb may leave at the end of its clause, which is no preposition there."""
_ENDS: Final = frozenset(".,;:!?—–…")
_BEGINS_CLAUSES: Final = ("while", "where")
_ENDS_TOO: Final = word_set("and but while who")
_DONE: Final = (
    "ado", "ada", "ados", "adas", "ido", "ida", "idos", "idas", "é", "ée", "és", "ées", "i", "ie", "is", "ies",
    "u", "ue", "us", "ues",
)  # fmt: skip
"""How the participles of Spanish and French end."""
_ATTRIBUTIVE: Final = ("ende", "enden", "ender", "endes", "endem")
_PREPOSITIONS: Final = word_set("with by of from toward in on at over under behind through beside")
_PASSIVE: Final = word_set("wird werden wurde wurden worden")
_WEATHERS: Final = word_set("rain snow storm snowfall")
_RAIN_DOWN: Final = word_set("llueven pleuvent regnen hageln")
"""What falls like rain, as rain itself is one: llueven flechas."""
_HEAPS: Final = word_set("mountain mountains sea ocean river")
_MADE_OF: Final = word_set("dust sand summer winter spring autumn snow ice stone rock clouds lava")
_WEARING: Final = "wearing"
"""What vestido is by itself; of somebody told by it, it is a dress."""
_BARE: Final = ("de", "d'", "d’", "aus")
_ABOARD: Final = ("crew", "passengers")
"""Who is in what they are of, not what is seen from outside."""
_COURTED: Final = word_set("temple castle farm monastery palace spaceship")
_ROOMY: Final = ("spaceship", "train", "night train")
"""What is all rooms, each of them its own: el invernadero de la nave, le couloir du train."""
_PARTED: Final = word_set(
    "pond meadow river street road village city living hall kitchen bedroom corridor"
)
"""What a temple or castle may have, and is no place of its own there: los jardines del palacio."""
_HAD: Final = word_set("fur feathers mane wings horns tusks spots stripes eyes scales sails wheels")
"""What beasts and things have besides: un gato de pelaje naranja."""
_GROUPS: Final = word_set("group herd flock swarm pack crowd row patrol pair pile heap school")
_TABLE: Final = "tabletop"
_GENITIVES: Final = word_set("des eines seines ihres der einer")
"""What a German owner begins with: die Werkstatt des Tischlers."""
_ROOMED: Final = word_set(
    "kitchen bar library workshop laboratory classroom tavern restaurant cafe studio inn"
)
_SUN_TIMES: Final = ("dawn", "dusk")
_SUNS: Final = {"es": "sol", "fr": "soleil", "de": "sonne"}
_WHERE_IT_SINKS: Final = word_set("in on over behind at under between")


def turned(pieces: Sequence[Piece], language: str) -> list[Piece]:
    """Return the pieces of a line as English would have them, in the line's own order."""
    told: list[Piece] = []
    for at, piece in enumerate(pieces):
        if _is_reflexive(piece, language) or _is_split_prefix(pieces, at, language):
            continue
        if _is_pronoun(pieces, at, language):
            continue
        if _is_no_deed(pieces, at, language):
            piece = Piece(OPAQUE * 5, piece.said, "unknown")
        elif language == "de" and piece.said.lower() in ("von", "vom"):
            piece = replace(piece, english=_agent_or_source(pieces, at))
        elif _is_done_by(pieces, at):
            piece = replace(piece, english="by")
        elif piece.english in _BEGINS_CLAUSES and told and told[-1].said not in _ENDS:
            told.append(Piece(",", "", "mark"))
        told.append(piece)
    told = _apart_from(told) if language == "de" else _without_hyphens(told)
    told = _with_own_objects(_with_somebody(told, language))
    told = _with_looks(_without_metaphors(told), language)
    return _beyond(_at_tables(_within_something(told)), language)


def _apart_from(pieces: Sequence[Piece]) -> list[Piece]:
    """Keep two German nouns apart that only stand beside each other: die Schüler Papierflieger."""
    told: list[Piece] = []
    for piece in pieces:
        noun = piece.kind in ("subjects", "things") and piece.said[:1].isupper()
        if noun and told and told[-1].kind == "subjects" and told[-1].said[:1].isupper():
            link = "of" if _GROUPS & set(told[-1].english.split()) else "a"
            told.append(Piece(link, "", SMALL))
        told.append(piece)
    return told


def _is_reflexive(piece: Piece, language: str) -> bool:
    return (
        piece.kind in (SMALL, "unknown")
        and piece.said.lower().replace("’", "'") in (_REFLEXIVES[language])
    )


def _is_pronoun(pieces: Sequence[Piece], at: int, language: str) -> bool:
    """Whether a French `en` stands for something, or begins what somebody does besides: elle en sort."""
    after = pieces[at + 1] if at + 1 < len(pieces) else None
    said = pieces[at].said.lower()
    return language == "fr" and said == "en" and after is not None and after.kind == VERB


def _is_done_by(pieces: Sequence[Piece], at: int) -> bool:
    """Whether `por` or `par` tells by whom something is done: perseguida por bandidos."""
    if not at or pieces[at].said.lower() not in ("por", "par") or pieces[at].kind != SMALL:
        return False
    before = pieces[at - 1]
    return before.kind == VERB and before.said.lower().endswith(_DONE)


def _is_split_prefix(pieces: Sequence[Piece], at: int, language: str) -> bool:
    """Whether a German clause ends here with what belongs to its verb: sie packt ihre Geige ein."""
    piece = pieces[at]
    if language != "de" or piece.kind == "places" or piece.said.lower() not in SPLIT_PREFIXES:
        return False
    if not any(one.kind == VERB for one in pieces[:at]):
        return False
    after = next((one for one in pieces[at + 1 :] if one.said.lower() not in SPLIT_PREFIXES), None)
    return after is None or after.said in _ENDS or after.english in _ENDS_TOO


def _is_no_deed(pieces: Sequence[Piece], at: int, language: str) -> bool:
    """Whether a form of a verb is no deed here: la entrada de un mercado, mit quietschenden Reifen."""
    piece, after = pieces[at], pieces[at + 1 : at + 4]
    if piece.kind != VERB or not at or not after:
        return False
    if language != "de":
        return pieces[at - 1].english in ("the", "a") and after[0].english == "of"
    noun = next((one for one in after if one.kind != ADJECTIVE), after[0])
    if not piece.said.islower() or not piece.said.endswith(_ATTRIBUTIVE):
        return False
    before = next((one for one in reversed(pieces[:at]) if one.kind != ADJECTIVE), None)
    prepositional = before is not None and before.english in _PREPOSITIONS
    beside = prepositional or noun.kind not in ("subjects", "name")
    return noun.said[:1].isupper() and beside


def _agent_or_source(pieces: Sequence[Piece], at: int) -> str:
    """Return what a German `von` says where no noun stands before it: by whom, or from where."""
    if not at or any(one.said.lower() in _PASSIVE for one in pieces[:at]):
        return "by"
    if pieces[at - 1].said[:1].isupper() and pieces[at - 1].kind != VERB:
        return "of"
    return "by" if pieces[at - 1].said.startswith("ge") else "from"


def _without_metaphors(pieces: list[Piece]) -> list[Piece]:
    """Hide the rain of a rain of petals, which falls from no sky."""
    told = [
        Piece(OPAQUE * 5, one.said, "unknown") if one.said.lower() in _RAIN_DOWN else one
        for one in pieces
    ]
    for at in range(len(pieces) - 2):
        weather, link, stuff = pieces[at : at + 3]
        heaped = weather.kind == "places" and _HEAPS & set(weather.english.split())
        bare = link.said.lower() in _BARE and stuff.kind in ("things", "subjects", "unknown")
        if heaped and bare and not _MADE_OF & set(stuff.english.split()):
            told[at] = Piece(OPAQUE * 5, weather.said, "unknown")
            continue
        if weather.kind != "times" or not _WEATHERS & set(weather.english.split()):
            continue
        made_of_it = stuff.kind in (SMALL, VERB, ADJECTIVE, "times") or _MADE_OF & set(
            stuff.english.split()
        )
        if link.english != "of" or made_of_it:
            continue
        told[at] = Piece(OPAQUE * 5, weather.said, "unknown")
        if stuff.kind == "places":
            told[at + 2] = Piece(OPAQUE * 5, stuff.said, "unknown")
    return told


def _with_somebody(pieces: list[Piece], language: str) -> list[Piece]:
    """Say man or woman for a trade that no table lists, where a deed follows it: un cantinero canta."""
    told = list(pieces)
    for at in range(1, len(pieces) - 1):
        article, piece, after = pieces[at - 1], pieces[at], pieces[at + 1]
        unlisted = piece.kind in ("unknown", "things", "name") and " " not in piece.english
        told_of = article.kind == SMALL and article.english in BEFORE_SOMEBODY
        does = after.kind == VERB or after.english == "who"
        cased = piece.said[:1].isupper() == (language == "de")
        if not (unlisted and told_of and does and cased):
            continue
        word = "".join(parts(piece.said))
        alone = not any(one.kind == "subjects" for one in told)
        if (word,) not in forms_of(language) and may_be_somebody(word, language, alone=alone):
            who = sex_by_grammar(word, parts(article.said), language, plural=False)
            several = article.said.lower() in _SEVERAL
            names = ("women", "men") if several else ("woman", "man")
            told[at] = Piece(names[who != WOMAN], piece.said, "subjects")
    return told


def _with_own_objects(pieces: list[Piece]) -> list[Piece]:
    """Leave out what a deed is told with where the line names its own: she milks her spotted cow."""
    told = list(pieces)
    for at, piece in enumerate(pieces):
        words = piece.english.split()
        if piece.kind != VERB or len(words) < _WITH_OBJECT:
            continue
        later = {one.english.split()[-1] for one in pieces[at + 1 :] if one.kind in NOUNS}
        if any(one.endswith(_HULLS) for one in later):
            later.add("ship")
        named = next((at for at, word in enumerate(words) if at and word in later), None)
        if named is not None:
            told[at] = replace(piece, english=" ".join(words[:1]))
    return told


def _without_hyphens(pieces: list[Piece]) -> list[Piece]:
    """Keep the first of two nouns that a hyphen joins, which is what it is: un robot-jardinier."""
    told: list[Piece] = []
    for piece in pieces:
        joined = len(told) > 1 and told[-1].said == "-" and told[-2].kind == "subjects"
        if joined and piece.kind in NOUNS:
            told[-1] = Piece(OPAQUE * 5, piece.said, "unknown")
        else:
            told.append(piece)
    return told


def _with_looks(pieces: list[Piece], language: str) -> list[Piece]:
    """Say what somebody is told by as had: una niña de vestido rojo, la femme au chapeau vert.

    A trade without an article tells of what sort the first is: una profesora de química.
    """
    if language == "de":
        return pieces
    told = list(pieces)
    for at in range(1, len(pieces) - 1):
        piece, after = pieces[at], pieces[at + 1]
        if piece.english not in ("of", "at") or piece.kind != SMALL:
            continue
        whose = next((one for one in reversed(pieces[:at]) if one.kind != ADJECTIVE), None)
        if whose is not None and whose.said == ",":
            # El bajista, de chaqueta negra; el portero suplente, de camiseta naranja.
            whose = next(
                (one for one in reversed(pieces[: at - 1]) if not _may_describe(one)), None
            )
        if _is_of_a_sort(pieces, at, whose):
            told[at + 1] = Piece(OPAQUE * 5, after.said, "unknown")
            continue
        rest = pieces[
            at + 1 + (piece.english == "at" and after.english == "the") :
        ]  # À la casquette.
        noun = next((one for one in rest if one.kind != ADJECTIVE), after)
        if whose is None or whose.kind != "subjects":
            continue
        if not (is_somebody(whose.english) or _HAD & set(noun.english.split())):
            continue
        if piece.english == "of" and after.english in COLOURS and noun.kind not in NOUNS:
            told[at] = replace(piece, english="in")  # Una enfermera de azul.
            continue
        if noun is after and noun.english == _WEARING:
            told[at : at + 2] = [replace(piece, english="with"), replace(noun, english="dress")]
            continue
        articled = piece.said.lower() in ("au", "aux", "à") or noun is after or language == "es"
        if noun.kind == "things" and articled:
            told[at] = replace(piece, english="with")
        elif piece.english == "of" and noun is after and names_somebody(noun.english):
            told[at + 1] = Piece(OPAQUE * 5, after.said, "unknown")
    return told


def _may_describe(piece: Piece) -> bool:
    """Whether a piece is an adjective, or a word that no table lists, which may be one."""
    unlisted = piece.kind == "unknown" or (piece.kind == "things" and piece.english == piece.said)
    return piece.kind == ADJECTIVE or unlisted


def _is_of_a_sort(pieces: Sequence[Piece], at: int, whose: Piece | None) -> bool:
    """Whether a being without an article only says of what sort a thing is: una máscara de lobo."""
    after = pieces[at + 1]
    plural = after.said.endswith(("s", "x"))
    made_so = whose is not None and (
        whose.kind in ("things", VERB)
        or (
            whose.kind == "subjects"
            and not is_somebody(whose.english)
            and not _GROUPS & set(whose.english.split())
            and "cub" not in whose.english
        )
    )
    bare = pieces[at].said.lower() in _BARE
    return made_so and bare and after.kind == "subjects" and not plural


def _within_something(pieces: list[Piece]) -> list[Piece]:
    """Say of what has a place that it is there, not first: on the deck of a brig, in the palace of a king."""
    told = list(pieces)
    for at in range(1, len(pieces) - 1):
        aboard = pieces[at - 1].english in _ABOARD
        owned = pieces[at].english == "of" or pieces[at].said.lower() in _GENITIVES
        if not owned or not (aboard or pieces[at - 1].kind == "places"):
            continue
        whose = next((one for one in pieces[at + 1 :] if one.kind not in (SMALL, ADJECTIVE)), None)
        if whose is None:
            continue
        others = [one for one in pieces if one.kind == "subjects" and one is not whose]
        if names_somebody(whose.english) and any(is_somebody(one.english) for one in others):
            told[pieces.index(whose)] = Piece(OPAQUE * 5, whose.said, "unknown")
        elif whose.english in _ROOMY:
            continue
        elif pieces[at].english == "of" and whose.kind == "subjects":
            told[at] = replace(pieces[at], english="in" if aboard else "near")
        part = _PARTED & set(pieces[at - 1].english.split())
        if part and _COURTED & set(whose.english.split()):
            told[at - 1] = Piece(OPAQUE * 5, pieces[at - 1].said, "unknown")
            told[at] = replace(pieces[at], english="in")
    return told


def _at_tables(pieces: list[Piece]) -> list[Piece]:
    """Let a table of a room that is named, or that somebody is at, be no close look at a table."""
    rooms = any(one.kind == "places" and _ROOMED & set(one.english.split()) for one in pieces)
    worked_at = any(one.kind == "subjects" and is_somebody(one.english) for one in pieces)
    if not (rooms or worked_at):
        return pieces
    told = list(pieces)
    for at, piece in enumerate(pieces):
        if piece.english == _TABLE:
            told[at] = replace(piece, english="on the table", kind="things")
            if at + 1 < len(pieces) and pieces[at + 1].english == "of":
                told[at + 1] = replace(pieces[at + 1], english="in")
    return told


def _beyond(pieces: list[Piece], language: str) -> list[Piece]:
    """Say of what the sun sinks into that it lies beyond, as nobody is there."""
    told = list(pieces)
    for at, piece in enumerate(pieces[:-1]):
        sunny = piece.english in _SUN_TIMES and _SUNS[language] in piece.said.lower()
        if sunny and pieces[at + 1].kind == SMALL and pieces[at + 1].english in _WHERE_IT_SINKS:
            told[at + 1] = replace(pieces[at + 1], english="beyond")
    return told
