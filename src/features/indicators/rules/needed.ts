// What must be read to reckon some indicators: what they are made of, and how far back.
import { listRefs } from './formula.ts';
import { inputsOf } from './ledger.ts';
import { shiftPeriod } from './shift-period.ts';
import { formulaOf, type Making } from './totals.ts';

export const hasFormula = (making: Making): boolean => formulaOf(making) !== null;

/** The indicators and all they are made of, with how many readings away each may lie. */
export const neededFor = (
  makings: ReadonlyMap<string, Making>,
  indicatorIds: readonly string[],
): Map<string, number> => {
  const needed = new Map(indicatorIds.map((id) => [id, 0]));
  const queue = [...indicatorIds];
  for (let id = queue.shift(); id !== undefined; id = queue.shift()) {
    const making = makings.get(id);
    for (const input of making ? inputsOf(making) : []) {
      const away = needed.get(id)! + 1;
      if ((needed.get(input) ?? -1) >= away || away > makings.size) continue;
      needed.set(input, away);
      queue.push(input);
    }
  }
  return needed;
};

/** These periods and those that so many readings may reach from them, by how far back the formulas read at all. */
export const periodsBack = (
  periods: readonly string[],
  times: number,
  makings: Iterable<Making>,
): string[] => {
  const steps = new Map<string, [number, number]>();
  for (const making of makings) {
    const formula = formulaOf(making);
    for (const { yearsBack, periodsBack: before = 0 } of formula ? listRefs(formula) : [])
      if (yearsBack || before) steps.set(`${yearsBack} ${before}`, [yearsBack, before]);
  }
  const reached = new Set(periods);
  let last = [...reached];
  for (let n = 0; n < times && last.length; n += 1) {
    const next = last.flatMap((one) =>
      [...steps.values()].flatMap(([years, before]) => shiftPeriod(one, -years, -before) ?? []),
    );
    last = next.filter((one) => !reached.has(one));
    for (const one of last) reached.add(one);
  }
  return [...reached];
};
