"""What a reader sees in a report's file, before anything is concluded from it.

An adapter reads the file and fills these values; the rules in ``verification`` judge them. Fault
codes say what was seen, in the reader's order; a sentence for each is in ``wording``.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum


class Trust(StrEnum):
    """How a certificate relates to the trust list that was given."""

    TRUSTED = "trusted"
    NOT_IN_LIST = "not-in-list"
    NOT_VALID_THEN = "not-valid-then"
    EXPIRED_SINCE = "expired-since"
    NOT_FOR_PURPOSE = "not-for-purpose"
    NO_LIST = "no-list"
    LIST_UNREADABLE = "list-unreadable"


class Revocation(StrEnum):
    """Whether the certificate is known to hold. ``NOT_NEEDED``: pinned and signed by itself."""

    NOT_NEEDED = "not-needed"
    UNKNOWN = "unknown"
    NO_LIST = "no-list"


class Change(StrEnum):
    """What was done to the file after a signature."""

    NONE = "none"
    ALLOWED = "allowed"
    FORBIDDEN = "forbidden"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Endorsement:
    """A certificate, whom it names, and how it stands to the trust list."""

    name: str
    certificate_sha256: str
    trust: Trust
    revocation: Revocation
    trial: bool


@dataclass(frozen=True, slots=True)
class ObservedSignature:
    """One signature of the file. ``signer`` is ``None`` when the container cannot be read.

    ``intact``: the digest of the signed bytes agrees. ``valid``: the signature value agrees with
    the certificate. ``reaches_end``: its last byte is the file's. ``container_faults`` and
    ``form_faults`` name what differs from the one form the program writes; form faults are
    ``signature_byte_range``, ``signature_dictionary``, ``signature_attributes`` and
    ``signature_revision``.
    """

    field_name: str
    signer: Endorsement | None
    intact: bool
    valid: bool
    reaches_end: bool
    certifies: bool
    later_change: Change
    signed_at: datetime | None
    container_faults: tuple[str, ...] = ()
    form_faults: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ObservedAttachment:
    """A file inside the PDF. ``signed`` says that it lies in the bytes of the first signature."""

    name: str
    content: bytes = field(repr=False)
    signed: bool


class Place(StrEnum):
    """What kind of element a run of text belongs to."""

    CONTENT = "content"
    LABEL = "label"
    CONTENTS_LIST = "contents-list"
    CHART = "chart"
    PAGINATION = "pagination"


@dataclass(frozen=True, slots=True)
class Run:
    """Text drawn in one go: the characters that the typeface shows, in drawing order.

    ``figure_id`` names the figure whose element owns the run, empty for other text.
    """

    text: str
    place: Place
    figure_id: str = ""


@dataclass(frozen=True, slots=True)
class ObservedPage:
    """One page, counted from 1: its runs in drawing order and what no report may hold.

    Fault codes: ``page_operator``, ``page_font_unknown``, ``page_character_unknown``,
    ``page_text_hidden``, ``page_text_covered``, ``page_text_unowned``, ``page_annotation``,
    ``page_form``, ``page_second_reader``.
    """

    number: int
    runs: tuple[Run, ...]
    faults: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ObservedToken:
    """A timestamp token found in the capsule, after checking its signature.

    ``sound`` is ``False`` when the token cannot be read or its signature does not agree.
    """

    protocol: int
    sound: bool
    imprint_sha256: str
    stamped_at: datetime | None
    authority: Endorsement | None


@dataclass(frozen=True, slots=True)
class ObservedText:
    """Text anywhere in the file but the pages: ``where`` names metadata, alt text, attachment."""

    where: str
    text: str


@dataclass(frozen=True, slots=True)
class ObservedPdf:
    """A report's file as seen. When ``unreadable`` is not empty, the rest may be missing.

    ``file_faults`` are marks of a file that the program did not write: ``file_active_content``,
    ``file_spare_attachment``, ``file_spare_field``, ``file_unreached_object``,
    ``file_structure``. ``font_faults`` are ``font_form``, ``font_program``, ``font_widths`` and
    ``font_table``. ``fixed_sha256`` is over the first revision: the checksum of fastställandet.
    """

    unreadable: str = ""
    file_faults: tuple[str, ...] = ()
    signatures: tuple[ObservedSignature, ...] = ()
    fixed_sha256: str = ""
    attachments: tuple[ObservedAttachment, ...] = ()
    pages: tuple[ObservedPage, ...] = ()
    font_faults: tuple[str, ...] = ()
    tokens: tuple[ObservedToken, ...] = ()
    texts: tuple[ObservedText, ...] = ()
