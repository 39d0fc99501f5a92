import pytest

from armada_cli.segment.page.phrases import is_furniture, same_text

PROMPTS = ["Share this article", "Advertisement", "ANZEIGE", "Read more: Bridge opens in May", "Lesen Sie auch: Brücke öffnet im Mai", "À lire aussi : le pont ouvre en mai",
           "Tags: roads, mules", "Foto: R. Pell", "Читайте также: Мост откроют в мае", "© 2020 Ridge Courier", "All rights reserved.", "Reporting by Ann Lee; Editing by Bo Ek",
           "Follow us on Facebook", "Related", "Mehr zum Thema", "Sign up for our newsletter", "-30-", "***", "Follow the Ridge Courier on Twitter and Facebook.",
           "To view the whole of this story, please subscribe to the Courier or borrow it from a neighbour.", "Folgen Sie dem Bergboten auf Facebook!", "The views expressed here are those of the mule."]  # fmt: skip
TEXT = ["Share prices fell on Monday.", "Read more slowly, the teacher said.", "The advertisement showed two mules.", "Tags are what the mules wear in their ears, and Hedwig has lost hers.",
        "Video games are sold there too.", "Related events took place in Oslo.", "He signed up for the army in May.", "Follow the road on the left.", "Following the rain, the post office wrote on Twitter that the road was closed.", "Follow the mule on Xavier Street.", "To read a map by night one needs a light.", "Foto und Film gibt es hier nicht, sagte der Wirt."]  # fmt: skip


@pytest.mark.parametrize("line", PROMPTS)
def test_prompts(line: str) -> None:
    assert is_furniture(line)


@pytest.mark.parametrize("line", TEXT)
def test_text(line: str) -> None:
    assert not is_furniture(line)


def test_one_spelling() -> None:
    assert same_text("  “A Quiet—Day”  ") == same_text("a quiet day")
