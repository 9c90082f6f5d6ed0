"""Names of countries and a few regions by gender and number, and the words that stand before them."""

from __future__ import annotations

_MASCULINE = """
    portugal maroc canada japon brésil danemark mexique chili pérou venezuela sénégal mali cameroun congo gabon togo
    bénin tchad soudan kenya rwanda burundi mozambique zimbabwe ghana liban qatar pakistan bangladesh népal vietnam
    cambodge laos kazakhstan turkménistan tadjikistan kirghizistan monténégro kosovo liechtenstein royaume-uni
    groenland costa-rica nicaragua honduras paraguay liberia botswana malawi yémen bhoutan texas luxembourg
"""
_BEFORE_VOWEL = "iran irak équateur uruguay afghanistan ouzbékistan azerbaïdjan angola"
_FEMININE = """
    belgique italie espagne allemagne autriche angleterre écosse irlande grande-bretagne pologne hongrie slovénie
    slovaquie croatie serbie roumanie bulgarie grèce turquie russie ukraine suède norvège finlande islande estonie
    lettonie lituanie biélorussie albanie macédoine moldavie arménie chine inde corée thaïlande indonésie malaisie
    australie nouvelle-zélande syrie jordanie palestine égypte libye tunisie algérie mauritanie éthiopie érythrée
    somalie tanzanie zambie namibie argentine bolivie colombie mongolie birmanie france
"""
_PLURAL = "états-unis pays-bas philippines maldives seychelles comores baléares antilles"

_BEFORE_MASCULINE = {"la": "le", "en": "au", "à": "au", "aux": "au", "dans": "au"}
_BEFORE_BARE_VOWEL = {"le": "l'", "la": "l'", "du": "de l'", "au": "en", "aux": "en", "à": "en", "dans": "en"}
_BEFORE_FEMININE = {"le": "la", "au": "en", "aux": "en", "à": "en", "dans": "en", "du": "de"}
_BEFORE_FEMININE_VOWEL = _BEFORE_BARE_VOWEL | {"du": "d'"}
_BEFORE_PLURAL = {"en": "aux", "à": "aux", "au": "aux", "dans": "aux", "le": "les", "la": "les", "du": "des"}

COUNTRIES: dict[str, dict[str, str]] = {
    name: _BEFORE_FEMININE_VOWEL if table is _BEFORE_FEMININE and name[0] in "aeéiou" else table
    for names, table in (
        (_MASCULINE, _BEFORE_MASCULINE),
        (_BEFORE_VOWEL, _BEFORE_BARE_VOWEL),
        (_FEMININE, _BEFORE_FEMININE),
        (_PLURAL, _BEFORE_PLURAL),
    )
    for name in names.split()
}
"""What to write for the words that cannot stand before a country's name, by the name in lower case."""
COUNTRIES["luxembourg"] = {"la": "le", "en": "au"}  # à Luxembourg: the city
COUNTRIES["france"] = {"au": "en", "dans": "en"}  # le France, à France: a ship, a woman
