<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="sv_SE">
<context>
    <name>AccessDialog</name>
    <message>
        <source>Times of the file</source>
        <translation>Aktens tider</translation>
    </message>
    <message>
        <source>Access to the file</source>
        <translation>Åtkomst till akten</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Spara</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Stäng</translation>
    </message>
    <message>
        <source>Write 2026-03-12, 12/3 or igår.</source>
        <translation>Skriv 2026-03-12, 12/3 eller igår.</translation>
    </message>
    <message>
        <source>Nothing stated: the day something was first written holds, %1.</source>
        <translation>Är inget angivet gäller den dag då något först skrevs, %1.</translation>
    </message>
    <message>
        <source>That is no date. Write 2026-03-12, 12/3 or igår.</source>
        <translation>Det är inget datum. Skriv 2026-03-12, 12/3 eller igår.</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>inte än</translation>
    </message>
    <message>
        <source>Frame and plan locked</source>
        <translation>Urvalsram och plan låsta</translation>
    </message>
    <message>
        <source>Drawn</source>
        <translation>Dragen</translation>
    </message>
    <message>
        <source>In the order list since</source>
        <translation>I beställningslistan sedan</translation>
    </message>
    <message>
        <source>Access from, in the order list</source>
        <translation>Åtkomst från, enligt beställningslistan</translation>
    </message>
    <message>
        <source>Times of file %1</source>
        <translation>Tider för akt %1</translation>
    </message>
    <message>
        <source>What was written in the file after %1 is marked and does not count.</source>
        <translation>Det som är antecknat i akten efter %1 märks och räknas inte.</translation>
    </message>
</context>
<context>
    <name>AgeFields</name>
    <message>
        <source>Youngest age in years</source>
        <translation>Lägsta ålder i år</translation>
    </message>
    <message>
        <source>Oldest age in years</source>
        <translation>Högsta ålder i år</translation>
    </message>
    <message>
        <source>to</source>
        <translation>till</translation>
    </message>
    <message>
        <source>years</source>
        <translation>år</translation>
    </message>
    <message>
        <source>Write two ages, the lower one first.</source>
        <translation>Skriv två åldrar, den lägre först.</translation>
    </message>
</context>
<context>
    <name>AnchorDialog</name>
    <message>
        <source>Anchor files</source>
        <translation>Ankarakter</translation>
    </message>
    <message>
        <source>Save the limit</source>
        <translation>Spara gränsen</translation>
    </message>
    <message>
        <source>Certify again</source>
        <translation>Godkänn igen</translation>
    </message>
    <message>
        <source>Release anyway</source>
        <translation>Släpp ändå</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Stäng</translation>
    </message>
    <message>
        <source>Nobody has read an anchor file yet.</source>
        <translation>Ingen har läst en ankarakt ännu.</translation>
    </message>
    <message>
        <source>Write whole numbers.</source>
        <translation>Skriv heltal.</translation>
    </message>
    <message>
        <source>The limit is saved.</source>
        <translation>Gränsen är sparad.</translation>
    </message>
    <message>
        <source>%1 may begin new files.</source>
        <translation>%1 får börja på nya akter.</translation>
    </message>
    <message>
        <source>The key is saved.</source>
        <translation>Nyckeln är sparad.</translation>
    </message>
    <message>
        <source>The key is taken away.</source>
        <translation>Nyckeln är borttagen.</translation>
    </message>
    <message>
        <source>The limit</source>
        <translation>Gränsen</translation>
    </message>
    <message>
        <source>An anchor file is a drawn file whose answers you have stated beforehand. It is read like any other, and its reader cannot tell it from them. A reader whose answers are too seldom those of the key begins no new files.</source>
        <translation>En ankarakt är en dragen akt vars svar du har angett i förväg. Den läses som alla andra, och läsaren kan inte skilja den från dem. En läsare vars svar för sällan är nyckelns börjar inte på nya akter.</translation>
    </message>
    <message>
        <source>Equal to the key, per cent</source>
        <translation>Lika nyckeln, procent</translation>
    </message>
    <message>
        <source>From this number of answers on</source>
        <translation>Från så här många svar</translation>
    </message>
    <message>
        <source>How the readers stand</source>
        <translation>Så ligger läsarna till</translation>
    </message>
    <message>
        <source>Reader</source>
        <translation>Läsare</translation>
    </message>
    <message>
        <source>Reason, kept in the journal</source>
        <translation>Skäl, sparas i journalen</translation>
    </message>
</context>
<context>
    <name>AnchorKey</name>
    <message>
        <source>Take the key away</source>
        <translation>Ta bort nyckeln</translation>
    </message>
    <message>
        <source>Save the key</source>
        <translation>Spara nyckeln</translation>
    </message>
    <message>
        <source>Files with a key</source>
        <translation>Akter med nyckel</translation>
    </message>
    <message>
        <source>Choose a file that you do not read and that nobody has begun. State the answers that you are sure of; leave the others empty.</source>
        <translation>Välj en akt som du inte läser och som ingen har börjat på. Ange de svar som du är säker på och lämna de andra tomma.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Akt</translation>
    </message>
    <message>
        <source>No file has a key.</source>
        <translation>Ingen akt har en nyckel.</translation>
    </message>
    <message>
        <source>Every file is begun, or is yours.</source>
        <translation>Alla akter är påbörjade eller dina egna.</translation>
    </message>
    <message>
        <source>Has a key</source>
        <translation>Har nyckel</translation>
    </message>
</context>
<context>
    <name>AnswerButton</name>
    <message>
        <source>Key %1</source>
        <translation>Tangent %1</translation>
    </message>
    <message>
        <source>computed</source>
        <translation>beräknat</translation>
    </message>
</context>
<context>
    <name>AssessmentChoice</name>
    <message>
        <source>Assessment</source>
        <translation>Bedömning</translation>
    </message>
</context>
<context>
    <name>AttachDialog</name>
    <message>
        <source>Attach a document</source>
        <translation>Bifoga en handling</translation>
    </message>
    <message>
        <source>12/3</source>
        <translation>12/3</translation>
    </message>
    <message>
        <source>Date of the document, if it has one</source>
        <translation>Handlingens datum, om den har ett</translation>
    </message>
    <message>
        <source>Attach</source>
        <translation>Bifoga</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>It is kept encrypted in the inspection, with its checksum in the log. It is never part of the report. The name of the file on your computer is not kept.</source>
        <translation>Handlingen sparas krypterad i granskningen, med sin kontrollsumma i händelseloggen. Den är aldrig en del av rapporten. Filens namn på din dator sparas inte.</translation>
    </message>
    <message>
        <source>Kind of document</source>
        <translation>Vad det är för handling</translation>
    </message>
    <message>
        <source>Write a date, for example 2026-03-12.</source>
        <translation>Skriv ett datum, till exempel 2026-03-12.</translation>
    </message>
</context>
<context>
    <name>BottomBar</name>
    <message>
        <source>Progress</source>
        <translation>Förlopp</translation>
    </message>
</context>
<context>
    <name>BroughtFile</name>
    <message>
        <source>Choose</source>
        <translation>Välj</translation>
    </message>
</context>
<context>
    <name>CaseHeader</name>
    <message>
        <source>Undo</source>
        <translation>Ångra</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Gör om</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Föregående</translation>
    </message>
    <message>
        <source>Cannot be read</source>
        <translation>Kan inte läsas</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Öppna igen</translation>
    </message>
    <message>
        <source>Compare the readings</source>
        <translation>Jämför läsningarna</translation>
    </message>
    <message>
        <source>Acute concern</source>
        <translation>Akut oro</translation>
    </message>
    <message>
        <source>Mark as done</source>
        <translation>Klarmarkera</translation>
    </message>
    <message>
        <source>Check against the file</source>
        <translation>Jämför med akten</translation>
    </message>
</context>
<context>
    <name>CasePane</name>
    <message>
        <source>Files</source>
        <translation>Akter</translation>
    </message>
    <message>
        <source>Search file number</source>
        <translation>Sök aktnummer</translation>
    </message>
    <message>
        <source>No file is shown by this search and filter.</source>
        <translation>Ingen akt passar sökningen och filtret.</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alla</translation>
    </message>
    <message>
        <source>Left %1</source>
        <translation>Kvar %1</translation>
    </message>
    <message>
        <source>Done %1</source>
        <translation>Klara %1</translation>
    </message>
    <message>
        <source>Later %1</source>
        <translation>Senare %1</translation>
    </message>
    <message>
        <source>Second reading %1</source>
        <translation>Medgranskning %1</translation>
    </message>
    <message>
        <source>%1 of %2 done</source>
        <translation>%1 av %2 klara</translation>
    </message>
</context>
<context>
    <name>CeremonyPart</name>
    <message>
        <source>Your six digits</source>
        <translation>Dina sex siffror</translation>
    </message>
    <message>
        <source>Copy the protocol</source>
        <translation>Kopiera protokollet</translation>
    </message>
    <message>
        <source>Print the protocol</source>
        <translation>Skriv ut protokollet</translation>
    </message>
    <message>
        <source>The protocol is handed over</source>
        <translation>Protokollet är överlämnat</translation>
    </message>
    <message>
        <source>Why the event was replaced, if it was</source>
        <translation>Varför händelsen ersattes, om den ersattes</translation>
    </message>
    <message>
        <source>Draw the sample</source>
        <translation>Dra urvalet</translation>
    </message>
    <message>
        <source>What the plan means</source>
        <translation>Vad planen betyder</translation>
    </message>
    <message>
        <source>Protocol %1 is locked</source>
        <translation>Urvalsprotokoll %1 är låst</translation>
    </message>
    <message>
        <source>The protocol, SHA-256</source>
        <translation>Protokollet, SHA-256</translation>
    </message>
    <message>
        <source>Commitment to the frame</source>
        <translation>Åtagande om urvalsramen</translation>
    </message>
    <message>
        <source>The plan, SHA-256</source>
        <translation>Planen, SHA-256</translation>
    </message>
    <message>
        <source>Case file review</source>
        <translation>Aktgranskning</translation>
    </message>
    <message>
        <source>Every file is read. No seed is needed.</source>
        <translation>Alla akter läses. Inget startvärde behövs.</translation>
    </message>
    <message>
        <source>Registered in %1 under %2, %3.</source>
        <translation>Registrerat i %1 under %2, %3.</translation>
    </message>
    <message>
        <source>Handed over %1.</source>
        <translation>Överlämnat %1.</translation>
    </message>
    <message>
        <source>The other party&apos;s six digits</source>
        <translation>Motpartens sex siffror</translation>
    </message>
    <message>
        <source>The event&apos;s result</source>
        <translation>Händelsens resultat</translation>
    </message>
    <message>
        <source>Take every file</source>
        <translation>Ta med alla akter</translation>
    </message>
    <message>
        <source>Write what the event gave.</source>
        <translation>Skriv vad händelsen gav.</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Nu</translation>
    </message>
</context>
<context>
    <name>Checksum</name>
    <message>
        <source>Checksum (SHA-256)</source>
        <translation>Kontrollsumma (SHA-256)</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopiera</translation>
    </message>
    <message>
        <source>Copy the checksum</source>
        <translation>Kopiera kontrollsumman</translation>
    </message>
</context>
<context>
    <name>ChecksumCard</name>
    <message>
        <source>Copy</source>
        <translation>Kopiera</translation>
    </message>
</context>
<context>
    <name>ColumnsCard</name>
    <message>
        <source>Which column is what</source>
        <translation>Vilken kolumn är vad</translation>
    </message>
    <message>
        <source>Only one thing is required: what tells the children apart. Choose a number, the personal identity number or the case number.</source>
        <translation>Bara en sak krävs: det som skiljer barnen åt. Välj ett eget nummer, personnummer eller ärendenummer.</translation>
    </message>
    <message>
        <source>More columns</source>
        <translation>Fler kolumner</translation>
    </message>
    <message>
        <source>When a child has several rows</source>
        <translation>När ett barn har flera rader</translation>
    </message>
    <message>
        <source>– not in the list –</source>
        <translation>– finns inte –</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Commands</source>
        <translation>Kommandon</translation>
    </message>
    <message>
        <source>Type what you want to do</source>
        <translation>Skriv vad du vill göra</translation>
    </message>
    <message>
        <source>Search commands</source>
        <translation>Sök kommandon</translation>
    </message>
    <message>
        <source>No command is called that.</source>
        <translation>Inget kommando heter så.</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Commands</source>
        <translation>Kommandon</translation>
    </message>
    <message>
        <source>Keys and help</source>
        <translation>Tangenter och hjälp</translation>
    </message>
    <message>
        <source>Handbook</source>
        <translation>Handbok</translation>
    </message>
    <message>
        <source>Change keys</source>
        <translation>Ändra tangenter</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Utseende</translation>
    </message>
    <message>
        <source>Switch between simple and advanced</source>
        <translation>Växla mellan enkelt och avancerat läge</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>Nästa del av fönstret</translation>
    </message>
    <message>
        <source>Go to the start screen</source>
        <translation>Gå till startsidan</translation>
    </message>
    <message>
        <source>Commission</source>
        <translation>Uppdraget</translation>
    </message>
    <message>
        <source>Keys to the inspection</source>
        <translation>Nycklar till granskningen</translation>
    </message>
    <message>
        <source>Go to Case list</source>
        <translation>Gå till Ärendelista</translation>
    </message>
    <message>
        <source>Go to Frame</source>
        <translation>Gå till Urvalsram</translation>
    </message>
    <message>
        <source>Go to Sample</source>
        <translation>Gå till Urval</translation>
    </message>
    <message>
        <source>Go to File reading</source>
        <translation>Gå till Aktläsning</translation>
    </message>
    <message>
        <source>Go to Results</source>
        <translation>Gå till Resultat</translation>
    </message>
    <message>
        <source>Go to Findings</source>
        <translation>Gå till Iakttagelser</translation>
    </message>
    <message>
        <source>Go to Report</source>
        <translation>Gå till Rapport</translation>
    </message>
    <message>
        <source>Go to Check</source>
        <translation>Gå till Kontrollera</translation>
    </message>
    <message>
        <source>Open the example inspection</source>
        <translation>Öppna exempelgranskningen</translation>
    </message>
    <message>
        <source>Practise on made-up files</source>
        <translation>Öva på påhittade akter</translation>
    </message>
    <message>
        <source>New inspection</source>
        <translation>Ny granskning</translation>
    </message>
    <message>
        <source>Open from a folder</source>
        <translation>Öppna från en mapp</translation>
    </message>
    <message>
        <source>Open a package from another computer</source>
        <translation>Öppna ett paket från en annan dator</translation>
    </message>
    <message>
        <source>Check a report</source>
        <translation>Kontrollera en rapport</translation>
    </message>
    <message>
        <source>Review templates</source>
        <translation>Granskningsmallar</translation>
    </message>
    <message>
        <source>Choose file</source>
        <translation>Välj fil</translation>
    </message>
    <message>
        <source>Paste a list</source>
        <translation>Klistra in en lista</translation>
    </message>
    <message>
        <source>Read in the list</source>
        <translation>Läs in listan</translation>
    </message>
    <message>
        <source>Continue to the sample</source>
        <translation>Fortsätt till urvalet</translation>
    </message>
    <message>
        <source>Use the rule, or not</source>
        <translation>Använd regeln eller inte</translation>
    </message>
    <message>
        <source>Do the next act of the sample</source>
        <translation>Gör nästa steg i urvalet</translation>
    </message>
    <message>
        <source>Copy the drawn files</source>
        <translation>Kopiera de dragna akterna</translation>
    </message>
    <message>
        <source>Answer Yes</source>
        <translation>Svara Ja</translation>
    </message>
    <message>
        <source>Answer Partly</source>
        <translation>Svara Delvis</translation>
    </message>
    <message>
        <source>Answer No</source>
        <translation>Svara Nej</translation>
    </message>
    <message>
        <source>Answer Not documented</source>
        <translation>Svara Framgår inte</translation>
    </message>
    <message>
        <source>Answer Not applicable</source>
        <translation>Svara Ej aktuellt</translation>
    </message>
    <message>
        <source>Write a reason</source>
        <translation>Skriv en motivering</translation>
    </message>
    <message>
        <source>Read the question later</source>
        <translation>Läs frågan senare</translation>
    </message>
    <message>
        <source>Evidence for the question</source>
        <translation>Underlag för frågan</translation>
    </message>
    <message>
        <source>Clear the answer</source>
        <translation>Ta bort svaret</translation>
    </message>
    <message>
        <source>Back to the question</source>
        <translation>Tillbaka till frågan</translation>
    </message>
    <message>
        <source>Previous question</source>
        <translation>Föregående fråga</translation>
    </message>
    <message>
        <source>Next question</source>
        <translation>Nästa fråga</translation>
    </message>
    <message>
        <source>Next unanswered question</source>
        <translation>Nästa obesvarade fråga</translation>
    </message>
    <message>
        <source>Next file</source>
        <translation>Nästa akt</translation>
    </message>
    <message>
        <source>Previous file</source>
        <translation>Föregående akt</translation>
    </message>
    <message>
        <source>Mark as done, next file</source>
        <translation>Klarmarkera, nästa akt</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ångra</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Gör om</translation>
    </message>
    <message>
        <source>Search file number</source>
        <translation>Sök aktnummer</translation>
    </message>
    <message>
        <source>The file cannot be read</source>
        <translation>Akten kan inte läsas</translation>
    </message>
    <message>
        <source>Check the list against the file</source>
        <translation>Jämför listan med akten</translation>
    </message>
    <message>
        <source>Acute concern</source>
        <translation>Akut oro</translation>
    </message>
    <message>
        <source>Compare two readings</source>
        <translation>Jämför två läsningar</translation>
    </message>
    <message>
        <source>Readers and who reads what</source>
        <translation>Läsare och vem som läser vad</translation>
    </message>
    <message>
        <source>My own eyes</source>
        <translation>Mina egna ögon</translation>
    </message>
    <message>
        <source>Anchor files</source>
        <translation>Ankarakter</translation>
    </message>
    <message>
        <source>Comments and control of the file</source>
        <translation>Kommentarer och kontroll av akten</translation>
    </message>
    <message>
        <source>Hand over to another laptop</source>
        <translation>Lämna över till en annan dator</translation>
    </message>
    <message>
        <source>Timeline of the placement</source>
        <translation>Placeringens tidslinje</translation>
    </message>
    <message>
        <source>Copy the visit to a sibling</source>
        <translation>Kopiera besöket till ett syskon</translation>
    </message>
    <message>
        <source>Conflict of interest in the file</source>
        <translation>Anmäl jäv i akten</translation>
    </message>
    <message>
        <source>When the file was drawn and reached</source>
        <translation>Aktens tider: dragen, beställd, åtkomst</translation>
    </message>
    <message>
        <source>The form on paper</source>
        <translation>Blankett på papper</translation>
    </message>
    <message>
        <source>Documents beside the questions</source>
        <translation>Handlingar bredvid frågorna</translation>
    </message>
    <message>
        <source>Attach a document</source>
        <translation>Bifoga en handling</translation>
    </message>
    <message>
        <source>Remove the document</source>
        <translation>Ta bort handlingen</translation>
    </message>
    <message>
        <source>Use the page as evidence</source>
        <translation>Använd sidan som underlag</translation>
    </message>
    <message>
        <source>Next page of the document</source>
        <translation>Nästa sida i handlingen</translation>
    </message>
    <message>
        <source>Previous page of the document</source>
        <translation>Föregående sida i handlingen</translation>
    </message>
    <message>
        <source>Go to a page of the document</source>
        <translation>Gå till en sida i handlingen</translation>
    </message>
    <message>
        <source>Search in the document</source>
        <translation>Sök i handlingen</translation>
    </message>
    <message>
        <source>Draw the page larger</source>
        <translation>Visa sidan större</translation>
    </message>
    <message>
        <source>Draw the page smaller</source>
        <translation>Visa sidan mindre</translation>
    </message>
    <message>
        <source>In the log: copy the row</source>
        <translation>I loggen: kopiera raden</translation>
    </message>
    <message>
        <source>In the log: remove the row</source>
        <translation>I loggen: ta bort raden</translation>
    </message>
    <message>
        <source>Read the template</source>
        <translation>Läs mallen</translation>
    </message>
    <message>
        <source>See the proof</source>
        <translation>Se beviset</translation>
    </message>
    <message>
        <source>Compare with another template</source>
        <translation>Jämför med en annan mall</translation>
    </message>
    <message>
        <source>Try the template on a worked case</source>
        <translation>Prova mallen på ett räknat exempel</translation>
    </message>
    <message>
        <source>Edit the draft</source>
        <translation>Ändra utkastet</translation>
    </message>
    <message>
        <source>New draft from this template</source>
        <translation>Nytt utkast av mallen</translation>
    </message>
    <message>
        <source>Release the draft</source>
        <translation>Ge ut utkastet</translation>
    </message>
    <message>
        <source>Throw the draft away</source>
        <translation>Kasta utkastet</translation>
    </message>
    <message>
        <source>Import XLSForm</source>
        <translation>Importera XLSForm</translation>
    </message>
    <message>
        <source>Export XLSForm</source>
        <translation>Exportera XLSForm</translation>
    </message>
    <message>
        <source>Save a blank template</source>
        <translation>Spara en tom mall</translation>
    </message>
    <message>
        <source>Write a finding</source>
        <translation>Skriv iakttagelse</translation>
    </message>
    <message>
        <source>Copy the table</source>
        <translation>Kopiera tabellen</translation>
    </message>
    <message>
        <source>Count again</source>
        <translation>Räkna om</translation>
    </message>
    <message>
        <source>In the table: write a finding about the row</source>
        <translation>I tabellen: skriv en iakttagelse om raden</translation>
    </message>
    <message>
        <source>In the table: sort by a column</source>
        <translation>I tabellen: sortera efter en kolumn</translation>
    </message>
    <message>
        <source>Write a new finding</source>
        <translation>Skriv en ny iakttagelse</translation>
    </message>
    <message>
        <source>Add a recommendation</source>
        <translation>Lägg till rekommendation</translation>
    </message>
    <message>
        <source>Move the finding up in the report</source>
        <translation>Flytta iakttagelsen uppåt i rapporten</translation>
    </message>
    <message>
        <source>Move the finding down in the report</source>
        <translation>Flytta iakttagelsen nedåt i rapporten</translation>
    </message>
    <message>
        <source>Remove the finding</source>
        <translation>Ta bort iakttagelsen</translation>
    </message>
    <message>
        <source>Preview the report</source>
        <translation>Förhandsgranska rapporten</translation>
    </message>
    <message>
        <source>Lock the report</source>
        <translation>Fastställ rapporten</translation>
    </message>
    <message>
        <source>Save the PDF</source>
        <translation>Spara PDF</translation>
    </message>
    <message>
        <source>Open the PDF</source>
        <translation>Öppna PDF</translation>
    </message>
    <message>
        <source>Copy the checksum</source>
        <translation>Kopiera kontrollsumman</translation>
    </message>
    <message>
        <source>Hand out the key to an auditor</source>
        <translation>Lämna ut nyckeln till en revisor</translation>
    </message>
    <message>
        <source>Choose report</source>
        <translation>Välj rapport</translation>
    </message>
    <message>
        <source>Check the report</source>
        <translation>Kontrollera rapporten</translation>
    </message>
    <message>
        <source>Copy the verdict</source>
        <translation>Kopiera utfallet</translation>
    </message>
    <message>
        <source>Save the verdict</source>
        <translation>Spara utfallet</translation>
    </message>
</context>
<context>
    <name>Commission</name>
    <message>
        <source>The name of the inspection</source>
        <translation>Granskningens namn</translation>
    </message>
    <message>
        <source>The organisation</source>
        <translation>Organisationen</translation>
    </message>
    <message>
        <source>The registration number</source>
        <translation>Diarienumret</translation>
    </message>
    <message>
        <source>The background</source>
        <translation>Bakgrunden</translation>
    </message>
    <message>
        <source>A question to answer</source>
        <translation>En frågeställning</translation>
    </message>
    <message>
        <source>The ground in the secrecy act</source>
        <translation>Sekretessgrunden</translation>
    </message>
