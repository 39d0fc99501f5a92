"""Pages with the comment mark-up of many systems: one article, and the same three comments throughout.

The element names and nesting follow each system; the texts were written for these tests.
"""

from __future__ import annotations

PARAGRAPHS = [
    "The mill at Otterford burned down on Friday night and took the bakery with it, leaving the village without bread for the first time since the war.",
    "Nobody was hurt, the fire brigade said, although a cat was seen to leave by the chimney and has not been found since.",
    "The baker, Ruth Ansell, has already carried her last sack of flour across the road and says that she will bake at the school.",
    "The cause is not known. An inspector is expected from the county town on Monday, when the ashes have cooled.",
]
A = "I saw the flames from the hill."
B = "My grandfather built that mill. It had a stone floor."
C = "Is the cat back?"


def page(thread, lang="en"):
    return f'''<!DOCTYPE html><html lang="{lang}"><head><title>Mill fire leaves Otterford without bread - Gazette</title></head><body><header><nav><a href="/">Home</a> <a href="/n">News</a></nav></header><main><article><h1>Mill fire leaves Otterford without bread</h1><p class="byline">By Clara Whitcombe</p><time datetime="2012-03-03">March 3, 2012</time>{"".join("<p>" + p + "</p>" for p in PARAGRAPHS)}</article>{thread}</main><aside><h3>Most read</h3><ul><li><a href="/a">Five charts on flour</a></li><li><a href="/b">Ferry late again</a></li></ul></aside><footer>© Gazette</footer></body></html>'''


SYSTEMS = {}
NESTED = [("Jude", "2012-03-04", 0, A), ("Hal Finch", "2012-03-05", 1, B), ("Mo_42", "2012-03-06", 0, C)]
FLAT = [(a, d, 0, t) for a, d, _, t in NESTED]


# Kinja
def k(n, d, t, kids="", cls=""):
    return f'<div class="sc-1r5x h{cls}" data-postid="{abs(hash(n)) % 999}"><div class="sc-fhbh4 reply__header"><a class="sc-1out364 js_author" href="https://kinja.example/{n}">{n}</a><time class="meta__time updated" datetime="{d}T08:12:00-05:00">3/0{d[-1]}/12 8:12am</time></div><div class="sc-77igqf reply__content"><p>{t}</p></div><div class="reply__tools"><button>Reply</button><button aria-label="Star">3</button></div>{kids}</div>'


SYSTEMS["kinja"] = (
    '<section class="js_replies replies"><h4>Discussion</h4>'
    + k("Jude", "2012-03-04", A, '<div class="reply__children">' + k("Hal Finch", "2012-03-05", B, cls="x") + "</div>")
    + k("Mo_42", "2012-03-06", C)
    + "</section>",
    NESTED,
)


# Drupal 6
def d6(n, d, t, s):
    return f'<div class="comment odd clear-block"><span class="new">new</span><div class="picture"></div><h3><a href="/node/1#comment-{s}" class="active">Subject {s}</a></h3><div class="submitted">Submitted by {n} (not verified) on Tue, {d} - 08:12.</div><div class="content"><p>{t}</p></div><ul class="links"><li class="comment_reply first last"><a href="/comment/reply/1/{s}">reply</a></li></ul></div>'


SYSTEMS["drupal6"] = (
    '<div id="comments"><h2 class="comments">Comments</h2><a id="comment-1"></a>'
    + d6("Jude", "03/04/2012", A, 1)
    + '<div class="indented"><a id="comment-2"></a>'
    + d6("Hal Finch", "03/05/2012", B, 2)
    + '</div><a id="comment-3"></a>'
    + d6("Mo_42", "03/16/2012", C, 3)
    + "</div>",
    [("Jude", "2012-03-04", 0, A), ("Hal Finch", "2012-03-05", 1, B), ("Mo_42", "2012-03-16", 0, C)],
)


# Drupal 8
def d8(n, d, t, s):
    return f'<article data-comment-user-id="0" id="comment-{s}" role="article" class="comment js-comment by-anonymous clearfix"><mark class="hidden" data-comment-timestamp="133{s}"></mark><footer class="comment__meta"><article class="profile"></article><p class="comment__author"><span lang="" class="username">{n}</span></p><p class="comment__time">{d} - 08:12</p><p class="comment__permalink"><a href="/comment/{s}#comment-{s}" rel="bookmark">Permalink</a></p></footer><div class="comment__content"><h3><a href="#" class="permalink">{t[:20]}</a></h3><div class="clearfix text-formatted field field--name-comment-body field--type-text-long field__item"><p>{t}</p></div><ul class="links inline"><li class="comment-reply"><a href="/comment/reply">Reply</a></li></ul></div></article>'


SYSTEMS["drupal8"] = (
    '<section class="field field--name-comment comment-wrapper"><h2 class="title comments-title">Comments</h2>'
    + d8("Jude", "Sun, 4 Mar 2012", A, 1)
    + '<div class="indented">'
    + d8("Hal Finch", "Mon, 5 Mar 2012", B, 2)
    + "</div>"
    + d8("Mo_42", "Tue, 6 Mar 2012", C, 3)
    + '<h2 class="title comment-form__title">Add new comment</h2><form class="comment-form"><label>Your name</label><input></form></section>',
    NESTED,
)


