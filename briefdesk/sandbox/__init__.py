"""Runs a parser of foreign documents in a killable worker, with limits on bytes, time and (on Linux) memory."""

from briefdesk.sandbox.sandbox import Limits, Sandbox

__all__ = ["Limits", "Sandbox"]
