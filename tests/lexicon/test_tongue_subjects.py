"""Laws of who is named in the other languages: trades, beasts, vehicles and things of every day."""

from __future__ import annotations

import pytest

from moviefactory.lexicon import Subject, read_picture
from moviefactory.lexicon.dictionary import LANGUAGES, parts, rows
from moviefactory.lexicon.gloss import gloss

# line | main subject, as its kind or any of several | how many
LINES = """
El deshollinador baila en el tejado | person | 1
Una pastelera coloca una tarta en el escaparate | person | 1
La vieja costurera cose junto a la ventana | elder | 1
Un burro tira de una carreta por el camino | horse | 1
Dos ardillas juegan en el parque | mouse | 2
Una bandada de gaviotas vuela sobre el puerto | seagull | 12
Un niño con una cometa corre por la colina | child | 1
Un camión de basura avanza por la avenida vacía | truck | 1
Los bomberos llegan a la casa | person | 3
Un gigante duerme en el valle | person | 1
Unos colegiales cruzan el puente | child | 3
Le ramoneur marche sur les toits de Paris | person | 1
Trois mousquetaires se battent dans la rue | person | 3
Un hérisson traverse la route la nuit | mouse | 1
Une nuée de corbeaux tourne au-dessus du clocher | crow | 12
La femme porte une robe rouge | person | 1
Un troupeau de moutons monte la colline | sheep | 12
La louve et ses louveteaux courent | wolf | 1
Une tortue marine nage dans le lagon | turtle | 1
Une péniche glisse sur le canal | ship | 1
Un géant dort dans la vallée | person | 1
La vieille dame nourrit les pigeons | elder | 1
Der Schornsteinfeger geht über das Dach | person | 1
Drei Matrosen singen in der Kneipe | person | 3
Zwei Eichhörnchen spielen im Park | mouse | 2
Fledermäuse fliegen durch die Höhle | bird | 3
Ein alter Akkordeonspieler spielt an der Ecke | elder | 1
Ein Lastkahn gleitet über den Kanal | ship | 1
Ein gelber Bagger steht auf der Baustelle | truck | 1
Eine Schafherde zieht über den Berg | sheep | 12
Ein Schulmädchen rennt durch den Regen | child | 1
Der Förster geht mit seinem Dackel durch den Wald | person | 1
Ein Hundeschlitten gleitet durch den Schnee | sledge | 1
大工が家を建てる | person | 1
ロバが荷車を引く | horse | 1
二匹のリスが公園で遊ぶ | mouse | 2
三頭の象が歩く | elephant | 3
羊の群れが丘を登る | sheep | 12
夜行列車が鉄橋を渡る | train | 1
ウミガメがサンゴ礁を泳ぐ | turtle | 1
力士が土俵に立つ | person | 1
老夫婦が浜辺を歩く | elder | 2
消防車が通りを走る | truck | 1
犬ぞりが雪原を進む | sledge | 1
コウモリが洞窟を飛ぶ | bird | 1
捕手が構える | person | 1
走者が滑り込む | person | 1
Un frutero calvo de delantal verde ríe | person | 1
Un frutero de cristal está sobre la mesa | lantern | 1
Ein junger Flieger mit Schal winkt | person | 1
菊柄の着物の娘が歩く | child | 1
虎柄のシャツの男が歩く | person | 1
"""


@pytest.mark.parametrize("row", [line for line in LINES.splitlines() if line])
def test_a_line_shows_whom_and_how_many_it_names(row):
    line, subject, count = (part.strip() for part in row.split("|"))
    main = read_picture(line).subjects[0]
    assert (main.subject, main.count) == (subject, int(count)), gloss(line)


@pytest.mark.parametrize(
    ("masculine", "feminine"),
    [
        ("Un cometa cruza el cielo", "Una cometa cruza el cielo"),
        ("Le voile cache son visage", "La voile cache le soleil"),
    ],
)
def test_an_article_tells_two_words_apart(masculine, feminine):
    assert gloss(masculine).english != gloss(feminine).english


@pytest.mark.parametrize("line", ["静かに歩く少女", "岩の上の少女", "からすぐに走り出す少年"])
def test_no_beast_is_read_into_the_small_words_of_japanese(line):
    assert [one.subject for one in read_picture(line).subjects] == [Subject.CHILD]


def test_no_plural_hides_its_singular():
    """A form listed as it stands counts as one: a plural in -s beside its singular counts wrongly."""
    for language in ("es", "fr"):
        for row in rows("subjects"):
            words = {parts(word) for word in row.words[language]}
            wrong = [word for word in words if len(word) == 1 and (f"{word[0]}s",) in words]
            assert not wrong, (language, wrong)


def test_every_language_names_many_beings():
    for language in LANGUAGES:
        assert sum(len(row.words[language]) for row in rows("subjects")) > 1500
