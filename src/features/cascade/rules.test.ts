import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Duty } from './contract.ts';
import { coverageOf, dutyStanding, layOutTree, readReviews, reviewStanding } from './rules.ts';

const day = fc
  .date({ min: new Date('2015-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
  .map((one) => one.toISOString().slice(0, 10));

describe('a duty in time', () => {
  it.each([
    [null, false, '2022-03-01', 'overdue', 1],
    [null, false, '2022-02-28', 'near', 0],
    [null, false, '2022-02-20', 'waiting', 0],
    [null, true, '2022-03-10', 'excused', 0],
    ['2022-02-28', false, '2023-01-01', 'issued', 0],
    ['2022-03-05', false, '2023-01-01', 'late', 5],
  ] as const)('issued %s, excused %s, on %s: %s', (issuedOn, excused, today, standing, daysLate) => {
    expect(dutyStanding({ dueOn: '2022-02-28', issuedOn, excused }, today)).toEqual({ standing, daysLate });
  });

  it('is never late without a day', () => {
    fc.assert(
      fc.property(fc.option(day), day, (issuedOn, today) => {
        expect(dutyStanding({ dueOn: null, issuedOn, excused: false }, today).daysLate).toBe(0);
      }),
    );
  });

  it('is counted once, whatever its standing', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ dueOn: fc.option(day), issuedOn: fc.option(day), excused: fc.boolean() })),
        day,
        (duties, today) => {
          const { duties: all, ...parts } = coverageOf(
            duties.map((one) => dutyStanding(one, today).standing),
          );
          expect(Object.values(parts).reduce((sum, part) => sum + part, 0)).toBe(all);
        },
      ),
    );
  });
});

describe('a review in time', () => {
  it('is late only after its day', () => {
    expect(reviewStanding({ dueOn: '2024-01-29', heldOn: null }, '2024-01-20').standing).toBe('near');
    expect(reviewStanding({ dueOn: '2024-01-29', heldOn: null }, '2024-01-30')).toEqual({
      standing: 'overdue',
      daysLate: 1,
    });
    expect(reviewStanding({ dueOn: '2024-01-29', heldOn: '2024-01-29' }, '2025-01-01').standing).toBe('held');
  });
});

describe('reviews read from a document', () => {
  const read = (text: string, issuedOn: string | null = '2021-01-29') =>
    readReviews(text, issuedOn).map(({ kind, dueOn }) => `${kind} ${dueOn}`);

  it.each([
    [
      'Tổ chức sơ kết 01 năm, 03 năm và tổng kết 05 năm thực hiện.',
      'interim 2022-01-29|interim 2024-01-29|final 2026-01-29',
    ],
    ['Sau 3 năm tổ chức sơ kết, sau 5 năm tổ chức tổng kết.', 'interim 2024-01-29|final 2026-01-29'],
    [
      'Sơ kết 1, 3 và 4 năm việc thực hiện Nghị quyết',
      'interim 2022-01-29|interim 2024-01-29|interim 2025-01-29',
    ],
    ['Quý IV/2023 tiến hành sơ kết; tổng kết vào năm 2025.', 'interim 2023-12-31|final 2025-12-31'],
    ['Văn phòng tham mưu tổng kết trước ngày 30/9/2025.', 'final 2025-09-30'],
    ['Cuối tháng 6/2023 sơ kết giữa kỳ', 'interim 2023-06-30'],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected.split('|'));
  });

  it('every year, from the day of the document', () => {
    expect(read('Định kỳ hằng năm sơ kết, rút kinh nghiệm.')).toHaveLength(5);
    expect(read('Định kỳ hằng năm sơ kết, rút kinh nghiệm.', null)).toEqual([]);
  });

  it('not from a sentence that tells of one already held, nor from none', () => {
    expect(read('Tỉnh đã sơ kết 3 năm thực hiện.')).toEqual([]);
    expect(read('Không có gì về việc này trong năm 2025.')).toEqual([]);
  });

  it('with the words that ask for it', () => {
    expect(readReviews('Mở đầu.\nTổng kết vào năm 2025.', '2021-01-29')[0]!.quote).toBe(
      'Tổng kết vào năm 2025.',
    );
  });

  it('from any text, without falling and never before the document', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            'sơ kết',
            'tổng kết',
            '3 năm',
            'năm 2019',
            'quý III/2024',
            ',',
            '.',
            '29/2/2023',
            'hằng năm',
          ),
        ),
        (words) => {
          expect(
            readReviews(words.join(' '), '2021-01-29').filter((one) => one.dueOn <= '2021-01-29'),
          ).toEqual([]);
        },
      ),
    );
  });
});

describe('the tree', () => {
  const ref = (id: string) => ({
    id,
    symbol: id,
    type: 'ke_hoach' as const,
    title: id,
    issuedOn: null,
    confidentiality: 'internal' as const,
  });
  const documents = new Map(['a', 'b', 'c', 'd'].map((id) => [id, { ref: ref(id), opening: null }]));
  const duty = (id: string, documentId: string, answerId: string | null): Duty => ({
    id,
    documentId,
    unit: { id: `u-${id}`, name: id },
    documentType: null,
    dueOn: '2022-01-01',
    owner: null,
    note: null,
    excused: null,
    answer: answerId ? ref(answerId) : null,
    submission: null,
    mayAnswer: false,
    standing: answerId ? 'issued' : 'overdue',
    daysLate: 0,
    illustrative: false,
    revision: 1,
  });
  const edge = (fromId: string, toId: string) => ({ fromId, toId });
  const lines = (nodes: ReturnType<typeof layOutTree>) =>
    nodes.map((node) => `${'>'.repeat(node.level)}${node.duty?.id ?? '-'}:${node.document?.id ?? '?'}`);

  it('goes down through the papers that answer, and counts gaps below', () => {
    const nodes = layOutTree({
      rootId: 'a',
      documents,
      duties: [duty('1', 'a', 'b'), duty('2', 'a', null), duty('3', 'b', null)],
      implementing: [edge('b', 'a'), edge('c', 'b'), edge('d', 'a')],
    });
    expect(lines(nodes)).toEqual(['>1:b', '>>3:?', '>>-:c', '>2:?', '>-:d']);
    expect(nodes[0]!.below).toEqual({ due: 1, met: 0, gaps: 1 });
  });

  it('ends where relations run in a circle', () => {
    const nodes = layOutTree({
      rootId: 'a',
      documents,
      duties: [duty('1', 'a', 'b'), duty('2', 'b', 'a')],
      implementing: [edge('b', 'a'), edge('a', 'b')],
    });
    expect(lines(nodes)).toEqual(['>1:b', '>>2:a']);
  });
});
