"""Tell the trade that a Chinese clause names before somebody: 打更的老人. Knows clauses; draws nothing."""

from __future__ import annotations

import re
from typing import Final

_SOLD: Final = {
    "水果|苹果|橘子|橙子|香蕉|西瓜|葡萄|桃子": "fruit seller",
    "菜|蔬菜|白菜": "greengrocer",
    "花|鲜花|玫瑰": "flower seller",
    "鱼|海鲜": "fishmonger",
    "面|面条|馄饨|豆腐|包子|馒头|早点|小吃|烧烤": "noodle seller",
    "气球": "balloon seller",
    "报|报纸": "newspaper seller",
    "冰淇淋|雪糕|冰棍": "ice cream seller",
    "面包": "baker",
    "肉|猪肉": "butcher",
    "蛋|鸡蛋": "egg seller",
}
_DONE: Final = {
    "打更|守夜|巡夜": "night watchman",
    "拉二胡|拉小提琴|拉琴": "violinist",
    "说书|讲故事": "storyteller",
    "打铁": "blacksmith",
    "算命": "fortune teller",
    "放羊|牧羊": "shepherd",
    "放牛": "cowherd",
    "打鱼|捕鱼": "fisherman",
    "修鞋|补鞋": "cobbler",
    "擦鞋": "shoeshine boy",
    "磨刀": "knife grinder",
    "养蜂": "beekeeper",
    "送信": "postman",
    "送外卖|送快递": "courier",
    "要饭|讨饭": "beggar",
    "撑船|摆渡|划船": "ferryman",
    "赶车|赶马车": "coachman",
    "挑水|挑担": "burden carrier",
    "种地|种田|插秧": "farmer",
    "砍柴": "woodcutter",
    "扫街|扫大街": "street sweeper",
    "做木工|做木匠": "carpenter",
    "织布": "weaver",
    "绣花": "seamstress",
    "采茶": "tea picker",
    "唱京剧|唱戏": "chinese opera singer",
}
_SELLS: Final = tuple((re.compile(f"卖(?:{things})的$"), trade) for things, trade in _SOLD.items())
_DOES: Final = tuple((re.compile(f"(?:{deeds})的$"), trade) for deeds, trade in _DONE.items())
_ANY_SELLER: Final = re.compile("卖[\u4e00-\u9fff]{1,5}的$")
_OF_AGE: Final = re.compile("[小老]$|年轻的?$|年老的?$|中年的?$|老年的?$|盲$")


def calling_before(text: str) -> str:
    """Return in English the trade that the end of a Chinese text gives to whoever is named next."""
    clause = _OF_AGE.sub("", text)
    for pattern, trade in (*_SELLS, *_DOES):
        if pattern.search(clause):
            return trade
    return "street vendor" if _ANY_SELLER.search(clause) else ""
