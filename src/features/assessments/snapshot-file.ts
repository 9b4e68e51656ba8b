// A snapshot as a file, and how such a file is checked without a server: hash first, then everything reckoned again.
import { createHash } from 'node:crypto';
import type { Words } from '../../kernel/problem.ts';
import { canonicalJson } from '../../store/events.ts';
import { SnapshotContent } from './contract.ts';
import { checkSnapshot } from './rules.ts';

const FORMAT = 'plenum-snapshot-file/1';

/** The one text of a content: keys sorted, no spaces. Its SHA-256 is the snapshot's hash. */
export const sealSnapshot = (content: SnapshotContent): { text: string; hash: string } => {
  const text = canonicalJson(content);
  return { text, hash: hashOf(text) };
};
const hashOf = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** Put together by hand so that the content stands in the file exactly as it was hashed. */
export const writeSnapshotFile = (text: string, hash: string): string =>
  `{"format":"${FORMAT}","hash":"${hash}","content":${text}}\n`;

export type Verification = {
  ok: boolean;
  hash: string;
  problems: Words[];
  /** Null when the file cannot be read as a snapshot at all. */
  content: SnapshotContent | null;
};

const fail = (hash: string, vi: string, en: string): Verification => ({
  ok: false,
  hash,
  problems: [{ vi, en }],
  content: null,
});

/** Checks a stored or downloaded content against its hash and itself. */
export const verifySnapshotText = (text: string, hash: string): Verification => {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    return fail(hash, 'Nội dung bản chụp không đọc được', 'The content of the snapshot cannot be read');
  }
  const problems: Words[] = [];
  const reckoned = hashOf(canonicalJson(raw));
  if (reckoned !== hash)
    problems.push({
      vi: `Nội dung đã bị thay đổi: mã băm ghi ${hash}, tính lại ${reckoned}`,
      en: `The content was changed: the hash says ${hash}, reckoned ${reckoned}`,
    });
  const parsed = SnapshotContent.safeParse(raw);
  if (!parsed.success)
    return {
      ok: false,
      hash: reckoned,
      content: null,
      problems: [
        ...problems,
        { vi: 'Nội dung không đúng cấu trúc của bản chụp', en: 'The content is not shaped like a snapshot' },
      ],
    };
  problems.push(...checkSnapshot(parsed.data));
  return { ok: problems.length === 0, hash: reckoned, problems, content: parsed.data };
};

/** Checks a file made by writeSnapshotFile; never throws. */
export const verifySnapshotFile = (file: string): Verification => {
  const shape = (value: unknown): value is { format: string; hash: string; content: unknown } =>
    typeof value === 'object' && value !== null && 'format' in value && 'hash' in value && 'content' in value;
  let parsed: unknown;
  try {
    parsed = JSON.parse(file);
  } catch {
    return fail('', 'Tệp không phải là JSON', 'The file is not JSON');
  }
  if (!shape(parsed) || parsed.format !== FORMAT || typeof parsed.hash !== 'string')
    return fail('', 'Tệp không phải là bản chụp của Plenum', 'The file is not a snapshot of Plenum');
  return verifySnapshotText(canonicalJson(parsed.content), parsed.hash);
};
