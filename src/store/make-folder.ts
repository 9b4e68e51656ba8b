// Makes a folder and those above it, one level at a time: the recursive option of mkdir never returns where the
// system answers "no such file" for a folder that cannot be made (as /proc does).
import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';

export const makeFolder = (folder: string): void => {
  if (existsSync(folder)) return;
  const above = dirname(folder);
  if (above !== folder) makeFolder(above);
  mkdirSync(folder);
};