# phpBB3 prosilver (article elsewhere on page)
def pb(n, d, t, s):
    return f'<div id="p{s}" class="post has-profile bg{s % 2 + 1}"><div class="inner"><dl class="postprofile" id="profile{s}"><dt class="no-profile-rank no-avatar"><div class="avatar-container"></div><a href="./memberlist.php?u={s}" class="username">{n}</a></dt><dd class="profile-posts"><strong>Posts:</strong> <a href="#">61</a></dd><dd class="profile-joined"><strong>Joined:</strong> Sat Mar 19, 2005 3:14 pm</dd></dl><div class="postbody"><div id="post_content{s}"><h3><a href="#p{s}">Re: Mill fire</a></h3><ul class="post-buttons"><li><a href="#" title="Reply with quote" class="button button-icon-only quote-icon"><span class="sr-only">Quote</span></a></li></ul><p class="author"><a class="unread" href="#"><i class="icon fa-file"></i><span class="sr-only">Post</span></a> <span class="responsive-hide">by <strong><a href="#" class="username">{n}</a></strong> &raquo; </span><time datetime="{d}T08:12:00+00:00">{d}</time></p><div class="content">{t}</div><div id="sig{s}" class="signature">Speak of the wolf</div></div></div><div class="back2top"><a href="#top" class="top" title="Top">Top</a></div></div></div><hr class="divider">'


SYSTEMS["phpbb3"] = (
    '<div id="page-body"><h2 class="topic-title">Discussion: Mill fire</h2>'
    + pb("Jude", "Sun Mar 04, 2012 8:12 am", A, 11)
    + pb("Hal Finch", "Mon Mar 05, 2012 8:12 am", B, 12)
    + pb("Mo_42", "Tue Mar 06, 2012 8:12 am", C, 13)
    + "</div>",
    FLAT,
)


# vBulletin 4
def vb(n, d, t, s):
    return f'<li class="postbitlegacy postbitim postcontainer" id="post_{s}"><div class="posthead"><span class="postdate old"><span class="date">{d},&nbsp;<span class="time">08:12 AM</span></span></span><span class="nodecontrols"><a name="post{s}" href="showthread.php?p={s}" class="postcounter">#{s}</a></span></div><div class="postdetails"><div class="userinfo"><div class="username_container"><div class="popupmenu memberaction"><a class="username offline popupctrl" href="member.php?{s}"><strong>{n}</strong></a></div><span class="usertitle">Senior Member</span></div><dl class="userinfo_extra"><dt>Join Date</dt><dd>Mar 2005</dd><dt>Posts</dt><dd>61</dd></dl></div><div class="postbody"><div class="postrow"><div class="content"><div id="post_message_{s}"><blockquote class="postcontent restore">{t}</blockquote></div></div></div></div></div><div class="postfoot"><div class="postcontrols"><a class="newreply" href="#">Reply With Quote</a></div></div></li>'


SYSTEMS["vb4"] = (
    '<div id="postlist" class="postlist"><ol id="posts" class="posts">'
    + vb("Jude", "03-04-2012", A, 2)
    + vb("Hal Finch", "03-15-2012", B, 3)
    + vb("Mo_42", "03-16-2012", C, 4)
    + "</ol></div>",
    [("Jude", "2012-03-04", 0, A), ("Hal Finch", "2012-03-15", 0, B), ("Mo_42", "2012-03-16", 0, C)],
)


# Isso
def isso(n, d, t, s, kids=""):
    return f'<div class="isso-comment" id="isso-{s}"><div class="isso-avatar"><svg></svg></div><div class="isso-text-wrapper"><div class="isso-comment-header" role="meta"><span class="isso-author">{n}</span><span class="isso-spacer">•</span><a class="isso-permalink" href="#isso-{s}"><time title="{d} 08:12:00" datetime="{d}T08:12:00Z">3 years ago</time></a><span class="isso-note"></span></div><div class="isso-text"><p>{t}</p></div><div class="isso-comment-footer"><a class="isso-upvote" href="#">up</a><span class="isso-spacer">|</span><a class="isso-reply" href="#">Reply</a></div><div class="isso-follow-up">{kids}</div></div></div>'


SYSTEMS["isso"] = (
    '<section id="isso-thread"><h4 class="isso-thread-heading">3 Comments</h4><div class="isso-postbox"><div class="isso-form-wrapper">Type Comment Here</div></div><div id="isso-root">'
    + isso("Jude", "2012-03-04", A, 1, isso("Hal Finch", "2012-03-05", B, 2))
    + isso("Mo_42", "2012-03-06", C, 3)
    + "</div></section>",
    NESTED,
)


