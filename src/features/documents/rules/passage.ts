// Finding again the place in a text that a figure was read from.

export type Place = { start: number; end: number };

const squeeze = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim();

/**
 * Which of several texts a place points into, and where. With a quotation the text that has it at the place wins,
 * then one that has it anywhere; without, the first text long enough. Null where it is not to be found.
 */
export const findPlace = (
  texts: readonly string[],
  place: Place | null,
  quote: string | null,
): { index: number; place: Place } | null => {
  if (place && quote) {
    const index = texts.findIndex((text) => squeeze(text.slice(place.start, place.end)) === squeeze(quote));
    if (index >= 0) return { index, place };
  }
  if (quote)
    for (const [index, text] of texts.entries()) {
      const start = text.indexOf(quote);
      if (start >= 0) return { index, place: { start, end: start + quote.length } };
    }
  if (!place || quote) return null;
  const index = texts.findIndex((text) => place.end <= text.length && place.start < place.end);
  return index < 0 ? null : { index, place };
};
