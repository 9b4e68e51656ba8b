import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Decimal, decimal } from '../../../kernel/decimal.ts';
import { evaluateFormula, listRefs } from '../rules/formula.ts';
import { compileFormula, type KnownIndicators } from './compile.ts';
import { findRing } from './ring.ts';

const known: KnownIndicators = new Map(
  [
    ['THU_NS', 'Thu ngân sách', 'tỷ đồng', 'none'],
    ['CHI-NS', 'Chi ngân sách', 'tỷ đồng', 'none'],
    ['CHI.TR', 'Chi khác', 'triệu đồng', 'none'],
    ['DAN', 'Dân số trung bình', 'nghìn người', 'none'],
    ['NGHEO', 'Tỷ lệ hộ nghèo', '%', 'none'],
    ['GRDP', 'GRDP giá hiện hành', 'tỷ đồng', 'current'],
    ['GRDP-SS', 'GRDP giá so sánh', 'tỷ đồng', 'constant_2010'],
  ].map(([code, nameVi, unit, priceBasis]) => [
    code!.toLowerCase(),
    { id: code!, code: code!, nameVi: nameVi!, unit: unit!, priceBasis: priceBasis as 'none' },
  ]),
);
const compile = (text: string, unit = 'tỷ đồng') => compileFormula(text, unit, known);
const reckon = (text: string, unit: string, figures: Record<string, string>) => {
  const compiled = compile(text, unit);
  if (!('tree' in compiled)) throw new Error(compiled.message.en);
  return evaluateFormula(
    compiled.tree,
    (ref) => figures[`${ref.indicatorId}${ref.yearsBack ? '@-1' : ''}${ref.periodsBack ? '@p' : ''}`] ?? null,
  );
};
const wrong = (text: string, unit?: string) => {
  const compiled = compile(text, unit);
  if ('tree' in compiled) throw new Error(`${text} was taken`);
  return compiled;
};

describe('a formula', () => {
  it('keeps the order of operations, with any of their signs', () => {
    const figures = { THU_NS: '10', 'CHI-NS': '4' };
    const give = (text: string) => reckon(text, 'tỷ đồng', figures);
    expect(give('[THU_NS] + [CHI-NS] * 2')).toEqual({ value: '18' });
    expect(give('([thu_ns] + [CHI-NS]) × 2')).toEqual({ value: '28' });
    expect(give('[THU_NS] − [CHI-NS] − 1,5')).toEqual({ value: '4.5' });
    expect(give('−[THU_NS] ÷ 4 : 2')).toEqual({ value: '-1.25' });
    expect(give('0.5 * [THU_NS]')).toEqual({ value: '5' });
  });

  it('knows sums, means, shares, growth, and earlier periods, by either name', () => {
    expect(reckon('sum([THU_NS]; [CHI-NS]; 1,5)', 'tỷ đồng', { THU_NS: '1', 'CHI-NS': '2' })).toEqual({
      value: '4.5',
    });
    expect(reckon('trung_bình([THU_NS], [CHI-NS])', 'tỷ đồng', { THU_NS: '1', 'CHI-NS': '2' })).toEqual({
      value: '1.5',
    });
    expect(reckon('share([THU_NS], [CHI-NS])', '%', { THU_NS: '1', 'CHI-NS': '8' })).toEqual({
      value: '12.5',
    });
    expect(reckon('growth([THU_NS])', '%', { THU_NS: '5177', 'THU_NS@-1': '5000' })).toEqual({
      value: '3.54',
    });
    expect(reckon('[THU_NS] - before([THU_NS])', 'tỷ đồng', { THU_NS: '3', 'THU_NS@p': '1' })).toEqual({
      value: '2',
    });
    expect(reckon('prev([THU_NS] + [CHI-NS])', 'tỷ đồng', { 'THU_NS@-1': '3', 'CHI-NS@-1': '1' })).toEqual({
      value: '4',
    });
  });

  it('is not defined where it divides by zero, and says which input is missing', () => {
    expect(reckon('share([THU_NS], [CHI-NS])', '%', { THU_NS: '1', 'CHI-NS': '0' })).toEqual({
      notDefined: 'division_by_zero',
    });
    expect(reckon('share([THU_NS], [CHI-NS])', '%', { THU_NS: '1' })).toMatchObject({
      missing: [{ indicatorId: 'CHI-NS' }],
    });
  });

  it('says what is wrong and where', () => {
    expect(wrong('[THU_NS] + ')).toMatchObject({ code: 'unfinished', start: 10 });
    expect(wrong('([THU_NS] + [CHI-NS]')).toMatchObject({ code: 'bracket_open', start: 20 });
    expect(wrong('[THU_NS] [CHI-NS]')).toMatchObject({ code: 'operator_missing', start: 9, end: 17 });
    expect(wrong('[THU_NS] + ) 1')).toMatchObject({ code: 'not_expected', start: 11 });
    expect(wrong('[THU_NS] # 2')).toMatchObject({ code: 'not_read', start: 9 });
    expect(wrong('   ')).toMatchObject({ code: 'empty' });
    expect(wrong('[THU_NS] * 1.750')).toMatchObject({ code: 'ambiguous_number', start: 11 });
    expect(wrong('max([THU_NS])')).toMatchObject({ code: 'unknown_function' });
    expect(wrong('share([THU_NS])', '%')).toMatchObject({ code: 'parts_count' });
    expect(wrong('prev(prev([THU_NS]))')).toMatchObject({ code: 'too_far_back' });
    expect(wrong('5 + 3')).toMatchObject({ code: 'no_indicator' });
    expect(wrong('[THU_NS] / 0')).toMatchObject({ code: 'division_by_zero' });
    expect(wrong(`${'('.repeat(500)}[THU_NS]${')'.repeat(500)}`)).toMatchObject({ code: 'too_deep' });
  });

  it('names the nearest codes for one it does not know', () => {
    expect(wrong('[THU-NX]').message.vi).toBe('Vị trí 1: không có chỉ tiêu mã “THU-NX”; gần nhất: [THU_NS]');
    expect(wrong('[dân số]').message.vi).toContain('[DAN]');
    expect(wrong('[XYZXYZXYZ]').message.vi).not.toContain('gần nhất');
  });

  it('adds only what counts the same thing, and says which factor is missing', () => {
    expect(wrong('[THU_NS] + [NGHEO]').message.vi).toBe('Vị trí 1: không cộng được “tỷ đồng” với “%”');
    expect(wrong('[THU_NS] - [CHI.TR]').message.vi).toContain('chia phần sau cho 1000');
    expect(compile('[THU_NS] - [CHI.TR] / 1000')).toHaveProperty('tree');
    expect(wrong('[GRDP] - [GRDP-SS]')).toMatchObject({ code: 'price_bases_differ' });
    expect(compile('[GRDP] / [GRDP-SS] * 100', '%')).toHaveProperty('tree');
  });

  it('must come out in the unit of its indicator, scale words understood', () => {
    expect(compile('[GRDP] / [DAN]', 'triệu đồng/người')).toHaveProperty('tree');
    expect(compile('[GRDP] / [DAN]', 'triệu đồng/người/năm')).toHaveProperty('tree');
    expect(wrong('[GRDP] / [DAN]', 'nghìn đồng/người').message.vi).toContain('nhân cho 1000');
    expect(wrong('[THU_NS] / [CHI-NS]', '%').message.vi).toContain('nhân cho 100');
    expect(compile('[THU_NS] / [CHI-NS] * 100', '%')).toHaveProperty('tree');
    expect(wrong('[GRDP] / [DAN]', '%')).toMatchObject({ code: 'unit_of_result' });
    expect(compile('[THU_NS] * 1.05')).toHaveProperty('tree');
  });
});

