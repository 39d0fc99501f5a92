"""armada: saved news articles in; strike, attack and leadership-death events out."""

__version__ = "0.1.0"
