// plenum body create / plenum user create-admin: how an office begins without the demonstration.
import { createInterface } from 'node:readline/promises';
import { readConfig } from '../config.ts';
import { createAdministrator, createBody } from '../features/people/index.ts';
import { slugOf } from '../kernel/folding.ts';
import { openMigratedStore } from '../main.ts';

type Kind = 'party' | 'council' | 'administration' | 'other';
export type BodyOptions = {
  slug?: string;
  shortName?: string;
  kind: Kind;
  place: string;
  rootCode: string;
  rootName?: string;
};

export const createBodyCommand = async (name: string, options: BodyOptions): Promise<void> => {
  const store = await openMigratedStore(readConfig());
  try {
    const body = await createBody(store, {
      slug: options.slug ?? slugOf(name),
      name,
      shortName: options.shortName ?? name,
      kind: options.kind,
      place: options.place,
      root: { code: options.rootCode, name: options.rootName ?? options.place, kind: 'province' },
    });
    console.log(
      `Đã lập cơ quan ${body.name} (${body.slug}). Tiếp theo: plenum user create-admin ${body.slug} --name … --email …`,
    );
  } finally {
    await store.close();
  }
};

export const createAdminCommand = async (
  bodySlug: string,
  options: { name: string; email: string; title?: string },
): Promise<void> => {
  const password = await readPassword();
  const store = await openMigratedStore(readConfig());
  try {
    await createAdministrator(store, bodySlug, { ...options, password });
    console.log(`${options.email} đăng nhập được ngay với vai trò quản trị.`);
  } finally {
    await store.close();
  }
};

/** From PLENUM_PASSWORD or standard input, never from an argument: arguments show in the list of processes. */
const readPassword = async (): Promise<string> => {
  if (process.env.PLENUM_PASSWORD) return process.env.PLENUM_PASSWORD;
  const lines = createInterface({
    input: process.stdin,
    output: process.stdin.isTTY ? process.stderr : undefined,
    terminal: false,
  });
  try {
    return (await lines.question('Mật khẩu (password): ')).trim();
  } finally {
    lines.close();
  }
};
