// Reads the checkout for the tests that hold the house: which files there are, and what each imports.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

export const ROOT = join(import.meta.dirname, '../..');
const LEFT_OUT = new Set(['node_modules', 'dist', 'data', '.git', 'coverage', '.cache']);

/** Paths below the root, with "/", of files whose names end so. */
export const listFiles = (folders: readonly string[], endings: readonly string[]): string[] =>
  folders
    .flatMap((folder) => walk(join(ROOT, folder)))
    .filter((path) => endings.some((ending) => path.endsWith(ending)))
    .map((path) => relative(ROOT, path).replaceAll('\\', '/'))
    .sort();

const walk = (folder: string): string[] => {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => !LEFT_OUT.has(entry.name))
      .flatMap((entry) =>
        entry.isDirectory() ? walk(join(folder, entry.name)) : [join(folder, entry.name)],
      );
  } catch {
    return [];
  }
};

export const readSource = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

export const isTest = (path: string): boolean => /\.test\.tsx?$/.test(path);

export type Import = { from: string; to: string; isTypeOnly: boolean };

const STATEMENT = /^\s*(?:import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s+)?['"]([^'"]+)['"]/gm;
const DYNAMIC = /\bimport\(\s*['"]([^'"]+)['"]\s*\)/g;

/** What a file imports: a path below the root for its own files, otherwise the name as written. */
export const importsOf = (path: string): Import[] => {
  const text = readSource(path);
  const resolve = (name: string) =>
    name.startsWith('.') ? join(dirname(path), name.replace(/\?.*$/, '')).replaceAll('\\', '/') : name;
  return [
    ...[...text.matchAll(STATEMENT)].map(([, type, name]) => ({
      from: path,
      to: resolve(name!),
      isTypeOnly: type !== undefined,
    })),
    ...[...text.matchAll(DYNAMIC)].map(([, name]) => ({ from: path, to: resolve(name!), isTypeOnly: false })),
  ];
};
