import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  closesCircle,
  findSecrecyMark,
  formatSymbol,
  growFamily,
  mayBeOneTerm,
  parseSymbol,
  seriesOf,
  termOn,
} from './rules.ts';

describe('a document number', () => {
  it.each([
    [
      '28-CTr/TU',
      { form: 'party', side: 'party', number: 28, typeSymbol: 'CTr', issuerSymbol: 'TU', year: null },
    ],
    ['Số 01 - CT / TU', { form: 'party', number: 1, typeSymbol: 'CT', issuerSymbol: 'TU' }],
    ['02–ĐA/TU', { form: 'party', number: 2, typeSymbol: 'ĐA' }],
    ['18-NQ/ TW', { form: 'party', number: 18, issuerSymbol: 'TW' }],
    ['127-QĐ/UBKTTW', { form: 'party', typeSymbol: 'QĐ', issuerSymbol: 'UBKTTW' }],
    [
      '18/2021/NQ-HĐND',
      { form: 'normative', side: 'state', number: 18, year: 2021, typeSymbol: 'NQ', issuerSymbol: 'HĐND' },
    ],
    [
      'Số: 317/QĐ-UBND',
      { form: 'individual', number: 317, typeSymbol: 'QĐ', issuerSymbol: 'UBND', year: null },
    ],
    ['1012/QĐ-TTg', { form: 'individual', typeSymbol: 'QĐ', issuerSymbol: 'TTg' }],
    ['45/BC-BNN-TCLN', { form: 'individual', typeSymbol: 'BC', issuerSymbol: 'BNN-TCLN' }],
    ['5518/VPCP-KSTT', { form: 'individual', number: 5518, typeSymbol: null, issuerSymbol: 'VPCP-KSTT' }],
    ['100/2015/QH13', { form: 'assembly', year: 2015, typeSymbol: null, issuerSymbol: 'QH13' }],
    ['30-ctr/TU', { typeSymbol: 'CTr' }],
  ])('reads %s', (typed, parts) => {
    expect(parseSymbol(typed)).toMatchObject(parts);
  });

  it.each([
    '',
    'CTr/TU',
    '28',
    '28-CTr',
    '00-CT/TU',
    '12/1800/NQ-HĐND',
    'hai mươi tám',
    '28-CTr/TU; 29-CTr/TU',
  ])('does not take %j for one', (typed) => expect(parseSymbol(typed)).toBeNull());

  it('prints a number below ten with a nought', () => {
    expect(formatSymbol(parseSymbol('1-CT/TU')!)).toBe('01-CT/TU');
    expect(formatSymbol(parseSymbol('7/2022/NQ-HĐND')!)).toBe('07/2022/NQ-HĐND');
  });

  it('comes back the same from its printed form', () => {
    const number = fc.integer({ min: 1, max: 999_999 });
    const issuer = fc.constantFrom(
      'TU',
      'TW',
      'HU',
      'ĐU',
      'UBND',
      'HĐND',
      'TTg',
      'BNN-TCLN',
      'UBKTTU',
      'VPCP-KSTT',
    );
    const type = fc.constantFrom('NQ', 'QĐ', 'CTr', 'ĐA', 'DA', 'TTr', 'KH', 'BC');
    const year = fc.integer({ min: 1945, max: 2200 });
    const symbol = fc.oneof(
      fc.record({
        form: fc.constant('party' as const),
        side: fc.constant('party' as const),
        number,
        typeSymbol: type,
        issuerSymbol: issuer,
        year: fc.constant(null),
      }),
      fc.record({
        form: fc.constant('normative' as const),
        side: fc.constant('state' as const),
        number,
        typeSymbol: type,
        issuerSymbol: issuer,
        year,
      }),
      fc.record({
        form: fc.constant('individual' as const),
        side: fc.constant('state' as const),
        number,
        typeSymbol: type,
        issuerSymbol: issuer,
        year: fc.constant(null),
      }),
      fc.record({
        form: fc.constant('assembly' as const),
        side: fc.constant('state' as const),
        number,
        typeSymbol: fc.constant(null),
        issuerSymbol: fc.constantFrom('QH13', 'UBTVQH14'),
        year,
      }),
    );
    fc.assert(
      fc.property(symbol, (one) => {
        expect(parseSymbol(formatSymbol(one))).toEqual(one);
      }),
    );
  });

  it('never throws on what a person pastes', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => void parseSymbol(text)));
  });
});

