// The published targets of a year on a page of their own.

import type { z } from 'zod';
import type { PublicBody, PublicPicture } from '../../features/announcements/contract.ts';
import { formatDay } from '../../kernel/format.ts';
import { getPeriod, periodName } from '../../kernel/period.ts';
import { blocks, legend } from './band.ts';
import { html } from './html.ts';
import { factPath, inLang, layout, type Page, targetsPath } from './layout.ts';
import { targetsTable } from './targets-table.ts';
import { WORDS } from './words.ts';

type Data = { body: z.output<typeof PublicBody>; picture: PublicPicture | null; years: number[] };

export const targetsPage = (page: Page, { body, picture, years }: Data): string => {
  const t = WORDS[page.lang];
  const path = targetsPath(body.slug);
  if (!picture)
    return layout(page, {
      body,
      title: t.targets,
      description: t.noneYetWhy,
      path,
      at: 'targets',
      content: html`<main class="home" id="noi-dung"><h1>${t.noneYet}</h1><p>${t.noneYetWhy}</p></main>`,
    });
  const year = getPeriod(picture.period).year;
  const title = `${picture.total} ${t.targetsOf} ${periodName(getPeriod(picture.period), page.lang)}`;
  return layout(page, {
    body,
    title,
    description: `${t.yearTitle}: ${title}`,
    path: years[0] === year ? path : `${path}?nam=${year}`,
    at: 'targets',
    content: html`<main class="home" id="noi-dung"><p class="over">${t.yearTitle}</p><h1>${title}</h1>
<p class="meta">${picture.theme && html`${t.theme}: “${picture.theme}” · `}${t.snapshot} ${formatDay(picture.snapshot.takenAt, page.lang)} · <code title="SHA-256">${picture.snapshot.hash.slice(0, 12)}…</code></p>
${years.length > 1 && html`<nav class="years" aria-label="${t.years}">${years.map((one) => html`<a href="${inLang(`${path}?nam=${one}`, page.lang)}"${one === year && html` aria-current="page"`}>${one}</a>`)}</nav>`}
<div class="card year">${blocks(picture.targets, page.lang, t.byBand, (id) => `#ct-${id}`)}${legend(picture.counts, page.lang)}</div>
${targetsTable(picture, { lang: page.lang, factHref: (id) => inLang(factPath(body.slug, id), page.lang) })}</main>`,
  });
};

export const missingPage = (page: Page, body: { slug: string; name: string }): string => {
  const t = WORDS[page.lang];
  return layout(page, {
    body,
    title: t.notFound,
    description: t.notFoundWhy,
    path: `/cong-khai/${body.slug}`,
    hidden: true,
    content: html`<main class="home" id="noi-dung"><h1>${t.notFound}</h1><p>${t.notFoundWhy}</p><p><a href="${inLang(`/cong-khai/${body.slug}`, page.lang)}">${t.toHome}</a></p></main>`,
  });
};
