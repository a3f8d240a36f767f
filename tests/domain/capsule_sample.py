"""A small, true capsule: 39 made-up cases in three stadsdelar, drawn, read and counted by rule."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from fractions import Fraction
from typing import Any

from inspector_app.domain.estimation import Counts, StratumCounts, city_estimate, stratum_estimate
from inspector_app.domain.frame import FrameRow, SamplingFrame, frame_commit
from inspector_app.domain.identifiers import akt_numbers
from inspector_app.domain.inspection import FrameSecrets
from inspector_app.domain.journal import Draft, Event, checkpoint, genesis_sha256, heads, seal
from inspector_app.domain.merkle import case_leaf, case_root, register_root
from inspector_app.domain.plan_text import plan_strata, plan_text
from inspector_app.domain.protocol import (
    FrozenFacts,
    event_fields,
    freeze,
    key_commit,
    mark_used,
    protocol_sha256,
    record_handover,
    record_other_party_digits,
    utc_text,
)
from inspector_app.domain.sampling import Design, SamplePlan, draw
from inspector_app.domain.transcription import SeedEvent, SeedKind, two_party_rule

STRATA = {"Bromma": 4, "Farsta": 15, "Järva": 20}
SECRETS = FrameSecrets(b"\x01" * 32, b"\x02" * 32, b"\x03" * 32)
FROZEN_AT = datetime(2026, 11, 1, 9, tzinfo=UTC)
COMPOSED_AT = datetime(2026, 11, 20, 12, tzinfo=UTC)
CHECKLIST = "version = 1\n[[question]]\nid = 'BES-01'\n"
QUESTIONS = {"BES-01": True, "BES-09": False}
ANSWERS = "JJDNJFEJJNJJDJ"
WORKSPACE = "8f14e45f"

Stamp = Callable[[str, datetime], bytes]


def register_rows() -> list[list[str]]:
    """Return the register as read: a header and one row for each case."""
    rows = [["ärende", "stadsdel", "besök"]]
    for stratum, size in STRATA.items():
        rows += [[f"{stratum[:2]}-{n:03d}", stratum, str(n % 6)] for n in range(1, size + 1)]
    return rows


def frame_rows() -> list[FrameRow]:
    """Return the frame that the register gives, with the register's own ids."""
    return [FrameRow(row[0], row[1]) for row in register_rows()[1:]]


def journal_events() -> tuple[Event, ...]:
    """Return a journal of five events in two streams."""
    events: list[Event] = []
    last: dict[str, str] = {}
    for seq in range(1, 6):
        stream = "inspection" if seq % 2 else "review-1"
        draft = Draft(FROZEN_AT + timedelta(minutes=seq), "A1", "answer", f"{seq:064x}")
        prev = last.get(stream) or genesis_sha256(WORKSPACE, stream)
        events.append(seal(stream, seq, prev, draft))
        last[stream] = events[-1].sha256
    return tuple(events)


def decimal(value: Fraction | None) -> str | None:
    """Return a share with nine decimals."""
    return None if value is None else f"{float(value):.9f}"