</context>
<context>
    <name>CommissionDialog</name>
    <message>
        <source>Commission</source>
        <translation>Uppdraget</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Spara</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Leave without saving?</source>
        <translation>Lämna utan att spara?</translation>
    </message>
    <message>
        <source>What you have changed here is lost.</source>
        <translation>Det du har ändrat här går förlorat.</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Lämna</translation>
    </message>
    <message>
        <source>Go on writing</source>
        <translation>Fortsätt skriva</translation>
    </message>
    <message>
        <source>Background and purpose</source>
        <translation>Bakgrund och syfte</translation>
    </message>
    <message>
        <source>Questions to answer</source>
        <translation>Frågeställningar</translation>
    </message>
    <message>
        <source>Name of the inspection</source>
        <translation>Granskningens namn</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Period from</source>
        <translation>Period från</translation>
    </message>
    <message>
        <source>Period to</source>
        <translation>Period till</translation>
    </message>
    <message>
        <source>Registration number</source>
        <translation>Diarienummer</translation>
    </message>
    <message>
        <source>Of the inspection itself. It may be left empty until it is registered.</source>
        <translation>Granskningens eget. Det får vara tomt tills granskningen är diarieförd.</translation>
    </message>
    <message>
        <source>Why the inspection is made and who asked for it. It is printed.</source>
        <translation>Varför granskningen görs och vem som har beställt den. Texten skrivs i rapporten.</translation>
    </message>
    <message>
        <source>One question on each line.</source>
        <translation>En frågeställning på varje rad.</translation>
    </message>
    <message>
        <source>Ground in the secrecy act</source>
        <translation>Sekretessgrund</translation>
    </message>
    <message>
        <source>The ground for reading the files, as your lawyers have stated it.</source>
        <translation>Grunden för att läsa akterna, så som era jurister har angett den.</translation>
    </message>
    <message>
        <source>Put a semicolon between several.</source>
        <translation>Sätt semikolon mellan flera.</translation>
    </message>
    <message>
        <source>Values of the review template</source>
        <translation>Granskningsmallens värden</translation>
    </message>
</context>
<context>
    <name>ConcernDialog</name>
    <message>
        <source>Acute concern</source>
        <translation>Akut oro</translation>
    </message>
    <message>
        <source>What have you seen?</source>
        <translation>Vad har du sett?</translation>
    </message>
    <message>
        <source>Shortly, what the file shows and when. No names.</source>
        <translation>Kort, vad akten visar och när. Inga namn.</translation>
    </message>
    <message>
        <source>Who was told</source>
        <translation>Vem som underrättats</translation>
    </message>
    <message>
        <source>by telephone, by mail …</source>
        <translation>per telefon, per e-post …</translation>
    </message>
    <message>
        <source>How they were told</source>
        <translation>Hur det gjordes</translation>
    </message>
    <message>
        <source>They have been told now</source>
        <translation>Har underrättats nu</translation>
    </message>
    <message>
        <source>Save the concern</source>
        <translation>Spara oron</translation>
    </message>
    <message>
        <source>It is handled</source>
        <translation>Den är hanterad</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Stäng</translation>
    </message>
    <message>
        <source>The law says at once.</source>
        <translation>Lagen säger genast.</translation>
    </message>
    <message>
        <source>Concern for a child is reported to the responsible board (chapter 19, section 1, SoL), a serious failing by lex Sarah (chapter 27, section 2). Telling the head of unit is not enough.</source>
        <translation>Oro för ett barn anmäls till ansvarig nämnd (19 kap. 1 § SoL), ett missförhållande enligt lex Sarah (27 kap. 2 § SoL). Att tala med enhetschefen räcker inte.</translation>
    </message>
    <message>
        <source>The concern is handled.</source>
        <translation>Oron är hanterad.</translation>
    </message>
    <message>
        <source>Still to do, at once:</source>
        <translation>Kvar att göra, genast:</translation>
    </message>
    <message>
        <source>Everybody who must be told has been told.</source>
        <translation>Alla som ska underrättas är underrättade.</translation>
    </message>
    <message>
        <source>A child may be at risk</source>
        <translation>Ett barn kan fara illa</translation>
    </message>
    <message>
        <source>A serious failing in the work (lex Sarah)</source>
        <translation>Ett missförhållande i verksamheten (lex Sarah)</translation>
    </message>
    <message>
        <source>Report to the board or the emergency service.</source>
        <translation>Anmäl till ansvarig nämnd eller socialjouren.</translation>
    </message>
    <message>
        <source>Report to whoever receives lex Sarah reports.</source>
        <translation>Rapportera till den som tar emot lex Sarah-rapporter.</translation>
    </message>
    <message>
        <source>The responsible board, a report of concern</source>
        <translation>Ansvarig nämnd, orosanmälan</translation>
    </message>
    <message>
        <source>The social emergency service</source>
        <translation>Socialjouren</translation>
    </message>
    <message>
        <source>Whoever receives lex Sarah reports</source>
        <translation>Den som tar emot lex Sarah-rapporter</translation>
    </message>
    <message>
        <source>The police</source>
        <translation>Polisen</translation>
    </message>
    <message>
        <source>The head of unit (not enough by itself)</source>
        <translation>Enhetschefen (räcker inte i sig)</translation>
    </message>
    <message>
        <source>Somebody else</source>
        <translation>Någon annan</translation>
    </message>
    <message>
        <source>Acute concern, file %1</source>
        <translation>Akut oro, akt %1</translation>
    </message>
    <message>
        <source>Kept apart from the review. It never stands in the report.</source>
        <translation>Förs vid sidan av granskningen och står aldrig i rapporten.</translation>
    </message>
</context>
<context>
    <name>ConflictDialog</name>
    <message>
        <source>Conflict of interest</source>
        <translation>Jäv</translation>
    </message>
    <message>
        <source>Why can you not read the file?</source>
        <translation>Varför kan du inte läsa akten?</translation>
    </message>
    <message>
        <source>Shortly. Name no child and no family. It is kept in the journal.</source>
        <translation>Skriv kort. Nämn inget barn och ingen familj. Skälet sparas i journalen.</translation>
    </message>
    <message>
        <source>Declare the conflict of interest</source>
        <translation>Anmäl jäv</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Another reader gets the file. What you have answered in it does not count.</source>
        <translation>En annan läsare får akten. Det du har svarat i den räknas inte.</translation>
    </message>
    <message>
        <source>Nobody else can read the file. The next reserve takes its place, and the report says so.</source>
        <translation>Ingen annan kan läsa akten. Nästa reserv tar dess plats, och rapporten redovisar det.</translation>
    </message>
    <message>
        <source>Conflict of interest in file %1</source>
        <translation>Jäv i akt %1</translation>
    </message>
</context>
<context>
    <name>CountGrid</name>
    <message>
        <source>Write a whole number.</source>
        <translation>Skriv ett heltal.</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>Something went wrong in the program</source>
        <translation>Något gick fel i programmet</translation>
    </message>
    <message>
        <source>The program met a fault of its own. What was marked as saved is saved. Close the program and open it again. If it happens once more, send the text below to whoever looks after the program.</source>
        <translation>Felet ligger i programmet, inte hos dig. Det som har visats som sparat är sparat. Stäng programmet och öppna det igen. Händer det en gång till, skicka texten nedan till den som förvaltar programmet.</translation>
    </message>
    <message>
        <source>Technical text</source>
        <translation>Teknisk text</translation>
    </message>
    <message>
        <source>Copy the text</source>
        <translation>Kopiera texten</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Stäng</translation>
    </message>
</context>
<context>
    <name>DiaryForm</name>
    <message>
        <source>Register the checksum in a diary (may be left out)</source>
        <translation>Registrera kontrollsumman i ett diarium (kan hoppas över)</translation>
    </message>
    <message>
        <source>Diary</source>
        <translation>Diarium</translation>
    </message>
    <message>
        <source>Registration number</source>
        <translation>Diarienummer</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Dag</translation>
    </message>
    <message>
        <source>Save the registration</source>
        <translation>Spara registreringen</translation>
    </message>
    <message>
        <source>Write a date, for example 2026-03-12.</source>
        <translation>Skriv ett datum, till exempel 2026-03-12.</translation>
    </message>
</context>
<context>
    <name>DigitsRow</name>
    <message>
        <source>Your six digits</source>
        <translation>Dina sex siffror</translation>
    </message>
    <message>
        <source>New digits</source>
        <translation>Nya siffror</translation>
    </message>
    <message>
        <source>Locked with the plan. The other party says its six afterwards.</source>
        <translation>Låses med planen. Motparten säger sina sex efteråt.</translation>
    </message>
</context>
<context>
    <name>DistrictNames</name>
    <message>
        <source>Unknown names of districts</source>
        <translation>Okända namn på stadsdelar</translation>
    </message>
    <message>
        <source>Read in with these names</source>
        <translation>Läs in med de här namnen</translation>
    </message>
    <message>
        <source>Say which of today&apos;s districts each name means.</source>
        <translation>Ange vilken av dagens stadsdelar varje namn betyder.</translation>
    </message>
    <message>
        <source>Choose …</source>
        <translation>Välj …</translation>
    </message>
</context>
<context>
    <name>DocumentDesk</name>
    <message>
        <source>Choose a document</source>
        <translation>Välj en handling</translation>
    </message>
    <message>
        <source>Attaching the document</source>
        <translation>Bifogar handlingen</translation>
    </message>
    <message>
        <source>Document %1 is attached.</source>
        <translation>Handling %1 är bifogad.</translation>
    </message>
    <message>
        <source>Document %1 is removed.</source>
        <translation>Handling %1 är borttagen.</translation>
    </message>
    <message>
        <source>Open a document beside the questions first.</source>
        <translation>Öppna en handling bredvid frågorna först.</translation>
    </message>
    <message>
        <source>Opening the document</source>
        <translation>Öppnar handlingen</translation>
    </message>
    <message>
        <source>The words are not found. A scanned page has no text to search.</source>
        <translation>Orden hittades inte. En skannad sida har ingen text att söka i.</translation>
    </message>
    <message>
        <source>The words stand on this page alone.</source>
        <translation>Orden står bara på den här sidan.</translation>
    </message>
    <message>
        <source>Searching</source>
        <translation>Söker</translation>
    </message>
</context>
<context>
    <name>DocumentPane</name>
    <message>
        <source>Documents</source>
        <translation>Handlingar</translation>
    </message>
    <message>
        <source>No document is attached</source>
        <translation>Ingen handling är bifogad</translation>
    </message>
    <message>
        <source>Attach a PDF or a picture to read it beside the questions.</source>
        <translation>Bifoga en PDF eller en bild för att läsa den bredvid frågorna.</translation>
    </message>
    <message>
        <source>Attach a document</source>
        <translation>Bifoga en handling</translation>
    </message>
    <message>
        <source>Page %1 of %2 in %3</source>
        <translation>Sida %1 av %2 i %3</translation>
    </message>
    <message>
        <source>The document has pages 1 to %1.</source>
        <translation>Handlingen har sidorna 1 till %1.</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>av %1</translation>
    </message>
    <message>
        <source>This is the first page.</source>
        <translation>Det här är första sidan.</translation>
    </message>
    <message>
        <source>This is the last page.</source>
        <translation>Det här är sista sidan.</translation>
    </message>
    <message>
        <source>It is not drawn larger.</source>
        <translation>Större än så visas den inte.</translation>
    </message>
    <message>
        <source>It is not drawn smaller.</source>
        <translation>Mindre än så visas den inte.</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Handling</translation>
    </message>
    <message>
        <source>Remove the document</source>
        <translation>Ta bort handlingen</translation>
    </message>
    <message>
        <source>Close the documents</source>
        <translation>Stäng handlingarna</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Föregående sida</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Nästa sida</translation>
    </message>
    <message>
        <source>Page number</source>
        <translation>Sidnummer</translation>
    </message>
    <message>
        <source>Draw smaller</source>
        <translation>Visa mindre</translation>
    </message>
    <message>
        <source>Draw larger</source>
        <translation>Visa större</translation>
    </message>
    <message>
        <source>Search in the document</source>
        <translation>Sök i handlingen</translation>
    </message>
    <message>
        <source>Use the page as evidence</source>
        <translation>Använd sidan som underlag</translation>
    </message>
</context>
<context>
    <name>DrawnPart</name>
    <message>
        <source>Drawn files</source>
        <translation>Dragna akter</translation>
    </message>
    <message>
        <source>Copy the list</source>
        <translation>Kopiera listan</translation>
    </message>
    <message>
        <source>Include the reserves</source>
        <translation>Ta med reserverna</translation>
    </message>
    <message>
        <source>Show the order list</source>
        <translation>Visa beställningslistan</translation>
    </message>
    <message>
        <source>What the plan means</source>
        <translation>Vad planen betyder</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) drawn</source>
        <translation>
            <numerusform>%n akt är dragen</numerusform>
            <numerusform>%n akter är dragna</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in reserve</source>
        <translation>
            <numerusform>%n i reserv</numerusform>
            <numerusform>%n i reserv</numerusform>
        </translation>
    </message>
    <message>
        <source>Protocol %1.</source>
        <translation>Urvalsprotokoll %1.</translation>
    </message>
    <message>
        <source>Seed %1.</source>
        <translation>Startvärde %1.</translation>
    </message>
    <message>
        <source>The protocol, SHA-256</source>
        <translation>Protokollet, SHA-256</translation>
    </message>
    <message>
        <source>File number</source>
        <translation>Aktnummer</translation>
    </message>
    <message>
        <source>District</source>
        <translation>Stadsdel</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Lottnummer</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Plats</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Slag</translation>
    </message>
    <message>
        <source>Order the files</source>
        <translation>Beställ akterna</translation>
    </message>
    <message>
        <source>The order list says what each unit needs to find its files. It is made from the key list each time, for the assigned inspector only, and each look is logged.</source>
        <translation>Beställningslistan säger vad varje enhet behöver för att hitta sina akter. Den görs ur nyckellistan varje gång, bara för tilldelad inspektör, och varje titt loggas.</translation>
    </message>
</context>
<context>
    <name>DropZone</name>
    <message>
        <source>Choose file</source>
        <translation>Välj fil</translation>
    </message>
    <message>
        <source>or drag the file here</source>
        <translation>eller dra filen hit</translation>
    </message>
</context>
<context>
    <name>EarlierVersions</name>
    <message>
        <source>Earlier versions</source>
        <translation>Tidigare versioner</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Version %1</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öppna</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Spara</translation>
    </message>
</context>
<context>
    <name>EndingChoice</name>
    <message>
        <source>How the report ends</source>
        <translation>Hur rapporten avslutas</translation>
    </message>
    <message>
        <source>Signature with your own key file</source>
        <translation>Underskrift med egen nyckelfil</translation>
    </message>
    <message>
        <source>The report gets a field for an electronic signature.</source>
        <translation>Rapporten får ett fält för elektronisk underskrift.</translation>
    </message>
    <message>
        <source>Trial certificate</source>
        <translation>Provcertifikat</translation>
    </message>
    <message>
        <source>Every page says %1. For trying out, never for a real report.</source>
        <translation>Varje sida säger %1. Bara för att prova, aldrig för en riktig rapport.</translation>
    </message>
    <message>
        <source>Without an electronic signature</source>
        <translation>Utan elektronisk underskrift</translation>
    </message>
    <message>
        <source>The checksum is cited in the official statement instead.</source>
        <translation>Kontrollsumman anges i stället i tjänsteutlåtandet.</translation>
    </message>
</context>
<context>
    <name>EntryEditor</name>
    <message>
        <source>to</source>
        <translation>till</translation>
    </message>
    <message>
        <source>Not stated in the file</source>
        <translation>Framgår inte av akten</translation>
    </message>
    <message>
        <source>%1, last day</source>
        <translation>%1, sista dagen</translation>
    </message>
    <message>
        <source>Write a date, for example 2026-03-12.</source>
        <translation>Skriv ett datum, till exempel 2026-03-12.</translation>
    </message>
    <message>
        <source>The last day lies before the first.</source>
        <translation>Den sista dagen ligger före den första.</translation>
    </message>
    <message>
        <source>Write a whole number.</source>
        <translation>Skriv ett heltal.</translation>
    </message>
    <message>
        <source>Write a number from %1 to %2.</source>
        <translation>Skriv ett tal från %1 till %2.</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nej</translation>
    </message>
</context>
<context>
    <name>EventForm</name>
    <message>
        <source>Where the seed comes from</source>
        <translation>Varifrån startvärdet kommer</translation>
    </message>
    <message>
        <source>The other party</source>
        <translation>Motparten</translation>
    </message>
    <message>
        <source>Name of the event</source>
        <translation>Händelsens namn</translation>
    </message>
    <message>
        <source>Its own number, if any</source>
        <translation>Händelsens nummer, om den har ett</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Dag</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Klockslag</translation>
    </message>
    <message>
        <source>How the result is written</source>
        <translation>Hur resultatet skrivs</translation>
    </message>
    <message>
        <source>Instead, if the event does not happen</source>
        <translation>I stället, om händelsen uteblir</translation>
    </message>
    <message>
        <source>Write which event it is.</source>
        <translation>Skriv vilken händelse det är.</translation>
    </message>
    <message>
        <source>Write day and time, as 2026-12-05 and 18:20.</source>
        <translation>Skriv dag och klockslag, som 2026-12-05 och 18:20.</translation>
    </message>
</context>
<context>
    <name>EvidenceCard</name>
    <message>
        <source>page %1</source>
        <translation>sida %1</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>Ta bort %1</translation>
    </message>
    <message>
        <source>Show the page</source>
        <translation>Visa sidan</translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation>Visa %1</translation>
    </message>
</context>
<context>
    <name>EvidencePane</name>
    <message>
        <source>Evidence</source>
        <translation>Underlag</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Handling</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>12/3</source>
        <translation>12/3</translation>
    </message>
    <message>
        <source>Page or entry</source>
        <translation>Sida eller anteckning</translation>
    </message>
    <message>
        <source>Add evidence</source>
        <translation>Lägg till underlag</translation>
    </message>
    <message>
        <source>Note about the file</source>
        <translation>Anteckning om akten</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>Skriv en anteckning</translation>
    </message>
    <message>
        <source>Evidence for %1</source>
        <translation>Underlag för %1</translation>
    </message>
    <message>
        <source>Look in: %1</source>
        <translation>Leta i: %1</translation>
    </message>
    <message>
        <source>Write a date, for example 2026-03-12.</source>
        <translation>Skriv ett datum, till exempel 2026-03-12.</translation>
    </message>
</context>
<context>
    <name>FigureTable</name>
    <message>
        <source>Copy the table as text</source>
        <translation>Kopiera tabellen som text</translation>
    </message>
</context>
<context>
    <name>FileActs</name>
    <message>
        <source>The visit is copied to file %1. Undo takes it back in both files.</source>
        <translation>Besöket är kopierat till akt %1. Ångra tar tillbaka det i båda akterna.</translation>
    </message>
    <message>
        <source>File %1 is read by %2 instead.</source>
        <translation>Akt %1 läses i stället av %2.</translation>
    </message>
    <message>
        <source>File %1 is given up. The next reserve takes its place.</source>
        <translation>Akt %1 lämnas. Nästa reserv tar dess plats.</translation>
    </message>
</context>
<context>
    <name>FindingEditor</name>
    <message>
        <source>Finding</source>
        <translation>Iakttagelse</translation>
    </message>
    <message>
        <source>What we saw</source>
        <translation>Vad vi såg</translation>
    </message>
    <message>
        <source>What do the numbers and the files show?</source>
        <translation>Vad visar siffrorna och akterna?</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Lägg till</translation>
    </message>
    <message>
        <source>The chosen questions rest on no law during the period.</source>
        <translation>De valda frågorna vilar inte på något lagrum under perioden.</translation>
    </message>
    <message>
        <source>Add a recommendation</source>
        <translation>Lägg till rekommendation</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Ta bort</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Fråga</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Siffra</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Var</translation>
    </message>
    <message>
        <source>Add the question</source>
        <translation>Lägg till frågan</translation>
    </message>
    <message>
        <source>Add the number</source>
        <translation>Lägg till siffran</translation>
    </message>
    <message>
        <source>What it rests on</source>
        <translation>Vad den bygger på</translation>
    </message>
    <message>
        <source>Numbers, as the results are now</source>
        <translation>Siffror, som resultaten är nu</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Frågor</translation>
    </message>
    <message>
        <source>Assessment</source>
        <translation>Bedömning</translation>
    </message>
    <message>
        <source>Provisions</source>
        <translation>Lagrum</translation>
    </message>
    <message>
        <source>Recommendations</source>
        <translation>Rekommendationer</translation>
    </message>
</context>
<context>
    <name>FindingPane</name>
    <message>
        <source>Findings</source>
        <translation>Iakttagelser</translation>
    </message>
    <message>
        <source>New finding</source>
        <translation>Ny iakttagelse</translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message>
        <source>Strength</source>
        <translation>Styrka</translation>
    </message>
    <message>
        <source>Area for improvement</source>
        <translation>Utvecklingsområde</translation>
    </message>
    <message>
        <source>Requirement of law not met</source>
        <translation>Lagkrav inte uppfyllt</translation>
    </message>
    <message>
        <source>%1 to mend</source>
        <translation>%1 att rätta</translation>
    </message>
    <message>
        <source>No text yet</source>
        <translation>Ingen text ännu</translation>
    </message>
    <message>
        <source>The number is not in the results any more.</source>
        <translation>Siffran finns inte längre i resultaten.</translation>
    </message>
    <message>
        <source>share Yes %1</source>
        <translation>andel Ja %1</translation>
    </message>
    <message>
        <source>share Yes %1 (interval %2)</source>
        <translation>andel Ja %1 (intervall %2)</translation>
    </message>
    <message>
        <source>median %1 %2, from %3 to %4</source>
        <translation>median %1 %2, från %3 till %4</translation>
    </message>
    <message>
        <source>%1 %3 in the files, %2 in the register</source>
        <translation>%1 %3 i akterna, %2 i registret</translation>
    </message>
    <message>
        <source>Register and file</source>
        <translation>Register och akt</translation>
    </message>
</context>
<context>
    <name>FindingsScreen</name>
    <message>
        <source>Move up in the report</source>
        <translation>Flytta uppåt i rapporten</translation>
    </message>
    <message>
        <source>Move down in the report</source>
        <translation>Flytta nedåt i rapporten</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Ta bort</translation>
    </message>
    <message>
        <source>No findings are written</source>
        <translation>Inga iakttagelser är skrivna</translation>
    </message>
    <message>
        <source>A finding says what you saw, in numbers, and what it is worth.</source>
        <translation>En iakttagelse säger vad ni såg, med siffror, och hur ni bedömer det.</translation>
    </message>
    <message>
        <source>Write the first finding</source>
        <translation>Skriv den första iakttagelsen</translation>
    </message>
    <message>
        <source>new finding</source>
        <translation>ny iakttagelse</translation>
    </message>
    <message>
        <source>recommendation</source>
        <translation>rekommendation</translation>
    </message>
    <message>
        <source>move up</source>
        <translation>flytta uppåt</translation>
    </message>
    <message>
        <source>Finding %1</source>
        <translation>Iakttagelse %1</translation>
    </message>
    <message>
        <source>The finding is removed.</source>
        <translation>Iakttagelsen är borttagen.</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Iakttagelse</translation>
    </message>
</context>
<context>
    <name>FindingsViewModel</name>
    <message>
        <source>Counting the answers</source>
        <translation>Räknar svaren</translation>
    </message>
