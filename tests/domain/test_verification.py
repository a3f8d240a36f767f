"""Each rule of the verdict, broken one at a time in a capsule that otherwise holds."""

from __future__ import annotations

import copy
import hashlib
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import cache
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector_app.domain.capsule import Capsule, CapsuleFaultsError, decode, encode
from inspector_app.domain.frame import FrameRow
from inspector_app.domain.inspection import FrameSecrets
from inspector_app.domain.protocol import utc_text
from inspector_app.domain.verification import Evidence, verify
from inspector_app.domain.verification.checks import Check, CheckId, Outcome
from inspector_app.domain.verification.disclosure import disclosure_reasons
from inspector_app.domain.verification.facts import (
    Change,
    Endorsement,
    ObservedAttachment,
    ObservedPdf,
    ObservedSignature,
    ObservedText,
    ObservedToken,
    Revocation,
    Trust,
)
from inspector_app.domain.verification.journal import JournalEvidence
from inspector_app.domain.verification.register import RegisterEvidence
from inspector_app.domain.verification.rounding import agrees
from inspector_app.wording.checks import describe_check, describe_verdict
from tests.domain.capsule_sample import (
    FROZEN_AT,
    SECRETS,
    WORKSPACE,
    answers_of,
    frame_rows,
    journal_events,
    register_rows,
    sample_sections,
)

Spoil = Callable[[dict[str, Any]], object]

SIGNER = Endorsement("Inspektör", "0" * 64, Trust.TRUSTED, Revocation.NOT_NEEDED, False)
SIGNATURE = ObservedSignature(
    field_name="Underskrift",
    signer=SIGNER,
    intact=True,
    valid=True,
    reaches_end=True,
    certifies=True,
    later_change=Change.NONE,
    signed_at=FROZEN_AT + timedelta(days=20),
)


@cache
def _honest() -> dict[str, Any]:
    return sample_sections()


def sections() -> dict[str, Any]:
    """Return a fresh copy of the true capsule, saying that a token exists."""
    fresh = copy.deepcopy(_honest())
    fresh["protocols"][0]["timestamp_token"] = "AAAA"
    return fresh


def token(content: dict[str, Any]) -> ObservedToken:
    """Return a sound token for the protocol, an hour after the freeze."""
    digest = content["protocols"][0]["protocol_sha256"]
    return ObservedToken(1, True, digest, FROZEN_AT + timedelta(hours=1), SIGNER)


def seen(content: dict[str, Any]) -> ObservedPdf:
    """Return a well-signed file that holds this capsule and no pages."""
    attached = ObservedAttachment("capsule.json", encode(content), True)
    return ObservedPdf(
        signatures=(SIGNATURE,),
        fixed_sha256="ab" * 32,
        attachments=(attached,),
        tokens=(token(content),),
    )


def everything() -> Evidence:
    """Return all that an auditor may bring."""
    return Evidence(
        register=RegisterEvidence(register_rows(), frame_rows(), SECRETS),
        journal=JournalEvidence(WORKSPACE, journal_events()),
        fixed_sha256="ab" * 32,
    )


def codes(check: Check) -> list[str]:
    """Return the codes of a check's reasons, each of which has its sentence."""
    words = describe_check(check)
    assert words.name
    assert words.reason
    assert words.meaning
    return [reason.code for reason in check.reasons]


def test_the_honest_report_holds_on_every_point() -> None:
    verdict = verify(seen(sections()), everything())
    not_asked = {c.id for c in verdict.checks if c.outcome is Outcome.NOT_ASKED}
    assert not_asked == {CheckId.UNDERLAG}
    assert [codes(c) for c in verdict.checks if c.outcome is Outcome.HOLDS] == [[]] * 14
    assert verdict.exit_status == 0
    assert "stämmer" in describe_verdict(verdict)


def test_the_checks_come_in_the_order_of_the_interface() -> None:
    told = "readable signature unchanged trust revocation capsule printed_figures ledger"
    told += " register_unchanged frame order sample underlag disclosure journal"
    assert [c.id.value for c in verify(seen(sections())).checks] == told.split()
    assert [c.id.value for c in verify(ObservedPdf(unreadable="x")).checks] == told.split()
    assert [c.id.value for c in verify(ObservedPdf()).checks] == told.split()


def _protocol(**changes: Any) -> Spoil:
    return lambda s: s["protocols"][0].update(changes)


def _seed(**changes: Any) -> Spoil:
    return lambda s: s["seed"][0].update(changes)


def _abandoned(s: dict[str, Any]) -> None:
    s["protocols"][0]["status"] = "abandoned"


def _second_protocol(number: int, reason: str) -> Spoil:
    def spoil(s: dict[str, Any]) -> None:
        more = copy.deepcopy(s["protocols"][0])
        more.update(number=number, status="abandoned", reason=reason)
        s["protocols"].append(more)

    return spoil


def _row(place: int, **changes: Any) -> Spoil:
    return lambda s: s["rows"][place].update(changes)


def _swap_positions(s: dict[str, Any]) -> None:
    bromma = [row for row in s["rows"] if row["stratum"] == "Bromma"]
    bromma[0]["position"], bromma[1]["position"] = bromma[1]["position"], bromma[0]["position"]


