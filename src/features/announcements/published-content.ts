// What is frozen when an announcement is published. Its canonical JSON is hashed; each version names the hash of the
// one before it, so that neither the text nor the order of corrections can be changed unseen.
import { createHash } from 'node:crypto';
import { canonicalJson } from '../../store/events.ts';
import type { Content, Official } from './contract.ts';

export type PublishedContent = {
  format: 'plenum-announcement/1';
  body: { slug: string; name: string };
  slug: string;
  version: number;
  title: string;
  content: Content;
  official: Official;
  photos: { id: string; sha256: string; width: number; height: number }[];
  conference: { title: string; days: string[]; place: string | null } | null;
  snapshot: { id: string; hash: string };
  publishedAt: string;
  note: string | null;
  previousHash: string | null;
};

export const sealContent = (content: PublishedContent): { text: string; hash: string } => {
  const text = canonicalJson(content);
  return { text, hash: createHash('sha256').update(text).digest('hex') };
};
