"""Grammalecte, in a Python of its own. It is GPL-3: it is run, never imported; texts and alarms pass as JSON."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from qa.engines.remark import MOST_REPLACEMENTS, Remark
from qa.errors import EngineError
from qa.i18n import _
from qa.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

NOISY = (
    "apos", "nbsp", "esp", "tab", "typo", "unit", "num", "nf", "liga", "mapos", "eepi", "chim", "ocr", "minis", "virg",
    "poncfin", "tu", "redon1", "redon2", "neg", "mc",
)  # fmt: skip
"""Options turned off: typography, which is a matter of our profiles, and those that flood good newspaper French."""
NOISY_RULES = (
    "g3__gn_nombre_chiffres",  # « un homme de 32 ans soupçonné »: takes the age for the noun
    "g2__conf_a_à_verbe__b15",  # « de faibles à élevées »: takes the participle for a verb
    "gv1__ppas_det_sing_COD_que_avoir",  # « l'information qu'un séisme avait touché »: says itself that it guesses
    "g2__maj_État",  # « la police d'état »
)
"""What the rules left out begin with: those that had only false alarms on good newspaper French."""

CATEGORIES = {
    "gn": "linguistic-conventions/grammar/agreement",
    "ppas": "linguistic-conventions/grammar/agreement",
    "conj": "linguistic-conventions/grammar/agreement",
    "infi": "linguistic-conventions/grammar/word-form",
    "imp": "linguistic-conventions/grammar/word-form",
    "inte": "linguistic-conventions/grammar/word-form",
    "loc": "linguistic-conventions/grammar/word-form",
    "vmode": "linguistic-conventions/grammar/tense-mood-aspect",
    "conf": "linguistic-conventions/spelling",
    "eleu": "linguistic-conventions/spelling",
    "maj": "linguistic-conventions/spelling/capitalization",
    "bs": "style",
    "pleo": "style",
    "date": "",
}
"""The MQM category of each of Grammalecte's options; what has none here (signs, initialisms) is typography."""

TIMEOUT = 300
"""Seconds for one article; Grammalecte reads some 4,000 words a second."""

_FIND = """\
import importlib.util, sys
sys.path[:0] = sys.argv[1:]
sys.exit(importlib.util.find_spec("grammalecte") is None)
"""
_RUN = """\
import json, sys
sys.path[:0] = sys.argv[1:]
out, sys.stdout = sys.stdout, sys.stderr
from grammalecte.grammar_checker import GrammarChecker
request = json.load(sys.stdin)
engine = GrammarChecker("fr").getGCEngine()
options = {**engine.getOptions(), **dict.fromkeys(request["off"], False)}
found = [list(engine.parse(text, "FR", dOptions=options)) for text in request["texts"]]
json.dump(found, out)
"""


class Home(NamedTuple):
    """Where Grammalecte is: a Python, and the folder of the module if that Python does not know it."""

    python: str
    folder: str = ""

    def command(self, program: str) -> list[str]:
        """The command line that runs ``program`` there, apart from the user's folders and variables."""
        return [self.python, "-I", "-c", program, *([self.folder] if self.folder else [])]


def remarks(texts: Sequence[str], given: str = "") -> Iterator[Remark]:
    """What Grammalecte says of ``texts``; ``given`` is its Python or its folder where it is not to be looked for.

    Raises:
        EngineError: it is not installed, or failed.
    """
    home = find_home(given, os.environ.get("PATH", ""))
    answer = _ask(home, json.dumps({"off": NOISY, "texts": list(texts)}))
    for index, errors in enumerate(answer):
        for error in sorted(errors, key=lambda error: (error["nStart"], error["nEnd"])):
            if error["sType"] in CATEGORIES and not error["sRuleId"].startswith(NOISY_RULES):
                yield _remark(index, error)


def _remark(index: int, error: dict[str, Any]) -> Remark:
    return Remark(
        index,
        Span(error["nStart"], error["nEnd"]),
        error["sMessage"],
        tuple(error["aSuggestions"][:MOST_REPLACEMENTS]),
        CATEGORIES[error["sType"]],
    )


def _ask(home: Home, request: str) -> list[list[dict[str, Any]]]:
    try:
        done = subprocess.run(
            home.command(_RUN), input=request, capture_output=True, text=True, encoding="utf-8", errors="replace",
            timeout=TIMEOUT, check=True,
        )  # fmt: skip
        answer: list[list[dict[str, Any]]] = json.loads(done.stdout)
    except subprocess.CalledProcessError as error:
        last = (error.stderr or "").strip().rpartition("\n")[2]
        raise EngineError(_("Grammalecte ({python}) failed: {last}").format(python=home.python, last=last)) from None
    except (OSError, subprocess.TimeoutExpired, ValueError) as error:
        raise EngineError(_("Grammalecte ({python}) failed: {last}").format(python=home.python, last=error)) from None
    return answer


@cache
def find_home(given: str, path: str) -> Home:
    """Where Grammalecte is: at ``given``, else beside a ``grammalecte-cli`` on ``path``, else in a Python there.

    Raises:
        EngineError: nowhere; the message says how to get it.
    """
    for home in _candidates(given, path):
        try:
            found = subprocess.run(home.command(_FIND), capture_output=True, timeout=30, check=False)
        except (OSError, subprocess.TimeoutExpired):
            continue
        if found.returncode == 0:
            return home
    where = _("at {place}").format(place=given) if given else _("on this machine")
    raise EngineError(
        _(
            "Grammalecte is not {where}: install python3-grammalecte (Debian, Ubuntu), put grammalecte-cli.py of "
            "grammalecte.net on the PATH, or name its folder or its Python: --engine grammalecte=PLACE"
        ).format(where=where)
    )


def _candidates(given: str, path: str) -> Iterator[Home]:
    if given:
        yield Home(sys.executable, str(Path(given).resolve())) if Path(given).is_dir() else Home(given)
        return
    for name in ("grammalecte-cli", "grammalecte-cli.py"):
        if command := shutil.which(name, path=path):
            yield Home(sys.executable, str(Path(command).resolve().parent))
    pythons = (shutil.which("python3", path=path), "/usr/bin/python3", sys.executable)
    yield from map(Home, dict.fromkeys(python for python in pythons if python))
