"""What each format takes for prose, what it leaves out, and what it refuses."""

from __future__ import annotations

import datetime as dt
import io
import zipfile
from typing import TYPE_CHECKING

import pytest

from qa.errors import FormatError, InputError, UsageError
from qa.files import LONGEST_LINE
from qa.formats import docx, read_document
from qa.formats.delimited import CHUNK, iterate
from qa.formats.edit import apply_edits, rewrite
from qa.formats.pairing import find_source
from qa.model import Span

if TYPE_CHECKING:
    from pathlib import Path


def values(name: str, content: str) -> list[str]:
    return [segment.target.value for segment in read_document(name, content=content).segments]


def kinds(name: str, content: str) -> list[str]:
    return [segment.kind for segment in read_document(name, content=content).segments]


def test_plain_text_lines_are_paragraphs_and_headings() -> None:
    content = "Le Tour\nIl part de Lille.\n\nÉtape 2\nIl pleut.\n- un relais\n"
    assert kinds("a.txt", content) == ["heading", "paragraph", "heading", "paragraph", "list-item"]


def test_wrapped_plain_text_is_one_paragraph() -> None:
    content = "Le peloton est arrivé groupé au pied du dernier col,\noù le vent de face a découragé toute attaque.\n"
    assert values("a.txt", content) == [content.strip().replace("\n", " ")]


def test_an_empty_file_has_no_segment() -> None:
    assert values("a.txt", "") == []
    assert values("a.md", "\n\n") == []
    assert values("a.json", "") == []


def test_markdown_markers_are_no_part_of_the_text() -> None:
    content = "Le **vainqueur** du *[Tour](http://a.b)*, `x` <br> http://c.d.\n\n```\ncode\n```\n\n<div>html</div>\n"
    segment, _html = read_document("a.md", content=content).segments
    assert segment.target.value == "Le vainqueur du Tour, `x` <br> http://c.d."
    assert [segment.target.value[slice(*span)] for span in segment.target.protected] == ["`x`", "<br>", "http://c.d"]
    assert content[slice(*segment.target.locate(Span(3, 15)))] == "vainqueur** du"
    assert not segment.target.is_contiguous(Span(3, 15))
    assert segment.target.is_contiguous(Span(3, 12))


@pytest.mark.parametrize(
    "price",
    [
        "Il coûte 150 $ ici et 90 $ là.",
        "It costs $150 here and **$90** there.",
        "Le cadre (150 $/90 $) part vite.",
        "From US$150 to US$90, or \\$5.",
        "Un modèle à 150$, un autre à 90$.",
    ],
)
def test_markdown_prices_are_prose(price: str) -> None:
    (segment,) = read_document("a.md", content=price).segments
    assert segment.target.value == price.replace("*", "").replace("\\", "")
    assert not segment.target.protected


def test_markdown_formula_is_protected() -> None:
    (segment,) = read_document("a.md", content="Soit $x + y$ la somme, à 5 $ près.").segments
    assert [segment.target.value[slice(*span)] for span in segment.target.protected] == ["$x + y$"]


def test_markdown_brackets_without_a_definition_stay() -> None:
    assert values("a.md", "Il a [sic] dit [oui][1].[^2]\n\n[1]: http://a.b\n") == ["Il a [sic] dit oui."]


def test_front_matter_gives_date_source_and_title() -> None:
    content = "---\ntitle: 'Un été'\ndate: 2024-07-01\nsource: a.en.md\ntags: [x]\n---\nOui.\n"
    document = read_document("a.md", content=content)
    assert [segment.target.value for segment in document.segments] == ["Un été", "Oui."]
    assert document.date == dt.date(2024, 7, 1)
    assert document.target_file.slice(document.segments[0].target.locate(Span(3, 6))) == "été"


def test_html_leaves_code_and_untranslatable_parts_out() -> None:
    content = '<title>T</title><p>Un <code>x</code></p><pre>no</pre><p translate="no">no</p><td>c</td><!-- no -->'
    assert values("a.html", content) == ["T", "Un <code>x</code>", "c"]
    assert kinds("a.html", content) == ["heading", "paragraph", "cell"]


