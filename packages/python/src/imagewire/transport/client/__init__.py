"""What the clients of all dialects share."""
