"""Laws of who a line is about where words are joined: owners, young, compounds, gates, adjectives."""

from __future__ import annotations

import pytest

from moviefactory.lexicon import Action, Place, Subject, Weather, read_picture

# line | every subject with its number, deed and a word of its detail (- for none)
LINES = """
The farmer's wife walks over the meadow | person 1 walk -
The king's horse gallops over the meadow | horse 1 run -
The twins' mother cooks soup | person 1 cook -
The wife of the farmer walks home | person 1 walk -
A fisherman's little son waves from the pier | child 1 wave -
国王的马在草原上奔跑 | horse 1 run -
農夫の娘が走る | child 1 run -
A lean sheriff walks down the street | person 1 walk -
A laughing girl runs along the beach | child 1 run -
A weeping woman stands at the well | person 1 cry -; well 1 stand -
A cat walks on the wall | cat 1 walk -
A giant waves from the hill | person 1 wave -
A bus stops at the corner | bus 1 stand -
A monk sits down before the shelves and reads a big book in the library | person 1 read book
A girl sits on the steps eating an apple | child 1 eat apple
熊猫坐在岩石旁啃竹子 | bear 1 eat -
A wolf and her pup howl in the snow | wolf 1 howl -; wolf 1 howl young
An elephant with her calf drinks at the waterhole | elephant 1 drink -; elephant 1 drink young
母鹿と子鹿が森を歩いている | deer 1 walk -; deer 1 walk young
大象妈妈和小象在河边喝水 | elephant 1 drink -; elephant 1 drink young
母狮和三只幼狮在草原上休息 | lion 1 sit -; lion 3 sit young
馬が二頭走る | horse 2 run -
門前に僧侶が立っている | person 1 stand -
A knight stands before the door of the castle | knight 1 stand -
A farmer pushes a cart past the barn on the farm | person 1 push cart
A priest walks to the church in the village | person 1 walk -
A woman stands before a magic door in the meadow | person 1 stand -; door 1 stand -
白衣女侠在竹林里舞剑 | person 1 dance 白衣
赤いドレスの少女が海辺を走る | child 1 run red dress
黒衣の男が街角に立っている | person 1 stand black robe
眼鏡をかけた少年が図書館で本を読む | child 1 read glasses
A detective with a moustache walks in the rain | person 1 walk moustache
A lady in black lays flowers on a grave | person 1 hold in black
母亲抱着孩子走过街道 | person 1 walk carrying baby
The shepherd's dog drives the sheep down the hill | dog 1 run -; sheep 3 run -
狐狸妈妈带着三只小狐狸走过雪地 | fox 1 walk -; fox 3 walk young
A lioness with three cubs sleeps in the grass | lion 1 sleep -; lion 3 sleep young
A bride stands at the church door in the village | person 1 stand -
A lion roars in the savanna | lion 1 howl -
パイロットの女性が朝日を見る | person 1 look_up a woman
祖父の懐中時計を握りしめ、少年は駅に立つ | child 1 hold watch
自転車を押す高校生の少女が土手を歩く | person 1 push bicycle
ペンギンの群れが氷の上を歩く | penguin 12 walk -
少年が走る馬を見ている | child 1 look_up -; horse 1 run -
スポットライトを浴びて歌手が歌う | person 1 sing -
A farmer woman digs in the field | person 1 dig a woman
A kite in the shape of a fish pulls at a girl's hand | child 1 hold kite
A rat as big as a dog runs down the street | mouse 1 run -
Having lost his horse, a knight walks home | knight 1 walk -
A boy in cat ears runs past the barn | child 1 run -
戴着厨师帽的男人在厨房里跳舞 | person 1 dance -
渔家女孩在码头上补网 | child 1 sit net
The bride's veil blows as she runs along the shore | person 1 run -
Chased by a dog, a thief climbs the wall | person 1 climb -; dog 1 run -
老猎人被一头黑熊追着跑过雪林 | elder 1 run -; bear 1 run -
Grinning, the clown throws a pie | person 1 throw -
车厢里一个抱着吉他睡着的歌手 | person 1 sleep guitar
月亮刚爬上树梢,一只白狐在睡觉 | fox 1 sleep -
The nurse, a stocky man with a grey moustache, reads a letter | person 1 read moustache
An old man, the last ferryman of the coast, rows home | elder 1 row -
三个穿蓝色校服的男孩在海边跳舞 | child 3 dance 校服
Past the sleeping camels a boy creeps toward the well | child 1 walk -; camel 3 sleep -; well 1 stand -
By moonlight a poacher drags a sack through the forest | person 1 pull sack
In the baker's shop a boy waits | child 1 stand -
Through the porthole of the ship a woman looks out | person 1 look_up -; ship 1 sail -
Like a torpedo a penguin runs over the ice | penguin 1 run -
A man leading a donkey rests by the barn | person 1 sit -; horse 1 walk -
The pianist, a boy of ten in a bow tie, walks home | child 1 walk bow tie
A ghost girl in a red kimono walks home | child 1 walk red kimono
A herd of bison stampedes over the plain | cow 12 run -
A goldfish circles in its bowl | fish 1 swim -
盲人按摩师的导盲犬在睡觉 | dog 1 sleep -
等着钉马掌的黑马站在门口 | horse 1 stand 黑
她的丈夫是个驯兽师 | person 1 stand a man
白胡子老神仙拄着拐杖飘过山巅 | elder 1 float a man
サーファーの兄弟が海を歩く | person 2 walk -
キリンの親子が水を飲む | giraffe 2 drink -
傘もささずに女性が立っている | person 1 stand -
"""


