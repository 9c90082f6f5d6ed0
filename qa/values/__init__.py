"""Numbers as values: what a text says in digits or words, whatever the notation, so that two languages can be compared.

An atom is one number with where it stands. A time or gap gives one atom for each of its parts, so that ``1:38``, ``1'38''``
and ``1 min 38 s`` are the same two atoms; an ordinal, a year, a percentage and a sum give their number.
"""

from __future__ import annotations

from typing import NamedTuple

from qa.model import Span


class Atom(NamedTuple):
    """One number of a text."""

    values: tuple[float, ...]
    """What it may mean, likeliest first: ``8 pm`` is 8 and 20, ``12,000`` in French 12 and 12,000."""
    span: Span
    is_digits: bool
    """Whether it is written in digits; numbers in words only ever serve to clear one in digits."""

    def means(self, other: Atom) -> bool:
        """Whether the two may be the same number."""
        return any(abs(a - b) < 1e-9 * max(1.0, abs(a)) for a in self.values for b in other.values)


class Change(NamedTuple):
    """A number of the source that is another one in the target."""

    source: Atom
    target: Atom


_FACTORS = (1.609344, 0.45359237, 0.3048, 0.9144, 2.54, 4.54609, 3.785411784, 1.8288)
"""Miles to km, pounds to kg, feet and yards to m, inches to cm, gallons to l, fathoms to m."""
_TOLERANCE = 0.06
"""How far a converted quantity may be rounded."""


def changes(source: list[Atom], target: list[Atom]) -> list[Change]:
    """The numbers in digits of the source that the target has not, each with one of the target that the source has not.

    A number only dropped or only added is no change: translators spell out, merge and leave out for good reasons.
    """
    lost = [atom for atom in source if atom.is_digits and not any(atom.means(other) for other in target)]
    if not lost:
        return []
    new = [atom for atom in target if atom.is_digits and not any(atom.means(other) for other in source)]
    lost = [atom for atom in lost if not any(is_converted(atom, other) for other in new)]
    new = [atom for atom in new if not any(is_converted(other, atom) for other in source)]
    if not lost or not new:
        return []
    if len(lost) == len(new):
        return [Change(one, other) for one, other in zip(lost, new, strict=True)]
    return [Change(min(lost, key=lambda atom: _distance(atom, other)), other) for other in new]


def is_converted(source: Atom, target: Atom) -> bool:
    """Whether the target's number is the source's in another unit, rounded, or in °C for °F."""
    for a in source.values:
        for b in target.values:
            if any(abs(b - a * factor) <= _TOLERANCE * abs(a * factor) for factor in _FACTORS):
                return True
            if abs(b - (a - 32) / 1.8) <= 1:
                return True
    return False


def _distance(one: Atom, other: Atom) -> float:
    return abs(one.values[0] - other.values[0])
