"""Negations of both languages: which of English French must say, and what in French can say them."""

# ruff: noqa: E501 - lists of stems read best whole

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from qa.memo import Memo
from qa.regex import regex

if TYPE_CHECKING:
    from collections.abc import Sequence

_Q = "['\N{RIGHT SINGLE QUOTATION MARK}]"
_IDIOMS = (
    r"wait|only|doubt|question|denying|shame|secret|shortage|telling|turning|way|better|least|necessarily"
    r"|to be outdone|get me wrong|the (?:most|\w{3,}est)|to mention|to speak of|to say|one bit|the case|well"
    r"|stranger|slouch|pushover|joke|exception|coincidence|accident that|surprises?|other than|mistak(?:e|ing)"
    r"|(?:mean|small|easy) (?:feat|task|achievement)|once,? but|short of|(?:choice|option|alternative) but|go (?:far )?wrong"
    r"|take (?:(?:h[ie][mr]|them|us|you|me|it|very|too|that) ){0,2}(?:long|much)|come cheap|agree more"
    r"|(?:(?<=\bdon.t )|(?<=\bdo not ))forget"
    r"|be (?:over\w*(?:stat|estimat|emphasi|play|sold|rat|hyp|stress)|exaggerat|underestimat|understat)\w*"
    r"|(?:(?<=could not )|(?<=couldn.t ))be \w{3,}er"
    r"|(?:(?<=cannot )|(?<=can.t )|(?<=could not )|(?<=couldn.t ))(?:\w+(?: \w+){0,5} (?:soon|highly|strongly)"
    r"|(?:be )?(?:stress|prais|thank|recommend|emphasi[sz]|repeat|sa(?:y|id))\w*(?: \w+){0,6}) enough"
)
"""What after a negation makes it none: it cannot come soon enough, could not be clearer."""
_VERBAL = regex(
    rf"\b(?:(?:do|does|did|is|are|was|were|has|have|had|would|could|should|will|ca|wo)n{_Q}t|cannot|never|not|(?:there (?:is|are|was|were)|has|have|had) no(?! more\b))\b"
    rf"(?!-| (?:{_IDIOMS})\b)(?<!\bif not)(?<!\bor not)(?<!\bthan not)(?<!-not)(?<!\bindeed not)(?<!\bnot only)",
    re.IGNORECASE,
)
"""A negation of an English verb, the kind that French must say."""
_LEXICAL = r"(?<!or )without|unlikely|refuse[sd]?|refusing"
_NOMINAL = regex(
    rf"\b(?:nobody|no one|nothing|none|neither|no|{_LEXICAL})\b(?!-| (?:{_IDIOMS}|longer|more|matter|sooner|less|fewer|use|wonder|need|thanks)\b|[,;:.!?])",
    re.IGNORECASE,
)
_CLAUSE_END = regex(r"[,;:.!?()\N{EM DASH}\N{EN DASH}]| - |\b(?:and|because|although|while|when|which|who|that|if)\b|$")
_LOOSE = regex(
    r"\b(?:simply|merely|until|till|unless|but|too|just|yet|since|without|no|neither|nothing|nobody|expect\w*|los[et]\w*"
    r"|so|let|end(?:s|ed|ing)?|long|same|before|other)\b",
    re.IGNORECASE,
)
"""What in its clause lets a negation take another shape in translation, of which something still is to be seen."""
_FREE = regex(
    r"\b(?:only|nor|doubt\w*|fail\w*|miss\w*|necessarily|lack\w*|refus\w*|den[iy]\w*|stop\w*|avoid\w*|hardly|barely|little|less|fewer|mind"
    r"|help (?:but|it|\w+ing)|worse|better|resist\w*|hesitat\w*|surpris\w*|long before|afford|matter|far|bad|any (?:\w+er|more)|hid\w*|rul\w* out|look\w* back"
    r"|get enough|be (?:more|happier|prouder|better)|secret)\b",
    re.IGNORECASE,
)
"""What in its clause lets a negation become none at all."""
_NEGATIVE = (
    r"un(?!der|it|til|ion|iv|ique)|dis|irr|ill|non-?|anti-?|in(?:ac|adeq|appr|cap|compa|comple|conc|consi|conv|corr|curab|deci"
    r"|diff|dire|eff|elig|evit|exa|expe|fall|fin|freq|just|num|off|oper|sec|sens|sign|sinc|stab|suff|tol|val|vis|vuln)"
    r"|im(?:poss|perf|mat|mun|mob|plau|pol|prob|prop|mor|part|pati|pene|perc)"
)
_LOOSE_NEXT = regex(rf"(?:\W+[\w-]+){{0,2}}?\W+(?:{_NEGATIVE})\w{{3,}}|\W+out of\b", re.IGNORECASE)
"""A word of negative build right after, which the two together may make a positive one."""
_LEXICAL_WORDS = regex(_LEXICAL, re.IGNORECASE)
_EXTREME = regex(r"\b(?:worse|better|less|fewer|more|unlike|further)\b", re.IGNORECASE)
"""Beside one of these a negation is often said by none at all: *could not have been worse*."""
_STOP = regex(r"[.!?]")
_PAS = frozenset(
    "pas jamais rien aucun aucune aucuns aucunes guère ni nul nulle nuls nulles personne point plus".split()
)
_DETERMINERS = frozenset("une la cette chaque le un".split())
_OTHER_FR = regex(
    r"(?:sans|non|refus\w*|manqu\w*|échou\w*|échec\w*|évit\w*|cess\w*|arrêt(?:e|ent|er|ait|a)|empêch\w*|interdi\w*|différent\w*|désactiv\w*|ignor\w*|absen\w*|défaut|faute"
    r"|rares?|rarement|parfois|problèmes?|peu|peine|loin|moins|moindre\w*|rat[eé]\w*|ni[eé]\w*|dément\w*|rejet\w*|exclu\w*|hors|dehors|sauf|sinon|plutôt|difficile\w*|mal|malheur\w*|contraire\w*"
    r"|in(?:joign|dispon|attendu|défini|détermin|accept|achev|actif|adéquat|admiss|adapt|aper|apt|att|cap|cert|chang|compr|compl|compat|concev|connu|correct|croy|décis|dépend|différ|disp|effic|égal|évit|access"
    r"|exact|exist|expl|fais|fond|hab|imagin|just|opér|ou[iï]|satisf|sens|sign|sol|stab|suff|support|tact|tolér|trouv|util|vis|val|vol|vraisem|terd)\w*"
    r"|im(?:mobil|parfait|pass|pens|poss|prév|prob|puis|mun|pay)\w*|irr(?:é|esp)\w*|ill(?:ég|is|im)\w*|dés(?:acc|appr|av|int|ist|ol)\w*|déconseill\w*"
    r"|démenti\w*|dispens\w*|dispar\w*|dissuad\w*|disqualif\w*|méc(?:on)\w*|mésent\w*|anti\w+|renonc\w*|abandon\w*|priv[eé]\w*|seul\w*"
    r"|oubli\w*|exempt\w*|dépourvu\w*|libre\w*|vide\w*|épargn\w*|faux|fausse\w*|malgré|dénu[eé]\w*|hésit\w*|dout\w*|reste\w*|surpr\w*|résist\w*"
    r"|forfait|impasse|quitt\w*|panne|mort[es]?|décéd\w*|compliqu\w*|déçu\w*|furieu\w*|fâch\w*|contrari\w*|jeunes?|malades?|ferm[eé]\w*|lâch\w*|décroch\w*"
    r"|distanc\w*|décrampon\w*|craqu\w*|céd[eéa]\w*|perdu\w*|battu\w*|défait\w*|innoc\w*|flou\w*|vite|rapidement|élimin\w*|coinc\w*|bloqu\w*|plafonn\w*|négati\w*|détest\w*|moqu\w*|fich(?:e|ent|ait|é)|trop|nég\w*"
    r"|dépass\w*|dépl[aiîu]\w*|bafou\w*|regret\w*|cloch\w*|trouble\w*|courte|ment[ise]\w*|calme|disjoint\w*|dépourv\w*|dernier|dernière|attend\w*|mauvais\w*|pire|mieux|davantage)"
)
"""What in French may carry a negation beside *ne* and *pas*."""
_OWN = (
    (r"unless|less|least|fewer", "moins|moindre"), ("without", "sans"), ("forg[eo]t", "oubli"), ("fail", "échou|échec|manqu|rat|panne"),
    ("refus", "refus"), ("lost|lose|losing", "perdu"), ("miss", "manqu|rat"), ("stop", "arrêt|cess"), ("avoid", "évit"),
    ("prevent", "empêch"), ("only|alone", "seul"), ("difficult|hard|tough|challeng|complicat", "difficile|compliqu|peine"),
    ("bad", "mal|mauvais"), ("little|few|bit|some", "peu"), ("too", "trop"), ("rare|seldom", "rare"), ("still|remain|rest|stay", "reste"),
    ("free", "libre"), ("young|youth", "jeune"), ("dead|die|death|kill", "mort|décéd"), ("clos", "ferm"), ("doubt", "dout"),
    ("abandon|leave|left|quit", "abandon|quitt"), ("surpris", "surpr"), ("disappoint", "déçu"), ("lack", "manqu"), ("quick|fast|soon", "vite|rapidement"),
    ("better|best", "mieux"), ("worse|worst", "pire|mauvais"), ("wait|expect", "attend"), ("far", "loin"), ("rather|instead", "plutôt"),
    ("beat|defeat", "battu|défait"), ("injur|sick|ill", "malade"), ("despite", "malgré"), ("lie|lying|lied", "ment"), ("short", "courte"), ("impossib", "impossib"),
    (rf"(?:{_NEGATIVE})\w{{3,}}", "in|im(?!possib)|ill|irr|dés"),
    ("unfortunate|misfortun", "malheur"), ("reject", "rejet"), ("exclud", "exclu"), ("absen", "absen"), ("ignor", "ignor"), ("ban|forbid", "interdi"),
)  # fmt: skip
"""What a word of the source has in French: such a word says itself and no negation besides."""
_LATEST = frozenset(["dernier", "dernière"])
"""What says *not since*, and nothing else of the kind."""
_NE_REACH = 6
"""Words from *ne* to its *pas*."""
_FIRST = ("impossib", "échec")
"""What French puts at the head of a sentence: *Impossible de lire le fichier …*."""
NEAR, SLACK = 0.25, 20
"""How far apart, in parts of the sentence and code points more, a negation and what says it may stand."""


