import { newId } from '../../../kernel/ids.ts';
import type { Upload } from '../../../kernel/schemas.ts';
import type { Context } from '../../../store/context.ts';
import { json } from '../../../store/json.ts';
import { keepFile } from '../../documents/index.ts';
import type { PreparationsOf, VerbsOf } from '../../slice.ts';
import type { contract, MeasureFact } from '../contract.ts';
import {
  advanceDraft,
  getKeptReading,
  getReadingHead,
  listDecisions,
  listReadings,
} from '../queries/readings.ts';
import { readUpload, type UploadRead } from '../read-upload.ts';
import { allFindings, findCited } from '../register-findings.ts';
import { makeSuggester, wantedOf } from '../suggestions.ts';
import { listComputedCounts } from './computed-counts.ts';

type Names = Exclude<keyof typeof contract, 'commitReading'>;
type StartInput = { file: Upload; read?: UploadRead };

export const prepareDrafts: PreparationsOf<typeof contract> = {
  startReading: async (input) => ({ ...input, read: await readUpload(input.file) }),
};

const setStatus = async (
  ctx: Context,
  id: string,
  from: 'draft' | 'thrown_away',
  to: 'draft' | 'thrown_away',
) => {
  const { numUpdatedRows } = await ctx.db
    .updateTable('reading')
    .set({ status: to, updated_at: ctx.now })
    .where('id', '=', id)
    .where('status', '=', from)
    .executeTakeFirst();
  if (!numUpdatedRows) {
    // Says why: unknown, or saved already.
    await getReadingHead(ctx.db, id);
    if (from === 'draft') await advanceDraft(ctx.db, id, ctx.now);
    return {};
  }
  const verb = to === 'draft' ? 'readings.restore' : 'readings.throw_away';
  ctx.record({ verb, objectType: 'reading', objectId: id });
  return {};
};

export const drafts: Pick<VerbsOf<typeof contract>, Names> = {
  listReadings: async ({ db }, { status }) => ({ readings: await listReadings(db, status) }),

  startReading: async (ctx, input: StartInput) => {
    const read = input.read ?? (await readUpload(input.file));
    const id = newId();
    const fileId = await keepFile(ctx, input.file, read);
    await ctx.db
      .insertInto('reading')
      .values({
        body_id: ctx.body.id,
        id,
        file_id: fileId,
        file_name: input.file.fileName,
        format: read.format,
        text: read.text,
        facts: json({
          facts: read.facts,
          findings: read.findings,
          clauses: read.clauses,
          header: read.header,
        }),
        notes: json(read.notes),
        started_by: ctx.actor?.personId ?? null,
        started_at: ctx.now,
        updated_at: ctx.now,
      })
      .execute();
    ctx.record({
      verb: 'readings.start',
      objectType: 'reading',
      objectId: id,
      data: { fileName: input.file.fileName, sha256: read.sha256, facts: read.facts.length },
    });
    return getReadingHead(ctx.db, id);
  },

  getReading: async (ctx, { id }) => {
    const reading = await getKeptReading(ctx.db, id);
    const { head, text, kept, notes, result } = reading;
    const measures = kept.facts.filter((fact): fact is MeasureFact => fact.kind === 'measure');
    const suggest = await makeSuggester(
      ctx.db,
      measures.map((fact) => fact.indicator),
    );
    const symbols = kept.facts.flatMap((fact) => (fact.kind === 'document' ? [fact.symbol] : []));
    const found = await findCited(ctx.db, reading);
    const bySymbol = Map.groupBy(found, (document) => document.symbol!.toLowerCase());
    return {
      ...head,
      text,
      notes,
      facts: kept.facts,
      findings: allFindings(reading, found),
      header: kept.header,
      decisions: await listDecisions(ctx.db, id),
      suggestions: Object.fromEntries(measures.map((fact) => [fact.id, suggest(wantedOf(fact))])),
      registered: Object.fromEntries(
        symbols.map((symbol) => [
          symbol,
          (bySymbol.get(symbol.toLowerCase()) ?? []).map((document) => ({
            id: document.id,
            title: document.title,
          })),
        ]),
      ),
      computedCounts: await listComputedCounts(ctx, kept),
      result,
    };
  },

  suggestIndicators: async ({ db }, { name, unit, value }) => {
    const suggest = await makeSuggester(db, [name]);
    return {
      suggestions: suggest({ name, unit: unit ?? null, value: value ?? null, isGrowth: unit === '%' }),
    };
  },

  listChanges: async ({ db }, { id, since }) => {
    const { status, revision } = await getReadingHead(db, id);
    return { status, revision, changes: await listDecisions(db, id, since) };
  },

  saveDecisions: async (ctx, { id, since, decisions }) => {
    const revision = await advanceDraft(ctx.db, id, ctx.now);
    const others = await listDecisions(ctx.db, id, since);
    const mine = new Map(decisions.map((one) => [one.factId, one.state]));
    await ctx.db
      .insertInto('reading_decision')
      .values(
        [...mine].map(([fact_id, state]) => ({
          body_id: ctx.body.id,
          reading_id: id,
          fact_id,
          state: json(state),
          revision,
          changed_by: ctx.actor?.personId ?? null,
          changed_at: ctx.now,
        })),
      )
      .onConflict((on) =>
        on.columns(['body_id', 'reading_id', 'fact_id']).doUpdateSet((eb) => ({
          state: eb.ref('excluded.state'),
          revision: eb.ref('excluded.revision'),
          changed_by: eb.ref('excluded.changed_by'),
          changed_at: eb.ref('excluded.changed_at'),
        })),
      )
      .execute();
    ctx.record({
      verb: 'readings.decide',
      objectType: 'reading',
      objectId: id,
      data: { revision, facts: [...mine.keys()] },
    });
    return { revision, savedAt: ctx.now, changes: others.filter((change) => !mine.has(change.factId)) };
  },

  throwAwayReading: (ctx, { id }) => setStatus(ctx, id, 'draft', 'thrown_away'),
  restoreReading: (ctx, { id }) => setStatus(ctx, id, 'thrown_away', 'draft'),
};
