import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../kernel/folding.ts';
import { foldedWords, markWords, readSought, sortFound, viaOf, wordsOneSlipAway } from './rules.ts';

const found = (title: string, more: { label?: string; also?: string; rank?: number } = {}) => ({
  title,
  label: more.label ?? null,
  also: more.also ?? null,
  rank: more.rank ?? 0,
});
const order = (text: string, titles: string[]) =>
  sortFound(
    titles.map((title) => found(title)),
    readSought(text)!,
  ).map(({ title }) => title);

describe('the words of a text', () => {
  it('stand between spaces, punctuation and dashes of every kind', () => {
    expect(foldedWords('Nghị quyết số 18-NQ/TW, “Đồng khởi mới”')).toEqual([
      'nghi',
      'quyet',
      'so',
      '18',
      'nq',
      'tw',
      'dong',
      'khoi',
      'moi',
    ]);
  });

  it('are none in what has no letters', () => {
    expect(readSought(' – ?! ')).toBeNull();
  });
});

describe('the order of what was found', () => {
  it('puts what is written as typed before other marks', () => {
    expect(order('đồng', ['Dòng sông Hậu', 'Đồng khởi mới'])).toEqual(['Đồng khởi mới', 'Dòng sông Hậu']);
    expect(order('dòng', ['Đồng khởi mới', 'Dòng sông Hậu'])).toEqual(['Dòng sông Hậu', 'Đồng khởi mới']);
  });

  it('puts the same name first, then beginnings of names, whole words, beginnings of words', () => {
    expect(order('hoa', ['Xã Hoàng Mai', 'Xã Hòa Lộc', 'Hoàng Mai', 'Hòa'])).toEqual([
      'Hòa',
      'Hoàng Mai',
      'Xã Hòa Lộc',
      'Xã Hoàng Mai',
    ]);
  });
});

it('puts a name that shows the words before one that is only known by them', () => {
  const all = [found('Lê Thị Hoa', { also: 'Sở Tài chính' }), found('Sở Tài chính')];
  expect(sortFound(all, readSought('chinh')!).map(({ title }) => title)).toEqual([
    'Sở Tài chính',
    'Lê Thị Hoa',
  ]);
});

describe('the marking of what was looked for', () => {
  const marked = (text: string, ...words: string[]) =>
    markWords(text, words)
      .map(({ text: piece, isHit }) => (isHit ? `[${piece}]` : piece))
      .join('');

  it('covers the letters typed, at the beginning of a word, whatever their marks', () => {
    expect(marked('Sở Giáo dục – Đào tạo', 'giao', 'da')).toBe('Sở [Giáo] dục – [Đà]o tạo');
    expect(marked('18-NQ/TW', '18', 'nq')).toBe('[18]-[NQ]/TW');
    expect(marked('Đồng'.normalize('NFD'), 'do')).toBe(`[${'Đồ'.normalize('NFD')}]ng`);
  });

  it('loses no letter of any text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.array(fc.string({ minLength: 1, maxLength: 3 })),
        (text, words) => {
          expect(
            markWords(text, words.map(fold))
              .map((piece) => piece.text)
              .join(''),
          ).toBe(text);
        },
      ),
    );
  });
});

describe('words one slip away', () => {
  it('hold the word that was meant, whichever slip it was', () => {
    for (const slip of ['ngyuen', 'nguyn', 'nguyyen', 'ngugen'])
      expect(wordsOneSlipAway(slip)).toContain('nguyen');
  });

  it('are none for numbers and for very short words', () => {
    expect(wordsOneSlipAway('2021')).toEqual([]);
    expect(wordsOneSlipAway('xa')).toEqual([]);
  });
});

it('says where the words stand when title and label do not have them', () => {
  const one = found('Công tác cán bộ', { label: '28-CTr/TU', also: 'Ban Tổ chức' });
  expect(viaOf(one, ['to', 'chuc'])).toBe('Ban Tổ chức');
  expect(viaOf(one, ['28', 'can'])).toBeNull();
});
