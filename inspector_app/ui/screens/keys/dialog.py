"""The keys to an inspection: one's own passphrase, and for the ansvarig inspektör everybody's.

Decision: what stretches a secret runs beside the window, and the dialog cannot be closed or asked
for a second thing meanwhile; so it is always said how it ended.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TypeVar

from inspector_app.domain.errors import InspectionError
from inspector_app.domain.inspection import Actor
from inspector_app.ports.keys import KeyKind
from inspector_app.ui import look
from inspector_app.ui.dialogs import Dialogs
from inspector_app.ui.question import Question
from inspector_app.ui.screens.keys.doors import KeysDoors, why_not
from inspector_app.ui.screens.keys.passphrase import MyPassphrase, Typed
from inspector_app.ui.screens.keys.people import KeyHolders
from inspector_app.ui.tasks import TaskRunner
from inspector_app.ui.widgets.banner import Banner, Tone
from inspector_app.ui.widgets.button import Button
from inspector_app.ui.widgets.card import Card
from inspector_app.ui.widgets.dialog_layout import dialog_column, row_of
from inspector_app.ui.widgets.label import Label
from inspector_app.ui.widgets.scroll_room import ScrollRoom
from inspector_app.wording.faults import describe_error
from inspector_app.wording.keys import agree_words, left_words
from inspector_app.workflow.keys import Holder, bar_to_new_passphrase
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

T = TypeVar("T")
Refused = Callable[[InspectionError], bool]


class KeysDialog(QDialog):
    """Each act is saved when it is done; what was wrong stands at its field, or above."""

    changed = Signal()  # somebody was let in or shut out
    code_renewed = Signal(str)  # the new recovery code, to be shown once

    def __init__(
        self, doors: KeysDoors, runner: TaskRunner, dialogs: Dialogs, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._doors, self._runner, self._dialogs = doors, runner, dialogs
        self._busy = False
        self._leaving: Holder | None = None
        self.setWindowTitle(self.tr("Keys"))
        self.setMinimumWidth(look.px(780))
        self.banner = Banner()
        self.mine = MyPassphrase()
        self.others = KeyHolders()
        self.code_told = Label(role="body", wrap=True)
        self.renew = Button(self.tr("Renew the recovery code"), "", "refresh-cw")
        self.elsewhere = Label(role="body-2", wrap=True)
        self.close_button = Button(self.tr("Close"))
        self._lay_out()
        self._connect()
        self._show()
        if doors.awaits_passphrase() and not self.mine.is_barred:
            self.banner.say(
                self.tr("You opened with the recovery code."),
                self.tr("Choose a new passphrase here. The old one opens no more after that."),
                Tone.WARNING,
            )
        if self.mine.is_barred:
            self.others.stand()
        else:
            self.mine.stand()

    def done(self, result: int) -> None:
        """Forget every secret that was typed; wait while something is under way."""
        if self._busy:
            return
        self.mine.clear()
        self.others.clear()
        super().done(result)

    # ---- shown

    def _show(self) -> None:
        seen = self._doors.see()
        self.mine.ask_old(not self._doors.awaits_passphrase())
        self.mine.bar(why_not(bar_to_new_passphrase(seen)))
        self.others.setVisible(seen.leads)
        self.others.show_seen(seen)
        self._code.setVisible(seen.renews_code)
        self.code_told.setText(
            self.tr("The code on paper opens the inspection as %1.").replace("%1", seen.code_of)
            if seen.code_of
            else self.tr("There is no recovery code. Make one, print it and keep it locked in.")
        )
        self.elsewhere.setVisible(not seen.leads)
        self.elsewhere.setText(
            self.tr("This inspection is lent. Who has a key is decided at home.")
            if seen.is_loan
            else self.tr("The lead inspector lets people in, shuts them out and renews the code.")
        )

    # ---- done

    def _change(self, typed: Typed) -> None:
        old, new = typed.old, typed.new
        work = (
            partial(self._doors.set, new) if old is None else partial(self._doors.change, old, new)
        )

        def done(_nothing: None) -> None:
            self.mine.clear()
            self._show()
            self.banner.say(
                self.tr("The new passphrase opens from now on."),
                self.tr("A copy of the folder from before still opens with the old one."),
                Tone.GOOD,
            )
            self.mine.stand()

        self._run(work, done, self.mine.refuse)

    def _let_in(self, person: Actor, passphrase: str) -> None:
        def done(_nothing: None) -> None:
            self.others.clear()
            told = self.tr("%1 has a key now.").replace("%1", person.name)
            self._changed(told, self.tr("The person can change the passphrase here."))

        self._run(partial(self._doors.let_in, person, passphrase), done, self.others.refuse)

    def _ask_shut_out(self, holder: Holder) -> None:
        name, left = holder.person.name, holder.left
        told = [
            self.tr("%1 opens the inspection no more. What %1 has read and written stands."),
            left_words(name, left.files, left.reserves, left.away),
            agree_words(name, left.to_agree),
            self.tr("The recovery code belongs to %1 and opens no more either.")
            if KeyKind.RECOVERY in holder.kinds
            else "",
            self.tr("A copy of the folder that %1 already has can still be opened."),
        ]
        question = Question(
            title=self.tr("Shut out %1?").replace("%1", name),
            text="\n\n".join(one for one in told if one).replace("%1", name),
            yes=self.tr("Shut out"),
            no=self.tr("Cancel"),
        )
        self._leaving = holder
        self._dialogs.ask(self, question, self._shut_out)

    def _shut_out(self) -> None:
        """A method of the dialog, so that the question does not hold what it is a part of."""
        holder = self._leaving
        assert holder is not None
        name = holder.person.name

        def done(_nothing: None) -> None:
            told = self.tr("%1 opens the inspection no more.").replace("%1", name)
            had_code = KeyKind.RECOVERY in holder.kinds
            self._changed(told, self.tr("Renew the recovery code below.") if had_code else "")

        self._run(partial(self._doors.shut_out, name), done, _nowhere)

    def _changed(self, told: str, remedy: str) -> None:
        self._show()
        self.banner.say(told, remedy, Tone.GOOD)
        self.others.stand()
        self.changed.emit()

    def _ask_renew(self) -> None:
        question = Question(
            title=self.tr("Renew the recovery code?"),
            text=self.tr(
                "The old code, also that on paper, opens the inspection no more. The new one is "
                "shown once: print or save it."
            ),
            yes=self.tr("Renew"),
            no=self.tr("Cancel"),
        )
        self._dialogs.ask(self, question, self._renew)

    def _renew(self) -> None:
        def done(code: str) -> None:
            self._show()
            self.banner.say(
                self.tr("The recovery code is new."),
                self.tr("Throw away the paper with the old one."),
                Tone.GOOD,
            )
            self.code_renewed.emit(code)

        self._run(self._doors.renew_code, done, _nowhere)

    def _run(self, work: Callable[[], T], done: Callable[[T], object], refused: Refused) -> None:
        """Do what takes a moment; one thing at a time."""
        if self._busy:
            return
        self._busy = True
        self.banner.say(self.tr("One moment."), tone=Tone.FACT)

        def ended(found: T) -> None:
            self._busy = False
            done(found)

        def failed(error: InspectionError) -> None:
            self._busy = False
            self.banner.clear()
            if not refused(error):
                self.banner.say(*describe_error(error))

        self._runner.run("", lambda _progress: work(), ended, failed)

    # ---- built

    def _connect(self) -> None:
        self.mine.submitted.connect(self._change)
        self.others.let_in_wanted.connect(self._let_in)
        self.others.shut_out_wanted.connect(self._ask_shut_out)
        self.renew.clicked.connect(self._ask_renew)
        self.close_button.clicked.connect(self.accept)

    def _lay_out(self) -> None:
        whole = dialog_column(self)
        whole.addWidget(Label(self.tr("Keys"), "page-title"))
        whole.addWidget(self.banner)
        self._code = self._code_card()
        column = QVBoxLayout()
        column.setSpacing(look.px(12))
        for part in (self.mine, self.others, self._code, self.elsewhere):
            column.addWidget(part)
        whole.addWidget(ScrollRoom(column, self.tr("Keys")), 1)
        whole.addLayout(row_of(None, self.close_button))

    def _code_card(self) -> Card:
        card = Card()
        card.body.addWidget(Label(self.tr("The recovery code"), "card-title"))
        row = QHBoxLayout()
        row.addWidget(self.code_told, 1)
        row.addWidget(self.renew)
        card.body.addLayout(row)
        return card


def _nowhere(_error: InspectionError) -> bool:
    """A refusal that belongs to no field is told above."""
    return False
