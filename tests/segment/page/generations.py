"""One article in three frames, and below it the same readers in the mark-up of thirty-odd systems and generations of them.

The element names and nesting follow each system; the texts were written for these tests.
"""

from __future__ import annotations

import calendar
from datetime import datetime

PARAGRAPHS = [
    "The ferry between Saltholm and the mainland will not sail until Thursday, the harbour master said on Monday, after the gale tore a mooring from the quay.",
    "Some forty passengers spent the night in the school gymnasium, where the headmistress handed out blankets and a great many biscuits.",
    "“We have had worse,” said the skipper, Odd Haugen, who has made the crossing for thirty-one years and lost only one hat.",
    "A diver is to look at the quay on Tuesday. Until then letters and medicine go over by helicopter, if the wind allows.",
]
GERMAN = [
    "Die Fähre zwischen Saltholm und dem Festland fährt bis Donnerstag nicht, wie der Hafenmeister am Montag mitteilte, weil der Sturm einen Poller aus dem Kai gerissen hat.",
    "Rund vierzig Fahrgäste verbrachten die Nacht in der Turnhalle der Schule, wo die Rektorin Decken und sehr viele Kekse verteilte.",
    "»Wir hatten schon Schlimmeres«, sagte Schiffer Odd Haugen, der die Strecke seit einunddreißig Jahren fährt und dabei nur einen Hut verloren hat.",
    "Am Dienstag soll ein Taucher den Kai ansehen. Bis dahin fliegt ein Hubschrauber Briefe und Medizin hinüber, wenn der Wind es zulässt.",
]
COMMENTS = [
    (
        "Marit Sand",
        datetime(2021, 11, 8, 9, 5),
        "I was on that boat. Nobody told us anything for six hours, and the biscuits were the only good part.",
        0,
    ),
    (
        "oldsalt_1950",
        datetime(2021, 11, 8, 9, 48),
        "They knew about the mooring in the summer. I wrote to the council twice.",
        1,
    ),
    ("Per E.", datetime(2021, 11, 9, 17, 30), "Thank you to the school!", 0),
    (
        "Dr. Inger Holm",
        datetime(2021, 11, 13, 22, 1),
        "My patients need their medicine. A helicopter that flies when the wind allows is no plan at all; somebody should ask who signed the contract.",
        0,
    ),
]
GERMAN_COMMENTS = [
    (
        "Marit Sand",
        datetime(2021, 11, 8, 9, 5),
        "Ich war auf dem Schiff. Sechs Stunden lang hat uns niemand etwas gesagt, und die Kekse waren das einzig Gute.",
        0,
    ),
    (
        "altersalzhering",
        datetime(2021, 11, 8, 9, 48),
        "Das mit dem Poller wusste man schon im Sommer. Ich habe dem Gemeinderat zweimal geschrieben.",
        1,
    ),
    ("Per E.", datetime(2021, 11, 9, 17, 30), "Danke an die Schule!", 0),
    (
        "Dr. Inger Holm",
        datetime(2021, 11, 13, 22, 1),
        "Meine Patienten brauchen ihre Medizin. Ein Hubschrauber, der nur bei gutem Wind fliegt, ist kein Plan; man sollte fragen, wer den Vertrag unterschrieben hat.",
        0,
    ),
]
MONTHS = list(calendar.month_name)[1:]
MONTHS_DE = [
    "Januar",
    "Februar",
    "März",
    "April",
    "Mai",
    "Juni",
    "Juli",
    "August",
    "September",
    "Oktober",
    "November",
    "Dezember",
]
MONTHS_FR = [
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
]
MONTHS_ES = [
    "enero",
    "febrero",
    "marzo",
    "abril",
    "mayo",
    "junio",
    "julio",
    "agosto",
    "septiembre",
    "octubre",
    "noviembre",
    "diciembre",
]


def clock(d):
    return d.strftime("%I:%M %p").lstrip("0")


def en(d):
    return f"{MONTHS[d.month - 1]} {d.day}, {d.year}"


def de(d):
    return f"{d.day}. {MONTHS_DE[d.month - 1]} {d.year}"


def fr(d):
    return f"{d.day} {MONTHS_FR[d.month - 1]} {d.year}"


def es(d):
    return f"{d.day} de {MONTHS_ES[d.month - 1]} de {d.year}"


def dmy(d):
    return d.strftime("%d.%m.%Y")


def iso(d):
    return d.strftime("%Y-%m-%dT%H:%M:%S")


def hm(d):
    return d.strftime("%H:%M")


def tree(comments):
    """The comments as (number, comment, replies), nested."""
    roots, above = [], []
    for number, comment in enumerate(comments, 11):
        node = (number, comment, [])
        del above[comment[3] :]
        (above[-1][2] if above else roots).append(node)
        above.append(node)
    return roots


def threaded(comments, one, around=str):
    def drawn(node):
        number, comment, replies = node
        return one(number, *comment, around("".join(map(drawn, replies))) if replies else "")

    return "".join(map(drawn, tree(comments)))


