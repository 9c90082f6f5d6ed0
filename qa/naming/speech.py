"""What people of known gender say of themselves, and pronouns that stand for them: what must agree with the name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qa.french.inflection import agree
from qa.glossary.cells import KIND
from qa.glossary.model import PEOPLE
from qa.model import Span
from qa.naming.capitals import capital_words, is_known
from qa.naming.mentions import ROLES, disagrees, mentions
from qa.regex import regex
from qa.terms.matches import names_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.model import Text
    from qa.naming.mentions import Mention
    from qa.view import View

REACH = 8
"""Words between a quotation and the name of its speaker, at most."""
QUOTED = regex('[«“][^«»“”]{3,900}[»”]|"[^"]{3,900}"')
"""A quotation with its marks."""
_OPENING = ("«", "“", '"')
_SAID = frozenset(
    "déclaré dit expliqué confié ajouté raconté affirmé assuré réagi commenté souligné reconnu admis conclu témoigné"
    " avoué précisé estimé lancé annoncé révélé confirmé indiqué promis"
    " déclare explique confie ajoute raconte affirme assure réagit commente souligne"
    " reconnaît conclut avoue précise estime".split()
)
_REFLEXIVES = (
    "retrouvé|relevé|battu|imposé|accroché|entraîné|préparé|concentré|amusé|éclaté|arrêté|détaché|échappé|envolé|trompé"
    "|senti(?!e? pousser)|remis|adapté|qualifié|classé|perdu|investi|habitué|lancé|élancé|glissé|porté|bagarré"
)
"""Participles after *je me suis* that agree with the speaker."""
SELF = regex(
    r"\b(?:je (?:ne )?(?:suis|serai|serais|reste|me sens|me sentais)|je n?['\N{RIGHT SINGLE QUOTATION MARK}]étais"
    r"|j['\N{RIGHT SINGLE QUOTATION MARK}](?:(?:en |y )?étais|(?:en|y) suis|ai été|avais été)"
    rf"|je me suis(?= (?:bien |vraiment |vite |toujours )?(?:{_REFLEXIVES})e?\b)) "
    r"(?:(?:vraiment|très|trop|tellement|si|super|extrêmement|assez|plutôt|toujours|encore|juste|un peu|aussi|plus|pas"
    r"|jamais|donc|tout|déjà|vite|maintenant|simplement|absolument|évidemment|également|forcément|bien|bien sûr) )*"
    r"(\w+)(?:(?= et (\w+)))?",
    re.IGNORECASE,
)
"""What somebody says of himself or herself: the words that must agree with the speaker."""
_DONE = (
    "attaqué|battu|devancé|remporté|gagné|signé|terminé|fini|pris|chuté|abandonné|franchi|levé|célébré|déclaré|expliqué"
    "|confié|ajouté|raconté|affirmé|souligné|reconnu|admis|avoué|rejoint|quitté|prolongé|remercié|souffert|subi|grandi"
    "|couru|roulé|disputé|décidé|voulu|tenté|réussi|perdu|placé|lancé|accéléré|distancé|lâché|dominé|repris|retrouvé"
)
_ADVERB = r"(?:(?:ensuite|aussi|également|encore|déjà|finalement|toujours|enfin|alors|notamment|même|d'abord) )?"
_HE = regex(rf"[«“\"\s]*(Il) (?:(?:a|avait|aura) {_ADVERB}(?:{_DONE}))\b")
_THAT_HE = regex(
    rf"\bqu['\N{{RIGHT SINGLE QUOTATION MARK}}](il) "
    rf"(?:(?:a|avait|aurait) {_ADVERB}(?:{_DONE})|(?:veut|voulait|espère|espérait|souhaite|souhaitait|compte|comptait"
    r"|disputera|courra|quittera|rejoindra|prendra sa) )"
)
_MEN = frozenset(role for role, feminine in ROLES.items() if role != feminine) | frozenset(
    "homme mari père frère fils compagnon ami entraîneur directeur manager patron président médecin journaliste"
    " mécanicien sélectionneur agent organisateur porte-parole leader rival adversaire vainqueur".split()
)
"""Men whom a pronoun may stand for instead."""


def first_person(text: Text, context: Context) -> Iterator[tuple[Mention, Span, str]]:
    """The words in quotations by which a speaker of known gender speaks of himself or herself in the other.

    A quotation without a speaker of its own belongs to the only one of its paragraph.
    """
    view = context.view(text)
    if not view.word_set & _SAID:
        return
    quotes = [(quote, Span(*quote.span())) for quote in QUOTED.finditer(view.prose)]
    if not any(SELF.search(quote[0]) for quote, _ in quotes) and _TEAMMATES.isdisjoint(view.word_set):
        return
    speakers = [_speaker(place, text, context) for _, place in quotes]
    known = {speaker.identifier: speaker for speaker in speakers if speaker is not None}
    for (quote, place), own in zip(quotes, speakers, strict=True):
        goes_on = len(known) == 1 and _SAID.isdisjoint(view.words_in(_window(view, place.end, 1)))
        speaker = own or (next(iter(known.values())) if goes_on else None)
        if speaker is not None:
            yield from ((speaker, span, better) for span, better in _of_self(quote[0], place, speaker, view, context))


def _of_self(quote: str, place: Span, speaker: Mention, view: View, context: Context) -> Iterator[tuple[Span, str]]:
    """The words of a quotation that must agree with its speaker and do not."""
    for match, group in ((match, group) for match in SELF.finditer(quote) for group in (1, 2) if match[group]):
        word = match[group].lower()
        if disagrees(word, speaker.gender, context.lexicon):
            start = place.start + match.start(group)
            yield Span(start, start + len(word)), agree(word, speaker.gender, "s") or ""
    if speaker.gender == "f":
        yield from _own_teammates(view, place)


def carried_over(text: Text, context: Context) -> Iterator[tuple[Mention, str, Span, str]]:
    """What a paragraph that is a quotation and nothing else says of its speaker: the one of the paragraph before.

    With each the speaker's name, which stands in the other paragraph.
    """
    view = context.view(text)
    if not _is_quotation(text) or not (SELF.search(view.prose) or _TEAMMATES & view.word_set):
        return
    texts = [segment.target for segment in context.document.segments]
    at = next(index for index, other in enumerate(texts) if other is text)
    before = next((other for other in reversed(texts[:at]) if not _is_quotation(other)), None)
    if before is None or (speaker := _only_speaker(before, context)) is None:
        return
    name = before.prose[speaker.span.start : speaker.span.end]
    for span, better in _of_self(view.prose, Span(0, len(view.prose)), speaker, view, context):
        yield speaker, name, span, better


def _is_quotation(text: Text) -> bool:
    """Whether a text is quoted from its first word to its last."""
    return text.prose.lstrip()[:1] in _OPENING and not QUOTED.sub("", text.prose).strip(" .\N{NBSP}\N{NNBSP}")


def _only_speaker(text: Text, context: Context) -> Mention | None:
    """The speaker of the last quotation of a paragraph, if it names no other person outside its quotations."""
    places = [Span(*quote.span()) for quote in QUOTED.finditer(text.prose)]
    speakers = [speaker for place in places if (speaker := _speaker(place, text, context))]
    if not speakers:
        return None
    register = context.glossary.register.rows
    people = [m.span for m in names_in(text, context) if register[m.row][2] in PEOPLE]
    outside = [span for span in people if not any(place.contains(span) for place in places)]
    return speakers[-1] if all(span == speakers[-1].span for span in outside) else None


def _speaker(quote: Span, text: Text, context: Context) -> Mention | None:
    """The one person named with a word of saying right after the quotation, or before its colon."""
    view = context.view(text)
    after = _window(view, quote.end, 1)
    before = _window(view, quote.start, -1) if view.prose[: quote.start].rstrip().endswith(":") else None
    for window in (after, before):
        if window is None:
            continue
        named = [match for match in names_in(text, context) if window.contains(match.span)]
        people = [mention for mention in mentions(text, context) if window.contains(mention.span)]
        if len(people) == 1 and not _is_of_another(people[0], view) and set(view.words_in(window)) & _SAID:
            register = context.glossary.register.rows
            others = [match for match in named if register[match.row][KIND] in PEOPLE and match.span != people[0].span]
            return None if others else people[0]
    return None


def _is_of_another(mention: Mention, view: View) -> bool:
    """Whether a preposition makes the name a complement: *l'entraîneur de Vollering*, *au sujet de Vollering*."""
    return bool(mention.first) and view.words[mention.first - 1][0] in {"de", "d", "à", "avec", "sur", "pour", "contre"}


