import { describe, expect, it } from 'vitest';
import { type Block, type ReportToWrite, writeReport } from './report.ts';
import { countBands, type RatedMeasure, writeSummary } from './summary.ts';

const rated = (indicator: string, extra: Partial<RatedMeasure>): RatedMeasure => ({
  id: indicator,
  indicator,
  unit: 'tỷ đồng',
  kind: 'estimate',
  period: '2021',
  relations: [],
  ...extra,
});

const economy = [
  rated('Giá trị tăng thêm Khu vực I', {
    value: '12189.7',
    band: 'met_or_exceeded',
    owner: 'Sở Nông nghiệp và Phát triển nông thôn',
    relations: [
      { type: 'plan_value', value: '12054.7' },
      { type: 'pct_of_plan', value: '101.12' },
      { type: 'yoy_pct', value: '5.6' },
    ],
  }),
  rated('Vốn đầu tư phát triển toàn xã hội', {
    value: '19036',
    band: 'over_80',
    owner: 'Sở Kế hoạch và Đầu tư',
    reason: 'dịch bệnh kéo dài',
    relations: [
      { type: 'pct_of_plan', value: '83.77' },
      { type: 'yoy_pct', value: '0.08' },
    ],
  }),
  rated('Tốc độ tăng trưởng kinh tế (GRDP)', {
    value: '-14.3',
    unit: '%',
    band: 'not_scored',
    relations: [{ type: 'yoy_pct', value: '-14.3' }],
  }),
];
const report: ReportToWrite = {
  period: '2021',
  resolution: 'Nghị quyết Tỉnh ủy năm 2021',
  counts: countBands(economy, 'all'),
  areas: [{ name: 'Kinh tế', measures: economy }],
  next: { id: 'next', year: 2022, targets: 25, taskGroups: 2, groups: [{ no: 1, text: 'Chuyển đổi số' }] },
};

const textOf = (block: Block): string => {
  if (block.kind === 'paragraph') return block.runs.map((run) => run.text).join('');
  if (block.kind === 'list')
    return block.items.map((item) => item.map((run) => run.text).join('')).join('\n');
  if (block.kind === 'judgement') return block.prompt;
  return block.rows
    .map((row) => row.map((cell) => cell.map((run) => run.text).join('')).join(' | '))
    .join('\n');
};
const sectionText = (written: ReturnType<typeof writeReport>, heading: string): string =>
  written.sections
    .filter((section) => section.heading.includes(heading))
    .flatMap((section) => section.blocks.map(textOf))
    .join('\n');

describe('writeReport', () => {
  it('has a heading for each area and leaves the judgement open', () => {
    const result = writeReport(report);
    expect(result.title).toBe('Báo cáo kết quả thực hiện Nghị quyết Tỉnh ủy năm 2021');
    expect(result.sections.map((section) => section.heading)).toEqual([
      'I. Kết quả thực hiện Nghị quyết Tỉnh ủy năm 2021',
      '1. Đánh giá chung',
      '2. Kinh tế',
      '3. Kết quả thực hiện từng chỉ tiêu',
      'II. Những chỉ tiêu chưa đạt',
      'III. Phương hướng, nhiệm vụ năm 2022',
    ]);
    const area = result.sections.find((section) => section.heading === '2. Kinh tế');
    expect(area?.blocks.map((block) => block.kind)).toEqual(['paragraph', 'paragraph', 'judgement']);
  });

  it('sums up: the counts, what stands out, what fell short', () => {
    expect(sectionText(writeReport(report), 'Đánh giá chung')).toContain(
      'Kết quả thực hiện Nghị quyết Tỉnh ủy năm 2021 có 1/3 chỉ tiêu ước đạt và vượt, 1/3 chỉ tiêu ước đạt trên 80%, 1/3 chỉ tiêu không chấm theo tỷ lệ. ' +
        'Nổi bật là giá trị tăng thêm Khu vực I (101,12% kế hoạch). ' +
        'Các chỉ tiêu chưa đạt gồm: vốn đầu tư phát triển toàn xã hội (83,77% kế hoạch), tốc độ tăng trưởng kinh tế (GRDP).',
    );
  });

  it('puts what was rated as missed behind what was met, whatever its figures', () => {
    const areas = [{ name: 'Kinh tế', measures: [economy[2]!, economy[0]!] }];
    expect(sectionText(writeReport({ ...report, areas }), '2. Kinh tế')).toContain(
      'tăng 5,6% so với cùng kỳ. Riêng tốc độ tăng trưởng kinh tế (GRDP) ước −14,3%.',
    );
  });

  it('names who leads and why for each target not met', () => {
    expect(sectionText(writeReport(report), 'chưa đạt')).toContain(
      'Vốn đầu tư phát triển toàn xã hội ước đạt 19.036 tỷ đồng, bằng 83,77% kế hoạch, tăng 0,08% so với cùng kỳ; đơn vị chủ trì: Sở Kế hoạch và Đầu tư; nguyên nhân: dịch bệnh kéo dài.',
    );
  });

  it('sets plan, result and share side by side in a table of live numbers', () => {
    const result = writeReport(report);
    expect(sectionText(result, 'từng chỉ tiêu').split('\n')[0]).toBe(
      '1 | Giá trị tăng thêm Khu vực I | tỷ đồng | 12.054,7 | 12.189,7 | 101,12 | Đạt và vượt | Sở Nông nghiệp và Phát triển nông thôn',
    );
    const table = result.sections
      .flatMap((section) => section.blocks)
      .find((block) => block.kind === 'table');
    expect(table?.rows[0]?.[3]?.[0]?.bind).toEqual({
      measureId: 'Giá trị tăng thêm Khu vực I',
      part: 'plan_value',
      relation: 0,
    });
  });

  it('says so where nothing fell short, and leaves out a next year that is not set', () => {
    const good = economy.slice(0, 1);
    const result = writeReport({
      ...report,
      counts: countBands(good, 'g'),
      areas: [{ name: 'Kinh tế', measures: good }],
      next: undefined,
    });
    expect(sectionText(result, 'chưa đạt')).toContain('Không có chỉ tiêu nào chưa đạt.');
    expect(result.sections.some((section) => section.heading.startsWith('III'))).toBe(false);
  });

  it('comes out in English', () => {
    const result = writeReport(report, { lang: 'en' });
    expect(result.sections.at(-1)?.heading).toBe('III. Directions and tasks for 2022');
    expect(sectionText(result, 'Overall')).toContain('1 of 3 met or exceeded');
  });
});

describe('writeSummary', () => {
  it('puts what went furthest beyond its plan first, three at most', () => {
    const beyond = ['103', '110.5', '104', '101'].map((value, i) =>
      rated(`Chỉ tiêu ${'ABCD'[i]}`, {
        value: '1',
        band: 'met_or_exceeded',
        relations: [{ type: 'pct_of_plan', value }],
      }),
    );
    const text = writeSummary({ subject: 'Tỉnh', counts: countBands(beyond, 'x'), measures: beyond }).text;
    expect(text).toContain(
      'Nổi bật là chỉ tiêu B (110,5% kế hoạch), chỉ tiêu C (104% kế hoạch), chỉ tiêu A (103% kế hoạch).',
    );
    expect(text).not.toContain('chưa đạt');
  });
});