def flat(comments, one):
    return "".join(one(number, *comment, "") for number, comment in enumerate(comments, 11))


# name -> (thread of comments as HTML, language of the page, whether it shows who replies to whom, whether it shows days)
SYSTEMS = {}


def system(lang="en", nested=True, dated=True):
    def added(draw):
        SYSTEMS[draw.__name__] = (draw, lang, nested, dated)
        return draw

    return added


@system(nested=False)
def wp_kubrick(comments):
    def one(i, n, d, t, x, k):
        return f'<li class="{"alt" if i % 2 else ""}" id="comment-{i}"><img class="avatar avatar-32" alt="" src="x"><cite><a href="http://x.example" rel="external nofollow">{n}</a></cite> Says:<br /><small class="commentmetadata"><a href="#comment-{i}" title="">{en(d)} at {clock(d).lower()}</a> </small><p>{t}</p></li>'

    return f'<h3 id="comments">4 Responses to &#8220;Ferry stays in port&#8221;</h3><ol class="commentlist">{flat(comments, one)}</ol><h3 id="respond">Leave a Reply</h3><form action="/c" method="post" id="commentform"><p><input name="author"><label><small>Name (required)</small></label></p></form>'


@system()
def wp_2012(comments):
    def one(i, n, d, t, x, k):
        return f'<li class="comment even thread-even depth-{x + 1}" id="li-comment-{i}"><article id="comment-{i}" class="comment"><header class="comment-meta comment-author vcard"><img alt="" class="avatar"><cite><b class="fn">{n}</b> </cite><a href="#comment-{i}"><time datetime="{iso(d)}+00:00">{en(d)} at {clock(d).lower()}</time></a></header><section class="comment-content comment"><p>{t}</p></section><div class="reply"><a class="comment-reply-link" href="#" aria-label="Reply to {n}">Reply</a> <span>&darr;</span></div></article>{k}</li>'

    return f'<div id="comments" class="comments-area"><h2 class="comments-title">4 thoughts on &ldquo;<span>Ferry stays in port</span>&rdquo;</h2><ol class="commentlist">{threaded(comments, one, lambda replies: f"<ol class=children>{replies}</ol>")}</ol><div id="respond" class="comment-respond"><h3 id="reply-title">Leave a Reply <small><a>Cancel reply</a></small></h3><form id="commentform"><p class="comment-notes">Your email address will not be published. Required fields are marked *</p></form></div></div>'


@system()
def wp_2019_says(comments):
    def one(i, n, d, t, x, k):
        return f'<li id="comment-{i}" class="comment byuser depth-{x + 1}"><article id="div-comment-{i}" class="comment-body"><footer class="comment-meta"><div class="comment-author vcard"><a class="url" href="#"><img class="avatar"><b class="fn">{n}</b> <span class="screen-reader-text says">says:</span></a></div><div class="comment-metadata"><a href="#c"><time datetime="{iso(d)}" title="{en(d)}">{en(d)} at {hm(d)}</time></a><span class="edit-link-sep">—</span></div></footer><div class="comment-content"><p>{t}</p></div></article><div class="comment-reply"><a class="comment-reply-link">Reply</a></div>{k}</li>'

    return f'<div id="comments" class="comments-area"><div class="comments-title-wrap"><h2 class="comments-title">Join the Conversation</h2><div class="discussion-meta"><p class="discussion-meta-info"><span>4 Comments</span></p></div></div><ol class="comment-list">{threaded(comments, one, lambda replies: f"<ol class=children>{replies}</ol>")}</ol></div>'


@system()
def wp_block(comments):
    def one(i, n, d, t, x, k):
        return f'<li id="comment-{i}" class="comment even depth-{x + 1}"><div class="wp-block-group is-layout-flow"><div class="wp-block-group is-nowrap is-layout-flex"><div class="wp-block-avatar"><img alt="{n} Avatar" class="avatar"></div><div class="wp-block-group"><div class="wp-block-comment-date"><time datetime="{iso(d)}+00:00"><a href="#comment-{i}">{en(d)}</a></time></div><div class="wp-block-comment-author-name"><a rel="external nofollow ugc" href="#">{n}</a></div><div class="wp-block-comment-content"><p>{t}</p></div><div class="wp-block-group"><div class="wp-block-comment-edit-link"></div><div class="wp-block-comment-reply-link"><a rel="nofollow" class="comment-reply-link" href="#" aria-label="Reply to {n}">Reply</a></div></div></div></div></div>{k}</li>'

    return f'<div class="wp-block-comments"><h2 class="wp-block-heading">Comments</h2><h3 id="comments" class="wp-block-comments-title">4 responses to &#8220;Ferry stays in port&#8221;</h3><ol class="wp-block-comment-template">{threaded(comments, one, lambda replies: f"<ol>{replies}</ol>")}</ol><div id="respond" class="comment-respond wp-block-post-comments-form"><h3 class="comment-reply-title">Leave a Reply</h3><form></form></div></div>'


