// The text of a page's own filter, begun with ?q= of the address: how the search leads to one line of a list.
import { useRouterState } from '@tanstack/react-router';
import { useEffect, useState } from 'react';

export const useAskedName = (): [string, (text: string) => void] => {
  const asked = useRouterState({
    select: (state) => (state.location.search as Record<string, unknown>).q,
  });
  const first = typeof asked === 'string' ? asked : '';
  const [text, setText] = useState(first);
  useEffect(() => setText(first), [first]);
  return [text, setText];
};
