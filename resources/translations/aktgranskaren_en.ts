<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>DrawnPart</name>
    <message numerus="yes">
        <source>%n file(s) drawn</source>
        <translation>
            <numerusform>%n file drawn</numerusform>
            <numerusform>%n files drawn</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in reserve</source>
        <translation>
            <numerusform>%n in reserve</numerusform>
            <numerusform>%n in reserve</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KeyHolders</name>
    <message numerus="yes">
        <source>The passphrase has fewer than %n characters.</source>
        <translation>
            <numerusform>The passphrase has fewer than %n character.</numerusform>
            <numerusform>The passphrase has fewer than %n characters.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LibraryScreen</name>
    <message numerus="yes">
        <source>%n faults. It cannot be used until they are mended.</source>
        <translation>
            <numerusform>%n fault. It cannot be used until it is mended.</numerusform>
            <numerusform>%n faults. It cannot be used until they are mended.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n questions</source>
        <translation>
            <numerusform>%n question</numerusform>
            <numerusform>%n questions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>measured time per file %1 min, %n file(s)</source>
        <translation>
            <numerusform>measured time per file %1 min, %n file</numerusform>
            <numerusform>measured time per file %1 min, %n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The draft has %n faults.</source>
        <translation>
            <numerusform>The draft has %n fault.</numerusform>
            <numerusform>The draft has %n faults.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n faults</source>
        <translation>
            <numerusform>%n fault</numerusform>
            <numerusform>%n faults</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LogWords</name>
    <message numerus="yes">
        <source>%n row(s) were written in the file after the protocol of %1 and do not count.</source>
        <translation>
            <numerusform>%n row was written in the file after the protocol of %1 and does not count.</numerusform>
            <numerusform>%n rows were written in the file after the protocol of %1 and do not count.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) are copied from file %1.</source>
        <translation>
            <numerusform>%n row is copied from file %1.</numerusform>
            <numerusform>%n rows are copied from file %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) are copied to file %1.</source>
        <translation>
            <numerusform>%n row is copied to file %1.</numerusform>
            <numerusform>%n rows are copied to file %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MissingPanel</name>
    <message numerus="yes">
        <source>%n thing(s) left before the file can be marked as done.</source>
        <translation>
            <numerusform>%n thing is left before the file can be marked as done.</numerusform>
            <numerusform>%n things are left before the file can be marked as done.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>And %n more.</numerusform>
            <numerusform>And %n more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MyPassphrase</name>
    <message numerus="yes">
        <source>The passphrase has fewer than %n characters.</source>
        <translation>
            <numerusform>The passphrase has fewer than %n character.</numerusform>
            <numerusform>The passphrase has fewer than %n characters.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NewInspectionDialog</name>
    <message numerus="yes">
        <source>At least %n characters. Four unrelated words are easy to remember.</source>
        <translation>
            <numerusform>At least %n character. Four unrelated words are easy to remember.</numerusform>
            <numerusform>At least %n characters. Four unrelated words are easy to remember.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The passphrase has fewer than %n characters.</source>
        <translation>
            <numerusform>The passphrase has fewer than %n character.</numerusform>
            <numerusform>The passphrase has fewer than %n characters.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PairDialog</name>
    <message numerus="yes">
        <source>%n thing(s) left to agree on.</source>
        <translation>
            <numerusform>%n thing left to agree on.</numerusform>
            <numerusform>%n things left to agree on.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Plurals</name>
    <message numerus="yes">
        <source>%n fault(s) in the findings must be mended.</source>
        <translation>
            <numerusform>%n fault in the findings must be mended.</numerusform>
            <numerusform>%n faults in the findings must be mended.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s) are written.</source>
        <translation>
            <numerusform>%n finding is written.</numerusform>
            <numerusform>%n findings are written.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) are not marked as done.</source>
        <translation>
            <numerusform>%n file is not marked as done.</numerusform>
            <numerusform>%n files are not marked as done.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) not yet marked as done</source>
        <translation>
            <numerusform>%n file not yet marked as done</numerusform>
            <numerusform>%n files not yet marked as done</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) could not be read</source>
        <translation>
            <numerusform>%n file could not be read</numerusform>
            <numerusform>%n files could not be read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) without an answer</source>
        <translation>
            <numerusform>%n file without an answer</numerusform>
            <numerusform>%n files without an answer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %n file(s) the answer is not stated.</source>
        <translation>
            <numerusform>In %n file the answer is not stated.</numerusform>
            <numerusform>In %n files the answer is not stated.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %n file(s) the question was not asked.</source>
        <translation>
            <numerusform>In %n file the question was not asked.</numerusform>
            <numerusform>In %n files the question was not asked.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %n file(s) it is not applicable.</source>
        <translation>
            <numerusform>In %n file it is not applicable.</numerusform>
            <numerusform>In %n files it is not applicable.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) did not belong to the review and are not counted.</source>
        <translation>
            <numerusform>%n file did not belong to the review and is not counted.</numerusform>
            <numerusform>%n files did not belong to the review and are not counted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n read file(s) lack a number to compare.</source>
        <translation>
            <numerusform>%n read file lacks a number to compare.</numerusform>
            <numerusform>%n read files lack a number to compare.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) were written in the files after the protocol and do not count.</source>
        <translation>
            <numerusform>%n row was written in the files after the protocol and does not count.</numerusform>
            <numerusform>%n rows were written in the files after the protocol and do not count.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n read file(s) have no rating</source>
        <translation>
            <numerusform>%n read file has no rating</numerusform>
            <numerusform>%n read files have no rating</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The rating is set by hand in %n file(s)</source>
        <translation>
            <numerusform>The rating is set by hand in %n file</numerusform>
            <numerusform>The rating is set by hand in %n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) are not read.</source>
        <translation>
            <numerusform>%n file is not read.</numerusform>
            <numerusform>%n files are not read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not counted</source>
        <translation>
            <numerusform>%n not counted</numerusform>
            <numerusform>%n not counted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) without</source>
        <translation>
            <numerusform>%n day without</numerusform>
            <numerusform>%n days without</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RecentRow</name>
    <message numerus="yes">
        <source>Acute concern not handled: %n</source>
        <translation>
            <numerusform>Acute concern not handled: %n</numerusform>
            <numerusform>Acute concerns not handled: %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ResultPage</name>
    <message numerus="yes">
        <source>%n fault(s) keep the list out.</source>
        <translation>
            <numerusform>%n fault keeps the list out.</numerusform>
            <numerusform>%n faults keep the list out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n child(ren) read in %1.</source>
        <translation>
            <numerusform>%n child read in %1.</numerusform>
            <numerusform>%n children read in %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fault(s)</source>
        <translation>
            <numerusform>%n fault</numerusform>
            <numerusform>%n faults</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more of the same kinds are counted but not listed.</source>
        <translation>
            <numerusform>%n more of the same kinds is counted but not listed.</numerusform>
            <numerusform>%n more of the same kinds are counted but not listed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReviewScreen</name>
    <message numerus="yes">
        <source>%n row(s) pasted.</source>
        <translation>
            <numerusform>%n row pasted.</numerusform>
            <numerusform>%n rows pasted.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TypedPage</name>
    <message numerus="yes">
        <source>%n row(s) typed in</source>
        <translation>
            <numerusform>%n row typed in</numerusform>
            <numerusform>%n rows typed in</numerusform>
        </translation>
    </message>
</context>
</TS>
