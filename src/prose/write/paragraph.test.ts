import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeCounts } from './counts.ts';
import { anyMeasure, digitsOutsideFigures } from './facts-to-test.ts';
import type { MeasureToWrite, RelationToWrite } from './measure.ts';
import { paragraphSentences, writeParagraph } from './paragraph.ts';
import { writeTargetsSet, writeTaskGroups } from './targets-set.ts';

const RELATION_TYPES: RelationToWrite['type'][] = [
  'yoy_pct',
  'pct_of_plan',
  'vs_plan_pct',
  'pct_of_central_estimate',
  'pct_of_local_estimate',
  'ratio',
  'avg_annual_pct',
  'pct_of_prior',
  'yoy_abs',
  'yoy_pp',
  'yoy_times',
  'vs_plan_abs',
  'plan_value',
  'rank',
];
const money = (indicator: string, value: string, relations: RelationToWrite[] = []): MeasureToWrite => ({
  id: indicator,
  indicator,
  value,
  unit: 'tỷ đồng',
  kind: 'estimate',
  period: '2021',
  relations,
});
const share = (indicator: string, value: string, kind: 'actual' | 'target' = 'actual'): MeasureToWrite => ({
  id: indicator,
  indicator,
  value,
  unit: '%',
  kind,
  period: '2022',
  relations: [],
});
const plan = (value: string): RelationToWrite => ({ type: 'pct_of_plan', value });
const growth = (value: string): RelationToWrite => ({ type: 'yoy_pct', value });

