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