def _later_reserve(s: dict[str, Any]) -> None:
    reserves = [r for r in s["rows"] if r["stratum"] == "Järva" and r["kind"] == "reserve"]
    first, second = sorted(reserves, key=lambda r: r["position"])
    first["outcome"], second["outcome"] = second["outcome"], first["outcome"]
    first["readers"], second["readers"] = second["readers"], first["readers"]


def _figure(value: str, lower: str, upper: str) -> dict[str, str]:
    return {"value": value, "lower": lower, "upper": upper}


QUESTION: dict[str, Any] = {
    "criterion": "BES-01", "theme": "Besök", "pairs": 10, "agree": 8,
    "table": [[5, 0, 2, 0, 0], [0] * 5, [0, 0, 3, 0, 0], [0] * 5, [0] * 5],
    "clusters": None,
    "percent": _figure("0.800000", "0.443905", "0.974789"),
    "kappa": _figure("0.600000", "0.047120", "1.000000"),
    "weighted_kappa": _figure("0.600000", "0.047120", "1.000000"),
    "ac1": _figure("0.761905", "0.401196", "1.000000"),
    "ac2": _figure("0.666667", "0.153409", "1.000000"),
    "alpha": _figure("0.604167", "-0.021477", "1.000000"),
    "warnings": ["kappa_bias"],
    "turned": {"up": 0, "down": 2, "files_up": 0, "files_down": 2, "p": None},
    "agreed_table": None, "to_agreed": None,
}  # fmt: skip
"""Ten answers read twice: five both Ja, three both Nej, twice Ja and Nej."""
CLUSTERS: dict[str, Any] = {
    "files": 10, "ordered_files": 10, "products": [[0, 0, 5], [2, 2, 2], [12, 12, 3]],
}  # fmt: skip
"""Each answer in a file of its own."""
POOLED: dict[str, Any] = QUESTION | {
    "criterion": "pool", "theme": "", "clusters": CLUSTERS,
    "percent": _figure("0.800000", "0.498379", "1.000000"),
    "agreed_table": [[6, 0, 0, 0, 0], [0] * 5, [0] * 5, [0] * 5, [0] * 5],
    "to_agreed": {"up": 0, "down": 0, "files_up": 0, "files_down": 0, "p": None},
}  # fmt: skip


def _agreement(**changes: Any) -> Spoil:
    return lambda s: s["agreement"].extend([QUESTION, POOLED | changes])


def _question(**changes: Any) -> Spoil:
    return lambda s: s["agreement"].extend([QUESTION | changes, POOLED])


def _clusters(**changes: Any) -> Spoil:
    return _agreement(clusters=CLUSTERS | changes)