class Carrier(NamedTuple):
    """What may say a negation in a French sentence."""

    word: str
    start: int
    """Code points from the beginning of the sentence."""
    is_plain: bool
    """Whether it is *ne*, *pas* or both."""


def negations(source: str) -> tuple[list[re.Match[str]], list[re.Match[str]]]:
    """The negations of an English sentence: those that French must say, and those that it may say in a roundabout way."""
    firm: list[re.Match[str]] = []
    loose: list[re.Match[str]] = []
    for match in _VERBAL.finditer(source):
        clause = _clause(match, source)
        if clause is None or _LOOSE_NEXT.match(clause) or _FREE.search(clause):
            continue
        (loose if _LOOSE.search(clause) else firm).append(match)
    loose += [match for match in _NOMINAL.finditer(source) if _clause(match, source) is not None]
    return firm, [match for match in loose if not _EXTREME.search(source)]


def _clause(match: re.Match[str], source: str) -> str | None:
    """What follows a negation in its clause; none in a question, where it says little."""
    stop = _STOP.search(source, match.end())
    if stop is not None and stop[0] == "?":
        return None
    ending = _CLAUSE_END.search(source, match.end())
    return source[match.end() : ending.start() if ending else len(source)]


def carriers(words: Sequence[tuple[str, int, int]], start: int) -> list[Carrier]:
    """What may say a negation among the words of a French sentence that begins at ``start``."""
    found: list[Carrier] = []
    ne = -_NE_REACH
    for at, (word, place, _end) in enumerate(words):
        sort = _SORTS[word]
        if sort == "ne":
            found.append(Carrier(word, place - start, is_plain=True))
            ne = at
        elif sort == "pas" and at - ne < _NE_REACH:
            ne = -_NE_REACH
        elif sort == "pas" and not _is_positive(words, at):
            found.append(Carrier(word, place - start, is_plain=True))
        elif sort == "other":
            found.append(Carrier(word, place - start, is_plain=False))
    return found


