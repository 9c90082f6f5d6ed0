"""The check ``mistranslated-offer``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.check import check
from qa.french.tokens import Kind
from qa.grammar import reading_of, span_of
from qa.i18n import _
from qa.model import Finding, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.french.phrases import Reading
    from qa.model import Segment

_SAVE = {
    "sauvegardez": "économisez", "sauvegarder": "économiser", "sauvegarde": "économise", "enregistrez": "économisez",
}  # fmt: skip
_MONEY = frozenset("€ $ £ % euro euros dollars livres".split())
_UP_TO = (("jusqu'", "à"), ("plus", "de"), ("près", "de"))
_GET = frozenset("obtenir obtenez voir voyez saisir saisissez prendre prenez".split())
_DEAL = frozenset("accord affaire".split())
_OPENING = frozenset(["", ".", "!", "?", ":", "|", "—", "–", "(", ";"])


@check(
    category="accuracy/mistranslation",
    severity=Severity.MAJOR,
    fix="unsafe",
    words=(*_SAVE, *_GET, "était", "étaient"),
)
def mistranslated_offer(segment: Segment, context: Context) -> Iterator[Finding]:
    """Words of a shop's offer taken for others: *sauvegardez 50 €* (save), *obtenir l'accord* (get deal), *était 90 €*.

    A sum right after the verb, a button that says no more, and a former price that begins its sentence without a
    subject have no other sense. Not attempted: shares that are kept (*sauvegarder 30 % des emplois*).

    Wrong:
        fr: Sauvegardez 50 € sur ce casque.

        fr: Vous pouvez sauvegarder jusqu'à 30 % sur les pneus.

        fr: Obtenir l'accord

        fr: Était de 120 €, désormais 80 €.

        fr: Casque route. Était 90 € !

    Right:
        fr: Économisez 50 € sur ce casque.

        fr: Vous pouvez économiser jusqu'à 30 % sur les pneus.

        fr: Voir l'offre

        fr: Au lieu de 120 €, désormais 80 €.

        fr: Casque route. Au lieu de 90 € !

        fr: Il faut sauvegarder 30 % des emplois, sauvegarder 50 fichiers.

        fr: Obtenir l'accord du club prendra du temps. Il veut voir l'affaire.

        fr: Le prix était de 120 €. Était-ce 90 € ?
    """
    reading = reading_of(segment.target, context)
    for index in reading.at(_SAVE):
        after = _past_up_to(reading, index + 1)
        if _is_sum(reading, after) and reading.lowers[after + 2] not in ("de", "d'", "des", "du"):
            yield _finding(reading, index, index, _SAVE[reading.lowers[index]])
    for index in reading.at(("était", "étaient")):
        after = index + 1 + (reading.lowers[index + 1] in ("de", "à"))
        if reading.tokens[index].text[0] == "É" and reading.word(index - 1) in _OPENING and _is_sum(reading, after):
            yield _finding(reading, index, after - 1, "au lieu de")
    if _is_button(reading):
        yield _finding(reading, 0, 2, "voir l'offre")


def _is_button(reading: Reading) -> bool:
    """Whether the whole text is *obtenir l'accord* and a mark at most."""
    words = reading.lowers[: len(reading.tokens)]
    if not 3 <= len(words) <= 4 or words[0] not in _GET or words[1] != "l'" or words[2] not in _DEAL:
        return False
    return words[3:] in ([], ["!"], [">"], ["»"], ["→"])


def _finding(reading: Reading, first: int, last: int, better: str) -> Finding:
    span = span_of(reading, first, last)
    wrong = reading.text[span.start : span.end]
    if wrong[0].isupper():
        better = better[0].upper() + better[1:]
    message = _("« {wrong} » in an offer: write « {better} »").format(wrong=wrong, better=better)
    return Finding(span, message, (better,))


def _past_up_to(reading: Reading, index: int) -> int:
    """Past *jusqu'à* and the like."""
    return index + 2 if tuple(reading.lowers[index : index + 2]) in _UP_TO else index


def _is_sum(reading: Reading, index: int) -> bool:
    """Whether a number and a currency or a share stand at an index."""
    if index + 1 >= len(reading.tokens) or reading.tokens[index].kind is not Kind.NUMBER:
        return False
    return reading.lowers[index + 1] in _MONEY or reading.tokens[index + 1].text in _MONEY
