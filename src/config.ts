// Environment → configuration, once, at the top. Nothing else reads the environment.
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { makeFolder } from './store/make-folder.ts';

const Environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(8080),
  HOST: z.string().default('127.0.0.1'),
  PLENUM_DATA: z.string().default('./data'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  /** Address people type, where it differs from HOST and PORT: https://plenum.bentre.gov.vn */
  PLENUM_URL: z.url({ protocol: /^https?$/ }).optional(),
  /** Signs sessions. Made and kept in the data folder when not given. */
  PLENUM_SECRET: z.string().min(32).optional(),
  /** smtp://user:password@host:587; without it, mail is kept in the outbox page. */
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: z.string().default('plenum@localhost'),
  /** "1": webhooks may go to private addresses, by http too. */
  PLENUM_PRIVATE_WEBHOOKS: z.stringbool().default(false),
  /** From one address, over all routes. Raise it where an office comes out of one address. */
  PLENUM_REQUESTS_PER_MINUTE: z.coerce.number().int().min(1).default(1200),
  PLENUM_OIDC_ISSUER: z.url().optional(),
  PLENUM_OIDC_CLIENT_ID: z.string().optional(),
  PLENUM_OIDC_CLIENT_SECRET: z.string().optional(),
});

export type Config = {
  port: number;
  host: string;
  dataFolder: string;
  databaseUrl?: string;
  url: string;
  secret: string;
  mail: { smtpUrl?: string; from: string };
  privateWebhooks?: boolean;
  requestsPerMinute?: number;
  oidc?: { issuer: string; clientId: string; clientSecret: string };
};

/** One line a person can act on. */
export class ConfigError extends Error {
  override name = 'ConfigError';
}

export const readConfig = (environment: NodeJS.ProcessEnv = process.env): Config => {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = Environment.safeParse(given);
  if (!parsed.success)
    throw new ConfigError(
      parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; '),
    );
  const env = parsed.data;
  const dataFolder = resolve(env.PLENUM_DATA);
  return {
    port: env.PORT,
    host: env.HOST,
    dataFolder,
    databaseUrl: env.DATABASE_URL,
    url: env.PLENUM_URL ?? `http://${env.HOST.includes(':') ? `[${env.HOST}]` : env.HOST}:${env.PORT}`,
    secret: env.PLENUM_SECRET ?? keptSecret(dataFolder),
    mail: { smtpUrl: env.SMTP_URL, from: env.MAIL_FROM },
    privateWebhooks: env.PLENUM_PRIVATE_WEBHOOKS,
    requestsPerMinute: env.PLENUM_REQUESTS_PER_MINUTE,
    ...(env.PLENUM_OIDC_ISSUER &&
      env.PLENUM_OIDC_CLIENT_ID &&
      env.PLENUM_OIDC_CLIENT_SECRET && {
        oidc: {
          issuer: env.PLENUM_OIDC_ISSUER,
          clientId: env.PLENUM_OIDC_CLIENT_ID,
          clientSecret: env.PLENUM_OIDC_CLIENT_SECRET,
        },
      }),
  };
};

const keptSecret = (folder: string): string => {
  const file = join(folder, 'secret');
  try {
    if (existsSync(file)) return readFileSync(file, 'utf8').trim();
    const secret = randomBytes(32).toString('hex');
    makeFolder(folder);
    writeFileSync(file, secret, { mode: 0o600 });
    return secret;
  } catch (error) {
    throw new ConfigError(
      `Cannot write to the data folder ${folder} (set PLENUM_DATA to one that can be written)`,
      { cause: error },
    );
  }
};
