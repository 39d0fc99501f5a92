import pytest

from armada_cli.segment.page.names import roles_of

FURNITURE = ["sidebar", "share-buttons", "shareBar", "relatedArticles", "js-newsletter-signup", "ad-slot", "wp-caption", "breadcrumb",
             "AuthorBio", "most-read", "recent-comments", "site-footer", "cookie-banner", "tagcloud widget", "div-gpt-ad-123"]  # fmt: skip
NO_FURNITURE = ["article-body", "entry-content", "has-post-thumbnail", "tag-newsletter", "category-video", "css-d7109ad", "shadow", "header-text", "reading",
                "format-gallery", "is-sidebar-open", "download", "breadth", "sc-1ab2cd", "main", "storytext"]  # fmt: skip


@pytest.mark.parametrize("name", FURNITURE)
def test_furniture(name: str) -> None:
    assert roles_of("div", {"class": name}) & {"drop", "never"}


@pytest.mark.parametrize("name", NO_FURNITURE)
def test_no_furniture(name: str) -> None:
    assert not roles_of("div", {"class": name}) & {"drop", "never", "hidden"}


@pytest.mark.parametrize(
    ("tag", "attributes", "role"),
    [
        ("nav", {}, "never"),
        ("figcaption", {}, "drop"),
        ("div", {"itemprop": "articleBody"}, "body"),
        ("a", {"rel": "author"}, "byline"),
        ("div", {"role": "navigation"}, "never"),
        ("div", {"style": "color: red; display: none"}, "hidden"),
        ("div", {"hidden": ""}, "hidden"),
        ("div", {"aria-hidden": "true"}, "hidden"),
        ("span", {"class": "crosshead"}, "heading"),
        ("h2", {"class": "standfirst"}, "subtitle"),
        ("div", {"itemtype": "https://schema.org/Comment"}, "comment"),
        ("div", {"id": "entry-title"}, "title"),
    ],
)
def test_other_roles(tag: str, attributes: dict[str, str], role: str) -> None:
    assert role in roles_of(tag, attributes)


def test_the_whole_page_has_no_part() -> None:
    assert roles_of("body", {"class": "sidebar-left no-comments"}) == frozenset()
