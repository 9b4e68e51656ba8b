// Stretches of text, and the question whether one meets another. All lists of spans are in order of their start.
export type Spanned = { start: number; end: number };

/** Whether [start, end) meets any of the ordered spans. `cursor` remembers the place between rising queries. */
export function overlapsAny(
  spans: readonly Spanned[],
  start: number,
  end: number,
  cursor: { at: number },
): boolean {
  while (cursor.at < spans.length && spans[cursor.at]!.end <= start) cursor.at++;
  const span = spans[cursor.at];
  return span !== undefined && span.start < end;
}
