"""Small words that turn the meaning round: English patterns, each with the French that would say the opposite."""

# ruff: noqa: E501 - a mechanism of the table reads best as one line a pattern

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from qa.memo import Memo
from qa.values.words import ENGLISH, FRENCH, read_run

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from qa.view import View


class Reversal(NamedTuple):
    """One mechanism: where ``source`` stands and ``wrong`` too, without ``right``, the meaning is turned round.

    A group ``n`` in both patterns must be the same number; a name in the groups ``o`` (what the direction is seen
    from) must not be another one, for *A behind B* is rightly *B devant A*.
    """

    french: tuple[str, ...]
    """Beginnings of words of which the French has one wherever ``wrong`` matches: cheaper to look for."""
    english: tuple[str, ...]
    """The same of the source, for ``source``."""
    source: str
    wrong: str
    right: str = ""
    unless: str = ""
    """What in the source makes the pattern unsure."""


class Found(NamedTuple):
    """A reversal in a pair of sentences: the match of its source pattern and of its wrong French."""

    source: re.Match[str]
    target: re.Match[str]


_Q = "['\N{RIGHT SINGLE QUOTATION MARK}]"
_EN = r"(?P<n>\d[\d:.,]*\d|\d|[a-z]+(?:-[a-z]+)?)(?: seconds?| minutes?| secs?| mins?| points?| hours?| metres?| km)?"
_FR = (
    rf"(?P<n>\d(?:[\d:.,{_Q[1:-1]} \N{{NBSP}}\N{{NNBSP}}]|min|h)*\d|\d|[a-zéè]+(?:-[a-zéè]+)*)(?:{_Q}{{1,2}}|\"|″)?"
    r"[ \N{NBSP}]?(?:secondes?|minutes?|points?|heures?|mètres|km|s\b)?"
)
_OF_EN = r"(?: (?:on|of|over|to|from) (?:the )?(?P<o>[\w-]+))?"
_OF_FR = r"(?: (?:sur|de|du|à|au) (?:le |la |l')?(?P<o>[\w-]+))?"
_NTH = {
    "second": "deuxième|seconde", "third": "troisième", "fourth": "quatrième", "fifth": "cinquième", "sixth": "sixième",
}  # fmt: skip
_ORDINAL_FR = "|".join(_NTH.values())


def _case(french: str, english: str, source: str, wrong: str, right: str = "", unless: str = "") -> Reversal:
    return Reversal(tuple(french.split()), tuple(english.split()), source, wrong, right, unless)


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    """A pattern of the table, compiled when a text first needs it: all of them would cost every start 30 ms."""
    return re.compile(pattern, re.IGNORECASE)


