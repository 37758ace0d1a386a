"""The gate for foreign text: clean characters, Markdown to plain text with marks, wrapped lines joined, sentences."""
