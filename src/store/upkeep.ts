// What a PostgreSQL server does by itself and the embedded engine has nobody for: counting what its tables hold, so that plans
// fit their size, and taking back the place of what was changed.
import type { Store } from './connect.ts';

/** Statistics of the tables that hold figures; a load leaves those of a server behind as well. */
export const countFigures = async ({ execScript }: Pick<Store, 'execScript'>): Promise<void> =>
  execScript('analyze indicator_value; analyze unit_total;');

/** For the night: on the embedded engine everything else waits meanwhile. */
export const keepUp = async ({ engine, execScript }: Pick<Store, 'engine' | 'execScript'>): Promise<void> => {
  if (engine === 'pglite') await execScript('vacuum analyze');
};
