"""Annotated -> [Event]: one complete record for each real-world event that the article tells."""

from __future__ import annotations

from armada_cli.extract.ground.promise import can_tell, is_of_arms
from armada_cli.extract.ground.view import View
from armada_cli.extract.slots.assemble import death_of, event_of, with_dead_leaders, with_home_state
from armada_cli.extract.slots.campaign import Campaign
from armada_cli.extract.slots.campaign_arms import with_arms_of_campaign
from armada_cli.extract.slots.claims import add_claims
from armada_cli.extract.slots.doubtful import without_doubtful
from armada_cli.extract.slots.earnest import is_of_armed_leader
from armada_cli.extract.slots.explain import explained
from armada_cli.extract.slots.leaders import Death, find_deaths
from armada_cli.extract.slots.plausible import is_event, only_dies
from armada_cli.extract.slots.provinces import with_capital, with_landmark, with_provinces
from armada_cli.extract.stories import Story, find_stories
from armada_cli.lexicon import Lexicon, default
from armada_cli.records import Annotated, Event

__all__ = ["extract"]


def extract(annotated: Annotated, lexicon: Lexicon | None = None, *, explain: bool = False) -> list[Event]:
    """The events, in the order in which the text first tells them; a death follows the strike or attack it is due to.

    With `explain` each says which rule and which words filled each of its slots. Of an article whose words can tell of
    no event, neither sentences nor mentions are asked for.
    """
    words = lexicon or default()
    if not (can_tell(annotated.article, words) and is_of_arms(annotated, words)):
        return []
    view = View(annotated, words)
    stories = find_stories(view)
    add_claims(view, stories)
    deaths = [death for death in find_deaths(stories) if is_of_armed_leader(death)]
    campaign = Campaign(view, stories, {death.person.key: death.person for death in deaths})
    died: dict[int, list[Death]] = {}
    for death in deaths:
        died.setdefault(id(death.story), []).append(death)
    events: list[Event] = []
    for story in stories:
        own = died.get(id(story), [])
        records = _records(view, story, own, campaign)
        events += _explained(view, story, own, records) if explain else records
    return with_provinces(with_arms_of_campaign(view, without_doubtful(view, events)))


def _explained(view: View, story: Story, deaths: list[Death], records: list[Event]) -> list[Event]:
    causes: list[Death | None] = [None] * (len(records) - len(deaths))
    return [explained(view, story, death, event) for death, event in zip([*causes, *deaths], records, strict=True)]


def _records(view: View, story: Story, deaths: list[Death], campaign: Campaign) -> list[Event]:
    cause = with_capital(view, with_landmark(view, event_of(view, story, deaths, campaign)))
    if not is_event(story, cause) or only_dies(story, cause, len(deaths)):
        return [death_of(view, death, None, campaign) for death in deaths]
    cause = with_dead_leaders(with_home_state(view, story, cause, campaign), deaths)
    return [cause, *(death_of(view, death, cause, campaign) for death in deaths)]