</context>
<context>
    <name>Fold</name>
    <message>
        <source>open</source>
        <translation>öppet</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>stängt</translation>
    </message>
</context>
<context>
    <name>FrameScreen</name>
    <message>
        <source>Sampling frame</source>
        <translation>Urvalsram</translation>
    </message>
    <message>
        <source>Continue to the sample</source>
        <translation>Fortsätt till urvalet</translation>
    </message>
    <message>
        <source>Reconciliation</source>
        <translation>Avstämning</translation>
    </message>
    <message>
        <source>Children in each district</source>
        <translation>Barn i varje stadsdel</translation>
    </message>
    <message>
        <source>use the rule</source>
        <translation>använd regeln</translation>
    </message>
    <message>
        <source>continue</source>
        <translation>fortsätt</translation>
    </message>
    <message>
        <source>Children placed between %1 and %2.</source>
        <translation>Barn som var placerade mellan %1 och %2.</translation>
    </message>
    <message>
        <source>The frame is not locked.</source>
        <translation>Urvalsramen är inte låst.</translation>
    </message>
    <message>
        <source>It is locked together with the plan, in the next step.</source>
        <translation>Den låses tillsammans med planen, i nästa steg.</translation>
    </message>
    <message>
        <source>Locked in protocol %1, %2.</source>
        <translation>Låst i urvalsprotokoll %1, %2.</translation>
    </message>
    <message>
        <source>Rows in the list</source>
        <translation>Rader i listan</translation>
    </message>
    <message>
        <source>The lines below the first add up to %1.</source>
        <translation>Raderna under den första blir tillsammans %1.</translation>
    </message>
    <message>
        <source>Totals in the list</source>
        <translation>Summarader i listan</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>Dubbletter</translation>
    </message>
    <message>
        <source>More placements of a child already counted</source>
        <translation>Fler placeringar för ett barn som redan räknats</translation>
    </message>
    <message>
        <source>Faulty rows set aside</source>
        <translation>Rader med fel som har lagts åt sidan</translation>
    </message>
    <message>
        <source>Children in the sampling frame</source>
        <translation>Barn i urvalsramen</translation>
    </message>
    <message>
        <source>District</source>
        <translation>Stadsdel</translation>
    </message>
    <message>
        <source>Children</source>
        <translation>Barn</translation>
    </message>
    <message>
        <source>without district</source>
        <translation>utan stadsdel</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alla</translation>
    </message>
</context>
<context>
    <name>FrameViewModel</name>
    <message>
        <source>Counting the children</source>
        <translation>Räknar barnen</translation>
    </message>
</context>
<context>
    <name>HandOverDialog</name>
    <message>
        <source>Hand over</source>
        <translation>Överlämning</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Till</translation>
    </message>
    <message>
        <source>Laptop</source>
        <translation>Dator</translation>
    </message>
    <message>
        <source>For example its number.</source>
        <translation>Till exempel dess nummer.</translation>
    </message>
    <message>
        <source>All files that can be handed over</source>
        <translation>Alla akter som kan lämnas över</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Akter</translation>
    </message>
    <message>
        <source>Passphrase of the package</source>
        <translation>Paketets lösenfras</translation>
    </message>
    <message>
        <source>Tell it by word of mouth. At least 12 characters.</source>
        <translation>Lämna den muntligt. Minst 12 tecken.</translation>
    </message>
    <message>
        <source>Show what I write</source>
        <translation>Visa det jag skriver</translation>
    </message>
    <message>
        <source>Make the package</source>
        <translation>Gör paketet</translation>
    </message>
    <message>
        <source>Packages</source>
        <translation>Paket</translation>
    </message>
    <message>
        <source>No package has been made.</source>
        <translation>Inget paket är gjort.</translation>
    </message>
    <message>
        <source>Receive</source>
        <translation>Ta emot</translation>
    </message>
    <message>
        <source>Slip</source>
        <translation>Följesedel</translation>
    </message>
    <message>
        <source>Write again</source>
        <translation>Skriv igen</translation>
    </message>
    <message>
        <source>Why a package is taken back</source>
        <translation>Varför ett paket tas tillbaka</translation>
    </message>
    <message>
        <source>For example that the laptop is lost. Its answers since then are not used.</source>
        <translation>Till exempel att datorn är borta. Det som svarats där räknas inte.</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Ta tillbaka</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Stäng</translation>
    </message>
    <message>
        <source>There are no files that %1 can be given now.</source>
        <translation>Det finns inga akter att lämna över till %1 nu.</translation>
    </message>
    <message>
        <source>begun</source>
        <translation>påbörjad</translation>
    </message>
    <message>
        <source>not begun</source>
        <translation>inte påbörjad</translation>
    </message>
    <message>
        <source>first reading of two</source>
        <translation>första läsningen av två</translation>
    </message>
    <message>
        <source>second reading of two</source>
        <translation>andra läsningen av två</translation>
    </message>
    <message>
        <source>Choose a package first.</source>
        <translation>Välj ett paket först.</translation>
    </message>
    <message>
        <source>The package is not out any more.</source>
        <translation>Paketet är inte ute längre.</translation>
    </message>
    <message>
        <source>Make the package, %1</source>
        <translation>Gör paketet, %1</translation>
    </message>
    <message>
        <source>No files are chosen.</source>
        <translation>Inga akter är valda.</translation>
    </message>
    <message>
        <source>Choose files in the list.</source>
        <translation>Välj akter i listan.</translation>
    </message>
    <message>
        <source>Write a passphrase for the package.</source>
        <translation>Skriv en lösenfras för paketet.</translation>
    </message>
    <message>
        <source>Save the package</source>
        <translation>Spara paketet</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Sparat som %1.</translation>
    </message>
    <message>
        <source>The files are read-only here until the package has come back.</source>
        <translation>Akterna kan inte ändras här förrän paketet har kommit tillbaka.</translation>
    </message>
    <message>
        <source>Receive a package</source>
        <translation>Ta emot ett paket</translation>
    </message>
    <message>
        <source>Package %1 is received, %2.</source>
        <translation>Paket %1 är mottaget, %2.</translation>
    </message>
    <message>
        <source>Keep the file aside?</source>
        <translation>Lägga filen åt sidan?</translation>
    </message>
    <message>
        <source>Keep aside</source>
        <translation>Lägg åt sidan</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Låt bli</translation>
    </message>
    <message>
        <source>The file is kept aside. No answer was changed.</source>
        <translation>Filen är lagd åt sidan. Inget svar ändrades.</translation>
    </message>
    <message>
        <source>Write why.</source>
        <translation>Skriv varför.</translation>
    </message>
    <message>
        <source>Package %1 is taken back. Its files are here as they left.</source>
        <translation>Paket %1 är återtaget. Akterna står här som när de lämnades.</translation>
    </message>
    <message>
        <source>Package (*.overlamning)</source>
        <translation>Paket (*.overlamning)</translation>
    </message>
    <message>
        <source>To a laptop without network</source>
        <translation>Till en dator utan nät</translation>
    </message>
    <message>
        <source>The files go in one encrypted package, by USB stick or folder. Until it has come back they are read there and not here. Of the other reader&apos;s answers it holds nothing.</source>
        <translation>Akterna läggs i ett krypterat paket, på USB-minne eller i en mapp. Tills det är tillbaka läses de där och inte här. Av den andra läsarens svar finns ingenting med.</translation>
    </message>
    <message>
        <source>Out and back</source>
        <translation>Ute och åter</translation>
    </message>
</context>
<context>
    <name>HandbookDialog</name>
    <message>
        <source>Handbook</source>
        <translation>Handbok</translation>
    </message>
    <message>
        <source>Search the handbook</source>
        <translation>Sök i handboken</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Innehåll</translation>
    </message>
    <message>
        <source>No chapter holds that.</source>
        <translation>Inget kapitel innehåller det.</translation>
    </message>
    <message>
        <source>Chapter</source>
        <translation>Kapitel</translation>
    </message>
</context>
<context>
    <name>HeadlineView</name>
    <message>
        <source>Register and file</source>
        <translation>Register och akt</translation>
    </message>
    <message>
        <source>Register and file by district</source>
        <translation>Register och akt per stadsdel</translation>
    </message>
    <message>
        <source>What the register misses, by heading</source>
        <translation>Vad registret missar, efter rubrik</translation>
    </message>
    <message>
        <source>in the register</source>
        <translation>i registret</translation>
    </message>
    <message>
        <source>in the files</source>
        <translation>i akterna</translation>
    </message>
</context>
<context>
    <name>HelpDialog</name>
    <message>
        <source>Keys and help</source>
        <translation>Tangenter och hjälp</translation>
    </message>
    <message>
        <source>The single-letter keys are switched off.</source>
        <translation>Tangenter med en bokstav är avstängda.</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Tangent</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Vad den gör</translation>
    </message>
    <message>
        <source>Keys on this screen</source>
        <translation>Tangenter på den här sidan</translation>
    </message>
    <message>
        <source>Change keys</source>
        <translation>Ändra tangenter</translation>
    </message>
    <message>
        <source>Open the handbook</source>
        <translation>Öppna handboken</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Stäng</translation>
    </message>
</context>
<context>
    <name>IssueModel</name>
    <message>
        <source>Kind</source>
        <translation>Slag</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Rad</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Kolumn</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Värde</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Vad som är fel</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Åtgärd</translation>
    </message>
    <message>
        <source>Fault</source>
        <translation>Fel</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Varning</translation>
    </message>
</context>
<context>
    <name>IssueTable</name>
    <message>
        <source>Faults in the list</source>
        <translation>Fel i listan</translation>
    </message>
    <message>
        <source>Copy all faults</source>
        <translation>Kopiera alla fel</translation>
    </message>
</context>
<context>
    <name>KeyDialog</name>
    <message>
        <source>Your answers and the key</source>
        <translation>Dina svar och facit</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Stäng</translation>
    </message>
    <message>
        <source>Practice is made up. Nothing of it goes into any inspection.</source>
        <translation>Övningen är påhittad. Ingenting av den går in i någon granskning.</translation>
    </message>
</context>
<context>
    <name>KeyField</name>
    <message>
        <source>Press the new key</source>
        <translation>Tryck på den nya tangenten</translation>
    </message>
</context>
<context>
    <name>KeyHolders</name>
    <message>
        <source>Who has a key</source>
        <translation>Vilka som har nyckel</translation>
    </message>
    <message>
        <source>Shut out</source>
        <translation>Stäng ute</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Namn</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Roll</translation>
    </message>
    <message>
        <source>Passphrase of the person</source>
        <translation>Personens lösenfras</translation>
    </message>
    <message>
        <source>The person chooses it. At least 12 characters.</source>
        <translation>Personen väljer den själv. Minst 12 tecken.</translation>
    </message>
    <message>
        <source>The person&apos;s passphrase once more</source>
        <translation>Personens lösenfras en gång till</translation>
    </message>
    <message>
        <source>Show what is written</source>
        <translation>Visa det som skrivs</translation>
    </message>
    <message>
        <source>Give a key</source>
        <translation>Ge en nyckel</translation>
    </message>
    <message>
        <source>Choose a person first.</source>
        <translation>Välj en person först.</translation>
    </message>
    <message>
        <source>Shut out %1</source>
        <translation>Stäng ute %1</translation>
    </message>
    <message>
        <source>Write the name.</source>
        <translation>Skriv namnet.</translation>
    </message>
    <message numerus="yes">
        <source>The passphrase has fewer than %n characters.</source>
        <translation>
            <numerusform>Lösenfrasen har färre än %n tecken.</numerusform>
            <numerusform>Lösenfrasen har färre än %n tecken.</numerusform>
        </translation>
    </message>
    <message>
        <source>The two passphrases differ.</source>
        <translation>De två lösenfraserna är olika.</translation>
    </message>
    <message>
        <source>Let a person in</source>
        <translation>Släpp in en person</translation>
    </message>
</context>
<context>
    <name>KeyPage</name>
    <message>
        <source>%1 of %2 as in the key</source>
        <translation>%1 av %2 som i facit</translation>
    </message>
    <message>
        <source>What differs from the key</source>
        <translation>Det som skiljer sig från facit</translation>
    </message>
    <message>
        <source>All is as in the key</source>
        <translation>Allt är som i facit</translation>
    </message>
    <message>
        <source>As in the key</source>
        <translation>Som i facit</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Du</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Facit</translation>
    </message>
    <message>
        <source>Differs</source>
        <translation>Skiljer sig</translation>
    </message>
    <message>
        <source>Because</source>
        <translation>Därför</translation>
    </message>
    <message>
        <source>The file shows no such contact.</source>
        <translation>Akten visar ingen sådan kontakt.</translation>
    </message>
    <message>
        <source>no such row</source>
        <translation>ingen sådan rad</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>inget svar</translation>
    </message>
</context>
<context>
    <name>KeysChoiceDialog</name>
    <message>
        <source>Keys</source>
        <translation>Tangenter</translation>
    </message>
    <message>
        <source>Search commands</source>
        <translation>Sök kommandon</translation>
    </message>
    <message>
        <source>Keys of a single letter</source>
        <translation>Använd tangenter med en enda bokstav</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>Ingen tangent</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Förval</translation>
    </message>
    <message>
        <source>Reset all keys</source>
        <translation>Återställ alla tangenter</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Stäng</translation>
    </message>
    <message>
        <source>This key belongs to the table and cannot be changed.</source>
        <translation>Den här tangenten hör till tabellen och kan inte ändras.</translation>
    </message>
    <message>
        <source>%1 is needed in every window and cannot be chosen.</source>
        <translation>%1 behövs i alla fönster och kan inte väljas.</translation>
    </message>
    <message>
        <source>%1 already belongs to “%2” (%3). Choose another key, or change that first.</source>
        <translation>%1 används redan av ”%2” (%3). Välj en annan tangent eller ändra den först.</translation>
    </message>
    <message>
        <source>New key for %1</source>
        <translation>Ny tangent för %1</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Var</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Vad den gör</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Tangent</translation>
    </message>
    <message>
        <source>Commands and their keys</source>
        <translation>Kommandon och deras tangenter</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ingen</translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>Keys</source>
        <translation>Nycklar</translation>
    </message>
    <message>
        <source>Renew the recovery code</source>
        <translation>Förnya återställningskoden</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Stäng</translation>
    </message>
    <message>
        <source>You opened with the recovery code.</source>
        <translation>Du öppnade med återställningskoden.</translation>
    </message>
    <message>
        <source>Choose a new passphrase here. The old one opens no more after that.</source>
        <translation>Välj en ny lösenfras här. Den gamla slutar då att gälla.</translation>
    </message>
    <message>
        <source>The code on paper opens the inspection as %1.</source>
        <translation>Koden på papper öppnar granskningen i namnet %1.</translation>
    </message>
    <message>
        <source>There is no recovery code. Make one, print it and keep it locked in.</source>
        <translation>Det finns ingen återställningskod. Gör en, skriv ut den och förvara den inlåst.</translation>
    </message>
    <message>
        <source>This inspection is lent. Who has a key is decided at home.</source>
        <translation>Granskningen är lånad. Vilka som har nyckel bestäms hemma.</translation>
    </message>
    <message>
        <source>The lead inspector lets people in, shuts them out and renews the code.</source>
        <translation>Den ansvariga inspektören släpper in personer, stänger ute dem och förnyar koden.</translation>
    </message>
    <message>
        <source>The new passphrase opens from now on.</source>
        <translation>Den nya lösenfrasen gäller nu.</translation>
    </message>
    <message>
        <source>A copy of the folder from before still opens with the old one.</source>
        <translation>En kopia av mappen från tidigare öppnas fortfarande med den gamla.</translation>
    </message>
    <message>
        <source>%1 has a key now.</source>
        <translation>%1 har en nyckel nu.</translation>
    </message>
    <message>
        <source>The person can change the passphrase here.</source>
        <translation>Personen kan själv byta lösenfrasen här.</translation>
    </message>
    <message>
        <source>The recovery code belongs to %1 and opens no more either.</source>
        <translation>Återställningskoden gäller i namnet %1 och slutar också att öppna.</translation>
    </message>
    <message>
        <source>%1 opens the inspection no more. What %1 has read and written stands.</source>
        <translation>%1 kan inte längre öppna granskningen. Det som %1 har läst och skrivit står kvar.</translation>
    </message>
    <message>
        <source>A copy of the folder that %1 already has can still be opened.</source>
        <translation>En kopia av mappen som %1 redan har går fortfarande att öppna.</translation>
    </message>
    <message>
        <source>Shut out %1?</source>
        <translation>Stänga ute %1?</translation>
    </message>
    <message>
        <source>Shut out</source>
        <translation>Stäng ute</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>%1 opens the inspection no more.</source>
        <translation>%1 kan inte längre öppna granskningen.</translation>
    </message>
    <message>
        <source>Renew the recovery code below.</source>
        <translation>Förnya återställningskoden nedan.</translation>
    </message>
    <message>
        <source>Renew the recovery code?</source>
        <translation>Förnya återställningskoden?</translation>
    </message>
    <message>
        <source>The old code, also that on paper, opens the inspection no more. The new one is shown once: print or save it.</source>
        <translation>Den gamla koden, också den på papper, öppnar inte längre granskningen. Den nya visas en gång: skriv ut eller spara den.</translation>
    </message>
    <message>
        <source>Renew</source>
        <translation>Förnya</translation>
    </message>
    <message>
        <source>The recovery code is new.</source>
        <translation>Återställningskoden är förnyad.</translation>
    </message>
    <message>
        <source>Throw away the paper with the old one.</source>
        <translation>Förstör papperet med den gamla.</translation>
    </message>
    <message>
        <source>One moment.</source>
        <translation>Ett ögonblick.</translation>
    </message>
    <message>
        <source>The recovery code</source>
        <translation>Återställningskoden</translation>
    </message>
    <message>
        <source>The last lead inspector cannot be shut out. Give another lead inspector a key first.</source>
        <translation>Den sista ansvariga inspektören kan inte stängas ute. Ge först en annan ansvarig inspektör en nyckel.</translation>
    </message>
    <message>
        <source>You cannot shut yourself out. Ask another lead inspector.</source>
        <translation>Du kan inte stänga ute dig själv. Be en annan ansvarig inspektör.</translation>
    </message>
    <message>
        <source>The program itself opens the example with this key, so it is not changed.</source>
        <translation>Programmet öppnar självt exemplet med den här nyckeln. Den ändras därför inte.</translation>
    </message>
</context>
<context>
    <name>Lanes</name>
    <message>
        <source>Timeline</source>
        <translation>Tidslinje</translation>
    </message>
</context>
<context>
    <name>LeftBehind</name>
    <message>
        <source>What is not taken in</source>
        <translation>Det som inte läses in</translation>
    </message>
</context>
<context>
    <name>Library</name>
    <message>
        <source>Sources and their state</source>
        <translation>Källor och när de lästes</translation>
    </message>
    <message>
        <source>Values an inspection may change</source>
        <translation>Värden som en granskning får ändra</translation>
    </message>
    <message>
        <source>in depth</source>
        <translation>fördjupning</translation>
    </message>
    <message>
        <source>Look in</source>
        <translation>Leta i</translation>
    </message>
    <message>
        <source>Law</source>
        <translation>Lagrum</translation>
    </message>
    <message>
        <source>Asked when</source>
        <translation>Ställs när</translation>
    </message>
    <message>
        <source>Not applicable exactly when</source>
        <translation>Ej aktuellt precis när</translation>
    </message>
    <message>
        <source>Always %1 when</source>
        <translation>Alltid %1 när</translation>
    </message>
    <message>
        <source>%1 suggested when</source>
        <translation>%1 föreslås när</translation>
    </message>
    <message>
        <source>Reason required for</source>
        <translation>Motivering krävs för</translation>
    </message>
    <message>
        <source>Computed as</source>
        <translation>Räknas som</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Kolumn</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Innehåll</translation>
    </message>
    <message>
        <source>Computed facts</source>
        <translation>Beräknade fakta</translation>
    </message>
    <message>
        <source>Deadlines</source>
        <translation>Frister</translation>
    </message>
    <message>
        <source>Ratings</source>
        <translation>Bedömningar</translation>
    </message>
    <message>
        <source>Counted from</source>
        <translation>Räknas från</translation>
    </message>
    <message>
        <source>First</source>
        <translation>Första</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Därefter</translation>
    </message>
    <message>
        <source>Applies when</source>
        <translation>Gäller när</translation>
    </message>
    <message>
        <source>Checked by hand</source>
        <translation>Kontrolleras för hand</translation>
    </message>
    <message>
        <source>Otherwise.</source>
        <translation>I alla andra fall.</translation>
    </message>
    <message>
        <source>The template is being proved.</source>
        <translation>Mallen bevisas.</translation>
    </message>
    <message>
        <source>The proof fails.</source>
        <translation>Beviset håller inte.</translation>
    </message>
    <message>
        <source>Proved: every case with settled answers gets exactly one grade of each rating, every question and grade can come about, and no worse answer gives a better grade.</source>
        <translation>Bevisat: varje akt med avgjorda svar får precis ett omdöme i varje bedömning, varje fråga och omdöme kan förekomma, och inget sämre svar ger ett bättre omdöme.</translation>
    </message>
    <message>
        <source>Could not be proved</source>
        <translation>Kan inte bevisas</translation>
    </message>
    <message>
        <source>The table is too long to be listed.</source>
        <translation>Tabellen är för lång för att listas.</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>Omdöme</translation>
    </message>
    <message>
        <source>Not as expected:</source>
        <translation>Inte som väntat:</translation>
    </message>
    <message>
        <source>%1: expected %2, found %3</source>
        <translation>%1: väntat %2, blev %3</translation>
    </message>
    <message>
        <source>Comes out as expected.</source>
        <translation>Blir som väntat.</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Svar</translation>
    </message>
    <message>
        <source>no grade</source>
        <translation>inget omdöme</translation>
    </message>
    <message>
        <source>not asked</source>
        <translation>inte ställd</translation>
    </message>
    <message>
        <source>The worked cases do not fit this template.</source>
        <translation>De räknade exemplen passar inte den här mallen.</translation>
    </message>
    <message>
        <source>There are no worked cases for this template.</source>
        <translation>Det finns inga räknade exempel för den här mallen.</translation>
    </message>
    <message>
        <source>From %1 version %2 to version %3</source>
        <translation>Från %1 version %2 till version %3</translation>
    </message>
    <message>
        <source>The templates are being compared.</source>
        <translation>Mallarna jämförs.</translation>
    </message>
    <message>
        <source>Nothing has been changed.</source>
        <translation>Inget har ändrats.</translation>
    </message>
    <message>
        <source>The answers that are there already</source>
        <translation>Svaren som redan finns</translation>
    </message>
    <message>
        <source>There is no other template to compare with.</source>
        <translation>Det finns ingen annan mall att jämföra med.</translation>
    </message>
    <message>
        <source>%1 months</source>
        <translation>%1 månader</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 dagar</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>från %1</translation>
    </message>
    <message>
        <source>to %1</source>
        <translation>till %1</translation>
    </message>
</context>
<context>
    <name>LibraryPane</name>
    <message>
        <source>Review templates</source>
        <translation>Granskningsmallar</translation>
    </message>
