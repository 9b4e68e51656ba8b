// Statements that come again and again get a name, so that the server parses and plans them once a connection. The planning
// was most of what a small statement cost: docs/operate/performance.md, F2.
import pg from 'pg';

/** Before that a text may be one of many that come once, with a list as long as its input. */
const USES_BEFORE_NAMED = 20;
/** Each takes memory in every connection of the server. */
const MOST_NAMES = 120;
const MOST_COUNTED = 2_000;

/** Texts to names, for all connections of a process. */
export const makeStatementNames = () => {
  const uses = new Map<string, number>();
  const names = new Map<string, string>();
  let given = 0;
  return {
    nameOf: (text: string): string | undefined => {
      const known = names.get(text);
      if (known || names.size >= MOST_NAMES) return known;
      const count = (uses.get(text) ?? 0) + 1;
      if (count < USES_BEFORE_NAMED) {
        if (uses.size >= MOST_COUNTED) uses.clear();
        uses.set(text, count);
        return undefined;
      }
      uses.delete(text);
      given += 1;
      names.set(text, `p${given}`);
      return names.get(text);
    },
    /** After its tables changed: the next time it is another statement. */
    forget: (text: string): void => void names.delete(text),
  };
};

/** The server says so when the columns of a named statement are no longer those it was planned with. */
const PLAN_IS_STALE = '0A000';

export const namingClient = (): typeof pg.Client => {
  const { nameOf, forget } = makeStatementNames();
  const send = pg.Client.prototype.query as (...given: unknown[]) => unknown;
  class NamingClient extends pg.Client {}
  NamingClient.prototype.query = function query(this: pg.Client, ...given: unknown[]) {
    const [text, values] = given;
    const name =
      typeof text === 'string' && Array.isArray(values) && given.length === 2 ? nameOf(text) : null;
    if (!name) return send.apply(this, given);
    return (send.call(this, { name, text, values }) as Promise<unknown>).catch((error: { code?: string }) => {
      if (error.code === PLAN_IS_STALE) forget(text as string);
      throw error;
    });
  } as typeof pg.Client.prototype.query;
  return NamingClient;
};