@system()
def wpdiscuz(comments):
    def one(i, n, d, t, x, k):
        return f'<div id="wpd-comm-{i}_0" class="comment even wpd-comment wpd_comment_level-{x + 1}"><div class="wpd-comment-wrap wpd-blog-guest"><div class="wpd-comment-left"><div class="wpd-avatar"><img alt="{n}" class="avatar"></div></div><div id="comment-{i}" class="wpd-comment-right"><div class="wpd-comment-header"><div class="wpd-comment-author">{n}</div><div class="wpd-comment-label" wpd-tooltip="Guest"><span>Guest</span></div><div class="wpd-comment-date" title="{en(d)} {clock(d).lower()}"><i class="far fa-clock"></i>3 years ago</div><div class="wpd-comment-link wpd-hidden"><span wpd-tooltip="Comment Link"></span></div></div><div class="wpd-comment-text"><p>{t}</p></div><div class="wpd-comment-footer"><div class="wpd-vote"><div class="wpd-vote-up"></div><div class="wpd-vote-result" title="2">2</div></div><div class="wpd-reply-button"><span>Reply</span></div><div class="wpd-space"></div></div></div></div><div id="wpdiscuz_form_anchor-{i}_0"></div>{k}</div>'

    return f'<div id="wpdcom" class="wpdiscuz_unauth"><div class="wpd-form-wrap"><div class="wpd-form-head"><div class="wpd-sbs-title"><i></i> Subscribe</div><div class="wpd-auth"><a>Login</a></div></div></div><div id="wpd-threads" class="wpd-thread-wrapper"><div class="wpd-thread-head"><div class="wpd-thread-info"><span class="wpdtc">4</span> Comments</div><div class="wpdiscuz-front-actions">Oldest Newest Most Voted</div></div><div class="wpd-thread-info">Inline Feedbacks<br>View all comments</div><div class="wpd-thread-list">{threaded(comments, one)}</div></div></div>'


@system()
def disqus_embed(comments):
    def one(i, n, d, t, x, k):
        return f'<li class="post" id="post-{i}"><div role="alert"></div><div data-role="post-content" class="post-content"><ul class="post-menu dropdown"><li class="collapse"><a href="#"><span>−</span></a></li><li><a href="#">Flag as inappropriate</a></li></ul><div class="indicator"></div><div class="avatar hovercard"><a href="https://disqus.example/by/x/" class="user"><img alt="Avatar"></a></div><div class="post-body"><header class="comment__header"><span class="post-byline"><span class="author publisher-anchor-color"><a href="https://disqus.example/by/x/" data-username="x">{n}</a></span></span><span class="post-meta"><span class="bullet time-ago-bullet">•</span><a href="#comment-{i}" data-role="relative-time" class="time-ago" title="{d:%A}, {en(d)} {clock(d)}">4 years ago</a></span></header><div class="post-body-inner"><div class="post-message-container"><div class="publisher-anchor-color"><div class="post-message "><div><p>{t}</p></div></div></div><a class="see-more hidden" title="see more">see more</a></div></div><footer class="comment__footer"><menu class="comment-footer__menu"><li class="voting"><a class="vote-up count-3"><span class="updatable count">3</span></a><span class="vote-down"></span></li><li class="reply"><a href="#"><span class="text">Reply</span></a></li><li class="share"><a href="#"><span class="text">Share ›</span></a><ul><li class="twitter"><button>Twitter</button></li></ul></li></menu></footer></div></div><ul data-role="children" class="children">{k}</ul></li>'

    return f'<div id="disqus_thread"><div id="layout"><div id="main-nav" class="nav"><ul class="nav-primary"><li class="tab-conversation"><a><span class="comment-count">4 Comments</span></a></li><li class="dropdown user-menu"><a><span class="dropdown-toggle-wrapper">Login</span></a></li></ul></div><section id="conversation"><div id="tos__container"></div><div id="form"><form class="reset textarea-wrapper"><div class="postbox"><div role="alert"></div><span class="placeholder">Join the discussion…</span></div></form></div><div id="posts"><ul id="post-list" class="post-list">{threaded(comments, one)}</ul><div class="load-more" style="display:none"><a class="btn load-more__button">Load more comments</a></div></div></section><div id="footer"><ul><li id="thread-subscribe-button">Subscribe</li><li>Privacy</li></ul></div></div></div>'


