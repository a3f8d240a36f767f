"""The passage Omdömen: for each rating a plain sentence, then its grades by stadsdel.

Every number stands in the capsule's section ``ratings``. The grades are called as the
granskningsmall calls them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from inspector_app.domain.checklist import Checklist, Rating, RatingKind
from inspector_app.domain.report import (
    Alignment,
    Block,
    Column,
    Heading,
    Paragraph,
    ParagraphKind,
    Row,
    Span,
    Spans,
    Table,
    Text,
)
from inspector_app.wording.report.figures import Figures
from inspector_app.wording.report.shares import (
    NOTHING,
    files_word,
    range_cell,
    share_cell,
    sum_of,
    value_of,
)
from inspector_app.wording.report.strata import TOTAL, WHOLE_REVIEW, stratum_names

_NUMBER = Alignment.NUMBER
HAND_MADE = "Satta för hand"


@dataclass(frozen=True, slots=True)
class Rated:
    """One rating of the template with where its numbers stand.

    ``counts`` gives the index of its counts by stratum, ``shares`` of its estimates by grade and
    domain.
    """

    rating: Rating
    counts: dict[str, int]
    shares: dict[tuple[str, str], int]

    def grade(self, at: int) -> list[str]:
        """Return the pointers to the files with a grade, one for each stratum."""
        return [f"/ratings/counts/{row}/grades/{at}/files" for row in self.counts.values()]

    def every(self, key: str) -> list[str]:
        """Return the pointers to one number of each stratum."""
        return [f"/ratings/counts/{row}/{key}" for row in self.counts.values()]

    def role(self, at: int) -> list[str]:
        """Return the pointers to the files of one role, one for each stratum."""
        return [f"/ratings/counts/{row}/overrides/{at}/files" for row in self.counts.values()]

    @property
    def ranked(self) -> list[int]:
        """The places of the ranked grades."""
        return [at for at, grade in enumerate(self.rating.grades) if grade.ranked]

    @property
    def unranked(self) -> list[int]:
        """The places of the other grades."""
        return [at for at, grade in enumerate(self.rating.grades) if not grade.ranked]

    @property
    def rated(self) -> list[str]:
        """The pointers to all files with a ranked grade."""
        return [pointer for at in self.ranked for pointer in self.grade(at)]


def rated_of(checklist: Checklist, figures: Figures, names: Sequence[str]) -> list[Rated]:
    """Return the named ratings with their places; none when the capsule holds no ratings."""
    section = figures.sections.get("ratings")
    if section is None:
        return []
    return [
        Rated(
            checklist.rating(name),
            {r["stratum"]: at for at, r in enumerate(section["counts"]) if r["rating"] == name},
            {
                (r["grade"], r["domain"]): at
                for at, r in enumerate(section["estimates"])
                if r["rating"] == name
            },
        )
        for name in names
    ]


def passage(checklist: Checklist, figures: Figures, names: Sequence[str]) -> Iterator[Block]:
    """Yield the section Omdömen for the named ratings, the rating of the theme first."""
    found = rated_of(checklist, figures, names)
    if not found:
        return
    found.sort(key=lambda one: one.rating.kind is not RatingKind.THEME)
    yield Heading(2, "Omdömen")
    yield Paragraph(
        (
            Text(
                "Ett omdöme följer av svaren i en akt enligt granskningsmallens regler. Ett omdöme "
                "som har satts för hand räknas så som det sattes, och redovisas efter den roll som "
                "satte det."
            ),
        )
    )
    for one in found:
        yield from _rating(figures, one)
    rated = [one for one in found if value_of(figures, one.rated)]
    if rated:
        yield _shares_table(figures, rated)


def theme_lines(checklist: Checklist, figures: Figures, names: Sequence[str]) -> Iterator[Block]:
    """Yield one sentence for each rating of a theme among ``names``."""
    for one in rated_of(checklist, figures, names):
        if one.rating.kind is RatingKind.THEME:
            yield Paragraph((*_title(figures, one), *sentence(figures, one)))


def _title(figures: Figures, one: Rated) -> Spans:
    return (figures.said(f"{one.rating.title}: ", strong=True),)


def _rating(figures: Figures, one: Rated) -> Iterator[Block]:
    title = one.rating.title
    is_theme = one.rating.kind is RatingKind.THEME
    yield Heading(3, figures.words(f"Samlat omdöme: {title}" if is_theme else title))
    yield Paragraph(sentence(figures, one), ParagraphKind.LEAD if is_theme else ParagraphKind.BODY)
    if value_of(figures, one.rated):
        yield _table(figures, one)


def sentence(figures: Figures, one: Rated) -> Spans:
    """Return how many files have each grade, which have none, and who set one by hand."""
    return (
        *_graded(figures, one),
        *_apart(figures, one),
        *_by_hand(figures, one),
    )


def _graded(figures: Figures, one: Rated) -> Spans:
    rated = value_of(figures, one.rated)
    if not rated and not value_of(figures, one.every("read")):
        return (Text("Ingen akt är läst ännu."),)
    if not rated:
        return (Text("Ingen läst akt kunde bedömas."),)
    words: list[Span] = []
    for place, at in enumerate(one.ranked):
        if place:
            words.append(Text(" och " if place == len(one.ranked) - 1 else ", "))
        files = sum_of(figures, one.grade(at), strong=True)
        words += [_label(figures, one, at), Text(" i "), files]
        if not place:
            whole = sum_of(figures, one.rated)
            words += [Text(" av "), whole, Text(f" {_rated_files(rated)}")]
    return (*words, Text("."))


def _rated_files(rated: int) -> str:
    return files_word(rated, "bedömd akt", "bedömda akter")


def _label(figures: Figures, one: Rated, at: int) -> Span:
    return figures.said(one.rating.grades[at].label, strong=True)


def _apart(figures: Figures, one: Rated) -> Spans:
    """Return the files outside the ranking, without a grade, and not read."""
    words: list[Span] = []
    for at in one.unranked:
        if value_of(figures, one.grade(at)):
            files = sum_of(figures, one.grade(at))
            words += [Text(" "), _label(figures, one, at), Text(" i "), files]
            words.append(Text(f" {files_word(files)}."))
    for key, single, several in (
        ("not_rated", "läst akt har inget omdöme.", "lästa akter har inget omdöme."),
        ("missing", "akt är inte läst.", "akter är inte lästa."),
    ):
        if value_of(figures, one.every(key)):
            files = sum_of(figures, one.every(key))
            words += [Text(" "), files, Text(f" {files_word(files, single, several)}")]
    return tuple(words)


def _by_hand(figures: Figures, one: Rated) -> Spans:
    """Return in how many files the grade was set by hand, by role."""
    roles = _roles(figures, one)
    if not roles:
        return ()
    everyone = [pointer for at, _ in roles for pointer in one.role(at)]
    files = sum_of(figures, everyone)
    words: list[Span] = [
        Text(" Omdömet är satt för hand i "),
        files,
        Text(f" {files_word(files)}: "),
    ]
    for place, (at, role) in enumerate(roles):
        if place:
            words.append(Text(" och " if place == len(roles) - 1 else ", "))
        words += [sum_of(figures, one.role(at)), Text(" i rollen "), figures.said(role)]
    return (*words, Text("."))


def _roles(figures: Figures, one: Rated) -> list[tuple[int, str]]:
    """Return the roles that set at least one grade, with their places."""
    rows = figures.sections["ratings"]["counts"]
    first = rows[next(iter(one.counts.values()))]["overrides"]
    found = enumerate(entry["role"] for entry in first)
    return [(at, role) for at, role in found if value_of(figures, one.role(at))]


def _table(figures: Figures, one: Rated) -> Table:
    """Return the files with each grade by stadsdel, and the share of the best grade."""
    order = [*one.ranked, *one.unranked]
    labels = [figures.words(one.rating.grades[at].label) for at in order]
    extra = [key for key in ("not_rated", "missing") if value_of(figures, one.every(key))]
    heads = {"not_rated": "Utan omdöme", "missing": "Ej lästa"}
    by_hand = bool(_roles(figures, one))
    best = one.rating.grades[one.ranked[0]] if one.ranked else None
    columns = [Column("Stadsdel", weight=6)]
    columns += [Column(label, _NUMBER, weight=3) for label in labels]
    columns += [Column(heads[key], _NUMBER, weight=3) for key in extra]
    columns += [Column(HAND_MADE, _NUMBER, weight=3)] if by_hand else []
    if best is not None:
        columns += [
            Column(figures.words(f"Andel {best.label}"), _NUMBER, weight=3),
            Column("Intervall", _NUMBER, weight=4),
        ]
    lines = _Lines(figures, one, order, extra, by_hand)
    rows = [lines.row(code, [at]) for code, at in one.counts.items()]
    if len(rows) > 1:
        rows.append(lines.row(TOTAL, list(one.counts.values())))
    return Table(figures.words(f"Akter efter omdöme: {one.rating.title}"), tuple(columns),
                 tuple(rows), together=True)  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Lines:
    """The rows of one rating's table."""

    figures: Figures
    one: Rated
    order: list[int]
    extra: list[str]
    by_hand: bool

    def row(self, domain: str, places: list[int]) -> Row:
        """Return the row of one stratum, or of all."""
        figures, base = self.figures, [f"/ratings/counts/{place}" for place in places]
        cells: list[Spans] = [(figures.said(_name(figures, domain)),)]
        cells += [(sum_of(figures, [f"{b}/grades/{at}/files" for b in base]),) for at in self.order]
        cells += [(sum_of(figures, [f"{b}/{key}" for b in base]),) for key in self.extra]
        if self.by_hand:
            roles = range(len(figures.sections["ratings"]["counts"][places[0]]["overrides"]))
            cells.append(
                (sum_of(figures, [f"{b}/overrides/{at}/files" for b in base for at in roles]),)
            )
        if self.one.ranked:
            cells += self._share(domain, base)
        return Row(tuple(cells), total=domain == TOTAL)

    def _share(self, domain: str, base: list[str]) -> list[Spans]:
        """Return the share of the best grade and its interval."""
        best = self.one.ranked[0]
        grade = self.one.rating.grades[best].grade_id
        at = self.one.shares[grade, domain if domain in self.one.counts else TOTAL]
        part = [f"{b}/grades/{best}/files" for b in base]
        whole = [f"{b}/grades/{place}/files" for b in base for place in self.one.ranked]
        return list(_share_cells(self.figures, at, part, whole))


