"""Read the Hunspell French dictionary's morphological tags. Build time only: the run-time table holds the result.

A reading is written on one line: part of speech, gender, number, mood, tense, persons, details, separated by tabs.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.french.morphology import Pos

if TYPE_CHECKING:
    from collections.abc import Iterator

_POS = {
    "nom": Pos.NOUN,
    "adj": Pos.ADJECTIVE,
    "adv": Pos.ADVERB,
    "negadv": Pos.ADVERB,
    "advint": Pos.ADVERB,
    "nb": Pos.NUMERAL,
    "nbro": Pos.NUMERAL,
    "interj": Pos.INTERJECTION,
    "prn": Pos.GIVEN_NAME,
    "patr": Pos.SURNAME,
    "npr": Pos.PROPER_NOUN,
    "titr": Pos.TITLE,
    "pfx": Pos.PREFIX,
    "prep": Pos.PREPOSITION,
    "sign": Pos.SYMBOL,
    "div": Pos.SYMBOL,
}
_FAMILIES = {"det": Pos.DETERMINER, "pro": Pos.PRONOUN, "cj": Pos.CONJUNCTION, "loc.": Pos.LOCUTION}
_DETAILS = {
    "det": "article",
    "detpos": "possessive",
    "detdem": "demonstrative",
    "detind": "indefinite",
    "detneg": "negative",
    "detex": "exclamative",
    "propersuj": "subject",
    "properobj": "object",
    "prodem": "demonstrative",
    "proint": "interrogative",
    "prorel": "relative",
    "proind": "indefinite",
    "proneg": "negative",
    "proadv": "adverbial",
    "negadv": "negative",
    "advint": "interrogative",
    "cjsub": "subordinating",
    "cjco": "coordinating",
    "nbro": "roman",
}
_MOODS = {
    "infi": ("infinitive", ""),
    "ppre": ("present-participle", ""),
    "ppas": ("past-participle", ""),
    "ipre": ("indicative", "present"),
    "iimp": ("indicative", "imperfect"),
    "ipsi": ("indicative", "past"),
    "ifut": ("indicative", "future"),
    "cond": ("conditional", "present"),
    "spre": ("subjunctive", "present"),
    "simp": ("subjunctive", "imperfect"),
    "impe": ("imperative", "present"),
}
_PERSONS = {"1sg": "1s", "2sg": "2s", "3sg": "3s", "1pl": "1p", "2pl": "2p", "3pl": "3p", "3pl!": "3p", "1isg": "1s"}


def readings(lemma: str, tags: tuple[str, ...]) -> Iterator[str]:
    """Each reading that a form's tags amount to; nothing for what the dictionary marks as an error."""
    parts = [tag[3:] for tag in tags if tag.startswith("po:")]
    senses = {tag[3:] for tag in tags if tag.startswith("is:")}
    if "err" in parts:
        return
    gender = "m" if "mas" in senses else "f" if "fem" in senses else ""
    count = "s" if "sg" in senses else "p" if "pl" in senses else ""
    verb = next((part for part in parts if part[0] == "v" and part[1:2].isdigit()), "")
    if verb:
        yield from _verbal(parts, gender, count, ",".join(_frame(verb)))
        return
    classes: dict[Pos, list[str]] = {}
    for part in parts:
        pos = _POS.get(part) or next((pos for start, pos in _FAMILIES.items() if part.startswith(start)), None)
        if pos is Pos.NOUN and lemma[0].isupper() and count == "":
            pos = Pos.PROPER_NOUN
        if pos is not None:
            classes.setdefault(pos, []).append(_DETAILS.get(part, ""))
    person = next((part[0] for part in parts if part in ("1pe", "2pe", "3pe")), "")
    for pos, details in classes.items():
        persons, kinds = "", {detail for detail in details if detail}
        if person and pos is Pos.PRONOUN:
            persons = person + count if count else f"{person}s,{person}p"
        if "preverb" in parts and pos is Pos.PRONOUN:
            kinds.add("clitic")
        yield "\t".join((pos, gender, count, "", "", persons, ",".join(sorted(kinds))))


def _verbal(parts: list[str], gender: str, count: str, frame: str) -> Iterator[str]:
    persons = [_PERSONS[part] for part in parts if part in _PERSONS]
    numbers = {person[1] for person in persons}
    for part in parts:
        mood, tense = _MOODS.get(part, ("", ""))
        if not mood:
            continue
        if persons and mood != "past-participle":
            yield "\t".join(
                (Pos.VERB, "", "".join(numbers) if len(numbers) == 1 else "", mood, tense, ",".join(persons), frame)
            )
        else:
            yield f"{Pos.VERB}\t{gender}\t{count}\t{mood}\t{tense}\t\t{frame}"


def _frame(code: str) -> Iterator[str]:
    """The dictionary's verb code (`v1_itnq__a`): conjugation group, then what the verb admits, by position."""
    places = code.ljust(10, "_")
    if places[3] == "i":
        yield "intransitive"
    if places[4] == "t":
        yield "transitive"
    if places[5] == "n":
        yield "indirect"
    if places[6] in "pqre":
        yield "pronominal"
    if places[6] in "pre":
        yield "always-pronominal"
    if places[7] == "m":
        yield "impersonal"
    if places[8] == "e":
        yield "être"
    if places[9] == "a":
        yield "avoir"