describe('a series of numbers', () => {
  const base = {
    side: 'party',
    form: 'party',
    type: 'chuong_trinh',
    issuerSymbol: 'TU',
    issuer: null,
    termId: 't11',
    year: 2021,
    issuedOn: '2021-12-02',
  } as const;

  it('is the issuer, type and term on the Party side, whatever the year', () => {
    expect(seriesOf(base)).toBe(seriesOf({ ...base, year: 2024 }));
    expect(seriesOf(base)).not.toBe(seriesOf({ ...base, termId: 't10' }));
    expect(seriesOf(base)).not.toBe(seriesOf({ ...base, type: 'de_an' }));
  });

  it('keeps quyết định and quy định apart although both print QĐ', () => {
    expect(seriesOf({ ...base, type: 'quyet_dinh' })).not.toBe(seriesOf({ ...base, type: 'quy_dinh' }));
  });

  it('is one for all types of a congress', () => {
    expect(seriesOf({ ...base, issuerSymbol: 'ĐH', type: 'nghi_quyet' })).toBe(
      seriesOf({ ...base, issuerSymbol: 'ĐH', type: 'bao_cao' }),
    );
  });

  it('is the issuer, type and year on the state side, normative documents apart', () => {
    const state = {
      ...base,
      side: 'state',
      form: 'normative',
      type: 'nghi_quyet',
      issuerSymbol: 'HĐND',
      issuer: 'HĐND tỉnh Bến Tre',
      termId: null,
    } as const;
    expect(seriesOf(state)).toBe(seriesOf({ ...state, issuer: 'Hội đồng nhân dân tỉnh Bến Tre' }));
    expect(seriesOf(state)).not.toBe(seriesOf({ ...state, year: 2022 }));
    expect(seriesOf(state)).not.toBe(seriesOf({ ...state, form: 'individual' }));
    expect(seriesOf(state)).not.toBe(seriesOf({ ...state, issuer: 'HĐND huyện Ba Tri' }));
  });
});

describe('a term', () => {
  const terms = [
    { id: 'x', issuerSymbol: 'TU', startsOn: '2015-10-17', endsOn: '2020-10-15' },
    { id: 'xi', issuerSymbol: 'TU', startsOn: '2020-10-16', endsOn: null },
  ];
  it('is found by the day, both edges counted', () => {
    expect(termOn(terms, 'TU', '2020-10-15')?.id).toBe('x');
    expect(termOn(terms, 'TU', '2020-10-16')?.id).toBe('xi');
    expect(termOn(terms, 'TU', '2015-10-16')).toBeNull();
    expect(termOn(terms, 'TW', '2021-01-01')).toBeNull();
    expect(termOn(terms, 'TU', null)).toBeNull();
  });
  it('is guessed at five years where none is registered', () => {
    expect(mayBeOneTerm('2018-01-02', '2021-01-29')).toBe(true);
    expect(mayBeOneTerm('2016-01-02', '2021-01-29')).toBe(false);
    expect(mayBeOneTerm(null, '2021-01-29')).toBe(true);
  });
});

describe('a mark of secrecy', () => {
  it.each([
    [{ text: 'TỈNH ỦY\n*\nMẬT\nSố 12-BC/TU' }, 'MẬT'],
    [{ text: 'UBND\tTUYỆT  MẬT\nSố: 1/BC-UBND' }, 'TUYỆT MẬT'],
    [{ text: 'Độ mật: TỐI MẬT\nBáo cáo' }, 'TỐI MẬT'],
    [{ title: 'Báo cáo tình hình (Mật)' }, '(Mật)'],
  ])('is seen in %j', (paper, mark) => expect(findSecrecyMark(paper)).toBe(mark));

  it.each([
    { title: 'Kế hoạch bảo vệ bí mật nhà nước' },
    { text: 'Nuôi ong lấy mật ở huyện Thạnh Phú\nMật ong đạt 12 tấn' },
    { text: `${'a\n'.repeat(2000)}MẬT` },
  ])('is not seen in %j', (paper) => expect(findSecrecyMark(paper)).toBeNull());
});

describe('a family', () => {
  const edges = [
    { fromId: 'ctr28', toId: 'nq18', kind: 'implements' as const },
    { fromId: 'da02', toId: 'ctr28', kind: 'implements' as const },
  ];
  it('grows from the document that the others carry out', () => {
    expect(growFamily(['da02', 'ctr28', 'nq18'], edges)).toEqual([
      {
        id: 'nq18',
        kind: null,
        again: false,
        children: [
          {
            id: 'ctr28',
            kind: 'implements',
            again: false,
            children: [{ id: 'da02', kind: 'implements', again: false, children: [] }],
          },
        ],
      },
    ]);
  });
  it('does not lead back to where it began', () => {
    expect(closesCircle(edges, 'nq18', 'da02')).toBe(true);
    expect(closesCircle(edges, 'da02', 'nq18')).toBe(false);
    expect(closesCircle([], 'a', 'a')).toBe(true);
  });
  it('shows every document once or more, and ends, whatever the edges', () => {
    const id = fc.integer({ min: 0, max: 7 }).map(String);
    const edge = fc
      .record({ fromId: id, toId: id, kind: fc.constant('amends' as const) })
      .filter((e) => e.fromId !== e.toId);
    fc.assert(
      fc.property(fc.array(edge, { maxLength: 20 }), (all) => {
        const kept: typeof all = [];
        for (const e of all) if (!closesCircle(kept, e.fromId, e.toId)) kept.push(e);
        const ids = [...new Set(kept.flatMap((e) => [e.fromId, e.toId]))];
        const seen = new Set<string>();
        const walk = (branches: ReturnType<typeof growFamily>): void => {
          for (const branch of branches) {
            seen.add(branch.id);
            walk(branch.children);
          }
        };
        walk(growFamily(ids, kept));
        expect([...seen].sort()).toEqual([...ids].sort());
      }),
    );
  });
});
