"""What a line says of who is aboard, astride, led or rowing: words of English and Chinese, and on what. Tables only."""

from __future__ import annotations

import re
from typing import Final

from moviefactory.lexicon.vocabulary import Subject

ROWS: Final = re.compile(r"\b(?:rows|rowing|rowed|row|paddl\w+)\b[^.;]*\bwaves?\b")
"""Said of rowers among waves, who do not wave."""
ROWERS: Final = re.compile(
    r"\b(?:rowers?|ferry(?:wo)?m[ae]n|boatm[ae]n|oars(?:wo)?m[ae]n|paddlers?|canoeists?|kayakers?|gondoliers?)\b|桨手|划手|船夫"
)
ASTRIDE: Final = re.compile(
    r"\b(on|upon|atop|astride|riding|rides|rode)\b(?: the back of)?(?:(?!\bof\b)[^,.;])*$|骑着?[^，。]*$"
)
GALLOPS: Final = re.compile(r"\bgallop|\btrots?\b|\bcanter|奔驰|策马")
ABOARD: Final = re.compile(
    r"\b(in|aboard|(?:look\w*|gaz\w+|peer\w*|star\w+|wav\w+)(?: \w+)? from) (a|an|the|his|her|their|its|\w+)( \w+)? ?$"
)
AWAY_FROM: Final = re.compile(
    r"\b(?:behind|beyond|in the distance|in the background|distant|far off|watch(?:es|ing)?|wait(?:s|ing)? for|"
    r"look(?:s|ing)? (?:at|out(?! from\b))|wav(?:es|ing) (?:to|at))\b[^.;]{0,40}$|(?:身后|背后|远处|后面|背景|望着|看着)[^。;；]{0,10}$"
)
"""What is said right before a boat that somebody is not in."""
OWNED: Final = re.compile(
    r" of (?:a|an|the|two) (?:\w+ ){0,2}\w*(?:m[ae]n|fishers?|sailors?|boy|girl|angler|couple)\b"
)
OWNER: Final = re.compile(
    r"(?:m[ae]n|fishers?|sailors?|boy|girl|angler)(?:'s|s')(?: \w+)? $|(?:渔夫|渔民|船夫|水手)的[^，。]{0,4}$"
)
"""What says whose a boat is, who then is in it."""
OTHER_BOAT: Final = re.compile(
    r"\b(?:from|to|in|into|on|at|aboard) (?:the |a |an )?(?:other|another|next|neighbou?ring|opposite|second|passing) (?:\w+ )?(?:boat|sampan|canoe|raft|gondola)\b|\bfrom (?:one )?boat to boat\b"
    r"|(?:对面|另一[条只艘]|邻|旁边)[^，。]{0,3}船"
)
"""What says that the second of two is in a boat of their own."""
BESIDE: Final = re.compile(r"\b(beside|next to|near|in front of|behind|past|towards?|at the)\b|旁")
PILLION: Final = re.compile(
    r"\bbehind (?:him|her|he|she|them)\b|\bpillion\b|\bin front of (?:him|her|he|she)\b|后座|身后坐|坐在\S{0,4}身后"
)
ON_BOARD: Final = re.compile(
    r"\b(?:skiing|snowboarding|skateboarding|surfing|sledding|skating|riding a kick scooter|rowing)\b"
)
"""What somebody does on a board of their own, beside no mount."""
ON_CARRIER: Final = re.compile(
    r"\bon the (?:back|carrier|rack|luggage rack)\b|\bwith (?:his|her) (?:\w+ )?(?:son|daughter|child|boy|girl|wife|husband|girlfriend|boyfriend|grandson|granddaughter)\b"
    r"|\bcarr\w+ (?:his|her)\b|载着|带着|驮着"
)
SAME: Final = re.compile(r"\b(?:same|one|single)\b|一[匹头只]|同骑|共骑")
HALTED: Final = re.compile(
    r"\b(?:fac\w+|halt\w*|wait\w*|watch\w*|stop\w*|rear\w*)\b|对峙|停下|勒马|驻足"
)
LED: Final = re.compile(
    r"\b(?:leads?|leading|led|guid\w+|dismount\w*|saddles|saddling|brush\w*|groom\w*|by (?:the|its|his|her) (?:rope|reins?|bridle|halter))\b|牵"
)
TENDS: Final = re.compile(
    r"\b(?:stroking|patting a tall beast|grooming a beast|shoeing a horse|milking|feeding)\b"
)
"""What is done to a beast by who stands beside it."""
SHARES: Final = re.compile(r"\bwith (?:a|an|the|his|her|two)\b|\band\b|载着|带着")
LONG_BOATS: Final = {"rowing four": 5, "rowing eight": 8, "dragon boat": 10, "rowing twelve": 12}
"""The boats of larger crews, and how many each seats."""
OWN_BOATS: Final = {
    "kayak": "kayak", "canoe": "canoe", "gondol": "gondola", "raft": "raft", "sampan": "sampan", "独木舟": "canoe",
    "竹筏": "raft", "木筏": "raft", "筏": "raft", "贡多拉": "gondola", "龙舟": "dragon boat", "皮划艇": "kayak",
}  # fmt: skip
"""The boat of whoever rows one that only their trade or a word beside it names."""
POLED: Final = frozenset({"raft", "sampan", "gondola"})
"""Boats whose boatman stands and poles them."""
HORSEMEN: Final = frozenset(
    {
        "cowboy", "cowgirl", "rider", "horseman", "horsewoman", "cavalryman", "hussar", "jockey", "gunslinger",
        "sheriff", "牛仔", "骑手", "骑士", "骑兵",
    }
)  # fmt: skip
GUNMEN: Final = frozenset({"cowboy", "cowgirl", "gunslinger", "sheriff", "牛仔"})
"""Horsemen who leap over a fence on foot too."""
PIANISTS: Final = frozenset({"pianist", "the pianist", "钢琴家"})
TALES: Final = frozenset(
    {
        Subject.CAT, Subject.RABBIT, Subject.MOUSE, Subject.MONKEY, Subject.TURTLE, Subject.BIRD, Subject.CROW,
        Subject.SEAGULL, Subject.SWAN, Subject.PENGUIN, Subject.OWL, Subject.BEE, Subject.BUTTERFLY, Subject.CRAB,
        Subject.FISH, Subject.DOLPHIN, Subject.WHALE, Subject.SHARK, Subject.DOG, Subject.FOX, Subject.SNAKE,
        Subject.TYRANNOSAURUS, Subject.BRONTOSAURUS,
    }
)  # fmt: skip
"""The beasts that are ridden in tales alone."""
