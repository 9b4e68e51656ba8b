import { describe, expect, it } from 'vitest';
import { makePdf, type PageSpec, paragraph, type Stroke } from '../../../../test/papers/make-pdf.ts';
import { readPaper } from '../index.ts';

const read = (pages: PageSpec[]) => readPaper(makePdf(pages), 'a.pdf');

const LONG =
  'Giá trị sản xuất công nghiệp tăng khá, một số ngành hàng chủ lực giữ được thị trường xuất khẩu, góp phần giải quyết việc làm cho lao động nông thôn trong giai đoạn 2021 - 2025.';
const OTHER =
  'Chăn nuôi phục hồi, đàn bò ổn định; người nuôi tôm công nghệ cao mở rộng thêm diện tích và áp dụng quy trình mới.';

it('joins wrapped lines and keeps paragraphs apart', async () => {
  const first = paragraph(LONG, 120);
  const paper = await read([{ texts: [...first, ...paragraph(OTHER, 120 + first.length * 18 + 8)] }]);
  expect(paper.text).toBe(`${LONG}\n\n${OTHER}`);
  expect(paper.pages).toBe(1);
});

it('reads two columns one after the other', async () => {
  const left = paragraph(LONG, 120, 30, 60, 0);
  const right = paragraph(OTHER, 120, 30, 330, 0);
  expect(
    (await read([{ texts: left.flatMap((line, i) => (right[i] ? [line, right[i]] : [line])) }])).text,
  ).toBe(`${LONG}\n\n${OTHER}`);
});

it('reads the halves of an official header left side first', async () => {
  const texts = [
    { x: 90, y: 70, text: 'TỈNH ỦY BẾN TRE' },
    { x: 330, y: 75, text: 'ĐẢNG CỘNG SẢN VIỆT NAM' },
    { x: 120, y: 88, text: '*' },
    { x: 100, y: 106, text: 'Số 05-BC/TU' },
    { x: 340, y: 106, text: 'Bến Tre, ngày 04 tháng 3 năm 2022' },
    { x: 260, y: 150, text: 'BÁO CÁO' },
    ...paragraph(LONG, 180),
  ];
  expect((await read([{ texts }])).text).toBe(
    `TỈNH ỦY BẾN TRE\n*\nSố 05-BC/TU\n\nĐẢNG CỘNG SẢN VIỆT NAM\nBến Tre, ngày 04 tháng 3 năm 2022\n\nBÁO CÁO\n\n${LONG}`,
  );
});

it('drops page numbers and running heads, and joins a sentence over a page break', async () => {
  const pages = [1, 2, 3].map(
    (page): PageSpec => ({
      texts: [
        { x: 230, y: 40, text: `Báo cáo năm 2021, trang ${page}` },
        ...(page === 1
          ? paragraph(LONG, 700).slice(0, 2)
          : page === 2
            ? paragraph(LONG, 100, 60, 85, 28).slice(2)
            : paragraph(OTHER, 100)),
        { x: 300, y: 815, text: String(page) },
      ],
    }),
  );
  expect((await read(pages)).text).toBe(`${LONG}\n\n${OTHER}`);
});

it('joins a title of two lines set in the middle, and leaves out a contents list', async () => {
  const middle = (text: string, y: number) => ({ x: 265 - text.length * 3, y, text });
  const texts = [
    middle('BÁO CÁO', 100),
    middle('kết quả thực hiện nhiệm vụ năm 2021', 118),
    middle('và phương hướng năm 2022', 136),
    { x: 85, y: 170, text: `I- KẾT QUẢ${'.'.repeat(50)} 2` },
    ...paragraph(LONG, 200),
  ];
  expect((await read([{ texts }])).text).toBe(
    `BÁO CÁO\n\nkết quả thực hiện nhiệm vụ năm 2021 và phương hướng năm 2022\n\n${LONG}`,
  );
});

it('keeps a line that stands at the same place on every page inside the margins', async () => {
  const page: PageSpec = { texts: [...paragraph(LONG, 84), { x: 300, y: 815, text: '5' }] };
  expect((await read([page, page, page])).text.split('hàng chủ lực')).toHaveLength(4);
});