</context>
<context>
    <name>LibraryScreen</name>
    <message>
        <source>New draft from this one</source>
        <translation>Nytt utkast av den här</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Ge ut</translation>
    </message>
    <message>
        <source>Throw the draft away</source>
        <translation>Kasta utkastet</translation>
    </message>
    <message>
        <source>new draft</source>
        <translation>nytt utkast</translation>
    </message>
    <message>
        <source>release</source>
        <translation>ge ut</translation>
    </message>
    <message>
        <source>template</source>
        <translation>mall</translation>
    </message>
    <message>
        <source>released</source>
        <translation>utgiven</translation>
    </message>
    <message>
        <source>released here</source>
        <translation>utgiven här</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>utkast</translation>
    </message>
    <message>
        <source>The template has faults.</source>
        <translation>Mallen har fel.</translation>
    </message>
    <message numerus="yes">
        <source>%n faults. It cannot be used until they are mended.</source>
        <translation>
            <numerusform>%n fel. Mallen kan inte användas förrän det är rättat.</numerusform>
            <numerusform>%n fel. Mallen kan inte användas förrän de är rättade.</numerusform>
        </translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Version %1</translation>
    </message>
    <message numerus="yes">
        <source>%n questions</source>
        <translation>
            <numerusform>%n fråga</numerusform>
            <numerusform>%n frågor</numerusform>
        </translation>
    </message>
    <message>
        <source>checksum %1</source>
        <translation>kontrollsumma %1</translation>
    </message>
    <message>
        <source>time per file not measured here yet</source>
        <translation>tiden per akt är inte uppmätt här än</translation>
    </message>
    <message numerus="yes">
        <source>measured time per file %1 min, %n file(s)</source>
        <translation>
            <numerusform>uppmätt tid per akt %1 min, %n akt</numerusform>
            <numerusform>uppmätt tid per akt %1 min, %n akter</numerusform>
        </translation>
    </message>
    <message>
        <source>The draft is being proved.</source>
        <translation>Utkastet bevisas.</translation>
    </message>
    <message numerus="yes">
        <source>The draft has %n faults.</source>
        <translation>
            <numerusform>Utkastet har %n fel.</numerusform>
            <numerusform>Utkastet har %n fel.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n faults</source>
        <translation>
            <numerusform>%n fel</numerusform>
            <numerusform>%n fel</numerusform>
        </translation>
    </message>
    <message>
        <source>No faults</source>
        <translation>Inga fel</translation>
    </message>
    <message>
        <source>Release the template?</source>
        <translation>Ge ut mallen?</translation>
    </message>
    <message>
        <source>Version %1 of %2 can never be changed after this. Files are answered by it.</source>
        <translation>Version %1 av %2 kan aldrig ändras efter detta. Akter besvaras efter den.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Throw the draft away?</source>
        <translation>Kasta utkastet?</translation>
    </message>
    <message>
        <source>What is written in the draft is lost.</source>
        <translation>Det som står i utkastet går förlorat.</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>Kasta</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Läs</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>Bevis</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Jämför</translation>
    </message>
    <message>
        <source>Try</source>
        <translation>Prova</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Ändra</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>Jämför med</translation>
    </message>
    <message>
        <source>Worked case</source>
        <translation>Räknat exempel</translation>
    </message>
    <message>
        <source>Faults in the template</source>
        <translation>Fel i mallen</translation>
    </message>
</context>
<context>
    <name>LibraryViewModel</name>
    <message>
        <source>A draft of the next version has been made.</source>
        <translation>Ett utkast till nästa version är gjort.</translation>
    </message>
    <message>
        <source>%1, version %2, is released.</source>
        <translation>%1, version %2, är utgiven.</translation>
    </message>
    <message>
        <source>Comparing the templates</source>
        <translation>Jämför mallarna</translation>
    </message>
    <message>
        <source>Proving the template</source>
        <translation>Bevisar mallen</translation>
    </message>
</context>
<context>
    <name>LoanDialog</name>
    <message>
        <source>Lent inspection</source>
        <translation>Lånad granskning</translation>
    </message>
    <message>
        <source>Give the files back</source>
        <translation>Lämna tillbaka</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Stäng</translation>
    </message>
    <message>
        <source>Package %1 from %2, %3.</source>
        <translation>Paket %1 från %2, %3.</translation>
    </message>
    <message>
        <source>Code %1. It must be the one on the slip.</source>
        <translation>Kod %1. Den ska vara densamma som på följesedeln.</translation>
    </message>
    <message>
        <source>Read and score as usual. When you give the files back, a file is written that is received at home, and nothing more can be changed here.</source>
        <translation>Läs och bedöm som vanligt. När du lämnar tillbaka skrivs en fil som tas emot hemma, och sedan kan ingenting mer ändras här.</translation>
    </message>
    <message>
        <source>Given back %1. The same file can be written again if it was lost.</source>
        <translation>Tillbakalämnad %1. Samma fil kan skrivas igen om den kommit bort.</translation>
    </message>
    <message>
        <source>Write the file again</source>
        <translation>Skriv filen igen</translation>
    </message>
    <message>
        <source>Package (*.overlamning)</source>
        <translation>Paket (*.overlamning)</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Sparat som %1.</translation>
    </message>
    <message>
        <source>Take the file home and choose Receive there.</source>
        <translation>Ta med filen hem och välj Ta emot där.</translation>
    </message>
</context>
<context>
    <name>LockCard</name>
    <message>
        <source>Checksums</source>
        <translation>Kontrollsummor</translation>
    </message>
    <message>
        <source>The frame, SHA-256</source>
        <translation>Urvalsramen, SHA-256</translation>
    </message>
    <message>
        <source>Commitment to the frame</source>
        <translation>Åtagande om urvalsramen</translation>
    </message>
    <message>
        <source>The plan, SHA-256</source>
        <translation>Planen, SHA-256</translation>
    </message>
    <message>
        <source>The protocol, SHA-256</source>
        <translation>Protokollet, SHA-256</translation>
    </message>
</context>
<context>
    <name>LogCard</name>
    <message>
        <source>Copy row</source>
        <translation>Kopiera rad</translation>
    </message>
    <message>
        <source>Remove row</source>
        <translation>Ta bort rad</translation>
    </message>
    <message>
        <source>To a sibling</source>
        <translation>Till syskon</translation>
    </message>
    <message>
        <source>Fewer columns</source>
        <translation>Färre kolumner</translation>
    </message>
    <message>
        <source>More columns</source>
        <translation>Fler kolumner</translation>
    </message>
</context>
<context>
    <name>LogModel</name>
    <message>
        <source>Written on</source>
        <translation>Antecknad den</translation>
    </message>
    <message>
        <source>Row %1, %2</source>
        <translation>Rad %1, %2</translation>
    </message>
    <message>
        <source>Row %1 has more cells than the log has columns.</source>
        <translation>Rad %1 har fler celler än loggen har kolumner.</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Ny</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>tom</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Rad</translation>
    </message>
    <message>
        <source>New row</source>
        <translation>Ny rad</translation>
    </message>
    <message>
        <source>%1 is no date. Write 2026-03-12, 12/3 or igår.</source>
        <translation>%1 är inget datum. Skriv 2026-03-12, 12/3 eller igår.</translation>
    </message>
    <message>
        <source>%1 is no whole number.</source>
        <translation>%1 är inget heltal.</translation>
    </message>
    <message>
        <source>%1 is no number.</source>
        <translation>%1 är inget tal.</translation>
    </message>
    <message>
        <source>%1 is none of the choices.</source>
        <translation>%1 finns inte bland valen.</translation>
    </message>
    <message>
        <source>%1 is neither yes nor no.</source>
        <translation>%1 är varken ja eller nej.</translation>
    </message>
    <message>
        <source>%1 is too long.</source>
        <translation>%1 är för långt.</translation>
    </message>
</context>
<context>
    <name>LogWords</name>
    <message numerus="yes">
        <source>%n row(s) were written in the file after the protocol of %1 and do not count.</source>
        <translation>
            <numerusform>%n rad är antecknad i akten efter protokollet den %1 och räknas inte.</numerusform>
            <numerusform>%n rader är antecknade i akten efter protokollet den %1 och räknas inte.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) are copied from file %1.</source>
        <translation>
            <numerusform>%n rad är kopierad från akt %1.</numerusform>
            <numerusform>%n rader är kopierade från akt %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) are copied to file %1.</source>
        <translation>
            <numerusform>%n rad är kopierad till akt %1.</numerusform>
            <numerusform>%n rader är kopierade till akt %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Aktgranskaren</source>
        <translation>Aktgranskaren</translation>
    </message>
    <message>
        <source>commands</source>
        <translation>kommandon</translation>
    </message>
    <message>
        <source>help</source>
        <translation>hjälp</translation>
    </message>
    <message>
        <source>The practice is removed when you leave it, and needs no passphrase.</source>
        <translation>Övningen tas bort när du lämnar den och behöver ingen lösenfras.</translation>
    </message>
    <message>
        <source>Open an inspection first.</source>
        <translation>Öppna en granskning först.</translation>
    </message>
    <message>
        <source>The language changes the next time the program starts.</source>
        <translation>Språket byts nästa gång programmet startar.</translation>
    </message>
</context>
<context>
    <name>MappingPage</name>
    <message>
        <source>How the list is read</source>
        <translation>Så läses listan</translation>
    </message>
    <message>
        <source>Another list</source>
        <translation>En annan lista</translation>
    </message>
    <message>
        <source>Read in the list</source>
        <translation>Läs in listan</translation>
    </message>
    <message>
        <source>First rows of the list</source>
        <translation>Listans första rader</translation>
    </message>
    <message>
        <source>The first rows</source>
        <translation>De första raderna</translation>
    </message>
    <message>
        <source>Greyed columns are not taken in.</source>
        <translation>Grå kolumner läses inte in.</translation>
    </message>
    <message>
        <source>not taken in</source>
        <translation>läses inte in</translation>
    </message>
</context>
<context>
    <name>MissingPanel</name>
    <message numerus="yes">
        <source>%n thing(s) left before the file can be marked as done.</source>
        <translation>
            <numerusform>%n sak återstår innan akten kan klarmarkeras.</numerusform>
            <numerusform>%n saker återstår innan akten kan klarmarkeras.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>Och %n till.</numerusform>
            <numerusform>Och %n till.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Mode</name>
    <message>
        <source>It is shown in the advanced mode.</source>
        <translation>Det visas i Avancerat.</translation>
    </message>
</context>
<context>
    <name>MoveCard</name>
    <message>
        <source>From</source>
        <translation>Från</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Till</translation>
    </message>
    <message>
        <source>Reason, kept in the journal</source>
        <translation>Skäl, sparas i journalen</translation>
    </message>
    <message>
        <source>For example that the person has left or is ill.</source>
        <translation>Till exempel att personen har slutat eller är sjuk.</translation>
    </message>
    <message>
        <source>Move the files</source>
        <translation>Flytta akterna</translation>
    </message>
    <message>
        <source>Write why.</source>
        <translation>Skriv varför.</translation>
    </message>
    <message>
        <source>%1 moved from %2 to %3.</source>
        <translation>%1 flyttade från %2 till %3.</translation>
    </message>
    <message>
        <source>%1 stayed: %2</source>
        <translation>%1 står kvar: %2</translation>
    </message>
    <message>
        <source>Move files to another reader</source>
        <translation>Flytta akter till en annan läsare</translation>
    </message>
    <message>
        <source>All that a reader has not finished, with the answers so far. What is marked as done stays with whoever read it.</source>
        <translation>Allt som en läsare inte är klar med, med de svar som finns. Det som är klarmarkerat stannar hos den som läste det.</translation>
    </message>
</context>
<context>
    <name>MyPassphrase</name>
    <message>
        <source>Passphrase of today</source>
        <translation>Nuvarande lösenfras</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>Ny lösenfras</translation>
    </message>
    <message>
        <source>At least 12 characters, preferably four unrelated words.</source>
        <translation>Minst 12 tecken, gärna fyra ord utan samband.</translation>
    </message>
    <message>
        <source>The new passphrase once more</source>
        <translation>Den nya lösenfrasen en gång till</translation>
    </message>
    <message>
        <source>Show what I write</source>
        <translation>Visa det jag skriver</translation>
    </message>
    <message>
        <source>Change passphrase</source>
        <translation>Byt lösenfras</translation>
    </message>
    <message>
        <source>Set the passphrase</source>
        <translation>Spara lösenfrasen</translation>
    </message>
    <message>
        <source>Write the passphrase of today.</source>
        <translation>Skriv den nuvarande lösenfrasen.</translation>
    </message>
    <message numerus="yes">
        <source>The passphrase has fewer than %n characters.</source>
        <translation>
            <numerusform>Lösenfrasen har färre än %n tecken.</numerusform>
            <numerusform>Lösenfrasen har färre än %n tecken.</numerusform>
        </translation>
    </message>
    <message>
        <source>That is the passphrase of today. Choose another one.</source>
        <translation>Det är den nuvarande lösenfrasen. Välj en annan.</translation>
    </message>
    <message>
        <source>The two passphrases differ.</source>
        <translation>De två lösenfraserna är olika.</translation>
    </message>
    <message>
        <source>My passphrase</source>
        <translation>Min lösenfras</translation>
    </message>
</context>
<context>
    <name>NamesCard</name>
    <message>
        <source>Names as marks</source>
        <translation>Namn som märken</translation>
    </message>
    <message>
        <source>Each name becomes a mark that cannot be read back. The marks are kept encrypted in the inspection. When somebody writes a name of the child or its family in a text about that file, it is underlined, and another word is offered. No names are saved, and none of children with protected identity leave marks.</source>
        <translation>Varje namn blir ett märke som inte går att läsa tillbaka. Märkena sparas krypterade i granskningen. När någon skriver ett namn på barnet eller familjen i en text om den akten stryks det under, och ett annat ord föreslås. Inga namn sparas, och barn med skyddad identitet får inga märken.</translation>
    </message>
    <message>
        <source>Save the names as marks</source>
        <translation>Spara namnen som märken</translation>
    </message>
    <message>
        <source>Columns with names: %1.</source>
        <translation>Kolumner med namn: %1.</translation>
    </message>
</context>
<context>
    <name>NewInspectionDialog</name>
    <message>
        <source>New inspection</source>
        <translation>Ny granskning</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Skapa</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>The inspection is being created.</source>
        <translation>Granskningen skapas.</translation>
    </message>
    <message>
        <source>Stopping.</source>
        <translation>Avbryter.</translation>
    </message>
    <message>
        <source>Leave without creating the inspection?</source>
        <translation>Lämna utan att skapa granskningen?</translation>
    </message>
    <message>
        <source>What you have written here is lost.</source>
        <translation>Det du har skrivit här går förlorat.</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Lämna</translation>
    </message>
    <message>
        <source>Go on writing</source>
        <translation>Fortsätt skriva</translation>
    </message>
    <message>
        <source>Name of the inspection</source>
        <translation>Granskningens namn</translation>
    </message>
    <message>
        <source>Visits to placed children, autumn 2026</source>
        <translation>Besök hos placerade barn, hösten 2026</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Period from</source>
        <translation>Period från</translation>
    </message>
    <message>
        <source>Period to</source>
        <translation>Period till</translation>
    </message>
    <message>
        <source>Ask the in-depth questions too</source>
        <translation>Ställ också fördjupningsfrågorna</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Ditt namn</translation>
    </message>
    <message>
        <source>Your role</source>
        <translation>Din roll</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Lösenfras</translation>
    </message>
    <message numerus="yes">
        <source>At least %n characters. Four unrelated words are easy to remember.</source>
        <translation>
            <numerusform>Minst %n tecken. Fyra ord utan samband är lätta att minnas.</numerusform>
            <numerusform>Minst %n tecken. Fyra ord utan samband är lätta att minnas.</numerusform>
        </translation>
    </message>
    <message>
        <source>The passphrase once more</source>
        <translation>Lösenfrasen en gång till</translation>
    </message>
    <message>
        <source>Change folder</source>
        <translation>Byt mapp</translation>
    </message>
    <message>
        <source>What is reviewed</source>
        <translation>Vad som granskas</translation>
    </message>
    <message>
        <source>Choose where the inspection is kept</source>
        <translation>Välj var granskningen ska ligga</translation>
    </message>
    <message>
        <source>Kept encrypted in %1</source>
        <translation>Sparas krypterad i %1</translation>
    </message>
    <message>
        <source>Choose at least one theme.</source>
        <translation>Välj minst ett tema.</translation>
    </message>
    <message>
        <source>Write a date, for example 2026-03-12.</source>
        <translation>Skriv ett datum, till exempel 2026-03-12.</translation>
    </message>
    <message>
        <source>Give the inspection a name.</source>
        <translation>Ge granskningen ett namn.</translation>
    </message>
    <message>
        <source>Write who makes the inspection.</source>
        <translation>Skriv vem som gör granskningen.</translation>
    </message>
    <message>
        <source>The period ends before it begins.</source>
        <translation>Perioden slutar innan den börjar.</translation>
    </message>
    <message>
        <source>Write your name.</source>
        <translation>Skriv ditt namn.</translation>
    </message>
    <message numerus="yes">
        <source>The passphrase has fewer than %n characters.</source>
        <translation>
            <numerusform>Lösenfrasen har färre än %n tecken.</numerusform>
            <numerusform>Lösenfrasen har färre än %n tecken.</numerusform>
        </translation>
    </message>
    <message>
        <source>The two passphrases differ.</source>
        <translation>De två lösenfraserna är olika.</translation>
    </message>
</context>
<context>
    <name>OrderDialog</name>
    <message>
        <source>Order list</source>
        <translation>Beställningslista</translation>
    </message>
    <message>
        <source>Files to order</source>
        <translation>Akter att beställa</translation>
    </message>
    <message>
        <source>Stands on every page. Write 2026-12-03, 3/12 or imorgon.</source>
        <translation>Står på varje sida. Skriv 2026-12-03, 3/12 eller imorgon.</translation>
    </message>
    <message>
        <source>Access from</source>
        <translation>Åtkomst från och med</translation>
    </message>
    <message>
        <source>Print, a page for each unit</source>
        <translation>Skriv ut, en sida per enhet</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Spara som PDF</translation>
    </message>
    <message>
        <source>Save as text</source>
        <translation>Spara som text</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Stäng</translation>
    </message>
    <message>
        <source>That is no date. Write 2026-12-03, 3/12 or imorgon.</source>
        <translation>Det är inget datum. Skriv 2026-12-03, 3/12 eller imorgon.</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Text (*.txt)</translation>
    </message>
    <message>
        <source>Save the order list</source>
        <translation>Spara beställningslistan</translation>
    </message>
    <message>
        <source>The list could not be saved there.</source>
        <translation>Listan kunde inte sparas där.</translation>
    </message>
    <message>
        <source>Choose another folder, or print the list.</source>
        <translation>Välj en annan mapp, eller skriv ut listan.</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Sparad som %1.</translation>
    </message>
    <message>
        <source>The file holds personal data and is not encrypted. Remove it after use.</source>
        <translation>Filen innehåller personuppgifter och är inte krypterad. Ta bort den när den har använts.</translation>
    </message>
    <message>
        <source>District and unit</source>
        <translation>Stadsdel och enhet</translation>
    </message>
    <message>
        <source>File number</source>
        <translation>Aktnummer</translation>
    </message>
    <message>
        <source>Personal identity number</source>
        <translation>Personnummer</translation>
    </message>
    <message>
        <source>Case number</source>
        <translation>Ärendenummer</translation>
    </message>
    <message>
        <source>Number in the list</source>
        <translation>Listans nummer</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Anmärkning</translation>
    </message>
    <message>
        <source>Only for the assigned inspector. That the list was made is logged.</source>
        <translation>Bara för tilldelad inspektör. Det loggas att listan har gjorts.</translation>
    </message>
</context>
<context>
    <name>OutcomeDialog</name>
    <message>
        <source>What became of the file</source>
        <translation>Vad som hände med akten</translation>
    </message>
    <message>
        <source>What became of %1?</source>
        <translation>Vad hände med %1?</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Spara</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
</context>
<context>
    <name>OwnEyesDialog</name>
    <message>
        <source>My own eyes</source>
        <translation>Mina egna ögon</translation>
    </message>
    <message>
        <source>How severely you judge beside those who have read the same files as you. Only you see it. It is never part of a report, and nobody else can ask for it.</source>
        <translation>Hur strängt du bedömer bredvid dem som har läst samma akter som du. Bara du ser det. Det kommer aldrig med i en rapport, och ingen annan kan fråga efter det.</translation>
    </message>
    <message>
        <source>Turn on</source>
        <translation>Slå på</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Stäng</translation>
    </message>
    <message>
        <source>Turn off</source>
        <translation>Stäng av</translation>
    </message>
</context>
<context>
    <name>PackageDialog</name>
    <message>
        <source>Open a package</source>
        <translation>Öppna ett paket</translation>
    </message>
    <message>
        <source>Passphrase of the package</source>
        <translation>Paketets lösenfras</translation>
    </message>
    <message>
        <source>You got it from whoever made the package.</source>
        <translation>Du fick den av den som gjorde paketet.</translation>
    </message>
    <message>
        <source>Your own passphrase here</source>
        <translation>Din egen lösenfras här</translation>
    </message>
    <message>
        <source>Choose a new one that only you know. It opens the files on this computer.</source>
        <translation>Välj en ny som bara du kan. Den öppnar akterna på den här datorn.</translation>
    </message>
    <message>
        <source>Show what I write</source>
        <translation>Visa det jag skriver</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öppna</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Write the passphrase of the package.</source>
        <translation>Skriv paketets lösenfras.</translation>
    </message>
    <message>
        <source>Choose a passphrase of your own.</source>
        <translation>Välj en egen lösenfras.</translation>
    </message>
    <message>
        <source>Choose another one: others know that of the package.</source>
        <translation>Välj en annan. Paketets kan fler.</translation>
    </message>
</context>
<context>
    <name>PageView</name>
    <message>
        <source>The page is a picture without text.</source>
        <translation>Sidan är en bild utan text.</translation>
    </message>
    <message>
        <source>Page of the document</source>
        <translation>Handlingens sida</translation>
    </message>
</context>
<context>
    <name>Pair</name>
    <message>
        <source>What became of the file</source>
        <translation>Vad det blev av akten</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>inget svar</translation>
    </message>
    <message>
        <source>nothing stated</source>
        <translation>inget angivet</translation>
    </message>
    <message>
        <source>right in the list</source>
        <translation>riktigt i listan</translation>
    </message>
    <message>
        <source>cannot be told</source>
        <translation>går inte att avgöra</translation>
    </message>
    <message>
        <source>the computed grade</source>
        <translation>det beräknade omdömet</translation>
    </message>
    <message>
        <source>no further rows</source>
        <translation>inga fler rader</translation>
    </message>
    <message>
        <source>written in the file on %1</source>
        <translation>antecknad i akten %1</translation>
    </message>
</context>
<context>
    <name>PairDialog</name>
    <message>
        <source>Compare two readings</source>
        <translation>Jämför två läsningar</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>Vad som skiljer</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivering</translation>
    </message>
    <message>
        <source>Why this answer?</source>
        <translation>Varför detta svar?</translation>
    </message>
    <message>
        <source>Put forward</source>
        <translation>Föreslå</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Godta</translation>
    </message>
    <message>
        <source>Leave to a third person</source>
        <translation>Lämna till en tredje person</translation>
    </message>
    <message>
        <source>Accept everything put forward</source>
        <translation>Godta allt som föreslagits</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Stäng</translation>
    </message>
    <message>
        <source>settled</source>
        <translation>avgjort</translation>
    </message>
    <message>
        <source>for a third person</source>
        <translation>för en tredje person</translation>
    </message>
    <message>
        <source>put forward</source>
        <translation>föreslaget</translation>
    </message>
    <message>
        <source>The common answer stands. Both readings are kept as they were.</source>
        <translation>Det gemensamma svaret står. Båda läsningarna finns kvar som de var.</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) left to agree on.</source>
        <translation>
            <numerusform>%n sak kvar att enas om.</numerusform>
            <numerusform>%n saker kvar att enas om.</numerusform>
        </translation>
    </message>
    <message>
        <source>A question that only the common log asks has no answer yet.</source>
        <translation>En fråga som bara den gemensamma loggen ställer saknar svar.</translation>
    </message>
    <message>
        <source>Settled: %1. %2</source>
        <translation>Avgjort: %1. %2</translation>
    </message>
    <message>
        <source>%1 puts forward: %2. %3</source>
        <translation>%1 föreslår: %2. %3</translation>
    </message>
    <message>
        <source>As %1</source>
        <translation>Som %1</translation>
    </message>
    <message>
        <source>The rows of both</source>
        <translation>Bådas rader</translation>
    </message>
    <message>
        <source>None of these rows</source>
        <translation>Ingen av raderna</translation>
    </message>
    <message>
        <source>Only the two readers, or a third when they cannot agree.</source>
        <translation>Bara de två läsarna, eller en tredje när de inte kan enas.</translation>
    </message>
    <message>
        <source>The common answer stands.</source>
        <translation>Det gemensamma svaret står.</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>Avgör</translation>
    </message>
    <message>
        <source>Choose an answer first.</source>
        <translation>Välj ett svar först.</translation>
    </message>
    <message>
        <source>Two readings of file %1</source>
        <translation>Två läsningar av akt %1</translation>
    </message>
    <message>
        <source>The difference</source>
        <translation>Skillnaden</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>in %1</source>
        <translation>i %1</translation>
    </message>
