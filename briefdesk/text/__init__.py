"""The gate for foreign text: clean characters, Markdown to plain text with marks, wrapped lines joined, sentences."""

from briefdesk.text.clean import clean, clean_line
from briefdesk.text.furniture import Kind
from briefdesk.text.markdown import from_markdown
from briefdesk.text.sentences import Sentence, sentences
from briefdesk.text.wrapped import join_wrapped

__all__ = ["Kind", "Sentence", "clean", "clean_line", "from_markdown", "join_wrapped", "sentences"]
