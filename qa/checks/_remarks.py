"""What a chat model says round a translation instead of translating: announcements, notes, refusals, offers."""

# ruff: noqa: E501 - the table reads best as one line a kind

from __future__ import annotations

from qa.regex import regex

_AGREEMENT = r"(?:(?:Bien sûr|Certainement|Absolument|Volontiers|D['’]accord|Avec plaisir|Très bien|Parfait|Voilà|Sure|Certainly|Of course|Absolutely)\s?[!,.:]*\s*)"
_OF_TEXT = r"(?: (?:de l['’]|du |de (?:votre|ce|cet|cette) |pour (?:votre|ce|cet|cette) )(?:article|texte|passage|paragraphe|extrait|titre|phrase|contenu|document|message)[^.:!?\n]{0,60})?"
_MANNER = r"(?: (?:en|vers le) français(?: [^\W\d_]+)?| (?:française|complète|fidèle|demandée|littérale|corrigée|révisée|proposée|possible|naturelle|améliorée|fluide))*"
_ENGINES = r"(?:DeepL|Google|ChatGPT|GPT|Reverso|Bing|Microsoft Translator|SYSTRAN|Claude|Gemini|Mistral|Copilot)"
_TEXT = r"(?:texte|article|contenu|passage|paragraphe|document|extrait|phrase)"

