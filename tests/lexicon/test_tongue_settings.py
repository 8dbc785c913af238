"""Laws of where, when and in what weather a line plays in the other languages, and what is done."""

from __future__ import annotations

import pytest

from moviefactory.lexicon import read_picture
from moviefactory.lexicon.dictionary import LANGUAGES, VERB, forms_of, kana_words, parts, rows
from moviefactory.lexicon.tongues import find_language

SETTINGS = ("places", VERB, "times", "adjectives")

# line | place | action of the main subject | time | weather; `*` for any, blanks between choices
LINES = """
La pareja baila en el salón de baile a medianoche | hall | dance | night | clear
Una niña riega los tomates en el huerto a primera hora de la mañana | meadow | hold | dawn | *
Los niños se bañan en la piscina bajo un sol abrasador | sea | swim | day | clear
Un hombre cojea por la acera a las dos de la tarde | street | walk | day | clear
Un ladrón corre por los tejados de madrugada | rooftops | run | night | clear
Dos espadachines cruzan espadas en el patio del castillo | castle | fight | * | clear
Cae una fina llovizna sobre el cementerio | graveyard | * | * | rain
Relampaguea sobre la sierra | mountains | * | * | storm
Un caballo galopa por la playa al ponerse el sol | beach | run | dusk | clear
Un minero empuja una vagoneta en la mina | cave | push | * | *
De noche canta una mujer en la calle | street | sing | night | clear
Au crépuscule danse une vieille dame sur la plage | beach | dance | dusk | clear
Nachts liest ein alter Mann auf der Straße | street | read | night | clear
Im Morgengrauen gräbt eine Archäologin in der Wüste | desert | dig | dawn | clear
Un médecin court dans le couloir de l'hôpital à trois heures du matin | hallway | run | night | clear
Le bateau accoste au quai à six heures du soir | harbour | sail | dusk | clear
Une femme repasse dans la buanderie | interior | work | * | clear
Un voleur s'enfuit sur les toits tard dans la nuit | rooftops | run | night | clear
Deux escrimeurs croisent le fer dans la cour du château | castle | fight | * | clear
Il bruine sur le cimetière | graveyard | * | * | rain
Une vache broute dans le pâturage au point du jour | meadow | eat walk | dawn | clear
Un train traverse la plaine sous des trombes d'eau | meadow railway | * | * | rain
Des chameaux s'abreuvent à l'oasis sous un soleil de plomb | oasis | drink | day | clear
Les moines méditent au temple au lever du soleil | temple | sit | dawn | clear
Ein Arzt rennt um drei Uhr nachts durch den Krankenhausflur | hallway | run | night | clear
Zwei Fechter kreuzen die Klingen im Burghof | castle | fight | * | clear
Ein Junge schläft auf dem Dachboden, während es in Strömen gießt | attic | sleep | * | rain
Ein Bergmann schiebt einen Wagen durch den Stollen | cave | push | * | *
Ein Schäfer führt seine Schafe bei Tagesanbruch über die Weide | meadow | walk | dawn | clear
Es blitzt über dem Gebirge | mountains | * | * | storm
Das Schiff legt um sechs Uhr abends am Kai an | harbour | sail | dusk | clear
Eine Kuh grast auf der Wiese in der prallen Sonne | meadow | eat walk | day | clear
Ein Mann läuft Schlittschuh auf dem zugefrorenen Teich | snow | drive | * | *
Ein Dieb schleicht spät in der Nacht durch den Flur | hallway | walk | night | clear
漁師が朝早く海で網を投げる | sea | throw fish | dawn | clear
土砂降りの中、少年が屋根裏部屋で眠っている | attic | sleep | * | rain
二人の剣士が城の中庭で斬り合う | castle | fight | * | clear
泥棒が夜遅く廊下を忍び足で歩く | hallway | walk | night | clear
鉱夫が坑道でトロッコを押す | cave | push | * | *
僧侶たちが日の出に寺で瞑想する | temple | sit | dawn | clear
船が夕方六時に波止場に停泊する | harbour | sail | dusk | clear
男が午後二時に歩道をよろよろ歩く | street | walk | day | clear
作業員が工事現場で鉄骨を溶接する | city | work | * | clear
Una sonda cruza los anillos de Saturno | space | * | * | clear
Une sonde frôle Jupiter | space | * | * | clear
Eine Sonde fliegt durch die Saturnringe | space | fly | * | clear
土星のそばを探査機が漂う | space | float | * | clear
A bordo del carguero, una mecánica flota cabeza abajo | spaceship | float | * | *
En la cocina de la nave, un robot fríe un huevo | spaceship | cook | * | *
Junto a la ventanilla del tren, una anciana cose | train | sit | * | *
Am Fenster eines Nachtzugs strickt eine Nonne | train | sit | night | *
夜行列車の窓辺で老人が本を読む | train | read | night | *
A la salida del colegio, dos niños juegan en la plaza del pueblo | village | play | day | *
Nach der Schule angelt ein Junge am Fluss | river | fish | day | *
放課後、少年が川辺で石を投げる | river | throw | day | *
Un buzo nada sobre el pecio de un galeón | sunken ship | swim | * | *
Ein Taucher schwimmt über dem Wrack eines Dampfers | sunken ship | swim | * | *
Une pieuvre se cache au fond d'un lac | underwater | * | * | *
Am Grund des Sees schwimmt ein Hecht | underwater | swim | * | *
Una iguana marina duerme en la playa | beach | sleep | * | *
Un velero entra en el puerto deportivo | harbour | * | * | *
Nachts rast ein Taxi durch eine Häuserschlucht voller Leuchtreklamen | neon city | drive | night | *
縁日で女の子が踊る | carnival | dance | * | *
Ein Fuchs läuft über den zugefrorenen See, umweht von feinem Schnee | snow | * | * | snow
In einer verschneiten Hauptstraße geht ein Junge | snow town | walk | * | clear
Tras la nevada, un zorro camina por el bosque | forest | walk | * | clear
Eine Astronomin blickt in der Sternwarte durch ein Fernrohr | rooftops | * | night | *
天文台で天文学者が星を見る | rooftops | * | night | *
濃霧が夜明けの灯台を包む | * | * | dawn | fog
"""


