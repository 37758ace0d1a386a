"""What a person can do at the desk: a file for each family of verbs, all that command line and window call."""

from briefdesk.desk.desk import Desk

__all__ = ["Desk"]
