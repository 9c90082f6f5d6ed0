"""English turns that say how many, how far or how sure, with what French may make of them and what it must not.

A row is ``English | French that says it | French that says something else``, each a regular expression over lower-case
text; the second may be empty where the third tells enough, and the third where the turn must be said somehow.
"""

# ruff: noqa: E501 - a row reads best as one line

from __future__ import annotations

from typing import NamedTuple

_VERB = r"(?:\w{3,}ed|won|lost|fell|made|took|beat|came|went|rode|ran|threw|gave|broke)"


class Scope(NamedTuple):
    """A turn, its triggers and the expressions of the three columns."""

    triggers: frozenset[str]
    """Words of which one stands in every such turn: cheaper to look for."""
    english: str
    right: str
    wrong: str


def _scope(triggers: str, english: str, right: str, wrong: str = "") -> Scope:
    return Scope(frozenset(triggers.split()), english, right, wrong)


SCOPES = (
    _scope("few", r"(?<!\ba )(?<!\bthe )(?<!these )(?<!those )(?<!last )(?<!next )(?<!past )(?<!first )(?<!quite )(?<!very )(?<!his )(?<!her )(?<!its )(?<!their )(?<!every )\bfew (?!more\b|days|weeks|months|years|hours|minutes)\w+s\b", r"\bpeu\b|\brare|guère|pas beaucoup|pas nombreu|moins|minorité", r"\bquelques\b|\bcertaine?s\b|\bplusieurs\b"),
    _scope("few", r"\ba few\b(?! and far)", r"quelque|plusieurs|certain|poignée|deux ou trois|deux-trois|petit|un peu", r"(?<!un )\bpeu d(?:e\b|['’])"),
    _scope("yet", r"\b(?:has|have|had|is|are) (?:not |n['’]t )?yet to\b|(?:not|n['’]t) (?:\w+ )?yet\b|\bnot yet\b", r"encore|toujours|jusqu|jamais|à ce jour|attend|reste|pour l['’]heure|pour l['’]instant|pas", r"\bdéjà\b"),
    _scope("yet", r"\bnot yet\b|n['’]t \w+ yet\b", r"encore|toujours|jusqu|jamais|à ce jour|attend|reste", r"\bn(?:e |['’])\w+ plus\b"),
    _scope("longer anymore", r"\bno longer\b|\b(?:not|n['’]t) (?:\w+ ){1,6}anymore\b", r"\bplus\b|cess|désormais|dorénavant|fini|ancien|arrêt|quitt|révolu|jamais", r"\bpas encore\b"),
    _scope("already", r"\balready\b", r"déjà|d['’]ores|dès|auparavant|avant|désormais|bien", r"\bpas encore\b|\bencore\b|\btoujours\b"),
    _scope("until till", r"\b(?:until|till) (?:the end|next|\d|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|april|june|july|august|september|october|november|december|at least|later)", r"jusqu|d['’]ici|avant|tant que|attend|court|pas|fin|terme|échéance|que\b", r"\bdepuis\b|\bdès\b|à partir d"),
    _scope("since", r"\bsince (?:the )?(?:(?:early|late|mid) )?(?:19|20)\d\d\b", r"depuis|\bdès\b|il y a|cela fait|ça fait", r"jusqu['’]"),
    _scope("by", r"\bby (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|the end of|next \w+)\b", r"d['’]ici|avant|au plus tard|\bpour\b|\bà la fin|en fin|dès", r"jusqu['’]"),
    _scope("may might could", r"\b(?:he|she|it|they|we|you|i|team|teams|rider|riders|race|\w+ (?:team|race)) (?:may|might|could) (?!not\b|also not\b|as well\b)(?:\w+ )?\w{2,}", "", ""),
    _scope("everyone everybody every", r"\b(?:everyone|everybody|every (?:rider|team|stage|race|cyclist|man|woman|one))\b", r"\btou(?:t|te|s|tes)\b|chaque|chacun|monde|ensemble|sans exception|partout|quiconque|on\b", r"\bpersonne\b|\baucune?\b|\bcertaine?s\b|\bquelques\b|\bpeu d"),
    _scope("all", r"\ball (?:of )?(?:the |his |her |its |their |our |these )?(?:riders|teams|stages|races|cyclists|teammates|favourites|favorites|contenders|sprinters|climbers)\b", r"\btou(?:t|te|s|tes)\b|chaque|chacun|ensemble|sans exception|totalité|intégralité|peloton", r"\bcertaine?s\b|\bquelques\b|\bplusieurs\b|\baucune?\b|la plupart|\bpeu d"),
    _scope("most", r"(?:^|[.!?] )most (?:of (?:the|his|her|its|their) )?\w+s\b|\bmost of the \w+s\b", r"plupart|majorité|majeure|essentiel|gros|presque|majoritaire|plus|grande partie|souvent|généralement", r"\btou(?:s|tes) (?:les|ses|leurs)\b|\bquelques\b|\bcertaine?s\b|\bpeu d"),
    _scope("some", r"(?:^|[.!?] )some (?:of (?:the|his|her|its|their) )?\w+s\b", r"certain|quelque|plusieurs|partie|\bdes\b|d['’]autres|d['’]aucuns|parfois|\bun\b|\bune\b", r"\btou(?:s|tes) (?:les|ses|leurs)\b|\baucune?\b|la plupart"),
    _scope("almost nearly", rf"\b(?:he|she|it|they|we|i) (?:almost|nearly) {_VERB}\b", r"presque|faill|manqu|près|quasi|pratiquement|à peu|frôl|pas loin|peine|moins|bien|proche|point de|peu s['’]en|doigts"),
    _scope("hardly barely scarcely", r"\b(?:hardly|barely|scarcely)\b", r"peine|guère|presque|pas\b|peu\b|difficil|rare|juste|loin|jamais|sans|\bni\b|aucun|n['’]|\bne\b|moins|tout juste|légèrement|à défaut"),
    _scope("too", r"\btoo (?!much\b|many\b|late\b)\w+ (?:to|for)\b", r"\btrop\b|excès|excessi|pas assez|insuffis|\bpas\b|\bpeu\b", r"\bassez\b|suffisamment"),
    _scope("enough", r"(?<!\bnot )(?<!n['’]t )\b\w+ enough to\b", r"assez|suffi|à même|capable|au point|\bplutôt\b", r"\btrop (?!peu)\w+ pour\b"),
    _scope("only", r"\bonly (?:one|two|three|four|five|six|seven|eight|nine|ten|\d+)\b(?! (?:a|of the) )", r"seul|uniquement|qu['’]|\bque\b|peine|simple|juste|\brien\b|\bne\b|\bn['’]|exclusiv|unique|petit|maigre|limit|moins|peu"),
    _scope("lift lifted lifts", r"\blift(?:ed|s)? (?:the|a|his|her|its|their) (?:\w+ )?(?:ban|suspension|sanction)s?\b", r"\blev|lèv|annul|supprim|fin\b", r"impos|inflig|prononc"),
    _scope("grew rose increased widened stretched ballooned", r"\b(?:gap|lead|advantage|margin|deficit) (?:had |has )?(?:grew|grown|rose|risen|increased|widened|stretched|ballooned|went up|gone up)\b", r"", r"\b(?:tomb|baiss|rédui|descend|chut|diminu|fond|retomb)\w*"),
    _scope("down fell dropped shrank", r"\b(?:gap|lead|advantage|margin|deficit) (?:had |has )?(?:came down|come down|fell|fallen|dropped|shrank|shrunk|was down)\b", r"", r"\b(?:mont|grimp|augment|accr|élev|gonfl|enfl)\w*"),
    _scope("both", r"\bboth (?:\w+s|of (?:them|the))\b", r"\bdeux\b|l['’]une? et l['’]autre|tant|à la fois|ensemble|duo|paire|comme", r"\btrois\b|\bquatre\b|\bcinq\b"),
    _scope("passed passes pass", r"\bpass(?:ed|es)? (?:the|a|his|her|their) (?:\w+ )?(?:test|tests|exam|inspection|check|checks)\b", r"réuss|passé|passer|satisf|négati|succès", r"échou|manqu|\brat[eé]"),
    _scope("failed fails fail", r"\bfail(?:ed|s)? (?:the|a|his|her|their) (?:\w+ )?(?:test|tests|exam|inspection|check|checks)\b", r"échou|échec|manqu|\brat[eé]|positi|pas\b|recal", r"réuss|\bpassé|succès"),
    _scope("missed misses miss", r"\bmiss(?:ed|es)? the (?:\w+ )?(?:break|breakaway|move|split)\b", r"manqu|\brat[eé]|loup|piég|absent|pas\b|laiss|louper|passé à côté", r"\bpris\b|\bintégr|\bdans l['’]échappée|glissé"),
    _scope("disagreed disagrees disagree", r"\bdisagree(?:d|s)?\b", r"désaccord|pas|contest|oppos|différ|diverg|contraire|autre avis|non", r"d['’]accord|accept"),
)  # fmt: skip
