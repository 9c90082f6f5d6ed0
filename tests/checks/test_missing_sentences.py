"""Sentences that French melts into their neighbours, and some that are left out."""

from __future__ import annotations

import pytest

from qa.context import Context
from qa.registry import check_named
from qa.runner import check_document
from tests.documents import document

CONTEXT = Context()
MELTED = (
    (
        "The Dane attacked with 5km to go. No one could follow him on the steep slopes.",
        "Le Danois a attaqué à 5 km du but, personne ne pouvant le suivre dans les pentes raides.",
    ),
    (
        "It was a hard day. We suffered from the heat and the wind all day long.",
        "Ce fut une rude journée, où nous avons souffert de la chaleur et du vent.",
    ),
    (
        "“We knew it would be hard,” said the manager. “But we never gave up. That is what matters.”",
        "« Nous savions que ce serait dur, a dit le manager. Mais nous n'avons jamais renoncé, et cela compte. »",
    ),
    (
        "He crashed twice. He broke his collarbone. He was taken to hospital in Liège.",
        "Tombé à deux reprises et victime d'une fracture de la clavicule, il a été conduit à l'hôpital de Liège.",
    ),
    (
        "The stage was fast. The average speed was 48 km/h. Philipsen won the bunch sprint ahead of Merlier.",
        "L'étape a été rapide, à 48 km/h de moyenne, et Philipsen s'est imposé au sprint devant Merlier.",
    ),
    (
        "Pogačar waited. And waited. Then he went, with a single glance over his shoulder.",
        "Pogačar a attendu, encore et encore. Puis il est parti, après un seul regard par-dessus son épaule.",
    ),
    (
        "What a race! The crowds were huge. The weather was fine too.",
        "Quelle course ! Le public était venu en nombre, sous un beau soleil.",
    ),
    (
        "The team time trial suits them. They have trained for it since January. Their bikes are new.",
        "Le contre-la-montre par équipes leur convient : ils s'y préparent depuis janvier, sur de nouveaux vélos.",
    ),
    (
        "She leads the series. Her lead is 120 points. The next round is in Namur on Sunday.",
        "Elle mène le classement avec 120 points d'avance avant la manche de Namur, dimanche.",
    ),
    (
        "Mr. Smith won the race in 1998. Dr. Jones was second.",
        "M. Smith a gagné la course en 1998, devant le docteur Jones.",
    ),
    (
        "He lives in St. Moritz. The U.S. rider trains there every summer with his coach.",
        "L'Américain vit à Saint-Moritz, où il s'entraîne chaque été avec son coach.",
    ),
)
LEFT_OUT = (
    (
        "The Dane attacked with 5km to go. No one could follow him on the steep slopes. He won by two minutes.",
        "Le Danois a attaqué à 5 km du but. Il a gagné avec deux minutes d'avance.",
    ),
    (
        "The break contained six riders. None of them was a threat to the leader. The peloton let them go.",
        "L'échappée comptait six coureurs. Le peloton les a laissés partir.",
    ),
    (
        "She leads the series by 120 points. The next round is in Namur on Sunday. She has won there twice.",
        "Elle mène le classement avec 120 points d'avance. Elle s'y est imposée deux fois.",
    ),
    (
        "“We knew it would be hard,” said the manager. “But we never gave up. That is what matters most to us.”",
        "« Nous savions que ce serait dur, a dit le manager. Mais nous n'avons jamais renoncé. »",
    ),
    (
        "He rode the Giro in May. He skipped the Tour. He will ride the Vuelta in August with new goals.",
        "Il a couru le Giro en mai. Il courra la Vuelta en août avec de nouveaux objectifs.",
    ),
)


def reported(source: str, target: str) -> list[str]:
    check = check_named("missing-sentence")
    return [issue.check for issue in check_document(document((source, target)), [check], CONTEXT).issues]


@pytest.mark.parametrize(("source", "target"), MELTED)
def test_melted(source: str, target: str) -> None:
    assert not reported(source, target)


@pytest.mark.parametrize(("source", "target"), LEFT_OUT)
def test_left_out(source: str, target: str) -> None:
    assert reported(source, target)
