"""What a validator does not see: whether the tags of a finished file make sense to a listener.

Both PDF/A and PDF/UA validators pass a link whose text stands in another element, an empty heading,
or a number that no element owns. ``semantic_faults`` reads the file anew, from its bytes, with a
reader that shares nothing with the code that wrote it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from io import BytesIO

from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.reader import PdfFileReader

from inspector_app.domain.report import PlacedFigure

_NEVER_EMPTY = {"P", "Caption", "Lbl", "LBody", "TH", "Span", "H1", "H2", "H3", "H4", "H5", "H6"}
_TOKEN = re.compile(
    rb"<<.*?>>|<[0-9A-Fa-f\s]*>|\[|\]|/[^\s<>\[\]/()]+|[-+.0-9]+|[A-Za-z'\"*]+|\((?:\\.|[^\\)])*\)",
    re.DOTALL,
)
_PAINTING = {
    b"S",
    b"s",
    b"f",
    b"F",
    b"f*",
    b"B",
    b"B*",
    b"b",
    b"b*",
    b"Tj",
    b"TJ",
    b"'",
    b'"',
    b"Do",
    b"sh",
}
_MCID = re.compile(rb"/MCID\s+(\d+)")


@dataclass(slots=True)
class Node:
    """An element of the tree: its text in reading order, its kids, its annotations."""

    tag: str
    kids: list[Node] = field(default_factory=list)
    own_text: list[tuple[int, str]] = field(default_factory=list)
    annotations: list[generic.DictionaryObject] = field(default_factory=list)
    alt: str = ""
    identifier: str = ""
    scope: str = ""
    order: list[Node | str] = field(default_factory=list)

    def walk(self) -> Iterator[Node]:
        """Yield this node and all below it, in reading order."""
        yield self
        for kid in self.kids:
            yield from kid.walk()

    @property
    def text(self) -> str:
        """All text of this node and below, in reading order."""
        return "".join(part if isinstance(part, str) else part.text for part in self.order)


@dataclass(frozen=True, slots=True)
class TaggedText:
    """The root of the tree and what was wrong while reading it."""

    root: Node
    faults: tuple[str, ...]


def semantic_faults(pdf: bytes, figures: tuple[PlacedFigure, ...] = ()) -> tuple[str, ...]:
    """Return what is wrong with the tags of ``pdf``, in English, empty when nothing is.

    With ``figures``, each must be printed on its page, alone, in an element of its id.
    """
    tagged = read_tags(pdf)
    nodes = list(tagged.root.walk())
    found = [*tagged.faults, *_heading_faults(nodes), *_figure_faults(nodes, figures)]
    for node in nodes:
        found += _node_faults(node)
    return tuple(found)


def read_tags(pdf: bytes) -> TaggedText:
    """Return the structure tree with the text that each element owns."""
    reader = PdfFileReader(BytesIO(pdf))
    pages = list(_pages(reader.root["/Pages"]))
    numbers = {_object_number(page): n for n, page in enumerate(pages, start=1)}
    contents = {n: _marked_text(page) for n, page in enumerate(pages, start=1)}
    faults = [f"page {n}: {what}" for n, (_, wrong) in contents.items() for what in wrong]
    texts = {
        (n, mcid): words for n, (marks, _) in contents.items() for mcid, words in marks.items()
    }
    builder = _TreeReader(numbers, texts)
    root = builder.node(reader.root["/StructTreeRoot"]["/K"][0].get_object())
    faults += [
        f"page {n}: mark {mcid} belongs to no element" for n, mcid in texts.keys() - builder.seen
    ]
    faults += builder.faults
    return TaggedText(root, tuple(faults))


def _object_number(page: generic.DictionaryObject) -> int:
    reference = page.container_ref
    assert isinstance(reference, generic.Reference)
    return reference.idnum


class _TreeReader:
    def __init__(self, numbers: dict[int, int], texts: dict[tuple[int, int], str]) -> None:
        self._numbers, self._texts = numbers, texts
        self.seen: set[tuple[int, int]] = set()
        self.faults: list[str] = []

    def node(self, element: generic.DictionaryObject, page: int = 0) -> Node:
        made = Node(str(element["/S"])[1:], alt=str(element.get("/Alt", "")))
        made.identifier = _bytes(element.get("/ID", b"")).decode("ascii")
        attributes = element.get("/A", {})
        made.scope = str(attributes.get("/Scope", ""))
        if "/Pg" in element:
            page = self._numbers[element.raw_get("/Pg").idnum]
        kids = element.get("/K", generic.ArrayObject())
        for kid in kids if isinstance(kids, generic.ArrayObject) else [kids]:
            self._kid(made, kid, page)
        return made

    def _kid(self, node: Node, kid: object, page: int) -> None:
        if isinstance(kid, generic.IndirectObject):
            kid = kid.get_object()
        if isinstance(kid, int):
            self._mark(node, page, kid)
            return
        assert isinstance(kid, generic.DictionaryObject)
        if kid.get("/Type") == "/MCR":
            self._mark(node, self._numbers[kid.raw_get("/Pg").idnum], int(kid["/MCID"]))
        elif kid.get("/Type") == "/OBJR":
            node.annotations.append(kid["/Obj"])
        else:
            child = self.node(kid, page)
            node.kids.append(child)
            node.order.append(child)

    def _mark(self, node: Node, page: int, mcid: int) -> None:
        if (page, mcid) in self.seen:
            self.faults.append(f"page {page}: mark {mcid} belongs to two elements")
        self.seen.add((page, mcid))
        words = self._texts.get((page, mcid))
        if words is None:
            self.faults.append(f"page {page}: {node.tag} names mark {mcid}, which is not there")
            return
        node.own_text.append((page, words))
        node.order.append(words)


def _pages(tree: generic.DictionaryObject) -> Iterator[generic.DictionaryObject]:
    for kid in (reference.get_object() for reference in tree["/Kids"]):
        if kid["/Type"] == "/Pages":
            yield from _pages(kid)
        else:
            yield kid


def _marked_text(page: generic.DictionaryObject) -> tuple[dict[int, str], list[str]]:
    """Return the text of each mark on a page, and what is painted outside marks."""
    resources = page["/Resources"]["/Font"]
    fonts = {str(name): _characters(resources[name]) for name in resources}
    marks: dict[int, str] = {}
    faults: list[str] = []
    owner: int | None = None
    inside = False
    characters: dict[str, str] = {}
    operands: list[bytes] = []
    for token in _TOKEN.findall(page["/Contents"].data):
        if not token[:1].isalpha() and token not in (b"'", b'"'):
            operands.append(token)
            continue
        if token == b"BDC":
            inside = True
            mcid = _MCID.search(operands[-1])
            owner = int(mcid.group(1)) if mcid else None
            if owner is not None:
                marks[owner] = ""
        elif token == b"EMC":
            inside, owner = False, None
        elif token == b"Tf":
            characters = fonts[operands[-2].decode("ascii")]
        elif token in _PAINTING and not inside:
            faults.append(f"{token.decode('ascii')} outside any mark")
        if token in (b"Tj", b"TJ") and owner is not None:
            marks[owner] += _decoded(operands, characters)
        operands = []
    return marks, faults


def _decoded(operands: list[bytes], characters: dict[str, str]) -> str:
    shown = "".join(o[1:-1].decode("ascii") for o in operands if o[:1] == b"<")
    codes = (shown[n : n + 4].upper() for n in range(0, len(shown), 4))
    return "".join(characters.get(code, "\ufffd") for code in codes)


def _characters(font: generic.DictionaryObject) -> dict[str, str]:
    """Return code -> character of a font's ToUnicode map."""
    pairs = re.findall(rb"<([0-9A-F]{4})> <([0-9A-F]{4})>\n", font["/ToUnicode"].data)
    return {code.decode(): chr(int(character, 16)) for code, character in pairs}


