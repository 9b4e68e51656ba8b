// A small world for tests that speak HTTP: one body with a few units and named people, and a stranger in another body.
// Every test may make its own world in the same database, because bodies do not see one another.
import type { FastifyInstance } from 'fastify';
import { slices } from '../../src/features/index.ts';
import { buildApp } from '../../src/http/app.ts';
import { mountPublicPages } from '../../src/http/public-pages.ts';
import type { Endpoint, RequestOf, ResponseOf } from '../../src/kernel/endpoint.ts';
import { newId } from '../../src/kernel/ids.ts';
import type { ProblemDocument } from '../../src/kernel/problem.ts';
import { prepareRequest } from '../../src/kernel/request.ts';
import type { Role } from '../../src/kernel/rights.ts';
import type { Store } from '../../src/store/connect.ts';
import { type Context, transact } from '../../src/store/context.ts';
import { findActor } from '../../src/store/membership.ts';

/** The named people. Hoa reports for the finance department, Kiệt for Ba Tri district; the stranger works in another body. */
export const PEOPLE = {
  quan: { name: 'Trần Văn Quân', role: 'administrator' },
  nga: { name: 'Nguyễn Thị Nga', role: 'office' },
  hoa: { name: 'Lê Thị Hoa', role: 'reporter', unit: 'STC' },
  kiet: { name: 'Phạm Tuấn Kiệt', role: 'reporter', unit: 'BT' },
  long: { name: 'Võ Thành Long', role: 'leader' },
  mai: { name: 'Đặng Ngọc Mai', role: 'member' },
  son: { name: 'Huỳnh Thanh Sơn', role: 'inspector' },
} as const satisfies Record<string, { name: string; role: Role; unit?: string }>;
export type PersonName = keyof typeof PEOPLE;
export type Who = PersonName | 'stranger' | 'nobody';

export const UNITS = {
  TINH: ['Tỉnh Bến Tre', 'province', null],
  STC: ['Sở Tài chính', 'department', 'TINH'],
  SCT: ['Sở Công Thương', 'department', 'TINH'],
  BT: ['Huyện Ba Tri', 'district', 'TINH'],
  BTX: ['Xã Bảo Thạnh', 'commune', 'BT'],
} as const;
export type UnitCode = keyof typeof UNITS;

/** Tests sign in by name: the session is the user's id in a cookie. Real sessions are tested in the people slice. */
const authenticate = async (headers: Headers) => {
  const userId = /test-user=([^;]+)/.exec(headers.get('cookie') ?? '')?.[1];
  return userId ? { userId } : null;
};
export const startTestApp = (store: Store): Promise<FastifyInstance> =>
  buildApp({
    store,
    slices,
    requestsPerMinute: 1_000_000,
    authenticate,
    mount: (app) => mountPublicPages(app, { store, authenticate }),
  });

export type Answer<T> = {
  status: number;
  body: T & Omit<ProblemDocument, keyof T>;
  raw: Buffer;
  headers: Record<string, unknown>;
};

export type World = {
  bodyId: string;
  slug: string;
  unit: Record<UnitCode, string>;
  person: Record<PersonName, string>;
  /** Calls an endpoint as somebody; never throws on a problem. */
  call: <E extends Endpoint>(who: Who, endpoint: E, input?: RequestOf<E>) => Promise<Answer<ResponseOf<E>>>;
  /** Sends a file to an upload endpoint. */
  upload: <E extends Endpoint>(
    who: Who,
    endpoint: E,
    file: { name: string; bytes: Uint8Array | string },
    fields?: Record<string, string>,
  ) => Promise<Answer<ResponseOf<E>>>;
  /** Runs verbs directly, as somebody or as the program. */
  run: <T>(who: Who | null, work: (ctx: Context) => Promise<T>) => Promise<T>;
  /** The audit log of the body, oldest first. */
  events: () => Promise<
    { verb: string; object_type: string; object_id: string; actor_name: string; data: unknown }[]
  >;
};

