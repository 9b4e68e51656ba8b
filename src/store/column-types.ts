// How column types read in TypeScript, the same on both engines: instants as ISO text, days as YYYY-MM-DD, numeric as
// exact text, bigint as number (sequence numbers and sizes only, never figures).

const OID = { int8: 20, date: 1082, timestamptz: 1184, numeric: 1700 } as const;

const instant = (text: string): string => new Date(text).toISOString();
const asText = (text: string): string => text;

export const COLUMN_PARSERS: Record<number, (text: string) => unknown> = {
  [OID.int8]: Number,
  [OID.date]: asText,
  [OID.timestamptz]: instant,
  [OID.numeric]: asText,
};
