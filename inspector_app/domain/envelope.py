"""The envelope (nyckeln): what inspectors keep, and hand to an auditor who may see the register.

It opens the commitments that were made before the startvärde existed, and says how the list was
read, so that the auditor's own copy leads to the same frame and the same sample. It is never in a
PDF. Whoever holds it and the register knows who is behind each aktnummer.
Source: capsule.md, "Who holds what, when".
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from inspector_app.domain.errors import InspectionError
from inspector_app.domain.inspection import FrameSecrets
from inspector_app.domain.journal import canonical_json
from inspector_app.domain.population.exclusions import ExclusionRule
from inspector_app.domain.population.fields import Profile
from inspector_app.domain.profile_form import profile_fields, profile_from, rule_fields, rule_from

FORMAT = "aktgranskaren-nyckel/1"


@dataclass(frozen=True, slots=True)
class Envelope:
    """Secrets, how the list was read, which rules left children out, and the protocols' texts."""

    secrets: FrameSecrets = field(repr=False)
    register_sha256: str
    profile: Profile
    set_aside_faulty: bool
    rules: tuple[ExclusionRule, ...]
    protocol_texts: tuple[str, ...]


def write_envelope(envelope: Envelope) -> bytes:
    """Return the envelope as canonical JSON."""
    secrets = envelope.secrets
    return canonical_json(
        {
            "format": FORMAT,
            "k_id": secrets.sampling_key.hex(),
            "k_open": secrets.opening_key.hex(),
            "frame_nonce": secrets.frame_nonce.hex(),
            "register_sha256": envelope.register_sha256,
            "mapping_profile": profile_fields(envelope.profile),
            "set_aside_faulty": envelope.set_aside_faulty,
            "exclusion_rules": [rule_fields(rule) for rule in envelope.rules],
            "protocol_texts": list(envelope.protocol_texts),
        }
    )


def read_envelope(data: bytes) -> Envelope:
    """Return the envelope. Error ``envelope_unreadable`` for anything else."""
    try:
        return _envelope(json.loads(data))
    except (ValueError, KeyError, TypeError, AttributeError, IndexError, RecursionError) as error:
        raise InspectionError("envelope_unreadable") from error


def _envelope(content: Mapping[str, Any]) -> Envelope:
    if content["format"] != FORMAT:
        raise ValueError(content["format"])
    secrets = FrameSecrets(
        bytes.fromhex(content["k_id"]),
        bytes.fromhex(content["k_open"]),
        bytes.fromhex(content["frame_nonce"]),
    )
    if {len(secrets.sampling_key), len(secrets.opening_key), len(secrets.frame_nonce)} != {32}:
        raise ValueError("length")
    return Envelope(
        secrets,
        str(content["register_sha256"]),
        profile_from(content["mapping_profile"]),
        bool(content["set_aside_faulty"]),
        tuple(rule_from(rule) for rule in content["exclusion_rules"]),
        tuple(str(text) for text in content["protocol_texts"]),
    )
