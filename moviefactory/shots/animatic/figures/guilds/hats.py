"""What people of a trade have on their heads. A table of layers; knows no trade.

The origin is the base of the neck, the face looks to x 30, the back of the head lies at -45, the
brow at -62 and the crown at -100. Units: hundredths of a head's height.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import Final

from moviefactory.shots.animatic.figures.guilds.folk import FOLK_HEADS, OVER_A_FACE

HATS: Final = MappingProxyType(
    {
        # Masks and faces first: what lies under hats.
        **{name: told for name, told in FOLK_HEADS.items() if name not in OVER_A_FACE},
        "moustache": "hair blob 14,-24 26,-28 36,-24 34,-14 25,-18 12,-13",
        "stubble": "#4a4440 flat 14,-10 29,-14 28,-3 20,1 2,-4 -10,-18 -2,-14",
        "white face": "white flat 8,-2 24,-4 29,-16 30,-28 37,-34 30,-46 31,-60 28,-72 10,-74 -10,-58 -16,-34 -6,-12; ink spot 20,-48 3,5; red flat 18,-19 28,-22 27,-14 20,-14; ink line1.2 12,-62 20,-66 27,-62",
        "green face": "#6a9a4a flat 8,-2 24,-4 29,-16 30,-28 37,-34 30,-46 31,-60 30,-74 10,-80 -14,-62 -20,-34 -8,-12; ink spot 20,-48 3,5; ink line2.4 14,-18 28,-18",
        "surgeon mask": "#9ad0c8 poly 2,-30 28,-38 37,-30 28,-6 12,-2; #6aa8a0 line2 2,-30 -12,-42; #6aa8a0 line2 10,-4 -8,-30",
        "gas mask": "iron blob 0,-66 30,-68 36,-40 20,-2 -4,-14; glass disc 22,-48 8,9; ink disc 34,-18 10,11; grey spot 34,-18 5,6",
        "welding mask": "iron poly -2,-84 34,-84 42,-40 34,2 2,0 -8,-40; glass card 14,-58 38,-58 39,-42 14,-42; iron line4 -2,-70 -30,-70",
        "welding mask up": "ink line5 -44,-70 32,-76; iron poly 2,-82 32,-80 62,-104 58,-134 26,-142 2,-116; glass card 28,-108 48,-112 50,-124 30,-122",
        "fencing mask": "iron blob -20,-96 14,-104 20,-98 -4,-84 -12,-50 2,-4 -10,-4 -22,-40; #6a6e78 line2.4 20,-100 37,-84 43,-44 31,2 2,6; #6a6e78 line1 14,-100 20,2; #6a6e78 line1 26,-94 30,0; #6a6e78 line1 -6,-74 38,-78; #6a6e78 line1 -8,-62 41,-64; #6a6e78 line1 -8,-36 42,-36; #6a6e78 line1 -4,-22 38,-20; #6a6e78 line1 0,-10 34,-8; white poly -8,4 28,2 24,18 -6,18",
        "plague mask": "ink blob -40,-98 10,-108 36,-80 34,-20 10,8 -40,6 -50,-40; #d8ccb0 blob 16,-60 34,-56 66,-22 72,-8 34,-24 16,-22; glass disc 20,-48 7,8",
        "fox mask": "white blob 0,-78 30,-76 50,-40 30,-14 4,-20; red line3 10,-56 24,-60; red line2 12,-30 30,-34; white poly -4,-74 2,-108 16,-78; white poly 16,-78 30,-106 32,-74; ink spot 46,-42 4,4",
        "white eyes": "white spot 20,-47 7,6; red spot 21,-47 3,3; #5a7a4a flat 4,-20 20,-24 16,-10; ink line2.6 12,-16 20,-20 28,-14",
        "fangs": "white card 20,-18 23,-18 21.5,-8; white card 26,-19 29,-19 27.5,-10; red line1.6 14,-18 30,-20; ink poly 34,-76 14,-62 8,-80 -4,-60 -20,-84 0,-104 28,-98",
        "goatee": "ink poly 18,-6 30,-8 26,16 20,12; ink line2.6 14,-22 24,-26 32,-22",
        "tonsure": "#6a4a34 flat -44,-70 -8,-84 31,-76 31,-64 8,-70 -12,-58 -20,-40 -34,-38 -44,-54",
        "black face": "ink flat 8,-2 24,-4 30,-16 32,-30 36,-36 32,-48 31,-62 26,-76 8,-74 -6,-50 -6,-12; white spot 20,-48 3,3",
        "rosy": "red spot 16,-28 6,5; white line3 12,-14 28,-16",
        "bolts": "ink poly -42,-78 32,-82 32,-108 -42,-106; grey line5 -12,-8 -26,-8; ink line3 10,-64 20,-62",
        "half mask": "white flat 6,-62 34,-62 36,-42 22,-34 6,-40; ink spot 22,-49 4,4; gold line2 6,-62 -40,-70",
        "wrestler mask": "accent blob 26,-2 34,-30 36,-60 26,-96 -6,-106 -40,-90 -46,-50 -24,-8; white flat 10,-60 32,-60 32,-40 14,-40; ink spot 22,-49 4,4; white flat 16,-22 30,-24 28,-12 18,-12; white line3 -30,-90 -4,-60 20,-90",
        "ninja hood": "ink blob 28,0 34,-30 34,-70 20,-102 -12,-108 -44,-90 -50,-40 -30,6; skin flat 10,-56 32,-58 32,-44 10,-44; white spot 21,-50 4,3; ink spot 22,-50 2,3",
        "hoop earrings": "gold line2.4 -8,-32 -14,-22 -8,-14 -2,-22 -8,-32",
        "monocle": "gold line2 12,-48 20,-58 28,-48 20,-38 12,-48; gold line1 14,-40 8,0",
        "sunglasses": "ink blob 8,-58 34,-58 36,-44 22,-36 8,-44; ink line2.4 8,-54 -12,-50",
        "head lamp": "iron line5 -44,-72 32,-78; white disc 36,-80 9,9; yellow glow 42,-80 40 38,-84 44,-84 44,-76 38,-76",
        "head mirror": "ink line4 -44,-74 32,-78; steel disc 28,-86 13,13; ink spot 28,-86 4,4",
        "ear muffs": "accent disc -8,-44 13,16; accent line4 -8,-56 -14,-100 -2,-104",
        "headset": "ink line4 -12,-56 -14,-98 2,-104; ink disc -8,-44 10,12; ink line2.4 -6,-34 16,-12 30,-14; ink disc 31,-14 4,4",
        "pointed ears": "skin poly -16,-34 -4,-50 -34,-84 -26,-52",
        "red horns": "accent poly 4,-92 20,-92 24,-130 12,-112; accent poly -30,-92 -12,-98 -20,-134 -32,-114",
        "ram horns": "cream line9 -4,-94 -24,-112 -48,-98 -50,-68 -32,-58; cream line9 14,-92 24,-110 40,-106",
        "halo": "gold line5 -40,-126 -4,-136 36,-128 2,-118 -40,-126; yellow glow 0,-127 50 -2,-128 2,-128 2,-126 -2,-126",
        "antennae": "accent line3 -10,-98 -24,-136; accent disc -26,-140 7,7; accent line3 12,-98 20,-138; accent disc 21,-142 7,7",
        "alien head": "skin blob 16,2 32,-26 52,-78 36,-126 -10,-142 -54,-124 -66,-78 -30,-26 0,2; ink blob 4,-74 30,-68 40,-42 22,-36 6,-52; white spot 16,-64 4,3; ink line2 16,-14 26,-15",
        "wolf head": "fur blob -46,-40 -44,-90 -10,-104 20,-90 36,-62 66,-44 64,-30 34,-22 10,0 -30,4; fur poly -30,-92 -34,-132 -8,-102; fur poly -6,-102 2,-134 18,-94; ink spot 65,-42 6,5; yellow spot 26,-62 5,4; white poly 44,-30 50,-30 47,-20",
        "bull head": "brown blob -44,-30 -42,-90 -8,-104 24,-90 34,-56 56,-36 56,-12 26,-4 0,2 -30,6; cream poly -24,-92 -50,-128 -10,-102; cream poly 8,-100 34,-136 24,-92; ink spot 52,-22 4,4; red spot 24,-62 5,4; gold line2.4 54,-14 62,-6 52,-4",
        "lion head": "#b8702a blob -60,-20 -58,-90 -20,-124 24,-116 40,-80 20,-40 10,20 -30,20; #d8a050 blob 0,-20 -6,-80 20,-96 36,-66 54,-42 50,-22 26,-10; ink spot 52,-40 6,5; ink spot 26,-64 4,4",
        "monkey face": "#7a5236 blob -50,-30 -48,-90 -10,-108 24,-98 32,-70 10,-50 10,-10 -20,4; #e8c09a blob 6,-66 30,-68 44,-34 36,-8 14,-6 4,-30; ink spot 22,-54 4,5; gold line5 -48,-84 -8,-96 32,-84",
        "pig head": "pink blob -42,-20 -44,-86 -8,-104 26,-90 34,-60 40,-20 10,4 -24,8; pink poly -26,-92 -40,-122 -4,-104; pink blob 34,-56 54,-54 54,-30 34,-30; ink spot 50,-46 2.6,4; ink spot 22,-66 4,4",
        "pumpkin head": "orange disc -4,-54 46,48; #c8642a line2 -20,-98 -24,-12; #c8642a line2 14,-98 16,-12; green line6 -4,-100 4,-118; ink poly 8,-66 20,-70 18,-54; ink poly 24,-68 34,-64 26,-54; ink poly 6,-32 36,-36 28,-20 14,-20",
        "snow head": "white disc -4,-50 44,46; orange poly 26,-52 74,-44 28,-40; ink spot 18,-66 5,5; ink spot 8,-22 3,3; ink spot 18,-18 3,3; ink spot 28,-22 3,3; ink poly -40,-88 32,-88 32,-96 -40,-96; ink poly -28,-96 22,-96 22,-136 -28,-136",
        "sack head": "#dcb565 line4 -40,-70 -66,-56; #dcb565 line4 -42,-60 -64,-40; #dcb565 line4 -42,-50 -58,-26; #dcb565 line5 -30,-6 -40,14; #dcb565 line5 -10,-2 -14,18; #dcb565 line5 14,-2 16,18; #dcb565 line5 26,-4 36,12; #c8a472 blob 26,-2 40,-30 38,-72 20,-100 -10,-106 -42,-88 -48,-50 -30,-6; #8a4a2a line4 -32,-2 28,-2; ink line4 10,-66 22,-54; ink line4 22,-66 10,-54; ink line4 28,-64 37,-54; ink line4 37,-64 28,-54; #e0702c poly 20,-54 66,-42 22,-36; ink line3 4,-26 14,-20 26,-20 35,-26; ink line2 10,-28 12,-17; ink line2 19,-25 19,-15; ink line2 28,-27 27,-17",
        "yeti head": "primary blob -30,10 -58,-10 -64,-60 -44,-106 -6,-122 30,-104 46,-64 42,-20 24,14 -4,20; primary poly -20,-112 -16,-138 -4,-116; primary poly -2,-118 8,-140 14,-112; primary poly -58,-30 -80,-22 -56,-12; primary poly -50,0 -66,16 -40,12; #8aa4bc blob 6,-76 36,-74 48,-42 38,-12 12,-8 0,-40; white disc 18,-56 8,9; white disc 36,-56 7,9; ink spot 21,-55 4,5; ink spot 39,-55 4,5; ink line4 10,-68 24,-66; ink line4 32,-66 44,-68; ink flat 12,-30 42,-32 38,-16 16,-15; white poly 16,-30 22,-30 19,-20; white poly 32,-31 38,-31 35,-21",
        "bandaged head": "#efe6cc blob 26,-2 34,-30 34,-70 20,-100 -10,-106 -40,-88 -44,-50 -26,-12; #b8a478 line2 -42,-74 34,-80; #b8a478 line2 -44,-58 34,-64; #b8a478 line2 -36,-32 34,-30; #b8a478 line2 -24,-14 30,-14; ink flat 10,-54 32,-56 32,-42 10,-42; red spot 22,-49 4,3",
        **{name: FOLK_HEADS[name] for name in OVER_A_FACE},
        "diver helmet": "brass disc -4,-52 50,54; skin spot 20,-50 21,23; hair flat 0,-58 4,-70 20,-74 36,-70 40,-60 24,-64 8,-58; ink spot 25,-52 3.4,5; ink line2.4 18,-60 31,-61; red line2 22,-36 32,-37; white line1.6 8,-62 14,-68; gold line4 22,-76 42,-52 22,-28 2,-52 22,-76; brass poly -42,-10 34,-10 44,8 -52,8",
        "full helmet": "accent blob 14,2 4,-20 2,-60 12,-76 36,-74 34,-92 8,-113 -30,-109 -50,-78 -50,-30 -28,4; accent poly 2,-12 32,-12 34,4 4,8; ink poly 14,-78 42,-74 52,-96 30,-106 16,-96; white line4 -46,-82 -10,-104",
        "open helmet": "accent blob 30,-66 26,-96 -6,-112 -38,-98 -48,-64 -40,-36 -20,-30 -14,-50 8,-64; ink line3 -16,-40 12,-4; ink line5 24,-74 44,-66",
        "cricket helmet": "#26355a blob 30,-70 24,-100 -8,-112 -40,-96 -46,-50 -24,-34 -12,-62; #26355a poly 22,-78 50,-70 48,-64 22,-68; steel line2 40,-62 44,-30 20,-4; steel line2 10,-44 43,-46; steel line2 6,-24 40,-26",
        "hockey mask": "white blob 4,-80 30,-80 36,-44 28,-4 4,-2 -10,-40; ink flat 16,-56 28,-58 28,-44 16,-44; red poly 14,-76 26,-76 20,-64; ink spot 14,-22 2.4,2.4; ink spot 22,-18 2.4,2.4; ink spot 28,-26 2.4,2.4; steel blob 30,-80 20,-106 -20,-108 -44,-84 -44,-50 -10,-60",
        "football helmet": "accent blob 20,-76 20,-100 -10,-114 -40,-100 -50,-64 -40,-16 -10,-8 -8,-40 14,-52; white line5 -44,-88 -8,-112 18,-98; steel line3 -6,-22 40,-26 40,-44 14,-48; steel line3 0,-34 40,-36",
        "boxing headgear": "accent blob 26,-72 24,-98 -6,-108 -40,-94 -46,-56 -30,-26 4,-18 -4,-40 2,-60; accent line5 2,-22 22,-4",
        "swim cap": "accent blob 32,-68 26,-94 2,-106 -26,-102 -44,-80 -44,-50 -26,-44 -12,-58 14,-68; water blob 10,-56 32,-58 32,-42 12,-40; ink line2.6 10,-50 -40,-60",
        "ski goggles": "accent blob 32,-70 24,-98 -6,-108 -38,-94 -46,-62 -10,-70; orange blob 4,-64 36,-66 40,-42 8,-38; ink line5 4,-54 -44,-62; white line4 -46,-66 32,-76",
        "pilot cap": "#6a4428 blob 30,-66 26,-94 2,-108 -28,-104 -46,-80 -46,-40 -34,-10 -6,-4 -4,-34 -8,-58 10,-68; #6a4428 line4 -8,-20 14,2; glass disc 24,-84 12,11; glass disc 0,-86 10,10; ink line3 -10,-82 -46,-74; brass line2.4 13,-84 36,-82",
        "flying goggles up": "ink line4 -46,-78 32,-84; glass disc 22,-88 12,10; glass disc -2,-92 11,10",
        # Wimples and cloths.
        "wimple": "white blob 32,-80 14,-92 -14,-86 -20,-40 0,-2 22,4 30,16 12,26 -24,24 -40,-10 -36,-70 -4,-104 28,-98; primary blob 34,-84 20,-112 -14,-118 -46,-100 -58,-50 -70,20 -66,62 -30,66 -24,20 -26,-40 -14,-84 12,-92; white line5 -12,-84 14,-92 34,-82",
        "nemes": "gold blob 34,-72 28,-100 -4,-112 -40,-100 -58,-50 -66,10 -40,30 -16,24 -22,-20 -12,-62 8,-72; blue line4 -44,-96 -22,-64; blue line4 -52,-74 -24,-42; blue line4 -58,-46 -26,-18; blue line4 -62,-18 -26,4; blue line4 -60,8 -22,20; gold line5 30,-78 40,-98 34,-108; red spot 35,-108 4,4",
        "keffiyeh": "white blob 32,-72 24,-104 -12,-112 -44,-96 -56,-40 -66,24 -30,40 -10,20 -20,-20 -10,-62 12,-72; ink line7 -46,-82 -6,-92 30,-82; red line1.4 -50,-40 -20,-30; red line1.4 -56,-10 -24,0; red line1.4 -60,16 -20,20",
        "face veil": "accent blob 2,-36 34,-38 34,-10 24,10 -6,0",
        "turban": "accent blob 36,-64 38,-94 18,-120 -20,-122 -50,-96 -48,-64 -10,-76; white line2.4 -46,-76 -10,-92 34,-80; white line2.4 -40,-100 0,-110 36,-96; gold disc 26,-92 6,8; white blob 24,-100 18,-134 32,-130 32,-102",
        "plain turban": "white blob 36,-64 38,-94 18,-118 -20,-120 -50,-96 -48,-64 -10,-76; grey line2 -46,-76 -10,-92 34,-80; grey line2 -40,-100 0,-110 36,-96",
        "headscarf": "accent blob 34,-74 26,-102 -8,-112 -42,-98 -50,-60 -44,-20 -24,4 6,10 14,-2 -8,-14 -16,-50 4,-72; accent poly 4,2 22,10 10,24; white spot -20,-90 4,4; white spot -34,-64 4,4; white spot -28,-30 4,4; white spot 4,-98 4,4",
        "hijab": "accent blob 34,-74 24,-104 -10,-112 -44,-96 -54,-50 -48,6 -16,34 24,28 24,4 -2,-8 -14,-50 6,-74",
        "bandana": "accent blob 33,-66 26,-98 -6,-108 -38,-96 -48,-64 -10,-72; accent poly -44,-66 -70,-58 -62,-42 -42,-56; white spot -20,-92 4,4; white spot 8,-92 4,4; white spot -4,-80 4,4",
        "bonnet": "white blob 30,-78 34,-98 8,-120 -34,-114 -54,-80 -44,-44 -26,-40 -18,-66 8,-80; grey line1.6 30,-80 8,-80 -18,-64 -26,-40; white line4 -20,-40 6,4",
        "mob cap": "white blob 36,-70 32,-102 4,-124 -36,-118 -56,-84 -52,-54 -10,-72; accent line5 -50,-68 -8,-84 34,-78; white blob 36,-74 46,-66 30,-62 -10,-68 -46,-48 -58,-52 -50,-62 -10,-78",
        "maid band": "white poly -32,-98 -28,-122 -14,-112 -6,-126 6,-114 18,-122 20,-98; ink line3 -34,-94 22,-96",
        "hennin": "accent poly -10,-104 30,-82 -20,-66 -44,-74 -84,-170; white blob -80,-168 -110,-60 -100,20 -66,0 -60,-100; gold line4 28,-82 -22,-68",
        "hood up": "primary blob 20,8 30,-6 14,-20 6,-50 30,-84 14,-110 -14,-114 -42,-98 -56,-60 -52,-20 -40,14 -10,22",
        "flower crown": "green line4 -44,-74 -6,-88 32,-80; red disc 30,-82 8,8; yellow disc 14,-88 8,8; pink disc -2,-90 8,8; white disc -18,-86 8,8; purple disc -34,-80 8,8",
        "laurel": "green line3 -44,-72 -6,-88 30,-80; green poly 30,-80 44,-96 24,-90; green poly 16,-86 24,-106 8,-90; green poly 0,-88 4,-108 -10,-88; green poly -16,-84 -18,-106 -26,-80; green poly -32,-78 -40,-98 -42,-72",
        "feather headdress": "red line4 -46,-70 32,-76; white poly -44,-72 -96,-96 -84,-60; red poly -40,-78 -86,-132 -66,-136; white poly -30,-84 -56,-156 -36,-158; red poly -16,-88 -20,-166 0,-166; white poly 2,-90 14,-160 28,-150; red poly 18,-86 42,-136 44,-122",
        "single feather": "hide line4 -46,-74 32,-80; white poly -24,-80 -44,-150 -24,-146 -14,-82; red poly -42,-150 -24,-146 -30,-126 -38,-130",
        "inuit hood": "#e8ded0 blob 24,14 42,-12 44,-60 28,-104 -6,-122 -36,-112 -30,-70 4,-86 22,-62 22,-20 6,4; primary blob -8,20 -36,-2 -50,-40 -46,-90 -18,-116 -6,-116 -26,-70 -18,-20",
        # Caps and hats.
        "flat cap": "secondary blob 34,-66 40,-84 16,-106 -24,-106 -50,-86 -48,-62 -10,-70; secondary- poly 18,-76 58,-68 56,-60 18,-64",
        "newsboy cap": "secondary blob 36,-70 44,-92 14,-116 -30,-114 -56,-88 -48,-64 -10,-72; secondary- poly 16,-74 56,-66 54,-58 16,-62; secondary- disc -4,-115 5,3",
        "beret": "accent blob 28,-72 44,-88 20,-108 -28,-112 -66,-92 -62,-74 -36,-70; accent- line3 -42,-70 28,-74; accent- line4 -8,-110 -6,-118",
        "red beret": "#a82a30 blob 28,-72 44,-88 20,-108 -28,-112 -66,-92 -62,-74 -36,-70; ink line3 -42,-70 28,-74; gold disc 24,-84 5,6",
        "kepi": "primary poly 32,-68 28,-112 -30,-108 -42,-64; primary- poly 28,-112 -30,-108 -6,-118; ink poly 16,-72 56,-62 54,-54 16,-62; gold line3 -40,-74 32,-78",
        "postman cap": "primary poly 34,-72 40,-102 -38,-106 -46,-72; red line5 -44,-78 34,-80; ink poly 14,-74 58,-62 54,-54 14,-62; gold disc 26,-92 8,7",
        "conductor cap": "primary poly 32,-70 28,-108 -34,-108 -42,-68; gold line3 -42,-76 32,-80; gold line3 -40,-90 30,-92; ink poly 16,-72 54,-62 52,-55 16,-62",
        "captain cap": "white blob 40,-86 34,-110 -8,-120 -46,-108 -52,-84 -6,-92; ink poly 32,-68 34,-88 -48,-86 -44,-66; gold line3 -40,-72 30,-75; ink poly 14,-72 56,-60 52,-53 14,-62; gold disc 24,-94 8,8",
        "sailor cap": "white blob 34,-82 26,-104 -8,-110 -42,-102 -48,-80 -6,-90; white poly 33,-68 36,-86 -48,-82 -44,-64; blue line2.6 -46,-72 34,-76",
        "bellboy cap": "red poly 20,-80 18,-108 -26,-112 -32,-84; gold line3 -32,-88 20,-84; gold line3 -26,-110 18,-106; ink line2 -28,-84 4,0",
        "garrison cap": "primary poly 32,-72 6,-112 -40,-92 -46,-64; secondary line2 -42,-80 20,-92",
        "side hat": "accent poly 24,-84 8,-112 -24,-114 -36,-88; white line2 -34,-92 22,-88",
        "paper hat": "white poly 34,-74 14,-112 -30,-108 -46,-68; red line3 -42,-78 33,-82",
        "surgeon cap": "#6ab0a8 blob 33,-66 26,-98 -6,-108 -38,-96 -48,-64 -10,-72; #6ab0a8 poly -44,-66 -62,-56 -44,-54",
        "hair net": "white blob 33,-70 26,-100 -6,-112 -40,-98 -50,-62 -10,-74; grey line1 -40,-90 20,-100",
        "hard hat": "yellow blob 34,-72 28,-104 -6,-116 -40,-102 -48,-70; yellow poly -54,-72 58,-76 56,-68 -54,-64; yellow line6 -6,-114 20,-92; yellow- line2 -44,-78 34,-80",
        "miner helmet": "yellow blob 34,-72 28,-104 -6,-116 -40,-102 -48,-70; yellow poly -52,-72 52,-76 50,-68 -52,-64; white disc 30,-90 12,12; yellow glow 44,-90 56 28,-96 38,-96 38,-84 28,-84",
        "fire helmet": "red blob 32,-72 28,-102 -4,-114 -36,-102 -44,-72; red poly 32,-76 62,-66 40,-64 -40,-64 -76,-40 -68,-60 -40,-76; gold poly 8,-80 22,-80 20,-112 10,-112; red line7 -34,-104 -4,-118 12,-114",
        "spiked helmet": "ink blob 34,-68 28,-102 -6,-112 -40,-100 -46,-66 -6,-74; gold poly -12,-110 2,-110 -4,-140; gold disc 24,-86 8,8; ink poly 18,-74 52,-62 50,-56 18,-62",
        "brodie helmet": "primary blob 30,-78 24,-104 -6,-112 -36,-104 -42,-78; primary poly -66,-66 -40,-82 30,-82 58,-68 -4,-72",
        "war helmet": "primary blob 36,-64 30,-100 -6,-114 -42,-100 -50,-58 -46,-40 -26,-40 -20,-62; primary line4 36,-66 46,-64; ink line2 -14,-40 14,-2",
        "bearskin": "ink blob 32,-68 44,-110 30,-164 -8,-176 -46,-162 -56,-110 -44,-66 -6,-76; gold line2.4 4,-40 14,-4; gold line2.4 -14,-50 4,-40",
        "shako": "primary poly 32,-70 40,-134 -42,-134 -42,-68; ink poly 14,-72 52,-62 50,-56 14,-62; gold line4 -40,-80 33,-82; gold disc 26,-104 9,10; red blob 24,-134 18,-172 36,-170 36,-134",
        "fur hat": "#3a3030 blob 34,-66 44,-94 34,-122 -8,-130 -46,-122 -58,-92 -46,-62 -6,-72; red flat -40,-122 -8,-134 30,-122 -6,-116",
        "ushanka": "#7a5a40 blob 34,-66 42,-98 24,-118 -28,-118 -54,-94 -50,-60 -44,-20 -22,-16 -20,-50 -6,-72; #c8ac88 poly 8,-72 36,-68 38,-98 6,-102; red spot 24,-88 4,4",
        "plumed hat": "ink poly -80,-76 -40,-88 40,-88 78,-96 60,-70 -6,-66 -50,-62; ink blob 30,-82 24,-116 -32,-116 -40,-80; white blob 10,-100 -20,-134 -64,-128 -92,-90 -60,-104 -24,-100; gold line3 -40,-88 30,-90",
        "bicorne": "ink blob -64,-66 -48,-104 -8,-128 34,-108 54,-68 -4,-80; gold line3 -60,-70 -44,-100 -8,-122 32,-104 50,-72; red disc 20,-96 7,7; gold spot 20,-96 3,3",
        "tricorn black": "#26242c blob -46,-72 -34,-108 24,-108 34,-74; #26242c poly -82,-86 -50,-104 -6,-80 40,-104 76,-86 34,-64 -40,-60; #c8c4b8 line3 -78,-88 -48,-100 -6,-77 40,-100 72,-87",
        "slouch hat": "#a89058 blob 28,-80 24,-112 -30,-112 -38,-78; #a89058 poly -76,-66 -40,-82 30,-84 64,-108 60,-72 -4,-68; ink line4 -38,-84 28,-86",
        "pith helmet": "cream blob 30,-76 26,-104 -6,-120 -38,-104 -42,-74; cream poly -66,-56 -40,-80 30,-82 64,-68 40,-66 -40,-64; hide line4 -42,-80 32,-84; cream disc -6,-121 5,4",
        "sun hat": "straw blob 28,-80 24,-108 -30,-108 -38,-78; straw blob -84,-58 -40,-80 30,-82 76,-66 30,-64 -40,-62; accent line6 -38,-84 28,-86; accent poly -38,-84 -66,-60 -58,-52 -36,-74",
        "bush hat": "#8a8a52 blob 28,-78 22,-108 -28,-108 -38,-76; #8a8a52 poly -66,-62 -40,-80 30,-82 60,-66 -4,-66; #5a4a30 line4 -38,-84 28,-86",
        "ranger hat": "#8a7a4a poly 24,-80 16,-116 -4,-108 -24,-118 -36,-80; #8a7a4a poly -80,-72 -40,-82 30,-84 70,-76 -4,-68; hide line4 -36,-84 24,-86",
        "sombrero": "straw blob 24,-80 10,-134 -14,-134 -34,-80; straw blob -104,-84 -96,-98 -60,-76 30,-78 84,-100 94,-86 50,-62 -50,-58; red line5 -34,-86 24,-88; red line3 -98,-92 -60,-72 40,-74 88,-94",
        "gaucho hat": "ink poly 26,-80 22,-106 -30,-106 -38,-78; ink poly -82,-72 -40,-82 30,-84 74,-76 -4,-68; red line3 -38,-84 26,-86; ink line2 -16,-56 8,4",
        "kasa": "straw poly -80,-60 -4,-124 72,-66 -4,-70; hide line1.4 -4,-122 -40,-66; hide line1.4 -4,-122 36,-68; hide line1.6 -16,-56 8,4",
        "basket hat": "straw blob 34,-2 40,-60 30,-108 -8,-120 -44,-108 -52,-60 -44,0; hide line1.2 -46,-40 36,-40; hide line1.2 -48,-70 36,-70; hide line1.2 -40,-98 28,-98; hide line1.2 -24,-112 -26,-2; hide line1.2 14,-112 14,-2",
        "bowler": "ink blob 32,-76 26,-110 -6,-120 -36,-108 -42,-74; ink poly -58,-70 -40,-80 30,-82 52,-74 -4,-68; grey line3 -41,-82 31,-84",
        "boater": "straw poly 28,-80 28,-108 -34,-108 -38,-78; straw poly -62,-72 -40,-80 30,-82 58,-76 -4,-68; red line7 -37,-86 28,-88",
        "tall hat": "ink poly 28,-78 32,-150 -40,-150 -38,-76; ink poly -60,-70 -38,-80 30,-82 54,-76 -4,-68; grey line4 -38,-84 28,-87",
        "stovepipe": "#2a2a30 poly 28,-78 28,-158 -36,-158 -38,-76; #2a2a30 poly -54,-70 -38,-80 30,-82 48,-76 -4,-68; #5a5a62 line3 -38,-84 28,-87; #5a5a62 line2 -30,-150 -32,-96",
        "mortarboard": "ink blob 30,-70 24,-96 -34,-94 -44,-66; ink poly -66,-100 -4,-122 60,-104 -2,-88; gold line2.4 -4,-106 44,-98 46,-70; gold poly 42,-74 50,-74 50,-58 42,-58",
        "fez": "red poly 24,-80 18,-118 -24,-118 -32,-78; ink line2 -4,-118 -34,-112 -40,-84; ink poly -44,-86 -36,-86 -37,-70 -43,-70",
        "kufi": "white poly 28,-78 20,-102 -30,-102 -40,-74; grey line1.6 -36,-84 26,-88",
        "skullcap": "red flat 8,-94 -10,-104 -34,-94 -40,-76 -20,-86",
        "mitre": "white poly -40,-76 30,-80 40,-116 2,-170 -46,-116; gold line4 -40,-82 32,-86; gold line4 -2,-84 0,-150; gold card -18,-120 18,-120 18,-113 -18,-113; white poly -40,-76 -64,-10 -50,-6 -32,-74",
        "papal tiara": "white blob -40,-76 30,-80 34,-130 -4,-166 -42,-128; gold line5 -42,-86 32,-90; gold line5 -43,-110 34,-114; gold line5 -34,-138 26,-140; gold disc -4,-170 6,6",
        "veiled cap": "ink poly 28,-72 26,-122 -34,-122 -42,-68; ink blob -42,-110 -66,-40 -60,20 -30,10 -30,-60",
        "judge wig": "white blob 30,-70 24,-102 -6,-114 -40,-100 -54,-60 -56,-10 -48,30 -22,30 -16,0 -20,-40 -6,-66 12,-76; grey line1.6 -44,-84 10,-92; grey line1.6 -50,-62 -16,-66; grey line1.6 -52,-40 -20,-44; grey line1.6 -54,-16 -20,-20; grey line1.6 -50,8 -18,4",
        "powdered wig": "white blob 30,-72 24,-104 -6,-116 -40,-104 -52,-70 -46,-40 -26,-40 -14,-64; white disc -20,-46 9,7; white disc -22,-32 9,7; white line8 -44,-50 -60,-20 -58,14; ink poly -64,-22 -44,-20 -56,-8",
        "tall wig": "white blob 30,-72 34,-120 20,-168 -16,-176 -46,-156 -52,-100 -46,-40 -26,-36 -14,-64; white disc -26,-30 9,8; white disc -30,-14 9,8; pink disc 14,-140 9,9; pink disc -20,-150 8,8",
        "white curls": "white blob 30,-70 22,-104 -10,-116 -44,-100 -58,-66 -54,-36 -30,-30 -16,-60; white disc -54,-60 14,14; white disc -44,-94 14,14; white disc -50,-32 12,12",
        "wild hair": "white poly 30,-74 40,-104 18,-98 14,-128 -8,-108 -28,-130 -34,-104 -62,-108 -50,-82 -72,-64 -48,-56 -60,-30 -34,-36 -20,-60 6,-76",
        "mohawk": "red poly 26,-84 44,-112 18,-106 20,-140 -4,-112 -18,-144 -24,-108 -52,-124 -42,-88 -64,-76 -42,-64 -30,-84 0,-96",
        "afro": "ink disc -10,-74 52,48",
        "quiff": "hair blob 30,-76 46,-92 40,-122 10,-124 -24,-108 -44,-80 -40,-60 -10,-76",
        "wild dark hair": "hair poly 30,-74 40,-100 20,-98 16,-122 -6,-106 -26,-124 -34,-102 -58,-104 -50,-78 -68,-58 -50,-46 -62,-16 -40,-18 -36,6 -22,-30 -14,-60 6,-76",
        "snake hair": "green line7 -10,-96 -20,-130 -36,-140; green line7 8,-94 12,-130 28,-142; green line7 -30,-88 -60,-110 -66,-130; green line7 -40,-70 -74,-72 -84,-92; green line7 -40,-50 -70,-36 -78,-14; green line7 20,-88 40,-112 54,-104; yellow spot -37,-142 3,3; yellow spot 30,-144 3,3; yellow spot -67,-132 3,3; yellow spot 55,-104 3,3",
        "flower hair": "red disc -20,-96 11,11; red disc -36,-86 9,9; yellow spot -20,-96 4,4",
        "bridal veil": "white flat 20,-100 -20,-112 -52,-92 -70,-20 -84,90 -60,150 -30,150 -26,40 -24,-30 -18,-72 6,-88; white disc 8,-98 7,7; white disc -8,-104 7,7; pink disc 20,-92 6,6",
        "phoenix crown": "gold blob 32,-80 40,-110 10,-130 -30,-130 -52,-106 -44,-74 -8,-84; blue disc 16,-112 9,9; red disc -6,-120 10,10; blue disc -28,-112 9,9; red disc 38,-112 9,9; red disc -50,-112 9,9; red line4 -48,-90 -60,-30",
        "matador hat": "ink poly 32,-76 44,-92 26,-106 -30,-106 -54,-92 -42,-74 -6,-82",
        "prison cap": "white poly 28,-74 26,-98 -36,-98 -40,-72; ink line4 -38,-80 28,-82; ink line4 -36,-92 26,-93",
        "red hood": "#c8302f blob 20,8 30,-4 12,-20 6,-54 30,-86 12,-116 -20,-116 -46,-98 -60,-56 -56,-10 -40,20 -10,24",
        "war helmet red": "iron blob 32,-66 26,-98 -6,-112 -40,-98 -46,-60 -38,-20 -22,-20 -18,-60; red line6 -6,-112 -8,-130; red blob -8,-128 -40,-140 -50,-110 -24,-118",
        "geisha hair": "ink blob 30,-70 34,-104 6,-126 -30,-128 -60,-104 -62,-72 -40,-52 -18,-50 -8,-70; ink blob -6,-120 4,-146 -26,-148 -32,-122; red disc 14,-118 8,8; gold line3 -60,-112 0,-106; pink disc -44,-102 8,8; gold line1.4 20,-112 28,-88",
        "queue": "ink line5 -40,-64 -54,-20 -58,40 -56,110; red line4 -56,106 -54,124; #c0a080 flat 32,-74 18,-92 4,-92 10,-76",
        "mandarin hat": "ink poly -42,-70 32,-74 40,-92 -50,-88; red blob -44,-90 34,-92 10,-112 -20,-112; gold disc -5,-116 6,6; green poly -20,-106 -70,-84 -62,-74 -16,-98",
        "official hat": "ink poly 30,-72 28,-98 -16,-98 -16,-124 -44,-120 -44,-68; ink blob -42,-92 -96,-98 -100,-86 -44,-82; ink blob 10,-96 50,-104 60,-94 20,-88",
        "emperor hat": "ink poly 32,-76 26,-104 -34,-102 -42,-72; ink poly -58,-108 60,-120 60,-113 -58,-101; red line1.4 46,-114 48,-72; white line1.4 52,-114 54,-74; gold line1.4 58,-114 60,-76; red line1.4 -50,-104 -54,-70; gold line1.4 -56,-104 -60,-70",
        "scholar cap": "secondary poly 30,-74 26,-112 -34,-108 -42,-70; secondary poly -40,-84 -64,-50 -58,-10 -46,-14 -46,-50 -34,-74",
        "taoist hair": "ink blob -20,-96 -6,-126 8,-122 8,-96; gold line3 -22,-108 18,-110; white line2 10,-14 14,20",
        "eboshi": "ink blob 28,-76 20,-130 -20,-148 -50,-130 -42,-72; ink line2 -12,-50 10,2",
        "samurai helmet": "iron blob 32,-66 26,-100 -8,-114 -40,-100 -46,-66; accent poly -40,-72 -72,-20 -56,-12 -36,-20 -24,-62; gold line2 -44,-58 -68,-28; gold poly 14,-92 -2,-160 8,-158 24,-100; gold poly 26,-94 46,-152 54,-146 34,-88; red disc 24,-92 8,8",
        "roman helmet": "gold blob 32,-66 26,-98 -6,-110 -40,-96 -48,-54 -34,-40 -18,-44 -14,-62; gold poly -16,-56 6,-50 8,-20 -10,-14; red blob 34,-116 10,-142 -30,-144 -66,-114 -72,-66 -52,-92 -20,-112 14,-108",
        "centurion crest": "gold blob 32,-66 26,-98 -6,-110 -40,-96 -48,-54 -34,-40 -18,-44 -14,-62; gold poly -16,-56 6,-50 8,-20 -10,-14; red poly -30,-110 -34,-150 24,-150 20,-108",
        "gladiator helmet": "steel blob 34,-50 30,-100 -6,-112 -42,-98 -48,-40 -20,-6 24,-2; ink flat 10,-56 32,-58 32,-42 10,-40; ink spot 14,-26 2.6,2.6; ink spot 22,-22 2.6,2.6; ink spot 28,-30 2.6,2.6; steel poly -50,-62 56,-70 54,-62 -50,-54; red blob 20,-110 -6,-148 -50,-132 -58,-90 -30,-108",
        "greek helmet": "brass blob 32,-74 26,-102 -6,-112 -40,-98 -48,-54 -38,-8 -20,4 -14,-30 8,-56; brass poly -6,-60 20,-40 26,2 4,6; blue blob 40,-104 16,-150 -36,-150 -74,-110 -76,-50 -54,-84 -22,-114 14,-110",
        "viking helmet": "steel blob 34,-64 28,-98 -6,-112 -40,-98 -46,-62 -6,-72; gold line4 -44,-70 34,-74; steel poly 26,-70 34,-70 34,-42; cream line8 -38,-86 -66,-96 -72,-134; cream line8 20,-94 44,-104 50,-140",
        "kettle helmet": "steel blob 30,-76 24,-104 -6,-114 -36,-104 -42,-74; steel poly -66,-58 -40,-78 30,-80 58,-62 -4,-70",
        "mail coif": "grey blob 30,-76 20,-104 -10,-110 -44,-94 -54,-44 -52,14 -10,26 26,16 24,-2 -6,-8 -16,-40 0,-74; steel line1.2 -40,-70 -16,-66; steel line1.2 -46,-40 -20,-34; steel line1.2 -46,-10 -10,-4",
        "bucket helm": "steel poly 36,6 36,-84 20,-108 -34,-108 -48,-80 -44,8; ink card 4,-56 36,-56 36,-50 4,-50; ink line2 20,-84 20,-10; ink spot 10,-30 2,2; ink spot 10,-20 2,2; ink spot 28,-30 2,2; ink spot 28,-20 2,2",
        "jester cap": "red blob 30,-70 30,-92 56,-116 76,-96 60,-128 20,-122 -6,-98 -8,-72; accent blob -6,-72 -8,-100 -34,-130 -76,-112 -86,-78 -56,-100 -44,-68; gold disc 77,-92 7,7; gold disc -87,-74 7,7; green blob -16,-96 -18,-146 2,-156 12,-100; gold disc -8,-158 7,7",
        "robin hat": "green poly -52,-62 -36,-92 -6,-112 20,-100 70,-70 30,-70 -10,-72; red poly -30,-92 -76,-130 -62,-132 -18,-100",
        "gnome cap": "red poly 34,-68 14,-120 -30,-176 -46,-120 -46,-62 -6,-74; #a82a24 line2 -40,-70 30,-76",
        "elf cap": "accent poly 34,-68 8,-112 -40,-128 -84,-96 -48,-64 -6,-74; gold disc -86,-92 7,7; red line5 -44,-66 34,-72",
        "santa cap": "red poly 34,-70 14,-108 -30,-122 -66,-96 -72,-66 -50,-84 -46,-62; white line10 -46,-64 -6,-74 36,-70; white disc -72,-60 12,12",
        "leprechaun hat": "#2f7a3a poly 28,-78 26,-130 -34,-130 -38,-76; #2f7a3a poly -58,-70 -38,-80 30,-82 54,-76 -4,-68; ink line8 -37,-86 28,-89; gold line2.4 10,-96 26,-97 26,-80 10,-79 10,-96",
        "pirate hat": "#26242c blob -66,-70 -50,-112 -6,-132 38,-114 60,-74 -4,-76; white disc -2,-102 9,9; white line3 -18,-90 14,-84; white line3 -18,-84 14,-90; ink spot -5,-103 2,2.4; ink spot 2,-103 2,2.4; gold line2.4 -62,-74 -46,-108 -6,-127 36,-110 56,-77",
        "witch hat": "ink poly 30,-76 12,-118 -14,-174 -44,-188 -34,-130 -40,-72; ink poly -82,-56 -40,-80 30,-82 78,-72 -4,-64; purple line7 -38,-82 28,-86; gold line2.4 2,-92 18,-93 18,-78 2,-77 2,-92",
        "wizard cone": "#3a3a9a poly 30,-76 6,-140 -14,-196 -34,-130 -42,-70; #3a3a9a poly -72,-58 -40,-78 30,-80 70,-72 -4,-66; gold flat -12,-120 -6,-114 -12,-108 -18,-114; gold flat 6,-98 11,-93 6,-88 1,-93; gold flat -24,-94 -19,-89 -24,-84 -29,-89",
        "ice crown": "#c8e8f8 poly -40,-82 -44,-112 -30,-98 -24,-136 -10,-100 0,-150 10,-100 22,-132 28,-96 40,-110 32,-82",
        "crown": "gold poly -42,-80 -52,-128 -28,-104 -16,-140 0,-106 16,-140 26,-106 46,-126 34,-82; red spot -20,-90 5,5; blue spot 0,-92 5,5; red spot 20,-90 5,5; gold disc -52,-130 5,5; gold disc -16,-143 5,5; gold disc 16,-143 5,5; gold disc 46,-129 5,5",
        "tiara": "gold poly -30,-92 -20,-106 -8,-102 2,-126 12,-104 24,-108 30,-86; pink spot 2,-110 5,6",
        "sun crown": "gold disc -10,-84 20,20; gold line5 -10,-64 -10,-140; gold line4 -46,-84 30,-84; gold line4 -40,-120 20,-50",
        "thorny crown": "hide line3 -44,-74 -6,-86 32,-80; hide poly 0,-86 6,-104 8,-85; hide poly -26,-80 -30,-98 -18,-82; hide poly 20,-84 30,-98 28,-82",
        "jockey cap": "accent blob 34,-70 28,-102 -6,-114 -40,-100 -48,-68 -6,-76; white poly -4,-113 12,-108 10,-74 -8,-76; ink poly 18,-76 60,-66 56,-58 18,-66",
        "riding hat": "ink blob 34,-70 28,-102 -6,-114 -40,-100 -48,-64 -6,-74; ink poly 22,-76 50,-66 48,-60 20,-66; ink line2.4 -14,-50 12,2",
        "bike helmet": "accent blob 38,-74 26,-104 -10,-114 -46,-100 -58,-72 -10,-80; ink line3 -40,-90 10,-104; ink line3 -46,-80 20,-92; ink line2 -14,-70 8,0",
        "sun visor": "white line7 -44,-72 32,-78; white poly 24,-82 66,-68 62,-62 26,-72",
        "tennis band": "white line8 -44,-72 -6,-80 32,-78",
        "jersey cap": "accent blob 34,-68 28,-102 -6,-112 -40,-98 -48,-66 -6,-76; accent- poly 18,-76 62,-66 60,-59 18,-66; white spot 20,-88 6,6",
        "chef cap": "white poly 32,-70 30,-106 -40,-106 -44,-66; grey line1.6 -42,-82 30,-86",
        "baker cap": "white blob 36,-78 44,-102 12,-120 -34,-118 -56,-94 -46,-72; white poly 33,-66 34,-82 -46,-78 -44,-62; grey line1.6 -46,-76 34,-80",
        "bee veil": "#e8e4d0 blob 28,-78 24,-108 -30,-108 -38,-76; #e8e4d0 blob -70,-64 -40,-82 30,-84 64,-70 -4,-66; #50544c line1.8 60,-68 58,-20 34,18 -30,20 -58,-10 -66,-62; #6a6e64 line1 46,-68 44,8; #6a6e64 line1 6,-66 4,18; #6a6e64 line1 -14,-66 -12,18; #6a6e64 line1 -34,-64 -32,16; #6a6e64 line1 -50,-64 -48,4; #6a6e64 line1 -60,-56 58,-62; #6a6e64 line1 -58,-32 58,-34; #6a6e64 line1 -56,-12 52,-14; #6a6e64 line1 -40,6 44,4",
        "welder cap": "ink blob 33,-66 26,-98 -6,-108 -38,-96 -48,-64 -10,-72",
        "towel band": "white line9 -44,-72 -6,-82 32,-78; blue line2 -40,-74 28,-80; white poly -42,-74 -60,-64 -56,-52 -40,-64",
        "phrygian cap": "red blob 34,-68 34,-96 14,-118 -14,-124 -16,-138 -38,-130 -50,-92 -46,-62 -6,-72; blue disc -26,-84 7,7; white spot -26,-84 4,4",
        "pilgrim hat": "ink poly 22,-80 16,-124 -26,-124 -34,-78; ink poly -70,-70 -36,-82 28,-84 62,-76 -4,-68; gold line2.4 -6,-98 10,-99 10,-84 -6,-83 -6,-98; white line4 -35,-84 22,-88",
        "shell hat": "hide poly 24,-80 18,-104 -28,-104 -36,-78; hide poly -84,-66 -38,-82 28,-84 76,-72 -4,-66; #f0dcc0 blob 6,-84 -2,-102 14,-102",
        "tyrolean": "#3f6a3f poly 28,-78 10,-118 -20,-106 -38,-76; #3f6a3f poly -60,-66 -40,-80 30,-80 54,-74 -4,-66; red line3 -36,-84 26,-84; white blob -30,-86 -56,-132 -40,-136 -20,-92",
        "cossack papakha": "#4a4448 blob 30,-70 36,-104 26,-140 -10,-148 -44,-138 -52,-100 -42,-66 -6,-76; red flat -34,-142 -8,-150 20,-140 -8,-134",
        "mexican bandana": "red blob 2,-34 34,-36 30,-8 16,8 -10,-8; white spot 12,-24 3,3; white spot 22,-20 3,3; white spot 12,-10 3,3",
        "officer cap": "primary blob 46,-90 36,-114 -8,-118 -48,-108 -54,-86 -6,-94; red poly 32,-70 34,-90 -46,-86 -44,-66; ink poly 12,-74 58,-60 54,-52 12,-62; gold disc 24,-100 7,7; gold line2.4 -38,-72 30,-76",
        "stewardess cap": "accent poly 20,-86 14,-112 -22,-114 -40,-92; gold disc 6,-98 5,5; white line2 -38,-92 18,-88",
    }
)  # fmt: skip
"""What is drawn over the hair, in this order."""

COVERING: Final = frozenset(
    {
        "wimple", "nemes", "keffiyeh", "headscarf", "hijab", "hood up", "inuit hood", "alien head", "wolf head",
        "bull head", "lion head", "monkey face", "pig head", "pumpkin head", "snow head", "sack head", "yeti head", "bandaged head",
        "diver helmet", "full helmet", "plague mask", "mail coif", "bucket helm", "judge wig", "powdered wig",
        *(FOLK_HEADS.keys() - OVER_A_FACE), "tall wig", "white curls", "wild hair", "afro", "basket hat", "fencing mask", "gas mask", "samurai helmet",
    }
)  # fmt: skip
"""What leaves no ear to be seen, nor hair behind the head."""

HELMETS: Final = frozenset(
    {
        "full helmet", "fencing mask", "gas mask", "diver helmet", "bucket helm", "samurai helmet", "ninja hood", "welding mask",
        "welding mask up", "bee veil", "mask", "plague mask", "hood up", "kettle helmet", "war helmet", "war helmet red",
        "centurion crest", "roman helmet", "greek helmet", "gladiator helmet", "viking helmet", "open helmet", "fire helmet",
        "miner helmet", "hard hat", "football helmet", "hockey mask", "pilot cap", "wrestler mask", "goggles", "helmet",
    }
)  # fmt: skip
"""What hides hair, so that a woman's plait hangs out below."""

