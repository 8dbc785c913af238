"""The words for colours and garments, and the palettes of what nobody described. Tables only."""

from moviefactory.lexicon.vocabulary import Subject
from moviefactory.shots.animatic.figures.carried import WORDS_OF_CARRYING
from moviefactory.shots.animatic.figures.marked import MARKS

COLOURS: dict[str, str] = {
    "red": "#c8402f", "scarlet": "#d2361f", "crimson": "#a3213a", "maroon": "#6d2331",
    "orange": "#e5823a", "rust": "#a8532c", "yellow": "#ecc244", "mustard": "#cfa035",
    "gold": "#f8b42a", "golden": "#f8b42a", "green": "#4f8a55", "emerald": "#2f8f6b",
    "olive": "#77793f", "teal": "#2e7f86", "turquoise": "#46b3ac", "cyan": "#5ac3d8",
    "blue": "#3f6fb5", "navy": "#25345e", "indigo": "#3c3a86", "purple": "#74509c",
    "violet": "#8460b5", "pink": "#e493aa", "magenta": "#c2468c", "brown": "#7a5238",
    "tan": "#bd9467", "beige": "#d8c3a0", "cream": "#efe4cc", "ivory": "#f1ead9",
    "white": "#f2efe9", "silver": "#ccd4de", "grey": "#8b8e96", "gray": "#8b8e96",
    "black": "#23232b", "copper": "#b5693f", "bronze": "#97703f", "blond": "#dcb877",
    "blonde": "#dcb877", "ginger": "#d8792f", "auburn": "#87412b", "chestnut": "#7b4630",
    "pale": "#f0d8c6", "dark-skinned": "#6b4630", "rainbow": "#d76a5c",
    "sorrel": "#9a5230", "palomino": "#d8b070", "fawn": "#c49a6a", "sandy": "#d0b080",
    "silvery": "#ccd4de", "reddish": "#b05a3c", "rusty": "#a8532c", "amber": "#e0a030", "lilac": "#b89ad0",
    "lavender": "#b49ad8", "ochre": "#c08a3a", "cherry": "#b8283a", "snow-white": "#f6f4f0",
    "jet-black": "#1c1c22", "charcoal": "#3a3a42", "栗": "#7b4630", "枣红": "#8a3a2a", "朱": "#c8402f",
    "乌": "#23232b",
    "红": "#c8402f", "紅": "#c8402f", "橙": "#e5823a", "橘": "#e5823a", "黄": "#ecc244",
    "黃": "#ecc244", "金": "#f8b42a", "绿": "#4f8a55", "綠": "#4f8a55", "青": "#2e7f86",
    "蓝": "#3f6fb5", "藍": "#3f6fb5", "紫": "#74509c", "粉": "#e493aa", "棕": "#7a5238",
    "褐": "#7a5238", "白": "#f2efe9", "银": "#ccd4de", "銀": "#ccd4de", "灰": "#8b8e96",
    "黑": "#23232b", "米色": "#d8c3a0",
}  # fmt: skip

HUES_ONLY_OF_HAIR = frozenset({"blond", "blonde", "ginger", "auburn", "pale", "dark-skinned"})
"""Colours that never mean a garment when they stand alone."""

STAGED = (
    "riderless", "pushed ahead", "one eye", "three eyes", "four eyes", "six eyes", "glass helmet",
)  # fmt: skip
"""What the stage adds to a look in these very words, as it does the marks of beasts."""