REVERSALS = (
    _case("avance", "down behind adrift arrears off", rf"{_EN} (?:down|behind|adrift|in arrears|off the (?:pace|lead)){_OF_EN}", rf"{_FR} d{_Q}avance{_OF_FR}"),
    _case("retard derrière", "ahead clear front up lead", rf"{_EN} (?:ahead|clear|in front|up on|lead){_OF_EN}", rf"{_FR} (?:de retard|derrière){_OF_FR}"),
    _case("gagn pris repr grappill regagn", "lost lose losing conced shed", rf"(?:lost|los(?:es?|ing)|conced\w+|shed) {_EN}(?: (?:on|to) (?P<o>[\w-]+))?",
          rf"(?:gagn|pris|repris|repren|grappill)\w* {_FR}{_OF_FR}", "perd|concéd|lâch|céd"),
    _case("perd concéd cédé", "gain clawed put", rf"(?:gain(?:ed|s|ing)?|clawed back|put) {_EN}(?: (?:on|into|over) (?P<o>[\w-]+))?",
          rf"(?:perd|concéd|cédé)\w* {_FR}{_OF_FR}", "gagn|pri[st]|repren"),
    _case("moins plus peine", "more over least upwards", rf"(?<!no )(?<!not )\b(?:more than|over|at least|upwards of) {_EN}", rf"(?:moins d[e{_Q[1:-1]}]|au plus|à peine) ?(?:la )?{_FR}"),
    _case("plus moins", "less fewer under most", rf"(?<!no )(?<!not )\b(?:less than|fewer than|under|at most) {_EN}",
          rf"(?<!pas )(?<!non )(?:plus d[e{_Q[1:-1]}]|au moins) ?(?:la )?{_FR}"),
    _case("plus", "almost nearly", rf"(?<!not )\b(?:almost|nearly|just under|just short of) {_EN}", rf"(?<!pas )\bplus d[e{_Q[1:-1]}] ?(?:la )?{_FR}"),
    _case("bais dimi", "up", r"\b(?:go|goes|going|gone|went|driven|pushed) up\b", r"\b(?:baiss|diminu)\w*", "augment|hauss|mont|accr|grimp",
          r"\b(?:down|fall\w*|fell|drop\w*|reduc\w*|cut\w*|lower\w*|less|fewer)\b"),
    _case("jamais", "never", r"\bnever\b[^.;!?]{0,90}\bagain\b", rf"\bn(?:e |{_Q})(?:\w+{_Q}?[ ]?){{1,4}}?jamais(?: \w+(?: \w+(?:er|ir|re|oir)\b)?)?",
          rf"\bn(?:e |{_Q})\w+ plus\b|plus jamais|jamais plus|\bplus\b[^.]{0,40}jamais|de nouveau|à nouveau|une nouvelle fois|une autre fois|\bre(?:v|gagn|cour|fer|fai)|répét"),
    *(_case("place", "into", rf"\b(?:beat|edg\w+|push\w*|relegat\w+|forc\w+|outsprint\w+|pip\w+|knock\w+)\b[^.;]{{0,60}}\binto {english}\b",
            rf"pour la (?:{french}) place") for english, french in _NTH.items()),
    *(_case("place", english, rf"\b(?:take|took|taking|claim\w*|win|won|winning|add\w*|score\w*|secur\w+)\b[^.;,]{{0,30}}\ba {english}\b",
            rf"(?:{french}) place", "", r"\bplace|\bfinish|\bspot|\bposition|\boverall|\bin (?:second|third|fourth|fifth)|\bcame\b")
      for english, french in _NTH.items()),
    _case("rétrograd recul chut redescen tomb", "up", r"\b(?:move[sd]?|climb\w*|rose|jump\w*) (?:back )?up (?:in)?to (?P<n>second|third|fourth|fifth)\b",
          rf"(?:rétrograd|recul|chut|redescen|tomb)\w* (?:à|en) (?:la )?(?P<n>{_ORDINAL_FR})"),
    _case("remont grimp mont progress pass dépass démont", "drop slip fell fall slid", r"\b(?:drop\w*|slip\w*|fell|fall\w*|slid\w*) (?:back |down |from \w+ )*(?:in)?to (?P<n>second|third|fourth|fifth|sixth)\b",
          rf"(?:remont|grimp|mont|progress|pass)\w* (?:à|en) (?:la )?(?P<n>{_ORDINAL_FR})"),
    _case("devant", "behind after", r"\b(?:finish\w*|place[ds]?|just|came(?: in)?|second|third) (?:behind|after) (?P<o>[A-Z][\w-]+)", r"\bdevant (?P<o>[A-Z][\w-]+)",
          "derrière", "ahead|in front"),
    _case("derrière", "ahead", r"\b(?:finish\w*|just|came(?: in)?|won) ahead of (?P<o>[A-Z][\w-]+)", r"\bderrière (?P<o>[A-Z][\w-]+)", "devant|avant", "behind|after"),
    _case("derni passé précédent", "next", r"\bnext (?:year|season|week|month)\b", r"\b(?:l'an(?:née)?|la saison|la semaine|le mois) (?:derni(?:er|ère)|passée?|précédente?)\b",
          "prochain|suivant|à venir|futur", r"\b(?:last|previous|past)\b"),
    _case("prochain suivant", "last", r"\blast (?:year|season|week|month)\b", r"\b(?:l'an(?:née)?|la saison|la semaine|le mois) (?:prochaine?|suivante?)\b",
          "derni|passé|précédent", r"\b(?:next|following|coming)\b"),
    _case("demain", "yesterday", r"\byesterday\b", r"\bdemain\b", r"\bhier\b", r"\btomorrow\b"),
    _case("hier", "tomorrow", r"\btomorrow\b", r"\bhier\b", r"\bdemain\b", r"\byesterday\b"),
    _case("plus", "youngest", r"\bthe youngest\b", r"\b(?:le|la|les) plus (?:âgée?s?|vieux|vieille)\b", "jeune", "old"),
    _case("jeune", "oldest", r"\bthe oldest\b", r"\b(?:le|la|les) plus jeunes?\b", "âgé|vieux|vieille|ancien", "young"),
    _case("mont asce", "desc down", r"\b(?:descents?|downhills?)\b", r"\b(?:montée|ascension|grimpée)s?\b", "desc|dévall|pente|dénivel|plong",
          r"\b(?:climb\w*|ascents?|ascend\w*|uphill|mountain\w*|summit|slopes?)\b"),
    _case("desc", "climb asce uphi", r"\b(?:climbs?|ascents?|uphill)\b", r"\bdescentes?\b", "mont|asc|col|côte|grimp|pente|bosse|mur|escalad|difficult",
          r"\b(?:desc\w*|downhill|dropp\w*|fell|fall\w*)\b"),
    _case("rédu dimi fond", "incr exte stre grew wide", r"\b(?:increas\w+|extend\w+|stretch\w+|grew|widen\w+)\b[^.;]{0,25}\b(?:lead|gap|advantage)\b|\b(?:lead|gap|advantage) (?:grew|widened|increased)\b",
          r"\b(?:écart|avance)\b[^.;]{0,20}\b(?:réduit|diminu|fond)\w*|\b(?:réduit|diminu)\w*[^.;]{0,12}\b(?:écart|avance)\b",
          "augment|accr|creus|port|pass|grand|éten|élarg|gonfl|mont", r"\b(?:reduc\w+|cut|shrink\w*|shrank|drop\w*|clos\w+|fell|trim\w*)\b"),
    _case("augm creu accr", "redu cut tri", r"\b(?:reduced|cut|trimmed)\b[^.;]{0,25}\b(?:lead|gap|advantage|deficit)\b",
          r"\b(?:écart|avance|retard)\b[^.;]{0,20}\b(?:augment|creus|accr)\w*|\b(?:augment|creus|accr)\w*[^.;]{0,12}\b(?:écart|avance|retard)\b",
          "rédu|dimin|ramen|combl|fond|grignot|baiss|repri", r"\b(?:increas\w*|extend\w*|grew|grow\w*|widen\w*)\b"),
    _case("droi", "left", r"\bleft (?:knee|ankle|wrist|elbow|shoulder|hip|leg|arm|hand|collarbone|foot|thigh|calf)\b",
          r"\b(?:genou|cheville|poignet|coude|épaule|hanche|jambe|bras|main|clavicule|pied|cuisse|mollet) droite?\b", "gauche", r"\bright\b"),
    _case("gauc", "righ", r"\bright (?:knee|ankle|wrist|elbow|shoulder|hip|leg|arm|hand|collarbone|foot|thigh|calf)\b",
          r"\b(?:genou|cheville|poignet|coude|épaule|hanche|jambe|bras|main|clavicule|pied|cuisse|mollet) gauche\b", "droit", r"\bleft\b"),
    _case("masc homm", "wome", rf"\bwomen{_Q}?s{_Q}?\b", r"\b(?:masculine?s?|messieurs|des hommes)\b", "fémin|femme|dame|fille|elle|coureuse", rf"(?<!wo)\bmen{_Q}?s?\b|\bmale\b"),
    _case("accep", "reje decl refu turn", r"\b(?:rejected|declined|refused|turned down)\b", r"\ba(?:vait|urait)? accepté\b|\baccepte\b", "refus|rejet|déclin|repouss|pas|non|sans|déni",
          r"\b(?:accept\w*|agree\w*)\b"),
    _case("conf", "deni deny", r"\bden(?:ied|ies|y)\b", r"\b(?:a|ont|avait) confirmé\b|\bconfirment?\b", r"\bni(?:e|ée?|ent)\b|dément|réfut|contest|pas|non|infirm", r"\bconfirm"),
    _case("lent", "fastest", r"\bthe fastest\b", r"\b(?:le|la|les) plus lente?s?\b", "rapide|vite", "slow"),
    _case("rapide", "slowest", r"\bthe slowest\b", r"\b(?:le|la|les) plus rapides?\b", "lent", "fast|quick"),
)  # fmt: skip


