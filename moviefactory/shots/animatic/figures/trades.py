"""What people of a trade wear, carry and how they are coloured. A table; read by the looks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Trade:
    """The dress of a trade: the words that name it, what is worn, the colours of the cloth."""

    words: tuple[str, ...]
    worn: frozenset[str]
    cloth: tuple[str, str, str]
    sex: str = ""
    skin: str = ""


def _trade(words: str, worn: str, cloth: str, sex: str = "", skin: str = "") -> Trade:
    primary, secondary, accent = cloth.split()
    return Trade(
        tuple(word.strip() for word in words.split(",")),
        frozenset(word.strip() for word in worn.split(",")),
        (primary, secondary, accent),
        sex,
        skin,
    )


TRADES: Final = (
    _trade("ghost, phantom, specter, spectre, spirit, 鬼, 幽灵, 鬼魂", "robe, hood, ghost", "#dfe9f0 #cfdbe4 #c4d2dc", "", "#e6eef2"),
    _trade("skeleton, 骷髅, 骷髅人", "wetsuit, bald, stripes", "#e9e3d0 #e0d8c2 #3a3430", "", "#ece6d4"),
    _trade("detective, inspector, private eye, spy, secret agent, 侦探, 间谍, 特工", "coat, fedora, tie", "#8a6f4e #2f2f38 #4a3a30"),
    _trade("samurai, ronin, 武士, 侍", "hakama, plates, topknot, sword", "#26304e #2b2a34 #a82e26", "man"),
    _trade("ninja, assassin, 忍者, 刺客", "jacket, mask, sword", "#25262f #1d1e26 #8a2a2a"),
    _trade("thief, burglar, robber, bandit, pickpocket, 小偷, 盗贼, 强盗, 贼", "jacket, stripes, eye mask, sack, short hair", "#efe9dc #26262e #24242c"),
    _trade("blacksmith, smith, ironsmith, 铁匠", "jacket, hide apron, anvil, short hair, beard", "#b8503a #3a3430 #6a4028", "man"),
    _trade("waiter, waitress, 服务员", "jacket, apron, tie", "#f0ece4 #24242e #24242c"),
    _trade("barman, bartender, barmaid, barkeeper, barkeep, barista, 酒保, 调酒师", "jacket, apron, tie, counter", "#f0ece4 #24242e #8a2430"),
    _trade("widow, mourner, 寡妇, 遗孀, 哀悼者", "dress, veil, bun, stockings", "#1e1d26 #26252e #1a1920", "woman"),
    _trade("drummer, percussionist, 鼓手", "jersey, short hair, drum kit", "#2e3a5a #2a2c38 #c8352f"),
    _trade("athlete, sprinter, runner, jogger, hurdler, 运动员, 跑者, 赛跑者, 短跑运动员", "jersey, shorts, number, headband, short hair", "#e0432f #26355e #f4f1ea"),
    _trade("chef, cook, baker, 厨师, 大厨, 面包师", "jacket, apron, toque", "#f2efe8 #3a3c48 #f4f1ea"),
    _trade("pirate, buccaneer, corsair, 海盗", "coat, tricorn, eyepatch, sword, beard", "#6a2a30 #2a2830 #26242c", "man"),
    _trade("footballer, football player, soccer player, striker, goalkeeper, 足球运动员, 球员, 守门员", "jersey, shorts, short hair", "#c8352f #f2efe8 #f0c040"),
    _trade("lighthouse keeper, keeper, sailor, captain, 守塔人, 水手, 船长", "coat, peaked cap, beard", "#26355a #2a2c38 #f0e6d0", "man"),
    _trade("fisherman, fisher, angler, 渔夫, 渔民, 渔人", "coat, rain hat, beard, rod", "#d8a832 #3a4650 #d8a832", "man"),
    _trade("diver, scuba diver, frogman, 潜水员", "wetsuit, goggles, tank, fins", "#2a3038 #23262e #f0a830"),
    _trade("queen, empress, 女王, 皇后", "dress, crown, cape, long hair", "#7a2f5a #5a2448 #b03a3a", "woman"),
    _trade("princess, 公主", "dress, crown, long hair", "#d88aa8 #b8688c #e8b84a", "woman"),
    _trade("king, emperor, 国王, 皇帝", "tunic, crown, cape, beard", "#6a2a3a #3a2a38 #a83230", "man"),
    _trade("prince, 王子", "tunic, crown, cape, short hair", "#2f4f8a #2a3048 #a83230", "man"),
    _trade("doctor, surgeon, scientist, chemist, professor, inventor, 医生, 科学家, 教授", "coat, glasses, tie", "#f0efea #4a5a70 #2f6a8a"),
    _trade("nurse, 护士", "dress, nurse cap, apron, bun", "#7fb2c8 #a8c4d0 #f4f4f2", "woman"),
    _trade("soldier, guard, warrior, trooper, infantry, sniper, 士兵, 战士, 卫兵, 军人", "jacket, helmet, backpack, rifle, short hair", "#66704a #4a4f38 #5a6240"),
    _trade("dancer, flamenco dancer, 舞者, 舞蹈家", "dress, bun", "#c8302f #7a2030 #e8b04a"),
    _trade("ballerina, ballet dancer, ballet, 芭蕾舞演员, 芭蕾舞者, 芭蕾", "tutu, bun, slippers", "#f0a8bc #f4d8e0 #e88aa8", "woman"),
    _trade("farmer, peasant, gardener, shepherd, scarecrow, 农夫, 农民, 园丁, 牧羊人", "overalls, straw hat, fork", "#c8563f #4a6288 #d8b468"),
    _trade("police, policeman, policewoman, police officer, officer, cop, 警察, 警官", "jacket, peaked cap, tie", "#26365e #232a3e #26365e"),
    _trade("wizard, sorcerer, magician, mage, merlin, 巫师, 法师, 魔法师", "robe, wizard hat, beard, staff", "#46388a #32285e #5a48a8", "man"),
    _trade("witch, sorceress, enchantress, 女巫", "dress, wizard hat, long hair, broom", "#3a2a4a #2a2036 #2f2440", "woman"),
    _trade("monk, priest, abbot, pilgrim, 和尚, 僧人, 修士", "robe, bald", "#b8642a #8a4a24 #d8902f", "man"),
    _trade("nun, 修女", "robe, hood", "#26262e #1e1e26 #26262e", "woman"),
    _trade("cowboy, gunslinger, sheriff, rancher, outlaw, 牛仔, 警长", "jacket, cowboy hat, scarf", "#8a5a36 #3a4a6a #5f3d28", "man"),
    _trade("cowgirl", "jacket, cowboy hat, scarf, braid", "#8a5a36 #3a4a6a #5f3d28", "woman"),
    _trade("teacher, librarian, schoolteacher, 老师, 教师, 图书管理员", "jacket, glasses, bun, tie", "#5a6a4a #3a3a48 #b8563a"),
    _trade("pianist, conductor, violinist, musician, butler, groom, 钢琴家, 指挥家, 音乐家", "coat, tie", "#24242e #20202a #f0ece4"),
    _trade("guitarist, rock star, rocker, bassist, 吉他手, 摇滚歌手", "jacket, long hair", "#26242c #2f3a5a #c83a3a"),
    _trade("firefighter, fireman, 消防员", "coat, helmet, bands, short hair", "#c8862a #2f3038 #c8352a"),
    _trade("miner, builder, engineer, mechanic, 矿工, 工程师, 机械师", "overalls, helmet", "#c87a2f #3f5270 #f0c03a"),
    _trade("explorer, archaeologist, adventurer, 探险家, 考古学家", "jacket, fedora, backpack", "#a88a58 #6a5638 #5f4428"),
    _trade("bride, 新娘", "dress, long hair, flower", "#f6f2ec #e8e2d8 #e8a0b0", "woman"),
    _trade("viking, barbarian, 维京人", "tunic, horned helmet, beard, cape", "#6a4a32 #4a3a30 #8a6a44", "man"),
    _trade("superhero, superman, 超级英雄", "wetsuit, cape, short hair", "#2f58a8 #2f58a8 #c8302f"),
    _trade("santa claus, santa, father christmas, 圣诞老人", "coat, bobble cap, beard", "#c02f2f #b02a2a #c02f2f", "man"),
    _trade("clown, jester, harlequin, 小丑", "overalls, wig, red nose, ruff, dots, big shoes", "#f0c43a #3f78c8 #d83a4a", "", "#f4ece4"),
    _trade("mermaid, 美人鱼", "dress, long hair", "#2f8a80 #2a7a78 #e8c05a", "woman"),
    _trade("boxer, wrestler, 拳击手", "shorts, gloves, short hair", "#c8302f #c8302f #c8302f", "man"),
)  # fmt: skip
"""The first row whose word the text names is worn, unless the text says what somebody wears."""

WOMEN: Final = (
    "woman", "women", "girl", "she", "her", "mother", "grandmother", "daughter", "sister", "lady",
    "wife", "widow", "aunt", "schoolgirl", "queen", "princess", "witch", "ballerina", "nun", "bride", "actress", "waitress", "old woman",
    "女人", "女孩", "女子", "女", "她", "母亲", "妈妈", "奶奶", "姑娘", "小姐",
)  # fmt: skip
