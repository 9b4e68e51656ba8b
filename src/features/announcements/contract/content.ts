// What an announcement is made of: sections → blocks → runs. A run with a factId is a live number: its text was set
// from that fact and cannot be typed over.
import { z } from 'zod';
import { Day, Id, OptionalText, Text } from '../../../kernel/schemas.ts';

export const Run = z.object({
  text: z.string().min(1).max(20_000),
  bold: z.boolean().optional(),
  italic: z.boolean().optional(),
  factId: Id.optional(),
});
export type Run = z.output<typeof Run>;
const Runs = z.array(Run).max(2000);

export const Block = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('paragraph'), runs: Runs }),
  z.object({ kind: z.literal('heading'), text: Text(300) }),
  z.object({ kind: z.literal('list'), ordered: z.boolean(), items: z.array(Runs).max(500) }),
  z.object({
    kind: z.literal('photo'),
    photoId: Id,
    alt: z.string().trim().max(500),
    caption: z.string().trim().max(500),
  }),
  /** The table of all targets of the snapshot. */
  z.object({ kind: z.literal('targets') }),
  /** An open place that only a person can fill; none may be left when it is published. */
  z.object({ kind: z.literal('todo'), prompt: Text(500) }),
]);
export type Block = z.output<typeof Block>;

export const Section = z.object({
  heading: z
    .string()
    .trim()
    .max(300)
    .nullable()
    .transform((text) => text || null),
  blocks: z.array(Block).max(500),
});
export type Section = z.output<typeof Section>;

export const Content = z.object({
  /** One or two sentences for lists, search engines and shared links. */
  lead: z.string().trim().max(600),
  sections: z.array(Section).max(60),
});
export type Content = z.output<typeof Content>;

export const PROFILES = ['party@2026', 'party@2018', 'state@2020'] as const;

/** What the paper needs beside its text. */
export const Official = z.object({
  profile: z.enum(PROFILES),
  superior: OptionalText(200),
  issuer: Text(200),
  /** As printed: "128-TB/TU". Empty until the clerk gives it. */
  number: OptionalText(60),
  place: Text(100),
  date: Day,
  summary: Text(500),
  authority: OptionalText(200),
  signerTitle: OptionalText(200),
  signerName: OptionalText(120),
  recipients: z.array(Text(200)).max(40),
});
export type Official = z.output<typeof Official>;
