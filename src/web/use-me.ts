// "Who am I": asked quietly, because the answer 401 opens the sign-in page rather than a dialog.
import { useQuery } from '@tanstack/react-query';
import { contract as people } from '../features/people/contract.ts';
import { call, callFor } from './client.ts';

export const useMeQuery = () =>
  useQuery({
    queryKey: [people.getMe.path],
    queryFn: async ({ signal }) => {
      const me = await call(people.getMe, {}, { signal, quiet: true });
      callFor(me.body.slug);
      return me;
    },
    retry: false,
    staleTime: 5 * 60_000,
    // A session that ends later is met by the dialog over the page, never by taking the page away.
    refetchOnWindowFocus: false,
  });
