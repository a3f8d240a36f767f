"""Which readings are away in a package, and whether this workspace is itself a loan.

Everything that changes a reading asks here first, and everything that writes an event goes through
``journal``: so a loan refuses what only home may do, also what is yet to be thought of.
"""

from __future__ import annotations

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from inspector_app.adapters.db.commission_part import KEY_LIST, ONLY
from inspector_app.adapters.db.journal_part import ACTS, Circumstances
from inspector_app.adapters.db.plain_form import from_text
from inspector_app.adapters.db.records import DocumentRecord
from inspector_app.adapters.db.review_part import ReviewPart
from inspector_app.domain.errors import InspectionError
from inspector_app.domain.hand_over import HandOver
from inspector_app.domain.hand_over.content import Loan
from inspector_app.domain.identifiers import AktNumber, display_numbers
from inspector_app.domain.journal import Event, Json
from inspector_app.domain.reading_assignment import Part

HAND_OVER = "hand_over"
"""The kind of the packages that home has sent."""
LOAN = "loan"
"""The kind of the one document that makes a workspace a loan."""
_ALWAYS = frozenset({ACTS, "person", LOAN})
_WHILE_LENT = frozenset({KEY_LIST, "concern"})
_READINGS = ("review/", "second_review/")


class CustodyPart(ReviewPart):
    """Knows who has each reading now."""

    def __init__(self, session: Session, circumstances: Circumstances) -> None:
        super().__init__(session, circumstances)
        self._asked: list[Loan | None] = []

    def hand_overs(self) -> tuple[HandOver, ...]:
        """Return every package ever handed over from here, by number."""
        return tuple(self.values(HandOver, HAND_OVER))

    def loan(self) -> Loan | None:
        """Return what the workspace is a loan of, ``None`` when it is nobody's loan."""
        if not self._asked:
            self._asked.append(self.value(Loan, LOAN, ONLY))
        return self._asked[0]

    def save_loan(self, loan: Loan, action: str) -> None:
        """Write what the workspace is a loan of; from here on it is one."""
        self.put(LOAN, ONLY, loan, action)
        self._asked = [loan]

    def save_hand_over(self, package: HandOver) -> None:
        """Write a package in its present state. Code ``role_forbids``."""
        action = f"hand_over_{package.state.value}"
        self.put(HAND_OVER, str(package.number), package, action)

    def journal(self, stream: str, action: str, payload: Json) -> Event:
        """Write an event, when it may be written here.

        Codes of a loan: ``loan_only_reads``; ``loan_is_returned`` once it was given back.
        """
        loan = None if stream in _ALWAYS else self.loan()
        if loan is not None:
            if not (stream in _WHILE_LENT or stream.startswith(_READINGS)):
                raise InspectionError("loan_only_reads")
            if loan.returned_at is not None:
                raise InspectionError("loan_is_returned", number=loan.hand_over.number)
        return super().journal(stream, action, payload)

    def away_in(self, akt: str) -> dict[Part, HandOver]:
        """Return the package that each reading of an akt is away in now; mostly none.

        The akt is looked for in the text first, since this is asked at every answer.
        """
        body = DocumentRecord.body
        query = select(body).where(DocumentRecord.kind == HAND_OVER, func.instr(body, akt) > 0)
        packages = (from_text(HandOver, text) for text in self._session.scalars(query))
        return {
            carried.part: package
            for package in packages
            if package.is_away
            for carried in package.readings
            if carried.akt == akt
        }

    def require_home(self, akt: str, *parts: Part) -> None:
        """Raise ``reading_is_away`` (akts, person, count) when one of the readings is away."""
        away = self.away_in(akt)
        for part in parts:
            if part in away:
                (name,) = display_numbers([AktNumber(akt)]).values()
                who = away[part].person
                raise InspectionError("reading_is_away", akts=name, person=who, count=1)
