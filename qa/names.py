"""Which names a document holds, which of its capitalised words are unknown, and which known name each nearly is."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from qa.glossary.racing import PHRASES, STRONG
from qa.glossary.register import fold
from qa.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from qa.context import Context
    from qa.glossary.register import Register
    from qa.model import Document, Text

PARTICLES = frozenset(
    "van von de der den del della di da dos das do le la ten ter te y el al af zu zum du des d l".split()
)
DISTINCTIVE = 8
"""Code points from which a family name is evidence of itself, in a text that nothing else shows to be about cycling."""
INITIAL_MARGIN = 2
"""A word this near the start of its sentence has a capital that proves nothing."""


@dataclass(frozen=True, slots=True)
class CapitalWord:
    """A capitalised word of a text."""

    written: str
    start: int
    end: int
    index: int
    """Its index among the text's words."""

    @property
    def span(self) -> Span:
        """Where it stands."""
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Correction:
    """A misspelt name: where, what it should be, and how sure that is."""

    span: Span
    written: str
    better: str
    concept: str
    """The id of the register's entry, empty where the document alone knows the name."""
    confidence: float
    evidence: str
    """``person`` (the rest of the name fits), ``document`` (the name stands there too) or ``register``."""


@dataclass(frozen=True, slots=True)
class DocumentNames:
    """What is known of the names in one document."""

    counts: Counter[str]
    """How often each capitalised word stands in the targets."""
    is_racing: bool
    """Whether the document speaks of cycling at all."""


def capital_words(text: Text, context: Context) -> list[CapitalWord]:
    """The words of ``text`` that begin with a capital, digits and all-capital words apart."""
    view = context.view(text)
    prose = view.prose
    return [
        CapitalWord(prose[start:end], start, end, index)
        for index, (_word, start, end) in enumerate(view.words)
        if prose[start].isupper() and not (end - start > 1 and prose[start:end].isupper())
    ]


def document_names(document: Document, context: Context) -> DocumentNames:
    """The capitalised words of the whole document, and whether it speaks of cycling."""

    def compute() -> DocumentNames:
        counts: Counter[str] = Counter()
        racing = context.glossary.register.tables["racing"]
        is_racing = False
        for segment in document.segments:
            counts.update(word.written for word in capital_words(segment.target, context))
            view = context.view(segment.target)
            is_racing = is_racing or not (
                racing.isdisjoint(view.word_set)
                and STRONG.isdisjoint(view.word_set)
                and not any(phrase in view.prose.lower() for phrase in PHRASES)
            )
        return DocumentNames(counts, is_racing)

    return context.once("document-names", compute)


def is_known(written: str, context: Context) -> bool:
    """Whether a word is a French word, or part of a right form of a name in the register."""
    return written.lower() in context.glossary.register.tables["known"] or context.lexicon.knows(written)


def allowed_edits(length: int, *, anchored: bool) -> int:
    """How many edits may lie between a misspelt word and its name; more where other evidence anchors it."""
    if length < 4:
        return 0
    if length < 6:
        return 1 if anchored else 0
    if length < 9:
        return 2 if anchored else 1
    return 2


def nearest(word: str, choices: Iterable[str], limit: int) -> list[tuple[str, int]]:
    """The ``choices`` within ``limit`` edits (optimal string alignment) of ``word``, nearest first."""
    from rapidfuzz.distance import OSA  # noqa: PLC0415 - only where a word is unknown
    from rapidfuzz.process import extract  # noqa: PLC0415

    if not limit:
        return []
    found = extract(word, choices, scorer=OSA.distance, score_cutoff=limit, limit=5)  # type: ignore[arg-type]
    return [(choice, int(distance)) for choice, distance, _index in found if distance]


def corrections(text: Text, document: Document, context: Context) -> Iterator[Correction]:
    """The misspelt names of ``text``, left to right, none overlapping."""
    done = -1
    words = capital_words(text, context)
    for word in words:
        if word.start < done:
            continue
        correction = _of_person(word, text, context) or _of_word(word, text, document, context)
        if correction is not None:
            yield correction
            done = correction.span.end


def _of_person(word: CapitalWord, text: Text, context: Context) -> Correction | None:
    """A person whose given name or family name stands right beside the other one misspelt."""
    view = context.view(text)
    register = context.glossary.register
    return _family_after(word, view.words, view.prose, register, context) or _given_before(
        word, view.words, view.prose, register, context
    )


