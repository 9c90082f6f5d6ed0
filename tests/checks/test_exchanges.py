"""Words of one kind: each says itself, and none says another."""

from __future__ import annotations

from itertools import permutations

import pytest

from qa.checks._exchanges import exchanges
from qa.checks._kinds import KINDS, Kind
from qa.model import Text
from qa.view import View


def shown(member: str, side: int) -> list[str]:
    """The whole words that show a member, those behind *plus* included."""
    words = member.split("|")[side].partition(";")[0].split()
    return [word.replace("+", "plus ") for word in words if not word.endswith("*")]


def found(source: str, target: str) -> list[str]:
    views = View(Text.plain(source)), View(Text.plain(target))
    return [views[1].prose[slice(*exchange.target)] for exchange in exchanges(*views)]


MEMBERS = [(kind, member) for kind in KINDS for member in kind.members]
EXCLUSIVE = [kind for kind in KINDS if shown(kind.members[0], 0)[:1] in (["monday"], ["yellow"], ["danish"])]


@pytest.mark.parametrize("member", [member for _kind, member in MEMBERS])
def test_a_word_says_itself(member: str) -> None:
    for english in shown(member, 0):
        for french in shown(member, 1):
            assert not found(f"the {english} here", f"voici {french} ici")


@pytest.mark.parametrize("kind", EXCLUSIVE, ids=lambda kind: kind.members[0].split()[0])
def test_another_one_is_found(kind: Kind) -> None:
    assert len(EXCLUSIVE) == 3
    for one, other in permutations(kind.members, 2):
        for english, french in zip(shown(one, 0), shown(other, 1), strict=False):
            assert found(f"the {english} here", f"voici {french} ici") == [french]


def test_only_the_sentence_counts() -> None:
    source = "He won on Monday. She lost on Friday."
    assert found(source, "Il a gagné vendredi. Elle a perdu vendredi.") == ["vendredi"]
    assert not found(source, "Il a gagné lundi. Elle a perdu vendredi.")


def test_a_negation_turns_an_opposite() -> None:
    assert found("The frame is lighter.", "Le cadre est plus lourd.") == ["lourd"]
    assert not found("The frame is lighter.", "Le cadre n'est pas plus lourd.")
    assert not found("The frame is lighter.", "Le cadre est lourd.")
