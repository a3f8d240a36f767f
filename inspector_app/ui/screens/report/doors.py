"""What the report screen calls: the steps of the report, and what the machine does for it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from inspector_app.domain.findings import Finding
from inspector_app.domain.inspection import Inspection, ReportVersion
from inspector_app.domain.signing import KeyFile, Signatory
from inspector_app.workflow.compose_report import ComposedReport, Finish, Progress
from inspector_app.workflow.steps import Steps
from inspector_app.workflow.tabulate_results import Tabulation

Told = Progress  # how far the composing has come: done, total


@dataclass(frozen=True, slots=True)
class Machine:
    """What is not a step: files, the desktop's viewer, the trial certificate.

    ``show_pdf`` opens bytes in the desktop's viewer under a file name; ``read_file`` and
    ``write_file`` are whole files; ``trial_key`` is the trial certificate's key file and
    ``trial_trust`` the trust list (PEM) that names it. Each may raise ``InspectionError``.
    """

    show_pdf: Callable[[bytes, str], None]
    read_file: Callable[[Path], bytes]
    write_file: Callable[[Path, bytes], None]
    trial_key: Callable[[], KeyFile]
    trial_trust: Callable[[], bytes]


@dataclass(frozen=True, slots=True)
class ReportDoors:
    """Each may raise ``InspectionError``; ``tabulate``, ``compose``, ``fix`` and ``sign`` run in a
    worker.

    Steps: ``tabulate`` is ``Steps.tabulate``, ``findings`` ``Steps.findings.all``, ``compose``
    ``Steps.compose``, ``fix`` ``Steps.fix``, ``who`` ``Steps.sign.who``, ``sign`` ``Steps.sign``,
    ``hand_out_key`` ``Steps.hand_out_key``. In a unit of work: ``inspection`` is
    ``work.inspection()``, ``versions`` ``work.reports()``. ``now`` is ``Clock.now``.
    """

    inspection: Callable[[], Inspection | None]
    tabulate: Callable[[], Tabulation]
    findings: Callable[[], tuple[Finding, ...]]
    versions: Callable[[], tuple[ReportVersion, ...]]
    compose: Callable[[Finish, Told], ComposedReport]
    fix: Callable[[Finish, Told], ReportVersion]
    who: Callable[[KeyFile], Signatory]
    sign: Callable[[KeyFile], ReportVersion]
    hand_out_key: Callable[[str], bytes]
    now: Callable[[], datetime]
    machine: Machine


def doors_of(steps: Steps, machine: Machine) -> ReportDoors:
    """The doors of the workflow's steps over its workspace."""

    def inspection() -> Inspection | None:
        with steps.workspace.unit_of_work() as work:
            return work.inspection()

    def versions() -> tuple[ReportVersion, ...]:
        with steps.workspace.unit_of_work() as work:
            return work.reports()

    return ReportDoors(
        inspection=inspection,
        tabulate=steps.tabulate,
        findings=steps.findings.all,
        versions=versions,
        compose=steps.compose,
        fix=steps.fix,
        who=steps.sign.who,
        sign=steps.sign,
        hand_out_key=steps.hand_out_key,
        now=steps.review.clock.now,
        machine=machine,
    )


def awaits_signature(version: ReportVersion) -> bool:
    """Whether a locked version was made with a signature field and nobody has signed in it.

    The program writes the field's dictionary in the clear, so its type can be seen in the bytes.
    """
    return not version.signed_pdf and b"/FT /Sig" in version.fixed_pdf