FEATURES: dict[str, tuple[str, ...]] = {
    "hat": ("hat", "帽子", "帽"),
    "straw hat": ("straw hat", "草帽"), "sun hat": ("sunhat", "sun hat", "遮阳帽"),
    "fedora": ("fedora", "trilby", "felt hat", "礼帽"), "bowler": ("bowler", "bowler hat", "圆顶礼帽"),
    "boater": ("boater",), "fez": ("fez",), "sombrero": ("sombrero",), "bonnet": ("bonnet",),
    "cowboy hat": ("cowboy hat", "stetson", "牛仔帽"), "beret": ("beret", "贝雷帽"),
    "turban": ("turban", "缠头"), "headscarf": ("headscarf", "head scarf", "kerchief", "头巾"),
    "hijab": ("hijab",), "bandana": ("bandana",), "flat cap": ("flat cap", "cloth cap", "newsboy cap"),
    "kasa": ("conical hat", "bamboo hat", "rice hat", "斗笠"), "fur hat": ("fur hat", "fur cap", "毡帽"),
    "toque": ("chef hat", "chef's hat", "厨师帽"), "hard hat": ("hard hat", "安全帽"),
    "pith helmet": ("pith helmet",), "full helmet": ("motorcycle helmet", "crash helmet", "摩托头盔"),
    "bike helmet": ("bicycle helmet", "cycling helmet", "bike helmet"), "diver helmet": ("diving helmet", "brass helmet"),
    "pilot cap": ("leather helmet", "flying helmet", "aviator cap", "leather cap", "飞行帽", "皮帽"),
    "head lamp": ("headlamp", "head lamp", "头灯"), "gas mask": ("gas mask", "防毒面具"),
    "surgeon mask": ("surgical mask", "face mask", "medical mask", "口罩"), "welding mask up": ("welding mask", "面罩"),
    "eye mask": ("mask", "masked", "面具", "蒙面"), "half mask": ("carnival mask", "venetian mask", "opera mask"),
    "fox mask": ("fox mask", "狐狸面具"), "wolf head": ("wolf mask", "mask of wolf", "狼面具"),
    "lion head": ("lion mask", "mask of lion", "tiger mask"), "bull head": ("bull mask",), "monkey face": ("monkey mask",),
    "pig head": ("pig mask",), "plague mask": ("plague mask",), "sunglasses": ("sunglasses", "dark glasses", "墨镜"),
    "monocle": ("monocle",), "eyepatch": ("eyepatch", "eye patch", "one-eyed", "独眼", "眼罩"),
    "flower crown": ("flower crown", "crown of flowers", "wreath", "garland", "花环"), "headset": ("headphones", "earphones", "耳机"),
    "judge wig": ("wig", "white wig", "假发"), "hoop earrings": ("earrings",),
    "cap": ("cap", "beanie", "woolly hat", "wool hat", "bobble hat", "毛线帽"),
    "newsboy cap": ("鸭舌帽",),
    "top hat": ("top hat", "高礼帽"),
    "wizard hat": ("wizard hat", "witch hat", "pointed hat", "wizard", "witch", "巫师", "女巫"),
    "crown": ("crown", "tiara", "queen", "king", "princess", "prince", "王冠", "女王", "国王", "公主", "王子"),
    "hood": ("hood", "hooded", "hoodie", "兜帽"),
    "helmet": ("helmet", "头盔"),
    "scarf": ("scarf", "shawl", "围巾"),
    "cloak": ("cloak", "robe", "poncho", "斗篷", "长袍"),
    "cape": ("cape", "披风"),
    "coat": ("coat", "raincoat", "trench coat", "overcoat", "parka", "大衣", "外套", "雨衣", "风衣"),
    "jacket": ("jacket", "suit", "shirt", "blouse", "sweater", "jumper", "uniform", "tunic", "vest", "tuxedo",
               "t-shirt", "top", "西装", "夹克", "衬衫", "毛衣", "制服", "衣服", "上衣"),
    "kimono": ("kimono", "yukata", "和服", "浴衣"), "overalls": ("overalls", "dungarees", "工装裤", "背带裤"),
    "poncho": ("poncho",), "checks": ("checked", "checkered", "chequered", "plaid", "tartan", "格子"),
    "dress": ("dress", "gown", "skirt", "sari", "裙子", "连衣裙", "裙"),
    "trousers": ("trousers", "pants", "jeans", "shorts", "leggings", "裤子", "牛仔裤", "裤"),
    "boots": ("boots", "boot", "shoes", "sneakers", "靴子", "鞋"),
    "gloves": ("gloves", "glove", "mittens", "手套"),
    "backpack": ("backpack", "rucksack", "knapsack", "satchel", "背包", "书包"),
    "chest pack": ("chest pack", "chestpack", "chest panel", "胸包", "胸前"),
    "armour": ("armour", "armor", "armoured", "armored", "盔甲", "铠甲", "战甲", "甲胄"),
    "plume": ("plume", "feather", "羽毛"),
    "shield": ("shield", "盾牌", "盾"),
    "beard": ("beard", "bearded", "胡子", "胡须", "大胡子"),
    "moustache": ("moustache", "mustache", "moustached", "mustached", "小胡子", "八字胡"),
    "glasses": ("glasses", "spectacles", "goggles", "bespectacled", "眼镜"),
    "long hair": ("long hair", "long-haired", "长发"),
    "short hair": ("short hair", "short-haired", "短发"),
    "curly hair": ("curly hair", "curls", "curly", "afro", "卷发"),
    "ponytail": ("ponytail", "pony tail", "马尾"),
    "bun": ("bun", "top knot", "topknot", "发髻"),
    "pigtails": ("pigtails", "pigtail", "双马尾", "羊角辫"),
    "braid": ("braid", "braids", "plait", "辫子"),
    "bow": ("hair bow", "hair ribbon", "蝴蝶结"),
    "visor cap": ("visor cap", "baseball cap", "school cap", "棒球帽"),
    "veil": ("veil", "veiled", "面纱"),
    "rifle": ("rifle", "musket", "步枪"),
    "bald": ("bald", "shaven head", "光头"),
    "hair": ("hair", "haired", "头发", "发"),
    "headband": ("headband", "头带"),
    "skin": ("skin", "skinned", "皮肤"),
    "lantern": ("lantern", "lamp", "torch", "灯笼", "提灯", "火把"),
    "sledge": ("sledge", "雪橇"),
    "cart": ("cart", "推车"),
    "bicycle": ("bicycle", "自行车"),
    "chest": ("sea chest",),
    "umbrella": ("umbrella", "parasol", "雨伞", "伞"),
    "sword": ("sword", "katana", "blade", "sabre", "剑", "刀"),
    "staff": ("staff", "法杖"),
    "stick": ("stick", "cane", "walking stick", "拐杖", "手杖"),
    "book": ("book", "letter", "map", "书", "信", "地图"),
    "flower": ("flower", "bouquet", "rose", "花"),
    "balloon": ("balloon", "气球"),
    "football": ("football", "soccer ball", "足球"),
    "apron": ("apron", "chef", "cook", "围裙", "厨师"),
    "tie": ("tie", "bow tie", "necktie", "领带", "领结"),
    "stripes": ("stripes", "striped", "stripe", "tabby", "brindled", "brindle", "条纹", "虎斑"),
    "spots": ("spots", "spotted", "dapple", "dappled", "speckled", "dotted", "dalmatian", "斑点"),
    "patches": ("piebald", "skewbald", "pinto", "calico", "花斑"),
    "sail": ("sail", "帆"),
    "hull": ("hull", "船身"),
    "rents": ("torn", "tattered", "ragged", "ripped", "shredded", "broken sails", "破烂", "破"),
    "roof": ("roof", "屋顶"),
    "wings": ("wings", "wing", "翅膀"),
    "mane": ("mane", "鬃毛"),
    "fur": ("fur", "coat of fur", "毛皮", "毛"),
    "eyes": ("eyes", "eye", "眼睛"),
    "collar": ("collar", "项圈"),
    "saddle": ("saddle", "马鞍"),
    **WORDS_OF_CARRYING,
    **{said: (said,) for said in (*MARKS, *STAGED)},
}  # fmt: skip

