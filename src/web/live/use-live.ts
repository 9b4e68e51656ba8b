// Keeps what stands on the page true: hears what others committed and asks again for what it touched.
import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { type LiveMessage, openLiveStream } from './live-stream.ts';
import { hearPresence } from './presence.ts';
import { isTouched } from './touched.ts';

/** Changes that come in a row are answered together. */
const GATHER_MS = 150;
/** Where asking again takes long, it is done less often: at most a quarter of the time. */
const REST_FACTOR = 3;
const LONGEST_REST_MS = 5000;

/** Asks again for what the changes touched; `isBehind`: for everything that was read before. */
const makeRefresher = (queries: QueryClient) => {
  const waiting = new Set<string>();
  let isBehind = false;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let rest = 0;
  const refresh = async (): Promise<void> => {
    const types = new Set(waiting);
    const all = isBehind;
    waiting.clear();
    isBehind = false;
    const start = performance.now();
    await queries.invalidateQueries({
      predicate: ({ queryKey, state }) =>
        (all && state.dataUpdatedAt > 0 && String(queryKey[0]) !== '/api/me') ||
        isTouched(String(queryKey[0]), types),
    });
    rest = Math.min(LONGEST_REST_MS, (performance.now() - start) * REST_FACTOR);
    timer = null;
    if (waiting.size > 0 || isBehind) plan();
  };
  const plan = (): void => {
    timer ??= setTimeout(() => void refresh(), Math.max(GATHER_MS, rest));
  };
  return {
    onTypes: (types: readonly string[]) => {
      for (const type of types) waiting.add(type);
      plan();
    },
    onBehind: () => {
      isBehind = true;
      plan();
    },
    stop: () => {
      if (timer) clearTimeout(timer);
    },
  };
};

export const useLive = (personId: string): void => {
  const queries = useQueryClient();
  useEffect(() => {
    const refresher = makeRefresher(queries);
    const onMessage = (message: LiveMessage) => {
      if (message.event === 'change') refresher.onTypes(message.data.types);
      else if (message.event === 'presence') hearPresence(message.data);
      else if (message.event === 'behind' || message.data.isBehind) refresher.onBehind();
    };
    const stop = openLiveStream(personId, onMessage);
    return () => {
      stop();
      refresher.stop();
    };
  }, [personId, queries]);
};
