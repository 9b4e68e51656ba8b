// A zip container opened with suspicion: entries are counted, declared and real sizes are both bounded,
// and nothing is inflated before it is asked for.
import { createInflateRaw, inflateRawSync } from 'node:zlib';
import { MAX_INFLATED_BYTES, MAX_XML_PART_BYTES, MAX_ZIP_ENTRIES } from './limits.ts';
import { PaperError } from './paper-error.ts';

export type Zip = {
  names: string[];
  has: (name: string) => boolean;
  /** Throws `unreadable` when the part is missing or damaged, `bomb` when it inflates past what it declares. */
  bytes: (name: string) => Uint8Array;
  text: (name: string) => string;
  /** A part too long to hold, as text in pieces; refused as `text` refuses, only later. */
  pieces: (name: string) => AsyncGenerator<string>;
};

type Entry = { name: string; method: number; flags: number; packed: number; size: number; offset: number };

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const ZIP64 = 0xffffffff;

const broken = (params: Record<string, string | number> = {}) =>
  new PaperError('unreadable', { format: 'zip', ...params });

const findEnd = (view: DataView): number => {
  const last = view.byteLength - 22;
  for (let at = last; at >= Math.max(0, last - 0xffff); at--) if (view.getUint32(at, true) === END) return at;
  throw broken();
};

const readEntries = (bytes: Uint8Array, view: DataView): Entry[] => {
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  if (count > MAX_ZIP_ENTRIES) throw new PaperError('bomb', { entries: count, limit: MAX_ZIP_ENTRIES });
  let at = view.getUint32(end + 16, true);
  const entries: Entry[] = [];
  let packedTotal = 0;
  let sizeTotal = 0;
  for (let i = 0; i < count; i++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== CENTRAL) throw broken();
    const nameLength = view.getUint16(at + 28, true);
    const entry: Entry = {
      flags: view.getUint16(at + 8, true),
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)).replaceAll('\\', '/'),
    };
    if (entry.packed === ZIP64 || entry.size === ZIP64 || entry.offset === ZIP64)
      throw new PaperError('bomb', { part: entry.name });
    packedTotal += entry.packed;
    sizeTotal += entry.size;
    entries.push(entry);
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  // Entries that share their bytes add up to more than the file: the overlapping kind of bomb.
  if (packedTotal > bytes.length || sizeTotal > MAX_INFLATED_BYTES)
    throw new PaperError('bomb', { inflated: sizeTotal, limit: MAX_INFLATED_BYTES });
  return entries;
};

const packedOf = (bytes: Uint8Array, view: DataView, entry: Entry): Uint8Array => {
  const { name: part, offset } = entry;
  if (entry.flags & 1) throw new PaperError('encrypted', { part });
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== LOCAL) throw broken({ part });
  const from = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const packed = bytes.subarray(from, from + entry.packed);
  if (packed.length < entry.packed) throw broken({ part });
  if (entry.method !== 0 && entry.method !== 8) throw broken({ part, method: entry.method });
  return packed;
};

const inflate = (bytes: Uint8Array, view: DataView, entry: Entry): Uint8Array => {
  const { name: part } = entry;
  if (entry.size > MAX_XML_PART_BYTES) throw new PaperError('too_large', { part, limit: MAX_XML_PART_BYTES });
  const packed = packedOf(bytes, view, entry);
  if (entry.method === 0) return packed;
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(entry.size, 1) });
  } catch (error) {
    const tooMuch =
      error instanceof RangeError || (error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE';
    throw tooMuch ? new PaperError('bomb', { part, declared: entry.size }, error) : broken({ part });
  }
};

const PIECE = 128 * 1024;

async function* inflatePieces(bytes: Uint8Array, view: DataView, entry: Entry): AsyncGenerator<Uint8Array> {
  const { name: part, size: declared } = entry;
  const packed = packedOf(bytes, view, entry);
  if (entry.method === 0) {
    for (let at = 0; at < packed.length; at += PIECE) yield packed.subarray(at, at + PIECE);
    return;
  }
  const stream = createInflateRaw({ chunkSize: PIECE });
  stream.end(packed);
  let size = 0;
  try {
    for await (const piece of stream as AsyncIterable<Uint8Array>) {
      size += piece.length;
      if (size > declared) throw new PaperError('bomb', { part, declared });
      yield piece;
    }
  } catch (error) {
    throw error instanceof PaperError ? error : broken({ part });
  } finally {
    stream.destroy();
  }
}

const encodingOf = (bytes: Uint8Array | undefined): string => {
  if (bytes?.[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes?.[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return 'utf-8';
};

const decodeXml = (bytes: Uint8Array): string => new TextDecoder(encodingOf(bytes)).decode(bytes);

async function* decodePieces(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let decoder: TextDecoder | undefined;
  for await (const piece of pieces) {
    decoder ??= new TextDecoder(encodingOf(piece));
    yield decoder.decode(piece, { stream: true });
  }
  const rest = decoder?.decode();
  if (rest) yield rest;
}

export const openZip = (bytes: Uint8Array): Zip => {
  if (bytes.length < 22) throw broken();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = new Map(readEntries(bytes, view).map((entry) => [entry.name, entry]));
  const entryOf = (name: string): Entry => {
    const entry = entries.get(name);
    if (!entry) throw broken({ part: name });
    return entry;
  };
  const read = (name: string) => inflate(bytes, view, entryOf(name));
  return {
    names: [...entries.keys()],
    has: (name) => entries.has(name),
    bytes: read,
    text: (name) => decodeXml(read(name)),
    pieces: (name) => decodePieces(inflatePieces(bytes, view, entryOf(name))),
  };
};
