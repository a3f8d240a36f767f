"""Draws the pages of one scan in a process of its own, which may die without harm to the program.

Run as a script: ``scan_child.py MEMORY_BYTES CPU_SECONDS``. Of the program it loads its limits
alone. Standard input is a line of JSON ``{"bytes": n, "kind": media type}``, the n bytes of the
scan, then one line of JSON for each question:

    {"page": p, "width": w}   the page p (from 0), about w points wide
    {"find": words, "after": p}   the next page after p that holds the words, around the end

An answer is a line of JSON in ASCII, first ``{"pages": n}``, then for a page ``{"width": ...,
"height": ..., "stride": ..., "bytes": n, "text": ...}`` followed by n bytes, for a search
``{"found": p}`` (-1 for nowhere), or ``{"error": word}``.

Decision: answers are JSON and plain points and never pickled values. A scan that takes this
process over can lie about a picture and do no more. It gets no name of a file and may write none.
"""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

MOST_POINTS = 12_000_000
"""The largest picture of a page; a page that would be larger is drawn coarser."""
MOST_SIDE = 12_000
MOST_TEXT = 20_000
"""So much of a page's text is handed over, in characters."""
BROKEN = "damaged"


class PdfPages:
    """The pages of a PDF."""

    def __init__(self, content: bytes) -> None:
        import pypdfium2

        self._document = pypdfium2.PdfDocument(content)
        self._document.init_forms()

    def __len__(self) -> int:
        return len(self._document)

    def draw(self, number: int, width: int) -> tuple[dict[str, Any], bytes]:
        """Return what a page looks like and says."""
        page = self._document[number]
        try:
            page_width, page_height = page.get_size()
            scale = scale_to_fit(page_width, page_height, width)
            bitmap = page.render(scale=scale, rev_byteorder=True, prefer_bgrx=False)
            pixels = bytes(bitmap.buffer)
            head = {"width": bitmap.width, "height": bitmap.height, "stride": bitmap.stride}
            bitmap.close()
        finally:
            page.close()
        return head | {"bytes": len(pixels), "text": self.text(number)}, pixels

    def text(self, number: int) -> str:
        """Return what a page says."""
        page = self._document[number]
        try:
            text_page = page.get_textpage()
            count = min(text_page.count_chars(), MOST_TEXT)
            text: str = text_page.get_text_range(0, count) if count > 0 else ""
            text_page.close()
        finally:
            page.close()
        return text


class OnePicture:
    """A picture as the only page of a scan."""

    def __init__(self, content: bytes) -> None:
        from PIL import Image, ImageOps

        with Image.open(io.BytesIO(content), formats=("JPEG", "PNG")) as image:
            image.load()
            self._image = ImageOps.exif_transpose(image).convert("RGB")

    def __len__(self) -> int:
        return 1

    def draw(self, number: int, width: int) -> tuple[dict[str, Any], bytes]:
        """Return the picture in the wanted width."""
        own_width, own_height = self._image.size
        scale = scale_to_fit(own_width, own_height, width)
        across, down = (max(1, round(side * scale)) for side in (own_width, own_height))
        pixels = self._image.resize((across, down)).tobytes()
        head = {"width": across, "height": down, "stride": 3 * across}
        return head | {"bytes": len(pixels), "text": self.text(number)}, pixels

    def text(self, _number: int) -> str:
        """A picture says nothing that can be read here."""
        return ""


def scale_to_fit(width: float, height: float, wanted: int) -> float:
    """Return by how much a page is enlarged to be ``wanted`` wide, within the largest picture.

    ValueError for a page without a size.
    """
    if not (0 < width < 1e9 and 0 < height < 1e9):
        raise ValueError("a page without a size")
    scale = wanted / width
    scale = min(scale, MOST_SIDE / width, MOST_SIDE / height)
    return float(min(scale, (MOST_POINTS / (width * height)) ** 0.5))


def opened(content: bytes, kind: str) -> PdfPages | OnePicture:
    """Return the pages of a scan."""
    return PdfPages(content) if kind == "application/pdf" else OnePicture(content)


def folded(text: str) -> str:
    """Return a text as it is searched: without regard to case and to how its lines break."""
    return " ".join(text.casefold().split())


def found_in(pages: PdfPages | OnePicture, question: dict[str, Any]) -> int:
    """Return the next page after ``after`` that holds the words, around the end; -1 for none."""
    words, count, after = folded(question["find"]), len(pages), int(question["after"])
    for step in range(1, count + 1):
        number = (after + step) % count
        if words and words in folded(pages.text(number)):
            return number
    return -1


def answers(
    pages: PdfPages | OnePicture, questions: Iterator[bytes]
) -> Iterator[tuple[Any, bytes]]:
    """Yield the answer to each question and the bytes that follow it."""
    for line in questions:
        question = json.loads(line)
        try:
            if "find" in question:
                yield {"found": found_in(pages, question)}, b""
            else:
                yield pages.draw(question["page"], question["width"])
        except (RuntimeError, ValueError, OSError):  # what the libraries say of a broken page
            yield {"error": BROKEN}, b""


def why_not(error: BaseException) -> str:
    """Return why a scan cannot be opened."""
    return "locked" if "password" in str(error).lower() else BROKEN


def main(arguments: list[str]) -> int:
    """Answer until no more questions come."""
    sys.path.append(str(Path(__file__).parents[3]))
    from inspector_app.adapters.process_limits import limit_resources

    memory_bytes, cpu_seconds = map(int, arguments)
    limit_resources(memory_bytes, cpu_seconds)
    questions, out = sys.stdin.buffer, sys.stdout.buffer
    head = json.loads(questions.readline())
    content = questions.read(head["bytes"])
    try:
        pages = opened(content, head["kind"])
    except (RuntimeError, ValueError, OSError, SyntaxError, ArithmeticError) as error:
        tell(out, {"error": why_not(error)})
        return 0
    tell(out, {"pages": len(pages)})
    for answer, following in answers(pages, iter(questions)):
        tell(out, answer, following)
    return 0


def tell(out: Any, answer: Any, following: bytes = b"") -> None:
    """Send one answer."""
    out.write(json.dumps(answer).encode("ascii") + b"\n" + following)
    out.flush()


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
