// The numbers of a published announcement for reuse: one row a fact, with where it comes from. The same rows as .csv,
// .xlsx and .json; figures are decimal text with a point in .json and numbers in the sheets.
import type { Download } from '../../kernel/schemas.ts';
import { type Sheet, writeCsv, writeWorkbook } from '../../papers/write/index.ts';
import type { DATA_FORMATS, PublicFact, PublicPicture } from './contract.ts';

export type DataRow = Omit<
  PublicFact,
  'body' | 'announcements' | 'snapshot' | 'plans' | 'explanation' | 'members'
>;
export type DataSet = {
  body: { slug: string; name: string };
  slug: string;
  title: string;
  version: number;
  hash: string;
  publishedAt: string;
  picture: PublicPicture;
  facts: DataRow[];
};

const sheetOf = (data: DataSet): Sheet => ({
  name: 'Số liệu',
  title: data.title,
  notes: [
    `Công bố ${data.publishedAt}, bản ${data.version}, SHA-256 ${data.hash}`,
    `Bản chụp số liệu ${data.picture.snapshot.takenAt}, SHA-256 ${data.picture.snapshot.hash}`,
  ],
  columns: [
    { header: 'Tên', key: 'name', width: 44 },
    { header: 'Nội dung', key: 'label', width: 24 },
    { header: 'Giá trị', key: 'value', format: 'decimal', width: 16 },
    { header: 'Đơn vị tính', key: 'unit', width: 14 },
    { header: 'Bằng chữ', key: 'text', width: 22 },
    { header: 'Kỳ', key: 'period', width: 12 },
    { header: 'Phạm vi', key: 'orgUnit', width: 22 },
    { header: 'Mã chỉ tiêu', key: 'code', width: 14 },
    { header: 'Loại số', key: 'vintage', width: 14 },
    { header: 'Phiên bản', key: 'version', width: 10 },
    { header: 'Ngày báo cáo', key: 'reportedOn', format: 'date', width: 14 },
    { header: 'Cơ quan', key: 'author', width: 26 },
    { header: 'Nguồn', key: 'source', width: 30 },
    { header: 'Minh họa', key: 'illustrative', width: 10 },
    { header: 'Mã số liệu', key: 'id', width: 38 },
  ],
  rows: data.facts.map((fact) => ({
    name: fact.name.vi,
    label: fact.label.vi,
    value: fact.value,
    unit: fact.unit,
    text: fact.text.vi,
    period: fact.period,
    orgUnit: fact.orgUnit,
    code: fact.indicator?.code,
    vintage: fact.vintage,
    version: fact.version === null ? null : String(fact.version),
    reportedOn: fact.reportedAt?.slice(0, 10),
    author: fact.author,
    source: fact.source && [fact.source.number, fact.source.title].filter(Boolean).join(', '),
    illustrative: fact.illustrative ? 'có' : '',
    id: fact.id,
  })),
});

const TYPES = {
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

/** Made after the transaction that read for it. */
export const dataFile = (data: DataSet, format: (typeof DATA_FORMATS)[number]): Download => ({
  fileName: `${data.slug}.${format}`,
  contentType: TYPES[format],
  bytes: new Uint8Array(),
  render: async () => {
    if (format === 'xlsx') return writeWorkbook([sheetOf(data)]);
    const text = format === 'csv' ? writeCsv(sheetOf(data)) : JSON.stringify(data, null, 1);
    return new TextEncoder().encode(text);
  },
});
