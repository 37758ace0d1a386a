"""Saved searches."""

from __future__ import annotations

from briefdesk.desk import search
from briefdesk.desk.acting import acting
from briefdesk.desk.desk import Desk
from briefdesk.errors import InputError, MissingError, QueryError
from briefdesk.model import View
from briefdesk.query import QUOTES
from briefdesk.store import views
from briefdesk.text.clean import clean_line

ENOUGH = 1_000
"""Articles: where searches are listed again and again none is counted any further."""
_LONGEST = 100
"""Characters of a name."""


def save(desk: Desk, name: str, query: str) -> View:
    """Save a search, in place of one of the same name, and return it. Raises InputError, QueryError."""
    name = name_of(name)
    search.check(desk, query, name)
    with acting(desk, "view", f"saved the search {name}") as act:
        id = views.put(act, name, query.strip(), desk.now().isoformat())
    return View(id, name, query.strip())


def rename(desk: Desk, id: int, name: str) -> None:
    """Give a saved search another name. Raises InputError, MissingError."""
    name = free_name(desk, id, name)
    with acting(desk, "view", f"renamed a search to {name}") as act:
        get(desk, id)
        act.update("view", id, {"name": name})


def remove(desk: Desk, id: int) -> None:
    """Forget a saved search. Raises MissingError."""
    with acting(desk, "view") as act:
        act.words = f"removed the search {get(desk, id).name}"
        act.delete("view", id)


def get(desk: Desk, id: int) -> View:
    """The saved search of that id. Raises MissingError."""
    for view in views.named(desk.store):
        if view.id == id:
            return view
    raise MissingError(f"there is no saved search {id} on this desk", "`briefdesk view list` lists them")


def named(desk: Desk, name: str) -> View:
    """The saved search of that name, in whatever case. Raises MissingError."""
    for view in views.named(desk.store):
        if view.name.casefold() == name.strip().casefold():
            return view
    raise MissingError(f"there is no saved search {name} on this desk", "`briefdesk view list` lists them")


def names(desk: Desk) -> list[str]:
    """The names of all saved searches, in order."""
    return [view.name for view in views.named(desk.store)]


def listing(desk: Desk, words: str = "", most: int = -1) -> list[tuple[View, int | None]]:
    """The saved searches whose names hold these words, each with how many articles it finds, counted up to `most`.

    None for one that cannot be read any more.
    """
    found = [view for view in views.named(desk.store) if words.casefold() in view.name.casefold()]
    return [(view, _count(desk, view, most)) for view in found]


def free_name(desk: Desk, id: int, words: str) -> str:
    """A name for a saved search as it is kept. Raises InputError where it can be none, or another has it."""
    name = name_of(words)
    if any(view.name.casefold() == name.casefold() and view.id != id for view in views.named(desk.store)):
        raise InputError(f"there is a search {name} already", "choose another name, or remove that one")
    return name


def name_of(words: str) -> str:
    """A name as it is kept. Raises InputError where it can be none."""
    name = clean_line(words)
    if not name or len(name) > _LONGEST:
        raise InputError(f"a name has from 1 to {_LONGEST} characters", "try another one")
    if set(name) & set(QUOTES):
        raise InputError("a name has no quotes in it", "they stand around it in view:")
    return name


def _count(desk: Desk, view: View, most: int) -> int | None:
    try:
        return search.count(desk, view.query, most)
    except QueryError:  # it names a search that is gone
        return None
