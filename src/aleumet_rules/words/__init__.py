"""Every word that the package says of its own, in Kazakh, Russian and English, by subject."""
