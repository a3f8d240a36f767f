"""Sign a fastställd report with a key that the user holds."""

from __future__ import annotations

from dataclasses import dataclass, replace

from inspector_app.domain.errors import InspectionError
from inspector_app.domain.inspection import ReportVersion
from inspector_app.domain.signing import KeyFile, Signatory
from inspector_app.ports.signer import Signer
from inspector_app.ports.system import Clock
from inspector_app.ports.workspace import Workspace


@dataclass(frozen=True, slots=True)
class SignReport:
    """Sign the latest fixed version; the fixed bytes stay as they are in front of the signature.

    Errors: ``no_fixed_report``, ``already_signed``, ``trial_certificate_unmarked`` when a trial
    certificate meets a report that is not marked TESTUNDERSKRIFT, ``report_test_marked`` the other
    way round, and those of the signer.
    """

    workspace: Workspace
    signer: Signer
    clock: Clock

    def who(self, key: KeyFile) -> Signatory:
        """Return whom the key file names, before anything is signed."""
        return self.signer.signatory(key, self.clock.now())

    def __call__(self, key: KeyFile) -> ReportVersion:
        """Sign and return the version with its signed file."""
        with self.workspace.unit_of_work() as work:
            versions = work.reports()
        if not versions:
            raise InspectionError("no_fixed_report")
        version = versions[-1]
        if version.signed_pdf:
            raise InspectionError("already_signed")
        _match(version, self.who(key))
        signed = self.signer.sign(version.fixed_pdf, key, self.clock.now())
        done = replace(version, signed_at=signed.signed_at, signed_pdf=signed.pdf)
        with self.workspace.unit_of_work() as work:
            work.save_report(done)
        return done


def _match(version: ReportVersion, signatory: Signatory) -> None:
    if signatory.trial and not version.test_marked:
        raise InspectionError("trial_certificate_unmarked")
    if version.test_marked and not signatory.trial:
        raise InspectionError("report_test_marked")
