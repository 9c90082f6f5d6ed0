"""The check ``missing-space``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.check import check
from qa.checks._typography import SPACES
from qa.i18n import _
from qa.model import Finding, Span
from qa.regex import regex

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from qa.context import Context
    from qa.model import Segment

# Each pattern begins with its mark and looks back from there: the regular expression engine then skips to the marks.
_COMMA = regex(
    r",(?<=[^\W\d_]{2},)(?=[aày][ -])|[,;:!?](?=«)"
    r"|,(?=[^\W\d_]{2})(?![^\s,]*[.@=]\w)(?:(?<=[^\W\d_]{2},)|(?<=[\d%»)],)(?=[^\W\d_]{3}))"
)
_POINT = regex(r"\.(?=[A-ZÀ-Ý])(?<=[a-zà-ÿ]{3}\.)(?P<after>[A-ZÀ-Ý][a-zà-ÿ]*)(?![\w.@/])")
_BEFORE_POINT = regex(r"(?<![\w.@/-])([^\W\d_][a-zà-ÿ]+)$")
_HIGH = regex(
    rf"[;!?](?=[^\W\d_]{{2}})(?:(?<=[{SPACES}].)|(?<=[a-zà-ÿ]{{3}}.)|(?<=[a-zà-ÿ]{{2}}[!?])(?=[A-ZÀ-Ý][a-zà-ÿ]))"
)
_ONE_WORD = regex(rf"\((?<=[{SPACES}]\()(?P<inside>[^\W\d_]{{3,}})\)(?P<after>[a-zà-ÿ]{{3,}})")
_AFTER_SIGN = regex(r"\.(?:(?<=[%€$»)]\.)|(?<=\b(?:19|20)\d\d\.))(?=[A-ZÀ-Ý][a-zà-ÿ]+[ ,'’])")
_TITLE = regex(r"\.(?:(?<=\bMM\.)|(?<=\bM\.))(?=[A-ZÀ-Ý][a-zà-ÿ]{2,})")
_BRACKET = regex(rf"\((?<=[{SPACES}]\()(?:[^()]*[{SPACES}\d][^()]*|[A-ZÀ-Ý]\w+)\)(?=[^\W\d_]{{2}}|[aày] )")
_SIGN = regex(r"(?<=\d)[ \N{NBSP}\N{NNBSP}]?[€$£%](?=[a-zà-ÿ]{2})")
_ELLIPSIS = regex(r"(?<![\w.@/-])(?P<before>[^\W\d_]{2,})(?:\.\.\.|…)(?P<after>[^\W\d_]{2,})(?![\w.@/])")
_COLON = regex(r":(?<=[^\W\d_]{3}:)(?=[^\W\d_]{2}(?!\w*[.@]\w)|[cdjlmnst]['’])")
_BEFORE_COLON = regex(r"(?<![\w/@.-])[^\W\d_]{3,}$")
_BEFORE_BRACKET = regex(
    r"\((?<=[€%»]\()(?=[^\W\d_]{2})|\((?<=[^\W\d_]{3}\()(?=[^()]*[^\W\d_]{2,} [^()]*\)|[A-ZÀ-Ý]\w+\)|\d+\w*\))"
    r"|\((?<=[a-zà-ÿ]{2}[.!?;:]\()(?=[^\W\d_])"
)
_QUOTE = regex(r"[\"“”](?<!Å.)(?<=[^\W\d_]{2}.)(?=[^\W\d_]{2})")
_QUOTES = frozenset('"“”')
_PATTERNS = tuple(
    (frozenset(marks), pattern)
    for marks, pattern in ((",;:!?", _COMMA), (";!?", _HIGH), (")", _BRACKET), ("€$£%", _SIGN))
)


@check(
    category="linguistic-conventions/punctuation",
    fix="safe",
    needs=("lexicon",),
    marks=r"[,.;:!?…)€$£%\"]\Z|\(|[,;:!?]«",
)
def missing_space(segment: Segment, context: Context) -> Iterator[Finding]:
    """No space after a comma, a full stop, a semicolon or a bracket.

    Numbers, addresses, file names and forms like coureur(se) are left alone.

    Wrong:
        fr: Le départ sera donné à Dijon,puis la course filera vers le Jura.

        fr: Le vent a tourné dans la plaine.Les équipes de sprinteurs ont attaqué.

        fr: Le favori (deuxième en 2022)espère enfin s'imposer.

        fr: Il pleuvait fort ;les routes étaient glissantes.

        fr: Le favori(deuxième en 2022) espère enfin s'imposer.

        fr: La rencontre (amicale)aura lieu samedi.

        fr: L'entrée coûte 10 €.Le maire, M.Dupont, l'a dit en 2023.Il a signé.

        fr: Pogačar(UAE) et Vingegaard (Visma)ont dit"oui" à tous.

        fr: Il a gagné...et il rit encore.

    Right:
        fr: Le départ sera donné à Dijon, puis la course filera vers le Jura.

        fr: Le vent a tourné dans la plaine. Les équipes de sprinteurs ont attaqué.

        fr: Le favori (deuxième en 2022) espère enfin s'imposer.

        fr: Il pleuvait fort ; les routes étaient glissantes.

        fr: Le favori (deuxième en 2022) espère enfin s'imposer.

        fr: La rencontre (amicale) aura lieu samedi.

        fr: L'entrée coûte 10 €. Le maire, M. Dupont, l'a dit en 2023. Il a signé.

        fr: Pogačar (UAE) et Vingegaard (Visma) ont dit "oui" à tous.

        fr: Il a gagné... et il rit encore.

        fr: Ce p...ain de col, un c…rd, les points a...z.

        fr: Il se dit (mal)heureux d'une (sur)prise, la (re)lecture aussi.

        fr: Cliquez sur (Dés)activer, puis lisez la page xyzzy(7) du manuel.

        fr: Le coureur(se) devra présenter sa licence (re)validée.

        fr: Le total est de 3,5 points, les ensembles {a,b} et le site exemple.fr.

        fr: Les sites exemple.fr,exemple.com sont pris, a=b,c=d aussi.

        fr: Booking.com et Node.js sont des marques, J.-P. Martin un homme.

        fr: Écrivez à redaction@exemple.fr?objet=test ou lisez https://exemple.fr/a,b;c.
    """
    prose = segment.target.prose
    characters = context.view(segment.target).characters
    for pattern in (pattern for marks, pattern in _PATTERNS if not marks.isdisjoint(characters)):
        for match in pattern.finditer(prose):
            if pattern is not _BRACKET or not _is_optional(prose, match, context):
                yield _finding(prose, match.end())
    for match in _COLON.finditer(prose) if ":" in prose else ():
        found = _BEFORE_COLON.search(prose, max(0, match.start() - 30), match.start())
        if found and context.lexicon.knows(found[0]):
            yield _finding(prose, match.end())
    for match in _BEFORE_BRACKET.finditer(prose) if "(" in prose else ():
        word = _BEFORE_COLON.search(prose, max(0, match.start() - 30), match.start())
        if prose[match.end() : match.end() + 1].isdigit() and not (word and context.lexicon.knows(word[0])):
            continue  # a page of a manual: grep(1)
        yield _finding(prose, match.start(), after=False)
    for match in _QUOTE.finditer(prose) if not _QUOTES.isdisjoint(characters) else ():
        opens = match[0] == "“" or (match[0] == '"' and prose.count('"', 0, match.start()) % 2 == 0)
        yield _finding(prose, match.start() if opens else match.end(), after=not opens)
    for match in _ONE_WORD.finditer(prose) if ")" in prose else ():
        inside, after, knows = match["inside"], match["after"], context.lexicon.knows
        if knows(inside) and knows(after) and not knows(f"{inside.lower()}{after}"):
            yield _finding(prose, match.start("after"))
    for match in _ELLIPSIS.finditer(prose) if "…" in prose or "..." in prose else ():
        if context.lexicon.knows(match["before"]) and context.lexicon.knows(match["after"]):
            yield _finding(prose, match.start("after"))
    for pattern in (_AFTER_SIGN, _TITLE):
        for match in pattern.finditer(prose):
            yield _finding(prose, match.end())
    for match in _POINT.finditer(prose):
        before = _BEFORE_POINT.search(prose, max(0, match.start() - 30), match.start())
        knows = context.lexicon.knows
        if before and knows(before[1]) and (len(match["after"]) > 4 or knows(match["after"])):
            yield _finding(prose, match.start("after"))


def _is_optional(prose: str, match: re.Match[str], context: Context) -> bool:
    """Whether what stands in the brackets and the word after them are one word: *(Dés)activer*."""
    after = _WORD.match(prose, match.end())
    return after is not None and context.lexicon.knows(f"{match[0][1:-1].lower()}{after[0]}")


_WORD = regex(r"[^\W\d_]+")


def _finding(prose: str, place: int, *, after: bool = True) -> Finding:
    span = Span(place - 1, place + 1)
    shown = prose[place - 1] if after else prose[place]
    message = _("a space is missing after « {mark} »") if after else _("a space is missing before « {mark} »")
    return Finding(span, message.format(mark=shown), (f"{prose[place - 1]} {prose[place]}",))
