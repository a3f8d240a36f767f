"""Agreement between readers computed again from the pairs of answers (C18).

Decision: a coefficient may differ from the recomputed one by one unit of its last digit, as an
estimate may. Which files turned which way cannot be seen in the pairs; that the files are no more
than the answers that turned is checked, and that the test follows from them.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from inspector_app.domain.agreement import Agreement as Figures
from inspector_app.domain.agreement import agreement, table_ratings
from inspector_app.domain.agreement.reversals import FEWEST, sign_test
from inspector_app.domain.agreement.tally import Coefficient, Scale
from inspector_app.domain.capsule.sections import Agreement, CapsuleSections
from inspector_app.domain.checklist import Answer
from inspector_app.domain.verification.checks import Reason, fails, undecided
from inspector_app.domain.verification.estimates import LEAST_PLACES, MOST_FILES

POOL = "pool"
"""What all questions together are called."""
_YES = 0
_NOT_MET = (1, 2, 3)


def agreement_reasons(value: CapsuleSections) -> Iterator[Reason]:
    """Yield every row of the agreement that does not follow from its pairs."""
    universal = {criterion["id"]: criterion["universal"] for criterion in value["criteria"]}
    universal[POOL] = all(universal.values())
    seen: set[str] = set()
    for row in value["agreement"]:
        name = row["criterion"]
        if name in seen or name not in universal:
            yield fails("agreement_row_spare", criterion=name)
            continue
        seen.add(name)
        if [len(line) for line in row["table"]] != [len(Answer)] * len(Answer):
            yield fails("agreement_table", criterion=name)
        elif sum(map(sum, row["table"])) > MOST_FILES:
            yield undecided("estimate_too_large", criterion=name, domain=POOL)
        else:
            yield from _one(row, universal[name])


def _one(row: Agreement, universal: bool) -> Iterator[Reason]:
    name, table = row["criterion"], row["table"]
    size = len(Answer) - universal
    if any(any(line[size:]) for line in table) or any(any(line) for line in table[size:]):
        yield fails("agreement_table", criterion=name)
        return
    scale = Scale(tuple(answer.value for answer in Answer)[:size])
    found = agreement(table_ratings([line[:size] for line in table[:size]], scale), scale)
    down = sum(table[_YES][other] for other in _NOT_MET)
    up = sum(table[other][_YES] for other in _NOT_MET)
    stated = (row["pairs"], row["agree"], row["a_yes_b_no"], row["a_no_b_yes"])
    if stated != (found.units, found.equal, down, up):
        yield fails("agreement_counts", criterion=name)
    yield from _figures(row, found)
    yield from _reversals(row, (up, down))


def _figures(row: Agreement, found: Figures) -> Iterator[Reason]:
    figures = {"kappa": found.kappa, "ac1": found.ac1, "alpha": found.alpha}
    wanted: dict[str, Fraction | None] = {n: one.estimate for n, one in figures.items()}
    low, high = _interval(row, found.ac1)
    wanted |= {"lower": low, "upper": high}
    stated = {
        "kappa": row["kappa"],
        "ac1": row["ac1"],
        "alpha": row["alpha"],
        "lower": row["lower"],
        "upper": row["upper"],
    }
    for what, text in stated.items():
        if not _close(text, wanted[what]):
            yield fails("agreement_differs", criterion=row["criterion"], what=what)


def _interval(row: Agreement, ac1: Coefficient) -> tuple[Fraction | None, Fraction | None]:
    """Answers of one file hang together, so all questions pooled have no interval here."""
    if row["criterion"] == POOL or ac1.interval is None:
        return None, None
    return ac1.interval


def _reversals(row: Agreement, turned: tuple[int, int]) -> Iterator[Reason]:
    files = (row["files_up"], row["files_down"])
    single = row["criterion"] != POOL
    too_many = any(one > other for one, other in zip(files, turned, strict=True))
    if too_many or (single and files != turned):
        yield fails("agreement_counts", criterion=row["criterion"])
    chance = sign_test(*files) if sum(files) >= FEWEST else None
    if not _close(row["p"], chance):
        yield fails("agreement_differs", criterion=row["criterion"], what="p")


def _close(stated: str | None, wanted: Fraction | None) -> bool:
    if stated is None or wanted is None:
        return stated is None and wanted is None
    places = -int(Decimal(stated).as_tuple().exponent)
    return places >= LEAST_PLACES and abs(Fraction(stated) - wanted) <= Fraction(1, 10**places)
