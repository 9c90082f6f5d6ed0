"""Which articles and segments a change of the glossary can reach: all others have the same issues before and after."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.glossary.register import fold
from qa.upkeep.impact.names import ChangedNames
from qa.upkeep.impact.terms import changed_terms
from qa.upkeep.impact.vocabulary import Vocabulary, vocabularies, vocabulary_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qa.articles import Article
    from qa.context import Context
    from qa.glossary import Glossary
    from qa.model import Document, Segment


class Reach:
    """What a change from one glossary to another can reach."""

    def __init__(self, before: Glossary, after: Glossary, *, everywhere: bool = False) -> None:
        self.terms = changed_terms(before, after)
        is_same = before.register is after.register or before.register.tables == after.register.tables
        self.names = None if is_same else ChangedNames(before.register, after.register)
        self._everywhere = everywhere
        """Whether something asks the glossary in ways that are not known here."""

    @property
    def is_empty(self) -> bool:
        """Whether nothing that a check may ask has changed."""
        return not self.terms.concepts and self.names is None

    def may_touch(self, article: Article) -> bool:
        """Whether the change can reach ``article``; false is sure.

        Raises:
            InputError: a file is not what its format asks.
        """
        if self._everywhere or self.is_empty:
            return not self.is_empty
        french, english = vocabularies(article)
        if self.terms.may_stand(french.lower, english.lower):
            return True
        return self.names is not None and self.names.reach_words(_folded(french, english), french.capitalised)

    def segments(self, document: Document, context: Context) -> Sequence[Segment]:
        """The segments of ``document``, which ``context`` has entered, of which checks may say another thing now."""
        if self._everywhere or self._reaches_all(document):
            return document.segments
        return [segment for segment in document.segments if self._reaches(segment, context)]

    def _reaches_all(self, document: Document) -> bool:
        if self.names is None:
            return False
        targets = vocabulary_of(segment.target for segment in document.segments)
        return self.names.reach_document(set(map(fold, targets.lower)))

    def _reaches(self, segment: Segment, context: Context) -> bool:
        target = context.view(segment.target)
        source = None if segment.source is None else context.view(segment.source)
        if self.terms.stand_in("fr", target):
            return True
        if source is not None and self.terms.stand_in("en", source):
            return True
        if self.names is None:
            return False
        french, english = vocabulary_of([segment.target]), vocabulary_of([segment.source] if segment.source else [])
        return self.names.reach_words(_folded(french, english), french.capitalised)


def _folded(*sides: Vocabulary) -> set[str]:
    return {fold(word) for side in sides for word in side.lower}
