"""The check ``missing-apostrophe``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.check import check
from qa.checks._typography import SPACES, begins_sentence, like, word_pairs
from qa.french.sounds import has_vowel_sound
from qa.i18n import _
from qa.model import Finding, Fix, Severity, Span
from qa.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.model import Segment, Text
    from qa.view import View

_LETTERS = frozenset("l d j m t s c n".split())
_BLANKS = frozenset(SPACES)
_STUMPS = frozenset("qu jusqu lorsqu puisqu quoiqu aujourd quelqu presqu".split())
_HEADS = _LETTERS | _STUMPS
_AFTER_SUBJECT = frozenset({("l", "a"), ("n", "est")})
_SUBJECTS = frozenset("il elle on qui ne je tu ils elles".split())
_NAMING = frozenset(
    """
    lettre lettres vitamine vitamines groupe catégorie plan type classe point points note série option variable
    ligne modèle segment hépatite taille bonnet et ou de à
    """.split()
)
"""After these a single letter is a name: vitamine C, le groupe D."""
_LETTERED = frozenset(
    """
    axe porte case colonne droite étage bloc zone quai hall salle rang siège voie annexe question réponse solution
    hypothèse variante face partie section alinéa article scénario niveau norme chaîne angle sommet cas règle figure
    exemple exercice équation vecteur indice exposant entier nombre facteur coefficient gène protéine touche son voyelle
    consonne sortie phase étape
    """.split()
)
"""After these a letter is a name, unless it is a d: la porte d entrée."""
_FUSED = {
    right.replace("'", ""): right
    for right in """
    aujourd'hui jusqu'à jusqu'au jusqu'aux jusqu'en jusqu'ici qu'on qu'il qu'ils qu'un qu'une lorsqu'il
    lorsqu'ils lorsqu'elle lorsqu'on puisqu'il puisqu'ils puisqu'elle puisqu'on quelqu'un c'est s'est c'était
    s'était j'ai j'avais j'étais d'accord d'autres d'autre d'un d'abord d'ailleurs d'avoir n'était n'avait
    l'équipe l'étape l'arrivée l'homme l'année presqu'île d'être s'il s'ils n'est n'ai n'y qu'en qu'avec c'étaient
    j'aurais j'étais j'en d'après d'avec d'environ n'en
    n'ont n'avons n'avez n'aura n'aurait n'auront n'étaient n'avaient
    """.split()
}
"""Elided words written as one; none is a French word."""
_FUSED_WORDS = frozenset(_FUSED)
_COMMAS = regex(r",(?<=\b[lLcCdDnNsSjJmM],)(?=[aeiouéèêàâ][a-zà-ÿ])|,(?<=\bqu,)(?=[aeiou])")
_LOST = regex(
    r"\?(?<=\b[lLdDcCnNsSjJmMtT]\?)(?=[a-zà-ÿ]{2}|[ay]\b)|\?(?<=\b[qQ]u\?)(?=[a-zà-ÿ])"
    r"|\?(?<=aujourd\?)(?=hui)"
)
"""The mark that a wrong decoding leaves of an apostrophe: *l?étape*."""
_PRETENDERS = frozenset("´`\N{PRIME}\N{LEFT SINGLE QUOTATION MARK}")
"""What is typed for an apostrophe."""
_ACCENTS = frozenset("´`")
_DOUBLED = ("''", "\N{RIGHT SINGLE QUOTATION MARK}" * 2)
_QUOTES = regex(rf"(?:{'|'.join((*_PRETENDERS, *_DOUBLED))})(?:(?<=[^\W\d_].)|(?<=[^\W\d_]['’]{{2}}))(?=[^\W\d_])")


@check(category="linguistic-conventions/spelling", fix="safe")
def missing_apostrophe(segment: Segment, context: Context) -> Iterator[Finding]:
    """An elision without its apostrophe, or with something else for it.

    Letters that name something (vitamine C, groupe D) and units after a number (10 l environ) are no elisions.
    The left quotation mark, which word processors set for an apostrophe, is only noted.

    Wrong:
        fr: L équipe espagnole a dominé toute la saison.

        fr: Le marché a lieu aujourd hui sur la place, d abord.

        fr: Le plan prévoit jusquà trois milliards.

        fr: L´avion s''est posé sans encombre.

        fr: Lorsqu elle est arrivée, la salle était vide.

        fr: L\N{PRIME}avion est à l\N{LEFT SINGLE QUOTATION MARK}arrêt.

        fr: L?étape a souri au Belge, qui na pas craqué.

    Right:
        fr: L'équipe espagnole a dominé toute la saison.

        fr: Le marché a lieu aujourd'hui sur la place, d'abord.

        fr: Le plan prévoit jusqu'à trois milliards.

        fr: L'avion s'est posé sans encombre.

        fr: Lorsqu'elle est arrivée, la salle était vide.

        fr: L'avion est à l'arrêt.

        fr: L'étape a souri au Belge, qui n'a pas craqué.

        fr: La vitamine C est utile, le groupe D a gagné.

        fr: Il reste 10 l environ et 3 m à parcourir.

        fr: Le rappeur s'appelle J Balvin, son ami M Émile.

        fr: Une nounou de NY a un thermostat Nest ; Jai Hindley aussi.

        fr: Tes amis sont venus, et tes affaires sont prêtes.

        fr: La moyenne porte sur les n années qui précèdent, selon un test t apparié.

        fr: La lettre s est muette, n est un entier.

        fr: Est-ce lui?oui, lui ; na na nère, dit-il.
    """
    text = segment.target
    view = context.view(text)
    curly = "\N{RIGHT SINGLE QUOTATION MARK}" in text.prose and "'" not in text.prose
    mark = "\N{RIGHT SINGLE QUOTATION MARK}" if curly else "'"
    if not _STUMPS.isdisjoint(view.word_set) or _has_lone_letter(view):
        for index, first, second in word_pairs(text, context, _HEADS):
            if _is_elision(text, context, index):
                yield Finding(
                    Span(first.start, second.end),
                    _("an apostrophe is missing"),
                    (f"{text.value[first.start : first.end]}{mark}{text.value[second.start : second.end]}",),
                )
    if not _FUSED_WORDS.isdisjoint(view.word_set):
        for word, start, end in view.words:
            if word in _FUSED and text.prose[end : end + 1] not in {"-", "'", "."}:
                if _is_name(text, context, start, end):
                    continue
                right = like(text.prose[start:end], _FUSED[word]).replace("'", mark)
                yield Finding(Span(start, end), _("an apostrophe is missing"), (right,), fix=Fix.UNSAFE)
    for at in view.places.get("na", ()):
        if _is_verb(view, at):
            _word, start, end = view.words[at]
            yield Finding(Span(start, end), _("an apostrophe is missing"), (f"n{mark}a",), fix=Fix.UNSAFE)
    for match in _LOST.finditer(text.prose) if "?" in view.characters else ():
        yield Finding(Span(*match.span()), _("this is no apostrophe"), (mark,), fix=Fix.UNSAFE)
    for match in _COMMAS.finditer(text.prose) if "," in view.marks else ():
        yield Finding(Span(*match.span()), _("this is no apostrophe"), (mark,), fix=Fix.UNSAFE)
    if not _PRETENDERS.isdisjoint(view.characters) or any(double in text.prose for double in _DOUBLED):
        for match in _QUOTES.finditer(text.prose):
            if match[0] in _ACCENTS and _last_word(text.prose, match.start()) not in _HEADS:
                continue  # de´part
            severity = Severity.NEUTRAL if match[0] == "\N{LEFT SINGLE QUOTATION MARK}" else None
            yield Finding(Span(*match.span()), _("this is no apostrophe"), (mark,), severity=severity)


def _last_word(prose: str, end: int) -> str:
    """The lower-case letters right before ``end``."""
    start = end
    while start and prose[start - 1].isalpha():
        start -= 1
    return prose[start:end].lower()


def _is_verb(view: View, at: int) -> bool:
    """Whether « na » stands between a subject and what denies: *il na pas*."""
    plain = view.plain
    return 0 < at < len(plain) - 1 and plain[at - 1] in _SUBJECTS and plain[at + 1] in _DENYING


_DENYING = frozenset("pas jamais plus rien aucun aucune guère toujours encore".split())


def _has_lone_letter(view: View) -> bool:
    """Whether a letter that elision leaves stands alone before a blank."""
    words, prose = view.words, view.prose
    ends = [words[at][2] for letter in _LETTERS & view.word_set for at in view.places[letter]]
    return any(prose[end : end + 1] in _BLANKS for end in ends)


def _is_name(text: Text, context: Context, start: int, end: int) -> bool:
    """Whether capitals make the word a name: Jai Hindley, NY, Google Nest."""
    prose = text.prose
    if prose[start].islower():
        return False
    is_named = prose[end + 1 : end + 2].isupper() or prose[start:end].isupper()
    return is_named or not begins_sentence(text, context, start)


def _is_elision(text: Text, context: Context, index: int) -> bool:
    words, prose = context.view(text).words, text.prose
    head, start, _end = words[index]
    after, after_start, after_end = words[index + 1]
    if head in _STUMPS:
        return has_vowel_sound(after) or after in {"a", "à", "un", "une", "y", "hui"}
    if (head, after) in _AFTER_SUBJECT and index and words[index - 1][0] in _SUBJECTS:
        return True
    if not (has_vowel_sound(after) or (after in {"a", "à", "y", "un"} and head in "njmts")):
        return False
    before = words[index - 1][0] if index else ""
    if (
        before.isdigit()
        or before in _NAMING
        or (head != "d" and before in _LETTERED)
        or before in {"le", "un", "du", "au", "les", "des", "ces", "aux", "test", "tests"}
        or prose[start - 1 : start] in {"«", '"', "/", "&"}
    ):
        return False
    if prose[start] in "MST" or prose[after_start:after_end].isupper():
        return False  # M Émile, initials
    if prose[start].isupper():
        return begins_sentence(text, context, start) and prose[after_start].islower()
    return after != "est" or head in "cs"
