// A published announcement: text with live numbers, photos, the year as blocks, downloads, sharing, corrections, comments.
import type { PublicAnnouncement } from '../../features/announcements/contract.ts';
import { formatDay, formatInstant } from '../../kernel/format.ts';
import { getPeriod, periodName } from '../../kernel/period.ts';
import { blocks, legend } from './band.ts';
import { commentsHtml, type Sent } from './comments.ts';
import { type Html, html } from './html.ts';
import {
  articlePath,
  factPath,
  homePath,
  inLang,
  layout,
  type Page,
  photoPath,
  targetsPath,
} from './layout.ts';
import { targetsTable } from './targets-table.ts';
import { contentHtml, publicRendering } from './text.ts';
import { WORDS } from './words.ts';

const shortHash = (hash: string): string => `${hash.slice(0, 4)}…${hash.slice(-2)}`;
const apiPath = ({ body, slug }: PublicAnnouncement): string =>
  `/api/public/${body.slug}/announcements/${slug}`;

const corrections = (article: PublicAnnouncement, page: Page): Html | false => {
  const t = WORDS[page.lang];
  if (article.versions.length < 2) return false;
  const at = articlePath(article.body.slug, article.slug);
  const newest = article.versions.at(-1)!;
  const list = article.versions.map(
    ({ version, publishedAt, note }) =>
      html`<li><time datetime="${publishedAt}">${formatInstant(publishedAt, page.lang)}</time> · ${
        version === article.version
          ? html`<b>${t.version} ${version}</b>`
          : html`<a href="${inLang(version === newest.version ? at : `${at}?ban=${version}`, page.lang)}">${t.version} ${version}</a>`
      }: ${note ?? t.firstVersion}</li>`,
  );
  return html`<section class="corrections" aria-labelledby="dinh-chinh"><h2 id="dinh-chinh">${t.corrections}</h2><ol>${list}</ol></section>`;
};

const notice = (article: PublicAnnouncement, page: Page): Html | false => {
  const t = WORDS[page.lang];
  const newest = article.versions.at(-1)!;
  const at = articlePath(article.body.slug, article.slug);
  if (article.version !== newest.version)
    return html`<p class="notice">${t.olderVersion} <a href="${inLang(at, page.lang)}">${t.toNewest}</a></p>`;
  return (
    newest.note !== null &&
    html`<p class="notice"><b>${t.correctedOn} ${formatDay(newest.publishedAt, page.lang)}.</b> ${newest.note} <a href="#dinh-chinh">${t.corrections}</a></p>`
  );
};

