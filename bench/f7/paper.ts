// One paper for all: its head, one table, its signature. Rivals differ in what the table's rows are.
import type { OfficialDocument, Words } from '../../src/papers/write/index.ts';
import { HEADS } from './rows.ts';

export const paperWith = (rows: Words[][]): OfficialDocument => ({
  superior: 'Đảng bộ tỉnh Ví Dụ',
  issuer: 'Ban Chấp hành',
  number: '01-TB/TU',
  place: 'Ví Dụ',
  date: '2021-12-02',
  typeName: 'THÔNG BÁO',
  summary: 'kết quả thực hiện các chỉ tiêu năm 2021',
  blocks: [
    { kind: 'heading', level: 1, text: 'Kết quả từng chỉ tiêu' },
    {
      kind: 'table',
      columns: HEADS.map((header, i) => ({
        header,
        width: i === 0 ? 3 : 1,
        align: i < 2 ? 'left' : 'right',
      })),
      rows,
    },
  ],
  signature: { authority: 'T/M BAN THƯỜNG VỤ', title: 'Phó Bí thư', name: 'Nguyễn Văn A' },
  recipients: ['Các cơ quan trực thuộc', 'Lưu Văn phòng'],
  language: 'vi',
});
