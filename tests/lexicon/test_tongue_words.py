"""Laws of words of several senses, of work, and of looks in Spanish, French and German."""

from __future__ import annotations

import pytest

from moviefactory.lexicon import read_picture
from moviefactory.lexicon.gloss import gloss

# A line, what its English must have in it, and what it must not; `-` for nothing.
SENSES = """
Un hombre atraca un banco con una pistola | bank | bench
Un anciano duerme en un banco del parque | bench | bank
El carpintero corta la tabla con una sierra | saw | mountain
El portero detiene el balón | goalkeeper | doorman
Los pájaros cantan en la copa del árbol | tree | glass
El médico cura la herida | healing | priest
La mujer espera mientras el teléfono suena | ringing | sleeping
À la tombée du soir, un homme marche | dusk | graveyard
Un enfant mange une glace | ice cream | ice in
Les acteurs jouent une pièce au théâtre | play | living room
Un vieil homme descend une marche | stair | market
Le voleur vole un bijou | stealing | flying
Une grue sur le chantier | tower crane | -
Der Torwart steht im Tor | goal | door
Der Dieb öffnet das Schloss | lock | castle
Ein Strauß rennt durch die Savanne | ostrich | bouquet
Der Vogel schlägt mit den Flügeln | wings | piano
Die Katze schläft unter der Decke | blanket | deck
Eine Kapelle spielt auf dem Dorfplatz | band | church
"""
# A line and how its first subject reads: kind, action, and what its detail must hold.
READINGS = """
Un oso duerme en el interior de una cueva | bear | sleep | -
El delantero dispara a puerta | person | kick | -
Der Stürmer schießt aufs Tor | person | kick | -
Ein Soldat pflanzt eine Fahne auf den Hügel | person | hold | flag
Un soldado planta una bandera en la cima | person | hold | flag
Un alpiniste plante un drapeau au sommet | person | hold | flag
Un jardinier plante des tulipes | person | kneel | planting
Le menuisier rabote une planche | person | work | -
Der Tischler hobelt ein Brett | person | work | -
El carpintero cepilla una tabla | person | work | -
Le chat guette une souris | cat | walk | -
Der Postbote klingelt an der Tür | person | pull | bell
Una joven pelirroja lee en el tren | person | read | red-haired
Une jeune femme rousse lit dans le train | person | read | red-haired
Eine junge rothaarige Frau liest im Zug | person | read | red-haired
Un vieux chat gris dort sur le canapé | cat | sleep | grey
Un coche plateado corre por la autopista | car | drive | silver
Eine graue Katze schläft auf dem Sofa | cat | sleep | grey
Una niña con vestido rosa baila | child | dance | pink
La mujer limpia la mesa | person | work | -
女工把落叶扫成一堆 | person | sweep | -
男の子が水たまりを蹴散らす | child | run | -
Hinter dem Turm fliegt ein Uhu | owl | fly | -
Au crépuscule vole une chouette au-dessus du toit | owl | fly | -
Ein Terrier fängt im Sprung einen Stock | dog | jump | -
Un chat franchit d'un bond un fossé | cat | jump | -
Una mujer prende una cerilla | person | hold | lighting a flame
Eine Frau reißt ein Streichholz an | person | hold | lighting a flame
Un homme craque une allumette | person | hold | lighting a flame
老人がランプに灯を入れる | elder | hold | lighting a flame
妹妹擦着一根火柴 | person | hold | lighting a flame
Un gardien fait tourner le cadran du coffre-fort | person | kneel | opening a safe
Une fille lace ses baskets | child | kneel | tying a shoe
Un monje tira de la cuerda de la campana | person | pull | ringing a bell
Ein Mönch zieht am Glockenseil | person | pull | ringing a bell
猿が温泉に浸かる | monkey | swim | -
一只猴子泡在温泉里 | monkey | swim | -
护士给靠在沙袋上的士兵包扎伤口 | person | kneel | bandaging
男孩跃向深潭 | child | swim | plunging
Un niño con el torso desnudo corre por la playa | child | run | -
Ein Ritter zieht einen Pfeil aus seinem Schild | knight | hold | carrying shield
Una cabra mordisquea una camisa | sheep | eat | -
"""
NAMES = """
la noria, la grande roue, das Riesenrad | ferris wheel
el tiovivo, le manège, das Karussell | carousel
la estación espacial, la station spatiale, die Raumstation | space station
la antena parabólica, l'antenne parabolique, die Satellitenschüssel | satellite dish
la cancela, la grille de fer, das eiserne Tor | gate
el cáliz, le calice, der Kelch | goblet
el jarrón, le vase, die Vase | vase
la cuna, le berceau, die Wiege | cradle
el cuadro, le tableau, das Gemälde | painting
el velocípedo, le grand bi, das Hochrad | penny farthing
el despertador, le réveil, der Wecker | alarm clock
la mecedora, le fauteuil à bascule, der Schaukelstuhl | rocking chair
"""


@pytest.mark.parametrize("row", [line for line in SENSES.splitlines() if line])
def test_a_word_of_two_senses_takes_that_of_its_company(row):
    line, has, lacks = (part.strip() for part in row.split("|"))
    english = gloss(line).english
    assert has in english, english
    assert lacks == "-" or lacks not in english, english


@pytest.mark.parametrize("row", [line for line in READINGS.splitlines() if line])
def test_a_line_shows_the_deed_and_the_looks_it_tells(row):
    line, subject, action, detail = (part.strip() for part in row.split("|"))
    main = read_picture(line).subjects[0]
    assert (main.subject, main.action) == (subject, action), gloss(line)
    assert detail == "-" or detail in main.detail, gloss(line)


@pytest.mark.parametrize("row", [line for line in NAMES.splitlines() if line])
def test_a_thing_is_called_by_its_usual_word(row):
    words, name = (part.strip() for part in row.split("|"))
    for word, language in zip(words.split(", "), ("es", "fr", "de"), strict=True):
        assert name in gloss(word, language=language).english, (word, gloss(word))


@pytest.mark.parametrize(
    ("line", "time"),
    [
        ("Una mañana, un hombre camina por la playa", "day"),
        ("De madrugada un hombre camina por la playa", "night"),
        ("Un matin, un homme marche sur la plage", "day"),
        ("Au petit matin, un homme marche sur la plage", "dawn"),
        ("Am Morgen geht ein Mann am Strand", "day"),
        ("Im Morgengrauen geht ein Mann am Strand", "dawn"),
    ],
)
def test_a_morning_is_day_and_its_break_is_dawn(line, time):
    assert read_picture(line).time == time


@pytest.mark.parametrize(
    ("line", "who"),
    [
        ("Una joven lee", "young woman"),
        ("Le blessé crie", "wounded man"),
        ("Der Blinde geht", "blind man"),
        ("La petite rit", "child"),
    ],
)
def test_an_adjective_alone_names_somebody(line, who):
    assert who in gloss(line).english


@pytest.mark.parametrize(
    "line",
    [
        "Un hombre gordo y barbudo ríe",
        "Un homme gros et gras et barbu rit",
        "Ein dicker bärtiger Mann lacht",
    ],
)
def test_two_looks_of_one_man_both_reach_him(line):
    assert {"fat", "bearded"} <= set(read_picture(line).subjects[0].detail.split())
