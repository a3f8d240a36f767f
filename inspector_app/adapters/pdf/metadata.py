"""What a report says about itself: XMP, document information, colour space, attachments."""

from __future__ import annotations

import hashlib
from datetime import UTC, datetime
from pathlib import Path
from xml.sax.saxutils import escape

from reportlab.pdfbase import pdfdoc

from inspector_app.adapters.pdf.canvas import TaggedCanvas
from inspector_app.adapters.pdf.objects import Stream, text_string
from inspector_app.domain.report import Attachment, Document, plain

PRODUCER = "Aktgranskaren"


def describe(canvas: TaggedCanvas, document: Document, icc: Path) -> None:
    """Write title, language, XMP, document information, identity and colour space."""
    pdf, catalog = canvas.document, canvas.document.Catalog
    catalog.__NoDefault__ = [*catalog.__NoDefault__, "OutputIntents", "AF"]
    catalog.Lang = text_string(document.language)
    catalog.ViewerPreferences = pdfdoc.PDFDictionary({"DisplayDocTitle": "true"})
    catalog.PageMode = "/UseOutlines"
    xmp = Stream({"Type": "/Metadata", "Subtype": "/XML"}, _xmp(document), compressed=False)
    catalog.Metadata = xmp
    profile = Stream({"N": 3}, icc.read_bytes())
    intent = pdfdoc.PDFDictionary(
        {
            "Type": "/OutputIntent",
            "S": "/GTS_PDFA1",
            "OutputConditionIdentifier": "(sRGB)",
            "Info": "(sRGB)",
            "DestOutputProfile": pdf.Reference(profile),
        }
    )
    catalog.OutputIntents = pdfdoc.PDFArray([pdf.Reference(intent)])
    pdf.info = _Information(document)


def identify(canvas: TaggedCanvas, document: Document, attachments: tuple[Attachment, ...]) -> None:
    """Give the file an identity that follows from its content alone."""
    digest = hashlib.sha256(repr(document).encode())
    for attachment in attachments:
        digest.update(hashlib.sha256(attachment.content).digest())
    identity = digest.hexdigest()[:32].upper()
    canvas.document._ID = f"[<{identity}><{identity}>]".encode()


def attach(canvas: TaggedCanvas, document: Document, attachments: tuple[Attachment, ...]) -> None:
    """Embed files as associated files of the document, each stored as it is."""
    if not attachments:
        return
    pdf, catalog = canvas.document, canvas.document.Catalog
    made = [
        (text_string(a.name), pdf.Reference(_specification(pdf, document, a), f"File.{a.name}"))
        for a in sorted(attachments, key=lambda a: a.name)
    ]
    catalog.AF = pdfdoc.PDFArray([reference for _, reference in made])
    names = pdfdoc.PDFArray([part for pair in made for part in pair])
    tree = pdfdoc.PDFDictionary({"Names": names})
    catalog.Names = pdfdoc.PDFDictionary({"EmbeddedFiles": tree})


def _specification(
    pdf: pdfdoc.PDFDocument, document: Document, attachment: Attachment
) -> pdfdoc.PDFDictionary:
    checksum = hashlib.md5(attachment.content, usedforsecurity=False).hexdigest().upper()
    parameters = pdfdoc.PDFDictionary(
        {
            "Size": len(attachment.content),
            "ModDate": pdf_date(document.issued_at),
            "CheckSum": f"<{checksum}>",
        }
    )
    media_type = attachment.media_type.replace("/", "#2F")
    entries = {"Type": "/EmbeddedFile", "Subtype": f"/{media_type}", "Params": parameters}
    file = pdf.Reference(Stream(entries, attachment.content, compressed=False))
    return pdfdoc.PDFDictionary(
        {
            "Type": "/Filespec",
            "F": text_string(attachment.name),
            "UF": text_string(attachment.name),
            "Desc": text_string(attachment.description),
            "AFRelationship": "/Data",
            "EF": pdfdoc.PDFDictionary({"F": file, "UF": file}),
        }
    )


def pdf_date(at: datetime) -> str:
    """Return an instant as a PDF date in UTC."""
    return at.astimezone(UTC).strftime("(D:%Y%m%d%H%M%SZ)")


class _Information(pdfdoc.PDFInfo):  # type: ignore[misc]
    """The document information dictionary, with the report's own time instead of the clock's."""

    def __init__(self, document: Document) -> None:
        super().__init__()
        self._document = document

    def format(self, pdf: pdfdoc.PDFDocument) -> bytes:
        """Return the dictionary's bytes."""
        document = self._document
        entries = {
            "Title": text_string(plain(document.title)),
            "Author": text_string(document.author),
            "Subject": text_string(document.subject),
            "Keywords": text_string(", ".join(document.keywords)),
            "Creator": text_string(PRODUCER),
            "Producer": text_string(PRODUCER),
            "CreationDate": pdf_date(document.issued_at),
            "ModDate": pdf_date(document.issued_at),
        }
        found: bytes = pdfdoc.PDFDictionary(entries).format(pdf)
        return found

    def digest(self, _signature: object) -> None:
        """Add nothing: the file's identity is set by ``identify``."""


_XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about=""
 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>
<pdfuaid:part>1</pdfuaid:part>
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">{subject}</rdf:li></rdf:Alt></dc:description>
<dc:identifier>{identifier}</dc:identifier>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<dc:subject><rdf:Bag>{keywords}</rdf:Bag></dc:subject>
<xmp:CreatorTool>{producer}</xmp:CreatorTool>
<xmp:CreateDate>{time}</xmp:CreateDate><xmp:ModifyDate>{time}</xmp:ModifyDate>
<xmp:MetadataDate>{time}</xmp:MetadataDate>
<pdf:Producer>{producer}</pdf:Producer><pdf:Keywords>{joined}</pdf:Keywords>
{extension}</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>"""


def _xmp(document: Document) -> bytes:
    time = document.issued_at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    return _XMP.format(
        title=escape(plain(document.title)),
        author=escape(document.author),
        subject=escape(document.subject),
        identifier=escape(document.document_id),
        language=escape(document.language),
        keywords="".join(f"<rdf:li>{escape(k)}</rdf:li>" for k in document.keywords),
        joined=escape(", ".join(document.keywords)),
        producer=PRODUCER,
        time=time,
        extension=_EXTENSION,
    ).encode("utf-8")


# PDF/A wants each schema it does not know described (ISO 19005-3, 6.6.2.3); pdfuaid is one.
_EXTENSION = """<pdfaExtension:schemas xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
 xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#"><rdf:Bag>
<rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 that the file follows</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
"""
