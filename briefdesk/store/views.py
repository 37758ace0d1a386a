"""Saved searches."""

from __future__ import annotations

from briefdesk.model import View
from briefdesk.store.acts import Act
from briefdesk.store.file import Store


def named(store: Store) -> list[View]:
    """All saved searches by name."""
    return [View(*row) for row in store.rows("SELECT id, name, query FROM view ORDER BY name COLLATE NOCASE, id")]


def query_of(store: Store, name: str) -> str | None:
    """What was saved under a name, in whatever case; None if nothing was."""
    found = [view for view in named(store) if view.name.casefold() == name.casefold()]
    return max(found, key=lambda view: view.name == name).query if found else None


def put(act: Act, name: str, query: str, moment: str) -> int:
    """Save a search under a name, in place of what was saved under it, and return its id."""
    there = next((view for view in named(act.store) if view.name.casefold() == name.casefold()), None)
    if there is None:
        return act.insert("view", {"name": name, "query": query, "made": moment})
    act.update("view", there.id, {"query": query})
    return there.id
