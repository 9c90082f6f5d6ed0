"""Verbs that an infinitive follows without a preposition."""

from __future__ import annotations

MODALS = frozenset(
    "veuillez vais vas va allons allez vont allais allait allions alliez allaient veux veut voulons voulez veulent "
    "voulais voulait voulaient voudrais voudrait voudraient voudra voudront peux peut pouvons pouvez peuvent "
    "pouvais pouvait pouvaient pourrais pourrait pourraient pourra pourront puisse puissent dois doit devons devez "
    "doivent devais devait devaient devrais devrait devraient devra devront faut faudra faudrait fallait sais sait "
    "savons savez savent savait savaient ose osent espère espèrent espérait espéraient espérons aiment aime "
    "aimerait aimeraient préfère préfèrent préférait faillit aimait aimais devions deviez devrons devrez devrions "
    "devriez pouvions pouviez pourrons pourrez pourrions pourriez voulions vouliez voudrons voudrez voudrions "
    "voudriez irai iras ira irons irez iront irais irait iraient pense penses pensent pensait comptent comptait "
    "comptaient aimaient préféraient".split()
)
CAUSING = frozenset(
    "fait font faisait faisaient fera feront ferait feraient fit firent laisse laissent laissait laissaient laissera "
    "laisseront laissa laissèrent".split()
)
"""Finite forms of *faire* and *laisser*, which an infinitive follows too."""
LEFT_TO_DO = frozenset("filé passé roulé tombé monté entré gagné joué parlé attaqué respiré rentré travaillé".split())
"""What follows *laisser* only by mistake for the infinitive: *il laisse épuisé son rival* is right."""
CAUSED = frozenset("faite faites faits laissée laissées laissés".split())
"""Their participles that agree, which one follows after *se*: *elle s'est laissée tomber*."""
WHO_CAUSES = frozenset("il elle on ils elles qui ne n' les lui leur y se s'".split())
"""What stands before *faire* or *laisser* where they are surely verbs."""
