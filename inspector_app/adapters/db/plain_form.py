"""Domain values as canonical JSON text and back, by their annotations.

The form of a value is read from its type: a dataclass or named tuple is an object of its fields, a
tuple a list, a mapping an object, an enum its value, a day, an instant, a UUID and bytes a text. In
a union the types that share a text are told apart by a tag: ``{"date": "2026-11-22"}``. ``Any``, as
in the facts of an issue, is the union of the plain types; an enum among them comes back as a text.

Decision: reading is strict. An unknown, missing or wrongly typed field is ``StoredFormError``, a
defect or a damaged row. Only a field that has a default may be absent: it is younger than the text,
and the default says what was meant before there was a choice.
"""

from __future__ import annotations

import base64
import dataclasses
import json
import types
import typing
from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from functools import cache
from typing import Any, TypeVar, cast, get_args, get_origin
from uuid import UUID

from inspector_app.domain.journal import Json, canonical_json

T = TypeVar("T")
_UNION_ORIGINS = (typing.Union, types.UnionType)
_ANY_MEMBERS = (bool, int, str, Decimal, date, datetime, Fraction, tuple[Any, ...], list[Any])


class StoredFormError(ValueError):
    """A stored text is not the form of the type that was asked for."""


def to_text(value: object) -> str:
    """Return the canonical text of a domain value."""
    return canonical_json(to_plain(value)).decode("utf-8")


def from_text(kind: type[T], text: str) -> T:
    """Return the value of type ``kind`` that ``text`` is the form of."""
    return from_plain(kind, json.loads(text))


def to_plain(value: object) -> Json:
    """Return ``value`` as JSON, without its type except inside a union."""
    if _is_record(type(value)):
        kind: Any = type(value)
        return {name: _write(getattr(value, name), hint) for name, hint in _hints(kind).items()}
    return _write(value, type(value))


def from_plain(kind: type[T], plain: object) -> T:
    """Return the value of type ``kind`` whose form is ``plain``."""
    return cast(T, _read(plain, kind))


@cache
def _hints(kind: type) -> dict[str, Any]:
    hints = typing.get_type_hints(kind)
    if dataclasses.is_dataclass(kind):
        return {each.name: hints[each.name] for each in dataclasses.fields(kind)}
    return {name: hints[name] for name in getattr(kind, "_fields", ())}


def _is_record(kind: Any) -> bool:
    """Tell a dataclass or a named tuple."""
    return dataclasses.is_dataclass(kind) or hasattr(kind, "_fields")


_WRITERS: dict[type, Callable[[Any], str]] = {
    datetime: lambda at: at.astimezone(UTC).isoformat(timespec="microseconds"),
    date: date.isoformat,
    Decimal: str,
    Fraction: str,
    UUID: str,
    bytes: lambda content: base64.b64encode(content).decode("ascii"),
}

_READERS: dict[type, Callable[[str], Any]] = {
    datetime: datetime.fromisoformat,
    date: date.fromisoformat,
    Decimal: Decimal,
    Fraction: Fraction,
    UUID: UUID,
    bytes: lambda text: base64.b64decode(text, validate=True),
}


def _write(value: Any, hint: Any) -> Json:
    if _is_union(hint):
        return _write_member(value, _members(_real(hint)))
    if isinstance(value, Enum):
        return cast(Json, value.value)
    if value is None or isinstance(value, (bool, int, str)):
        return value
    writer = _WRITERS.get(type(value))
    if writer is not None:
        return writer(value)
    if _is_record(type(value)):
        return to_plain(value)
    return _write_many(value, get_args(_real(hint)))


def _write_many(value: Any, parts: tuple[Any, ...]) -> Json:
    if isinstance(value, Mapping):
        inner = parts[1] if parts else object
        return {_key(name): _write(part, inner) for name, part in value.items()}
    if isinstance(value, frozenset):
        return sorted(cast(Any, [_write(part, parts[0] if parts else object) for part in value]))
    if isinstance(value, (tuple, list)):
        hints = _item_hints(parts, len(value))
        return [_write(part, hint) for part, hint in zip(value, hints, strict=True)]
    raise TypeError(f"{type(value).__name__} has no stored form")


