"""Glossary terms in a text: ``matches`` finds them, ``misuses`` and ``literal`` tell which renderings are wrong here.

``rendering`` and ``compound_tenses`` put what to write instead into the form that the sentence asks for.
"""
