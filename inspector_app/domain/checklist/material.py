"""What a template's rules read: parameters, register values, tables of rows, facts, persons."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from inspector_app.domain.checklist.scale import ParameterNature
from inspector_app.domain.expression import Expression
from inspector_app.domain.values import Value, ValueType


@dataclass(frozen=True, slots=True)
class Source:
    """A legal or other source and the day its wording was read (``state_on``)."""

    source_id: str
    title: str
    state_on: date
    note: str = ""


@dataclass(frozen=True, slots=True)
class Parameter:
    """A value that an inspection may change, within ``least``..``most``; every report prints it."""

    parameter_id: str
    label: str
    type: ValueType
    value: Value
    nature: ParameterNature
    note: str = ""
    least: int | None = None
    most: int | None = None

    def bounds_fault(self) -> bool:
        """Whether a count or number stands outside its own bounds."""
        if isinstance(self.value, bool) or not isinstance(self.value, int | Fraction):
            return False
        low = self.least is not None and self.value < self.least
        return low or (self.most is not None and self.value > self.most)


@dataclass(frozen=True, slots=True)
class Option:
    """One choice. ``words`` are other spellings in registers, compared without case."""

    option_id: str
    label: str
    words: tuple[str, ...] = ()


REGISTER_FIELDS = (
    "registered_visits",
    "birth_month",
    "born_from",
    "born_to",
    "placed_from",
    "placed_to",
    "home_from",
    "care_form",
    "legal_ground",
)
"""What the ärendelista can say of a case."""


@dataclass(frozen=True, slots=True)
class RegisterValue:
    """A value about the case that comes with the ärendelista and may be checked against the akt.

    ``field`` is what of the ärendelista it is read from, one of ``REGISTER_FIELDS``.
    """

    value_id: str
    label: str
    type: ValueType
    field: str
    options: tuple[Option, ...] = ()
    checked: bool = False


@dataclass(frozen=True, slots=True)
class Column:
    """A typed column of a table. A column with ``rule`` is computed for each row, never typed in.

    ``core`` columns are always shown, the others on demand. ``default`` is the value an empty cell
    stands for and is printed with the label. ``suggestions`` are offered while typing text; where
    it names a parameter of texts, that parameter's texts are offered. A ``per_child`` column is
    about one child alone and is never copied to a sibling's akt.
    """

    column_id: str
    label: str
    type: ValueType
    core: bool = True
    required: bool = False
    options: tuple[Option, ...] = ()
    default: str = ""
    suggestions: tuple[str, ...] = ()
    rule: Expression | None = None
    per_child: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A log of rows for each case, such as Besök och kontakter.

    A log without rows says nothing until the inspector confirms that the akt holds none
    (``empty_text`` is the sentence that is confirmed). ``picture`` names the yes/no column whose
    rows, placed by ``date_column``, make the picture over time.
    """

    table_id: str
    title: str
    columns: tuple[Column, ...]
    date_column: str = ""
    picture_column: str = ""
    empty_text: str = ""

    def column(self, column_id: str) -> Column:
        """Return the column, which must exist."""
        return next(c for c in self.columns if c.column_id == column_id)

    @property
    def entered_columns(self) -> tuple[Column, ...]:
        """The columns an inspector fills in."""
        return tuple(c for c in self.columns if c.rule is None)


@dataclass(frozen=True, slots=True)
class Fact:
    """A derived fact: a name, a rule, and how it is said. ``unit`` such as "besök", "dagar".

    ``shown`` facts stand in the fact panel of the case; the others serve other rules.
    """

    fact_id: str
    label: str
    type: ValueType
    rule: Expression
    unit: str = ""
    shown: bool = True


@dataclass(frozen=True, slots=True)
class Reconciliation:
    """The pair registered/found that the headline compares, named by the template.

    ``registered`` and ``found`` are facts; ``required`` is the fact with the number that meets the
    goal; ``missed`` is the yes/no column of ``table`` that marks a row the register does not count
    although it should; ``heading`` the column that tells under which heading such a row stood.
    """

    title: str
    registered: str
    found: str
    required: str
    table: str
    missed: str
    heading: str


@dataclass(frozen=True, slots=True)
class Member:
    """One of a group of persons; ``when`` tells in which cases there is one."""

    member_id: str
    label: str
    when: Expression | None = None


@dataclass(frozen=True, slots=True)
class Group:
    """Persons that a question is asked about, one by one, such as the guardians."""

    group_id: str
    label: str
    members: tuple[Member, ...]