LABEL = regex(
    rf"(?:Traduction{_MANNER}|Texte (?:traduit|en français|français|corrigé|révisé)|Version (?:française|corrigée|révisée|traduite|améliorée)|Résultat de la traduction|Français|French|Translation|Translated text|French (?:translation|version))\s?(?:\([^()]{{2,30}}\)\s?)?:",
)
"""What heads a translation: at the head of the document, or as a paragraph of its own."""
ANNOUNCEMENT = regex(
    rf"{_AGREEMENT}?(?:[Vv]oici(?: donc)? (?:(?:la|une|ma|votre) (?:traduction{_MANNER}{_OF_TEXT}|version{_MANNER}{_OF_TEXT}(?<!version))|(?:le|votre) {_TEXT} (?:traduit|corrigé|révisé|demandé)(?:{_MANNER}))"
    rf"|[Hh]ere(?:['’]s| is) (?:the|your|a|my) (?:[a-z]+ )?(?:French )?(?:translation|translated (?:text|version|article)|French version)[^.:!\n]{{0,60}})\s?[:.!]"
)
"""*Bien sûr ! Voici la traduction de l'article en français :*"""
NOTE = regex(
    r"(?:Note (?:du traducteur|de la traductrice|de traduction|au traducteur|à l['’]attention du traducteur)|Notes de traduction|Choix de traduction|Translator['’]s note|Translation notes?)\b"
    r"|(?:Remarques?|Notes?|Explications?|N\.? ?B\.?|Commentaires?)(?: (?:importante|explicative))?\s?:\s?(?=[^\n]{0,160}(?:j['’]ai (?:traduit|conservé|gardé|laissé|adapté|rendu|opté|choisi de traduire)|dans cette traduction|[«\"“][^»\"”\n]{2,40}[»\"”][^.\n]{0,40}(?:se traduit|(?:est|a été|sont|ont été|peut être) (?:ici )?(?:traduit|conservé|rendu|laissé)e?s?)))"
    r"|Note: (?:I(?:['’]ve| have| kept| used)|The (?:term|translation|original))"
)
"""What explains a choice of words."""
CONFESSION = regex(
    r"En tant (?:que (?:grand )?(?:modèle (?:de langage|linguistique|de langue|d['’]IA)|IA|intelligence artificielle|assistante? (?:IA|virtuel(?:le)?|linguistique|de traduction))|qu['’](?:IA|intelligence artificielle|assistante? (?:IA|virtuel(?:le)?|linguistique|de traduction)))\b[^.!?\n]{0,160}[.!?]?"
    rf"|(?:Je suis désolée?,? (?:mais )?)?[Jj]e (?:ne )?(?:peux|puis|suis|saurais|suis malheureusement|peux malheureusement)(?: pas)?(?: en mesure de)? (?:(?:vous fournir|effectuer) (?:cette|la|une) traduction de|traduire) (?:ce|cet|cette|le|la|l['’]|votre) ?{_TEXT}[^.!?\n]{{0,100}}[.!?]?"
    rf"|(?:Le|L['’]|Votre|Ce|Cet|La|Cette) ?{_TEXT} (?:que vous (?:m['’])?avez (?:fourni|envoyé|partagé|soumis|donné)e?|fournie?(?= (?:est|semble|ne |comporte|contient)))\b[^.!?\n]{{0,160}}[.!?]?"
    r"|As an AI(?: language model)?\b[^.!?\n]{0,160}[.!?]?"
)
"""What no article says of itself: the model speaks of what it is, of what it was given, or declines."""
OFFER = regex(
    r"J['’]espère que (?:cette|la|ma) traduction\b[^.!?\n]{0,120}[.!?]?|(?:Souhaitez|Voulez)-vous que je (?:traduise|reformule|poursuive|continue|modifie|corrige|développe|révise|adapte|raccourcisse|propose)\b[^.!?\n]{0,120}\?"
    r"|(?:N['’]hésitez pas|Faites-moi savoir|Dites-moi|Faites-le-moi savoir)[^.!?\n]{0,60} si vous (?:souhaitez|voulez|désirez|avez besoin)[^.!?\n]{0,30} (?:modifications?|ajustements?|corrections?|reformul\w+|version|que je|traduction|traduire|texte|ton)\b[^.!?\n]{0,80}[.!?]?"
    r"|(?:Si vous (?:le )?(?:souhaitez|voulez|préférez),? )?[Jj]e peux (?:aussi|également) (?:vous )?(?:traduire|reformuler|adapter|proposer une (?:autre |seconde )?(?:version|traduction)|fournir une (?:autre )?(?:version|traduction))\b[^.!?\n]{0,100}[.!?]?"
    r"|Let me know if you(?:['’]d| would)? (?:like|need|want)\b[^.!?\n]{0,120}[.!?]?|I hope this (?:translation|helps)\b[^.!?\n]{0,60}[.!?]?"
)
"""What a model asks or offers at the end."""
CREDIT = regex(
    rf"\[?(?:Traduit|Traduction)(?: (?:automatiquement|réalisée|générée|effectuée|automatique|fournie))* (?:avec|par|via|à l['’]aide de)(?: la version gratuite de)? (?:www\.)?{_ENGINES}(?:\.com| Traduction| Translate| Traducteur)?(?: \([^()]{{2,40}}\))?|Translated (?:with|by) (?:www\.)?{_ENGINES}[^\n]{{0,40}}"
    rf"|[\[(*_]+(?:Fin (?:de la traduction|du {_TEXT}(?: traduit)?)|(?:Suite|Début) de la traduction|End of translation)[\])*_]+"
)
"""Who translated, where the translation ends."""
OPTION = regex(
    r"[\W_]*(?:Option|Version|Traduction|Variante|Proposition|Alternative) (?:n° ?)?(?P<which>\d|[A-D])\s?(?:\([^()]{2,40}\)\s?)?:\s?"
)
"""One of several translations to choose from."""
HEAD = regex(r"[\W_]*")
"""Marks of emphasis or brackets before what heads a paragraph."""
START = regex(r"(?:^|(?<=[.!?…»:\])]\s)|(?<=\n))[\[(*_«\"“]*(?=[A-ZÉÀ])")

SPOKEN = frozenset(
    """
    traduction traductions traduit traduite traduits traduire traduise traducteur traductrice translation translated
    translator intelligence ia ai langage linguistique virtuel virtuelle fourni fournie fournis envoyé partagé soumis
    souhaitez voulez reformule reformuler corrigé révisé helps need want demandé
    """.split()
)
"""Of which what fills a sentence has one."""
HEADS = frozenset(
    """
    traduction texte version résultat français french translation translated option variante proposition alternative
    """.split()
)
"""Of which what heads a paragraph has one among its first words."""
