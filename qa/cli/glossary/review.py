"""``qa glossary review``."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from qa.cli.epilog import epilog
from qa.cli.glossary.common import Cells, FolderOption, Reason, cells, folder_to_edit
from qa.errors import GlossaryError, UsageError
from qa.i18n import _

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from qa.upkeep.proposals import Proposal

EPILOG = epilog(
    "qa glossary review",
    "qa glossary review --list",
    'qa glossary review --accept 1f0c9a2b --set when=near --set near=peloton --reason "desk, June"',
    'qa glossary review --reject 77aa01de --reason "a matter of taste"',
    then=_("""\
Decisions are kept beside the proposals, in proposals.decisions.csv, as soon as they are made: stop whenever you like,
and the next call goes on where this one ended. What was rejected is not proposed again.

Exit status: 0 done, 1 something still waits (--list), 2 the work could not be done."""),
)


def review_command(
    file: Annotated[
        Path, typer.Argument(metavar="FILE", help=_("The proposals that learn, extract and import wrote."))
    ] = Path("proposals.csv"),
    show: Annotated[bool, typer.Option("--list", help=_("List what waits for a decision, and ask nothing."))] = False,
    accepted: Annotated[
        list[str] | None,
        typer.Option("--accept", metavar="ID", help=_("Accept this proposal, repeatable; asks nothing.")),
    ] = None,
    rejected: Annotated[
        list[str] | None,
        typer.Option("--reject", metavar="ID", help=_("Reject this proposal, repeatable; asks nothing.")),
    ] = None,
    settings: Cells = None,
    reason: Reason = None,
    folder: FolderOption = None,
) -> None:
    """Go through proposals: accept, reject or edit each. What is accepted is written to the glossary at once."""
    from qa.upkeep.proposals import decide, read_decisions, read_proposals, undecided  # noqa: PLC0415

    waiting = undecided(read_proposals(file), read_decisions(file))
    if show:
        for each in waiting:
            _show(each)
        typer.echo(_("{count} wait for a decision").format(count=len(waiting)))
        raise typer.Exit(int(bool(waiting)))
    place = folder_to_edit(folder)
    if accepted or rejected:
        changes = cells(settings)
        for proposal in _chosen(accepted or (), waiting, file):
            _accept(proposal, changes, file, place, reason or "")
        for proposal in _chosen(rejected or (), waiting, file):
            decide(file, proposal, "rejected", reason=reason or "")
        return
    done = 0
    for number, proposal in enumerate(waiting, 1):
        typer.echo(f"\n{number}/{len(waiting)}")
        _show(proposal)
        answer = _ask(proposal, file, place, reason or "")
        if answer == "quit":
            break
        done += answer != "skip"
    typer.echo(_("{done} decided, {left} wait").format(done=done, left=len(waiting) - done))


def _chosen(ids: Sequence[str], waiting: Sequence[Proposal], file: Path) -> list[Proposal]:
    """The proposals with these ids.

    Raises:
        UsageError: one is none that waits.
    """
    known = {each.id: each for each in waiting}
    for identifier in ids:
        if identifier not in known:
            message = _("{file}: no proposal {id} waits for a decision (`--list` shows those that do)")
            raise UsageError(message.format(file=file, id=identifier))
    return [known[identifier] for identifier in dict.fromkeys(ids)]


def _show(proposal: Proposal) -> None:
    where = _(", in {concept}").format(concept=proposal.concept) if proposal.concept else ""
    met = _(", {count} times").format(count=proposal.count) if proposal.count > 1 else ""
    english = f"{proposal.english} = " if proposal.english and proposal.kind == "term" else ""
    old = f"{proposal.before} > " if proposal.before else ""
    typer.echo(f"{proposal.id}  {_(proposal.kind)}: {english}{old}{proposal.after}{where}{met}")
    for line in proposal.examples.splitlines():
        typer.echo(f"      {line}")


def _ask(proposal: Proposal, file: Path, place: Path, reason: str) -> str:
    """Ask until the proposal is decided, or passed over."""
    from qa.upkeep.proposals import decide  # noqa: PLC0415 - as above

    while True:
        answer = typer.prompt(
            _("[a]ccept, [e]dit and accept, [r]eject, [s]kip, [q]uit"), default="s", show_default=False
        )
        choice = answer.strip().lower()[:1]
        if choice == "q":
            return "quit"
        if choice == "s":
            return "skip"
        if choice == "r":
            decide(file, proposal, "rejected", reason=reason)
            return "rejected"
        if choice not in ("a", "e"):
            continue
        try:
            _accept(proposal, _edited(proposal, place) if choice == "e" else {}, file, place, reason)
        except GlossaryError as error:
            typer.echo(str(error), err=True)
            continue
        return "accepted"


def _edited(proposal: Proposal, place: Path) -> dict[str, str]:
    """What somebody answers for each cell that would be written."""
    from qa.glossary.folder import Folder  # noqa: PLC0415 - as above
    from qa.upkeep.accepting import cells_of  # noqa: PLC0415

    made = cells_of(proposal, Folder(place))
    return {name: typer.prompt(name, default=value, show_default=bool(value)).strip() for name, value in made.items()}


def _accept(proposal: Proposal, changes: Mapping[str, str], file: Path, place: Path, reason: str) -> None:
    """Write the proposal, and then the decision: who is stopped in between decides again and writes nothing twice.

    Raises:
        UsageError: there is no such cell.
        GlossaryError: a cell is not what the schema asks.
    """
    from qa.glossary.folder import editing  # noqa: PLC0415 - as above
    from qa.upkeep.accepting import accept_proposal, cells_of  # noqa: PLC0415
    from qa.upkeep.proposals import decide  # noqa: PLC0415

    with editing(place) as opened:
        made = cells_of(proposal, opened)
        if unknown := [name for name in changes if name not in made]:
            message = _("there is no {name} to set; there are {known}")
            raise UsageError(message.format(name=unknown[0], known=", ".join(made)))
        made |= changes
        accept_proposal(proposal, made, opened, reason=reason or _("accepted from {file}").format(file=file.name))
    decide(file, proposal, "accepted", reason=reason)
    typer.echo(_("{what}: written to {folder}").format(what=made.get("concept") or made.get("id"), folder=place))
