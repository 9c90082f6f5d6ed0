"""How start lists and results write people and nations: "POGAČAR Tadej", "SLO"."""

from __future__ import annotations

import re
from typing import NamedTuple

_SPORT = {
    "ALG": "DZA", "ANG": "AGO", "ARU": "ABW", "BAN": "BGD", "BAR": "BRB", "BER": "BMU", "BOT": "BWA", "BRN": "BHR",
    "BUL": "BGR", "BUR": "BFA", "CAM": "KHM", "CHI": "CHL", "CRC": "CRI", "CRO": "HRV", "DEN": "DNK", "ESA": "SLV",
    "GER": "DEU", "GRE": "GRC", "GUA": "GTM", "HAI": "HTI", "HON": "HND", "INA": "IDN", "IRI": "IRN", "ISV": "VIR",
    "KOS": "XKX", "KSA": "SAU", "KUW": "KWT", "LAT": "LVA", "LBA": "LBY", "LES": "LSO", "MAD": "MDG", "MAS": "MYS",
    "MGL": "MNG", "MON": "MCO", "MRI": "MUS", "MYA": "MMR", "NCA": "NIC", "NED": "NLD", "NEP": "NPL", "NGR": "NGA",
    "PAR": "PRY", "PHI": "PHL", "POR": "PRT", "PUR": "PRI", "RSA": "ZAF", "SLO": "SVN", "SRI": "LKA", "SUD": "SDN",
    "SUI": "CHE", "TAN": "TZA", "TPE": "TWN", "TRI": "TTO", "UAE": "ARE", "URU": "URY", "VIE": "VNM", "ZAM": "ZMB",
    "ZIM": "ZWE",
}  # fmt: skip
"""Codes of the IOC and the UCI that are not those of ISO 3166."""
_ISO = (
    "AEARE AFAFG ALALB ARARG ATAUT AUAUS AZAZE BEBEL BGBGR BRBRA BYBLR CACAN CHCHE CLCHL CNCHN COCOL CRCRI CUCUB CYCYP "
    "CZCZE DEDEU DKDNK DZDZA ECECU EEEST ERERI ESESP ETETH FIFIN FRFRA GBGBR GRGRC HKHKG HRHRV HUHUN IDIDN IEIRL ILISR "
    "ININD IRIRN ISISL ITITA JPJPN KEKEN KRKOR KZKAZ LTLTU LULUX LVLVA MAMAR MCMCO MDMDA MEMNE MKMKD MNMNG MTMLT MUMUS "
    "MXMEX MYMYS NANAM NLNLD NONOR NZNZL PAPAN PEPER PHPHL PLPOL PRPRI PTPRT ROROU RSSRB RURUS RWRWA SASAU SESWE SGSGP "
    "SISVN SKSVK THTHA TRTUR TTTTO TWTWN UAUKR USUSA UYURY UZUZB VEVEN VNVNM ZAZAF"
)
_TWO = {pair[:2]: pair[2:] for pair in _ISO.split()}
_PARTICLES = frozenset(
    "van von der den de di du da do dos das del della la le les ten ter te op 't el al af zu".split()
)
_LOWER_IN = {
    "NLD": _PARTICLES, "DEU": _PARTICLES, "AUT": _PARTICLES, "ESP": _PARTICLES, "COL": _PARTICLES, "PRT": _PARTICLES,
    "BRA": _PARTICLES, "FRA": frozenset({"de"}),
}  # fmt: skip
"""Nations that write the particles of a family name small, and which; elsewhere the first is capitalised."""
_PART = re.compile(r"([^-'\N{RIGHT SINGLE QUOTATION MARK}]+)")


class Person(NamedTuple):
    """A name in two parts."""

    given: str
    family: str

    @property
    def name(self) -> str:
        """Given name first."""
        return f"{self.given} {self.family}".strip()


def iso_nation(code: str) -> str:
    """The ISO 3166 alpha-3 code of a nation, given by a code of the IOC or the UCI or by two letters; else empty."""
    plain = code.strip().upper()
    if len(plain) == 2:
        return _TWO.get(plain, "")
    return _SPORT.get(plain, plain) if re.fullmatch("[A-Z]{3}", plain) else ""


def split_person(text: str, nation: str = "") -> Person:
    """Given and family name of ``text``, in mixed case.

    The words in capitals are the family name, wherever they stand ("POGAČAR Tadej"); a comma ends it ("Pogačar,
    Tadej"); else it is the last word with the particles before it.
    """
    family, comma, given = text.partition(",")
    if comma:
        return Person(_cased(given.split(), ""), _cased(family.split(), nation))
    words = [re.sub(r"^Mc(?=[A-Z]{2})", "MC", word) for word in text.split()]
    shouted = [_is_shouted(word) for word in words]
    if all(shouted) or not any(shouted):
        start = max(len(words) - 1, 0)
        while start > 1 and words[start - 1].lower() in _PARTICLES:
            start -= 1
        return Person(_cased(words[:start], ""), _cased(words[start:], nation))
    at = [index for index, is_shouted in enumerate(shouted) if is_shouted]
    first, last = at[0], at[-1] + 1
    while first and words[first - 1] in _PARTICLES:
        first -= 1
    return Person(_cased([*words[:first], *words[last:]], ""), _cased(words[first:last], nation))


def _is_shouted(word: str) -> bool:
    return word.isupper() and sum(map(str.isalpha, word)) > 1 and not word.endswith(".")


def _cased(words: list[str], nation: str) -> str:
    """``words`` with capitals at their beginnings only; a word that was in mixed case stays."""
    small = _LOWER_IN.get(nation, frozenset())
    made = []
    for index, word in enumerate(words):
        is_particle = word.lower() in _PARTICLES and len(words) > 1 and index < len(words) - 1
        if not word.isupper():
            made.append(word)
        elif is_particle and (word.lower() in small or index):
            made.append(word.lower())
        else:
            made.append(_PART.sub(lambda part: _capital(part[0]), word))
    return " ".join(made)


def _capital(part: str) -> str:
    if part.startswith("MC") and len(part) > 3:
        return "Mc" + part[2:].capitalize()
    return part.capitalize()
