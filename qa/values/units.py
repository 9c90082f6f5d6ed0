"""Quantities: what a number and the unit behind it amount to, so that 10 miles and 16 km can be found equal."""

from __future__ import annotations

import re
from typing import NamedTuple

from qa.regex import regex


class Quantity(NamedTuple):
    """An amount in the base unit of its dimension (metres, kilograms, km/h, °C, square metres, litres, seconds)."""

    dimension: str
    amount: float
    system: str
    """``metric``, ``imperial`` or, for durations, empty."""
    rounded: float = 0.0
    """Half of what its last digit that is not 0 stands for, in the base unit."""

    def equals(self, other: Quantity) -> bool:
        """Whether both are the same quantity; between systems, as far as one would round."""
        if self.dimension != other.dimension:
            return False
        difference = abs(self.amount - other.amount)
        if self.system == other.system:
            return difference <= _EXACT * abs(self.amount)
        slack = 1.0 if self.dimension == "temperature" else _TOLERANCE * abs(self.amount)
        return difference <= max(slack, min(other.rounded, 0.12 * abs(self.amount)))


class Unit(NamedTuple):
    """What one of a unit is in the base unit of its dimension."""

    dimension: str
    factor: float
    system: str


_EXACT = 1e-6
_TOLERANCE = 0.04
"""How far a converted quantity is commonly rounded."""

_TABLE = {
    ("length", "imperial"): {
        1609.344: "mile miles mi mille milles",
        0.3048: "foot feet ft pied pieds",
        0.9144: "yard yards yd yds",
        0.0254: "inch inches pouce pouces",
    },
    ("length", "metric"): {
        1000.0: "km kms kilometre kilometres kilometer kilometers kilomètre kilomètres",
        1.0: "m metre metres meter meters mètre mètres",
        0.01: "cm centimetre centimetres centimeter centimeters centimètre centimètres",
        0.001: "mm millimetre millimetres millimeter millimeters millimètre millimètres",
    },
    ("mass", "imperial"): {
        0.45359237: "pound pounds lb lbs livre livres",
        0.028349523: "ounce ounces oz once onces",
        6.35029318: "stone",
        907.18474: "ton tons",
    },
    ("mass", "metric"): {
        1.0: "kg kgs kilo kilos kilogram kilograms kilogramme kilogrammes",
        0.001: "g gram grams gramme grammes",
        1000.0: "tonne tonnes",
    },
    ("speed", "imperial"): {1.609344: "mph", 1.852: "knot knots nœud nœuds"},
    ("speed", "metric"): {1.0: "km/h kph kmh kmph"},
    ("area", "imperial"): {4046.8564: "acre acres"},
    ("area", "metric"): {10000.0: "hectare hectares ha", 1.0: "m²", 1e6: "km²"},
    ("volume", "imperial"): {3.785411784: "gallon gallons", 0.473176473: "pint pints pinte pintes"},
    ("volume", "metric"): {1.0: "l litre litres liter liters", 0.01: "cl", 0.001: "ml"},
    ("duration", ""): {
        1.0: "s sec secs second seconds seconde secondes",
        60.0: "min mins mn minute minutes",
        3600.0: "h hr hrs hour hours heure heures",
        86400.0: "day days jour jours",
        604800.0: "week weeks semaine semaines",
        2629800.0: "month months mois",
        31557600.0: "year years an ans année années",
        315576000.0: "decade decades décennie décennies",
    },
}
UNITS = {
    word: Unit(dimension, factor, system)
    for (dimension, system), rows in _TABLE.items()
    for factor, words in rows.items()
    for word in words.split()
}
_SMALLER = {0.3048: 0.0254, 1.0: 0.01, 6.35029318: 0.45359237, 0.45359237: 0.028349523}
"""What a second number without a unit counts: *6 ft 2*, *1 m 88*."""
_AFTER = regex(
    r"[ \N{NBSP}\N{NNBSP}-]?(?:(?P<square>square|sq)[ -])?(?P<unit>km/h|[km]m?²|°?[CF]\b|[^\W\d_]+)"
    r"(?P<speed>[ -](?:per|an|par|à l'|de l')[ -]?(?:hour|heure)|[ -]heure\b)?(?P<squared>[ \N{NBSP}]carrés?)?"
    r"(?P<half>,? (?:and a half|et demie?)\b)?",
    re.IGNORECASE,
)
_WARMTH = regex(r"s(?P<scale>\b)")
_DEGREES = regex(
    r"[ \N{NBSP}\N{NNBSP}]?(?:°|degrees?|degrés?)[ \N{NBSP}]?(?P<scale>F|C|fahrenheit|celsius)?(?![a-z])", re.IGNORECASE
)


class Reading(NamedTuple):
    """A quantity and the unit that gave it."""

    quantity: Quantity
    unit: Unit
    end: int
    """Where the unit ends."""


def read_unit(text: str, end: int, value: float, *, is_english: bool) -> Reading | None:
    """The quantity of ``value`` with the unit that stands at ``end`` in ``text``; none without a unit."""
    degrees = _DEGREES.match(text, end)
    if degrees is None and is_english and value in range(40, 110, 10):
        degrees = _WARMTH.match(text, end)  # *in the 80s* may speak of the weather
    if degrees:
        return _temperature(value, degrees, is_english=is_english)
    match = _AFTER.match(text, end)
    if match is None:
        return None
    unit = UNITS.get(match["unit"].lower() if len(match["unit"]) > 1 else match["unit"])
    if unit is None:
        return None
    if match["square"] or match["squared"]:
        unit = Unit("area", unit.factor**2, unit.system)
    elif match["speed"] and unit.dimension == "length":
        unit = Unit("speed", unit.factor / 1000, unit.system)
    amount = value + 0.5 if match["half"] else value
    return Reading(_quantity(amount, unit), unit, match.end())


def smaller(unit: Unit, value: float) -> Quantity | None:
    """What ``value`` without a unit adds behind one in ``unit`` (*1 m 88*); none where that is not said."""
    factor = _SMALLER.get(unit.factor)
    if factor is None or unit.dimension not in {"length", "mass"}:
        return None
    return Quantity(unit.dimension, value * factor, unit.system)


def duration(seconds: float) -> Quantity:
    """A duration in seconds."""
    return Quantity("duration", seconds, "")


def add(one: Quantity, other: Quantity) -> Quantity:
    """The sum of two quantities of one dimension, as exact as the second."""
    return Quantity(one.dimension, one.amount + other.amount, one.system, other.rounded)


def _quantity(value: float, unit: Unit) -> Quantity:
    return Quantity(unit.dimension, value * unit.factor, unit.system, _rounding(value) * unit.factor)


def _temperature(value: float, match: re.Match[str], *, is_english: bool) -> Reading:
    scale = (match["scale"] or "").lower()[:1]
    is_fahrenheit = scale == "f" or (not scale and is_english)
    amount = (value - 32) / 1.8 if is_fahrenheit else value
    unit = Unit("temperature", 1.0, "imperial" if is_fahrenheit else "metric")
    return Reading(Quantity("temperature", amount, unit.system), unit, match.end())


def _rounding(value: float) -> float:
    """Half a step of the coarsest of 1, 5, 10, 50, 100 … that ``value`` is a multiple of."""
    step = 0.1
    for candidate in (1, 5, 10, 50, 100, 500, 1_000, 10_000, 100_000, 1_000_000):
        if value % candidate == 0:
            step = float(candidate)
    return step / 2
