// Who edits and then looks: after every acknowledged edit the scorecard must have it, in the province and in the country.
import { setTimeout as sleep } from 'node:timers/promises';
import { COMMUNES, provinceOf, tenthsAt } from '../figures/country.ts';
import { keyOf, type Served, type Sums, YEAR } from './served.ts';

/** What must be there now: every sum, and the figures of the first indicator that were edited. */
export type Known = { sums: Sums; figures: Map<number, bigint> };
type Editing = { edits: number; stale: number; seconds: number };

/** Edits the first indicator of one commune after the other, `pause` ms apart, and keeps what is known up to them. */
export const startEditing = (
  served: Served,
  { sums, figures }: Known,
  pause: number,
): { finish: () => Promise<Editing> } => {
  const begun = performance.now();
  let [edits, stale, isOver] = [0, 0, false];
  const edit = async (): Promise<void> => {
    for (; !isOver; edits++) {
      const next = performance.now() + pause;
      const commune = (edits * 1009) % COMMUNES;
      const by = BigInt(1 + (edits % 90));
      const to = (figures.get(commune) ?? BigInt(tenthsAt(0, commune, YEAR))) + by;
      await served.edit(commune, { by, to });
      figures.set(commune, to);
      const touched = [keyOf(0, 0), keyOf(0, provinceOf(commune) + 1)];
      for (const key of touched) sums.set(key, sums.get(key)! + by);
      const seen = await served.read();
      if (touched.some((key) => seen.get(key) !== sums.get(key))) stale++;
      await sleep(Math.max(0, next - performance.now()));
    }
  };
  const editing = edit();
  // A failure is told by finish(); until then nobody waits for it.
  editing.catch(() => {});
  return {
    finish: async () => {
      isOver = true;
      await editing;
      return { edits, stale, seconds: (performance.now() - begun) / 1000 };
    },
  };
};
