"""What a person can do at the desk: one file for each family of verbs, all that the command line and the window call."""

from briefdesk.desk.desk import Desk

__all__ = ["Desk"]
