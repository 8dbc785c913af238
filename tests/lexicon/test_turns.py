"""Laws of what word for word would be false: in Spanish, French and German lines alike."""

from __future__ import annotations

import pytest

from moviefactory.lexicon import Weather, read_picture
from moviefactory.lexicon.gloss import gloss


@pytest.mark.parametrize(
    ("line", "seen"),
    [
        # A rain, a sea or a mountain of something is none.
        ("Los bailarines saludan en el teatro bajo una lluvia de claveles", "person concert"),
        ("Dans la cuisine, un apprenti épluche une montagne de carottes", "person kitchen"),
        # Whoever is on something comes before it.
        ("Montada en un camello, una mercader cruza las dunas", "person desert"),
        ("Au volant d'un tracteur, une fermière traverse la ferme", "person farm"),
        ("Auf dem Rücken eines Elefanten reitet ein Junge durch die Savanne", "child savanna"),
        # What somebody is like is not there.
        ("El pescador duerme como un oso en la playa", "person beach"),
        ("Die Tänzerin dreht sich wie ein Vogel auf der Bühne", "person concert"),
        # A place of a palace is in the palace.
        ("Une reine marche dans les jardins du château", "person castle"),
        # The end of a German verb is no preposition, nor what a mark tells apart.
        ("Der Schmied packt in der Werkstatt hastig seinen Hammer ein", "person workshop"),
        ("Sanfte Wellen rollen an den Strand, ein Hund bellt", "dog beach"),
        # A name after a title names nothing else; a sort of teacher is one teacher.
        ("Le capitaine Requin dort sur la plage", "person beach"),
        ("La profesora de música canta en el aula", "person classroom"),
        # Trades that no table lists.
        ("Un trapichero camina por la playa", "person beach"),
        ("Die Besenmacherin singt auf dem Bauernhof", "person farm"),
    ],
)
def test_a_turn_of_speech_is_read_as_it_is_meant(line, seen):
    found = read_picture(line)
    assert f"{found.subjects[0].subject} {found.place}" == seen
    assert found.weather is Weather.CLEAR


@pytest.mark.parametrize(
    ("line", "english"),
    [
        ("El gorrioncito canta", "small sparrow"),
        ("Ein Hummelchen fliegt", "small bee"),
        ("Ein Giraffenjunges schläft", "young giraffe"),
        ("La reina alza el cetro", "lifting"),
        ("Die Schüler singen", "students"),
        ("Die Bäuerin melkt ihre Kuh", "milking her cow"),
    ],
)
def test_a_form_is_told_from_another(line, english):
    assert english in gloss(line).english
