// Writing and reading are inverse: the facts of any sentence prose/write makes come back from prose/read.
// What the two agree to lose is named in `asFacts`, with the reason.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../kernel/folding.ts';
import { readFacts } from './read/index.ts';
import { asDocument, asFacts, readBack, sorted } from './write/compare-to-test.ts';
import { type BandToWrite, writeCounts } from './write/counts.ts';
import { decimalOf, percent, positive } from './write/facts-to-test.ts';
import { type MeasureToWrite, measureToWrite } from './write/measure.ts';
import {
  countedMeasure,
  gapMeasure,
  growthMeasure,
  levelMeasure,
  plannedMeasure,
  ratioOnlyMeasure,
  reducedMeasure,
} from './write/official-facts-to-test.ts';
import { writeParagraph } from './write/paragraph.ts';
import { STYLE_COUNT } from './write/style.ts';
import { writeTargetsSet, writeTaskGroups } from './write/targets-set.ts';
import { writeMeasure } from './write/write-measure.ts';

const style = fc.integer({ min: 0, max: STYLE_COUNT - 1 });

const distinct = (measures: readonly MeasureToWrite[]): MeasureToWrite[] => [
  ...new Map(measures.map((measure, i) => [measure.indicator, { ...measure, id: `m${i}` }])).values(),
];
describe('reading what was written', () => {
  it.each([
    ['levels', levelMeasure],
    ['growth', growthMeasure],
    ['n of n', countedMeasure],
    ['shares of a plan alone', ratioOnlyMeasure],
    ['reductions', reducedMeasure],
    ['gaps to a plan', gapMeasure],
    ['plans and price bases', plannedMeasure],
  ])('gives the facts of one sentence back: %s', (_name, measures) => {
    fc.assert(
      fc.property(measures, style, (measure, turn) => {
        const { text } = writeMeasure(measure, { style: turn });
        expect(readBack(text), text).toEqual(sorted(asFacts(measure)));
      }),
      { numRuns: 400 },
    );
  });

  it('gives the facts of a paragraph back, whatever its connectors and turns', () => {
    const any = fc.oneof(levelMeasure, growthMeasure, countedMeasure, ratioOnlyMeasure, reducedMeasure);
    const some = fc.array(any, { minLength: 1, maxLength: 7 });
    const kind = fc.constantFrom('actual' as const, 'estimate' as const);
    fc.assert(
      fc.property(
        some,
        kind,
        fc.constantFrom('Kinh tế', 'Văn hóa - xã hội', null),
        style,
        (all, is, area, start) => {
          const measures = distinct(all).map((measure) => ({ ...measure, kind: is, period: '2021' }));
          const { text } = writeParagraph(area, measures, { start });
          expect(readBack(text), text).toEqual(sorted(measures.flatMap(asFacts)));
        },
      ),
      { numRuns: 300 },
    );
  });

  it('gives a list of targets back, "phấn đấu" said once', () => {
    // Targets that are compared with last year or a plan are left out: the reader takes the rest of such a list for results.
    const plainLevel = levelMeasure.map((measure) => ({ ...measure, relations: [] }));
    const some = fc.array(fc.oneof(plainLevel, growthMeasure), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(some, fc.constantFrom('Kinh tế', null), style, (all, area, start) => {
        const measures = distinct(all).map((measure) => ({
          ...measure,
          kind: 'target' as const,
          period: '2022',
        }));
        const { text } = writeParagraph(area, measures, { start });
        expect(text.match(/phấn đấu/gi)).toHaveLength(1);
        expect(readBack(text), text).toEqual(sorted(measures.flatMap(asFacts)));
      }),
    );
  });

  it('gives a structure back, each part under its head', () => {
    const parts = fc.tuple(fc.integer({ min: 1, max: 9_000 }), fc.integer({ min: 1, max: 900 }));
    const heads = fc.constantFrom('Cơ cấu kinh tế', 'Cơ cấu lao động', 'Tỷ trọng các ngành');
    fc.assert(
      fc.property(parts, heads, fc.constantFrom('actual', 'target'), ([first, second], head, kind) => {
        const shares = [first, second, 10_000 - first - second].map((hundredths) => decimalOf(hundredths, 2));
        const measures = ['nông nghiệp', 'công nghiệp - xây dựng', 'dịch vụ'].map((name, i) => {
          const value = shares[i]!;
          return {
            id: name,
            indicator: `${head}: ${name}`,
            value,
            unit: '%',
            kind,
            period: '2022',
            relations: [],
          };
        });
        const { text } = writeParagraph(null, measures);
        expect(readBack(text), text).toEqual(sorted(measures.flatMap(asFacts)));
        expect(readFacts(asDocument(text)).measures.map(({ indicator }) => fold(indicator))).toEqual(
          measures.map(({ indicator }) => fold(indicator)),
        );
      }),
    );
  });

  it('gives a whole and its parts back', () => {
    fc.assert(
      fc.property(
        fc.array(positive, { minLength: 3, maxLength: 3 }),
        percent,
        style,
        (values, share, start) => {
          const names = ['Thu ngân sách', 'Thu ngân sách: thu nội địa', 'Thu ngân sách: thu xuất nhập khẩu'];
          const measures = names.map((indicator, i): MeasureToWrite => {
            const relations = i === 1 ? [{ type: 'pct_of_plan' as const, value: share }] : [];
            return {
              id: indicator,
              indicator,
              value: values[i]!,
              unit: 'tỷ đồng',
              kind: 'estimate',
              period: '2021',
              relations,
            };
          });
          const { text } = writeParagraph(null, measures, { start });
          expect(readBack(text), text).toEqual(sorted(measures.flatMap(asFacts)));
        },
      ),
    );
  });

  it('gives one measure at several times back, its name said once', () => {
    const times = [
      { kind: 'actual', period: '2020' },
      { kind: 'estimate', period: '2021' },
      { kind: 'target', period: '2022' },
    ] as const;
    fc.assert(
      fc.property(
        fc.array(positive, { minLength: 3, maxLength: 3 }),
        percent,
        style,
        (values, growth, start) => {
          const measures = times.map((time, i): MeasureToWrite => {
            const relations = i === 1 ? [{ type: 'yoy_pct' as const, value: growth }] : [];
            return {
              id: time.kind,
              indicator: 'Doanh thu du lịch',
              value: values[i]!,
              unit: 'tỷ đồng',
              ...time,
              relations,
            };
          });
          const { text } = writeParagraph(null, measures, { start });
          expect(readBack(text), text).toEqual(sorted(measures.flatMap(asFacts)));
          expect(text.match(/du lịch/g)).toHaveLength(1);
        },
      ),
    );
  });

  it('gives the counts of targets back, the rest reckoned', () => {
    // Targets under half and those without a ratio or a figure have no band of their own in what is read.
    const bands = [
      'met_or_exceeded',
      'nearly_met',
      'over_80',
      '50_to_80',
      'not_met',
    ] as const satisfies BandToWrite[];
    const counts = fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(
        counts,
        fc.integer({ min: 0, max: 9 }),
        fc.boolean(),
        fc.constantFrom('actual', 'estimate'),
        (all, more, rest, kind) => {
          const given = bands
            .map((band, i) => ({ id: band, band, count: all[i] ?? 0 }))
            .filter(({ count }) => count > 0);
          fc.pre(given.length > 0);
          const total = given.reduce((sum, { count }) => sum + count, more);
          const subject = 'Kết quả thực hiện Nghị quyết năm 2021';
          const { text } = writeCounts({ total, counts: given, kind }, { subject, rest });
          const read = readFacts(asDocument(text)).targetCounts.map(({ count, total: of, band }) => ({
            count,
            of,
            band,
          }));
          expect(read, text).toEqual(given.map(({ count, band }) => ({ count, of: total, band })));
        },
      ),
    );
  });

  it('gives the number of targets and the groups of tasks back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 60 }), fc.integer({ min: 2, max: 20 }), (targets, taskGroups) => {
        const { text } = writeTargetsSet({
          id: 'r',
          year: 2022,
          targets,
          taskGroups,
          theme: 'Kỷ cương - Bứt phá',
        });
        expect(
          readFacts(asDocument(text)).targetCounts.map(({ count, total, band }) => [count, total, band]),
        ).toEqual([[targets, null, 'set']]);
      }),
    );
    const texts = [
      'Xây dựng Đảng bộ trong sạch, vững mạnh',
      'Đẩy mạnh chuyển đổi số',
      'Củng cố quốc phòng, an ninh',
    ];
    const groups = texts.map((text, i) => ({ no: i + 1, text }));
    const read = readFacts(asDocument(writeTaskGroups(groups).text)).taskGroups.map(({ no, text }) => ({
      no,
      text,
    }));
    expect(read).toEqual(groups);
  });
});

