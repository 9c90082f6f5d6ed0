from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

CONCEPTS = """\
concept,language,term,status,pos,gender,case,when,near,unless,replacement,severity,wrong_en,wrong_fr,right_en,right_fr,note,source,valid_from,valid_to,x_desk
breakaway,en,breakaway,preferred,noun,,,,,,,,,,,,,own,,,
# the desk prefers the long word
breakaway,fr,échappée,preferred,noun,f,,,,,,,,,,,,own,,,kept
breakaway,fr,pause,deprecated,noun,f,,near,peloton,café,,major,,La pause a pris six minutes au peloton.,,Ils font une pause.,,own,,,
sprint,en,sprint,preferred,noun,,,,,,,,,,,,,own,,,
sprint,fr,sprint,preferred,noun,m,,,,,,,,,,,"bref, rapide",own,,,
"""  # noqa: E501 - a CSV
NAMES = """\
id,name,kind,gender,nationality,given,family,aliases,english,deprecated,translate,valid_from,valid_to,note,source
race-tour-des-flandres,Tour des Flandres,race,m,BEL,,,Ronde,Tour of Flanders,Tour de Flandre,,1913,,,own
tadej-pogacar,Tadej Pogačar,rider,m,SVN,Tadej,Pogačar,,,,no,,,,own
team-uae,UAE Team Emirates,team,men,ARE,,,UAE,,,no,2017,2024,,own
team-uae,UAE Team Emirates-XRG,team,men,ARE,,,UAE,,,no,2025,,,own
"""


@pytest.fixture
def glossary(tmp_path: Path) -> Path:
    """A small glossary folder."""
    folder = tmp_path / "glossary"
    for kind, name, content in (("concepts", "racing", CONCEPTS), ("names", "names", NAMES)):
        (folder / kind).mkdir(parents=True)
        (folder / kind / f"{name}.csv").write_text(content, "utf-8")
    return folder


def snapshot(folder: Path) -> dict[str, bytes]:
    """Every visible file of a folder with its content."""
    return {
        str(file.relative_to(folder)): file.read_bytes()
        for file in sorted(folder.rglob("*"))
        if file.is_file() and not file.name.startswith(".")
    }
