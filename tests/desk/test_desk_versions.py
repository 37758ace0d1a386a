"""An article that comes again with other words: what was decided finds its place in it, or is shown as lost."""

from __future__ import annotations

from datetime import date

import pytest

from briefdesk.desk import Desk, agenda, dating, history, library, notes, review, tags
from briefdesk.desk.filing import Brought, Report, Tray, Wishes
from briefdesk.model import Annotation, Draft, Event, Kind, Review, Span, Target, When
from briefdesk.store import articles

FRIDAY = date(2026, 1, 2)
FIRST = "The council will meet in Paris on Monday."
SECOND = "In Rome, the pope will receive the king on Tuesday."
THIRD = "The bank will close its last branch in Lisbon on 20 January 2026."
TEXT = f"{FIRST} {SECOND}\n\n{THIRD}"


def bring(desk: Desk, text: str, published: date | None = FRIDAY) -> Brought:
    report = Report()
    tray = Tray(desk, Wishes(), report, ["a page"])
    tray.put(Draft(text, url="https://x.example/a", title="The news", published=published))
    tray.end()
    (brought,) = [*report.new, *report.here]
    return brought


@pytest.fixture
def read(desk: Desk) -> list[Event]:
    """The events of the first version: the council, the pope, the bank."""
    bring(desk, TEXT)
    found = agenda.events_of(desk, 1)
    assert [event.when.start.day for event in found] == [5, 6, 20]
    return found


def highlight(desk: Desk, words: str) -> Annotation:
    text = library.article(desk, 1).text
    return notes.highlight(desk, 1, Span(text.index(words), text.index(words) + len(words)))


def shown(desk: Desk, annotation: Annotation) -> str | None:
    span = notes.get(desk, annotation.id).span
    return span.of(library.article(desk, 1).text) if span else None


def test_the_newer_text_is_read_and_the_former_one_kept(desk: Desk, read: list[Event]) -> None:
    told = bring(desk, TEXT.replace("Monday", "Thursday"))
    assert (told.id, told.changed) == (1, True)
    article = library.article(desk, 1)
    assert "Thursday" in article.text
    assert [text for _, text in library.former(desk, 1)] == [TEXT]
    assert list(library.listing(desk)) == [1]
    assert [event.when.start.day for event in agenda.events_of(desk, 1)] == [6, 8, 20]
    assert articles.alike(desk.store, article.digest, None)[0].id == 1
    history.undo(desk)
    assert (library.article(desk, 1).text, library.former(desk, 1)) == (TEXT, [])
    assert agenda.events_of(desk, 1) == read


def test_it_is_found_by_its_newer_words_only(desk: Desk, read: list[Event]) -> None:
    def rows(word: str) -> int:
        return len(desk.store.rows("SELECT 1 FROM article_fts WHERE article_fts MATCH ?", (word,)))

    bring(desk, TEXT.replace("the king", "the emperor"))
    assert (rows("emperor"), rows("king")) == (1, 0)
    history.undo(desk)
    assert (rows("emperor"), rows("king")) == (0, 1)


@pytest.mark.parametrize(
    "newer",
    [
        f"Something came before.\n\n{TEXT}\n\nAnd something after.",
        f"{THIRD}\n\n{SECOND} {FIRST}",
        TEXT.replace("The council", "The city council").replace("The bank", "The old bank"),
        f"{FIRST} Nobody knows why. {SECOND}\n\n{THIRD}",
    ],
)
def test_decisions_and_highlights_find_their_places(desk: Desk, read: list[Event], newer: str) -> None:
    council, pope, bank = (event.id for event in read)
    review.confirm(desk, [council])
    review.reject(desk, [bank])
    tags.add(desk, ["royals"], [Target(Kind.EVENT, pope)])
    marked = [highlight(desk, words) for words in (SECOND, "last branch in Lisbon", "Paris")]
    bring(desk, newer)
    found = {event.id: event for event in agenda.events_of(desk, 1)}
    assert set(found) == {council, pope, bank}
    assert [found[id].review for id in (council, pope, bank)] == [Review.CONFIRMED, Review.FOUND, Review.REJECTED]
    assert not any(event.lost for event in found.values())
    assert [shown(desk, one) for one in marked] == [SECOND, "last branch in Lisbon", "Paris"]