# Commento
def cm(n, d, t, s, kids=""):
    return f'<div id="commento-comment-card-{s}" class="commento-card" style="border-left: 2px solid"><div class="commento-header"><div class="commento-options"><button class="commento-option-button">Reply</button></div><div class="commento-avatar">J</div><div class="commento-name">{n}</div><div class="commento-subtitle"><div class="commento-score">3 points</div><div class="commento-timeago" title="{d}">10 years ago</div></div></div><div class="commento-body" id="commento-comment-contents-{s}"><p>{t}</p></div><div class="commento-children">{kids}</div></div>'


SYSTEMS["commento"] = (
    '<div id="commento"><div class="commento-main-area"><div class="commento-comments">'
    + cm(
        "Jude",
        "Sun Mar 04 2012 08:12:00 GMT+0000",
        f"{A}",
        "ab1",
        cm("Hal Finch", "Mon Mar 05 2012 08:12:00 GMT+0000", B, "cd2"),
    )
    + cm("Mo_42", "Tue Mar 06 2012 08:12:00 GMT+0000", C, "ef3")
    + "</div></div></div>",
    NESTED,
)


# Hyvor
def hy(n, d, t, s, kids=""):
    return f'<div class="comment-wrap depth-x" data-id="{s}"><div class="comment"><div class="comment-left"><img class="pic" alt=""></div><div class="comment-right"><div class="name-wrap"><span class="user-name">{n}</span><span class="time" title="{d}">2y</span></div><div class="comment-content htal-content"><p>{t}</p></div><div class="comment-actions"><button>Reply</button><span class="vote-count">2</span></div></div></div><div class="replies">{kids}</div></div>'


SYSTEMS["hyvor"] = (
    '<hyvor-talk-comments><div class="htal"><div class="comments-list">'
    + hy("Jude", "March 4, 2012, 8:12 AM", A, 1, hy("Hal Finch", "March 5, 2012, 8:12 AM", B, 2))
    + hy("Mo_42", "March 6, 2012, 8:12 AM", C, 3)
    + "</div></div></hyvor-talk-comments>",
    NESTED,
)


# Remark42
def r42(n, d, t, s, lv):
    return f'<article class="comment root__comment{" comment_level_" + str(lv) if lv else ""}" id="remark42__comment-{s}" style="--indent:{lv}"><div class="comment__info"><img class="avatar-icon comment__avatar"><button class="comment__username">{n}</button><a class="comment__time" href="#remark42__comment-{s}">{d} at 8:12 AM</a><span class="comment__score"><button class="comment__vote">+</button><span class="comment__score-value">3</span></span></div><div class="comment__body"><div class="comment__text raw-content"><p>{t}</p></div><div class="comment__actions"><button class="comment__action">Reply</button></div></div></article>'


SYSTEMS["remark42"] = (
    '<div id="remark42"><div class="root"><div class="root__threads" role="list"><div class="thread root__thread" role="listitem">'
    + r42("Jude", "04/03/2012", A, "a1", 0)
    + '<div class="thread thread_theme_light thread_indented" role="listitem">'
    + r42("Hal Finch", "05/03/2012", B, "b2", 1)
    + '</div></div><div class="thread root__thread">'
    + r42("Mo_42", "16/03/2012", C, "c3", 0)
    + "</div></div></div></div>",
    [("Jude", "2012-03-04", 0, A), ("Hal Finch", "2012-03-05", 1, B), ("Mo_42", "2012-03-16", 0, C)],
)


# utterances
def ut(n, d, t):
    return f'<article class="timeline-comment"><div class="avatar-wrap"><a href="https://github.example/{n}"><img alt="@{n}"></a></div><div class="comment"><header class="comment-header"><span class="comment-meta"><a class="text-link" href="#"><strong>{n}</strong></a> commented <a class="text-link" href="#"><time title="{d}" datetime="{d}T08:12:00Z">on {d}</time></a></span><div class="comment-actions"></div></header><div class="markdown-body markdown-body-scrollable"><p>{t}</p></div><div class="comment-footer"></div></div></article>'


SYSTEMS["utterances"] = (
    '<div class="utterances"><div class="timeline"><h1 class="timeline-header"><a class="text-link">3 Comments</a></h1>'
    + ut("Jude", "2012-03-04", A)
    + ut("HalFinch", "2012-03-05", B)
    + ut("Mo_42", "2012-03-06", C)
    + "</div></div>",
    [("Jude", "2012-03-04", 0, A), ("HalFinch", "2012-03-05", 0, B), ("Mo_42", "2012-03-06", 0, C)],
)


# Giscus
def gi(n, d, t, kids=""):
    return f'<div class="gsc-comment"><div class="gsc-tl-line"></div><div class="color-bg-primary w-full"><div class="gsc-comment-header"><div class="gsc-comment-author"><a class="gsc-comment-author-avatar" href="#"><img><span class="link-primary">{n}</span></a><a class="link-secondary" href="#"><time title="{d} 08:12" datetime="{d}T08:12:00Z">Mar {int(d[-2:])}, 2012</time></a></div></div><div class="markdown gsc-comment-content"><p>{t}</p></div><div class="gsc-comment-footer"><button class="gsc-upvote-button">1</button></div><div class="gsc-replies">{kids}</div></div></div>'


