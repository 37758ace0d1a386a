"""The words of a query as FTS5 takes them."""

from __future__ import annotations

from collections.abc import Sequence

from briefdesk.query import All, Node, Not, OneOf, Words, leaves


def split(node: Node) -> tuple[str, list[Node]]:
    """What FTS5 is to find of a query, nothing if it cannot begin; and what else must hold of what it finds."""
    wanted: list[str] = []
    refused: list[str] = []
    rest: list[Node] = []
    nodes: list[Node] = list(node.nodes) if isinstance(node, All) else [node]
    for one in nodes:
        if isinstance(one, Not) and (found := _expression(one.node)):
            refused.append(found)
        elif found := _expression(one):
            wanted.append(found)
        else:
            rest.append(one)
    if not wanted:  # FTS5 knows no minus by itself
        return "", nodes
    whole = _joined("AND", wanted)
    return f"({whole} NOT {_joined('OR', refused)})" if refused else whole, rest


def any_of(node: Node | None, *, refused: bool = False, notes: bool = False) -> str:
    """What FTS5 is to find for any of the words of a query; nothing if there are none.

    `refused`: also those after a minus. `notes`: only those that a note may hold, which has no title.
    """
    words = [one for one in leaves(node, refused) if isinstance(one, Words) and not (notes and one.title)]
    return _joined("OR", [terms_of(one) for one in words]) if words else ""


def terms_of(words: Words) -> str:
    """Words as a string of FTS5, in which nothing is an operator."""
    quoted = '"' + words.text.replace('"', '""') + '"'
    whole = quoted if words.exact else f"{quoted} *"
    return f"(title : {whole})" if words.title else whole


def _expression(node: Node) -> str:
    """All of a condition as FTS5 takes it; nothing if it is not of words alone."""
    match node:
        case Words():
            return terms_of(node)
        case OneOf():
            found = [_expression(one) for one in node.nodes]
            return _joined("OR", found) if all(found) else ""
        case All():
            whole, rest = split(node)
            return "" if rest else whole
        case _:
            return ""


def _joined(operator: str, parts: Sequence[str]) -> str:
    return parts[0] if len(parts) == 1 else f"({f' {operator} '.join(parts)})"
