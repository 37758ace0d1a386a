"""Tags on articles, events and notes."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefdesk.desk.acting import acting
from briefdesk.desk.desk import Desk
from briefdesk.desk.targets import check, named
from briefdesk.errors import InputError, MissingError
from briefdesk.model import Kind, Tag, Target
from briefdesk.store import tags
from briefdesk.text.clean import clean_line

_LONGEST = 100
"""Characters."""
_START = re.compile(r"^[\s#]+")


def name_of(words: str) -> str:
    """A tag's name as it is kept: without a #, blanks as they are. Raises InputError where it can be none."""
    name = "/".join(part.strip() for part in _START.sub("", words).split("/"))
    if len(name) > _LONGEST:
        raise InputError(f"a tag has at most {_LONGEST} characters, this one has {len(name)}", "try a shorter one")
    from briefdesk.query import QUOTES  # late: the window starts without the search language

    if clean_line(name) != name or set(name) & set(QUOTES):
        raise InputError("a tag holds letters, digits, blanks and signs, but no quotes or control characters")
    if not all(name.split("/")):
        raise InputError("a tag needs a name, on each side of a slash too", "try politics or politics/canada")
    return name


def add(desk: Desk, words: Sequence[str], targets: Sequence[Target]) -> None:
    """Put tags on things. Raises InputError, MissingError; then nothing is done."""
    names = [name_of(one) for one in words]
    with acting(desk, "tag", f"tagged {named(desk, targets)} {_listed(names)}") as act:
        for target in targets:
            check(desk, target)
            for name in names:
                tags.put(act, name, target)


def remove(desk: Desk, words: Sequence[str], targets: Sequence[Target]) -> None:
    """Take tags off things. Raises InputError, MissingError; then nothing is done."""
    names = [name_of(one) for one in words]
    with acting(desk, "untag", f"took {_listed(names)} off {named(desk, targets)}") as act:
        for target in targets:
            check(desk, target)
            for name in names:
                tags.take(act, name, target)


def renamed(old: str, new: str) -> tuple[str, str]:
    """Both names as they are kept. Raises InputError where a tag cannot be renamed so."""
    before, after = name_of(old), name_of(new)
    if after.casefold().startswith(f"{before.casefold()}/"):
        raise InputError(f"#{before} cannot go below itself", "give it another name first")
    return before, after


def rename(desk: Desk, old: str, new: str) -> None:
    """Rename a tag and those nested in it everywhere; where there is one of that name, the two become one.

    Raises InputError, or MissingError if there is no such tag.
    """
    before, after = renamed(old, new)
    with acting(desk, "rename", f"renamed #{before} to #{after}") as act:
        found = tags.below(desk.store, before)
        if not found:
            raise MissingError(f"there is no tag {before} on this desk", "`briefdesk tag list` lists them")
        for id, name in found:
            below = name.split("/")[len(before.split("/")) :]
            tags.rename(act, id, name_of("/".join([after, *below])))


def listing(desk: Desk) -> list[Tag]:
    """All tags by name, with how much has each."""
    return tags.named(desk.store)


def of(desk: Desk, kind: Kind, ids: Sequence[int]) -> dict[int, list[str]]:
    """The tags of things of one kind, by name; things without any are left out."""
    return tags.of(desk.store, kind, ids)


def _listed(names: Sequence[str]) -> str:
    return ", ".join(f"#{name}" for name in names)
