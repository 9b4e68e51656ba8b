import { describe, expect, it } from 'vitest';
import { openTestApp, type PersonName, type World } from '../../../test/harness/index.ts';
import { readSheets } from '../../papers/read/index.ts';
import { writeWorkbook } from '../../papers/write/index.ts';
import { contract as search } from '../search/contract.ts';
import { contract as tasks } from '../tasks/contract.ts';
import { contract } from './contract.ts';

const { newWorld } = await openTestApp();

const enter = async (world: World, more: object = {}) => {
  const { status, body } = await world.call('nga', contract.createProject, {
    code: 'CT-01',
    name: 'Cầu Rạch Miễu 2',
    kind: 'key_work',
    group: 'a',
    ownerUnitId: world.unit.STC,
    contributorIds: [world.unit.BT],
    investor: 'Ban Quản lý dự án',
    totalCost: '1500000.5',
    startsOn: '2021-03-01',
    endsOn: '2031-12-31',
    status: 'building',
    place: 'Châu Thành',
    milestones: [
      { name: 'Phê duyệt dự án', plannedOn: '2021-01-15', actualOn: '2021-01-10' },
      { name: 'Thông xe', plannedOn: '2031-10-01' },
    ],
    ...more,
  });
  expect(status).toBe(200);
  return body;
};
const fieldsOf = (project: Awaited<ReturnType<typeof enter>>) => ({
  ...project,
  ownerUnitId: project.ownerUnit.id,
  contributorIds: project.contributors.map((unit) => unit.id),
  documentId: project.document?.id ?? null,
  expectedRevision: project.revision,
});
const codes = async (world: World, who: PersonName, filter: object = {}) =>
  (await world.call(who, contract.listProjects, filter)).body.projects.map((one) => one.code);

