import type { Words } from '../../../kernel/problem.ts';
import type { Context } from '../../../store/context.ts';
import { type Fact, findFacts, getSnapshotHead, listChangedFacts } from '../../assessments/index.ts';
import type { Announcement, FactChange } from '../contract.ts';
import { factLabel, factText } from '../fact-text.ts';
import {
  type AnnouncementRow,
  contentOf,
  getAnnouncementRow,
  listPhotos,
  listVersions,
  officialOf,
  toHead,
} from '../queries/announcements.ts';
import { listFactIds, listHindrances } from '../rules.ts';

export type KnownFact = { fact: Fact; snapshotId: string };

/** The facts that stand in a text, by id. */
export const loadFacts = async (ctx: Context, ids: readonly string[]): Promise<Map<string, KnownFact>> =>
  new Map((await findFacts(ctx.db, ids)).map((found) => [found.fact.id, found]));

const today = (fact: Fact, is: string | null): Words | null =>
  is === null
    ? null
    : factText(fact.part === 'band' ? { ...fact, band: is as Fact['band'] } : { ...fact, value: is });

const listChanges = async (ctx: Context, facts: ReadonlyMap<string, KnownFact>): Promise<FactChange[]> => {
  const changes: FactChange[] = [];
  for (const snapshotId of new Set([...facts.values()].map((known) => known.snapshotId)))
    for (const change of await listChangedFacts(ctx, snapshotId)) {
      const known = facts.get(change.factId);
      if (!known) continue;
      const { fact } = known;
      changes.push({
        factId: fact.id,
        name: fact.name,
        label: factLabel(fact),
        was: factText(fact),
        is: today(fact, change.is),
      });
    }
  return changes;
};

export const hindrancesOf = (
  row: AnnouncementRow,
  facts: ReadonlyMap<string, KnownFact>,
  photos: readonly { id: string }[],
) =>
  listHindrances(
    { title: row.title, content: contentOf(row), official: officialOf(row) },
    {
      facts: new Map([...facts].map(([id, known]) => [id, { value: known.fact.value }])),
      photoIds: new Set(photos.map((photo) => photo.id)),
    },
  );

export const showAnnouncement = async (ctx: Context, id: string): Promise<Announcement> => {
  const row = await getAnnouncementRow(ctx.db, id);
  const content = contentOf(row);
  const facts = await loadFacts(ctx, listFactIds(content));
  const photos = await listPhotos(ctx.db, id);
  const snapshot = await getSnapshotHead(ctx.db, row.snapshot_id);
  return {
    ...toHead(row),
    snapshot: { id: snapshot.id, period: snapshot.period, takenAt: snapshot.takenAt, hash: snapshot.hash },
    content,
    official: officialOf(row),
    revision: row.revision,
    commentsOpen: row.comments_open,
    photos: photos.map(({ sha256: _, ...photo }) => photo),
    versions: await listVersions(ctx.db, id),
    changes: await listChanges(ctx, facts),
    hindrances: hindrancesOf(row, facts, photos),
  };
};
