"""What stands in a report's file, read by the program's own strict reader."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from inspector_app.adapters.pdf.inspection import StrictInspector
from inspector_app.adapters.system.clock import SystemClock
from inspector_app.adapters.system.resources import resource
from inspector_app.domain.capsule import Capsule, decode
from inspector_app.domain.verification.facts import ObservedPdf


def seen_in(pdf: bytes) -> ObservedPdf:
    """Return what is seen in a report that must be readable."""
    seen = StrictInspector(resource("fonts"), SystemClock().now).inspect(pdf, None)
    assert not seen.unreadable, seen.unreadable
    return seen


@cache
def seen_at(path: Path) -> ObservedPdf:
    """Return what is seen in a report that no test changes."""
    return seen_in(path.read_bytes())


def capsule_in(seen: ObservedPdf) -> Capsule:
    """Return the one capsule of a report."""
    (attachment,) = seen.attachments
    capsule = decode(attachment.content)
    assert isinstance(capsule, Capsule), capsule
    return capsule


def capsule_of(path: Path) -> Capsule:
    return capsule_in(seen_at(path))


def text_of(seen: ObservedPdf) -> str:
    """Return everything that can be read: the pages, alt texts, metadata and attached files."""
    pages = ("".join(run.text for run in page.runs) for page in seen.pages)
    attached = (item.content.decode("utf-8") for item in seen.attachments)
    return "\n".join([*pages, *(text.text for text in seen.texts), *attached])
