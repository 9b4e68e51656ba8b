// Text that took time to type survives a reload, a closed dialog and an ended session: kept in sessionStorage until it is saved.
import { useCallback, useEffect, useState } from 'react';

const keyOf = (name: string) => `plenum.draft.${name}`;

const readKept = <T>(name: string): T | null => {
  try {
    const kept = sessionStorage.getItem(keyOf(name));
    return kept === null ? null : (JSON.parse(kept) as T);
  } catch {
    return null;
  }
};

/** State like useState, kept under `name`; `forget()` after saving. `wasKept` says that an earlier draft was taken up. */
export const useDraft = <T>(name: string, initial: T) => {
  const [wasKept] = useState(() => readKept<T>(name) !== null);
  const [value, setValue] = useState<T>(() => readKept<T>(name) ?? initial);
  const [touched, setTouched] = useState(false);
  useEffect(() => {
    if (!touched) return;
    try {
      sessionStorage.setItem(keyOf(name), JSON.stringify(value));
    } catch {
      // A full or forbidden storage costs the draft, not the work.
    }
  }, [name, value, touched]);
  const change = useCallback((next: T | ((before: T) => T)) => {
    setTouched(true);
    setValue(next);
  }, []);
  const forget = useCallback(() => {
    setTouched(false);
    sessionStorage.removeItem(keyOf(name));
  }, [name]);
  return { value, change, forget, wasKept };
};
