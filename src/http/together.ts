// Calls of a verb that can be made together: those that come while others are being written wait for them and are then written
// in one transaction: a commit costs as much for a hundred as for one, and the log has one head.
import { setImmediate } from 'node:timers/promises';
import type { Slice } from '../features/slice.ts';
import type { Store } from '../store/connect.ts';
import { type Caller, transact } from '../store/context.ts';

/** So that nobody waits long for the others. */
const MOST_AT_ONCE = 200;

type Route = Slice['routes'][string];
type Call = {
  caller: Caller;
  input: unknown;
  resolve: (output: unknown) => void;
  reject: (error: unknown) => void;
};
export type Make = (caller: Caller, input: unknown) => Promise<unknown>;

export const makeAlone =
  (store: Pick<Store, 'db'>, { endpoint, verb }: Pick<Route, 'endpoint' | 'verb'>): Make =>
  (caller, input) =>
    transact(store, caller, (ctx) => verb(ctx, input), { readOnly: endpoint.method === 'GET' });

export const makeTogether = (
  store: Pick<Store, 'db'>,
  route: Pick<Route, 'endpoint' | 'verb'> & { together: NonNullable<Route['together']> },
): Make => {
  const alone = makeAlone(store, route);
  const waiting = new Map<string, Call[]>();

  const makeEach = async (calls: readonly Call[]): Promise<void> => {
    for (const { caller, input, resolve, reject } of calls) await alone(caller, input).then(resolve, reject);
  };
  const makeAll = async (calls: readonly Call[]): Promise<void> => {
    const outcomes = await transact(store, { body: calls[0]!.caller.body, actor: null }, (ctx) =>
      route.together(
        ctx,
        calls.map(({ caller: { actor }, input }) => ({ actor, input })),
      ),
    ).catch(() => null);
    // What went wrong for all may be the fault of one: alone each gets its own answer.
    if (!outcomes) return makeEach(calls);
    const left: Call[] = [];
    for (const [i, call] of calls.entries()) {
      const outcome = outcomes[i];
      if (!outcome) left.push(call);
      else if ('problem' in outcome) call.reject(outcome.problem);
      else call.resolve(outcome.output);
    }
    await makeEach(left);
  };
  const work = async (bodyId: string, queue: Call[]): Promise<void> => {
    while (queue.length > 0) {
      // The embedded database answers within this turn: without a pause the next call is read only after this one is written.
      await setImmediate();
      const calls = queue.splice(0, MOST_AT_ONCE);
      await (calls.length === 1 ? makeEach(calls) : makeAll(calls));
    }
    waiting.delete(bodyId);
  };

  return (caller, input) =>
    new Promise((resolve, reject) => {
      const call = { caller, input, resolve, reject };
      const queue = waiting.get(caller.body.id);
      if (queue) queue.push(call);
      else {
        const begun = [call];
        waiting.set(caller.body.id, begun);
        void work(caller.body.id, begun);
      }
    });
};
