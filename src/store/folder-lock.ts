// One process at a time on a data folder: PGlite does not guard its files itself.
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolder } from './make-folder.ts';
import { StoreError } from './store-error.ts';

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
};

/** Takes the folder, making it where it is missing; returns the function that gives it back. */
export const lockFolder = (folder: string): (() => void) => {
  const file = join(folder, 'plenum.lock');
  try {
    makeFolder(folder);
  } catch (error) {
    throw new StoreError('folder_unwritable', `Cannot write to the data folder ${folder}`, { cause: error });
  }
  for (let attempt = 0; attempt < 2; attempt++) {
    try {
      writeFileSync(file, String(process.pid), { flag: 'wx' });
      return () => rmSync(file, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST')
        throw new StoreError('folder_unwritable', `Cannot write to the data folder ${folder}`, {
          cause: error,
        });
      const holder = Number(readFileSync(file, 'utf8'));
      if (holder && holder !== process.pid && isAlive(holder))
        throw new StoreError(
          'folder_in_use',
          `The data folder ${folder} is in use by another Plenum (process ${holder})`,
        );
      rmSync(file, { force: true });
    }
  }
  throw new StoreError('folder_in_use', `The data folder ${folder} is in use by another Plenum`);
};
