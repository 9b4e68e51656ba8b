import { describe, expect, it } from 'vitest';
import type { TaskDraft } from '../../../features/tasks/contract.ts';
import { startDraft, tasksOf } from './draft-fields.ts';

const draft = (more: Partial<TaskDraft> = {}): TaskDraft => ({
  origin: 'reading:1:t0',
  title: 'Xây dựng phương án',
  quote: 'Sở A, Sở B chủ trì xây dựng phương án.',
  leadText: 'Sở A, Sở B',
  leadUnitIds: ['a', 'b'],
  contributorIds: ['b', 'c'],
  deadline: '2030-03-31',
  product: null,
  taskGroupId: null,
  links: [],
  made: [],
  ...more,
});
const OF = { source: '10-KH/TU', documentId: 'd', decidedOn: '2030-01-04' };

describe('drafts', () => {
  it('that several units lead become one task for each, who contributes left as it is', () => {
    const sent = tasksOf([draft()], [startDraft(draft())], OF);
    expect(sent.from).toEqual([0, 0]);
    expect(sent.tasks.map((task) => [task.leadUnitId, task.contributorIds])).toEqual([
      ['a', ['b', 'c']],
      ['b', ['c']],
    ]);
  });

  it('that are not kept are left out, and the places of the others stay known', () => {
    const drafts = [draft({ made: [{ id: 'x', code: 'NV-1' }] }), draft({ origin: 'o2', leadUnitIds: [] })];
    const sent = tasksOf(drafts, drafts.map(startDraft), OF);
    expect(sent.from).toEqual([1]);
    expect(sent.tasks[0]).toMatchObject({ leadUnitId: '', origin: 'o2', decidedOn: '2030-01-04' });
  });
});
