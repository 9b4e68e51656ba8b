// Indicators, the resolutions of 2021 and 2022 with their targets, and the figures the agencies reported.

import type { z } from 'zod';
import { contract as assessments } from '../../src/features/assessments/contract.ts';
import { contract as indicators } from '../../src/features/indicators/contract.ts';
import { type BaselineFields, contract as resolutions } from '../../src/features/resolutions/contract.ts';
import type { Teller } from '../teller.ts';
import { PEOPLE } from './people.ts';
import { GRDP_REASON, TASK_GROUPS_2021, TASK_GROUPS_2022, THEME_2021, THEME_2022 } from './prose.ts';
import { RANK_2022, SECTOR_GROWTH, type SeedTarget, TARGETS, TRAFFIC } from './targets.ts';
import { WITHIN_YEAR } from './tell-months.ts';
import type { Source } from './tell-reports.ts';

type Ids = ReadonlyMap<string, string>;
type Baseline = z.input<typeof BaselineFields>;
const OFFICE = 'vanphong';

/** The person of a unit who signs in, where the demonstration has one; else the office enters the unit's figure. */
const reporterOf = (unit: string): string =>
  PEOPLE.find((person) => person.role === 'reporter' && person.unit === unit)?.key ?? OFFICE;

export const tellIndicators = async ({ does }: Teller, unitIds: Ids): Promise<Map<string, string>> => {
  const ids = new Map<string, string>();
  const create = async (fields: z.input<typeof indicators.createIndicator.input>) =>
    ids.set(fields.code, (await does(OFFICE, '2021-11-01 09:00', indicators.createIndicator, fields)).id);
  for (const target of TARGETS)
    await create({
      code: target.code,
      nameVi: target.nameVi,
      nameEn: target.nameEn,
      unit: target.unit,
      decimals: target.decimals,
      direction: target.direction,
      priceBasis: target.priceBasis,
      method: target.method,
      area: target.area,
      frequency: target.frequency,
      ...(WITHIN_YEAR[target.code] && { timeAggregation: 'sum' }),
      ownerUnitId: unitIds.get(target.owner),
      synonyms: target.synonyms,
    });
  for (const part of TRAFFIC.parts)
    await create({
      code: part.code,
      nameVi: part.nameVi,
      nameEn: part.nameEn,
      unit: part.unit,
      decimals: 0,
      direction: 'down',
      method: 'inverse',
      area: 'defence_security',
      frequency: 'month',
      ownerUnitId: unitIds.get(TRAFFIC.owner),
    });
  await create({
    code: SECTOR_GROWTH.code,
    nameVi: SECTOR_GROWTH.nameVi,
    nameEn: SECTOR_GROWTH.nameEn,
    unit: '%',
    decimals: 2,
    direction: 'up',
    priceBasis: 'constant_2010',
    method: 'difference',
    area: 'economy',
    ownerUnitId: unitIds.get(SECTOR_GROWTH.owner),
    growthOfId: ids.get(SECTOR_GROWTH.growthOf),
    synonyms: ['khu vực I'],
  });
  await create({
    code: RANK_2022.code,
    nameVi: RANK_2022.nameVi,
    nameEn: RANK_2022.nameEn,
    unit: 'hạng',
    decimals: 0,
    direction: 'down',
    method: 'rank',
    area: 'government',
    ownerUnitId: unitIds.get(RANK_2022.owner),
  });
  return ids;
};

const baselinesOf = (plan: SeedTarget['plan2021'], illustrative: boolean): Baseline[] =>
  (['plan', 'central', 'local'] as const)
    .filter((name) => plan[name] !== undefined)
    .map((name) => ({ name, value: plan[name], isRating: name === (plan.rating ?? 'plan'), illustrative }));

type Year = {
  year: 2021 | 2022;
  title: string;
  theme: string;
  document: string;
  adoptedOn: string;
  draftedOn: string;
};

