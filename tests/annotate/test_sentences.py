"""Sentence borders: a table of paragraphs, each written with " | " where it must be cut."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from armada_cli.annotate.sentences import sentence_spans, split_sentences
from armada_cli.records import Article

CASES = [
    "One sentence only",
    "The bomb went off. | Three died.",
    "Lt. Gen. Rahim Khan said so. | Nobody else did.",
    "Maj. Gen. A. K. Singh led the raid. | He is 52.",
    "The U.S. Army fired first. | It was dark.",
    "He was born in the U.S. | The family moved later.",
    "The strike was ordered by the U.S. | A drone fired.",
    "U.S. Central Command denied it.",
    "It happened at 5 p.m. on Monday. | Police came.",
    "It happened at 5 p.m. | Police came at six.",
    "The blast came at 9 a.m. Tuesday in Quetta.",
    "On Oct. 3 gunmen struck. | On Nov. 4 they came back.",
    "The attack was in Sept. | The reply came in Oct. 2011.",
    "“We did it,” he said. | “We will do it again.” | He left.",
    '"We did it." | He said no more.',
    "“Stop!” Hamid Gul shouted. | Nobody did.",
    "“Who did this?” he asked. | “The army.”",
    "Who did this? | Nobody knows.",
    "He fled ... and was caught.",
    "He waited ... | The men left.",
    "They came . . . and left.",
    "The (former) chief died. | His son took over.",
    "The chief died. | (He was 52.) | His son took over.",
    "Checkpoint No. 4 was hit. | Checkpoint No. 5 was not.",
    "Asked about it, he said no. | The talks ended.",
    "Dr. Amina Yusuf treated St. Mary's wounded. | Mr. Ali watched.",
    "KABUL, Afghanistan (AP) — A bomb killed six. | The Taliban claimed it.",
    "WASHINGTON, D.C. — Officials spoke. | They were vague.",
    "The rocket flew 3.5 km. | It hit a barn.",
    "The convoy drove 20 km. east of Gao.",
    "John F. Kennedy and J. R. Smith met. | Nothing came of it.",
    "Abu Bakr al-Baghdadi fled. | al Qaeda said nothing.",
    "Troops fled. | al-Shabaab took the town.",
    "The group vs. the state. | A long war.",
    "He works for Smith Inc. in Boston.",
    "He works for Smith Inc. | The company is old.",
    "Militants, e.g. Khan, fled. | Others, i.e. Gul, stayed.",
    "The C.I.A. ran the base. | The F.B.I. did not.",
    "The men fled.| The army followed.",
    "See www.example.com for more.",
    "1. The army said so. | 2. The rebels denied it.",
    "He was killed! | His son too!",
    "Really?! | Yes.",
    "He told Radio X that “the U.S. did it.” | The U.S. denied it.",
    "The town fell in 2014. | 12 people died.",
    "The toll was 12. | “It may rise,” he said.",
    "SAN SALVADOR, 12 JAN 90 -- GEN. PONCE SPOKE. | THE ARMY HAD NO COMMENT.",
    "COL. RUIZ WAS SHOT AT 5 P.M. IN THE U.S. EMBASSY. | NO ONE CLAIMED IT.",
    "He saw the men [the Taliban] there. | [Text omitted.] | They ran.",
    "Troops led by Brig. Gen. Sani Usman fired. | Usman was hurt.",
    "Sheikh Ahmed Jr. was hit. | He lived.",
    "Jan. 30, 1972, was a Sunday.",
    "The men of the 5th Div. were hit.",
    "It cost $3.5 million. | $2 million was lost.",
    "Gov. Ali of Borno St. said so.",
    "He died. | —The editors",
    "Fire came from the east. | Ibn Khaldun St. was shut.",
    "Osama bin Laden was killed at 1 a.m. local time. | The U.S. said so.",
    "The strike hit Mr. X. | Who was he?",
    "The Rev. Paul Ojo died. | The Rt. Rev. John Musa did not.",
    "They met at St. Petersburg. | Gen. Aziz came from Ft. Bragg.",
    "Among them: Pvt. Hill, Cpl. Stone and Sgt. Wood. | All were 20.",
    "It was e.g. a gun. | Nothing else.",
    "He left. | [end recording]",
    "He was held by U.S. Troops near Gao. | They left.",
    "A flag (photo: AB/M. Khan). | He left.",
]


def cut(paragraph: str) -> str:
    return " | ".join(paragraph[start:end] for start, end in sentence_spans(paragraph))


@pytest.mark.parametrize("case", CASES)
def test_borders(case: str) -> None:
    text = case.replace(" | ", " ").replace(".| ", ".")
    assert cut(text) == case.replace(".| ", ". | ")


def test_article_offsets() -> None:
    article = Article("x", title="Bomb. In Kabul", body=("One. Two.", "Three."))
    sentences = split_sentences(article)
    assert [article.text[s.span.start : s.span.end] for s in sentences] == ["Bomb. In Kabul", "One.", "Two.", "Three."]
    assert [(s.part, s.paragraph) for s in sentences] == [("title", -1), ("body", 0), ("body", 0), ("body", 1)]


@given(st.text(alphabet=st.sampled_from("aA.!?…\"”')( \n1é。U S"), max_size=60))
def test_never_loses_a_character(text: str) -> None:
    spans = list(sentence_spans(text))
    assert spans == sorted(spans)
    kept = "".join(text[start:end] for start, end in spans)
    assert "".join(kept.split()) == "".join(text.split())
    assert all(text[start:end] == text[start:end].strip() != "" for start, end in spans)


def test_linear() -> None:
    assert len(list(sentence_spans("A. " * 20000))) < 20001
    assert len(list(sentence_spans("The bomb went off. " * 5000))) == 5000
