"""``qa fix`` in every format that can be written, encoding and line end: the one character that is wrong goes, no byte
besides."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from typer.testing import CliRunner

from qa.cli.app import command_line

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

_EN = "The rider won."
_XLIFF = (
    '<?xml version="1.0"?>\n<xliff version="1.2">\n<file><body><trans-unit id="1">\n<source>{en}</source>'
    "<target>{fr}</target>\n</trans-unit></body></file></xliff>\n"
)
_XLIFF_2 = (
    '<xliff version="2.0">\n<file id="f"><unit id="1"><segment><source>{en}</source>\n<target>{fr}</target></segment>'
    "</unit></file></xliff>\n"
)
_TMX = (
    '<tmx version="1.4"><header srclang="en"/>\n<body><tu><tuv xml:lang="en"><seg>{en}</seg></tuv>\n'
    '<tuv xml:lang="fr"><seg>{fr}</seg></tuv></tu></body></tmx>\n'
)
FORMATS: dict[str, Callable[[str], str]] = {
    "a.txt": lambda fr: f"Titre\n\n{fr}\n",
    "a.md": lambda fr: f"# Titre\n\n- **{_plain(fr)}**\n",
    "a.html": lambda fr: f"<h1>Titre</h1>\n<p>{escape(fr)}</p>\n",
    "a.xlf": lambda fr: _XLIFF.format(en=_EN, fr=escape(fr)),
    "b.xlf": lambda fr: _XLIFF_2.format(en=_EN, fr=escape(fr)),
    "a.tmx": lambda fr: _TMX.format(en=_EN, fr=escape(fr)),
    "a.po": lambda fr: f'# x\nmsgid "{_EN}"\nmsgstr ""\n{_quoted(fr[:9])}\n{_quoted(fr[9:])}\n',
    "a.tsv": lambda fr: f"source\ttarget\n{_EN}\t{fr}\n",
    "a.csv": lambda fr: f'source,target\n{_EN},"{fr.replace(chr(34), chr(34) * 2)}"\n',
    "a.json": lambda fr: json.dumps({"k": fr}) + "\n",
    "b.json": lambda fr: json.dumps({"k": [fr]}, ensure_ascii=False, indent=2) + "\n",
    "a.yaml": lambda fr: f"# x\nfr:\n  k: {_quoted(fr)}\n",
    "a.srt": lambda fr: f"1\n00:00:01,000 --> 00:00:02,000\n{_plain(fr)}\n\n",
    "a.vtt": lambda fr: f"WEBVTT\n\n00:01.000 --> 00:02.000\n{_plain(fr)}\n",
}


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _plain(text: str) -> str:
    """``text`` without what these formats take for markup."""
    return "".join(character for character in text if character not in "<>&*_`[]\\")


@pytest.mark.parametrize("name", FORMATS)
@settings(max_examples=12, deadline=None)
@given(
    before=st.text("aéÀœ \N{NBSP}\N{BICYCLE}<>&\"'\\e\N{COMBINING ACUTE ACCENT}", max_size=12),
    encoding=st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]),
    line_end=st.sampled_from(["\n", "\r\n"]),
)
def test_one_character_goes(
    tmp_path_factory: pytest.TempPathFactory, name: str, before: str, encoding: str, line_end: str
) -> None:
    content = FORMATS[name](f"x{before} Le coureur a gagné . Il rit").replace("\n", line_end)
    path: Path = tmp_path_factory.mktemp("fix") / name
    path.write_bytes(content.encode(encoding))
    CliRunner().invoke(command_line(), ["fix", "--select", "space-before-punctuation", str(path)])
    wanted = content.replace("gagn\\u00e9 .", "gagn\\u00e9.").replace("gagné .", "gagné.")
    assert wanted != content
    assert path.read_bytes() == wanted.encode(encoding)