@pytest.mark.parametrize("row", [line for line in LINES.splitlines() if line])
def test_a_line_plays_where_and_when_it_says_and_shows_what_is_done(row):
    line, places, actions, time, weather = (part.strip() for part in row.split("|"))
    reading = read_picture(line)
    assert places == "*" or reading.place in (places, *places.split())
    assert actions == "*" or reading.subjects[0].action in (actions, *actions.split())
    assert time in ("*", reading.time)
    assert weather in ("*", reading.weather)


HOURS = {
    "Un hombre camina por la calle a las {}": {
        "tres de la madrugada": "night",
        "seis de la mañana": "dawn",
        "10 de la mañana": "day",
        "cuatro de la tarde": "day",
        "siete y media de la tarde": "dusk",
        "once de la noche": "night",
    },
    "Un homme marche dans la rue à {}": {
        "deux heures du matin": "night",
        "5 heures du matin": "dawn",
        "dix heures du matin": "day",
        "trois heures de l'après-midi": "day",
        "sept heures et demie du soir": "dusk",
        "onze heures du soir": "night",
    },
    "Ein Mann geht um {} durch die Straße": {
        "zwei Uhr nachts": "night",
        "halb sechs Uhr früh": "dawn",
        "10 Uhr morgens": "day",
        "drei Uhr nachmittags": "day",
        "sieben Uhr abends": "dusk",
        "elf Uhr abends": "night",
    },
    "男が{}に通りを歩く": {
        "午前二時": "night",
        "朝の五時": "dawn",
        "午前10時": "day",
        "午後三時": "day",
        "夕方六時": "dusk",
        "夜十一時": "night",
    },
}


@pytest.mark.parametrize("line", HOURS)
def test_an_hour_of_the_clock_tells_the_light(line):
    read = {hour: read_picture(line.format(hour)) for hour in HOURS[line]}
    assert {hour: one.time for hour, one in read.items()} == HOURS[line]
    assert {one.place for one in read.values()} == {"street"}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", SETTINGS)
def test_every_listed_word_of_a_setting_can_be_found(kind, language):
    words = [word.split("/")[0] for row in rows(kind) for word in row.words[language]]
    if language == "ja":
        known = {
            word
            for word in words
            if any(one.length_at(word, 0) for one in kana_words().get(word[0], ()))
        }
    else:
        known = {word for word in words if forms_of(language).get(parts(word))}
    assert set(words) == known


@pytest.mark.parametrize(
    "line",
    [
        "A miner leads his mule along the plain at noon",
        "The sage sat in the square while a band played",
        "Large waves roll over the port in the gale",
        "A lame horse on the moor, mare and foal behind it",
        "The barge moors at the quay as rain falls",
    ],
)
def test_english_words_that_other_languages_spell_alike_stay_english(line):
    assert find_language(line) == ""


@pytest.mark.parametrize(
    ("line", "action"),
    [
        ("Un joven estudiante escribe en la pizarra", "write"),
        ("El viejo soldado duerme en la trinchera", "sleep"),
        ("Un jeune pilote court sur la piste d'atterrissage", "run"),
        ("Un homme lit sous une grille", "read"),
        ("Der Soldat schießt im Schützengraben", "fight"),
        ("Eine reiche Frau tanzt im Ballsaal", "dance"),
        ("男が木の下で眠る", "sleep"),
        ("大学生が入り口で待つ", "stand"),
    ],
)
def test_a_noun_or_adjective_is_no_deed(line, action):
    assert read_picture(line).subjects[0].action == action
