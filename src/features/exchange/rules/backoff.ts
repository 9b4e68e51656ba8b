/** After the tenth try, about a day and a half after the first, a delivery has failed. */
export const MAX_TRIES = 10;
const FIRST_SECONDS = 60;
const MOST_SECONDS = 8 * 3600;

/** How long to wait after so many tries: a minute, doubled each time, at most eight hours. */
export const secondsAfter = (attempts: number): number =>
  Math.min(MOST_SECONDS, FIRST_SECONDS * 2 ** Math.max(0, attempts - 1));
