// A table as the page shows it, to be taken away as a workbook.
import { z } from 'zod';
import { isDecimalString } from '../../../kernel/decimal.ts';
import { endpoint } from '../../../kernel/endpoint.ts';
import { Download, Text } from '../../../kernel/schemas.ts';

export const MAX_TABLE_ROWS = 5000;

export const tableContract = {
  writeTable: endpoint({
    method: 'POST',
    path: '/api/insights/table.xlsx',
    permission: 'indicators.read',
    summary: 'The table under a picture as a workbook; nothing is kept',
    input: z
      .object({
        title: Text(300),
        notes: z.array(z.string().max(500)).max(10).default([]),
        columns: z
          .array(z.object({ header: z.string().max(300), isFigure: z.boolean().default(false) }))
          .min(1)
          .max(100),
        rows: z.array(z.array(z.string().max(1000).nullable())).max(MAX_TABLE_ROWS),
      })
      .superRefine(({ columns, rows }, check) => {
        for (const [at, row] of rows.entries())
          for (const [column, value] of row.entries())
            if (
              column >= columns.length ||
              (columns[column]!.isFigure && value !== null && !isDecimalString(value))
            )
              check.addIssue({ code: 'custom', path: ['rows', at, column], message: 'decimal' });
      }),
    output: Download,
    download: true,
  }),
};
