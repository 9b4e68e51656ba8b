// What must be in order before a text goes out, and the check that a live number says what its fact says.
import { Decimal, type DecimalString } from '../../../kernel/decimal.ts';
import { readTypedNumber } from '../../../kernel/format.ts';
import type { Words } from '../../../kernel/problem.ts';
import type { Content, Official } from '../contract/content.ts';
import { listPhotos, listRuns, listTodos, plainText } from './content.ts';

export type Hindrance = { code: string; message: Words };

/** The first number printed in a text; "13/24" gives 13. Null where it prints none. */
const printedNumber = (text: string): { value: DecimalString; decimals: number } | null => {
  const found = /\d[\d.,]*\d|\d/.exec(text)?.[0];
  if (!found) return null;
  const vietnamese = found.replace(/\./g, '').replace(',', '.');
  const english = found.replace(/,/g, '');
  const digits = /^\d{1,3}(\.\d{3})*(,\d+)?$|^\d+(,\d+)?$/.test(found) ? vietnamese : english;
  const read = readTypedNumber(digits.replace('.', ','), {});
  return read.ok ? { value: read.value, decimals: (digits.split('.')[1] ?? '').length } : null;
};

/** A number may be printed rounded and without its sign ("giảm 14,3%"), but not as another number. */
export const factTextAgrees = (text: string, value: DecimalString | null): boolean => {
  if (value === null) return true;
  const printed = printedNumber(text);
  if (!printed) return true;
  return new Decimal(value).abs().toDecimalPlaces(printed.decimals).equals(new Decimal(printed.value));
};

export const listHindrances = (
  { title, content, official }: { title: string; content: Content; official: Official },
  known: { facts: ReadonlyMap<string, { value: DecimalString | null }>; photoIds: ReadonlySet<string> },
): Hindrance[] => {
  const found: Hindrance[] = [];
  const say = (code: string, vi: string, en: string) => found.push({ code, message: { vi, en } });
  if (!title.trim()) say('no_title', 'Chưa có tiêu đề', 'There is no title');
  if (plainText(content).trim().length < 40)
    say('no_text', 'Chưa có nội dung để công bố', 'There is no text to publish');
  for (const todo of listTodos(content))
    say('todo', `Còn chỗ trống phải viết: ${todo.prompt}`, `Still to be written: ${todo.prompt}`);
  for (const photo of listPhotos(content)) {
    if (!known.photoIds.has(photo.photoId))
      say('photo_missing', 'Có ảnh không còn trong thông báo', 'A photo is not part of this announcement');
    else if (!photo.alt)
      say(
        'photo_alt',
        `Ảnh${photo.caption ? ` “${photo.caption}”` : ''} chưa có mô tả cho người không xem được ảnh`,
        `The photo${photo.caption ? ` “${photo.caption}”` : ''} has no description for those who cannot see it`,
      );
  }
  for (const run of listRuns(content)) {
    if (!run.factId) continue;
    const fact = known.facts.get(run.factId);
    if (!fact)
      say(
        'fact_missing',
        `Số “${run.text}” không còn gắn với số liệu nào`,
        `The number “${run.text}” is bound to no figure`,
      );
    else if (!factTextAgrees(run.text, fact.value))
      say(
        'fact_text',
        `Số “${run.text}” khác với số liệu mà nó gắn vào`,
        `The number “${run.text}” is not what its figure says`,
      );
  }
  if (!official.issuer.trim()) say('no_issuer', 'Chưa có cơ quan ban hành', 'The issuing body is missing');
  return found;
};