describe('a project', () => {
  it('is entered, stands by its milestones, and leaves an event', async () => {
    const world = await newWorld();
    const project = await enter(world);
    expect(project).toMatchObject({ standing: 'on_course', totalCost: '1500000.5', changes: [] });
    expect(project.milestones.map((one) => one.standing)).toEqual(['reached', 'waiting']);
    expect((await world.events()).at(-1)).toMatchObject({ verb: 'projects.create', object_id: project.id });
    await enter(world, {
      code: 'CT-02',
      name: 'Đường ven biển',
      milestones: [{ name: 'A', plannedOn: '2021-05-05' }],
    });
    const { body } = await world.call('nga', contract.listProjects, {});
    expect(body.projects.map((one) => [one.code, one.standing])).toEqual([
      ['CT-02', 'behind'],
      ['CT-01', 'on_course'],
    ]);
    expect([body.counts.behind, body.counts.total, body.totalCost]).toEqual([1, 2, '3000001']);
    expect(await codes(world, 'nga', { q: 'duong VEN' })).toEqual(['CT-02']);
    expect(await codes(world, 'nga', { standing: 'on_course', kind: 'key_work' })).toEqual(['CT-01']);
    expect(await codes(world, 'nga', { unitId: world.unit.SCT })).toEqual([]);
  });

  it('is changed with a reason that stays beside what it was; a second writer is told', async () => {
    const world = await newWorld();
    const project = await enter(world);
    const [, second] = project.milestones;
    const change = (reason: string) =>
      world.call('nga', contract.updateProject, {
        ...fieldsOf(project),
        totalCost: '1800000',
        milestones: [project.milestones[0]!, { ...second!, plannedOn: '2031-11-01' }],
        reason,
      });
    expect((await change('')).body.errors?.[0]).toMatchObject({ field: 'reason', code: 'required' });
    const { body } = await change('Điều chỉnh theo quyết định');
    expect(body.changes).toMatchObject([
      {
        reason: 'Điều chỉnh theo quyết định',
        changes: [
          { field: 'totalCost', before: '1500000.5', after: '1800000' },
          { field: 'milestone:Thông xe', before: '01/10/2031', after: '01/11/2031' },
        ],
        by: { name: 'Nguyễn Thị Nga' },
      },
    ]);
    expect(body.milestones[1]!.id).toBe(second!.id);
    expect((await change('Lần nữa')).status).toBe(409);
    const same = { ...fieldsOf(body), reason: 'Không đổi gì' };
    expect((await world.call('nga', contract.updateProject, same)).body.changes).toHaveLength(1);
  });

  it('is seen by its units, by inspectors and by those who lead, and by nobody else', async () => {
    const world = await newWorld();
    const { id } = await enter(world);
    await enter(world, { code: 'CT-02', ownerUnitId: world.unit.SCT, contributorIds: [world.unit.BTX] });
    expect(await codes(world, 'hoa')).toEqual(['CT-01']);
    expect((await codes(world, 'kiet')).sort()).toEqual(['CT-01', 'CT-02']);
    for (const who of ['son', 'long', 'quan', 'nga'] as const)
      expect(await codes(world, who)).toHaveLength(2);
    expect(await codes(world, 'mai')).toEqual([]);
    expect((await world.call('mai', contract.getProject, { id })).status).toBe(404);
    expect((await world.call('stranger', contract.getProject, { id })).status).toBe(404);
    const found = async (who: PersonName) =>
      (await world.call(who, search.searchNames, { q: 'rach mieu', kind: 'project' })).body.hits.length;
    expect([await found('hoa'), await found('son'), await found('mai')]).toEqual([1, 2, 0]);
    const refused = await world.call('hoa', contract.updateProject, { id, reason: 'x' } as never);
    expect(refused.status).toBe(403);
  });

  it('is told by its own unit that a milestone was reached; a contributor does not', async () => {
    const world = await newWorld();
    const project = await enter(world);
    const reach = (who: PersonName, more: object = {}) =>
      world.call(who, contract.reportMilestone, {
        id: project.id,
        milestoneId: project.milestones[1]!.id,
        expectedRevision: project.revision,
        actualOn: '2021-12-01',
        note: 'Sớm hơn kế hoạch',
        ...more,
      });
    expect((await world.call('kiet', contract.getProject, { id: project.id })).body.mayReport).toBe(false);
    expect((await reach('kiet')).status).toBe(403);
    expect((await reach('son')).status).toBe(403);
    expect((await reach('hoa', { actualOn: '2031-01-01' })).body.errors?.[0]?.field).toBe('actualOn');
    const { body } = await reach('hoa');
    expect(body.milestones[1]).toMatchObject({ standing: 'reached', actualOn: '2021-12-01' });
    expect(body.changes[0]).toMatchObject({ reason: 'Sớm hơn kế hoạch', by: { name: 'Lê Thị Hoa' } });
    expect((await world.events()).at(-1)?.verb).toBe('projects.reach_milestone');
    expect((await reach('hoa')).status).toBe(409);
  });

  it('names the field that is wrong', async () => {
    const world = await newWorld();
    const project = await enter(world);
    const wrong = async (part: object) =>
      (
        await world.call('nga', contract.createProject, {
          ...fieldsOf(project),
          code: 'CT-09',
          ...part,
        })
      ).body.errors?.map(({ field, code }) => [field, code]);
    expect(await wrong({ code: 'CT-01' })).toEqual([['code', 'taken']]);
    expect(await wrong({ totalCost: '-1' })).toEqual([['totalCost', 'negative']]);
    expect(await wrong({ endsOn: '2020-01-01' })).toEqual([['endsOn', 'before_start']]);
    const twice = { name: 'Khởi công', plannedOn: '2021-01-01' };
    expect(await wrong({ milestones: [twice, { ...twice, name: 'khởi CÔNG' }] })).toEqual([
      ['milestones.1.name', 'twice'],
    ]);
    const ahead = [{ ...twice, actualOn: '2999-01-01' }];
    expect(await wrong({ milestones: ahead })).toEqual([['milestones.0.actualOn', 'future']]);
  });

  it('is linked to tasks, which name it only to those who may see it', async () => {
    const world = await newWorld();
    const project = await enter(world);
    const links = [{ kind: 'project' as const, id: project.id }];
    const { body: task } = await world.call('nga', tasks.createTask, {
      title: 'Giải phóng mặt bằng',
      leadUnitId: world.unit.SCT,
      contributorIds: [world.unit.BT],
      links,
      deadline: '2031-01-31',
    });
    expect(task.links).toMatchObject([{ kind: 'project', name: 'CT-01 · Cầu Rạch Miễu 2' }]);
    const { body } = await world.call('nga', tasks.listTasks, { projectId: project.id });
    expect(body.tasks.map((one) => one.id)).toEqual([task.id]);
    const other = await enter(world, { code: 'CT-02', contributorIds: [], ownerUnitId: world.unit.SCT });
    expect((await world.call('nga', tasks.listTasks, { projectId: other.id })).body.total).toBe(0);
    const { id, revision } = task;
    const both = [...links, { kind: 'project' as const, id: other.id }];
    const change = {
      title: task.title,
      leadUnitId: world.unit.SCT,
      contributorIds: [world.unit.BT],
      links: both,
    };
    await world.call('nga', tasks.updateTask, { ...change, id, expectedRevision: revision });
    const seen = (await world.call('kiet', tasks.getTask, { id })).body.links;
    expect(seen.map((link) => link.id)).toEqual([project.id]);
    const nowhere = { ...change, links: [{ kind: 'project' as const, id: world.unit.STC }] };
    expect((await world.call('nga', tasks.createTask, nowhere)).body.errors?.[0]?.field).toBe('links.0');
  });
});

