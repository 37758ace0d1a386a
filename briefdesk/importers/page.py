"""A saved or fetched page: trafilatura finds the article, markdownify makes the Markdown, the page says the rest."""

from __future__ import annotations

import re
from typing import Any

from briefdesk.errors import SourceError
from briefdesk.importers.about import about
from briefdesk.importers.drafts import address, checked, to_json, untitled
from briefdesk.importers.encoding import decode
from briefdesk.importers.markup import tame
from briefdesk.model import Draft
from briefdesk.text.clean import clean
from briefdesk.text.markdown import from_markdown

_CHARSET = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.IGNORECASE)
_SAVED = re.compile(r"<!--\s*(?:saved from url=\(\d+\)|Page saved with SingleFile\s+url:\s*)(\S+)")
_HEAD = 4096
"""Bytes in which a page declares its charset, or the browser that saved it its address."""
_SHORT = 250
"""Characters: for an article shorter than this trafilatura takes all the words of a page, margins and all."""
_FURNITURE = (
    "script",
    "style",
    "nav",
    "header",
    "footer",
    "aside",
    "button",
    "select",
    "figure",
    "iframe",
    "title",
)
_LAYOUT = ("table", "tbody", "thead", "tfoot", "tr", "td", "th", "center", "font")
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all", re.IGNORECASE)
_FILLER = re.compile(r"(?:[\u00a0\u00ad\u034f\u2007\u200b-\u200d\u2060] *){5,}")
"""What mails put after the words that a mailbox shows of them, to show no more."""
_GAPS = re.compile(r"\n{3,}")


def parse(content: bytes, url: str | None = None, charset: str | None = None) -> dict[str, Any]:
    """The draft of a page as a JSON value. `url`: where it was fetched; `charset`: what it was served with.

    Raises SourceError where it holds no text or too much, UnsupportedError where it is not text.
    """
    declared = _CHARSET.search(content, 0, _HEAD)
    markup = decode(content, charset or (declared[1].decode("ascii") if declared else None))
    saved = _SAVED.search(markup, 0, _HEAD)
    tree = tree_of(markup)
    said = about(tree, url or (address(saved[1]) if saved else None))
    if said.url:
        tree.make_links_absolute(said.url, handle_failures="ignore")
    story = _story(tree)
    title, markdown = untitled(story if len(story) >= _SHORT else body(tree) or story, said.title)
    text, marks = from_markdown(markdown)
    draft = Draft(
        text=checked(text),
        marks=marks,
        markdown=markdown,
        url=said.url,
        title=title,
        byline=said.byline,
        source=said.source,
        language=said.language,
        published=said.published,
        updated=said.updated,
    )
    return to_json(draft)


def tree_of(markup: str) -> Any:
    """The parsed page, safe to hand to any parser. Raises SourceError where there is nothing in it or too much."""
    from lxml import etree, html

    tamed = tame(markup)
    parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    try:
        return html.document_fromstring(checked(tamed).encode("utf-8"), parser=parser, ensure_head_body=True)
    except etree.ParserError as error:
        raise SourceError("there is no text in it", "save the page complete, or copy its text") from error


def body(tree: Any, *, is_layout: bool = False) -> str:
    """All of a page but its margins, as Markdown. Changes the tree.

    `is_layout`: its tables only place things, as in a mail.
    """
    from lxml import etree, html

    etree.strip_elements(tree, *_FURNITURE, with_tail=False)
    for element in tree.xpath("//body//*[@hidden or @style]"):
        if element.get("hidden") is not None or _HIDDEN.search(element.get("style")):
            element.drop_tree()
    if is_layout:
        for element in tree.iter(*_LAYOUT):
            element.tag = "span" if element.tag == "font" else "div"
    return _markdown(html.tostring(tree, encoding="unicode"))


def _story(tree: Any) -> str:
    """The article that trafilatura finds, as Markdown; empty where it finds none."""
    from copy import deepcopy

    from trafilatura import extract

    found = extract(
        deepcopy(tree),
        output_format="html",
        include_comments=False,
        include_formatting=True,
        include_links=True,
        include_tables=True,
    )
    return _markdown(found) if found else ""


def _markdown(markup: str) -> str:
    from markdownify import markdownify

    found: str = markdownify(markup, heading_style="ATX", escape_misc=True, bullets="-", autolinks=False, strip=["img"])
    return _GAPS.sub("\n\n", _FILLER.sub(" ", clean(found))).strip()
