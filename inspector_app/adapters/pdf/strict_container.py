"""The signature container: one signature has one byte sequence, and no other is taken for it.

The container (``/Contents``) is the only part of a signed file that its signature cannot cover.
Many of its bytes matter to no reader: the case of hexadecimal digits, padding, spare certificates,
spellings of the same structure. Whoever changes them changes the file and goes unseen.

Decision: whatever a library raises on the bytes of a container, a certificate or a token means that
they cannot be parsed. Strangers wrote them; the libraries' own lists of errors are open ended, and
an error that got away would hide a forged file behind a defect.
Decision: the container must equal what is rebuilt from the parts that are themselves protected:
the signed attributes, the signature value and the certificates that the chain uses. Everything
else in it (versions, algorithm parameters, order, tags and lengths) then has one form only.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from asn1crypto import cms, x509
from cryptography.x509 import load_der_x509_certificate

HASHES = frozenset({"sha256", "sha384", "sha512"})
_CONTAINER = re.compile(rb"<([0-9a-f]*)>")


@dataclass(frozen=True, slots=True)
class Container:
    """A parsed container, and every way in which it is not the one encoding of itself.

    Fault codes: ``container_not_lower_hex``, ``container_unparsable``, ``container_not_der``,
    ``container_padding``, ``container_spare_certificate``, ``container_spare_content``.
    """

    signed_data: cms.SignedData | None
    faults: tuple[str, ...]


@lru_cache(maxsize=16)
def read_container(text: bytes) -> Container:
    """Return the container in ``text``, from ``<`` to ``>``; faults instead of exceptions."""
    match = _CONTAINER.fullmatch(text)
    faults: list[str] = []
    if match is None or len(match.group(1)) % 2:
        faults.append("container_not_lower_hex")
        match = re.fullmatch(rb"<((?:[0-9A-Fa-f]{2})*)>", text)
    if match is None:
        return Container(None, tuple(faults))
    padded = bytes.fromhex(match.group(1).decode("ascii"))
    return _parsed(padded, faults)


def _parsed(padded: bytes, faults: list[str]) -> Container:
    try:
        length = _der_length(padded)
        der, padding = padded[:length], padded[length:]
        content = cms.ContentInfo.load(der, strict=True)
        signed_data = content["content"]
        if content["content_type"].native != "signed_data":
            raise ValueError("no signed data")
        rebuilt = _rebuilt(signed_data)
        spare = _has_spare_content(signed_data)
    except Exception:
        return Container(None, (*faults, "container_unparsable"))
    if padding.strip(b"\x00"):
        faults.append("container_padding")
    if rebuilt != der:
        faults.append("container_not_der")
    if spare:
        faults.append("container_spare_content")
    return Container(signed_data, tuple(faults))


def _der_length(data: bytes) -> int:
    """Return the length of the SEQUENCE at the start, tag and length bytes included."""
    if len(data) < 2 or data[0] != 0x30:
        raise ValueError("no sequence")
    if data[1] < 0x80:
        return 2 + data[1]
    count = data[1] & 0x7F
    if not 1 <= count <= 3:
        raise ValueError("length")
    return 2 + count + int.from_bytes(data[2 : 2 + count], "big")


def _tlv(tag: int, *parts: bytes) -> bytes:
    """Return one DER element: tag, shortest length, contents. Source: X.690 sections 8.1, 10.1."""
    contents = b"".join(parts)
    length = len(contents)
    if length < 0x80:
        return bytes([tag, length]) + contents
    size = (length.bit_length() + 7) // 8
    return bytes([tag, 0x80 | size]) + length.to_bytes(size, "big") + contents


_SEQUENCE, _SET, _FIRST_TAGGED, _OCTETS = 0x30, 0x31, 0xA0, 0x04
_VERSION_1 = b"\x02\x01\x01"
_NULL = b"\x05\x00"


def _rebuilt(signed: cms.SignedData) -> bytes:
    """Return the container that the program would have written for these protected parts."""
    info = signed["signer_infos"][0]
    digest = _tlv(_SEQUENCE, info["digest_algorithm"]["algorithm"].dump(), _NULL)
    certificates = [item.chosen for item in signed["certificates"]]
    signer = _signer_certificate(info, certificates)
    _demand_der(certificates)
    signer_info = _tlv(
        _SEQUENCE,
        _VERSION_1,
        _tlv(_SEQUENCE, signer.issuer.dump(), signer["tbs_certificate"]["serial_number"].dump()),
        digest,
        _tlv(_FIRST_TAGGED, info["signed_attrs"].contents),
        _signature_algorithm(info, signer),
        _tlv(_OCTETS, info["signature"].native),
    )
    content = _tlv(
        _SEQUENCE,
        _VERSION_1,
        _tlv(_SET, digest),
        _tlv(_SEQUENCE, cms.ContentType("data").dump()),
        _tlv(_FIRST_TAGGED, *sorted(certificate.dump() for certificate in certificates)),
        _tlv(_SET, signer_info),
    )
    signed_data = cms.ContentType("signed_data").dump()
    return _tlv(_SEQUENCE, signed_data, _tlv(_FIRST_TAGGED, content))


def _demand_der(certificates: list[x509.Certificate]) -> None:
    """Raise ``ValueError`` unless each certificate is strict DER; the reader used here is."""
    for certificate in certificates:
        load_der_x509_certificate(certificate.dump())


def _digest_of(info: cms.SignerInfo) -> str:
    name = str(info["digest_algorithm"]["algorithm"].native)
    if name not in HASHES:
        raise ValueError(f"digest {name}")
    return name


def _signature_algorithm(info: cms.SignerInfo, signer: x509.Certificate) -> bytes:
    found = info["signature_algorithm"]["algorithm"]
    name, digest = str(found.native), _digest_of(info)
    key = str(signer.public_key.algorithm)
    if key == "rsa" and name == f"{digest}_rsa":
        return _tlv(_SEQUENCE, found.dump(), _NULL)
    if key == "ec" and name == f"{digest}_ecdsa":
        return _tlv(_SEQUENCE, found.dump())
    raise ValueError(f"signature algorithm {name} with key {key}")


def _signer_certificate(
    info: cms.SignerInfo, certificates: list[x509.Certificate]
) -> x509.Certificate:
    wanted = info["sid"].chosen
    for certificate in certificates:
        if (
            wanted["serial_number"].native == certificate.serial_number
            and wanted["issuer"] == certificate.issuer
        ):
            return certificate
    raise ValueError("the signer's certificate is missing")


def _has_spare_content(signed: cms.SignedData) -> bool:
    info = signed["signer_infos"][0]
    return (
        len(signed["signer_infos"]) != 1
        or signed["crls"].native is not None
        or bool(info["unsigned_attrs"].native)
        or signed["encap_content_info"]["content"].native is not None
    )


def signer_certificate(signed: cms.SignedData) -> x509.Certificate:
    """Return the certificate of the one who signed. Raises ``ValueError`` when it is missing."""
    certificates = [item.chosen for item in signed["certificates"]]
    return _signer_certificate(signed["signer_infos"][0], certificates)
