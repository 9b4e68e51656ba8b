// The targets of a year: a table where there is room, a list on a phone. Every figure is a link to where it comes from.
import type { PublicPicture, PublicTarget } from '../../features/announcements/contract.ts';
import { AREA_WORDS, AREAS, BAND_WORDS, BASELINE_WORDS } from '../../kernel/figures.ts';
import type { Lang } from '../../kernel/problem.ts';
import { bandWord } from './band.ts';
import { type Html, html } from './html.ts';
import { WORDS } from './words.ts';

type Options = { lang: Lang; factHref: (factId: string) => string };

const live = (text: string, factId: string | null, { factHref }: Options): Html =>
  factId ? html`<a class="live" href="${factHref(factId)}" data-fact="${factId}">${text}</a>` : html`${text}`;

const row = (target: PublicTarget, options: Options): Html => {
  const { lang } = options;
  const t = WORDS[lang];
  const several = target.plans.length > 1;
  const named = (plan: PublicTarget['plans'][number]) =>
    several && html` <span class="what">${plan.label ?? BASELINE_WORDS[plan.name][lang]}</span>`;
  return html`<tr id="ct-${target.targetId}">
<th scope="row">${target.name[lang]}${target.illustrative && html` <span class="ill">${t.illustrative}</span>`}${target.owner && html`<span class="what">${target.owner}</span>`}</th>
<td data-label="${t.plan}">${target.plans.map((plan) => html`<div>${plan.text[lang]}${named(plan)}</div>`)}</td>
<td data-label="${t.result}">${target.result ? live(target.result.text[lang], target.result.factId, options) : '–'}</td>
<td data-label="${t.attainment}">${target.plans.map((plan) =>
    plan.attainment
      ? html`<div>${live(plan.attainment[lang], plan.attainmentFactId, options)}</div>`
      : html`<div>–</div>`,
  )}</td>
<td data-label="${t.change}">${target.change ? live(target.change.text[lang], target.change.factId, options) : '–'}</td>
<td data-label="${t.rating}">${bandWord(target.band, lang)}${target.declaredReason && html`<span class="what">${t.declared}; ${t.computed}: ${BAND_WORDS[target.computedBand][lang].toLocaleLowerCase(lang)}. ${target.declaredReason}</span>`}</td>
</tr>`;
};

export const targetsTable = (picture: PublicPicture, options: Options): Html => {
  const t = WORDS[options.lang];
  const heads = [t.target, t.plan, t.result, t.attainment, t.change, t.rating];
  return html`<div class="tbl"><table>
<caption class="sr">${t.yearTitle}</caption>
<thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
${AREAS.map((area) => {
  const members = picture.targets.filter((target) => target.area === area);
  return (
    members.length > 0 &&
    html`<tbody><tr class="area"><th colspan="6" scope="colgroup">${AREA_WORDS[area][options.lang]}</th></tr>${members.map((target) => row(target, options))}</tbody>`
  );
})}
</table></div>${picture.targets.some((target) => target.illustrative) && html`<p class="note">${t.illustrativeNote}</p>`}`;
};
