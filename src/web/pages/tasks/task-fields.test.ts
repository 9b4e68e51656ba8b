import { expect, it } from 'vitest';
import { EMPTY, inputOf } from './task-fields.ts';

it('sends nothing for an empty place, and how a task comes again only where it does', () => {
  expect(inputOf({ ...EMPTY, every: '3' })).toMatchObject({
    leadPersonId: null,
    deadline: null,
    documentId: null,
    decidedOn: null,
    recurrence: null,
  });
  expect(inputOf({ ...EMPTY, recurs: 'month', every: '3' }).recurrence).toEqual({
    recurs: 'month',
    every: 3,
    until: null,
  });
});