SLOTS: dict[str, str] = {
    "coat": "primary", "jacket": "primary", "dress": "primary", "armour": "primary",
    "kimono": "primary", "overalls": "secondary", "fur": "primary", "hull": "primary", "trousers": "secondary", "boots": "secondary",
    "gloves": "secondary", "roof": "secondary", "hair": "hair", "long hair": "hair", "pigtails": "hair",
    "short hair": "hair", "curly hair": "hair", "ponytail": "hair", "bun": "hair",
    "braid": "hair", "beard": "hair", "moustache": "hair", "mane": "hair", "skin": "skin", "wings": "secondary",
    "sail": "secondary", "stripes": "accent", "backpack": "secondary",
}  # fmt: skip
"""The part of a look that a garment's colour goes to; the accent for all others."""

BUILDS: dict[str, float] = {
    "slim": 0.9, "slender": 0.88, "thin": 0.84, "skinny": 0.80, "lanky": 0.80, "gaunt": 0.80, "small": 0.94, "stout": 1.30,
    "fat": 1.36, "plump": 1.30, "chubby": 1.30, "obese": 1.42, "pot-bellied": 1.36, "burly": 1.2, "broad": 1.15, "muscular": 1.15,
    "strong": 1.12, "round": 1.3, "瘦": 0.82, "胖": 1.34, "强壮": 1.15, "魁梧": 1.2,
}  # fmt: skip

