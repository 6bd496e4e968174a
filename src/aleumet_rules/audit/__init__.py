"""A record held against the law."""
