"""What stands in each section of the capsule, version 1: the annotations are the schema.

Times are UTC ``YYYY-MM-DDThh:mm:ssZ``, days ``YYYY-MM-DD``, hashes lower-case hex, decimals texts
with a point and a fixed number of digits (``"0.647059"``), never floats. Shares are 0-1.

Decisions, where the capsule goes beyond its design:

Decision: four editions. ``public`` and ``district`` hold neither tickets nor answers; ``internal``
holds ``rows`` and ``comparisons``; ``underlag`` also ``answers`` and ``rates``. An aktnummer beside
an answer may never stand in a report, so the report is ``internal`` and the answers belong to a
separate underlag.
Decision: ``texts`` holds every sentence and label printed with a figure in it that is not computed
(findings, law references, axis labels), so that each printed number has something to point at.
Decision: ``totals`` holds each printed sum that stands in no section, with the pointers it adds up.
Decision: ``figures`` carries an ``id`` and its ``rounding`` beside page, label, printed text and
pointer. The id is that of the element that owns the figure on the page, so a figure is read where
it stands and two figures that change places are found.
Decision: ``pages`` holds the SHA-256 of the text of each page, so that a changed word beside a
right number is found too. It may be empty; then only the figures are compared.
Decision: ``register`` entries carry the registered-against-found table (children, visits on both
sides, visits per heading), because that comparison is the headline of the report and must be
recomputable from the file.
Decision: a protocol carries ``plan_text`` beside ``plan_sha256``; a hash alone lets nobody read
what was promised. It also carries when it was handed over (two parties) and may still be ``open``:
the report discloses every protocol that the workspace knows, finished or not.
Decision: a stratum is named by the text that is hashed in the frame (``code``), empty for a sample
from the whole frame.
"""

from __future__ import annotations

from typing import Annotated, Literal, NotRequired, TypedDict

from inspector_app.domain.capsule.form import Shape, Span

FORMAT = "aktgranskaren-capsule/1"