DENIALS = ("no", "without", "without a", "without any", "not a", "没有", "没戴", "不戴", "无")

OUTFITS = frozenset(
    {
        "coat",
        "jacket",
        "dress",
        "cloak",
        "armour",
        "robe",
        "kimono",
        "tunic",
        "wetsuit",
        "jersey",
        "tutu",
        "overalls",
        "shorts",
        "hakama",
        "swimsuit",
        "loincloth",
    }
)
"""What covers the trunk; one at a time."""

EXTRAS = frozenset({"scarf", "backpack", "hat", "bow", "visor cap"})
"""What somebody wears only while nobody says what they wear."""

CARRIED = frozenset(
    {
        "lantern",
        "umbrella",
        "sword",
        "staff",
        "book",
        "flower",
        "balloon",
        "rod",
        "fork",
        "broom",
        "rifle",
        *WORDS_OF_CARRYING,
    }
)

TOWED = frozenset({"sledge", "cart", "bicycle", "chest"})
"""What somebody pushes or pulls."""

MEN = (
    "man", "men", "male", "boy", "he", "his", "father", "grandfather", "son", "brother", "king", "prince",
    "gentleman", "husband", "uncle", "schoolboy", "elder", "老人", "老者", "长老", "少年", "大叔", "大爷", "sailor", "monk", "wizard", "男人", "男孩", "男", "先生", "父亲", "爸爸", "爷爷", "丈夫", "国王", "王子",
)  # fmt: skip

HAIRS = frozenset(
    {"long hair", "short hair", "curly hair", "ponytail", "pigtails", "bun", "braid", "bald"}
)

SKINS: tuple[tuple[str, str], ...] = (
    ("#e2a880", "#3a2620"), ("#d2956a", "#2a1c1a"), ("#eebb94", "#7b4a2c"), ("#8c5a3c", "#1d1516"),
    ("#b97f58", "#261a18"), ("#f0bd98", "#b5713a"), ("#6e452f", "#17110f"),
)  # fmt: skip

CLOTHES: tuple[tuple[str, str, str], ...] = (
    ("#c1452f", "#2f3a55", "#f0c36a"), ("#2f6d7c", "#2b2c3d", "#e8833f"),
    ("#d99a36", "#37465c", "#a9382f"), ("#4e7a58", "#3c342f", "#e5b54d"),
    ("#7a4a78", "#2c3150", "#f0a66a"), ("#38599a", "#4a3f3a", "#e56a4a"),
    ("#b5563a", "#3a4a46", "#efd6a0"),
)  # fmt: skip

PEOPLE = frozenset({Subject.PERSON, Subject.CHILD, Subject.ELDER, Subject.KNIGHT})

CHILDREN = (
    "girl", "boy", "child", "kid", "schoolboy", "schoolgirl", "女孩", "男孩", "孩子", "小孩",
)  # fmt: skip

