// plenum verify FILE.docx: every bound number of a paper, and which no longer agrees with the data. Exit code 1 then.
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { CheckedNumber } from '../features/reports/contract.ts';
import { reportVerbs } from '../features/reports/index.ts';
import { asProgram } from './as-program.ts';

const WORDS: Record<CheckedNumber['agreement'], string> = {
  agrees: 'khớp',
  changed: 'số liệu đã đổi',
  edited: 'bị sửa trong tệp',
  unknown: 'không có số liệu này',
};

const lineOf = ({ text, agreement, name, label, is }: CheckedNumber): string =>
  [
    agreement === 'agrees' ? '  ' : '! ',
    WORDS[agreement].padEnd(22),
    `${text.padEnd(22)} `,
    name && label ? `${name.vi} (${label.vi})` : '',
    agreement === 'agrees' || !is ? '' : ` – nay là ${is.vi}`,
  ].join('');

export const verifyCommand = async (
  file: string,
  options: { body?: string; json?: boolean },
): Promise<void> => {
  const bytes = new Uint8Array(await readFile(file));
  const checked = await asProgram(options.body, (ctx) =>
    reportVerbs.verifyPaper(ctx, { file: { fileName: basename(file), bytes } }),
  );
  if (options.json) console.log(JSON.stringify(checked));
  else {
    const differing = checked.numbers.filter(({ agreement }) => agreement !== 'agrees').length;
    for (const number of checked.numbers) console.log(lineOf(number));
    console.log(
      checked.numbers.length === 0
        ? 'Tệp không có số nào gắn với số liệu (no bound number)'
        : `${checked.numbers.length} số, ${differing} số không khớp (numbers, not agreeing)`,
    );
  }
  process.exitCode = checked.ok ? 0 : 1;
};
