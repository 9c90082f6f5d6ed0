"""English inflection, as far as finding a glossary term in running English needs it."""

from __future__ import annotations

_IRREGULAR = {
    "be": "am is are was were been being", "bear": "bore borne", "beat": "beaten", "become": "became",
    "begin": "began begun beginning", "bend": "bent", "bind": "bound", "bite": "bit bitten", "bleed": "bled",
    "blow": "blew blown", "break": "broke broken", "bring": "brought", "build": "built", "burn": "burnt",
    "buy": "bought", "catch": "caught", "choose": "chose chosen", "come": "came", "cost": "", "cut": "",
    "deal": "dealt", "dig": "dug digging", "do": "does did done", "draw": "drew drawn", "drive": "drove driven",
    "drink": "drank drunk", "eat": "ate eaten", "fall": "fell fallen", "feed": "fed", "feel": "felt",
    "fight": "fought", "find": "found", "fly": "flew flown", "forget": "forgot forgotten forgetting",
    "get": "got gotten getting", "give": "gave given", "go": "goes went gone", "grow": "grew grown", "hang": "hung",
    "have": "has had having", "hear": "heard", "hide": "hid hidden", "hit": "hitting", "hold": "held", "hurt": "",
    "keep": "kept", "know": "knew known", "lay": "laid", "lead": "led", "leap": "leapt", "learn": "learnt",
    "leave": "left", "let": "letting", "lie": "lay lain lying", "lose": "lost", "make": "made", "mean": "meant",
    "meet": "met", "pay": "paid", "prove": "proven", "put": "putting", "quit": "quitting", "read": "",
    "ride": "rode ridden", "ring": "rang rung", "rise": "rose risen", "run": "ran running", "say": "said",
    "see": "saw seen", "seek": "sought", "sell": "sold", "send": "sent", "set": "setting", "shake": "shook shaken",
    "shed": "shedding", "shoot": "shot", "show": "shown", "shut": "shutting", "sit": "sat sitting", "slide": "slid",
    "speak": "spoke spoken", "speed": "sped", "spend": "spent", "spin": "spun spinning", "split": "splitting",
    "spread": "", "spring": "sprang sprung", "stand": "stood", "steal": "stole stolen", "stick": "stuck",
    "strike": "struck", "swear": "swore sworn", "sweep": "swept", "swim": "swam swum swimming", "swing": "swung",
    "take": "took taken", "teach": "taught", "tear": "tore torn", "tell": "told", "think": "thought",
    "throw": "threw thrown", "wear": "wore worn", "win": "won winning", "wind": "wound", "write": "wrote written",
}  # fmt: skip
_PLURALS = {
    "man": "men", "woman": "women", "foot": "feet", "tooth": "teeth", "child": "children", "person": "people",
    "sportsman": "sportsmen", "tifoso": "tifosi", "directeur": "directeurs", "soigneur": "soigneurs",
}  # fmt: skip
_VOWELS = "aeiou"
_PREFIXES = ("over", "under", "out", "up", "re", "with", "mis", "un", "fore")
"""What may stand before an irregular verb without changing how it is inflected: *overtook*."""


def noun_forms(noun: str) -> frozenset[str]:
    """Singular and plural of an English noun in lower case."""
    return frozenset({noun, *_PLURALS.get(noun, "").split(), _with_s(noun)})


def verb_forms(verb: str) -> frozenset[str]:
    """Every form of an English verb in lower case; some that do not exist are harmless."""
    for prefix in _PREFIXES:
        if verb.startswith(prefix) and verb.removeprefix(prefix) in _IRREGULAR:
            return frozenset(prefix + form for form in verb_forms(verb.removeprefix(prefix)))
    stem = verb.removesuffix("e") if not verb.endswith("ee") else verb
    forms = {verb, _with_s(verb), stem + "ing", stem + "ed", *_IRREGULAR.get(verb, "").split()}
    if len(verb) > 2 and verb[-1] not in _VOWELS + "wxy" and verb[-2] in _VOWELS and verb[-3] not in _VOWELS:
        forms |= {verb + verb[-1] + "ing", verb + verb[-1] + "ed"}
    if verb.endswith("y") and verb[-2:-1] not in _VOWELS:
        forms.add(verb[:-1] + "ied")
    return frozenset(forms)


def _with_s(word: str) -> str:
    if word.endswith(("s", "x", "z", "ch", "sh")):
        return word + "es"
    if word.endswith("y") and word[-2:-1] not in _VOWELS:
        return word[:-1] + "ies"
    if word in {"go", "do", "echo", "hero"}:
        return word + "es"
    return word + "s"
