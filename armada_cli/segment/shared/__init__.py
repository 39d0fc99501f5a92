"""What pages and pasted texts have in common: times, names and the marker words around an article."""
