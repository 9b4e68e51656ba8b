// A slice pairs each endpoint of its contract with the verb of the same name; a missing verb or output field does not compile.
import type { Contract, Endpoint, InputOf, OutputOf } from '../kernel/endpoint.ts';
import type { Problem } from '../kernel/problem.ts';
import type { Actor, Context } from '../store/context.ts';

export type VerbsOf<C extends Contract> = {
  [K in keyof C]: (ctx: Context, input: InputOf<C[K]>) => Promise<OutputOf<C[K]>>;
};

/**
 * Slow work on the input alone (reading a file), done before the transaction begins. What it finds travels in an
 * optional field of the verb's own input type, so that a verb called without it still works.
 */
export type PreparationsOf<C extends Contract> = {
  [K in keyof C]?: (input: InputOf<C[K]>) => Promise<InputOf<C[K]>>;
};

/** What an answer shows: figures of these units in this year. */
export type Reach = { unitIds: readonly string[]; year: number };

/**
 * Answers that are the same for everybody who may ask, made of what the body's log tells of alone: figures, units, indicators,
 * targets, schemes. The door keeps them as long as no entry of the log can have changed what they show.
 */
export type KeptOf<C extends Contract> = {
  [K in keyof C]?: (output: OutputOf<C[K]>) => Reach;
};

/** What became of one of several calls; null: it must be made alone. */
export type Outcome<T> = { output: T } | { problem: Problem } | null;
type CallOf<Input> = { actor: Actor | null; input: Input };

/**
 * The same verb for calls of several people at once, in one transaction with one commit: what each would have got alone.
 * When it throws, nothing was written and each call is made alone.
 */
export type TogetherOf<C extends Contract> = {
  [K in keyof C]?: (
    ctx: Context,
    calls: readonly CallOf<InputOf<C[K]>>[],
  ) => Promise<Outcome<OutputOf<C[K]>>[]>;
};

/** A slice as the doors see it. */
export type Slice = {
  name: string;
  routes: Record<
    string,
    {
      endpoint: Endpoint;
      verb: (ctx: Context, input: unknown) => Promise<unknown>;
      prepare?: (input: unknown) => Promise<unknown>;
      reachOf?: (output: unknown) => Reach;
      together?: (ctx: Context, calls: readonly CallOf<unknown>[]) => Promise<Outcome<unknown>[]>;
    }
  >;
};

export const slice = <C extends Contract>({
  name,
  contract,
  verbs,
  prepare = {},
  kept = {},
  together = {},
}: {
  name: string;
  contract: C;
  verbs: VerbsOf<C>;
  prepare?: PreparationsOf<C>;
  kept?: KeptOf<C>;
  together?: TogetherOf<C>;
}): Slice => ({
  name,
  routes: Object.fromEntries(
    Object.entries(contract).map(([key, endpoint]) => [
      key,
      {
        endpoint,
        verb: verbs[key] as (ctx: Context, input: unknown) => Promise<unknown>,
        ...(prepare[key] && { prepare: prepare[key] as (input: unknown) => Promise<unknown> }),
        ...(kept[key] && { reachOf: kept[key] as (output: unknown) => Reach }),
        ...(together[key] && { together: together[key] as Slice['routes'][string]['together'] }),
      },
    ]),
  ),
});
