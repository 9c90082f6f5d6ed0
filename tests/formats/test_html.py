"""HTML, by itself and within Markdown: what is prose, and that nothing makes it slow."""

from __future__ import annotations

import pytest

from qa.formats import html, markdown, read_document
from qa.formats.comments import comments
from qa.model import File, Span


def values(name: str, content: str) -> list[str]:
    return [segment.target.value for segment in read_document(name, content=content).segments]


def test_html_in_markdown_is_read() -> None:
    content = (
        "Un *été*.\n\n<figure>\n<img src='a.png'>\n<figcaption>Le &laquo; <b>col</b> &raquo;</figcaption>\n</figure>\n"
        "\n<!-- no -->\n"
    )
    document = read_document("a.md", content=content)
    assert [segment.target.value for segment in document.segments] == ["Un été.", "Le « <b>col</b> »"]
    caption = document.segments[1].target
    assert document.target_file.slice(caption.locate(Span(8, 11))) == "col"
    assert markdown.escape("a < b", content, caption.locate(Span(8, 11))) == "a &lt; b"
    assert markdown.escape("a_b", content, Span(4, 7)) == "a\\_b"


def test_html_in_a_quotation() -> None:
    assert values("a.md", "> <div>\n> Un\n> col\n> </div>\n") == ["Un col"]


def test_html_translate_attributes() -> None:
    content = (
        '<p>Le <b translate="no">Foo</b> et <i class="x notranslate">bar</i></p>'
        '<div translate=no><p>no</p><p translate="yes">oui</p><p>no</p></div><p data-x=" translate=no">oui</p>'
    )
    texts = [segment.target for segment in read_document("a.html", content=content).segments]
    assert [text.value for text in texts[1:]] == ["oui", "oui"]
    assert [word for word in ("Le", "Foo", "et", "bar") if word in texts[0].prose] == ["Le", "et"]


def test_html_that_is_no_markup_is_text() -> None:
    assert values("a.html", "<p>AT&T & R&D : 3 < 4, &amp;lt; &eacute;t&eacute</p>") == ["AT&T & R&D : 3 < 4, &lt; été"]
    assert values("a.html", "<p>a <!-- b > c -->d</p><!-- never closed") == ["a d", "<!-- never closed"]
    assert values("a.html", "<p title='a > b'>c</p><p title=\"it's\">d</p><p title='e>f</p>") == ["c", "d", "f"]
    assert values("a.html", "<script>if (a < b) '</p>'</script>e") == ["e"]


@pytest.mark.parametrize("piece", ["<!--", "<a ", "<a x='", '<a href="', "<div>", "<span>x", "<b></i>", "<![CDATA["])
def test_hostile_html_takes_time_in_proportion(piece: str) -> None:
    """Were it the square of the length, this would take an hour."""
    file = File("a.html", piece * 40_000 + "<p>e</p>")
    assert html.parse(file).segments
    assert not list(comments(file))
