import { describe, expect, it } from 'vitest';
import { readPaper } from '../read/index.ts';
import { walkXml } from '../xml.ts';
import { openZip } from '../zip.ts';
import { balance } from './balance.ts';
import { readBoundNumbers } from './bound-numbers.ts';
import { longDate } from './long-date.ts';
import type { Block, OfficialDocument } from './official-document.ts';
import { writeOfficialDocx } from './official-docx.ts';
import { PROFILES, type ProfileName, profileFor } from './profiles.ts';

const document = (over: Partial<OfficialDocument> = {}): OfficialDocument => ({
  superior: 'Đảng bộ tỉnh Bến Tre',
  issuer: 'Ban Chấp hành',
  number: '05-BC/TU',
  place: 'Bến Tre',
  date: '2022-02-04',
  typeName: 'Báo cáo',
  summary: 'tình hình năm 2021',
  blocks: [
    { kind: 'heading', level: 1, text: 'I- KẾT QUẢ' },
    {
      kind: 'paragraph',
      runs: [
        { text: 'Thu ngân sách đạt ' },
        { text: '4.960 tỷ đồng', factId: 'v1', bold: true },
        { text: '.' },
      ],
    },
  ],
  signature: { authority: 'T/M Ban Thường vụ', title: 'Phó Bí thư', name: 'Trần Thị Bê' },
  recipients: ['Ban Bí thư', 'Lưu Văn phòng Tỉnh ủy'],
  language: 'vi',
  ...over,
});
const table = (rows: number): Block => ({
  kind: 'table',
  columns: [
    { header: 'Chỉ tiêu', width: 3 },
    { header: 'Thực hiện', align: 'right' },
  ],
  rows: Array.from({ length: rows }, (_, i) => [`Chỉ tiêu ${i + 1}`, { text: '12.189,7', factId: `t${i}` }]),
});
const xmlOf = async (value: OfficialDocument, profile: ProfileName = 'party@2026') =>
  openZip(await writeOfficialDocx(value, profile)).text('word/document.xml');

describe.each(Object.keys(PROFILES) as ProfileName[])('%s', (name) => {
  it('writes well-formed parts that refer to each other', async () => {
    const zip = openZip(
      await writeOfficialDocx(
        document({ annexes: [{ title: 'PHỤ LỤC', blocks: [table(2)], landscape: true }] }),
        name,
      ),
    );
    for (const part of zip.names) {
      const open: string[] = [];
      walkXml(zip.text(part), {
        open: (tag) => open.push(tag),
        close: (tag) => expect(open.pop()).toBe(tag),
      });
    }
    const xml = zip.text('word/document.xml');
    const styles = zip.text('word/styles.xml');
    for (const [, id] of xml.matchAll(/<w:pStyle w:val="(\w+)"/g))
      expect(styles).toContain(`w:styleId="${id}"`);
    const relations = zip.text('word/_rels/document.xml.rels');
    for (const [, id] of xml.matchAll(/r:id="(\w+)"/g)) expect(relations).toContain(`Id="${id}"`);
    for (const [, target] of relations.matchAll(/Target="([^"]+)"/g))
      expect(zip.names).toContain(`word/${target}`);
  });

  it('has the page, margins and body the rules want', async () => {
    const zip = openZip(await writeOfficialDocx(document(), name));
    expect(zip.text('word/document.xml')).toMatch(
      /<w:pgSz w:w="11906" w:h="16838"\/><w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1701"/,
    );
    expect(zip.text('word/document.xml')).toContain('<w:titlePg/>');
    expect(zip.text('word/styles.xml')).toContain('w:ascii="Times New Roman"');
    expect(zip.text('word/header1.xml')).toContain(' PAGE ');
    expect(zip.text('word/header2.xml')).not.toContain('PAGE');
  });

  it('is read back by the paper reader in the order of the page', async () => {
    const paper = await readPaper(await writeOfficialDocx(document(), name), 'a.docx');
    const order = [
      'BAN CHẤP HÀNH',
      '05-BC/TU',
      'Bến Tre, ngày 04 tháng 02 năm 2022',
      'BÁO CÁO',
      'tình hình năm 2021',
      'I- KẾT QUẢ',
      'Thu ngân sách đạt 4.960 tỷ đồng.',
      'Ban Bí thư',
      'PHÓ BÍ THƯ',
      'Trần Thị Bê',
    ];
    const places = order.map((words) => paper.text.indexOf(words));
    expect(places.every((place) => place >= 0)).toBe(true);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });
});

