"""``qa glossary stats``, ``diff``, ``learn`` and ``extract``."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from qa.cli.epilog import epilog
from qa.cli.glossary.common import FolderOption, folder_to_edit, say_proposed
from qa.errors import UsageError
from qa.i18n import _

STATS_EPILOG = epilog("qa glossary stats", "qa glossary stats --corpus articles/")
DIFF_EPILOG = epilog("qa glossary diff", "qa glossary diff HEAD~5", "qa glossary diff main..HEAD")
LEARN_EPILOG = epilog(
    "qa glossary learn mt/a.txt published/a.txt mt/b.txt published/b.txt",
    "qa glossary learn mt.docx published.docx -o june.csv",
)
EXTRACT_EPILOG = epilog(
    "qa glossary extract en/a.md fr/a.md en/b.md fr/b.md",
    "qa glossary extract en/a.md fr/a.md -o proposals.csv",
)


def stats_command(
    corpus: Annotated[
        list[Path] | None,
        typer.Option(
            "--corpus", metavar="FILE", help=_("Articles, or folders of them: list the entries they never use.")
        ),
    ] = None,
    folder: FolderOption = None,
) -> None:
    """Count entries by theme, status, kind, source and age; with a corpus what it uses of each, and what never."""
    from qa.glossary import Glossary  # noqa: PLC0415 - each command imports its own
    from qa.glossary.history import History  # noqa: PLC0415
    from qa.glossary.storage import glossary_files  # noqa: PLC0415
    from qa.upkeep.corpus import documents  # noqa: PLC0415
    from qa.upkeep.stats import coverage, stats_of, stats_page, used  # noqa: PLC0415

    place = folder_to_edit(folder)
    glossary = Glossary(glossary_files([place]))
    for line in stats_page(stats_of(glossary, History.read(place).events)):
        typer.echo(line)
    if corpus:
        for line in coverage(glossary, used(glossary, documents(corpus))):
            typer.echo(line)


def diff_command(
    revisions: Annotated[
        str,
        typer.Argument(
            metavar="[REV..REV]",
            help=_("Two revisions of git; HEAD where one is left out. One alone: with the files as they are."),
        ),
    ] = "HEAD",
    folder: FolderOption = None,
) -> None:
    """Read a change of the glossary by concepts and names: what was added (+), removed (-), changed (~).
    Without revisions: what is not committed yet.
    """
    from tempfile import TemporaryDirectory  # noqa: PLC0415

    from qa.gate.git import Git  # noqa: PLC0415
    from qa.gate.revisions import glossary_at  # noqa: PLC0415
    from qa.glossary import Glossary  # noqa: PLC0415
    from qa.glossary.storage import glossary_files  # noqa: PLC0415
    from qa.upkeep.diff import differences  # noqa: PLC0415

    before, dots, after = revisions.partition("..")
    if after.startswith("."):
        raise UsageError(_("{revisions}: write two revisions, as main..HEAD").format(revisions=revisions))
    place = folder_to_edit(folder)
    git = Git(place)
    with TemporaryDirectory() as old, TemporaryDirectory() as new:
        earlier = glossary_at(git, before or "HEAD", place, Path(old))
        later = glossary_at(git, after or "HEAD", place, Path(new)) if dots else Glossary(glossary_files([place]))
        lines = list(differences(earlier, later))
    typer.echo("\n".join(lines or [_("no difference")]))


def learn_command(
    pairs: Annotated[
        list[Path],
        typer.Argument(metavar="BEFORE AFTER...", help=_("Machine translations, each followed by its edited text.")),
    ],
    output: Annotated[
        Path, typer.Option("--output", "-o", metavar="FILE", help=_("Where the proposals are written, a CSV."))
    ] = Path("proposals.csv"),
    folder: FolderOption = None,
) -> None:
    """Propose terms from what editors corrected again and again. Nothing is enforced: proposals await a decision."""
    from qa.formats import read_document  # noqa: PLC0415
    from qa.upkeep.edits import edits  # noqa: PLC0415
    from qa.upkeep.flagged import context_of  # noqa: PLC0415
    from qa.upkeep.learning import propose  # noqa: PLC0415
    from qa.upkeep.proposals import add_proposals  # noqa: PLC0415

    if len(pairs) % 2:
        raise UsageError(_("give each BEFORE its AFTER: the number of files is odd"))
    articles = zip(pairs[::2], pairs[1::2], strict=True)
    found = propose(
        (edits(read_document(before), read_document(after)) for before, after in articles),
        context_of(folder_to_edit(folder)).glossary,
    )
    added = add_proposals(output, found)
    for each in added:
        typer.echo(f"{each.count:4}  {each.before} > {each.after}")
    say_proposed(len(added), output)


def extract_command(
    pairs: Annotated[
        list[Path], typer.Argument(metavar="EN FR...", help=_("English articles, each followed by its French."))
    ],
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", metavar="FILE", help=_("Also add them to this file of proposals, a CSV.")),
    ] = None,
    folder: FolderOption = None,
) -> None:
    """List recurrent names and noun phrases that the glossary does not know, with counts and contexts."""
    from qa.formats import read_document  # noqa: PLC0415
    from qa.upkeep.candidates import candidates, proposal_of  # noqa: PLC0415
    from qa.upkeep.flagged import context_of  # noqa: PLC0415
    from qa.upkeep.proposals import FILE, add_proposals, read_decisions, undecided  # noqa: PLC0415

    if len(pairs) % 2:
        raise UsageError(_("give each EN its FR: the number of files is odd"))
    articles = (read_document(fr, source=en) for en, fr in zip(pairs[::2], pairs[1::2], strict=True))
    found = [proposal_of(each) for each in candidates(articles, context_of(folder_to_edit(folder)).glossary)]
    found = undecided(found, read_decisions(output or FILE))
    for each in found:
        typer.echo(f"{each.count:4}  {each.kind}  {each.english} > {each.after}")
        for text in each.examples.splitlines():
            typer.echo(f"        {text}")
    if output:
        say_proposed(len(add_proposals(output, found)), output)
