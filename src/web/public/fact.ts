// Where a published number comes from: a page of its own, and the same as a fragment for the popover.
import type { PublicFact } from '../../features/announcements/contract.ts';
import { BASELINE_WORDS } from '../../kernel/figures.ts';
import { formatDay, formatInstant } from '../../kernel/format.ts';
import { getPeriod, periodName } from '../../kernel/period.ts';
import type { Lang } from '../../kernel/problem.ts';
import { type Html, html } from './html.ts';
import { articlePath, factPath, inLang, layout, type Page, targetsPath } from './layout.ts';
import { WORDS } from './words.ts';

type Line = [label: string, value: Html | string | null | false];

const upperFirst = (text: string): string => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);

const linesOf = (fact: PublicFact, lang: Lang): Line[] => {
  const t = WORDS[lang];
  const source = fact.source && [fact.source.number, fact.source.title].filter(Boolean).join(', ');
  const kind =
    fact.kind === 'actual' && fact.vintage
      ? t[`vintage_${fact.vintage}`]
      : fact.kind && t[`kind_${fact.kind}`];
  return [
    [t.period, periodName(getPeriod(fact.period), lang)],
    [t.kind, kind],
    [
      t.plan,
      fact.plans.length > 0 &&
        html`${fact.plans.map(
          (plan, i) =>
            html`${i > 0 && ' · '}${plan.text[lang]}${fact.plans.length > 1 && html` <span class="what">${plan.label ?? BASELINE_WORDS[plan.name][lang]}</span>`}`,
        )}`,
    ],
    [t.source, fact.source ? source || t.internalDocument : null],
    [t.author, fact.author],
    [t.reportedOn, fact.reportedAt && formatDay(fact.reportedAt, lang)],
    [t.figureVersion, fact.version === null ? null : String(fact.version)],
  ];
};

const definitions = (lines: readonly Line[]): Html =>
  html`<dl class="dl">${lines.map(([label, value]) => value && html`<div><dt>${label}</dt><dd>${value}</dd></div>`)}</dl>`;

const heading = (fact: PublicFact, lang: Lang): Html =>
  html`<b>${fact.name[lang]}</b> <span class="tag">${fact.label[lang]}</span>${fact.illustrative && html` <span class="ill">${WORDS[lang].illustrative}</span>`}`;

/** For the popover; the script sets it into the page as it is. */
export const factFragment = (fact: PublicFact, lang: Lang): string =>
  html`${heading(fact, lang)}${definitions(linesOf(fact, lang))}<p class="more"><a href="${inLang(factPath(fact.body.slug, fact.id), lang)}">${WORDS[lang].more}</a></p>`
    .markup;

export const factPage = (page: Page, fact: PublicFact): string => {
  const { lang } = page;
  const t = WORDS[lang];
  const { snapshot } = fact;
  const lines: Line[] = [
    ...linesOf(fact, lang),
    [
      t.indicator,
      fact.indicator &&
        `${fact.indicator.code} · ${(lang === 'en' && fact.indicator.nameEn) || fact.indicator.nameVi}`,
    ],
    [t.place, fact.orgUnit],
    [t.explanation, fact.explanation?.[lang] ?? null],
    [
      t.targets,
      fact.members.length > 0 &&
        html`${fact.members.map(
          ({ targetId, name }, i) =>
            html`${i > 0 && html`<br>`}<a href="${inLang(`${targetsPath(fact.body.slug)}?nam=${getPeriod(fact.period).year}`, lang)}#ct-${targetId}">${name[lang]}</a>`,
        )}`,
    ],
    [
      t.frozen,
      html`${formatInstant(snapshot.takenAt, lang)} · ${snapshot.reason}<br><code>SHA-256 ${snapshot.hash}</code>`,
    ],
    [
      t.usedIn,
      fact.announcements.length > 0 &&
        html`${fact.announcements.map(({ slug, title }, i) => html`${i > 0 && html`<br>`}<a href="${inLang(articlePath(fact.body.slug, slug), lang)}">${title}</a>`)}`,
    ],
  ];
  return layout(page, {
    body: fact.body,
    title: `${fact.name[lang]}: ${fact.text[lang]}`,
    description: `${fact.name[lang]}, ${periodName(getPeriod(fact.period), lang)}: ${fact.text[lang]}`,
    path: factPath(fact.body.slug, fact.id),
    content: html`<div class="wrap one"><main id="noi-dung"><p class="meta">${t.whereFrom}</p><h1 class="figure">${upperFirst(fact.text[lang])}</h1><p>${heading(fact, lang)}</p>${definitions(lines)}</main></div>`,
  });
};
