"""The journal: what a chain shows, what only a witness outside it shows."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector_app.domain.journal import (
    Draft,
    Event,
    canonical_json,
    checkpoint,
    commit_payload,
    event_sha256,
    genesis_sha256,
    heads,
    seal,
    verify_anchor,
    verify_chain,
)

WORKSPACE = "7c0e8f52-0000-4000-8000-000000000001"
START = datetime(2026, 11, 22, 8, 0, tzinfo=UTC)


def history(streams: list[str]) -> list[Event]:
    """One event per name, in order, each chained within its stream."""
    events: list[Event] = []
    prev: dict[str, str] = {}
    for seq, stream in enumerate(streams, start=1):
        draft = Draft(START + timedelta(seconds=seq), "Anna Ek", "answer_saved", f"{seq:064x}")
        link = prev.get(stream, genesis_sha256(WORKSPACE, stream))
        events.append(seal(stream, seq, link, draft))
        prev[stream] = events[-1].sha256
    return events


def codes(events: list[Event]) -> list[tuple[str, int]]:
    return [(fault.code, fault.seq) for fault in verify_chain(WORKSPACE, events)]


STREAMS = ["inspection", "A1", "A2", "A1", "A2", "A1"]
histories = st.lists(st.sampled_from(["inspection", "A1", "A2", "Å3"]), max_size=30).map(history)


def test_the_digest_of_an_event_can_be_recomputed_by_hand() -> None:
    draft = Draft(START, "Anna Ek", "answer_saved", "ab" * 32)
    text = (
        '["event/1","A1",1,"2026-11-22T08:00:00Z","Anna Ek","answer_saved","'
        + "ab" * 32
        + '","'
        + "cd" * 32
        + '"]'
    )
    by_hand = hashlib.sha256(text.encode()).hexdigest()
    assert event_sha256("A1", 1, "cd" * 32, draft) == by_hand


def test_a_commitment_is_salt_then_canonical_payload() -> None:
    salt = bytes(range(32))
    by_hand = hashlib.sha256(salt + '{"a":1,"ö":"Å"}'.encode()).hexdigest()
    assert commit_payload({"ö": "A\u030a", "a": 1}, salt) == by_hand


def test_a_short_salt_is_refused() -> None:
    with pytest.raises(ValueError, match="32 bytes"):
        commit_payload({}, b"x" * 31)


@pytest.mark.parametrize("value", [1.5, {"a": [0.0]}, b"x", {1: "a"}, {"å": 1, "a\u030a": 2}])
def test_what_has_no_exact_text_has_no_canonical_form(value: object) -> None:
    with pytest.raises(TypeError):
        canonical_json(value)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "at",
    [datetime(2026, 1, 1), START.replace(microsecond=1)],  # noqa: DTZ001
    ids=["naive", "microseconds"],
)
def test_an_instant_is_utc_in_whole_seconds(at: datetime) -> None:
    with pytest.raises(ValueError, match="UTC in whole seconds"):
        seal("A1", 1, "", Draft(at, "Anna Ek", "x", ""))


def test_the_root_of_a_checkpoint_can_be_recomputed_by_hand() -> None:
    one, two = heads(history(["B", "A"]))
    leaf_one = hashlib.sha256(f'\x00["A",2,"{one.sha256}"]'.encode()).digest()
    leaf_two = hashlib.sha256(f'\x00["B",1,"{two.sha256}"]'.encode()).digest()
    root = hashlib.sha256(b"\x01" + leaf_one + leaf_two).hexdigest()
    witness = checkpoint(WORKSPACE, [two, one])
    assert (witness.streams, witness.last_seq, witness.root) == (2, 2, root)


def test_an_empty_journal_has_the_root_of_nothing() -> None:
    assert checkpoint(WORKSPACE, []).root == hashlib.sha256(b"").hexdigest()


@given(histories)
def test_an_untouched_history_holds_and_agrees_with_every_earlier_witness(
    events: list[Event],
) -> None:
    assert verify_chain(WORKSPACE, events) == ()
    for length in range(len(events) + 1):
        witness = checkpoint(WORKSPACE, heads(events[:length]))
        assert verify_anchor(witness, WORKSPACE, events) == ()


@given(histories.filter(bool), st.data())
def test_any_edited_field_is_found_at_its_event(events: list[Event], data: st.DataObject) -> None:
    index = data.draw(st.integers(0, len(events) - 1))
    field, value = data.draw(
        st.sampled_from(
            [
                ("actor", "Bo Ek"),
                ("action", "answer_undone"),
                ("commitment", "f" * 64),
                ("at", START - timedelta(days=1)),
                ("stream", "other"),
                ("prev", "0" * 64),
                ("sha256", "0" * 64),
            ]
        )
    )
    events[index] = replace(events[index], **{field: value})
    assert ("journal_event_altered", index + 1) in codes(events)


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (lambda e: e.pop(2), [("journal_gap", 3), ("journal_link_broken", 5)]),
        (lambda e: e.insert(3, e[2]), [("journal_seq_repeated", 3), ("journal_link_broken", 3)]),
        (
            lambda e: e.__setitem__(slice(1, 3), [e[2], e[1]]),
            [("journal_gap", 2), ("journal_seq_repeated", 2)],
        ),
    ],
    ids=["removed", "repeated", "swapped places"],
)
def test_a_lost_doubled_or_moved_event_is_named(change, expected) -> None:  # type: ignore[no-untyped-def]
    events = history(STREAMS)
    change(events)
    assert codes(events) == expected


def test_two_events_that_traded_numbers_are_both_named() -> None:
    events = history(STREAMS)
    events[1], events[3] = replace(events[3], seq=2), replace(events[1], seq=4)
    found = codes(events)
    assert ("journal_event_altered", 2) in found
    assert ("journal_event_altered", 4) in found


def test_a_whole_stream_that_is_gone_leaves_gaps() -> None:
    events = [event for event in history(STREAMS) if event.stream != "A1"]
    assert [code for code, _ in codes(events)] == ["journal_gap", "journal_gap"]


def test_an_event_moved_to_another_workspace_breaks_its_link() -> None:
    found = verify_chain("another", history(["A1"]))
    assert [fault.code for fault in found] == ["journal_link_broken"]


def test_a_cut_tail_holds_as_a_chain_but_not_against_a_witness() -> None:
    events = history(STREAMS)
    witness = checkpoint(WORKSPACE, heads(events))
    cut = events[:4]
    assert codes(cut) == []
    (fault,) = verify_anchor(witness, WORKSPACE, cut)
    assert (fault.code, fault.seq, fault.expected, fault.found) == (
        "journal_ends_early",
        4,
        "6",
        "4",
    )


def test_a_rolled_back_journal_that_went_on_differs_from_the_witness() -> None:
    events = history(STREAMS)
    witness = checkpoint(WORKSPACE, heads(events))
    went_on = history([*STREAMS[:4], "A9", "A9", "A9"])
    assert codes(went_on) == []
    (fault,) = verify_anchor(witness, WORKSPACE, went_on)
    assert (fault.code, fault.seq) == ("journal_root_differs", 6)


def test_a_history_written_anew_differs_from_the_witness() -> None:
    witness = checkpoint(WORKSPACE, heads(history(STREAMS)))
    forged: list[Event] = []
    prev: dict[str, str] = {}
    for old in history(STREAMS):
        draft = Draft(old.at, "Bo Ek", old.action, old.commitment)
        link = prev.get(old.stream, genesis_sha256(WORKSPACE, old.stream))
        forged.append(seal(old.stream, old.seq, link, draft))
        prev[old.stream] = forged[-1].sha256
    assert codes(forged) == []
    assert [fault.code for fault in verify_anchor(witness, WORKSPACE, forged)] == [
        "journal_root_differs"
    ]


def test_another_workspaces_witness_is_told_apart() -> None:
    witness = checkpoint("another", heads(history(STREAMS)))
    (fault,) = verify_anchor(witness, WORKSPACE, history(STREAMS))
    assert fault.code == "journal_other_workspace"
