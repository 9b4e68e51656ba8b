import { scopeOf } from '../../kernel/rights.ts';
import type { Context } from '../../store/context.ts';
import type { VerbsOf } from '../slice.ts';
import { type contract, type Hit, KIND_RIGHTS, KINDS, type Kind } from './contract.ts';
import { type FoundEntry, findEntries, findNearEntries } from './queries/entries.ts';
import { foldedWords, readSought, type Sought, sortFound, viaOf, wordsOneSlipAway } from './rules.ts';

const kindsFor = ({ actor }: Context, only: Kind | undefined): Kind[] =>
  KINDS.filter(
    (kind) => (!only || kind === only) && (!actor || scopeOf(actor.grants, KIND_RIGHTS[kind]) !== null),
  );

/** One of the words is taken for another one, the others stay. */
const forgiveSlip = async (
  ctx: Context,
  { folded }: Sought,
  kinds: readonly Kind[],
  wanted: number,
): Promise<{ found: FoundEntry[]; sought: Sought } | null> => {
  for (const [at, word] of folded.entries()) {
    const candidates = wordsOneSlipAway(word);
    if (candidates.length === 0) continue;
    const others = folded.filter((_, other) => other !== at);
    const found = await findNearEntries(ctx, others, candidates, kinds, wanted);
    const meant = new Set(candidates);
    const words = found.flatMap(({ title, label, also }) => foldedWords([label, title, also].join(' ')));
    const corrected = [...new Set(words)].filter((one) => meant.has(one));
    if (found.length) return { found, sought: { folded: [...others, ...corrected], marked: null } };
  }
  return null;
};

export const verbs: VerbsOf<typeof contract> = {
  searchNames: async (ctx, { q, kind, limit }) => {
    const typed = readSought(q);
    const kinds = kindsFor(ctx, kind);
    if (!typed || kinds.length === 0) return { hits: [], hasMore: false, words: [], isCorrected: false };
    const found = await findEntries(ctx, typed, kinds, limit + 1);
    const near = found.length ? null : await forgiveSlip(ctx, typed, kinds, limit + 1);
    const sought = near?.sought ?? typed;
    const sorted = sortFound(near?.found ?? found, sought);
    return {
      hits: sorted.slice(0, limit).map(
        (one): Hit => ({
          kind: one.kind,
          id: one.id,
          title: one.title,
          label: one.label,
          via: viaOf(one, typed.folded),
        }),
      ),
      hasMore: sorted.length > limit,
      words: sought.folded,
      isCorrected: near !== null,
    };
  },
};
