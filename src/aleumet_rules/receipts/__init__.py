"""Receipts: an answer with all that decided it, written and checked again."""
