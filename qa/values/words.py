"""Number words of English and French, and the reading of a run of them (``quatre-vingt-dix-sept``, ``two hundred and ten``)."""

from __future__ import annotations

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
    **{word: 10.0 * n for n, word in enumerate("thirtieth fortieth fiftieth sixtieth seventieth".split(), 3)},
    **{"once": 1.0, "twice": 2.0, "double": 2.0, "both": 2.0, "pair": 2.0, "couple": 2.0, "triple": 3.0, "thrice": 3.0},
    **{"dozen": 12.0, "dozens": 12.0, "half": 0.5, "quarter": 0.25, "fortnight": 15.0, "score": 20.0},
    **{m: float(n) for n, m in enumerate("january february march april may june july august september october november"
                                         " december".split(), 1)},
}  # fmt: skip
FRENCH = {
    **{
        word: float(value)
        for value, word in enumerate(
            "zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize".split()
        )
    },
    **{"une": 1.0, "vingt": 20.0, "vingts": 20.0, "trente": 30.0, "quarante": 40.0, "cinquante": 50.0, "soixante": 60.0},
    **{"septante": 70.0, "huitante": 80.0, "octante": 80.0, "nonante": 90.0},
    **{
        word: float(value)
        for value, word in enumerate(
            "premier deuxième troisième quatrième cinquième sixième septième huitième neuvième dixième onzième douzième"
            " treizième quatorzième quinzième seizième".split(),
            1,
        )
    },
    **{"première": 1.0, "second": 2.0, "seconde": 2.0, "vingtième": 20.0, "trentième": 30.0, "quarantième": 40.0},
    **{"cinquantième": 50.0, "centième": 100.0, "double": 2.0, "triple": 3.0, "paire": 2.0, "tiers": 3.0, "quart": 0.25},
    **{"demi": 0.5, "demie": 0.5, "moitié": 0.5, "dizaine": 10.0, "dizaines": 10.0, "douzaine": 12.0, "douzaines": 12.0},
    **{"quinzaine": 15.0, "vingtaine": 20.0, "trentaine": 30.0, "quarantaine": 40.0, "cinquantaine": 50.0},
    **{"soixantaine": 60.0, "centaine": 100.0, "centaines": 100.0, "millier": 1e3, "milliers": 1e3},
    **{m: float(n) for n, m in enumerate("janvier février mars avril mai juin juillet août septembre octobre novembre"
                                         " décembre".split(), 1)},
}  # fmt: skip
MULTIPLIERS = {
    "hundred": 1e2, "hundreds": 1e2, "thousand": 1e3, "thousands": 1e3, "million": 1e6, "millions": 1e6,
    "billion": 1e9, "billions": 1e9, "trillion": 1e12, "trillions": 1e12,
    "cent": 1e2, "cents": 1e2, "mille": 1e3, "milliard": 1e9, "milliards": 1e9, "mille milliards": 1e12,
}  # fmt: skip
JOINERS = frozenset({"and", "et", "a"})
UNITS_OF_FOUR = frozenset({"vingt", "vingts"})


def read_run(words: list[str], values: dict[str, float]) -> float | None:
    """The number that a run of number words says; none for a run without one.

    ``values`` is :data:`ENGLISH` or :data:`FRENCH`; *soixante-dix* adds, *quatre-vingts* multiplies.
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
