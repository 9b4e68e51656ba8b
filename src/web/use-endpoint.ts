// Reading and writing through TanStack Query: the key of a query is its path and input.
import {
  keepPreviousData,
  type UseMutationResult,
  type UseQueryResult,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import type { Endpoint, ResponseOf } from '../kernel/endpoint.ts';
import { call, type WebInput } from './client.ts';
import { useLang } from './i18n.ts';

type ReadOptions = {
  enabled?: boolean;
  /** Shows the former answer while the next comes (filters, paging). */
  keep?: boolean;
};

export const useRead = <E extends Endpoint>(
  endpoint: E,
  input: WebInput<E>,
  options: ReadOptions = {},
): UseQueryResult<ResponseOf<E>> => {
  const lang = useLang();
  return useQuery<ResponseOf<E>>({
    queryKey: [endpoint.path, input, lang],
    queryFn: ({ signal }) => call(endpoint, input, { signal }),
    enabled: options.enabled ?? true,
    ...(options.keep && { placeholderData: keepPreviousData as never }),
  });
};

/**
 * A change. By default everything read before is asked again, because one figure shows on many pages;
 * `refreshes` narrows that to paths beginning so.
 */
export const useWrite = <E extends Endpoint>(
  endpoint: E,
  options: { refreshes?: string[] } = {},
): UseMutationResult<ResponseOf<E>, Error, WebInput<E>> => {
  const queries = useQueryClient();
  return useMutation<ResponseOf<E>, Error, WebInput<E>>({
    mutationFn: (input) => call(endpoint, input),
    onSuccess: () =>
      queries.invalidateQueries({
        predicate: ({ queryKey }) =>
          !options.refreshes || options.refreshes.some((path) => String(queryKey[0]).startsWith(path)),
      }),
  });
};
