"""Recurring replacements of editors become proposals, which nothing enforces: ``qa glossary learn``."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from qa.model import Span
from qa.upkeep.proposals import Proposal

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from qa.glossary import Glossary
    from qa.upkeep.edits import Edit, Lemmas

RECURRING = 2
"""Times that an edit must be made: one made once is the editor's taste, or that sentence's."""
EXAMPLES = 3


class _Group:
    """The edits that are one replacement in several inflections."""

    def __init__(self, lemmas: Lemmas) -> None:
        self.lemmas = lemmas
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


class _Groups:
    """Edits sorted into groups, looked up by the first word."""

    def __init__(self) -> None:
        self.all: list[_Group] = []
        self.of: dict[int, _Group] = {}
        """The group of each edit, by the edit's identity."""
        self._by_lemma: dict[str, list[_Group]] = {}

    def add(self, edit: Edit, article: int) -> None:
        likely = (group for lemma in sorted(edit.lemmas[0][0]) for group in self._by_lemma.get(lemma, ()))
        group = next((group for group in likely if group.takes(edit)), None)
        if group is None:
            group = _Group(edit.lemmas)
            self.all.append(group)
            for lemma in edit.lemmas[0][0]:
                self._by_lemma.setdefault(lemma, []).append(group)
        group.edits.append(edit)
        group.articles.add(article)
        self.of[id(edit)] = group


def propose(articles: Iterable[Iterable[Edit]], glossary: Glossary) -> list[Proposal]:
    """The recurring ones among the edits of ``articles``, the most frequent first."""
    single, joined = _Groups(), _Groups()
    for number, edits in enumerate(articles):
        for edit in edits:
            (joined if edit.parts else single).add(edit, number)
    concepts = {t.term.lower(): t.concept for t in glossary.terms if t.language == "fr" and t.status != "deprecated"}
    groups = _without_parts(single, joined)
    found = [_proposal(group, concepts) for group in groups if len(group.edits) >= RECURRING]
    return sorted((each for each in found if not _only_adds(each)), key=lambda p: (-p.count, p.before, p.after))


def _without_parts(single: _Groups, joined: _Groups) -> Iterator[_Group]:
    """All groups, those apart that are made only where another edit is made beside them, again and again: one edit."""
    parts: set[int] = set()
    for group in joined.all:
        kinds = {id(part): single.of[id(part)] for edit in group.edits for part in edit.parts}
        within = Counter(id(kind) for kind in kinds.values())
        whole = {id(kind): len(kind.edits) for kind in kinds.values()}
        if len(group.edits) >= RECURRING and within == whole and parts.isdisjoint(whole):
            parts |= whole.keys()
            yield group
    yield from (group for group in single.all if id(group) not in parts)


def _only_adds(proposal: Proposal) -> bool:
    """Whether one word became the same word and more: it is not wrong for that."""
    return " " not in proposal.before and proposal.after.lower().startswith(f"{proposal.before.lower()} ")


def _proposal(group: _Group, concepts: dict[str, str]) -> Proposal:
    written = [_written(edit, *_sides_shared(group.edits)) for edit in group.edits]
    forms = [pair for pair, _count in Counter(written).most_common()]
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


def _sides_shared(edits: Sequence[Edit]) -> tuple[bool, bool]:
    """Whether the same words stand before all of the edits, and after all: then they are part of the term."""
    left, right = ({getattr(edit, side) and getattr(edit, side).words for edit in edits} for side in ("left", "right"))
    return len(left) == 1 and None not in left, len(right) == 1 and None not in right


def _written(edit: Edit, with_left: bool, with_right: bool) -> tuple[str, str]:  # noqa: FBT001 - both sides, in order
    """The edit's two phrases, with what stands before and after them where it is part of the term."""
    before, after = edit.before, edit.after
    if with_left and edit.left:
        before, after = Span(edit.left.before.start, before.end), Span(edit.left.after.start, after.end)
    if with_right and edit.right:
        before, after = Span(before.start, edit.right.before.end), Span(after.start, edit.right.after.end)
    return edit.sentence[before.start : before.end], edit.edited[after.start : after.end]
