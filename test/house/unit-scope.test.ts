// The third side of the rights matrix: a right held for named units reaches those units and what stands below them, no others.
import { describe, expect, it } from 'vitest';
import { contract as cascade } from '../../src/features/cascade/contract.ts';
import { contract as documents } from '../../src/features/documents/contract.ts';
import { contract as forms } from '../../src/features/forms/contract.ts';
import { contract as grading } from '../../src/features/grading/contract.ts';
import { slices } from '../../src/features/index.ts';
import { contract as indicators } from '../../src/features/indicators/contract.ts';
import { contract as projects } from '../../src/features/projects/contract.ts';
import { contract as submissions } from '../../src/features/submissions/contract.ts';
import { contract as tasks } from '../../src/features/tasks/contract.ts';
import { RIGHTS, ROLES } from '../../src/kernel/rights.ts';
import { openTestApp, type PersonName, type UnitCode, type World } from '../harness/index.ts';

const { newWorld } = await openTestApp();

/** Whether somebody could do it for a unit. Every route whose right has the scope 'units' must be tried here. */
const ATTEMPTS: Record<string, (world: World, who: PersonName, unit: UnitCode) => Promise<boolean>> = {
  'indicators.reportValue': async (world, who, unit) => (await report(world, who, unit)).status === 200,
  'indicators.reportValues': async (world, who, unit) => {
    const entry = await cellOf(world, unit);
    const answer = await world.call(who, indicators.reportValues, { values: [entry], keepGood: true });
    return answer.status === 200 && answer.body.saved.length === 1;
  },
  'forms.uploadForm': async (world, who, unit) => {
    const { unitId, period } = await cellOf(world, unit);
    const file = { name: 'so.csv', bytes: 'Mã;Số liệu\nTHU-NS;12,5\n' };
    const { body } = await world.upload(who, forms.uploadForm, file, { unitId, period, mode: 'all' });
    return body.saved === 1;
  },
  'forms.lookAtTable': async (world, who, unit) => {
    const asked = await matchedTable(world, unit);
    await world.upload('nga', forms.importTable, TABLE, { ...asked, mode: 'all' });
    const { status, body } = await world.upload(who, forms.lookAtTable, TABLE, asked);
    return status === 200 && body.sheets[0]!.isRemembered;
  },
  'forms.importTable': async (world, who, unit) => {
    const asked = await matchedTable(world, unit);
    const { status, body } = await world.upload(who, forms.importTable, TABLE, { ...asked, mode: 'all' });
    return status === 200 && body.saved === 1;
  },
  'indicators.attachValueFile': async (world, who, unit) => {
    const { body } = await report(world, 'nga', unit);
    const file = { name: 'nguon.txt', bytes: 'Báo cáo tháng' };
    return (await world.upload(who, indicators.attachValueFile, file, { id: body.id })).status === 200;
  },
  'submissions.submitReport': async (world, who, unit) => {
    const asked = await dueFrom(world, unit);
    return (await world.call(who, submissions.submitReport, asked)).status === 200;
  },
  'submissions.withdrawReport': async (world, who, unit) => {
    const asked = await dueFrom(world, unit);
    await world.call('nga', submissions.submitReport, asked);
    const again = { ...asked, expectedRevision: 1 };
    return (await world.call(who, submissions.withdrawReport, again)).status === 200;
  },
  'submissions.proposeCorrection': async (world, who, unit) => {
    const { body } = await report(world, 'nga', unit);
    const asked = { valueId: body.id, typed: '13', reason: 'Đối chiếu' };
    return (await world.call(who, submissions.proposeCorrection, asked)).status === 200;
  },
  'submissions.withdrawCorrection': async (world, who, unit) => {
    const { body } = await report(world, 'nga', unit);
    const asked = { valueId: body.id, typed: '13', reason: 'Đối chiếu' };
    const { body: proposed } = await world.call('nga', submissions.proposeCorrection, asked);
    return (await world.call(who, submissions.withdrawCorrection, { id: proposed.id })).status === 200;
  },
  'grading.gradeSelf': async (world, who, unit) => {
    const own = { unitId: world.unit[unit], period: '2021', expectedRevision: 0, grade: 'good' as const };
    return (await world.call(who, grading.gradeSelf, own)).status === 200;
  },
  'cascade.submitAnswer': async (world, who, unit) => {
    const fields = {
      type: 'nghi_quyet' as const,
      title: 'Nghị quyết',
      symbol: '03-NQ/TU',
      issuedOn: '2021-01-29',
    };
    const { body } = await world.call('nga', documents.createDocument, fields);
    const asked = { id: body.id, unitIds: [world.unit[unit]] };
    const { cascade: tree } = (await world.call('nga', cascade.requireImplementing, asked)).body;
    const paper = { symbol: '15-KH/HU', issuedOn: '2021-03-10', title: 'Kế hoạch thực hiện' };
    const file = { name: 'ke-hoach.txt', bytes: 'Kế hoạch thực hiện Nghị quyết' };
    const sent = { ...paper, id: tree.nodes[0]!.duty!.id };
    return (await world.upload(who, cascade.submitAnswer, file, sent)).status === 200;
  },
  'projects.reportMilestone': async (world, who, unit) => {
    const { body } = await world.call('nga', projects.createProject, {
      code: 'CT-01',
      name: 'Đường ven biển',
      kind: 'key_work',
      ownerUnitId: world.unit[unit],
      milestones: [{ name: 'Khởi công', plannedOn: '2021-03-01' }],
    });
    const reached = {
      id: body.id,
      milestoneId: body.milestones[0]!.id,
      expectedRevision: body.revision,
      actualOn: '2021-03-02',
    };
    return (await world.call(who, projects.reportMilestone, reached)).status === 200;
  },
  'tasks.workOnTask': async (world, who, unit) => {
    const { id, revision } = await assignTo(world, unit);
    const accept = { id, act: 'accept' as const, expectedRevision: revision };
    return (await world.call(who, tasks.workOnTask, accept)).status === 200;
  },
  'tasks.addTaskFile': async (world, who, unit) => {
    const { id } = await assignTo(world, unit);
    const file = { name: 'ket-qua.txt', bytes: 'Kết quả' };
    return (await world.upload(who, tasks.addTaskFile, file, { id })).status === 200;
  },
};