SPOILED: list[tuple[str, CheckId, str, Spoil]] = [
    ("a protocol whose hash is another", CheckId.CAPSULE, "protocol_hash",
     _protocol(frame_commit="0" * 64)),
    ("a plan whose text was changed", CheckId.CAPSULE, "plan_hash",
     lambda s: s["protocols"][0].update(plan_text=s["protocols"][0]["plan_text"] + "x")),
    ("a plan that promises another number", CheckId.CAPSULE, "plan_differs",
     lambda s: s["plan"]["strata"][1].update(n=5)),
    ("two used protocols", CheckId.CAPSULE, "protocol_used_not_one",
     lambda s: s["protocols"].append(dict(s["protocols"][0], number=2))),
    ("no used protocol", CheckId.ORDER, "protocol_used_not_one", _abandoned),
    ("a template with another text", CheckId.CAPSULE, "checklist_hash",
     lambda s: s["checklists"][0].update(text="annan")),
    ("a question of no template", CheckId.CAPSULE, "criterion_without_checklist",
     lambda s: s["criteria"][0].update(checklist="t9")),
    ("answers that do not add up", CheckId.CAPSULE, "count_applicable",
     lambda s: s["counts"][1].update(met=s["counts"][1]["met"] + 1)),
    ("a file that has no place in the counts", CheckId.CAPSULE, "count_files",
     lambda s: s["counts"][1].update(not_asked=1)),
    ("a count that stands twice", CheckId.CAPSULE, "count_row_spare",
     lambda s: s["counts"].append(dict(s["counts"][0]))),
    ("a share raised by one thousandth", CheckId.CAPSULE, "estimate_differs",
     lambda s: s["estimates"][1].update(value="0.501000000")),
    ("an interval made narrower", CheckId.CAPSULE, "estimate_differs",
     lambda s: s["estimates"][3].update(upper="0.600000000")),
    ("an interval left out", CheckId.CAPSULE, "estimate_differs",
     lambda s: s["estimates"][1].update(lower=None, upper=None)),
    ("bounds that forget the losses", CheckId.CAPSULE, "estimate_differs",
     lambda s: s["estimates"][1].update(loss_upper="0.100000000")),
    ("another method's name", CheckId.CAPSULE, "estimate_method",
     lambda s: s["estimates"][1].update(method="wald")),
    ("inputs that point elsewhere", CheckId.CAPSULE, "estimate_inputs_differ",
     lambda s: s["estimates"][1].update(inputs=["/counts/0"])),
    ("an estimate for a question that is not there", CheckId.CAPSULE, "estimate_row_spare",
     lambda s: s["estimates"][1].update(criterion="BES-99")),
    ("an agreement on a question that is not there", CheckId.CAPSULE, "agreement_row_spare",
     _agreement(criterion="BES-99")),
    ("an agreement on no question as a whole", CheckId.CAPSULE, "agreement_row_missing",
     lambda s: s["agreement"].append(QUESTION)),
    ("an agreement without its pairs", CheckId.CAPSULE, "agreement_table", _agreement(table=[])),
    ("a whole that is not the sum of its questions", CheckId.CAPSULE, "agreement_counts",
     _question(table=[[5, 0, 2, 0, 0], [0] * 5, [0, 0, 4, 0, 0], [0] * 5, [0] * 5])),
    ("more equal answers than the pairs hold", CheckId.CAPSULE, "agreement_counts",
     _agreement(agree=9)),
    ("a warning left out", CheckId.CAPSULE, "agreement_counts", _question(warnings=[])),
    ("more files that turned than answers", CheckId.CAPSULE, "agreement_counts",
     _agreement(turned=POOLED["turned"] | {"files_down": 3})),
    ("answers that turned to what was agreed, of none", CheckId.CAPSULE, "agreement_counts",
     _agreement(to_agreed=POOLED["to_agreed"] | {"down": 1})),
    ("fewer files than one question was compared in", CheckId.CAPSULE, "agreement_table",
     _clusters(files=9)),
    ("products of pairs that nobody gave", CheckId.CAPSULE, "agreement_table",
     _clusters(products=[*CLUSTERS["products"], [18, 18, 1]])),
    ("a product of two pairs above what their own allow", CheckId.CAPSULE, "agreement_table",
     _clusters(products=[[0, 0, 5], [0, 2, 4], [2, 2, 2], [12, 12, 3]])),
    ("an interval as if the answers stood apart", CheckId.CAPSULE, "agreement_differs",
     _agreement(percent=QUESTION["percent"])),
    ("a kappa raised by one thousandth", CheckId.CAPSULE, "agreement_differs",
     _agreement(kappa=_figure("0.601000", "0.047120", "1.000000"))),
    ("a question's interval moved", CheckId.CAPSULE, "agreement_differs",
     _question(ac2=_figure("0.666667", "0.253409", "1.000000"))),
    ("a chance that nobody computed", CheckId.CAPSULE, "agreement_differs",
     _agreement(turned=POOLED["turned"] | {"p": "0.031250"})),
    ("register figures that do not add up", CheckId.CAPSULE, "register_figures",
     lambda s: s["register"][0].update(found_met=3)),
    ("a register row over another frame", CheckId.CAPSULE, "register_frame",
     lambda s: s["register"][0].update(frame=5)),
    ("a register share that does not follow", CheckId.CAPSULE, "register_share",
     lambda s: s["register"][0].update(found_share="0.75")),
    ("a city that is not the sum of its parts", CheckId.CAPSULE, "register_sum",
     lambda s: s["register"][3].update(registered_visits=22)),
    ("a corrected share that does not follow", CheckId.CAPSULE, "register_corrected",
     lambda s: s["register"][3].update(corrected="0.51")),
    ("headings that leave visits out", CheckId.CAPSULE, "register_figures",
     lambda s: s["register"][3].update(headings=[])),
    ("a sum that is another", CheckId.CAPSULE, "total_differs",
     lambda s: s["totals"][0].update(value=13)),
    ("a sum of nothing", CheckId.CAPSULE, "total_without_source",
     lambda s: s["totals"][0].update(of=["/ledger/9/read"])),
    ("a sum that counts a part twice", CheckId.CAPSULE, "total_without_source",
     lambda s: s["totals"][0].update(value=8, of=["/ledger/0/read", "/ledger/0/read"])),
    ("rows of the list that are gone", CheckId.LEDGER, "ledger_frame",
     lambda s: s["frame"].update(imported=46)),
    ("a drawn file that is gone", CheckId.LEDGER, "ledger_drawn",
     lambda s: s["ledger"][1].update(read=3)),
    ("more drawn than planned", CheckId.LEDGER, "ledger_plan",
     lambda s: s["ledger"][1].update(drawn=5, read=5)),
    ("a stadsdel told twice", CheckId.LEDGER, "ledger_stratum_twice",
     lambda s: s["ledger"].append(dict(s["ledger"][0]))),
    ("an outcome that the list does not show", CheckId.LEDGER, "ledger_outcome",
     lambda s: s["ledger"][1].update(read=3, not_found=1)),
    ("another reason for a replacement", CheckId.LEDGER, "ledger_reasons",
     lambda s: s["ledger"][2]["ineligible"][0].update(code="conflict_of_interest")),
    ("the second reserve before the first", CheckId.LEDGER, "ledger_reserves", _later_reserve),
    ("a file of the sample left unused", CheckId.LEDGER, "ledger_unused",
     _row(0, outcome="unused", readers=[])),
    ("a reader who read in too few stadsdelar", CheckId.LEDGER, "assignment_reader",
     lambda s: s["plan"].update(
         assignment={"readers_per_stratum_min": 1, "strata_per_reader_min": 4})),
    ("a stadsdel with too few readers", CheckId.LEDGER, "assignment_stratum",
     lambda s: s["plan"].update(
         assignment={"readers_per_stratum_min": 2, "strata_per_reader_min": 1})),
    ("a startvärde against the rule", CheckId.ORDER, "seed_differs",
     _seed(seed_string="271828-314158")),
    ("a raw value that breaks the rule", CheckId.ORDER, "seed_rule_broken",
     _seed(raw_value="31415")),
    ("a startvärde before the freeze", CheckId.ORDER, "seed_before_freeze",
     _seed(event_utc="2026-10-31T09:00:00Z")),
    ("a startvärde on a day that never was", CheckId.ORDER, "seed_before_freeze",
     _seed(event_utc="2026-13-31T09:00:00Z")),
    ("digits before the handover", CheckId.ORDER, "handover_not_before_digits",
     _protocol(handed_over_utc="2026-11-03T09:00:00Z")),
    ("no handover", CheckId.ORDER, "handover_not_before_digits", _protocol(handed_over_utc=None)),
    ("a fallback that nobody named", CheckId.ORDER, "seed_fallback_not_named",
     _seed(fallback_reason="inställt")),
    ("too little chance", CheckId.ORDER, "seed_too_few_bits",
     lambda s: s["protocols"][0]["seed_event"].update(min_bits=20)),
    ("two startvärden", CheckId.ORDER, "seed_not_one",
     lambda s: s["seed"].append(dict(s["seed"][0]))),
    ("a sample without any event", CheckId.ORDER, "seed_event_missing",
     _protocol(seed_event=None)),
    ("a ticket with another last digit", CheckId.SAMPLE, "sample_ticket",
     lambda s: s["rows"][0].update(ticket=s["rows"][0]["ticket"][:-1] + "x".replace("x", "0")
                                   if not s["rows"][0]["ticket"].endswith("0")
                                   else s["rows"][0]["ticket"][:-1] + "1")),
    ("another startvärde", CheckId.SAMPLE, "sample_ticket", _seed(seed_string="271828-314158")),
    ("a case drawn twice", CheckId.SAMPLE, "sample_sid_twice",
     lambda s: s["rows"][1].update(sid=s["rows"][0]["sid"])),
    ("two cases that changed places", CheckId.SAMPLE, "sample_order", _swap_positions),
    ("a place left empty", CheckId.SAMPLE, "sample_positions", _row(0, position=9)),
    ("a reserve that became main", CheckId.SAMPLE, "sample_size",
     lambda s: next(r for r in s["rows"] if r["kind"] == "reserve").update(kind="main")),
    ("a weight of another frame", CheckId.SAMPLE, "sample_weight", _row(0, weight="30/4")),
    ("a stadsdel that is not planned", CheckId.SAMPLE, "sample_stratum_unknown",
     _row(0, stratum="Kista")),
    ("a frame of another size", CheckId.SAMPLE, "sample_weight",
     lambda s: s["frame"]["strata"][2].update(rows=21)),
    ("all drawn but not said so", CheckId.SAMPLE, "sample_frame_size",
     lambda s: s["plan"]["strata"][0].update(certainty=False)),
    ("a gap among the protocols", CheckId.JOURNAL, "protocol_numbers", _second_protocol(3, "fel")),
    ("an abandoned protocol without reason", CheckId.JOURNAL, "protocol_reason_missing",
     _second_protocol(2, " ")),
    ("a startvärde of no protocol", CheckId.JOURNAL, "seed_without_protocol",
     lambda s: s["seed"].append(dict(s["seed"][0], protocol=7))),
    ("a journal with another root", CheckId.JOURNAL, "journal_root_differs",
     lambda s: s["journal"].update(root="0" * 64)),
    ("a journal that is longer than the workspace's", CheckId.JOURNAL, "journal_ends_early",
     lambda s: s["journal"].update(last_seq=9)),
    ("a journal of another workspace", CheckId.JOURNAL, "journal_other_workspace",
     lambda s: s["journal"].update(workspace="annan")),
    ("a register root that is another", CheckId.REGISTER_UNCHANGED, "register_cells_differ",
     lambda s: s["frame_root"].update(root="0" * 64)),
    ("a register of another length", CheckId.REGISTER_UNCHANGED, "register_rows_differ",
     lambda s: s["frame_root"].update(size=41)),
    ("no register root", CheckId.REGISTER_UNCHANGED, "register_root_missing",
     lambda s: s.update(frame_root=None)),
    ("another frame commitment", CheckId.FRAME, "frame_commit_differs",
     _protocol(frame_commit="0" * 64)),
    ("another key commitment", CheckId.FRAME, "key_commit_differs",
     _protocol(key_commits=["0" * 64, "1" * 64])),
    ("a personnummer in a text", CheckId.DISCLOSURE, "personal_data",
     lambda s: s["texts"].append({"id": "t2", "text": "barnet 20180101-2384 bor"})),
    ("an e-mail address in a label", CheckId.DISCLOSURE, "personal_data",
     lambda s: s["texts"].append({"id": "t2", "text": "skriv till a.b@c.se"})),
]  # fmt: skip


