import { describe, expect, it } from 'vitest';
import type { DocumentFact } from '../contract.ts';
import { findMismatches, type Registered } from './citations.ts';

const SYMBOL = '18-NQ/TW';
const RESOLUTION: Registered = { symbol: SYMBOL, type: 'nghi_quyet', issuedOn: '2017-10-25' };

const cite = (text: string, symbol = SYMBOL): DocumentFact => {
  const marks = [...text.matchAll(new RegExp(symbol, 'g'))].map(({ index }) => ({
    start: index,
    end: index + symbol.length,
  }));
  return {
    id: 'd0',
    kind: 'document',
    ...marks[0]!,
    text: symbol,
    confidence: 0.97,
    marks,
    symbol,
    relation: 'refers',
  };
};
const quotes = (text: string, registered: Registered[] = [RESOLUTION], symbol = SYMBOL) =>
  findMismatches(text, [cite(text, symbol)], registered).map(({ spans }) =>
    spans.map(({ start, end }) => text.slice(start, end)),
  );

describe('a cited document that differs from the register', () => {
  it('by the name of its type', () => {
    const text = 'Thực hiện Chỉ thị số 18-NQ/TW, tỉnh đã sắp xếp bộ máy.';
    expect(findMismatches(text, [cite(text)], [RESOLUTION])).toEqual([
      {
        id: 'r-d0-type',
        code: 'document_mismatch',
        message: '18-NQ/TW trong sổ là Nghị quyết, còn văn bản này gọi là Chỉ thị. Bên nào đúng?',
        spans: [{ start: 10, end: 29 }],
        factIds: ['d0'],
      },
    ]);
  });

  it.each([
    'Nghị quyết số 18-NQ/TW ngày 26/10/2017 của Trung ương',
    'Nghị quyết số 18-NQ/TW, ngày 26 tháng 10 năm 2017 của Trung ương',
    'Nghị quyết 18-NQ/TW (ban hành ngày 26-10-2017)',
  ])('by its day: %s', (text) => {
    const [finding, ...more] = findMismatches(text, [cite(text)], [RESOLUTION]);
    expect(more).toEqual([]);
    expect(finding).toMatchObject({
      id: 'r-d0-day',
      message:
        '18-NQ/TW trong sổ ban hành ngày 25/10/2017, còn văn bản này ghi ngày 26/10/2017. Bên nào đúng?',
    });
  });

  it('in two ways, and in several places, each said once', () => {
    const text = 'Chỉ thị 18-NQ/TW ngày 01/10/2017; nhắc lại Kết luận số: 18-NQ/TW.';
    expect(quotes(text)).toEqual([
      ['Chỉ thị 18-NQ/TW', 'Kết luận số: 18-NQ/TW'],
      ['18-NQ/TW ngày 01/10/2017'],
    ]);
  });
});

describe('a cited document is left alone', () => {
  it.each([
    ['that fits', 'Nghị quyết số 18-NQ/TW ngày 25/10/2017 và Kế hoạch thực hiện Nghị quyết số 18-NQ/TW'],
    ['without a name or a day', 'thực hiện 18-NQ/TW, các nghị quyết số 17 và số 18-NQ/TW'],
    ['with another day nearby', 'Nghị quyết số 18-NQ/TW; ngày 01/12/2021 hội nghị bế mạc'],
    ['with a day that lacks its year', 'Nghị quyết số 18-NQ/TW ngày 26/10'],
  ])('%s', (_, text) => expect(quotes(text)).toEqual([]));

  it('that the register does not have, or has without a day', () => {
    const text = 'Chỉ thị số 18-NQ/TW ngày 26/10/2017';
    expect(quotes(text, [])).toEqual([]);
    expect(quotes('Nghị quyết 18-NQ/TW ngày 26/10/2017', [{ ...RESOLUTION, issuedOn: null }])).toEqual([]);
  });

  it('that fits one of two documents of different terms', () => {
    const registered: Registered[] = [
      { symbol: '02-ĐA/TU', type: 'de_an', issuedOn: '2018-06-29' },
      { symbol: '02-ĐA/TU', type: 'de_an', issuedOn: '2021-01-29' },
    ];
    expect(quotes('Đề án số 02-ĐA/TU ngày 29/01/2021', registered, '02-ĐA/TU')).toEqual([]);
    expect(quotes('Đề án số 02-ĐA/TU ngày 30/01/2021', registered, '02-ĐA/TU')).toHaveLength(1);
  });

  it('whose type has a longer name', () => {
    const named = (symbol: string, type: Registered['type']): Registered => ({
      symbol,
      type,
      issuedOn: null,
    });
    expect(
      quotes('Chương trình hành động số 28-CTr/TU', [named('28-CTr/TU', 'chuong_trinh')], '28-CTr/TU'),
    ).toEqual([]);
    expect(quotes('Thông báo kết luận số 12-TB/TW', [named('12-TB/TW', 'thong_bao')], '12-TB/TW')).toEqual(
      [],
    );
  });
});