def gr(n, d, t):
    return f'<div class="gsc-reply"><div class="gsc-reply-header"><div class="gsc-reply-author"><a class="gsc-comment-author-avatar"><img><span class="link-primary">{n}</span></a><a class="link-secondary"><time datetime="{d}T08:12:00Z">Mar {int(d[-2:])}, 2012</time></a></div></div><div class="markdown gsc-reply-content"><p>{t}</p></div></div>'


SYSTEMS["giscus"] = (
    '<div class="giscus"><main class="gsc-main"><div class="gsc-comments"><div class="gsc-header"><h4 class="gsc-comments-count">2 comments</h4></div><div class="gsc-timeline">'
    + gi("Jude", "2012-03-04", A, gr("Hal Finch", "2012-03-05", B))
    + gi("Mo_42", "2012-03-06", C)
    + "</div></div></main></div>",
    NESTED,
)


# XenForo 2
def xf(n, d, t, s):
    return f'<article class="message message--post js-post js-inlineModContainer" data-author="{n}" data-content="post-{s}" id="js-post-{s}"><div class="message-inner"><div class="message-cell message-cell--user"><section class="message-user"><div class="message-avatar"></div><div class="message-userDetails"><h4 class="message-name"><a href="/members/{s}/" class="username" data-user-id="{s}"><span>{n}</span></a></h4><h5 class="userTitle message-userTitle">Well-known member</h5></div><div class="message-userExtras"><dl class="pairs pairs--justified"><dt>Joined</dt><dd>Mar 19, 2005</dd></dl><dl class="pairs"><dt>Messages</dt><dd>61</dd></dl></div></section></div><div class="message-cell message-cell--main"><div class="message-main"><header class="message-attribution"><ul class="message-attribution-main listInline"><li class="u-concealed"><a href="#"><time class="u-dt" datetime="{d}T08:12:00+0000" title="Mar {int(d[-2:])}, 2012 at 8:12 AM">Mar {int(d[-2:])}, 2012</time></a></li></ul><ul class="message-attribution-opposite"><li><a href="#">#{s}</a></li></ul></header><div class="message-content"><div class="message-userContent"><article class="message-body"><div class="bbWrapper">{t}</div></article></div></div><footer class="message-footer"><div class="message-actionBar actionBar"><a class="actionBar-action actionBar-action--reply">Reply</a></div></footer></div></div></div></article>'


SYSTEMS["xenforo"] = (
    '<div class="block block--messages"><h3 class="block-header">Comments</h3><div class="block-body js-replyNewMessageContainer">'
    + xf("Jude", "2012-03-04", A, 2)
    + xf("Hal Finch", "2012-03-05", B, 3)
    + xf("Mo_42", "2012-03-06", C, 4)
    + "</div></div>",
    FLAT,
)


# Squarespace
def sq(n, d, t, s, kids=""):
    return f'<div id="comment-{s}" class="comment"><div class="comment-inner"><div class="comment-header"><span class="author">{n}</span><span class="date">{d} &middot; <span>0 Likes</span></span></div><div class="comment-body">{t}</div><div class="controls"><a class="reply-control">Reply</a><a class="like-control">Like</a></div></div><div class="children">{kids}</div></div>'


SYSTEMS["squarespace"] = (
    '<div class="squarespace-comments"><div class="comments-header"><span class="comments-header-title">Comments (3)</span></div><div class="comment-list">'
    + sq("Jude", "4 March 2012", A, 1, sq("Hal Finch", "5 March 2012", B, 2))
    + sq("Mo_42", "6 March 2012", C, 3)
    + "</div></div>",
    NESTED,
)


# Ghost native comments
def gh(n, d, t, kids=""):
    return f'<div class="flex w-full flex-row" data-testid="comment-component"><div class="mb-2 mr-2"><div class="avatar"><p>J</p></div></div><div class="grow"><div class="flex"><h4 class="font-sans font-bold">{n}</h4><div class="text-neutral"><span>Editor</span><span><span class="mx-[0.3em]">·</span><span title="{d}">Mar {d.split()[0]}, 2012</span></span></div></div><div class="mt mb-2"><div class="gh-comment-content"><p>{t}</p></div></div><div class="flex gap-4"><button>3</button><button>Reply</button></div></div></div><div class="ml-8">{kids}</div>'


SYSTEMS["ghost"] = (
    '<section id="ghost-comments-root"><h2>Member discussion</h2><div class="comments">'
    + gh("Jude", "4 March 2012", A, gh("Hal Finch", "5 March 2012", B))
    + gh("Mo_42", "6 March 2012", C)
    + "</div></section>",
    NESTED,
)


# Heise-like
def he(n, d, t, s, lv):
    return f'<li class="posting_element" style="padding-left:{lv * 20}px"><div class="posting_head"><span class="pseudonym">{n}</span> <time class="posting_timestamp" datetime="{d}T08:12:00"><span class="visually-hidden">am</span> {int(d[-2:]):02d}.03.2012 08:12</time></div><h3 class="posting_subject"><a href="#">Re: Titel</a></h3><div class="bbcode_v1 posting_text"><p>{t}</p></div><ul class="posting_actions"><li><a href="#">Beitrag melden</a></li><li><a href="#">Antworten</a></li></ul></li>'


