// Text in an encoding older than Unicode, told by its spelling and decoded. Works on bytes and also on text that
// somebody's program already took for Western letters ("§¶ng bé tØnh").
import {
  type LegacyEncoding,
  TCVN3_FROM_A1,
  VNI_LETTERS,
  VNI_MARKS,
  VPS_FROM_80,
  WINDOWS_1252_HIGH,
} from './encodings.ts';
import { vietnameseFit } from './syllable.ts';

const byteTable = (from: number, letters: string[], high: boolean): string[] => {
  const table = Array.from({ length: 256 }, (_, byte) => String.fromCharCode(byte));
  if (high)
    WINDOWS_1252_HIGH.forEach((letter, i) => {
      table[0x80 + i] = letter;
    });
  letters.forEach((letter, i) => {
    if (letter !== '·') table[from + i] = letter;
  });
  return table;
};

const WINDOWS_1252 = byteTable(0, [], true);
const TABLES = { tcvn3: byteTable(0xa1, TCVN3_FROM_A1, true), vps: byteTable(0x80, VPS_FROM_80, false) };
const BYTE_OF = new Map(WINDOWS_1252.map((letter, byte) => [letter, byte]));

const UPPER = (record: Record<string, string>) =>
  Object.fromEntries(Object.entries(record).map(([mark, combining]) => [mark.toUpperCase(), combining]));
const MARKS: Record<string, string> = { ...VNI_MARKS, ...UPPER(VNI_MARKS) };
const VNI_PAIR = new RegExp(
  `([aeouyAEOUYôÔöÖ])([${Object.keys(MARKS).join('')}])|[${Object.keys(VNI_LETTERS).join('')}]`,
  'g',
);

const decodeVni = (western: string): string =>
  western.replace(VNI_PAIR, (whole, base?: string, mark?: string) =>
    base && mark
      ? ((VNI_LETTERS[base] ?? base) + (MARKS[mark] ?? '')).normalize('NFC')
      : (VNI_LETTERS[whole] ?? whole),
  );

const fromTable = (bytes: Uint8Array, table: string[]): string => {
  const parts: string[] = [];
  for (const byte of bytes) parts.push(table[byte] ?? '');
  return parts.join('');
};

const AMBIGUOUS = /[àảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ]/g;
const SHARED_WORD = /[\p{L}]{3,}/gu;

/** One byte served both cases: a word whose other letters (two or more) are all capitals was shown in capitals. */
const restoreCapitals = (text: string): string =>
  text.replace(SHARED_WORD, (word) => {
    const known = word.replace(AMBIGUOUS, '');
    return known.length >= 2 && known !== word && known === known.toUpperCase() ? word.toUpperCase() : word;
  });

export const decodeLegacy = (bytes: Uint8Array, encoding: LegacyEncoding): string => {
  if (encoding === 'windows-1258') return new TextDecoder('windows-1258').decode(bytes).normalize('NFC');
  if (encoding === 'vni') return decodeVni(fromTable(bytes, WINDOWS_1252));
  return restoreCapitals(fromTable(bytes, TABLES[encoding]));
};

const CANDIDATES: LegacyEncoding[] = ['tcvn3', 'vni', 'windows-1258', 'vps'];
const SAMPLE = 40_000;

/** The encoding under which most words are Vietnamese, or null when none makes sense of the bytes. */
export const detectLegacy = (bytes: Uint8Array): LegacyEncoding | null => {
  const sample = bytes.subarray(0, SAMPLE);
  let best: { encoding: LegacyEncoding; score: number } | null = null;
  for (const encoding of CANDIDATES) {
    const { good, total } = vietnameseFit(decodeLegacy(sample, encoding));
    if (total === 0 || good < total * 0.7) continue;
    // A wrong table can lump letters into fewer words: what counts is how many good ones there are.
    const score = good - (total - good);
    if (!best || score > best.score) best = { encoding, score };
  }
  return best?.encoding ?? null;
};

const toBytes = (text: string): Uint8Array | null => {
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) {
    const byte = BYTE_OF.get(text.charAt(i));
    if (byte === undefined) return null;
    bytes[i] = byte;
  }
  return bytes;
};

/** Decodes text known (by its font) to be in `encoding`; letters outside it are left alone. */
export const decodeLegacyText = (text: string, encoding: LegacyEncoding): string => {
  const bytes = toBytes(text);
  return bytes ? decodeLegacy(bytes, encoding) : text;
};

/** A run of text that spells nothing as it stands and proper Vietnamese as TCVN3, VNI or VPS comes back decoded. */
export const repairLegacyText = (text: string): string => {
  if (!/[\u0080-\u00ff]/.test(text)) return text;
  const now = vietnameseFit(text.slice(0, SAMPLE));
  if (now.total < 3 || now.good > now.total * 0.6) return text;
  const bytes = toBytes(text);
  const encoding = bytes && detectLegacy(bytes);
  return bytes && encoding ? decodeLegacy(bytes, encoding) : text;
};
