import { expect, it } from 'vitest';
import { namesFrom } from './attendance-entries.ts';

it('takes names a line each, numbered or in two columns, and leaves empty lines out', () => {
  const entries = namesFrom(
    '1. Trần Văn Quân; Bí thư Huyện ủy\n\nLê Thị Hoa\tGiám đốc\r\n  Võ Long ',
    'member',
  );
  expect(entries.map((entry) => [entry.name, entry.title])).toEqual([
    ['Trần Văn Quân', 'Bí thư Huyện ủy'],
    ['Lê Thị Hoa', 'Giám đốc'],
    ['Võ Long', null],
  ]);
  expect(new Set(entries.map((entry) => entry.role + entry.state))).toEqual(new Set(['memberunknown']));
});
