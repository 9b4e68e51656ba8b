// Approved comments and the form for a new one. A plain form: it works without script.
import { COMMENT_MAX, type PublicAnnouncement } from '../../features/announcements/contract.ts';
import { formatInstant } from '../../kernel/format.ts';
import { type Html, html } from './html.ts';
import { articlePath, type Page } from './layout.ts';
import { WORDS } from './words.ts';

/** What became of a comment that was just sent; what was typed is given back when it was refused. */
export type Sent = { ok: true } | { ok: false; message: string; name: string; text: string };

export const commentsHtml = (article: PublicAnnouncement, page: Page, sent?: Sent): Html => {
  const t = WORDS[page.lang];
  const refused = sent && !sent.ok ? sent : null;
  const lang = page.lang === 'en' ? '?lang=en' : '';
  return html`<section class="comments" id="binh-luan" aria-labelledby="bl"><h2 id="bl">${t.comments}</h2>
${article.comments.length ? article.comments.map((comment) => html`<div class="comment"><p class="meta"><b>${comment.name}</b> · <time datetime="${comment.createdAt}">${formatInstant(comment.createdAt, page.lang)}</time></p><p>${comment.text}</p></div>`) : html`<p class="muted">${t.noComments}</p>`}
${sent?.ok && html`<p class="notice good" role="status">${t.sent}</p>`}
${refused && html`<p class="notice bad" role="alert">${t.notSent} ${refused.message}</p>`}
${
  article.commentsOpen
    ? html`<form class="no-print" method="post" action="${articlePath(article.body.slug, article.slug)}/binh-luan${lang}#binh-luan">
<label>${t.yourName}<input name="name" required maxlength="80" autocomplete="nickname" value="${refused?.name ?? ''}"></label>
<label>${t.yourComment}<textarea name="text" required maxlength="${COMMENT_MAX}" rows="4" aria-describedby="bl-hint">${refused?.text ?? ''}</textarea></label>
<p class="muted small" id="bl-hint">${t.commentHint}</p>
<label class="trap" aria-hidden="true">${t.website}<input name="website" tabindex="-1" autocomplete="off"></label>
<button>${t.send}</button></form>`
    : html`<p class="muted">${t.commentsClosed}</p>`
}</section>`;
};
