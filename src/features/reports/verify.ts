// The numbers of a Word file against today's data, each by the fact it was bound to.
import { z } from 'zod';
import { type BoundNumber, readBoundNumbers } from '../../papers/write/index.ts';
import type { Context } from '../../store/context.ts';
import { factLabel, factText } from '../announcements/index.ts';
import { type Fact, findFacts, listChangedFacts } from '../assessments/index.ts';
import { toPaperProblem } from '../documents/index.ts';
import { agreementOf } from './agreement.ts';
import type { CheckedNumber } from './contract.ts';

const isId = (text: string): boolean => z.uuid().safeParse(text).success;

/** What each fact would say today, by its id. */
const loadToday = async (
  ctx: Pick<Context, 'db' | 'body' | 'now'>,
  known: readonly { fact: Fact; snapshotId: string }[],
): Promise<Map<string, Fact>> => {
  const today = new Map(known.map(({ fact }) => [fact.id, fact]));
  for (const snapshotId of new Set(known.map((one) => one.snapshotId)))
    for (const { factId, is } of await listChangedFacts(ctx, snapshotId)) {
      const fact = today.get(factId);
      if (!fact) continue;
      const now = fact.part === 'band' ? { band: is as Fact['band'] } : { value: is };
      today.set(factId, { ...fact, ...now });
    }
  return today;
};

const unknown = ({ factId, text }: BoundNumber): CheckedNumber => ({
  factId,
  text,
  agreement: 'unknown',
  name: null,
  label: null,
  was: null,
  is: null,
});

export const checkNumbers = async (
  ctx: Pick<Context, 'db' | 'body' | 'now'>,
  numbers: readonly BoundNumber[],
): Promise<CheckedNumber[]> => {
  const ids = [...new Set(numbers.map((number) => number.factId))].filter(isId);
  const known = await findFacts(ctx.db, ids);
  const facts = new Map(known.map(({ fact }) => [fact.id, fact]));
  const today = await loadToday(ctx, known);
  return numbers.map((number): CheckedNumber => {
    const was = facts.get(number.factId);
    const is = today.get(number.factId);
    if (!was || !is) return unknown(number);
    return {
      ...number,
      agreement: agreementOf(number.text, was, is),
      name: was.name,
      label: factLabel(was),
      was: factText(was),
      is: factText(is),
    };
  });
};

/** Throws a Problem naming the field `file` where it is no Word file. */
export const readNumbers = async (bytes: Uint8Array): Promise<BoundNumber[]> => {
  try {
    return await readBoundNumbers(bytes);
  } catch (error) {
    throw toPaperProblem(error);
  }
};