def _share_cells(
    figures: Figures, at: int, part: Sequence[str], whole: Sequence[str]
) -> tuple[Spans, Spans]:
    pointer = f"/ratings/estimates/{at}"
    row = figures.sections["ratings"]["estimates"][at]
    share = share_cell(figures, pointer, part, whole)
    return share, range_cell(figures, pointer, row, ("lower", "upper"))


def _name(figures: Figures, domain: str) -> str:
    return WHOLE_REVIEW if domain == TOTAL else stratum_names(figures)[domain]


def _shares_table(figures: Figures, found: Sequence[Rated]) -> Table:
    """Return the share of every ranked grade in the whole review."""
    rows = [_share_row(figures, one, at) for one in found for at in one.ranked if one.rating.grades]
    return Table(
        f"Andel av de bedömda akterna, {WHOLE_REVIEW.lower()}",
        (
            Column("Omdöme", weight=5),
            Column("Bedömning", weight=3),
            Column("Bedömda akter", _NUMBER, weight=2),
            Column("Andel", _NUMBER, weight=2),
            Column("Intervall", _NUMBER, weight=3),
            Column("Minst–högst", _NUMBER, weight=3),
        ),
        tuple(rows),
        note=(
            Text(
                "Kan inte bedömas och andra bedömningar utanför rangordningen räknas inte i "
                "andelen. Akter utan omdöme och akter som inte är lästa ingår i minst och högst. "
                "Varje intervall gäller för sig."
            ),
        ),
    )


