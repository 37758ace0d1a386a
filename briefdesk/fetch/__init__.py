"""Fetches an address, guarded: the only room that opens a connection."""

from briefdesk.fetch.fetch import Fetched, get

__all__ = ["Fetched", "get"]
