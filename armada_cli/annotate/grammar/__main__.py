"""`python -m armada_cli.annotate.grammar "sentence" ...`: print the parse of each sentence, for debugging."""

from __future__ import annotations

import sys

from armada_cli.annotate import annotate
from armada_cli.annotate.grammar import describe
from armada_cli.records import Article


def main(arguments: list[str]) -> None:
    """Print the parses of the arguments, or of the lines of stdin; a line that starts with `#` is a headline."""
    for given in arguments or sys.stdin.read().splitlines():
        title = given[1:].strip() if given.startswith("#") else None
        article = Article(path="-", title=title, body=() if title else (given,))
        annotated = annotate(article)
        for sentence in annotated.sentences:
            print(annotated.text[sentence.span.start : sentence.span.end])
            print(describe(sentence), end="\n\n")


if __name__ == "__main__":
    main(sys.argv[1:])