@pytest.mark.parametrize(
    ("check_id", "code", "spoil"),
    [pytest.param(*case[1:], id=case[0]) for case in SPOILED],
)
def test_what_is_spoiled_is_found_by_its_check(check_id: CheckId, code: str, spoil: Spoil) -> None:
    content = sections()
    spoil(content)
    verdict = verify(seen(content), everything())
    assert verdict.check(check_id).outcome is Outcome.FAILS
    assert code in codes(verdict.check(check_id))
    assert verdict.exit_status == 1


def test_agreement_that_follows_from_its_pairs_holds() -> None:
    """Observed 0,8, by chance 0,5: kappa 0,6. Of all answers in pairs 0,6 are ja, so by Gwet chance
    is 2 · (0,6 · 0,4) / 3 = 0,16 of four answers and AC1 0,64 / 0,84."""
    content = sections()
    _agreement()(content)
    assert verify(seen(content), everything()).check(CheckId.CAPSULE).outcome is Outcome.HOLDS


def test_a_protocol_may_be_handed_over_in_the_second_it_was_frozen() -> None:
    content = sections()
    frozen = content["protocols"][0]["frozen_utc"]
    content["protocols"][0]["handed_over_utc"] = frozen
    assert "handover_not_before_digits" not in codes(verify(seen(content)).check(CheckId.ORDER))


