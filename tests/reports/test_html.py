"""The HTML report without a browser: pieces, escaping, and what the file may contain."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from qa.model import Severity, Span, Stretch, Text
from qa.reports import ConceptView, GateInfo, ReportOptions, TermView, render
from qa.reports.html.marks import Mark, pieces, say, show
from tests.reports.build import document, issue, run

if TYPE_CHECKING:
    from qa.run import Run

SPANS = st.tuples(st.integers(0, 30), st.integers(0, 30)).map(lambda pair: Span(min(pair), max(pair)))


@given(st.text(max_size=30), st.lists(SPANS, max_size=5), st.lists(SPANS, max_size=2))
def test_pieces_lose_and_repeat_nothing(value: str, spans: list[Span], protected: list[Span]) -> None:
    spans = [Span(min(span.start, len(value)), min(span.end, len(value))) for span in spans]
    text = Text(value, (Stretch(0, len(value), 0, len(value)),))
    marks = [Mark(span, number, Severity.MINOR) for number, span in enumerate(spans)]
    cut = pieces(text, marks)
    assert "".join(piece.text for piece in cut) == value
    shown = {mark.number for piece in cut for mark in piece.marks}
    assert shown == (set(range(len(spans))) if value else set())


def test_overlapping_spans_show_the_worst_first() -> None:
    text = Text.plain("abcdef")
    marks = [Mark(Span(0, 4), 0, Severity.MINOR), Mark(Span(2, 6), 1, Severity.CRITICAL)]
    assert [(piece.text, [mark.number for mark in piece.marks]) for piece in pieces(text, marks)] == [
        ("ab", [0]),
        ("cd", [1, 0]),
        ("ef", [1]),
    ]


def test_an_insertion_marks_the_character_it_stands_at() -> None:
    cut = pieces(Text.plain("ab"), [Mark(Span(2, 2), 0, Severity.MINOR)])
    assert [(piece.text, bool(piece.marks)) for piece in cut] == [("a", False), ("b", True)]


def test_invisible_characters_are_shown_and_direction_overrides_kept_out() -> None:
    shown = show("a\N{NBSP}b\N{NNBSP}<\N{RIGHT-TO-LEFT OVERRIDE}")
    assert '<span class="nb" title="no-break space">\N{NBSP}</span>' in shown
    assert '<span class="nn" title="narrow no-break space">\N{NNBSP}</span>&lt;' in shown
    assert "\N{RIGHT-TO-LEFT OVERRIDE}" not in shown
    assert ">202E<" in shown


def test_hostile_text_is_escaped_everywhere() -> None:
    attack = "</script><script>alert(1)</script>\"><img src=x onerror=alert(2)>'"
    article = document(f"{attack} mot\n", f"{attack} word\n", path=f"{attack}.fr.txt")
    concept = ConceptView("c", (TermView(attack, "fr", "preferred", attack),), attack, attack, (attack,), attack)
    options = ReportOptions(
        command=attack, configuration=attack, glossary_hash=attack, concepts={"c": concept}, gate=GateInfo(attack)
    )
    page = render(
        "html", run([article], [issue(article, attack, attack, replacements=(attack,), concept="c")]), options
    )
    assert "<img" not in page
    assert len(re.findall(r"<script[ >]", page)) == 2
    assert len(re.findall(r"</script>", page)) == 2


def test_page_names_no_address_and_has_no_style_or_handler_attribute(sample: Run) -> None:
    page = render("html", sample)
    assert not re.search(r"https?://|@import|url\(", page)
    assert not re.search(r"<[^>]+\s(style|on[a-z]+)=", page)


def test_same_run_same_bytes(sample: Run) -> None:
    assert render("html", sample) == render("html", sample)


def test_says_what_was_not_checked(sample: Run) -> None:
    page = render("html", sample)
    assert "<b>quality-estimate</b>: no model: pip install &#39;velo-qa[models]&#39;" in page


def test_says_how_many_are_suppressed(sample: Run) -> None:
    assert "1 suppressed." in render("html", sample)


def test_the_spaces_of_french_punctuation_in_a_message_are_not_marked() -> None:
    message = "«\N{NBSP}Tour\N{NBSP}» est au singulier\N{NNBSP}!"
    assert say(message) == message
    assert 'class="nb"' in say("10\N{NBSP}km")
    assert say("<b>") == "&lt;b&gt;"