describe('writeParagraph', () => {
  it('names the area once, the period once, and sets off the one that fell short', () => {
    const text = writeParagraph('Kinh tế', [
      money('Vốn đầu tư phát triển toàn xã hội', '19036', [growth('0.08'), plan('83.77')]),
      money('Giá trị tăng thêm Khu vực I', '12189.7', [plan('101.12'), growth('5.6')]),
      money('Thu ngân sách', '4960', [{ type: 'pct_of_central_estimate', value: '101.29' }]),
    ]).text;
    expect(text).toBe(
      'Về kinh tế, giá trị tăng thêm Khu vực I năm 2021 ước đạt 12.189,7 tỷ đồng, đạt 101,12% kế hoạch, tăng 5,6% so với cùng kỳ. ' +
        'Thu ngân sách ước thực hiện 4.960 tỷ đồng, bằng 101,29% dự toán Trung ương giao. ' +
        'Riêng vốn đầu tư phát triển toàn xã hội ước đạt 19.036 tỷ đồng (bằng 83,77% kế hoạch, tăng 0,08% so với cùng kỳ).',
    );
  });

  it('puts several facts of one indicator into one sentence, the plan bound to itself', () => {
    const result = writeParagraph(null, [
      money('Thu ngân sách', '4960', [growth('3')]),
      { ...money('Thu ngân sách', '4896.8'), id: 'plan', kind: 'plan' },
      money('Vốn đầu tư', '19036', [growth('2')]),
      { ...money('Thu ngân sách', '5400'), id: 'next', kind: 'target', period: '2022' },
    ]);
    expect(result.text).toBe(
      'Thu ngân sách năm 2021 ước đạt 4.960 tỷ đồng (kế hoạch 4.896,8 tỷ đồng), tăng 3% so với cùng kỳ; năm 2022 phấn đấu đạt 5.400 tỷ đồng. ' +
        'Vốn đầu tư năm 2021 ước thực hiện 19.036 tỷ đồng, tăng 2% so với năm 2020.',
    );
    expect(result.runs.find((run) => run.text === '4.896,8 tỷ đồng')?.bind).toEqual({
      measureId: 'plan',
      part: 'value',
    });
  });

  it('keeps parts with their whole', () => {
    const text = writeParagraph(null, [
      money('Thu ngân sách', '4960', [growth('3')]),
      money('Vốn đầu tư', '19036', [growth('2')]),
      money('Thu ngân sách: thu nội địa', '4900'),
    ]).text;
    expect(text).toContain('thu nội địa 4.900 tỷ đồng. Vốn đầu tư');
    expect(text).toMatch(/^Thu ngân sách năm 2021 ước đạt 4\.960 tỷ đồng, .*; trong đó thu nội địa/);
  });

  it('lists a structure under its head, names with commas apart by semicolons', () => {
    const parts = [
      share('Cơ cấu kinh tế: nông, lâm, thủy sản', '33.1'),
      share('Cơ cấu kinh tế: công nghiệp - xây dựng', '21.64'),
    ];
    expect(writeParagraph(null, parts).text).toBe(
      'Cơ cấu kinh tế năm 2022: nông, lâm, thủy sản 33,1%; công nghiệp - xây dựng 21,64%.',
    );
  });

  it('says "phấn đấu" once for a list of targets', () => {
    const text = writeParagraph('Văn hóa - xã hội', [
      share('Tỷ lệ lao động qua đào tạo', '69', 'target'),
      { ...share('Tỷ lệ hộ nghèo', '2.25', 'target'), change: 'to' },
    ]).text;
    expect(text).toBe(
      'Về văn hóa - xã hội, phấn đấu năm 2022: tỷ lệ lao động qua đào tạo đạt 69%; tỷ lệ hộ nghèo giảm còn 2,25%.',
    );
  });

  it('does not call a half-year share of the yearly plan a shortfall', () => {
    const half = { ...money('Thu ngân sách', '2500', [plan('51')]), period: '2021-H1' };
    const text = writeParagraph(null, [
      { ...money('Vốn đầu tư', '9000', [plan('102')]), period: '2021-H1' },
      half,
    ]).text;
    expect(text).not.toMatch(/Riêng|Tuy nhiên/);
  });

  it('does not begin or build three sentences in a row alike', () => {
    const many = Array.from({ length: 9 }, (_, i) =>
      money(`Vốn đầu tư nhóm ${'ABCDEFGHI'[i]}`, String(1000 + i), [plan('101.5'), growth('4.2')]),
    );
    const shapes = paragraphSentences(many).map((runs) =>
      runs
        .map((run) => (run.bind ? `<${run.bind.part}>` : run.text))
        .join('')
        .replace(/nhóm \w/, ''),
    );
    for (let i = 2; i < shapes.length; i++)
      expect(new Set(shapes.slice(i - 2, i + 1)).size).toBeGreaterThan(1);
    expect(new Set(shapes).size).toBeGreaterThanOrEqual(6);
  });

  it('writes every figure as a bound run and leaves none out, whatever the facts', () => {
    fc.assert(
      fc.property(
        fc.array(anyMeasure, { minLength: 1, maxLength: 8 }),
        fc.constantFrom('vi', 'en'),
        (some, lang) => {
          const measures = some.map((measure, i) => ({
            ...measure,
            id: `m${i}`,
            indicator: `Nội dung ${'abcdefgh'[i]}`,
          }));
          const result = writeParagraph('Kinh tế', measures, { lang });
          expect(result.text).toBe(result.runs.map((run) => run.text).join(''));
          expect(digitsOutsideFigures(result, measures, lang)).toBe('');
          for (const measure of measures)
            if (measure.value !== undefined || measure.valueMin !== undefined)
              expect(result.runs.some((run) => run.bind?.measureId === measure.id)).toBe(true);
          expect(writeParagraph('Kinh tế', measures, { lang })).toEqual(result);
        },
      ),
    );
  });
});

