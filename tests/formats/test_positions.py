"""A planted error is found at its exact place in every format, and a fix changes nothing else."""

from __future__ import annotations

from typing import NamedTuple

import pytest

from qa.formats import read_document
from qa.formats.edit import apply_edits
from qa.model import Document, Span

ERROR = "une fixe"


class Sample(NamedTuple):
    name: str
    content: str
    """Holds the planted error once."""


SAMPLES = [
    Sample(
        "a.txt", "Titre \N{BICYCLE}\r\n\r\nUn e\N{COMBINING ACUTE ACCENT}te\N{COMBINING ACUTE ACCENT}, une fixe.\r\n"
    ),
    Sample(
        "a.md", "---\ntitle: À voir\n---\n# É \N{BICYCLE}\n\n> Le *été* et\n> puis [une fixe](http://a.b) &amp; fin.\n"
    ),
    Sample("b.md", "| a | b |\n|---|---|\n| é \N{BICYCLE} | une fixe |\n"),
    Sample("a.html", "<p>Un &eacute;t&#233; \N{BICYCLE} <b>&amp;</b> une fixe</p><script>une</script>"),
    Sample(
        "a.xlf",
        '<?xml version="1.0"?>\r\n<xliff version="1.2"><file><body><trans-unit id="1"><source>\N{BICYCLE} a'
        '</source>\r\n<target>\N{BICYCLE} &amp; <g id="1">été</g> une fixe</target></trans-unit></body></file></xliff>',
    ),
    Sample(
        "b.xlf",
        '<xliff version="2.0"><file id="f"><unit id="u"><segment><source>A</source><target>É \N{BICYCLE} <ph id="1"/>'
        "&#233; une fixe</target></segment></unit></file></xliff>",
    ),
    Sample(
        "a.tmx",
        '<tmx><header srclang="en"/><body><tu><tuv xml:lang="en"><seg>A</seg></tuv><tuv xml:lang="fr">'
        "<seg>\N{BICYCLE} <bpt i='1'>&lt;b&gt;</bpt>é<ept i='1'/> une fixe</seg></tuv></tu></body></tmx>",
    ),
    Sample("a.po", '# \N{BICYCLE}\nmsgid "a %s"\nmsgstr ""\n"été \\"x\\" "\n"une fixe %s"\n'),
    Sample("a.tsv", "A \N{BICYCLE}\tÉté une fixe\nb\tc\n"),
    Sample("a.csv", 'source,target\r\n"a ""\N{BICYCLE}"", b","d ""é"" une fixe"\r\n'),
    Sample("a.json", '{"x": {"y": ["\N{BICYCLE} \\u00e9 \\"q\\" une fixe", 2]}}'),
    Sample("a.yaml", 'fr:\n  a: "\N{BICYCLE} \\u00e9 une fixe"\n'),
    Sample("b.yaml", "a: |\n  \N{BICYCLE} été\n  puis une fixe\n"),
    Sample("a.srt", "1\r\n00:00:01,000 --> 00:00:02,000\r\n<i>\N{BICYCLE} été</i>\r\nune fixe\r\n"),
    Sample("a.vtt", "WEBVTT\n\n00:01.000 --> 00:02.000\n<v É>&amp; une fixe</v>\n"),
]

BILINGUAL = [sample for sample in SAMPLES if sample.name.split(".")[1] in {"xlf", "tmx", "po", "tsv", "csv"}]


def _find(document: Document, words: str) -> list[Span]:
    """Where ``words`` stand in the targets' prose, as code points of the file."""
    return [
        segment.target.locate(Span(start, start + len(words)))
        for segment in document.segments
        if (start := segment.target.prose.find(words)) >= 0
    ]


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.name)
def test_a_planted_error_is_at_its_exact_place(sample: Sample) -> None:
    start = sample.content.index(ERROR)
    assert _find(read_document(sample.name, content=sample.content), ERROR) == [(start, start + len(ERROR))]


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.name)
def test_no_edit_changes_nothing(sample: Sample) -> None:
    assert apply_edits(sample.content, []) == sample.content


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.name)
@pytest.mark.parametrize("replacement", ["un pignon fixe", 'l\'« axe & "x" <y>'])
def test_a_fix_is_read_back_and_changes_nothing_else(sample: Sample, replacement: str) -> None:
    if sample.name in {"a.md", "b.md", "a.srt", "a.vtt"} and "<" in replacement:
        replacement = "l'« axe »"
    document = read_document(sample.name, content=sample.content)
    (span,) = _find(document, ERROR)
    from qa.formats import detect  # noqa: PLC0415

    edited = apply_edits(sample.content, [(span, replacement)], detect(sample.name))
    assert edited.startswith(sample.content[: span.start])
    assert edited.endswith(sample.content[span.end :])
    before = [segment.target.value.replace(ERROR, replacement) for segment in document.segments]
    assert [segment.target.value for segment in read_document(sample.name, content=edited).segments] == before


@pytest.mark.parametrize("sample", BILINGUAL, ids=lambda sample: sample.name)
def test_a_bilingual_file_brings_its_sources(sample: Sample) -> None:
    document = read_document(sample.name, content=sample.content)
    assert document.source_file is document.target_file
    source = document.segments[0].source
    assert source is not None
    assert source.value[-1] in {"a", "A", "s", "b", "\N{BICYCLE}"}
    assert document.target_file.slice(source.locate(Span(0, 1))) == source.value[0]
