// The library checks a cookie's seal and looks up its session with several statements. The seal of the same cookie need not be
// checked twice; whether the session is still there is asked for every request by the door.

const MOST = 5000;

export const rememberCookies = <T>(
  read: (headers: Headers) => Promise<T | null>,
): ((headers: Headers) => Promise<T | null>) => {
  const known = new Map<string, T>();
  return async (headers) => {
    const cookie = headers.get('cookie');
    if (!cookie) return null;
    const before = known.get(cookie);
    if (before) return before;
    const found = await read(headers);
    if (!found) return null;
    if (known.size >= MOST) known.delete(known.keys().next().value!);
    known.set(cookie, found);
    return found;
  };
};
