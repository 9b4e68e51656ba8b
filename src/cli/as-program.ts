// Verbs run by the program itself, for one body: nobody is signed in at a command line.
import { readConfig } from '../config.ts';
import { openMigratedStore } from '../main.ts';
import { type Context, transact } from '../store/context.ts';
import { findBody, findDefaultBody } from '../store/membership.ts';

export const asProgram = async <T>(
  slug: string | undefined,
  work: (ctx: Context) => Promise<T>,
): Promise<T> => {
  const store = await openMigratedStore(readConfig());
  try {
    const body = slug ? await findBody(store, slug) : await findDefaultBody(store);
    if (!body)
      throw new Error(
        slug ? `Không có cơ quan ${slug} (no such body)` : 'Chưa có cơ quan nào (there is no body yet)',
      );
    return await transact(store, { body, actor: null }, work);
  } finally {
    await store.close();
  }
};
