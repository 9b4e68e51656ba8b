// Addresses that people can read and type: ?year=2021&history=2021-Q3. Every value arrives as text;
// a route's validateSearch makes of it what it needs.

export const parsePlainSearch = (search: string): Record<string, string> =>
  Object.fromEntries(new URLSearchParams(search));

export const stringifyPlainSearch = (search: Record<string, unknown>): string => {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(search))
    if (value !== undefined && value !== null && value !== '') query.set(name, String(value));
  const text = query.toString();
  return text && `?${text}`;
};
