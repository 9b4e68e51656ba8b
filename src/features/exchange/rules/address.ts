// Where a webhook may go. Names are resolved when it is sent; here only what the address itself says.
import type { Words } from '../../../kernel/problem.ts';

const bytesOf = (ip: string): number[] | null => {
  const parts = ip.split('.').map(Number);
  return parts.length === 4 && parts.every((one) => Number.isInteger(one) && one >= 0 && one <= 255)
    ? parts
    : null;
};

/** Loopback, link-local, private, carrier-grade, multicast and reserved ranges (RFC 6890). */
const isPrivateV4 = ([a, b, c]: number[]): boolean =>
  a === 0 ||
  a === 10 ||
  a === 127 ||
  a! >= 224 ||
  (a === 100 && b! >= 64 && b! <= 127) ||
  (a === 169 && b === 254) ||
  (a === 172 && b! >= 16 && b! <= 31) ||
  (a === 192 && (b === 168 || (b === 0 && (c === 0 || c === 2)) || (b === 88 && c === 99))) ||
  (a === 198 && (b === 18 || b === 19 || (b === 51 && c === 100))) ||
  (a === 203 && b === 0 && c === 113);

/** Eight groups of an IPv6 address; null where it is none. */
const groupsOf = (ip: string): number[] | null => {
  const mapped = /^(.*:)(\d+\.\d+\.\d+\.\d+)$/.exec(ip);
  const v4 = mapped ? bytesOf(mapped[2]!) : null;
  const text = v4
    ? `${mapped![1]}${((v4[0]! << 8) | v4[1]!).toString(16)}:${((v4[2]! << 8) | v4[3]!).toString(16)}`
    : ip;
  const [head = '', tail] = text.split('::');
  const list = (part: string) => (part ? part.split(':').map((group) => Number.parseInt(group, 16)) : []);
  const [before, after] = [list(head), list(tail ?? '')];
  const groups =
    tail === undefined ? before : [...before, ...Array(8 - before.length - after.length).fill(0), ...after];
  return groups.length === 8 && groups.every((one) => one >= 0 && one <= 0xffff) ? groups : null;
};

/** True for every address that is not plainly on the public internet; also for what is no address. */
export const isPrivateAddress = (ip: string): boolean => {
  const v4 = bytesOf(ip);
  if (v4) return isPrivateV4(v4);
  const groups = groupsOf(ip.replace(/^\[|\]$/g, '').replace(/%.*$/, ''));
  if (!groups) return true;
  const last = () => [groups[6]! >> 8, groups[6]! & 255, groups[7]! >> 8, groups[7]! & 255];
  if (groups.slice(0, 5).every((one) => one === 0)) return groups[5] !== 0xffff || isPrivateV4(last());
  if (groups[0] === 0x64 && groups[1] === 0xff9b) return isPrivateV4(last());
  // Only 2000::/3 is given out; documentation, 6to4 and Teredo ranges in it are left out.
  if (groups[0]! < 0x2000 || groups[0]! > 0x3fff) return true;
  return groups[0] === 0x2002 || (groups[0] === 0x2001 && (groups[1] === 0xdb8 || groups[1]! < 0x200));
};

/** Null for an address that may be subscribed. */
export const findAddressFault = (address: string): Words | null => {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return { vi: 'Đây không phải là một địa chỉ', en: 'This is not an address' };
  }
  if (url.protocol !== 'https:')
    return { vi: 'Địa chỉ phải bắt đầu bằng https://', en: 'The address must begin with https://' };
  if (url.username || url.password)
    return {
      vi: 'Không ghi tên và mật khẩu trong địa chỉ',
      en: 'Do not put a name or password into the address',
    };
  return null;
};