SYSTEMS["heise"] = (
    '<section class="forum"><h2>Leserforum</h2><ul class="posting_list">'
    + he("Jude", "2012-03-04", A, 1, 0)
    + he("Hal Finch", "2012-03-05", B, 2, 1)
    + he("Mo_42", "2012-03-06", C, 3, 0)
    + "</ul></section>",
    NESTED,
)


# Spiegel-like
def sp(n, d, t, s):
    return f'<div class="postbox" id="postbit_{s}"><div class="user"><span class="postcounter">{s}.</span> <b>Titel {s}</b> <a href="#"><span class="username">{n}</span></a> <span class="date">{d}, 08:12</span></div><p class="body">{t}</p><a class="quote" href="#">Beitrag melden</a> <a href="#">Antworten / Zitieren</a></div>'


SYSTEMS["spiegel"] = (
    '<div class="article-comments-box module-box"><div class="box-title">Diskutieren Sie mit! insgesamt 3 Beiträge</div>'
    + sp("Jude", "04.03.2012", A, 1)
    + sp("Hal Finch", "05.03.2012", B, 2)
    + sp("Mo_42", "06.03.2012", C, 3)
    + "</div>",
    FLAT,
)


# NZZ-like hashed
def nz(n, d, t, kids=""):
    return f'<div class="css-1x2y"><div class="css-9aa"><div class="css-u1"><span class="css-n1">{n}</span><span class="css-d1">vor 3 Jahren</span></div><div class="css-t1"><p>{t}</p></div><div class="css-a1"><button>Antworten</button><button>12 Empfehlungen</button><button>Melden</button></div></div>{kids}</div>'


SYSTEMS["nzz"] = (
    '<section class="css-zz"><h2>3 Kommentare</h2>'
    + nz("Jude", "", A, '<div class="css-r1">' + nz("Hal Finch", "", B) + "</div>")
    + nz("Mo_42", "", C)
    + "</section>",
    [(a, None, x, t) for a, d, x, t in NESTED],
)


# WordPress nested ol.children div theme
def wp(n, d, t, s, kids=""):
    return f'<div id="comment-{s}" class="comment even thread-even depth-1"><div class="comment-wrap"><div class="comment-author vcard"><img class="avatar"><b class="fn"><a href="#" class="url">{n}</a></b></div><div class="comment-metadata"><a href="#comment-{s}"><time datetime="{d}T08:12:00+00:00">March {int(d[-2:])}, 2012 at 8:12 am</time></a> <span class="edit-link">(Edit)</span></div><div class="comment-content"><p>{t}</p></div><div class="reply"><a class="comment-reply-link">Reply</a></div></div>{kids}</div>'


SYSTEMS["wpdiv"] = (
    '<div id="comments" class="comments-area"><h2 class="comments-title">3 thoughts on &ldquo;Mill fire&rdquo;</h2><div class="comment-list">'
    + wp("Jude", "2012-03-04", A, 1, '<div class="children">' + wp("Hal Finch", "2012-03-05", B, 2) + "</div>")
    + wp("Mo_42", "2012-03-06", C, 3)
    + '</div><div id="respond" class="comment-respond"><h3>Leave a Reply</h3><form><p class="comment-form-author"><label>Name *</label></p></form></div></div>',
    NESTED,
)
# custom unlabeled table rows
SYSTEMS["rows"] = (
    "<h3>What readers say</h3><table>"
    + "".join(f"<tr><td><b>{n}</b> ({int(d[-2:])}.3.2012)</td></tr><tr><td>{t}</td></tr>" for n, d, x, t in NESTED)
    + "</table>",
    FLAT,
)
# dl unlabeled
SYSTEMS["dl"] = (
    "<h3>Comments</h3><dl>"
    + "".join(f"<dt>{n} wrote on {int(d[-2:])} March 2012:</dt><dd>{t}</dd>" for n, d, x, t in NESTED)
    + "</dl>",
    FLAT,
)
# MT old: text then posted
SYSTEMS["mtold"] = (
    '<div class="comments-head">Comments</div>'
    + "".join(
        f'<div class="comments-body"><p>{t}</p><span class="comments-post">Posted by: <a href="mailto:x@y.example">{n}</a> at March {int(d[-2:])}, 2012 08:12 AM</span></div>'
        for n, d, x, t in NESTED
    ),
    FLAT,
)
# plain p's with strong
SYSTEMS["ps"] = (
    "<h4>Kommentare</h4>"
    + "".join(f"<p><strong>{n}</strong>, {int(d[-2:])}. März 2012 um 08:12 Uhr:<br>{t}</p>" for n, d, x, t in NESTED),
    FLAT,
)
# hr separated
SYSTEMS["hr"] = (
    "<h3>3 Comments</h3>"
    + "<hr>".join(
        f'<b>{n}</b> <i>{int(d[-2:])} March 2012, 8:12</i><br>{t}<br><a href="#">Reply</a>' for n, d, x, t in NESTED
    ),
    FLAT,
)
# custom element w/o vocab: data
SYSTEMS["app"] = (
    '<div class="xk2"><div class="xk3">3 replies</div>'
    + "".join(
        f'<div class="xq9"><div class="xa1"><img src="a.png"></div><div class="xb4"><div class="xc5"><a href="/u/{n}">{n}</a><span>{int(d[-2:])} Mar 2012</span></div><div class="xd6">{t}</div><div class="xe7"><button>Like</button><button>Reply</button></div></div></div>'
        for n, d, x, t in NESTED
    )
    + "</div>",
    FLAT,
)

