"""Negations of both languages: which of English French must say, and in how many ways French can say one."""

# ruff: noqa: E501 - lists of stems read best whole

from __future__ import annotations

import re

_Q = "['\N{RIGHT SINGLE QUOTATION MARK}]"
_VERBAL = re.compile(
    rf"\b(?:(?:do|does|did|is|are|was|were|has|have|had|would|could|should|will|ca|wo|must)n{_Q}t|cannot|never|not|there (?:is|are|was|were) no)\b"
    r"(?!-| (?:wait|doubt|question|denying|shame|secret|shortage|telling|turning|way|other|better|only|just|least|merely|simply|necessarily|to be outdone)\b)(?<!\bif not)(?<!\bor not)(?<!\bthan not)(?<!-not)",
    re.IGNORECASE,
)
"""A negation of an English verb, the kind that French must say."""
_CLAUSE_END = re.compile(
    r"[,;:.!?()\N{EM DASH}\N{EN DASH}]| - |\b(?:and|because|although|while|when|which|who|that|if)\b|$"
)
_LOOSE = re.compile(
    r"\b(?:until|till|unless|but|too|only|just|yet|since|doubt\w*|fail\w*|miss\w*|without|no|nor|neither|nothing|nobody"
    r"|necessarily|expect\w*|lack\w*|refus\w*|den[iy]\w*|stop\w*|avoid\w*|hardly|barely|little|less|fewer|mind|help|worse|better"
    r"|los[et]\w*|resist\w*|hesitat\w*|surpris\w*|long before|so|afford|let|matter|end(?:s|ed|ing)?|far|long|bad|any (?:\w+er|more)|hid\w*|rul\w* out|look\w* back|get enough|be (?:more|happier|prouder|better)|same|forget\w*|before|other|secret)\b",
    re.IGNORECASE,
)
"""What in its clause makes a negation take other shapes in translation."""
_NEGATIVE = (
    r"un(?!der|it|til|ion|iv|ique)|dis|irr|ill|non-?|anti-?|in(?:ac|adeq|appr|cap|compa|comple|conc|consi|conv|corr|curab|deci"
    r"|diff|dire|eff|elig|evit|exa|expe|fall|fin|freq|just|num|off|oper|sec|sens|sign|sinc|stab|suff|tol|val|vis|vuln)"
    r"|im(?:poss|perf|mat|mun|mob|plau|pol|prob|prop|mor|part|pati|pene|perc)"
)
_LOOSE_NEXT = re.compile(rf"(?:\W+[\w-]+){{0,2}}?\W+(?:{_NEGATIVE})\w{{3,}}|\W+out of\b", re.IGNORECASE)
"""A word of negative build right after, which the two together may make a positive one."""
_STOP = re.compile(r"[.!?]")
_NE = re.compile(rf"\bn(?:e\b|{_Q})", re.IGNORECASE)
_PAS = re.compile(
    r"\b(?:pas|jamais|rien|aucune?s?|guère|ni|nulle?s?|(?<!une )(?<!la )(?<!cette )(?<!chaque )personne|point)\b",
    re.IGNORECASE,
)
_OTHER_FR = re.compile(
    r"\b(?:sans|non|refus\w*|manqu\w*|échou\w*|échec\w*|évit\w*|cess\w*|arrêt(?:e|ent|er|ait|a)|empêch\w*|interdi\w*|ignor\w*|absen\w*|défaut|faute"
    r"|rares?|rarement|peu|peine|loin|moins|rat[eé]\w*|ni[eé]\w*|dément\w*|rejet\w*|exclu\w*|hors|sauf|sinon|plutôt|difficile\w*|mal|contraire\w*"
    r"|in(?:achev|actif|adéquat|admiss|adapt|aper|apt|att|cap|cert|chang|compr|compl|compat|concev|connu|correct|croy|décis|dépend|différ|disp|effic|égal|évit"
    r"|exact|exist|expl|fais|fond|hab|imagin|just|opér|ou[iï]|satisf|sens|sign|sol|stab|suff|support|tact|tolér|trouv|util|vol|vraisem|terd)\w*"
    r"|im(?:mobil|parfait|pass|pens|poss|prév|prob|puis|mun|pay)\w*|irr(?:é|esp)\w*|ill(?:ég|is|im)\w*|dés(?:acc|appr|av|int|ist|ol)\w*|déconseill\w*"
    r"|démenti\w*|dispens\w*|dispar\w*|dissuad\w*|disqualif\w*|méc(?:on)\w*|mésent\w*|anti\w+|renonc\w*|abandon\w*|priv[eé]\w*|seul\w*"
    r"|oubli\w*|exempt\w*|dépourvu\w*|libre\w*|vide\w*|épargn\w*|faux|fausse\w*|malgré|dénu[eé]\w*|hésit\w*|dout\w*|reste\w*|surpr\w*|résist\w*"
    r"|forfait|impasse|quitt\w*|panne|mort[es]?|décéd\w*|compliqu\w*|déçu\w*|furieu\w*|fâch\w*|contrari\w*|jeunes?|malades?|ferm[eé]\w*|lâch\w*|décroch\w*"
    r"|distanc\w*|décrampon\w*|craqu\w*|céd[eéa]\w*|perdu\w*|battu\w*|défait\w*|innoc\w*|flou\w*|vite|rapidement|élimin\w*|coinc\w*|bloqu\w*|plafonn\w*|négati\w*|détest\w*|moqu\w*|fich\w*|trop|nég\w*)\b",
    re.IGNORECASE,
)
"""What in French may carry a negation beside *ne* and *pas*."""


def firm_negations(source: str) -> list[re.Match[str]]:
    """The negations of an English text that nothing near them lets be said otherwise."""
    return [match for match in _VERBAL.finditer(source) if not _is_loose(match, source)]


def can_say(target: str, count: int) -> bool:
    """Whether a French text may say ``count`` negations, *ne … pas* being one."""
    simple = max(len(_NE.findall(target)), len(_PAS.findall(target)))
    return simple >= count or simple + len(_OTHER_FR.findall(target)) >= count


def _is_loose(match: re.Match[str], source: str) -> bool:
    ending = _CLAUSE_END.search(source, match.end())
    clause = source[match.end() : ending.start() if ending else len(source)]
    stop = _STOP.search(source, match.end())
    is_question = stop is not None and stop[0] == "?"
    return is_question or bool(_LOOSE.search(clause) or _LOOSE_NEXT.match(clause))
