import { describe, expect, it } from 'vitest';
import { changeText, planText, unitText } from './figure-words.ts';
import { formatFor } from './format.ts';

const vi = formatFor('vi');
const en = formatFor('en');

describe('plans in words', () => {
  it.each([
    ['eq', { value: '12054.7' }, '12.054,7'],
    ['gte', { value: '92' }, '≥ 92'],
    ['lte', { value: '3.10' }, '≤ 3,1'],
    ['reduce_to', { value: '3.1' }, 'còn 3,1'],
    ['reduce_by', { value: '0.5' }, 'giảm 0,5'],
    ['range', { value: null, valueMin: '7.5', valueMax: '8' }, '7,5 – 8'],
    ['rank', { value: '20' }, 'hạng 20'],
    ['eq', { value: null }, '–'],
  ] as const)('%s', (operator, plan, text) => {
    expect(planText(plan, operator, vi)).toBe(text);
  });

  it('keep a negative plan readable', () => {
    expect(planText({ value: '-1.25' }, 'gte', en)).toBe('≥ −1.25');
  });
});

it('a change has its sign, and says points where it is no percentage', () => {
  expect(changeText({ mode: 'percent', value: '5.6' }, vi)).toBe('+5,6%');
  expect(changeText({ mode: 'percent', value: '-14.3' }, vi)).toBe('−14,3%');
  expect(changeText({ mode: 'points', value: '1.1' }, vi)).toBe('+1,1 điểm');
  expect(changeText({ mode: 'points', value: '-0.35' }, en)).toBe('−0.35 pts');
});

it('units are English in English, compounds part by part, unknown ones as they are', () => {
  expect(unitText('tỷ đồng', 'en')).toBe('VND billion');
  expect(unitText('triệu đồng/người', 'en')).toBe('VND million/people');
  expect(unitText('bếp', 'en')).toBe('bếp');
  expect(unitText('tỷ đồng', 'vi')).toBe('tỷ đồng');
});
