// Who is signed in, and what they may do here. The server decides again on every request; this only hides what would be refused.
import { createContext, useContext } from 'react';
import type { contract as people } from '../features/people/contract.ts';
import type { ResponseOf } from '../kernel/endpoint.ts';
import { type Right, scopeOf } from '../kernel/rights.ts';

export type Me = ResponseOf<typeof people.getMe>;

export const SessionContext = createContext<Me | null>(null);

/** Only inside the shell, where somebody is signed in. */
export const useMe = (): Me => {
  const me = useContext(SessionContext);
  if (!me) throw new Error('useMe outside the shell');
  return me;
};

export const useMay = (): ((right: Right) => boolean) => {
  const me = useMe();
  return (right) => scopeOf(me.grants, right) !== null;
};
