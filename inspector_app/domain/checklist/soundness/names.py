"""Names and options that must stand once."""

from __future__ import annotations

from collections.abc import Sequence

from inspector_app.domain.checklist.document import Path
from inspector_app.domain.checklist.faults import Faults
from inspector_app.domain.checklist.material import Option
from inspector_app.domain.values import ValueType

Named = tuple[str, Path]


def note_repeated(names: Sequence[Named], faults: Faults) -> None:
    """Note every name that stands again, where it does."""
    seen: set[str] = set()
    for name, path in names:
        if name in seen and name:
            faults.note("checklist_name_twice", path, name)
        seen.add(name)


def note_options(
    value_type: ValueType, options: tuple[Option, ...], path: Path, faults: Faults
) -> None:
    """A choice has options, each once; nothing else has any."""
    if (value_type in (ValueType.CHOICE, ValueType.CHOICES)) != bool(options):
        faults.note("checklist_options", path, value_type.value)
    note_repeated([(o.option_id, (*path, "options")) for o in options], faults)
