// Tells a story by doing what people do: every step is a verb, called as a named person at a given time.
import { slices } from '../src/features/index.ts';
import type { Slice } from '../src/features/slice.ts';
import type { Endpoint, InputOf, RequestOf, ResponseOf } from '../src/kernel/endpoint.ts';
import type { Store } from '../src/store/connect.ts';
import { type Body, transact } from '../src/store/context.ts';
import { findActor } from '../src/store/membership.ts';

const routes = new Map<Endpoint, Slice['routes'][string]>(
  slices.flatMap((slice) => Object.values(slice.routes).map((route) => [route.endpoint, route] as const)),
);

export type Teller = {
  body: Body;
  /** Does one thing as somebody (null: the program) at a time in Vietnam ("2021-11-29 09:30"). */
  does: <E extends Endpoint>(
    who: string | null,
    at: string,
    endpoint: E,
    input: RequestOf<E>,
  ) => Promise<ResponseOf<E>>;
};

/** Vietnam keeps UTC+7 all year. */
export const inVietnam = (at: string): string => new Date(`${at.replace(' ', 'T')}:00+07:00`).toISOString();

export const makeTeller = (store: Store, body: Body, userIdOf: (who: string) => string): Teller => ({
  body,
  does: async (who, at, endpoint, input) => {
    const route = routes.get(endpoint);
    if (!route) throw new Error(`no slice serves ${endpoint.method} ${endpoint.path}`);
    const actor = who === null ? null : (await findActor(store, userIdOf(who), body.id))?.actor;
    if (actor === undefined) throw new Error(`${who} has no role in ${body.name}`);
    const parsed = endpoint.input.parse(input) as InputOf<Endpoint>;
    const ready = route.prepare ? await route.prepare(parsed) : parsed;
    const output = await transact(store, { body, actor, now: inVietnam(at) }, (ctx) =>
      route.verb(ctx, ready),
    );
    return endpoint.output.parse(output) as ResponseOf<typeof endpoint>;
  },
});
