"""What a revision after the first may change, and nothing else.

Decision: after the first revision a file may hold nothing but signature revisions, each of the one
form the program writes: the signature, its field, and the entries in the catalogue that name them.
That is stricter than any library's policy for allowed changes: no metadata, no document
information, no form values, no validation data yet.
"""

from __future__ import annotations

from inspector_app.adapters.pdf.strict_file import StrictPdf
from inspector_app.adapters.pdf.strict_syntax import Dictionary, Ref, Value
from inspector_app.domain.verification.facts import Change


def decode_text(raw: Value) -> str:
    """Return a PDF text string as text; bytes that are no text become replacement signs."""
    if not isinstance(raw, bytes):
        return ""
    if raw.startswith(b"\xfe\xff"):
        return raw[2:].decode("utf-16-be", "replace")
    if raw.startswith(b"\xef\xbb\xbf"):
        return raw[3:].decode("utf-8", "replace")
    return raw.decode("latin-1")


def later_change(pdf: StrictPdf, revision: int) -> Change:
    """Return what the revisions after ``revision`` did to the file."""
    later = range(revision + 1, len(pdf.revisions))
    if not later:
        return Change.NONE
    allowed = all(not revision_faults(pdf, index) for index in later)
    return Change.ALLOWED if allowed else Change.FORBIDDEN


def revision_faults(pdf: StrictPdf, index: int) -> tuple[str, ...]:
    """Return a fault unless the revision only adds one signature to a field made for it."""
    if index == 0:
        return ("signature_revision",)
    before = {number: item for own in pdf.history[:index] for number, item in own.items()}
    for number, item in pdf.history[index].items():
        if item.stored is not None or not isinstance(item.value, dict):
            return ("signature_revision",)
        old = before.get(number)
        if old is None and "ByteRange" not in item.value:
            return ("signature_revision",)
        if old is not None and not _only_adds(
            _as_text(old.value), _as_text(item.value), number, pdf
        ):
            return ("signature_revision",)
    trailer, first = pdf.revisions[index].trailer, pdf.revisions[0].trailer
    same = all(trailer.get(key) == first.get(key) for key in ("Root", "Info"))
    return () if same else ("signature_revision",)


def _as_text(value: Value) -> Value:
    """Return a value with its strings as text: one string may be written in several ways."""
    if isinstance(value, dict):
        return {key: _as_text(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_as_text(item) for item in value]
    return ("text", decode_text(value)) if isinstance(value, bytes) else value


def _only_adds(old: Value, new: Value, number: int, pdf: StrictPdf) -> bool:
    """Say whether an object only gained what a signature adds: its value, flags or permissions."""
    if not isinstance(old, dict):
        return False
    changed = {key for key in old if new.get(key) != old[key]}
    added = new.keys() - old.keys()
    if pdf.trailer.get("Root") == Ref(number, 0):
        form_kept = not changed or (changed == {"AcroForm"} and _flags_only(old, new))
        return form_kept and added <= {"Perms"}
    return not changed and added <= ({"SigFlags"} if "Fields" in old else {"V"})


def _flags_only(old: Dictionary, new: Dictionary) -> bool:
    """Say whether a form inside the catalogue only gained its signature flags."""
    before, after = old["AcroForm"], new.get("AcroForm")
    return (
        isinstance(before, dict)
        and isinstance(after, dict)
        and after.keys() - before.keys() <= {"SigFlags"}
        and all(after.get(key) == before[key] for key in before)
    )
