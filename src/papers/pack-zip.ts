// Parts of an office file → a zip. Packed with the runtime's own zlib: twenty times as fast as packing in script,
// which is most of the time it takes to write a paper.
import { crc32, deflateRawSync } from 'node:zlib';

/** 1 January 2020 in the zip's own form: the same parts always give the same bytes. */
const DOS_DATE = ((2020 - 1980) << 9) | (1 << 5) | 1;
const UTF8_NAMES = 0x0800;

type Packed = { name: Buffer; data: Buffer; size: number; crc: number; offset: number };

const header = (entry: Packed, isCentral: boolean): Buffer => {
  const head = Buffer.alloc(isCentral ? 46 : 30);
  let at = head.writeUInt32LE(isCentral ? 0x02014b50 : 0x04034b50, 0);
  if (isCentral) at = head.writeUInt16LE(20, at);
  at = head.writeUInt16LE(20, at);
  at = head.writeUInt16LE(UTF8_NAMES, at);
  at = head.writeUInt16LE(8, at);
  at = head.writeUInt16LE(0, at);
  at = head.writeUInt16LE(DOS_DATE, at);
  at = head.writeUInt32LE(entry.crc, at);
  at = head.writeUInt32LE(entry.data.length, at);
  at = head.writeUInt32LE(entry.size, at);
  head.writeUInt16LE(entry.name.length, at);
  if (isCentral) head.writeUInt32LE(entry.offset, 42);
  return Buffer.concat([head, entry.name]);
};

export const packZip = (parts: Record<string, string | Uint8Array>): Uint8Array => {
  const chunks: Buffer[] = [];
  const entries: Packed[] = [];
  let offset = 0;
  const push = (chunk: Buffer) => {
    chunks.push(chunk);
    offset += chunk.length;
  };
  for (const [name, part] of Object.entries(parts)) {
    const bytes = typeof part === 'string' ? Buffer.from(part, 'utf8') : part;
    const entry: Packed = {
      name: Buffer.from(name),
      data: deflateRawSync(bytes, { level: 1 }),
      size: bytes.length,
      crc: crc32(bytes),
      offset,
    };
    entries.push(entry);
    push(header(entry, false));
    push(entry.data);
  }
  const start = offset;
  for (const entry of entries) push(header(entry, true));
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(offset - start, 12);
  end.writeUInt32LE(start, 16);
  push(end);
  return Buffer.concat(chunks);
};
