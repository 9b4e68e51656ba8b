// Who else is on this page: said by each tab while it stays, heard over the stream, forgotten when nothing more comes.
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { liveContract, PRESENCE_LASTS_MS, type Presence } from '../../kernel/live.ts';
import { call } from '../client.ts';

const SAY_AGAIN_MS = 10_000;
/** A cursor that runs through cells says only where it rests. */
const REST_MS = 200;

type Heard = Presence & { until: number };
let heard: readonly Heard[] = [];
const listeners = new Set<() => void>();

const put = (next: readonly Heard[]): void => {
  heard = next;
  for (const listener of listeners) listener();
};
export const hearPresence = (presence: Presence): void => {
  const rest = heard.filter(({ tab }) => tab !== presence.tab);
  put(presence.seenIn.length ? [...rest, { ...presence, until: Date.now() + PRESENCE_LASTS_MS }] : rest);
};
const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

type Place = { room: string; seenIn: string[]; spot: string | null };

/** Says where this tab is and gives who else is seen in its room. */
export const usePresence = ({ room, seenIn, spot }: Place): Presence[] => {
  const [tab] = useState(() =>
    Array.from(crypto.getRandomValues(new Uint32Array(4)), (n) => n.toString(36)).join('-'),
  );
  const all = useSyncExternalStore(subscribe, () => heard);
  const place = JSON.stringify({ room, seenIn, spot });
  const newest = useRef(place);
  newest.current = place;
  useEffect(() => {
    const say = () =>
      call(liveContract.sayWhere, { tab, ...(JSON.parse(place) as Place) }).then(
        ({ others }) => {
          const until = Date.now() + PRESENCE_LASTS_MS;
          const named = new Set(others.map((one) => one.tab));
          const still = heard.filter((one) => !named.has(one.tab) && one.until > Date.now());
          if (newest.current === place) put([...still, ...others.map((one) => ({ ...one, until }))]);
        },
        // Being seen is a courtesy; the work goes on without it.
        () => undefined,
      );
    const first = setTimeout(say, REST_MS);
    const again = setInterval(say, SAY_AGAIN_MS);
    return () => {
      clearTimeout(first);
      clearInterval(again);
    };
  }, [tab, place]);
  useEffect(() => {
    const leave = () =>
      void call(liveContract.sayWhere, { tab, room: null }, { keepalive: true, quiet: true }).catch(
        () => undefined,
      );
    window.addEventListener('pagehide', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      leave();
    };
  }, [tab]);
  return all.filter((one) => one.tab !== tab && one.seenIn.includes(room));
};
