"""How start lists and results write people and nations: "POGAČAR Tadej", "SLO"."""

from __future__ import annotations

import re
from typing import NamedTuple

from qa.glossary.register import fold

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
_NAMED = {
    "ARE": "united arab emirates;uae;emirats arabes unis", "ARG": "argentina;argentine", "AUS": "australia;australie",
    "AUT": "austria;autriche", "BEL": "belgium;belgique", "BHR": "bahrain;bahrein", "BLR": "belarus;bielorussie",
    "BRA": "brazil;bresil", "CAN": "canada", "CHE": "switzerland;suisse", "CHL": "chile;chili", "CHN": "china;chine",
    "COL": "colombia;colombie", "CZE": "czech republic;czechia;tchequie;republique tcheque",
    "DEU": "germany;allemagne", "DNK": "denmark;danemark", "DZA": "algeria;algerie", "ECU": "ecuador;equateur",
    "ERI": "eritrea;erythree", "ESP": "spain;espagne", "EST": "estonia;estonie", "ETH": "ethiopia;ethiopie",
    "FIN": "finland;finlande", "FRA": "france", "GBR": "great britain;united kingdom;grande bretagne;royaume uni",
    "GRC": "greece;grece", "HRV": "croatia;croatie", "HUN": "hungary;hongrie", "IRL": "ireland;irlande",
    "ISR": "israel", "ITA": "italy;italie", "JPN": "japan;japon", "KAZ": "kazakhstan", "LTU": "lithuania;lituanie",
    "LUX": "luxembourg", "LVA": "latvia;lettonie", "MAR": "morocco;maroc", "MEX": "mexico;mexique",
    "MUS": "mauritius;ile maurice;maurice", "NLD": "netherlands;the netherlands;pays bas", "NOR": "norway;norvege",
    "NZL": "new zealand;nouvelle zelande", "PAN": "panama", "POL": "poland;pologne", "PRT": "portugal",
    "ROU": "romania;roumanie", "RUS": "russia;russie", "RWA": "rwanda", "SRB": "serbia;serbie",
    "SVK": "slovakia;slovaquie", "SVN": "slovenia;slovenie", "SWE": "sweden;suede", "THA": "thailand;thailande",
    "TUR": "turkey;turkiye;turquie", "UKR": "ukraine", "URY": "uruguay", "USA": "united states;etats unis",
    "UZB": "uzbekistan;ouzbekistan", "VEN": "venezuela", "ZAF": "south africa;afrique du sud",
}  # fmt: skip
"""Names of nations in English and French, folded."""
_BY_NAME = {name: code for code, names in _NAMED.items() for name in names.split(";")}
_FLAG = 0x1F1E6
"""The code point of the letter A as half of a flag."""
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
    """The ISO 3166 alpha-3 code of a nation; empty if it is none.

    It may be given by that of the IOC or the UCI, by two letters, a flag, or its name in English or French.
    """
    plain = "".join(chr(ord(c) - _FLAG + ord("A")) if 0 <= ord(c) - _FLAG < 26 else c for c in code.strip()).upper()
    if len(plain) == 2:
        return _TWO.get(plain, "")
    named = _BY_NAME.get(" ".join(re.findall("[a-z]+", fold(plain))))
    return named or (_SPORT.get(plain, plain) if re.fullmatch("[A-Z]{3}", plain) else "")


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
