"""Tags, and what has them."""

from __future__ import annotations

from collections.abc import Sequence

from briefdesk.model import Kind, Tag, Target
from briefdesk.store.acts import Act
from briefdesk.store.file import Store, in_parts, marks


def named(store: Store) -> list[Tag]:
    """All tags by name, each with how much has it; what lies in the bin does not count."""
    return [
        Tag(*row)
        for row in store.rows(
            """SELECT name, count(article) - count(binned), count(event), count(annotation)
               FROM tag LEFT JOIN (SELECT tagging.*, article.binned FROM tagging
                                   LEFT JOIN article ON article.id = tagging.article) AS put ON put.tag = tag.id
               GROUP BY tag.id ORDER BY folded"""
        )
    ]


def of(store: Store, kind: Kind, ids: Sequence[int]) -> dict[int, list[str]]:
    """The tags of things of one kind, by name; things without any are left out."""
    found: dict[int, list[str]] = {}
    for some in in_parts(ids):
        for id, name in store.rows(
            f"""SELECT tagging."{kind}", tag.name FROM tagging JOIN tag ON tag.id = tagging.tag
                WHERE tagging."{kind}" IN ({marks(len(some))}) ORDER BY tag.folded""",
            some,
        ):
            found.setdefault(id, []).append(name)
    return found


def below(store: Store, name: str) -> list[tuple[int, str]]:
    """The tag of that name and those nested in it: id and name."""
    folded = name.casefold()
    found: list[tuple[int, str]] = store.rows(
        "SELECT id, name FROM tag WHERE folded = ? OR substr(folded, 1, ?) = ? ORDER BY folded",
        (folded, len(folded) + 1, f"{folded}/"),
    )
    return found


def put(act: Act, name: str, target: Target) -> None:
    """Put a tag on a thing, unless it has it."""
    tag = _id(act.store, name) or act.insert("tag", {"name": name, "folded": name.casefold()})
    if _tagging(act.store, tag, target) is None:
        act.insert("tagging", {"tag": tag, str(target.kind): target.id})


def take(act: Act, name: str, target: Target) -> None:
    """Take a tag off a thing; a tag that nothing has any more is gone."""
    tag = _id(act.store, name)
    tagging = _tagging(act.store, tag, target) if tag else None
    if tag and tagging:
        act.delete("tagging", tagging)
        _drop_unused(act, tag)


def rename(act: Act, tag: int, name: str) -> None:
    """Give a tag another name; where there is one of that name already, the two become one."""
    other = _id(act.store, name)
    if other in (None, tag):
        act.update("tag", tag, {"name": name, "folded": name.casefold()})
        return
    for id, *things in act.store.rows("SELECT id, article, event, annotation FROM tagging WHERE tag = ?", (tag,)):
        kind, thing = next((kind, one) for kind, one in zip(Kind, things, strict=True) if one is not None)
        if _tagging(act.store, other or 0, Target(kind, thing)) is None:
            act.update("tagging", id, {"tag": other})
        else:
            act.delete("tagging", id)
    _drop_unused(act, tag)


def clear(act: Act, target: Target) -> None:
    """Take all tags off a thing."""
    for name in of(act.store, target.kind, [target.id]).get(target.id, []):
        take(act, name, target)


def _drop_unused(act: Act, tag: int) -> None:
    if act.store.first("SELECT 1 FROM tagging WHERE tag = ? LIMIT 1", (tag,)) is None:
        act.delete("tag", tag)


def _id(store: Store, name: str) -> int | None:
    row = store.first("SELECT id FROM tag WHERE folded = ?", (name.casefold(),))
    return row[0] if row else None


def _tagging(store: Store, tag: int, target: Target) -> int | None:
    row = store.first(f'SELECT id FROM tagging WHERE tag = ? AND "{target.kind}" = ?', (tag, target.id))
    return row[0] if row else None
