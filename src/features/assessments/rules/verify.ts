// Checks a snapshot from nothing but itself: scores, bands and counts reckoned again, every published number compared
// with the row it stands for. Needs no server and no database.
import type { Words } from '../../../kernel/problem.ts';
import type { Fact, ScorecardRow, SnapshotContent } from '../contract.ts';
import { countBands } from './bands.ts';
import { rateWhole } from './rate.ts';
import type { Outcome } from './score.ts';

const both = (vi: string, en: string): Words => ({ vi, en });

const sameOutcome = (a: Outcome, b: Outcome): boolean =>
  a.outcome === b.outcome && a.score === b.score && a.met === b.met;

const checkRow = (row: ScorecardRow, edges: SnapshotContent['scheme']['edges']): Words[] => {
  const found: Words[] = [];
  const rated = rateWhole(row, edges);
  const wrong = (what: Words): void => {
    found.push(both(`${row.name.vi}: ${what.vi}`, `${row.name.en}: ${what.en}`));
  };
  for (const baseline of row.baselines) {
    const again = rated.attainments.get(baseline.id);
    if (again && !sameOutcome(again, baseline.attainment))
      wrong(
        both(
          `tỷ lệ so với ${baseline.name} ghi ${baseline.attainment.score}, tính lại ${again.score}`,
          `attainment of ${baseline.name} says ${baseline.attainment.score}, reckoned ${again.score}`,
        ),
      );
  }
  row.parts.forEach((part, i) => {
    const again = rated.parts[i]!;
    if (!sameOutcome(again.rating, part.rating) || again.computedBand !== part.computedBand)
      wrong(both(`tiêu chí ${i + 1} tính lại khác`, `part ${i + 1} is reckoned otherwise`));
  });
  if (!sameOutcome(rated.rating, row.rating))
    wrong(both('kết quả chấm tính lại khác', 'the rating is reckoned otherwise'));
  if (rated.computedBand !== row.computedBand)
    wrong(
      both(
        `xếp loại ghi ${row.computedBand}, tính lại ${rated.computedBand}`,
        `the band says ${row.computedBand}, reckoned ${rated.computedBand}`,
      ),
    );
  if (row.band !== (row.declared?.band ?? row.computedBand))
    wrong(both('xếp loại công bố không khớp', 'the band that counts does not fit'));
  return found;
};

/** The number a fact must show, from the row it stands for; undefined where it has no row. */
const expected = (fact: Fact, content: SnapshotContent): string | null | undefined => {
  if (fact.part === 'total') return String(content.rows.length);
  if (fact.part === 'count') {
    const count = content.counts.find(({ band }) => band === fact.band);
    return count && String(count.count);
  }
  const row = content.rows
    .flatMap((one) => [one, ...one.parts])
    .find(({ targetId }) => targetId === fact.targetId);
  if (!row) return undefined;
  const baseline = row.baselines.find(({ name }) => name === fact.baseline);
  switch (fact.part) {
    case 'value':
      return row.result?.value;
    case 'change':
      return row.change?.value;
    case 'plan':
      return baseline && (baseline.value ?? baseline.valueMin ?? baseline.valueMax);
    case 'attainment':
      return baseline?.attainment.score;
    case 'band':
      return fact.band === ('band' in row ? row.band : row.computedBand) ? null : undefined;
  }
};

/** What does not agree; empty when everything does. */
export const checkSnapshot = (content: SnapshotContent): Words[] => {
  const found = content.rows.flatMap((row) => checkRow(row, content.scheme.edges));
  for (const { band, count, computedCount } of countBands(content.rows)) {
    const said = content.counts.find((one) => one.band === band);
    if (said?.count !== count || said.computedCount !== computedCount)
      found.push(
        both(`số chỉ tiêu ở bậc ${band} tính lại là ${count}`, `${count} targets are in band ${band}`),
      );
  }
  for (const fact of content.facts) {
    const value = expected(fact, content);
    if (value === undefined || value !== fact.value)
      found.push(
        both(
          `số công bố ${fact.id} (${fact.name.vi}) ghi ${fact.value}, dữ liệu là ${value ?? 'không có'}`,
          `fact ${fact.id} (${fact.name.en}) says ${fact.value}, the data say ${value ?? 'nothing'}`,
        ),
      );
  }
  return found;
};
