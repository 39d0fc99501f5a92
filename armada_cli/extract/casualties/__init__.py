"""How many died and were hurt, and who: counts and names in a sentence, given to the verbs that take them."""
