"""What to write instead of a deprecated term: the glossary's replacement, in the form the sentence asks for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.french.euphony import elide, starts_with_vowel_sound
from qa.french.inflection import agree, conjugate_like, plural
from qa.french.morphology import Pos
from qa.glossary.patterns import GAP, OR, PART, parts_of
from qa.model import Span
from qa.terms.compound_tenses import in_compound_tense

if TYPE_CHECKING:
    from qa.context import Context
    from qa.french.lexicon import Lexicon
    from qa.french.morphology import Analysis, Gender, Number
    from qa.glossary.compile import Advice
    from qa.glossary.matcher import TermMatch
    from qa.model import Text

_DEFINITE = frozenset({"le", "la", "l", "les"})
_MELTED = {"du": "de", "des": "de", "au": "à", "aux": "à"}
_ELIDED = {"d": "de", "qu": "que", "n": "ne", "s": "se", "j": "je", "m": "me", "t": "te", "jusqu": "jusque"}
_BEFORE_VOWEL = {"de": "d", "que": "qu", "ne": "n", "se": "s", "je": "j", "me": "m", "te": "t", "jusque": "jusqu"}
_DEMONSTRATIVES = frozenset({"ce", "cet", "cette", "ces"})
_PLURAL_DETERMINERS = {
    **dict.fromkeys(("le", "la", "l"), "les"),
    **dict.fromkeys(("un", "une", "du"), "des"),
    **dict.fromkeys(("ce", "cet", "cette"), "ces"),
    **{own + ending: f"{own}es" for own in "mts" for ending in ("on", "a")},
    "au": "aux",
}
_POSSESSIVES = {"mon": "m", "ma": "m", "ton": "t", "ta": "t", "son": "s", "sa": "s"}


def replacement_for(
    match: TermMatch, term: Advice, better: str, text: Text, context: Context
) -> tuple[Span, tuple[str, ...]]:
    """The span to replace (with what before it must change too) and the texts that fit, best first.

    ``better`` is what :func:`filled` makes of the term; for an empty one nothing fits.
    """
    if not better:
        return match.span, ()
    view = context.view(text)
    found = view.prose[match.span.start : match.span.end]
    if term.pos == "verb":
        compound = in_compound_tense(match, term, better, text, context)
        if compound is not None:
            span, mended = compound
            return span, (mended,) if mended else ()
    inflected = _inflect(better, found, term, context.lexicon)
    span, inflected = _with_determiner(match, found, inflected, term, text, context)
    if span == match.span and found[:1].isupper() and _begins_sentence(match, text, context):
        inflected = inflected[:1].upper() + inflected[1:]
    return span, (inflected,)


def filled(match: TermMatch, term: Advice, text: Text, context: Context) -> str:
    """The better term in dictionary form, each ``{n}`` in it replaced by what stands at the term's n-th part.

    Parts are words, or what fills a ``~``. Empty where there is no better term, or where a word that the term does
    not have stands among its parts, so that they cannot be told apart.
    """
    if "{" not in term.better:
        return term.better
    view = context.view(text)
    places = [Span(start, end) for _word, start, end in view.words[match.first : match.last + 1]]
    parts = parts_of(term.term)
    spare = len(places) - len(parts)
    if spare and (parts.count(GAP) != 1 or spare < 0):
        return ""
    if spare:
        gap = parts.index(GAP)
        places[gap : gap + 1 + spare] = [Span(places[gap].start, places[gap + spare].end)]
    return PART.sub(lambda part: view.prose[slice(*places[int(part[1]) - 1])], term.better)


def outline(term: Advice) -> str:
    """The better term for a reader: ``…`` for what it takes over from the text."""
    return PART.sub("…", term.better)


def _begins_sentence(match: TermMatch, text: Text, context: Context) -> bool:
    """Whether no word of its sentence stands before the match; a capital elsewhere is an acronym's or a heading's."""
    view = context.view(text)
    start = view.sentence_at(match.span.start).start
    return not match.first or view.words[match.first - 1][1] < start


def _inflect(better: str, found: str, term: Advice, lexicon: Lexicon) -> str:
    """``better``, a dictionary form, in the number, or the mood, tense and person, of what was found."""
    if term.pos == "noun":
        return plural(better) if _number(found, term, lexicon) == "p" else better
    head = found.replace("\N{RIGHT SINGLE QUOTATION MARK}", "'").split()[0].rpartition("'")[2]
    if term.pos == "verb":
        reading = _verb_reading(found, term.term, lexicon)
        return (conjugate_like(better, reading) if reading else None) or better
    if term.pos == "adjective":
        gender, number = _agreement(head, lexicon)
        return agree(better, gender, number) or better
    return better


def _number(found: str, term: Advice, lexicon: Lexicon) -> Number:
    """Plural where the head of the noun phrase found is plural and its dictionary form is not."""
    head, wanted = found.split(maxsplit=1)[0].lower(), term.term.split()[0].lower()
    return "p" if head not in wanted.split(OR) and lexicon.numbers(head, Pos.NOUN) == {"p"} else "s"


def _agreement(form: str, lexicon: Lexicon) -> tuple[Gender, Number]:
    genders, numbers = lexicon.genders(form.lower()), lexicon.numbers(form.lower())
    return "f" if genders == {"f"} else "m", "p" if numbers == {"p"} else "s"


def _verb_reading(found: str, infinitive: str, lexicon: Lexicon) -> Analysis | None:
    """How the verb of the term stands in what was found: as a participle only where it can be nothing else."""
    verb = infinitive.removeprefix("se ").removeprefix("s'").split()[0]
    readings = [
        reading
        for word in found.replace("\N{RIGHT SINGLE QUOTATION MARK}", " ").replace("'", " ").split()
        for reading in lexicon.analyses(word.lower())
        if reading.pos is Pos.VERB and reading.lemma in verb.split(OR)
    ]
    return min(readings, key=lambda reading: reading.mood == "past-participle", default=None)


def _with_determiner(
    match: TermMatch, found: str, better: str, term: Advice, text: Text, context: Context
) -> tuple[Span, str]:
    """Take in the word before where it must change: ``la pause`` → ``l'échappée``, ``du coup`` → ``de l'attaque``."""
    view = context.view(text)
    if not match.first:
        return match.span, better
    word, start, end = view.words[match.first - 1]
    if view.prose[end : match.span.start] not in {" ", "'", "\N{RIGHT SINGLE QUOTATION MARK}"}:
        return match.span, better
    changed = _behind(word, better, found, term, context.lexicon)
    if changed is None:
        return match.span, better
    if view.prose[start].isupper():
        changed = changed[:1].upper() + changed[1:]
    before = view.prose[start : match.span.start]
    if changed.startswith(before):
        return match.span, changed.removeprefix(before)
    return Span(start, match.span.end), changed


def _behind(word: str, better: str, found: str, term: Advice, lexicon: Lexicon) -> str | None:
    """``better`` with the word that must stand before it where ``word`` did; none where nothing is sure."""
    if term.pos == "noun":
        head = better.split(maxsplit=1)[0].lower()
        genders = lexicon.genders(head, Pos.NOUN) or lexicon.genders(head)
        numbers = lexicon.numbers(head, Pos.NOUN) or lexicon.numbers(head)
        if numbers == {"p"} or _number(found, term, lexicon) == "p":
            return f"{_PLURAL_DETERMINERS[word]} {better}" if word in _PLURAL_DETERMINERS else None
        if word == "des":
            return f"{word} {plural(better)}"
        if len(genders) == 1:
            return _determined(word, better, "f" if "f" in genders else "m")
    if word in _ELIDED or word in _BEFORE_VOWEL:
        return _joined(_ELIDED.get(word, word), better)
    return None


def _determined(word: str, noun: str, gender: Gender) -> str | None:  # noqa: PLR0911 - a return a determiner
    """``noun``, singular, after the determiner or preposition that stands where ``word`` stood."""
    article = elide("le" if gender == "m" else "la", noun)
    if word in _DEFINITE:
        return _joined_article(article, noun)
    if word in {"un", "une"}:
        return f"{'un' if gender == 'm' else 'une'} {noun}"
    if word in _MELTED:
        contracted = {"de": "du", "à": "au"}[_MELTED[word]]
        return f"{contracted} {noun}" if article == "le" else f"{_MELTED[word]} {_joined_article(article, noun)}"
    if word in _DEMONSTRATIVES:
        vowel = bool(starts_with_vowel_sound(noun))
        return f"{'cette' if gender == 'f' else 'cet' if vowel else 'ce'} {noun}"
    if word in _POSSESSIVES:
        feminine = gender == "f" and not starts_with_vowel_sound(noun)
        return f"{_POSSESSIVES[word]}{'a' if feminine else 'on'} {noun}"
    if word in _ELIDED or word in _BEFORE_VOWEL:
        return _joined(_ELIDED.get(word, word), noun)
    return None


def _joined_article(article: str, noun: str) -> str:
    return article + noun if article.endswith("'") else f"{article} {noun}"


def _joined(word: str, following: str) -> str | None:
    """A small word before ``following``, elided where it must be."""
    if starts_with_vowel_sound(following) and word in _BEFORE_VOWEL:
        return f"{_BEFORE_VOWEL[word]}'{following}"
    return f"{word} {following}"