def test_front_matter_values_of_several_lines() -> None:
    content = (
        "---\ntitle: >-\n  Un été\n  à vélo\n\nsubtitle: |\n  Lundi\n  Mardi\ndescription: Il part\n  de Lille\n"
        'summary: "Elle a\n  gagné"\nexcerpt: "Une # ligne" # note\ntags:\n  - x\ndate: 2024-07-01\n---\nOui.\n'
    )
    document = read_document("a.md", content=content)
    found = {segment.id: segment.target.value for segment in document.segments}
    assert found == {
        "title": "Un été à vélo", "subtitle": "Lundi\nMardi", "description": "Il part de Lille",
        "summary": "Elle a gagné", "excerpt": "Une # ligne", "6": "Oui.",
    }  # fmt: skip
    assert document.date == dt.date(2024, 7, 1)
    title = document.segments[0].target
    assert document.target_file.slice(title.locate(Span(3, 6))) == "été"
    assert document.target_file.slice(title.locate(Span(9, 13))) == "vélo"


def test_front_matter_in_toml() -> None:
    content = '+++\ntitle = "Un été"\nsummary = """\nIl part\ntitle = non\n"""\ndraft = true\n+++\nOui.\n'
    found = [segment.target.value for segment in read_document("a.md", content=content).segments]
    assert found == ["Un été", "Il part\ntitle = non", "Oui."]


def test_xliff_states_and_locks_are_respected() -> None:
    content = (
        '<xliff version="1.2"><file><body><group translate="no"><trans-unit id="0"><source>a</source><target>a</target>'
        '</trans-unit></group><trans-unit id="1" approved="yes"><target>b</target><alt-trans><target>x'
        '</target></alt-trans></trans-unit><trans-unit id="2"><source>c</source>'
        '<target state="needs-review-translation"/></trans-unit></body></file></xliff>'
    )
    document = read_document("a.xlf", content=content)
    assert [(segment.id, segment.state) for segment in document.segments] == [("1", "final"), ("2", "needs-review")]
    assert document.segments[1].target.value == ""
    assert document.segments[1].target.locate(Span(0, 0)).start == content.index("</trans-unit></body>")


def test_xliff_units_cut_into_segments_each_with_its_state_and_lock() -> None:
    def cut(one: str, two: str, three: str) -> str:
        texts = {"1": one, "2": two, "3": three}
        return " ".join(f'<mrk mtype="seg" mid="{mid}">{text}</mrk>' for mid, text in texts.items())

    content = (
        '<xliff version="1.2" xmlns:sdl="http://sdl.example"><file><body><trans-unit id="7"><source>One. Two.</source>'
        f"<seg-source>{cut('One.', 'Two.', 'Three.')}</seg-source>"
        f"<target>{cut('<g>Un</g>.', 'Deux.', 'Trois.')}</target>"
        '<sdl:seg-defs><sdl:seg id="1" conf="ApprovedSignOff"/><sdl:seg id="2" conf="Translated" locked="true"/>'
        '<sdl:seg id="3"/></sdl:seg-defs></trans-unit></body></file></xliff>'
    )
    one, three = read_document("a.sdlxliff", content=content).segments
    assert (one.id, one.state, one.target.value) == ("7/1", "final", "<g>Un</g>.")
    assert one.source is not None
    assert one.source.value == "One."
    assert (three.id, three.state, three.target.value) == ("7/3", "", "Trois.")
    assert content[slice(*three.target.locate(Span(0, 5)))] == "Trois"


def test_po_plurals_fuzzy_and_obsolete_entries() -> None:
    content = (
        'msgid ""\nmsgstr "Language: fr\\n"\n\n#, fuzzy\nmsgid "a"\nmsgstr "b"\n\nmsgid "one"\nmsgid_plural "many"\n'
        'msgstr[0] "un"\nmsgstr[1] "des"\n\n#~ msgid "x"\n#~ msgstr "y"\n'
    )
    document = read_document("a.po", content=content)
    found = [(s.source.value, s.target.value, s.state) for s in document.segments if s.source]
    assert found == [("a", "b", "needs-review"), ("one", "un", "translated"), ("many", "des", "translated")]


