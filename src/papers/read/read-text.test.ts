import { expect, it } from 'vitest';
import { readPaper } from './index.ts';

const WORDS = 'Tổng thu ngân sách ước đạt 4.960 tỷ đồng,\nvượt dự toán Trung ương giao.\n';
const utf16 = (text: string, big: boolean, mark: boolean) => {
  const bytes = Buffer.from((mark ? '\ufeff' : '') + text, 'utf16le');
  return big ? bytes.swap16() : bytes;
};

it('gives the decoded file as it is, its mark not counted', async () => {
  const files = [
    Buffer.from(WORDS),
    Buffer.from(`\ufeff${WORDS}`),
    ...[true, false].flatMap((big) => [true, false].map((mark) => utf16(WORDS, big, mark))),
  ];
  for (const bytes of files) {
    const paper = await readPaper(bytes, 'a.txt');
    expect(paper.text).toBe(WORDS);
    expect([paper.format, paper.notes, paper.tables]).toEqual(['txt', [], []]);
  }
});

it('reads an old encoding and says so', async () => {
  const bytes = Buffer.from('Tæng thu ng©n s¸ch \u00adíc ®¹t 4.960 tû ®ång, v­ît dù to¸n', 'latin1');
  const paper = await readPaper(bytes, 'cu.txt');
  expect(paper.text).toBe('Tổng thu ngân sách ước đạt 4.960 tỷ đồng, vượt dự toán');
  expect(paper.notes).toEqual([{ code: 'legacy_encoding', encoding: 'tcvn3' }]);
});

it('reads lines of several encodings pasted together', async () => {
  const bytes = Buffer.concat([
    Buffer.from(WORDS),
    Buffer.from('®¹t kÕ ho¹ch, v­ît dù to¸n ®Ò ra\n', 'latin1'),
  ]);
  const paper = await readPaper(bytes, 'a.txt');
  expect(paper.text).toBe(`${WORDS}đạt kế hoạch, vượt dự toán đề ra\n`);
  expect(paper.notes).toEqual([{ code: 'legacy_encoding', encoding: 'utf-8+tcvn3' }]);
});

it('tells a wrong name when the content can be read, and refuses what is no paper', async () => {
  const html = Buffer.from(`<!DOCTYPE html><html><body><p>${WORDS}</p></body></html>`);
  expect((await readPaper(html, 'a.docx')).notes).toEqual([
    { code: 'mislabelled', named: 'docx', found: 'html' },
  ]);
  const refused = async (bytes: Uint8Array, name: string) =>
    readPaper(bytes, name).then(
      () => 'read',
      (error) => error.code,
    );
  const program = Buffer.concat([Buffer.from('MZ\x90\x00\x03\x00\x00\x00'), Buffer.alloc(500, 7)]);
  expect(await refused(program, 'a.txt')).toBe('mislabelled');
  expect(await refused(Buffer.from([1, 2, 3, 0, 5, 6, 0, 0]), 'a.txt')).toBe('mislabelled');
  expect(await refused(Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), 'a.pdf')).toBe('scanned');
  expect(await refused(Buffer.from('{\\rtf1 abc}'), 'a.rtf')).toBe('unsupported');
  expect(await refused(Buffer.from(' \n \t '), 'a.txt')).toBe('empty');
});