LONG = "I worked there for eleven years. The wheel came from a wreck, and the stones were dressed twice a year by a man from Thame who would not be paid in money."


# 1 WP Genesis with headings
def g(n, d, t, s, kids=""):
    return f'<li class="comment even thread-even depth-1" id="comment-{s}"><article id="article-comment-{s}" itemprop="comment" itemscope itemtype="https://schema.org/Comment"><header class="comment-header"><p class="comment-author" itemprop="author" itemscope itemtype="https://schema.org/Person"><span itemprop="name">{n}</span> <span class="says">says</span></p><p class="comment-meta"><time class="comment-time" datetime="{d}T08:12:00+00:00" itemprop="datePublished"><a class="comment-time-link" href="#comment-{s}" itemprop="url">March {int(d[-2:])}, 2012 at 8:12 am</a></time></p></header><div class="comment-content" itemprop="text"><p>{t}</p></div><div class="comment-reply"><a class="comment-reply-link" href="#">Reply</a></div></article>{kids}</li>'


SYSTEMS["genesis"] = (
    '<div class="entry-comments" id="comments"><h3>Comments</h3><ol class="comment-list">'
    + g("Jude", "2012-03-04", A, 1, '<ul class="children">' + g("Hal Finch", "2012-03-05", B, 2) + "</ul>")
    + g("Mo_42", "2012-03-06", C, 3)
    + "</ol></div>",
    NESTED,
)
# 2 Tumblr/old Haloscan popup table
SYSTEMS["oldtable"] = (
    '<a name="comments"></a><div class="blogcomments">'
    + "".join(
        f'<table class="MessageTable"><tr><td class="MessageCell">{t}<br><span class="byline"><a href="mailto:x">{n}</a> | <a href="#">Homepage</a> | {int(d[-2:])}.03.12 - 8:12 am | <a href="#">#</a></span></td></tr></table>'
        for n, d, x, t in NESTED
    )
    + "</div>",
    FLAT,
)


# 3 Spiegel Coral 2022 German
def c3(n, t, kids="", lv=0):
    return f'<div class="coral coral-comment coral-indent coral-indent-{lv}" id="comment-{abs(hash(n))}"><div class="coral coral-comment-topBar"><button class="coral coral-username coral-comment-username"><span>{n}</span></button><time class="coral coral-timestamp coral-comment-timestamp" datetime="2012-03-04T08:12:00.000Z" title="4. März 2012, 08:12">4. März 2012</time></div><div class="coral coral-content coral-comment-content"><div>{t}</div></div><div class="coral-comment-actionBar"><button>Antworten</button><button>Melden</button></div></div>{kids}'


SYSTEMS["coral_de"] = (
    '<section id="comments"><h2>Kommentare</h2><div id="coral-stream">'
    + c3("Jude", A)
    + c3("Hal Finch", B, lv=1)
    + c3("Mo_42", C)
    + "</div></section>",
    [(a, "2012-03-04", x, t) for a, d, x, t in NESTED],
)


# 4 Facebook comments 2021 new markup
def f4(n, t):
    return f'<div class="_3-8y _5nz1 clearfix" direction="left"><div class="_ohe lfloat"><a class="img _8o _8s UFIImageBlockImage" href="#"></a></div><div><div class="UFIImageBlockContent _42ef clearfix"><div><div><span><a class=" UFICommentActorName" dir="ltr" href="#">{n}</a></span></div><div class="_3-8m"><div class="_30o4"><span><span class="_5mdd"><span>{t}</span></span></span></div></div><div class="_2vq9 fsm fwn fcg"><a href="#">Like</a> · <a href="#">Reply</a> · <a class="uiLinkSubtle" href="#"><abbr class="UFISutroCommentTimestamp livetimestamp" data-utime="1330848720" data-minimize="true">10y</abbr></a></div></div></div></div></div>'


SYSTEMS["fb"] = (
    '<div class="fb-comments"><div class="_4k-6"><div class="_491z"><span>3 comments</span></div>'
    + "".join(f4(n, t) for n, d, x, t in NESTED)
    + "</div></div>",
    [(a, "2012-03-04", 0, t) for a, d, x, t in NESTED],
)