const tellResolution = async (
  { does }: Teller,
  ids: { units: Ids; indicators: Ids; documents: Ids },
  { year, title, theme, document, adoptedOn, draftedOn }: Year,
): Promise<{ id: string; targets: Map<string, string> }> => {
  const draft = await does(OFFICE, `${draftedOn} 08:00`, resolutions.createResolution, {
    title,
    theme,
    period: String(year),
    documentId: ids.documents.get(document),
  });
  const targets = new Map<string, string>();
  const add = async (code: string, fields: Omit<z.input<typeof resolutions.addTarget.input>, 'id'>) =>
    targets.set(
      code,
      (await does(OFFICE, `${draftedOn} 08:30`, resolutions.addTarget, { id: draft.id, ...fields })).id,
    );
  const plan = (target: SeedTarget) => (year === 2021 ? target.plan2021 : target.plan2022);
  for (const target of TARGETS) {
    const illustrative = year === 2022 || !target.given;
    await add(target.code, {
      indicatorId: ids.indicators.get(target.code),
      period: String(year),
      operator: target.operator,
      method: target.method,
      params: { base: plan(target).base },
      area: target.area,
      ownerUnitId: ids.units.get(target.owner),
      illustrative,
      baselines: baselinesOf(plan(target), illustrative),
    });
  }
  await add('TNGT', {
    title: TRAFFIC.title,
    period: String(year),
    operator: 'all_of',
    area: 'defence_security',
    ownerUnitId: ids.units.get(TRAFFIC.owner),
    illustrative: true,
    parts: TRAFFIC.parts.map((part) => ({
      indicatorId: ids.indicators.get(part.code)!,
      period: String(year),
      operator: 'lte',
      illustrative: true,
      baselines: [
        {
          name: 'plan',
          value: year === 2021 ? part.plan2021 : part.plan2022,
          isRating: true,
          illustrative: true,
        },
      ],
    })),
  });
  if (year === 2022)
    await add(RANK_2022.code, {
      indicatorId: ids.indicators.get(RANK_2022.code),
      period: '2022',
      operator: 'rank',
      params: { base: RANK_2022.base },
      ownerUnitId: ids.units.get(RANK_2022.owner),
      illustrative: true,
      baselines: [{ name: 'plan', value: RANK_2022.plan2022, isRating: true, illustrative: true }],
    });
  const taskGroups =
    year === 2021
      ? TASK_GROUPS_2021.map((text, i) => ({ no: i + 1, title: text }))
      : TASK_GROUPS_2022.map(({ title: heading, text }, i) => ({ no: i + 1, title: heading, text }));
  await does(OFFICE, `${draftedOn} 10:00`, resolutions.updateResolution, {
    id: draft.id,
    title,
    theme,
    documentId: ids.documents.get(document),
    taskGroups,
  });
  await does(OFFICE, `${adoptedOn} 16:00`, resolutions.adoptResolution, { id: draft.id, adoptedOn });
  return { id: draft.id, targets };
};

export const tellResolution2021 = (teller: Teller, ids: { units: Ids; indicators: Ids; documents: Ids }) =>
  tellResolution(teller, ids, {
    year: 2021,
    title: 'Nghị quyết về phương hướng, nhiệm vụ năm 2021',
    theme: THEME_2021,
    document: 'NQ-2021',
    adoptedOn: '2020-12-04',
    draftedOn: '2020-11-20',
  });

