// An entry of the log in words: one sentence, and what changed line by line.

import { isDecimalString } from '../../../kernel/decimal.ts';
import { formatDay, formatDecimal } from '../../../kernel/format.ts';
import type { Lang, Words } from '../../../kernel/problem.ts';
import { ROLE_NAMES, type Role } from '../../../kernel/rights.ts';
import type { AuditEntry } from '../contract.ts';
import { DEEDS } from './deeds.ts';
import { FIELD_WORDS } from './field-words.ts';

type Described = Pick<AuditEntry, 'actorName' | 'verb' | 'objectType' | 'data'>;

/** "Trần Văn Quân đã mời Bùi Thị Lan (lan@…) tham gia". A verb without words is named as it is. */
export const sentenceOf = ({ actorName, verb, objectType, data }: Described, lang: Lang): string => {
  const deed = DEEDS[verb];
  const rest = deed
    ? fill(deed[lang], data, lang)
    : { vi: `thực hiện ${verb} trên ${objectType}`, en: `did ${verb} on ${objectType}` }[lang];
  return lang === 'vi' ? `${actorName} đã ${rest}` : `${actorName} ${rest}`;
};

const fill = (template: string, data: Record<string, unknown>, lang: Lang): string => {
  const put = (text: string) =>
    text.replace(/\{(\w+)\}/g, (_, name: string) => valueText(name, data[name], lang));
  const isMissing = (part: string) =>
    [...part.matchAll(/\{(\w+)\}/g)].some(([, name]) => data[name!] === undefined || data[name!] === null);
  return put(template.replace(/\[([^\]]*)\]/g, (_, part: string) => (isMissing(part) ? '' : part)))
    .replace(/\s+/g, ' ')
    .trim();
};

export type Detail = { label: string; before?: string; text: string };

/** Every field of an entry; a field in `changes` says what it was and what it is. */
export const detailsOf = ({ data }: Pick<AuditEntry, 'data'>, lang: Lang): Detail[] =>
  Object.entries(data).flatMap(([name, value]): Detail[] => {
    if (name === 'changes' && isRecord(value)) return changesOf(value, lang);
    if (value === null || value === undefined || value === '') return [];
    return [{ label: labelOf(name, lang), text: valueText(name, value, lang) }];
  });

const changesOf = (changes: Record<string, unknown>, lang: Lang): Detail[] =>
  Object.entries(changes).map(([name, pair]) => {
    const [before, after] = Array.isArray(pair) ? pair : [undefined, pair];
    return {
      label: labelOf(name, lang),
      before: valueText(name, before, lang),
      text: valueText(name, after, lang),
    };
  });

const labelOf = (name: string, lang: Lang): string =>
  (FIELD_WORDS[name] as Words | undefined)?.[lang] ?? name;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const valueText = (name: string, value: unknown, lang: Lang): string => {
  if (value === null || value === undefined || value === '') return '–';
  if (typeof value === 'boolean')
    return value ? { vi: 'có', en: 'yes' }[lang] : { vi: 'không', en: 'no' }[lang];
  if (Array.isArray(value)) return value.map((one) => valueText(name, one, lang)).join('; ');
  if (isRecord(value))
    return Object.entries(value)
      .map(([key, one]) => `${labelOf(key, lang)}: ${valueText(key, one, lang)}`)
      .join(', ');
  const text = String(value);
  if (/^roles?$/.test(name) && text in ROLE_NAMES) return ROLE_NAMES[text as Role][lang];
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return formatDay(text, lang);
  // Figures are stored as text; a count or version is a number and needs no marks.
  if (/^(value|before|weight)$/.test(name) && isDecimalString(text)) return formatDecimal(text, lang);
  return text;
};
