import { expect, it } from 'vitest';
import { parsePlainSearch, stringifyPlainSearch } from './plain-search.ts';

it('a year stays a readable text in the address', () => {
  expect(stringifyPlainSearch({ year: 2021, history: '2021-Q3' })).toBe('?year=2021&history=2021-Q3');
  expect(parsePlainSearch('?year=2021&history=2021-Q3')).toEqual({ year: '2021', history: '2021-Q3' });
});

it('what is empty leaves no trace', () => {
  expect(stringifyPlainSearch({ enter: undefined, unit: '' })).toBe('');
});
