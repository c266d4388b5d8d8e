"""When: working days, good moments to speak up, and what "later" means."""
