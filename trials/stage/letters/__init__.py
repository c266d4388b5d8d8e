"""Made-up records that letters are written from, and what a letter may say in each language."""