def _bytes(value: object) -> bytes:
    if isinstance(value, generic.ByteStringObject):
        return bytes(value)
    return str(value).encode("ascii") if isinstance(value, str) else b""


def _heading_faults(nodes: list[Node]) -> Iterator[str]:
    levels = [int(n.tag[1]) for n in nodes if re.fullmatch(r"H[1-6]", n.tag)]
    if levels.count(1) != 1:
        yield f"{levels.count(1)} headings of level 1"
    for before, level in zip([0, *levels], levels, strict=False):
        if level > before + 1:
            yield f"heading level jumps from {before} to {level}"


def _figure_faults(nodes: list[Node], figures: tuple[PlacedFigure, ...]) -> Iterator[str]:
    spans: dict[str, Node] = {}
    for node in nodes:
        if node.identifier in spans:
            yield f"id {node.identifier} stands on two elements"
        if node.identifier:
            spans[node.identifier] = node
    if not figures:
        return
    for figure in figures:
        span = spans.pop(figure.id, None)
        if span is None:
            yield f"figure {figure.id} has no element"
        elif span.own_text[0][0] != figure.page or _aloud(span.text) != _aloud(figure.printed):
            yield f"figure {figure.id} is {span.own_text}, not {figure.printed!r} on {figure.page}"
    for identifier in spans:
        yield f"element {identifier} is no figure"


def _aloud(text: str) -> str:
    """Return ``text`` as it is read aloud: a line may break where an ordinary blank stands."""
    return re.sub("[ \\n]+", " ", text).strip(" ")


_CHILDREN = {
    "L": {"LI"},
    "LI": {"Lbl", "LBody"},
    "TR": {"TH", "TD"},
    "TBody": {"TR"},
    "THead": {"TR"},
    "TOC": {"Caption", "TOCI"},
    "TOCI": {"Reference"},
}


def _node_faults(node: Node) -> Iterator[str]:
    if node.tag in _NEVER_EMPTY and not node.text.strip():
        yield f"empty {node.tag} {node.identifier}".rstrip()
    allowed = _CHILDREN.get(node.tag)
    if allowed is not None:
        wrong = {kid.tag for kid in node.kids} - allowed
        if wrong or not node.kids or node.own_text:
            yield f"{node.tag} holds {sorted(wrong) or 'nothing of its own kind'}"
    if node.tag in _OWN_FAULTS:
        yield from _OWN_FAULTS[node.tag](node)


def _link_faults(node: Node) -> Iterator[str]:
    if not node.text.strip() or len(node.annotations) != 1:
        yield f"link with text {node.text!r} and {len(node.annotations)} annotations"
    if any(not annotation.get("/Contents") for annotation in node.annotations):
        yield f"link {node.text!r} says nothing of where it leads"


def _form_faults(node: Node) -> Iterator[str]:
    if len(node.annotations) != 1 or not node.annotations[0].get("/TU"):
        yield "field without annotation or without a name for readers"


def _picture_faults(node: Node) -> Iterator[str]:
    if not node.alt.strip():
        yield "figure without words"


def _header_faults(node: Node) -> Iterator[str]:
    if not node.scope:
        yield f"table header {node.text!r} without scope"


def _table_faults(node: Node) -> Iterator[str]:
    widths = {len(row.kids) for row in node.walk() if row.tag == "TR"}
    if len(widths) != 1:
        yield f"table rows of {sorted(widths)} cells"


_OWN_FAULTS: dict[str, Callable[[Node], Iterator[str]]] = {
    "Link": _link_faults,
    "Form": _form_faults,
    "Figure": _picture_faults,
    "TH": _header_faults,
    "Table": _table_faults,
}
