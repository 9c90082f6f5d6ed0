"""Checkers of French that the user has: asked out of process, never imported, and only where named by ``--engine``."""

from __future__ import annotations

from qa.engines.findings import engine_findings
from qa.engines.remark import Remark

__all__ = ["ENGINES", "Remark", "engine_findings"]

ENGINES = ("grammalecte", "languagetool")
"""The engines by the name of their check."""