describe('the workbook', () => {
  const MIME = 'du-an.xlsx';
  it('comes back unchanged, and changes what was changed in it', async () => {
    const world = await newWorld();
    await enter(world);
    await enter(world, {
      code: 'CT-02',
      name: 'Đường ven biển',
      kind: 'public_investment',
      group: null,
      totalCost: null,
    });
    const { raw } = await world.call('son', contract.exportProjects, {});
    const back = await world.upload('nga', contract.importProjects, { name: MIME, bytes: raw });
    expect(back.body).toEqual({ created: 0, updated: 0, unchanged: 2 });
    const sheets = await readSheets(raw);
    expect(sheets.map((sheet) => sheet.name)).toEqual(['Công trình, dự án', 'Mốc tiến độ']);
    const away = await newWorld();
    const taken = await away.upload('nga', contract.importProjects, { name: MIME, bytes: raw });
    expect(taken.body).toEqual({ created: 2, updated: 0, unchanged: 0 });
    const { body } = await away.call('nga', contract.listProjects, { q: 'rach mieu' });
    expect(body.projects[0]).toMatchObject({
      totalCost: '1500000.5',
      endsOn: '2031-12-31',
      milestones: { all: 2, reached: 1 },
    });
  });

  it('takes all rows or none, and names the cell', async () => {
    const world = await newWorld();
    await enter(world);
    const columns = ['Mã', 'Tên công trình, dự án', 'Mã đơn vị phụ trách', 'Hoàn thành', 'Trạng thái'];
    const bytes = await writeWorkbook([
      {
        name: 'Danh mục',
        columns: columns.map((header, at) => ({ header, key: String(at) })),
        rows: [
          { 0: 'CT-05', 1: 'Cầu Ba Lai 8', 2: 'STC', 3: '31/12/2025', 4: 'Đang thi công' },
          { 0: 'CT-06', 1: 'Khu công nghiệp', 2: 'KHONG', 3: '', 4: '' },
          { 0: 'CT-07', 1: 'Đường ven biển', 2: 'STC', 3: '31/02/2025', 4: '' },
          { 0: 'CT-08', 1: 'Hồ chứa', 2: 'STC', 3: '', 4: 'gần xong' },
        ],
      },
    ]);
    const { status, body } = await world.upload('nga', contract.importProjects, { name: MIME, bytes });
    expect([status, body.errors?.map(({ field }) => field)]).toEqual([
      400,
      ['rows.3.ownerUnit', 'rows.4.endsOn', 'rows.5.status'],
    ]);
    expect(await codes(world, 'nga')).toEqual(['CT-01']);
    const nothing = await world.upload('nga', contract.importProjects, {
      name: 'a.csv',
      bytes: 'a;b\n1;2\n',
    });
    expect(nothing.body.errors?.[0]?.field).toBe('file');
    expect((await world.upload('hoa', contract.importProjects, { name: MIME, bytes })).status).toBe(403);
  });
});
