// What was put into cells and is not (yet) on the server: sent at once, kept in this browser while there is no connection,
// marked where the server refuses it; and the way back.
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { contract } from '../../../features/indicators/contract.ts';
import { ApiProblem } from '../../api-problem.ts';
import { call } from '../../client.ts';
import { currentLang } from '../../i18n.ts';
import { type CellRef, type Content, keyOf } from './cells.ts';
import { keepUnsent, readUnsent } from './kept-edits.ts';

export type Edit = {
  cell: CellRef;
  content: Content;
  /** The version the person saw, 0 an empty cell; null: not checked. */
  expectedVersion: number | null;
  /** Why this version replaces the one before. */
  reason?: string;
  state: 'saving' | 'saved' | 'waiting' | 'bad' | 'conflict';
  /** The version it became. */
  version?: number;
  code?: string;
  message?: string;
};
export type Edits = Record<string, Edit>;
export type Draft = Pick<Edit, 'cell' | 'content' | 'expectedVersion' | 'reason'>;

const TRY_AGAIN_AFTER = 10_000;
/** One request takes at most so many cells. */
const AT_ONCE = 5000;

export const useCells = (personId: string) => {
  const queries = useQueryClient();
  const [edits, setEdits] = useState<Edits>(() => readUnsent(personId));
  const newest = useRef(edits);
  const change = useCallback(
    (next: (before: Edits) => Edits) => {
      newest.current = next(newest.current);
      keepUnsent(personId, newest.current);
      setEdits(newest.current);
    },
    [personId],
  );
  const mark = useCallback(
    (sent: readonly Edit[], stateOf: (edit: Edit, at: number) => Partial<Edit>) =>
      change((before) => ({
        ...before,
        ...Object.fromEntries(
          sent.flatMap((edit, at) => {
            const key = keyOf(edit.cell);
            // A cell that was typed into again meanwhile has a request of its own.
            return before[key]?.content === edit.content ? [[key, { ...edit, ...stateOf(edit, at) }]] : [];
          }),
        ),
      })),
    [change],
  );
  const send = useCallback(
    async (drafts: readonly Draft[]): Promise<void> => {
      for (let from = 0; from < drafts.length; from += AT_ONCE) {
        const sent = drafts
          .slice(from, from + AT_ONCE)
          .map(({ cell, content, expectedVersion, reason }): Edit => {
            return { cell, content, expectedVersion, ...(reason && { reason }), state: 'saving' };
          });
        change((before) => ({
          ...before,
          ...Object.fromEntries(sent.map((edit) => [keyOf(edit.cell), edit])),
        }));
        try {
          const { saved, errors } = await call(contract.reportValues, {
            values: sent.map(({ cell, content, expectedVersion, reason }) => ({
              ...cell,
              ...content,
              expectedVersion,
              reason: reason ?? null,
            })),
            keepGood: true,
          });
          const lang = currentLang();
          const wrong = new Map(errors.map((error) => [error.row, error]));
          const versions = new Map(saved.map(({ row, version }) => [row, version]));
          mark(sent, (edit, at) => {
            const error = wrong.get(at);
            if (!error) return { state: 'saved', version: versions.get(at) ?? edit.expectedVersion ?? 0 };
            return {
              state: error.code === 'value_changed' ? 'conflict' : 'bad',
              code: error.code,
              message: error.message[lang],
            };
          });
        } catch (error) {
          const isOffline = error instanceof ApiProblem && error.code === 'offline';
          const message = error instanceof ApiProblem ? error.detail || error.title : String(error);
          mark(sent, () => (isOffline ? { state: 'waiting' } : { state: 'bad', message }));
        }
        void queries.invalidateQueries({
          predicate: ({ queryKey }) => /^\/api\/(entry-grid|values)/.test(String(queryKey[0])),
        });
      }
    },
    [change, mark, queries],
  );
  const sendWaiting = useCallback(
    () => send(Object.values(newest.current).filter((edit) => edit.state === 'waiting')),
    [send],
  );
  const drop = useCallback(
    (cells: readonly CellRef[]) => {
      const keys = new Set(cells.map(keyOf));
      change((before) => Object.fromEntries(Object.entries(before).filter(([key]) => !keys.has(key))));
    },
    [change],
  );
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
