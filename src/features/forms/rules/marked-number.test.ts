import { describe, expect, it } from 'vitest';
import { guessMark, readMarkedNumber } from './marked-number.ts';

describe('a figure kept as text', () => {
  it('is what the mark of its table says', () => {
    expect(readMarkedNumber('1.750', ',', 2)).toEqual({ ok: true, value: '1750' });
    expect(readMarkedNumber('1.750', '.', 3)).toEqual({ ok: true, value: '1.750' });
    expect(readMarkedNumber('-1,750', '.', 3)).toEqual({ ok: true, value: '-1750' });
    expect(readMarkedNumber('8.5', ',', 1)).toEqual({ ok: true, value: '8.5' });
    expect(readMarkedNumber('12.189,7', null, 1)).toEqual({ ok: true, value: '12189.7' });
  });

  it('is asked about where nothing decides', () => {
    expect(readMarkedNumber('1.750', null, 2)).toMatchObject({ ok: false, reason: 'ambiguous' });
  });
});

it('the mark of a table is what its figures agree on', () => {
  expect(guessMark(['12,5', '1.750', 'x'])).toEqual({ mark: ',', isMixed: false });
  expect(guessMark(['1.234.567', '12'])).toEqual({ mark: ',', isMixed: false });
  expect(guessMark(['12.5', '1,234.5'])).toEqual({ mark: '.', isMixed: false });
  expect(guessMark(['8,5', '8.5'])).toEqual({ mark: null, isMixed: true });
  expect(guessMark(['1.750', '12'])).toEqual({ mark: null, isMixed: false });
});