# 5 Ning/ old forum with bold author in table and indent image spacer
def t5(n, d, t, w):
    return f'<table width="100%"><tr><td width="{w}"><img src="/s.gif" width="{w}" height="1"></td><td><b>{n}</b> <small>{int(d[-2:])} Mar 2012, 08:12</small><br>{t}<br><a href="#">Reply to this</a></td></tr></table>'


SYSTEMS["spacer"] = (
    "<h3>Discussion</h3>"
    + t5("Jude", "2012-03-04", A, 1)
    + t5("Hal Finch", "2012-03-05", B, 20)
    + t5("Mo_42", "2012-03-06", C, 1),
    NESTED,
)


# 6 schema microdata without class
def m6(n, d, t):
    return f'<div itemprop="comment" itemscope itemtype="http://schema.org/UserComments"><p>{t}</p><p>— <span itemprop="creator">{n}</span>, <time itemprop="commentTime" datetime="{d}T08:12">{int(d[-2:])} March</time></p></div>'


SYSTEMS["micro"] = ("<section><h2>Letters</h2>" + "".join(m6(n, d, t) for n, d, x, t in NESTED) + "</section>", FLAT)


# 7 Lemmy/Mastodon-like
def m7(n, d, t):
    return f'<article class="status"><a class="u-url p-author h-card" href="#"><strong class="p-name">{n}</strong> <span class="acct">@{n.lower()}@x.example</span></a><div class="e-content"><p>{t}</p></div><div class="meta"><a href="#"><time class="dt-published" datetime="{d}T08:12:00Z">Mar {int(d[-2:])}, 2012</time></a></div></article>'


SYSTEMS["fedi"] = (
    '<section id="mastodon-comments"><h2>Comments</h2><div class="comment-thread">'
    + "".join(m7(n, d, t) for n, d, x, t in NESTED)
    + "</div></section>",
    FLAT,
)


# 8 FAZ/Süddeutsche style list
def z8(n, d, t, cls=""):
    return f'<li class="ctn-CommentList_Item {cls}"><div class="lst-Comment"><div class="lst-Comment_Header"><span class="lst-Comment_Name">{n}</span><span class="lst-Comment_Date">{int(d[-2:]):02d}.03.2012 - 08:12</span></div><h3 class="lst-Comment_Title">Brot</h3><p class="lst-Comment_Text">{t}</p><button class="lst-Comment_Recommend">Empfehlen</button><a class="lst-Comment_Reply" href="#">Antworten (1)</a></div></li>'


SYSTEMS["faz"] = (
    '<section class="ctn-CommentList"><h2>Lesermeinungen (3)</h2><ul>'
    + z8("Jude", "2012-03-04", A)
    + z8("Hal Finch", "2012-03-05", B)
    + z8("Mo_42", "2012-03-06", C)
    + "</ul></section>",
    FLAT,
)
# 9 long text + multiple paragraphs & link inside
SYSTEMS["long"] = (
    '<div id="comments"><h2>2 Comments</h2><ol class="comment-list"><li id="comment-1" class="comment"><div class="comment-author vcard"><cite class="fn">Jude</cite> <span class="says">says:</span></div><div class="comment-meta"><a href="#">March 4, 2012 at 8:12 am</a></div><p>'
    + LONG
    + '</p><p>See <a href="http://x.example">the old map</a> for the weir.</p><div class="reply"><a>Reply</a></div></li><li id="comment-2" class="comment"><div class="comment-author vcard"><cite class="fn">Mo_42</cite> <span class="says">says:</span></div><div class="comment-meta"><a href="#">March 6, 2012 at 8:12 am</a></div><p>'
    + C
    + '</p><div class="reply"><a>Reply</a></div></li></ol></div>',
    [("Jude", "2012-03-04", 0, LONG + " See the old map for the weir."), ("Mo_42", "2012-03-06", 0, C)],
)


# 10 derStandard-like web components
def s10(n, d, t, kids=""):
    return f'<dst-posting data-postingid="{abs(hash(n))}" class="posting"><div class="posting--header"><div class="posting--user" data-communityname="{n}">{n}</div><div class="posting--date"><time datetime="{d}T08:12">{int(d[-2:])}. März 2012, 08:12:31</time></div></div><div class="posting--content"><h4 class="posting--title">Mühle</h4><p class="posting--text">{t}</p></div><div class="posting--actions"><button>antworten</button><button>melden</button></div>{kids}</dst-posting>'


SYSTEMS["standard"] = (
    '<dst-forum><h2>Forum: 3 Postings</h2><div class="forum--postings">'
    + s10("Jude", "2012-03-04", A, '<div class="posting--replies">' + s10("Hal Finch", "2012-03-05", B) + "</div>")
    + s10("Mo_42", "2012-03-06", C)
    + "</div></dst-forum>",
    NESTED,
)
# 11 plain ul li without names
SYSTEMS["ulli"] = (
    "<h3>Reader comments</h3><ul>"
    + "".join(
        f"<li><strong>{n}</strong> on {int(d[-2:])} March 2012 at 8:12 said: <p>{t}</p></li>" for n, d, x, t in NESTED
    )
    + "</ul>",
    FLAT,
)


