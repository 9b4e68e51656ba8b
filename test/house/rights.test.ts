// The rights matrix: every route of every slice, asked by every role, by somebody of another body and by nobody.
// The allowed side gets past the door (its bare input may still be refused as 400, 404, 409 or 422); the refused side is 403.
import { describe, expect, it } from 'vitest';
import { slices } from '../../src/features/index.ts';
import type { Endpoint } from '../../src/kernel/endpoint.ts';
import { newId } from '../../src/kernel/ids.ts';
import { ROLES, scopeOf } from '../../src/kernel/rights.ts';
import { openTestApp, type PersonName } from '../harness/index.ts';
import { PEOPLE } from '../harness/world.ts';

const { app, store, newWorld } = await openTestApp();
const world = await newWorld();
const persons = await store.db.selectFrom('person').select(['id', 'user_id', 'body_id']).execute();
const userOf = (name: PersonName) => persons.find((person) => person.id === world.person[name])!.user_id!;
const stranger = persons.find((person) => person.body_id !== world.bodyId)!.user_id!;
const personWith = (role: string) =>
  (Object.keys(PEOPLE) as PersonName[]).find((name) => PEOPLE[name].role === role)!;

const ask = async (endpoint: Endpoint, userId: string | null): Promise<number> => {
  const url = endpoint.path.replace(/:(\w+)/g, (_, name: string) => (name === 'body' ? world.slug : newId()));
  const response = await app.inject({
    method: endpoint.method,
    url,
    remoteAddress: nextAddress(),
    headers: {
      'x-plenum': '1',
      'x-plenum-body': world.slug,
      ...(userId && { cookie: `test-user=${userId}` }),
    },
    ...(endpoint.method !== 'GET' && { payload: {} }),
  });
  return response.statusCode;
};
let asked = 0;
/** Limits are by address; each question comes from one of its own. */
const nextAddress = () => `10.${(asked >> 16) & 255}.${(asked >> 8) & 255}.${asked++ & 255}`;

for (const slice of slices)
  describe(slice.name, () => {
    for (const { endpoint } of Object.values(slice.routes)) {
      const { method, path, permission } = endpoint;
      it(`${method} ${path}: ${permission}`, async () => {
        const answers: Record<string, string> = {};
        const expected: Record<string, string> = {};
        const note = (who: string, status: number, should: 'in' | number) => {
          const isIn = status !== 401 && status !== 403 && status < 500;
          answers[who] = should === 'in' && isIn ? 'in' : String(status);
          expected[who] = String(should);
        };
        for (const role of ROLES) {
          const isAllowed =
            permission === 'public' ||
            permission === 'signed-in' ||
            scopeOf([{ role, unitIds: [] }], permission) !== null;
          note(role, await ask(endpoint, userOf(personWith(role))), isAllowed ? 'in' : 403);
        }
        note('nobody', await ask(endpoint, null), permission === 'public' ? 'in' : 401);
        note('stranger', await ask(endpoint, stranger), permission === 'public' ? 'in' : 403);
        expect(answers).toEqual(expected);
      });
    }
  });