</context>
<context>
    <name>PaperDialog</name>
    <message>
        <source>The form on paper</source>
        <translation>Blankett på papper</translation>
    </message>
    <message>
        <source>Blank form</source>
        <translation>Tom blankett</translation>
    </message>
    <message>
        <source>This file, filled in</source>
        <translation>Den här akten, ifylld</translation>
    </message>
    <message>
        <source>The form</source>
        <translation>Blanketten</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Skriv ut</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Spara som PDF</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Stäng</translation>
    </message>
    <message>
        <source>Save the form</source>
        <translation>Spara blanketten</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>The form could not be saved there.</source>
        <translation>Blanketten kunde inte sparas där.</translation>
    </message>
    <message>
        <source>Choose another folder, or print the form.</source>
        <translation>Välj en annan mapp eller skriv ut blanketten.</translation>
    </message>
    <message>
        <source>A filled-in form is secret and not encrypted. Remove it after use.</source>
        <translation>En ifylld blankett omfattas av sekretess och är inte krypterad. Ta bort den efter användning.</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Sparad som %1.</translation>
    </message>
</context>
<context>
    <name>PaperPage</name>
    <message>
        <source>Paper list</source>
        <translation>Papperslista</translation>
    </message>
    <message>
        <source>Count the rows of the list. The draw names row numbers, and you look them up on paper. Keep the list as it was when it was counted.</source>
        <translation>Räkna raderna på listan. Dragningen ger radnummer, som du slår upp på pappret. Spara listan som den var när den räknades.</translation>
    </message>
    <message>
        <source>Another list</source>
        <translation>En annan lista</translation>
    </message>
    <message>
        <source>Use these counts</source>
        <translation>Använd antalen</translation>
    </message>
    <message>
        <source>One list for all</source>
        <translation>En lista för alla</translation>
    </message>
    <message>
        <source>Rows in each list</source>
        <translation>Rader på varje lista</translation>
    </message>
    <message>
        <source>%1 rows in all</source>
        <translation>%1 rader tillsammans</translation>
    </message>
    <message>
        <source>Write how many rows the list has.</source>
        <translation>Skriv hur många rader listan har.</translation>
    </message>
    <message>
        <source>Write either one number for all or one for each district.</source>
        <translation>Skriv antingen ett antal för alla eller ett för varje stadsdel.</translation>
    </message>
</context>
<context>
    <name>PlanPart</name>
    <message>
        <source>How many in each district?</source>
        <translation>Hur många per stadsdel?</translation>
    </message>
    <message>
        <source>So many in each district</source>
        <translation>Så många i varje stadsdel</translation>
    </message>
    <message>
        <source>So many of the whole list (simple random)</source>
        <translation>Så många ur hela listan (obundet slumpmässigt)</translation>
    </message>
    <message>
        <source>How the sample is drawn</source>
        <translation>Hur urvalet dras</translation>
    </message>
    <message>
        <source>Reserves</source>
        <translation>Reserver</translation>
    </message>
    <message>
        <source>Read in order when a file turns out not to belong to the review.</source>
        <translation>Läses i ordning när en akt visar sig inte höra till granskningen.</translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>Avancerat</translation>
    </message>
    <message>
        <source>What the plan means</source>
        <translation>Vad planen betyder</translation>
    </message>
    <message>
        <source>Lock frame and plan</source>
        <translation>Lås urvalsram och plan</translation>
    </message>
    <message>
        <source>The list does not name every child&apos;s district.</source>
        <translation>Listan anger inte stadsdel för alla barn.</translation>
    </message>
    <message>
        <source>How many in all?</source>
        <translation>Hur många sammanlagt?</translation>
    </message>
    <message>
        <source>Every file is read.</source>
        <translation>Alla akter läses.</translation>
    </message>
    <message>
        <source>No seed is needed, and the results have no interval.</source>
        <translation>Det är en totalundersökning. Inget startvärde behövs, och resultaten får inget intervall.</translation>
    </message>
    <message>
        <source>Write a whole number, at least 1.</source>
        <translation>Skriv ett heltal, minst 1.</translation>
    </message>
    <message>
        <source>Write a whole number.</source>
        <translation>Skriv ett heltal.</translation>
    </message>
    <message>
        <source>%1 of %2 children are read.</source>
        <translation>%1 av %2 barns akter läses.</translation>
    </message>
</context>
<context>
    <name>Plurals</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n rad</numerusform>
            <numerusform>%n rader</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not counted</source>
        <translation>
            <numerusform>%n räknas inte</numerusform>
            <numerusform>%n räknas inte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) without</source>
        <translation>
            <numerusform>%n dags uppehåll</numerusform>
            <numerusform>%n dagars uppehåll</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fault(s) in the findings must be mended.</source>
        <translation>
            <numerusform>%n fel i iakttagelserna måste rättas.</numerusform>
            <numerusform>%n fel i iakttagelserna måste rättas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s) are written.</source>
        <translation>
            <numerusform>%n iakttagelse är skriven.</numerusform>
            <numerusform>%n iakttagelser är skrivna.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) are not marked as done.</source>
        <translation>
            <numerusform>%n akt är inte klarmarkerad.</numerusform>
            <numerusform>%n akter är inte klarmarkerade.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n sida</numerusform>
            <numerusform>%n sidor</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) not yet marked as done</source>
        <translation>
            <numerusform>%n akt är inte klarmarkerad</numerusform>
            <numerusform>%n akter är inte klarmarkerade</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) could not be read</source>
        <translation>
            <numerusform>%n akt kunde inte läsas</numerusform>
            <numerusform>%n akter kunde inte läsas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) without an answer</source>
        <translation>
            <numerusform>%n akt saknar svar på frågan</numerusform>
            <numerusform>%n akter saknar svar på frågan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %n file(s) the answer is not stated.</source>
        <translation>
            <numerusform>I %n akt framgår inte svaret.</numerusform>
            <numerusform>I %n akter framgår inte svaret.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %n file(s) the question was not asked.</source>
        <translation>
            <numerusform>I %n akt ställdes inte frågan.</numerusform>
            <numerusform>I %n akter ställdes inte frågan.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %n file(s) it is not applicable.</source>
        <translation>
            <numerusform>I %n akt är den inte aktuell.</numerusform>
            <numerusform>I %n akter är den inte aktuell.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) did not belong to the review and are not counted.</source>
        <translation>
            <numerusform>%n akt hörde inte till granskningen och räknas inte.</numerusform>
            <numerusform>%n akter hörde inte till granskningen och räknas inte.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n read file(s) lack a number to compare.</source>
        <translation>
            <numerusform>%n läst akt saknar en siffra att jämföra.</numerusform>
            <numerusform>%n lästa akter saknar en siffra att jämföra.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) were written in the files after the protocol and do not count.</source>
        <translation>
            <numerusform>%n rad skrevs i akterna efter protokollet och räknas inte.</numerusform>
            <numerusform>%n rader skrevs i akterna efter protokollet och räknas inte.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n read file(s) have no rating</source>
        <translation>
            <numerusform>%n läst akt har inget omdöme</numerusform>
            <numerusform>%n lästa akter har inget omdöme</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n akt</numerusform>
            <numerusform>%n akter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The rating is set by hand in %n file(s)</source>
        <translation>
            <numerusform>Omdömet är satt för hand i %n akt</numerusform>
            <numerusform>Omdömet är satt för hand i %n akter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) are not read.</source>
        <translation>
            <numerusform>%n akt är inte läst.</numerusform>
            <numerusform>%n akter är inte lästa.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Population</name>
    <message>
        <source>The list&apos;s own number</source>
        <translation>Listans eget nummer</translation>
    </message>
    <message>
        <source>Personal identity number</source>
        <translation>Personnummer</translation>
    </message>
    <message>
        <source>Case number</source>
        <translation>Ärendenummer</translation>
    </message>
    <message>
        <source>Household</source>
        <translation>Hushåll</translation>
    </message>
    <message>
        <source>District</source>
        <translation>Stadsdel</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Enhet</translation>
    </message>
    <message>
        <source>Month of birth</source>
        <translation>Födelsemånad</translation>
    </message>
    <message>
        <source>Form of placement</source>
        <translation>Placeringsform</translation>
    </message>
    <message>
        <source>Legal ground</source>
        <translation>Lagrum</translation>
    </message>
    <message>
        <source>Decided on</source>
        <translation>Beslutsdatum</translation>
    </message>
    <message>
        <source>Carried out on</source>
        <translation>Verkställighetsdatum</translation>
    </message>
    <message>
        <source>Placed from</source>
        <translation>Startdatum</translation>
    </message>
    <message>
        <source>Placed until</source>
        <translation>Slutdatum</translation>
    </message>
    <message>
        <source>Reason for the end</source>
        <translation>Avslutsorsak</translation>
    </message>
    <message>
        <source>Registered visits</source>
        <translation>Registrerade besök</translation>
    </message>
    <message>
        <source>Latest consideration</source>
        <translation>Senaste övervägande</translation>
    </message>
    <message>
        <source>Latest reconsideration</source>
        <translation>Senaste omprövning</translation>
    </message>
    <message>
        <source>Latest care plan</source>
        <translation>Senaste vårdplan</translation>
    </message>
    <message>
        <source>Latest implementation plan</source>
        <translation>Senaste genomförandeplan</translation>
    </message>
    <message>
        <source>Protected identity</source>
        <translation>Skyddad identitet</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Storlek</translation>
    </message>
    <message>
        <source>Encoding of letters</source>
        <translation>Teckenkodning</translation>
    </message>
    <message>
        <source>Sign between columns</source>
        <translation>Skiljetecken</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Blad</translation>
    </message>
    <message>
        <source>Headings on row</source>
        <translation>Rubriker på rad</translation>
    </message>
    <message>
        <source>Order in dates</source>
        <translation>Ordning i datum</translation>
    </message>
    <message>
        <source>Decimal sign</source>
        <translation>Decimaltecken</translation>
    </message>
    <message>
        <source>Semicolon ( ; )</source>
        <translation>Semikolon ( ; )</translation>
    </message>
    <message>
        <source>Comma ( , )</source>
        <translation>Komma ( , )</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tabb</translation>
    </message>
    <message>
        <source>Bar ( | )</source>
        <translation>Lodstreck ( | )</translation>
    </message>
    <message>
        <source>Two or more blanks</source>
        <translation>Två eller fler mellanslag</translation>
    </message>
    <message>
        <source>Year first (2026-04-03)</source>
        <translation>År först (2026-04-03)</translation>
    </message>
    <message>
        <source>Day first (3/4/2026 is 3 April)</source>
        <translation>Dag först (3/4/2026 är 3 april)</translation>
    </message>
    <message>
        <source>Month first (3/4/2026 is 4 March)</source>
        <translation>Månad först (3/4/2026 är 4 mars)</translation>
    </message>
    <message>
        <source>Comma (1,5)</source>
        <translation>Komma (1,5)</translation>
    </message>
    <message>
        <source>Point (1.5)</source>
        <translation>Punkt (1.5)</translation>
    </message>
    <message>
        <source>The dates can be read in two ways. Choose what stands first.</source>
        <translation>Datumen kan läsas på två sätt. Välj vad som står först.</translation>
    </message>
    <message>
        <source>The numbers use both comma and point. Choose the decimal sign.</source>
        <translation>Talen har både komma och punkt. Välj decimaltecken.</translation>
    </message>
    <message>
        <source>The list does not tell. Choose.</source>
        <translation>Listan avgör inte detta. Välj.</translation>
    </message>
    <message>
        <source>Each row has its own visits: they are added</source>
        <translation>Varje rad har sina egna besök: de läggs ihop</translation>
    </message>
    <message>
        <source>Each row repeats the child&apos;s number: the highest counts</source>
        <translation>Varje rad upprepar barnets antal: det högsta räknas</translation>
    </message>
    <message>
        <source>Rows with the same personal identity number belong to one child. A row without a valid one is known by the list&apos;s own number.</source>
        <translation>Rader med samma personnummer gäller samma barn. En rad utan giltigt personnummer känns igen på listans eget nummer.</translation>
    </message>
    <message>
        <source>Rows with the same number belong to one child.</source>
        <translation>Rader med samma nummer gäller samma barn.</translation>
    </message>
    <message>
        <source>Several rows of one child are its placements. The district and unit are those of the latest placement, and the latest date of each plan counts.</source>
        <translation>Flera rader för ett barn är barnets placeringar. Stadsdel och enhet är den senaste placeringens, och det senaste datumet för varje plan räknas.</translation>
    </message>
    <message>
        <source>Rows that are alike in every column taken in are duplicates.</source>
        <translation>Rader som är lika i alla inlästa kolumner är dubbletter.</translation>
    </message>
    <message>
        <source>Registered visits: %1.</source>
        <translation>Registrerade besök: %1.</translation>
    </message>
    <message>
        <source>Every column is taken in.</source>
        <translation>Alla kolumner läses in.</translation>
    </message>
    <message>
        <source>Names, addresses and other people: %1.</source>
        <translation>Namn, adresser och andra personer: %1.</translation>
    </message>
    <message>
        <source>Columns that are not chosen: %1.</source>
        <translation>Kolumner som inte är valda: %1.</translation>
    </message>
    <message>
        <source>They are not read into the program and cannot be seen later.</source>
        <translation>De läses inte in i programmet och går inte att se senare.</translation>
    </message>
    <message>
        <source>Text file</source>
        <translation>Textfil</translation>
    </message>
    <message>
        <source>Workbook</source>
        <translation>Arbetsbok</translation>
    </message>
    <message>
        <source>Pasted</source>
        <translation>Inklistrad</translation>
    </message>
    <message>
        <source>Typed in</source>
        <translation>Inskriven</translation>
    </message>
    <message>
        <source>On paper</source>
        <translation>På papper</translation>
    </message>
    <message>
        <source>made on %1</source>
        <translation>framtagen %1</translation>
    </message>
    <message>
        <source>SHA-256 %1</source>
        <translation>SHA-256 %1</translation>
    </message>
</context>
<context>
    <name>PopulationScreen</name>
    <message>
        <source>Case list</source>
        <translation>Ärendelista</translation>
    </message>
    <message>
        <source>choose file</source>
        <translation>välj fil</translation>
    </message>
    <message>
        <source>read in</source>
        <translation>läs in</translation>
    </message>
    <message>
        <source>Lists (*.csv *.txt *.tsv *.xlsx);;All files (*)</source>
        <translation>Listor (*.csv *.txt *.tsv *.xlsx);;Alla filer (*)</translation>
    </message>
    <message>
        <source>Choose the case list</source>
        <translation>Välj ärendelistan</translation>
    </message>
</context>
<context>
    <name>PopulationViewModel</name>
    <message>
        <source>Opening the case list</source>
        <translation>Öppnar ärendelistan</translation>
    </message>
    <message>
        <source>pasted text</source>
        <translation>inklistrad text</translation>
    </message>
    <message>
        <source>Reading the list</source>
        <translation>Läser listan</translation>
    </message>
    <message>
        <source>The mapping %1 is saved</source>
        <translation>Kopplingen %1 är sparad</translation>
    </message>
    <message>
        <source>Saving the mapping</source>
        <translation>Sparar kopplingen</translation>
    </message>
    <message>
        <source>typed list</source>
        <translation>inskriven lista</translation>
    </message>
    <message>
        <source>paper list</source>
        <translation>papperslista</translation>
    </message>
    <message>
        <source>Reading in the case list</source>
        <translation>Läser in ärendelistan</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1 rader</translation>
    </message>
</context>
<context>
    <name>PracticeScreen</name>
    <message>
        <source>The made-up file</source>
        <translation>Den påhittade akten</translation>
    </message>
    <message>
        <source>Made-up file for practice</source>
        <translation>Påhittad akt för övning</translation>
    </message>
    <message>
        <source>Compare with the key</source>
        <translation>Jämför med facit</translation>
    </message>
</context>
<context>
    <name>PracticeViewModel</name>
    <message>
        <source>All practice files are done.</source>
        <translation>Alla övningsakter är klara.</translation>
    </message>
</context>
<context>
    <name>PrivacyWatch</name>
    <message>
        <source>a personal identity number</source>
        <translation>ett personnummer</translation>
    </message>
    <message>
        <source>[child]</source>
        <translation>[barnet]</translation>
    </message>
    <message>
        <source>a telephone number</source>
        <translation>ett telefonnummer</translation>
    </message>
    <message>
        <source>[telephone]</source>
        <translation>[telefon]</translation>
    </message>
    <message>
        <source>an e-mail address</source>
        <translation>en e-postadress</translation>
    </message>
    <message>
        <source>[e-mail]</source>
        <translation>[e-post]</translation>
    </message>
    <message>
        <source>an address</source>
        <translation>en adress</translation>
    </message>
    <message>
        <source>[address]</source>
        <translation>[adress]</translation>
    </message>
    <message>
        <source>a case number</source>
        <translation>ett ärendenummer</translation>
    </message>
    <message>
        <source>[case]</source>
        <translation>[ärende]</translation>
    </message>
    <message>
        <source>a name from the case list</source>
        <translation>ett namn i ärendelistan</translation>
    </message>
    <message>
        <source>“%1” looks like %2. Leave out what points to a person.</source>
        <translation>”%1” ser ut som %2. Utelämna det som pekar ut en person.</translation>
    </message>
    <message>
        <source>Replace with %1</source>
        <translation>Ersätt med %1</translation>
    </message>
</context>
<context>
    <name>ProfileCard</name>
    <message>
        <source>Saved mapping</source>
        <translation>Sparad koppling</translation>
    </message>
    <message>
        <source>Use the mapping of</source>
        <translation>Använd kopplingen för</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Använd</translation>
    </message>
    <message>
        <source>Name of the case system</source>
        <translation>Ärendesystemets namn</translation>
    </message>
    <message>
        <source>Save this mapping as</source>
        <translation>Spara kopplingen som</translation>
    </message>
    <message>
        <source>Save mapping</source>
        <translation>Spara koppling</translation>
    </message>
    <message>
        <source>Write a name.</source>
        <translation>Skriv ett namn.</translation>
    </message>
</context>
<context>
    <name>ProgressPanel</name>
    <message>
        <source>Progress</source>
        <translation>Förlopp</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Stopping. Nothing is kept half done.</source>
        <translation>Avbryter. Inget sparas halvfärdigt.</translation>
    </message>
</context>
<context>
    <name>QualityDialog</name>
    <message>
        <source>Comments and control</source>
        <translation>Kommentarer och kontroll</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>Kommentarer</translation>
    </message>
    <message>
        <source>No comments yet.</source>
        <translation>Inga kommentarer ännu.</translation>
    </message>
    <message>
        <source>the whole file</source>
        <translation>hela akten</translation>
    </message>
    <message>
        <source>Comment or reason</source>
        <translation>Kommentar eller skäl</translation>
    </message>
    <message>
        <source>Write about %1</source>
        <translation>Skriv om %1</translation>
    </message>
    <message>
        <source>New comment</source>
        <translation>Ny kommentar</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Svara</translation>
    </message>
    <message>
        <source>Resolve</source>
        <translation>Lös</translation>
    </message>
    <message>
        <source>Quality assured</source>
        <translation>Kvalitetssäkra</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Lås</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Öppna igen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Stäng</translation>
    </message>
    <message>
        <source>The whole file</source>
        <translation>Hela akten</translation>
    </message>
    <message>
        <source>Resolved by %1. %2</source>
        <translation>Löst av %1. %2</translation>
    </message>
    <message>
        <source>Choose an open comment first.</source>
        <translation>Välj en öppen kommentar först.</translation>
    </message>
    <message>
        <source>Comments and control of file %1</source>
        <translation>Kommentarer och kontroll av akt %1</translation>
    </message>
</context>
<context>
    <name>QuestionCard</name>
    <message>
        <source>Reason</source>
        <translation>Motivering</translation>
    </message>
    <message>
        <source>What does the file show?</source>
        <translation>Vad visar akten?</translation>
    </message>
    <message>
        <source>Enter: done. Shift+Enter: new line.</source>
        <translation>Enter: klar. Skift+Enter: ny rad.</translation>
    </message>
    <message>
        <source>Read later</source>
        <translation>Läs senare</translation>
    </message>
    <message>
        <source>Write a reason</source>
        <translation>Skriv en motivering</translation>
    </message>
    <message>
        <source>Evidence %1</source>
        <translation>Underlag %1</translation>
    </message>
    <message>
        <source>Evidence is required</source>
        <translation>Underlag krävs</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Underlag</translation>
    </message>
    <message>
        <source>write</source>
        <translation>skriv</translation>
    </message>
</context>
<context>
    <name>QuestionList</name>
    <message>
        <source>Questions</source>
        <translation>Frågor</translation>
    </message>
</context>
<context>
    <name>QuestionView</name>
    <message>
        <source>Results of the question</source>
        <translation>Frågans resultat</translation>
    </message>
    <message>
        <source>Answers by district</source>
        <translation>Svar per stadsdel</translation>
    </message>
</context>
<context>
    <name>RatingCard</name>
    <message>
        <source>Why this rating?</source>
        <translation>Varför denna bedömning?</translation>
    </message>
    <message>
        <source>Another grade</source>
        <translation>Ett annat omdöme</translation>
    </message>
    <message>
        <source>Why another grade?</source>
        <translation>Varför ett annat omdöme?</translation>
    </message>
    <message>
        <source>Reason for another grade</source>
        <translation>Motivering till ett annat omdöme</translation>
    </message>
    <message>
        <source>Set the grade</source>
        <translation>Sätt omdömet</translation>
    </message>
    <message>
        <source>Back to the computed grade</source>
        <translation>Tillbaka till det beräknade omdömet</translation>
    </message>
</context>
<context>
    <name>RatingView</name>
    <message>
        <source>Results of the rating</source>
        <translation>Resultat för omdömet</translation>
    </message>
    <message>
        <source>Grades by district</source>
        <translation>Bedömningar efter stadsdel</translation>
    </message>
    <message>
        <source>The grades in the whole review</source>
        <translation>Bedömningarna i hela granskningen</translation>
    </message>
