// The agencies' reports, written as Word files in the state's format and registered; each figure points to its sentence.
// Numbers, days and wording of the reports are illustrative.
import { contract as documents } from '../../src/features/documents/contract.ts';
import { formatDay, formatDecimal } from '../../src/kernel/format.ts';
import { writeOfficialDocx } from '../../src/papers/write/index.ts';
import type { Teller } from '../teller.ts';
import { SECTOR_GROWTH, type SeedTarget, TARGETS } from './targets.ts';

export type Source = { documentId: string; start: number; end: number; text: string };

type Report = { unit: string; name: string; symbol: string; day: string };
const REPORTS: Report[] = [
  { unit: 'CTK', name: 'Cục Thống kê', symbol: '712/BC-CTK', day: '2021-11-28' },
  { unit: 'SNN', name: 'Sở Nông nghiệp và Phát triển nông thôn', symbol: '3340/BC-SNN', day: '2021-11-26' },
  { unit: 'SCT', name: 'Sở Công Thương', symbol: '2718/BC-SCT', day: '2021-11-25' },
  { unit: 'STC', name: 'Sở Tài chính', symbol: '4115/BC-STC', day: '2021-11-29' },
  { unit: 'SKHDT', name: 'Sở Kế hoạch và Đầu tư', symbol: '2961/BC-SKHĐT', day: '2021-11-27' },
  {
    unit: 'SLDTBXH',
    name: 'Sở Lao động - Thương binh và Xã hội',
    symbol: '3027/BC-SLĐTBXH',
    day: '2021-11-24',
  },
  { unit: 'SYT', name: 'Sở Y tế', symbol: '4480/BC-SYT', day: '2021-11-26' },
  { unit: 'BCHQS', name: 'Bộ Chỉ huy Quân sự tỉnh', symbol: '386/BC-BCHQS', day: '2021-03-03' },
];

const BASES = {
  pct_of_plan: 'kế hoạch',
  pct_of_central_estimate: 'dự toán Trung ương giao',
  pct_of_local_estimate: 'dự toán địa phương phấn đấu',
} as const;

/** What the agency writes of one target, with the ratios as the announcement gives them. */
const sentenceOf = ({ nameVi, unit, operator, result2021, plan2021, stated = [] }: SeedTarget): string => {
  const number = formatDecimal(result2021);
  const figure =
    operator === 'complete'
      ? `đạt ${number}/${formatDecimal(plan2021.plan!)} ${unit}`
      : `ước đạt ${number}${unit === '%' ? '%' : ` ${unit}`}`;
  const ratios = stated.flatMap(({ type, value }) =>
    type === 'yoy_pct' ? [] : [`bằng ${formatDecimal(value)}% ${BASES[type]}`],
  );
  const growth = stated.find(({ type, value }) => type === 'yoy_pct' && value !== result2021);
  const parts = [`${nameVi} ${figure}`, ...ratios];
  if (growth) parts.push(`tăng ${formatDecimal(growth.value)}% so với cùng kỳ`);
  return `${parts.join(', ')}.`;
};

const sectorSentence = `${SECTOR_GROWTH.nameVi} ước ${formatDecimal(SECTOR_GROWTH.result2021)}%.`;

const sentencesOf = (unit: string): [code: string, sentence: string][] => [
  ...TARGETS.filter((target) => target.owner === unit).map((target): [string, string] => [
    target.code,
    sentenceOf(target),
  ]),
  ...(SECTOR_GROWTH.owner === unit ? [[SECTOR_GROWTH.code, sectorSentence] as [string, string]] : []),
];

const writeReport = ({ unit, name, symbol, day }: Report): Promise<Uint8Array> =>
  writeOfficialDocx(
    {
      superior: 'ỦY BAN NHÂN DÂN TỈNH BẾN TRE',
      issuer: name,
      number: symbol,
      place: 'Bến Tre',
      date: day,
      typeName: 'BÁO CÁO',
      summary: 'Ước thực hiện chỉ tiêu năm 2021',
      blocks: [
        {
          kind: 'paragraph',
          runs: [
            {
              text: `${name} báo cáo ước thực hiện các chỉ tiêu được giao theo dõi, số liệu đến ngày ${formatDay(day)}:`,
            },
          ],
        },
        ...sentencesOf(unit).map(([, text]) => ({ kind: 'paragraph' as const, runs: [{ text }] })),
        {
          kind: 'paragraph',
          runs: [{ text: 'Văn bản này được soạn cho bản trình diễn; số, ngày và lời văn là minh họa.' }],
        },
      ],
      signature: { title: 'THỦ TRƯỞNG CƠ QUAN', name: '(minh họa)' },
      recipients: ['Văn phòng Tỉnh ủy', 'Lưu: VT'],
      language: 'vi',
    },
    'state@2020',
  );

/** Registers the reports with their files; returns where each indicator's figure stands, by the indicator's code. */
export const tellReports = async ({ does }: Teller): Promise<Map<string, Source>> => {
  const sources = new Map<string, Source>();
  for (const report of REPORTS) {
    const { unit, name, symbol, day } = report;
    const { id } = await does('vanphong', `${day} 08:00`, documents.createDocument, {
      type: 'bao_cao',
      side: 'state',
      symbol,
      issuer: name,
      issuedOn: day,
      title: `Báo cáo ước thực hiện chỉ tiêu năm 2021 của ${name}`,
      note: 'Số, ngày và lời văn của báo cáo là minh họa',
    });
    const file = { fileName: `${symbol.replace('/', '-')}.docx`, bytes: await writeReport(report) };
    await does('vanphong', `${day} 08:05`, documents.addDocumentFile, { id, file });
    const { text } = await does('vanphong', `${day} 08:06`, documents.getDocumentText, { id });
    for (const [code, sentence] of sentencesOf(unit)) {
      const start = text.indexOf(sentence);
      if (start < 0) throw new Error(`the report ${symbol} does not hold its sentence on ${code}`);
      sources.set(code, { documentId: id, start, end: start + sentence.length, text: sentence });
    }
  }
  return sources;
};
