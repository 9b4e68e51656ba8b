/** One way to search: the ids of at most `limit` names that have a beginning for every word, best first. */
export type Searcher = {
  name: string;
  find: (query: string, limit: number) => Promise<string[]> | string[];
  stop: () => Promise<void> | void;
};