def test_what_is_no_longer_there_is_an_orphan_if_somebody_cares(desk: Desk, read: list[Event]) -> None:
    council, pope, bank = (event.id for event in read)
    review.confirm(desk, [council])
    marked = highlight(desk, "Paris")
    bring(desk, f"{SECOND} Nothing else is known.")
    lost, kept = agenda.events_of(desk, 1)
    assert (lost.id, lost.review, lost.when) == (council, Review.CONFIRMED, read[0].when)
    assert lost.lost is not None
    assert all(proof.lost and proof.quote.exact == "Monday" for proof in lost.evidence)
    assert kept.id == pope
    assert bank not in [event.id for event in agenda.upcoming(desk)]
    assert notes.get(desk, marked.id).orphan
    assert shown(desk, marked) is None
    bring(desk, f"It is here again. {FIRST} {SECOND}")
    again = agenda.event(desk, council)
    assert (again.lost, again.review) == (None, Review.CONFIRMED)
    assert shown(desk, marked) == "Paris"


def test_nothing_lands_on_a_look_alike(desk: Desk) -> None:
    lines = [f"The {thing} council will meet in Paris on Monday." for thing in ("city", "county", "port")]
    bring(desk, "\n".join(lines))
    (event,) = agenda.events_of(desk, 1)
    start = lines[0].index("Monday")
    own = review.add(desk, event.when, "Mine", article=1, span=Span(start, start + 6))
    marked = [highlight(desk, words) for words in ("The city council will meet", lines[0], lines[1])]
    on_monday = notes.highlight(desk, 1, Span(start, start + 6))
    bring(desk, "\n".join([*lines[1:], "The senate will meet in Rome on Tuesday."]))
    assert [shown(desk, one) for one in (*marked, on_monday)] == [None, None, lines[1], None]
    assert agenda.event(desk, own.id).lost is not None


def test_an_event_added_by_hand_stands_with_its_words(desk: Desk, read: list[Event]) -> None:
    start = TEXT.index("last branch")
    when = When(date(2026, 3, 1), date(2026, 3, 1))
    own = review.add(desk, when, "The end of the branch", article=1, span=Span(start, start + 11))
    bring(desk, f"Something new. {TEXT}")
    (proof,) = agenda.event(desk, own.id).evidence
    assert proof.timex.of(library.article(desk, 1).text) == "last branch"
    assert agenda.event(desk, own.id).lost is None
    bring(desk, f"{FIRST} {SECOND}")
    assert agenda.event(desk, own.id).lost is not None
    bring(desk, f"{THIRD} {FIRST}")
    assert agenda.event(desk, own.id).lost is None


def test_the_publication_date_holds_unless_the_newer_version_says_another(desk: Desk, read: list[Event]) -> None:
    bring(desk, TEXT + " More.", published=None)
    assert library.article(desk, 1).published.day == FRIDAY
    bring(desk, TEXT + " Yet more.", published=date(2026, 1, 9))
    assert library.article(desk, 1).published.day == date(2026, 1, 9)
    assert agenda.event(desk, read[0].id).when.start.day == 12


def test_what_it_said_earlier_is_no_newer_version(desk: Desk, read: list[Event]) -> None:
    bring(desk, TEXT + " More.")
    assert not bring(desk, TEXT).changed
    assert library.article(desk, 1).text == TEXT + " More."


