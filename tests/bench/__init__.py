"""Benchmarks that print tables: ``make bench``. Absolute times belong to the machine; ratios carry over."""
