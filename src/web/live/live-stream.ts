// One stream of changes for all open tabs of a person: the tab that holds the lock keeps the connection and passes on
// what it hears, because a browser gives one server only a few connections. Without locks (plain http) each has its own.
import { LIVE_PATH, type LiveChange, type LiveHello, type Presence } from '../../kernel/live.ts';
import { inThisBody } from '../client.ts';

export type LiveMessage =
  | { event: 'change'; data: LiveChange }
  | { event: 'presence'; data: Presence }
  | { event: 'hello'; data: LiveHello }
  | { event: 'behind'; data: object };

const EVENTS = ['change', 'presence', 'hello', 'behind'] as const;
const REFUSED_AGAIN_MS = 15_000;

/** Ends the stream; the next tab takes over. */
type Stop = () => void;

export const openLiveStream = (personId: string, onMessage: (message: LiveMessage) => void): Stop => {
  const name = `plenum.live.${personId}`;
  const others = new BroadcastChannel(name);
  const ended = new AbortController();
  let seq: number | null = null;
  const hear = (message: LiveMessage): void => {
    if (message.event === 'change' || message.event === 'hello') seq = Math.max(seq ?? 0, message.data.seq);
    onMessage(message);
  };
  others.onmessage = ({ data }: MessageEvent<LiveMessage>) => hear(data);

  const hold = (): Promise<void> =>
    new Promise((resolve) => {
      let source: EventSource;
      let timer: ReturnType<typeof setTimeout>;
      const open = () => {
        source = new EventSource(inThisBody(seq === null ? LIVE_PATH : `${LIVE_PATH}?after=${seq}`));
        for (const event of EVENTS)
          source.addEventListener(event, ({ data }: MessageEvent<string>) => {
            const message = { event, data: JSON.parse(data) } as LiveMessage;
            others.postMessage(message);
            hear(message);
          });
        source.onerror = () => {
          // A broken line is mended by the browser itself; a refusal (signed out, too many) is asked again later.
          if (source.readyState === EventSource.CLOSED) timer = setTimeout(open, REFUSED_AGAIN_MS);
        };
      };
      open();
      ended.signal.addEventListener('abort', () => {
        clearTimeout(timer);
        source.close();
        resolve();
      });
    });

  if (navigator.locks)
    void navigator.locks.request(name, { signal: ended.signal }, hold).catch(() => undefined);
  else void hold();
  return () => {
    ended.abort();
    others.close();
  };
};