@system()
def fb_plugin_new(comments):
    def one(i, n, d, t, x, k):
        return f'<div class="_3-8y _5nz1 clearfix" direction="left"><div class="_ohe lfloat"><img class="_1ci img" alt=""></div><div><div class="_42ef _8u"><div><div class="UFICommentActorAndBodySpacing"><span><a class="UFICommentActorName" href="#">{n}</a></span><div class="_30n_ fsm fwn fcg"><span class="_5v47 fss">Works at Saltholm Harbour</span></div></div><div class="_2vq9 fsm fwn fcg"><span><div class="_30o4"><span><span class="_5mdd"><span>{t}</span></span></span></div></span><div class="_2vq9 fsm fwn fcg"><a href="#">Like</a> · <a href="#">Reply</a> · <span class="_2u_3"><span>2</span></span> · <a class="uiLinkSubtle" href="#"><abbr class="UFISutroCommentTimestamp livetimestamp" data-utime="{int(d.timestamp())}">3y</abbr></a></div></div></div></div></div>{k}</div>'

    return f'<div class="fb-comments fb_iframe_widget"><div class="_56q9"><div class="_491z clearfix"><div class="_ohf rfloat"><span>Sort by</span> <a>Oldest</a></div><div class="_ohe"><span class="_50f7">4 comments</span></div></div><div><div class="clearfix _5nz1">Add a comment...</div></div>{threaded(comments, one, lambda replies: f"<div class=_44ri><div>{replies}</div></div>")}<div class="_5o4h"><a>Facebook Comments Plugin</a></div></div></div>'


@system()
def coral_new(comments):
    def one(i, n, d, t, x, k):
        return f'<div class="ReplyList-root"><div data-testid="comment-{i}" class="coral coral-comment coral-indent-{x} Comment-root" id="comment-{i}"><div class="coral-comment-header Flex-root"><button class="coral-username coral-comment-username"><span>{n}</span></button><div class="Timestamp-root"><span class="TextLink coral-timestamp"><time class="Timestamp coral-comment-timestamp" datetime="{iso(d)}.123Z" title="{iso(d)}.123Z">4 years ago</time></span></div><span class="coral-comment-userTags">Subscriber</span></div><div class="HTMLContent-root coral-comment-content"><div>{t}</div></div><div class="coral-comment-actionBar"><button class="coral-reaction">Respect <span>3</span></button><button>Reply</button><button>Share</button><button>Report</button></div></div>{k}</div>'

    return f'<div id="coral_thread"><div id="coral" class="coral-stream"><div class="coral-tabBar"><button>All Comments<span class="coral-counter">4</span></button></div><div class="coral-guidelines"><p>We ask you to keep your comments to relevant topics, and to be kind to those who think otherwise.</p></div><div class="coral-sortMenu"><label>Sort by</label></div><section class="coral-comments">{threaded(comments, one)}</section></div></div>'


@system()
def viafoura(comments):
    def one(i, n, d, t, x, k):
        return f'<article class="vf-comment" data-comment-level="{x}"><div class="vf-comment__wrapper"><header class="vf-content-layout__header vf-comment-header"><div class="vf-comment-header__left"><button class="vf-username"><span class="vf-comment-header__username">{n}</span></button></div><div class="vf-date-created"><time datetime="{iso(d)}Z" title="{en(d)}">{d.day} {MONTHS[d.month - 1][:3]}, {d.year}</time></div></header><div class="vf-content-layout__content"><div class="vf3-comment-content"><div class="vf-comment-html"><p>{t}</p></div></div></div><footer class="vf-comment-actions"><button class="vf-comment-reply-button">Reply</button><span class="vf-counter">4</span><button>Flag</button></footer></div>{k}</article>'

    return f'<div class="viafoura"><vf-conversations class="vf3-conversations"><div class="vf-conversations-header"><h2 class="vf-h2">Conversation</h2><span class="vf3-total">4 Comments</span></div><div class="vf-comments-wrapper">{threaded(comments, one, lambda replies: f"<div class=vf-comment-replies>{replies}</div>")}</div></vf-conversations></div>'


@system(dated=False)
def openweb_new(comments):
    def one(i, n, d, t, x, k):
        return f'<li class="spcv_list-item" aria-label="comment"><article class="spcv_root" data-openweb-allow-amp=""><div data-spot-im-class="message-view" class="Message__message"><div class="components-MessageLayout-index__message-view"><div class="components-MessageDetails-index__user-details"><div class="Avatar__avatar"><img alt="user avatar"></div><div class="Username__text"><button data-spot-im-class="message-username" class="src-components-Username-index__wrapper"><span class="src-components-Username-index__button">{n}</span></button></div><time class="components-MessageDetails-index__wrapper" data-spot-im-class="message-timestamp">8 November</time></div><div class="components-MessageContent-index__message-content"><div class="components-MessageContent-components-Text-index__entity" data-spot-im-class="message-text"><p>{t}</p></div></div><div class="components-MessageActions-index__messageActions"><button>Reply</button><span class="VotesCounter">12</span><button>Share</button></div></div></div></article>{"<div class=spcv_children-list-wrapper><ul class=spcv_children-list>" + k + "</ul></div>" if k else ""}</li>'

    return f'<div data-spotim-app="conversation" class="spcv_conversation"><div class="spcv_community-question"><span>Community question:</span> Should the ferry be replaced by a bridge in the end?</div><div class="spcv_header"><span class="spcv_comments-count">4 Comments</span><button>Sort by Best</button></div><ul class="spcv_messages-list">{threaded(comments, one)}</ul></div>'