COATS: tuple[tuple[Subject, tuple[str, ...], tuple[str, str, str], str], ...] = (
    (Subject.CAT, ("tabby", "虎斑"), ("#94795a", "#e6d8c0", "#4f6a3a"), "stripes"),
    (Subject.CAT, ("ginger", "marmalade", "橘猫"), ("#d8792f", "#f6e2c4", "#3f6fb5"), "stripes"),
    (Subject.CAT, ("calico",), ("#f0e8da", "#c8702f", "#2a2730"), "patches"),
    (Subject.CAT, ("siamese",), ("#e6d6bc", "#4a3a30", "#3f6fb5"), ""),
    (Subject.DOG, ("dalmatian", "斑点狗"), ("#f4f1ea", "#26242c", "#c23b2e"), "spots"),
    (Subject.HORSE, ("dapple", "dappled"), ("#b4b6bc", "#5a5a64", "#7a4a78"), "spots"),
    (Subject.HORSE, ("piebald", "pinto", "skewbald", "花斑"), ("#f0ece4", "#33292a", "#c23b2e"), "patches"),
    (Subject.BEAR, ("polar bear", "北极熊", "白熊"), ("#efece4", "#fbf8f0", "#3a3a44"), ""),
    (Subject.BEAR, ("panda", "giant panda", "熊猫", "大熊猫"), ("#f0ede6", "#24232b", "#24232b"), "dark legs"),
    (Subject.BEAR, ("black bear", "gorilla", "黑熊", "大猩猩"), ("#2b2930", "#6a5648", "#1e1d22"), ""),
    (Subject.TIGER, ("snow leopard", "雪豹"), ("#d8d6d0", "#f2f0ea", "#4a4a54"), "spots"),
    (Subject.TIGER, ("black panther", "panther", "黑豹"), ("#26252d", "#3a3942", "#17161c"), "plain"),
    (Subject.TIGER, ("leopard", "jaguar", "cheetah", "豹", "猎豹"), ("#d9a650", "#f4e6c4", "#4a3020"), "spots"),
    (Subject.TIGER, ("puma", "cougar"), ("#b98a5a", "#ecdcc0", "#7a5436"), "plain"),
    (Subject.MOUSE, ("hedgehog", "刺猬"), ("#6a5140", "#d8c0a0", "#3a2c24"), "spines"),
    (Subject.MOUSE, ("squirrel", "chipmunk", "松鼠"), ("#a85a30", "#f0e0c8", "#5a3020"), ""),
    (Subject.MOUSE, ("mole", "鼹鼠"), ("#33303a", "#c89a94", "#24222a"), ""),
    (Subject.OWL, ("snowy owl", "white owl", "雪鸮"), ("#f2f0ec", "#ffffff", "#e8b23d"), ""),
    (Subject.BIRD, ("flamingo", "火烈鸟"), ("#f09aa8", "#f6c4c8", "#26242c"), ""),
    (Subject.BIRD, ("parrot", "鹦鹉"), ("#c8352f", "#e8c040", "#2f6fb0"), ""),
    (Subject.BIRD, ("canary", "chick", "小鸡"), ("#f0c83a", "#f8e490", "#e8913a"), ""),
    (Subject.BIRD, ("robin", "知更鸟"), ("#7a6450", "#e06a30", "#e8762c"), ""),
    (Subject.BIRD, ("kingfisher", "翠鸟"), ("#1f7fb8", "#e8823a", "#2a5f9a"), ""),
    (Subject.BIRD, ("magpie", "喜鹊"), ("#1f2028", "#f2f0ec", "#26407a"), ""),
    (Subject.BIRD, ("swallow", "燕子", "燕"), ("#26305a", "#f0e6da", "#b8432e"), ""),
    (Subject.BIRD, ("sparrow", "麻雀"), ("#8a6444", "#d8c4a4", "#4a3424"), ""),
    (Subject.BIRD, ("pigeon", "鸽子"), ("#7d8492", "#b8bcc6", "#5a7a6a"), ""),
    (Subject.BIRD, ("dove", "白鸽"), ("#f2f0ec", "#ffffff", "#d8b8a8"), ""),
    (Subject.BIRD, ("bluebird", "blue jay", "蓝鸟"), ("#2f6fb8", "#e8b088", "#f0ece4"), ""),
    (Subject.BIRD, ("cardinal bird", "red cardinal"), ("#c8302a", "#d8584a", "#2a1c1c"), ""),
    (Subject.BIRD, ("blackbird", "starling", "cormorant", "乌鸫", "八哥", "鸬鹚"), ("#23232b", "#3a3a46", "#e8a33d"), ""),
    (Subject.BIRD, ("goldfinch", "oriole", "黄鹂"), ("#e8b830", "#f4e2a0", "#26242c"), ""),
    (Subject.BIRD, ("pheasant", "雉", "野鸡"), ("#a8602c", "#d8a050", "#2f6a4a"), ""),
    (Subject.BIRD, ("woodpecker", "啄木鸟"), ("#2a2a30", "#f0ece4", "#c8302a"), ""),
    (Subject.BIRD, ("nightingale", "cuckoo", "lark", "wren", "夜莺", "布谷鸟", "百灵", "云雀"), ("#8a6a4c", "#e0cdb0", "#5a4430"), ""),
)  # fmt: skip
"""The colours, and a mark, of animals that are drawn by the figure of their nearest kin."""

