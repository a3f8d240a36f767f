"""English sentences for failures in signing, and for faults in a capsule that is read."""

from __future__ import annotations

_FROM_US = "Check that the file comes from the program."

FAULTS: dict[str, tuple[str, str]] = {
    "key_file_unreadable": (
        "The file is not a key file that can be read.",
        "Choose the key file, which usually ends in .p12 or .pfx.",
    ),
    "key_passphrase_wrong": (
        "The password does not open the key file.",
        "Type the password again. Check capital letters and the language of the keyboard.",
    ),
    "key_missing": (
        "The key file holds no private key with a certificate.",
        "Ask the issuer of the certificate for a file with both key and certificate.",
    ),
    "certificate_expired": (
        "The certificate expired on {valid_until_at:%Y-%m-%d}.",
        "Get a new certificate and sign with it.",
    ),
    "certificate_not_yet_valid": (
        "The certificate is not valid until {valid_from_at:%Y-%m-%d}.",
        "Wait until that day, or check that the clock of the computer is right.",
    ),
    "certificate_not_for_signing": (
        "The certificate of {name} is not meant for signatures.",
        "Choose the certificate for signing. A card often has another one for logging in.",
    ),
    "signature_field_missing": (
        "The report has {found} empty signature fields; there must be one.",
        "Lock the report again so that it gets a signature field.",
    ),
    "pdf_unreadable": (
        "The file of the report cannot be read.",
        "Lock the report again.",
    ),
    "checksum_malformed": (
        "“{value}” is not a checksum.",
        "Write the 64 characters as they stand in the official statement. Blanks do not matter.",
    ),
    "capsule_too_large": ("The file with results is larger than 16 megabytes.", _FROM_US),
    "capsule_not_utf8": (
        "The file with results holds characters that cannot be read ({column}).",
        _FROM_US,
    ),
    "capsule_too_deep": ("The file with results is deeper than {value} levels.", _FROM_US),
    "capsule_not_json": (
        "The file with results is not valid JSON (character {value}).",
        _FROM_US,
    ),
    "capsule_not_canonical": (
        "The file with results is not written in the only permitted way.",
        _FROM_US,
    ),
    "capsule_not_nfc": ("The text at {column} is not in composed form (NFC).", _FROM_US),
    "capsule_key_twice": ("The key {value} stands twice.", _FROM_US),
    "capsule_key_unknown": ("The key {value} at {column} does not belong to the form.", _FROM_US),
    "capsule_key_missing": ("The key {column} is missing.", _FROM_US),
    "capsule_key_not_in_edition": (
        "The part {column} must not be in the edition {value}.",
        "Do not hand out the file.",
    ),
    "capsule_float": (
        "The number {value} is a binary fraction; decimals must stand as text.",
        _FROM_US,
    ),
    "capsule_type": ("The value {value} at {column} is of the wrong kind.", _FROM_US),
    "capsule_choice": (
        "The value {value} at {column} is not one of those permitted.",
        _FROM_US,
    ),
    "capsule_pattern": ("The value {value} at {column} has the wrong form.", _FROM_US),
    "capsule_number_range": ("The number {value} at {column} is outside its bounds.", _FROM_US),
    "capsule_text_length": ("The text at {column} is too long.", _FROM_US),
    "capsule_list_size": (
        "The list at {column} has {value} parts, which is not the right number.",
        _FROM_US,
    ),
    "report_not_pdf": (
        "The file {file} is no PDF.",
        "Choose the report, which is a PDF. A case list is chosen under Case list.",
    ),
}
