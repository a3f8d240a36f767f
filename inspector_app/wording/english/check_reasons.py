"""Why a check came out as it did: one English sentence for each code, filled with its facts."""

from __future__ import annotations

REASONS: dict[str, str] = {
    # the file
    "file_unreadable": "The file does not follow the form of the program's reports. It is cut off, "
    "changed or made by another program.",
    "file_active_content": "The file holds actions, layers or pictures that reports do not have.",
    "file_spare_attachment": "The file holds more embedded files than capsule.json.",
    "file_spare_field": "The file has other signature fields than the single one it should have.",
    "file_unreached_object": "The file holds parts that nothing else in the file refers to.",
    "capsule_not_one": "The file should hold exactly one capsule.json but has {found} files.",
    "capsule_faulty": (
        "capsule.json breaks its form at {pointer} ({fault}: {value}). Number of faults: {count}."
    ),
    "capsule_outside_signature": "The embedded file lies outside what is signed.",
    "no_capsule": "The file has no readable capsule.json to check against.",
    # signature and coverage
    "not_signed": "The report is not signed.",
    "not_signed_no_checksum": "The report is not signed and no checksum has been given.",
    "signature_unreadable": "The signature in the field {field} cannot be read.",
    "signed_bytes_changed": "What was signed is not what now stands in the file.",
    "signature_value_wrong": "The signature was not made with the key of the certificate.",
    "signature_dictionary": (
        "The signature in the field {field} has other entries than the program writes."
    ),
    "signature_attributes": "The signature in the field {field} lacks entries that it must have.",
    "signature_byte_range": "The signature in the field {field} does not cover the whole file.",
    "signature_revision": (
        "With the signature in the field {field}, more than the signature was added."
    ),
    "signature_allows_changes": "The signature does not lock the report.",
    "container_not_lower_hex": (
        "The container of the signature is written in another way than the program's."
    ),
    "container_unparsable": "The container of the signature cannot be interpreted.",
    "container_not_der": (
        "The container of the signature is not encoded in the only permitted way."
    ),
    "container_padding": "The padding of the signature's container is not empty.",
    "container_spare_certificate": "The signature holds certificates that it does not use.",
    "container_spare_content": "The signature holds entries that it should not have.",
    "bytes_after_signature": "Something has been added to the file after the signature.",
    "changed_after_signature": (
        "Changes that are not permitted were made after the signature in the field {field}."
    ),
    "checksum_differs": "The checksum is {found}, but that of the locked report is {expected}.",
    # trust
    "trust_no_list": "No list of trusted certificates was given, so {name} cannot be tested.",
    "trust_list_unreadable": "The list of trusted certificates cannot be read.",
    "trust_not_in_list": ("The certificate of {name} is not in the list of trusted certificates."),
    "trust_not_valid_then": ("The certificate of {name} was not valid when the report was signed."),
    "trust_not_for_purpose": "The certificate of {name} is not meant for signatures.",
    "trust_expired_since": (
        "The certificate of {name} has expired, and nothing shows that the signature is older."
    ),
    "trust_trial": "The signature is a trial, made with {name}. It is not valid.",
    "revocation_no_list": (
        "Without a trusted certificate it cannot be tested whether {name} is revoked."
    ),
    "revocation_unknown": ("The file does not show whether the certificate of {name} was revoked."),
    # capsule
    "protocol_hash": "Protocol {number} has another checksum than its content.",
    "plan_hash": "The plan in protocol {number} has another checksum than its text.",
    "plan_differs": (
        "The text of the plan in protocol {number} says something else than its entries."
    ),
    "plan_design_unknown": "The sampling design {design} cannot be tested by this program.",
    "protocol_used_not_one": "Exactly one protocol should be used, but {found} are.",
    "checklist_hash": "The review template {slug} has another checksum than its text.",
    "criterion_without_checklist": (
        "The question {criterion} belongs to no review template in the file."
    ),
    "count_row_spare": (
        "The counts for {criterion} in {stratum} stand twice or do not belong here."
    ),
    "count_applicable": (
        "For {criterion} in {stratum} the applicable answers are {found}, not {stated}."
    ),
    "count_files": "For {criterion} in {stratum}, {found} files of {stated} are accounted for.",
    "estimate_row_spare": (
        "The share for {criterion} in {domain} stands twice or does not belong here."
    ),
    "estimate_inputs_hidden": (
        "The share for {criterion} in {domain} rests on counts that are hidden."
    ),
    "estimate_inputs_differ": (
        "The share for {criterion} in {domain} does not refer to its own counts."
    ),
    "estimate_impossible": (
        "The counts for {criterion} in {domain} do not add up, so no share follows."
    ),
    "estimate_too_large": (
        "The counts for {criterion} in {domain} are too large to be computed again."
    ),
    "estimate_method": (
        "For {criterion} in {domain} the method is stated as {stated}, but the counts give {found}."
    ),
    "estimate_differs": (
        "For {criterion} in {domain}, {what} is {stated}, but the counts give {found}."
    ),
    "register_frame": (
        "The register comparison for {domain} states another number than the frame."
    ),
    "register_figures": "The register comparison for {domain} does not add up.",
    "register_share": "The share of {what} for {domain} does not follow from its counts.",
    "register_corrected": "The corrected share for {domain} does not follow from the counts.",
    "register_corrected_open": "The corrected share for {field} cannot be computed again.",
    "register_row_twice": "The register comparison for {field} has a row twice.",
    "register_sum": (
        "The register comparison: {what} for the whole inspection is not the sum of the districts."
    ),
    "total_without_source": "The total {id} refers to something that is not a count.",
    "total_differs": "The total {id} is {stated}, but the parts give {found}.",
    "comparisons_not_recomputed": (
        "The comparisons between districts are not computed again by this program."
    ),
    "agreement_row_spare": "The agreement between readers has a row too many: {criterion}.",
    "agreement_row_missing": "The agreement between readers lacks the row {criterion}.",
    "agreement_table": "The pairs of answers to {criterion} do not have their form.",
    "agreement_counts": (
        "For {criterion} the counts of equal and unequal answers do not follow from the pairs."
    ),
    "agreement_differs": "For {criterion} {what} does not follow from the pairs of answers.",
    "ratings_not_reported": (
        "The review template gives ratings, but the report is older than the program's account of "
        "them."
    ),
    "ratings_recomputed": (
        "The ratings are computed again and agree. Ratings: {ratings}. Set by hand: {by_hand}."
    ),
    "rating_template_unread": (
        "The review template {slug} cannot be read, so the ratings cannot be held against it."
    ),
    "rating_forms_differ": "The ratings are not those of the review template.",
    "rating_rows_differ": "The ratings should have {expected} rows of counts but have {found}.",
    "rating_grades_differ": (
        "The rating “{rating}” in {stratum} does not have all grades of the review template."
    ),
    "rating_files": (
        "The rating “{rating}” in {stratum} accounts for {found} files read, but {stated} are read."
    ),
    "rating_missing": (
        "The rating “{rating}” in {stratum} states {stated} unread files, but the reconciliation "
        "gives {found}."
    ),
    "rating_overrides": (
        "The rating “{rating}” in {stratum} is set by hand in {found} files, but {stated} are read."
    ),
    "rating_shares_differ": "The ratings should have {expected} shares but have {found}.",
    "chain_differs": "The report replaces another report than the one given.",
    # printed figures
    "font_form": "A font in the file is not embedded in the program's way.",
    "font_program": (
        "A font in the file is not one of the program's. Characters may look like others."
    ),
    "font_widths": "A font in the file has other character widths than the program's.",
    "font_table": "A font in the file is copied as other characters than those seen.",
    "page_operator": "Page {page} is painted in a way that the program never uses.",
    "page_font_unknown": "Page {page} shows text in an unknown font.",
    "page_character_unknown": "Page {page} shows characters that the font does not have.",
    "page_text_hidden": "Page {page} holds text that cannot be seen.",
    "page_text_covered": "Figures on page {page} are painted over.",
    "page_text_unowned": "Page {page} shows text outside the structure of the document.",
    "page_annotation": "Page {page} has an annotation on top of its content.",
    "page_form": "Page {page} is built in a way that the program never uses.",
    "page_second_reader": "Another PDF reader reads other characters on page {page}.",
    "figure_listed_twice": "The same figure is listed twice.",
    "figure_not_listed": ("Page {page} says “{printed}”, which is not in the list of figures."),
    "figure_not_printed": (
        "The figure “{printed}” should stand on page {page} but stands on no page."
    ),
    "figure_printed_otherwise": (
        "Page {found_page} says “{found}” where it should say “{printed}” (page {page})."
    ),
    "figure_without_value": (
        "The figure “{printed}” on page {page} refers to {pointer}, which does not exist."
    ),
    "figure_differs": "Page {page} says “{printed}”, but the result at {pointer} is {value}.",
    "number_without_value": ("Page {page} says “{printed}”, which cannot be traced to any result."),
    "page_number_wrong": "Page {page} is numbered “{printed}”.",
    "axis_uneven": "On page {page} a chart has an uneven scale at “{printed}”.",
    "list_number_wrong": "On page {page} a list is numbered wrongly at “{printed}”.",
    "contents_number_wrong": (
        "The table of contents on page {page} has the page number “{printed}”."
    ),
    "pages_differ": "The file has {found} pages, but {listed} are listed.",
    "page_text_differs": "The text of page {page} is not the one that the report was set with.",
    # ledger
    "ledger_frame": "The case list had {imported} rows, but {accounted} are accounted for.",
    "ledger_stratum_twice": "A district stands twice in the reconciliation.",
    "ledger_drawn": "In {stratum}, {drawn} files were drawn, but {accounted} are accounted for.",
    "ledger_plan": (
        "In {stratum}, {drawn} files were drawn, but plan and reserves give {planned}."
    ),
    "ledger_reserves": (
        "The reserves in {stratum} are not taken in the order of the draw for replaced files."
    ),
    "ledger_outcome": (
        "In {stratum}, {stated} files are stated as {outcome}, but the list shows {found}."
    ),
    "ledger_reasons": (
        "The reasons for replaced files in {stratum} do not agree with the list of files."
    ),
    "ledger_unused": "A drawn file in {stratum} is neither read nor accounted for.",
    "assignment_reader": "The reader {reader} has read in only {found} districts.",
    "assignment_stratum": "In {stratum} only {found} readers have read.",
    # register and frame
    "no_register": "No case list was given.",
    "register_root_missing": "The report holds no commitment to the case list.",
    "register_unreadable": "The case list holds characters that cannot be read.",
    "register_rows_differ": "The case list has {found} rows, but the one read had {expected}.",
    "register_cells_differ": (
        "At least one cell of the case list is another than when it was read."
    ),
    "key_commit_differs": "The key {key} is not the one locked in the protocol.",
    "frame_not_rebuilt": "The frame cannot be rebuilt from the case list.",
    "frame_commit_differs": "The case list gives another frame than the one locked.",
    "frame_strata_differ": "The frame has other numbers in the districts than the report.",
    "frame_size_differs": "The frame has {found} cases, but the report says {stated}.",
    # order
    "seed_event_missing": ("The protocol has no event for the seed, but not everything was drawn."),
    "seed_not_one": "Protocol {number} should have one seed but has {found}.",
    "seed_rule_broken": "The value “{raw}” of the event does not follow the rule {rule}.",
    "seed_differs": (
        "The value of the event gives the seed {expected}, but the report uses {found}."
    ),
    "seed_too_few_bits": (
        "The event gives {held} bits of chance, but at least {asked} are required."
    ),
    "seed_fallback_not_named": "A fallback event was used, but the protocol names none.",
    "seed_before_freeze": "The seed came {event}, but the protocol was not locked until {frozen}.",
    "handover_not_before_digits": (
        "The protocol was not handed over before the other party's digits ({handed})."
    ),
    "order_diary_only": (
        "The protocol is registered in {registry} as {number} on {date}. Ask the registry; the "
        "file cannot show when."
    ),
    "order_not_registered": "Protocol {number} is not registered with any outsider.",
    "token_unsound": "The time stamp cannot be read or is not genuine.",
    "token_other_protocol": "The time stamp is for another protocol.",
    "token_after_seed": "The time stamp is from {stamped}, but the seed came already {event}.",
    "token_no_list": (
        "No list of trusted certificates was given, so the time stamp from {name} cannot be tested."
    ),
    "token_list_unreadable": "The list of trusted certificates cannot be read.",
    "token_not_in_list": (
        "The time stamp is from {name}, which is not in the list of trusted certificates."
    ),
    "token_not_valid_then": "The certificate of the time stamp from {name} was not valid then.",
    "token_not_for_purpose": "The certificate of {name} is not meant for time stamps.",
    "token_expired_since": "The certificate of the time stamp from {name} has expired since then.",
    "token_trial": "The time stamp is a trial, from {name}. It proves nothing outside the trial.",
    # sample
    "no_rows": "The report shows no drawn files.",
    "sample_sid_twice": "The same file stands twice in the sample.",
    "sample_stratum_unknown": ("The sample holds files from {stratum}, which is not in the plan."),
    "sample_stratum_missing": "The sample has no files from {stratum}.",
    "sample_seed_unusable": "The seed cannot be used.",
    "sample_ticket": "The file {sid} has another ticket than the seed gives.",
    "sample_positions": "The positions in {stratum} are not counted from one upwards.",
    "sample_order": "The files in {stratum} do not stand in the order of the draw.",
    "sample_size": (
        "In {stratum}, {expected} files should be drawn, reserves included; {found} stand there."
    ),
    "sample_frame_size": (
        "In {stratum}, {n} files were drawn from {size}, which does not agree with the plan."
    ),
    "sample_weight": "The weight in {stratum} should be {expected}.",
    "redraw_impossible": "The draw cannot be made again with the entries of the plan.",
    "redraw_differs": "The draw gives other files: {missing} are missing and {spare} are spare.",
    # underlag
    "no_underlag": "No supporting document was given.",
    "underlag_unreadable": "The supporting document cannot be read.",
    "underlag_other_edition": (
        "The file given is not a supporting document but of the edition {edition}."
    ),
    "underlag_section_differs": (
        "The supporting document and the report have different content in {section}."
    ),
    "underlag_answer_twice": (
        "The supporting document has two final answers to the same question about the same file."
    ),
    "underlag_answer_without_file": (
        "The supporting document has answers about a file that was not drawn."
    ),
    "underlag_count_differs": (
        "For {criterion} in {stratum} the answers give {found} {answer}, but the report says"
        " {stated}."
    ),
    "underlag_rates_misplaced": (
        "The supporting document has a rating twice, or for a file that is not drawn."
    ),
    "underlag_rates_differ": (
        "The rating “{rating}” in {stratum} has other counts in the report than in the "
        "supporting document."
    ),
    "rates_not_evaluated": "The judgements by rule are not computed again by this program.",
    # disclosure
    "disclosure_not_tested": "The report has not been tested for release.",
    "personal_data": "In {where} there is something that looks like {kind}.",
    # journal
    "protocol_numbers": (
        "The numbers of the protocols are {numbers}; they should be 1, 2, 3 without gaps."
    ),
    "protocol_times": "The protocols are not locked in the order of their numbers.",
    "protocol_reason_missing": "Protocol {number} is abandoned without a reason.",
    "seed_without_protocol": "A seed belongs to protocol {number}, which does not exist.",
    "journal_event_altered": "Event {seq} in the journal has been changed.",
    "journal_seq_repeated": "Event {seq} stands twice in the journal.",
    "journal_gap": "Event {seq} is missing from the journal.",
    "journal_event_unreadable": "Event {seq} in the journal cannot be read.",
    "journal_payload_missing": "The content of event {seq} in the journal is missing.",
    "journal_payload_altered": "The content of event {seq} in the journal has been changed.",
    "journal_record_altered": (
        "An entry of the inspection is another than event {seq} in the journal says."
    ),
    "journal_record_missing": (
        "An entry that event {seq} in the journal wrote is missing from the inspection."
    ),
    "journal_record_unknown": "The inspection holds an entry that the journal does not know of.",
    "journal_link_broken": "Event {seq} in the journal does not follow from the one before it.",
    "journal_ends_early": (
        "The journal ends at event {found}, but the report bears witness to {expected}."
    ),
    "journal_root_differs": "The journal is another than the one the report bears witness to.",
    "journal_other_workspace": ("The inspection given is not the one that the report comes from."),
}
