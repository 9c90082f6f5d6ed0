"""Equal values in any notation are no change; one changed digit is always one."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qa.french.tokens import words
from qa.values import changes
from qa.values.read import read_english, read_french
from qa.values.words import ENGLISH, FRENCH, read_run


def changed(english: str, french: str) -> list[tuple[str, str]]:
    source, target = read_english(english, words(english)), read_french(french, words(french))
    return [
        (english[c.source.span.start : c.source.span.end], french[c.target.span.start : c.target.span.end])
        for c in changes(source, target)
    ]


def _grouped(number: int, mark: str) -> str:
    return f"{number:,}".replace(",", mark)


def _clock(minutes: int) -> tuple[list[str], list[str]]:
    hour, minute = divmod(minutes, 60)
    half, short = ("pm" if hour >= 12 else "am"), (hour - 1) % 12 + 1
    english = [f"{hour}:{minute:02}", f"{short}:{minute:02} {half}", f"{short}.{minute:02}{half}"]
    return english, [
        f"{hour} h {minute:02}",
        f"{hour}h{minute:02}",
        f"{hour}:{minute:02}",
        f"{hour}\N{NBSP}h\N{NBSP}{minute:02}",
    ]


def _gap(seconds: int) -> tuple[list[str], list[str]]:
    minute, second = divmod(seconds, 60)
    english = [f"{minute}:{second:02}", f"{minute}m{second:02}s", f"{minute} min {second:02} sec"]
    french = [
        f"{minute}'{second:02}''",
        f"{minute} min {second:02} s",
        f"{minute}:{second:02}",
        f"{minute}'{second:02}\"",
    ]
    return english, [*french, f"{minute}\N{RIGHT SINGLE QUOTATION MARK}{second:02}", f"{minute} min {second:02}"]


def _race(seconds: int) -> tuple[list[str], list[str]]:
    hour, rest = divmod(seconds, 3600)
    minute, second = divmod(rest, 60)
    english = [f"{hour}:{minute:02}:{second:02}", f"{hour}h{minute:02}m{second:02}s"]
    return english, [f"{hour} h {minute:02} min {second:02} s", f"{hour}h{minute:02}'{second:02}''", english[0]]


def _plain(number: int) -> tuple[list[str], list[str]]:
    return [str(number), f"{number:,}"], [
        str(number),
        *(_grouped(number, mark) for mark in (" ", "\N{NBSP}", "\N{NNBSP}", ".")),
    ]


def _decimal(tenths: int) -> tuple[list[str], list[str]]:
    whole, tenth = divmod(tenths, 10)
    return [f"{whole:,}.{tenth}"], [f"{_grouped(whole, mark)},{tenth}" for mark in (" ", "\N{NNBSP}")]


def _money(tenths: int) -> tuple[list[str], list[str]]:
    whole, tenth = divmod(tenths, 10)
    english = [f"${whole}.{tenth} million", f"${whole}.{tenth}m", f"${whole},{tenth}00,000"]
    return english, [f"{whole},{tenth} millions de dollars", f"{whole},{tenth} M$"]


def _ordinal(number: int) -> tuple[list[str], list[str]]:
    return [f"{number}th"], [f"{number}e", f"{number}ème", f"{number}ᵉ"]


def _percent(number: int) -> tuple[list[str], list[str]]:
    return [f"{number}%", f"{number} per cent"], [f"{number} %", f"{number}\N{NNBSP}%", f"{number} pour cent"]


def _date(number: int) -> tuple[list[str], list[str]]:
    day, month = number % 28 + 1, "May"
    return [f"{month} {day}", f"{day} {month}"], [f"{day} mai", f"{day}/05"]


NOTATIONS = st.one_of(
    st.integers(0, 24 * 60 - 1).map(_clock),
    st.integers(60, 59 * 60).map(_gap),
    st.integers(3600, 30 * 3600).map(_race),
    st.integers(3, 9_999_999).map(_plain),
    st.integers(11, 99_999).map(_decimal),
    st.integers(11, 999).map(_money),
    st.integers(4, 200).map(_ordinal),
    st.integers(3, 100).map(_percent),
    st.integers(5, 27).map(_date),
)


@given(st.lists(NOTATIONS, min_size=1, max_size=4), st.data())
def test_equal_values_are_no_change(pairs: list[tuple[list[str], list[str]]], data: st.DataObject) -> None:
    english = "; then ".join(data.draw(st.sampled_from(pair[0])) for pair in pairs)
    french = " ; puis ".join(data.draw(st.sampled_from(pair[1])) for pair in pairs)
    assert changed(f"It was {english}.", f"C'était {french}.") == []


def test_a_race_of_a_day_is_no_midnight() -> None:
    assert changed("It was 24:54:12 in all.", "C'était 54 h 54 min 12 s au total.")


@settings(max_examples=150)
@given(NOTATIONS, st.data())
def test_one_changed_digit_is_found(pair: tuple[list[str], list[str]], data: st.DataObject) -> None:
    english, french = (data.draw(st.sampled_from(side)) for side in pair)
    place = data.draw(st.sampled_from([index for index, character in enumerate(french) if character.isdigit()]))
    other = data.draw(st.sampled_from([digit for digit in "0123456789" if digit != french[place]]))
    wrong = f"{french[:place]}{other}{french[place + 1 :]}"
    if any(
        int("".join(filter(str.isdigit, alike)) or 0) == int("".join(filter(str.isdigit, wrong))) for alike in pair[1]
    ):
        return  # a leading zero, say: the same value
    assert changed(f"It was {english} in all.", f"C'était {wrong} au total.")


@pytest.mark.parametrize(
    ("english", "french"),
    [
        ("10 miles", "16 km"),
        ("a 100-mile ride", "une sortie de 160 kilomètres"),
        ("3,000 feet up", "à 900 mètres d'altitude"),
        ("6ft 2in", "1,88 m"),
        ("6-foot-2", "1 m 88"),
        ("150 pounds", "68 kg"),
        ("86°F", "30 °C"),
        ("45 mph", "72 km/h"),
        ("50 miles per hour", "80 kilomètres à l'heure"),
        ("18 months", "1 an et demi"),
        ("90 minutes", "1 h 30"),
        ("2 weeks", "14 jours"),
        ("two dozen riders", "24 coureurs"),
        ("half a dozen of the 40", "6 des 40"),
        ("half past 8", "8 h 30"),
        ("quarter to 9", "8 h 45"),
        ("midnight, the 5th", "0 h 00, le 5"),
        ("the 21st century, 5 wins", "le XXIe siècle, 5 succès"),
        ("the 1980s", "les années 80"),
        ("the 1998-99 season", "la saison 1998-1999"),
        ("3-1 and 6-4", "3 à 1 et 6-4"),
        ("between 10 and 12%", "entre 10 et 12 %"),
        ("$1.2bn", "1,2 milliard de dollars"),
        ("£50k", "50 000 livres"),
        ("25 cents", "25 cents"),
        ("seventy-five and 97", "75 et quatre-vingt-dix-sept"),
        ("12 and a half", "12,5"),
        ("43:12.5", "43'12''5"),
        ("his 1st and 2nd wins", "ses 1er et 2e succès"),
        ("10/12/2018", "10/12/2018"),
        ("at 8.30, 40 riders", "à 8 h 30, 40 coureurs"),
    ],
)
def test_the_same_said_otherwise(english: str, french: str) -> None:
    assert changed(english, french) == []


@pytest.mark.parametrize(
    ("english", "french"),
    [
        ("38 riders", "58 coureurs"),
        ("38 miles", "58 km"),
        ("100 km", "160 km"),
        ("10 miles", "10,5 km"),
        ("$2.5 million", "2,5 milliards"),
        ("1.5 km", "15 km"),
        ("in 2019 and 2021", "en 2019 et 2019"),
        ("I have 4 wins", "J'ai 2 victoires"),
        ("90 minutes", "1 h 40"),
        ("4:32:15", "4 h 32 min 51 s"),
        ("8 pm", "21 h"),
        ("the 1980s", "les années 70"),
    ],
)
def test_another_value(english: str, french: str) -> None:
    assert changed(english, french)


@pytest.mark.parametrize(
    ("words_", "values", "number"),
    [
        ("quatre vingt dix sept", FRENCH, 97),
        ("mille neuf cent quatre vingt dix huit", FRENCH, 1998),
        ("deux cent quatre vingts", FRENCH, 280),
        ("soixante et onze", FRENCH, 71),
        ("vingt quatre", FRENCH, 24),
        ("deux douzaines", FRENCH, 24),
        ("two hundred and ten", ENGLISH, 210),
        ("three thousand five hundred", ENGLISH, 3500),
        ("ninety seven", ENGLISH, 97),
        ("half a dozen", ENGLISH, 6),
        ("and", ENGLISH, None),
    ],
)
def test_runs_of_number_words(words_: str, values: dict[str, float], number: float | None) -> None:
    assert read_run(words_.split(), values) == number