@system()
def hyvor2(comments):
    def one(i, n, d, t, x, k):
        return f'<div class="comment-wrap"><div class="comment" id="ht-comment-{i}"><div class="profile-picture"></div><div class="comment-main"><div class="comment-header"><span class="name">{n}</span><span class="badge">Admin</span><span class="time" title="{en(d)} {clock(d)}">3 years ago</span></div><div class="comment-content"><p>{t}</p></div><div class="comment-footer"><button class="vote">▲ 3</button><button class="reply-button">Reply</button></div></div></div><div class="replies">{k}</div></div>'

    return f'<hyvor-talk-comments><div class="hyvor-talk"><div class="top-bar">4 Comments</div><div class="comments-list">{threaded(comments, one)}</div></div></hyvor-talk-comments>'


@system()
def livefyre(comments):
    def one(i, n, d, t, x, k):
        return f'<article class="fyre-comment-article fyre-comment-source-0" id="fyre-comment-{i}"><div class="fyre-comment-wrapper"><section class="fyre-comment-user"><a class="fyre-user-image"></a></section><div class="fyre-comment-date" title="{iso(d)}Z">{MONTHS[d.month - 1][:3]} {d.day}, {d.year}</div><header class="fyre-comment-head"><a class="fyre-comment-username" href="#">{n}</a><span class="fyre-comment-badge">5ptsFeatured</span></header><div class="fyre-comment-body"><div class="fyre-comment" itemprop="text"><p>{t}</p></div></div><footer class="fyre-comment-footer"><a class="fyre-comment-like">LikeReply</a></footer></div><div class="fyre-comment-replies">{k}</div></article>'

    return f'<div id="livefyre-comments" class="fyre"><div class="fyre-widget"><div class="fyre-stream-header"><div class="fyre-stream-stats">4 comments</div></div><div class="fyre-editor">Post comment as...</div><div class="fyre-comment-stream">{threaded(comments, one)}</div></div></div>'


@system()
def intensedebate(comments):
    def one(i, n, d, t, x, k):
        return f'<div id="IDComment{i}" class="idc-c idc-anonymous"><div class="idc-c-h"><div class="idc-c-h-inner"><div class="idc-v"><span class="idc-v-total">+3</span></div><p class="idc-i"><a href="#">{n}</a><span class="idc-u"> · <span class="idc-time"><a title="{en(d)} {clock(d)}" href="#IDComment{i}">213 weeks ago</a></span></span></p></div></div><div id="IDComment-CommentText{i}" class="idc-c-t"><div class="idc-c-t-inner"><span>{t}</span></div></div><div class="idc-c-b"><div class="idc-btn_s"><a class="idc-btn_s-inner">Reply</a></div></div><div class="idc-thread">{k}</div></div>'

    return f'<div id="idc-container"><div class="idc-head"><h3>Comments (<span>4</span>)</h3></div><div class="idc-sort">Sort by: Date Rating Last Activity</div><div id="idc-cover">{threaded(comments, one)}</div><div class="idc-new"><h3>Post a new comment</h3></div></div>'


@system()
def blogger_new(comments):
    def one(i, n, d, t, x, k):
        return f'<li class="comment" id="c{i}"><div class="avatar-image-container"><img alt=""></div><div class="comment-block" id="c{i}-ne"><div class="comment-header"><cite class="user"><a href="#" rel="nofollow">{n}</a></cite><span class="icon user"></span><span class="datetime secondary-text"><a rel="nofollow" href="#c{i}">{en(d)} at {clock(d)}</a></span></div><p class="comment-content">{t}</p><span class="comment-actions secondary-text"><a class="comment-reply" target="_self">Reply</a><span class="item-control"><a>Delete</a></span></span></div><div class="comment-replies"><div id="c{i}-rt" class="comment-thread inline-thread"><span class="thread-toggle thread-expanded"><span class="thread-arrow"></span><span class="thread-count"><a>Replies</a></span></span><ol id="c{i}-ra" class="thread-chrome thread-expanded"><div>{k}</div></ol></div></div></li>'

    return f'<div class="comments" id="comments"><a name="comments"></a><h4>4 comments:</h4><div class="comments-content"><div id="comment-holder"><div class="comment-thread toplevel-thread"><ol id="top-ra">{threaded(comments, one)}</ol></div></div></div><p class="comment-footer"><a href="#">Post a Comment</a></p></div><div class="blog-pager" id="blog-pager"><a>Newer Post</a></div>'


@system(nested=False)
def joomla_k2(comments):
    def one(i, n, d, t, x, k):
        return f'<li class="{"even" if i % 2 else "odd"}"><span class="commentLink"><a href="#comment{i}" name="comment{i}" id="comment{i}">Comment Link</a></span><img alt="{n}" class="k2Avatar"><span class="commentDate">{d:%A}, {d.day} {MONTHS[d.month - 1]} {d.year} {hm(d)}</span><span class="commentAuthorName">posted by {n}</span><p>{t}</p><span class="commentToolbar"><a href="#">Report</a></span><div class="clr"></div></li>'

    return f'<a name="itemCommentsAnchor" id="itemCommentsAnchor"></a><div class="itemComments"><h3 class="itemCommentsCounter"><span>4</span> comments</h3><ul class="itemCommentsList">{flat(comments, one)}</ul><div class="itemCommentsForm"><h3>Leave a comment</h3><p class="itemCommentsFormNotes">Make sure you enter all the required information, indicated by an asterisk (*).</p></div></div>'


