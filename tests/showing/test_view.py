"""What a page holds: nodes, bundles, signs, and what is left out."""

from __future__ import annotations

import dataclasses
import random

from ktokogo.showing.view import Bundle, View, sign_of, view_of, view_of_readings
from readings import invented


def names(view: View) -> dict[str, str]:
    return {node.id: node.name for node in view.nodes}


def bundle(view: View, source: str, target: str, sign: str) -> Bundle:
    of = names(view)
    (found,) = [b for b in view.bundles if (of[b.source], of[b.target], b.sign) == (source, target, sign)]
    return found


def of(claims, reading=None, **limits):
    reading = reading or invented()
    return view_of(claims, reading.by_id, {reading.article.id: reading.mentions}, {}, **limits)


def test_claims_of_one_sign_between_two_are_one_bundle():
    reading = invented()
    criticism = reading.claims[1]
    again = dataclasses.replace(criticism, relation="condemns")
    praise = dataclasses.replace(criticism, relation="praises")
    view = of([criticism, again, praise])
    assert [(b.sign, len(b.claims)) for b in view.bundles] == [("negative", 2), ("positive", 1)]


def test_the_same_claim_twice_counts_once():
    reading = invented()
    assert view_of_readings([reading, reading]) == view_of_readings([reading])


def test_a_symmetric_relation_has_no_direction():
    meeting = next(c for c in invented().claims if c.relation == "meets")
    turned = dataclasses.replace(meeting, subject=meeting.object, object=meeting.subject)
    view = of([meeting, turned])
    assert [(b.symmetric, len(b.claims)) for b in view.bundles] == [(True, 2)]


def test_denied_support_is_not_positive_and_not_negative():
    denied = next(c for c in invented().claims if c.polarity == "-")
    assert sign_of(denied) == "not-positive"
    assert sign_of(dataclasses.replace(denied, relation="opposes")) == "not-negative"
    assert sign_of(dataclasses.replace(denied, relation="meets")) == "not-neutral"


def test_a_bundle_is_tentative_only_if_nothing_in_it_has_happened():
    intended = next(c for c in invented().claims if c.modality == "intended")
    assert [b.tentative for b in of([intended]).bundles] == [True]
    happened = dataclasses.replace(intended, modality="actual")
    assert [b.tentative for b in of([intended, happened]).bundles] == [False]


def test_a_matter_is_a_node_and_nothing_is_no_node():
    view = view_of_readings([invented()])
    of_view = {node.name: node for node in view.nodes}
    assert of_view["integracja polityczna"].type == "matter"
    assert not of_view["integracja polityczna"].speech
    assert "" not in of_view
    resigned = next(i for i, s in enumerate(view.claims) if s.claim.relation == "resigns")
    assert view.claims[resigned].object is None
    assert not any(resigned in b.claims for b in view.bundles)


def test_what_somebody_said_is_speech_unless_it_is_also_something_else():
    unwilling = next(c for c in invented().claims if c.relation == "unwilling")
    says = dataclasses.replace(unwilling, relation="says")
    assert [n.speech for n in of([says]).nodes if n.type == "matter"] == [True]
    assert [n.speech for n in of([says, unwilling]).nodes if n.type == "matter"] == [False]


def test_names_to_search_by_are_those_of_registry_and_text():
    (node,) = [n for n in view_of_readings([invented()]).nodes if n.name == "Bogusz Wirecki"]
    assert node.names == ("Bogusz Wirecki", "Bogusz Virecki", "Wirecki", "Wireckiemu")


def test_sources_and_addressees_are_there_to_be_found():
    assert {"Nordpress", "Radio Ujście", "II Forum Trzech Rzek"} <= set(
        names(view_of_readings([invented()])).values()
    )


def test_too_much_is_cut_from_the_least_connected_and_counted():
    reading = invented()
    whole = of(reading.claims)
    ends = {n.id for n in whole.nodes if n.weight}
    few = of(reading.claims, most_nodes=4)
    kept = [n for n in few.nodes if n.weight]
    assert len(kept) <= 4
    assert few.dropped_nodes == len(ends) - len(kept)
    assert few.dropped_claims == len(whole.claims) - len(few.claims) > 0
    assert {"Norlandia", "Bogusz Wirecki"} <= {n.name for n in kept}
    fewer = of(reading.claims, most_bundles=3)
    assert len(fewer.bundles) == 3
    assert fewer.dropped_claims == 13 - len(fewer.claims) > 0


def test_order_of_the_input_does_not_matter():
    reading = invented()
    claims = list(reading.claims)
    random.Random(3).shuffle(claims)
    assert of(claims) == of(reading.claims)