describe('facts with holes', () => {
  const hole = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
  const number = hole(fc.constantFrom('0', '12.5', '-3.7', '4960'));
  const relation = fc.record({
    type: fc.constantFrom(...RELATION_TYPES),
    value: number,
    valueMin: number,
    valueMax: number,
    numerator: number,
    denominator: number,
    unit: hole(fc.constantFrom('', 'bậc', '%')),
  });
  const measure = fc.record({
    id: fc.constant('m'),
    indicator: fc.constantFrom('Thu ngân sách', 'GRDP', 'Đất'),
    value: number,
    valueMin: number,
    valueMax: number,
    unit: hole(fc.constantFrom('', '%', 'tỷ đồng', 'lần')),
    kind: fc.constantFrom('actual', 'estimate', 'plan', 'target'),
    period: hole(fc.constantFrom('2021', 'năm ngoái')),
    direction: hole(fc.constantFrom('up', 'down', 'keep', 'none')),
    change: hole(fc.constantFrom('to', 'by')),
    relations: fc.array(relation, { maxLength: 3 }),
  });

  it('are passed over, never printed', () => {
    fc.assert(
      fc.property(fc.array(measure, { maxLength: 4 }), fc.constantFrom('vi', 'en'), (measures, lang) => {
        const { text } = writeParagraph('Kinh tế', measures, { lang });
        expect(text).not.toMatch(/undefined|NaN|null| {2}|\(\)|\( |, ,|,\.|, và/);
      }),
      { numRuns: 500 },
    );
  });

  it('say so where there is no figure at all, and why', () => {
    const none = { ...money('Chỉ số PAPI', '0'), value: undefined, noFigureReason: 'chưa công bố' };
    expect(writeParagraph(null, [none]).text).toBe('Chỉ số PAPI năm 2021 chưa có số liệu (chưa công bố).');
  });
});

describe('writeCounts', () => {
  const bands = (counts: [string, number][]) =>
    counts.map(([band, count]) => ({ id: band, band, count }) as never);

  it('gives the last band as the rest where it completes the total', () => {
    const counts = bands([
      ['met_or_exceeded', 13],
      ['nearly_met', 3],
      ['over_80', 2],
      ['50_to_80', 6],
    ]);
    const subject = 'Kết quả thực hiện Nghị quyết năm 2021';
    expect(writeCounts({ total: 24, counts }, { subject }).text).toBe(
      'Kết quả thực hiện Nghị quyết năm 2021 có 13/24 chỉ tiêu ước đạt và vượt, 3/24 chỉ tiêu xấp xỉ đạt, 2/24 chỉ tiêu ước đạt trên 80%; các chỉ tiêu còn lại ước đạt từ 50 - 80%.',
    );
    expect(writeCounts({ total: 24, counts }, { rest: false }).text).toContain(
      '6/24 chỉ tiêu ước đạt từ 50 - 80%',
    );
  });

  it('does not speak of a rest that does not complete the total', () => {
    const counts = bands([
      ['met_or_exceeded', 18],
      ['not_met', 1],
    ]);
    expect(writeCounts({ total: 20, kind: 'actual', counts }, { subject: 'Huyện' }).text).toBe(
      'Huyện có 18/20 chỉ tiêu đạt và vượt, 1/20 chỉ tiêu không đạt.',
    );
  });

  it('never calls targets without data the rest, and leaves empty bands out', () => {
    const counts = bands([
      ['met_or_exceeded', 22],
      ['nearly_met', 0],
      ['no_data', 2],
    ]);
    expect(writeCounts({ total: 24, kind: 'actual', counts }).text).toBe(
      '22/24 chỉ tiêu đạt và vượt, 2/24 chỉ tiêu chưa có số liệu.',
    );
  });
});

describe('what a resolution sets', () => {
  it('says how many targets and groups of tasks, and the theme', () => {
    const set = writeTargetsSet({
      id: 'r',
      year: 2022,
      targets: 25,
      taskGroups: 9,
      theme: 'Đồng thuận - Sáng tạo - Phát triển',
    });
    expect(set.text).toBe(
      'Hội nghị thống nhất đề ra 25 chỉ tiêu chủ yếu và 9 nhóm nhiệm vụ, giải pháp năm 2022 với chủ đề “Đồng thuận - Sáng tạo - Phát triển”.',
    );
    expect(set.runs.filter((run) => run.bind).map((run) => run.bind?.part)).toEqual(['count', 'total']);
  });

  it('numbers the groups in one sentence', () => {
    const groups = [
      { no: 1, text: 'Xây dựng Đảng bộ trong sạch, vững mạnh.' },
      { no: 2, text: 'Đẩy mạnh chuyển đổi số;' },
    ];
    expect(writeTaskGroups(groups).text).toBe(
      '2 nhóm nhiệm vụ, giải pháp gồm: (1) Xây dựng Đảng bộ trong sạch, vững mạnh; (2) Đẩy mạnh chuyển đổi số.',
    );
  });
});
