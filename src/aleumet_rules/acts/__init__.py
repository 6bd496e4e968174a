"""The law as data: acts, norms with their sentences, and every number with the day it holds from."""
