"""Evaluations that print tables: recall and precision on gold, false alarms on clean text."""