</context>
<context>
    <name>ReadersDialog</name>
    <message>
        <source>Readers</source>
        <translation>Läsare</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Nycklar</translation>
    </message>
    <message>
        <source>Deal out the files</source>
        <translation>Fördela akterna</translation>
    </message>
    <message>
        <source>Draw which files two read</source>
        <translation>Dra vilka akter två läser</translation>
    </message>
    <message>
        <source>My own eyes</source>
        <translation>Mina egna ögon</translation>
    </message>
    <message>
        <source>Anchor files</source>
        <translation>Ankarakter</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Stäng</translation>
    </message>
    <message>
        <source>The files have not been dealt out.</source>
        <translation>Akterna är inte fördelade.</translation>
    </message>
    <message>
        <source>%1 reads %2</source>
        <translation>%1 läser %2</translation>
    </message>
    <message>
        <source>and %1 as the second reader</source>
        <translation>och %1 som medgranskare</translation>
    </message>
    <message>
        <source>Who has a key</source>
        <translation>Vilka som har nyckel</translation>
    </message>
    <message>
        <source>Who reads what</source>
        <translation>Vem som läser vad</translation>
    </message>
    <message>
        <source>The startvärde of the sample decides, before anything is read. Two read some files independently; neither sees the other&apos;s answers until both are done.</source>
        <translation>Urvalets startvärde avgör, innan något har lästs. Två läser vissa akter oberoende av varandra; ingen ser den andras svar förrän båda är klara.</translation>
    </message>
    <message>
        <source>To learn from</source>
        <translation>Att lära av</translation>
    </message>
    <message>
        <source>How severely you judge beside the others; only you see it. And, for the lead inspector, files whose answers are stated beforehand.</source>
        <translation>Hur strängt du bedömer bredvid de andra, som bara du ser. Och, för den ansvariga inspektören, akter vars svar är angivna i förväg.</translation>
    </message>
</context>
<context>
    <name>ReadinessList</name>
    <message>
        <source>What the report needs</source>
        <translation>Vad rapporten behöver</translation>
    </message>
</context>
<context>
    <name>ReadinessRow</name>
    <message>
        <source>Ready</source>
        <translation>Klart</translation>
    </message>
    <message>
        <source>To consider</source>
        <translation>Att tänka på</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Saknas</translation>
    </message>
    <message>
        <source>Describe the commission</source>
        <translation>Beskriv uppdraget</translation>
    </message>
    <message>
        <source>Draw the sample</source>
        <translation>Dra urvalet</translation>
    </message>
    <message>
        <source>Read the files</source>
        <translation>Läs akterna</translation>
    </message>
    <message>
        <source>Open the findings</source>
        <translation>Öppna iakttagelserna</translation>
    </message>
</context>
<context>
    <name>ReasonDialog</name>
    <message>
        <source>End protocol %1 without a draw</source>
        <translation>Avsluta urvalsprotokoll %1 utan att dra</translation>
    </message>
    <message>
        <source>Why is it not used?</source>
        <translation>Varför används det inte?</translation>
    </message>
    <message>
        <source>End the protocol</source>
        <translation>Avsluta protokollet</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Gå tillbaka</translation>
    </message>
    <message>
        <source>The protocol keeps its number. It is told with its reason in the report. Frame and plan can be changed and locked anew, under the next number.</source>
        <translation>Protokollet behåller sitt nummer. Det redovisas med sitt skäl i rapporten. Urvalsram och plan kan ändras och låsas på nytt, under nästa nummer.</translation>
    </message>
    <message>
        <source>Write the reason.</source>
        <translation>Skriv skälet.</translation>
    </message>
</context>
<context>
    <name>RecentRow</name>
    <message numerus="yes">
        <source>Acute concern not handled: %n</source>
        <translation>
            <numerusform>Akut oro som inte är hanterad: %n</numerusform>
            <numerusform>Akut oro som inte är hanterad: %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RecommendationCard</name>
    <message>
        <source>Recommendation %1</source>
        <translation>Rekommendation %1</translation>
    </message>
    <message>
        <source>What should be done</source>
        <translation>Vad som ska göras</translation>
    </message>
    <message>
        <source>To (a role, never a name)</source>
        <translation>Till (en roll, aldrig ett namn)</translation>
    </message>
    <message>
        <source>Done by</source>
        <translation>Senast</translation>
    </message>
    <message>
        <source>Write the day as 2027-03-31.</source>
        <translation>Skriv dagen som 2027-03-31.</translation>
    </message>
</context>
<context>
    <name>RecoveryCodeDialog</name>
    <message>
        <source>Recovery code</source>
        <translation>Återställningskod</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Skriv ut</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Spara</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopiera</translation>
    </message>
    <message>
        <source>I have printed or saved the code</source>
        <translation>Jag har skrivit ut eller sparat koden</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Fortsätt</translation>
    </message>
    <message>
        <source>This code opens the inspection if every passphrase is lost. Keep it locked in, apart from the computer. Whoever has the code can read everything.</source>
        <translation>Koden öppnar granskningen om alla lösenfraser har gått förlorade. Förvara den inlåst, inte vid datorn. Den som har koden kan läsa allt.</translation>
    </message>
    <message>
        <source>The code is shown only now.</source>
        <translation>Koden visas bara nu.</translation>
    </message>
    <message>
        <source>Print or save it. Close once more to leave without it.</source>
        <translation>Skriv ut eller spara den. Stäng en gång till för att gå vidare utan den.</translation>
    </message>
    <message>
        <source>Save the recovery code</source>
        <translation>Spara återställningskoden</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Text (*.txt)</translation>
    </message>
    <message>
        <source>The code could not be saved there.</source>
        <translation>Koden kunde inte sparas där.</translation>
    </message>
    <message>
        <source>Choose another folder, or print the code.</source>
        <translation>Välj en annan mapp eller skriv ut koden.</translation>
    </message>
    <message>
        <source>The code is saved.</source>
        <translation>Koden är sparad.</translation>
    </message>
</context>
<context>
    <name>RegisterDialog</name>
    <message>
        <source>Check the list against the file</source>
        <translation>Jämför listan med akten</translation>
    </message>
    <message>
        <source>All the rest is right</source>
        <translation>Allt annat är riktigt</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Spara</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Uppgift</translation>
    </message>
    <message>
        <source>In the list</source>
        <translation>I listan</translation>
    </message>
    <message>
        <source>Against the file</source>
        <translation>Mot akten</translation>
    </message>
    <message>
        <source>In the file, if different</source>
        <translation>I akten, om det är något annat</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>anges inte</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Riktigt</translation>
    </message>
    <message>
        <source>Wrong</source>
        <translation>Fel</translation>
    </message>
    <message>
        <source>Cannot be told</source>
        <translation>Går inte att avgöra</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Välj</translation>
    </message>
    <message>
        <source>Write a date, for example 2026-03-12.</source>
        <translation>Skriv ett datum, till exempel 2026-03-12.</translation>
    </message>
    <message>
        <source>Write a whole number.</source>
        <translation>Skriv ett heltal.</translation>
    </message>
    <message>
        <source>Choose what the file says.</source>
        <translation>Välj vad akten säger.</translation>
    </message>
    <message>
        <source>This cannot be read.</source>
        <translation>Det går inte att läsa.</translation>
    </message>
</context>
<context>
    <name>RemoveDialog</name>
    <message>
        <source>Remove the document</source>
        <translation>Ta bort handlingen</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Skäl</translation>
    </message>
    <message>
        <source>Why it is removed</source>
        <translation>Varför den tas bort</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Ta bort</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>It is no longer shown. It is kept encrypted until the inspection ends, and the log says who removed it, when and why. Evidence that names it stays.</source>
        <translation>Handlingen visas inte längre. Den sparas krypterad tills granskningen avslutas, och händelseloggen säger vem som tog bort den, när och varför. Underlag som nämner den står kvar.</translation>
    </message>
    <message>
        <source>Write the reason.</source>
        <translation>Skriv skälet.</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>No sample is drawn yet.</source>
        <translation>Inget urval är draget ännu.</translation>
    </message>
    <message>
        <source>purpose</source>
        <translation>syfte</translation>
    </message>
    <message>
        <source>questions to answer</source>
        <translation>frågor att besvara</translation>
    </message>
    <message>
        <source>ground in the secrecy act</source>
        <translation>grund i sekretesslagen</translation>
    </message>
    <message>
        <source>The commission is described.</source>
        <translation>Uppdraget är beskrivet.</translation>
    </message>
    <message>
        <source>The commission lacks %1. The report says nothing about it.</source>
        <translation>Uppdraget saknar %1. Rapporten säger inget om det.</translation>
    </message>
    <message>
        <source>All %1 files are marked as done.</source>
        <translation>Alla %1 akter är klarmarkerade.</translation>
    </message>
    <message>
        <source>The report shows them as not read.</source>
        <translation>Rapporten visar dem som inte lästa.</translation>
    </message>
    <message>
        <source>No findings are written. The report gives results only.</source>
        <translation>Inga iakttagelser är skrivna. Rapporten visar bara resultat.</translation>
    </message>
    <message>
        <source>Locked %1 by %2</source>
        <translation>Fastställd %1 av %2</translation>
    </message>
    <message>
        <source>Registration number %1</source>
        <translation>Diarienummer %1</translation>
    </message>
    <message>
        <source>No registration number (dnr saknas)</source>
        <translation>Diarienummer saknas (dnr saknas)</translation>
    </message>
    <message>
        <source>Signed %1</source>
        <translation>Underskriven %1</translation>
    </message>
</context>
<context>
    <name>ReportScreen</name>
    <message>
        <source>Report</source>
        <translation>Rapport</translation>
    </message>
    <message>
        <source>for example SN 2026/1079</source>
        <translation>till exempel SN 2026/1079</translation>
    </message>
    <message>
        <source>Registration number</source>
        <translation>Diarienummer</translation>
    </message>
    <message>
        <source>Empty: the report says that the number is missing (dnr saknas).</source>
        <translation>Tomt: rapporten säger att numret saknas (dnr saknas).</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Förhandsgranska</translation>
    </message>
    <message>
        <source>Save the preview</source>
        <translation>Spara förhandsgranskningen</translation>
    </message>
    <message>
        <source>Lock the report</source>
        <translation>Fastställ rapporten</translation>
    </message>
    <message>
        <source>role or authority</source>
        <translation>roll eller myndighet</translation>
    </message>
    <message>
        <source>Handed out to</source>
        <translation>Lämnas ut till</translation>
    </message>
    <message>
        <source>Hand out the key</source>
        <translation>Lämna ut nyckeln</translation>
    </message>
    <message>
        <source>Hand out the key to an auditor</source>
        <translation>Lämna ut nyckeln till en revisor</translation>
    </message>
    <message>
        <source>preview</source>
        <translation>förhandsgranska</translation>
    </message>
    <message>
        <source>lock</source>
        <translation>fastställ</translation>
    </message>
    <message>
        <source>save the PDF</source>
        <translation>spara PDF</translation>
    </message>
    <message>
        <source>Lock a new version</source>
        <translation>Fastställ en ny version</translation>
    </message>
    <message>
        <source>The preview is opened: %1.</source>
        <translation>Förhandsgranskningen är öppnad: %1.</translation>
    </message>
    <message>
        <source>It is not locked and cannot be signed.</source>
        <translation>Den är inte fastställd och kan inte skrivas under.</translation>
    </message>
    <message>
        <source>Version %1 is locked.</source>
        <translation>Version %1 är fastställd.</translation>
    </message>
    <message>
        <source>Its checksum belongs in the official statement.</source>
        <translation>Ange kontrollsumman i tjänsteutlåtandet.</translation>
    </message>
    <message>
        <source>Version %1 is signed.</source>
        <translation>Version %1 är underskriven.</translation>
    </message>
    <message>
        <source>Version %1 is locked with today&apos;s date.</source>
        <translation>Version %1 fastställs med dagens datum.</translation>
    </message>
    <message>
        <source>A locked version is never changed; a new one can follow it.</source>
        <translation>En fastställd version ändras aldrig, men en ny kan följa efter den.</translation>
    </message>
    <message>
        <source>The report will say that the registration number is missing.</source>
        <translation>Rapporten kommer att säga att diarienummer saknas.</translation>
    </message>
    <message>
        <source>Lock the report?</source>
        <translation>Fastställa rapporten?</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Fastställ</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Spara rapporten</translation>
    </message>
    <message>
        <source>preview.pdf</source>
        <translation>förhandsgranskning.pdf</translation>
    </message>
    <message>
        <source>Choose key file</source>
        <translation>Välj nyckelfil</translation>
    </message>
    <message>
        <source>Key files (*.p12 *.pfx)</source>
        <translation>Nyckelfiler (*.p12 *.pfx)</translation>
    </message>
    <message>
        <source>Save the trial&apos;s trust list</source>
        <translation>Spara provets certifikatlista</translation>
    </message>
    <message>
        <source>Write who gets the key.</source>
        <translation>Skriv vem som får nyckeln.</translation>
    </message>
    <message>
        <source>Save the key</source>
        <translation>Spara nyckeln</translation>
    </message>
    <message>
        <source>The checksum is copied.</source>
        <translation>Kontrollsumman är kopierad.</translation>
    </message>
    <message>
        <source>Is everything there</source>
        <translation>Är allt på plats</translation>
    </message>
    <message>
        <source>Preview and lock</source>
        <translation>Förhandsgranska och fastställ</translation>
    </message>
    <message>
        <source>How the report ends</source>
        <translation>Hur rapporten avslutas</translation>
    </message>
    <message>
        <source>Whoever has the key and the case list can see who is behind each file number. The journal keeps that it was handed out, and to whom.</source>
        <translation>Den som har nyckeln och ärendelistan kan se vem som finns bakom varje aktnummer. Händelseloggen visar att den lämnades ut och till vem.</translation>
    </message>
</context>
<context>
    <name>ReportViewModel</name>
    <message>
        <source>Counting the answers</source>
        <translation>Räknar svaren</translation>
    </message>
    <message>
        <source>Composing the report</source>
        <translation>Sammanställer rapporten</translation>
    </message>
    <message>
        <source>preview-version-%1.pdf</source>
        <translation>förhandsgranskning-version-%1.pdf</translation>
    </message>
    <message>
        <source>Locking the report</source>
        <translation>Fastställer rapporten</translation>
    </message>
    <message>
        <source>Signing the report</source>
        <translation>Skriver under rapporten</translation>
    </message>
    <message>
        <source>The key is handed out to %1.</source>
        <translation>Nyckeln är utlämnad till %1.</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Sparad som %1.</translation>
    </message>
</context>
<context>
    <name>ReportZone</name>
    <message>
        <source>Which report do you want to check?</source>
        <translation>Vilken rapport vill du kontrollera?</translation>
    </message>
    <message>
        <source>Drop the PDF here or choose it. Nothing in it is changed.</source>
        <translation>Släpp PDF-filen här eller välj den. Den ändras inte.</translation>
    </message>
    <message>
        <source>Choose report</source>
        <translation>Välj rapport</translation>
    </message>
</context>
<context>
    <name>ResultPage</name>
    <message>
        <source>The case list</source>
        <translation>Ärendelistan</translation>
    </message>
    <message>
        <source>Another list</source>
        <translation>En annan lista</translation>
    </message>
    <message>
        <source>Back to the columns</source>
        <translation>Tillbaka till kolumnerna</translation>
    </message>
    <message>
        <source>Set aside the faulty rows</source>
        <translation>Lägg åt sidan felaktiga rader</translation>
    </message>
    <message>
        <source>Continue to the sampling frame</source>
        <translation>Fortsätt till urvalsramen</translation>
    </message>
    <message>
        <source>What became of the rows</source>
        <translation>Vad det blev av raderna</translation>
    </message>
    <message>
        <source>Compared with the districts&apos; own counts</source>
        <translation>Jämfört med stadsdelarnas egna antal</translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation>Kopiera alla</translation>
    </message>
    <message>
        <source>How rows were joined, and what was left out</source>
        <translation>Så fogades raderna samman, och detta lästes inte in</translation>
    </message>
    <message>
        <source>The list is not read in yet</source>
        <translation>Listan är inte inläst ännu</translation>
    </message>
    <message>
        <source>The list is locked in protocol %1.</source>
        <translation>Listan är låst i urvalsprotokoll %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n fault(s) keep the list out.</source>
        <translation>
            <numerusform>%n fel hindrar inläsningen.</numerusform>
            <numerusform>%n fel hindrar inläsningen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is stored. Mend the list and choose it again, or set the faulty rows aside: they are counted in the reconciliation and told in the report.</source>
        <translation>Inget är sparat. Rätta listan och välj den igen, eller lägg de felaktiga raderna åt sidan: de räknas i avstämningen och redovisas i rapporten.</translation>
    </message>
    <message numerus="yes">
        <source>%n child(ren) read in %1.</source>
        <translation>
            <numerusform>%n barn inläst %1.</numerusform>
            <numerusform>%n barn inlästa %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Locked in protocol %1.</source>
        <translation>Låst i urvalsprotokoll %1.</translation>
    </message>
    <message>
        <source>Rows in the list</source>
        <translation>Rader i listan</translation>
    </message>
    <message>
        <source>Totals</source>
        <translation>Summarader</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>Dubbletter</translation>
    </message>
    <message>
        <source>More placements of a child already counted</source>
        <translation>Fler placeringar för ett barn som redan räknats</translation>
    </message>
    <message>
        <source>Rows set aside</source>
        <translation>Rader som lagts åt sidan</translation>
    </message>
    <message>
        <source>Children</source>
        <translation>Barn</translation>
    </message>
    <message>
        <source>Reconciliation</source>
        <translation>Avstämning</translation>
    </message>
    <message>
        <source>District</source>
        <translation>Stadsdel</translation>
    </message>
    <message>
        <source>Its own count</source>
        <translation>Eget antal</translation>
    </message>
    <message>
        <source>In the list</source>
        <translation>I listan</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Jämförelse</translation>
    </message>
    <message>
        <source>The whole list</source>
        <translation>Hela listan</translation>
    </message>
    <message>
        <source>differs by %1</source>
        <translation>skiljer %1</translation>
    </message>
    <message>
        <source>agrees</source>
        <translation>stämmer</translation>
    </message>
    <message numerus="yes">
        <source>%n fault(s)</source>
        <translation>
            <numerusform>%n fel</numerusform>
            <numerusform>%n fel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n varning</numerusform>
            <numerusform>%n varningar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more of the same kinds are counted but not listed.</source>
        <translation>
            <numerusform>%n till av samma slag är räknad men visas inte.</numerusform>
            <numerusform>%n till av samma slag är räknade men visas inte.</numerusform>
        </translation>
    </message>
    <message>
        <source>The verdict</source>
        <translation>Utfallet</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>Kopiera som text</translation>
    </message>
    <message>
        <source>Save as text</source>
        <translation>Spara som text</translation>
    </message>
    <message>
        <source>Checksum of the locked report (SHA-256)</source>
        <translation>Den fastställda rapportens kontrollsumma (SHA-256)</translation>
    </message>
    <message>
        <source>The checksum is copied.</source>
        <translation>Kontrollsumman är kopierad.</translation>
    </message>
    <message>
        <source>The verdict is copied.</source>
        <translation>Utfallet är kopierat.</translation>
    </message>
