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

const numbers = ({ name: _, failure, also, ...times }: Timing) => ({
  ...times,
  ...also,
  ...(failure && { failure }),
});
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
    const also = Object.entries(timing.also ?? {}).map(([what, number]) => `${what} ${number}`);
    const cell = (ms: number | null | undefined) => String(ms ?? '–').padStart(9);
    const time =
      timing.median_ms === null
        ? `failed: ${timing.failure}`
        : [
            cell(timing.median_ms),
            cell(timing.min_ms),
            cell(timing.p95_ms),
            cell(timing.p99_ms),
            ratio.padStart(10),
            ...also.map((one) => ` ${one}`),
            timing.failure ? ` wrong: ${timing.failure}` : '',
          ].join(' ');
    return `  ${timing.name.padEnd(34)} ${time}`;
  };
  return [
    `${figure}: ${title}`,
    `  ${''.padEnd(34)} median ms    min ms       p95       p99      ratio`,
    ...[...ours, ...peers].map(line),
    `  exact: ${exact ? 'yes' : 'NO'} · aim: ${aim} · ${met ? 'met' : 'NOT met'}`,
  ].join('\n');
};
