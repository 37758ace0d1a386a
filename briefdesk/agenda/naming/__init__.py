"""Gives events and articles their titles: who does what and where, as a diary has it."""
