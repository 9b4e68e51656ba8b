import { describe, expect, it } from 'vitest';
import { exactOf } from './exact-number.ts';

describe('a figure as typed', () => {
  it.each([
    ['8,5', '8.5'],
    ['8.5', '8.5'],
    ['12.189,7', '12189.7'],
    ['−14,3', '-14.3'],
    ['', null],
    ['tám', null],
  ])('%s is %s', (typed, exact) => {
    expect(exactOf({ typed, reading: null })).toBe(exact);
  });

  it('waits for the answer where two readings are possible', () => {
    expect(exactOf({ typed: '1.750', reading: null })).toBeNull();
    expect(exactOf({ typed: '1.750', reading: 'whole' })).toBe('1750');
    expect(exactOf({ typed: '1.750', reading: 'fraction' })).toBe('1.750');
  });

  it('does not ask for an indicator of whole numbers', () => {
    expect(exactOf({ typed: '1.750', reading: null }, 0)).toBe('1750');
  });
});
