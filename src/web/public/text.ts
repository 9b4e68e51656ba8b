// The text of an announcement as HTML. A live number is a link to the page of its fact, so that it works without script.
import type { Block, Content, PublicAnnouncement, Run } from '../../features/announcements/contract.ts';
import type { Lang } from '../../kernel/problem.ts';
import { type Html, html } from './html.ts';
import { photoPath } from './layout.ts';
import { WORDS } from './words.ts';

export type Rendering = {
  lang: Lang;
  factHref: (factId: string) => string;
  isIllustrative: (factId: string) => boolean;
  photoSrc: (photoId: string) => string;
  photos: ReadonlyMap<string, { width: number; height: number }>;
  /** Drawn where the text asks for the table of targets. */
  targets: () => Html;
};

const runHtml = (run: Run, { factHref, isIllustrative, lang }: Rendering): Html => {
  const text = run.factId
    ? html`<a class="live" href="${factHref(run.factId)}" data-fact="${run.factId}">${run.text}</a>${isIllustrative(run.factId) && html`<abbr class="ill-mark" title="${WORDS[lang].illustrative}">${WORDS[lang].illMark}</abbr>`}`
    : html`${run.text}`;
  const slanted = run.italic ? html`<em>${text}</em>` : text;
  return run.bold ? html`<strong>${slanted}</strong>` : slanted;
};
const runsHtml = (runs: readonly Run[], rendering: Rendering): Html =>
  html`${runs.map((run) => runHtml(run, rendering))}`;

const photoHtml = (
  { photoId, alt, caption }: Extract<Block, { kind: 'photo' }>,
  { photos, photoSrc }: Rendering,
  isFirst: boolean,
): Html => {
  const size = photos.get(photoId);
  return html`<figure><img src="${photoSrc(photoId)}" alt="${alt}"${size && html` width="${size.width}" height="${size.height}"`}${!isFirst && html` loading="lazy"`} decoding="async">${caption && html`<figcaption>${caption}</figcaption>`}</figure>`;
};

const blockHtml = (block: Block, rendering: Rendering, isFirstPhoto: boolean): Html => {
  switch (block.kind) {
    case 'paragraph':
      return html`<p>${runsHtml(block.runs, rendering)}</p>`;
    case 'heading':
      return html`<h3>${block.text}</h3>`;
    case 'list': {
      const items = block.items.map((item) => html`<li>${runsHtml(item, rendering)}</li>`);
      return block.ordered ? html`<ol>${items}</ol>` : html`<ul>${items}</ul>`;
    }
    case 'photo':
      return photoHtml(block, rendering, isFirstPhoto);
    case 'targets':
      return rendering.targets();
    case 'todo':
      return html`<p class="todo"><b>${WORDS[rendering.lang].todo}:</b> ${block.prompt}</p>`;
  }
};

export const contentHtml = (content: Content, rendering: Rendering): Html => {
  let photos = 0;
  return html`${content.sections.map(
    ({ heading, blocks }) =>
      html`${heading && html`<h2>${heading}</h2>`}${blocks.map((block) => {
        if (block.kind === 'photo') photos += 1;
        return blockHtml(block, rendering, photos === 1);
      })}`,
  )}`;
};

export const publicRendering = (
  article: PublicAnnouncement,
  lang: Lang,
  factHref: (factId: string) => string,
  targets: () => Html,
): Rendering => {
  const illustrative = new Set(article.illustrativeFactIds);
  return {
    lang,
    factHref,
    isIllustrative: (factId) => illustrative.has(factId),
    photoSrc: (photoId) => photoPath(article.body.slug, photoId),
    photos: new Map(article.photos.map((photo) => [photo.id, photo])),
    targets,
  };
};
