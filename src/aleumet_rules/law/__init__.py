"""The law in one value, and what every rule counts with: hours, terms, pilots, requirements and duties."""