it('follows the customs of each side', async () => {
  const party = (await readPaper(await writeOfficialDocx(document(), 'party@2026'), 'a.docx')).text;
  for (const words of [
    'ĐẢNG CỘNG SẢN VIỆT NAM',
    'Số 05-BC/TU',
    '\n*\n',
    '-----',
    '- Ban Bí thư,\n- Lưu Văn phòng Tỉnh ủy.',
  ])
    expect(party).toContain(words);
  const state = (
    await readPaper(
      await writeOfficialDocx(
        document({ number: '05/BC-UBND', recipients: ['Các sở;', 'Lưu: VT'] }),
        'state@2020',
      ),
      'a.docx',
    )
  ).text;
  for (const words of [
    'Độc lập - Tự do - Hạnh phúc',
    'Số: 05/BC-UBND',
    '4.960 tỷ đồng./.',
    '- Các sở;\n- Lưu: VT.',
  ])
    expect(state).toContain(words);
  expect(await xmlOf(document(), 'party@2026')).toMatch(
    /<w:sz w:val="28"\/><w:szCs w:val="28"\/><\/w:rPr><w:t xml:space="preserve">PHÓ BÍ THƯ/,
  );
  expect(await xmlOf(document(), 'state@2020')).toMatch(
    /<w:b\/><w:sz w:val="28"\/><w:szCs w:val="28"\/><\/w:rPr><w:t xml:space="preserve">PHÓ BÍ THƯ/,
  );
});

it('sets a công văn with its summary under the number and no title', async () => {
  const letter = document({
    typeName: '',
    summary: 'báo cáo số liệu',
    addressees: ['Sở Tài chính'],
    number: '12-CV/TU',
  });
  const paper = await readPaper(await writeOfficialDocx(letter, 'party@2026'), 'a.docx');
  expect(paper.text).toContain('Số 12-CV/TU\nVề việc báo cáo số liệu');
  expect(paper.text).toContain('Kính gửi: Sở Tài chính');
  expect((await readPaper(await writeOfficialDocx(letter, 'state@2020'), 'a.docx')).text).toContain(
    'V/v báo cáo số liệu',
  );
});

describe('the signature', () => {
  it('never stands alone on a page: the last two paragraphs go with it', async () => {
    const paragraphs = ['một', 'hai', 'ba'].map((text): Block => ({ kind: 'paragraph', runs: [{ text }] }));
    const xml = await xmlOf(document({ blocks: paragraphs }));
    const isKept = (text: string) => {
      const end = xml.indexOf(`>${text}`);
      return xml.slice(xml.lastIndexOf('<w:p>', end), end).includes('<w:keepNext/>');
    };
    expect(['một', 'hai', 'ba'].map(isKept)).toEqual([false, true, true]);
  });
});

describe('numbers', () => {
  it('carry an id that resolves, in text and in tables', async () => {
    const bytes = await writeOfficialDocx(
      document({ blocks: [...document().blocks, table(3)] }),
      'party@2026',
    );
    expect(await readBoundNumbers(bytes)).toEqual([
      { factId: 'v1', text: '4.960 tỷ đồng' },
      ...[0, 1, 2].map((i) => ({ factId: `t${i}`, text: '12.189,7' })),
    ]);
  });
  it('survive ids and words with marks of their own', async () => {
    const odd = document({
      blocks: [{ kind: 'paragraph', runs: [{ text: 'a<b> & "c"\u0007\ud800', factId: 'x"<&>' }] }],
    });
    expect(await readBoundNumbers(await writeOfficialDocx(odd, 'party@2026'))).toEqual([
      { factId: 'x"<&>', text: 'a<b> & "c"\ufffd' },
    ]);
  });
  it('have control ids that differ', async () => {
    const ids = [...(await xmlOf(document({ blocks: [table(50)] }))).matchAll(/<w:id w:val="(\d+)"/g)].map(
      ([, id]) => id,
    );
    expect(ids).toHaveLength(50);
    expect(new Set(ids).size).toBe(50);
  });
  it('are asked of a file that is no Word file in vain', async () => {
    await expect(readBoundNumbers(Buffer.from('no zip'))).rejects.toMatchObject({ code: 'unreadable' });
  });
});