Utc = Annotated[str, Shape(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")]
Day = Annotated[str, Shape(r"\d{4}-\d\d-\d\d")]
Sha256 = Annotated[str, Shape(r"[0-9a-f]{64}")]
Base64 = Annotated[str, Shape(r"[A-Za-z0-9+/]+={0,2}", 64_000)]
DecimalText = Annotated[str, Shape(r"-?(0|[1-9]\d{0,11})(\.\d{1,18})?")]
Ticket = Annotated[str, Shape(r"0\.\d{1,400}", 402)]
Sid = Annotated[str, Shape(r"[0-9A-Z-]{6,40}")]
Code = Annotated[str, Shape(r"[\w .:/+\-]{1,80}")]
Stratum = Annotated[str, Shape(r"[\w .:/+\-]{0,80}")]
Line = Annotated[str, Shape(r"[^\x00-\x1f\x7f-\x9f\u2028\u2029]*", 600)]
Prose = Annotated[str, Shape(r"[^\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029]*", 400_000)]
Pointer = Annotated[str, Shape(r"(/([^~/\x00-\x1f]|~[01])+)+", 200)]
Count = Annotated[int, Span(0, 10_000_000)]
Number = Annotated[int, Span(1, 100_000)]

Edition = Literal["public", "internal", "district", "underlag"]
Rounding = Literal[
    "whole", "percent", "percent1", "decimal1", "decimal2", "decimal3", "text", "day", "sha256",
    "digits9", "digits18",
]  # fmt: skip


PeriodForm = TypedDict("PeriodForm", {"from": Day, "to": Day})


class Superseded(TypedDict):
    """The report that this one replaces."""

    id: Code
    version: Number
    capsule_sha256: Sha256


class ReportSection(TypedDict):
    """What the report is: its name, number, period and who made it."""

    id: Code
    version: Number
    title: Line
    period: PeriodForm
    organisation: Line
    composed_utc: Utc
    supersedes: Superseded | None


class SeedEvent(TypedDict):
    """The public event that gives the startvärde, named before it happens.

    ``min_bits`` is the least entropy the raw value must hold; ``opening`` what was fixed
    beforehand and is part of the startvärde (the inspector's digits), else empty.
    """

    kind: Literal["two-party", "lottery", "dice", "beacon"]
    name: Line
    number: Line
    planned_utc: Utc
    min_bits: Annotated[int, Span(0, 4096)]
    transcription: Line
    fallback: Line
    opening: Line


class Registered(TypedDict):
    """Where the protocol was registered outside the workspace."""

    registry: Line
    number: Line
    date: Day


class ProtocolSection(TypedDict):
    """One protocol that the workspace knows, used or abandoned.

    ``frame_commit`` commits to the frame text, ``key_commits`` to the sampling key and the opening
    key; ``timestamp_token`` is an RFC 3161 token over ``protocol_sha256``, base64 of its DER.
    """

    number: Number
    frozen_utc: Utc
    protocol_sha256: Sha256
    frame_commit: Sha256
    key_commits: Annotated[list[Sha256], Span(2, 2)]
    plan_text: Prose
    plan_sha256: Sha256
    seed_event: SeedEvent | None
    registered: Registered | None
    timestamp_token: Base64 | None
    handed_over_utc: Utc | None
    status: Literal["open", "used", "abandoned"]
    reason: Line


class SeedSection(TypedDict):
    """The public value of the event and the startvärde transcribed from it.

    ``fallback_reason`` says why the fallback event was read, empty for the named event.
    """

    protocol: Number
    raw_value: Line
    event_utc: Utc
    seed_string: Line
    fallback_reason: Line


class FrameStratum(TypedDict):
    """A stadsdel and its rows in the frame."""

    code: Stratum
    name: Line
    rows: Count


class Exclusion(TypedDict):
    """A named rule and the rows it took out of the frame."""

    code: Code
    text: Line
    rows: Count


class ControlTotal(TypedDict):
    """A count somebody else stated, beside ours. ``expected`` is ``None`` when none was given."""

    name: Line
    expected: Count | None
    found: Count


class SecondSource(TypedDict):
    """A second list that the frame was held against, such as the förteckning sent to IVO."""

    name: Line
    date: Day
    in_both: Count
    only_frame: Count
    only_source: Count
    differing: Count


class FrameSection(TypedDict):
    """Avstämning: imported = duplicates + joined + excluded + the frame's rows.

    Decision: ``joined`` counts rows that are further placements of a child already counted; they
    are no duplicates, and the sum must balance with them.
    """

    strata: list[FrameStratum]
    exclusions: list[Exclusion]
    imported: Count
    duplicates: Count
    joined: Count
    control_totals: list[ControlTotal]
    second_source: SecondSource | None


class PlanStratum(TypedDict):
    """How many are drawn in a stadsdel; ``certainty`` says that all of them are."""

    code: Stratum
    n: Count
    reserve: Count
    certainty: bool


class DoubleReading(TypedDict):
    """The share read by two inspectors and how they are drawn."""

    share: DecimalText
    min_per_stratum: Count
    draw_label: Line


class Assignment(TypedDict):
    """The least spread of readers over strata that was promised."""

    readers_per_stratum_min: Count
    strata_per_reader_min: Count


class MinDifference(TypedDict):
    """The least difference between two strata that the plan can show, in percentage points."""

    level: DecimalText
    points: DecimalText


class PlanSection(TypedDict):
    """The plan that was frozen before the startvärde."""

    design: Literal["srs", "stratified", "systematic", "pareto", "two-stage", "targeted", "census"]
    strata: list[PlanStratum]
    algorithm: Literal["consistent-sampler/1", "none"]
    double_reading: DoubleReading | None
    assignment: Assignment | None
    stopping_rule: Line
    min_difference: list[MinDifference]


class Ineligible(TypedDict):
    """Drawn files that did not belong to the frame, by coded reason."""

    code: Code
    n: Count


class LedgerRow(TypedDict):
    """Drawn = read + ineligible + not found + refused + open, for one stratum.

    ``drawn`` counts the planned draw and the reserves that were taken into use.
    """

    stratum: Stratum
    drawn: Count
    reserve_used: Count
    read: Count
    ineligible: list[Ineligible]
    not_found: Count
    refused: Count
    open: Count


class ChecklistSection(TypedDict):
    """A granskningsmall as it was read: its bytes as text, and their SHA-256."""

    slug: Code
    version: Line
    sha256: Sha256
    text: Prose


class Criterion(TypedDict):
    """One question. ``universal`` says that it always applies, so that Ej aktuellt cannot occur.

    ``number`` is what people call it, ``A-11b (barnets mamma)``; older reports lack it.
    """

    id: Code
    number: NotRequired[Line]
    checklist: Code
    level: Literal["L", "F", "S", "K"]
    polarity: Literal["positive", "negative", "none"]
    universal: bool
    family: Line


class CountRow(TypedDict):
    """Answers to one question in one stratum.

    ``read`` files were read; ``applicable`` = met + partly + not_met + not_documented;
    ``not_asked`` files were read but the question did not arise; ``missing`` files belong to the
    sample and say nothing of this question. All files of the stratum that were not replaced =
    applicable + not_applicable + not_asked + missing.
    Decision: ``partly``, ``not_met``, ``not_applicable`` and ``not_asked`` stand beside the
    design's columns, since all five counts are always shown and every file has one place.
    """

    criterion: Code
    stratum: Stratum
    read: Count
    applicable: Count
    met: Count
    partly: Count
    not_met: Count
    not_documented: Count
    not_applicable: Count
    not_asked: Count
    missing: Count


class HiddenCount(TypedDict):
    """A count that is kept back, with a commitment to it."""

    criterion: Code
    stratum: Stratum
    hidden: Literal["primary", "complementary"]
    commit: Sha256


class Computed(TypedDict):
    """A share with its interval and bounds, and how it was made.

    ``domain`` is a stratum's code or ``total``; ``inputs`` point at the counts it is computed from;
    what the method does not give is ``None``.
    """

    domain: Stratum
    method: Code
    confidence: DecimalText
    inputs: list[Pointer]
    value: DecimalText | None
    lower: DecimalText | None
    upper: DecimalText | None
    se: DecimalText | None
    n_eff: DecimalText | None
    loss_lower: DecimalText | None
    loss_upper: DecimalText | None
    verdict: Line


class EstimateRow(Computed):
    """The share met of one question."""

    id: Code
    criterion: Code
    purpose: Literal["describe", "compare"]
    df: DecimalText | None
    reader_lower: DecimalText | None
    reader_upper: DecimalText | None
    printed: Line


class GradeForm(TypedDict):
    """One grade of a rating; ``ranked`` grades stand from best to worst."""

    id: Code
    label: Line
    ranked: bool


class RatingForm(TypedDict):
    """A rating as the granskningsmall has it; ``roles`` may set another grade, with a reason."""

    id: Code
    checklist: Code
    title: Line
    kind: Literal["item", "theme"]
    grades: list[GradeForm]
    roles: list[Line]


class GradeCount(TypedDict):
    """The files with one grade."""

    grade: Code
    files: Count


class RoleCount(TypedDict):
    """The read files whose grade was set by hand in one role."""

    role: Line
    files: Count


class RatingCountRow(TypedDict):
    """The grades that stand in one stratum, every grade of the form in its order.

    ``read`` = all grades + ``not_rated``; ``missing`` files belong to the sample and are not read.
    All files of the stratum that were not replaced = read + missing.
    """

    rating: Code
    stratum: Stratum
    read: Count
    grades: list[GradeCount]
    not_rated: Count
    missing: Count
    overrides: list[RoleCount]


class RatingEstimateRow(Computed):
    """The share of one ranked grade among the files with a ranked grade."""

    rating: Code
    grade: Code


class RatingsSection(TypedDict):
    """Omdömen: what they are, how many files have each grade, and the shares that follow.

    Decision: optional, since reports from before there were ratings must be read for ever. A
    report whose granskningsmall gives ratings and which lacks the section says so when checked.
    Decision: only editions that hold the drawn files may hold it; counts of few files have no
    hidden form here.
    """

    forms: list[RatingForm]
    counts: list[RatingCountRow]
    estimates: list[RatingEstimateRow]


class Comparison(TypedDict):
    """A test between strata, with the family it is adjusted over."""

    criterion: Code
    test: Code
    family: Line
    p: DecimalText | None
    p_adjusted: DecimalText | None
    verdict: Line
    rank_low: Number | None
    rank_high: Number | None


class HeadingCount(TypedDict):
    """Visits that the register does not count, filed under one heading; empty when unknown."""

    heading: Line
    visits: Count


class RegisterRow(TypedDict):
    """What the register says beside what the files say, for one field and stratum or ``total``.

    ``known_total`` counts the register's yes over the ``frame`` rows. Over the ``children``
    compared (``not_comparable`` more were read): ``registered_met`` have a yes in the register,
    ``found_met`` in the file, ``wrong_yes`` a yes in the register only, ``wrong_no`` in the file
    only; ``registered_share`` and ``found_share`` are shares of the children compared.
    ``missed_visits`` were found and are not counted by the register; ``headings`` sum to them.
    """

    field: Code
    domain: Stratum
    known_total: Count | None
    frame: Count
    children: Count
    not_comparable: Count
    registered_met: Count
    found_met: Count
    registered_share: DecimalText | None
    found_share: DecimalText | None
    wrong_yes: Count
    wrong_no: Count
    registered_visits: Count
    found_visits: Count
    missed_visits: Count
    headings: list[HeadingCount]
    corrected: DecimalText | None
    method: Code


class AgreementFigure(TypedDict):
    """One coefficient with its interval; ``None`` where it cannot be reckoned."""

    value: DecimalText | None
    lower: DecimalText | None
    upper: DecimalText | None


class AgreementClusters(TypedDict):
    """How the pairs of several questions hang together in files, without telling the files apart.

    ``ordered_files`` have a pair whose answers both stand on the order nej, delvis, ja. A product
    holds two places of the table, read row by row, and the sum over the files of the products of
    how often the two stand in a file: the spread between files follows from them.
    """

    files: Count
    ordered_files: Count
    products: list[Annotated[list[Count], Span(3, 3)]]


class Reversed(TypedDict):
    """Answers that turn from one reading to another: ``up`` from not met to met, ``down`` back.

    Each file speaks once, for the direction in which more of its answers turn; ``p`` is the exact
    sign test of the two kinds of files, from six files on.
    """

    up: Count
    down: Count
    files_up: Count
    files_down: Count
    p: DecimalText | None


class Agreement(TypedDict):
    """How far two readers agree on one question, on a theme ("tema 1") or on all (``pool``).

    ``table`` counts the pairs of answers, the first reading's by row and the second's by column, in
    the order J, D, N, F, E: every figure follows from it and from ``clusters``, which a single
    question does not have. ``agreed_table`` has the first reading by row and the gemensamt svar by
    column; it and ``to_agreed`` stand for all questions alone.
    """

    criterion: Code
    theme: Line
    pairs: Count
    agree: Count
    table: list[list[Count]]
    clusters: AgreementClusters | None
    percent: AgreementFigure
    kappa: AgreementFigure
    weighted_kappa: AgreementFigure
    ac1: AgreementFigure
    ac2: AgreementFigure
    alpha: AgreementFigure
    warnings: list[Literal["kappa_misleads", "kappa_bias", "agreement_few_units"]]
    turned: Reversed
    agreed_table: list[list[Count]] | None
    to_agreed: Reversed | None


class Disclosure(TypedDict):
    """What sekretessprövning hid and how it was attacked. Absent (``None``) until it is done."""

    k: Number
    rule_id: Code
    hidden_cells: Count
    attacker: Literal["integer-1"]
    audiences_checked: list[Line]
    result: Line


class Total(TypedDict):
    """A printed sum that no section holds: the numbers that ``of`` points at, added up."""

    id: Code
    value: Count
    of: list[Pointer]


class PrintedText(TypedDict):
    """A sentence or label printed as it stands, for the figures in it to point at."""

    id: Code
    text: Prose


class Figure(TypedDict):
    """One printed figure: its page, its text, what it shows and how it was rounded."""

    id: Code
    page: Number
    label: Line
    printed: Prose
    pointer: Pointer
    rounding: Rounding


class PageDigest(TypedDict):
    """SHA-256 of a page's text in drawing order, blanks removed."""

    page: Number
    text_sha256: Sha256


class MerkleRoot(TypedDict):
    """A tree as RFC 9162 over ``size`` salted leaves. Source: RFC 9162 section 2.1."""

    alg: Literal["rfc9162-sha256"]
    size: Count
    root: Sha256


class JournalCheckpoint(TypedDict):
    """The journal's state when the report was composed; each report is a witness of it."""

    workspace: Code
    streams: Count
    last_seq: Count
    root: Sha256


class SampleRow(TypedDict):
    """One drawn file. ``readers`` are labels within the report ("A1"), never names.

    ``weight`` is ``N/n`` of its stratum.
    """

    sid: Sid
    stratum: Stratum
    ticket: Ticket | None
    position: Number
    kind: Literal["main", "reserve", "extension", "certainty"]
    outcome: Literal["read", "ineligible", "not_found", "refused", "open", "unused"]
    reason: Line
    readers: list[Annotated[str, Shape(r"[A-Z]\d{1,3}")]]
    double: bool
    weight: Annotated[str, Shape(r"\d{1,8}/\d{1,8}")]


class AnswerRow(TypedDict):
    """One answer by one reader, or the final one. Only in the underlag."""

    sid: Sid
    criterion: Code
    record: Literal["A", "B", "final"]
    reader: Line
    value: Literal["J", "D", "N", "F", "E"]


class RatingRow(TypedDict):
    """The grade that stands for one rating in one file. Only in the underlag.

    ``item`` is the rating, ``rating`` the grade or ``not_rated``; ``rule`` is empty for a grade by
    rule and the role for one set by hand.
    """

    sid: Sid
    item: Code
    rating: Code
    rule: Line


class CapsuleSections(TypedDict):
    """The whole capsule. Sections that an edition may not hold are absent, never empty."""

    capsule: Literal["aktgranskaren-capsule/1"]
    edition: Edition
    audience: Line
    report: ReportSection
    protocols: list[ProtocolSection]
    seed: list[SeedSection]
    frame: FrameSection
    plan: PlanSection
    ledger: list[LedgerRow]
    checklists: list[ChecklistSection]
    criteria: list[Criterion]
    counts: list[CountRow | HiddenCount]
    estimates: list[EstimateRow]
    comparisons: NotRequired[list[Comparison]]
    register: list[RegisterRow]
    agreement: list[Agreement]
    disclosure: Disclosure | None
    texts: list[PrintedText]
    totals: list[Total]
    figures: list[Figure]
    pages: list[PageDigest]
    rows_root: MerkleRoot | None
    frame_root: MerkleRoot | None
    journal: JournalCheckpoint
    rows: NotRequired[list[SampleRow]]
    answers: NotRequired[list[AnswerRow]]
    rates: NotRequired[list[RatingRow]]
    ratings: NotRequired[RatingsSection]


EDITION_SECTIONS: dict[str, frozenset[str]] = {
    "public": frozenset(),
    "district": frozenset(),
    "internal": frozenset({"rows", "comparisons"}),
    "underlag": frozenset({"rows", "comparisons", "answers", "rates"}),
}
"""Which of the sections ``rows, comparisons, answers, rates`` each edition holds: all and only."""
OPTIONAL_SECTIONS: dict[str, frozenset[str]] = {"ratings": frozenset({"internal", "underlag"})}
"""The editions that may hold a section without having to."""