def _write_member(value: Any, members: tuple[Any, ...]) -> Json:
    if len(members) == 1 and value is not None:
        return _write(value, members[0])
    if value is None or (type(value) in (bool, int, str) and type(value) in members):
        return cast(Json, value)
    if isinstance(value, Enum) and members is _ANY_MEMBERS:
        return cast(Json, value.value)
    member = next((m for m in members if _is_of(value, m)), None)
    if member is None:
        raise TypeError(f"{type(value).__name__} has no stored form here")
    return {_tag(member): _write(value, member)}


def _read(plain: Any, hint: Any) -> Any:
    hint = _real(hint)
    if _is_union(hint):
        return _read_member(plain, hint)
    if hint in (bool, int, str):
        return _typed(plain, hint)
    if hint in _READERS:
        return _parsed(_READERS[hint], _typed(plain, str))
    if isinstance(hint, type) and issubclass(hint, Enum):
        return _parsed(hint, plain)
    if _is_record(hint):
        return _read_record(plain, hint)
    return _read_many(plain, hint)


def _read_record(plain: Any, kind: Any) -> Any:
    hints = _hints(kind)
    there = set(_typed(plain, dict))
    if not _required(kind) <= there <= set(hints):
        raise StoredFormError(f"the fields of {kind.__name__} are {sorted(hints)}")
    return kind(**{name: _read(plain[name], hints[name]) for name in hints if name in there})


@cache
def _required(kind: type) -> frozenset[str]:
    """The fields without a default."""
    if not dataclasses.is_dataclass(kind):
        return frozenset(_hints(kind))
    missing = dataclasses.MISSING
    return frozenset(
        each.name
        for each in dataclasses.fields(kind)
        if each.default is missing and each.default_factory is missing
    )


def _read_many(plain: Any, hint: Any) -> Any:
    origin, parts = get_origin(hint), get_args(hint)
    if origin is tuple:
        items = _typed(plain, list)
        hints = _item_hints(parts, len(items))
        return tuple(_read(item, one) for item, one in zip(items, hints, strict=True))
    if origin is list:
        return [_read(item, parts[0]) for item in _typed(plain, list)]
    if origin is frozenset:
        return frozenset(_read(item, parts[0]) for item in _typed(plain, list))
    if isinstance(origin, type) and issubclass(origin, Mapping):
        return {_read(n, parts[0]): _read(p, parts[1]) for n, p in _typed(plain, dict).items()}
    raise TypeError(f"{hint} has no stored form")


def _read_member(plain: Any, hint: Any) -> Any:
    members = _members(hint)
    if plain is None:
        if hint is not Any and type(None) not in get_args(hint):
            raise StoredFormError("nothing stands where a value must")
        return None
    if len(members) == 1:
        return _read(plain, members[0])
    if type(plain) in (bool, int, str) and type(plain) in members:
        return plain
    if not isinstance(plain, dict) or len(plain) != 1:
        raise StoredFormError("a value of a union without its tag")
    (tag, content), *_ = plain.items()
    member = next((m for m in members if _tag(m) == tag), None)
    if member is None:
        raise StoredFormError(f"the tag {tag} is not known here")
    return _read(content, member)


@cache
def _is_union(hint: Any) -> bool:
    return hint is Any or get_origin(_real(hint)) in _UNION_ORIGINS


@cache
def _members(hint: Any) -> tuple[Any, ...]:
    if hint is Any:
        return _ANY_MEMBERS
    return tuple(_real(part) for part in get_args(hint) if part is not type(None))


def _real(hint: Any) -> Any:
    while isinstance(hint, typing.NewType):
        hint = hint.__supertype__
    return hint


@cache
def _tag(member: Any) -> str:
    return str((get_origin(member) or member).__name__)


def _is_of(value: Any, member: Any) -> bool:
    return type(value) is (get_origin(member) or member)


def _item_hints(parts: tuple[Any, ...], length: int) -> list[Any]:
    if not parts:
        return [object] * length
    if len(parts) == 2 and parts[1] is Ellipsis:
        return [parts[0]] * length
    if len(parts) != length:
        raise StoredFormError(f"{length} values where there are {len(parts)}")
    return list(parts)


def _key(name: Any) -> str:
    return str(name.value) if isinstance(name, Enum) else str(name)


def _typed(plain: Any, kind: Any) -> Any:
    if type(plain) is not kind:
        raise StoredFormError(f"{type(plain).__name__} stands where {kind.__name__} must")
    return plain


def _parsed(parse: Callable[[str], Any], text: str) -> Any:
    try:
        return parse(text)
    except (ValueError, ArithmeticError) as error:
        raise StoredFormError(str(error)) from None