def test_a_report_that_was_not_stamped_is_undecided_and_says_which_diary() -> None:
    content = sections()
    content["protocols"][0]["timestamp_token"] = None
    bare = verify(replace(seen(content), tokens=())).check(CheckId.ORDER)
    assert (bare.outcome, codes(bare)) == (Outcome.UNDECIDED, ["order_not_registered"])
    content["protocols"][0]["registered"] = {
        "registry": "Stadens diarium", "number": "2026/77", "date": "2026-11-01",
    }  # fmt: skip
    diary = verify(replace(seen(content), tokens=())).check(CheckId.ORDER)
    assert (diary.outcome, codes(diary)) == (Outcome.UNDECIDED, ["order_diary_only"])
    assert "2026/77" in describe_check(diary).reason


@pytest.mark.parametrize(
    ("change", "outcome", "code"),
    [
        ({"sound": False}, Outcome.FAILS, "token_unsound"),
        ({"imprint_sha256": "0" * 64}, Outcome.FAILS, "token_other_protocol"),
        ({"stamped_at": FROZEN_AT + timedelta(days=2)}, Outcome.FAILS, "token_after_seed"),
        ({"authority": replace(SIGNER, trust=Trust.NOT_IN_LIST)}, Outcome.FAILS,
         "token_not_in_list"),
        ({"authority": replace(SIGNER, trust=Trust.NO_LIST)}, Outcome.UNDECIDED, "token_no_list"),
        ({"authority": replace(SIGNER, trust=Trust.EXPIRED_SINCE)}, Outcome.UNDECIDED,
         "token_expired_since"),
    ],
)  # fmt: skip
def test_a_token_proves_the_order_only_when_it_is_right(
    change: dict[str, Any], outcome: Outcome, code: str
) -> None:
    content = sections()
    stamped = replace(token(content), **change)
    check = verify(replace(seen(content), tokens=(stamped,))).check(CheckId.ORDER)
    assert check.outcome is outcome
    assert code in codes(check)


@pytest.mark.parametrize(
    ("change", "check_id", "outcome", "code"),
    [
        ({"intact": False}, CheckId.SIGNATURE, Outcome.FAILS, "signed_bytes_changed"),
        ({"intact": False}, CheckId.UNCHANGED, Outcome.FAILS, "signed_bytes_changed"),
        ({"valid": False}, CheckId.SIGNATURE, Outcome.FAILS, "signature_value_wrong"),
        ({"signer": None}, CheckId.SIGNATURE, Outcome.FAILS, "signature_unreadable"),
        ({"signer": None}, CheckId.TRUST, Outcome.UNDECIDED, "signature_unreadable"),
        ({"container_faults": ("container_padding",)}, CheckId.SIGNATURE, Outcome.FAILS,
         "container_padding"),
        ({"form_faults": ("signature_byte_range",)}, CheckId.UNCHANGED, Outcome.FAILS,
         "signature_byte_range"),
        ({"reaches_end": False}, CheckId.UNCHANGED, Outcome.FAILS, "bytes_after_signature"),
        ({"later_change": Change.FORBIDDEN}, CheckId.UNCHANGED, Outcome.FAILS,
         "changed_after_signature"),
        ({"certifies": False}, CheckId.UNCHANGED, Outcome.FAILS, "signature_allows_changes"),
        ({"signer": replace(SIGNER, trust=Trust.NOT_IN_LIST)}, CheckId.TRUST, Outcome.FAILS,
         "trust_not_in_list"),
        ({"signer": replace(SIGNER, trust=Trust.NOT_VALID_THEN)}, CheckId.TRUST, Outcome.FAILS,
         "trust_not_valid_then"),
        ({"signer": replace(SIGNER, trust=Trust.NOT_FOR_PURPOSE)}, CheckId.TRUST, Outcome.FAILS,
         "trust_not_for_purpose"),
        ({"signer": replace(SIGNER, trust=Trust.EXPIRED_SINCE)}, CheckId.TRUST,
         Outcome.UNDECIDED, "trust_expired_since"),
        ({"signer": replace(SIGNER, trust=Trust.NO_LIST)}, CheckId.TRUST, Outcome.UNDECIDED,
         "trust_no_list"),
        ({"signer": replace(SIGNER, revocation=Revocation.UNKNOWN)}, CheckId.REVOCATION,
         Outcome.UNDECIDED, "revocation_unknown"),
    ],
)  # fmt: skip
def test_each_fact_of_a_signature_has_its_check(
    change: dict[str, Any], check_id: CheckId, outcome: Outcome, code: str
) -> None:
    altered = replace(seen(sections()), signatures=(replace(SIGNATURE, **change),))
    check = verify(altered).check(check_id)
    assert check.outcome is outcome
    assert code in codes(check)


