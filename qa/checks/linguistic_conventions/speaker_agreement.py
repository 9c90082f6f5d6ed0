"""The check ``speaker-agreement``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.check import check
from qa.french.inflection import agree
from qa.i18n import _
from qa.model import Finding, Severity, Span
from qa.naming.mentions import disagrees
from qa.naming.speech import QUOTED, SELF
from qa.regex import regex

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from qa.context import Context
    from qa.french.morphology import Gender
    from qa.model import Segment

_VERB = (
    r"(?:(?:s['\N{RIGHT SINGLE QUOTATION MARK}]est|a|avait)-(?:t-)?(?P<one>il|elle)\s\w{3,}"
    r"|(?:dit|di[st]ait|déclare|explique|ajoute|confie|raconte|affirme|assure|réagit|commente|souligne|reconnaît|conclut"
    r"|avoue|précise|estime|lance|poursuit|sourit|insiste|rappelle|résume|admet|promet|plaisante|jure|regrette)"
    r"-(?:t-)?(?P<other>il|elle))\b"
)
_AFTER = regex(rf"\s?,?\s{_VERB}")
_WITHIN = regex(rf",\s{_VERB}")
_REPORTED = regex(r"[:“\"]")


@check(
    category="linguistic-conventions/grammar/agreement",
    severity=Severity.MAJOR,
    needs=("lexicon",),
    fix="unsafe",
    characters="-",
    words=("il", "elle"),
)
def speaker_agreement(segment: Segment, context: Context) -> Iterator[Finding]:
    """A quotation in one gender, its speaker in the other: *« Je suis content », a-t-elle déclaré*.

    English has no gender in *I was happy*, and engines take the masculine. The pronoun right after the quotation, or
    between commas in it, tells who speaks; what is said after a colon may be another's words.

    Wrong:
        fr: « Je suis très content de ma saison », a-t-elle déclaré.

        fr: « Je suis resté calme », a-t-elle dit.

        fr: « J'étais prêt à tout, explique-t-elle, et rien ne m'a fait peur. »

        fr: « Je suis ravie d'être ici », confie-t-il.

        fr: « Je suis fier et heureux », a-t-elle ajouté.

    Right:
        fr: « Je suis très contente de ma saison », a-t-elle déclaré.

        fr: « Je suis restée calme », a-t-elle dit.

        fr: « J'étais prête à tout, explique-t-elle, et rien ne m'a fait peur. »

        fr: « Je suis ravi d'être ici », confie-t-il.

        fr: « Je suis fière et heureuse », a-t-elle ajouté.

        fr: « Il m'a dit : je suis prêt », a-t-elle raconté.

        fr: « Je suis confiant », dit son entraîneur. Sera-t-elle au départ ?

        fr: « Nous sommes prêts », a-t-elle dit. « Je suis optimiste. »
    """
    prose = segment.target.prose
    for quote in QUOTED.finditer(prose):
        if SELF.search(quote[0]) and (gender := _speaker(prose, quote)):
            yield from _disagreeing(quote, gender, context)


def _speaker(prose: str, quote: re.Match[str]) -> Gender | None:
    """The gender of the pronoun by which the speaker of a quotation is named."""
    said = _AFTER.match(prose, quote.end()) or _WITHIN.search(prose, *quote.span())
    if said is None:
        return None
    return "f" if (said["one"] or said["other"]).lower() == "elle" else "m"


def _disagreeing(quote: re.Match[str], gender: Gender, context: Context) -> Iterator[Finding]:
    for match in SELF.finditer(quote[0]):
        if _REPORTED.search(quote[0], 1, match.start()):
            return
        for group in (1, 2):
            word = match[group]
            if word and disagrees(word.lower(), gender, context.lexicon):
                start = quote.start() + match.start(group)
                better = agree(word, gender, "s")
                message = _("« {word} » does not agree with the speaker, « {pronoun} »").format(
                    word=word, pronoun="elle" if gender == "f" else "il"
                )
                yield Finding(Span(start, start + len(word)), message, (better,) if better else ())