BEGINNING = 4
"""Letters of a word by which mechanisms are looked up."""


def _index(needles: Iterable[tuple[str, ...]]) -> Memo[str, int]:
    """For each word the mechanisms that ask for its beginning, each one bit."""
    asked: dict[str, int] = {}
    for at, some in enumerate(needles):
        for beginning in {word[:BEGINNING] for word in some}:
            asked[beginning] = asked.get(beginning, 0) | 1 << at
    return Memo(lambda word: asked.get(word[:BEGINNING], 0))


_FRENCH = _index(case.french for case in REVERSALS)
_ENGLISH = _index(case.english for case in REVERSALS)


def _due(index: Memo[str, int], words: Iterable[str]) -> int:
    bits = 0
    for some in filter(None, map(index.__getitem__, words)):
        bits |= some
    return bits


def reversals(source: View, target: View) -> Iterator[Found]:
    """The mechanisms that a source and its target show, one match each."""
    due = _due(_FRENCH, target.word_set)
    due = due and due & _due(_ENGLISH, source.word_set)
    for at, case in enumerate(REVERSALS) if due else ():
        if due >> at & 1:
            yield from _reversals(case, source.prose, target.prose)
    yield from _swaps(source, target)


def _swaps(source: View, target: View) -> Iterator[Found]:
    """Two names that changed places: who beat whom, from where to where."""
    if not _SWAPPED.isdisjoint(source.word_set):
        for english, french in _SWAPS:
            match = _exactly(english).search(source.prose)
            first, second = (match["one"], match["two"]) if match else ("", "")
            if match is None or first == second:
                continue
            wrong = re.search(french.format(one=re.escape(second), two=re.escape(first)), target.prose)
            if wrong is not None:
                yield Found(match, wrong)