@system()
def jcomments(comments):
    def one(i, n, d, t, x, k):
        return f'<div class="{"even" if i % 2 else "odd"}" id="comment-item-{i}"><div class="rbox"><div class="rbox_tr"><div class="rbox_tl"><div class="rbox_t">&nbsp;</div></div></div><div class="rbox_m"><div class="comment-box usertype-guest"><span class="comments-vote"><span id="comment-vote-holder-{i}"><a class="vote-good" title="Good comment!"></a><span class="vote-none">0</span></span></span><a class="comment-anchor" href="#comment-{i}" id="comment-{i}">#{i}</a><span class="comment-author">{n}</span><span class="comment-date">{d:%Y-%m-%d} {hm(d)}</span><div class="comment-body" id="comment-body-{i}">{t}</div><span class="comments-buttons"><a href="#">Reply</a> | <a href="#">Reply with quote</a> | <a href="#">Quote</a></span></div></div></div></div>{"<div class=comments-list id=comments-list-" + str(i) + ">" + k + "</div>" if k else ""}'

    return f'<div id="jc"><div id="comments"><h4>Comments <a class="refresh"></a></h4><div id="comments-list" class="comments-list">{threaded(comments, one)}</div><div id="comments-list-footer"><a class="refresh">Refresh comments list</a><br><a class="rss">RSS feed for comments to this post</a></div></div><h4>Add comment</h4><form id="comments-form"></form></div>'


@system(nested=False)
def typepad(comments):
    def one(i, n, d, t, x, k):
        return f'<div id="comment-6a{i}" class="comment comment-even"><div class="comment-avatar"><img></div><div class="comment-content font-entrybody"><span id="comment-6a{i}-content"><p>{t}</p></span></div><p class="comment-footer font-entryfooter">Posted by: <a title="http://x" href="#" rel="nofollow">{n}</a> | <a href="#comment-6a{i}"><span class="comment-date">{d.month:02}/{d.day:02}/{d.year} at {clock(d)}</span></a></p></div>'

    return f'<div class="comments"><a id="comments"></a><div class="comments-header"><h2 class="comments-title">Comments</h2></div><div class="comments-body">{flat(comments, one)}</div><div class="comments-open"><div class="comments-open-header"><h3>Post a comment</h3></div><div class="comments-open-content">The comments to this entry are closed.</div></div></div>'


@system(nested=False)
def mt4(comments):
    def one(i, n, d, t, x, k):
        return f'<div class="comment" id="comment-{i}"><div class="inner"><div class="comment-header"><div class="asset-meta"><span class="byline"><span class="vcard author">{n}</span> | <a href="#comment-{i}"><abbr class="published" title="{iso(d)}-05:00">{en(d)} {clock(d)}</abbr></a> | <a title="Reply">Reply</a></span></div></div><div class="comment-content"><p>{t}</p></div></div></div>'

    return f'<div id="comments" class="comments"><h2 class="comments-header">4 Comments</h2><div class="comments-content">{flat(comments, one)}</div><div class="comments-open"><h2 class="comments-open-header">Leave a comment</h2></div></div>'


@system(nested=False)
def drupal5(comments):
    def one(i, n, d, t, x, k):
        return f'<a id="comment-{i}"></a><div class="comment"><div class="title"><a href="#comment-{i}" class="active">ferry</a></div><div class="submitted">By {n} on {d:%a, %Y-%m-%d} {hm(d)}</div><div class="content"><p>{t}</p></div><div class="links">&raquo; <ul class="links"><li><a href="#">login</a> or <a href="#">register</a> to post comments</li></ul></div></div>'

    return f'<div id="comments">{flat(comments, one)}</div>'


@system()
def drupal10(comments):
    def one(i, n, d, t, x, k):
        return f'<article role="article" data-comment-user-id="0" id="comment-{i}" class="comment js-comment"><footer class="comment__meta"><div class="user-picture"></div><div class="comment__author"><span>{n}</span></div><div class="comment__time"><time datetime="{iso(d)}Z">{d:%a, %m/%d/%Y} - {hm(d)}</time></div></footer><div class="comment__text-content"><h3 class="comment__title"><a href="#comment-{i}" class="permalink" rel="bookmark">{t[:18]}</a></h3><div class="clearfix text-formatted field field--name-comment-body"><p>{t}</p></div><ul class="comment__links links inline"><li><a href="#">Log in</a> or <a href="#">register</a> to post comments</li></ul></div></article>{"<div class=indented>" + k + "</div>" if k else ""}'

    return f'<section data-drupal-selector="comments" id="comments" class="comments field"><h2 class="comments__title title">Comments <span class="comments__count">4</span></h2><div class="comments__list">{threaded(comments, one)}</div></section>'