def test_strings_are_paired_by_key(tmp_path: Path) -> None:
    (tmp_path / "en.json").write_text('{"a": "one", "b": {"c": "two"}}', encoding="utf-8")
    (tmp_path / "fr.json").write_text('{"b": {"c": "deux"}, "d": "trois"}', encoding="utf-8")
    document = read_document(tmp_path / "fr.json", source=tmp_path / "en.json")
    found = [(s.id, s.source.value if s.source else None, s.kind, s.state) for s in document.segments]
    assert found == [
        ("b.c", "two", "string", ""),
        ("d", None, "string", "added"),
        ("source a", "one", "missing", ""),
    ]


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("a.xlf", "<xliff><file></xliff>", "a.xlf:1: not well-formed"),
        ("a.xlf", "<a/>", "not XLIFF"),
        ("a.tmx", "<a/>", "not TMX"),
        ("a.xlf", '<!DOCTYPE x [<!ENTITY a "b">]><xliff>&a;</xliff>', "entities"),
        ("a.xlf", '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><xliff>&a;</xliff>', "entities"),
        ("a.xlf", "<xliff>" + "<g>" * 600 + "</g>" * 600 + "</xliff>", "nested too deeply"),
        ("a.json", '{"a": \n,}', "a.json:2: not JSON"),
        ("a.json", "[" * 100_000, "nested too deeply"),
        ("a.yaml", "a: [", "not YAML"),
        ("a.yaml", "[" * 3_000, "nested too deeply"),
        ("a.md", "![a" * 1_500 + "](b)" * 1_500, "nested too deeply"),
        ("a.po", "msgid\n", "a.po:1: not a PO line"),
        ("a.tsv", "a\tb\nc\n", "a.tsv:2: a row without a target"),
        ("a.srt", "Bonjour\n", "no subtitle"),
    ],
)
def test_what_is_not_the_format_is_refused(name: str, content: str, words: str) -> None:
    with pytest.raises(FormatError) as caught:
        read_document(name, content=content)
    assert words in str(caught.value)


def test_aliases_of_yaml_are_read_once() -> None:
    bomb = "a: &a [x, x]\n" + "".join(
        f"{b}: &{b} [*{a}, *{a}, *{a}]\n" for a, b in zip("abcdefgh", "bcdefghi", strict=True)
    )
    assert values("a.yaml", bomb) == ["x", "x"]


