"""Read whether a line's travellers turn or go back. Knows words in six languages; no pictures."""

from __future__ import annotations

import re
from typing import Final

_BACK: Final = re.compile(
    r"\breturn(s|ed|ing)?\b(?! fire)|\bhomewards?\b"
    r"|\b(go|goes|going|walk|run|come|head|sail|fly|flies|ride|drive|turn|swim|float|drift|race|trek|climb"
    r"|hurr(y|ie)|crawl|stagger|march|row|steer|lead|way|retreat|crosse|cross)(s|es|ed|ing)?( (her|his|its|their|my|our) way)?"
    r" (back|home)\b"
    r"|\b(heads?|heading|goes|going|comes|coming|way) for home\b|\bon (the|her|his|its|their) way (back|home)\b"
    r"|\b(turn|spin|wheel|swing)(s|ed|ing)?( (her|his|its|their) \w+)? (around|round|about)\b"
    r"|\bdoubl(es|ed|ing) back\b|\bretrac(es|ed|ing)\b|\bretreat(s|ed|ing)?\b"
    r"|\bregres(a|an|ar|o|ando)\b|\bvuelv(e|en|o)( a casa| atrás|\b)(?! a [a-z]+[aei]r\b)|\bde (vuelta|regreso) (a|al|en)\b"
    r"|\bdan? (la|media) vuelta\b|\bretorn(a|an|o|ando)\b"
    r"|\brevien(t|nent|s)\b|\brentr(e|ent|ant)\b|\bretourn(e|ent|ant|er)\b|\bdemi-tour\b|\brebrouss|\bsur le (chemin du )?retour\b"
    r"|\bzurück(?!halt)|\bheim(kehr|wärts|weg)|\brückkehr|\brückweg|\bkehr(t|en)\b.{0,40}\b(um|heim)\b|\bdreh(t|en) (sich )?um\b"
    r"|返回|返航|折返|回家|回来|回去|回程|回到|归来|归途|归航|往回|转身|掉头|调头|[走跑飞开驶游爬]回"
    r"|帰る|帰り|帰って|帰路|戻る|戻り|戻って|引き返",
    re.IGNORECASE,
)


def goes_back(line: str) -> bool:
    """Return whether a line says that somebody returns, goes back or turns round."""
    return _BACK.search(line) is not None
