"""Rules of a template written as XLSForm does; what is written reads back as the same rule."""

from __future__ import annotations

from fractions import Fraction

from inspector_app.domain.expression import (
    Binary,
    Known,
    Literal,
    Membership,
    Name,
    Negation,
    Node,
)
from inspector_app.domain.expression.text import print_expression, print_value
from inspector_app.domain.xlsform.rule import COMPARISONS, EQUALITIES, Names, Shape


class OutsideError(Exception):
    """A rule of a template that XLSForm's subset cannot say; ``part`` is what cannot be said."""

    def __init__(self, part: str) -> None:
        super().__init__(part)
        self.part = part


def write_rule(node: Node, names: Names) -> str:
    """Return the rule as XLSForm writes it. Raises ``OutsideError``."""
    match node:
        case Binary(operator="and" | "or"):
            return _joined(node, names)
        case Binary():
            return _comparison(node, names)
        case Name():
            return f"{_ref(node, names, Shape.YES_NO)} = 'yes'"
        case Negation(operand=inner):
            text = write_rule(inner, names)
            return f"not(({text}))" if text.startswith("selected(") else f"not({text})"
        case Known(operand=Name() as name, known=known):
            return f"{_ref(name, names, *_ENTRIES)} {'!=' if known else '='} ''"
        case Membership():
            return _membership(node, names)
        case _:
            raise OutsideError(print_expression(node))


_ENTRIES = tuple(shape for shape in Shape if shape is not Shape.ANSWER)


def _joined(node: Binary, names: Names) -> str:
    sides = []
    for side, closed in ((node.left, False), (node.right, True)):
        text = write_rule(side, names)
        joined = isinstance(side, Binary) and side.operator in ("and", "or")
        same = isinstance(side, Binary) and side.operator == node.operator
        sides.append(f"({text})" if joined and (closed or not same) else text)
    return f"{sides[0]} {node.operator} {sides[1]}"


def _ref(name: Name, names: Names, *shapes: Shape) -> str:
    asked = names.get(name.name)
    if asked is None or asked.shape not in shapes:
        raise OutsideError(name.name)
    return f"${{{name.name}}}"


def _comparison(node: Binary, names: Names) -> str:
    match node:
        case Binary(left=Name() as name, right=Literal(value=bool() as value)):
            said, ref = "yes" if value else "no", _ref(name, names, Shape.YES_NO)
            same = _equality(node) == "="
            return f"selected('{said}', {ref})" if same else f"{ref} != '{said}'"
        case Binary(left=Name() as name, right=Literal(value=str() as value)):
            shapes = (Shape.ANSWER, Shape.CHOICE, Shape.TEXT)
            operator = _equality(node)
            return f"{_ref(name, names, *shapes)} {operator} '{_option(node, name, value, names)}'"
        case Binary(left=Name() as name, right=Literal(value=int() | Fraction() as number)):
            if node.operator in COMPARISONS:
                return f"{_ref(name, names, Shape.NUMBER)} {node.operator} {print_value(number)}"
    raise OutsideError(print_expression(node))


def _equality(node: Binary) -> str:
    if node.operator not in EQUALITIES:
        raise OutsideError(print_expression(node))
    return node.operator


def _option(node: Node, name: Name, value: str, names: Names) -> str:
    """The value, which must be one of the options as they are written, or a plain text."""
    asked = names[name.name]
    known = value in asked.options if asked.shape is not Shape.TEXT else bool(value)
    if not known or "${" in value:
        raise OutsideError(print_expression(node))
    return value


def _membership(node: Membership, names: Names) -> str:
    match node:
        case Membership(item=Literal(value=str() as value), members=Name() as name):
            ref = _ref(name, names, Shape.CHOICES)
            text = f"selected({ref}, '{_option(node, name, value, names)}')"
        case Membership(item=Name() as name, members=tuple() as members):
            ref = _ref(name, names, Shape.ANSWER, Shape.CHOICE)
            options = [_option(node, name, str(member.value), names) for member in members]
            text = f"selected('{' '.join(options)}', {ref})"
        case _:
            raise OutsideError(print_expression(node))
    return f"not({text})" if node.negated else text