HEADGEAR: Final = frozenset(list(HATS)[list(HATS).index("diver helmet") :]) | {
    "hat", "cap", "top hat", "wizard hat", "helmet", "visor cap", "nurse cap", "toque", "tricorn", "peaked cap", "cowboy hat",
    "straw hat", "fedora", "rain hat", "horned helmet", "bobble cap", "mask", "hood", "headband",
}  # fmt: skip
"""What covers the crown: whatever a text names stands instead of a trade's own."""
ANY_HAT: Final = frozenset({"hat", "cap", "helmet"})
_MASKS: Final = frozenset(
    {"surgeon mask", "white face", "face veil", "mexican bandana", "black face"}
)
"""What already covers a face of whom a text calls masked."""


def one_hat(features: frozenset[str], worn: set[str]) -> tuple[frozenset[str], set[str]]:
    """Return what a trade wears and what a text says without the hat, or the mask, that has to give way.

    A captain's cap is the cap of captains; any other hat that is named stands instead of a trade's.
    """
    if worn & HEADGEAR <= ANY_HAT and features & HEADGEAR:
        worn = worn - ANY_HAT
    if worn & HEADGEAR:
        features -= HEADGEAR
    return features, worn - {"eye mask"} if features & (HELMETS | _MASKS) else worn
