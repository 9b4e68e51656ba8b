import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { packZip } from '../pack-zip.ts';
import { readPaper } from '../read/index.ts';
import { walkXml } from '../xml.ts';
import { openZip } from '../zip.ts';
import { readBoundNumbers } from './bound-numbers.ts';
import type { OfficialDocument } from './official-document.ts';
import { writeOfficialDocx } from './official-docx.ts';
import { PLACES } from './places.ts';
import { PROFILES, type ProfileName } from './profiles.ts';
import { fillTemplate, writeTemplate } from './template.ts';

const document: OfficialDocument = {
  superior: 'Đảng bộ tỉnh Bến Tre',
  issuer: 'Ban Chấp hành',
  number: '07-TB/TU',
  place: 'Bến Tre',
  date: '2021-12-02',
  typeName: 'Thông báo',
  summary: 'kết quả hội nghị',
  addressees: ['Các huyện ủy'],
  basis: ['Căn cứ quy chế làm việc;'],
  blocks: [
    { kind: 'heading', level: 1, text: 'I- KẾT QUẢ' },
    { kind: 'paragraph', runs: [{ text: 'Đạt ' }, { text: '13/24', factId: 'c1' }, { text: ' chỉ tiêu.' }] },
  ],
  signature: { authority: 'T/M Ban Thường vụ', title: 'Bí thư', name: 'Lê Văn Xê' },
  recipients: ['Ban Bí thư', 'Lưu Văn phòng'],
  language: 'vi',
};

/** The template as an office would change it in Word. */
const edit = (template: Uint8Array, change: (xml: string) => string): Uint8Array => {
  const zip = openZip(template);
  return packZip({
    ...Object.fromEntries(zip.names.map((name) => [name, zip.bytes(name)])),
    'word/document.xml': change(zip.text('word/document.xml')),
  });
};

describe.each(Object.keys(PROFILES) as ProfileName[])('%s', (name) => {
  it('filled says what the paper written at once says', async () => {
    const filled = await fillTemplate(await writeTemplate(name), document, name);
    const words = async (bytes: Uint8Array) => (await readPaper(bytes, 'a.docx')).text.split(/\s+/);
    expect(await words(filled)).toEqual(await words(await writeOfficialDocx(document, name)));
    expect(await readBoundNumbers(filled)).toEqual([{ factId: 'c1', text: '13/24' }]);
  });
  it('has every place, by a name in Vietnamese', async () => {
    const xml = openZip(await writeTemplate(name)).text('word/document.xml');
    for (const [place, label] of Object.entries(PLACES)) {
      expect(xml).toContain(`w:val="plenum:place:${place}"`);
      expect(xml).toContain(label);
    }
  });
});

it('keeps what the office changed: its own words, its own look', async () => {
  const changed = edit(await writeTemplate('party@2026'), (xml) =>
    xml
      .replace('<w:body>', '<w:body><w:p><w:r><w:t>BẢN THẢO</w:t></w:r></w:p>')
      .replace(/(<w:sz w:val=")32("\/><w:szCs w:val=")32/, '$140$240'),
  );
  const filled = openZip(await fillTemplate(changed, document, 'party@2026')).text('word/document.xml');
  expect(filled).toContain('BẢN THẢO');
  expect(filled).toMatch(
    /<w:sz w:val="40"\/><w:szCs w:val="40"\/><\/w:rPr><w:t xml:space="preserve">THÔNG BÁO/,
  );
});

it('fills a place inside a line, and goes without places that were taken out', async () => {
  const changed = edit(await writeTemplate('party@2026'), (xml) =>
    xml
      .replace(
        /<w:sdt><w:sdtPr><w:alias w:val="[^"]*"\/><w:tag w:val="plenum:place:superior"\/>.*?<\/w:sdt>/s,
        '',
      )
      .replace(
        '<w:body>',
        '<w:body><w:p><w:r><w:t xml:space="preserve">Ký bởi </w:t></w:r><w:sdt><w:sdtPr><w:tag w:val="plenum:place:name"/></w:sdtPr><w:sdtContent><w:r><w:rPr><w:i/></w:rPr><w:t>x</w:t></w:r></w:sdtContent></w:sdt></w:p>',
      ),
  );
  const { text } = await readPaper(await fillTemplate(changed, document, 'party@2026'), 'a.docx');
  expect(text).toContain('Ký bởi Lê Văn Xê');
  expect(text).not.toContain('ĐẢNG BỘ');
});

it('leaves no empty line where a paper has no superior and no authority', async () => {
  const plain = { ...document, superior: undefined, signature: { title: 'Bí thư', name: 'Lê Văn Xê' } };
  const paragraphs = async (value: OfficialDocument) =>
    openZip(await fillTemplate(await writeTemplate('party@2026'), value, 'party@2026'))
      .text('word/document.xml')
      .match(/<w:p>/g)?.length ?? 0;
  expect((await paragraphs(document)) - (await paragraphs(plain))).toBe(2);
});

it('turns pages for wide tables and annexes, and numbers all but the first page', async () => {
  const table = { kind: 'table' as const, columns: [{ header: 'A' }, { header: 'B' }], rows: [['1', '2']] };
  const wide: OfficialDocument = {
    ...document,
    blocks: [...document.blocks, { ...table, landscape: true }],
    annexes: [{ title: 'PHỤ LỤC', blocks: [table], landscape: true }],
  };
  const xml = openZip(await fillTemplate(await writeTemplate('party@2026'), wide, 'party@2026')).text(
    'word/document.xml',
  );
  expect([...xml.matchAll(/<w:pgSz [^>]*>/g)].map(([size]) => size.includes('landscape'))).toEqual([
    false,
    true,
    false,
    true,
  ]);
  expect(xml.match(/<w:titlePg\/>/g)).toHaveLength(1);
  const open: string[] = [];
  walkXml(xml, { open: (tag) => open.push(tag), close: (tag) => expect(open.pop()).toBe(tag) });
  expect(xml.endsWith('</w:sectPr></w:body></w:document>')).toBe(true);
});

it('brings the styles its text needs into a template that lacks them', async () => {
  const zip = openZip(await writeTemplate('party@2026'));
  const bare = packZip({
    ...Object.fromEntries(zip.names.map((name) => [name, zip.bytes(name)])),
    'word/styles.xml': '<w:styles><w:style w:styleId="Heading1"><w:name w:val="mine"/></w:style></w:styles>',
  });
  const styles = openZip(await fillTemplate(bare, document, 'party@2026')).text('word/styles.xml');
  expect(styles.match(/w:styleId="Heading1"/g)).toHaveLength(1);
  for (const id of ['PlenumBody', 'PlenumCell', 'Heading2', 'PlenumTable'])
    expect(styles).toContain(`w:styleId="${id}"`);
});

it('refuses what is no template with a clear word', async () => {
  await expect(fillTemplate(Buffer.from('x'), document, 'party@2026')).rejects.toMatchObject({
    code: 'unreadable',
  });
  await expect(
    fillTemplate(await writeOfficialDocx(document, 'party@2026'), document, 'party@2026'),
  ).rejects.toMatchObject({ code: 'unsupported', params: { missing: 'blocks' } });
  await expect(fillTemplate(zipSync({ a: strToU8('b') }), document, 'party@2026')).rejects.toMatchObject({
    code: 'unreadable',
  });
});
