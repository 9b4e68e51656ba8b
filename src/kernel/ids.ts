// Identifiers: UUID version 7, so that they sort by time of making and can be made anywhere.
import { randomBytes } from 'node:crypto';

/** A new id; rows made in one process within a millisecond still sort in the order they were made. */
export const newId = (): string => {
  const now = Date.now();
  sequence = now === lastTime ? (sequence + 1) & 0xfff : randomBytes(2).readUInt16BE() & 0x7ff;
  lastTime = now;
  const bytes = randomBytes(16);
  bytes.writeUIntBE(now, 0, 6);
  bytes.writeUInt16BE(0x7000 | sequence, 6);
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
};
let lastTime = 0;
let sequence = 0;
