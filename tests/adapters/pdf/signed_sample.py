"""A small report as the program makes it: composed, rendered, fixed and signed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from fractions import Fraction
from functools import cache
from typing import Any

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    pkcs12,
)
from cryptography.x509.oid import NameOID

from inspector_app.adapters.pdf.inspection import StrictInspector
from inspector_app.adapters.pdf.renderer import PdfReportRenderer
from inspector_app.adapters.pdf.signing import Pkcs12Signer
from inspector_app.adapters.pdf.trial import (
    TrialIdentity,
    TrialTimeStamper,
    trial_key_file,
    trial_signer,
    trial_stamper_identity,
    trust_list,
)
from inspector_app.adapters.system.resources import resource
from inspector_app.domain.capsule import CAPSULE_NAME, INTERNAL_MARKING, encode, resolve
from inspector_app.domain.report import (
    Attachment,
    Block,
    Column,
    Document,
    FigureText,
    Heading,
    Measure,
    NumberedList,
    PairedBarChart,
    PairedRow,
    Paragraph,
    RenderedReport,
    Rounding,
    Row,
    SignatureBlock,
    SignatureField,
    Table,
    TableOfContents,
    Text,
)
from inspector_app.domain.sampling import display_ticket
from inspector_app.domain.signing import SIGNATURE_FIELD, KeyFile, SignedReport
from inspector_app.domain.verification.figures import page_sha256
from tests.domain.capsule_sample import COMPOSED_AT, FROZEN_AT, sample_sections

SIGNED_AT = COMPOSED_AT + timedelta(hours=1)
NOW = SIGNED_AT + timedelta(days=1)
PASSPHRASE = "ett långt lösenord"
Change = Callable[[dict[str, Any]], None]


@dataclass(frozen=True, slots=True)
class Sample:
    """A signed report and everything it was made with."""

    signed: SignedReport
    fixed: bytes
    trust: bytes
    key: KeyFile

    @property
    def pdf(self) -> bytes:
        """The signed file."""
        return self.signed.pdf


@cache
def identities() -> tuple[TrialIdentity, TrialIdentity]:
    """Return a signer and a timestamp service, made once."""
    start = FROZEN_AT - timedelta(days=1)
    return trial_signer(start), trial_stamper_identity(start)


@cache
def key_file() -> KeyFile:
    """Return the signer's key file."""
    return trial_key_file(identities()[0], PASSPHRASE)


def trust() -> bytes:
    """Return a trust list with both."""
    return trust_list(*identities())


def inspector(now: datetime = NOW) -> StrictInspector:
    """Return the inspector with the program's typefaces."""
    return StrictInspector(resource("fonts"), lambda: now)


@cache
def sample() -> Sample:
    """Return the honest report."""
    return signed(compose(sections()))


def sections() -> dict[str, Any]:
    """Return the capsule's sections with a token from the trial service."""
    return sample_sections(TrialTimeStamper(identities()[1]).stamp)


def signed(rendered: RenderedReport) -> Sample:
    """Sign a rendered report with the trusted key."""
    report = Pkcs12Signer().sign(rendered.pdf, key_file(), SIGNED_AT)
    return Sample(report, rendered.pdf, trust(), key_file())


def compose(
    content: dict[str, Any], change_capsule: Change | None = None, extra: tuple[Block, ...] = ()
) -> RenderedReport:
    """Render ``content``, then embed its capsule, altered by ``change_capsule`` after printing."""
    renderer = PdfReportRenderer(resource())
    document = _document(content, extra)
    first = renderer.render(document)
    whole = dict(content)
    whole["figures"] = [
        {
            "id": figure.id,
            "page": figure.page,
            "label": figure.id,
            "printed": figure.printed,
            "pointer": figure.pointer,
            "rounding": figure.rounding.value,
        }
        for figure in first.figures
    ]
    whole["pages"] = [
        {"page": page.number, "text_sha256": page_sha256(page)}
        for page in inspector().pages(first.pdf)
    ]
    if change_capsule is not None:
        change_capsule(whole)
    attached = Attachment(CAPSULE_NAME, encode(whole), "application/json", "Resultat")
    return renderer.render(document, (attached,))


