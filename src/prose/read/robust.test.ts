// No text makes the reader throw, and every fact quotes the place it came from.
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import type { Facts } from '../facts.ts';
import { readFacts } from './index.ts';
import { closeReadWorkers, ReadTimeout, readFactsInWorker } from './worker.ts';

const PIECES = [
  'Thu ngân sách',
  'ước đạt',
  'trên',
  '12.189,7',
  '5 - 7%',
  '%',
  'tỷ đồng',
  ', ',
  '; ',
  '. ',
  '(',
  ')',
  '\n',
  '\n\n',
  '\t',
  'trong đó',
  'giảm',
  'tăng',
  'so với cùng kỳ',
  'đạt',
  'kế hoạch',
  'dự toán',
  '13/24',
  'chỉ tiêu',
  '01-CT/TU',
  'ngày 30-11',
  'quý III',
  'giai đoạn 2021 - 2025',
  ':',
  'cơ cấu',
  '1.',
  '(1)',
  'chủ trì',
  'phối hợp với',
  '“',
  '”',
  'chủ đề',
  '\u0301',
  '\u00a0',
  '\ud800',
  'về',
  'còn lại',
  'từ',
  'xuống còn',
  'xếp thứ',
  '4/13',
  'lần',
  '-',
];
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 80 }).map((xs) => xs.join('')),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 80 }).map((xs) => xs.join(' ')),
);

const spans = (facts: Facts): { start: number; end: number; text: string }[] => [
  ...facts.documentRefs,
  ...facts.dates,
  ...facts.targetCounts,
  ...facts.measures,
  ...facts.tasks,
];

test('any text is read without an error, the same way twice, into facts that quote it', () => {
  fc.assert(
    fc.property(text, (input) => {
      const facts = readFacts(input);
      for (const span of spans(facts)) {
        expect(span.start).toBeLessThanOrEqual(span.end);
        expect(input.slice(span.start, span.end)).toBe(span.text);
      }
      for (const measure of facts.measures) {
        expect(measure.indicator).not.toBe('');
        expect(measure.value ?? measure.valueMin ?? measure.relations[0]).toBeDefined();
      }
      expect(readFacts(input)).toEqual(facts);
    }),
    { numRuns: 400 },
  );
});

test('a measure told alone is found with its value, whatever the figure', () => {
  const figure = fc.tuple(fc.integer({ min: 1, max: 999_999 }), fc.integer({ min: 0, max: 9 }));
  fc.assert(
    fc.property(figure, ([whole, tenth]) => {
      const shown = `${String(whole).replace(/\B(?=(\d{3})+(?!\d))/g, '.')}${tenth === 0 ? '' : `,${tenth}`}`;
      const [measure] = readFacts(`Báo cáo kinh tế năm 2023. Thu ngân sách đạt ${shown} tỷ đồng.`).measures;
      expect(measure?.value).toBe(tenth === 0 ? String(whole) : `${whole}.${tenth}`);
    }),
  );
});

describe('long rubbish', () => {
  test.each([
    '1-',
    '1% ',
    '((',
    'a\u0301',
    'chủ đề “',
    '12/',
    'trong đó ',
    'chủ trì:',
    'a\tb\n',
    '01-CT/',
    'cơ cấu: a 5%, ',
  ])('%j repeated is read to its end', (piece) => {
    const input = piece.repeat(Math.ceil(60_000 / piece.length));
    expect(readFacts(input).sections.length).toBeGreaterThanOrEqual(0);
  });
});

describe('in a worker', () => {
  afterAll(closeReadWorkers);
  const sentence = 'Báo cáo năm 2023. Thu ngân sách đạt 500 tỷ đồng.';
  test('the facts are the same', async () => {
    const many = await Promise.all([1, 2, 3, 4].map(() => readFactsInWorker(sentence)));
    for (const facts of many) expect(facts).toEqual(readFacts(sentence));
  });
  test('a reading over its time is refused, and the next one works', async () => {
    const long = `${sentence} `.repeat(40_000);
    await expect(readFactsInWorker(long, { timeoutMs: 1 })).rejects.toThrow(ReadTimeout);
    await expect(readFactsInWorker(sentence)).resolves.toEqual(readFacts(sentence));
  });
});
