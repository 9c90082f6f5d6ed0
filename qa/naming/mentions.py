"""Mentions of people whose gender the register knows for sure, and the words around them that must agree."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from qa.french.inflection import agree
from qa.french.morphology import Pos
from qa.glossary.model import PEOPLE
from qa.glossary.people import common_people
from qa.glossary.register import fold
from qa.naming.capitals import document_names
from qa.terms.matches import names_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.french.lexicon import Lexicon
    from qa.french.morphology import Gender
    from qa.model import Span, Text

ROLES = {
    "coureur": "coureuse", "sprinteur": "sprinteuse", "sprinter": "sprinteuse", "grimpeur": "grimpeuse",
    "rouleur": "rouleuse", "puncheur": "puncheuse", "baroudeur": "baroudeuse", "équipier": "équipière",
    "coéquipier": "coéquipière", "champion": "championne", "vice-champion": "vice-championne",
    "recordman": "recordwoman", "lauréat": "lauréate", "favori": "favorite", "tenant": "tenante",
    "porteur": "porteuse", "médaillé": "médaillée", "spécialiste": "spécialiste", "vétéran": "vétérane",
    "crossman": "crosswoman", "pistard": "pistarde", "vététiste": "vététiste", "cycliste": "cycliste",
    "poursuiteur": "poursuiteuse", "descendeur": "descendeuse", "attaquant": "attaquante", "fuyard": "fuyarde",
    "échappé": "échappée", "finisseur": "finisseuse", "néo-professionnel": "néo-professionnelle",
    "triathlète": "triathlète", "athlète": "athlète", "lanceur": "lanceuse", "rival": "rivale",
    "compatriote": "compatriote", "adversaire": "adversaire", "concurrent": "concurrente", "dauphin": "dauphine",
    "partenaire": "partenaire", "collègue": "collègue", "poursuivant": "poursuivante",
}  # fmt: skip
"""What people in the sport are called, masculine → feminine; the same twice where only the article tells."""
_FEMININE = {feminine: masculine for masculine, feminine in ROLES.items()}
_DETERMINERS: dict[str, tuple[Gender, str, str]] = {
    "le": ("m", "le", "la"), "la": ("f", "le", "la"), "un": ("m", "un", "une"), "une": ("f", "un", "une"),
    "du": ("m", "du", "de la"), "au": ("m", "au", "à la"), "cette": ("f", "ce", "cette"), "ce": ("m", "ce", "cette"),
    "son": ("m", "son", "sa"), "sa": ("f", "son", "sa"), "mon": ("m", "mon", "ma"), "ma": ("f", "mon", "ma"),
}  # fmt: skip


class Mention(NamedTuple):
    """A person named in a text."""

    span: Span
    first: int
    last: int
    gender: Gender
    identifier: str
    is_whole: bool
    """Whether the given name stands there too."""


def mentions(text: Text, context: Context) -> list[Mention]:
    """The people named in ``text`` whose gender admits no doubt, in order."""
    return context.once(("mentions", id(text)), lambda: list(_mentions(text, context)))


def _mentions(text: Text, context: Context) -> Iterator[Mention]:
    named = context.glossary.register.person_named
    prose = text.prose
    for _row, role, span, first, last in names_in(text, context):
        found = prose[span.start : span.end]
        whole = " " in found and role != "family"
        introduced = None if whole else _introduced(context).get(found)
        if role == "deprecated" or (person := named[found] or introduced) is None:
            continue
        if not whole and not document_names(context).is_racing:
            continue
        if not whole and not introduced and fold(found) in common_people():
            continue
        if not whole and _follows_capital(first, span, context, text):
            continue
        gender: Gender = "f" if person[0] == "f" else "m"
        yield Mention(span, first, last, gender, person[1], whole)


def _introduced(context: Context) -> dict[str, tuple[str, str]]:
    """Family name → gender and id of those whose whole names stand in the document, where all are of one gender.

    A family name that people of both genders bear, or many people, is thus known where an article has said who is
    meant.
    """

    def find() -> dict[str, tuple[str, str]]:
        people: dict[str, set[tuple[str, str]]] = {}
        register = context.glossary.register
        for segment in context.document.segments:
            for row, role, span, _first, _last in names_in(segment.target, context):
                _id, _name, kind, _gender, _given, family, *_rest = register.rows[row]
                found = segment.target.prose[span.start : span.end]
                if kind in PEOPLE and family and found != family and role not in {"deprecated", "family"}:
                    people.setdefault(family, set()).add(register.person_named[found] or ("", ""))
        return {family: min(known) for family, known in people.items() if {g for g, _id in known} in ({"f"}, {"m"})}

    return context.once("introduced-people", find)


def _follows_capital(first: int, span: Span, context: Context, text: Text) -> bool:
    """Whether a capitalised word that is no French word stands right before: the given name of somebody else."""
    view = context.view(text)
    if not first:
        return False
    word, start, end = view.words[first - 1]
    return span.start - end == 1 and view.prose[start].isupper() and not context.lexicon.knows(word)


@lru_cache(maxsize=50_000)
def gender_of(word: str, *, is_capital: bool, lexicon: Lexicon) -> str:
    """``m``, ``f``, ``mf`` (the article tells) for a role or a nationality, empty for any other word."""
    if word in ROLES or word in _FEMININE:
        return "mf" if ROLES.get(word) == word else "m" if word in ROLES else "f"
    if is_capital and (agree(word, "m", "s") or word) in _NATIONALITIES and "s" in lexicon.numbers(word, Pos.ADJECTIVE):
        return "".join(sorted(lexicon.genders(word, Pos.ADJECTIVE), reverse=True))
    return ""


_NATIONALITIES = frozenset(
    """
    allemand américain anglais argentin australien autrichien azerbaïdjanais bahreïni basque belge biélorusse breton
    britannique bulgare canadien chilien chinois colombien costaricain croate cubain danois écossais émirati équatorien
    érythréen espagnol estonien éthiopien finlandais flamand français gallois grec guatémaltèque hollandais hongrois
    irlandais islandais israélien italien japonais kazakh kényan letton lituanien luxembourgeois marocain mauricien
    mexicain moldave namibien néerlandais néo-zélandais norvégien ouzbek panaméen polonais portugais roumain russe
    rwandais serbe slovaque slovène sud-africain suédois suisse tchèque tunisien turc ukrainien uruguayen vénézuélien
    wallon
    """.split()
)


def in_gender(word: str, gender: Gender) -> str:
    """A role or nationality, in lower case and singular, in the other gender; empty where that is not known."""
    if gender == "f" and word in ROLES:
        return ROLES[word]
    if gender == "m" and word in _FEMININE:
        return _FEMININE[word]
    return agree(word, gender, "s") or ""


def determiner(word: str, gender: Gender) -> str:
    """An article, demonstrative or possessive in another gender, before a consonant; empty for any other word."""
    known = _DETERMINERS.get(word)
    return "" if known is None else known[2 if gender == "f" else 1]


def determiner_gender(word: str) -> str:
    """``m`` or ``f`` for an article, demonstrative or possessive that has one, else empty."""
    known = _DETERMINERS.get(word)
    return known[0] if known else ""


def disagrees(word: str, gender: Gender, lexicon: Lexicon) -> bool:
    """Whether ``word`` can only be a participle or adjective of the other gender, in the singular."""
    readings = lexicon.analyses(word)
    if not readings or any(r.pos not in {Pos.ADJECTIVE, Pos.VERB, Pos.NOUN} for r in readings):
        return False
    nominal = [r for r in readings if r.pos is Pos.ADJECTIVE or r.mood == "past-participle"]
    if not nominal:
        return False
    other = "m" if gender == "f" else "f"
    return all(r.gender == other and r.number != "p" for r in nominal)