describe('sums and products of figures', () => {
  const figure = fc.integer({ min: -99_999_999, max: 99_999_999 }).map((n) => decimal(n).div(100).toFixed());
  it('are exact, whatever the figures', () => {
    fc.assert(
      fc.property(figure, figure, figure, (a, b, c) => {
        const figures = { THU_NS: a, 'CHI-NS': b, NGHEO: c };
        const given = reckon('([THU_NS] - [CHI-NS]) * [NGHEO] / 100 + [CHI-NS]', 'tỷ đồng', figures);
        const exact = decimal(a).minus(b).mul(c).div(100).plus(b);
        expect('value' in given && decimal(given.value).eq(exact)).toBe(true);
      }),
    );
  });

  it('round a quotient once, to twelve decimals', () => {
    fc.assert(
      fc.property(
        figure,
        figure.filter((b) => !decimal(b).isZero()),
        (a, b) => {
          const given = reckon('[THU_NS] / [CHI-NS]', 'lần', { THU_NS: a, 'CHI-NS': b });
          const near = new (Decimal.clone({ precision: 80 }))(a).div(b);
          expect('value' in given && near.minus(given.value).abs().lte('0.000000000001')).toBe(true);
        },
      ),
    );
  });
});

describe('a ring', () => {
  it('is found and told in order', () => {
    const inputs = new Map([
      ['a', ['b', 'd']],
      ['b', ['c']],
      ['c', ['d', 'a']],
    ]);
    expect(findRing('a', inputs)).toEqual(['a', 'b', 'c', 'a']);
    expect(findRing('d', inputs)).toBeNull();
  });

  it('of one reads itself', () => expect(findRing('a', new Map([['a', ['a']]]))).toEqual(['a', 'a']));

  it('lists every place an indicator is read', () => {
    const compiled = compile('growth([THU_NS]) + [NGHEO]', '%');
    expect('tree' in compiled && listRefs(compiled.tree).map(({ yearsBack }) => yearsBack)).toEqual([
      0, 1, 1, 0,
    ]);
  });
});
