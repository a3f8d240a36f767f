"""A list of ratings from outside: ``unit, rater, value`` and, when there is one, ``criterion``.

Decision: an empty value is a fault and not a missing rating; whoever did not answer has no row.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from inspector_app.domain.agreement import Rating
from inspector_app.domain.errors import InspectionError, Issue, Severity
from inspector_app.domain.identifiers import canon

REQUIRED = ("unit", "rater", "value")
CRITERION = "criterion"


@dataclass(frozen=True, slots=True)
class RatingList:
    """The ratings by criterion, in the order in which the criteria first stand, and every fault."""

    criteria: Mapping[str, tuple[Rating, ...]]
    issues: tuple[Issue, ...]

    @property
    def values(self) -> tuple[str, ...]:
        """Every value that was given, sorted."""
        return tuple(sorted({r.value for listed in self.criteria.values() for r in listed}))


def checked_order(order: Iterable[str]) -> tuple[str, ...]:
    """Return the order of the answers as it is compared.

    Codes: ``order_too_short``, ``order_repeats`` (fact ``value``), ``id_empty`` never: an empty
    place is ``order_gap``.
    """
    told = [value.strip() for value in order]
    if not all(told):
        raise InspectionError("order_gap")
    values = [canon(value) for value in told]
    if len(values) < 2:
        raise InspectionError("order_too_short")
    for value in values:
        if values.count(value) > 1:
            raise InspectionError("order_repeats", value=value)
    return tuple(values)


def header_issues(header: tuple[str, ...]) -> tuple[Issue, ...]:
    """Return a fault for each column that is missing and a warning for each that is not used."""
    columns = ", ".join(header)
    missing = [
        Issue("agreement_column_missing", Severity.ERROR, 1, name, facts={"columns": columns})
        for name in REQUIRED
        if name not in header
    ]
    unused = [
        Issue("agreement_column_unused", Severity.WARNING, 1, name)
        for name in header
        if name not in (*REQUIRED, CRITERION)
    ]
    return (*missing, *unused)


@dataclass(slots=True)
class RatingReader:
    """Reads rows one by one; ``order`` is empty when none was given."""

    header: tuple[str, ...]
    order: tuple[str, ...] = ()
    issues: list[Issue] = field(default_factory=list)
    _criteria: dict[str, list[Rating]] = field(default_factory=dict)
    _places: dict[tuple[str, str, str], int] = field(default_factory=dict)

    def read(self, row: int, cells: tuple[str, ...]) -> None:
        """Take one row; all its faults are kept, and a faulty row is no rating."""
        before = len(self.issues)
        texts = {name: self._text(row, name, cells) for name in self._columns()}
        value = texts["value"]
        if self.order and value and value not in self.order:
            facts = {"order": ", ".join(self.order)}
            self._fault("agreement_value_unknown", row, "value", value, **facts)
        criterion = texts.get(CRITERION, "")
        place = (criterion, texts["unit"], texts["rater"])
        if all(place[1:]):
            first = self._places.setdefault(place, row)
            if first != row:
                self._fault("agreement_rated_twice", row, "unit", texts["unit"], first=first,
                            rater=texts["rater"])  # fmt: skip
        if len(self.issues) == before:
            rating = Rating(texts["unit"], texts["rater"], value)
            self._criteria.setdefault(criterion, []).append(rating)

    def finished(self) -> RatingList:
        """Return what was read; a list without any row is a fault."""
        if not self._criteria and not self.issues:
            self._fault("agreement_list_empty", 0, "", "")
        return RatingList({n: tuple(r) for n, r in self._criteria.items()}, tuple(self.issues))

    def _columns(self) -> tuple[str, ...]:
        return (*REQUIRED, CRITERION) if CRITERION in self.header else REQUIRED

    def _text(self, row: int, name: str, cells: tuple[str, ...]) -> str:
        cell = cells[self.header.index(name)]
        try:
            return canon(cell, "cell")
        except InspectionError as error:
            if error.code == "cell_empty":
                self._fault("agreement_cell_empty", row, name, "")
            else:
                self._fault("agreement_cell_character", row, name, cell, **error.facts)
            return ""

    def _fault(self, code: str, row: int, column: str, value: str, **facts: object) -> None:
        self.issues.append(Issue(code, Severity.ERROR, row, column, value, facts))
