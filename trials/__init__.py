"""Trials that drive a running bot to find faults in it."""