export const makeWorld = async (store: Store, app: FastifyInstance): Promise<World> => {
  const home = await makeBody(store, 'Tỉnh ủy Bến Tre', PEOPLE);
  const away = await makeBody(store, 'Tỉnh ủy Trà Vinh', {
    stranger: { name: 'Thạch Sa Rây', role: 'office' },
  });
  const userOf = (who: Who) => (who === 'stranger' ? away.users.stranger : home.users[who]);
  const send = async (
    who: Who,
    request: { method: string; url: string; payload?: unknown; headers?: Record<string, string> },
  ): Promise<Answer<never>> => {
    const response = await app.inject({
      method: request.method as 'GET',
      url: request.url,
      headers: {
        'x-plenum': '1',
        ...(who !== 'nobody' && { cookie: `test-user=${userOf(who)}` }),
        ...request.headers,
      },
      ...(request.payload !== undefined && { payload: request.payload as object }),
    });
    const isJson = String(response.headers['content-type']).includes('json');
    return {
      status: response.statusCode,
      body: (isJson ? response.json() : null) as never,
      raw: response.rawPayload,
      headers: response.headers,
    };
  };
  return {
    bodyId: home.id,
    slug: home.slug,
    unit: home.units,
    person: home.people as Record<PersonName, string>,
    call: async (who, endpoint, input) => {
      const { method, url, body } = prepareRequest(endpoint, input as Record<string, unknown>);
      return send(who, { method, url, payload: body });
    },
    upload: async (who, endpoint, file, fields = {}) => {
      const form = new FormData();
      const paths = new Set([...endpoint.path.matchAll(/:(\w+)/g)].map((match) => match[1]));
      for (const [name, value] of Object.entries(fields)) if (!paths.has(name)) form.append(name, value);
      form.append('file', new Blob([file.bytes as BlobPart]), file.name);
      const encoded = new Response(form);
      return send(who, {
        ...prepareRequest(endpoint, fields),
        payload: Buffer.from(await encoded.arrayBuffer()),
        headers: { 'content-type': encoded.headers.get('content-type')! },
      });
    },
    run: async (who, work) => {
      const body = { id: home.id, slug: home.slug, name: 'Tỉnh ủy Bến Tre' };
      if (who === null) return transact(store, { body, actor: null }, work);
      const found = await findActor(store, userOf(who)!);
      return transact(store, found!, work);
    },
    events: async () =>
      store.db
        .selectFrom('event')
        .select(['verb', 'object_type', 'object_id', 'actor_name', 'data'])
        .where('body_id', '=', home.id)
        .orderBy('seq')
        .execute(),
  };
};

const makeBody = async (
  store: Store,
  name: string,
  people: Record<string, { name: string; role: Role; unit?: string }>,
) => {
  const id = newId();
  const slug = `b-${id.slice(-12)}`;
  await store.db
    .insertInto('body')
    .values({ id, slug, name, short_name: name, kind: 'party', place: 'Bến Tre' })
    .execute();
  const units = {} as Record<UnitCode, string>;
  for (const [code, [unitName, kind, parent]] of Object.entries(UNITS)) {
    units[code as UnitCode] = newId();
    await store.db
      .insertInto('org_unit')
      .values({
        body_id: id,
        id: units[code as UnitCode],
        code,
        name: unitName,
        kind,
        parent_id: parent ? units[parent] : null,
      })
      .execute();
  }
  const users: Record<string, string> = {};
  const persons: Record<string, string> = {};
  for (const [key, person] of Object.entries(people)) {
    users[key] = newId();
    persons[key] = newId();
    await store.db
      .insertInto('person')
      .values({
        body_id: id,
        id: persons[key]!,
        user_id: users[key]!,
        name: person.name,
        email: `${key}@example.vn`,
      })
      .execute();
    await store.db
      .insertInto('role_grant')
      .values({
        body_id: id,
        id: newId(),
        person_id: persons[key]!,
        role: person.role,
        unit_id: person.unit ? units[person.unit as UnitCode] : null,
      })
      .execute();
  }
  return { id, slug, units, users, people: persons };
};
