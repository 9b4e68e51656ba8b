// Runs rivals in turn, again and again, so that a noisy moment of the machine falls on all of them alike.

export type Rival = {
  name: string;
  run: () => unknown | Promise<unknown>;
  /** Throws where an answer is not exact: then its time does not count. */
  check: (answer: unknown) => void | Promise<void>;
};
export type Timing = {
  name: string;
  median_ms: number | null;
  min_ms: number | null;
  /** Of many single acts; left out where whole runs are timed. */
  p95_ms?: number | null;
  p99_ms?: number | null;
  /** Other things counted: requests a second, megabytes. */
  also?: Record<string, number>;
  failure: string | null;
};

const WARM_UPS = 3;

const median = (times: readonly number[]): number => {
  const sorted = [...times].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
};

const round = (ms: number): number => Math.round(ms * 10) / 10;

/** A rival that throws or answers wrongly stays in the result, with the reason in place of a time. */
export const race = async (rivals: readonly Rival[], repeats: number): Promise<Timing[]> => {
  const times = new Map<string, number[]>(rivals.map(({ name }) => [name, []]));
  const failures = new Map<string, string>();
  for (let round = -WARM_UPS; round < repeats; round++)
    for (const { name, run, check } of rivals) {
      if (failures.has(name)) continue;
      try {
        const start = performance.now();
        const answer = await run();
        const took = performance.now() - start;
        if (round === -WARM_UPS) await check(answer);
        if (round >= 0) times.get(name)!.push(took);
      } catch (error) {
        failures.set(name, String((error as Error).message ?? error).split('\n')[0]!);
      }
    }
  return rivals.map(({ name }) => {
    const failure = failures.get(name) ?? null;
    const own = times.get(name)!;
    return {
      name,
      median_ms: failure ? null : round(median(own)),
      min_ms: failure ? null : round(Math.min(...own)),
      failure,
    };
  });
};