def _docx(body: str, **parts: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", f'<w:document xmlns:w="http://x"><w:body>{body}</w:body></w:document>')
        for name, content in parts.items():
            archive.writestr(f"word/{name}.xml", f'<w:part xmlns:w="http://x">{content}</w:part>')
    return out.getvalue()


def test_docx_paragraphs_and_runs(tmp_path: Path) -> None:
    body = (
        '<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>Titre</w:t></w:r></w:p><w:p/>'
        "<w:p><w:r><w:t>Le vain</w:t></w:r><w:r><w:t>queur</w:t><w:tab/><w:t>&amp; x</w:t></w:r>"
        "<w:del><w:r><w:delText>no</w:delText></w:r></w:del></w:p>"
    )
    place = tmp_path / "a.docx"
    place.write_bytes(_docx(body))
    document = read_document(place)
    found = [(s.kind, s.target.value, s.place) for s in document.segments]
    assert found == [("heading", "Titre", "paragraph 1"), ("paragraph", "Le vainqueur & x", "paragraph 3")]
    text = document.segments[1].target
    assert document.target_file.slice(text.locate(Span(3, 12))) == "vainqueur"
    assert document.target_file.position(text.locate(Span(3, 12)).start) == (3, 4)
    with pytest.raises(UsageError, match="cannot be edited"):
        rewrite(place, [(Span(0, 1), "x")])


def test_docx_notes_headers_and_footers() -> None:
    def paragraph(text: str) -> str:
        return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"

    parts = {name: paragraph(name) for name in ("header10", "header2", "footer1", "footnotes", "endnotes", "comments")}
    text, parsed = docx.extract(_docx(paragraph("corps"), **parts), "a.docx")
    assert text.split("\n") == ["corps", "footnotes", "endnotes", "header2", "header10", "footer1"]
    assert [segment.place for segment in parsed.segments] == [
        "paragraph 1", "footnote paragraph 1", "endnote paragraph 1", "header 2, paragraph 1", "header 10, paragraph 1",
        "footer 1, paragraph 1",
    ]  # fmt: skip


def test_docx_runs_are_counted_as_they_stand() -> None:
    run = "<w:r><w:t>{}</w:t></w:r>"
    body = (
        f"<w:p>{run.format('Le ')}<w:r/><w:del><w:r><w:delText>petit</w:delText></w:r></w:del>{run.format('vainqueur')}"
        f"<w:r><w:Fallback><w:p>{run.format('no')}</w:p></w:Fallback></w:r>{run.format(' gagne')}</w:p>"
    )
    (segment,) = docx.extract(_docx(body), "a.docx")[1].segments
    assert segment.target.value == "Le vainqueur gagne"
    assert [segment.place_of(Span(start, start + 1)) for start in (0, 3, 11, 13)] == [
        "paragraph 1, run 1", "paragraph 1, run 3", "paragraph 1, run 3", "paragraph 1, run 5",
    ]  # fmt: skip


def test_docx_bombs_and_other_files_are_refused() -> None:
    with pytest.raises(FormatError, match="unpacks to"):
        docx.extract(_docx("<w:p/>" * 400_000), "a.docx")
    with pytest.raises(FormatError, match="not DOCX"):
        docx.extract(b"PK nothing", "a.docx")


def test_a_bitext_is_read_in_pieces_with_positions_in_the_whole(tmp_path: Path) -> None:
    place = tmp_path / "a.tsv"
    lines = [f"line {number}\tligne é {number}\r\n" for number in range(CHUNK + 5)]
    place.write_bytes(b"\xef\xbb\xbf" + "".join(lines).encode())
    first, second = iterate(place)
    assert (len(first.segments), len(second.segments)) == (CHUNK, 5)
    last = second.segments[-1]
    whole = "".join(lines)
    span = last.target.locate(Span(0, len(last.target.value)))
    assert whole[slice(*span)] == second.target_file.slice(span) == f"ligne é {CHUNK + 4}"
    assert second.target_file.position(span.start) == (CHUNK + 5, len(f"line {CHUNK + 4}\t") + 1)
    assert [s.id for s in second.segments[:2]] == [str(CHUNK + 1), str(CHUNK + 2)]


def test_a_bitext_with_an_endless_line_is_refused(tmp_path: Path) -> None:
    place = tmp_path / "a.tsv"
    place.write_text("a\tb\n" + "x" * (LONGEST_LINE + 5), encoding="utf-8")
    with pytest.raises(InputError, match="a line of more than"):
        list(iterate(place))


def test_a_bitext_in_another_encoding_is_refused_with_the_byte(tmp_path: Path) -> None:
    place = tmp_path / "a.tsv"
    place.write_bytes(b"a\tb\n\xe9\tc\n")
    with pytest.raises(InputError, match="at byte 4"):
        list(iterate(place))


def test_an_unquoted_csv_cell_gets_quotes_where_a_fix_needs_them() -> None:
    content = "The climb,La montée de 11.2 km\nb,c\n"
    start = content.index("11.2")
    edited = apply_edits(content, [(Span(start, start + 4), "11,2")], "tsv")
    assert edited == 'The climb,"La montée de 11,2 km"\nb,c\n'


def test_quotes_around_a_whole_tsv_cell_are_its_own() -> None:
    assert values("a.tsv", '"He won."\t"Il a gagné."\n') == ['"Il a gagné."']


def test_edits_that_overlap_are_refused() -> None:
    with pytest.raises(UsageError, match="overlap"):
        apply_edits("abcd", [(Span(0, 2), "x"), (Span(1, 3), "y")])


def test_a_rewrite_keeps_encoding_and_line_ends(tmp_path: Path) -> None:
    place = tmp_path / "a.txt"
    place.write_bytes(b"\xff\xfe" + "Un été\r\n".encode("utf-16-le"))
    rewrite(place, [(Span(0, 2), "L'")])
    assert place.read_bytes() == b"\xff\xfe" + "L' été\r\n".encode("utf-16-le")


@pytest.mark.parametrize(
    ("target", "source"),
    [("a.fr.md", "a.en.md"), ("a_fr.txt", "a_en.txt"), ("fr/x/a.md", "en/x/a.md"), ("l/fr.json", "l/en.json")],
)
def test_a_source_is_found_by_its_name(tmp_path: Path, target: str, source: str) -> None:
    place = tmp_path / source
    place.parent.mkdir(parents=True, exist_ok=True)
    place.touch()
    assert find_source(tmp_path / target) == place
    assert find_source(place) is None


def test_front_matter_names_the_source(tmp_path: Path) -> None:
    place = tmp_path / "a.md"
    place.write_text("---\nsource: original.md\n---\nOui.\n", encoding="utf-8")
    with pytest.raises(InputError, match=r"names the source original\.md"):
        find_source(place)
    (tmp_path / "original.md").touch()
    assert find_source(place) == tmp_path / "original.md"


def test_an_unknown_format_and_a_source_too_many_are_usage_errors() -> None:
    with pytest.raises(UsageError, match="there are text, markdown"):
        read_document("a.txt", format="odt", content="")
    with pytest.raises(UsageError, match="own source"):
        read_document("a.tsv", source="b.txt", content="a\tb")
