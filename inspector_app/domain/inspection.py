"""The inspection (granskningen): its commission, the people in it and the secrets it is bound by.

Decision: the secrets of a frame never leave the encrypted workspace but in the envelope that the
inspectors keep for an auditor. ``sampling_key`` (K_id) hides who is behind an aktnummer and is new
for every frozen frame, so that two protocols of one inspection cannot be compared akt by akt;
``opening_key`` (K_open) salts every row commitment and is made at the import, when the register is
read; ``frame_nonce`` opens the frame commitment.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import NewType
from uuid import UUID

ActorName = NewType("ActorName", str)


class Role(StrEnum):
    """What a person may do in a workspace; the words of the key slots."""

    INSPECTOR = "inspektör"
    LEAD_INSPECTOR = "ansvarig inspektör"
    QUALITY = "kvalitet"
    AUDITOR = "revisor"


@dataclass(frozen=True, slots=True)
class Actor:
    """Who acts: the person of the key slot that opened the workspace."""

    name: ActorName
    role: Role


@dataclass(frozen=True, slots=True)
class Period:
    """The reviewed period, both days included."""

    first_day: date
    last_day: date


@dataclass(frozen=True, slots=True)
class Inspection:
    """The commission: what is reviewed, for whom, during which period and by which template.

    ``registry_no`` is the granskning's own diarienummer, empty until registered.
    ``secrecy_ground`` is the ground in OSL that the city's lawyers chose for the access, free text.
    ``parameters`` override the template's editable values, such as the goal of visits.
    ``in_depth``: the questions of fördjupning are asked too, not only those of kärna.
    """

    inspection_id: UUID
    title: str
    organisation: str
    period: Period
    checklist_slug: str
    checklist_sha256: str
    registry_no: str = ""
    purpose: str = ""
    questions: tuple[str, ...] = ()
    secrecy_ground: str = ""
    assigned_inspectors: tuple[ActorName, ...] = ()
    parameters: tuple[tuple[str, str], ...] = ()
    example: bool = False
    in_depth: bool = False


@dataclass(frozen=True, slots=True)
class FrameSecrets:
    """K_id, K_open and the nonce of the frame: 32 random bytes each."""

    sampling_key: bytes = field(repr=False)
    opening_key: bytes = field(repr=False)
    frame_nonce: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class ReportVersion:
    """One fastställd report: locked bytes, who fixed it, when, under which diarienummer.

    ``checksum_sha256`` is over the unsigned fixed bytes. ``signed_pdf`` is empty until signed and
    begins with the very same bytes as ``fixed_pdf``.
    """

    version: int
    fixed_at: datetime
    fixed_by: ActorName
    registry_no: str
    checksum_sha256: str
    test_marked: bool
    fixed_pdf: bytes = field(repr=False)
    capsule: bytes = field(repr=False)
    signed_at: datetime | None = None
    signed_pdf: bytes = field(default=b"", repr=False)
