"""Acute concerns and contact cards."""

from __future__ import annotations

from inspector_app.adapters.db.report_part import ReportPart
from inspector_app.domain.concern import AcuteConcern, ContactCard


class ConcernPart(ReportPart):
    """Reads and writes what cannot wait for the report."""

    def save_concern(self, concern: AcuteConcern) -> None:
        """Write a concern under its id; every form it has had stays in the journal."""
        self.put("concern", str(concern.concern_id), concern, "concern_saved")

    def concerns(self) -> tuple[AcuteConcern, ...]:
        """Return the concerns in the order in which they were raised."""
        return tuple(self.values(AcuteConcern, "concern"))

    def save_contact_card(self, card: ContactCard) -> None:
        """Write how a unit is reached; an earlier card of the unit gives way."""
        self.put("contact_card", card.unit, card, "contact_card_saved")

    def contact_cards(self) -> tuple[ContactCard, ...]:
        """Return the cards by unit."""
        return tuple(sorted(self.values(ContactCard, "contact_card"), key=lambda one: one.unit))
