"""The rules a value in the capsule must follow, read from the annotations of its sections.

A section is a ``TypedDict`` in ``capsule_sections``; its annotations are the schema. One form
serves the type checker, whoever composes a report and whoever reads a stranger's file, so the
three cannot drift apart.

Decision: the schema is the type annotations themselves. A separate schema file would have to be
kept equal to the code by hand.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from types import NoneType, UnionType
from typing import (
    Annotated,
    Any,
    Literal,
    NotRequired,
    Required,
    Union,
    get_args,
    get_origin,
    get_type_hints,
    is_typeddict,
)

from inspector_app.domain.errors import Issue, Severity

TEXT_LIMIT = 4_000
WHOLE_LIMIT = 10**12
EXCERPT = 60


@dataclass(frozen=True, slots=True)
class Shape:
    """A text must match ``pattern`` as a whole and be at most ``limit`` characters long."""

    pattern: str
    limit: int = TEXT_LIMIT


@dataclass(frozen=True, slots=True)
class Span:
    """A whole number or the size of a list lies from ``low`` to ``high``, both included."""

    low: int
    high: int


def fault(code: str, pointer: str, value: object) -> Issue:
    """One broken rule: where it stands (a JSON pointer, in ``column``) and what was found."""
    shown = "null" if value is None else str(value)
    return Issue(code, Severity.ERROR, column=pointer or "/", value=shown[:EXCERPT])


def check(value: Any, form: Any, pointer: str = "") -> Iterator[Issue]:
    """Yield every way in which ``value`` breaks ``form``, an annotation; nothing when it holds."""
    origin = get_origin(form)
    if origin in (Required, NotRequired):
        yield from check(value, get_args(form)[0], pointer)
    elif origin is Annotated:
        yield from _check_annotated(value, get_args(form), pointer)
    elif origin in (Union, UnionType):
        yield from _check_union(value, get_args(form), pointer)
    elif origin is Literal:
        if not isinstance(value, str) or value not in get_args(form):
            yield fault("capsule_choice", pointer, value)
    elif origin is list:
        yield from _check_list(value, get_args(form)[0], pointer)
    elif is_typeddict(form):
        yield from _check_record(value, form, pointer)
    else:
        yield from _check_plain(value, form, pointer)


def _check_plain(value: Any, form: Any, pointer: str) -> Iterator[Issue]:
    if type(value) is not form:
        yield fault("capsule_type", pointer, value)
    elif form is int and not 0 <= value <= WHOLE_LIMIT:
        yield fault("capsule_number_range", pointer, value)
    elif form is str and len(value) > TEXT_LIMIT:
        yield fault("capsule_text_length", pointer, value)


def _check_annotated(value: Any, parts: tuple[Any, ...], pointer: str) -> Iterator[Issue]:
    form, rule = parts[0], parts[1]
    if isinstance(rule, Span) and form is int:
        if type(value) is not int:
            yield fault("capsule_type", pointer, value)
        elif not rule.low <= value <= rule.high:
            yield fault("capsule_number_range", pointer, value)
    elif isinstance(rule, Span):
        yield from check(value, form, pointer)
        if isinstance(value, list) and not rule.low <= len(value) <= rule.high:
            yield fault("capsule_list_size", pointer, len(value))
    elif type(value) is not str:
        yield fault("capsule_type", pointer, value)
    elif len(value) > rule.limit:
        yield fault("capsule_text_length", pointer, value)
    elif re.fullmatch(rule.pattern, value) is None:
        yield fault("capsule_pattern", pointer, value)


def _check_union(value: Any, forms: tuple[Any, ...], pointer: str) -> Iterator[Issue]:
    if value is None and NoneType in forms:
        return
    wanted = [form for form in forms if form is not NoneType]
    found = [list(check(value, form, pointer)) for form in wanted]
    yield from min(found, key=len)


def _check_list(value: Any, form: Any, pointer: str) -> Iterator[Issue]:
    if type(value) is not list:
        yield fault("capsule_type", pointer, value)
        return
    for position, item in enumerate(value):
        yield from check(item, form, f"{pointer}/{position}")


def _check_record(value: Any, form: Any, pointer: str) -> Iterator[Issue]:
    if type(value) is not dict:
        yield fault("capsule_type", pointer, value)
        return
    hints = _hints(form)
    required = {key for key, hint in hints.items() if get_origin(hint) is not NotRequired}
    for key in sorted(required - value.keys()):
        yield fault("capsule_key_missing", f"{pointer}/{key}", key)
    for key, item in value.items():
        if key in hints:
            yield from check(item, hints[key], f"{pointer}/{key}")
        else:
            yield fault("capsule_key_unknown", pointer, key)


@lru_cache(maxsize=256)
def _hints(form: Any) -> dict[str, Any]:
    return get_type_hints(form, include_extras=True)
