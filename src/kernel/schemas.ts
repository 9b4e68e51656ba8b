// The Zod schemas that every contract shares.
import { z } from 'zod';

export const Id = z.uuid({ error: 'id' }).meta({ description: 'UUID' });
/** A day, ISO 8601: 2021-12-02. */
export const Day = z.iso.date({ error: 'day' });
/** An instant, ISO 8601 with zone: 2021-12-02T12:30:00.000Z. */
export const Instant = z.iso.datetime({ offset: true, error: 'instant' });
export const Text = (max: number) =>
  z.string().trim().min(1, { error: 'required' }).max(max, { error: 'too_long' });
export const OptionalText = (max: number) =>
  z
    .string()
    .trim()
    .max(max, { error: 'too_long' })
    .nullish()
    .transform((text) => text || null);
export const Year = z.coerce.number().int().min(1945).max(2200);

/** A file as it comes in through the door: already checked for size, not yet for content. */
export type Upload = { fileName: string; bytes: Uint8Array };
export const Upload = z
  .custom<Upload>((value) => (value as Upload | undefined)?.bytes instanceof Uint8Array, {
    error: 'file_missing',
  })
  .meta({ type: 'string', format: 'binary' });

/** A file as it goes out. */
export type Download = {
  fileName: string;
  contentType: string;
  bytes: Uint8Array;
  /** Slow work on what the verb has read: done after its transaction; its answer is sent instead of `bytes`. */
  render?: () => Promise<Uint8Array>;
};
export const Download = z.custom<Download>().meta({ type: 'string', format: 'binary' });
