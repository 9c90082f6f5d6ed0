"""The check ``lower-case-inhabitant``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.check import check
from qa.checks._typography import SPACE, SPACES
from qa.french.demonyms import LANGUAGES, demonyms, regional
from qa.glossary.cells import KIND
from qa.glossary.model import PEOPLE
from qa.glossary.people import common_people
from qa.i18n import _
from qa.model import Finding, Span
from qa.regex import regex
from qa.terms.matches import names_in

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from qa.context import Context
    from qa.model import Segment, Text

_FORMS = demonyms() | {form: kind for form, kind in regional().items() if kind in ("mp", "msp", "mfp")}
_ACTED = "|".join(
    """
    attaqu gagn remport devanc chut termin batt déclar expliqu ajout affirm confi estim franch sign cour roul abandonn
    accélér distanc lâch craqu sprint lev conclu domin régl impos écart bless tomb arriv part class réag pris perd
    répond profit
    """.split()
)
_HAVE = rf"(?:l['’]|n['’])?(?:a|avait|est|était|s['’]est|s['’]était){SPACE}"
_BETWEEN = rf"(?:(?:\w+ment|déjà|ensuite|bien|pas|aussi){SPACE})?"
_PLURAL = rf"(?:se{SPACE}sont|(?:n['’])?ont|étaient|avaient|seront|sont|vont|voulaient|veulent|doivent|peuvent)\b"
_DETERMINER = regex(
    rf"\b(?P<det>[Ll]es?{SPACE}|[Ll]a{SPACE}|[Ll]['’]|[Uu]ne?{SPACE}|[Dd]eux{SPACE}|[Cc]e(?:tte|t)?{SPACE}"
    rf"|(?:[Pp]lusieurs|[Tt]rois|[Qq]uatre|[Cc]inq|[Qq]uelques|[Cc]ertains|[Cc]es){SPACE})(?:(?:jeunes?|autres?|anciens?){SPACE})?$"
)
_VERB = regex(
    rf"{SPACE}(?:(?P<plural>{_PLURAL})|{_HAVE}{_BETWEEN}(?P<act>(?:{_ACTED})\w*)|(?P<past>(?:{_ACTED})(?:ait|a|e)\b))"
)
_SPACES = frozenset(SPACES)
_PLURALS = frozenset("les deux plusieurs trois quatre cinq quelques certains ces".split())
_RACED = regex(
    rf"{SPACE}(?:[ld]['’]|l[ae]{SPACE}|du{SPACE}|au{SPACE}|en{SPACE}|sa{SPACE}|son{SPACE}|cette{SPACE}|devant{SPACE})"
    r"(?:(?:première|deuxième|troisième|dernière|\d+e){SPACE})?"
    r"(?:étape|sprint|course|Tour|Giro|Vuelta|maillot|titre|épreuve|classique|solitaire|chrono|contre-la-montre|victoire|classement)\b"
)
_OF_LANGUAGES = ("gagn", "perd", "part", "arriv", "domin", "impos")
"""What a language may do too."""


@check(category="linguistic-conventions/spelling", fix="unsafe", needs=("lexicon", "glossary"), words=_FORMS)
def lower_case_inhabitant(segment: Segment, context: Context) -> Iterator[Finding]:
    """An inhabitant without capital: le slovène a gagné.

    Judged only before a verb that tells of a person; languages (le français a gagné du terrain) and an adjective
    whose noun is left out (la voiture allemande et la française) stay as they are.

    Wrong:
        fr: Les français ont voté dans le calme.

        fr: Le danois a attaqué à deux kilomètres du sommet.

        fr: La polonaise s'est imposée au sprint.

        fr: L'italien a ensuite déclaré forfait.

        fr: Il a battu le slovène Tadej Pogačar au sprint.

        fr: Les allemands ont perdu la finale.

        fr: Une belge a remporté le sprint.

        fr: Le colombien a accéléré au sommet.

        fr: Deux italiens ont chuté.

        fr: Les marseillais sont repartis fâchés.

        fr: Le slovène a gagné l'étape au sprint.

    Right:
        fr: Les Français ont voté dans le calme.

        fr: Le Danois a attaqué à deux kilomètres du sommet.

        fr: La Polonaise s'est imposée au sprint.

        fr: L'Italien a ensuite déclaré forfait.

        fr: Il a battu le Slovène Tadej Pogačar au sprint.

        fr: Les Allemands ont perdu la finale.

        fr: Une Belge a remporté le sprint.

        fr: Le Colombien a accéléré au sommet.

        fr: Deux Italiens ont chuté.

        fr: Les Marseillais sont repartis fâchés.

        fr: Le Slovène a gagné l'étape au sprint.

        fr: Le français a gagné du terrain, l'anglais en a perdu.

        fr: Les coureurs français ont gagné, le public belge a applaudi.

        fr: Les européennes auront lieu en juin.

        fr: La voiture allemande est chère, la française est fiable.

        fr: Le norvégien Equinor a annoncé des pertes, le russe est une langue.

        fr: Le slovène a gagné en prestige ; le français a perdu la bataille des langues.
    """
    text = segment.target
    prose = text.prose
    words = context.view(text).words
    for index, (who, start, end) in enumerate(words):
        if who not in _FORMS or not prose[start].islower():
            continue
        determiner = _DETERMINER.search(prose, max(0, start - 22), start)
        if determiner is None or prose[end : end + 1] not in _SPACES:
            continue
        after = words[index + 1] if index + 1 < len(words) else ("", end, end)
        verb = _VERB.match(prose, end)
        if _is_person(determiner["det"].strip().lower(), who, verb, after[0], context) or _is_named(
            text, after[1], context
        ):
            right = who[0].upper() + who[1:]
            message = _("an inhabitant takes a capital: « {right} »").format(right=right)
            yield Finding(Span(start, end), message, (right,))


def _is_person(determiner: str, who: str, verb: re.Match[str] | None, after: str, context: Context) -> bool:
    """Whether what follows is what people do."""
    kind = _FORMS[who]
    if determiner in _PLURALS:
        return "p" in kind and (bool(verb and verb["plural"]) or ("m" in kind and _is_plural_verb(after, context)))
    if "s" not in kind or who in regional() or verb is None or verb["plural"]:
        return False
    if determiner in {"un", "une", "ce", "cet", "cette"}:
        return True  # no language
    if who not in LANGUAGES or not (verb["act"] or verb["past"]).startswith(_OF_LANGUAGES):
        return True
    return _RACED.match(verb.string, verb.end()) is not None


def _is_named(text: Text, start: int, context: Context) -> bool:
    """Whether the name of a person stands at ``start``: le slovène Tadej Pogačar."""
    if not text.prose[start : start + 1].isupper():
        return False
    rows = context.glossary.register.rows
    return _is_full_name(text.prose, start) or any(
        name.span.start == start and rows[name.row][KIND] in PEOPLE for name in names_in(text, context)
    )


def _is_full_name(prose: str, start: int) -> bool:
    """Whether two words with capitals stand there, the first a given name."""
    match = _FULL_NAME.match(prose, start)
    return match is not None and match["given"].lower() in common_people()


_FULL_NAME = regex(rf"(?P<given>[A-ZÀ-Ý][a-zà-ÿ]{{2,}}){SPACE}[A-ZÀ-Ý][a-zà-ÿ]{{2,}}")


def _is_plural_verb(word: str, context: Context) -> bool:
    analyses = context.lexicon.analyses(word)
    return bool(analyses) and all("3p" in analysis.persons for analysis in analyses)
