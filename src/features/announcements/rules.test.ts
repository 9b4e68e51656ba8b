import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDecimal } from '../../kernel/format.ts';
import type { Content, Official, Run } from './contract.ts';
import {
  factTextAgrees,
  listFactIds,
  listHindrances,
  plainText,
  replaceFacts,
  tidyContent,
} from './rules.ts';

const A = '01890000-0000-7000-8000-00000000000a';
const B = '01890000-0000-7000-8000-00000000000b';
const P = '01890000-0000-7000-8000-00000000000c';
const paragraph = (...runs: Run[]): Content => ({
  lead: '',
  sections: [{ heading: null, blocks: [{ kind: 'paragraph', runs }] }],
});
const official: Official = {
  profile: 'party@2026',
  superior: null,
  issuer: 'TỈNH ỦY BẾN TRE',
  number: null,
  place: 'Bến Tre',
  date: '2021-12-02',
  summary: 'kết quả hội nghị',
  authority: null,
  signerTitle: null,
  signerName: null,
  recipients: [],
};

describe('a live number', () => {
  it('agrees with its fact as printed: rounded, with its unit, without its sign', () => {
    expect(factTextAgrees('12.189,7 tỷ đồng', '12189.7')).toBe(true);
    expect(factTextAgrees('4.960 tỷ đồng', '4960')).toBe(true);
    expect(factTextAgrees('101,29%', '101.2903')).toBe(true);
    expect(factTextAgrees('14,3%', '-14.3')).toBe(true);
    expect(factTextAgrees('13/24', '13')).toBe(true);
    expect(factTextAgrees('các chỉ tiêu còn lại', '6')).toBe(true);
  });

  it('is found out when it was typed over', () => {
    expect(factTextAgrees('4.961 tỷ đồng', '4960')).toBe(false);
    expect(factTextAgrees('49,60 tỷ đồng', '4960')).toBe(false);
    expect(factTextAgrees('102,29%', '101.29')).toBe(false);
  });

  it('agrees with whatever the formatter prints of it', () => {
    const number = fc.tuple(
      fc.integer({ min: -99_999_999, max: 99_999_999 }),
      fc.integer({ min: 0, max: 4 }),
    );
    fc.assert(
      fc.property(number, ([whole, decimals]) => {
        const value = decimals ? `${whole}.${'1234'.slice(0, decimals)}` : String(whole);
        expect(factTextAgrees(`${formatDecimal(value)} tỷ đồng`, value)).toBe(true);
      }),
    );
  });
});

describe('the text', () => {
  const content = paragraph(
    { text: 'Thu ' },
    { text: '4.960 tỷ đồng', factId: A },
    { text: ', đạt ' },
    { text: '101,29%', factId: B },
  );

  it('lists each of its facts once', () => {
    expect(listFactIds({ ...content, sections: [...content.sections, ...content.sections] })).toEqual([A, B]);
  });

  it('takes another figure in the place of one, and leaves every other word', () => {
    const changed = replaceFacts(content, new Map([[A, { factId: P, text: '4.975 tỷ đồng' }]]));
    expect(plainText(changed)).toBe('Thu 4.975 tỷ đồng, đạt 101,29%');
    expect(listFactIds(changed)).toEqual([P, B]);
  });

  it('joins runs of one kind without changing what is read, and doing so twice changes nothing', () => {
    const run = fc.record({
      text: fc.string({ maxLength: 8 }),
      bold: fc.option(fc.boolean(), { nil: undefined }),
      factId: fc.option(fc.constantFrom(A, B), { nil: undefined }),
    });
    fc.assert(
      fc.property(fc.array(run, { maxLength: 12 }), (runs) => {
        const tidy = tidyContent(paragraph(...runs));
        expect(plainText(tidy)).toBe(plainText(paragraph(...runs)));
        expect(tidyContent(tidy)).toEqual(tidy);
      }),
    );
  });
});

describe('before publishing', () => {
  const known = { facts: new Map([[A, { value: '4960' }]]), photoIds: new Set([P]) };
  const body = 'Hội nghị đã xem xét kết quả một năm và thống nhất phương hướng năm sau. ';
  const codes = (content: Content) =>
    listHindrances({ title: 'T', content, official }, known).map((one) => one.code);

  it('nothing stands in the way of a finished text', () => {
    expect(codes(paragraph({ text: body }, { text: '4.960 tỷ đồng', factId: A }))).toEqual([]);
  });

  it('names what does: open places, unknown and altered numbers, photos without description', () => {
    const content: Content = {
      lead: '',
      sections: [
        {
          heading: 'Kết quả',
          blocks: [
            { kind: 'todo', prompt: 'Nhận định chung' },
            {
              kind: 'paragraph',
              runs: [{ text: body }, { text: '5.000', factId: A }, { text: '1', factId: B }],
            },
            { kind: 'photo', photoId: P, alt: '', caption: 'Quang cảnh' },
            { kind: 'photo', photoId: A, alt: 'x', caption: '' },
          ],
        },
      ],
    };
    expect(codes(content)).toEqual(['todo', 'photo_alt', 'photo_missing', 'fact_text', 'fact_missing']);
  });
});
