// Cuts Be Vietnam Pro down to what the public pages print (Vietnamese and ASCII, tabular numerals), so that a page with
// its fonts stays under 60 KB. Run again after an update of @fontsource/be-vietnam-pro; the results are committed.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import subsetFont from 'subset-font';

const root = join(import.meta.dirname, '..');
const from = join(root, 'node_modules/@fontsource/be-vietnam-pro/files');
const to = join(root, 'src/web/public/assets');

const range = (first: number, last: number): string =>
  Array.from({ length: last - first + 1 }, (_, i) => String.fromCodePoint(first + i)).join('');

const LETTERS = {
  latin: `${range(0x20, 0x7e)}\u00a0§«»·ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúý–—‘’“”…−`,
  vietnamese: `ĂăĐđĨĩŨũƠơƯư₫${range(0x1ea0, 0x1ef9)}`,
};

for (const weight of [400, 600])
  for (const [name, letters] of Object.entries(LETTERS)) {
    const file = `be-vietnam-pro-${name}-${weight}`;
    const bytes = await subsetFont(readFileSync(join(from, `${file}-normal.woff2`)), letters, {
      targetFormat: 'woff2',
      noHinting: true,
      keepFeatures: ['tnum', 'kern', 'mark', 'mkmk', 'ccmp'],
    });
    writeFileSync(join(to, `${file}.woff2`), bytes);
    console.log(`${file}: ${bytes.length} bytes`);
  }