const assignTo = async (world: World, unit: UnitCode) =>
  (await world.call('nga', tasks.createTask, { title: 'Rà soát', leadUnitId: world.unit[unit] })).body;

const cellOf = async (world: World, unit: UnitCode) => {
  const { body } = await world.call('nga', indicators.createIndicator, {
    code: 'THU-NS',
    nameVi: 'Thu ngân sách',
    nameEn: 'Revenue',
    unit: 'tỷ đồng',
    decimals: 1,
    direction: 'up',
    area: 'economy',
    frequency: 'year',
    ownerUnitId: world.unit.TINH,
  });
  return { indicatorId: body.id, unitId: world.unit[unit], period: '2021', typed: '12,5' };
};
const TABLE = { name: 'so.csv', bytes: 'Chỉ tiêu;Số liệu\nTHU-NS;12,5\n' };
/** A table with one figure of the unit, its columns matched as guessed. */
const matchedTable = async (world: World, unit: UnitCode) => {
  const { unitId, period } = await cellOf(world, unit);
  const { body } = await world.upload('nga', forms.lookAtTable, TABLE, { unitId, period });
  return { unitId, period, mapping: JSON.stringify(body.sheets[0]!.mapping) };
};
/** A report of the unit with one figure, which is there. */
const dueFrom = async (world: World, unit: UnitCode) => {
  const { body } = await report(world, 'nga', unit);
  const { indicatorId, period } = body;
  const unitId = world.unit[unit];
  await world.call('nga', indicators.setReportDues, {
    period,
    dueOn: '2022-01-15',
    items: [{ indicatorId, unitId }],
  });
  return { unitId, period, expectedRevision: 0 };
};
const report = async (world: World, who: PersonName, unit: UnitCode) =>
  world.call(who, indicators.reportValue, await cellOf(world, unit));

const scoped = slices.flatMap((slice) =>
  Object.entries(slice.routes)
    .filter(([, { endpoint }]) => {
      const scopes = RIGHTS[endpoint.permission as keyof typeof RIGHTS] as Record<string, string> | undefined;
      return ROLES.some((role) => scopes?.[role] === 'units');
    })
    .map(([name]) => `${slice.name}.${name}`),
);

describe('a right for named units', () => {
  it('is tried on every route that has one', () => {
    expect(Object.keys(ATTEMPTS).sort()).toEqual([...scoped].sort());
  });

  it.each(scoped)('%s', async (name) => {
    const may = async (who: PersonName, unit: UnitCode) => [
      who,
      unit,
      await ATTEMPTS[name]!(await newWorld(), who, unit),
    ];
    expect([
      await may('hoa', 'STC'),
      await may('hoa', 'SCT'),
      await may('hoa', 'TINH'),
      await may('kiet', 'BT'),
      await may('kiet', 'BTX'),
      await may('kiet', 'STC'),
      await may('nga', 'BTX'),
      await may('long', 'STC'),
    ]).toEqual([
      ['hoa', 'STC', true],
      ['hoa', 'SCT', false],
      ['hoa', 'TINH', false],
      ['kiet', 'BT', true],
      ['kiet', 'BTX', true],
      ['kiet', 'STC', false],
      ['nga', 'BTX', true],
      ['long', 'STC', false],
    ]);
  });
});