def _window(view: View, offset: int, step: int) -> Span:
    """The words within :data:`REACH` of ``offset``, up to the end of the sentence."""
    if step > 0:
        inside = [word for word in view.words if word[1] >= offset][:REACH]
        stop = re.search(r"[.!?…;:«“]", view.prose[offset:])
        limit = offset + stop.start() if stop else len(view.prose)
        return Span(offset, min([limit, *([inside[-1][2]] if inside else [offset])]))
    inside = [word for word in view.words if word[2] <= offset][-REACH:]
    stops = [m.end() for m in re.finditer(r"[.!?…;»”]", view.prose[:offset])]
    return Span(max([*stops[-1:], *([inside[0][1]] if inside else [offset])]), offset)


def pronouns(text: Text, context: Context) -> Iterator[tuple[Mention, Span, str]]:
    """``Il`` for a woman: the subject of the sentence, or of the one before, and nobody else is in question."""
    view = context.view(text)
    for mention in mentions(text, context):
        if mention.gender != "f":
            continue
        sentence = view.sentence_at(mention.span.start)
        if mention.span.start != sentence.start or _others(mention, sentence, text, context):
            continue
        prose = view.prose[sentence.start : sentence.end]
        if view.words[mention.last + 1 : mention.last + 4] and _SAID & set(view.words_in(sentence)):
            for match in _THAT_HE.finditer(prose):
                yield mention, Span(sentence.start + match.start(1), sentence.start + match.end(1)), "elle"
        sentences = view.sentences
        at = sentences.index(sentence) + 1
        if at < len(sentences) and (he := _HE.match(view.prose, sentences[at].start)):
            yield mention, Span(he.start(1), he.end(1)), "Elle"


