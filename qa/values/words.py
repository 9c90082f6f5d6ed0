"""Number words of English and French, and the reading of a run of them (``quatre-vingt-dix-sept``)."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_MONTHS_EN = "january february march april may june july august september october november december"
_MONTHS_FR = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre"
MONTHS = frozenset([*_MONTHS_EN.split(), *_MONTHS_FR.split()])
ENGLISH = {
    **{
        word: float(value)
        for value, word in enumerate(
            "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
            " seventeen eighteen nineteen twenty".split()
        )
    },
    **{
        word: float(value)
        for value, word in enumerate(
            "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth"
            " fifteenth sixteenth seventeenth eighteenth nineteenth twentieth".split(),
            1,
        )
    },
    **{word: 10.0 * n for n, word in enumerate("thirty forty fifty sixty seventy eighty ninety".split(), 3)},
    **{word: 10.0 * n for n, word in enumerate("thirtieth fortieth fiftieth sixtieth seventieth eightieth".split(), 3)},
    **{word: 10.0 * n for n, word in enumerate("tens twenties thirties forties fifties sixties seventies".split(), 1)},
    "ninetieth": 90.0, "eighties": 80.0, "nineties": 90.0,
    "once": 1.0, "twice": 2.0, "double": 2.0, "both": 2.0, "pair": 2.0, "couple": 2.0, "triple": 3.0, "thrice": 3.0,
    "half": 0.5, "quarter": 0.25, "fortnight": 15.0, "decade": 10.0, "century": 100.0, "centuries": 100.0,
    "thirds": 3.0, "quarters": 4.0, "fifths": 5.0, "tenths": 10.0, "hundredth": 100.0, "noon": 12.0, "midnight": 24.0,
    "hat": 3.0, "trio": 3.0, "duo": 2.0, "single": 1.0, "midday": 12.0,
    **{month: float(n) for n, month in enumerate(_MONTHS_EN.split(), 1)},
    **{month[:3]: float(n) for n, month in enumerate(_MONTHS_EN.split(), 1) if month[:3] not in {"mar", "may"}},
    "sept": 9.0,
}  # fmt: skip
_ORDINALS_FR = (
    "unième deuxième troisième quatrième cinquième sixième septième huitième neuvième dixième onzième douzième"
    " treizième quatorzième quinzième seizième"
)
FRENCH = {
    **{
        word: float(value)
        for value, word in enumerate(
            "zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize".split()
        )
    },
    "une": 1.0, "vingt": 20.0, "vingts": 20.0, "trente": 30.0, "quarante": 40.0, "cinquante": 50.0, "soixante": 60.0,
    "septante": 70.0, "huitante": 80.0, "octante": 80.0, "nonante": 90.0,
    **{word: float(value) for value, word in enumerate(_ORDINALS_FR.split(), 1)},
    **{f"{word}s": float(value) for value, word in enumerate(_ORDINALS_FR.split(), 1)},
    "premier": 1.0, "première": 1.0, "premiers": 1.0, "premières": 1.0, "second": 2.0, "seconde": 2.0,
    "vingtième": 20.0, "trentième": 30.0, "quarantième": 40.0, "cinquantième": 50.0, "centième": 100.0,
    "double": 2.0, "triple": 3.0, "paire": 2.0, "tiers": 3.0, "quart": 0.25, "quarts": 4.0, "duo": 2.0, "trio": 3.0,
    "demi": 0.5, "demie": 0.5, "moitié": 0.5, "dizaine": 10.0, "dizaines": 10.0, "quinzaine": 15.0, "vingtaine": 20.0,
    "trentaine": 30.0, "quarantaine": 40.0, "cinquantaine": 50.0, "soixantaine": 60.0, "centaine": 100.0,
    "centaines": 100.0, "millier": 1e3, "milliers": 1e3, "siècle": 100.0, "siècles": 100.0, "décennie": 10.0,
    "midi": 12.0, "minuit": 24.0, "trimestre": 3.0, "semestre": 6.0, "doublé": 2.0, "triplé": 3.0, "huitaine": 8.0,
    **{month: float(n) for n, month in enumerate(_MONTHS_FR.split(), 1)},
    "janv": 1.0, "févr": 2.0, "avr": 4.0, "juil": 7.0, "oct": 10.0, "nov": 11.0, "déc": 12.0,
}  # fmt: skip
MULTIPLIERS = {
    "hundred": 1e2, "hundreds": 1e2, "thousand": 1e3, "thousands": 1e3, "million": 1e6, "millions": 1e6,
    "billion": 1e9, "billions": 1e9, "trillion": 1e12, "trillions": 1e12, "dozen": 12.0, "dozens": 12.0, "score": 20.0,
    "cent": 1e2, "cents": 1e2, "mille": 1e3, "milliard": 1e9, "milliards": 1e9, "douzaine": 12.0, "douzaines": 12.0,
}  # fmt: skip
JOINERS = frozenset({"and", "et", "a"})
UNITS_OF_FOUR = frozenset({"vingt", "vingts"})
_OTHER_SENSES = {
    "half": (30.0, 50.0, 6.0), "quarter": (15.0, 25.0, 3.0), "demi": (30.0,), "demie": (30.0,), "moitié": (50.0,),
    "quart": (15.0, 25.0), "noon": (0.0,), "midnight": (0.0, 12.0), "minuit": (0.0, 12.0), "midi": (0.0,),
    "fortnight": (14.0, 2.0), "quinzaine": (14.0, 2.0), "sept": (9.0,), "thirds": (2 / 3,), "tiers": (1 / 3, 33.0),
}  # fmt: skip
"""Half an hour is 30 minutes, half of them 50 %, half a year six months."""

Spelt = tuple[tuple[float, ...], int, int]
"""What the words may mean, likeliest first, and where they stand."""


def read_run(words: Sequence[str], values: dict[str, float]) -> float | None:
    """The number that a run of number words says; none for a run without one.

    ``values`` is :data:`ENGLISH` or :data:`FRENCH`; *soixante-dix* adds, *quatre-vingts* and *half a dozen* multiply.
    """
    total = current = 0.0
    seen = False
    previous = ""
    for word in words:
        if word in JOINERS:
            continue
        seen = True
        if word in MULTIPLIERS:
            factor = MULTIPLIERS[word]
            current = (current or 1.0) * factor
            if factor >= 1e3:
                total, current = total + current, 0.0
        elif word in UNITS_OF_FOUR and previous == "quatre":
            current += 76.0  # 4 became 4 × 20
        elif word in values:
            current += values[word]
        previous = word
    return total + current if seen else None


def read_spelt(words: Sequence[tuple[str, int, int]], values: dict[str, float]) -> Iterator[Spelt]:
    """The numbers in words: each run's own, then those of its parts (*trois cent* is 300, *one or two* 1 and 2)."""
    run: list[tuple[str, int, int]] = []
    previous = ""
    for item in [*words, ("", 0, 0)]:
        before, previous = previous, item[0]
        word = "" if before in {"per", "pour"} and item[0] == "cent" else item[0]
        if word in values or word in MULTIPLIERS or (run and word in JOINERS):
            run.append(item)
            continue
        while run and run[-1][0] in JOINERS:
            run.pop()
        if run:
            yield _run_of(run, values)
            run = []


