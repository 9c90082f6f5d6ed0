"""The check ``model-token``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.check import check
from qa.i18n import _
from qa.model import Finding, Severity, Span
from qa.regex import regex

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from qa.context import Context
    from qa.model import Segment

_TOKEN = regex(
    r"\s*(?P<end></s>|<pad>|\[EOS\]|<\|(?:im_end|endoftext|eot_id|end)\|>)"
    r"|(?P<lost>⁇|</?\s?unk\s?/?>|\[UNK\])"
    r"|(?P<control></?s>|<(?:bos|eos|mask|sep|cls|extra_id_\d{1,2})>|<\|[a-z_]{2,20}\|>|</?think(?:ing)?>"
    r"|\[(?:PAD|BOS|CLS|SEP|MASK|/?INST)\]|<</?SYS>>|__[a-z]{2}__|>>[a-z]{2,3}<<|(?<!\w)[a-z]{3}_(?:Latn|Cyrl|Grek)(?!\w))\s*"
    r"|\s?@(?P<joined>[-,.:/])@\s?"
    r"|(?<=[^\W\d_])(?P<half>@@)\s?(?=[^\W\d_])"
    r"|(?P<piece>\s?(?<!\S)##)(?=[a-zà-ÿ])"
    r"|\s?(?P<space>▁|(?<=[^\W\d_])Ġ(?=[^\W\d_]))"
)
_THINK = frozenset({"<think>", "<thinking>"})


@check(
    category="design-and-markup/markup",
    severity=Severity.MAJOR,
    fix="unsafe",
    characters=(
        "<",
        ">",
        "[",
        "@",
        "#",
        "_",
        "\N{DOUBLE QUESTION MARK}",
        "\N{LOWER ONE EIGHTH BLOCK}",
        "\N{LATIN CAPITAL LETTER G WITH DOT ABOVE}",
    ),
)
def model_token(segment: Segment, context: Context) -> Iterator[Finding]:
    """A token of an engine's vocabulary in the text: <unk>, ▁, @-@, ##, </s>, [INST].

    Engines cut words into pieces and mark languages, ends and unknown words; what comes out must have none of it. For
    <unk>, ⁇ and [UNK] a word is missing that only the source can tell.

    Wrong:
        fr: Le coureur franco @-@ belge a gagné.

        fr: Le cou@@ reur a atta@@ qué dans le col.

        fr: ▁Le peloton▁roule vite.

        fr: Le vain ##queur a souri.

        fr: Il a gagné l'étape.</s>

        fr: [INST] Il a gagné l'étape.

        fr: __fr__ Elle a gagné au sprint.

    Right:
        fr: Le coureur franco-belge a gagné.

        fr: Le coureur a attaqué dans le col.

        fr: Le peloton roule vite.

        fr: Le vainqueur a souri.

        fr: Il a gagné l'étape.

        fr: Il a gagné l'étape.

        fr: Elle a gagné au sprint.

        fr: L'écart est < 5 s ou > 8 s, le compte est @velo_fr et le mot-dièse ##Tour.

        fr: Le fichier __init__.py, la fonction __main__ et la taille [S].

        fr: Les îles de Ġorġ et de Ġgantija sont à Malte.
    """
    text = segment.target
    for match in _TOKEN.finditer(text.value):
        if match["lost"]:
            yield Finding(Span(*match.span()), _("a word that the engine did not know is missing"))
        elif not _is_code(text.value, match):
            yield _finding(match)


def _is_code(value: str, match: re.Match[str]) -> bool:
    """Whether the token belongs to a name of a file (__fr__.po), or strikes words out (<s>…</s> within a sentence)."""
    opening = value.find("<s>")
    if match["control"] in ("<s>", "</s>") or match["end"] == "</s>":
        return 0 < opening < value.find("</s>")
    after = value[match.end() : match.end() + 1]
    return bool(match["control"]) and match[0][-1:] != " " and after in {".", "(", "/"}


def _finding(match: re.Match[str]) -> Finding:
    message = _("a token of the engine's vocabulary: {token}").format(token=match[0].strip())
    if match["control"] in _THINK:
        return Finding(Span(*match.span()), message)
    right = match["joined"] or (" " if match["space"] and match.start() else "")
    return Finding(Span(*match.span()), message, (right,))
