"""What the keys do to what is on the desk, a file for each family of verbs; the screen is made of them."""
