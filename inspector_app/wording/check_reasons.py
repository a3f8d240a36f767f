"""Why a check came out as it did: one Swedish sentence for each code, filled with its facts."""

from __future__ import annotations

REASONS: dict[str, str] = {
    # the file
    "file_unreadable": "Filen följer inte formen för programmets rapporter. Den är avkortad, "
    "ändrad eller gjord med ett annat program.",
    "file_active_content": "Filen innehåller åtgärder, lager eller bilder som rapporter inte har.",
    "file_spare_attachment": "Filen innehåller fler inbäddade filer än capsule.json.",
    "file_spare_field": "Filen har fler eller andra underskriftsfält än det enda som ska finnas.",
    "file_unreached_object": "Filen innehåller delar som inget annat i filen hänvisar till.",
    "capsule_not_one": "Filen ska innehålla exakt en capsule.json men har {found} filer.",
    "capsule_faulty": (
        "capsule.json bryter mot sin form vid {pointer} ({fault}: {value}). Antal fel: {count}."
    ),
    "capsule_outside_signature": "Den inbäddade filen ligger utanför det som är underskrivet.",
    "no_capsule": "Filen har ingen läsbar capsule.json att kontrollera mot.",
    # signature and coverage
    "not_signed": "Rapporten är inte underskriven.",
    "not_signed_no_checksum": "Rapporten är inte underskriven och ingen kontrollsumma har angetts.",
    "signature_unreadable": "Underskriften i fältet {field} går inte att läsa.",
    "signed_bytes_changed": "Det som skrevs under är inte det som nu står i filen.",
    "signature_value_wrong": "Underskriften är inte gjord med certifikatets nyckel.",
    "signature_dictionary": (
        "Underskriften i fältet {field} har andra uppgifter än programmet skriver."
    ),
    "signature_attributes": "Underskriften i fältet {field} saknar uppgifter som den måste ha.",
    "signature_byte_range": "Underskriften i fältet {field} omfattar inte hela filen.",
    "signature_revision": "Med underskriften i fältet {field} har mer än underskriften lagts till.",
    "signature_allows_changes": "Underskriften låser inte rapporten.",
    "container_not_lower_hex": (
        "Underskriftens behållare är skriven på ett annat sätt än programmets."
    ),
    "container_unparsable": "Underskriftens behållare går inte att tolka.",
    "container_not_der": "Underskriftens behållare är inte kodad på det enda tillåtna sättet.",
    "container_padding": "Utfyllnaden i underskriftens behållare är inte tom.",
    "container_spare_certificate": "Underskriften innehåller certifikat som den inte använder.",
    "container_spare_content": "Underskriften innehåller uppgifter som den inte ska ha.",
    "bytes_after_signature": "Efter underskriften har något lagts till i filen.",
    "changed_after_signature": (
        "Efter underskriften i fältet {field} har otillåtna ändringar gjorts."
    ),
    "checksum_differs": "Kontrollsumman är {found}, men den fastställda rapportens är {expected}.",
    # trust
    "trust_no_list": "Ingen lista över betrodda certifikat har lämnats, så {name} kan inte prövas.",
    "trust_list_unreadable": "Listan över betrodda certifikat går inte att läsa.",
    "trust_not_in_list": "Certifikatet för {name} finns inte i listan över betrodda certifikat.",
    "trust_not_valid_then": "Certifikatet för {name} gällde inte när rapporten skrevs under.",
    "trust_not_for_purpose": "Certifikatet för {name} är inte avsett för underskrifter.",
    "trust_expired_since": (
        "Certifikatet för {name} har gått ut, och inget visar att underskriften är äldre."
    ),
    "trust_trial": "Underskriften är ett prov, gjord med {name}. Den gäller inte.",
    "revocation_no_list": "Utan betrott certifikat går det inte att pröva om {name} är spärrat.",
    "revocation_unknown": "Filen visar inte om certifikatet för {name} var spärrat.",
    # capsule
    "protocol_hash": "Protokoll {number} har en annan kontrollsumma än sitt innehåll.",
    "plan_hash": "Planen i protokoll {number} har en annan kontrollsumma än sin text.",
    "plan_differs": "Planens text i protokoll {number} säger något annat än planens uppgifter.",
    "plan_design_unknown": "Urvalets utformning {design} kan inte prövas av det här programmet.",
    "protocol_used_not_one": "Exakt ett protokoll ska vara använt, men {found} är det.",
    "checklist_hash": "Granskningsmallen {slug} har en annan kontrollsumma än sin text.",
    "criterion_without_checklist": (
        "Frågan {criterion} hör inte till någon granskningsmall i filen."
    ),
    "count_row_spare": "Antalen för {criterion} i {stratum} står två gånger eller hör inte hit.",
    "count_applicable": "För {criterion} i {stratum} är de aktuella svaren {found}, inte {stated}.",
    "count_files": "För {criterion} i {stratum} redovisas {found} akter av {stated}.",
    "estimate_row_spare": "Andelen för {criterion} i {domain} står två gånger eller hör inte hit.",
    "estimate_inputs_hidden": "Andelen för {criterion} i {domain} bygger på antal som är dolda.",
    "estimate_inputs_differ": "Andelen för {criterion} i {domain} hänvisar inte till sina antal.",
    "estimate_impossible": (
        "Antalen för {criterion} i {domain} går inte ihop, så ingen andel följer."
    ),
    "estimate_too_large": "Antalen för {criterion} i {domain} är för stora för att räknas om.",
    "estimate_method": (
        "För {criterion} i {domain} anges metoden {stated}, men antalen ger {found}."
    ),
    "estimate_differs": "För {criterion} i {domain} är {what} {stated}, men antalen ger {found}.",
    "register_frame": "Registerjämförelsen för {domain} anger ett annat antal än urvalsramen.",
    "register_figures": "Registerjämförelsen för {domain} går inte ihop.",
    "register_share": "Andelen {what} för {domain} följer inte av sina antal.",
    "register_corrected": "Den rättade andelen för {domain} följer inte av antalen.",
    "register_corrected_open": "Den rättade andelen för {field} går inte att räkna om.",
    "register_row_twice": "Registerjämförelsen för {field} har en rad två gånger.",
    "register_sum": (
        "Registerjämförelsen: {what} för hela granskningen är inte summan av stadsdelarna."
    ),
    "total_without_source": "Summan {id} hänvisar till något som inte är ett antal.",
    "total_differs": "Summan {id} är {stated}, men delarna ger {found}.",
    "comparisons_not_recomputed": (
        "Jämförelserna mellan stadsdelar räknas inte om av det här programmet."
    ),
    "agreement_row_spare": "Överensstämmelsen mellan läsare har en rad för mycket: {criterion}.",
    "agreement_row_missing": "Överensstämmelsen mellan läsare saknar raden {criterion}.",
    "agreement_table": "Svarsparen för {criterion} har inte sin form.",
    "agreement_counts": "För {criterion} följer antalen av lika och olika svar inte av svarsparen.",
    "agreement_differs": "För {criterion} följer {what} av läsarnas svar inte av svarsparen.",
    "ratings_not_reported": (
        "Granskningsmallen ger omdömen, men rapporten är äldre än programmets redovisning av dem."
    ),
    "ratings_recomputed": (
        "Omdömena är omräknade och stämmer. Antal omdömen: {ratings}. Satta för hand: {by_hand}."
    ),
    "rating_template_unread": (
        "Granskningsmallen {slug} går inte att läsa, så omdömena kan inte prövas mot den."
    ),
    "rating_forms_differ": "Omdömena är inte de som granskningsmallen har.",
    "rating_rows_differ": "Omdömena ska ha {expected} rader med antal men har {found}.",
    "rating_grades_differ": (
        "Omdömet ”{rating}” i {stratum} har inte granskningsmallens alla bedömningar."
    ),
    "rating_files": (
        "Omdömet ”{rating}” i {stratum} redovisar {found} lästa akter, men {stated} är lästa."
    ),
    "rating_missing": (
        "Omdömet ”{rating}” i {stratum} anger {stated} ej lästa akter, men avstämningen ger "
        "{found}."
    ),
    "rating_overrides": (
        "Omdömet ”{rating}” i {stratum} är satt för hand i {found} akter, men {stated} är lästa."
    ),
    "rating_shares_differ": "Omdömena ska ha {expected} andelar men har {found}.",
    "chain_differs": "Rapporten ersätter en annan rapport än den som lämnats.",
    # printed figures
    "font_form": "Ett typsnitt i filen är inte inbäddat så som programmet gör.",
    "font_program": (
        "Ett typsnitt i filen är inte något av programmets. Tecken kan se ut som andra."
    ),
    "font_widths": "Ett typsnitt i filen har andra teckenbredder än programmets.",
    "font_table": "Ett typsnitt i filen kopieras som andra tecken än de som syns.",
    "page_operator": "Sida {page} är ritad på ett sätt som programmet aldrig använder.",
    "page_font_unknown": "Sida {page} visar text med ett okänt typsnitt.",
    "page_character_unknown": "Sida {page} visar tecken som typsnittet inte har.",
    "page_text_hidden": "Sida {page} innehåller text som inte syns.",
    "page_text_covered": "På sida {page} är siffror övermålade.",
    "page_text_unowned": "Sida {page} visar text som inte hör till dokumentets uppbyggnad.",
    "page_annotation": "Sida {page} har en anteckning ovanpå innehållet.",
    "page_form": "Sida {page} är uppbyggd på ett sätt som programmet aldrig använder.",
    "page_second_reader": "En annan PDF-läsare läser andra tecken på sida {page}.",
    "figure_listed_twice": "Samma siffra är förtecknad två gånger.",
    "figure_not_listed": (
        "På sida {page} står ”{printed}”, som inte finns i förteckningen över siffror."
    ),
    "figure_not_printed": (
        "Siffran ”{printed}” ska stå på sida {page} men finns inte på någon sida."
    ),
    "figure_printed_otherwise": (
        "På sida {found_page} står ”{found}” där det ska stå ”{printed}” (sida {page})."
    ),
    "figure_without_value": (
        "Siffran ”{printed}” på sida {page} hänvisar till {pointer}, som inte finns."
    ),
    "figure_differs": "På sida {page} står ”{printed}”, men resultatet vid {pointer} är {value}.",
    "number_without_value": (
        "På sida {page} står ”{printed}”, som inte går att härleda till något resultat."
    ),
    "page_number_wrong": "Sida {page} är numrerad ”{printed}”.",
    "axis_uneven": "På sida {page} har ett diagram en ojämn skala vid ”{printed}”.",
    "list_number_wrong": "På sida {page} är en lista felnumrerad vid ”{printed}”.",
    "contents_number_wrong": "Innehållsförteckningen på sida {page} har sidnumret ”{printed}”.",
    "pages_differ": "Filen har {found} sidor, men {listed} är förtecknade.",
    "page_text_differs": "Texten på sida {page} är inte den som rapporten sattes med.",
    # ledger
    "ledger_frame": "Ärendelistan hade {imported} rader, men {accounted} är redovisade.",
    "ledger_stratum_twice": "En stadsdel står två gånger i avstämningen.",
    "ledger_drawn": "I {stratum} drogs {drawn} akter, men {accounted} är redovisade.",
    "ledger_plan": "I {stratum} drogs {drawn} akter, men plan och reserver ger {planned}.",
    "ledger_reserves": (
        "Reserverna i {stratum} är inte tagna i lottningens ordning för ersatta akter."
    ),
    "ledger_outcome": "I {stratum} anges {stated} akter som {outcome}, men listan visar {found}.",
    "ledger_reasons": "Skälen till ersatta akter i {stratum} stämmer inte med listan över akter.",
    "ledger_unused": "En dragen akt i {stratum} är varken läst eller redovisad.",
    "assignment_reader": "Läsaren {reader} har bara läst i {found} stadsdelar.",
    "assignment_stratum": "I {stratum} har bara {found} läsare läst.",
    # register and frame
    "no_register": "Ingen ärendelista har lämnats.",
    "register_root_missing": "Rapporten innehåller inget åtagande om ärendelistan.",
    "register_unreadable": "Ärendelistan innehåller tecken som inte går att läsa.",
    "register_rows_differ": "Ärendelistan har {found} rader, men den inlästa hade {expected}.",
    "register_cells_differ": "Minst en cell i ärendelistan är en annan än när den lästes in.",
    "key_commit_differs": "Nyckeln {key} är inte den som låstes i protokollet.",
    "frame_not_rebuilt": "Urvalsramen går inte att göra om ur ärendelistan.",
    "frame_commit_differs": "Ärendelistan ger en annan urvalsram än den som låstes.",
    "frame_strata_differ": "Urvalsramen har andra antal i stadsdelarna än rapporten.",
    "frame_size_differs": "Urvalsramen har {found} ärenden, men rapporten säger {stated}.",
    # order
    "seed_event_missing": (
        "Protokollet har ingen händelse för startvärdet, men allt är inte draget."
    ),
    "seed_not_one": "Protokoll {number} ska ha ett startvärde men har {found}.",
    "seed_rule_broken": "Händelsens värde ”{raw}” följer inte regeln {rule}.",
    "seed_differs": "Händelsens värde ger startvärdet {expected}, men rapporten använder {found}.",
    "seed_too_few_bits": "Händelsen ger {held} bitar slump, men minst {asked} krävs.",
    "seed_fallback_not_named": "En reservhändelse har använts, men protokollet nämner ingen.",
    "seed_before_freeze": "Startvärdet kom {event}, men protokollet låstes först {frozen}.",
    "handover_not_before_digits": (
        "Protokollet lämnades inte över före den andra partens siffror ({handed})."
    ),
    "order_diary_only": (
        "Protokollet är registrerat i {registry} som {number} den {date}. Fråga diariet; i "
        "filen går det inte att se när."
    ),
    "order_not_registered": "Protokoll {number} är inte registrerat hos någon utomstående.",
    "token_unsound": "Tidsstämpeln går inte att läsa eller är inte äkta.",
    "token_other_protocol": "Tidsstämpeln gäller ett annat protokoll.",
    "token_after_seed": "Tidsstämpeln är från {stamped}, men startvärdet kom redan {event}.",
    "token_no_list": (
        "Ingen lista över betrodda certifikat har lämnats, så tidsstämpeln från {name} kan inte"
        " prövas."
    ),
    "token_list_unreadable": "Listan över betrodda certifikat går inte att läsa.",
    "token_not_in_list": (
        "Tidsstämpeln är från {name}, som inte finns i listan över betrodda certifikat."
    ),
    "token_not_valid_then": "Tidsstämpelns certifikat från {name} gällde inte då.",
    "token_not_for_purpose": "Certifikatet för {name} är inte avsett för tidsstämplar.",
    "token_expired_since": "Tidsstämpelns certifikat från {name} har gått ut sedan dess.",
    "token_trial": "Tidsstämpeln är ett prov, från {name}. Den intygar ingenting utanför provet.",
    # sample
    "no_rows": "Rapporten visar inga dragna akter.",
    "sample_sid_twice": "Samma akt står två gånger i urvalet.",
    "sample_stratum_unknown": "Urvalet innehåller akter ur {stratum}, som inte finns i planen.",
    "sample_stratum_missing": "Urvalet saknar akter ur {stratum}.",
    "sample_seed_unusable": "Startvärdet går inte att använda.",
    "sample_ticket": "Akten {sid} har ett annat lottnummer än startvärdet ger.",
    "sample_positions": "Platserna i {stratum} är inte räknade från ett och uppåt.",
    "sample_order": "Akterna i {stratum} står inte i lottningens ordning.",
    "sample_size": (
        "I {stratum} ska {expected} akter vara dragna, reserver medräknade; {found} står där."
    ),
    "sample_frame_size": "I {stratum} drogs {n} akter ur {size}, vilket inte stämmer med planen.",
    "sample_weight": "Vikten i {stratum} ska vara {expected}.",
    "redraw_impossible": "Dragningen går inte att göra om med planens uppgifter.",
    "redraw_differs": "Dragningen ger andra akter: {missing} saknas och {spare} är för många.",
    # underlag
    "no_underlag": "Inget underlag har lämnats.",
    "underlag_unreadable": "Underlaget går inte att läsa.",
    "underlag_other_edition": "Filen som lämnats är ingen underlagsfil utan en {edition}.",
    "underlag_section_differs": "Underlaget och rapporten har olika innehåll i {section}.",
    "underlag_answer_twice": "Underlaget har två slutliga svar på samma fråga i samma akt.",
    "underlag_answer_without_file": "Underlaget har svar för en akt som inte är dragen.",
    "underlag_count_differs": (
        "För {criterion} i {stratum} ger svaren {found} {answer}, men rapporten säger {stated}."
    ),
    "underlag_rates_misplaced": (
        "Underlaget har ett omdöme två gånger, eller för en akt som inte är dragen."
    ),
    "underlag_rates_differ": (
        "Omdömet ”{rating}” i {stratum} har andra antal i rapporten än i underlaget."
    ),
    "rates_not_evaluated": "Bedömningarna efter regel räknas inte om av det här programmet.",
    # disclosure
    "disclosure_not_tested": "Rapporten är inte prövad för utlämnande.",
    "personal_data": "I {where} finns något som liknar {kind}.",
    # journal
    "protocol_numbers": "Protokollens nummer är {numbers}; de ska vara 1, 2, 3 utan luckor.",
    "protocol_times": "Protokollen är inte låsta i nummerordning.",
    "protocol_reason_missing": "Protokoll {number} är övergivet utan skäl.",
    "seed_without_protocol": "Ett startvärde hör till protokoll {number}, som inte finns.",
    "journal_event_altered": "Händelse {seq} i loggen är ändrad.",
    "journal_seq_repeated": "Händelse {seq} i loggen står två gånger.",
    "journal_gap": "Händelse {seq} saknas i loggen.",
    "journal_event_unreadable": "Händelse {seq} i loggen går inte att läsa.",
    "journal_payload_missing": "Innehållet i händelse {seq} i loggen saknas.",
    "journal_payload_altered": "Innehållet i händelse {seq} i loggen är ändrat.",
    "journal_record_altered": (
        "En uppgift i granskningen är en annan än händelse {seq} i loggen säger."
    ),
    "journal_record_missing": "En uppgift som händelse {seq} i loggen skrev saknas i granskningen.",
    "journal_record_unknown": "I granskningen finns en uppgift som loggen inte känner till.",
    "journal_link_broken": "Händelse {seq} i loggen hänger inte ihop med den före.",
    "journal_ends_early": (
        "Loggen slutar vid händelse {found}, men rapporten vittnar om {expected}."
    ),
    "journal_root_differs": "Loggen är en annan än den som rapporten vittnar om.",
    "journal_other_workspace": "Granskningen som lämnats är inte den som rapporten kommer från.",
}
