"""Write down an acute concern, whom one told, and that it is handled."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from uuid import UUID

from inspector_app.domain.concern import (
    SOCIAL_EMERGENCY_UNIT,
    AcuteConcern,
    ContactCard,
    Duty,
    Message,
    concern_issues,
)
from inspector_app.domain.errors import InspectionError
from inspector_app.domain.identifiers import AktNumber
from inspector_app.ports.system import Clock, Randomness
from inspector_app.ports.workspace import Workspace


@dataclass(frozen=True, slots=True)
class AcuteConcerns:
    """The concerns of one inspection.

    Errors of what changes something: ``concern_faults`` (fact ``issues``), ``concern_missing``,
    ``role_forbids``.
    """

    workspace: Workspace
    clock: Clock
    randomness: Randomness

    def all(self) -> tuple[AcuteConcern, ...]:
        """Return every concern, in the order in which they were raised."""
        with self.workspace.unit_of_work() as work:
            return work.concerns()

    def open(self) -> tuple[AcuteConcern, ...]:
        """Return the concerns that are not handled."""
        return tuple(one for one in self.all() if one.is_open)

    def raise_concern(
        self, akt: AktNumber, seen: str, duties: tuple[Duty, ...], messages: tuple[Message, ...]
    ) -> AcuteConcern:
        """Write down a new concern about the child of an akt."""
        now = self.clock.now()
        with self.workspace.unit_of_work() as work:
            concern = AcuteConcern(
                concern_id=self.randomness.uuid(),
                akt=akt,
                raised_at=now,
                raised_by=work.actor.name,
                seen=seen.strip(),
                duties=duties,
                messages=messages,
            )
            self._require_sound(concern)
            work.save_concern(concern)
        return concern

    def tell(self, concern_id: UUID, message: Message) -> AcuteConcern:
        """Write down that somebody more was told."""
        return self._changed(
            concern_id, lambda one: replace(one, messages=(*one.messages, message))
        )

    def handle(self, concern_id: UUID) -> AcuteConcern:
        """Say that the concern is handled: everybody who must be told has been."""
        now = self.clock.now()
        return self._changed(concern_id, lambda one: replace(one, handled_at=now))

    def take_up_again(self, concern_id: UUID) -> AcuteConcern:
        """Take a handled concern up again."""
        return self._changed(concern_id, lambda one: replace(one, handled_at=None))

    def card_of(self, unit: str) -> ContactCard:
        """Return the contact card of a stadsdel; an empty one when none is written."""
        with self.workspace.unit_of_work() as work:
            known = {card.unit: card for card in work.contact_cards()}
        return known.get(unit, ContactCard(unit))

    def emergency_card(self) -> ContactCard:
        """Return the contact card of the socialjour."""
        return self.card_of(SOCIAL_EMERGENCY_UNIT)

    def save_card(self, card: ContactCard) -> None:
        """Write how a stadsdel or the socialjour is reached."""
        with self.workspace.unit_of_work() as work:
            work.save_contact_card(card)

    def _changed(
        self, concern_id: UUID, change: Callable[[AcuteConcern], AcuteConcern]
    ) -> AcuteConcern:
        with self.workspace.unit_of_work() as work:
            known = next((c for c in work.concerns() if c.concern_id == concern_id), None)
            if known is None:
                raise InspectionError("concern_missing")
            changed = change(known)
            self._require_sound(changed)
            work.save_concern(changed)
        return changed

    def _require_sound(self, concern: AcuteConcern) -> None:
        issues = concern_issues(concern, self.clock.now())
        if issues:
            raise InspectionError("concern_faults", issues=issues, count=len(issues))
