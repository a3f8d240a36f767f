"""Agreement between readers computed again from the pairs of answers (C18).

Decision: a coefficient may differ from the recomputed one by one unit of its last digit, as an
estimate may.
Decision: how pairs hang together in files and which files turned which way cannot be seen in the
pairs of answers. What of it can be is checked: the tables of the questions add up to those of the
themes and of all, the products fit the tables, and the files that turned are no more than the
answers that did.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from fractions import Fraction

from inspector_app.domain.agreement import Agreement as Figures
from inspector_app.domain.agreement.pairs import Clusters, pair_agreement
from inspector_app.domain.agreement.reversals import FEWEST, sign_test
from inspector_app.domain.agreement.tally import Coefficient
from inspector_app.domain.capsule.sections import (
    Agreement,
    AgreementClusters,
    AgreementFigure,
    CapsuleSections,
    Reversed,
)
from inspector_app.domain.checklist import Answer
from inspector_app.domain.second_reading.reliability import ORDERED
from inspector_app.domain.verification.agreement_tables import (
    SIZE,
    added,
    clusters_fit,
    is_square,
    pairs_in,
)
from inspector_app.domain.verification.checks import Reason, fails, undecided
from inspector_app.domain.verification.estimates import LEAST_PLACES, MOST_FILES

POOL = "pool"
"""What all questions together are called."""
COEFFICIENTS = ("percent", "kappa", "weighted_kappa", "ac1", "ac2", "alpha")
"""The figures of a row, the plainest first."""
_YES = 0
_NOT_MET = (1, 2, 3)
_Rows = dict[str, Agreement]


def theme_code(number: int) -> str:
    """Return what the themes are called, from 1: "tema 1"."""
    return f"tema {number}"


def agreement_reasons(value: CapsuleSections) -> Iterator[Reason]:
    """Yield every row of the agreement that does not follow from its pairs."""
    universal = {criterion["id"]: criterion["universal"] for criterion in value["criteria"]}
    kept, spare = _by_name(value["agreement"], set(universal))
    yield from (fails("agreement_row_spare", criterion=name) for name in spare)
    if kept and POOL not in kept:
        yield fails("agreement_row_missing", criterion=POOL)
    broken = [name for name, row in kept.items() if not _has_form(row, name in universal)]
    yield from (fails("agreement_table", criterion=name) for name in broken)
    if broken:
        return
    questions = {name: row for name, row in kept.items() if name in universal}
    for name, row in kept.items():
        parts = [part for part in questions.values() if _belongs(part, row, name)]
        if name not in questions:
            yield from _sums(row, parts)
        always = universal.get(name, all(universal[part["criterion"]] for part in parts))
        if pairs_in(row["table"]) > MOST_FILES:
            yield undecided("estimate_too_large", criterion=name, domain=POOL)
        else:
            yield from _one(row, always)


def _by_name(rows: Sequence[Agreement], questions: set[str]) -> tuple[_Rows, list[str]]:
    """Return the rows by name, and the names that stand twice or are nothing's."""
    known = questions | {POOL} | {theme_code(number) for number in range(1, len(rows) + 1)}
    kept: _Rows = {}
    spare = []
    for row in rows:
        name = row["criterion"]
        if name in kept or name not in known:
            spare.append(name)
        else:
            kept[name] = row
    return kept, spare


def _has_form(row: Agreement, single: bool) -> bool:
    """Whether the tables are square, and the clusters stand where questions are pooled."""
    pooled = row["criterion"] == POOL
    agreed, found = row["agreed_table"], row["clusters"]
    return (
        is_square(row["table"])
        and (found is None) == single
        and (found is None or clusters_fit(found, row["table"], ORDERED))
        and (agreed is None) == (not pooled)
        and (row["to_agreed"] is None) == (not pooled)
        and (agreed is None or is_square(agreed))
    )


def _belongs(part: Agreement, row: Agreement, name: str) -> bool:
    return name == POOL or part["theme"] == row["theme"]


def _sums(row: Agreement, parts: Sequence[Agreement]) -> Iterator[Reason]:
    """A theme and the whole hold the pairs of their questions, each once in a file."""
    least = max((pairs_in(part["table"]) for part in parts), default=0)
    found = row["clusters"]
    files = found["files"] if found else 0
    if row["table"] != added([part["table"] for part in parts]) or files < least:
        yield fails("agreement_counts", criterion=row["criterion"])


def _one(row: Agreement, universal: bool) -> Iterator[Reason]:
    name, table = row["criterion"], row["table"]
    size = SIZE - universal
    if any(any(line[size:]) for line in table) or any(any(line) for line in table[size:]):
        yield fails("agreement_table", criterion=name)
        return
    answers = tuple(answer.value for answer in Answer)[:size]
    found = pair_agreement(table, answers, ORDERED, _clusters(row["clusters"]))
    told = [warned.value for warned in found.warnings]
    if (row["pairs"], row["agree"], row["warnings"]) != (found.units, found.equal, told):
        yield fails("agreement_counts", criterion=name)
    yield from _figures(row, found)
    yield from _reversals(name, row["turned"], table)
    if row["to_agreed"] is not None and row["agreed_table"] is not None:
        yield from _reversals(name, row["to_agreed"], row["agreed_table"])


def _clusters(found: AgreementClusters | None) -> Clusters | None:
    if found is None:
        return None
    products = tuple((first, second, times) for first, second, times in found["products"])
    return Clusters(found["files"], found["ordered_files"], products)


def _figures(row: Agreement, found: Figures) -> Iterator[Reason]:
    stated: dict[str, AgreementFigure] = {
        "percent": row["percent"],
        "kappa": row["kappa"],
        "weighted_kappa": row["weighted_kappa"],
        "ac1": row["ac1"],
        "ac2": row["ac2"],
        "alpha": row["alpha"],
    }
    for name, figure in stated.items():
        wanted: Coefficient = getattr(found, name)
        low, high = wanted.interval or (None, None)
        stated_and_wanted = (
            (figure["value"], wanted.estimate), (figure["lower"], low), (figure["upper"], high),
        )  # fmt: skip
        if not all(_close(text, number) for text, number in stated_and_wanted):
            yield fails("agreement_differs", criterion=row["criterion"], what=name)


def _reversals(name: str, turned: Reversed, table: Sequence[Sequence[int]]) -> Iterator[Reason]:
    down = sum(table[_YES][other] for other in _NOT_MET)
    up = sum(table[other][_YES] for other in _NOT_MET)
    files = (turned["files_up"], turned["files_down"])
    too_many = files[0] > up or files[1] > down
    single = name != POOL and not name.startswith("tema ")
    if (turned["up"], turned["down"]) != (up, down) or too_many or (single and files != (up, down)):
        yield fails("agreement_counts", criterion=name)
    chance = sign_test(*files) if sum(files) >= FEWEST else None
    if not _close(turned["p"], chance):
        yield fails("agreement_differs", criterion=name, what="p")


def _close(stated: str | None, wanted: Fraction | None) -> bool:
    if stated is None or wanted is None:
        return stated is None and wanted is None
    places = -int(Decimal(stated).as_tuple().exponent)
    return places >= LEAST_PLACES and abs(Fraction(stated) - wanted) <= Fraction(1, 10**places)
