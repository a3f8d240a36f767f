"""The named checks of a verification in English: what each asks, and what follows."""

from __future__ import annotations

from inspector_app.domain.verification.checks import CheckId, Outcome
from inspector_app.wording.check_words import CheckTable, CheckTexts
from inspector_app.wording.english.check_reasons import REASONS

_NOT_ASKED = "The check was not asked for and does not affect the result."

_CHECKS: dict[CheckId, CheckTexts] = {
    CheckId.READABLE: CheckTexts(
        "The file can be read",
        "The file has the form that the program writes and holds exactly one file with results.",
        "The file has content that the program never writes. Do not rely on it.",
        "The file cannot be read and so cannot be checked.",
        _NOT_ASKED,
    ),
    CheckId.SIGNATURE: CheckTexts(
        "The signature is genuine",
        "The signature belongs to this very file and was made with the key of the certificate.",
        "The file is not the one that was signed, or the signature is not genuine.",
        "There is no signature to test, or it cannot be read.",
        _NOT_ASKED,
    ),
    CheckId.UNCHANGED: CheckTexts(
        "The file is unchanged",
        "No byte has been changed or added since the report was signed.",
        "The file has been changed after it was locked or signed.",
        "It cannot be seen whether the file is the one that was locked.",
        _NOT_ASKED,
    ),
    CheckId.TRUST: CheckTexts(
        "The certificate of the signature is trusted",
        "The certificate is in the list of trusted certificates.",
        "The certificate is not trusted. Anyone may have signed.",
        "It cannot be decided who has signed.",
        _NOT_ASKED,
    ),
    CheckId.REVOCATION: CheckTexts(
        "The certificate is not revoked",
        "The certificate is its own and is revoked by being taken off the list.",
        "The certificate is revoked.",
        "It cannot be decided whether the certificate was revoked.",
        _NOT_ASKED,
    ),
    CheckId.CAPSULE: CheckTexts(
        "The results agree with each other",
        "Protocol, plan, counts, shares and intervals were computed again and agree.",
        "The results in the file contradict each other. At least one of them is wrong.",
        "Some of the results cannot be computed again.",
        _NOT_ASKED,
    ),
    CheckId.PRINTED_FIGURES: CheckTexts(
        "The figures on the pages",
        "Every figure on the pages was read character by character and is among the results.",
        "What stands on the pages is not what stands among the results.",
        "The pages cannot be compared with the results.",
        _NOT_ASKED,
    ),
    CheckId.LEDGER: CheckTexts(
        "The reconciliation adds up",
        "Every row of the case list and every drawn file is accounted for once.",
        "The reconciliation does not add up. Rows or files are not accounted for.",
        "The reconciliation cannot be computed again.",
        _NOT_ASKED,
    ),
    CheckId.REGISTER_UNCHANGED: CheckTexts(
        "The case list is unchanged",
        "The case list is cell by cell the one that was read.",
        "The case list is not the one that was read.",
        "It cannot be decided whether the case list is the one that was read.",
        "No case list was given to the check. It does not affect the result.",
    ),
    CheckId.FRAME: CheckTexts(
        "The frame is the locked one",
        "The case list gives the very frame that was locked before the seed.",
        "The frame is not the one that was locked before the seed.",
        "It cannot be decided whether the frame is the one that was locked.",
        "No case list and key were given to the check. It does not affect the result.",
    ),
    CheckId.ORDER: CheckTexts(
        "The frame was locked before the seed",
        "A time stamp of an outsider shows that the frame was locked before the seed existed.",
        "The order of frame and seed is not the one that the report states.",
        "No outsider has confirmed in the file that the frame was locked before the seed.",
        _NOT_ASKED,
    ),
    CheckId.SAMPLE: CheckTexts(
        "The sample follows from the seed",
        "Every ticket was computed again and the files stand in the order of the draw.",
        "The sample is not the one that the seed gives.",
        "It cannot be decided whether the sample is the one that the seed gives.",
        "The report shows no tickets. The check does not affect the result.",
    ),
    CheckId.UNDERLAG: CheckTexts(
        "The supporting document gives the same counts",
        "The answers in the supporting document give the very counts that the report shows.",
        "The answers in the supporting document give other counts than the report shows.",
        "It cannot be decided whether the supporting document belongs to the report.",
        "No supporting document was given to the check. It does not affect the result.",
    ),
    CheckId.DISCLOSURE: CheckTexts(
        "No personal data",
        "Neither personal identity numbers nor e-mail addresses are anywhere in the file.",
        "The file holds something that points to a person. It must not be handed out.",
        "It has not been shown that the report may be handed out.",
        _NOT_ASKED,
    ),
    CheckId.JOURNAL: CheckTexts(
        "The journal has no gaps",
        "The protocols are numbered without gaps, and the journal is the one the report names.",
        "Protocols or events are missing, or the journal has been rewritten.",
        "It cannot be decided whether the journal is whole.",
        _NOT_ASKED,
    ),
}

_PLACES = {"": "the whole frame", "total": "the whole inspection"}

TABLE = CheckTable(
    checks=_CHECKS,
    reasons=REASONS,
    outcomes={
        Outcome.HOLDS: "holds",
        Outcome.FAILS: "does not hold",
        Outcome.UNDECIDED: "cannot be decided",
        Outcome.NOT_ASKED: "not asked for",
    },
    verdicts={
        Outcome.HOLDS: "The report holds on every point that was checked.",
        Outcome.FAILS: "The report does not hold. At least one check shows a fault.",
        Outcome.UNDECIDED: (
            "The report cannot be confirmed in full. At least one check cannot be decided."
        ),
    },
    facts={
        "stratum": _PLACES,
        "domain": _PLACES,
        "field": {"": "Underskrift"},
        "answer": {"J": "Yes", "D": "Partly", "N": "No", "F": "Not stated", "E": "Not applicable"},
        "outcome": {
            "read": "read",
            "not_found": "not found",
            "refused": "not handed out",
            "open": "not read",
        },
        "what": {
            "value": "the share",
            "lower": "the lower limit of the interval",
            "upper": "the upper limit of the interval",
            "se": "the standard error",
            "n_eff": "the effective number",
            "loss_lower": "the least share",
            "loss_upper": "the greatest share",
            "registered_share": "children with enough registered visits",
            "found_share": "children with enough visits in the file",
            "children": "the number of children",
            "not_comparable": "the number of children who cannot be compared",
            "registered_met": "the number of children with enough registered visits",
            "found_met": "the number of children with enough visits in the file",
            "wrong_yes": "the number of wrong yes in the register",
            "wrong_no": "the number of wrong no in the register",
            "registered_visits": "the number of registered visits",
            "found_visits": "the number of visits in the files",
            "missed_visits": "the number of visits missing from the register",
        },
    },
    nothing_differs="Nothing differs.",
    more="And {count} more.",
)
