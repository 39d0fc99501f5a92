"""`python -m armada_cli` runs the command line."""

from armada_cli.cli import main

if __name__ == "__main__":
    main()
