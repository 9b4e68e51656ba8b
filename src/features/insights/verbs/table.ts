import type { InputOf, OutputOf } from '../../../kernel/endpoint.ts';
import { formatInstant } from '../../../kernel/format.ts';
import { writeWorkbook } from '../../../papers/write/index.ts';
import type { Context } from '../../../store/context.ts';
import type { tableContract } from '../contract/table.ts';

type C = typeof tableContract;

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export const writeTable = async (
  { now, lang, body }: Context,
  { title, notes, columns, rows }: InputOf<C['writeTable']>,
): Promise<OutputOf<C['writeTable']>> => {
  const taken = lang === 'vi' ? 'Lấy ra lúc' : 'Taken at';
  return {
    fileName: 'bang-so-lieu.xlsx',
    contentType: XLSX,
    bytes: new Uint8Array(),
    render: () =>
      writeWorkbook([
        {
          name: lang === 'vi' ? 'Bảng' : 'Table',
          title,
          notes: [...notes, `${body.name} · ${taken} ${formatInstant(now, lang)}`],
          frozenColumns: 1,
          columns: columns.map(({ header, isFigure }, at) => ({
            key: String(at),
            header,
            ...(isFigure && { format: 'decimal' }),
          })),
          rows: rows.map((row) => Object.fromEntries(row.map((value, at) => [String(at), value]))),
        },
      ]),
  };
};
