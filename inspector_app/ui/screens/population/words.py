"""How the screen Ärendelista says what the domain's codes mean."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from inspector_app.domain.population import Origin
from inspector_app.domain.population.fields import (
    DroppedColumn,
    DropReason,
    Field,
    Mapping,
    VisitRule,
)
from inspector_app.domain.population.table import DateOrder, DecimalSign, Setting, SourceKind
from inspector_app.ui.screens.population.draft import HEADER_ROW, SettingName
from inspector_app.wording.numbers import grouped, iso_day, listed

GROUPS = (
    (
        Field.IDENTIFIER,
        Field.PERSONNUMMER,
        Field.CASE_NUMBER,
        Field.DISTRICT,
        Field.UNIT,
        Field.PROTECTED,
    ),
    (
        Field.CARE_FORM,
        Field.LEGAL_GROUND,
        Field.STARTED_ON,
        Field.ENDED_ON,
        Field.DECIDED_ON,
        Field.EFFECTIVE_ON,
        Field.END_REASON,
        Field.REGISTERED_VISITS,
    ),
    (
        Field.BIRTH_MONTH,
        Field.HOUSEHOLD,
        Field.LAST_CONSIDERATION_ON,
        Field.LAST_RECONSIDERATION_ON,
        Field.LAST_CARE_PLAN_ON,
        Field.LAST_IMPLEMENTATION_PLAN_ON,
        Field.SIZE,
    ),
)
"""The fields in three cards: who and where, the placement, the rest."""


def field_word(field: Field) -> str:
    """What a field is called."""
    return {
        Field.IDENTIFIER: QCoreApplication.translate("Population", "The list's own number"),
        Field.PERSONNUMMER: QCoreApplication.translate("Population", "Personal identity number"),
        Field.CASE_NUMBER: QCoreApplication.translate("Population", "Case number"),
        Field.HOUSEHOLD: QCoreApplication.translate("Population", "Household"),
        Field.DISTRICT: QCoreApplication.translate("Population", "District"),
        Field.UNIT: QCoreApplication.translate("Population", "Unit"),
        Field.BIRTH_MONTH: QCoreApplication.translate("Population", "Month of birth"),
        Field.CARE_FORM: QCoreApplication.translate("Population", "Form of placement"),
        Field.LEGAL_GROUND: QCoreApplication.translate("Population", "Legal ground"),
        Field.DECIDED_ON: QCoreApplication.translate("Population", "Decided on"),
        Field.EFFECTIVE_ON: QCoreApplication.translate("Population", "Carried out on"),
        Field.STARTED_ON: QCoreApplication.translate("Population", "Placed from"),
        Field.ENDED_ON: QCoreApplication.translate("Population", "Placed until"),
        Field.END_REASON: QCoreApplication.translate("Population", "Reason for the end"),
        Field.REGISTERED_VISITS: QCoreApplication.translate("Population", "Registered visits"),
        Field.LAST_CONSIDERATION_ON: QCoreApplication.translate(
            "Population", "Latest consideration"
        ),
        Field.LAST_RECONSIDERATION_ON: QCoreApplication.translate(
            "Population", "Latest reconsideration"
        ),
        Field.LAST_CARE_PLAN_ON: QCoreApplication.translate("Population", "Latest care plan"),
        Field.LAST_IMPLEMENTATION_PLAN_ON: QCoreApplication.translate(
            "Population", "Latest implementation plan"
        ),
        Field.PROTECTED: QCoreApplication.translate("Population", "Protected identity"),
        Field.SIZE: QCoreApplication.translate("Population", "Size"),
    }[field]


def setting_word(setting: SettingName) -> str:
    """What a setting is called."""
    return {
        Setting.ENCODING: QCoreApplication.translate("Population", "Encoding of letters"),
        Setting.DELIMITER: QCoreApplication.translate("Population", "Sign between columns"),
        Setting.SHEET: QCoreApplication.translate("Population", "Sheet"),
        HEADER_ROW: QCoreApplication.translate("Population", "Headings on row"),
        Setting.DATE_ORDER: QCoreApplication.translate("Population", "Order in dates"),
        Setting.DECIMAL_SIGN: QCoreApplication.translate("Population", "Decimal sign"),
    }[setting]


def encoding_word(encoding: str) -> str:
    """What an encoding is called."""
    known = {
        "utf-8": "UTF-8",
        "cp1252": "Windows-1252",
        "utf-16": "UTF-16",
        "utf-16-le": "UTF-16 LE",
        "utf-16-be": "UTF-16 BE",
    }
    return known.get(encoding, encoding)


def delimiter_word(delimiter: str) -> str:
    """What a delimiter is called."""
    known = {
        ";": QCoreApplication.translate("Population", "Semicolon ( ; )"),
        ",": QCoreApplication.translate("Population", "Comma ( , )"),
        "\t": QCoreApplication.translate("Population", "Tab"),
        "|": QCoreApplication.translate("Population", "Bar ( | )"),
        " ": QCoreApplication.translate("Population", "Two or more blanks"),
    }
    return known.get(delimiter, delimiter)


def order_word(order: DateOrder) -> str:
    """An order of dates, by example."""
    return {
        DateOrder.ISO: QCoreApplication.translate("Population", "Year first (2026-04-03)"),
        DateOrder.DMY: QCoreApplication.translate("Population", "Day first (3/4/2026 is 3 April)"),
        DateOrder.MDY: QCoreApplication.translate(
            "Population", "Month first (3/4/2026 is 4 March)"
        ),
    }[order]


def sign_word(sign: DecimalSign) -> str:
    """A decimal sign, by example."""
    return {
        DecimalSign.COMMA: QCoreApplication.translate("Population", "Comma (1,5)"),
        DecimalSign.POINT: QCoreApplication.translate("Population", "Point (1.5)"),
    }[sign]


def question(setting: Setting) -> str:
    """What is asked when the values cannot decide."""
    return {
        Setting.DATE_ORDER: QCoreApplication.translate(
            "Population", "The dates can be read in two ways. Choose what stands first."
        ),
        Setting.DECIMAL_SIGN: QCoreApplication.translate(
            "Population", "The numbers use both comma and point. Choose the decimal sign."
        ),
    }.get(setting, QCoreApplication.translate("Population", "The list does not tell. Choose."))


def rule_word(rule: VisitRule) -> str:
    """What is done with the visits of several rows of one child."""
    return {
        VisitRule.PER_PLACEMENT: QCoreApplication.translate(
            "Population", "Each row has its own visits: they are added"
        ),
        VisitRule.PER_CHILD: QCoreApplication.translate(
            "Population", "Each row repeats the child's number: the highest counts"
        ),
    }[rule]


def joining_sentences(mapping: Mapping) -> tuple[str, ...]:
    """The rule by which several rows become one child, in words."""
    known_by = (
        QCoreApplication.translate(
            "Population",
            "Rows with the same personal identity number belong to one child. A row without a "
            "valid one is known by the list's own number.",
        )
        if mapping.header_of(Field.PERSONNUMMER)
        else QCoreApplication.translate(
            "Population", "Rows with the same number belong to one child."
        )
    )
    sentences = [
        known_by,
        QCoreApplication.translate(
            "Population",
            "Several rows of one child are its placements. The district and unit are those of the "
            "latest placement, and the latest date of each plan counts.",
        ),
        QCoreApplication.translate(
            "Population", "Rows that are alike in every column taken in are duplicates."
        ),
    ]
    if mapping.header_of(Field.REGISTERED_VISITS):
        words = QCoreApplication.translate("Population", "Registered visits: %1.")
        sentences.append(words.replace("%1", rule_word(mapping.visit_rule)))
    return tuple(sentences)


def dropped_sentences(dropped: tuple[DroppedColumn, ...]) -> tuple[str, ...]:
    """What is left behind, and why, in words."""
    if not dropped:
        return (QCoreApplication.translate("Population", "Every column is taken in."),)
    personal = [one.header for one in dropped if one.reason is DropReason.PERSONAL]
    other = [one.header for one in dropped if one.reason is DropReason.UNMAPPED]
    said = []
    if personal:
        words = QCoreApplication.translate("Population", "Names, addresses and other people: %1.")
        said.append(words.replace("%1", listed(personal)))
    if other:
        words = QCoreApplication.translate("Population", "Columns that are not chosen: %1.")
        said.append(words.replace("%1", listed(other)))
    said.append(
        QCoreApplication.translate(
            "Population", "They are not read into the program and cannot be seen later."
        )
    )
    return tuple(said)


def origin_sentence(origin: Origin) -> str:
    """Where a list came from, in one line."""
    kinds = {
        SourceKind.CSV: QCoreApplication.translate("Population", "Text file"),
        SourceKind.XLSX: QCoreApplication.translate("Population", "Workbook"),
        SourceKind.PASTE: QCoreApplication.translate("Population", "Pasted"),
        SourceKind.TYPED: QCoreApplication.translate("Population", "Typed in"),
        SourceKind.PAPER: QCoreApplication.translate("Population", "On paper"),
    }
    parts = [kinds[origin.kind], origin.name]
    if origin.extracted_on:
        words = QCoreApplication.translate("Population", "made on %1")
        parts.append(words.replace("%1", iso_day(origin.extracted_on)))
    parts += [origin.described_source, origin.described_completeness]
    return " · ".join(part for part in parts if part)


def checksum_sentence(origin: Origin) -> str:
    """The checksum of the list in groups that can be read aloud."""
    words = QCoreApplication.translate("Population", "SHA-256 %1")
    return words.replace("%1", grouped(origin.file_sha256)) if origin.file_sha256 else ""