describe('writing what was read', () => {
  // An announcement in our own words, with the figures of Bến Tre's year 2021.
  const ANNOUNCEMENT = `Năm 2021, tốc độ tăng trưởng kinh tế của tỉnh -14,3% (trong đó khu vực I là -3,7%).
Giá trị tăng thêm Khu vực I ước đạt 12.189,7 tỷ đồng, đạt 101,12% kế hoạch, tăng 5,6% so với cùng kỳ.
Giá trị sản xuất công nghiệp, tiểu thủ công nghiệp ước đạt 6.890,1 tỷ đồng, bằng 92,37% kế hoạch, tăng 5,94% so với cùng kỳ.
Thu ngân sách ước được 4.960 tỷ đồng, đạt 101,29% dự toán Trung ương giao và 95,85% dự toán địa phương phấn đấu.
Vốn đầu tư phát triển toàn xã hội huy động ước đạt 19.036 tỷ đồng, tăng 0,08% so với cùng kỳ, bằng 83,77% kế hoạch.
Công tác tuyển chọn và gọi công dân nhập ngũ đạt 1.252/1.252 công dân, bằng 100% chỉ tiêu.`;

  it('loses nothing of an announcement', () => {
    const read = readFacts(ANNOUNCEMENT).measures;
    expect(read).toHaveLength(7);
    for (const [i, measure] of read.entries())
      for (let turn = 0; turn < STYLE_COUNT; turn++) {
        const { text } = writeMeasure(measureToWrite(measure, `m${i}`), { style: turn });
        expect(readBack(text), text).toEqual(sorted(asFacts(measure)));
      }
  });

  it('loses nothing of an announcement put into one paragraph, in any order', () => {
    const read = readFacts(ANNOUNCEMENT).measures.map((measure, i) => measureToWrite(measure, `m${i}`));
    const shuffled = fc.shuffledSubarray(read, { minLength: read.length });
    fc.assert(
      fc.property(shuffled, fc.constantFrom('Kinh tế', null), style, (measures, area, start) => {
        const { text } = writeParagraph(area, measures, { start });
        expect(readBack(text), text).toEqual(sorted(measures.flatMap(asFacts)));
      }),
    );
  });
});
