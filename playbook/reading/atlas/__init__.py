"""The world as needed to place a user: cities, countries, zones. Loaded when first asked for."""
