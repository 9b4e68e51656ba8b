// plenum report --year 2021: the yearly report out of the data alone, as a Word file.
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { reportVerbs } from '../features/reports/index.ts';
import { Year } from '../kernel/schemas.ts';
import { asProgram } from './as-program.ts';

export type ReportOptions = { year: string; out?: string; body?: string; lang: 'vi' | 'en' };

export const reportCommand = async ({ year: typed, out, body, lang }: ReportOptions): Promise<void> => {
  const year = Year.safeParse(typed);
  if (!year.success) throw new Error(`Năm không đúng: ${typed} (no such year)`);
  if (out && existsSync(out)) throw new Error(`Tệp ${out} đã có (the file exists)`);
  const file = await asProgram(body, async (ctx) => {
    const { snapshotId } = await reportVerbs.draftReport(ctx, { year: year.data });
    return reportVerbs.downloadReport(ctx, { snapshotId, lang });
  });
  const name = out ?? file.fileName;
  await writeFile(name, (await file.render?.()) ?? file.bytes, { flag: 'wx' });
  console.log(`Đã soạn ${name}; những chỗ trong ngoặc vuông chờ người viết nhận định`);
};
