"""The tests, evaluations and benchmarks, which read and print English whatever the locale."""

from __future__ import annotations

import os

os.environ["QA_LANG"] = "en"
