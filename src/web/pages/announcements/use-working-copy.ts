// The text being written: saved by itself a moment after each change, kept in this browser until it is. Two who write at
// once are told apart by revision; the loser sees both texts and nothing is thrown away.
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import {
  type Announcement,
  type Content,
  contract,
  type Official,
  type Photo,
} from '../../../features/announcements/contract.ts';
import { ApiProblem } from '../../api-problem.ts';
import { call } from '../../client.ts';

export type Copy = { title: string; content: Content; official: Official };
export type SaveState =
  | { state: 'saved'; at: number | null }
  | { state: 'dirty' }
  | { state: 'saving' }
  | { state: 'failed'; error: unknown };

const PAUSE = 1200;
const RETRY = 8000;
const copyOf = ({ title, content, official }: Copy): Copy => ({ title, content, official });
const keyOf = (id: string) => `plenum.announcement.${id}`;

type Kept = { copy: Copy; revision: number };
const readKept = (id: string): Kept | null => {
  try {
    return JSON.parse(sessionStorage.getItem(keyOf(id)) ?? 'null') as Kept | null;
  } catch {
    return null;
  }
};
const keep = (id: string, kept: Kept | null) => {
  try {
    if (kept) sessionStorage.setItem(keyOf(id), JSON.stringify(kept));
    else sessionStorage.removeItem(keyOf(id));
  } catch {
    // A full or forbidden storage costs the second copy, not the text on the page.
  }
};

export const useWorkingCopy = (loaded: Announcement) => {
  const { id } = loaded;
  const queries = useQueryClient();
  const [kept] = useState(() => readKept(id));
  const [server, setServer] = useState(loaded);
  const [copy, setCopy] = useState<Copy>(() => copyOf(kept?.copy ?? loaded));
  const [status, setStatus] = useState<SaveState>(kept ? { state: 'dirty' } : { state: 'saved', at: null });
  const [theirs, setTheirs] = useState<Announcement | null>(null);
  /** Counts every time the text is replaced from outside the editor. */
  const [generation, setGeneration] = useState(0);
  const latest = useRef(copy);
  const revision = useRef(kept?.revision ?? loaded.revision);
  const busy = useRef(false);

  const take = useCallback(
    (next: Announcement, replace: boolean) => {
      revision.current = next.revision;
      setServer(next);
      if (replace) {
        latest.current = copyOf(next);
        setCopy(latest.current);
        setGeneration((n) => n + 1);
        setStatus({ state: 'saved', at: Date.now() });
        keep(id, null);
      }
      queries.setQueriesData({ queryKey: [contract.getAnnouncement.path, { id }] }, next);
    },
    [id, queries],
  );

  const save = useCallback(async (): Promise<boolean> => {
    if (busy.current) return false;
    busy.current = true;
    setStatus({ state: 'saving' });
    const sent = latest.current;
    try {
      const next = await call(contract.saveAnnouncement, { ...sent, id, expectedRevision: revision.current });
      take(next, false);
      const isNewest = latest.current === sent;
      if (isNewest) keep(id, null);
      setStatus(isNewest ? { state: 'saved', at: Date.now() } : { state: 'dirty' });
      return isNewest;
    } catch (error) {
      setStatus({ state: 'failed', error });
      if (error instanceof ApiProblem && error.code === 'conflict')
        setTheirs(await call(contract.getAnnouncement, { id }));
      return false;
    } finally {
      busy.current = false;
    }
  }, [id, take]);

  const change = useCallback(
    (part: Partial<Copy>) => {
      latest.current = { ...latest.current, ...part };
      setCopy(latest.current);
      setStatus({ state: 'dirty' });
      keep(id, { copy: latest.current, revision: revision.current });
    },
    [id],
  );

  useEffect(() => {
    const waits = theirs === null && (status.state === 'dirty' || status.state === 'failed');
    if (!waits) return;
    const timer = setTimeout(save, status.state === 'dirty' ? PAUSE : RETRY);
    return () => clearTimeout(timer);
  }, [status, theirs, save]);

  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (status.state !== 'saved') event.preventDefault();
    };
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [status]);

  /** Ends a conflict with this text over the one that was saved meanwhile. */
  const settle = useCallback(
    (joined: Copy) => {
      if (!theirs) return;
      revision.current = theirs.revision;
      latest.current = copyOf(joined);
      setCopy(latest.current);
      setGeneration((n) => n + 1);
      setServer(theirs);
      setTheirs(null);
      setStatus({ state: 'dirty' });
    },
    [theirs],
  );

  const addPhoto = useCallback(
    (photo: Photo) => setServer((before) => ({ ...before, photos: [...before.photos, photo] })),
    [],
  );

  return {
    copy,
    server,
    status,
    theirs,
    generation,
    wasKept: kept !== null,
    change,
    save,
    take,
    settle,
    revision,
    addPhoto,
  };
};
export type WorkingCopy = ReturnType<typeof useWorkingCopy>;
