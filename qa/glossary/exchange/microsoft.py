"""Glossaries of Azure Document Translation, one direction.

TSV of two columns without a header, the same text on both sides for what stays as it is: "Use glossaries with Document
Translation", learn.microsoft.com/azure/ai-services/translator/document-translation/how-to-guides/create-use-glossaries.
The page gives no limits; we keep to those of DeepL, which has the same format.
"""

from __future__ import annotations

from qa.glossary.exchange.deepl import export

__all__ = ["export"]
