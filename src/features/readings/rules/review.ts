// Reviewing a draft: every deed is a set of changes to the states of facts, so that all of it can be undone, kept
// fact by fact on the server and merged with what another person does meanwhile. Pure; the page and its tests share it.
import type { DecidedFact, FactKind, FactState, ReviewFact, ReviewFinding } from '../contract.ts';

export type Change = { factId: string; before: FactState | null; after: FactState | null };
export type Review = {
  facts: readonly ReviewFact[];
  findings: readonly ReviewFinding[];
  states: Readonly<Record<string, FactState>>;
  /** Who decided last, where it was somebody else. */
  others: Readonly<Record<string, string>>;
  past: readonly (readonly Change[])[];
  future: readonly (readonly Change[])[];
  /** Facts whose state the server does not have yet, with a count that tells newer changes from sent ones. */
  unsaved: Readonly<Record<string, number>>;
  revision: number;
  stamp: number;
};

export const OPEN: FactState = { status: 'open' };
const HISTORY = 500;

export const startReview = (draft: {
  facts: readonly ReviewFact[];
  findings: readonly ReviewFinding[];
  decisions: readonly DecidedFact[];
  revision: number;
}): Review => ({
  facts: draft.facts,
  findings: draft.findings,
  states: Object.fromEntries(draft.decisions.map((one) => [one.factId, one.state])),
  others: {},
  past: [],
  future: [],
  unsaved: {},
  revision: draft.revision,
  stamp: 0,
});

export const stateOf = (review: Pick<Review, 'states'>, factId: string): FactState =>
  review.states[factId] ?? OPEN;

const put = (review: Review, changes: readonly Change[], side: 'before' | 'after'): Review['states'] => {
  const next = { ...review.states };
  for (const { factId, ...change } of changes) {
    // The server keeps no absence: what was never decided is open, and a made fact that is taken back is left out.
    const isMade = !change.before && change.after?.fact && !review.facts.some((fact) => fact.id === factId);
    next[factId] = change[side] ?? (isMade ? { ...change.after!, status: 'left_out' } : OPEN);
  }
  return next;
};

const mark = (review: Review, changes: readonly Change[]): Pick<Review, 'unsaved' | 'stamp'> => {
  const stamp = review.stamp + 1;
  return {
    stamp,
    unsaved: { ...review.unsaved, ...Object.fromEntries(changes.map((one) => [one.factId, stamp])) },
  };
};

/** One deed: all its changes are undone together. */
export const decide = (review: Review, after: Readonly<Record<string, FactState>>): Review => {
  const changes = Object.entries(after)
    .map(([factId, state]) => ({ factId, before: review.states[factId] ?? null, after: state }))
    .filter((change) => JSON.stringify(change.before ?? OPEN) !== JSON.stringify(change.after));
  if (!changes.length) return review;
  return {
    ...review,
    ...mark(review, changes),
    states: put(review, changes, 'after'),
    past: [...review.past, changes].slice(-HISTORY),
    future: [],
  };
};

export const undo = (review: Review): Review => {
  const changes = review.past.at(-1);
  if (!changes) return review;
  return {
    ...review,
    ...mark(review, changes),
    states: put(review, changes, 'before'),
    past: review.past.slice(0, -1),
    future: [...review.future, changes],
  };
};

export const redo = (review: Review): Review => {
  const changes = review.future.at(-1);
  if (!changes) return review;
  return {
    ...review,
    ...mark(review, changes),
    states: put(review, changes, 'after'),
    past: [...review.past, changes],
    future: review.future.slice(0, -1),
  };
};

/** What is to be sent now. */
export const unsavedDecisions = (review: Review): { factId: string; state: FactState }[] =>
  Object.keys(review.unsaved).map((factId) => ({ factId, state: stateOf(review, factId) }));

/**
 * The server has these, and this is what others decided since. A fact that changed here after sending stays unsaved;
 * another's decision does not overwrite one that is still unsaved here.
 */
export const takeServer = (
  review: Review,
  answer: { revision: number; changes: readonly DecidedFact[] },
  sent: Readonly<Record<string, number>> = {},
): Review => {
  const unsaved = Object.fromEntries(
    Object.entries(review.unsaved).filter(([factId, stamp]) => sent[factId] !== stamp),
  );
  const states = { ...review.states };
  const others = { ...review.others };
  for (const change of answer.changes) {
    if (change.factId in unsaved) continue;
    states[change.factId] = change.state;
    others[change.factId] = change.changedBy?.name ?? '';
  }
  return { ...review, states, others, unsaved, revision: Math.max(review.revision, answer.revision) };
};

/** The fact as it stands: corrected, or as it was read. */
const standing = (fact: ReviewFact, state: FactState): ReviewFact => state.fact ?? fact;

/** All facts as they stand, those made by people included, in the order of the text. */
export const listFacts = (review: Pick<Review, 'facts' | 'states'>): ReviewFact[] => {
  const read = new Set(review.facts.map((fact) => fact.id));
  const made = Object.entries(review.states).flatMap(([id, state]) =>
    !read.has(id) && state.fact && state.status !== 'left_out' ? [state.fact] : [],
  );
  const known = review.facts.map((fact) => standing(fact, stateOf(review, fact.id)));
  return [...known, ...made].sort((a, b) => a.start - b.start || a.end - b.end);
};

/** Below this a fact is looked at before it is saved. */
export const SURE = 0.8;

export const isDoubtful = (review: Pick<Review, 'findings' | 'states'>, fact: ReviewFact): boolean => {
  if (stateOf(review, fact.id).status !== 'open') return false;
  return (
    fact.confidence < SURE ||
    review.findings.some((one) => !isAnswered(review, one) && one.factIds.includes(fact.id))
  );
};

export const isAnswered = (review: Pick<Review, 'states'>, finding: ReviewFinding): boolean =>
  Boolean(stateOf(review, finding.id).answer);

/** Saved when the person saves: accepted, or sure enough and not left out. */
export const isIncluded = (review: Pick<Review, 'findings' | 'states'>, fact: ReviewFact): boolean => {
  const { status } = stateOf(review, fact.id);
  return status === 'accepted' || (status === 'open' && !isDoubtful(review, fact));
};

export const KINDS_OF_TAB = {
  measures: ['measure'],
  counts: ['count'],
  documents: ['document'],
  tasks: ['task_group', 'task'],
} as const satisfies Record<string, readonly FactKind[]>;
export type FactTab = keyof typeof KINDS_OF_TAB;

/** Doubtful ones first, by what was read and not by what was decided, so that the order holds still under the hand. */
export const listTab = (review: Review, tab: FactTab): ReviewFact[] => {
  const kinds = new Set<FactKind>(KINDS_OF_TAB[tab]);
  const inFinding = new Set(review.findings.flatMap((finding) => finding.factIds));
  const rank = (fact: ReviewFact) => (inFinding.has(fact.id) ? 0 : fact.confidence < SURE ? 1 : 2);
  return listFacts(review)
    .filter((fact) => kinds.has(fact.kind))
    .sort((a, b) => rank(a) - rank(b) || a.start - b.start);
};