/** The Party's resolution, and the Council's of the same year, which holds 22 of the same targets. */
export const tellResolutions2022 = async (
  teller: Teller,
  ids: { units: Ids; indicators: Ids; documents: Ids },
): Promise<void> => {
  const party = await tellResolution(teller, ids, {
    year: 2022,
    title: 'Nghị quyết về phương hướng, nhiệm vụ năm 2022',
    theme: THEME_2022,
    document: 'NQ-2022',
    adoptedOn: '2021-12-01',
    draftedOn: '2021-11-20',
  });
  const council = await teller.does(OFFICE, '2021-12-06 08:00', resolutions.createResolution, {
    title: 'Nghị quyết của Hội đồng nhân dân tỉnh về nhiệm vụ năm 2022',
    period: '2022',
    documentId: ids.documents.get('HDND-2022'),
  });
  const partyOnly = new Set(['DV-MOI', 'NHAP-NGU', 'XA-ANTT']);
  for (const [code, targetId] of party.targets)
    if (!partyOnly.has(code))
      await teller.does(OFFICE, '2021-12-06 09:00', resolutions.shareTarget, { id: council.id, targetId });
  await teller.does(OFFICE, '2021-12-08 16:00', resolutions.adoptResolution, {
    id: council.id,
    adoptedOn: '2021-12-08',
  });
};

export const tellValues = async (
  { does }: Teller,
  ids: { units: Ids; indicators: Ids; documents: Ids },
  sources: ReadonlyMap<string, Source>,
): Promise<void> => {
  const whole = ids.units.get('BENTRE')!;
  const due = TARGETS.map((target) => ({
    indicatorId: ids.indicators.get(target.code)!,
    unitId: whole,
  })).concat(TRAFFIC.parts.map((part) => ({ indicatorId: ids.indicators.get(part.code)!, unitId: whole })));
  await does(OFFICE, '2021-11-01 10:00', indicators.setReportDues, {
    period: '2021',
    dueOn: '2021-11-28',
    items: due,
  });
  const value = (code: string, period: string, figure: string, illustrative: boolean, more: object = {}) => ({
    indicatorId: ids.indicators.get(code)!,
    unitId: whole,
    period,
    value: figure,
    illustrative,
    ...more,
  });
  const before = TARGETS.filter((target) => target.result2020 !== undefined).map((target) =>
    value(target.code, '2020', target.result2020!, !target.given, {
      kind: 'actual',
      vintage: 'final',
      ...(target.given && { note: 'Suy ra từ số ước năm 2021 và tốc độ tăng so với cùng kỳ' }),
    }),
  );
  const trafficBefore = TRAFFIC.parts.map((part) =>
    value(part.code, '2020', part.before, true, { kind: 'actual', vintage: 'final' }),
  );
  await does(OFFICE, '2021-11-02 08:00', indicators.reportValues, { values: [...before, ...trafficBefore] });
  for (const target of TARGETS) {
    const source = sources.get(target.code);
    await does(
      reporterOf(target.owner),
      `${target.reportedOn} 14:30`,
      indicators.reportValue,
      value(target.code, '2021', target.result2021, !target.given, {
        kind: 'estimate',
        stated: target.stated,
        ...(source && { source }),
        ...(target.operator === 'complete' && {
          kind: 'actual',
          vintage: 'final',
          numerator: target.result2021,
          denominator: target.plan2021.plan,
        }),
      }),
    );
  }
  for (const part of TRAFFIC.parts)
    await does(
      OFFICE,
      `${TRAFFIC.reportedOn} 15:00`,
      indicators.reportValue,
      value(part.code, '2021', part.result2021, true, { kind: 'estimate' }),
    );
  await does(
    reporterOf(SECTOR_GROWTH.owner),
    `${SECTOR_GROWTH.reportedOn} 14:30`,
    indicators.reportValue,
    value(SECTOR_GROWTH.code, '2021', SECTOR_GROWTH.result2021, false, {
      kind: 'estimate',
      stated: [{ type: 'yoy_pct', value: SECTOR_GROWTH.result2021 }],
      source: sources.get(SECTOR_GROWTH.code),
    }),
  );
};

/** Growth fell against a plan to grow: no ratio exists, so the committee judges, with its reason. */
export const tellJudgement = ({ does }: Teller, targetId: string) =>
  does('lanhdao', '2021-11-29 17:00', assessments.declareRating, {
    id: targetId,
    band: '50_to_80',
    reason: GRDP_REASON,
  });