def _is_positive(words: Sequence[tuple[str, int, int]], at: int) -> bool:
    """Whether the word at ``at``, one of :data:`_PAS`, says no negation of its own: *plus*, *une personne*, a lone *ni*."""
    word = words[at][0]
    if word == "ni":
        return not any(other in {"ne", "n", "sans"} for other, _, _ in words)
    return word == "plus" or (at > 0 and words[at - 1][0] in _DETERMINERS)


def _sort(word: str) -> str:
    if word in {"ne", "n"}:
        return "ne"
    if word in _PAS:
        return "pas"
    return "other" if _OTHER_FR.fullmatch(word) else ""


_SORTS: Memo[str, str] = Memo(_sort)


def unsaid(
    source: str, firm: Sequence[re.Match[str]], every: int, english: frozenset[str], target: int, found: list[Carrier]
) -> re.Match[str] | None:
    """The first of the ``firm`` negations of ``source`` that no carrier near its place says.

    ``every`` is how many negations it has in all; ``english`` are the words of the source, of which some have a carrier of their own; ``target`` is the length of the
    French sentence in code points.
    """
    if len([carrier for carrier in found if carrier.is_plain]) >= every:
        return None
    free = _less_own(found, english)
    for match in firm:
        place = match.start() / len(source) * target
        near = [
            carrier
            for carrier in free
            if abs(carrier.start - place) <= NEAR * target + SLACK or carrier.word.startswith(_FIRST)
        ]
        if not near:
            return match
        free.remove(min(near, key=lambda carrier: abs(carrier.start - place)))
    return None


def lost(loose: Sequence[re.Match[str]], english: frozenset[str], found: list[Carrier]) -> re.Match[str] | None:
    """The first of the ``loose`` negations of a source, where nothing at all in the French could say one."""
    if not loose or (found and _less_own(found, english)):
        return None
    return next((match for match in loose if not found or not _LEXICAL_WORDS.fullmatch(match[0])), None)


def _less_own(found: list[Carrier], english: frozenset[str]) -> list[Carrier]:
    """The carriers without those that translate another word of the source."""
    free = [one for one in found if "since" in english or one.word not in _LATEST]
    for ours, theirs in _OWN_PATTERNS:
        for _word in filter(ours.match, english):
            own = next((one for one in free if not one.is_plain and theirs.match(one.word)), None)
            if own is not None:
                free.remove(own)
    return free


_OWN_PATTERNS = tuple((re.compile(ours), re.compile(theirs)) for ours, theirs in _OWN)
