"""The check ``added-segment``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.check import check
from qa.i18n import _
from qa.model import Finding, Severity, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.model import Document, Segment

FEWEST_WORDS = 4
"""Words of a segment that is reported: captions, datelines and credits are added for good reasons."""


@check(category="accuracy/addition", severity=Severity.MINOR, needs=("source",))
def added_segment(document: Document, context: Context) -> Iterator[tuple[Segment, Finding]]:
    """A paragraph of the translation that the source does not have.

    Reported where two files were aligned by paragraph and one of the target stands beside none of the source: the
    engine said something twice, or text of the page (a menu, an advertisement) got into the article.

    Wrong:
        en: The peloton left Bilbao under a bright sun, and the attacks began at once.
        fr: Le peloton a quitté Bilbao sous un soleil éclatant, et les attaques ont commencé aussitôt.
        fr: Abonnez-vous à notre lettre pour ne rien manquer de la saison.
        en: Nobody wanted to wait for the mountains.
        fr: Personne ne voulait attendre la montagne.

    Right:
        en: The peloton left Bilbao under a bright sun, and the attacks began at once.
        fr: Le peloton a quitté Bilbao sous un soleil éclatant, et les attaques ont commencé aussitôt.
        en: Nobody wanted to wait for the mountains.
        fr: Personne ne voulait attendre la montagne.
    """
    for segment in document.segments:
        if segment.source is None and segment.target.words() >= FEWEST_WORDS:
            span = Span(0, len(segment.target.value))
            yield segment, Finding(span, _("the source has nothing that this would translate"), confidence=0.8)