def _document(content: dict[str, Any], extra: tuple[Block, ...]) -> Document:
    used: list[str] = []

    def at(pointer: str, printed: str, rounding: Rounding = Rounding.WHOLE) -> FigureText:
        used.append(pointer)
        return FigureText(f"f{len(used)}", printed, pointer, rounding)

    def named(name: str, pointer: str, printed: str, rounding: Rounding) -> FigureText:
        return FigureText(name, printed, pointer, rounding)

    def count(pointer: str) -> FigureText:
        return at(pointer, str(resolve(content, pointer)))

    def share(pointer: str) -> FigureText:
        whole = int(Fraction(resolve(content, pointer)) * 100 + Fraction(1, 2))
        return at(pointer, f"{whole}\u00a0%", Rounding.PERCENT)

    table = Table(
        "Lästa akter",
        (Column("Stadsdel"), Column("Lästa"), Column("Andel Ja")),
        tuple(
            Row(
                (
                    (Text(row["stratum"]),),
                    (count(f"/ledger/{place}/read"),),
                    (share(f"/estimates/{place}/value"),),
                )
            )
            for place, row in enumerate(content["ledger"])
        ),
    )
    chart = PairedBarChart(
        "Besök",
        "Stadsdel",
        "Registret",
        "Akten",
        tuple(
            PairedRow(
                row["domain"],
                *(
                    Measure(Fraction(row[key]), count(f"/register/{i}/{key}"))
                    for key in ("registered_visits", "found_visits")
                ),
            )
            for i, row in enumerate(content["register"])
        ),
        "Besök enligt registret och akten.",
    )
    law = named("law", "/texts/0/text", content["texts"][0]["text"], Rounding.TEXT)
    day = named("day", "/report/composed_utc", "20\u00a0november 2026", Rounding.DAY)
    ticket = named(
        "ticket", "/rows/0/ticket", display_ticket(content["rows"][0]["ticket"]), Rounding.DIGITS9
    )
    sid = named("sid", "/rows/0/sid", content["rows"][0]["sid"], Rounding.TEXT)
    return Document(
        title=content["report"]["title"],
        subject="Granskning",
        author="Inspektör",
        document_id=content["report"]["id"],
        issued_at=COMPOSED_AT,
        page_marking=INTERNAL_MARKING,
        test_marking=True,
        signature_field=SignatureField(SIGNATURE_FIELD, "Underskrift"),
        blocks=(
            TableOfContents(),
            Heading(1, "Resultat"),
            Paragraph((Text("Enligt "), law, Text(" den "), day, Text("."))),
            NumberedList(((Text("Läs."),), (Text("Räkna."),))),
            table,
            chart,
            Paragraph((Text("Först drogs "), sid, Text(" med "), ticket, Text("."))),
            *extra,
            Heading(1, "Underskrift"),
            SignatureBlock((Text("Rapporten är fastställd."),)),
        ),
    )


def issued() -> tuple[KeyFile, bytes]:
    """Return a key file with its issuer's certificate inside, and that certificate as PEM."""
    root_key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    root = _certificate("Utfärdare", root_key, None, root_key)
    leaf = _certificate("Inspektör", key, root, root_key)
    data = pkcs12.serialize_key_and_certificates(
        b"x", key, leaf, [root], BestAvailableEncryption(b"x")
    )
    return KeyFile(data, "x"), root.public_bytes(Encoding.PEM)


def _certificate(
    name: str,
    key: rsa.RSAPrivateKey,
    issuer: x509.Certificate | None,
    issuer_key: rsa.RSAPrivateKey,
) -> x509.Certificate:
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    authority = issuer is None
    usage = x509.KeyUsage(
        not authority, not authority, False, False, False, authority, authority, False, False
    )
    return (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(subject if issuer is None else issuer.subject)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(SIGNED_AT - timedelta(days=9))
        .not_valid_after(SIGNED_AT + timedelta(days=99))
        .add_extension(x509.BasicConstraints(authority, None), critical=True)
        .add_extension(usage, critical=True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
        .add_extension(
            x509.AuthorityKeyIdentifier.from_issuer_public_key(issuer_key.public_key()),
            critical=False,
        )
        .sign(issuer_key, hashes.SHA256())
    )