def sample_sections(stamp: Stamp | None = None) -> dict[str, Any]:
    """Return the whole capsule as plain values; ``stamp`` adds a timestamp token."""
    numbers = akt_numbers(SECRETS.sampling_key, [row.id for row in frame_rows()])
    frame = SamplingFrame.build(
        [FrameRow(numbers[row.id], row.stratum) for row in frame_rows()]
    ).frame
    assert frame is not None
    plan = SamplePlan(Design.STRATIFIED, 4, 2)
    root = register_root(SECRETS.opening_key, register_rows())
    event = SeedEvent(
        SeedKind.TWO_PARTY, "Möte med stadsdelarna", "", FROZEN_AT + timedelta(days=1), 39,
        two_party_rule("271828"),
    )  # fmt: skip
    text = plan_text(plan.design, plan_strata(frame, plan), root.sha256, event)
    facts = FrozenFacts(
        frame_commit(SECRETS.frame_nonce, frame.text),
        (key_commit(SECRETS.sampling_key), key_commit(SECRETS.opening_key)),
        text,
        event,
    )
    (frozen,) = freeze((), facts, FROZEN_AT)
    handed = record_handover(frozen, FROZEN_AT + timedelta(hours=20))
    seeded = record_other_party_digits(handed, "314159", FROZEN_AT + timedelta(hours=24))
    protocol = mark_used(seeded)
    seed = protocol.seed
    assert seed is not None
    assert protocol.handed_over_at is not None
    sample = draw(frame, plan, seed.seed_string)
    rows = _rows(sample)
    digest = protocol_sha256(protocol)
    token = None if stamp is None else stamp(digest, FROZEN_AT + timedelta(hours=1))
    counts = _counts(rows)
    return {
        "capsule": "aktgranskaren-capsule/1",
        "edition": "internal",
        "audience": "",
        "report": {
            "id": "GR-2026-1",
            "version": 1,
            "title": "Besök hos placerade barn",
            "period": {"from": "2025-10-01", "to": "2026-09-30"},
            "organisation": "Inspektionen",
            "composed_utc": utc_text(COMPOSED_AT),
            "supersedes": None,
        },
        "protocols": [
            {
                "number": 1,
                "frozen_utc": utc_text(protocol.frozen_at),
                "protocol_sha256": digest,
                "frame_commit": facts.frame_commit,
                "key_commits": list(facts.key_commits),
                "plan_text": text,
                "plan_sha256": facts.plan_sha256,
                "seed_event": event_fields(event),
                "registered": None,
                "timestamp_token": None if token is None else base64.b64encode(token).decode(),
                "handed_over_utc": utc_text(protocol.handed_over_at),
                "status": "used",
                "reason": "",
            }
        ],
        "seed": [
            {
                "protocol": 1,
                "raw_value": seed.raw_value,
                "event_utc": utc_text(seed.event_at),
                "seed_string": seed.seed_string,
                "fallback_reason": "",
            }
        ],
        "frame": {
            "strata": [{"code": c, "name": c, "rows": n} for c, n in STRATA.items()],
            "exclusions": [{"code": "outside", "text": "Utanför perioden", "rows": 2}],
            "imported": 45,
            "duplicates": 1,
            "joined": 3,
            "control_totals": [{"name": "Järva", "expected": 20, "found": 20}],
            "second_source": None,
        },
        "plan": {
            "design": "stratified",
            "strata": [
                {"code": s.stratum, "n": s.n, "reserve": s.reserve, "certainty": s.census}
                for s in sample.strata
            ],
            "algorithm": "consistent-sampler/1",
            "double_reading": None,
            "assignment": None,
            "stopping_rule": "",
            "min_difference": [],
        },
        "ledger": [_ledger(stratum, rows) for stratum in STRATA],
        "checklists": [
            {
                "slug": "t1-besok",
                "version": "1",
                "sha256": hashlib.sha256(CHECKLIST.encode()).hexdigest(),
                "text": CHECKLIST,
            }
        ],
        "criteria": [
            {
                "id": question,
                "checklist": "t1-besok",
                "level": "L",
                "polarity": "positive",
                "universal": universal,
                "family": "besök",
            }
            for question, universal in QUESTIONS.items()
        ],
        "counts": counts,
        "estimates": _estimates(counts),
        "comparisons": [],
        "register": _register(),
        "agreement": [],
        "disclosure": None,
        "texts": [{"id": "t1", "text": "22 kap. 11 § socialtjänstlagen (2025:400)"}],
        "totals": [{"id": "s1", "value": 12, "of": [f"/ledger/{i}/read" for i in range(3)]}],
        "figures": [],
        "pages": [],
        "rows_root": _merkle(
            case_root(case_leaf(SECRETS.opening_key, r["sid"], [("stratum", r["stratum"])])
                      for r in rows)
        ),
        "frame_root": _merkle(root),
        "journal": _journal(),
        "rows": rows,
    }  # fmt: skip


def _merkle(root: Any) -> dict[str, Any]:
    return {"alg": "rfc9162-sha256", "size": root.size, "root": root.sha256}


def _journal() -> dict[str, Any]:
    point = checkpoint(WORKSPACE, heads(journal_events()))
    return {
        "workspace": point.workspace,
        "streams": point.streams,
        "last_seq": point.last_seq,
        "root": point.root,
    }


def _rows(sample: Any) -> list[dict[str, Any]]:
    """Return the drawn cases; in Järva the second file gives way to the first reserve."""
    sizes = {stratum.stratum: stratum.n for stratum in sample.strata}
    rows = []
    for case in (*sample.main, *sample.reserve):
        outcome, reason = ("read", "") if case.kind == "main" else ("unused", "")
        if case.stratum == "Järva" and case.position == 2:
            outcome, reason = "ineligible", "outside_period"
        if case.stratum == "Järva" and case.position == 5:
            outcome = "read"
        rows.append(
            {
                "sid": case.id,
                "stratum": case.stratum,
                "ticket": case.ticket,
                "position": case.position,
                "kind": case.kind.value,
                "outcome": outcome,
                "reason": reason,
                "readers": ["A1"] if outcome == "read" else [],
                "double": False,
                "weight": f"{STRATA[case.stratum]}/{sizes[case.stratum]}",
            }
        )
    return rows