PALETTES: dict[Subject, tuple[tuple[str, str, str], ...]] = {
    Subject.ASTRONAUT: (("#f1ede4", "#9aa4b4", "#d2452d"), ("#f1ede4", "#a8a9b0", "#e2802f")),
    Subject.KNIGHT: (("#b9c1cc", "#5b626f", "#b3322c"), ("#aeb4bf", "#565b68", "#3b5ca0")),
    Subject.ROBOT: (("#c9ced3", "#6c7681", "#e8913a"), ("#d8b25a", "#6b6660", "#3f8fa0")),
    Subject.DOG: (("#a8703f", "#f0ddc0", "#c23b2e"), ("#d4b083", "#f4e8d2", "#2f6fa0"), ("#4a3a34", "#c99a62", "#c23b2e")),
    Subject.CAT: (("#d08a45", "#f4e2c8", "#3f6fb5"), ("#6d6b73", "#e6e2e0", "#c8402f"), ("#2a2730", "#4a4550", "#d9a84a")),
    Subject.FOX: (("#d4692c", "#f6e9d8", "#2b2024"),),
    Subject.HORSE: (("#7b4a2d", "#3a2622", "#c23b2e"), ("#a9733f", "#efe0c8", "#38599a"), ("#d8d3cb", "#8c8a8c", "#7a4a78")),
    Subject.DEER: (("#a8703f", "#efdcc0", "#5d4030"),),
    Subject.BEAR: (("#6b452f", "#a87b54", "#3a2a24"),),
    Subject.BIRD: (("#e9e7e4", "#8f97a6", "#e8a33d"), ("#46627f", "#dfe6ea", "#e8913a"), ("#3a3440", "#6a6272", "#d9a84a")),
    Subject.FISH: (("#e8823c", "#f5e6cf", "#33415c"), ("#4c93b8", "#e5eef0", "#f0b552"), ("#d9b23f", "#f7eccb", "#35506b")),
    Subject.WHALE: (("#4b6684", "#c9d6dc", "#2a3a52"),),
    Subject.DRAGON: (("#3f7a5a", "#d8b56a", "#b0402c"), ("#a53a2e", "#e2b068", "#4a2430"), ("#46547f", "#c9b089", "#7a4a98")),
    Subject.SHIP: (("#6b4630", "#f0e4cc", "#b8402f"), ("#4a3a3a", "#f3ead8", "#35608a")),
    Subject.BOAT: (("#8a5a38", "#ece0c6", "#b8402f"), ("#3f6f7c", "#efe6d2", "#c8622f"), ("#9a4a35", "#e6d6b4", "#35608a")),
    Subject.CAR: (("#c8402f", "#2b2f38", "#f2e6d0"), ("#3f7f8c", "#2b2f38", "#f2e6d0"), ("#e0aa3e", "#2b2f38", "#f4efe4")),
    Subject.TRAIN: (("#2f4a44", "#8f3a2c", "#d9a84a"), ("#7d2f2c", "#33363f", "#d9a84a")),
    Subject.ROCKET: (("#efece6", "#c8402f", "#3c4658"),),
    Subject.SPACECRAFT: (("#d5d9de", "#5f6b7c", "#e2802f"),),
    Subject.BALLOON: (("#d2472f", "#f2d9a8", "#e8a33d"), ("#3f6fb5", "#f5ead2", "#e0723a"), ("#e0a23a", "#f7eedb", "#a9382f")),
    Subject.BICYCLE: (("#c1452f", "#2f3a55", "#e8b04a"), ("#2f6d7c", "#3a342f", "#e8833f")),
    Subject.TREE: (("#5c8a4a", "#5d4332", "#e8b04a"), ("#74863f", "#5a4030", "#d2602f")),
    Subject.LIGHTHOUSE: (("#f2ece0", "#b8402f", "#3a4254"),),
    Subject.HOUSE: (("#e6d3b3", "#9a4a35", "#5a4a42"), ("#c9b8a0", "#4a5468", "#6a4a36")),
    Subject.CAMPFIRE: (("#6b4630", "#4a332a", "#e2802f"),),
    Subject.BALL: (("#d2472f", "#f3ead8", "#3f6fb5"), ("#e8b04a", "#f5efe2", "#c8402f")),
    Subject.WOLF: (("#7d7f88", "#d9d6d2", "#2f6fa0"), ("#5c5a60", "#b9b2a8", "#c23b2e")),
    Subject.LION: (("#cf9a50", "#8a4f26", "#3a2a20"),),
    Subject.TIGER: (("#dc7d2e", "#f6ead6", "#241a1c"),),
    Subject.ELEPHANT: (("#8d8a92", "#6e6a72", "#b04a3a"),),
    Subject.CAMEL: (("#c69a62", "#8a6238", "#b0402c"),),
    Subject.GIRAFFE: (("#e2b866", "#8a5428", "#3a2a20"),),
    Subject.RABBIT: (("#b08a68", "#f4ece2", "#c23b2e"), ("#efebe6", "#ffffff", "#c23b2e"), ("#8b8790", "#eae6e2", "#3f6fb5")),
    Subject.MOUSE: (("#8f8a92", "#e6dfdc", "#c8402f"), ("#a5795a", "#f0e2d0", "#3f6fb5")),
    Subject.COW: (("#f0ebe4", "#33292a", "#d9a84a"), ("#e9dcc8", "#8a4f2e", "#d9a84a")),
    Subject.SHEEP: (("#f0ebe0", "#3c3434", "#c8402f"),),
    Subject.PIG: (("#e8a3a0", "#d88a8c", "#8a4f4a"),),
    Subject.MONKEY: (("#7a5236", "#e0bb90", "#c23b2e"),),
    Subject.ZEBRA: (("#f0ece6", "#26232a", "#26232a"),),
    Subject.OWL: (("#8a6744", "#ecd9b8", "#e8a33d"), ("#e6e2dc", "#ffffff", "#e8b23d")),
    Subject.EAGLE: (("#5b3d2a", "#f0ebe2", "#e8b23d"),),
    Subject.PENGUIN: (("#23262f", "#f4f1ea", "#e8913a"),),
    Subject.SEAGULL: (("#f3f1ec", "#9aa5b4", "#e8a33d"),),
    Subject.SWAN: (("#f6f3ee", "#e2dfda", "#e8812d"),),
    Subject.CROW: (("#24232d", "#3a3a4a", "#d9a84a"),),
    Subject.BUTTERFLY: (("#e8872e", "#f2b84a", "#f6ecd8"), ("#3f78c0", "#6aa5d8", "#f2e6c8"), ("#b0508c", "#e09ab8", "#f6e6c0")),
    Subject.BEE: (("#e9b53a", "#c98a2e", "#2a2020"),),
    Subject.SHARK: (("#5f7488", "#dfe5e8", "#2a3a4c"),),
    Subject.DOLPHIN: (("#5d83a6", "#dbe6ec", "#2a3a52"),),
    Subject.OCTOPUS: (("#c0533f", "#f0c4a4", "#7a2a38"), ("#8a4f8c", "#e2b8d0", "#4a2450")),
    Subject.JELLYFISH: (("#d88ab8", "#f2d0e2", "#9a5aa0"), ("#6fb0d8", "#d2ecf4", "#4a6aa8")),
    Subject.TURTLE: (("#55703c", "#a8a862", "#c9a04a"),),
    Subject.CRAB: (("#d2492f", "#f0c9a4", "#8a2a24"),),
    Subject.TYRANNOSAURUS: (("#6f7a45", "#d2c08a", "#4a4a2c"), ("#8a5a3c", "#dcc093", "#4f3020")),
    Subject.BRONTOSAURUS: (("#5f8288", "#c9cfae", "#3f5a66"), ("#7d8a52", "#d6cf9c", "#56663a")),
    Subject.SNAKE: (("#5c8a3f", "#d9cf6a", "#2f5030"), ("#a8552f", "#e6c070", "#4a2a20")),
    Subject.TRUCK: (("#c8452f", "#e6e0d2", "#e0aa3e"),),
    Subject.BUS: (("#e0a52e", "#3a4254", "#f2e6d0"),),
    Subject.SNOWPLOW: (("#e8852a", "#5f6a78", "#f0c04a"),),
    Subject.TANK: (("#6f7a4c", "#5a5a4a", "#e6dcc0"),),
    Subject.MOTORCYCLE: (("#3a3c48", "#2f3440", "#c23b2e"),),
    Subject.SLEDGE: (("#b03a2e", "#8a5a38", "#e0b050"),),
    Subject.PLANE: (("#e9e4d8", "#c8452f", "#2f5a8a"),),
    Subject.HELICOPTER: (("#c8452f", "#f0e6d2", "#2f5a8a"),),
    Subject.UFO: (("#aab4c0", "#5f7a8c", "#6fc08a"),),
    Subject.SUBMARINE: (("#e0b03e", "#b0503a", "#c8ccd2"),),
    Subject.COMET: (("#e8eef4", "#a8b4c4", "#8ab4e8"),),
    Subject.CASTLE: (("#b8b0a4", "#7a4a4c", "#b8402f"),),
    Subject.TENT: (("#c8793a", "#8a5a38", "#e8d2a0"),),
    Subject.WINDMILL: (("#ece2d0", "#8a5038", "#c8b088"),),
    Subject.BRIDGE: (("#a89c8c", "#8c8078", "#6a7a8a"),),
    Subject.WELL: (("#9a948e", "#a0553a", "#8a5f3e"),),
    Subject.STATUE: (("#c2c4c2", "#9a9c9a", "#7a8a5a"),),
    Subject.PIANO: (("#2b2730", "#6a4a38", "#d9a84a"),),
    Subject.THRONE: (("#a8303a", "#c89a48", "#6a2a48"),),
    Subject.CLOCK: (("#7a4a30", "#e6d8b8", "#c89a48"),),
    Subject.DOOR: (("#a83f36", "#8c7a68", "#d9a84a"),),
    Subject.CHEST: (("#8a5534", "#6c6660", "#d9772e"),),
    Subject.BOOK: (("#8c2f34", "#5a4a44", "#c8a04a"),),
    Subject.LANTERN: (("#6c5a44", "#e8b868", "#c8873a"),),
    Subject.FLOWER: (("#e0607a", "#5a8a4a", "#f0c04a"),),
    Subject.SWORD: (("#c8d2dc", "#8a8680", "#8a3038"),),
}  # fmt: skip
