// The cascade as a workbook: one line a duty or paper, levels by indentation, in the reader's language.
import { typeName } from '../../../kernel/document-types.ts';
import { writeWorkbook } from '../../../papers/write/index.ts';
import { contentTypeOf } from '../../documents/index.ts';
import type { VerbsOf } from '../../slice.ts';
import type { contract, Standing } from '../contract.ts';
import { showCascade } from './read.ts';

const WORDS = {
  vi: {
    sheet: 'Cụ thể hóa',
    heads: [
      'Cấp',
      'Đơn vị',
      'Loại văn bản',
      'Hạn ban hành',
      'Người theo dõi',
      'Tình trạng',
      'Trễ (ngày)',
      'Số, ký hiệu',
      'Ngày ban hành',
      'Trích yếu',
      'Mở đầu',
    ],
    standing: {
      overdue: 'Chưa ban hành, quá hạn',
      near: 'Chưa ban hành, sắp đến hạn',
      waiting: 'Chưa ban hành, trong hạn',
      no_day: 'Chưa ban hành',
      late: 'Đã ban hành, trễ',
      issued: 'Đã ban hành',
      excused: 'Được miễn',
    } satisfies Record<Standing, string>,
    unasked: 'Ban hành thêm',
  },
  en: {
    sheet: 'Cascade',
    heads: [
      'Level',
      'Unit',
      'Type',
      'Due',
      'Owner',
      'Standing',
      'Days late',
      'Number',
      'Issued',
      'Title',
      'Opening',
    ],
    standing: {
      overdue: 'Not issued, overdue',
      near: 'Not issued, nearly due',
      waiting: 'Not issued, in time',
      no_day: 'Not issued',
      late: 'Issued late',
      issued: 'Issued',
      excused: 'Excused',
    } satisfies Record<Standing, string>,
    unasked: 'Issued unasked',
  },
} as const;
const KEYS = [
  'level',
  'unit',
  'type',
  'due',
  'owner',
  'standing',
  'late',
  'symbol',
  'issued',
  'title',
  'opening',
] as const;
const DAYS: ReadonlySet<string> = new Set(['due', 'issued']);

export const workbook: Pick<VerbsOf<typeof contract>, 'exportCascade'> = {
  exportCascade: async (ctx, { id }) => {
    const { document, nodes } = await showCascade(ctx, id);
    const words = WORDS[ctx.lang];
    const rows = nodes.map(({ level, duty, document: paper, opening }) => ({
      level: String(level),
      unit: duty && `${'  '.repeat(level - 1)}${duty.unit.name}`,
      type: duty?.documentType && typeName(duty.documentType, ctx.lang),
      due: duty?.dueOn,
      owner: duty?.owner?.name,
      standing: duty ? words.standing[duty.standing] : words.unasked,
      late: duty?.daysLate ? String(duty.daysLate) : null,
      symbol: paper?.symbol,
      issued: paper?.issuedOn,
      title: paper?.title,
      opening,
    }));
    const columns = KEYS.map((key, at) => ({
      key,
      header: words.heads[at]!,
      ...(DAYS.has(key) && { format: 'date' as const }),
      ...(key === 'late' && { format: 'decimal' as const, decimals: 0 }),
    }));
    const title = [document.symbol, document.title].filter(Boolean).join(' – ');
    return {
      fileName: 'cu-the-hoa.xlsx',
      contentType: contentTypeOf('xlsx'),
      bytes: new Uint8Array(),
      render: () => writeWorkbook([{ name: words.sheet, title, columns, rows }]),
    };
  },
};
