// The review as the page holds it: every deed is kept on the server a moment later, what others do comes in, and what
// could not be sent yet waits in this browser.
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { contract } from '../../../features/readings/contract.ts';
import {
  decide,
  type Review,
  startReview,
  takeServer,
  unsavedDecisions,
} from '../../../features/readings/rules.ts';
import type { ResponseOf } from '../../../kernel/endpoint.ts';
import { ApiProblem } from '../../api-problem.ts';
import { call } from '../../client.ts';

export type Reading = ResponseOf<typeof contract.getReading>;
export type SaveState = 'kept' | 'saving' | 'failed';

const SAVE_AFTER = 600;
const RETRY_AFTER = 4000;
const POLL_EVERY = 4000;
const keyOf = (id: string) => `plenum.reading.${id}`;

const begin = (reading: Reading): Review => {
  const review = startReview(reading);
  try {
    const waiting = JSON.parse(localStorage.getItem(keyOf(reading.id)) ?? '[]') as ReturnType<
      typeof unsavedDecisions
    >;
    return decide(review, Object.fromEntries(waiting.map((one) => [one.factId, one.state])));
  } catch {
    return review;
  }
};

const keepHere = (id: string, review: Review): void => {
  try {
    const waiting = unsavedDecisions(review);
    if (waiting.length) localStorage.setItem(keyOf(id), JSON.stringify(waiting));
    else localStorage.removeItem(keyOf(id));
  } catch {
    // Without storage only what is typed in the last second can be lost.
  }
};

export const useReview = (reading: Reading) => {
  const { id } = reading;
  const queries = useQueryClient();
  const [review, setReview] = useState(() => begin(reading));
  const [saved, setSaved] = useState<{ state: SaveState; at: string | null }>({ state: 'kept', at: null });
  const latest = useRef(review);
  latest.current = review;

  // Another number with every deed, so that the wait before keeping begins again; 0 when all is kept.
  const waiting = Object.keys(review.unsaved).length > 0 ? review.stamp : 0;
  const sending = useRef<Promise<number> | null>(null);

  /** Sends what waits. Resolves to the revision the person has seen, once the server has every deed before the call. */
  const flush = useCallback(async (): Promise<number> => {
    await sending.current?.catch(() => null);
    const { unsaved, revision } = latest.current;
    const decisions = unsavedDecisions(latest.current);
    if (!decisions.length) return revision;
    setSaved((before) => ({ ...before, state: 'saving' }));
    const send = async () => {
      const answer = await call(contract.saveDecisions, { id, since: revision, decisions });
      latest.current = takeServer(latest.current, answer, unsaved);
      setReview((before) => takeServer(before, answer, unsaved));
      setSaved({ state: 'kept', at: answer.savedAt });
      return answer.changes.length ? revision : answer.revision;
    };
    sending.current = send().finally(() => {
      sending.current = null;
    });
    return sending.current;
  }, [id]);

  useEffect(() => keepHere(id, review), [id, review]);

  useEffect(() => {
    if (!waiting) return;
    let timer: ReturnType<typeof setTimeout>;
    const attempt = () => {
      flush().catch((error) => {
        setSaved((before) => ({ ...before, state: 'failed' }));
        // Saved or put away by somebody else: the page shows that instead.
        if (error instanceof ApiProblem && error.status === 422)
          queries.invalidateQueries({ queryKey: [contract.getReading.path] });
        else timer = setTimeout(attempt, RETRY_AFTER);
      });
    };
    timer = setTimeout(attempt, SAVE_AFTER);
    return () => clearTimeout(timer);
  }, [waiting, flush, queries]);

  useEffect(() => {
    const poll = setInterval(async () => {
      if (document.hidden || sending.current) return;
      try {
        const answer = await call(
          contract.listChanges,
          { id, since: latest.current.revision },
          { quiet: true },
        );
        if (answer.status !== 'draft') queries.invalidateQueries({ queryKey: [contract.getReading.path] });
        else if (answer.changes.length) setReview((before) => takeServer(before, answer));
      } catch {
        // The next poll asks again.
      }
    }, POLL_EVERY);
    return () => clearInterval(poll);
  }, [id, queries]);

  return { review, change: setReview, saved, flush, latest };
};
