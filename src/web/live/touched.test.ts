import { expect, it } from 'vitest';
import { isTouched } from './touched.ts';

it('a figure touches what shows figures, a task what shows tasks, an unknown kind nothing', () => {
  const value = new Set(['value']);
  expect(isTouched('/api/overview', value)).toBe(true);
  expect(isTouched('/api/indicators/:id', value)).toBe(true);
  expect(isTouched('/api/tasks', value)).toBe(false);
  expect(isTouched('/api/tasks/:id', new Set(['comment', 'task']))).toBe(true);
  expect(isTouched('/api/announcements/:id', new Set(['announcement', 'something']))).toBe(false);
});
