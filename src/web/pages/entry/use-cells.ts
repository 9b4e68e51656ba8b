// What was typed and is not (yet) on the server: sent at once, kept in this browser while there is no connection,
// marked where the server refuses it.
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { contract } from '../../../features/indicators/contract.ts';
import { ApiProblem } from '../../api-problem.ts';
import { call } from '../../client.ts';
import { type CellRef, keyOf } from './cells.ts';

export type Edit = {
  cell: CellRef;
  typed: string;
  expectedVersion: number;
  state: 'saving' | 'saved' | 'waiting' | 'bad' | 'conflict';
  message?: string;
};
type Edits = Record<string, Edit>;

const TRY_AGAIN_AFTER = 10_000;
/** One request takes at most so many cells. */
const AT_ONCE = 5000;

const readKept = (name: string): Edits => {
  try {
    return JSON.parse(localStorage.getItem(name) ?? '{}') as Edits;
  } catch {
    return {};
  }
};

const keep = (name: string, edits: Edits): void => {
  const unsent = Object.entries(edits).filter(([, edit]) => edit.state !== 'saved');
  try {
    if (unsent.length === 0) localStorage.removeItem(name);
    // What was on its way when the browser closed is sent once more: saying the same figure again changes nothing.
    else
      localStorage.setItem(
        name,
        JSON.stringify(
          Object.fromEntries(
            unsent.map(([key, edit]) => [
              key,
              edit.state === 'saving' ? { ...edit, state: 'waiting' } : edit,
            ]),
          ),
        ),
      );
  } catch {
    // A full or forbidden storage costs the safety net, not the work.
  }
};

export const useCells = (personId: string) => {
  const name = `plenum.entry.${personId}`;
  const queries = useQueryClient();
  const [edits, setEdits] = useState<Edits>(() => readKept(name));
  const newest = useRef(edits);
  const change = useCallback(
    (next: (before: Edits) => Edits) => {
      newest.current = next(newest.current);
      keep(name, newest.current);
      setEdits(newest.current);
    },
    [name],
  );
  const mark = useCallback(
    (sent: readonly Edit[], stateOf: (edit: Edit, at: number) => Pick<Edit, 'state' | 'message'>) =>
      change((before) => ({
        ...before,
        ...Object.fromEntries(
          sent.flatMap((edit, at) => {
            const key = keyOf(edit.cell);
            // A cell that was typed into again meanwhile has a request of its own.
            return before[key]?.typed === edit.typed ? [[key, { ...edit, ...stateOf(edit, at) }]] : [];
          }),
        ),
      })),
    [change],
  );
  const send = useCallback(
    async (typed: readonly Omit<Edit, 'state' | 'message'>[]): Promise<void> => {
      for (let from = 0; from < typed.length; from += AT_ONCE) {
        const sent = typed.slice(from, from + AT_ONCE).map((edit): Edit => ({ ...edit, state: 'saving' }));
        change((before) => ({
          ...before,
          ...Object.fromEntries(sent.map((edit) => [keyOf(edit.cell), edit])),
        }));
        try {
          const { errors } = await call(contract.reportValues, {
            values: sent.map((edit) => ({
              ...edit.cell,
              typed: edit.typed,
              expectedVersion: edit.expectedVersion,
            })),
            keepGood: true,
          });
          const lang = document.documentElement.lang === 'en' ? 'en' : 'vi';
          const wrong = new Map(errors.map((error) => [error.row, error]));
          await queries.invalidateQueries({
            predicate: ({ queryKey }) => String(queryKey[0]).startsWith('/api/values'),
          });
          mark(sent, (_, at) => {
            const error = wrong.get(at);
            if (!error) return { state: 'saved' };
            return {
              state: error.code === 'value_changed' ? 'conflict' : 'bad',
              message: error.message[lang],
            };
          });
        } catch (error) {
          const isOffline = error instanceof ApiProblem && error.code === 'offline';
          const message = error instanceof ApiProblem ? error.detail || error.title : String(error);
          mark(sent, () => (isOffline ? { state: 'waiting' } : { state: 'bad', message }));
        }
      }
    },
    [change, mark, queries],
  );
  const sendWaiting = useCallback(
    () => send(Object.values(newest.current).filter((edit) => edit.state === 'waiting')),
    [send],
  );
  const drop = useCallback((cell: CellRef) => change(({ [keyOf(cell)]: _, ...rest }) => rest), [change]);
  useEffect(() => {
    void sendWaiting();
    const timer = setInterval(() => void sendWaiting(), TRY_AGAIN_AFTER);
    window.addEventListener('online', sendWaiting);
    return () => {
      clearInterval(timer);
      window.removeEventListener('online', sendWaiting);
    };
  }, [sendWaiting]);
  return { edits, send, sendWaiting, drop };
};
