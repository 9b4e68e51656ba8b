// The first draft: everything that the figures, the conference and the next resolution already say, and four open
// places for what only people can judge.
import { AREA_WORDS, AREAS } from '../../../kernel/figures.ts';
import { getPeriod, periodName } from '../../../kernel/period.ts';
import {
  type CountToWrite,
  type MeasureToWrite,
  type Written,
  writeCounts,
  writeParagraph,
  writeTargetsSet,
} from '../../../prose/write/index.ts';
import type { Fact, ScorecardRow, SnapshotContent } from '../../assessments/index.ts';
import type { Conference } from '../../conferences/index.ts';
import type { Resolution } from '../../resolutions/index.ts';
import type { Block, Content, Run, Section } from '../contract.ts';
import { factKey } from '../fact-text.ts';
import { factsByKey } from '../picture.ts';
import { binder, resultToWrite, targetToWrite } from './measures.ts';
import { decisionItems, openingBlocks } from './opening.ts';

export type Material = {
  snapshot: SnapshotContent;
  conference: Conference | null;
  /** The resolution of the coming year with its targets as frozen for this announcement. */
  next: { resolution: Resolution; snapshot: SnapshotContent | null } | null;
};

const paragraph = (runs: Run[]): Block[] => (runs.length ? [{ kind: 'paragraph', runs }] : []);
const todo = (prompt: string): Block => ({ kind: 'todo', prompt });
const present = <T>(values: readonly (T | null)[]): T[] => values.filter((value) => value !== null);

const countFact = (facts: ReadonlyMap<string, Fact>, part: 'count' | 'total', band: Fact['band']) =>
  facts.get(factKey({ targetId: null, part, baseline: null, band }));

/** Counts by band with the total, each bound to its fact. */
const countsRuns = (snapshot: SnapshotContent, facts: ReadonlyMap<string, Fact>): Run[] => {
  const period = periodName(getPeriod(snapshot.period));
  const counts = snapshot.counts.map(({ band, count }): CountToWrite => ({ id: band, band, count }));
  const isEstimate = snapshot.rows.some((row) => row.result?.vintage === 'estimate');
  const written = writeCounts(
    { total: snapshot.rows.length, counts, kind: isEstimate ? 'estimate' : 'actual' },
    { subject: `Kết quả thực hiện ${snapshot.resolution?.title ?? `Nghị quyết ${period}`}` },
  );
  return written.runs.map(({ text, bind }) => {
    const fact = bind && countFact(facts, 'count', bind.measureId as Fact['band']);
    return fact ? { text, factId: fact.id } : { text };
  });
};

const areaBlocks = (snapshot: SnapshotContent, facts: ReadonlyMap<string, Fact>): Block[] => {
  const bind = binder(snapshot.rows, facts);
  return AREAS.flatMap((area, at): Block[] => {
    const measures = present(snapshot.rows.filter((row) => row.area === area).map(resultToWrite));
    if (!measures.length) return [];
    const { runs } = writeParagraph(null, measures, { period: snapshot.period, start: at });
    return [{ kind: 'heading', text: AREA_WORDS[area].vi }, ...paragraph(bind(runs))];
  });
};

const resultsSection = (snapshot: SnapshotContent, facts: ReadonlyMap<string, Fact>): Section => ({
  heading: `Kết quả thực hiện ${snapshot.resolution?.title ?? `Nghị quyết ${periodName(getPeriod(snapshot.period))}`}`,
  blocks: [
    ...paragraph(countsRuns(snapshot, facts)),
    todo('Nhận định chung: bối cảnh, công tác lãnh đạo, chỉ đạo, kết quả nổi bật'),
    ...areaBlocks(snapshot, facts),
  ],
});

const NOT_MET = new Set(['over_80', '50_to_80', 'under_50', 'not_scored']);

const shortcomingsSection = (snapshot: SnapshotContent): Section => {
  const names = snapshot.rows
    .filter((row) => NOT_MET.has(row.band))
    .map((row) => row.name.vi.charAt(0).toLocaleLowerCase('vi') + row.name.vi.slice(1));
  return {
    heading: 'Hạn chế',
    blocks: [
      ...paragraph(names.length ? [{ text: `Các chỉ tiêu chưa đạt gồm: ${names.join('; ')}.` }] : []),
      todo('Hạn chế và nguyên nhân; trách nhiệm và bài học'),
    ],
  };
};

/** Numbers of the next year are live too where they were frozen. */
const nextRuns = (written: Written, frozen: SnapshotContent | null): Run[] => {
  const total = frozen && countFact(factsByKey(frozen.facts), 'total', null);
  return written.runs.map(({ text, bind }) =>
    total && bind?.part === 'count' ? { text, factId: total.id } : { text },
  );
};

const targetsRuns = (frozen: SnapshotContent): Run[] => {
  const rows: readonly ScorecardRow[] = frozen.rows;
  const measures: MeasureToWrite[] = present(rows.map(targetToWrite));
  const bind = binder(rows, factsByKey(frozen.facts));
  return bind(writeParagraph(null, measures, { period: frozen.period }).runs, 'target');
};

const nextSection = ({ resolution, snapshot }: NonNullable<Material['next']>): Section => {
  const { year } = getPeriod(resolution.period);
  const set = writeTargetsSet({
    id: resolution.id,
    year,
    targets: resolution.targets.length,
    ...(resolution.taskGroups.length && { taskGroups: resolution.taskGroups.length }),
    ...(resolution.theme && { theme: resolution.theme }),
  });
  const groups = resolution.taskGroups.map(({ title }): Run[] => [{ text: title }]);
  return {
    heading: `Phương hướng, nhiệm vụ năm ${year}`,
    blocks: [
      ...paragraph(nextRuns(set, snapshot)),
      ...paragraph(snapshot ? targetsRuns(snapshot) : []),
      ...(groups.length
        ? [
            ...paragraph([{ text: 'Các nhóm nhiệm vụ, giải pháp gồm:' }]),
            { kind: 'list' as const, ordered: true, items: groups },
          ]
        : []),
    ],
  };
};

const otherSection = (conference: Conference | null): Section => {
  const items = conference ? decisionItems(conference).map((text): Run[] => [{ text }]) : [];
  return {
    heading: 'Các nội dung khác được thông qua',
    blocks: [
      ...(items.length ? [{ kind: 'list' as const, ordered: false, items }] : []),
      todo('Nội dung khác mà hội nghị đã thống nhất'),
    ],
  };
};

export const composeContent = ({ snapshot, conference, next }: Material): Content => {
  const facts = factsByKey(snapshot.facts);
  return {
    lead: '',
    sections: [
      ...(conference ? [{ heading: null, blocks: openingBlocks(conference) }] : []),
      resultsSection(snapshot, facts),
      shortcomingsSection(snapshot),
      ...(next ? [nextSection(next)] : []),
      otherSection(conference),
      {
        heading: 'Công việc tiếp theo',
        blocks: [todo('Việc phải làm ngay sau hội nghị: ai, việc gì, khi nào')],
      },
    ],
  };
};
