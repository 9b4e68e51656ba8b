// Plain text comes through as it was decoded, so that offsets are those of the decoded file.
import { PaperError } from '../paper-error.ts';
import { decodeText } from './decode-text.ts';
import type { Paper, PaperNote } from './paper.ts';

export const encodingNotes = (encoding: string, text: string): PaperNote[] => {
  const notes: PaperNote[] = [];
  if (!['utf-8', 'utf-16le', 'utf-16be'].includes(encoding))
    notes.push({ code: 'legacy_encoding', encoding });
  const damaged = text.split('\ufffd').length - 1;
  if (damaged > 0) notes.push({ code: 'damaged_text', count: damaged });
  return notes;
};

export const readText = (bytes: Uint8Array): Paper => {
  const { text, encoding } = decodeText(bytes);
  if (!/[\p{L}\p{N}]/u.test(text)) throw new PaperError('empty', { format: 'txt' });
  const notes = encodingNotes(encoding, text);
  const damaged = notes.find((note) => note.code === 'damaged_text');
  if (damaged && damaged.count > text.length * 0.05)
    throw new PaperError('unreadable', { format: 'txt', damaged: damaged.count });
  return { format: 'txt', text, tables: [], notes };
};