@system("de", nested=False)
def typo3_de(comments):
    def one(i, n, d, t, x, k):
        return f'<div class="tx-comments-comment tx-comments-comment-{i % 2}"><a name="tx-comments-comment-{i}"></a><div class="tx-comments-comment-author">{n}</div><div class="tx-comments-comment-date">{dmy(d)} um {hm(d)} Uhr</div><div class="tx-comments-comment-content">{t}</div></div>'

    return f'<div class="tx-comments-pi1"><h3>Kommentare</h3><div class="tx-comments-comments">{flat(comments, one)}</div><h3>Kommentar schreiben</h3><div class="tx-comments-form"></div></div>'


@system("de", nested=False)
def de_regional(comments):
    def one(i, n, d, t, x, k):
        return f'<div class="cm_item"><p class="cm_head"><strong>{n}</strong> schrieb am {dmy(d)} {hm(d)} Uhr:</p><p class="cm_txt">{t}</p><p class="cm_foot"><a href="#">Beitrag melden</a> | <a href="#">Antworten</a></p></div>'

    return f'<div class="block" id="leserkommentare"><h2>Leserkommentare (4)</h2>{flat(comments, one)}<p>Um zu kommentieren, müssen Sie angemeldet sein.</p></div>'


@system("de")
def de_hash(comments):
    def one(i, n, d, t, x, k):
        return f'<div class="x1a x9"><div class="x2b"><span class="x3c">{n}</span><span class="x4d">{dmy(d)} | {hm(d)} Uhr</span></div><div class="x5e">{t}</div><div class="x6f"><button>Antworten</button><button>Melden</button></div>{"<div class=x7g>" + k + "</div>" if k else ""}</div>'

    return f'<section class="x0z"><h2>Diskutieren Sie mit</h2><p>4 Kommentare</p>{threaded(comments, one)}</section>'


@system("de", nested=False)
def de_antwort_auf(comments):
    def one(i, n, d, t, x, k):
        return f'<li class="posting" id="posting{i}"><div class="posting_head"><span class="posting_no">#{i}</span> <b class="posting_user">{n}</b> <span class="posting_date">{de(d)}, {hm(d)} Uhr</span>{" <span class=posting_re>Antwort auf #11 von Marit Sand</span>" if x else ""}</div><div class="posting_text"><p>{t}</p></div><div class="posting_tools"><a>Antworten</a> <a>Melden</a> <a>Empfehlen</a></div></li>'

    return f'<div id="forum"><h3>Forum: Diskutieren Sie über diesen Artikel</h3><p>insgesamt 4 Beiträge</p><ol class="postings">{flat(comments, one)}</ol></div>'


@system("fr", nested=False)
def fr_contrib(comments):
    def one(i, n, d, t, x, k):
        return f'<div class="reaction"><div class="reaction-entete"><span class="reaction-pseudo">{n}</span> <span class="reaction-date">le {fr(d)} à {d.hour}h{d.minute:02}</span></div><div class="reaction-texte">{t}</div><div class="reaction-actions"><a>Répondre</a> <a>Signaler un abus</a></div></div>'

    return f'<section class="reactions"><h2>Vos réactions (4)</h2>{flat(comments, one)}<p>Les commentaires sont fermés.</p></section>'


@system("es", nested=False)
def es_rel(comments):
    def one(i, n, d, t, x, k):
        return f'<div class="comentario" id="c{i}"><div class="comentario-cabecera"><span class="num">{i}</span> <span class="autor">{n}</span> <span class="fecha">{es(d)} - {hm(d)} h</span></div><div class="comentario-texto"><p>{t}</p></div><div class="comentario-pie"><a>Responder</a> <a>Denunciar</a></div></div>'

    return f'<div id="comentarios"><h3>4 comentarios</h3>{flat(comments, one)}</div>'


@system("ar", nested=False)
def ar_site(comments):
    def one(i, n, d, t, x, k):
        return f'<div class="comment-item"><div class="comment-num">{i}</div><div class="comment-name">{n}</div><div class="comment-date">{d.year}-{d.month:02}-{d.day:02} {hm(d)}</div><div class="comment-text">{t}</div><a>رد</a></div>'

    return f'<div class="comments-block"><h3>التعليقات (4)</h3>{flat(comments, one)}</div>'


@system("ru", nested=False)
def ru_site(comments):
    def one(i, n, d, t, x, k):
        return f'<div class="b-comm" id="comm{i}"><div class="b-comm__top"><a class="b-comm__user" href="#">{n}</a> <span class="b-comm__dt">{dmy(d)} в {hm(d)}</span></div><div class="b-comm__body">{t}</div><a class="b-comm__ans" href="#">Ответить</a></div>'

    return f'<div class="b-comms"><div class="b-comms__head">Комментарии: 4</div>{flat(comments, one)}</div>'


