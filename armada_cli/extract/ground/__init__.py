"""What every room of `extract` stands on: the view of an article, word classes, triggers, natures, scenes."""