@pytest.mark.parametrize("row", LINES.strip().splitlines())
def test_a_line_shows_whom_it_is_about_and_nobody_else(row):
    line, wanted = (part.strip() for part in row.split("|"))
    found = read_picture(line).subjects
    told = [one.split(maxsplit=3) for one in wanted.split("; ")]
    assert [(one.subject, one.count, one.action) for one in found] == [
        (Subject(kind), int(count), Action(deed.replace("_", " "))) for kind, count, deed, _ in told
    ]
    for one, (*_, detail) in zip(found, told, strict=True):
        assert detail == "-" or detail in one.detail


@pytest.mark.parametrize(
    "word", ["武术家", "收藏家", "魔术家", "武術家がいる", "収集家がいる", "測量士がいる"]
)
def test_whoever_is_master_of_a_craft_is_a_person_and_no_house(word):
    assert [one.subject for one in read_picture(word).subjects] == [Subject.PERSON]


@pytest.mark.parametrize(
    "word",
    [
        "泪花",
        "山羊胡",
        "狼狈",
        "鱼鳞",
        "龙袍",
        "象牙",
        "剑鞘",
        "马刀",
        "蝴蝶结",
        "馬術がある",
        "花粉がある",
        "現象がある",
        "鳥肌がある",
        "蛇口がある",
    ],
)
def test_a_part_of_a_word_is_no_thing_of_its_own(word):
    assert read_picture(word).subjects == ()


@pytest.mark.parametrize("word", ["农家", "猎人家", "老人坐在家门口", "父の家", "実家"])
def test_a_home_is_nobody_of_that_name(word):
    assert all(
        not one.word.endswith("家") or one.subject is Subject.HOUSE
        for one in read_picture(word).subjects
    )


def test_flakes_are_snow_and_no_flowers():
    for line in ("雪花飘落，一个老人走在村里", "雪花舞う夜、少女が立っている"):
        found = read_picture(line)
        assert found.weather is Weather.SNOW
        assert Subject.FLOWER not in [one.subject for one in found.subjects]


@pytest.mark.parametrize(
    ("line", "place"),
    [
        ("一艘小船漂在江面上", Place.RIVER),
        ("A dog sleeps under a bench in the train station", Place.RAILWAY),
        ("Neon signs above a city street at night, a woman walks", Place.NEON_CITY),
        ("霓虹灯下的城市街道，夜晚，一个侦探走着", Place.NEON_CITY),
        ("山門の前で僧侶が落ち葉を掃く", Place.TEMPLE),
        ("Two boys build a fort in the living room", Place.INTERIOR),
        ("Women fold dumplings around the kitchen table", Place.KITCHEN),
        ("A beekeeper lifts a comb out of the hive", Place.MEADOW),
        ("咖啡店外,一个女人站着", Place.STREET),
        ("夕焼けの空の下、犬が野原を走る", Place.MEADOW),
    ],
)
def test_a_place_is_what_its_whole_word_says(line, place):
    assert read_picture(line).place is place


def test_glasses_on_a_nose_are_in_no_hand():
    reader = read_picture("A man with glasses reads in the library").subjects[0]
    assert "with glasses" in reader.detail
    assert "carrying" not in reader.detail