def test_an_unsigned_report_is_undecided_and_its_checksum_still_speaks() -> None:
    unsigned = replace(seen(sections()), signatures=())
    right = verify(unsigned, Evidence(fixed_sha256="ab" * 32))
    assert right.check(CheckId.UNCHANGED).outcome is Outcome.HOLDS
    assert right.check(CheckId.SIGNATURE).outcome is Outcome.UNDECIDED
    assert right.exit_status == 2
    wrong = verify(unsigned, Evidence(fixed_sha256="cd" * 32))
    assert codes(wrong.check(CheckId.UNCHANGED)) == ["checksum_differs"]


def test_a_file_that_cannot_be_read_cannot_be_verified() -> None:
    verdict = verify(ObservedPdf(unreadable="no PDF header"), everything())
    outcomes = {check.outcome for check in verdict.checks}
    assert outcomes == {Outcome.UNDECIDED, Outcome.NOT_ASKED}
    assert verdict.exit_status == 2


@pytest.mark.parametrize(
    ("attachments", "code"),
    [
        ((), "capsule_not_one"),
        (("capsule.json", "capsule.json"), "capsule_not_one"),
        (("capsule.json", "annan.txt"), "file_spare_attachment"),
        (("kapsel.json",), "capsule_not_one"),
    ],
)
def test_there_is_exactly_one_capsule(attachments: tuple[str, ...], code: str) -> None:
    data = encode(sections())
    files = tuple(ObservedAttachment(name, data, True) for name in attachments)
    check = verify(replace(seen(sections()), attachments=files)).check(CheckId.READABLE)
    assert check.outcome is Outcome.FAILS
    assert code in codes(check)


def test_a_capsule_that_breaks_its_form_is_told_with_its_places() -> None:
    files = (ObservedAttachment("capsule.json", b'{"capsule":1}', True),)
    verdict = verify(replace(seen(sections()), attachments=files))
    assert set(codes(verdict.check(CheckId.READABLE))) == {"capsule_faulty"}
    assert codes(verdict.check(CheckId.CAPSULE)) == ["no_capsule"]
    assert verdict.exit_status == 1


def test_a_capsule_outside_the_signature_fails() -> None:
    files = (ObservedAttachment("capsule.json", encode(sections()), False),)
    check = verify(replace(seen(sections()), attachments=files)).check(CheckId.READABLE)
    assert codes(check) == ["capsule_outside_signature"]


# ---- what only an auditor with the register can see


def _register(rows: list[list[str]] | None = None, secrets: FrameSecrets = SECRETS) -> Evidence:
    held = register_rows() if rows is None else rows
    frame = [FrameRow(row[0], row[1]) for row in held[1:]]
    return Evidence(register=RegisterEvidence(held, frame, secrets))


def test_one_changed_cell_of_the_register_is_found() -> None:
    rows = register_rows()
    rows[7][2] = "5"
    verdict = verify(seen(sections()), _register(rows))
    assert codes(verdict.check(CheckId.REGISTER_UNCHANGED)) == ["register_cells_differ"]
    assert verdict.check(CheckId.FRAME).outcome is Outcome.HOLDS


def test_a_register_with_another_id_gives_another_frame_and_sample() -> None:
    rows = register_rows()
    rows[7][0] = "Fa-999"
    verdict = verify(seen(sections()), _register(rows))
    assert "register_cells_differ" in codes(verdict.check(CheckId.REGISTER_UNCHANGED))
    assert "frame_commit_differs" in codes(verdict.check(CheckId.FRAME))


def test_a_row_too_few_is_found_everywhere() -> None:
    verdict = verify(seen(sections()), _register(register_rows()[:-1]))
    assert "register_rows_differ" in codes(verdict.check(CheckId.REGISTER_UNCHANGED))
    assert {"frame_commit_differs", "frame_size_differs"} <= set(
        codes(verdict.check(CheckId.FRAME))
    )


def test_another_key_opens_nothing() -> None:
    other = FrameSecrets(b"\x09" * 32, SECRETS.opening_key, SECRETS.frame_nonce)
    verdict = verify(seen(sections()), _register(secrets=other))
    assert "key_commit_differs" in codes(verdict.check(CheckId.FRAME))
    assert "redraw_differs" in codes(verdict.check(CheckId.SAMPLE))


def test_a_case_put_in_by_hand_is_found_by_drawing_again() -> None:
    content = sections()
    undrawn = "A" * 26
    content["rows"][0]["sid"] = undrawn
    check = verify(seen(content), _register()).check(CheckId.SAMPLE)
    assert {"sample_ticket", "redraw_differs"} <= set(codes(check))


