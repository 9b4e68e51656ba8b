// A file of the log that spreadsheets open: RFC 4180, with a byte-order mark so that Vietnamese letters survive.
import { formatInstant } from '../../../kernel/format.ts';
import type { AuditEntry } from '../contract.ts';

export const CSV_HEADER = [
  'seq',
  'at',
  'at_vietnam',
  'actor',
  'verb',
  'object_type',
  'object_id',
  'data',
  'hash',
];

/** A cell beginning like a formula gets an apostrophe, or a spreadsheet would run it. */
export const csvCell = (value: string): string => {
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

export const csvLine = (entry: AuditEntry): string =>
  [
    String(entry.seq),
    entry.at,
    formatInstant(entry.at),
    entry.actorName,
    entry.verb,
    entry.objectType,
    entry.objectId,
    JSON.stringify(entry.data),
    entry.hash,
  ]
    .map(csvCell)
    .join(',');
