"""Numbers as values: what a text says in digits or words, whatever the notation, to compare two languages.

An atom is one number with where it stands. A time or gap gives one atom for each of its parts, so that ``1:38``,
``1'38''`` and ``1 min 38 s`` are the same two atoms; an ordinal, a year, a percentage and a sum give their number.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from qa.values.units import Quantity

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qa.model import Span

__all__ = ["Atom", "Change", "Quantity", "changes"]


class Atom(NamedTuple):
    """One number of a text."""

    values: tuple[float, ...]
    """What it may mean, likeliest first: ``8 pm`` is 8 and 20, ``12,000`` in French 12 and 12,000."""
    span: Span
    is_digits: bool
    """Whether it is written in digits, or a month beside its day; words only serve to clear one."""
    quantity: Quantity | None = None
    """The quantity it is part of, where a unit stands with it: both numbers of ``6 ft 2 in`` have the whole length."""

    def means(self, other: Atom) -> bool:
        """Whether the two may be the same number, or say the same quantity in another unit."""
        if any(abs(a - b) < 1e-9 * max(1.0, abs(a)) for a in self.values for b in other.values):
            return True
        return self.quantity is not None and other.quantity is not None and self.quantity.equals(other.quantity)


class Change(NamedTuple):
    """A number of the source that is another one in the target."""

    source: Atom
    target: Atom


def changes(source: Sequence[Atom], target: Sequence[Atom]) -> list[Change]:
    """The numbers in digits of the source that are other ones in the target.

    A number only dropped or only added is no change: translators spell out, merge and leave out for good reasons. So
    there must be one without its fellow on either side; a number that stands twice where the other side has it once
    counts where both sides have as many numbers.
    """
    lost = [atom for atom in source if atom.is_digits and not any(atom.means(other) for other in target)]
    new = [atom for atom in target if atom.is_digits and not any(other.means(atom) for other in source)]
    if not lost or not new:
        ours, theirs = ([atom for atom in atoms if atom.is_digits] for atoms in (source, target))
        if len(ours) == len(theirs) and (lost or new):
            lost, new = lost or _unmatched(ours, theirs), new or _unmatched(theirs, ours)
        elif len(ours) == len(theirs):  # each has its like: now each to itself, those in words counted too
            lost, new = _unmatched(ours, target), _unmatched(theirs, source)
    found: list[Change] = []
    for atom in lost:
        if new:
            nearest = min(new, key=lambda other: _distance(atom, other))
            new.remove(nearest)
            found.append(Change(atom, nearest))
    return found


def _unmatched(atoms: Sequence[Atom], others: Sequence[Atom]) -> list[Atom]:
    """The atoms that are left when as many as can be have an equal one of the others each to themselves."""
    fellows = [[at for at, other in enumerate(others) if atom.means(other)] for atom in atoms]
    taken: dict[int, int] = {}

    def find(index: int, tried: set[int]) -> bool:
        """Give the atom at ``index`` a fellow, another's where that one has a second."""
        for at in fellows[index]:
            if at not in tried:
                tried.add(at)
                if at not in taken or find(taken[at], tried):
                    taken[at] = index
                    return True
        return False

    return [atom for index, atom in enumerate(atoms) if not find(index, set())]


def _distance(one: Atom, other: Atom) -> float:
    """How unlike two numbers are; those of as many digits are likelier to be one changed into the other."""
    size = abs((one.span.end - one.span.start) - (other.span.end - other.span.start))
    a, b = one.values[0], other.values[0]
    return size + abs(a - b) / (abs(a) + abs(b) + 1.0)