describe('ruled tables', () => {
  const grid = (xs: number[], ys: number[]): Stroke[] => [
    ...xs.map((x) => ({ x1: x, x2: x, y1: ys[0] ?? 0, y2: ys.at(-1) ?? 0 })),
    ...ys.map((y) => ({ y1: y, y2: y, x1: xs[0] ?? 0, x2: xs.at(-1) ?? 0 })),
  ];
  const head = [
    { x: 64, y: 116, text: 'Chỉ tiêu' },
    { x: 204, y: 116, text: 'Đơn vị' },
    { x: 304, y: 116, text: 'Kế hoạch' },
  ];
  it('keep a cell of several lines together', async () => {
    const paper = await read([
      {
        lines: grid([60, 200, 300, 400], [100, 122, 162, 184]),
        texts: [
          ...head,
          { x: 64, y: 138, text: 'Sản lượng tôm' },
          { x: 64, y: 154, text: 'nước lợ' },
          { x: 204, y: 146, text: 'tấn' },
          { x: 304, y: 146, text: '92.500' },
          { x: 64, y: 178, text: 'Hộ nghèo' },
          { x: 204, y: 178, text: '%' },
          { x: 304, y: 178, text: '2,25' },
        ],
      },
    ]);
    expect(paper.tables[0]?.rows).toEqual([
      ['Chỉ tiêu', 'Đơn vị', 'Kế hoạch'],
      ['Sản lượng tôm nước lợ', 'tấn', '92.500'],
      ['Hộ nghèo', '%', '2,25'],
    ]);
  });
  it('go on over a page break without their repeated header', async () => {
    const page = (name: string, value: string): PageSpec => ({
      lines: grid([60, 200, 300, 400], [100, 122, 144]),
      texts: [
        ...head,
        { x: 64, y: 138, text: name },
        { x: 204, y: 138, text: 'xã' },
        { x: 304, y: 138, text: value },
      ],
    });
    const paper = await read([page('Nông thôn mới', '05'), page('Kiểu mẫu', '02')]);
    expect(paper.tables.map((table) => table.rows)).toEqual([
      [
        ['Chỉ tiêu', 'Đơn vị', 'Kế hoạch'],
        ['Nông thôn mới', 'xã', '05'],
        ['Kiểu mẫu', 'xã', '02'],
      ],
    ]);
  });
});

it('puts letters of a second font back into their words', async () => {
  const word = 'địa bàn tỉnh có nhiều chuyển biến tích cực';
  const plain = [...word].map((letter, i) => ({ letter, x: 85 + i * 6 }));
  const rare = /[ịỉềểự]/;
  const texts = [
    ...plain.filter(({ letter }) => !rare.test(letter)).map(({ letter, x }) => ({ x, y: 100, text: letter })),
    ...plain.filter(({ letter }) => rare.test(letter)).map(({ letter, x }) => ({ x, y: 100, text: letter })),
  ];
  expect((await read([{ texts }])).text).toBe(word);
});

describe('bad files', () => {
  const codeOf = (bytes: Uint8Array) =>
    readPaper(bytes, 'a.pdf').then(
      () => 'read',
      (error) => error.code,
    );
  it('each have their own error', async () => {
    expect(await codeOf(makePdf([{ texts: [] }, { texts: [{ x: 300, y: 815, text: '2' }] }]))).toBe(
      'scanned',
    );
    const lock = `/Encrypt << /Filter /Standard /V 2 /R 3 /Length 128 /P -44 /O <${'ab'.repeat(32)}> /U <${'cd'.repeat(32)}> >> /ID [<${'01'.repeat(16)}> <${'01'.repeat(16)}>]`;
    expect(await codeOf(makePdf([{ texts: paragraph(LONG, 100) }], lock))).toBe('encrypted');
    expect(await codeOf(Buffer.from('%PDF-1.7\nnothing of the kind'))).toBe('unreadable');
  });
});
