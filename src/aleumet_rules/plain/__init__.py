"""Facts and answers as plain JSON: written, read back, and described by JSON Schemas."""
