// Freezing a year's figures and ratings. What is taken never changes; what changed since is told by comparing.
import type { InputOf, OutputOf } from '../../../kernel/endpoint.ts';
import { newId } from '../../../kernel/ids.ts';
import { getPeriod } from '../../../kernel/period.ts';
import { notFound, ruleBroken, type Words } from '../../../kernel/problem.ts';
import type { Context } from '../../../store/context.ts';
import { getResolutionHead, listResolutions } from '../../resolutions/index.ts';
import { type contract, type Fact, SnapshotContent, type SnapshotHead } from '../contract.ts';
import { findFacts, getSnapshotHead, getSnapshotText, insertSnapshot } from '../queries.ts';
import { countBands, factsOf } from '../rules.ts';
import { sealSnapshot, verifySnapshotText, writeSnapshotFile } from '../snapshot-file.ts';
import { currentOfYear, loadScorecard } from './overview.ts';

type C = typeof contract;

export const takeSnapshot = async (
  ctx: Context,
  { period, resolutionId, reason }: InputOf<C['takeSnapshot']>,
): Promise<SnapshotHead> => {
  const head = resolutionId
    ? await getResolutionHead(ctx.db, resolutionId)
    : currentOfYear(await listResolutions(ctx.db), getPeriod(period).year)[0];
  if (!head)
    throw ruleBroken('no_resolution', {
      vi: 'Năm này chưa có nghị quyết để chụp số liệu',
      en: 'There is no resolution of that year to take figures of',
    });
  const { rows, scheme } = await loadScorecard(ctx, head.id);
  const actor = ctx.actor && { id: ctx.actor.personId, name: ctx.actor.name };
  const frame: Omit<SnapshotContent, 'facts'> = {
    format: 'plenum-snapshot/1',
    snapshotId: newId(),
    body: ctx.body,
    period,
    reason,
    takenAt: ctx.now,
    takenBy: actor,
    resolution: {
      id: head.id,
      title: head.title,
      theme: head.theme,
      version: head.version,
      documentNumber: head.document?.number ?? null,
    },
    scheme: { name: scheme.name, version: scheme.version, edges: scheme.edges },
    counts: countBands(rows),
    rows,
  };
  const content = SnapshotContent.parse({ ...frame, facts: factsOf(frame, newId) });
  const { text, hash } = sealSnapshot(content);
  await insertSnapshot(ctx.db, {
    bodyId: ctx.body.id,
    id: content.snapshotId,
    period,
    resolutionId: head.id,
    reason,
    takenBy: actor?.id ?? null,
    takenAt: ctx.now,
    content: text,
    hash,
    targetCount: rows.length,
    facts: content.facts,
  });
  ctx.record({
    verb: 'assessments.take_snapshot',
    objectType: 'snapshot',
    objectId: content.snapshotId,
    data: { period, reason, hash, targets: rows.length },
  });
  return getSnapshotHead(ctx.db, content.snapshotId);
};

export const getSnapshotContent = async ({ db }: Pick<Context, 'db'>, id: string): Promise<SnapshotContent> =>
  SnapshotContent.parse(JSON.parse(await getSnapshotText(db, id)));

export const verifySnapshot = async ({ db }: Context, id: string): Promise<OutputOf<C['verifySnapshot']>> => {
  const { hash } = await getSnapshotHead(db, id);
  const checked = verifySnapshotText(await getSnapshotText(db, id), hash);
  return { ok: checked.ok, hash: checked.hash, problems: checked.problems };
};

export const downloadSnapshot = async (
  { db }: Context,
  id: string,
): Promise<OutputOf<C['downloadSnapshot']>> => {
  const { hash, period, takenAt } = await getSnapshotHead(db, id);
  const file = writeSnapshotFile(await getSnapshotText(db, id), hash);
  return {
    fileName: `ban-chup-${period.replace('/', '-')}-${takenAt.slice(0, 10)}.json`,
    contentType: 'application/json',
    bytes: new TextEncoder().encode(file),
  };
};

export type FactChange = {
  factId: string;
  part: Fact['part'];
  name: Words;
  was: string | null;
  is: string | null;
};

const keyOf = (fact: Fact): string =>
  [fact.part, fact.targetId ?? '', fact.baseline ?? '', fact.part === 'count' ? fact.band : ''].join(' ');
const saysOf = (fact: Fact | undefined): string | null =>
  fact ? (fact.part === 'band' ? fact.band : fact.value) : null;

/** Facts of a snapshot that would read otherwise today. */
export const listChangedFacts = async (
  ctx: Pick<Context, 'db' | 'body' | 'now'>,
  snapshotId: string,
): Promise<FactChange[]> => {
  const then = await getSnapshotContent(ctx, snapshotId);
  if (!then.resolution) return [];
  const { rows } = await loadScorecard(ctx, then.resolution.id);
  const now = new Map(
    factsOf({ ...then, rows, counts: countBands(rows) }, newId).map((fact) => [keyOf(fact), fact]),
  );
  return then.facts.flatMap((fact) => {
    const [was, is] = [saysOf(fact), saysOf(now.get(keyOf(fact)))];
    return was === is ? [] : [{ factId: fact.id, part: fact.part, name: fact.name, was, is }];
  });
};

export const getFact = async (
  { db }: Pick<Context, 'db'>,
  id: string,
): Promise<Fact & { snapshot: SnapshotHead }> => {
  const [found] = await findFacts(db, [id]);
  if (!found) throw notFound({ vi: 'số liệu công bố này', en: 'published number' });
  return { ...found.fact, snapshot: await getSnapshotHead(db, found.snapshotId) };
};