# ---- underlag


def underlag(content: dict[str, Any]) -> dict[str, Any]:
    """Return the underlag that belongs to the report."""
    answers = [
        dict(a, record="final", reader="", value=a["value"]) for a in answers_of(content["rows"])
    ]
    return dict(copy.deepcopy(content), edition="underlag", answers=answers, rates=[])


def test_the_underlag_behind_the_report_gives_the_same_counts() -> None:
    verdict = verify(seen(sections()), Evidence(underlag=seen(underlag(sections()))))
    assert verdict.check(CheckId.UNDERLAG).outcome is Outcome.HOLDS
    assert verdict.exit_status == 0


def _other_answer(s: dict[str, Any]) -> None:
    s["answers"][0]["value"] = "N" if s["answers"][0]["value"] != "N" else "J"


@pytest.mark.parametrize(
    ("code", "spoil"),
    [
        ("underlag_count_differs", _other_answer),
        ("underlag_answer_twice", lambda s: s["answers"].append(dict(s["answers"][0]))),
        ("underlag_answer_without_file", lambda s: s["answers"][0].update(sid="B" * 26)),
        ("underlag_section_differs", lambda s: s["seed"][0].update(raw_value="111111")),
        ("rates_not_evaluated", lambda s: s["rates"].append(
            {"sid": "B" * 26, "item": "I1", "rating": "styrka", "rule": "r"})),
    ],
)  # fmt: skip
def test_an_underlag_of_another_report_is_found(code: str, spoil: Spoil) -> None:
    content = underlag(sections())
    spoil(content)
    check = verify(seen(sections()), Evidence(underlag=seen(content))).check(CheckId.UNDERLAG)
    assert code in codes(check)
    assert check.outcome in (Outcome.FAILS, Outcome.UNDECIDED)


def test_the_report_itself_is_no_underlag() -> None:
    check = verify(seen(sections()), Evidence(underlag=seen(sections()))).check(CheckId.UNDERLAG)
    assert codes(check) == ["underlag_other_edition"]


# ---- editions, chain, personal data


def test_a_public_edition_without_its_test_of_disclosure_is_undecided() -> None:
    content = sections()
    content["edition"] = "public"
    del content["rows"], content["comparisons"]
    verdict = verify(seen(content))
    assert codes(verdict.check(CheckId.DISCLOSURE)) == ["disclosure_not_tested"]
    assert verdict.check(CheckId.SAMPLE).outcome is Outcome.NOT_ASKED


def test_a_report_names_the_one_it_replaces_by_hash() -> None:
    earlier = decode(encode(sections()))
    assert isinstance(earlier, Capsule)
    content = sections()
    content["report"]["supersedes"] = {
        "id": "GR-2026-1", "version": 1, "capsule_sha256": earlier.sha256,
    }  # fmt: skip
    holds = verify(seen(content), Evidence(previous=earlier))
    assert holds.check(CheckId.CAPSULE).outcome is Outcome.HOLDS
    content["report"]["supersedes"]["capsule_sha256"] = hashlib.sha256(b"").hexdigest()
    other = verify(seen(content), Evidence(previous=earlier))
    assert codes(other.check(CheckId.CAPSULE)) == ["chain_differs"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("20180101-2384", True),  # 2+8+0+1+0+1+4+3+7 = 26, check digit 4
        ("811218-9876", True),  # 8·2 1 1·2 2 1·2 8 9·2 8 7·2 → 7+1+2+2+2+8+9+8+5 = 44, 4+6 = 50
        ("811218-9877", False),
        ("198112189876", True),
        ("811278-9873", True),  # samordningsnummer, day 18 + 60: 44 - 2 + 5 = 47, check digit 3
        ("811318-9876", False),  # no thirteenth month
        ("2026-11-20", False),
        ("0.0438480310811218987612", False),
        ("namn@exempel.se", True),
        ("Dnr 2026/1234, 22 kap. 11 § (2025:400)", False),
    ],
)
def test_personal_numbers_are_known_by_their_check_digit(text: str, found: bool) -> None:
    capsule = decode(encode(sections()))
    assert isinstance(capsule, Capsule)
    texts = (ObservedText("Alt", text),)
    reasons = list(disclosure_reasons(ObservedPdf(texts=texts), capsule))
    assert bool(reasons) == found
    assert all(text not in str(reason) for reason in reasons)


# ---- rounding, by hand


