"""Widgets that know nothing of articles: a list of any length, a text of any length."""
