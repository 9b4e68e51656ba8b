import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestApp, type World } from '../../../test/harness/index.ts';
import { contract as documents } from '../documents/contract.ts';
import { contract as tasks } from '../tasks/contract.ts';
import { type CentralTask, contract } from './contract.ts';
import { deliverWebhooks } from './index.ts';
import { post } from './post.ts';
import { MAX_TRIES } from './rules.ts';
import { signatureOf } from './signature.ts';

const { newWorld, store } = await openTestApp();

const received: { headers: IncomingHttpHeaders; body: string }[] = [];
let answer = 204;
const receiver = createServer((request, response) => {
  let body = '';
  request.on('data', (chunk) => {
    body += chunk;
  });
  request.on('end', () => {
    received.push({ headers: request.headers, body });
    response.writeHead(answer, { location: 'http://127.0.0.1:1/' }).end();
  });
});
let address = '';
beforeAll(async () => {
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/nhan`;
});
afterAll(() => receiver.close());

type Kinds = ('tasks' | 'documents')[];
/** Subscribed by https, as the office must; then pointed at the receiver of this test. */
const subscribe = async (world: World, kinds: Kinds = ['tasks']) => {
  const { status, body } = await world.call('quan', contract.createWebhook, {
    name: 'Trục tỉnh',
    url: 'https://nhan.example.vn/plenum',
    kinds,
  });
  expect(status).toBe(200);
  await store.db.updateTable('webhook').set({ url: address }).where('id', '=', body.webhook.id).execute();
  return { id: body.webhook.id, secret: body.secret };
};
const assign = async (world: World, more: { confidential?: boolean } = {}) =>
  (
    await world.call('nga', tasks.createTask, {
      title: 'Rà soát thủ tục',
      leadUnitId: world.unit.STC,
      product: 'Báo cáo',
      deadline: '2031-06-30',
      ...more,
    })
  ).body;
const deliver = (minutes = 0) =>
  deliverWebhooks(store, { allowPrivate: true, now: new Date(Date.now() + minutes * 60_000 + 1000) });
const deliveriesOf = async (world: World, id: string) =>
  (await world.call('quan', contract.listDeliveries, { id })).body.deliveries;
/** Other tests' webhooks are switched off, so that each sees only its own. */
const alone = () => store.db.updateTable('webhook').set({ is_active: false }).execute();

describe('a webhook', () => {
  it('is told, signed, of what happens after it was made, and only of its kinds', async () => {
    await alone();
    const world = await newWorld();
    await assign(world);
    const { id, secret } = await subscribe(world);
    const task = await assign(world);
    await world.call('nga', documents.createDocument, { type: 'ke_hoach', title: 'Kế hoạch' });
    received.length = 0;
    answer = 204;
    expect(await deliver()).toBe(1);
    expect(await deliver()).toBe(0);
    const [{ headers, body }] = received as [(typeof received)[number]];
    expect(JSON.parse(body)).toMatchObject({
      event: 'tasks.assign',
      body: world.slug,
      object: { type: 'task', id: task.id },
    });
    expect(body).not.toContain('Rà soát');
    const at = Number(/t=(\d+)/.exec(String(headers['plenum-signature']))![1]);
    expect(headers['plenum-signature']).toBe(signatureOf(secret, at, body));
    expect(await deliveriesOf(world, id)).toMatchObject([{ state: 'delivered', attempts: 1, status: 204 }]);
  });

  it('is tried again later and later, gives up, and is sent once more when asked', async () => {
    await alone();
    const world = await newWorld();
    const { id } = await subscribe(world);
    await assign(world);
    answer = 503;
    expect(await deliver()).toBe(0);
    expect(await deliveriesOf(world, id)).toMatchObject([
      { state: 'waiting', attempts: 1, lastError: 'HTTP 503' },
    ]);
    received.length = 0;
    await deliver();
    expect(received).toEqual([]);
    for (let tries = 1; tries < MAX_TRIES; tries++) await deliver(tries * 24 * 60);
    const [failed] = await deliveriesOf(world, id);
    expect(failed).toMatchObject({ state: 'failed', attempts: MAX_TRIES });
    answer = 200;
    const again = await world.call('quan', contract.redeliver, { id, deliveryId: failed!.id });
    expect(again.body.state).toBe('waiting');
    expect(await deliver()).toBe(1);
  });

  it('goes out side by side; a receiver that never answers holds up nobody else', async () => {
    await alone();
    const world = await newWorld();
    const slow = createServer(() => {});
    await new Promise<void>((resolve) => slow.listen(0, '127.0.0.1', resolve));
    const { port } = slow.address() as AddressInfo;
    const first = await subscribe(world);
    const second = await subscribe(world);
    await store.db
      .updateTable('webhook')
      .set({ url: `http://127.0.0.1:${port}/` })
      .where('id', '=', first.id)
      .execute();
    await assign(world);
    await assign(world);
    received.length = 0;
    answer = 204;
    const run = deliver();
    await expect.poll(() => received.length, { timeout: 8000 }).toBe(2);
    expect((await deliveriesOf(world, second.id)).map((one) => one.status)).toContain(204);
    expect((await deliveriesOf(world, first.id)).map((one) => one.state)).toEqual(['waiting', 'waiting']);
    slow.closeAllConnections();
    slow.close();
    expect(await run).toBe(2);
  });

  it('goes to one receiver in the order in which it happened; nothing overtakes what is to be tried again', async () => {
    await alone();
    const world = await newWorld();
    const { id } = await subscribe(world);
    const made = [await assign(world), await assign(world), await assign(world)].map((task) => task.id);
    const objects = () =>
      received.map(({ body }) => (JSON.parse(body) as { object: { id: string } }).object.id);
    received.length = 0;
    answer = 503;
    expect(await deliver()).toBe(0);
    answer = 204;
    expect(await deliver()).toBe(0);
    expect(objects()).toEqual([made[0]]);
    expect(await deliver(2)).toBe(3);
    expect(objects()).toEqual([made[0], ...made]);
    const states = (await deliveriesOf(world, id)).map((one) => [one.state, one.attempts]);
    expect(states.sort()).toEqual([
      ['delivered', 1],
      ['delivered', 1],
      ['delivered', 2],
    ]);
  });

  it('does not follow to another address, and never goes inside the house unless told to', async () => {
    answer = 302;
    expect(await post(address, {}, '{}', { allowPrivate: true })).toBe(302);
    const refused = (url: string) =>
      expect(post(url, {}, '{}', { allowPrivate: false })).rejects.toThrow(/allowed|public/);
    await refused(address);
    await refused('https://127.0.0.1:1/');
    await refused('https://[::1]:1/');
    await refused('https://localhost:1/');
  });

  it('is told nothing of confidential tasks and restricted documents', async () => {
    await alone();
    const world = await newWorld();
    await subscribe(world, ['tasks', 'documents']);
    await assign(world, { confidential: true });
    await world.call('nga', documents.createDocument, {
      type: 'ke_hoach',
      title: 'Kế hoạch',
      confidentiality: 'restricted',
    });
    answer = 204;
    expect(await deliver()).toBe(0);
  });

  it('shows its secret once; neither lists nor the log have it', async () => {
    const world = await newWorld();
    const { id, secret } = await subscribe(world);
    const listed = await world.call('quan', contract.listWebhooks, {});
    const { body: renewed } = await world.call('quan', contract.renewWebhookSecret, { id });
    expect(renewed.secret).not.toBe(secret);
    const said = JSON.stringify([listed.body, await world.events()]);
    expect([said.includes(secret), said.includes(renewed.secret)]).toEqual([false, false]);
    const read = world.run('quan', (ctx) => ctx.db.selectFrom('webhook').select('secret').execute());
    await expect(read).rejects.toThrow(/permission denied/);
  });

  it('is the administrator’s, by https only, another body’s never', async () => {
    const world = await newWorld();
    const fields = { name: 'A', url: 'http://nhan.example.vn', kinds: ['tasks' as const] };
    const { status, body } = await world.call('quan', contract.createWebhook, fields);
    expect([status, body.errors?.[0]]).toMatchObject([400, { field: 'url', code: 'address' }]);
    expect((await world.call('nga', contract.listWebhooks, {})).status).toBe(403);
    const { id } = await subscribe(world);
    const gone = await world.call('quan', contract.deleteWebhook, { id });
    expect(gone.status).toBe(200);
    expect((await world.call('quan', contract.listDeliveries, { id })).status).toBe(404);
  });
});

