"""The blast radius of a change of the glossary: which articles gain or lose issues, without checking them all twice.

What is compiled from both glossaries is compared (:mod:`rows`, :mod:`terms`, :mod:`names`), and from that follows which
texts the change can reach (:mod:`reach`). Only in those the checks that ask the glossary run, under both; only where
they differ the others run too, once (:mod:`examine`). The result is that of two full runs.
"""