const aside = (article: PublicAnnouncement, page: Page): Html => {
  const t = WORDS[page.lang];
  const { picture } = article;
  const api = apiPath(article);
  const version = article.version === article.versions.at(-1)!.version ? '' : `?version=${article.version}`;
  const address = encodeURIComponent(page.origin + articlePath(article.body.slug, article.slug));
  const targets = targetsPath(article.body.slug);
  const period = periodName(getPeriod(picture.period), page.lang);
  return html`<aside>
<section class="card" aria-labelledby="ct"><h2 id="ct">${picture.total} ${t.targetsOf} ${period}</h2>
${blocks(picture.targets, page.lang, t.byBand, (id) => `${inLang(targets, page.lang)}#ct-${id}`)}${legend(picture.counts, page.lang)}
<p><a href="${inLang(targets, page.lang)}">${t.allTargets}</a></p></section>
<section class="card" aria-labelledby="tai"><h2 id="tai">${t.download}</h2><p><a href="${api}/docx${version}">${t.asDocx}</a><br>${t.data}: <a href="${api}/data/xlsx">.xlsx</a> · <a href="${api}/data/csv">.csv</a> · <a href="${api}/data/json">.json</a></p></section>
<section class="card no-print" aria-labelledby="cs"><h2 id="cs">${t.share}</h2><ul class="row"><li hidden><button class="linkish" type="button" data-copy>${t.copyLink}</button></li><li><a href="https://zalo.me/share?u=${address}" rel="noopener noreferrer" target="_blank">Zalo</a></li><li><a href="https://www.facebook.com/sharer/sharer.php?u=${address}" rel="noopener noreferrer" target="_blank">Facebook</a></li><li hidden><button class="linkish" type="button" data-print>${t.print}</button></li></ul><p class="small" role="status" data-copied="${t.copied}"></p></section>
</aside>`;
};

const jsonLd = (article: PublicAnnouncement, page: Page, photo: string | null) => ({
  '@context': 'https://schema.org',
  '@type': 'NewsArticle',
  headline: article.title,
  description: article.content.lead,
  inLanguage: 'vi',
  datePublished: article.versions[0]!.publishedAt,
  dateModified: article.publishedAt,
  url: page.origin + articlePath(article.body.slug, article.slug),
  author: {
    '@type': 'GovernmentOrganization',
    name: article.body.name,
    url: page.origin + homePath(article.body.slug),
  },
  publisher: { '@type': 'GovernmentOrganization', name: article.body.name },
  ...(photo && { image: [photo] }),
  ...(article.versions.length > 1 && {
    correction: article.versions.slice(1).map(({ note, publishedAt }) => ({
      '@type': 'CorrectionComment',
      text: note,
      datePublished: publishedAt,
    })),
  }),
});

const firstPhoto = (article: PublicAnnouncement) => {
  for (const block of article.content.sections.flatMap((section) => section.blocks)) {
    const size = block.kind === 'photo' && article.photos.find((photo) => photo.id === block.photoId);
    if (size && block.kind === 'photo') return { ...size, alt: block.alt };
  }
  return null;
};

/** `preview`: the working copy as it would look, for those who write it; its numbers lead nowhere public yet. */
export const articlePage = (
  page: Page,
  article: PublicAnnouncement,
  options: { sent?: Sent; preview?: { photoSrc: (photoId: string) => string } } = {},
): string => {
  const t = WORDS[page.lang];
  const { slug } = article.body;
  const { preview } = options;
  const factHref = (id: string) => (preview ? '#' : inLang(factPath(slug, id), page.lang));
  const rendering = publicRendering(article, page.lang, factHref, () =>
    targetsTable(article.picture, { lang: page.lang, factHref }),
  );
  const photo = firstPhoto(article);
  const inVietnamese = page.lang !== 'vi' && html` lang="vi"`;
  const isNewest = article.version === article.versions.at(-1)!.version;
  const meta = html`<p class="meta">${t.announcements} · <time datetime="${article.versions[0]!.publishedAt}">${formatInstant(article.versions[0]!.publishedAt, page.lang)}</time> · <a href="/api/public/${slug}/announcements/${article.slug}/data/json" title="SHA-256 ${article.picture.snapshot.hash}">${t.snapshot} ${formatDay(article.picture.snapshot.takenAt, page.lang)}, ${shortHash(article.picture.snapshot.hash)}</a></p>`;
  return layout(page, {
    body: article.body,
    title: article.title,
    description: article.content.lead,
    path: articlePath(slug, article.slug),
    type: 'article',
    publishedAt: article.versions[0]!.publishedAt,
    modifiedAt: article.publishedAt,
    hidden: Boolean(preview) || !isNewest,
    ...(photo && {
      image: { path: photoPath(slug, photo.id), alt: photo.alt, width: photo.width, height: photo.height },
    }),
    ...(!preview && { jsonLd: jsonLd(article, page, photo && page.origin + photoPath(slug, photo.id)) }),
    content: html`${preview && html`<p class="preview" role="status">${t.preview}</p>`}<div class="wrap"><main id="noi-dung"><article>
${meta}<h1${inVietnamese}>${article.title}</h1>${!preview && notice(article, page)}
<div${inVietnamese}>${contentHtml(article.content, preview ? { ...rendering, photoSrc: preview.photoSrc } : rendering)}</div>
${article.illustrativeFactIds.length > 0 && html`<p class="note">${t.illustrativeMarkNote}</p>`}
<p class="hash">${t.contentHash} (SHA-256): <code>${article.hash}</code></p></article>
${corrections(article, page)}${!preview && commentsHtml(article, page, options.sent)}</main>${aside(article, page)}</div>`,
  });
};
