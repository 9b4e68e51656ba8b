const MIN_LINE = 50;
const MAX_OPENING = 260;

const isCapitals = (line: string): boolean => line === line.toLocaleUpperCase('vi');

/** How a paper begins, after its head: the first line that is a sentence. Null where there is none. */
export const openingOf = (text: string): string | null => {
  const line = text
    .normalize('NFC')
    .split('\n')
    .map((one) => one.replace(/\s+/g, ' ').trim())
    .find((one) => one.length >= MIN_LINE && !isCapitals(one));
  if (!line) return null;
  return line.length <= MAX_OPENING ? line : `${line.slice(0, MAX_OPENING).replace(/\s\S*$/, '')}…`;
};
