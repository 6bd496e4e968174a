"""What rules give back: decisions, deadlines and how a clock stands."""
