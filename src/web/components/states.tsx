// What a page shows when there is nothing, not yet something, or trouble.
import { Button } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { ApiProblem } from '../api-problem.ts';
import { useWords } from '../i18n.ts';
import { words } from '../words.ts';

/** Says what to do next; `children` are the buttons or links that do it. */
export function Empty({
  title,
  children,
  actions,
}: {
  title: string;
  children?: React.ReactNode;
  actions?: React.ReactNode;
}) {
  return (
    <div className="card empty">
      <h2>{title}</h2>
      {children}
      {actions && <div className="row">{actions}</div>}
    </div>
  );
}

/** Nothing for the first 100 ms, then a moving line. */
export function Loading() {
  const t = useWords(words);
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 100);
    return () => clearTimeout(timer);
  }, []);
  if (!late) return null;
  return (
    <div role="status">
      <span className="sr">{t('loading')}</span>
      <div className="progress-line" aria-hidden="true">
        <i />
      </div>
    </div>
  );
}

/** A problem in the reader's language; `hide` names fields whose message the form shows itself. */
export function ErrorBox({
  error,
  onRetry,
  hide = [],
}: {
  error: unknown;
  onRetry?: () => void;
  hide?: string[];
}) {
  const t = useWords(words);
  if (!error) return null;
  const offline = error instanceof ApiProblem && error.code === 'offline';
  const problem = error instanceof ApiProblem ? error : null;
  const shown = problem?.errors.filter((one) => !hide.includes(one.field)) ?? [];
  // Every complaint already stands at its field.
  if (problem?.code === 'invalid_input' && problem.errors.length > 0 && shown.length === 0) return null;
  const title = offline ? t('offline') : problem?.title || t('errorTitle');
  const detail = offline
    ? t('offlineWhy')
    : (problem?.detail ?? (error instanceof Error ? error.message : ''));
  return (
    <div className="card pad note bad" role="alert">
      <b>{title}</b>
      {detail && detail !== title && <div>{detail}</div>}
      {shown.length > 0 && (
        <ul style={{ margin: '6px 0 0', paddingLeft: 18 }}>
          {shown.map((one) => (
            <li key={one.field + one.code}>{one.message}</li>
          ))}
        </ul>
      )}
      {onRetry && (
        <Button variant="default" mt={10} onClick={onRetry}>
          {t('retry')}
        </Button>
      )}
    </div>
  );
}

type AwaitProps<T> = {
  query: UseQueryResult<T>;
  /** Shown instead of the page when `isEmpty` says so. */
  empty?: React.ReactNode;
  isEmpty?: (data: T) => boolean;
  children: (data: T) => React.ReactNode;
};

/** The three states of something read, written once. Old data stays while new comes. */
export function Await<T>({ query, empty, isEmpty, children }: AwaitProps<T>) {
  if (query.data !== undefined) {
    if (empty && isEmpty?.(query.data)) return empty;
    return children(query.data);
  }
  if (query.isError) return <ErrorBox error={query.error} onRetry={() => query.refetch()} />;
  return <Loading />;
}
