"""The check ``lost-capitals``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.check import check
from qa.english.words import is_english
from qa.i18n import _
from qa.model import Finding, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.model import Segment
    from qa.view import View

_SHOUTING = 0.5
"""Share of capitalised words from which a source is set in capitals throughout."""
_LOWER_IN_FRENCH = frozenset("ok am pm km kg cm mm hz kw kwh mph ftp".split())


@check(category="linguistic-conventions/spelling/capitalization", fix="safe", needs=("source", "lexicon"))
def lost_capitals(segment: Segment, context: Context) -> Iterator[Finding]:
    """An acronym or a name of the source in small letters: *UCI* as *uci*, *Zwift* as *zwift*.

    Engines that lower the case of their input do not always restore it. Not told where the small letters are a French
    word (*us*, *id*) or a unit, where the word stands elsewhere in the text with its capital, and for what is a common
    word of English (*Gravel*).

    Wrong:
        en: The UCI opened an inquiry.
        fr: L'uci a ouvert une enquête.

        en: He had an MRI scan in the USA.
        fr: Il a passé un examen mri aux USA.

        en: They race on Zwift every week.
        fr: Ils courent sur zwift chaque semaine.

    Right:
        en: The UCI opened an inquiry.
        fr: L'UCI a ouvert une enquête.

        en: He had an MRI scan in the USA.
        fr: Il a passé un examen MRI aux USA.

        en: They race on Zwift every week.
        fr: Ils courent sur Zwift chaque semaine.

        en: The Gravel World Championships are in Nice.
        fr: Les mondiaux de gravel ont lieu à Nice.

        en: US riders lead after 20 KM, with an ID in hand.
        fr: Les coureurs américains mènent après 20 km, une pièce en main, selon les us et coutumes.

        en: UCI RULES CHANGED
        fr: Les règles de l'uci changent

        en: The pptp-linux package has a PPTP client.
        fr: Le paquet pptp-linux contient un client.
    """
    if segment.source is None:
        return
    source, target = context.view(segment.source), context.view(segment.target)
    raised = {source.words[at][0]: Span(start, end) for at, start, end in source.raised}
    if len(raised) > _SHOUTING * len(source.word_set):
        return
    for word in raised.keys() & target.word_set:
        written = source.prose[raised[word].start : raised[word].end]
        if not _has_capitals(written, raised[word], source) or context.lexicon.knows(word):
            continue
        spans = [Span(*target.words[at][1:]) for at in target.places[word]]
        if any(
            source.prose[start:end].islower()
            for _word, start, end in map(source.words.__getitem__, source.places[word])
        ):
            continue
        if all(target.prose[span.start : span.end].islower() for span in spans):
            message = _("« {word} » is « {written} » in the source").format(word=word, written=written)
            yield from (Finding(span, message, (written,), source_span=raised[word]) for span in spans)


def _has_capitals(written: str, place: Span, source: View) -> bool:
    """Whether a word of the source is an acronym, or a name that does not owe its capital to where it stands."""
    if len(written) == 1 or not written.isalpha() or written.lower() in _LOWER_IN_FRENCH:
        return False
    opens = source.sentence_at(place.start).start == place.start
    return written.isupper() or (written.istitle() and not opens and not is_english(written.lower()))
