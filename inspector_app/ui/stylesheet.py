"""The style sheet of one look. Widgets say what they are with the dynamic property ``role``."""

from __future__ import annotations

from inspector_app.ui.tokens import Look


def stylesheet(look: Look) -> str:
    """The whole style sheet, every colour and length from ``look``."""
    t, px = look.tokens, look.px
    trough = f"1px solid {t.border_strong}" if t.name.endswith("contrast") else "0"
    return f"""
QMainWindow, QDialog {{ background: {t.bg}; }}
QToolTip {{ background: {t.text}; color: {t.surface}; border: 0; padding: {px(6)}px {px(8)}px;
  font-size: {px(12)}px; }}

QLabel[role="page-title"] {{ font-size: {px(22)}px; font-weight: 600; }}
QLabel[role="card-title"] {{ font-size: {px(15)}px; font-weight: 600; }}
QLabel[role="app-title"] {{ font-size: {px(14)}px; font-weight: 600; }}
QLabel[role="label"] {{ font-weight: 600; }}
QLabel[role="secondary"] {{ font-size: {px(12)}px; color: {t.text_2}; }}
QLabel[role="body-2"] {{ color: {t.text_2}; }}
QLabel[role="active-code"] {{ font-size: {px(12)}px; font-weight: 600; color: {t.accent}; }}
QLabel[role="hint"] {{ font-size: {px(12)}px; color: {t.text_3}; }}
QLabel[role="error"] {{ font-size: {px(12)}px; color: {t.no.text}; }}
QLabel[role="figure"] {{ font-size: {px(20)}px; font-weight: 600; }}
QLabel[role="code"] {{ font-family: "Inter"; font-size: {px(18)}px; font-weight: 600;
  letter-spacing: 1px; }}

QFrame[role="top-bar"] {{ background: {t.surface}; border: 0; border-bottom: 1px solid {t.border};
  }}
QFrame[role="bottom-bar"] {{ background: {t.surface}; border: 0; border-top: 1px solid {t.border};
  }}
QFrame[role="left-pane"] {{ background: {t.surface}; border: 0;
  border-right: 1px solid {t.border}; }}
QFrame[role="right-pane"] {{ background: {t.surface}; border: 0;
  border-left: 1px solid {t.border}; }}
QFrame[role="card"] {{ background: {t.surface}; border: 1px solid {t.border}; border-radius: 10px;
  }}
QFrame[role="inner-card"] {{ background: {t.surface}; border: 1px solid {t.border};
  border-radius: 8px; }}
QFrame[role="active-card"] {{ background: {t.surface}; border: 2px solid {t.accent};
  border-radius: 10px; }}
QWidget[role="surface"] {{ background: {t.surface}; }}
QFrame[role="rule"] {{ background: {t.border}; border: 0; max-height: 1px; min-height: 1px; }}
QFrame[role="toast"] {{ background: {t.text}; border-radius: 8px; }}
QFrame[role="toast"] QLabel {{ color: {t.surface}; }}
QFrame[role="toast"] QPushButton {{ color: {t.surface}; background: transparent; font-weight: 600;
  border: 1px solid {t.surface}; border-radius: 6px; padding: {px(4)}px {px(10)}px; }}
QFrame[role="toast"] QPushButton:focus {{ border: 2px solid {t.surface}; }}

QPushButton {{ background: {t.surface}; border: 1px solid {t.border_strong}; border-radius: 6px;
  padding: {px(6)}px {px(14)}px; min-height: {px(18)}px; }}
QPushButton:hover {{ background: {t.accent_tint}; }}
QPushButton:focus {{ border: 2px solid {t.accent}; padding: {px(6) - 1}px {px(14) - 1}px; }}
QPushButton:pressed {{ background: {t.sunken}; }}
QPushButton:disabled {{ color: {t.text_3}; border-color: {t.border}; background: {t.sunken}; }}
QPushButton[role="primary"] {{ background: {t.accent}; color: {t.on_accent}; font-weight: 600;
  border: 1px solid {t.accent}; }}
QPushButton[role="primary"]:hover {{ background: {t.accent_hover}; border-color: {t.accent_hover};
  }}
QPushButton[role="primary"]:focus {{ border: 3px double {t.on_accent};
  padding: {px(6) - 2}px {px(14) - 2}px; }}
QPushButton[role="primary"]:disabled {{ background: {t.sunken}; color: {t.text_3};
  border-color: {t.border}; }}
QPushButton[role="quiet"] {{ background: transparent; border-color: transparent;
  color: {t.text_2}; padding: {px(6)}px {px(8)}px; }}
QPushButton[role="quiet"]:hover {{ background: {t.sunken}; }}
QPushButton[role="quiet"]:focus {{ border: 2px solid {t.accent};
  padding: {px(6) - 1}px {px(8) - 1}px; }}
QPushButton[role="quiet"]:disabled {{ color: {t.text_3}; background: transparent; }}
QPushButton[role="chip"] {{ border-radius: {px(12)}px; padding: {px(3)}px {px(8)}px;
  border-color: {t.border_strong}; min-height: {px(18)}px; font-size: {px(12)}px; }}
QPushButton[role="chip"]:checked {{ background: {t.accent_tint}; border: 1px solid {t.accent};
  color: {t.accent}; font-weight: 600; }}
QPushButton[role="chip"]:focus {{ border: 2px solid {t.accent};
  padding: {px(3) - 1}px {px(8) - 1}px; }}
QPushButton[role="link"] {{ background: transparent; border: 1px solid transparent;
  color: {t.accent};
  padding: {px(3)}px {px(4)}px; text-align: left; }}
QPushButton[role="link"]:hover {{ color: {t.accent_hover}; background: {t.accent_tint}; }}
QPushButton[role="link"]:focus {{ border: 2px solid {t.accent}; }}

QToolButton {{ background: transparent; border: 1px solid transparent; border-radius: 6px;
  padding: {px(5)}px; }}
QToolButton:hover {{ background: {t.sunken}; }}
QToolButton:focus {{ border: 2px solid {t.accent}; }}
QToolButton::menu-indicator {{ image: none; }}

QAbstractScrollArea {{ background: {t.bg}; border: 0; }}
QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QSpinBox, QDateEdit {{ background: {t.surface};
  border: 1px solid {t.border_strong}; border-radius: 6px; padding: {px(6)}px {px(9)}px;
  selection-background-color: {t.accent}; selection-color: {t.on_accent};
  placeholder-text-color: {t.hint}; }}
QLineEdit, QComboBox, QSpinBox, QDateEdit {{ min-height: {px(18)}px; }}
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QComboBox:focus, QSpinBox:focus,
QDateEdit:focus {{ border: 2px solid {t.accent}; padding: {px(6) - 1}px {px(9) - 1}px; }}
QLineEdit[faulty="true"], QPlainTextEdit[faulty="true"], QComboBox[faulty="true"] {{
  border: 1px solid {t.no.text}; }}

QLineEdit[faulty="true"]:focus, QPlainTextEdit[faulty="true"]:focus {{
  border: 2px solid {t.no.text}; }}
QLineEdit:read-only {{ background: {t.sunken}; border-color: {t.border}; }}
QLineEdit:disabled, QPlainTextEdit:disabled, QComboBox:disabled {{ background: {t.sunken};
  color: {t.text_3}; border-color: {t.border}; }}
QLineEdit[role="search"] {{ background: {t.sunken}; border: 1px solid {t.sunken}; }}
QLineEdit[role="search"]:focus {{ border: 2px solid {t.accent}; background: {t.surface}; }}
QComboBox::drop-down {{ border: 0; width: {px(26)}px; }}
QComboBox QAbstractItemView {{ background: {t.surface}; border: 1px solid {t.border_strong};
  selection-background-color: {t.accent_tint}; selection-color: {t.text}; outline: 0; }}

QCheckBox, QRadioButton {{ spacing: {px(8)}px; background: transparent; padding: 2px;
  border: 2px solid transparent; border-radius: 5px; }}
QCheckBox:focus, QRadioButton:focus {{ border: 2px solid {t.accent}; }}

QListView, QTableView, QTreeView {{ background: {t.surface}; border: 0; outline: 0;
  selection-background-color: {t.accent_tint}; selection-color: {t.text};
  gridline-color: {t.border}; alternate-background-color: {t.surface}; }}
QListView[role="page"] {{ background: {t.bg}; border: 2px solid transparent; }}
QListView[role="page"]:focus {{ border: 2px solid {t.accent}; }}
QTableView::item, QTreeView::item {{ padding: 0 {px(8)}px; }}
QTableView, QListView[role="framed"], QListView[role="lines"] {{ border: 1px solid {t.border};
  border-radius: 8px; }}
QTableView:focus, QListView[role="framed"]:focus, QListView[role="lines"]:focus {{
  border: 2px solid {t.accent}; }}
QListView[role="lines"]::item {{ padding: 0 {px(6)}px; }}
QListView[role="lines"]::item:selected {{ background: {t.accent_tint}; color: {t.text}; }}
QHeaderView {{ background: transparent; border: 0; }}
QHeaderView::section {{ background: transparent; color: {t.text_2}; font-weight: 600;
  font-size: {px(12)}px; border: 0; border-bottom: 1px solid {t.border};
  padding: {px(6)}px {px(8)}px; }}
QTableCornerButton::section {{ background: {t.surface}; border: 0; }}

QScrollBar:vertical {{ background: transparent; width: 12px; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; height: 12px; margin: 0; }}
QScrollBar::handle {{ background: {t.border_strong}; border-radius: 4px; margin: 2px; }}
QScrollBar::handle:vertical {{ min-height: 36px; }}
QScrollBar::handle:horizontal {{ min-width: 36px; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}

QProgressBar {{ background: {t.sunken}; border: {trough}; border-radius: 3px; max-height: 6px;
  min-height: 6px; color: transparent; }}
QProgressBar::chunk {{ background: {t.accent}; border-radius: 3px; }}
QMenu {{ background: {t.surface}; border: 1px solid {t.border_strong}; padding: {px(4)}px; }}
QMenu::item {{ padding: {px(6)}px {px(20)}px; border-radius: 4px; }}
QMenu::item:selected {{ background: {t.accent_tint}; color: {t.text}; }}
QMenu::item:disabled {{ color: {t.text_3}; }}
QTabWidget::pane {{ border: 0; }}
QTabBar::tab {{ background: transparent; padding: {px(8)}px {px(14)}px; color: {t.text_2};
  border-bottom: 2px solid transparent; }}
QTabBar::tab:selected {{ color: {t.text}; font-weight: 600; border-bottom: 2px solid {t.accent}; }}
QTabBar::tab:focus {{ background: {t.accent_tint}; }}
QSplitter::handle {{ background: {t.border}; }}
"""
