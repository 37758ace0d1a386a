from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

import pytest

from briefdesk.errors import SourceError, UnsupportedError
from briefdesk.model import Draft

Bring = Callable[..., Draft]

HEAD = "From: Ann Lee <ann@bay.example>\nSubject: The vote\nDate: Fri, 02 Jan 2026 23:30:00 -0500\n"
HTML = "<html><body><table><tr><td><h1>Hi</h1><p>The vote is on Jan. 12, said a clerk of the town, twice.</p></table>"


def parts(*bodies: tuple[str, str]) -> str:
    inner = "".join(f"--b\nContent-Type: {kind}\n\n{words}\n" for kind, words in bodies)
    return f"{HEAD}MIME-Version: 1.0\nContent-Type: multipart/alternative; boundary=b\n\n{inner}--b--\n"


def test_a_plain_message(bring: Bring) -> None:
    draft = bring(HEAD + "\nThe vote is on Jan. 12.\n")
    assert (draft.title, draft.byline, draft.source) == ("The vote", "Ann Lee", "bay.example")
    assert draft.published == datetime.fromisoformat("2026-01-02T23:30:00-05:00")
    assert (draft.text, draft.markdown, draft.url) == ("The vote is on Jan. 12.", None, None)


def test_the_plain_part_is_preferred_unless_it_is_a_stub(bring: Bring) -> None:
    plain = "The vote is on Jan. 12, said a clerk of the town."
    assert bring(parts(("text/plain", plain), ("text/html", HTML))).text == plain
    laid = bring(parts(("text/plain", "Read this in a browser."), ("text/html", HTML)))
    assert laid.text == "Hi\n\nThe vote is on Jan. 12, said a clerk of the town, twice."
    assert laid.markdown is not None


def test_html_alone(bring: Bring) -> None:
    assert "Jan. 12" in bring(HEAD + f"Content-Type: text/html\n\n{HTML}").text


def test_what_is_hidden_in_a_mail_is_not_read(bring: Bring) -> None:
    filler = "&zwnj;&nbsp;" * 80
    page = f"<div style='DISPLAY: none'>Preview</div><div>Shown{filler}</div><p hidden>No.</p><p>Words.</p>"
    assert bring(HEAD + f"Content-Type: text/html\n\n<html><body>{page}").text == "Shown\n\nWords."


def test_broken_html_beside_a_plain_part(bring: Bring) -> None:
    assert bring(parts(("text/plain", "Words."), ("text/html", "<script>x</script>"))).text == "Words."


def test_a_list_is_the_source(bring: Bring) -> None:
    assert bring('List-Id: "The Letter" <letter.bay.example>\n' + HEAD + "\nWords.").source == "The Letter"
    assert bring("List-Id: <letter.bay.example>\n" + HEAD + "\nWords.").source == "letter.bay.example"


@pytest.mark.parametrize(
    ("subject", "title"),
    [
        ("=?utf-8?Q?Caf=C3=A9?= and\n =?iso-8859-1?q?caf=E9?=", "Café and café"),
        ("Re: Fwd: The vote", "The vote"),
        ("Re: [night-list] Fwd: The vote", "[night-list] The vote"),
        ("Culture: what is on", "Culture: what is on"),
        ("=?nonsense?q?x=FF?= y", "x\ufffd y"),
        ("=?utf-8?b?!!!?=", None),
        ("Grüße", "Grüße"),
        ("a\x1b[31mb", "a[31mb"),
        ("", None),
    ],
)
def test_subjects(bring: Bring, subject: str, title: str | None) -> None:
    assert bring(f"From: a@b.example\nDate: x\nSubject: {subject}\n\nWords.").title == title


@pytest.mark.parametrize(("words", "expected"), [("Fri, 02 Jan 2026 07:00:00 -0000", date(2026, 1, 2)), ("x", None)])
def test_odd_dates(bring: Bring, words: str, expected: date | None) -> None:
    assert bring(f"From: a@b.example\nSubject: x\nDate: {words}\n\nWords.").published == expected


@pytest.mark.parametrize("charset", ["no-such", "utf-8", '"', "x" * 500])
def test_a_wrong_charset(bring: Bring, charset: str) -> None:
    content = (
        f"{HEAD}Content-Type: text/plain; charset={charset}\n\n".encode()
        + b"The caf\xe9 stays open, said the mayor of it."
    )
    assert bring(content).text == "The café stays open, said the mayor of it."


def test_encoded_bodies(bring: Bring) -> None:
    coded = "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\nCaf=C3=A9 =\nopen."
    assert bring(HEAD + coded).text == "Café open."
    assert bring(HEAD + "Content-Transfer-Encoding: base64\n\nV29yZHMu!broken").text.startswith("Words.")


def test_flowed_lines_are_joined(bring: Bring) -> None:
    flowed = HEAD + "Content-Type: text/plain; format=flowed\n\nThe vote \nis on \nJan. 12.\nEnd.\n"
    assert bring(flowed).text == "The vote is on Jan. 12.\nEnd."


def test_attachments_are_ignored(bring: Bring) -> None:
    message = parts(("text/plain\nContent-Disposition: attachment; filename=a.txt", "No."), ("text/plain", "Yes."))
    assert bring(message).text == "Yes."


def test_a_message_of_nothing(bring: Bring) -> None:
    with pytest.raises(SourceError, match="no text"):
        bring(HEAD + "\n")


def test_one_message_out_of_a_mailbox_and_a_mailbox(bring: Bring) -> None:
    envelope = "From ann@bay.example Fri Jan  2 07:00:00 2026\n"
    assert bring(f"{envelope}{HEAD}\nWords.\n").text == "Words."
    with pytest.raises(UnsupportedError, match="mailbox"):
        bring(f"{envelope}{HEAD}\nWords.\n\n{envelope}{HEAD}\nMore.\n")


def test_parts_within_parts_without_end(bring: Bring) -> None:
    nest = "".join(f'Content-Type: multipart/mixed; boundary="b{n}"\n\n--b{n}\n' for n in range(3000))
    with pytest.raises(SourceError):
        bring(HEAD + nest + "\nWords.")


def test_the_letter_among_the_seeds(bring: Bring) -> None:
    seed = Path(__file__).parents[2] / "seeds" / "valley-letter.eml"
    draft = bring(seed.read_bytes(), seed.name)
    assert draft.published == datetime.fromisoformat("2026-01-02T06:30:00-05:00")
    assert draft.source == "The Valley Letter"
    assert "comes back from its winter break on Monday, and the first thing" in draft.text
