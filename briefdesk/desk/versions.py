"""An article that came again with other words: the newer text is read, the former one kept."""

from __future__ import annotations

from dataclasses import replace

from briefdesk.desk import anchoring
from briefdesk.desk.desk import Desk
from briefdesk.desk.reading import Filed
from briefdesk.desk.replacing import Reread, replace_events
from briefdesk.model import Article
from briefdesk.store import articles
from briefdesk.store.acts import Act


def renew(act: Act, desk: Desk, article: Article, filed: Filed, dated: bool = False) -> Reread:
    """Put a newer version in place of an article; its events, highlights and notes find their places in it again."""
    newer = replace(filed.article, id=article.id)
    articles.set_text(act, article, newer)
    anchoring.anchor_again(act, article.id, newer.text, article.text)
    return replace_events(act, desk, newer, filed.events, former=article.text, dated=dated)
