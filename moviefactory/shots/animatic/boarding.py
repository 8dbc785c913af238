"""What a line says of who is aboard, astride, led or rowing: words of English and Chinese. Tables only."""

from __future__ import annotations

import re
from typing import Final

ROWS: Final = re.compile(r"\b(?:rows|rowing|rowed|row|paddl\w+)\b[^.;]*\bwaves?\b")
"""Said of rowers among waves, who do not wave."""
ROWERS: Final = re.compile(
    r"\b(?:rowers?|ferry(?:wo)?m[ae]n|boatm[ae]n|oars(?:wo)?m[ae]n|paddlers?|canoeists?|kayakers?|gondoliers?)\b|桨手|划手|船夫"
)
ASTRIDE: Final = re.compile(r"\b(on|upon|atop|astride|riding|rides|rode)\b[^,.;]*$|骑着?[^，。]*$")
GALLOPS: Final = re.compile(r"\bgallop|\btrots?\b|\bcanter|奔驰|策马")
ABOARD: Final = re.compile(r"\b(in|aboard) (a|an|the|his|her|their|its|\w+)( \w+)? ?$")
BESIDE: Final = re.compile(r"\b(beside|next to|near|in front of|behind|past|towards?|at the)\b|旁")
PILLION: Final = re.compile(
    r"\bbehind (?:him|her|he|she|them)\b|\bpillion\b|\bin front of (?:him|her|he|she)\b|后座|身后坐|坐在\S{0,4}身后"
)
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
SHARES: Final = re.compile(r"\bwith (?:a|an|the|his|her|two)\b|\band\b|载着|带着")
