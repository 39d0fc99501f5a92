"""Each filled slot says which rule and which words filled it."""

from __future__ import annotations

from tests.extract.cases import events_of

TEXT = (
    "BASRA, Iraq - Gunmen ambushed an army convoy near Basra on Tuesday and killed six soldiers with rifles. "
    "The Islamic State claimed the attack. || "
    "A US drone strike killed Abu Salim al-Tamimi, a commander of the group, in Hatra on Wednesday."
)


def slots_of(number: int) -> dict[str, set[tuple[str, str]]]:
    found: dict[str, set[tuple[str, str]]] = {}
    for one in events_of(TEXT, explain=True)[number].explanation:
        found.setdefault(one.slot, set()).add((one.rule, one.text))
    return found


def test_an_attack() -> None:
    found = slots_of(0)
    assert ("trigger “ambush” (assault)", "ambushed") in found["subtype"]
    assert ("day of the event's sentences", "Tuesday") in found["date"]
    assert ("claims it", "The Islamic State") in found["perpetrators"] | {
        ("claims it", "The " + text) for _, text in found["perpetrators"]
    }
    assert {rule for rule, _ in found["claimed_by"]} == {"claims it"}
    assert ("target of “ambush”", "an army convoy") in found["targets"]
    assert {text for _, text in found["killed"]} == {"six soldiers"}
    assert "leader" not in found


def test_a_death() -> None:
    (death,) = [event for event in events_of(TEXT, explain=True) if event.leader]
    found = {one.slot: one for one in death.explanation}
    assert found["leader"].text.endswith("Tamimi")
    assert found["perpetrators"].rule == "agent of “drone strike”"
    assert "killed" not in found
    assert "targets" not in found


def test_without_the_option_nothing_is_explained() -> None:
    assert [event.explanation for event in events_of(TEXT)] == [(), (), ()]
    plain, told = events_of(TEXT), events_of(TEXT, explain=True)
    assert [event.id for event in plain] == [event.id for event in told]