def _family_after(
    word: CapitalWord, words: list[tuple[str, int, int]], prose: str, register: Register, context: Context
) -> Correction | None:
    """``word`` is a given name of the register, and what follows nearly the family name that goes with it."""
    is_racing = document_names(context.document, context).is_racing
    best: tuple[int, Correction] | None = None
    for row in register.tables["givens"].get(fold(word.written), ()):
        identifier, _name, _kind, _gender, given, family = register.rows[row][:6]
        length = len(family.split()) + family.count("-") + family.count("'")
        last = word.index + length
        if last >= len(words) or not _joined(words, prose, word.index, last):
            continue
        start, end = words[word.index + 1][1], words[last][2]
        there = prose[start:end]
        if not there[0].isupper() and there.split()[0].lower() not in PARTICLES:
            continue
        folded, wanted = fold(there), fold(family)
        if folded == wanted or not there[-1].isalpha() or _all_known(there, context):
            continue
        if not is_racing and len(wanted) < DISTINCTIVE:
            continue
        for other, edits in nearest(folded, [wanted], allowed_edits(len(wanted), anchored=True)):
            if other == wanted and (best is None or edits < best[0]) and fold(given) == fold(word.written):
                best = edits, Correction(Span(start, end), there, family, identifier, 0.95, "person")
    return best[1] if best else None


def _given_before(
    word: CapitalWord, words: list[tuple[str, int, int]], prose: str, register: Register, context: Context
) -> Correction | None:
    """What follows ``word`` is a family name of the register, and ``word`` nearly the given name that goes with it."""
    if not document_names(context.document, context).is_racing:
        return None
    rows: tuple[int, ...] = ()
    for last in range(word.index + 3, word.index, -1):
        if last < len(words) and _joined(words, prose, word.index, last):
            there = prose[words[word.index + 1][1] : words[last][2]]
            capital = there[0].isupper() or there.split()[0].lower() in PARTICLES
            if capital and (rows := register.tables["families"].get(fold(there), ())):
                break
    folded = fold(word.written)
    givens = {fold(register.rows[row][4]): row for row in rows}
    if not givens or folded in givens or any(fold(given).startswith(folded) for given in givens):
        return None
    is_name = folded in register.tables["givens"] or context.lexicon.knows(word.written)
    if is_name and len(rows) > 1:
        return None
    limit = 1 if is_name else allowed_edits(len(folded), anchored=True)
    found = nearest(folded, list(givens), limit)
    if len(found) != 1:
        return None
    identifier, given = (register.rows[givens[found[0][0]]][column] for column in (0, 4))
    return Correction(word.span, word.written, given, identifier, 0.9 if is_name else 0.95, "person")


def _joined(words: list[tuple[str, int, int]], prose: str, first: int, last: int) -> bool:
    """Whether only one space, hyphen or apostrophe stands between each two of the words."""
    return all(
        words[index + 1][1] - words[index][2] == 1
        and not prose[words[index][2]].isalnum()
        and prose[words[index][2]] not in ".,;:!?()/"
        for index in range(first, last)
    )


def _all_known(there: str, context: Context) -> bool:
    return all(is_known(part, context) for part in there.replace("-", " ").replace("'", " ").split())


def _of_word(word: CapitalWord, text: Text, document: Document, context: Context) -> Correction | None:
    """An unknown word that is nearly one that the document, or the register, writes otherwise."""
    if len(word.written) < 5 or is_known(word.written, context):
        return None
    names = document_names(document, context)
    register = context.glossary.register
    folded = fold(word.written)
    if not names.is_racing or folded in register.tables["spellings"]:
        return None
    found = nearest(folded, register.spelling_keys, allowed_edits(len(folded), anchored=True))
    if not found:
        return None
    in_document = {fold(other) for other in names.counts if other != word.written}
    anchored = [(key, edits) for key, edits in found if key in in_document]
    best = anchored or [item for item in found if item[1] <= allowed_edits(len(folded), anchored=False)]
    if not best or (len(best) > 1 and best[0][1] == best[1][1]):
        return None
    key = best[0][0]
    better = register.tables["spellings"][key][0]
    if not anchored and (_is_given_name(word, text, context) or _names_someone_else(word, key, text, context)):
        return None
    identifier = _entry_of(better, register)
    return Correction(
        word.span, word.written, better, identifier, 0.95 if anchored else 0.85, "document" if anchored else "register"
    )


def _is_given_name(word: CapitalWord, text: Text, context: Context) -> bool:
    """Whether another capitalised word follows: the family name, of which this is no misspelling."""
    view = context.view(text)
    if word.index + 1 >= len(view.words):
        return False
    start = view.words[word.index + 1][1]
    return start - word.end == 1 and view.prose[start].isupper()


def _names_someone_else(word: CapitalWord, key: str, text: Text, context: Context) -> bool:
    """Whether a name stands before ``word`` that does not go with the family name ``key``: a real other person."""
    view = context.view(text)
    if not word.index:
        return False
    before, start, end = view.words[word.index - 1]
    if word.start - end != 1 or not view.prose[start].isupper() or view.prose[end] != " ":
        return False
    sentence = view.sentence_at(start)
    if start - sentence.start < INITIAL_MARGIN and context.lexicon.knows(before):
        return False
    register = context.glossary.register
    going_with = {fold(register.rows[row][4]) for row in register.tables["families"].get(key, ())}
    return fold(before) not in going_with


def _entry_of(written: str, register: Register) -> str:
    """The id of the first entry that has this word in its name."""
    for row, _role, text in register.tables["forms"]:
        if written in text:
            return register.rows[row][0]
    return ""
