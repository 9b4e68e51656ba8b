// Bands on public pages: shape, word and colour together; the picture of a year as blocks.
import { BAND_WORDS, BANDS, type Band } from '../../kernel/figures.ts';
import type { Lang } from '../../kernel/problem.ts';
import { Html, html } from './html.ts';

const ring = '<circle cx="8" cy="8" r="5.8" fill="none" stroke="currentColor" stroke-width="1.5"/>';
const SHAPES: Record<Band, string> = {
  met_or_exceeded: '<circle cx="8" cy="8" r="6.5" fill="currentColor"/>',
  nearly_met: `${ring}<path d="M8 1.5V8H1.5A6.5 6.5 0 1 0 8 1.5Z" fill="currentColor"/>`,
  over_80: `${ring}<path d="M8 1.5a6.5 6.5 0 0 1 0 13Z" fill="currentColor"/>`,
  '50_to_80': `${ring}<path d="M8 8V1.5A6.5 6.5 0 0 1 14.5 8Z" fill="currentColor"/>`,
  under_50: '<path d="M1.5 3.5h13L8 14Z" fill="currentColor"/>',
  not_scored: '<path d="M8 1.8 14.2 8 8 14.2 1.8 8Z" fill="none" stroke="currentColor" stroke-width="1.6"/>',
  no_data: ring,
};

/** Once a page, before their first use. */
export const GLYPHS = new Html(
  `<svg class="defs" aria-hidden="true">${BANDS.map((band) => `<symbol id="g-${band}" viewBox="0 0 16 16">${SHAPES[band]}</symbol>`).join('')}</svg>`,
);

export const glyph = (band: Band): Html =>
  html`<svg class="glyph" aria-hidden="true"><use href="#g-${band}"/></svg>`;

export const bandWord = (band: Band, lang: Lang): Html =>
  html`<span class="band b-${band}">${glyph(band)} ${BAND_WORDS[band][lang]}</span>`;

type Counts = readonly { band: Band; count: number }[];

/** Each target a block, in the order of the bands; `href` makes them links. */
export const blocks = (
  targets: readonly { targetId: string; band: Band; name: { vi: string; en: string } }[],
  lang: Lang,
  label: string,
  href: (targetId: string) => string,
): Html =>
  html`<ul class="blocks" aria-label="${label}">${BANDS.flatMap((band) =>
    targets
      .filter((target) => target.band === band)
      .map(
        (target) =>
          html`<li class="b-${band}"><a href="${href(target.targetId)}" title="${target.name[lang]} · ${BAND_WORDS[band][lang]}"><span class="sr">${target.name[lang]}: ${BAND_WORDS[band][lang]}</span>${glyph(band)}</a></li>`,
      ),
  )}</ul>`;

export const legend = (counts: Counts, lang: Lang): Html =>
  html`<ul class="legend">${counts
    .filter(({ count }) => count > 0)
    .map(
      ({ band, count }) =>
        html`<li class="b-${band}">${glyph(band)} <b>${count}</b> ${BAND_WORDS[band][lang].toLocaleLowerCase(lang)}</li>`,
    )}</ul>`;