describe('tasks of the central system', () => {
  const record = (id: string, more: Partial<CentralTask> = {}): CentralTask => ({
    id,
    assigning_document: 'Kết luận 12-KL/TW',
    assigned_on: '2022-01-05',
    responsible_body: 'STC',
    responsible_body_name: 'Sở Tài chính',
    cooperating_bodies: ['SCT'],
    content: `Nhiệm vụ ${id}`,
    deadline: '2022-06-30',
    status: 'not_started',
    progress: 0,
    completed_on: null,
    result: null,
    product: 'Báo cáo',
    evaluation: null,
    ...more,
  });
  const RECORDS = [
    record('TW-1', { evaluation: 'overdue' }),
    record('TW-2', { status: 'in_progress', progress: 40, evaluation: 'overdue' }),
    record('TW-3', {
      status: 'completed',
      progress: 100,
      completed_on: '2022-06-28',
      result: 'Đã xong',
      evaluation: 'on_time',
    }),
    record('TW-4', {
      status: 'completed',
      progress: 100,
      completed_on: '2022-07-08',
      result: 'Xong trễ',
      evaluation: 'late',
    }),
    record('TW-5', {
      status: 'awaiting_evaluation',
      progress: 90,
      completed_on: '2022-06-01',
      result: 'Gửi',
      evaluation: 'not_due',
    }),
    record('TW-6', { status: 'suspended', progress: 10 }),
    record('TW-7', { status: 'cancelled', deadline: null }),
  ];
  const send = (world: World, file: unknown, name = 'tw.json') =>
    world.upload('nga', contract.importCentralTasks, {
      name,
      bytes: typeof file === 'string' ? file : JSON.stringify(file),
    });
  const exported = async (world: World): Promise<CentralTask[]> => {
    const { raw } = await world.call('nga', contract.exportCentralTasks, { format: 'json' });
    return (JSON.parse(raw.toString()) as { tasks: CentralTask[] }).tasks;
  };

  it('come in and go out the same, as JSON and as a workbook; twice changes nothing', async () => {
    const world = await newWorld();
    const taken = await send(world, { tasks: RECORDS });
    expect(taken.body).toEqual({ created: 7, updated: 0, unchanged: 0 });
    expect(await exported(world)).toEqual(RECORDS);
    expect((await send(world, { tasks: RECORDS })).body).toEqual({ created: 0, updated: 0, unchanged: 7 });
    const sheet = await world.call('nga', contract.exportCentralTasks, { format: 'xlsx' });
    const other = await newWorld();
    const second = await other.upload('nga', contract.importCentralTasks, {
      name: 'tw.xlsx',
      bytes: new Uint8Array(sheet.raw),
    });
    expect(second.body).toEqual({ created: 7, updated: 0, unchanged: 0 });
    expect(await exported(other)).toEqual(RECORDS);
  });

  it('bring a known task up to date and leave its life alone', async () => {
    const world = await newWorld();
    await send(world, { tasks: [record('TW-1')] });
    const later = record('TW-1', { deadline: '2031-01-31', status: 'completed', completed_on: '2022-06-01' });
    expect((await send(world, { tasks: [later] })).body).toEqual({ created: 0, updated: 1, unchanged: 0 });
    expect(await exported(world)).toMatchObject([
      { id: 'TW-1', deadline: '2031-01-31', status: 'not_started' },
    ]);
  });

  it('never leave when confidential, or following from a restricted document', async () => {
    const world = await newWorld();
    await assign(world, { confidential: true });
    const secret = await world.call('nga', documents.createDocument, {
      type: 'ke_hoach',
      title: 'Kế hoạch',
      confidentiality: 'restricted',
    });
    await world.call('nga', tasks.createTask, {
      title: 'Theo kế hoạch nội bộ',
      leadUnitId: world.unit.STC,
      documentId: secret.body.id,
    });
    const open = await assign(world);
    expect((await exported(world)).map((one) => one.id)).toEqual([open.code]);
  });

  it('are refused whole where a row is wrong, each place named', async () => {
    const world = await newWorld();
    const { status, body } = await send(world, {
      tasks: [
        record('TW-1'),
        record('TW-2', { responsible_body: 'XXX' }),
        { ...record('TW-3'), status: 'unknown', content: '' },
        record('TW-4', { content: 'Nhiệm vụ (Tuyệt mật)' }),
      ],
    });
    expect(status).toBe(400);
    expect(body.errors?.map((error) => error.field)).toEqual([
      'rows.2.responsible_body',
      'rows.3.content',
      'rows.3.status',
      'rows.4.id',
    ]);
    expect(await exported(world)).toEqual([]);
    for (const bad of ['{', '[]', '{"tasks":1}'])
      expect((await send(world, bad)).body.errors?.[0]).toMatchObject({ field: 'file', code: 'no_tasks' });
    expect((await world.call('hoa', contract.exportCentralTasks, {})).status).toBe(403);
  });
});
