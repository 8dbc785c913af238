"""What a line says that a beast is on: fence, wall, wire, branch, roof, rock, floe. Knows six languages' words; draws nothing."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Final

from moviefactory.lexicon.vocabulary import Action, Place, Subject, SubjectReading
from moviefactory.shots.animatic.figures import figure_facts, figure_of

_ON: Final = (
    r"(?:\b(?:on|upon|atop|onto|off|from|along|perche[sd] in|sobre|encima del?|desde|en lo alto del?|sur|depuis|du haut d\w*|"
    r"au sommet d\w*|perch\w+ dans|auf|vom|aufs|von|am|an einem|entlang)|\b(?:posad[oa]s?|se posan?|cuelgan?|colgad[oa]s?|saltan?|"
    r"baj\w+|canta\w*|duerme\w*|sentad[oa]s?) (?:en|del?|por)|\b(?:saute\w*|descend\w*|pend\w*|suspendu\w*) (?:à|d\w*))"
)
"""What stands before the name of a seat, up to three words before it."""


@dataclass(frozen=True, slots=True)
class Named:
    """A seat by its words. `heaviest` is who may sit there at most. Units: metres of height."""

    name: str
    west: str
    zh: str
    ja: str
    heaviest: float = 1.3
    only: frozenset[Subject] | None = None
    walked: bool = False


_INSECTS: Final = frozenset({Subject.BEE, Subject.BUTTERFLY, Subject.BIRD, Subject.CRAB, Subject.TURTLE, Subject.SNAKE, Subject.MOUSE})  # fmt: skip
_PETS: Final = frozenset(
    {Subject.CAT, Subject.DOG, Subject.RABBIT, Subject.MOUSE, Subject.FOX, Subject.BIRD}
)
_NIMBLE: Final = frozenset({Subject.BIRD, Subject.CROW, Subject.SEAGULL, Subject.OWL, Subject.EAGLE, Subject.MOUSE, Subject.MONKEY})  # fmt: skip

_HOARDERS: Final = frozenset({Subject.DRAGON, Subject.SNAKE, Subject.TYRANNOSAURUS})

SEATS: Final = (
    Named("hoard", r"(?:[\w’']+ (?:of|de|d['’]|aus|en) ?)?(?:gold(?:en)?|gold ?coins?|coins|treasures?|riches|hoard|jewels|oro|monedas?(?: de oro)?|tesoros?|or|pièces d['’]or|trésors?|goldmünzen|münzen|goldberg|goldhaufen|goldschatz|schatz|schätzen|gold(?:stücken|haufens?)?|hort)", "(?:金币|金子|财宝|宝藏|黄金|宝物|珠宝)(?:堆|山)?", "金貨|金塊|財宝|宝の山|黄金|宝物|宝|金貨の山", 99.0, _HOARDERS, walked=False),
    Named("sofa", r"sofas?|couch|settee|divan|sofá|diván|canapé|couch", "沙发", "ソファー?|長椅子", 0.75, _PETS),
    Named("armchair", r"arm ?chair|easy chair|rocking chair|chair|sillón|butaca|silla|mecedora|fauteuil|chaise|sessel|lehnstuhl|stuhl", "扶手椅|摇椅|椅子?", "肘掛け椅子|椅子|安楽椅子", 0.75, _PETS),
    Named("bed", r"bed|cama|lit|bett", "床", "ベッド|寝台", 0.75, _PETS),
    Named("cushion", r"cushion|pillow|basket|cojín|almohada|cesta|coussin|oreiller|panier|kissen|korb|körbchen", "垫子?|枕头|篮子", "クッション|座布団|枕|籠|かご", 0.75, _PETS),
    Named("web", r"(?:spider ?)?webs?|cobweb|telaraña|tela|toile|(?:spinnen)?netz", "蛛网|网|蜘蛛网", "蜘蛛の巣|クモの巣|巣", 0.3),
    Named("windowsill", r"window ?-?sills?|sills?|window ledge|alféizar|alfeizar|antepecho|repisa de la ventana|rebord d\w+ (?:la |une )?fenêtre|appui de (?:la )?fenêtre|fensterbank|fensterbrett|fenstersims", "窗台|窗沿", "窓辺|窓台|出窓|窓際|窓枠", 0.9),
    Named("chimney", r"chimneys?|chimenea|cheminée|schornstein|kamin", "烟囱", "煙突", 1.1),
    Named("fence", r"fences?|railings?|gates?|portón|valla|cercad?[ao]?|verja|barandilla|empalizada|clôture|barrière|palissade|grillage|balustrade|\w*zaun(?:pfahl)?s?|geländer|gatter", "篱笆|栅栏|围栏|栏杆|护栏", "柵|フェンス|垣根|手すり|欄干", 0.95, walked=True),
    Named("wall", r"(?:stone |garden |low )?walls?|muro|tapia|muret|mur|\w*mauer", "墙头|围墙|矮墙|石墙|墙", "塀|石垣|石塀", 0.95, walked=True),
    Named("wire", r"wires?|power ?lines?|telegraph lines?|clothes ?lines?|alambre|cables?|tendido|fils?|lignes? électriques?|stromleitung|leitung|draht|wäscheleine|hochspannungsleitung", "电线|电缆|晾衣绳|铁丝", "電線|送電線|物干し", 0.7, _NIMBLE, walked=True),
    Named("gravestone", r"gravestones?|tombstones?|headstones?|graves?|tombs?|lápidas?|tumbas?|tombes?|pierre tombale|grabstein\w*|grabmal|grabkreuz", "墓碑|坟头", "墓石|墓", 0.8),
    Named("nest", r"nests?|nidos?|nids?|horst", "鸟巢|巢|窝", "巣", 1.2),
    Named("lily pad", r"lily ?-?pads?|water lil\w+|nenúfar\w*|nénuphar\w*|seerosen\w*", "荷叶|睡莲|莲叶", "蓮の葉|睡蓮|ハスの葉", 0.5),
    Named("branch", r"branch(?:es)?|boughs?|limbs?|twigs?|ramas?|ramitas?|rameau|\w*zweig(?:e|es)?|\w*(?<!m)(?<!l)(?<!g)(?<!r)(?<!p)(?<!f)ast(?:e|es)?|ästen?|tree ?tops?", "树枝|枝头|树杈|枝桠|枝上|树梢|枝", "枝|梢|木の上", 1.3, walked=True),
    Named("floe", r"(?:ice ?)?floes?|icebergs?|témpanos?|placas? de hielo|bloque de hielo|plaque de glace|glaçon|\w*scholle|eisberg", "浮冰|冰块|冰山|冰排", "流氷|氷塊|氷山|浮氷", 3.0),
    Named("roof", r"(?:barn |tiled |house )?roofs?|roof ?tops?|ridge|eaves|tejados?|techos?|azotea|toits?|\w*dach(?:es|first)?|\w*dächern?|dachfirst", "屋顶|房顶|屋脊|屋檐|瓦", "屋根|軒", 1.0, walked=True),
    Named("hay", r"hay ?stacks?|hay ?bales?|straw bales?|bales?|pajar|pacas?|fardo de paja|bottes? de (?:foin|paille)|meule|heuhaufen|strohballen|heuballen", "草堆|干草垛|稻草堆|草垛", "干し草|藁|わら", 1.0),
    Named("log", r"(?:fallen )?logs?|tree ?stumps?|stumps?|fallen trunk|tocón|tronco caído|leño|souche|baumstumpf|baumstamm", "树桩|树墩|原木|木头", "切り株|丸太|倒木", 1.0, walked=True),
    Named("post", r"posts?|poles?|pilings?|stakes?|poste|estaca|poteaux?|pieux?|piquet|\w*pfosten|\w*pfahl|\w*pfählen?|poller", "木桩|柱子|桩|杆子", "杭|柱|電柱|竿", 1.2),
    Named("barrel", r"barrels?|casks?|crates?|barril(?:es)?|cajas? de madera|tonneaux?|caisses?|fass|holzkiste|kiste", "木桶|酒桶|木箱", "樽|木箱", 0.7),
    Named("rock", r"(?:sea )?rocks?|boulders?|stones?|crags?|outcrops?|ledges?|cliffs?|rocas?|peñas?|peñascos?|piedras?|riscos?|acantilado|rochers?|roches?|pierres?|falaises?|\w*fels(?:en)?(?:vorsprung|block)?s?|stein(?:e|en)?|klippen?", "岩石|礁石|悬崖|峭壁|大石头?|石头|岩", "岩|石|崖", 3.0),
    Named("blossom", r"flowers?|blossoms?|roses?|sunflowers?|dais(?:y|ies)|thistles?|petals?|flor(?:es)?|girasol\w*|margarita|cardo|fleurs?|tournesols?|pâquerette|chardon|\w*blüten?|\w*blumen?|distel", "花朵|花瓣|花蕊|向日葵|花上|花", "花びら|花|ヒマワリ|ひまわり", 0.2, _INSECTS),
    Named("leaf", r"lea(?:f|ves)|blades? of grass|stems?|hojas?|brizna|feuilles?|brin d['’]herbe|\w*blatt|\w*blättern?|grashalm|halm", "叶子|叶片|树叶|草叶|叶", "葉|葉っぱ|草の葉", 0.35, _INSECTS, walked=True),
    Named("table", r"(?:kitchen |writing )?tables?|desks?|counters?|shel(?:f|ves)|mesas?|escritorio|estantes?|estanterías?|comptoir|étagères?|tisch|schreibtisch|theke|regal", "桌子?|书桌|柜台|书架", "テーブル|机|棚|カウンター", 0.6),
)  # fmt: skip
"""Of two that a line names, the first of this table."""
_IN_TREE: Final = re.compile(
    r"\b(?:in|up) (?:a|an|the)(?: \w+)? tree\b|\ben (?:un|el) árbol|\bdans un arbre|\b(?:auf|in) einem baum\b|\bim baum\b|树上|木の上"
)
_IN_NEST: Final = re.compile(
    r"\b(?:in|en|dans|im)\s+(?:\w+\s+){0,2}(?:nest|nido|nid|horst)\b|巣(?:で|の中|にい)|巢[里中]"
)
_SKY: Final = re.compile(
    r"\btakes? (?:off|flight|wing)|\blifts? off|\bfl(?:y|ies|ew|ying) (?:up|off|away)|\bsoar|despega|alza\w* el vuelo|levanta\w* el vuelo|"
    r"s['’]envole|prend son envol|\bfliegt\b|hebt ab|飞起|起飞|飞离|飛び立|舞い上"
)
_HIVES: Final = frozenset({Place.FLOWER, Place.HIVE})


_GAP: Final = "[^。]{0,14}"
"""What may stand in Japanese between a seat and the sitting."""
_SITS_JA: Final = (
    "の(?:上|先|てっぺん|端|中で)|に"
    + _GAP
    + "(?:とま|止ま|座|坐|腰|降り|乗|飛び乗|ぶら|留ま)|で(?:眠|丸|休|鳴|羽|日向|ひなた)|"
    "から" + _GAP + "(?:飛|とび|跳|身)"
)
_WORDS_BEFORE: Final = r"\s*(?:[\w’'-]+\s+){0,3}?(?:[ld]['’])?"
_AT_ZH: Final = "(?:从|在)[^，。在]{0,5}"


@cache
def _pattern(seat: Named) -> re.Pattern[str]:
    west = _ON + _WORDS_BEFORE + rf"(?:{seat.west})\b"
    zh = rf"(?:{seat.zh})[上顶头尖梢]|{_AT_ZH}(?:{seat.zh})(?:[上顶头尖]|跳|飞)"
    return re.compile(rf"{west}|{zh}|(?:{seat.ja})(?:{_SITS_JA})")


_WEB: Final = re.compile(
    r"\bweb|telaraña|\btela\b|\btoile|netz|蛛网|结网|织网|蜘蛛の巣|クモの巣|巣を(?:張|編|作|かけ)"
)


def seat_said(one: SubjectReading, text: str, place: Place) -> str:
    """Return the name of the seat that a line gives to a beast; "" for none. `text` is in lower case."""
    figure = figure_of(one)
    if figure == "spider":
        return "web" if _WEB.search(text) else ""
    if _SKY.search(text) or one.action in (Action.SWIM, Action.RUN):
        return ""
    tall = figure_facts(figure).height_metres
    if one.subject in _CLIMBS_TREES and _IN_TREE.search(text):
        return "branch"
    if one.subject in _NESTING and _IN_NEST.search(text):
        return "nest"
    for seat in SEATS:
        fits = tall <= seat.heaviest and (seat.only is None or one.subject in seat.only)
        if not fits or (place in (Place.ROOFTOPS, Place.NEON_ROOF) and seat.name == "roof"):
            continue
        if seat.name == "blossom" and place in _HIVES:
            continue
        if one.action is Action.WALK and not seat.walked:
            continue
        if _pattern(seat).search(text):
            return seat.name
    return ""


_NESTING: Final = _NIMBLE - {Subject.MOUSE, Subject.MONKEY} | {Subject.SWAN}
_CLIMBS_TREES: Final = _NIMBLE | {Subject.CAT, Subject.TIGER, Subject.BEAR, Subject.SNAKE}
