"""Frozen frames, protocols and the drawn sample."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace

from sqlalchemy import insert, select

from inspector_app.adapters.db.blocks import Block, BlockWriter, in_chunks, read_blocks
from inspector_app.adapters.db.commission_part import CommissionPart
from inspector_app.adapters.db.document_part import sealed_payload, value_payload
from inspector_app.adapters.db.plain_form import to_text
from inspector_app.adapters.db.records import (
    AktBlockRecord,
    DrawnCaseRecord,
    FrameSecretsRecord,
)
from inspector_app.domain.errors import InspectionError
from inspector_app.domain.identifiers import AktNumber
from inspector_app.domain.inspection import FrameSecrets
from inspector_app.domain.protocol import ProtocolStatus, SampleProtocol
from inspector_app.domain.sampling import DrawnCase, DrawnKind, Sample


class SamplingPart(CommissionPart):
    """Reads and writes what chance was asked and what it answered."""

    def save_frame(
        self, protocol_number: int, secrets: FrameSecrets, akts: Mapping[AktNumber, str]
    ) -> None:
        """Keep the secrets of a frozen frame and which case key is behind each aktnummer.

        Codes: ``role_forbids``, ``frame_is_frozen`` when the number has a frame already.
        """
        self.require_writer()
        if self._session.get(FrameSecretsRecord, protocol_number) is not None:
            raise InspectionError("frame_is_frozen", number=protocol_number)
        row = {"protocol_number": protocol_number, **_secret_columns(secrets)}
        self._session.execute(insert(FrameSecretsRecord).values(row))
        writer = BlockWriter(self._session, AktBlockRecord, protocol_number=protocol_number)
        for chunk in in_chunks(akts.items()):
            writer.write(Block(len(chunk), json.dumps(chunk, ensure_ascii=False)))
        key, text, seal = str(protocol_number), to_text(secrets), writer.seal.content()
        self.journal("frame", "frame_frozen", sealed_payload("frame", key, text, akts=seal))

    def frame_secrets(self, protocol_number: int) -> FrameSecrets:
        """Return the secrets of a frozen frame; ``LookupError`` when there is none."""
        record = self._session.get(FrameSecretsRecord, protocol_number)
        if record is None:
            raise LookupError(f"protocol {protocol_number} has no frozen frame")
        return secrets_of(record)

    def case_keys(self, protocol_number: int) -> Mapping[AktNumber, str]:
        """Return the case key behind each aktnummer of a frozen frame."""
        texts = read_blocks(self._session, AktBlockRecord, protocol_number=protocol_number)
        return {AktNumber(akt): key for text in texts for akt, key in json.loads(text)}

    def save_protocol(self, protocol: SampleProtocol) -> None:
        """Write a protocol under its number, in its present state.

        Codes: ``role_forbids``, ``protocol_number_gap`` (expected, found), ``protocol_is_frozen``
        when what was frozen would change, ``protocol_closed`` when it was used or abandoned before.
        """
        known = self.protocols()
        if protocol.number > len(known):
            self._require_next(len(known) + 1, protocol.number)
        else:
            _require_same_freeze(known[protocol.number - 1], protocol)
        action = f"protocol_{protocol.status.value}"
        self.put("protocol", str(protocol.number), protocol, action)

    def protocols(self) -> tuple[SampleProtocol, ...]:
        """Return every protocol ever made here, by number."""
        return tuple(self.values(SampleProtocol, "protocol"))

    def save_sample(self, protocol_number: int, sample: Sample) -> None:
        """Write the drawn sample of a used protocol. Codes: ``role_forbids``,
        ``sample_is_drawn``."""
        self.require_writer()
        key = str(protocol_number)
        if self._record("sample", key) is not None:
            raise InspectionError("sample_is_drawn", number=protocol_number)
        self.write_text("sample", key, to_text(replace(sample, main=(), reserve=())))
        rows = [
            _drawn_columns(protocol_number, rank, case)
            for drawn in (sample.main, sample.reserve)
            for rank, case in enumerate(drawn, start=1)
        ]
        if rows:
            self._session.execute(insert(DrawnCaseRecord), rows)
        self.journal("sample", "sample_drawn", value_payload("sample", key, to_text(sample)))

    def sample(self, protocol_number: int) -> Sample | None:
        """Return the sample of a protocol, ``None`` before the draw."""
        head = self.value(Sample, "sample", str(protocol_number))
        if head is None:
            return None
        main = self._drawn(protocol_number, DrawnKind.MAIN)
        return replace(head, main=main, reserve=self._drawn(protocol_number, DrawnKind.RESERVE))

    def _drawn(self, protocol_number: int, kind: DrawnKind) -> tuple[DrawnCase, ...]:
        query = select(DrawnCaseRecord).filter_by(protocol_number=protocol_number, kind=kind.value)
        records = self._session.scalars(query.order_by(DrawnCaseRecord.rank))
        return tuple(_drawn_case(record) for record in records)

    def _require_next(self, expected: int, found: int) -> None:
        if found != expected:
            raise InspectionError("protocol_number_gap", expected=expected, found=found)


def secrets_of(record: FrameSecretsRecord) -> FrameSecrets:
    """Return the secrets of a record."""
    return FrameSecrets(record.sampling_key, record.opening_key, record.frame_nonce)


def _secret_columns(secrets: FrameSecrets) -> dict[str, bytes]:
    return {
        "sampling_key": secrets.sampling_key,
        "opening_key": secrets.opening_key,
        "frame_nonce": secrets.frame_nonce,
    }


def _require_same_freeze(known: SampleProtocol, protocol: SampleProtocol) -> None:
    if (known.frozen_at, known.facts) != (protocol.frozen_at, protocol.facts):
        raise InspectionError("protocol_is_frozen", number=protocol.number)
    if known.status is not ProtocolStatus.OPEN and known != protocol:
        raise InspectionError("protocol_closed", number=protocol.number)


def _drawn_columns(protocol_number: int, rank: int, case: DrawnCase) -> dict[str, object]:
    return {
        "protocol_number": protocol_number,
        "kind": case.kind.value,
        "rank": rank,
        "akt": case.id,
        "stratum": case.stratum,
        "ticket": case.ticket,
        "position": case.position,
    }


def _drawn_case(record: DrawnCaseRecord) -> DrawnCase:
    return DrawnCase(
        id=record.akt,
        stratum=record.stratum,
        ticket=record.ticket,
        position=record.position,
        kind=DrawnKind(record.kind),
    )
