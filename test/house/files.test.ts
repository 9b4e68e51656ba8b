// How files are kept: small, named for what they hold, their tests all run.
import { describe, expect, it } from 'vitest';
import { isTest, listFiles, readSource } from './source.ts';

const files = listFiles(
  ['src', 'test', 'scripts', 'seeds', 'bench', 'migrations'],
  ['.ts', '.tsx', '.mjs', '.css', '.sql'],
).filter((path) => path !== 'src/store/tables.ts');
const code = files.filter((path) => /\.tsx?$/.test(path));
const linesOf = (path: string) => readSource(path).trimEnd().split('\n').length;

describe('files', () => {
  it('have at most 500 lines', () => {
    expect(files.filter((path) => linesOf(path) > 500)).toEqual([]);
  });

  it('have fewer than 80 lines, half of them', () => {
    const sizes = code
      .filter((path) => path.startsWith('src/') && !isTest(path))
      .map(linesOf)
      .sort((a, b) => a - b);
    expect(sizes[Math.floor(sizes.length / 2)]).toBeLessThan(80);
  });

  it('are named for what they hold', () => {
    const drawer = /(^|[/.-])(utils?|helpers?|common|manager|service|misc|shared-stuff)([/.-]|$)/;
    expect(files.filter((path) => drawer.test(path))).toEqual([]);
  });

  it('have names in kebab-case', () => {
    const named = files.filter((path) => !/^[a-z0-9_.-]+$/.test(path.split('/').at(-1)!));
    expect(named).toEqual([]);
  });
});

describe('code', () => {
  const containing = (paths: string[], pattern: RegExp) =>
    paths.filter((path) => pattern.test(readSource(path)));
  const here = (path: string) => path.startsWith('test/house/');

  it('silences no checker', () => {
    expect(
      containing(
        code.filter((path) => !here(path)),
        /@ts-(ignore|nocheck|expect-error)|biome-ignore/,
      ),
    ).toEqual([]);
  });

  it('exports by name', () => {
    const configs = /(^|\/)[\w-]+\.config\.ts$/;
    expect(
      containing(
        code.filter((path) => !configs.test(path) && !path.endsWith('.d.ts')),
        /^export default /m,
      ),
    ).toEqual([]);
  });

  it('skips no test, picks out none, promises none', () => {
    const tests = code.filter((path) => isTest(path));
    expect(tests.length).toBeGreaterThan(10);
    expect(
      containing(
        tests,
        /\b(it|test|describe|suite)\.(skip|only|todo|fails|skipIf|runIf)\b|\bx(it|describe)\(/,
      ),
    ).toEqual([]);
  });
});
