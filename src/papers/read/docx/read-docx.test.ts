import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { cell, makeDocx, p, table } from '../../../../test/papers/make-docx.ts';
import { readPaper } from '../index.ts';

const text = async (body: string, parts?: Record<string, string>) =>
  (await readPaper(makeDocx(body, parts), 'a.docx')).text;

const NUMBERING = {
  'word/numbering.xml': `<w:numbering>
    <w:abstractNum w:abstractNumId="0">
      <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/></w:lvl>
      <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2."/></w:lvl>
      <w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%3)"/></w:lvl>
    </w:abstractNum>
    <w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="\uf0b7"/></w:lvl></w:abstractNum>
    <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
    <w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
    <w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="4"/></w:lvlOverride></w:num>
  </w:numbering>`,
};
const item = (words: string, list: number, level = 0) =>
  p(words, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`);

describe('lists', () => {
  it('counts out the markers Word keeps apart', async () => {
    const body =
      item('Kết quả', 1) +
      item('Kinh tế', 1, 1) +
      item('Công nghiệp', 1, 2) +
      item('Thủy sản', 1, 2) +
      item('Văn hóa', 1, 1) +
      item('Nhiệm vụ', 1) +
      item('Chung', 1, 1) +
      item('gạch', 2);
    expect((await text(body, NUMBERING)).split('\n')).toEqual([
      'I. Kết quả',
      'I.1. Kinh tế',
      'a) Công nghiệp',
      'b) Thủy sản',
      'I.2. Văn hóa',
      'II. Nhiệm vụ',
      'II.1. Chung',
      '- gạch',
    ]);
  });
  it('honours a list that starts elsewhere', async () => {
    expect(await text(item('Giải pháp', 3), NUMBERING)).toBe('IV. Giải pháp');
  });
});

describe('tracked changes', () => {
  const run = (words: string) => `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`;
  it('are taken as accepted', async () => {
    const body = `<w:p>${run('Thu đạt ')}<w:del><w:r><w:delText>4.900</w:delText></w:r></w:del><w:ins>${run('4.960')}</w:ins><w:moveFrom>${run(' xa')}</w:moveFrom>${run(' tỷ đồng')}</w:p>`;
    expect(await text(body)).toBe('Thu đạt 4.960 tỷ đồng');
  });
  it('join paragraphs whose mark was deleted', async () => {
    const body = `<w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>${run('Nửa đầu ')}</w:p>${p('nửa sau')}`;
    expect(await text(body)).toBe('Nửa đầu nửa sau');
  });
});

describe('tables', () => {
  it('come as grids with their places in the text', async () => {
    const rows = [
      [cell(p('TT')), cell(p('Chỉ tiêu')), cell(p('Kế hoạch'))],
      [cell(p('1')), cell(p('Sản lượng') + p('tôm')), cell(p('92,5'))],
    ];
    const paper = await readPaper(makeDocx(p('Trước') + table(rows) + p('Sau')), 'a.docx');
    expect(paper.text).toBe('Trước\n\nTT\tChỉ tiêu\tKế hoạch\n1\tSản lượng tôm\t92,5\n\nSau');
    const [found] = paper.tables;
    expect(found?.rows).toEqual([
      ['TT', 'Chỉ tiêu', 'Kế hoạch'],
      ['1', 'Sản lượng tôm', '92,5'],
    ]);
    for (const [r, row] of (found?.rows ?? []).entries())
      for (const [c, value] of row.entries()) {
        const at = found?.starts[r]?.[c] ?? -1;
        expect(paper.text.slice(at, at + value.length)).toBe(value);
      }
    expect(paper.text.slice(found?.start, found?.end)).toBe('TT\tChỉ tiêu\tKế hoạch\n1\tSản lượng tôm\t92,5');
  });
  it('keep merged cells in their first place', async () => {
    const rows = [
      [cell(p('A'), '<w:vMerge w:val="restart"/>'), cell(p('B'), '<w:gridSpan w:val="2"/>')],
      [cell(p(''), '<w:vMerge/>'), cell(p('C')), cell(p('D'))],
    ];
    const paper = await readPaper(makeDocx(table(rows)), 'a.docx');
    expect(paper.tables[0]?.rows).toEqual([
      ['A', 'B', ''],
      ['', 'C', 'D'],
    ]);
  });
  it('that only place a header side by side are read one side after the other', async () => {
    const header = table(
      [
        [
          cell(p('TỈNH ỦY') + p('*') + p('Số 05-BC/TU')),
          cell(p('ĐẢNG CỘNG SẢN VIỆT NAM') + p('ngày 04 tháng 3 năm 2022')),
        ],
      ],
      '',
    );
    const paper = await readPaper(makeDocx(header + p('BÁO CÁO')), 'a.docx');
    expect(paper.tables).toEqual([]);
    expect(paper.text).toBe(
      'TỈNH ỦY\n*\nSố 05-BC/TU\n\nĐẢNG CỘNG SẢN VIỆT NAM\nngày 04 tháng 3 năm 2022\n\nBÁO CÁO',
    );
  });
});

it('decodes runs in the old fonts, capitals included, even where Word parts a letter from its mark', async () => {
  const styled = (font: string, words: string[]) =>
    `<w:p>${words.map((word) => `<w:r><w:rPr><w:rFonts w:ascii="${font}"/></w:rPr><w:t xml:space="preserve">${word}</w:t></w:r>`).join('')}</w:p>`;
  expect(
    await text(
      styled('.VnTime', ['tØnh ', 'BÕn Tre']) +
        styled('VNI-Times', ['tænh Be', 'án Tre']) +
        styled('.VnTimeH', ['uû ban']),
    ),
  ).toBe('tỉnh Bến Tre\n\ntỉnh Bến Tre\n\nUỶ BAN');
});

it('leaves out headers, contents lists, field codes, hidden text and the second copy of a drawing', async () => {
  const body = [
    p('MỤC LỤC giả', '<w:pStyle w:val="TOC1"/>'),
    '<w:p><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r><w:r><w:t>hiện</w:t></w:r></w:p>',
    `<w:p><w:r><mc:AlternateContent><mc:Choice><w:txbxContent>${p('khung')}</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>${p('khung')}</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r></w:p>`,
  ].join('');
  expect(await text(body, { 'word/header1.xml': `<w:hdr>${p('đầu trang')}</w:hdr>` })).toBe('hiện\n\nkhung');
});

describe('bad files', () => {
  const codeOf = (bytes: Uint8Array, name = 'a.docx') =>
    readPaper(bytes, name).then(
      () => 'read',
      (error) => error.code,
    );
  const good = makeDocx(p('Nội dung'));

  it('each have their own error', async () => {
    expect(await codeOf(new Uint8Array())).toBe('empty');
    expect(await codeOf(makeDocx(p('  ')))).toBe('empty');
    expect(await codeOf(good.slice(0, good.length - 30))).toBe('unreadable');
    expect(
      await codeOf(
        zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'word/styles.xml': strToU8('<w:styles/>') }),
      ),
    ).toBe('unreadable');
    expect(await codeOf(zipSync({ 'x.bin': strToU8('x') }))).toBe('unsupported');
    expect(await codeOf(makeDocx('', { 'word/media/image1.png': 'x' }))).toBe('scanned');
    expect(await codeOf(new Uint8Array(26 * 1024 * 1024))).toBe('too_large');
  });
  it('of a password or an older Word are told apart', async () => {
    const ole = (word: string) =>
      Buffer.concat([
        Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
        Buffer.alloc(64),
        Buffer.from(word, 'utf16le'),
      ]);
    expect(await codeOf(ole('EncryptedPackage'))).toBe('encrypted');
    expect(await codeOf(ole('WordDocument'))).toBe('unsupported');
  });
  it('that blow up are refused, whether they say so or lie', async () => {
    const declaring = (size: number) => {
      const bytes = Buffer.from(makeDocx(p('y'.repeat(300_000))));
      bytes.writeUInt32LE(size, bytes.lastIndexOf(Buffer.from('word/document.xml')) - 46 + 24);
      return bytes;
    };
    expect(await codeOf(declaring(200 * 1024 * 1024))).toBe('too_large');
    expect(await codeOf(declaring(3_000_000_000))).toBe('bomb');
    expect(await codeOf(declaring(100))).toBe('bomb');
    const many = Object.fromEntries(Array.from({ length: 5_000 }, (_, i) => [`word/${i}`, new Uint8Array()]));
    expect(await codeOf(zipSync(many))).toBe('bomb');
    expect(await codeOf(makeDocx('<w:p>'.repeat(3_000)))).toBe('bomb');
  });
});
