"""The check ``attribute-noun-gender``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.check import check
from qa.french.clauses import skip_adverbs, verb_of
from qa.french.forms import FEMININE, MASCULINE, SINGULAR
from qa.french.words import ETRE
from qa.grammar import reading_of, span_of, subjects_of
from qa.i18n import _
from qa.model import Finding, Severity
from qa.naming.mentions import ROLES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.french.clauses import Subject
    from qa.french.phrases import Reading
    from qa.model import Segment

_MEN = {man: woman for man, woman in ROLES.items() if man != woman}
_WOMEN = {woman: man for man, woman in _MEN.items() if woman != "échappée"} | {"sprinteuse": "sprinteur"}
_ARTICLES = {"le": "la", "un": "une", "ce": "cette", "la": "le", "une": "un", "cette": "ce"}
_BETWEEN = {
    "premier": "première", "bon": "bonne", "grand": "grande", "meilleur": "meilleure", "excellent": "excellente",
    "nouveau": "nouvelle", "ancien": "ancienne", "vrai": "vraie", "seul": "seule", "dernier": "dernière",
    "pur": "pure", "jeune": "jeune", "deuxième": "deuxième", "troisième": "troisième", "véritable": "véritable",
}  # fmt: skip
_MASCULINE = {feminine: masculine for masculine, feminine in _BETWEEN.items()}


@check(
    category="linguistic-conventions/grammar/agreement",
    severity=Severity.MAJOR,
    needs=("lexicon",),
    fix="unsafe",
    words=_MEN.keys() | _WOMEN.keys(),
)
def attribute_noun_gender(segment: Segment, context: Context) -> Iterator[Finding]:
    """*Elle est un grimpeur*: what a woman or a man of the sport is called, in the other gender than the pronoun.

    Only for *il* and *elle* before *être* or *devenir*, an article and a word such as *coureur*, *grimpeuse*,
    *équipier*. Of an animal or a thing nothing of the sort is said.

    Wrong:
        fr: Elle est un grimpeur avant tout.

        fr: Elle était le premier coureur à gagner deux fois.

        fr: Il est devenu une sprinteuse redoutable.

    Right:
        fr: Elle est une grimpeuse avant tout.

        fr: Elle était la première coureuse à gagner deux fois.

        fr: Il est devenu un sprinteur redoutable.

        fr: Elle est le leader du classement, elle est coureuse.

        fr: Elle est l'échappée du jour.
    """
    reading = reading_of(segment.target, context)
    for subject in subjects_of(segment.target, context):
        if not subject.pronoun or reading.lowers[subject.start] not in ("il", "elle"):
            continue
        found = _attribute(reading, subject)
        if found is None:
            continue
        article, noun = found
        words = [_other(reading.lowers[at], subject.mask) for at in range(article, noun + 1)]
        message = _("« {noun} » does not agree with « {pronoun} »").format(
            noun=reading.tokens[noun].text, pronoun=reading.lowers[subject.start]
        )
        yield Finding(span_of(reading, article, noun), message, (" ".join(words),))


def _attribute(reading: Reading, subject: Subject) -> tuple[int, int] | None:
    """The article and the noun of the attribute of a pronoun, where they are of the other gender."""
    verb = verb_of(reading, subject)
    if verb is None or verb.clitics not in ((), ("n'",), ("ne",)):
        return None
    at = skip_adverbs(reading, verb.at + 1)
    if reading.lowers[verb.at] not in ETRE:
        return None
    at += reading.lowers[at] in ("été", "devenu", "devenue")
    at = skip_adverbs(reading, at)
    wrong = _MEN if subject.mask & FEMININE and not subject.mask & MASCULINE else _WOMEN
    if not subject.mask & SINGULAR or reading.lowers[at] not in _ARTICLES:
        return None
    noun = at + 1 + (reading.lowers[at + 1] in _BETWEEN or reading.lowers[at + 1] in _MASCULINE)
    return (at, noun) if reading.lowers[noun] in wrong else None


def _other(word: str, mask: int) -> str:
    """A word of the attribute in the gender of the pronoun."""
    tables = (_MEN, _BETWEEN, _ARTICLES) if mask & FEMININE else (_WOMEN, _MASCULINE, _ARTICLES)
    return next((table[word] for table in tables if word in table), word)
