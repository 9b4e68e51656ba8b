// Names of document types. Sources: Decree 30/2020/NĐ-CP, annex III (state); Guidance 05-HD/VPTW of 2026 and
// 36-HD/VPTW of 2018 (Party).

/** Type names as they stand alone, in capitals, at the head of a document. Longest first. */
export const TYPE_NAMES: readonly string[] = [
  'CHƯƠNG TRÌNH HÀNH ĐỘNG',
  'NGHỊ QUYẾT LIÊN TỊCH',
  'CHƯƠNG TRÌNH',
  'NGHỊ QUYẾT',
  'QUYẾT ĐỊNH',
  'QUY ĐỊNH',
  'QUY CHẾ',
  'CHỈ THỊ',
  'KẾT LUẬN',
  'THÔNG TRI',
  'THÔNG BÁO',
  'THÔNG CÁO',
  'HƯỚNG DẪN',
  'BÁO CÁO',
  'KẾ HOẠCH',
  'TỜ TRÌNH',
  'ĐỀ ÁN',
  'DỰ ÁN',
  'PHƯƠNG ÁN',
  'CÔNG ĐIỆN',
  'BIÊN BẢN',
  'NGHỊ ĐỊNH',
  'THÔNG TƯ',
  'LUẬT',
];