@system(nested=False)
def echo_js(comments):
    def one(i, n, d, t, x, k):
        return f'<div class="js-singleComment js-comment-{i}"><div class="js-singleCommentAvatar"></div><div class="js-singleCommentBody"><div class="js-singleCommentText">{t}</div><div class="js-singleCommentMeta"><span class="js-singleCommentName">{n}</span><span class="js-singleCommentDate">{d:%A, %B %d, %Y}, {clock(d)}</span></div><div class="js-singleCommentActions"><a>Like</a> <a>Reply</a></div></div></div>'

    return f'<div class="js-CommentsArea"><div class="js-CommentsHeader">Showing 4 comments</div>{flat(comments, one)}<div class="js-poweredBy">Echo</div></div>'


@system(nested=False)
def discourse_embed(comments):
    def one(i, n, d, t, x, k):
        return f'<article class="post" id="post-{i}"><a href="#" class="post-link"><span title="{en(d)}" class="post-date">{d.day} {MONTHS[d.month - 1][:3]} {d.year}</span></a><div class="author"><img></div><div class="cooked"><h3 class="username"><a>{n}</a></h3><div class="post-replies"></div><p>{t}</p></div></article>'

    return f'<div id="discourse-comments"><section class="comments"><header class="discourse"><h2>Continue the discussion</h2><a class="button">View topic</a></header>{flat(comments, one)}<footer class="discourse"><a class="button">4 replies</a></footer></section></div>'


@system(nested=False)
def table90s(comments):
    def one(i, n, d, t, x, k):
        return f'<tr bgcolor="#eeeeee"><td><font size="-1"><b>{n}</b>&nbsp;&nbsp;{d:%m/%d/%y} {clock(d)}</font></td></tr><tr><td><font face="Verdana" size="2">{t}</font></td></tr>'

    return f'<table width="100%" cellpadding="4"><tr><td><font size="3"><b>Reader comments</b></font></td></tr>{flat(comments, one)}</table>'


@system()
def webcomp(comments):
    def one(i, n, d, t, x, k):
        return f'<app-comment><div class="cmp"><div class="cmp-h"><span class="cmp-u">{n}</span><span class="cmp-d">{en(d)}</span></div><div class="cmp-b">{t}</div><div class="cmp-f"><button>Like</button><button>Reply</button></div></div>{"<div class=cmp-r>" + k + "</div>" if k else ""}</app-comment>'

    return f"<app-comments><h3>4 Comments</h3>{threaded(comments, one)}</app-comments>"


@system()
def details(comments):
    def one(i, n, d, t, x, k):
        return f'<details open><summary><b>{n}</b> <time datetime="{iso(d)}">{d.day} {MONTHS[d.month - 1]}</time></summary><p>{t}</p>{k}</details>'

    return f"<h2>Comments</h2>{threaded(comments, one)}"


def plain(body, thread, lang):
    return f'<!DOCTYPE html><html lang="{lang}"><head><title>Ferry stays in port - Saltholm Post</title><meta property="og:site_name" content="Saltholm Post"></head><body><header><nav><a href="/">Home</a></nav></header><main><article><h1>Ferry stays in port</h1><p class="byline">By Kari Lund</p><time datetime="2021-11-08">8 Nov 2021</time>{body}</article>{thread}</main><footer>© Saltholm Post</footer></body></html>'


def inside(body, thread, lang):
    return f'<!DOCTYPE html><html lang="{lang}"><head><title>Ferry stays in port</title><script type="application/ld+json">{{"@context":"https://schema.org","@graph":[{{"@type":"NewsArticle","headline":"Ferry stays in port","datePublished":"2021-11-08T06:00:00Z","author":[{{"@type":"Person","name":"Kari Lund"}}]}}]}}</script></head><body><div id="wrapper"><div id="nav"><ul><li><a href="/a">News</a></li><li><a href="/b">Sport</a></li></ul></div><div id="content"><div class="post hentry"><h2 class="entry-title"><a href="/x">Ferry stays in port</a></h2><div class="entry">{body}</div><p class="postmetadata">Posted in <a rel="category tag">Harbour</a> | <a href="#comments">4 Comments &#187;</a></p></div>{thread}</div><div id="sidebar"><h2>Recent Posts</h2><ul><li><a href="/1">Gale warning</a></li><li><a href="/2">New headmistress</a></li></ul><h2>Recent Comments</h2><ul id="recentcomments"><li class="recentcomments">Bob on <a href="/y">Gale warning</a></li></ul></div><div id="footer"><p>Saltholm Post is proudly powered by WordPress</p></div></div></body></html>'


def old(body, thread, lang):
    return f'<html lang="{lang}"><head><title>Saltholm Post: Ferry stays in port</title></head><body bgcolor=white><table width=760><tr><td colspan=3><img src=logo.gif alt="Saltholm Post"></td></tr><tr><td width=120 valign=top><a href="/a">News</a><br><a href="/b">Sport</a><br><a href="/c">Tides</a></td><td valign=top><font size=5><b>Ferry stays in port</b></font><br><font size=2>By Kari Lund<br>November 8, 2021</font><p>{body}<p>{thread}</td><td width=120 valign=top>Advertisement<br><a href="/ad">Buy rope</a></td></tr></table></body></html>'


FRAMES = {"plain": plain, "inside": inside, "old": old}
