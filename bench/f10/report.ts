// A long report made up from a few kinds of sentence, with the figures that a reader must find in it.

export type Expected = { indicator: string; value: string; unit: string; relations: [string, string][] };

const SUBJECTS = [
  'Sản lượng lúa',
  'Thu ngân sách nhà nước',
  'Kim ngạch xuất khẩu',
  'Diện tích trồng rừng',
  'Vốn đầu tư công',
  'Số lao động có việc làm mới',
];
const UNITS = ['tấn', 'tỷ đồng', 'triệu USD', 'ha', 'tỷ đồng', 'người'];
const PLACES = [
  'An Bình',
  'Phú Long',
  'Tân Hòa',
  'Mỹ Thạnh',
  'Hưng Lễ',
  'Sơn Đông',
  'Bình Thới',
  'Lộc Thuận',
];

const vietnamese = (value: string): string => {
  const [whole = '', fraction] = value.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '.');
  return fraction === undefined ? grouped : `${grouped},${fraction}`;
};

const sentence = (i: number): { text: string; expected: Expected } => {
  const kind = i % SUBJECTS.length;
  const place = PLACES[Math.floor(i / SUBJECTS.length) % PLACES.length]!;
  const indicator = `${SUBJECTS[kind]} xã ${place}`;
  const unit = UNITS[kind]!;
  const value = kind === 5 ? String(1_000 + i) : `${1_000 + i}.${1 + (i % 9)}`;
  const [share, rise] = [`${101 + (i % 20)}.${1 + (i % 9)}`, `${2 + (i % 9)}.${1 + (i % 8)}`];
  const shown = `${vietnamese(value)} ${unit}`;
  const shapes: { text: string; relations: Expected['relations'] }[] = [
    {
      text: `${indicator} ước đạt ${shown}, đạt ${vietnamese(share)}% kế hoạch, tăng ${vietnamese(rise)}% so với cùng kỳ.`,
      relations: [
        ['pct_of_plan', share],
        ['yoy_pct', rise],
      ],
    },
    {
      text: `${indicator} đạt ${shown}, giảm ${vietnamese(rise)}% so với năm 2020.`,
      relations: [['yoy_pct', `-${rise}`]],
    },
    { text: `${indicator} là ${shown}.`, relations: [] },
  ];
  const { text, relations } = shapes[Math.floor(i / 7) % shapes.length]!;
  return { text, expected: { indicator, value, unit, relations } };
};

/** At least so many characters: about 3,000 of them are a page. */
export const makeReport = (characters: number): { text: string; expected: Expected[] } => {
  const parts = ['BÁO CÁO', 'tình hình kinh tế - xã hội năm 2021', ''];
  const expected: Expected[] = [];
  let length = 0;
  for (let i = 0; length < characters; i++) {
    if (i % 12 === 0) parts.push('', `${1 + i / 12}. Lĩnh vực thứ ${1 + i / 12}`);
    const one = sentence(i);
    parts.push(one.text);
    expected.push(one.expected);
    length += one.text.length + 1;
  }
  return { text: parts.join('\n'), expected };
};
