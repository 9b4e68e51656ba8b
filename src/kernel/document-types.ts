// Types of official documents with their symbols. Sources: Decree 30/2020/NĐ-CP, annex III (state); Regulation
// 399-QĐ/TW and Guidance 05-HD/VPTW of 2026 (Party). On the Party side QĐ stands for quyết định and quy định alike.
import type { Words } from './problem.ts';

export const SIDES = ['party', 'state'] as const;
export type Side = (typeof SIDES)[number];

type Entry = { party: string | null; state: string | null; words: Words };
/** `party` and `state`: the symbol on that side, null where the type is not used there or has no symbol. */
const entry = (party: string | null, state: string | null, vi: string, en: string): Entry => ({
  party,
  state,
  words: { vi, en },
});

export const DOCUMENT_TYPES = {
  nghi_quyet: entry('NQ', 'NQ', 'Nghị quyết', 'Resolution'),
  quyet_dinh: entry('QĐ', 'QĐ', 'Quyết định', 'Decision'),
  quy_dinh: entry('QĐ', 'QyĐ', 'Quy định', 'Regulation'),
  chi_thi: entry('CT', 'CT', 'Chỉ thị', 'Directive'),
  ket_luan: entry('KL', 'KL', 'Kết luận', 'Conclusion'),
  quy_che: entry('QC', 'QC', 'Quy chế', 'Rules of procedure'),
  thong_tri: entry('TT', null, 'Thông tri', 'Circular letter'),
  huong_dan: entry('HD', 'HD', 'Hướng dẫn', 'Guidance'),
  thong_bao: entry('TB', 'TB', 'Thông báo', 'Announcement'),
  thong_cao: entry('TC', 'TC', 'Thông cáo', 'Communiqué'),
  bao_cao: entry('BC', 'BC', 'Báo cáo', 'Report'),
  ke_hoach: entry('KH', 'KH', 'Kế hoạch', 'Plan'),
  chuong_trinh: entry('CTr', 'CTr', 'Chương trình', 'Programme'),
  de_an: entry('ĐA', 'ĐA', 'Đề án', 'Scheme'),
  du_an: entry('DA', 'DA', 'Dự án', 'Project'),
  phuong_an: entry('PA', 'PA', 'Phương án', 'Option paper'),
  to_trinh: entry('TTr', 'TTr', 'Tờ trình', 'Submission'),
  cong_van: entry('CV', null, 'Công văn', 'Official letter'),
  bien_ban: entry('BB', 'BB', 'Biên bản', 'Minutes'),
  cong_dien: entry(null, 'CĐ', 'Công điện', 'Official telegram'),
  hop_dong: entry(null, 'HĐ', 'Hợp đồng', 'Contract'),
  nghi_dinh: entry(null, 'NĐ', 'Nghị định', 'Decree'),
  thong_tu: entry(null, 'TT', 'Thông tư', 'Circular'),
  phap_lenh: entry(null, 'PL', 'Pháp lệnh', 'Ordinance'),
  luat: entry(null, 'L', 'Luật', 'Law'),
  quy_hoach: entry(null, null, 'Quy hoạch', 'Master plan'),
  khac: entry(null, null, 'Văn bản khác', 'Other document'),
} as const satisfies Record<string, Entry>;

export type DocumentType = keyof typeof DOCUMENT_TYPES;
export const DOCUMENT_TYPE_CODES = Object.keys(DOCUMENT_TYPES) as [DocumentType, ...DocumentType[]];

export const typeName = (type: DocumentType, lang: 'vi' | 'en' = 'vi'): string =>
  DOCUMENT_TYPES[type].words[lang];

export const symbolOfType = (type: DocumentType, side: Side): string | null => DOCUMENT_TYPES[type][side];

const PRINTED = new Map<string, string>();
for (const { party, state } of Object.values(DOCUMENT_TYPES))
  for (const symbol of [party, state]) if (symbol) PRINTED.set(symbol.toUpperCase(), symbol);

/** "CTR" → "CTr"; null where no type has this symbol. */
export const printedTypeSymbol = (symbol: string): string | null => PRINTED.get(symbol.toUpperCase()) ?? null;

/** The types a symbol can stand for on a side: QĐ on the Party side is two. */
export const typesOfSymbol = (symbol: string, side: Side): DocumentType[] =>
  DOCUMENT_TYPE_CODES.filter((type) => DOCUMENT_TYPES[type][side]?.toUpperCase() === symbol.toUpperCase());