describe('tables', () => {
  it('repeat their heads, keep rows whole and set numbers to the right', async () => {
    const xml = await xmlOf(document({ blocks: [table(2000)] }));
    expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(1);
    // One more is the head's own row pair of the paper: the frame has two tables with one row each.
    expect(xml.match(/<w:cantSplit\/>/g)).toHaveLength(2003);
    expect(xml.match(/"PlenumCellNumber"/g)).toHaveLength(2000);
  });
  it('group column heads over two rows', async () => {
    const grouped: Block = {
      ...(table(1) as Extract<Block, { kind: 'table' }>),
      columns: [{ header: 'Tên' }, { header: 'KH' }, { header: 'TH' }],
      groups: [
        { text: '', span: 1 },
        { text: 'Năm 2021', span: 2 },
      ],
      rows: [['a', '1', '2']],
    };
    const paper = await readPaper(
      await writeOfficialDocx(document({ blocks: [grouped] }), 'party@2026'),
      'a.docx',
    );
    expect(paper.tables[0]?.rows).toEqual([
      ['Tên', 'Năm 2021', ''],
      ['', 'KH', 'TH'],
      ['a', '1', '2'],
    ]);
  });
  it('turn their pages where asked, and turn them back', async () => {
    const xml = await xmlOf(
      document({
        blocks: [
          ...document().blocks,
          { ...table(2), landscape: true } as Block,
          { kind: 'paragraph', runs: [{ text: 'Sau bảng' }] },
        ],
      }),
    );
    const turns = [...xml.matchAll(/<w:pgSz [^>]*>/g)].map(([size]) => size.includes('landscape'));
    expect(turns).toEqual([false, true, false]);
    expect(xml.match(/<w:titlePg\/>/g)).toHaveLength(1);
  });
});

it('makes a contents list whose entries point at the headings', async () => {
  const xml = await xmlOf(document({ blocks: [{ kind: 'toc' }, ...document().blocks] }));
  const anchors = [...xml.matchAll(/PAGEREF (\w+)/g)].map(([, anchor]) => anchor);
  expect(anchors).toHaveLength(1);
  for (const anchor of anchors) expect(xml).toContain(`w:name="${anchor}"`);
});

it('gives the same bytes for the same document', async () => {
  expect(await writeOfficialDocx(document(), 'party@2026')).toEqual(
    await writeOfficialDocx(document(), 'party@2026'),
  );
});

it('writes dates with a zero before small days and the first two months only', () => {
  expect(['2026-02-05', '2026-03-05', '2026-12-15'].map((day) => longDate(day, 'vi'))).toEqual([
    'ngày 05 tháng 02 năm 2026',
    'ngày 05 tháng 3 năm 2026',
    'ngày 15 tháng 12 năm 2026',
  ]);
  expect(longDate('2026-02-05', 'en')).toBe('5 February 2026');
});

it('breaks long names before what they belong to, and leaves no word alone', () => {
  expect(balance('ỦY BAN NHÂN DÂN TỈNH BẾN TRE', 13, 60)).toBe('ỦY BAN NHÂN DÂN\nTỈNH BẾN TRE');
  expect(balance('NGẮN THÔI NHÉ BẠN', 13, 100)).toBe('NGẮN THÔI NHÉ BẠN');
});

it('knows which profile was in force', () => {
  expect([
    profileFor('party', '2026-05-26'),
    profileFor('party', '2026-05-27'),
    profileFor('state', '2021-01-01'),
  ]).toEqual(['party@2018', 'party@2026', 'state@2020']);
});

it('is well-formed in English too', async () => {
  const paper = await readPaper(
    await writeOfficialDocx(document({ language: 'en', typeName: 'Report' }), 'state@2020'),
    'a.docx',
  );
  for (const words of [
    'SOCIALIST REPUBLIC OF VIETNAM',
    'No. 05-BC/TU',
    'Bến Tre, 4 February 2022',
    'Recipients:',
  ])
    expect(paper.text).toContain(words);
});
