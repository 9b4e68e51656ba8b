// A body's first public page: the newest announcement, the year as one picture, key figures, earlier announcements.
import type { PublicHome, PublicPicture, PublicTeaser } from '../../features/announcements/contract.ts';
import { formatDay } from '../../kernel/format.ts';
import { getPeriod, periodName } from '../../kernel/period.ts';
import { blocks, glyph, legend } from './band.ts';
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
import { WORDS } from './words.ts';

const dates = (teaser: PublicTeaser, page: Page): Html => {
  const t = WORDS[page.lang];
  return html`<p class="meta"><time datetime="${teaser.publishedAt}">${formatDay(teaser.publishedAt, page.lang)}</time>${teaser.correctedAt && html` · ${t.correctedOn} ${formatDay(teaser.correctedAt, page.lang)}`}</p>`;
};

const newest = (teaser: PublicTeaser, body: string, page: Page): Html => {
  const t = WORDS[page.lang];
  const href = inLang(articlePath(body, teaser.slug), page.lang);
  const { photo } = teaser;
  return html`<section class="newest${photo && ' with-photo'}" aria-labelledby="moi"><div><p class="over">${t.latest}</p><h1 id="moi"><a href="${href}">${teaser.title}</a></h1>${dates(teaser, page)}<p class="lead">${teaser.lead}</p><p><a class="button" href="${href}">${t.read}</a></p></div>
${photo && html`<a href="${href}" tabindex="-1" aria-hidden="true"><img src="${photoPath(body, photo.id)}" alt="" width="${photo.width}" height="${photo.height}"></a>`}</section>`;
};

const KEY_FIGURES = 6;

const keyFigures = (picture: PublicPicture, body: string, page: Page): Html | false => {
  const t = WORDS[page.lang];
  const { lang } = page;
  const shown = picture.targets
    .filter((target) => target.result?.factId && !target.illustrative)
    .slice(0, KEY_FIGURES);
  if (!shown.length) return false;
  return html`<section aria-labelledby="so"><h2 id="so">${t.keyFigures}</h2><ul class="keys">${shown.map(
    (target) => {
      const plan = target.plans.find((one) => one.isRating) ?? target.plans[0];
      return html`<li><span class="what">${target.name[lang]}</span><a class="big live" href="${inLang(factPath(body, target.result!.factId!), lang)}" data-fact="${target.result!.factId!}">${target.result!.text[lang]}</a><span class="what b-${target.band} band">${glyph(target.band)} ${plan?.attainment ? `${plan.attainment[lang]} ${t.plan.toLocaleLowerCase(lang)}` : target.explanation[lang]}</span></li>`;
    },
  )}</ul></section>`;
};

const year = (picture: PublicPicture, body: string, page: Page): Html => {
  const t = WORDS[page.lang];
  const targets = inLang(targetsPath(body), page.lang);
  const period = periodName(getPeriod(picture.period), page.lang);
  return html`<section class="card year" aria-labelledby="nam"><h2 id="nam">${picture.total} ${t.targetsOf} ${period}</h2>${picture.theme && html`<p class="muted">${t.theme}: “${picture.theme}”</p>`}
${blocks(picture.targets, page.lang, t.byBand, (id) => `${targets}#ct-${id}`)}${legend(picture.counts, page.lang)}<p><a href="${targets}">${t.allTargets}</a></p></section>`;
};

export const homePage = (page: Page, { body, announcements, picture }: PublicHome): string => {
  const t = WORDS[page.lang];
  const [first, ...earlier] = announcements;
  return layout(page, {
    body,
    title: t.announcements,
    description: first?.lead || t.noneYetWhy,
    path: homePath(body.slug),
    at: 'home',
    content: html`<main class="home" id="noi-dung">
${first ? newest(first, body.slug, page) : html`<section class="newest"><h1>${t.noneYet}</h1><p class="lead">${t.noneYetWhy}</p></section>`}
${picture && html`${year(picture, body.slug, page)}${keyFigures(picture, body.slug, page)}`}
${earlier.length > 0 && html`<section aria-labelledby="truoc"><h2 id="truoc">${t.earlier}</h2><ul class="teasers">${earlier.map((teaser) => html`<li>${dates(teaser, page)}<a href="${inLang(articlePath(body.slug, teaser.slug), page.lang)}">${teaser.title}</a><p>${teaser.lead}</p></li>`)}</ul></section>`}
</main>`,
  });
};
