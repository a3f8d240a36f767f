"""Who has a key to the workspace, as the database knows it."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import insert, select, update

from inspector_app.adapters.db.journal_part import JournalPart
from inspector_app.adapters.db.records import PersonRecord, WorkspaceRecord
from inspector_app.domain.errors import InspectionError
from inspector_app.domain.inspection import Actor, ActorName, Role
from inspector_app.domain.journal import Json, instant_text


class PeoplePart(JournalPart):
    """Lets people in and closes the door behind them."""

    def give_identity(self, at: datetime) -> None:
        """Write the identity of a new workspace."""
        row = {"workspace_id": self._circumstances.workspace_id, "created_at": at}
        self._session.execute(insert(WorkspaceRecord).values(row))

    def let_in(self, person: Actor) -> None:
        """Write that a person gets a key, again if they had one before."""
        columns = {"role": person.role.value, "added_at": self._now(), "removed_at": None}
        if self._session.get(PersonRecord, person.name) is None:
            self._session.execute(insert(PersonRecord).values(name=person.name, **columns))
        else:
            query = update(PersonRecord).where(PersonRecord.name == person.name)
            self._session.execute(query.values(columns))
        self._journal_person(person.name, "person_let_in")

    def shut_out(self, name: str) -> None:
        """Write that a person's key opens no more. Codes: ``key_slot_missing`` (person)."""
        query = update(PersonRecord).where(PersonRecord.name == name)
        self._session.execute(query.values(removed_at=self._now()))
        self._journal_person(name, "person_shut_out")

    def require_let_in(self, person: Actor) -> None:
        """Raise ``person_shut_out`` unless the person still has a key with this role."""
        record = self._session.get(PersonRecord, person.name)
        if record is None or record.removed_at is not None or record.role != person.role.value:
            raise InspectionError("person_shut_out", person=person.name)

    def people(self) -> tuple[Actor, ...]:
        """Return who has a key now, by name."""
        query = select(PersonRecord).where(PersonRecord.removed_at.is_(None))
        found = self._session.scalars(query.order_by(PersonRecord.name))
        return tuple(Actor(ActorName(one.name), Role(one.role)) for one in found)

    def _journal_person(self, name: str, action: str) -> None:
        self._session.expire_all()
        record = self._session.get(PersonRecord, name)
        if record is None:
            raise InspectionError("key_slot_missing", person=name)
        self.journal("person", action, person_payload(record))


def person_payload(record: PersonRecord) -> dict[str, Json]:
    """Return what the journal says of a person."""
    value: dict[str, Json] = {
        "role": record.role,
        "added_at": instant_text(record.added_at),
        "removed_at": _text(record.removed_at),
    }
    return {"record": "person", "key": record.name, "value": value}


def _text(at: datetime | None) -> str | None:
    return None if at is None else instant_text(at)
