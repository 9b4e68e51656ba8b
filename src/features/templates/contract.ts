// The Word templates official papers are written on: the built-in one of each format, or the body's own.
import { z } from 'zod';
import { endpoint } from '../../kernel/endpoint.ts';
import { PersonRef } from '../../kernel/figures.ts';
import { Download, Instant, Upload } from '../../kernel/schemas.ts';

export const TEMPLATE_MAX_BYTES = 5 * 1024 * 1024;

const Profile = z.enum(['party@2026', 'party@2018', 'state@2020']);
export const PROFILE_NAMES = Profile.options;

const OfficeTemplate = z.object({
  profile: Profile,
  /** Null: the built-in template is used. */
  own: z
    .object({
      version: z.number().int(),
      fileName: z.string(),
      size: z.number().int(),
      uploadedBy: PersonRef.nullable(),
      uploadedAt: Instant,
    })
    .nullable(),
});
export type OfficeTemplate = z.output<typeof OfficeTemplate>;

export const contract = {
  listTemplates: endpoint({
    method: 'GET',
    path: '/api/templates',
    permission: 'announcements.read',
    summary: 'The formats of official papers, each with the own template in force',
    input: z.object({}),
    output: z.object({ templates: z.array(OfficeTemplate) }),
  }),
  downloadTemplate: endpoint({
    method: 'GET',
    path: '/api/templates/:profile/file',
    permission: 'announcements.read',
    summary: 'The built-in template of a format, or the own one in force, to change in Word',
    input: z.object({ profile: Profile, which: z.enum(['builtin', 'own']).default('builtin') }),
    output: Download,
    download: true,
  }),
  uploadTemplate: endpoint({
    method: 'POST',
    path: '/api/templates/:profile',
    permission: 'announcements.write',
    summary: 'Put an own template in force, after a trial paper was written on it',
    input: z.object({ profile: Profile, file: Upload }),
    output: OfficeTemplate,
    upload: { maxBytes: TEMPLATE_MAX_BYTES },
  }),
  withdrawTemplate: endpoint({
    method: 'DELETE',
    path: '/api/templates/:profile',
    permission: 'announcements.write',
    summary: 'Go back to the built-in template; the own one is kept',
    input: z.object({ profile: Profile }),
    output: OfficeTemplate,
  }),
};
