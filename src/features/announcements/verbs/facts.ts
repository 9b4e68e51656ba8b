// Live numbers: which may be set into a text, and taking today's figures in the place of older ones.
import type { Context } from '../../../store/context.ts';
import { json } from '../../../store/json.ts';
import {
  type Fact,
  getSnapshotContent,
  type SnapshotContent,
  takeSnapshot,
} from '../../assessments/index.ts';
import type { VerbsOf } from '../../slice.ts';
import { retext } from '../compose/retext.ts';
import type { contract, FactItem } from '../contract.ts';
import { factKey, factLabel, factText } from '../fact-text.ts';
import { factsByKey } from '../picture.ts';
import { contentOf, getAnnouncementRow } from '../queries/announcements.ts';
import { listFactIds, listRuns, replaceFacts } from '../rules.ts';
import { requireRevision } from './draft.ts';
import { loadFacts, showAnnouncement } from './show.ts';

const toItem = (fact: Fact, snapshot: SnapshotContent): FactItem => ({
  id: fact.id,
  part: fact.part,
  baseline: fact.baseline,
  band: fact.band,
  targetId: fact.targetId,
  area: snapshot.rows.find((row) => row.targetId === fact.targetId)?.area ?? null,
  name: fact.name,
  label: factLabel(fact),
  text: factText(fact),
  value: fact.value,
  illustrative: fact.illustrative,
});

/** Freezes today's figures of every resolution that the named facts belong to; old fact id → its successor. */
const freezeToday = async (
  ctx: Context,
  facts: readonly { fact: Fact; snapshotId: string }[],
  title: string,
) => {
  const next = new Map<string, { fact: Fact; snapshotId: string; total: string | null }>();
  for (const oldId of new Set(facts.map((known) => known.snapshotId))) {
    const old = await getSnapshotContent(ctx, oldId);
    const head = await takeSnapshot(ctx, {
      period: old.period,
      resolutionId: old.resolution?.id ?? null,
      reason: `Cập nhật số liệu: ${title}`.slice(0, 300),
    });
    const now = await getSnapshotContent(ctx, head.id);
    const byKey = factsByKey(now.facts);
    const total = String(now.rows.length);
    for (const { fact, snapshotId } of facts) {
      const successor = snapshotId === oldId ? byKey.get(factKey(fact)) : undefined;
      if (successor) next.set(fact.id, { fact: successor, snapshotId: head.id, total });
    }
  }
  return next;
};

export const facts: Pick<VerbsOf<typeof contract>, 'listAnnouncementFacts' | 'acceptFactChanges'> = {
  listAnnouncementFacts: async (ctx, { id }) => {
    const row = await getAnnouncementRow(ctx.db, id);
    const snapshot = await getSnapshotContent(ctx, row.snapshot_id);
    return { facts: snapshot.facts.map((fact) => toItem(fact, snapshot)) };
  },

  acceptFactChanges: async (ctx, { id, factIds, expectedRevision }) => {
    const row = await getAnnouncementRow(ctx.db, id, true);
    requireRevision(row.revision, expectedRevision);
    const content = contentOf(row);
    const known = await loadFacts(ctx, listFactIds(content));
    const named = factIds.flatMap((factId) => known.get(factId) ?? []);
    const next = await freezeToday(ctx, named, row.title);
    const texts = new Map(listRuns(content).map((run) => [run.factId, run.text]));
    const replaced = replaceFacts(
      content,
      new Map(
        [...next].map(([oldId, { fact, total }]) => [
          oldId,
          { factId: fact.id, text: retext(texts.get(oldId) ?? '', known.get(oldId)!.fact, fact, total) },
        ]),
      ),
    );
    const left = await loadFacts(ctx, listFactIds(replaced));
    // Once no number of the former snapshot is left, the picture of the year follows the new one.
    const followed = named.find((one) => one.snapshotId === row.snapshot_id);
    const stillOld = [...left.values()].some((one) => one.snapshotId === row.snapshot_id);
    const snapshotId = (!stillOld && followed && next.get(followed.fact.id)?.snapshotId) || row.snapshot_id;
    await ctx.db
      .updateTable('announcement')
      .set({
        content: json(replaced),
        snapshot_id: snapshotId,
        revision: row.revision + 1,
        updated_by: ctx.actor?.personId ?? null,
        updated_at: ctx.now,
      })
      .where('id', '=', id)
      .execute();
    ctx.record({
      verb: 'announcements.accept_figures',
      objectType: 'announcement',
      objectId: id,
      data: { factIds: [...next.keys()], snapshotId },
    });
    return showAnnouncement(ctx, id);
  },
};
