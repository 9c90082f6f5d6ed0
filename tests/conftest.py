"""Fixtures for all tests: caches go to a folder of the test run, never to the user's."""

from __future__ import annotations

import os
import tempfile

os.environ.setdefault("QA_CACHE", os.path.join(tempfile.gettempdir(), "velo-qa-tests"))  # noqa: PTH118 - before imports
