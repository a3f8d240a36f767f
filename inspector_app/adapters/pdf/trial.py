"""Trial certificates: to try signing and verifying without a key of one's own.

A trial certificate names itself as one, and so does the trial timestamp service. Both are signed
by themselves and trusted by nobody but a trust list that names them.

Decision: the trial timestamp service lives in the process. The demonstration can then show the
order of frame and startvärde with a real RFC 3161 token and no network; the token proves nothing
outside the demonstration, and its name says so.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from asn1crypto import algos, keys, tsp
from asn1crypto import x509 as asn1_x509
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    NoEncryption,
    PrivateFormat,
    pkcs12,
)
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID
from pyhanko.sign.timestamps import DummyTimeStamper

from inspector_app.domain.signing import TRIAL_NAME, KeyFile

TRIAL_STAMPER_NAME = "PROVTIDSTJÄNST – inte en riktig tidsstämpel"
VALID_DAYS = 3 * 365


@dataclass(frozen=True, slots=True)
class TrialIdentity:
    """A private key, its self-signed certificate and what opens them."""

    key: rsa.RSAPrivateKey = field(repr=False)
    certificate: x509.Certificate

    @property
    def pem(self) -> bytes:
        """The certificate as PEM, for a trust list."""
        return self.certificate.public_bytes(Encoding.PEM)


def trial_signer(at: datetime, name: str = TRIAL_NAME) -> TrialIdentity:
    """Return a new trial identity that may sign documents from the day before ``at``."""
    usage = _usage(content_commitment=True)
    return _self_signed(name, at, (usage, None))


def trial_stamper_identity(at: datetime) -> TrialIdentity:
    """Return a new trial identity that may stamp times, and nothing else."""
    purpose = x509.ExtendedKeyUsage([ExtendedKeyUsageOID.TIME_STAMPING])
    return _self_signed(TRIAL_STAMPER_NAME, at, (_usage(content_commitment=False), purpose))


def trial_key_file(identity: TrialIdentity, passphrase: str) -> KeyFile:
    """Return the identity as a PKCS#12 file under ``passphrase``."""
    data = pkcs12.serialize_key_and_certificates(
        b"provcertifikat",
        identity.key,
        identity.certificate,
        None,
        BestAvailableEncryption(passphrase.encode("utf-8")),
    )
    return KeyFile(data, passphrase)


def trust_list(*identities: TrialIdentity) -> bytes:
    """Return a trust list (PEM) that names these identities and nobody else."""
    return b"".join(identity.pem for identity in identities)


class TrialTimeStamper:
    """A timestamp service in the process: the ``TimeStamper`` of the demonstration."""

    def __init__(self, identity: TrialIdentity) -> None:
        self._certificate = asn1_x509.Certificate.load(
            identity.certificate.public_bytes(Encoding.DER)
        )
        plain = identity.key.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())
        self._key = keys.PrivateKeyInfo.load(plain)

    def stamp(self, sha256: str, at: datetime) -> bytes:
        """Return the DER of a token that states ``at`` as the time of ``sha256``."""
        service = DummyTimeStamper(self._certificate, self._key, fixed_dt=at.astimezone(UTC))
        imprint = tsp.MessageImprint(
            {
                "hash_algorithm": algos.DigestAlgorithm({"algorithm": "sha256"}),
                "hashed_message": bytes.fromhex(sha256),
            }
        )
        request = tsp.TimeStampReq({"version": "v1", "message_imprint": imprint, "cert_req": True})
        response = service.request_tsa_response(request)
        token: bytes = response["time_stamp_token"].dump()
        return token


_Extensions = tuple[x509.KeyUsage, x509.ExtendedKeyUsage | None]


def _self_signed(name: str, at: datetime, extensions: _Extensions) -> TrialIdentity:
    key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    usage, purpose = extensions
    start = at.astimezone(UTC).replace(microsecond=0)
    builder = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(subject)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(start - timedelta(days=1))
        .not_valid_after(start + timedelta(days=VALID_DAYS))
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(usage, critical=True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
    )
    if purpose is not None:
        builder = builder.add_extension(purpose, critical=True)
    return TrialIdentity(key, builder.sign(key, hashes.SHA256()))


def _usage(content_commitment: bool) -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=True,
        content_commitment=content_commitment,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=False,
        crl_sign=False,
        encipher_only=False,
        decipher_only=False,
    )