def _ledger(stratum: str, rows: list[dict[str, Any]]) -> dict[str, Any]:
    own = [row for row in rows if row["stratum"] == stratum and row["outcome"] != "unused"]
    replaced = [row for row in own if row["outcome"] == "ineligible"]
    return {
        "stratum": stratum,
        "drawn": len(own),
        "reserve_used": len(replaced),
        "read": len(own) - len(replaced),
        "ineligible": [{"code": "outside_period", "n": 1}] if replaced else [],
        "not_found": 0,
        "refused": 0,
        "open": 0,
    }


def answers_of(rows: list[dict[str, Any]]) -> list[dict[str, str]]:
    """Return the final answer to each question in each file that was read."""
    read = [row for row in rows if row["outcome"] == "read"]
    found = []
    for place, row in enumerate(read):
        for shift, (question, universal) in enumerate(QUESTIONS.items()):
            answer = ANSWERS[(place + 3 * shift) % len(ANSWERS)]
            value = "F" if universal and answer == "E" else answer
            found.append({"sid": row["sid"], "criterion": question, "value": value})
    return found


def _counts(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    strata = {row["sid"]: row["stratum"] for row in rows}
    answers = answers_of(rows)
    found = []
    for question in QUESTIONS:
        for stratum in STRATA:
            own = [
                a["value"]
                for a in answers
                if a["criterion"] == question and strata[a["sid"]] == stratum
            ]
            found.append(
                {
                    "criterion": question,
                    "stratum": stratum,
                    "read": len(own),
                    "applicable": len(own) - own.count("E"),
                    "met": own.count("J"),
                    "partly": own.count("D"),
                    "not_met": own.count("N"),
                    "not_documented": own.count("F"),
                    "not_applicable": own.count("E"),
                    "not_asked": 0,
                    "missing": 0,
                }
            )
    return found


def _estimates(counts: list[dict[str, Any]]) -> list[dict[str, Any]]:
    found = []
    for question, universal in QUESTIONS.items():
        places = [i for i, row in enumerate(counts) if row["criterion"] == question]
        strata = [_stratum(counts[i]) for i in places]
        for place, stratum in zip(places, strata, strict=True):
            estimate = stratum_estimate(stratum, universal)
            found.append(_estimate(question, stratum.name, [place], estimate))
        found.append(_estimate(question, "total", places, city_estimate(strata, universal)))
    return found


def _stratum(row: dict[str, Any]) -> StratumCounts:
    counts = Counts(
        row["met"], row["partly"], row["not_met"], row["not_documented"], row["not_applicable"]
    )
    return StratumCounts(row["stratum"], STRATA[row["stratum"]], counts)


def _estimate(question: str, domain: str, places: list[int], estimate: Any) -> dict[str, Any]:
    return {
        "id": f"{question}-{domain}",
        "criterion": question,
        "domain": domain,
        "purpose": "describe",
        "method": estimate.method.value,
        "confidence": "0.95",
        "inputs": [f"/counts/{place}" for place in places],
        "value": decimal(estimate.proportion),
        "lower": decimal(estimate.lower),
        "upper": decimal(estimate.upper),
        "se": decimal(estimate.standard_error),
        "n_eff": decimal(estimate.effective_n),
        "df": None,
        "loss_lower": decimal(estimate.lower_bound),
        "loss_upper": decimal(estimate.upper_bound),
        "reader_lower": None,
        "reader_upper": None,
        "verdict": "",
        "printed": "",
    }


def _register() -> list[dict[str, Any]]:
    rows = []
    for place, (domain, size) in enumerate([*STRATA.items(), ("total", 39)]):
        whole = 3 if domain == "total" else 1
        rows.append(
            {
                "field": "visits",
                "domain": domain,
                "known_total": None,
                "frame": size,
                "children": 4 * whole,
                "not_comparable": 0,
                "registered_met": whole,
                "found_met": 2 * whole,
                "registered_share": "0.25",
                "found_share": "0.5",
                "wrong_yes": 0,
                "wrong_no": whole,
                "registered_visits": 7 * whole,
                "found_visits": 12 * whole,
                "missed_visits": 5 * whole,
                "headings": [{"heading": "Övrigt", "visits": 5 * whole}] if place else
                            [{"heading": "", "visits": 2}, {"heading": "Samtal", "visits": 3}],
                "corrected": "0.5",
                "method": "none",
            }
        )  # fmt: skip
    return rows