</context>
<context>
    <name>Results</name>
    <message>
        <source>Register and file</source>
        <translation>Register och akt</translation>
    </message>
    <message>
        <source>%1, %2 by the files</source>
        <translation>%1, %2 enligt akterna</translation>
    </message>
    <message>
        <source>Ratings</source>
        <translation>Omdömen</translation>
    </message>
    <message>
        <source>Rating %1, share %2 %3</source>
        <translation>Omdömet %1, andel %2 %3</translation>
    </message>
    <message>
        <source>%1 %2, share Yes %3</source>
        <translation>%1 %2, andel Ja %3</translation>
    </message>
    <message>
        <source>%1 of %2. They are counted when they are.</source>
        <translation>%1, av %2 i urvalet. De räknas när de är klara.</translation>
    </message>
    <message>
        <source>District</source>
        <translation>Stadsdel</translation>
    </message>
    <message>
        <source>Compared</source>
        <translation>Jämförda</translation>
    </message>
    <message>
        <source>Read files with both numbers, of those drawn</source>
        <translation>Lästa akter med båda siffrorna, av de dragna</translation>
    </message>
    <message>
        <source>Goal by register</source>
        <translation>Mål i registret</translation>
    </message>
    <message>
        <source>Children that reach the goal</source>
        <translation>Barn som når målet</translation>
    </message>
    <message>
        <source>Goal by file</source>
        <translation>Mål i akten</translation>
    </message>
    <message>
        <source>Only by file</source>
        <translation>Bara akten</translation>
    </message>
    <message>
        <source>The file shows the goal, the register does not</source>
        <translation>Akten visar att målet nås, registret gör det inte</translation>
    </message>
    <message>
        <source>Only by register</source>
        <translation>Bara registret</translation>
    </message>
    <message>
        <source>The register shows the goal, the file does not</source>
        <translation>Registret visar att målet nås, akten gör det inte</translation>
    </message>
    <message>
        <source>All, by register</source>
        <translation>Alla, registret</translation>
    </message>
    <message>
        <source>Children in the whole frame that reach the goal by the register</source>
        <translation>Barn i hela urvalsramen som når målet enligt registret</translation>
    </message>
    <message>
        <source>Heading in the system</source>
        <translation>Rubrik i systemet</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Antal</translation>
    </message>
    <message>
        <source>Share of the missed</source>
        <translation>Andel av det missade</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Fördelning</translation>
    </message>
    <message>
        <source>What the register misses: %1 %2</source>
        <translation>Vad registret missar: %1 %2</translation>
    </message>
    <message>
        <source>The files hold %1 %5, the register counts %2. By the register %3 reach the goal, by the files %4.</source>
        <translation>I akterna finns %1 %5, registret räknar %2. Av de jämförda barnen når %3 målet enligt registret, %4 enligt akterna.</translation>
    </message>
    <message>
        <source>%1, %2 files compared</source>
        <translation>%1, %2 akter jämförda</translation>
    </message>
    <message>
        <source>%1 of what the files hold</source>
        <translation>%1 av det som finns i akterna</translation>
    </message>
    <message>
        <source>In the register</source>
        <translation>I registret</translation>
    </message>
    <message>
        <source>In the files</source>
        <translation>I akterna</translation>
    </message>
    <message>
        <source>The register misses</source>
        <translation>Registret missar</translation>
    </message>
    <message>
        <source>Reach the goal by the register</source>
        <translation>Når målet enligt registret</translation>
    </message>
    <message>
        <source>Reach the goal by the files</source>
        <translation>Når målet enligt akterna</translation>
    </message>
    <message>
        <source>interval %1</source>
        <translation>intervall %1</translation>
    </message>
    <message>
        <source>estimated for the whole frame, interval %1</source>
        <translation>skattat för hela urvalsramen, intervall %1</translation>
    </message>
    <message>
        <source>%1 in the register, %2 in the files</source>
        <translation>%1 i registret, %2 i akterna</translation>
    </message>
    <message>
        <source>%1: %2. The goal is reached by %3 in the register and %4 in the files.</source>
        <translation>%1: %2. Målet nås av %3 enligt registret och %4 enligt akterna.</translation>
    </message>
    <message>
        <source>Heading not stated</source>
        <translation>Rubrik framgår inte</translation>
    </message>
    <message>
        <source>The interval shows the uncertainty of the sample (%1).</source>
        <translation>Intervallet visar osäkerheten i urvalet (%1).</translation>
    </message>
    <message>
        <source>The two differ also the other way: the register can count what no file holds.</source>
        <translation>Skillnaden går också åt andra hållet: registret kan räkna sådant som inte finns i någon akt.</translation>
    </message>
    <message>
        <source>The numbers of the files are of the read files and are not projected to all.</source>
        <translation>Antalen gäller de lästa akterna och räknas inte upp till alla.</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Lästa</translation>
    </message>
    <message>
        <source>Files read, of those drawn</source>
        <translation>Lästa akter av de dragna</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Svar</translation>
    </message>
    <message>
        <source>Yes of</source>
        <translation>Ja av</translation>
    </message>
    <message>
        <source>Files with the answer Yes, of those it applies to</source>
        <translation>Akter med svaret Ja, av dem där frågan är aktuell</translation>
    </message>
    <message>
        <source>Share Yes</source>
        <translation>Andel Ja</translation>
    </message>
    <message>
        <source>Interval</source>
        <translation>Intervall</translation>
    </message>
    <message>
        <source>Share with interval</source>
        <translation>Andel med intervall</translation>
    </message>
    <message>
        <source>Least–most</source>
        <translation>Minst–högst</translation>
    </message>
    <message>
        <source>If every unclear or unread file had been No, and if it had been Yes</source>
        <translation>Om varje oklar eller oläst akt hade varit Nej, och om den hade varit Ja</translation>
    </message>
    <message>
        <source>%1: %2 files read. %3. Share Yes %4, interval %5, least and most %6.</source>
        <translation>%1: %2 akter lästa. %3. Andel Ja %4, intervall %5, minst och högst %6.</translation>
    </message>
    <message>
        <source>no answers</source>
        <translation>inga svar</translation>
    </message>
    <message>
        <source>No district can be told apart from another: all intervals overlap. The order in the table may be chance.</source>
        <translation>Ingen stadsdel kan skiljas från en annan: alla intervall täcker varandra. Ordningen i tabellen kan bero på slumpen.</translation>
    </message>
    <message>
        <source>%1 more lie below others; the chart shows which.</source>
        <translation>Ytterligare %1 ligger under andra; diagrammet visar vilka.</translation>
    </message>
    <message>
        <source>Other districts cannot be told apart: their intervals overlap.</source>
        <translation>Övriga stadsdelar kan inte skiljas åt: deras intervall täcker varandra.</translation>
    </message>
    <message>
        <source>%1 lies below all others: the intervals do not meet.</source>
        <translation>%1 ligger under alla andra: intervallen möts inte.</translation>
    </message>
    <message>
        <source>%1 lies below %2: the intervals do not meet.</source>
        <translation>%1 ligger under %2: intervallen möts inte.</translation>
    </message>
    <message>
        <source>All files in the frame were read, so there is no uncertainty from a sample.</source>
        <translation>Alla akter i urvalsramen är lästa (totalundersökning), så det finns inget intervall.</translation>
    </message>
    <message>
        <source>All files were read in %1; there the share has no interval.</source>
        <translation>Alla akter är lästa i %1 (totalundersökning); där har andelen inget intervall.</translation>
    </message>
    <message>
        <source>%1%2. They are not in the share but in the least and the most.</source>
        <translation>%1%2. De räknas inte i andelen men i minst och högst.</translation>
    </message>
    <message>
        <source>They are outside the share.</source>
        <translation>De räknas inte i andelen.</translation>
    </message>
    <message>
        <source>The interval shows the uncertainty of the sample (%1). Diamond and dashed line: the whole review.</source>
        <translation>Intervallet visar osäkerheten i urvalet (%1). Romb och streckad linje: hela granskningen.</translation>
    </message>
    <message>
        <source>In the whole review each district weighs as many files as its frame holds.</source>
        <translation>I hela granskningen väger varje stadsdel efter antalet akter i urvalsramen.</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>Partly</source>
        <translation>Delvis</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nej</translation>
    </message>
    <message>
        <source>Not stated</source>
        <translation>Framgår inte</translation>
    </message>
    <message>
        <source>Not applicable</source>
        <translation>Ej aktuellt</translation>
    </message>
    <message>
        <source>Required by law</source>
        <translation>Lagkrav</translation>
    </message>
    <message>
        <source>Regulation or guidance</source>
        <translation>Föreskrift eller allmänt råd</translation>
    </message>
    <message>
        <source>The city&apos;s goal</source>
        <translation>Stadens mål</translation>
    </message>
    <message>
        <source>Quality question</source>
        <translation>Kvalitetsfråga</translation>
    </message>
    <message>
        <source>The whole review</source>
        <translation>Hela granskningen</translation>
    </message>
    <message>
        <source>exact, hypergeometric: without replacement</source>
        <translation>exakt, hypergeometrisk: utan återläggning</translation>
    </message>
    <message>
        <source>exact, Clopper–Pearson</source>
        <translation>exakt, Clopper–Pearson</translation>
    </message>
    <message>
        <source>Korn–Graubard: Clopper–Pearson on the effective number of files</source>
        <translation>Korn–Graubard: Clopper–Pearson på det effektiva antalet akter</translation>
    </message>
    <message>
        <source>none: every file was read</source>
        <translation>ingen: alla akter är lästa</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ingen</translation>
    </message>
    <message>
        <source>Method of the interval: %1.</source>
        <translation>Intervallets metod: %1.</translation>
    </message>
    <message>
        <source>all read</source>
        <translation>alla lästa</translation>
    </message>
    <message>
        <source>not applicable</source>
        <translation>ej aktuell</translation>
    </message>
    <message>
        <source>not read</source>
        <translation>inte läst</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 av %2</translation>
    </message>
    <message>
        <source>Grades</source>
        <translation>Bedömningar</translation>
    </message>
    <message>
        <source>Best of</source>
        <translation>Bäst av</translation>
    </message>
    <message>
        <source>Files with the best grade, of those that are ranked</source>
        <translation>Akter med den bästa bedömningen, av dem som är bedömda</translation>
    </message>
    <message>
        <source>Share best</source>
        <translation>Andel bäst</translation>
    </message>
    <message>
        <source>If every file without a rating had not the grade, and if it had it</source>
        <translation>Om ingen akt utan omdöme hade haft bedömningen, och om alla hade haft den</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>Bedömning</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Akter</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Andel</translation>
    </message>
    <message>
        <source>Rating of the theme</source>
        <translation>Samlat omdöme</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>Omdöme</translation>
    </message>
    <message>
        <source>No file that is read could be rated.</source>
        <translation>Ingen läst akt kunde bedömas.</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 i %2</translation>
    </message>
    <message>
        <source>%1 of the rated files.</source>
        <translation>%1 bedömda akter.</translation>
    </message>
    <message>
        <source>no ratings</source>
        <translation>inga omdömen</translation>
    </message>
    <message>
        <source>%1: %2 files read. %3. Share %4 %5, interval %6.</source>
        <translation>%1: %2 akter lästa. %3. Andel %4 %5, intervall %6.</translation>
    </message>
    <message>
        <source>%1: %2 files, share %3, interval %4.</source>
        <translation>%1: %2 akter, andel %3, intervall %4.</translation>
    </message>
    <message>
        <source>%1 in the role %2</source>
        <translation>%1 i rollen %2</translation>
    </message>
    <message>
        <source>%1: %2. It is counted as it was set.</source>
        <translation>%1: %2. Det räknas så som det sattes.</translation>
    </message>
    <message>
        <source>%1 in %2, outside the share.</source>
        <translation>%1 i %2, utanför andelen.</translation>
    </message>
</context>
<context>
    <name>ResultsScreen</name>
    <message>
        <source>Write a finding</source>
        <translation>Skriv iakttagelse</translation>
    </message>
    <message>
        <source>Copy the table</source>
        <translation>Kopiera tabellen</translation>
    </message>
    <message>
        <source>There are no results yet</source>
        <translation>Det finns inga resultat ännu</translation>
    </message>
    <message>
        <source>Draw a sample and read files. What is counted is shown here.</source>
        <translation>Dra ett urval och läs akter. Här visas det som är räknat.</translation>
    </message>
    <message>
        <source>question</source>
        <translation>fråga</translation>
    </message>
    <message>
        <source>write a finding</source>
        <translation>skriv iakttagelse</translation>
    </message>
    <message>
        <source>Go to the file reading</source>
        <translation>Gå till Aktläsning</translation>
    </message>
    <message>
        <source>copy the table</source>
        <translation>kopiera tabellen</translation>
    </message>
    <message>
        <source>The results are preliminary.</source>
        <translation>Resultatet är preliminärt.</translation>
    </message>
    <message>
        <source>What the register counts against what the files hold.</source>
        <translation>Vad registret räknar mot vad akterna innehåller.</translation>
    </message>
    <message>
        <source>The table is copied.</source>
        <translation>Tabellen är kopierad.</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Resultat</translation>
    </message>
</context>
<context>
    <name>ResultsViewModel</name>
    <message>
        <source>Counting the answers</source>
        <translation>Räknar svaren</translation>
    </message>
</context>
<context>
    <name>Review</name>
    <message>
        <source>The file is marked as done. Reopen it first.</source>
        <translation>Akten är klarmarkerad. Öppna den igen först.</translation>
    </message>
    <message>
        <source>The file is handed over to %1. It is read there until it has come back.</source>
        <translation>Akten är överlämnad till %1. Den läses där tills den är tillbaka.</translation>
    </message>
    <message>
        <source>Protected identity: read on paper only</source>
        <translation>Skyddade personuppgifter: läses bara på papper</translation>
    </message>
    <message>
        <source>No grade yet</source>
        <translation>Inget omdöme ännu</translation>
    </message>
    <message>
        <source>Settled by other answers: %1. %2</source>
        <translation>Avgjort av andra svar: %1. %2</translation>
    </message>
    <message>
        <source>The log does not decide this yet. %1</source>
        <translation>Loggen avgör inte detta ännu. %1</translation>
    </message>
    <message>
        <source>Computed from the log: %1. %2</source>
        <translation>Beräknat ur loggen: %1. %2</translation>
    </message>
    <message>
        <source>The log points to %1. %2</source>
        <translation>Loggen pekar mot %1. %2</translation>
    </message>
    <message>
        <source>required: the answer differs from the log</source>
        <translation>krävs: svaret skiljer sig från loggen</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>frivillig</translation>
    </message>
    <message>
        <source>required for %1</source>
        <translation>krävs för %1</translation>
    </message>
    <message>
        <source>compare</source>
        <translation>jämför</translation>
    </message>
    <message>
        <source>second reading</source>
        <translation>medgranskning</translation>
    </message>
    <message>
        <source>handed over to %1</source>
        <translation>överlämnad till %1</translation>
    </message>
    <message>
        <source>conflict of interest: %1</source>
        <translation>jäv: %1</translation>
    </message>
    <message>
        <source>done</source>
        <translation>klar</translation>
    </message>
    <message>
        <source>%1 of %2 answered</source>
        <translation>%1 av %2 besvarade</translation>
    </message>
    <message>
        <source>Ratings</source>
        <translation>Bedömningar</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>inte ännu</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 av %2</translation>
    </message>
    <message>
        <source>Not asked here</source>
        <translation>Ställs inte här</translation>
    </message>
    <message>
        <source>Not answered</source>
        <translation>Ej besvarad</translation>
    </message>
    <message>
        <source>No rows in the file</source>
        <translation>Inga i akten</translation>
    </message>
    <message>
        <source>New row</source>
        <translation>Ny rad</translation>
    </message>
    <message>
        <source>%1: no rows.</source>
        <translation>%1: inga rader.</translation>
    </message>
    <message>
        <source>Longest gap: %1, from %2 to %3.</source>
        <translation>Längsta uppehåll: %1, från %2 till %3.</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>Partly</source>
        <translation>Delvis</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nej</translation>
    </message>
    <message>
        <source>Not stated</source>
        <translation>Framgår inte</translation>
    </message>
    <message>
        <source>Not applicable</source>
        <translation>Ej aktuellt</translation>
    </message>
    <message>
        <source>Required by law</source>
        <translation>Lagkrav</translation>
    </message>
    <message>
        <source>Regulation or guidance</source>
        <translation>Föreskrift eller allmänt råd</translation>
    </message>
    <message>
        <source>The city&apos;s goal</source>
        <translation>Stadens mål</translation>
    </message>
    <message>
        <source>Quality question</source>
        <translation>Kvalitetsfråga</translation>
    </message>
    <message>
        <source>The file can be read</source>
        <translation>Akten kan läsas</translation>
    </message>
    <message>
        <source>The file is read</source>
        <translation>Akten är läst</translation>
    </message>
    <message>
        <source>The file is incomplete</source>
        <translation>Akten är ofullständig</translation>
    </message>
    <message>
        <source>The file is not found</source>
        <translation>Akten återfinns inte</translation>
    </message>
    <message>
        <source>The file is not released</source>
        <translation>Akten lämnas inte ut</translation>
    </message>
    <message>
        <source>The file has been transferred</source>
        <translation>Akten är överflyttad</translation>
    </message>
    <message>
        <source>Wrong district</source>
        <translation>Fel stadsdel</translation>
    </message>
    <message>
        <source>Outside the period</source>
        <translation>Utanför perioden</translation>
    </message>
    <message>
        <source>The child is not placed</source>
        <translation>Barnet är inte placerat</translation>
    </message>
    <message>
        <source>Conflict of interest</source>
        <translation>Jäv</translation>
    </message>
    <message>
        <source>The next reserve takes its place when you mark the file as done.</source>
        <translation>Nästa reserv tar dess plats när du klarmarkerar.</translation>
    </message>
    <message>
        <source>Ask the new district for the file first. It is not replaced.</source>
        <translation>Begär akten från den nya stadsdelen först. Den ersätts inte.</translation>
    </message>
    <message>
        <source>It is not replaced. The report shows it and counts it as a bound.</source>
        <translation>Den ersätts inte. Rapporten redovisar den och räknar den som minst och högst.</translation>
    </message>
    <message>
        <source>Answer what can be answered. The rest is counted as a bound.</source>
        <translation>Besvara det som går. Resten räknas som minst och högst.</translation>
    </message>
    <message>
        <source>The questions are answered as usual.</source>
        <translation>Frågorna besvaras som vanligt.</translation>
    </message>
    <message>
        <source>%1: a row lacks %2.</source>
        <translation>%1: en rad saknar %2.</translation>
    </message>
    <message>
        <source>%1: no row is written.</source>
        <translation>%1: ingen rad är skriven.</translation>
    </message>
    <message>
        <source>%1 has no answer.</source>
        <translation>%1 saknar svar.</translation>
    </message>
    <message>
        <source>%1 is not stated.</source>
        <translation>%1 är inte ifyllt.</translation>
    </message>
    <message>
        <source>%1 lacks a reason.</source>
        <translation>%1 saknar motivering.</translation>
    </message>
    <message>
        <source>%1 differs from what the log gives. Write why.</source>
        <translation>%1 skiljer sig från det som loggen ger. Skriv varför.</translation>
    </message>
    <message>
        <source>%1 lacks evidence.</source>
        <translation>%1 saknar underlag.</translation>
    </message>
    <message>
        <source>answer to %1</source>
        <translation>svar på %1</translation>
    </message>
    <message>
        <source>reason for %1</source>
        <translation>motivering till %1</translation>
    </message>
    <message>
        <source>evidence for %1</source>
        <translation>underlag för %1</translation>
    </message>
    <message>
        <source>row in %1</source>
        <translation>rad i %1</translation>
    </message>
    <message>
        <source>that %1 is empty</source>
        <translation>att %1 är tom</translation>
    </message>
    <message>
        <source>read later, %1</source>
        <translation>läs senare, %1</translation>
    </message>
    <message>
        <source>note about the file</source>
        <translation>anteckning om akten</translation>
    </message>
    <message>
        <source>value from the list</source>
        <translation>uppgift ur listan</translation>
    </message>
    <message>
        <source>what became of the file</source>
        <translation>vad som hände med akten</translation>
    </message>
    <message>
        <source>marked as done</source>
        <translation>klarmarkering</translation>
    </message>
    <message>
        <source>what %1 states</source>
        <translation>uppgiften i %1</translation>
    </message>
    <message>
        <source>rating %1</source>
        <translation>bedömningen %1</translation>
    </message>
    <message>
        <source>the day of access</source>
        <translation>dagen för åtkomst</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>anges inte</translation>
    </message>
    <message>
        <source>still running</source>
        <translation>pågår</translation>
    </message>
    <message>
        <source>no whole window</source>
        <translation>inget helt fönster</translation>
    </message>
    <message>
        <source>not asked here</source>
        <translation>ställs inte här</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>går inte att läsa</translation>
    </message>
    <message>
        <source>no rows yet</source>
        <translation>inga rader ännu</translation>
    </message>
    <message>
        <source>nothing to count</source>
        <translation>inget att räkna</translation>
    </message>
    <message>
        <source>cannot be counted</source>
        <translation>kan inte räknas</translation>
    </message>
    <message>
        <source>done on %1</source>
        <translation>gjort %1</translation>
    </message>
    <message>
        <source>does not count</source>
        <translation>räknas inte</translation>
    </message>
    <message>
        <source>due, met</source>
        <translation>frist, i tid</translation>
    </message>
    <message>
        <source>due, too late</source>
        <translation>frist, för sent</translation>
    </message>
    <message>
        <source>due, missed</source>
        <translation>frist, saknas</translation>
    </message>
    <message>
        <source>due later</source>
        <translation>ska göras senare</translation>
    </message>
    <message>
        <source>due, check by hand</source>
        <translation>frist, kontrolleras för hand</translation>
    </message>
    <message>
        <source>added after the protocol (%1), does not count</source>
        <translation>tillagd efter protokollet (%1), räknas inte</translation>
    </message>
    <message>
        <source>Copied from file %1.</source>
        <translation>Kopierad från akt %1.</translation>
    </message>
    <message>
        <source>Copied to file %1.</source>
        <translation>Kopierad till akt %1.</translation>
    </message>
    <message>
        <source>Dates in list and file</source>
        <translation>Datum i lista och akt</translation>
    </message>
</context>
<context>
    <name>ReviewScreen</name>
    <message>
        <source>There are no files to read</source>
        <translation>Det finns inga akter att läsa</translation>
    </message>
    <message>
        <source>Draw a sample first. The drawn files are shown here.</source>
        <translation>Dra ett urval först. De dragna akterna visas här.</translation>
    </message>
    <message>
        <source>question</source>
        <translation>fråga</translation>
    </message>
    <message>
        <source>evidence</source>
        <translation>underlag</translation>
    </message>
    <message>
        <source>Go to the sample</source>
        <translation>Gå till Urval</translation>
    </message>
    <message>
        <source>No file is yours to read</source>
        <translation>Ingen akt är din att läsa</translation>
    </message>
    <message>
        <source>All files are dealt out to other readers. The lead inspector can move one to you.</source>
        <translation>Alla akter är fördelade på andra granskare. Den ansvariga inspektören kan flytta en till dig.</translation>
    </message>
    <message>
        <source>Show who reads what</source>
        <translation>Visa vem som läser vad</translation>
    </message>
    <message>
        <source>done, next file</source>
        <translation>klar, nästa akt</translation>
    </message>
    <message>
        <source>undo</source>
        <translation>ångra</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Bokstav</translation>
    </message>
    <message>
        <source>In the log: choose and go to the next cell</source>
        <translation>I loggen: välj och gå till nästa ruta</translation>
    </message>
    <message>
        <source>In the reason: done. Shift+Enter makes a new line</source>
        <translation>I motiveringen: klar. Skift+Enter ger ny rad</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Klarmarkerad</translation>
    </message>
    <message>
        <source>Next file</source>
        <translation>Nästa akt</translation>
    </message>
    <message>
        <source>Mark as done</source>
        <translation>Klarmarkera</translation>
    </message>
    <message>
        <source>Acute concern: not handled</source>
        <translation>Akut oro: inte hanterad</translation>
    </message>
    <message>
        <source>Acute concern</source>
        <translation>Akut oro</translation>
    </message>
    <message>
        <source>Give the files back</source>
        <translation>Lämna tillbaka</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>Överlämning</translation>
    </message>
    <message>
        <source>A rating rests on the answers; evidence belongs to them.</source>
        <translation>En bedömning vilar på svaren; underlaget hör till dem.</translation>
    </message>
    <message>
        <source>File %1 of %2</source>
        <translation>Akt %1 av %2</translation>
    </message>
    <message>
        <source>%1 of %2 questions answered</source>
        <translation>%1 av %2 frågor besvarade</translation>
    </message>
    <message>
        <source>Go to a question first. A rating has no evidence of its own.</source>
        <translation>Gå till en fråga först. En bedömning har inget eget underlag.</translation>
    </message>
    <message>
        <source>Page %1 is evidence for %2.</source>
        <translation>Sida %1 är underlag för %2.</translation>
    </message>
    <message>
        <source>Nothing was pasted. Mend this in the spreadsheet and paste again:</source>
        <translation>Inget klistrades in. Rätta detta i kalkylbladet och klistra in igen:</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) pasted.</source>
        <translation>
            <numerusform>%n rad inklistrad.</numerusform>
            <numerusform>%n rader inklistrade.</numerusform>
        </translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Frågor</translation>
    </message>
</context>
<context>
    <name>ReviewViewModel</name>
    <message>
        <source>Fetching the files</source>
        <translation>Hämtar akterna</translation>
    </message>
    <message>
        <source>All files are done. Go on to the results.</source>
        <translation>Alla akter är klara. Gå vidare till Resultat.</translation>
    </message>
    <message>
        <source>Answer to %1 changed to %2.</source>
        <translation>Svaret på %1 är ändrat till %2.</translation>
    </message>
    <message>
        <source>The evidence is removed.</source>
        <translation>Underlaget är borttaget.</translation>
    </message>
    <message>
        <source>The row is removed.</source>
        <translation>Raden är borttagen.</translation>
    </message>
    <message>
        <source>%1 is marked as done.</source>
        <translation>%1 är klarmarkerad.</translation>
    </message>
    <message>
        <source>Undone: %1.</source>
        <translation>Ångrat: %1.</translation>
    </message>
    <message>
        <source>Done again: %1.</source>
        <translation>Gjort om: %1.</translation>
    </message>
</context>
<context>
    <name>RulesCard</name>
    <message>
        <source>Who does not belong here</source>
        <translation>Vilka barn som inte hör hit</translation>
    </message>
    <message>
        <source>A rule leaves out only what the list shows. A child whose dates or form of placement is unknown stays.</source>
        <translation>En regel lämnar bara ute det som listan visar. Ett barn med okända datum eller okänd placeringsform är kvar.</translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>Avancerat</translation>
    </message>
    <message>
        <source>%1 together with others</source>
        <translation>%1 tillsammans med andra</translation>
    </message>
    <message>
        <source>%1 children</source>
        <translation>%1 barn</translation>
    </message>
</context>
<context>
    <name>Sample</name>
    <message>
        <source>Two parties, six digits each</source>
        <translation>Två parter, sex siffror var</translation>
    </message>
    <message>
        <source>A named lottery</source>
        <translation>En namngiven lottdragning</translation>
    </message>
    <message>
        <source>Dice rolled by the reviewed party</source>
        <translation>Tärningar som den granskade kastar</translation>
    </message>
    <message>
        <source>A public random number</source>
        <translation>Ett offentligt slumptal</translation>
    </message>
    <message>
        <source>7/35 is seven numbers of 1 to 35; 5# is five digits as they were drawn.</source>
        <translation>7/35 är sju tal av 1 till 35; 5# är fem siffror i den ordning de drogs.</translation>
    </message>
    <message>
        <source>25d6 is twenty-five rolls of an ordinary die, in order.</source>
        <translation>25d6 är tjugofem kast med en vanlig tärning, i ordning.</translation>
    </message>
    <message>
        <source>hex128 is a number of 128 hexadecimal digits.</source>
        <translation>hex128 är ett tal med 128 hexadecimala siffror.</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>Urval</translation>
    </message>
    <message>
        <source>Reserve</source>
        <translation>Reserv</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>väntar</translation>
    </message>
    <message>
        <source>drawn</source>
        <translation>draget</translation>
    </message>
    <message>
        <source>ended without a draw</source>
        <translation>avslutat utan dragning</translation>
    </message>
    <message>
        <source>All are read: no draw and no interval</source>
        <translation>Alla läses: totalundersökning, inget intervall</translation>
    </message>
    <message>
        <source>%1 of %2 are drawn</source>
        <translation>%1 av %2 dras</translation>
    </message>
    <message>
        <source>District</source>
        <translation>Stadsdel</translation>
    </message>
    <message>
        <source>In the frame</source>
        <translation>I urvalsramen</translation>
    </message>
    <message>
        <source>Drawn</source>
        <translation>Dras</translation>
    </message>
    <message>
        <source>Reserves</source>
        <translation>Reserver</translation>
    </message>
    <message>
        <source>What it means</source>
        <translation>Det betyder</translation>
    </message>
    <message>
        <source>The whole frame</source>
        <translation>Hela urvalsramen</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alla</translation>
    </message>
    <message>
        <source>Sample protocol %1</source>
        <translation>Urvalsprotokoll %1</translation>
    </message>
    <message>
        <source>Locked %1</source>
        <translation>Låst %1</translation>
    </message>
    <message>
        <source>The inspector&apos;s six digits: %1</source>
        <translation>Inspektörens sex siffror: %1</translation>
    </message>
    <message>
        <source>The protocol, SHA-256</source>
        <translation>Protokollet, SHA-256</translation>
    </message>
    <message>
        <source>Commitment to the frame</source>
        <translation>Åtagande om urvalsramen</translation>
    </message>
    <message>
        <source>The plan, SHA-256</source>
        <translation>Planen, SHA-256</translation>
    </message>
