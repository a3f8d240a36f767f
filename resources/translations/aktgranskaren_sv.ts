<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="sv_SE">
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
    <name>BottomBar</name>
    <message>
        <source>Progress</source>
        <translation>Förlopp</translation>
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
        <source>%1 of %2 done</source>
        <translation>%1 av %2 klara</translation>
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
    <name>EvidenceCard</name>
    <message>
        <source>page %1</source>
        <translation>sida %1</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>Ta bort %1</translation>
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
    <name>Fold</name>
    <message>
        <source>open</source>
        <translation>öppet</translation>
    </message>
    <message>
        <source>closed</source>
        <translation type="unfinished"></translation>
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
    <name>KeysDialog</name>
    <message>
        <source>Keys and help</source>
        <translation>Tangenter och hjälp</translation>
    </message>
    <message>
        <source>Keys on this screen</source>
        <translation>Tangenter på den här sidan</translation>
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
        <source>Close</source>
        <translation>Stäng</translation>
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
        <source>New</source>
        <translation>Ny</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>tom</translation>
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
        <source>Commands</source>
        <translation>Kommandon</translation>
    </message>
    <message>
        <source>Keys and help</source>
        <translation>Tangenter och hjälp</translation>
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
        <source>Go to %1</source>
        <translation>Gå till %1</translation>
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
        <source>Review template</source>
        <translation>Granskningsmall</translation>
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
        <source>Choose where the inspection is kept</source>
        <translation>Välj var granskningen ska ligga</translation>
    </message>
    <message>
        <source>Kept encrypted in %1</source>
        <translation>Sparas krypterad i %1</translation>
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
    <name>Plurals</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n rad</numerusform>
            <numerusform>%n rader</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) without</source>
        <translation>
            <numerusform>%n dags uppehåll</numerusform>
            <numerusform>%n dagars uppehåll</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PopulationViewModel</name>
    <message>
        <source>Opening the case list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pasted text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mapping %1 is saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving the mapping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>typed list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paper list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading in the case list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation type="unfinished"></translation>
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
    <name>RecentList</name>
    <message>
        <source>Earlier inspections</source>
        <translation>Tidigare granskningar</translation>
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
        <source>In the file, if different</source>
        <translation>I akten, om det är något annat</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>anges inte</translation>
    </message>
    <message>
        <source>As in the list</source>
        <translation>Som i listan</translation>
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
        <source>This cannot be read.</source>
        <translation>Det går inte att läsa.</translation>
    </message>
</context>
<context>
    <name>Review</name>
    <message>
        <source>The file is marked as done. Reopen it first.</source>
        <translation>Akten är klarmarkerad. Öppna den igen först.</translation>
    </message>
    <message>
        <source>Protected identity: read on paper only</source>
        <translation>Skyddade personuppgifter: läses bara på papper</translation>
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
        <source>done</source>
        <translation>klar</translation>
    </message>
    <message>
        <source>%1 of %2 answered</source>
        <translation>%1 av %2 besvarade</translation>
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
        <source>not stated</source>
        <translation>anges inte</translation>
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
        <source>In the log: copy the row</source>
        <translation>I loggen: kopiera raden</translation>
    </message>
    <message>
        <source>In the log: remove the row</source>
        <translation>I loggen: ta bort raden</translation>
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
        <source>File %1 of %2</source>
        <translation>Akt %1 av %2</translation>
    </message>
    <message>
        <source>%1 of %2 questions answered</source>
        <translation>%1 av %2 frågor besvarade</translation>
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
        <source>Next unanswered question</source>
        <translation>Nästa obesvarade fråga</translation>
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
        <source>Previous question</source>
        <translation>Föregående fråga</translation>
    </message>
    <message>
        <source>Next question</source>
        <translation>Nästa fråga</translation>
    </message>
    <message>
        <source>Answer %1</source>
        <translation>Svara %1</translation>
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
        <source>All files are done.</source>
        <translation>Alla akter är klara.</translation>
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
        <source>New inspection</source>
        <translation>Ny granskning</translation>
    </message>
    <message>
        <source>Open from a folder</source>
        <translation>Öppna från en mapp</translation>
    </message>
    <message>
        <source>Check a report</source>
        <translation>Kontrollera en rapport</translation>
    </message>
    <message>
        <source>Choose the folder of the inspection</source>
        <translation>Välj granskningens mapp</translation>
    </message>
    <message>
        <source>Try it first</source>
        <translation>Prova först</translation>
    </message>
    <message>
        <source>An invented register and forty invented files, ready to be read.</source>
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
        <source>Creating the inspection</source>
        <translation>Skapar granskningen</translation>
    </message>
    <message>
        <source>Opening the inspection</source>
        <translation>Öppnar granskningen</translation>
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
    <name>TextTable</name>
    <message>
        <source>Copy the table</source>
        <translation type="unfinished"></translation>
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
        <source>Appearance and keys</source>
        <translation>Utseende och tangenter</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>Sparat %1</translation>
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
    <message>
        <source>Single-letter keys</source>
        <translation>Tangenter med en bokstav</translation>
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
</TS>
