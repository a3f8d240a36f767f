"""Stated facts, overrides and klarmarkering survive the store, older ones too."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Any

import pytest

from inspector_app.adapters.db.plain_form import StoredFormError, from_text, to_text
from inspector_app.adapters.db.review_part import _PAYLOADS
from inspector_app.domain.checklist import Answer
from inspector_app.domain.review import Completion, EventKind, RatingOverride, Stated
from inspector_app.domain.values import Period

PAYLOADS: list[tuple[EventKind, Any]] = [
    (EventKind.ENTRY, Stated(None)),
    (EventKind.ENTRY, Stated(value=True)),
    (EventKind.ENTRY, Stated(3)),
    (EventKind.ENTRY, Stated(Fraction(1, 3))),
    (EventKind.ENTRY, Stated(date(2026, 1, 31))),
    (EventKind.ENTRY, Stated("framgår")),
    (EventKind.ENTRY, Stated(("a", "b"))),
    (EventKind.ENTRY, Stated(Period(date(2026, 1, 1), date(2026, 2, 1)))),
    (EventKind.ENTRY, Stated(Period(date(2026, 1, 1)))),
    (EventKind.RATING_OVERRIDE, RatingOverride("bad", "Skäl.", "kvalitet")),
    (
        EventKind.COMPLETED,
        Completion((("A", Answer.YES),), (("B", Answer.NO),), (("contact", "not_rated"),), ("B",)),
    ),
]


@pytest.mark.parametrize(("kind", "payload"), PAYLOADS)
def test_a_payload_is_read_as_it_was_written(kind: EventKind, payload: Any) -> None:
    found = from_text(_PAYLOADS[kind], to_text(payload))
    assert found == payload
    if isinstance(found, Stated):
        assert type(found.value) is type(payload.value)


def test_every_kind_of_event_has_a_form() -> None:
    assert set(_PAYLOADS) == set(EventKind)


def test_a_klarmarkering_from_before_there_were_ratings_is_read() -> None:
    old = '{"computed":[["A","J"]]}'
    assert from_text(Completion, old) == Completion((("A", Answer.YES),))


@pytest.mark.parametrize("text", ["{}", '{"value":1.5}', '{"value":{"Period":{"start":"x"}}}'])
def test_a_damaged_stated_fact_is_refused(text: str) -> None:
    with pytest.raises(StoredFormError):
        from_text(Stated, text)
