"""The gate for foreign text: clean characters, Markdown to plain text with marks, sentences."""

from briefdesk.text.clean import clean, clean_line
from briefdesk.text.furniture import Kind
from briefdesk.text.sentences import Sentence, sentences

__all__ = ["Kind", "Sentence", "clean", "clean_line", "sentences"]
