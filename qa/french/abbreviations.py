"""French abbreviations written with a point, for tokens and sentences."""

from __future__ import annotations

TITLES = frozenset({
    "M", "MM", "Mr", "Mrs", "Dr", "Drs", "Pr", "Prof", "Mgr", "St", "Ste", "Sts", "Stes", "Jr", "Sr",
    "Cdt", "Lt",
})  # fmt: skip
"""What precedes a name: its point never ends a sentence."""

REFERENCES = frozenset({
    "p", "pp", "art", "al", "fig", "vol", "chap", "chapt", "cf", "éd", "ex", "env", "max", "min", "av", "apr",
    "tél", "réf", "coll", "dir", "trad", "no", "num", "vs", "c.-à-d", "boul", "bd", "nb", "alt", "dép", "ann",
    "adj", "adv", "arr", "inf", "sup", "sq", "ibid", "id", "pers", "resp", "pl", "qté", "op", "cit", "loc", "hab",
})  # fmt: skip
"""What points forward, to a number or a name: its point ends a sentence only before a word that starts one."""

FINAL = frozenset({
    "etc", "janv", "févr", "avr", "juil", "sept", "oct", "nov", "déc", "lun", "mar", "mer", "jeu", "ven", "sam",
    "dim", "suiv",
})  # fmt: skip
"""What may well end a sentence: its point does before a capital."""

WORDS = frozenset({
    "al", "alt", "ann", "arr", "art", "cit", "coll", "dir", "ex", "id", "inf", "loc", "mar", "max", "mer", "min", "no",
    "op", "sept", "sup",
})  # fmt: skip
"""Those that are words, or clipped words, besides: a point after them may be a full stop."""

NOT_WORDS = (TITLES | REFERENCES | FINAL) - WORDS
"""The others: a point right after them belongs to them."""
