"""The check ``translator-remark``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.check import check
from qa.checks._remarks import (
    ANNOUNCEMENT,
    CONFESSION,
    CREDIT,
    HEAD,
    HEADS,
    LABEL,
    NOTE,
    OFFER,
    OPTION,
    SPOKEN,
    START,
)
from qa.i18n import _
from qa.model import Finding, Severity, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.model import Document, Segment

_ALIKE = 0.5
"""Share of the shorter one's words from which two options are the same sentence twice."""
_FIRST = 3
"""Words at the head of a paragraph among which a label stands."""
_FEW = 4
"""Words; less than that says nothing of likeness."""
_SOURCE_WORDS = frozenset("translate translated translation translations translator ai model french".split())


@check(category="accuracy/addition", severity=Severity.MAJOR)
def translator_remark(document: Document, context: Context) -> Iterator[tuple[Segment, Finding]]:
    """What an engine says of its work, in the text: *Voici la traduction :*, *En tant que modèle de langage…*.

    A chat model announces its translation, explains a word, declines, offers more, or gives several versions to choose
    from; a web page signs *Traduit avec DeepL*. *Traduction :* heads a document or stands alone; within a text it is
    a turn of the press (*Traduction : il va attaquer*). A refusal is critical, for the text is missing.

    Wrong:
        fr: Voici la traduction de l'article en français :
        fr: Le Danois a remporté l'étape.

        fr: Bien sûr ! Voici le texte traduit : Le Belge a craqué dans le dernier col.

        fr: Traduction : Le peloton est parti de Nice.

        fr: Note du traducteur : le terme « domestique » a été conservé.

        fr: L'échappée a pris trois minutes. [Note : « breakaway » se traduit par « échappée ».]

        fr: En tant que modèle de langage, je ne peux pas vérifier ce résultat.

        fr: Je suis désolé, mais je ne peux pas traduire ce texte.

        fr: Elle a gagné au sprint. N'hésitez pas à me dire si vous souhaitez des modifications.

        fr: Option 1 : Le Danois a remporté l'étape en solitaire.
        fr: Option 2 : Le Danois a gagné l'étape en solitaire.

        fr: Le Tour partira de Lille. Traduit avec DeepL.com (version gratuite)

        fr: Le texte que vous avez fourni semble incomplet.

        fr: Il a tout gagné. Souhaitez-vous que je traduise la suite ?

    Right:
        fr: Voici la liste des engagés : huit coureurs et deux remplaçants.

        fr: Il veut durcir la course. Traduction : il va attaquer de loin.

        fr: Voici la traduction de ses propos, publiée par un quotidien flamand.

        fr: En tant que modèle pour les jeunes, il se doit de gagner.

        fr: Je suis désolé, mais je ne peux pas courir.

        fr: Option 1 : attendre le sprint avec les autres.
        fr: Option 2 : attaquer dans la descente du col.

        fr: Remarque : le départ est avancé à midi.

        fr: N'hésitez pas à nous écrire si vous souhaitez des billets.

        fr: Le livre, traduit par un ancien coureur, sort en mai. La version française : 22 €.

        fr: L'intelligence artificielle de Google a traduit l'entretien.
    """
    options: list[tuple[Segment, Span, str, frozenset[str]]] = []
    for index, segment in enumerate(document.segments):
        view = context.view(segment.target)
        speaks = not SPOKEN.isdisjoint(view.word_set)
        is_headed = not HEADS.isdisjoint(view.plain[:_FIRST])
        if not (speaks or is_headed) or _source_speaks_so(segment, context):
            continue
        option = OPTION.match(view.prose) if is_headed else None
        if option:
            words = frozenset(word for word, start, _end in view.words if start >= option.end())
            options.append((segment, Span(*option.span()), option["which"], words))
        for finding in _remarks(view.prose, is_first=index == 0, speaks=speaks):
            yield segment, finding
    for segment, span in _alternatives(options):
        yield segment, Finding(span, _("one of several translations to choose from"))


def _source_speaks_so(segment: Segment, context: Context) -> bool:
    """Whether the source itself speaks of translations or models."""
    return segment.source is not None and not _SOURCE_WORDS.isdisjoint(context.view(segment.source).word_set)


def _remarks(prose: str, *, is_first: bool, speaks: bool) -> Iterator[Finding]:
    head = HEAD.match(prose)
    label = LABEL.match(prose, head.end() if head else 0)
    if label and (is_first or not prose[label.end() :].strip("*_ \N{NBSP}")):
        yield Finding(Span(label.start(), label.end()), _("an engine announces its translation"))
    done = label.end() if label else 0
    for start in START.finditer(prose) if speaks else ():
        at = start.end()
        if at < done:
            continue
        for pattern, message, severity in (
            (ANNOUNCEMENT, _("an engine announces its translation"), None),
            (NOTE, _("a note on the translation stands in the text"), None),
            (CONFESSION, _("an engine speaks of itself or of its task"), Severity.CRITICAL),
            (OFFER, _("an engine offers more of its services"), None),
        ):
            match = pattern.match(prose, at)
            if match:
                done = match.end()
                yield Finding(Span(*match.span()), message, severity=severity)
                break
    for match in CREDIT.finditer(prose):
        if match.start() >= done:
            yield Finding(Span(*match.span()), _("an engine signs its translation"), severity=Severity.MINOR)


def _alternatives(options: list[tuple[Segment, Span, str, frozenset[str]]]) -> Iterator[tuple[Segment, Span]]:
    """The options that say the same as the one before or after."""
    alike: set[int] = set()
    for at in range(1, len(options)):
        before, after = options[at - 1], options[at]
        fewest = min(len(before[3]), len(after[3]))
        if before[2] != after[2] and fewest >= _FEW and len(before[3] & after[3]) >= _ALIKE * fewest:
            alike |= {at - 1, at}
    for at in sorted(alike):
        yield options[at][:2]