@pytest.mark.parametrize(
    ("printed", "value", "rounding", "right"),
    [
        ("1\u00a0284", 1284, "whole", True),
        ("1285", 1284, "whole", False),
        ("12", "12", "whole", False),
        ("65\u00a0%", "0.647059", "percent", True),
        ("64\u00a0%", "0.647059", "percent", False),
        ("65", "0.645", "percent", True),  # halves away from zero
        ("64,7\u00a0%", "0.647059", "percent1", True),
        ("4,2", "4.1666", "decimal1", True),
        ("4,17", "4.1666", "decimal2", True),
        ("\u22120,5", "-0.45", "decimal1", True),
        ("0,0", "-0.01", "decimal1", True),
        ("20 november 2026", "2026-11-20", "day", True),
        ("2026-11-20", "2026-11-20", "day", True),
        ("21 november 2026", "2026-11-20", "day", False),
        ("20 november 2026 kl.\u00a013.00", "2026-11-20T12:00:00Z", "day", True),
        ("20 november 2026 kl.\u00a012.00", "2026-11-20T12:00:00Z", "day", False),
        ("30 februari 2026", "2026-02-30", "day", False),
        ("22ab cb7f", "22abcb7f", "sha256", True),
        ("22abcb7f00112233…", "22abcb7f001122334455", "sha256", True),
        ("22ab…", "22abcb7f001122334455", "sha256", False),
        ("0,043848031", "0.04384803199", "digits9", True),
        ("0,043848032", "0.04384803199", "digits9", False),
        ("0,9912345678", "0.99123456789012", "digits9", False),
        ("0,99123456789", "0.99123456789012", "digits9", True),  # nine after the leading nines
        ("22 kap. 11 §", "22 kap. 11 §", "text", True),
        ("22 kap. 12 §", "22 kap. 11 §", "text", False),
        ("7", 7, "text", True),
        ("True", True, "text", False),
        ("1", True, "whole", False),
    ],
)
def test_a_printed_figure_is_its_value_by_its_rounding(
    printed: str, value: Any, rounding: str, right: bool
) -> None:
    assert agrees(printed, value, rounding, "/x") is right


def test_an_aktnummer_may_be_shortened_from_its_beginning() -> None:
    assert agrees("ABCD-2345", "ABCD2345EFGH", "text", "/rows/0/sid")
    assert not agrees("ABCD-2346", "ABCD2345EFGH", "text", "/rows/0/sid")
    assert not agrees("ABCD", "ABCD2345EFGH", "text", "/rows/0/sid")
    assert not agrees("ABCD-2345", "ABCD2345EFGH", "text", "/texts/0/text")


@given(st.integers(0, 10**6), st.integers(1, 10**6), st.integers(-3, 3))
def test_only_one_whole_percent_agrees(part: int, whole: int, off: int) -> None:
    part = min(part, whole)
    right = (200 * part + whole) // (2 * whole)
    value = f"{part / whole:.12f}"
    tie = (200 * part) % (2 * whole) == whole
    if not tie:
        assert agrees(f"{right + off} %", value, "percent", "/x") == (off == 0)


def test_moments_are_told_in_utc() -> None:
    assert utc_text(datetime(2026, 11, 1, 9, tzinfo=UTC)) == "2026-11-01T09:00:00Z"


# ---- whatever a well-formed capsule says, the verdict is an answer


def places_of(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """Return the path of every value inside, lists and dictionaries too."""
    found = [path]
    if isinstance(value, dict):
        for key, item in value.items():
            found += places_of(item, (*path, key))
    elif isinstance(value, list):
        for place, item in enumerate(value):
            found += places_of(item, (*path, place))
    return found


STRANGE: dict[type, list[Any]] = {
    int: [0, 1, 2, 3, 7, 40, 1_000, 10_000_000],
    bool: [True, False],
    str: ["", "0", "1", "-1", "0.5", "1.5", "0.000000001", "999999999999", "x", "A" * 26, "a" * 64,
          "0001-01-01T00:00:00Z", "9999-12-31T23:59:59Z", "2026-02-30", "Järva", "total", "/rows",
          "/counts/0", "/frame/imported", "/report/title", "hex64", "7/35", "25d6", "used", "1/0"],
    type(None): ["0.5", "2026-11-01T10:00:00Z"],
}  # fmt: skip


@given(st.data())
def test_no_wellformed_capsule_makes_the_verdict_raise(data: st.DataObject) -> None:
    content = sections()
    for _ in range(data.draw(st.integers(1, 3))):
        path = data.draw(st.sampled_from([p for p in places_of(content) if p]))
        holder = content
        for key in path[:-1]:
            holder = holder[key]
        old = holder[path[-1]]
        if isinstance(old, list):
            holder[path[-1]] = data.draw(st.sampled_from([[], old[:1], old + old[:1], old[::-1]]))
        elif not isinstance(old, dict):
            holder[path[-1]] = data.draw(st.sampled_from([*STRANGE[type(old)], None]))
    try:
        held = encode(content)
    except CapsuleFaultsError:
        return
    attached = ObservedAttachment("capsule.json", held, True)
    verdict = verify(replace(seen(sections()), attachments=(attached,)), everything())
    for check in verdict.checks:
        codes(check)


def test_a_corrected_share_weighs_each_stadsdel_by_its_cases() -> None:
    content = sections()
    bromma, _, _, total = content["register"]
    for row in (bromma, total):
        row["found_met"] += 1
        row["wrong_no"] += 1
        row["found_share"] = f"{row['found_met'] / row['children']:.9f}"
    bromma["corrected"] = "0.75"  # 3 of 4; the city (4·0.75 + 15·0.5 + 20·0.5) ÷ 39 = 20.5 ÷ 39
    total["corrected"] = "0.525641026"
    assert verify(seen(content)).check(CheckId.CAPSULE).outcome is Outcome.HOLDS
    total["corrected"] = "0.583333333"  # 7 of 12, as if every stadsdel weighed the same
    check = verify(seen(content)).check(CheckId.CAPSULE)
    assert codes(check) == ["register_corrected"]