# 12 SB Nation (Coral-old) / Vox
def v12(n, d, t, lv):
    return f'<div class="c-comments__comment p-comment depth{lv}" id="c{abs(hash(n))}"><h5 class="comment-title">Re</h5><div class="cbody"><p>{t}</p></div><p class="by">by <a href="#" class="poster">{n}</a> on <span class="time">Mar {int(d[-2:])}, 2012 | 8:12 AM</span> <a href="#">reply</a></p></div>'


SYSTEMS["sbn"] = (
    '<div id="comments" class="comment-wrap"><h2>Comments</h2>'
    + v12("Jude", "2012-03-04", A, 0)
    + v12("Hal Finch", "2012-03-05", B, 1)
    + v12("Mo_42", "2012-03-06", C, 0)
    + "</div>",
    NESTED,
)
# 13 e107 / PHP-Nuke
SYSTEMS["nuke"] = (
    '<div class="title">User Comments</div>'
    + "".join(
        f'<table class="forumline"><tr><td class="row1"><font class="content"><b>Re: Mill fire</b> (Score: 1)<br>by <b>{n}</b> on Sunday, March {int(d[-2:]):02d} @ 08:12:11 UTC<br>(User Info | Send a Message)</font><br>{t}</td></tr><tr><td class="row2">[ <a href="#">Reply</a> | <a href="#">Parent</a> ]</td></tr></table>'
        for n, d, x, t in NESTED
    ),
    [(a, None, 0, t) for a, d, x, t in NESTED],
)
# 14 dt/dd wordpress old theme
SYSTEMS["dtdd"] = (
    '<div id="comments"><h2>3 Comments</h2><dl class="commentlist">'
    + "".join(
        f'<dt id="comment-{i}">{n}</dt><dd class="commentmeta">{int(d[-2:])} March 2012</dd><dd><p>{t}</p></dd>'
        for i, (n, d, x, t) in enumerate(NESTED)
    )
    + "</dl></div>",
    FLAT,
)


# 15 Bootstrap media
def b15(n, d, t, kids=""):
    return f'<div class="media"><div class="media-left"><img class="media-object" alt="{n}"></div><div class="media-body"><h4 class="media-heading">{n} <small>{int(d[-2:])} March 2012, 08:12</small></h4><p>{t}</p><a class="btn btn-link" href="#">Reply</a>{kids}</div></div>'


SYSTEMS["bootstrap"] = (
    '<div class="well"><h3>3 Comments</h3>'
    + b15("Jude", "2012-03-04", A, b15("Hal Finch", "2012-03-05", B))
    + b15("Mo_42", "2012-03-06", C)
    + "</div>",
    NESTED,
)


# 16 Le Figaro-like French
def l16(n, d, t):
    return f'<li class="fig-comment"><div class="fig-comment-header"><span class="fig-comment__username">{n}</span><span class="fig-comment__date">le {int(d[-2:]):02d}/03/2012 à 08:12</span></div><p class="fig-comment__msg">{t}</p><div class="fig-comment__toolbar"><button>Répondre</button><button>Alerter</button></div></li>'


SYSTEMS["figaro"] = (
    '<section class="fig-comments"><h2>3 commentaires</h2><ul>'
    + "".join(l16(n, d, t) for n, d, x, t in NESTED)
    + "</ul></section>",
    FLAT,
)


# 17 Slashcode
def sl(n, d, t, i, kids=""):
    return f'<li id="tree_{i}" class="comment"><div id="comment_{i}" class="cw"><div class="commentTop"><div class="title"><h4><a href="#">Re:Mill</a></h4> <span class="score">(Score:2)</span></div><div class="details"><span class="by">by <a href="#">{n}</a> ( <span class="uid">{i}</span> )</span> <span class="otherdetails">on Sunday March {int(d[-2:]):02d}, 2012 @08:12AM (#{i})</span></div></div><div class="commentBody"><div id="comment_body_{i}">{t}</div></div><div class="commentSub"><span class="nbutton"><p><b><a href="#">Reply to This</a></b></p></span></div></div><ul class="commtree">{kids}</ul></li>'


SYSTEMS["slash"] = (
    '<div id="commentwrap"><ul id="commentlisting">'
    + sl("Jude", "2012-03-04", A, 311, sl("Hal Finch", "2012-03-05", B, 312))
    + sl("Mo_42", "2012-03-06", C, 313)
    + "</ul></div>",
    NESTED,
)


# 18 React hashed no vocab nested ul
def r18(n, t, kids=""):
    return f'<li class="a1b"><div class="c2d"><span class="e3f">{n}</span> · <span class="g4h">3 d</span></div><div class="i5j">{t}</div><div class="k6l"><button class="m7n">Reply</button> <button>Report</button></div>{("<ul>" + kids + "</ul>") if kids else ""}</li>'


SYSTEMS["react"] = (
    '<div class="zz1"><ul>' + r18("Jude", A, r18("Hal Finch", B)) + r18("Mo_42", C) + "</ul></div>",
    [(a, None, x, t) for a, d, x, t in NESTED],
)
