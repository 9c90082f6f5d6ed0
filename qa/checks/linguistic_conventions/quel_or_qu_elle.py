"""The check ``quel-or-qu-elle``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.check import check
from qa.french.clauses import skip_adverbs, skip_clitics
from qa.french.forms import (
    FP,
    FS,
    MASCULINE,
    SINGULAR,
    Trait,
)
from qa.french.phrases import is_noun_only, noun_phrase
from qa.french.words import (
    AVOIR,
    DETERMINERS,
    ETRE,
    PREPOSITIONS,
    STOPS,
)
from qa.grammar import (
    reading_of,
    swap,
)
from qa.model import Finding, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.french.phrases import Reading
    from qa.model import Segment


@check(
    category="linguistic-conventions/spelling",
    severity=Severity.MAJOR,
    fix="unsafe",
    needs=("lexicon",),
    words=("quelle", "quelles", "elle", "elles", "quelque", "quelques", "quel", "quels", "quoique", "quoiqu"),
)
def quel_or_qu_elle(segment: Segment, context: Context) -> Iterator[Finding]:
    """*Quelle* for *qu'elle*, *quelque* for *quel que*, *quoique* for *quoi que*, and the reverse.

    Reported where what follows leaves no choice: a clitic and verb after *quelle*, *soit* after *quelque*, a noun after
    *qu'elle* in an exclamation, *quel que* before a noun of another gender, *quelque* before a plural, *quelques*
    before a number of ten or more. Not attempted: *quelle est* for *qu'elle est* outside set company.

    Wrong:
        fr: Qu'elle belle journée pour rouler !

        fr: Il faut quelle se batte.

        fr: Il faut quelle vienne tôt.

        fr: Quelque soit la météo, la course partira.

        fr: Quelque soient leurs torts, je les aime.

        fr: Quoique vous fassiez, gardez votre calme.

        fr: Il est resté quel que temps à Naples.

        fr: Je crois quelle a raison.

        fr: Quelque soit le résultat, il sera là.

        fr: On dit quelles ont gagné.

        fr: Quoiqu'il arrive, on roule.

        fr: Quel que soit la route, il la prend.

        fr: N'importe qu'elle équipe ferait mieux.

        fr: Il reste quelque coureurs devant.

        fr: Les quelques 200 coureurs sont là.

    Right:
        fr: Quelle belle journée pour rouler !

        fr: Il faut qu'elle se batte.

        fr: Il faut qu'elle vienne tôt.

        fr: Quelle que soit la météo, la course partira.

        fr: Quels que soient leurs torts, je les aime.

        fr: Quoi que vous fassiez, gardez votre calme.

        fr: Il est resté quelque temps à Naples.

        fr: Je crois qu'elle a raison.

        fr: Quel que soit le résultat, il sera là.

        fr: On dit qu'elles ont gagné.

        fr: Quoi qu'il arrive, on roule.

        fr: Quelle que soit la route, il la prend.

        fr: N'importe quelle équipe ferait mieux.

        fr: Il reste quelques coureurs devant.

        fr: Les quelque 200 coureurs sont là.

        fr: Quelque habile qu'il soit, il a perdu.

        fr: Quelle que soit la route, quel que soit le temps, on roule.

        fr: Quoiqu'il pleuve, on roulera.

        fr: Quelle est la suite ? Quelles sont les règles ?

        fr: Quelle belle victoire ! Qu'elle est belle !

        fr: Il sait quelle route prendre, quelle équipe choisir.

        fr: Quelle ne fut pas sa joie.

        fr: Plus forte qu'elle hier, plus belle qu'elle jamais.

        fr: Quelques soirs, quelque chose.

        fr: Quoique vous soyez fatigué, venez.

        fr: Qu'importe qu'elle devienne reine.

        fr: Quels que soient sa valeur et son âge, il court.
    """
    reading = reading_of(segment.target, context)
    for index in reading.at(("quelle", "quelles")):
        if _opens_clause(reading, index):
            yield swap(reading, index, f"qu'elle{reading.lowers[index][6:]}")
    for index in reading.at(("elle", "elles")):
        if reading.word(index - 1) == "qu'" and _asks(reading, index):
            yield swap(reading, index - 1, f"quelle{reading.lowers[index][4:]}", index)
    for index in reading.at(("quelque", "quelques")):
        following = reading.forms[index + 1]
        if following.lower in ("soit", "soient"):
            yield swap(reading, index, _agreeing(reading, index + 2))
        elif reading.lowers[index] == "quelque" and is_noun_only(following) and not following.noun & SINGULAR:
            yield swap(reading, index, "quelques")
        elif reading.lowers[index] == "quelques" and _is_large(following.lower):
            yield swap(reading, index, "quelque")
    for index in reading.at(("quel", "quels", "quelle", "quelles")):
        if reading.lowers[index + 1] != "que":
            continue
        if is_noun_only(reading.forms[index + 2]):
            yield swap(reading, index, "quelque", index + 1)
        elif reading.lowers[index + 2] in ("soit", "soient"):
            better = _agreeing(reading, index + 3)
            several = reading.lowers[index + 2] == "soient" and better[-5] != "s"
            subject = noun_phrase(reading, index + 3) if reading.lowers[index + 3] in DETERMINERS else None
            if subject is not None and not several and better != f"{reading.lowers[index]} que":
                yield swap(reading, index, better, index + 1)
    for index in reading.at(("quoique", "quoiqu'")):
        lower = reading.lowers[index + 2]
        if lower in _ANYTHING and (lower != "fasse" or reading.forms[index + 3].traits & Trait.MARK):
            yield swap(reading, index, "quoi qu" + reading.lowers[index][6:])


_MODALS = frozenset("peut peuvent pouvait pouvaient pourra pourront pourrait pourraient doit doivent devait".split())
_ANYTHING = frozenset("arrive fassiez fasses fasse fassent disiez dises dise disent arrive advienne".split())
_SAYING = frozenset(
    "crois croit croient dit dis disent pense pensent espère espèrent affirme assure estime explique ajoute jure sais "
    "bien parce faut alors puisque depuis pour dès".split()
)


def _opens_clause(reading: Reading, index: int) -> bool:
    """Whether a verb with *elle* as its subject follows a *quelle*."""
    at, clitics = skip_clitics(reading, index + 1)
    form = reading.forms[at]
    if {"ne", "n'"} & set(clitics):
        return form.lower not in ETRE and bool(form.finite) and not form.nominal
    if form.lower in ETRE and not clitics:
        after = reading.forms[skip_adverbs(reading, at + 1)]
        return reading.word(index - 1) in _SAYING and bool(after.participle) and not after.nominal & ~(FS | FP)
    verb = form.finite and (not form.nominal or form.lower in AVOIR) and form.lower not in _MODALS
    return bool((verb and form.lower not in ETRE) or ("se" in clitics and form.finite))


def _asks(reading: Reading, index: int) -> bool:
    """Whether *qu'elle* stands for the determiner: in an exclamation, before *que soit*, or in *quelle est la …*."""
    following, noun = reading.forms[index + 1], reading.forms[index + 2]
    before = reading.word(index - 2)
    if following.lower == "que" and noun.lower in ("soit", "soient"):
        return True
    if (before == "importe" and reading.word(index - 3) in ("n'", "ne")) or (
        before in PREPOSITIONS and is_noun_only(following)
    ):
        return True
    if index != 1 and before not in STOPS:
        return False
    if following.lower in ETRE and noun.lower in DETERMINERS:
        return "?" in reading.lowers[index : index + 20] or "!" in reading.lowers[index : index + 20]
    if is_noun_only(following) and not following.noun & MASCULINE:
        return True
    nominal = following.adjective and not following.finite & 0b101100
    return bool(nominal and noun.noun and not noun.finite & 0b100)


def _is_large(lower: str) -> bool:
    """Whether a word is a number from ten on, before which *quelque* means about."""
    return lower in ("dix", "vingt", "trente", "quarante", "cinquante", "soixante", "cent", "mille") or (
        lower.isdigit() and len(lower) > 1
    )


def _agreeing(reading: Reading, index: int) -> str:
    phrase = noun_phrase(reading, index) if reading.lowers[index] in DETERMINERS else None
    mask = phrase.mask & phrase.head_mask if phrase is not None else 1
    feminine, plural = not mask & MASCULINE, not mask & SINGULAR
    return f"quel{'le' if feminine else ''}{'s' if plural else ''} que"