def test_two_desks_that_bring_newer_versions_keep_both(desk: Desk, read: list[Event]) -> None:
    with desk.clone() as other:
        tray = Tray(desk, Wishes(), Report(), ["a page"])
        bring(other, TEXT + " Theirs.")
        tray.put(Draft(TEXT + " Ours.", url="https://x.example/a", title="The news", published=FRIDAY))
        tray.end()
    assert library.article(desk, 1).text == TEXT + " Ours."
    assert [text for _, text in library.former(desk, 1)] == [TEXT + " Theirs.", TEXT]


def test_a_newer_version_waits_for_who_changes_the_article_meanwhile(
    desk: Desk, read: list[Event], monkeypatch: pytest.MonkeyPatch
) -> None:
    from briefdesk.agenda import reader

    done: list[bool] = []

    def meanwhile(*of: object) -> object:
        if not done:
            done.append(True)
            with desk.clone() as other:
                bring(other, TEXT + " Theirs.")
        return reader.read(*of)  # type: ignore[arg-type]

    monkeypatch.setattr("briefdesk.agenda.read", meanwhile)
    bring(desk, TEXT + " Ours.")
    assert library.article(desk, 1).text == TEXT + " Ours."
    assert [text for _, text in library.former(desk, 1)] == [TEXT + " Theirs.", TEXT]


def test_an_article_that_another_desk_files_meanwhile_is_renewed(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    with desk.clone() as other:
        report = Report()
        tray = Tray(desk, Wishes(), report, ["a page"])
        tray.put(Draft(TEXT, url="https://x.example/a", title="The news", published=FRIDAY))
        bring(other, FIRST)
        tray.end()
    assert [told.changed for told in report.here] == [True]
    assert library.article(desk, 1).text == TEXT
    assert [text for _, text in library.former(desk, 1)] == [FIRST]


def test_a_newer_version_does_not_overrule_the_date_that_a_person_gave(desk: Desk, read: list[Event]) -> None:
    dating.set_published(desk, 1, date(2026, 1, 9))
    council = next(event for event in agenda.events_of(desk, 1) if event.when.start.day == 12)
    review.confirm(desk, [council.id])
    bring(desk, TEXT + " It will rain.")
    assert library.article(desk, 1).published.day == date(2026, 1, 9)
    assert agenda.event(desk, council.id).when == council.when


def test_a_confirmed_date_stays_where_a_newer_version_is_dated_otherwise(desk: Desk, read: list[Event]) -> None:
    council, pope, _ = read
    review.confirm(desk, [council.id])
    bring(desk, TEXT + " It will rain.", date(2026, 1, 9))
    after = agenda.event(desk, council.id)
    assert after.when == council.when
    assert after.read_as == When(date(2026, 1, 12), date(2026, 1, 12))
    assert agenda.event(desk, pope.id).when.start.day == 13, "nobody has said anything of this one"


def test_a_tag_holds_an_event_as_a_decision_does(desk: Desk, read: list[Event]) -> None:
    tags.add(desk, ["rome"], [Target(Kind.EVENT, read[1].id)])
    bring(desk, TEXT.replace("20 January", "21 January"))
    assert agenda.event(desk, read[1].id).lost is None


def test_a_file_that_was_edited_is_a_newer_version(desk: Desk) -> None:
    first, second = f"The harbour\n\n{TEXT}", f"The harbour\n\n{TEXT} It will rain."
    for text in (first, second, first):
        tray = Tray(desk, Wishes(published=FRIDAY), Report(), ["a file"])
        tray.put(Draft(text, origin="/home/mara/harbour.txt"))
        tray.end()
    assert len(library.listing(desk)) == 1
    assert library.article(desk, 1).text == second
    assert [text for _, text in library.former(desk, 1)] == [first]


def test_another_article_in_the_same_file_is_another_article(desk: Desk) -> None:
    for text in (FIRST, THIRD):
        tray = Tray(desk, Wishes(published=FRIDAY), Report(), ["a file"])
        tray.put(Draft(text, origin="/home/mara/notes.txt"))
        tray.end()
    assert len(library.listing(desk)) == 2