_NAME = r"[A-ZÀ-Ý][\w'-]+"
_BEAT = "beat beats beaten defeated outsprinted outclimbed edged overtook dropped caught replaced succeeded followed pipped".split()
_SWAPS = (
    (
        rf"\b(?P<one>{_NAME}) (?:{'|'.join(_BEAT)})(?: out)? (?:{_NAME} )?(?P<two>{_NAME})\b",
        (
            r"\b{one} (?:a |avait )?(?:battu|bat|devancé|devance|dominé|domine|dépassé|dépasse|lâché|lâche|rattrapé|rattrape|repris"
            r"|remplacé|remplace|suivi|suit|coiffé|réglé|succède à|succédé à)e? (?:[A-ZÀ-Ý][\w'-]+ )?{two}\b"
        ),
    ),
    (rf"\bfrom (?P<one>{_NAME}) to (?P<two>{_NAME})\b", r"\bd(?:e |['\u2019]){one} à {two}\b"),
)
"""An English pattern with two names, and the French that has them the other way round."""
_SWAPPED = frozenset([*_BEAT, "from"])


@cache
def _exactly(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


def _reversals(case: Reversal, source: str, target: str) -> Iterator[Found]:
    """The first match of the mechanism ``case``, if it shows."""
    match = _compiled(case.source).search(source)
    if match is None or (case.right and _compiled(case.right).search(target)):
        return
    if case.unless and _compiled(case.unless).search(source):
        return
    for wrong in _compiled(case.wrong).finditer(target):
        if _agree(match, wrong, source, target):
            yield Found(match, wrong)
            return


def _agree(match: re.Match[str], wrong: re.Match[str], source: str, target: str) -> bool:
    """Whether both speak of the same number and are seen from the same person."""
    here, there = match.groupdict(), wrong.groupdict()
    if "n" in there:
        number = _number(here["n"], ENGLISH)
        if not number or number != _number(there["n"], FRENCH):
            return False
    one, other = here.get("o") or "", there.get("o") or ""
    if one[:1].isupper() and other[:1].isupper():
        return one == other
    if one[:1].isupper():
        return one not in target[: wrong.start()]
    return not (other[:1].isupper() and other in source[: match.start()])


def _number(written: str, values: dict[str, float]) -> str:
    """The digits of a number, or those of its words; empty for another word."""
    digits = re.sub(r"\D", "", written)
    if digits:
        return digits.lstrip("0") or "0"
    words = written.lower().split("-")
    if not all(word in values for word in words):
        return ""
    return str(read_run(words, values)).removesuffix(".0")
