// A yearly report out of the data alone: headings, a summary, each area, the table of targets, what was not met and
// by whom, what comes next. Places where only a person can judge are left open as blocks of their own.
// It comes out as data (sections → blocks → runs); a page or a .docx gives it its look.
import { getPeriod, periodName } from '../../kernel/period.ts';
import type { Lang } from '../../kernel/problem.ts';
import type { CountsToWrite } from './counts.ts';
import { writeParagraph } from './paragraph.ts';
import { fellShort, type RatedMeasure, shortfallRuns, writeAreaSummary, writeSummary } from './summary.ts';
import { type TargetTable, targetTable } from './table.ts';
import { type TargetsSetToWrite, type TaskGroupToWrite, writeTargetsSet } from './targets-set.ts';
import { asSentence, lowerFirst, plain, type Run } from './written.ts';

export type Block =
  | { kind: 'paragraph'; runs: Run[] }
  | { kind: 'list'; ordered: boolean; items: Run[][] }
  | ({ kind: 'table' } & TargetTable)
  /** An open place: `prompt` says which judgement belongs here. */
  | { kind: 'judgement'; prompt: string };
export type ReportSection = { level: 1 | 2; heading: string; blocks: Block[] };
export type WrittenReport = { title: string; sections: ReportSection[] };

export type AreaToWrite = { name: string; measures: readonly RatedMeasure[] };
export type ReportToWrite = {
  period: string;
  /** "Nghị quyết Tỉnh ủy năm 2021": what is reported on. */
  resolution: string;
  counts: CountsToWrite;
  areas: readonly AreaToWrite[];
  next?: TargetsSetToWrite & { groups?: readonly TaskGroupToWrite[]; measures?: readonly RatedMeasure[] };
};

const WORDS = {
  vi: {
    title: (resolution: string) => `Báo cáo kết quả thực hiện ${resolution}`,
    results: (resolution: string) => `Kết quả thực hiện ${resolution}`,
    overall: 'Đánh giá chung',
    table: 'Kết quả thực hiện từng chỉ tiêu',
    shortfalls: 'Những chỉ tiêu chưa đạt',
    none: 'Không có chỉ tiêu nào chưa đạt',
    next: (year: number) => `Phương hướng, nhiệm vụ năm ${year}`,
    judge: (area: string) => `Nhận định về ${area}: kết quả nổi bật, nguyên nhân, hạn chế`,
    judgeAll: 'Nhận định chung: bối cảnh, công tác lãnh đạo, chỉ đạo, kết quả nổi bật',
    judgeWhy: 'Nguyên nhân của những chỉ tiêu chưa đạt, trách nhiệm và bài học',
  },
  en: {
    title: (resolution: string) => `Report on the results of ${resolution}`,
    results: (resolution: string) => `Results of ${resolution}`,
    overall: 'Overall',
    table: 'Results target by target',
    shortfalls: 'Targets not met',
    none: 'No target fell short',
    next: (year: number) => `Directions and tasks for ${year}`,
    judge: (area: string) => `Judgement on ${area}: what stands out, causes, shortcomings`,
    judgeAll: 'Overall judgement: circumstances, leadership, what stands out',
    judgeWhy: 'Why targets were not met, who answers for it, what was learned',
  },
} as const;

const paragraph = (runs: Run[]): Block[] => (runs.length > 0 ? [{ kind: 'paragraph', runs }] : []);

const areaSection = (area: AreaToWrite, at: number, period: string, lang: Lang): ReportSection => {
  const measures = area.measures.map((measure) => ({
    ...measure,
    met: measure.band === undefined ? measure.met : !fellShort(measure),
  }));
  return {
    level: 2,
    heading: area.name,
    blocks: [
      ...paragraph(writeAreaSummary(area.name, measures, { lang }).runs),
      // Each area begins at another turn, so that a page of areas does not begin every paragraph alike.
      ...paragraph(writeParagraph(null, measures, { lang, period, start: at }).runs),
      { kind: 'judgement', prompt: WORDS[lang].judge(lowerFirst(area.name)) },
    ],
  };
};

const nextSection = (next: NonNullable<ReportToWrite['next']>, lang: Lang): ReportSection => {
  const items = (next.groups ?? []).map(({ no, text }) => [plain(`(${no}) ${text}`)]);
  const targets = writeParagraph(null, next.measures ?? [], { lang });
  return {
    level: 1,
    heading: `III. ${WORDS[lang].next(next.year)}`,
    blocks: [
      ...paragraph(writeTargetsSet(next, { lang }).runs),
      ...paragraph(targets.runs),
      ...(items.length > 0 ? [{ kind: 'list', ordered: false, items } satisfies Block] : []),
    ],
  };
};

export const writeReport = (input: ReportToWrite, options: { lang?: Lang } = {}): WrittenReport => {
  const lang = options.lang ?? 'vi';
  const say = WORDS[lang];
  const all = input.areas.flatMap((area) => area.measures);
  const short = all.filter(fellShort);
  const subject = say.results(input.resolution);
  const results: ReportSection[] = [
    {
      level: 2,
      heading: say.overall,
      blocks: [
        ...paragraph(writeSummary({ subject, counts: input.counts, measures: all }, { lang }).runs),
        { kind: 'judgement', prompt: say.judgeAll },
      ],
    },
    ...input.areas.map((area, at) => areaSection(area, at, input.period, lang)),
    { level: 2, heading: say.table, blocks: [{ kind: 'table', ...targetTable(all, lang) }] },
  ];
  const sections: ReportSection[] = [
    { level: 1, heading: `I. ${subject}`, blocks: [] },
    ...results.map((section, at) => ({ ...section, heading: `${at + 1}. ${section.heading}` })),
    {
      level: 1,
      heading: `II. ${say.shortfalls}`,
      blocks: [
        ...(short.length > 0
          ? [
              {
                kind: 'list',
                ordered: false,
                items: short.map((m) => shortfallRuns(m, lang)),
              } satisfies Block,
            ]
          : paragraph(asSentence([plain(say.none)]))),
        { kind: 'judgement', prompt: say.judgeWhy },
      ],
    },
    ...(input.next ? [nextSection(input.next, lang)] : []),
  ];
  const period = periodName(getPeriod(input.period), lang);
  const title = say.title(input.resolution);
  return { title: title.includes(period) ? title : `${title} (${period})`, sections };
};
