"""A process of its own that acts at a desk: `python working.py DESK NAME COUNT`. It begins when it is given a line.

It prints the number of each act when that has returned, then how many acts it sees in the history.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from briefdesk.desk import Desk, history, marking, notes, review, tags
from briefdesk.model import Edit, Kind, Target, When

ARTICLE, EVENT = Target(Kind.ARTICLE, 1), Target(Kind.EVENT, 1)
KINDS = 5


def start(desk: Path, name: str, count: int) -> subprocess.Popen[str]:
    """The process, which waits for its line."""
    command = [sys.executable, __file__, str(desk), name, str(count)]
    return subprocess.Popen(command, text=True, stdin=subprocess.PIPE, stdout=subprocess.PIPE)


def left(desk: Desk) -> set[str]:
    """What the acts of all processes have left, but for what the next act writes over."""
    written = {note.note for note in notes.of_article(desk, ARTICLE.id)}
    added = {title for (title,) in desk.store.rows("SELECT title FROM event WHERE review = 'added'")}
    return written | added | {tag.name for tag in tags.listing(desk)}


def leaves(name: str, number: int) -> str | None:
    """What an act leaves."""
    return f"{name}/{number}" if number % KINDS < 3 else None


def act(desk: Desk, name: str, number: int) -> None:
    """One of the acts that a person does."""
    words = f"{name}/{number}"
    match number % KINDS:
        case 0:
            notes.write(desk, ARTICLE, words)
        case 1:
            tags.add(desk, [words], [ARTICLE, EVENT])
        case 2:
            review.add(desk, When(desk.today(), desk.today()), words)
        case 3:
            review.edit(desk, EVENT.id, Edit(title=words))
        case _:
            marking.toggle_star(desk, [ARTICLE.id])


def main(path: str, name: str, count: str) -> None:
    """Act so many times."""
    with Desk(Path(path)) as desk:
        sys.stdin.readline()
        for number in range(int(count)):
            act(desk, name, number)
            print(number, flush=True)
        print(len(history.listing(desk)))


if __name__ == "__main__":
    main(*sys.argv[1:])