def _share_row(figures: Figures, one: Rated, at: int) -> Row:
    grade = one.rating.grades[at]
    place = one.shares[grade.grade_id, TOTAL]
    pointer = f"/ratings/estimates/{place}"
    row: dict[str, Any] = figures.sections["ratings"]["estimates"][place]
    share, interval = _share_cells(figures, place, one.grade(at), one.rated)
    bounds = NOTHING
    if row["loss_lower"] is not None:
        bounds = range_cell(figures, pointer, row, ("loss_lower", "loss_upper"))
    return Row(
        (
            (figures.said(one.rating.title),),
            (figures.said(grade.label),),
            (sum_of(figures, one.rated),),
            share,
            interval,
            bounds,
        )
    )


def kinds_table(checklist: Checklist, figures: Figures, names: Sequence[str]) -> Table:
    """Return what each rating of the template is, for the annex."""
    ratings = [checklist.rating(name) for name in names]
    return Table(
        "Omdömen",
        (
            Column("Omdöme", weight=4),
            Column("Bedömningar", weight=3),
            Column("Kan sättas för hand av", weight=3),
            Column("Anvisning", weight=5),
        ),
        tuple(
            Row(
                (
                    (figures.said(rating.title),),
                    (figures.said(", ".join(grade.label for grade in rating.grades)),),
                    (figures.said(", ".join(rating.override_by) or "ingen"),),
                    (figures.said(" ".join(rating.guidance.split()) or "Ingen anvisning."),),
                )
            )
            for rating in ratings
        ),
    )
