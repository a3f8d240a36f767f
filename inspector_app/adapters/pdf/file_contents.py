"""Everything in the file but its pages: attachments, active content, and all other text."""

from __future__ import annotations

from collections.abc import Iterator

from inspector_app.adapters.pdf.signature_reading import spare_fields
from inspector_app.adapters.pdf.signature_revisions import decode_text
from inspector_app.adapters.pdf.strict_file import StrictPdf
from inspector_app.adapters.pdf.strict_syntax import PdfSyntaxError, Ref, Value, contents
from inspector_app.domain.verification.facts import ObservedAttachment, ObservedText

ACTIVE = frozenset(
    {
        "JS", "JavaScript", "OpenAction", "AA", "Launch", "URI", "GoToR", "GoToE", "SubmitForm",
        "ImportData", "ResetForm", "RichMedia", "Movie", "Sound", "Screen", "3D", "XFA", "OCG",
        "OCProperties", "OCMD", "Collection", "Encrypt", "ObjStm", "XRef", "NeedAppearances",
        "Rendition", "Named", "Hide", "SetOCGState", "FileAttachment", "FreeText", "Stamp", "Ink",
        "Popup", "Redact", "Watermark", "Image", "Pattern", "Shading", "ExtGState", "Group",
    }
)  # fmt: skip
"""Names that no report of the program holds: actions, layers, images, spare annotations."""

OPAQUE_KEYS = frozenset({"CheckSum", "Registry", "Ordering"})


def read_attachments(pdf: StrictPdf, signed_length: int) -> tuple[ObservedAttachment, ...]:
    """Return every file specification anywhere in the file, named or not.

    An attachment is ``signed`` when its specification and its stream lie wholly in the first
    ``signed_length`` bytes. Raises ``PdfSyntaxError``.
    """
    found = []
    for number, item in sorted(pdf.objects.items()):
        if isinstance(item.value, dict) and "EF" in item.value:
            stream = _embedded(pdf, item.value)
            places = (pdf.places[number], pdf.places[stream])
            signed = max(places) < signed_length
            name = decode_text(item.value.get("UF", b""))
            found.append(ObservedAttachment(name, pdf.objects[stream].data(), signed))
    return tuple(found)


def _embedded(pdf: StrictPdf, specification: dict[str, Value]) -> int:
    embedded = pdf.resolve(specification["EF"])
    if not isinstance(embedded, dict) or not embedded.keys() <= {"F", "UF"} or not embedded:
        raise PdfSyntaxError("attachment")
    targets = set(embedded.values())
    if len(targets) != 1 or not all(isinstance(target, Ref) for target in targets):
        raise PdfSyntaxError("attachment with two contents")
    if specification.get("F") != specification.get("UF"):
        raise PdfSyntaxError("attachment with two names")
    stream = pdf.stream(next(iter(targets)))
    if "Filter" in stream.value:
        raise PdfSyntaxError("attachment is compressed")
    return stream.number


def read_file_faults(pdf: StrictPdf) -> tuple[str, ...]:
    """Return the fault codes ``file_*`` of the file as a whole."""
    return tuple(_file_faults(pdf))


def _file_faults(pdf: StrictPdf) -> Iterator[str]:
    if any(ACTIVE & item.inside.names for item in pdf.objects.values()):
        yield "file_active_content"
    if _spare_attachment(pdf):
        yield "file_spare_attachment"
    if spare_fields(pdf):
        yield "file_spare_field"
    if pdf.objects.keys() - _reached(pdf):
        yield "file_unreached_object"


def _spare_attachment(pdf: StrictPdf) -> bool:
    """Say whether a file is embedded in any way but as the one associated file of the document."""
    catalogue = pdf.get(pdf.trailer, "Root")
    holders = [o for o in pdf.objects.values() if "EF" in o.inside.names]
    streams = [o for o in pdf.objects.values() if "EmbeddedFile" in o.inside.names]
    named = pdf.get(catalogue, "Names", "EmbeddedFiles", "Names")
    associated = pdf.get(catalogue, "AF")
    lists = [o for o in pdf.objects.values() if "AF" in o.inside.names]
    if not isinstance(named, list) or not isinstance(associated, list):
        return bool(holders or streams or lists)
    return not (
        len(holders) == len(streams) == len(named[1::2]) == len(associated)
        and set(named[1::2]) == set(associated)
        and len(lists) == 1
        and set(pdf.get(catalogue, "Names")) == {"EmbeddedFiles"}
        and all(
            named_as == pdf.get(specification, "UF")
            for named_as, specification in zip(named[::2], named[1::2], strict=True)
        )
    )


def _reached(pdf: StrictPdf) -> set[int]:
    reached: set[int] = set()
    waiting = [n for revision in pdf.revisions for n in contents(revision.trailer).refs]
    while waiting:
        number = waiting.pop()
        if number not in reached and number in pdf.objects:
            reached.add(number)
            waiting.extend(pdf.objects[number].inside.refs)
    return reached


def read_texts(pdf: StrictPdf) -> tuple[ObservedText, ...]:
    """Return all text outside the pages: strings of every object, metadata and attachments."""
    found = [
        ObservedText(key, decode_text(raw))
        for item in pdf.objects.values()
        for key, raw in item.inside.strings
        if key not in OPAQUE_KEYS and not (key == "Contents" and "ByteRange" in item.inside.names)
    ]
    metadata = pdf.get(pdf.trailer, "Root")
    if isinstance(metadata, dict) and "Metadata" in metadata:
        data = pdf.stream(metadata["Metadata"]).data()
        found.append(ObservedText("Metadata", data.decode("utf-8", "replace")))
    return tuple(dict.fromkeys(found))
