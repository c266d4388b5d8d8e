"""Lets chats live through a simulated year, and holds every step against a model."""
