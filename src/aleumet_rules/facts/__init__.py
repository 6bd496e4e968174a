"""What callers bring: frozen records, checked when they are made."""
