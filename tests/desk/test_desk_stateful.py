"""Whatever is done at a desk in whatever order, what a person decided stays, and all of it can be taken back."""

from __future__ import annotations

from datetime import timedelta
from functools import partial

import pytest
from changing import FRAMES, READERS, Page
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import precondition, rule
from making import reread_all
from watching import TODAY, WatchedDesk

from briefdesk.desk import Desk, agenda, dating, history, marking, notes, rereading, review, tags
from briefdesk.model import Colour, Edit, EventStatus, Kind, Target, When

desks = st.integers(0, 1)
any_one = st.integers(0, 40)
readers = st.integers(0, len(READERS) - 1)
meanwhile = st.sampled_from(["binned", "undo", "redo"])
names = st.sampled_from(["politics", "politics/canada", "Politics/Europe", "straße/a", "to read"])
with_events = precondition(lambda self: self.ids("event"))


class DeskMachine(WatchedDesk):
    """All that can be done at a desk."""

    def __init__(self) -> None:
        super().__init__()
        self.pages = [Page(0, ["Alpha", "Delta"]), Page(1, ["Gamma", "Epsilon", "Zeta"]), Page(2, [*FRAMES])]

    # ---- bringing in and reading

    @rule(who=desks, page=st.integers(0, 2))
    def bring_in(self, who: int, page: int) -> None:
        with self.reading():
            self.bring(self.desks[who], self.pages[page])

    @rule(
        who=desks,
        page=st.integers(0, 2),
        how=st.lists(st.sampled_from(["date", "word", "front", "swap", "remove", "insert"]), min_size=1, max_size=3),
        at=any_one,
    )
    def bring_in_a_newer_version(self, who: int, page: int, how: list[str], at: int) -> None:
        for one in how:
            self.pages[page].change(one, at)
        with self.reading():
            self.bring(self.desks[who], self.pages[page])

    @rule(who=desks, at=any_one, reader=readers)
    def reread(self, who: int, at: int, reader: int) -> None:
        with self.reading(reader):
            rereading.reread(self.desks[who], self.pick("article", at))

    @rule(who=desks, reader=readers)
    def reread_all(self, who: int, reader: int) -> None:
        with self.reading(reader):
            reread_all(self.desks[who])

    @rule(who=desks, at=any_one, days=st.integers(-30, 30))
    def mend_the_publication_date(self, who: int, at: int, days: int) -> None:
        with self.reading():
            dating.set_published(self.desks[who], self.pick("article", at), TODAY + timedelta(days))

    @rule(who=desks, at=any_one, what=meanwhile, long=st.sampled_from(["reread", "bring"]))
    def act_while_a_long_act_goes_on(self, who: int, at: int, what: str, long: str) -> None:
        if long == "reread":
            reread_all(self.desks[who], lambda *_: self._act(self.desks[1 - who], what, at))
        else:
            meanwhile = partial(self._act, self.desks[1 - who], what, at)
            self.bring(self.desks[who], *self.pages, meanwhile=meanwhile)
        self.back = True

    def _act(self, desk: Desk, what: str, at: int) -> None:
        if what == "binned":
            marking.toggle_binned(desk, [self.pick("article", at)])
        elif self.history(undone=what == "redo"):
            (history.redo if what == "redo" else history.undo)(desk)

    # ---- deciding

    @with_events
    @rule(who=desks, at=st.lists(any_one, min_size=1, max_size=3), verb=st.sampled_from(["confirm", "reject", "reset"]))
    def decide(self, who: int, at: list[int], verb: str) -> None:
        getattr(review, verb)(self.desks[who], [self.pick("event", one) for one in at])

    @with_events
    @rule(who=desks, at=any_one, title=st.sampled_from([None, "Mended"]), days=st.integers(0, 9), place=st.booleans())
    def edit(self, who: int, at: int, title: str | None, days: int, place: bool) -> None:
        desk, day = self.desks[who], TODAY + timedelta(days)
        seen = agenda.event(desk, self.pick("event", at))
        mended = Edit(When(day, day) if days else None, title, "" if place else None, EventStatus.TENTATIVE)
        assert review.edit(desk, seen.id, mended, seen).event.status is EventStatus.TENTATIVE

    @rule(who=desks, at=any_one, passage=st.booleans(), start=any_one, length=st.integers(1, 30))
    def add_by_hand(self, who: int, at: int, passage: bool, start: int, length: int) -> None:
        article = self.pick("article", at)
        place = {"article": article, "span": self.span(article, start, length)} if passage else {}
        review.add(self.desks[who], When(TODAY, TODAY), "By hand", **place)  # type: ignore[arg-type]

    # ---- tags, highlights, notes, marks

    @rule(who=desks, kind=st.sampled_from(Kind), at=any_one, name=names, on=st.booleans())
    def tag(self, who: int, kind: Kind, at: int, name: str, on: bool) -> None:
        if self.ids(kind):
            (tags.add if on else tags.remove)(self.desks[who], [name], [Target(kind, self.pick(kind, at))])

    @precondition(lambda self: self.ids("tag"))
    @rule(who=desks, at=any_one, name=st.sampled_from(["POLITICS", "politics/canada", "Strasse", "news"]))
    def rename(self, who: int, at: int, name: str) -> None:
        found = tags.listing(self.desks[who])
        old = found[at % len(found)].name
        if not name.casefold().startswith(f"{old.casefold()}/"):
            tags.rename(self.desks[who], old, name)

    @rule(who=desks, at=any_one, start=any_one, length=st.integers(1, 90), note=st.sampled_from(["", "a note"]))
    def highlight(self, who: int, at: int, start: int, length: int, note: str) -> None:
        desk, article = self.desks[who], self.pick("article", at)
        span = self.span(article, start, length)
        if note:
            notes.comment(desk, article, span, note)
        else:
            notes.highlight(desk, article, span)

    @rule(who=desks, kind=st.sampled_from([Kind.ARTICLE, Kind.EVENT]), at=any_one)
    def write_a_note(self, who: int, kind: Kind, at: int) -> None:
        if self.ids(kind):
            notes.write(self.desks[who], Target(kind, self.pick(kind, at)), "on the whole")

    @precondition(lambda self: self.ids("annotation"))
    @rule(who=desks, at=any_one, start=any_one, what=st.sampled_from(["change", "colour", "remove", "attach"]))
    def alter_a_note(self, who: int, at: int, start: int, what: str) -> None:
        desk, id = self.desks[who], self.pick("annotation", at)
        note = notes.get(desk, id)
        if what == "change":
            notes.change(desk, id, f"{note.note} and more")
        elif what == "colour":
            notes.change(desk, id, colour=Colour.GREEN)
        elif what == "remove":
            notes.remove(desk, [id, id])
        elif note.article is not None and note.quote.exact:
            notes.attach(desk, id, self.span(note.article, start, 9))

    @rule(
        who=desks,
        at=st.lists(any_one, min_size=1, max_size=2),
        verb=st.sampled_from(["read", "star", "archived", "binned"]),
    )
    def mark(self, who: int, at: list[int], verb: str) -> None:
        getattr(marking, f"toggle_{verb}")(self.desks[who], [self.pick("article", one) for one in at])

    # ---- the history

    @rule(who=desks, times=st.integers(1, 4))
    def undo(self, who: int, times: int) -> None:
        for entry in self.history()[:times]:
            assert history.undo(self.desks[who]).id == entry.id
        self.back = True

    @rule(who=desks, times=st.integers(1, 4))
    def redo(self, who: int, times: int) -> None:
        for entry in self.history(undone=True)[::-1][:times]:
            assert history.redo(self.desks[who]).id == entry.id
        self.back = True

    @rule(who=desks, at=any_one)
    def go_to(self, who: int, at: int) -> None:
        ids = [*history.listing(self.desks[who]), 0]
        history.go_to(self.desks[who], ids[at % len(ids)])
        self.back = True

    @rule(who=desks)
    def undo_everything_and_redo_it(self, who: int) -> None:
        stood, before = self.history(), self.dump(everything=True)
        history.go_to(self.desks[who], 0)
        self.check_that_all_is_undone()
        if stood:
            history.go_to(self.desks[1 - who], stood[0].id)
        assert self.dump(everything=True) == before

    @rule(who=desks)
    def restart(self, who: int) -> None:
        self.desks[who].close()
        self.desks[who] = Desk(self.folder / "desk.db", TODAY)

    def teardown(self) -> None:
        if self.desks:
            history.go_to(self.desks[1], 0)
            self.check_that_all_is_undone()
        super().teardown()


_NO_CLOCK = settings(deadline=None, suppress_health_check=list(HealthCheck))


class TestDesk(DeskMachine.TestCase):  # type: ignore[misc, valid-type]
    settings = settings(_NO_CLOCK, max_examples=60, stateful_step_count=25)


@pytest.mark.soak
class TestDeskAtLength(DeskMachine.TestCase):  # type: ignore[misc, valid-type]
    settings = settings(_NO_CLOCK, max_examples=1_000, stateful_step_count=60)