</context>
<context>
    <name>SampleScreen</name>
    <message>
        <source>Sample</source>
        <translation>Urval</translation>
    </message>
    <message>
        <source>Continue to the file reading</source>
        <translation>Fortsätt till aktläsningen</translation>
    </message>
    <message>
        <source>End without a draw</source>
        <translation>Avsluta utan att dra</translation>
    </message>
    <message>
        <source>Every protocol</source>
        <translation>Alla urvalsprotokoll</translation>
    </message>
    <message>
        <source>next act</source>
        <translation>nästa steg</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Nr</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Låst</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Läge</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Skäl</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Lock frame and plan as protocol %1?</source>
        <translation>Låsa urvalsram och plan som protokoll %1?</translation>
    </message>
    <message>
        <source>A locked protocol cannot be taken back, only ended with a reason. Every protocol is told in the report.</source>
        <translation>Ett låst protokoll kan inte tas tillbaka, bara avslutas med ett skäl. Alla protokoll redovisas i rapporten.</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Lås</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Gå tillbaka</translation>
    </message>
</context>
<context>
    <name>SampleViewModel</name>
    <message>
        <source>Opening the sample</source>
        <translation>Öppnar urvalet</translation>
    </message>
    <message>
        <source>Locking frame and plan</source>
        <translation>Låser urvalsram och plan</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Sparar</translation>
    </message>
    <message>
        <source>Drawing the sample</source>
        <translation>Drar urvalet</translation>
    </message>
    <message>
        <source>Making the order list</source>
        <translation>Gör beställningslistan</translation>
    </message>
</context>
<context>
    <name>ScreenKeys</name>
    <message>
        <source>It is not possible here yet.</source>
        <translation>Det går inte här ännu.</translation>
    </message>
    <message>
        <source>It is not possible right now.</source>
        <translation>Det går inte just nu.</translation>
    </message>
</context>
<context>
    <name>SettingsCard</name>
    <message>
        <source>How the list is written</source>
        <translation>Så är listan skriven</translation>
    </message>
    <message>
        <source>Choose …</source>
        <translation>Välj …</translation>
    </message>
    <message>
        <source>no headings</source>
        <translation>inga rubriker</translation>
    </message>
    <message>
        <source>Are these words right? %1</source>
        <translation>Är de här orden rätt? %1</translation>
    </message>
</context>
<context>
    <name>SettingsMenu</name>
    <message>
        <source>Appearance and keys</source>
        <translation>Utseende och tangenter</translation>
    </message>
    <message>
        <source>Simple: the common path</source>
        <translation>Enkelt läge</translation>
    </message>
    <message>
        <source>Advanced: show everything</source>
        <translation>Avancerat läge</translation>
    </message>
    <message>
        <source>Follow the computer</source>
        <translation>Följ datorn</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Ljust</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Mörkt</translation>
    </message>
    <message>
        <source>Text size %1 %</source>
        <translation>Textstorlek %1 %</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hög kontrast</translation>
    </message>
</context>
<context>
    <name>SiblingDialog</name>
    <message>
        <source>Copy the visit to a sibling</source>
        <translation>Kopiera besöket till ett syskon</translation>
    </message>
    <message>
        <source>To the file of</source>
        <translation>Till akten för</translation>
    </message>
    <message>
        <source>Copy the visit</source>
        <translation>Kopiera besöket</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>sibling according to the list</source>
        <translation>syskon enligt listan</translation>
    </message>
    <message>
        <source>Files with the same household in the list stand first.</source>
        <translation>Akter med samma hushåll i listan står först.</translation>
    </message>
    <message>
        <source>The list does not say who are siblings here. Choose the file yourself.</source>
        <translation>Listan säger inte vilka som är syskon här. Välj akten själv.</translation>
    </message>
    <message>
        <source>Never copied, because it is about one child: %1. Read it in each file.</source>
        <translation>Kopieras aldrig, eftersom det gäller ett enda barn: %1. Läs det i varje akt.</translation>
    </message>
</context>
<context>
    <name>SidePane</name>
    <message>
        <source>Questions</source>
        <translation>Frågor</translation>
    </message>
    <message>
        <source>share Yes</source>
        <translation>andel Ja</translation>
    </message>
    <message>
        <source>Ratings and questions</source>
        <translation>Omdömen och frågor</translation>
    </message>
    <message>
        <source>share</source>
        <translation>andel</translation>
    </message>
</context>
<context>
    <name>SignatoryCard</name>
    <message>
        <source>Issued by %1</source>
        <translation>Utfärdat av %1</translation>
    </message>
    <message>
        <source>Valid until %1</source>
        <translation>Giltigt till och med %1</translation>
    </message>
    <message>
        <source>This is a trial certificate.</source>
        <translation>Det är ett provcertifikat.</translation>
    </message>
</context>
<context>
    <name>SigningCard</name>
    <message>
        <source>Sign</source>
        <translation>Skriv under</translation>
    </message>
    <message>
        <source>Choose key file</source>
        <translation>Välj nyckelfil</translation>
    </message>
    <message>
        <source>No file is chosen (.p12 or .pfx)</source>
        <translation>Ingen fil är vald (.p12 eller .pfx)</translation>
    </message>
    <message>
        <source>Passphrase of the key file</source>
        <translation>Nyckelfilens lösenord</translation>
    </message>
    <message>
        <source>Show whom it names</source>
        <translation>Visa vem den namnger</translation>
    </message>
    <message>
        <source>Sign with the trial certificate</source>
        <translation>Skriv under med provcertifikatet</translation>
    </message>
    <message>
        <source>Save the trial&apos;s trust list</source>
        <translation>Spara provets certifikatlista</translation>
    </message>
    <message>
        <source>Sign version %1</source>
        <translation>Skriv under version %1</translation>
    </message>
    <message>
        <source>Trial certificate</source>
        <translation>Provcertifikat</translation>
    </message>
    <message>
        <source>Choose the key file first.</source>
        <translation>Välj nyckelfilen först.</translation>
    </message>
    <message>
        <source>See whom the file names first.</source>
        <translation>Se först vem filen namnger.</translation>
    </message>
    <message>
        <source>The trial certificate names nobody. Whoever checks the report needs its trust list to recognise it.</source>
        <translation>Provcertifikatet namnger ingen. Den som kontrollerar rapporten behöver certifikatlistan för att känna igen det.</translation>
    </message>
</context>
<context>
    <name>SlipDialog</name>
    <message>
        <source>Slip</source>
        <translation>Följesedel</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Skriv ut</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Spara som PDF</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Stäng</translation>
    </message>
    <message>
        <source>Save the slip</source>
        <translation>Spara följesedeln</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>The slip could not be saved there.</source>
        <translation>Följesedeln gick inte att spara där.</translation>
    </message>
    <message>
        <source>Choose another folder, or print the slip.</source>
        <translation>Välj en annan mapp, eller skriv ut den.</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Sparat som %1.</translation>
    </message>
</context>
<context>
    <name>StartScreen</name>
    <message>
        <source>Start screen</source>
        <translation>Startsida</translation>
    </message>
    <message>
        <source>Review case files, from draw to signed report</source>
        <translation>Granska akter, från urval till undertecknad rapport</translation>
    </message>
    <message>
        <source>Everything stays encrypted on this computer. Nothing is sent anywhere.</source>
        <translation>Allt ligger krypterat på den här datorn. Inget skickas någonstans.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Fortsätt</translation>
    </message>
    <message>
        <source>Open the example inspection</source>
        <translation>Öppna exempelgranskningen</translation>
    </message>
    <message>
        <source>Practise on made-up files</source>
        <translation>Öva på påhittade akter</translation>
    </message>
    <message>
        <source>New inspection</source>
        <translation>Ny granskning</translation>
    </message>
    <message>
        <source>Open from a folder</source>
        <translation>Öppna från en mapp</translation>
    </message>
    <message>
        <source>Open a package</source>
        <translation>Öppna ett paket</translation>
    </message>
    <message>
        <source>Check a report</source>
        <translation>Kontrollera en rapport</translation>
    </message>
    <message>
        <source>Review templates</source>
        <translation>Granskningsmallar</translation>
    </message>
    <message>
        <source>Choose the folder of the inspection</source>
        <translation>Välj granskningens mapp</translation>
    </message>
    <message>
        <source>Choose the package</source>
        <translation>Välj paketet</translation>
    </message>
    <message>
        <source>Package (*.overlamning)</source>
        <translation>Paket (*.overlamning)</translation>
    </message>
    <message>
        <source>Try it first</source>
        <translation>Prova först</translation>
    </message>
    <message>
        <source>An invented case list with invented files, ready to be read.</source>
        <translation>En påhittad ärendelista med påhittade akter, klar att läsa.</translation>
    </message>
    <message>
        <source>Begin for real</source>
        <translation>Börja på riktigt</translation>
    </message>
    <message>
        <source>Name the inspection and choose your passphrase. Then read in the list.</source>
        <translation>Ge granskningen ett namn och välj din lösenfras. Läs sedan in ärendelistan.</translation>
    </message>
</context>
<context>
    <name>StartViewModel</name>
    <message>
        <source>Preparing the example inspection</source>
        <translation>Förbereder exempelgranskningen</translation>
    </message>
    <message>
        <source>Preparing the practice files</source>
        <translation>Förbereder övningsakterna</translation>
    </message>
    <message>
        <source>Creating the inspection</source>
        <translation>Skapar granskningen</translation>
    </message>
    <message>
        <source>Opening the inspection</source>
        <translation>Öppnar granskningen</translation>
    </message>
    <message>
        <source>Opening the package</source>
        <translation>Öppnar paketet</translation>
    </message>
</context>
<context>
    <name>StatementCard</name>
    <message>
        <source>About the list</source>
        <translation>Om listan</translation>
    </message>
    <message>
        <source>Who made the list, and from what?</source>
        <translation>Vem tog fram listan, och ur vad?</translation>
    </message>
    <message>
        <source>The case system, by the district&apos;s administrator</source>
        <translation>Ärendesystemet, av stadsdelens administratör</translation>
    </message>
    <message>
        <source>What does it hold?</source>
        <translation>Vad omfattar den?</translation>
    </message>
    <message>
        <source>All children placed at any time in the period</source>
        <translation>Alla barn som varit placerade under perioden</translation>
    </message>
    <message>
        <source>Made on</source>
        <translation>Framtagen</translation>
    </message>
    <message>
        <source>Compare with the districts&apos; own counts</source>
        <translation>Jämför med stadsdelarnas egna antal</translation>
    </message>
    <message>
        <source>The whole list</source>
        <translation>Hela listan</translation>
    </message>
    <message>
        <source>How many children each district says that it has. A difference is shown and kept.</source>
        <translation>Hur många barn varje stadsdel säger sig ha. En skillnad visas och sparas.</translation>
    </message>
    <message>
        <source>Write a date, for example 2026-03-12.</source>
        <translation>Skriv ett datum, till exempel 2026-03-12.</translation>
    </message>
    <message>
        <source>The day has not come yet.</source>
        <translation>Den dagen har inte kommit.</translation>
    </message>
</context>
<context>
    <name>StepBar</name>
    <message>
        <source>Steps of the inspection</source>
        <translation>Granskningens steg</translation>
    </message>
</context>
<context>
    <name>StepButton</name>
    <message>
        <source>done</source>
        <translation>klart</translation>
    </message>
    <message>
        <source>open</source>
        <translation>öppet</translation>
    </message>
    <message>
        <source>not yet possible</source>
        <translation>går inte ännu</translation>
    </message>
    <message>
        <source>Step %1: %2, %3</source>
        <translation>Steg %1: %2, %3</translation>
    </message>
</context>
<context>
    <name>TemplateEditor</name>
    <message>
        <source>Text of the draft</source>
        <translation>Utkastets text</translation>
    </message>
</context>
<context>
    <name>TextTable</name>
    <message>
        <source>Copy the table</source>
        <translation>Kopiera tabellen</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>Timeline</source>
        <translation>Tidslinje</translation>
    </message>
</context>
<context>
    <name>TimelineDialog</name>
    <message>
        <source>Timeline</source>
        <translation>Tidslinje</translation>
    </message>
    <message>
        <source>The timeline in words</source>
        <translation>Tidslinjen i ord</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopiera</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Stäng</translation>
    </message>
    <message>
        <source>The placement over time, file %1</source>
        <translation>Placeringen över tid, akt %1</translation>
    </message>
    <message>
        <source>The tinted part is the reviewed period.</source>
        <translation>Det tonade fältet är den granskade perioden.</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Undo</source>
        <translation>Ångra</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Start screen</source>
        <translation>Startsida</translation>
    </message>
    <message>
        <source>Aktgranskaren</source>
        <translation>Aktgranskaren</translation>
    </message>
    <message>
        <source>Commission</source>
        <translation>Uppdraget</translation>
    </message>
    <message>
        <source>Appearance and keys</source>
        <translation>Utseende och tangenter</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>Sparat %1</translation>
    </message>
</context>
<context>
    <name>TypedModel</name>
    <message>
        <source>Row %1, %2: %3</source>
        <translation>Rad %1, %2: %3</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>tom</translation>
    </message>
</context>
<context>
    <name>TypedPage</name>
    <message>
        <source>Type in the list</source>
        <translation>Skriv in listan</translation>
    </message>
    <message>
        <source>One row for each child. Only a number is required. Rows can be pasted into the table.</source>
        <translation>En rad för varje barn. Bara ett nummer krävs. Rader kan klistras in i tabellen.</translation>
    </message>
    <message>
        <source>Another list</source>
        <translation>En annan lista</translation>
    </message>
    <message>
        <source>Read in the list</source>
        <translation>Läs in listan</translation>
    </message>
    <message>
        <source>The district&apos;s own count of children</source>
        <translation>Stadsdelens eget antal barn</translation>
    </message>
    <message>
        <source>May be left empty. A difference is shown and kept.</source>
        <translation>Kan lämnas tomt. En skillnad visas och sparas.</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) typed in</source>
        <translation>
            <numerusform>%n rad inskriven</numerusform>
            <numerusform>%n rader inskrivna</numerusform>
        </translation>
    </message>
    <message>
        <source>Write a whole number.</source>
        <translation>Skriv ett heltal.</translation>
    </message>
</context>
<context>
    <name>TypedTable</name>
    <message>
        <source>Children typed in</source>
        <translation>Inskrivna barn</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Klistra in</translation>
    </message>
    <message>
        <source>Empty the cell</source>
        <translation>Töm cellen</translation>
    </message>
</context>
<context>
    <name>UnlockDialog</name>
    <message>
        <source>Open the inspection</source>
        <translation>Öppna granskningen</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Lösenfras</translation>
    </message>
    <message>
        <source>If you have lost it, write the recovery code from the paper instead.</source>
        <translation>Har du glömt den skriver du återställningskoden från papperet i stället.</translation>
    </message>
    <message>
        <source>Show what I write</source>
        <translation>Visa det jag skriver</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öppna</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Write the passphrase or the recovery code.</source>
        <translation>Skriv lösenfrasen eller återställningskoden.</translation>
    </message>
</context>
<context>
    <name>Verification</name>
    <message>
        <source>Checksum of the locked report (SHA-256): %1</source>
        <translation>Den fastställda rapportens kontrollsumma (SHA-256): %1</translation>
    </message>
</context>
<context>
    <name>VerificationScreen</name>
    <message>
        <source>Check a report</source>
        <translation>Kontrollera en rapport</translation>
    </message>
    <message>
        <source>Checksum in the official statement</source>
        <translation>Kontrollsumma i tjänsteutlåtandet</translation>
    </message>
    <message>
        <source>64 characters; groups and capitals do not matter.</source>
        <translation>64 tecken; mellanrum och versaler spelar ingen roll.</translation>
    </message>
    <message>
        <source>Compare with the open inspection</source>
        <translation>Jämför med öppen granskning</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Kontrollera</translation>
    </message>
    <message>
        <source>choose report</source>
        <translation>välj rapport</translation>
    </message>
    <message>
        <source>check</source>
        <translation>kontrollera</translation>
    </message>
    <message>
        <source>checks</source>
        <translation>kontroller</translation>
    </message>
    <message>
        <source>Up and down</source>
        <translation>Upp och ned</translation>
    </message>
    <message>
        <source>In the verdict: go from check to check</source>
        <translation>I utfallet: gå från kontroll till kontroll</translation>
    </message>
    <message>
        <source>Choose the report first.</source>
        <translation>Välj rapporten först.</translation>
    </message>
    <message>
        <source>The report is chosen</source>
        <translation>Rapporten är vald</translation>
    </message>
    <message>
        <source>Which report do you want to check?</source>
        <translation>Vilken rapport vill du kontrollera?</translation>
    </message>
    <message>
        <source>verdict-%1.txt</source>
        <translation>kontroll-av-%1.txt</translation>
    </message>
    <message>
        <source>Save the verdict</source>
        <translation>Spara utfallet</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Rapport</translation>
    </message>
    <message>
        <source>The PDF that is checked.</source>
        <translation>PDF-filen som ska kontrolleras.</translation>
    </message>
    <message>
        <source>Trusted certificates</source>
        <translation>Betrodda certifikat</translation>
    </message>
    <message>
        <source>Without them nobody can tell who signed (PEM).</source>
        <translation>Utan dem går det inte att avgöra vem som skrev under (PEM).</translation>
    </message>
    <message>
        <source>Case list</source>
        <translation>Ärendelista</translation>
    </message>
    <message>
        <source>With the key it shows that list and frame are unchanged.</source>
        <translation>Tillsammans med nyckeln visar den att lista och urvalsram är oförändrade.</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Nyckel</translation>
    </message>
    <message>
        <source>nyckel.json, handed out by the inspectors.</source>
        <translation>nyckel.json, utlämnad av inspektörerna.</translation>
    </message>
    <message>
        <source>Supporting document</source>
        <translation>Underlag</translation>
    </message>
    <message>
        <source>The file with the answers, if you may see it (PDF).</source>
        <translation>Filen med svaren, om du får se den (PDF).</translation>
    </message>
    <message>
        <source>What is brought</source>
        <translation>Det som lämnas till kontrollen</translation>
    </message>
</context>
<context>
    <name>VerificationViewModel</name>
    <message>
        <source>Checking the report</source>
        <translation>Kontrollerar rapporten</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Sparad som %1.</translation>
    </message>
</context>
<context>
    <name>VersionCard</name>
    <message>
        <source>Open the PDF</source>
        <translation>Öppna PDF</translation>
    </message>
    <message>
        <source>Save the PDF</source>
        <translation>Spara PDF</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Version %1</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Underskriven</translation>
    </message>
    <message>
        <source>Locked, not yet signed</source>
        <translation>Fastställd, inte underskriven</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Fastställd</translation>
    </message>
</context>
<context>
    <name>Way</name>
    <message>
        <source>Case list</source>
        <translation>Ärendelista</translation>
    </message>
    <message>
        <source>Frame</source>
        <translation>Urvalsram</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>Urval</translation>
    </message>
    <message>
        <source>File reading</source>
        <translation>Aktläsning</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Resultat</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Iakttagelser</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Rapport</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Kontrollera</translation>
    </message>
    <message>
        <source>Start screen</source>
        <translation>Startsida</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Överallt</translation>
    </message>
    <message>
        <source>Review templates</source>
        <translation>Granskningsmallar</translation>
    </message>
    <message>
        <source>Open an inspection first.</source>
        <translation>Öppna en granskning först.</translation>
    </message>
    <message>
        <source>These files are lent. The rest is done at home.</source>
        <translation>Akterna är lånade. Resten görs hemma.</translation>
    </message>
    <message>
        <source>Import the case list first.</source>
        <translation>Läs in ärendelistan först.</translation>
    </message>
    <message>
        <source>Draw the sample first.</source>
        <translation>Dra urvalet först.</translation>
    </message>
    <message>
        <source>Practice ends with the key. Nothing is kept.</source>
        <translation>Övningen slutar med facit. Ingenting sparas.</translation>
    </message>
    <message>
        <source>No sample yet</source>
        <translation>Inget urval ännu</translation>
    </message>
    <message>
        <source>%1 of %2 files read</source>
        <translation>%1 av %2 akter lästa</translation>
    </message>
    <message>
        <source>Lent: %1 of %2 files read</source>
        <translation>Lånad: %1 av %2 akter lästa</translation>
    </message>
</context>
<context>
    <name>WaysPage</name>
    <message>
        <source>Choose the file with all cases</source>
        <translation>Välj filen med alla ärenden</translation>
    </message>
    <message>
        <source>One row for each placement. Excel or CSV. The file is not changed.</source>
        <translation>En rad för varje placering. Excel eller CSV. Filen ändras inte.</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Klistra in</translation>
    </message>
    <message>
        <source>Type in</source>
        <translation>Skriv in</translation>
    </message>
    <message>
        <source>Paper list</source>
        <translation>Papperslista</translation>
    </message>
    <message>
        <source>Keep the list that is read in</source>
        <translation>Behåll den lista som är inläst</translation>
    </message>
    <message>
        <source>No file?</source>
        <translation>Ingen fil?</translation>
    </message>
    <message>
        <source>Copy the rows in a mail, in Word or in Excel first.</source>
        <translation>Kopiera först raderna i ett mejl, i Word eller i Excel.</translation>
    </message>
    <message>
        <source>For a short list: one row for each child.</source>
        <translation>För en kort lista: en rad för varje barn.</translation>
    </message>
    <message>
        <source>Count the rows on paper. Row numbers are drawn.</source>
        <translation>Räkna raderna på pappret. Radnummer dras.</translation>
    </message>
</context>
<context>
    <name>XlsFormFaults</name>
    <message>
        <source>Close</source>
        <translation>Stäng</translation>
    </message>
</context>
<context>
    <name>XlsFormPart</name>
    <message>
        <source>Import XLSForm</source>
        <translation>Importera XLSForm</translation>
    </message>
    <message>
        <source>Export XLSForm</source>
        <translation>Exportera XLSForm</translation>
    </message>
    <message>
        <source>Writing the workbook</source>
        <translation>Skriver arbetsboken</translation>
    </message>
    <message>
        <source>blank-template</source>
        <translation>tom-mall</translation>
    </message>
    <message>
        <source>Save a blank template</source>
        <translation>Spara en tom mall</translation>
    </message>
    <message>
        <source>Reading the workbook</source>
        <translation>Läser arbetsboken</translation>
    </message>
    <message>
        <source>The workbook has become a draft.</source>
        <translation>Arbetsboken har blivit ett utkast.</translation>
    </message>
    <message>
        <source>%1 is saved.</source>
        <translation>%1 är sparad.</translation>
    </message>
</context>
<context>
    <name>_CardEditor</name>
    <message>
        <source>telephone by day</source>
        <translation>telefon dagtid</translation>
    </message>
    <message>
        <source>telephone by night</source>
        <translation>telefon kvällar och nätter</translation>
    </message>
    <message>
        <source>%1, telephone by day</source>
        <translation>%1, telefon dagtid</translation>
    </message>
    <message>
        <source>%1, telephone by night</source>
        <translation>%1, telefon kvällar och nätter</translation>
    </message>
</context>
</TS>
