// What a figure answers, for people as a table and for programs as one line of JSON.
import type { Timing } from './measure.ts';

export type Result = {
  figure: string;
  title: string;
  exact: boolean;
  ours: Timing[];
  peers: Timing[];
  aim: string;
  met: boolean;
};

const numbers = ({ median_ms, min_ms, failure }: Timing) => (failure ? { failure } : { median_ms, min_ms });
const byName = (timings: readonly Timing[]) =>
  Object.fromEntries(timings.map((timing) => [timing.name, numbers(timing)]));

export const toJson = ({ figure, exact, ours, peers, met }: Result): string =>
  JSON.stringify({
    figure,
    exact,
    ours: { ...numbers(ours[0]!), ...(ours.length > 1 && { also: byName(ours.slice(1)) }) },
    peers: byName(peers),
    met,
  });

export const toTable = ({ figure, title, exact, ours, peers, aim, met }: Result): string => {
  const first = ours[0]!.median_ms;
  const line = (timing: Timing): string => {
    const ratio = first && timing.median_ms ? `${(timing.median_ms / first).toFixed(2)} ×` : '';
    const time = timing.failure
      ? `failed: ${timing.failure}`
      : `${String(timing.median_ms).padStart(9)} ${String(timing.min_ms).padStart(9)}  ${ratio.padStart(8)}`;
    return `  ${timing.name.padEnd(30)} ${time}`;
  };
  return [
    `${figure}: ${title}`,
    `  ${''.padEnd(30)} median ms    min ms      ratio`,
    ...[...ours, ...peers].map(line),
    `  exact: ${exact ? 'yes' : 'NO'} · aim: ${aim} · ${met ? 'met' : 'NOT met'}`,
  ].join('\n');
};