def teammates(text: Text, context: Context) -> Iterator[tuple[Mention, Span, str]]:
    """*Ses coéquipiers* where only women are in question: those of a woman are women."""
    view = context.view(text)
    for word in _TEAMMATES & view.word_set:
        for index in view.places[word]:
            _word, start, end = view.words[index]
            sentence = view.sentence_at(start)
            if view.words[index - 1][0] not in _POSSESSIVES or "mixte" in view.words_in(sentence):
                continue
            named = [mention for mention in mentions(text, context) if sentence.contains(mention.span)]
            if named and all(one.gender == "f" for one in named) and not _unknown(named, sentence, text, context):
                yield named[0], Span(start, end), _TEAMMATES_OF_WOMEN[word]


def _own_teammates(view: View, quote: Span) -> Iterator[tuple[Span, str]]:
    """*Mes coéquipiers*, said by a woman."""
    for word in _TEAMMATES & view.word_set:
        for index in view.places[word]:
            _word, start, end = view.words[index]
            if quote.start <= start < quote.end and view.words[index - 1][0] in ("mes", "mon", "nos"):
                yield Span(start, end), _TEAMMATES_OF_WOMEN[word]


_TEAMMATES_OF_WOMEN = {
    "coéquipier": "coéquipière", "coéquipiers": "coéquipières", "équipier": "équipière", "équipiers": "équipières",
}  # fmt: skip
_TEAMMATES = frozenset(_TEAMMATES_OF_WOMEN)
_POSSESSIVES = frozenset("son ses leur leurs anciens ancien futurs futur propres fidèles fidèle".split())


def _others(mention: Mention, sentence: Span, text: Text, context: Context) -> bool:
    """Whether the sentence holds somebody else: another name, an unknown one, a man by his role."""
    if any(word.removesuffix("s") in _MEN for word in context.view(text).words_in(sentence)):
        return True
    return _unknown([mention], sentence, text, context)


def _unknown(named: list[Mention], sentence: Span, text: Text, context: Context) -> bool:
    """Whether the sentence names anybody but the people given, known or not."""
    register = context.glossary.register.rows
    known = [match.span for match in names_in(text, context) if sentence.contains(match.span)]
    people = [m for m in names_in(text, context) if sentence.contains(m.span) and register[m.row][KIND] in PEOPLE]
    if any(not any(mention.span.contains(match.span) for mention in named) for match in people):
        return True
    return any(
        sentence.contains(word.span)
        and not any(span.contains(word.span) for span in known)
        and not is_known(word.written, context)
        for word in capital_words(text, context)
    )
