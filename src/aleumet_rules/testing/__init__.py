"""What proves a system right: strategies for Hypothesis, and the conformance kit.

Needs the extra `testing`; importing this package alone imports nothing.
"""
