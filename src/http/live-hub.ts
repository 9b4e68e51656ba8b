// Who stands connected on this process, what changed lately, and who is where. Every process hears every change and
// hands it to its own connections; none of them owns anything that another one needs.
import { type LiveChange, PRESENCE_LASTS_MS, type Presence } from '../kernel/live.ts';
import { type LiveListener, listenToChanges, type Whereabouts } from '../store/live.ts';

export type LiveConnection = {
  bodyId: string;
  personId: string;
  send: (event: 'change' | 'presence' | 'behind', data: unknown, id?: number) => void;
};

const REMEMBERED = 500;
const SWEEP_MS = 5000;

export type LiveHub = Awaited<ReturnType<typeof openLiveHub>>;

export const openLiveHub = async (store: Parameters<typeof listenToChanges>[0]) => {
  const connections = new Map<string, Set<LiveConnection>>();
  const recent = new Map<string, LiveChange[]>();
  const places = new Map<string, Whereabouts & { until: number }>();
  const inBody = (bodyId: string) => connections.get(bodyId) ?? new Set<LiveConnection>();

  const toPresence = ({ tab, personId, name, seenIn, spot }: Whereabouts): Presence => ({
    tab,
    personId,
    name,
    seenIn,
    spot,
  });

  /** People who look at a room, by any of their tabs. */
  const watchersOf = (bodyId: string, rooms: readonly string[]): Set<string> =>
    new Set(
      [...places.values()]
        .filter((one) => one.bodyId === bodyId && one.room !== null && rooms.includes(one.room))
        .map((one) => one.personId),
    );

  /** Tells those who look at `rooms`; a place that is seen in none of them has left. */
  const tellPlace = (place: Whereabouts, rooms: readonly string[] = place.seenIn): void => {
    const watchers = watchersOf(place.bodyId, rooms);
    for (const connection of inBody(place.bodyId))
      if (watchers.has(connection.personId)) connection.send('presence', toPresence(place));
  };

  const listener: LiveListener = {
    onChange: (bodyId, change) => {
      const kept = recent.get(bodyId) ?? [];
      kept.push(change);
      if (kept.length > REMEMBERED) kept.shift();
      recent.set(bodyId, kept);
      for (const connection of inBody(bodyId)) connection.send('change', change, change.seq);
    },
    onPresence: (place) => {
      const before = places.get(place.tab);
      // Somebody else's tab cannot be moved.
      if (before && (before.personId !== place.personId || before.bodyId !== place.bodyId)) return;
      const { room, seenIn } = place;
      if (room === null) places.delete(place.tab);
      else places.set(place.tab, { ...place, until: Date.now() + PRESENCE_LASTS_MS });
      tellPlace(room === null ? { ...place, seenIn: [] } : place, [...seenIn, ...(before?.seenIn ?? [])]);
    },
    onGap: () => {
      recent.clear();
      for (const body of connections.values()) for (const connection of body) connection.send('behind', {});
    },
  };
  const stopListening = await listenToChanges(store, listener);
  const sweep = setInterval(() => {
    for (const [tab, place] of places)
      if (place.until < Date.now()) {
        places.delete(tab);
        tellPlace({ ...place, seenIn: [] }, place.seenIn);
      }
  }, SWEEP_MS);
  sweep.unref();

  return {
    /** How many connections a person holds on this process. */
    countOf: (bodyId: string, personId: string): number =>
      [...inBody(bodyId)].filter((connection) => connection.personId === personId).length,

    connect: (connection: LiveConnection): (() => void) => {
      const body = inBody(connection.bodyId).add(connection);
      connections.set(connection.bodyId, body);
      return () => {
        body.delete(connection);
        if (body.size === 0 && connections.get(connection.bodyId) === body)
          connections.delete(connection.bodyId);
      };
    },

    /** What came after `seq`, as far as it is remembered without a gap; null when it is not. */
    since: (bodyId: string, seq: number, head: number): LiveChange[] | null => {
      if (seq === head) return [];
      const kept = recent.get(bodyId) ?? [];
      const later = kept.filter((change) => change.seq > seq);
      // Entries are numbered one by one, so the change that ends at `seq` must be remembered too.
      return seq < head && kept.some((change) => change.seq === seq) ? later : null;
    },

    othersIn: (bodyId: string, room: string, tab: string): Presence[] =>
      [...places.values()]
        .filter(
          (one) => one.bodyId === bodyId && one.tab !== tab && one.room !== null && one.seenIn.includes(room),
        )
        .map(toPresence),

    close: async (): Promise<void> => {
      clearInterval(sweep);
      await stopListening();
    },
  };
};