def _run_of(run: Sequence[tuple[str, int, int]], values: dict[str, float]) -> Spelt:
    whole = read_run([word for word, _, _ in run], values)
    parts = [values.get(word) or MULTIPLIERS.get(word, 0.0) for word, _, _ in run if word not in JOINERS]
    others = [sense for word, _, _ in run for sense in _OTHER_SENSES.get(word, ())]
    numbers = [*([whole] if whole is not None else []), *parts, *others]
    return tuple(dict.fromkeys(numbers)), run[0][1], run[-1][2]


def read_clock(words: Sequence[tuple[str, int, int]], *, is_english: bool) -> Iterator[Spelt]:
    """What the clock's words mean beyond their numbers: *quarter to nine* is 8 and 45."""
    values = ENGLISH if is_english else FRENCH
    turn, quarter = ("to", "quarter") if is_english else ("moins", "quart")
    if not any(word == quarter for word, _, _ in words):
        return
    for index, (word, start, end) in enumerate(words):
        near = [other for other, _, _ in words[max(0, index - 3) : index + 3]] if word == turn else ()
        if quarter in near:
            hours = [float(other) if other.isdecimal() else values.get(other, 0.0) for other in near]
            yield (45.0, *(hour + shift - 1 for hour in hours if hour >= 1 for shift in (0, 12))), start, end
