// F10: a report of 100 pages read into facts. Nobody else reads such a text, so there are no peers to run beside.
import { deepStrictEqual, strictEqual } from 'node:assert';
import type { Facts } from '../../src/prose/facts.ts';
import { readFacts } from '../../src/prose/read/index.ts';
import { race } from '../measure.ts';
import type { Result } from '../result.ts';
import { type Expected, makeReport } from './report.ts';

const AIM_MS = 300;
const REPEATS = 15;

const found = ({ measures }: Facts): Expected[] =>
  measures.map(({ indicator, value = '', unit = '', relations }) => ({
    indicator,
    value,
    unit,
    relations: relations.map((relation) => [relation.type, relation.value ?? '']),
  }));

export const measureF10 = async (size = 300_000): Promise<Result> => {
  const { text, expected } = makeReport(size);
  const ours = await race(
    [
      {
        name: 'plenum',
        run: () => readFacts(text),
        check: (facts) => {
          const read = found(facts as Facts);
          strictEqual(read.length, expected.length, `${read.length} of ${expected.length} figures were read`);
          read.forEach((one, i) => {
            deepStrictEqual(one, expected[i]);
          });
        },
      },
    ],
    REPEATS,
  );
  const [{ median_ms }] = ours as [(typeof ours)[0]];
  return {
    figure: 'F10',
    title: `${text.length} characters (${Buffer.byteLength(text)} bytes) read into ${expected.length} figures`,
    exact: median_ms !== null,
    ours,
    peers: [],
    aim: `≤ ${AIM_MS} ms`,
    met: median_ms !== null && median_ms <= AIM_MS,
  };
};
