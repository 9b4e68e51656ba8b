// What the register has of the documents that a paper cites, and where the paper says otherwise. Asked anew each time,
// because the register grows while a paper is under review.
import type { Kysely } from 'kysely';
import type { Database } from '../../store/tables.ts';
import { findDocumentsBySymbol, SEES_ALL } from '../documents/index.ts';
import type { ReviewFinding } from './contract.ts';
import type { KeptReading } from './queries/readings.ts';
import { findMismatches } from './rules.ts';

type Reading = Pick<KeptReading, 'text' | 'kept'>;

export const findCited = (db: Kysely<Database>, { kept }: Reading) =>
  findDocumentsBySymbol(
    db,
    SEES_ALL,
    kept.facts.flatMap((fact) => (fact.kind === 'document' ? [fact.symbol] : [])),
  );

/** The reader's findings and those against the register. */
export const allFindings = (
  { text, kept }: Reading,
  cited: Awaited<ReturnType<typeof findCited>>,
): ReviewFinding[] => [...kept.findings, ...findMismatches(text, kept.facts, cited)];
