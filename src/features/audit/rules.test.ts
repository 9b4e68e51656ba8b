import { describe, expect, it } from 'vitest';
import { csvCell, DEEDS, detailsOf, sentenceOf } from './rules.ts';

const entry = (verb: string, data: Record<string, unknown>) => ({
  actorName: 'Trần Văn Quân',
  verb,
  objectType: 'person',
  data,
});

describe('an entry in words', () => {
  it('is one sentence in either language, with what is known', () => {
    const given = entry('people.grant_role', { name: 'Lê Thị Hoa', role: 'reporter', unit: 'Sở Tài chính' });
    expect(sentenceOf(given, 'vi')).toBe(
      'Trần Văn Quân đã giao vai trò Báo cáo cho Lê Thị Hoa tại Sở Tài chính',
    );
    expect(sentenceOf(given, 'en')).toBe('Trần Văn Quân gave Lê Thị Hoa the role Reporter at Sở Tài chính');
    const short = entry('people.grant_role', { name: 'Lê Thị Hoa', role: 'office' });
    expect(sentenceOf(short, 'vi')).toBe('Trần Văn Quân đã giao vai trò Văn phòng cho Lê Thị Hoa');
  });

  it('prints figures and days as people read them', () => {
    const report = entry('values.report', {
      indicator: 'THU-NS',
      period: '2021',
      value: '4960.5',
      before: '-3',
    });
    expect(sentenceOf(report, 'vi')).toBe('Trần Văn Quân đã báo cáo THU-NS kỳ 2021: 4.960,5 (trước: −3)');
    expect(sentenceOf(entry('people.close_unit', { name: 'Sở A', on: '2025-07-01' }), 'vi')).toMatch(
      /01\/07\/2025$/,
    );
  });

  it('still says something of a verb it does not know', () => {
    expect(sentenceOf(entry('new.thing', {}), 'vi')).toBe('Trần Văn Quân đã thực hiện new.thing trên person');
  });

  it('lists what changed, before and after', () => {
    const change = entry('people.update_unit', {
      name: 'Sở B',
      changes: { name: ['Sở A', 'Sở B'], shortName: [null, 'B'] },
    });
    expect(detailsOf(change, 'vi')).toEqual([
      { label: 'Tên', text: 'Sở B' },
      { label: 'Tên', before: 'Sở A', text: 'Sở B' },
      { label: 'Tên ngắn', before: '–', text: 'B' },
    ]);
  });

  it('has its brackets closed and the same fields in both languages', () => {
    const fields = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort();
    for (const [verb, { vi, en }] of Object.entries(DEEDS)) {
      expect(fields(en), verb).toEqual(fields(vi));
      for (const text of [vi, en]) expect(text.split('[').length, verb).toBe(text.split(']').length);
    }
  });
});

describe('a cell of the exported file', () => {
  it('is quoted where it must be and never a formula', () => {
    expect(csvCell('=1+1')).toBe("'=1+1");
    expect(csvCell('a "b", c')).toBe('"a ""b"", c"');
    expect(csvCell('hai\ndòng')).toBe('"hai\ndòng"');
  });
});
