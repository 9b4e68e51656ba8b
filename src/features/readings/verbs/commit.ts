// The one act that saves a review: everything in one transaction, good facts kept and bad ones said.
import { Problem } from '../../../kernel/problem.ts';
import type { Context } from '../../../store/context.ts';
import { json } from '../../../store/json.ts';
import { getRootUnit } from '../../indicators/index.ts';
import type { VerbsOf } from '../../slice.ts';
import type { CommitResult, contract, FactState, ReviewFact } from '../contract.ts';
import { learnName } from '../queries/learned.ts';
import { advanceDraft, getKeptReading, type KeptReading, listDecisions } from '../queries/readings.ts';
import { allFindings, findCited } from '../register-findings.ts';
import { isIncluded, listFacts, startReview, stateOf } from '../rules.ts';
import { registerPaper, relateCited } from './commit/document.ts';
import { type Decided, type Linked, linkMeasures } from './commit/links.ts';
import { draftResolution } from './commit/resolution.ts';
import { storeValues } from './commit/values.ts';

type Included = { fact: ReviewFact; state: FactState };

const listIncluded = async (ctx: Context, reading: KeptReading): Promise<Included[]> => {
  const { head, kept } = reading;
  const review = startReview({
    ...kept,
    findings: allFindings(reading, await findCited(ctx.db, reading)),
    decisions: await listDecisions(ctx.db, head.id),
    revision: head.revision,
  });
  return listFacts(review)
    .filter((fact) => isIncluded(review, fact))
    .map((fact) => ({ fact, state: stateOf(review, fact.id) }));
};

/** The included facts of one kind. */
const ofKind = <K extends ReviewFact['kind']>(included: readonly Included[], kind: K) =>
  included.filter(
    (one): one is { fact: Extract<ReviewFact, { kind: K }>; state: FactState } => one.fact.kind === kind,
  );

export const commitReading: VerbsOf<typeof contract>['commitReading'] = async (ctx, input) => {
  const revision = await advanceDraft(ctx.db, input.id, ctx.now);
  if (revision !== input.expectedRevision + 1)
    throw new Problem('conflict', 'reading_changed', {
      vi: 'Người khác vừa sửa bản đọc này; hãy xem lại rồi lưu',
      en: 'Somebody else just changed this reading; look at it again, then save',
    });
  const reading = await getKeptReading(ctx.db, input.id);
  const included = await listIncluded(ctx, reading);
  const documentId = await registerPaper(ctx, input, reading);
  const cited = await relateCited(ctx, documentId, ofKind(included, 'document'));

  const readNames = new Map(
    reading.kept.facts.map((fact) => [fact.id, fact.kind === 'measure' ? fact.indicator : '']),
  );
  const measures = ofKind(included, 'measure').map(
    (one): Decided => ({
      ...one,
      readName: readNames.get(one.fact.id) ?? one.fact.indicator,
    }),
  );
  const isPlan = ({ fact }: Decided) => fact.measureKind === 'plan' || fact.measureKind === 'target';
  const used = measures.filter((one) => !isPlan(one) || input.resolution);
  const { linked, unlinked, newIndicators } = await linkMeasures(ctx, used, input.period);
  const stored = await storeValues(
    ctx,
    linked.filter((one) => !isPlan(one)),
    {
      documentId,
      period: input.period,
      unitId: input.unitId ?? (await getRootUnit(ctx.db)).id,
      vintage: input.vintage,
    },
  );
  const drafted = input.resolution
    ? await draftResolution(ctx, {
        ...input.resolution,
        documentId,
        taskGroups: ofKind(included, 'task_group').map((one) => one.fact),
        targets: linked.filter(isPlan),
        clauses: reading.kept.clauses,
      })
    : { resolutionId: null, targets: 0, taskGroups: 0, errors: [] };
  await learnNames(ctx, linked);

  const result: CommitResult = {
    documentId,
    values: stored.values,
    newIndicators,
    relations: cited.relations,
    missingDocuments: cited.missingDocuments,
    ambiguousDocuments: cited.ambiguousDocuments,
    resolutionId: drafted.resolutionId,
    targets: drafted.targets,
    taskGroups: drafted.taskGroups,
    unlinked,
    errors: [...stored.errors, ...drafted.errors, ...cited.errors],
  };
  await ctx.db
    .updateTable('reading')
    .set({ status: 'saved', document_id: documentId, result: json(result) })
    .where('id', '=', input.id)
    .execute();
  const { values, errors, ...counts } = result;
  ctx.record({
    verb: 'readings.commit',
    objectType: 'reading',
    objectId: input.id,
    data: { ...counts, values: values.length, errors: errors.length },
  });
  return result;
};

const learnNames = async ({ db, body, now }: Context, linked: readonly Linked[]): Promise<void> => {
  const links = new Map(linked.map((one) => [`${one.readName}|${one.indicator.id}`, one]));
  for (const { readName, indicator } of links.values())
    await learnName(db, { bodyId: body.id, name: readName, indicatorId: indicator.id, now });
};
