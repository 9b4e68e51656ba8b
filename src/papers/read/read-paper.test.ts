// Whatever the bytes, readPaper gives a paper or a PaperError: random bytes, and real files cut and mutated.
import fc from 'fast-check';
import { writeXlsx } from 'hucre/xlsx';
import { beforeAll, expect, it } from 'vitest';
import { cell, makeDocx, p, table } from '../../../test/papers/make-docx.ts';
import { makePdf, paragraph } from '../../../test/papers/make-pdf.ts';
import { PaperError, readPaper } from './index.ts';

const WORDS = 'Tổng vốn đầu tư toàn xã hội đạt 19.036 tỷ đồng, bằng 83,77% kế hoạch.';
const NAMES = ['a.txt', 'a.html', 'a.docx', 'a.pdf', 'a.xlsx', 'a.csv', 'a', 'a.exe'];
const files = new Map<string, Uint8Array>();

beforeAll(async () => {
  files.set('a.txt', Buffer.from(WORDS));
  files.set('b.txt', Buffer.from(WORDS, 'utf16le'));
  files.set(
    'a.html',
    Buffer.from(
      `<!doctype html><table><tr><td>${WORDS}<td rowspan=3>b<tr><td>c</table><ol><li>${WORDS}</ol>`,
    ),
  );
  files.set('a.docx', makeDocx(p(WORDS) + table([[cell(p('a')), cell(p('b'), '<w:gridSpan w:val="2"/>')]])));
  files.set(
    'a.pdf',
    makePdf([{ texts: paragraph(WORDS, 100), lines: [{ x1: 10, x2: 200, y1: 50, y2: 50 }] }]),
  );
  files.set(
    'a.xlsx',
    await writeXlsx({
      sheets: [
        {
          name: 'S',
          rows: [
            [WORDS, 1.5, new Date(0)],
            [null, true],
          ],
        },
      ],
    }),
  );
  files.set('a.csv', Buffer.from(`a;b\n"${WORDS}";1,5\n`));
});

const survives = async (bytes: Uint8Array, name: string) => {
  try {
    const paper = await readPaper(bytes, name);
    expect(typeof paper.text).toBe('string');
    for (const found of paper.tables)
      expect(paper.text.slice(found.start, found.end).split('\n')).toHaveLength(found.rows.length);
  } catch (error) {
    if (!(error instanceof PaperError)) throw error;
  }
};

it('on random bytes', async () => {
  await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 600 }), fc.constantFrom(...NAMES), survives), {
    numRuns: 300,
  });
});

it('on text of any kind', async () => {
  const text = fc.string({ unit: 'binary', maxLength: 300 }).map((words) => Buffer.from(words));
  await fc.assert(fc.asyncProperty(text, fc.constantFrom(...NAMES), survives), { numRuns: 200 });
});

it('on real files cut short, with bytes changed, and under any name', async () => {
  const broken = fc
    .tuple(
      fc.constantFrom('a.txt', 'b.txt', 'a.html', 'a.docx', 'a.pdf', 'a.xlsx', 'a.csv'),
      fc.nat(),
      fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 12 }),
    )
    .map(([name, cut, changes]) => {
      const whole = Uint8Array.from(files.get(name) ?? []);
      const bytes = cut % 3 === 0 ? whole.slice(0, cut % whole.length) : whole;
      for (const [at, value] of changes) if (bytes.length > 0) bytes[at % bytes.length] = value;
      return bytes;
    });
  await fc.assert(fc.asyncProperty(broken, fc.constantFrom(...NAMES), survives), { numRuns: 500 });
}, 60_000);

it('on XML of any shape inside a sound container', async () => {
  const names = [
    'w:p',
    'w:tbl',
    'w:tr',
    'w:tc',
    'w:r',
    'w:t',
    'w:pPr',
    'w:del',
    'w:txbxContent',
    'w:gridSpan w:val="9999999"',
    'w:vMerge',
  ];
  const tag = fc
    .tuple(fc.constantFrom(...names), fc.constantFrom('<', '</', '<!', ''))
    .map(([name, open]) =>
      open ? `${open}${open === '</' ? name.split(' ')[0] : name}>` : 'chữ &amp; &xxe; ',
    );
  await fc.assert(
    fc.asyncProperty(fc.array(tag, { maxLength: 40 }), (tags) => survives(makeDocx(tags.join('')), 'a.docx')),
    { numRuns: 200 },
  );
});
