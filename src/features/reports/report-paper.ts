// A snapshot as the yearly report: what the data says, open places for what only people can judge.
import { AREA_WORDS, AREAS } from '../../kernel/figures.ts';
import { getPeriod, periodName } from '../../kernel/period.ts';
import type { Lang } from '../../kernel/problem.ts';
import type { OfficialDocument, Block as PaperBlock } from '../../papers/write/index.ts';
import {
  type AreaToWrite,
  type ReportSection,
  type WrittenReport,
  writeReport,
} from '../../prose/write/index.ts';
import { type Official, resultToWrite } from '../announcements/index.ts';
import type { ScorecardRow, SnapshotContent } from '../assessments/index.ts';
import { type LiveRuns, liveRuns, MARK } from './live-runs.ts';
import { targetTable } from './target-table.ts';

const TYPE_NAMES: Record<Lang, string> = { vi: 'BÁO CÁO', en: 'REPORT' };
const NOTES: Record<Lang, string> = {
  vi: `${MARK} Số minh họa của bản trình diễn, không phải số liệu thật.`,
  en: `${MARK} Illustrative figure of the demonstration, no real one.`,
};

const areasOf = (rows: readonly ScorecardRow[], lang: Lang): AreaToWrite[] =>
  AREAS.flatMap((area) => {
    const measures = rows
      .filter((row) => row.area === area)
      .flatMap((row) => {
        const measure = resultToWrite(row);
        return measure
          ? [
              {
                ...measure,
                band: row.band,
                ...(row.ownerUnit && { owner: row.ownerUnit.name }),
                ...(row.declared && { reason: row.declared.reason }),
              },
            ]
          : [];
      });
    return measures.length ? [{ name: AREA_WORDS[area][lang], measures }] : [];
  });

export const writtenReport = (snapshot: SnapshotContent, lang: Lang): WrittenReport => {
  const period = periodName(getPeriod(snapshot.period), lang);
  return writeReport(
    {
      period: snapshot.period,
      resolution:
        snapshot.resolution?.title ??
        (lang === 'vi' ? `Nghị quyết ${period}` : `the resolution of ${period}`),
      counts: {
        total: snapshot.rows.length,
        kind: snapshot.rows.some((row) => row.result?.vintage === 'estimate') ? 'estimate' : 'actual',
        counts: snapshot.counts.map(({ band, count }) => ({ id: band, band, count })),
      },
      areas: areasOf(snapshot.rows, lang),
    },
    { lang },
  );
};

type Written = { snapshot: SnapshotContent; live: LiveRuns; lang: Lang };

const blockOf = (block: ReportSection['blocks'][number], { snapshot, live, lang }: Written): PaperBlock => {
  switch (block.kind) {
    case 'paragraph':
      return { kind: 'paragraph', runs: live.prose(block.runs) };
    case 'list':
      return { kind: 'list', ordered: block.ordered, items: block.items.map(live.prose) };
    case 'table':
      // The writer's table knows only what was said in sentences; this one has every target and every plan.
      return targetTable(snapshot.rows, live, lang);
    case 'judgement':
      return { kind: 'paragraph', runs: [{ text: `[${block.prompt}]`, italic: true }] };
  }
};

export const reportDocument = (
  snapshot: SnapshotContent,
  report: WrittenReport,
  official: Official,
  lang: Lang,
): OfficialDocument => {
  const live = liveRuns(snapshot);
  const isIllustrative = snapshot.facts.some((fact) => fact.illustrative);
  return {
    ...(official.superior && { superior: official.superior }),
    issuer: official.issuer,
    number: official.number ?? '',
    place: official.place,
    date: official.date,
    typeName: TYPE_NAMES[lang],
    summary: official.summary,
    blocks: [
      ...report.sections.flatMap((section): PaperBlock[] => [
        { kind: 'heading', level: section.level, text: section.heading },
        ...section.blocks.map((block) => blockOf(block, { snapshot, live, lang })),
      ]),
      ...(isIllustrative
        ? [{ kind: 'paragraph' as const, runs: [{ text: NOTES[lang], italic: true }] }]
        : []),
    ],
    signature: {
      ...(official.authority && { authority: official.authority }),
      title: official.signerTitle ?? '',
      name: official.signerName ?? '',
    },
    recipients: official.recipients,
    language: lang,
  };
};
