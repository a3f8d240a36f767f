"""Every screen and dialog as a user meets them, reached by what a user does.

``shots`` takes their pictures and a test reads and walks them, so that nothing is looked at that
is not tested, and nothing tested that is not looked at.

Decision: one list for both. A dialog that no scene opens fails a test.
"""

from __future__ import annotations

from inspector_app.app.scenes.begun import BEGUN
from inspector_app.app.scenes.documents import DOCUMENTS
from inspector_app.app.scenes.example import EXAMPLE
from inspector_app.app.scenes.lent import LENT
from inspector_app.app.scenes.practised import PRACTISED
from inspector_app.app.scenes.signed import SIGNED
from inspector_app.app.scenes.stage import Chapter, Scene, Stage
from inspector_app.app.scenes.twice import TWICE

CHAPTERS: tuple[Chapter, ...] = (*EXAMPLE, *DOCUMENTS, *SIGNED, *BEGUN, *TWICE, *LENT, *PRACTISED)
"""In the order in which they must be shown: what one chapter does, the next one stands on."""

__all__ = ["CHAPTERS", "Chapter", "Scene", "Stage"]
