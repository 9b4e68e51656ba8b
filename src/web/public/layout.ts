// The frame of every public page: head with what search engines and shared links read, bar, foot.
import type { Lang } from '../../kernel/problem.ts';
import { GLYPHS } from './band.ts';
import { type Html, html, jsonBlock } from './html.ts';
import { type PublicWords, WORDS } from './words.ts';

/** What the server knows of a request: the language, where it runs, the addresses of the assets. */
export type Page = {
  lang: Lang;
  /** "https://plenum.bentre.gov.vn", for canonical and shared addresses. */
  origin: string;
  assets: { css: string; script: string };
};

type Frame = {
  body: { slug: string; name: string };
  title: string;
  description: string;
  /** Path without language, "/cong-khai/ben-tre". */
  path: string;
  at?: 'home' | 'targets';
  type?: 'website' | 'article';
  image?: { path: string; alt: string; width: number; height: number };
  publishedAt?: string;
  modifiedAt?: string;
  jsonLd?: unknown;
  /** Not for search engines: previews, older versions. */
  hidden?: boolean;
  content: Html;
};

export const homePath = (slug: string): string => `/cong-khai/${slug}`;
export const articlePath = (body: string, slug: string): string => `${homePath(body)}/thong-bao/${slug}`;
export const factPath = (body: string, factId: string): string => `${homePath(body)}/so-lieu/${factId}`;
export const targetsPath = (body: string): string => `${homePath(body)}/chi-tieu`;
export const photoPath = (body: string, photoId: string): string => `${homePath(body)}/anh/${photoId}`;
export const inLang = (path: string, lang: Lang): string =>
  lang === 'vi' ? path : `${path}${path.includes('?') ? '&' : '?'}lang=en`;

const openGraph = (page: Page, frame: Frame): Html => html`
<meta property="og:type" content="${frame.type ?? 'website'}">
<meta property="og:site_name" content="${frame.body.name}">
<meta property="og:title" content="${frame.title}">
<meta property="og:description" content="${frame.description}">
<meta property="og:url" content="${page.origin}${frame.path}">
<meta property="og:locale" content="${page.lang === 'vi' ? 'vi_VN' : 'en_GB'}">
${
  frame.image &&
  html`<meta property="og:image" content="${page.origin}${frame.image.path}">
<meta property="og:image:alt" content="${frame.image.alt}">
<meta property="og:image:width" content="${frame.image.width}"><meta property="og:image:height" content="${frame.image.height}">`
}
${frame.publishedAt && html`<meta property="article:published_time" content="${frame.publishedAt}">`}
${frame.modifiedAt && html`<meta property="article:modified_time" content="${frame.modifiedAt}">`}
<meta name="twitter:card" content="${frame.image ? 'summary_large_image' : 'summary'}">`;

const bar = (page: Page, frame: Frame, t: PublicWords): Html => {
  const { slug, name } = frame.body;
  const link = (path: string, word: string, here: boolean) =>
    html`<a href="${inLang(path, page.lang)}"${here && html` aria-current="page"`}>${word}</a>`;
  const other = page.lang === 'vi' ? 'en' : 'vi';
  return html`<header class="bar"><div>
<a class="brand" href="${inLang(homePath(slug), page.lang)}"><i></i>${name}</a>
<nav aria-label="${t.menu}">${link(homePath(slug), t.announcements, frame.at === 'home')}${link(targetsPath(slug), t.targets, frame.at === 'targets')}</nav>
<span class="langs" role="group" aria-label="${t.language}">${(['vi', 'en'] as const).map((lang) => [
    lang === 'en' && ' · ',
    lang === other
      ? html`<a href="${inLang(frame.path, lang)}" lang="${lang}" hreflang="${lang}">${NAMES[lang]}</a>`
      : html`<span aria-current="true" lang="${lang}">${NAMES[lang]}</span>`,
  ])}</span></div></header>`;
};
const NAMES = { vi: 'Tiếng Việt', en: 'English' } as const;

export const layout = (page: Page, frame: Frame): string => {
  const t = WORDS[page.lang];
  const document = html`<!doctype html>
<html lang="${page.lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light">
<title>${frame.title} · ${frame.body.name}</title>
<meta name="description" content="${frame.description}">
${
  frame.hidden
    ? html`<meta name="robots" content="noindex">`
    : html`<link rel="canonical" href="${page.origin}${frame.path}">
<link rel="alternate" hreflang="vi" href="${page.origin}${frame.path}"><link rel="alternate" hreflang="en" href="${page.origin}${inLang(frame.path, 'en')}">`
}
${openGraph(page, frame)}
<link rel="stylesheet" href="${page.assets.css}">
<script src="${page.assets.script}" defer></script>
<link rel="icon" href="/mark.svg" type="image/svg+xml">
${frame.jsonLd !== undefined && jsonBlock('application/ld+json', frame.jsonLd)}
</head>
<body>
<a class="skip" href="#noi-dung">${t.skip}</a>
${GLYPHS}
${bar(page, frame, t)}
${frame.content}
<footer class="foot"><div><span>${frame.body.name}</span><a href="/app/">${t.signIn}</a></div></footer>
</body>
</html>`;
  return document.markup;
};
