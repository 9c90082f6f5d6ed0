"""Recurring replacements of editors become proposals, which nothing enforces: ``qa glossary learn``."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from qa.upkeep.proposals import Proposal

if TYPE_CHECKING:
    from collections.abc import Iterable

    from qa.glossary import Glossary
    from qa.upkeep.edits import Edit

RECURRING = 2
"""Times that an edit must be made: one made once is the editor's taste, or that sentence's."""
EXAMPLES = 3


class _Group:
    """The edits that are one replacement in several inflections."""

    def __init__(self, edit: Edit) -> None:
        self.lemmas = edit.lemmas
        self.edits: list[Edit] = []
        self.articles: set[int] = set()

    def takes(self, edit: Edit) -> bool:
        """Whether every word of ``edit`` can have a lemma in common with the group; narrows the group to those."""
        if [len(side) for side in self.lemmas] != [len(side) for side in edit.lemmas]:
            return False
        old, new = (
            tuple(mine & its for mine, its in zip(*sides, strict=True))
            for sides in zip(self.lemmas, edit.lemmas, strict=True)
        )
        if not all((*old, *new)):
            return False
        self.lemmas = (old, new)
        return True


def propose(articles: Iterable[Iterable[Edit]], glossary: Glossary) -> list[Proposal]:
    """The recurring ones among the edits of ``articles``, the most frequent first."""
    by_lemma: dict[str, list[_Group]] = {}
    groups: list[_Group] = []
    for number, edits in enumerate(articles):
        for edit in edits:
            likely = (group for lemma in sorted(edit.lemmas[0][0]) for group in by_lemma.get(lemma, ()))
            group = next((group for group in likely if group.takes(edit)), None)
            if group is None:
                group = _Group(edit)
                groups.append(group)
                for lemma in edit.lemmas[0][0]:
                    by_lemma.setdefault(lemma, []).append(group)
            group.edits.append(edit)
            group.articles.add(number)
    concepts = {t.term.lower(): t.concept for t in glossary.terms if t.language == "fr" and t.status != "deprecated"}
    found = [_proposal(group, concepts) for group in groups if len(group.edits) >= RECURRING]
    return sorted(found, key=lambda proposal: (-proposal.count, proposal.before, proposal.after))


def _proposal(group: _Group, concepts: dict[str, str]) -> Proposal:
    forms = [pair for pair, _count in Counter((edit.before, edit.after) for edit in group.edits).most_common()]
    before, after = forms[0]
    spelled = [new.lower() for _old, new in forms]
    lemma = " ".join(min(lemmas) for lemmas in group.lemmas[1])
    examples = dict.fromkeys((edit.sentence, edit.edited) for edit in group.edits)
    return Proposal(
        "replacement",
        before,
        after,
        count=len(group.edits),
        articles=len(group.articles),
        forms=tuple(f"{old} > {new}" for old, new in forms),
        concept=next((concepts[text] for text in (*spelled, lemma) if text in concepts), ""),
        examples="\n".join(f"{old}\n> {new}" for old, new in list(examples)[:EXAMPLES]),
    )
