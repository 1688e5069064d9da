"""What each field of each class is held to."""
