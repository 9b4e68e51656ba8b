// Bytes of a text file → text, in whatever encoding an office has it: UTF-8, UTF-16 with or without its mark,
// TCVN3 (ABC), VNI, VPS, Windows-1258, or lines of several of them pasted together.
import { decodeLegacy, detectLegacy, repairLegacyText } from '../legacy/decode-legacy.ts';

export type DecodedText = { text: string; encoding: string };

const strictUtf8 = (bytes: Uint8Array): string | null => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};

/** UTF-16 without its mark: in Vietnamese most upper halves are 0, 1 or 0x1E. */
const guessWide = (bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null => {
  const sample = bytes.subarray(0, 4_000);
  const upper = [0, 0];
  for (let i = 0; i + 1 < sample.length; i += 2)
    for (const side of [0, 1] as const) {
      const byte = sample[i + side];
      if (byte === 0 || byte === 1 || byte === 0x1e) upper[side]!++;
    }
  const pairs = sample.length >> 1;
  if (pairs < 2) return null;
  if (upper[1]! > pairs * 0.8 && upper[0]! < pairs * 0.2) return 'utf-16le';
  if (upper[0]! > pairs * 0.8 && upper[1]! < pairs * 0.2) return 'utf-16be';
  return null;
};

const splitLines = (bytes: Uint8Array): Uint8Array[] => {
  const lines: Uint8Array[] = [];
  let from = 0;
  for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, from)) {
    lines.push(bytes.subarray(from, at + 1));
    from = at + 1;
  }
  lines.push(bytes.subarray(from));
  return lines;
};

const decodeMixed = (bytes: Uint8Array): DecodedText | null => {
  const lines = splitLines(bytes);
  const decoded = lines.map(strictUtf8);
  const hasWide = decoded.some((line) => line !== null && /\P{ASCII}/u.test(line));
  if (!hasWide) return null;
  const rest = lines.filter((_, i) => decoded[i] === null);
  const encoding = detectLegacy(Buffer.concat(rest));
  if (!encoding) return null;
  return {
    text: lines.map((line, i) => decoded[i] ?? decodeLegacy(line, encoding)).join(''),
    encoding: `utf-8+${encoding}`,
  };
};

const repairLines = (text: string): DecodedText => {
  let repaired = false;
  const lines = text.split('\n').map((line) => {
    const better = repairLegacyText(line);
    repaired ||= better !== line;
    return better;
  });
  return repaired ? { text: lines.join('\n'), encoding: 'utf-8+legacy' } : { text, encoding: 'utf-8' };
};

/** What a person can say a text is written in. */
const TEXT_ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'tcvn3', 'vni', 'vps', 'windows-1258'] as const;
type TextEncoding = (typeof TEXT_ENCODINGS)[number];

const decodeAs = (bytes: Uint8Array, encoding: TextEncoding): string =>
  encoding === 'utf-8' || encoding === 'utf-16le' || encoding === 'utf-16be'
    ? new TextDecoder(encoding).decode(bytes)
    : decodeLegacy(bytes, encoding);

/** `said`: the encoding, where a person has named one of TEXT_ENCODINGS. */
export const decodeText = (bytes: Uint8Array, said?: string): DecodedText => {
  const named = TEXT_ENCODINGS.find((one) => one === said);
  if (named) return { text: decodeAs(bytes, named), encoding: named };
  if (bytes[0] === 0xff && bytes[1] === 0xfe)
    return { text: new TextDecoder('utf-16le').decode(bytes), encoding: 'utf-16le' };
  if (bytes[0] === 0xfe && bytes[1] === 0xff)
    return { text: new TextDecoder('utf-16be').decode(bytes), encoding: 'utf-16be' };
  const wide = guessWide(bytes);
  if (wide) return { text: new TextDecoder(wide).decode(bytes), encoding: wide };
  const utf8 = strictUtf8(bytes);
  if (utf8 !== null) return repairLines(utf8);
  const mixed = decodeMixed(bytes);
  if (mixed) return mixed;
  const legacy = detectLegacy(bytes);
  if (legacy) return { text: decodeLegacy(bytes, legacy), encoding: legacy };
  return { text: new TextDecoder('utf-8').decode(bytes), encoding: 'unknown' };
};
