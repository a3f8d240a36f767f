"""What the command line says of itself, in English, by the Swedish words in its modules."""

from __future__ import annotations

ENGLISH: dict[str, str] = {
    # words of the usage
    "Aktgranskaren på kommandoraden.": "Aktgranskaren on the command line.",
    "Ord": "Words",
    "Tillägg": "Options",
    "Skriv så här: ": "Usage: ",
    "visa den här hjälpen": "show this help",
    "språk: sv svenska, en engelska": "language: sv Swedish, en English",
    "VERB": "VERB",
    "MAPP": "FOLDER",
    "FIL": "FILE",
    "ANTAL": "NUMBER",
    "KOLUMN": "COLUMN",
    "STARTVÄRDE": "SEED",
    "FRÖ": "SEED",
    "KOD": "CODE",
    "TECKEN": "SIGN",
    "BLAD": "SHEET",
    "SVAR": "ANSWERS",
    "PDF": "PDF",
    "HEX": "HEX",
    "PEM": "PEM",
    # help
    "urvalsram med hashvärde ur en lista": "a frame with its hash from a list",
    "dra ett urval ur en lista": "draw a sample from a list",
    "startvärde, en text": "the seed, a text",
    "antal ur hela listan": "how many from the whole list",
    "antal ur varje stratum": "how many from each stratum",
    "reserver": "reserves",
    "kolumnen med identitet": "the column with the identifier",
    "kolumnen med stratum": "the column with the stratum",
    "kolumnen med storlek": "the column with the size",
    "svara med ett JSON-objekt": "answer with a JSON object",
    "ärendelista, CSV eller XLSX": "case list, CSV or XLSX",
    "teckenkodning, annars efter filen": "character encoding, else judged by the file",
    "skiljetecken, annars efter filen": "delimiter, else judged by the file",
    "blad, om arbetsboken har flera": "sheet, if the workbook has several",
    "hur lika läsare har bedömt": "how far readers agree",
    "En rad för varje bedömning, med kolumnerna unit (det som bedöms), rater (vem), value "
    "(svaret) och, om det är flera frågor, criterion (frågan).": (
        "One row for each rating, with the columns unit (what is rated), rater (by whom), value "
        "(the answer) and, when there are several questions, criterion (the question)."
    ),
    "bedömningar, CSV eller XLSX": "ratings, CSV or XLSX",
    "svaren från lägst till högst, med komma: nej,delvis,ja. Utan ordning räknas inga steg.": (
        "the answers from lowest to highest, with commas: no,partly,yes. Without an order no steps "
        "are counted."
    ),
    "vikter mellan svaren: linear (om inget sägs) eller quadratic": (
        "weights between the answers: linear (unless stated) or quadratic"
    ),
    "rapporten": "the report",
    "rapportens underlag": "the supporting document of the report",
    "kontrollera en rapport": "check a report",
    "kontrollsumman i tjänsteutlåtandet": "the checksum in the official statement",
    "rapporten som ersätts": "the report that is replaced",
    "ärendelistan": "the case list",
    "inspektörernas nyckel": "the key of the inspectors",
    "betrodda certifikat": "trusted certificates",
    "granskningens mapp": "the folder of the inspection",
    "lösenfras i en fil": "the passphrase in a file",
    "kör exempelgranskningen och verifiera rapporten": (
        "run the example inspection and verify its report"
    ),
    "frö för exemplets slump": "seed for the chance of the example",
    "akter ur varje stadsdel, %(default)s om inget sägs": (
        "files from each district, %(default)s unless stated"
    ),
    "reserver i varje stadsdel, %(default)s om inget sägs": (
        "reserves in each district, %(default)s unless stated"
    ),
    "mät farten mot namngivna jämförelser": "measure speed against named peers",
    "bara denna mätning": "this measurement only",
    "kör de långa bevisen i full längd": "run the long proofs at full length",
    "bara bevis med detta i namnet": "only proofs with this in their name",
    "ta bilder av varje skärm": "take pictures of every screen",
    "lämna akter till en annan dator och ta hem dem": (
        "hand files over to another computer and take them home"
    ),
    "paketen och var de är": "the packages and where they are",
    "gör ett paket med en läsares akter": "make a package of a reader's files",
    "ta emot ett paket hemma": "receive a package at home",
    "lämna tillbaka ett lån": "give a loan back",
    "gör ett lån av ett paket": "make a loan of a package",
    "vem paketet är till": "whom the package is for",
    "vilken dator": "which computer",
    "paketet": "the package",
    "filen som lånet skrev": "the file that the loan wrote",
    "filen att ta hem": "the file to take home",
    "lånets mapp": "the folder of the loan",
    "paketets lösenfras i en fil": "the passphrase of the package in a file",
    "TEXT": "TEXT",
    "PAKET": "PACKAGE",
    "Inget paket är gjort.": "No package has been made.",
    "Paketets lösenfras: ": "Passphrase of the package: ",
    "Paket {number} ligger i {path}": "Package {number} is in {path}",
    "Lånet ligger i {path}": "The loan is in {path}",
    "Återställningskod: {code}": "Recovery code: {code}",
    # answers
    "Avbrutet.": "Stopped.",
    "Det här är ett fel i programmet, inte i det du lämnade in.": (
        "This is a defect of the program, not of what you handed in."
    ),
    "Rad": "Row",
    "Lösenfras: ": "Passphrase: ",
    "Ingen urvalsram: listan har fel som måste rättas.": (
        "No frame: the list has faults that must be corrected."
    ),
    "Inga tal: listan har fel som måste rättas.": (
        "No figures: the list has faults that must be corrected."
    ),
    "Allt tillsammans": "All together",
    "1 rad": "1 row",
    "{count} rader": "{count} rows",
    "Urvalsram: {rows}": "Frame: {rows}",
    "Startvärde: ”{seed}”": "Seed: “{seed}”",
    "Urval": "Sample",
    "Reserver": "Reserves",
    "Ärendelista och urvalsram …": "Case list and frame …",
    "Aktläsning …": "Reading of files …",
    "Resultat, iakttagelser och rapport …": "Results, findings and report …",
    "  läst {done} av {total} akter": "  read {done} of {total} files",
    "Klart. Rapporten ligger i {path}": "Done. The report is in {path}",
    "Ingen mätning heter {name}. De som finns: {names}.": (
        "No measurement is called {name}. There are: {names}."
    ),
    "Inget bevis har {name} i namnet. De långa bevisen finns i: {names}.": (
        "No proof has {name} in its name. The long proofs are in: {names}."
    ),
    "Bilderna kunde inte tas.": "The pictures could not be taken.",
    "Bilderna ligger i {folder}": "The pictures are in {folder}",
    # checklist
    "ORD": "WORD",
    "pröva, visa och jämför granskningsmallar": "prove, show and compare review templates",
    "granskningsmall, en TOML-fil": "review template, a TOML file",
    "alla fel i en granskningsmall": "every fault of a review template",
    "Prövade: {questions} och {ratings}, på {seconds} sekunder.": (
        "Tried: {questions} and {ratings}, in {seconds} seconds."
    ),
    "1 fråga": "1 question",
    "{count} frågor": "{count} questions",
    "1 omdöme": "1 rating",
    "{count} omdömen": "{count} ratings",
    "Mallen är bevisad: inget fel finns, vad akterna än innehåller.": (
        "The template is proved: there is no fault, whatever the files hold."
    ),
    "Mallen är bevisad: inget fel finns, vad akterna än innehåller, utom när ett räknat svar "
    "inte kan räknas fram; då väntar omdömet. Det kan gälla {questions}.": (
        "The template is proved: there is no fault, whatever the files hold, except where a "
        "computed answer cannot be computed; then the rating waits. It may concern {questions}."
    ),
    "{count} fel.": "Faults: {count}.",
    "1 sak kan varken bevisas eller motbevisas.": "1 thing can neither be proved nor disproved.",
    "{count} saker kan varken bevisas eller motbevisas.": (
        "{count} things can neither be proved nor disproved."
    ),
    "omdömenas sanningstabeller": "the truth tables of the ratings",
    "bara detta omdöme": "this rating only",
    "OMDÖME": "RATING",
    "Tabellen har fler än {most} rader.": "The table has more than {most} rows.",
    "Omdöme": "Rating",
    "räkna ut ett exempel med en granskningsmall": "work out a case with a review template",
    "räknade exempel, TOML eller JSON": "worked cases, TOML or JSON",
    "bara exemplet med detta namn": "only the case with this name",
    "EXEMPEL": "CASES",
    "NAMN": "NAME",
    "SCEN": "SCENE",
    "  {name}: väntat {expected}, funnet {found}": "  {name}: expected {expected}, found {found}",
    "  Exemplet stämmer.": "  The case comes out as expected.",
    "vad som skiljer två versioner av en mall": "what differs between two versions of a template",
    "Från {old} till {new}": "From {old} to {new}",
    "Inget har ändrats.": "Nothing has changed.",
    "{new} säger inte att den ersätter {old}.": "{new} does not say that it replaces {old}.",
    "Svaren som redan finns": "The answers that exist already",
    "Varje svar hör till sin version.": "Every answer belongs to its version.",
    "hela mallen i ord": "the whole template in words",
}
