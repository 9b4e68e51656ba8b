// Persons of a body, the roles they hold, invitations that let them choose a password.
import { z } from 'zod';
import { endpoint } from '../../kernel/endpoint.ts';
import { ROLES } from '../../kernel/rights.ts';
import { Id, Instant, OptionalText, Text } from '../../kernel/schemas.ts';

export const Email = z
  .string()
  .trim()
  .toLowerCase()
  .max(254, { error: 'too_long' })
  .pipe(z.email({ error: 'email' }));
const Role = z.enum(ROLES);
/** A reporter's role names a unit; the other roles are for the whole body. */
export const NewGrant = z.object({ role: Role, unitId: Id.nullish().transform((id) => id ?? null) });

export const Person = z.object({
  id: Id,
  name: z.string(),
  email: z.string(),
  title: z.string().nullable(),
  isActive: z.boolean(),
  grants: z.array(z.object({ id: Id, role: Role, unitId: Id.nullable() })),
  /** Null for readers who do not manage people. */
  signIn: z
    .object({
      hasAccount: z.boolean(),
      hasSecondFactor: z.boolean(),
      lastSeenAt: Instant.nullable(),
      lockedUntil: Instant.nullable(),
      invitedUntil: Instant.nullable(),
    })
    .nullable(),
});
export type Person = z.output<typeof Person>;

/** The path holds the token behind “#”, which browsers do not send to servers. */
export const Invitation = z.object({ personId: Id, path: z.string(), expiresAt: Instant });

const Token = z
  .string()
  .trim()
  .regex(/^[\w-]{20,100}$/, { error: 'invitation_token' });
const Password = z.string().max(200, { error: 'too_long' });

export const personContract = {
  listPersons: endpoint({
    method: 'GET',
    path: '/api/people',
    permission: 'people.read',
    summary: 'Everybody in the body, with their roles',
    input: z.object({}),
    output: z.array(Person),
  }),
  invitePerson: endpoint({
    method: 'POST',
    path: '/api/people',
    permission: 'people.manage',
    summary: 'Add a person with roles and invite them; the link is mailed and shown once',
    input: z.object({
      name: Text(120),
      email: Email,
      title: OptionalText(120),
      grants: z.array(NewGrant).min(1).max(50),
    }),
    output: Invitation,
  }),
  inviteAgain: endpoint({
    method: 'POST',
    path: '/api/people/:id/invitations',
    permission: 'people.manage',
    summary: 'A new link: to begin with, or to choose a new password; earlier links no longer work',
    input: z.object({ id: Id }),
    output: Invitation,
  }),
  updatePerson: endpoint({
    method: 'PATCH',
    path: '/api/people/:id',
    permission: 'people.manage',
    summary: 'Correct a name or title',
    input: z.object({ id: Id, name: Text(120), title: OptionalText(120) }),
    output: z.object({ id: Id }),
  }),
  deactivatePerson: endpoint({
    method: 'POST',
    path: '/api/people/:id/deactivate',
    permission: 'people.manage',
    summary: 'Close somebody’s access; what they did stays under their name',
    input: z.object({ id: Id }),
    output: z.object({ id: Id }),
  }),
  activatePerson: endpoint({
    method: 'POST',
    path: '/api/people/:id/activate',
    permission: 'people.manage',
    summary: 'Open somebody’s access again',
    input: z.object({ id: Id }),
    output: z.object({ id: Id }),
  }),
  removeSecondFactor: endpoint({
    method: 'POST',
    path: '/api/people/:id/remove-second-factor',
    permission: 'people.manage',
    summary: 'For somebody who lost their authenticator and backup codes',
    input: z.object({ id: Id }),
    output: z.object({ id: Id }),
  }),
  grantRole: endpoint({
    method: 'POST',
    path: '/api/people/:id/grants',
    permission: 'people.manage',
    summary: 'Give a role',
    input: z.object({ id: Id, ...NewGrant.shape }),
    output: z.object({ grantId: Id }),
  }),
  revokeRole: endpoint({
    method: 'DELETE',
    path: '/api/people/:id/grants/:grantId',
    permission: 'people.manage',
    summary: 'Take a role back; the last administrator stays',
    input: z.object({ id: Id, grantId: Id }),
    output: z.object({ grantId: Id }),
  }),
  listMail: endpoint({
    method: 'GET',
    path: '/api/mail',
    permission: 'people.manage',
    summary: 'Mail that waits or was sent; the text only while it waits',
    input: z.object({}),
    output: z.array(
      z.object({
        id: Id,
        recipient: z.string(),
        subject: z.string(),
        text: z.string(),
        createdAt: Instant,
        sentAt: Instant.nullable(),
        lastError: z.string().nullable(),
      }),
    ),
  }),
  openInvitation: endpoint({
    method: 'POST',
    path: '/api/public/:body/invitations/open',
    permission: 'public',
    summary: 'Whom an invitation is for, and whether they choose a password',
    input: z.object({ body: z.string(), token: Token }),
    output: z.object({
      bodyName: z.string(),
      name: z.string(),
      email: z.string(),
      purpose: z.enum(['invite', 'reset']),
      asksForPassword: z.boolean(),
    }),
    rateLimit: 30,
  }),
  acceptInvitation: endpoint({
    method: 'POST',
    path: '/api/public/:body/invitations/accept',
    permission: 'public',
    summary: 'Choose a password and begin; somebody with an account already keeps theirs',
    input: z.object({ body: z.string(), token: Token, password: Password.optional() }),
    output: z.object({ email: z.string() }),
    rateLimit: 30,
  }),
};
