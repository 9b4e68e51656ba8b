// The first paragraph: when, who, which conference, what was on the table. Only what everybody may read.
import { formatDay } from '../../../kernel/format.ts';
import type { AgendaItem, Conference } from '../../conferences/index.ts';
import type { Block } from '../contract.ts';

/** "30/11 và 01/12/2021", "30/11, 01/12 và 02/12/2021". */
export const daysText = (days: readonly string[]): string => {
  const texts = days.map((day, i) =>
    i < days.length - 1 && day.slice(0, 4) === days[i + 1]!.slice(0, 4)
      ? formatDay(day).slice(0, 5)
      : formatDay(day),
  );
  return texts.length < 2 ? (texts[0] ?? '') : `${texts.slice(0, -1).join(', ')} và ${texts.at(-1)}`;
};

const lowerFirst = (text: string): string =>
  /^\p{Lu}[\p{Ll}\s]/u.test(text) ? text.charAt(0).toLocaleLowerCase('vi') + text.slice(1) : text;

export const isOpen = (item: AgendaItem): boolean => item.confidentiality !== 'restricted';

const organText = ({ organ, term }: Conference): string => (term ? `${organ} khóa ${term}` : organ);

const nameText = (conference: Conference): string => {
  if (conference.no === null) return conference.title;
  return `Hội nghị lần thứ ${conference.no}${conference.extended ? ' (mở rộng)' : ''}`;
};

export const openingBlocks = (conference: Conference): Block[] => {
  const items = conference.agenda.filter(isOpen).map((item) => lowerFirst(item.title.replace(/[.;]+$/, '')));
  const place = conference.place ? ` tại ${conference.place}` : '';
  const count =
    conference.days.length > 1
      ? `Trong các ngày ${daysText(conference.days)}`
      : `Ngày ${daysText(conference.days)}`;
  const first = `${count},${place ? `${place},` : ''} ${organText(conference)} tổ chức ${nameText(conference)}.`;
  return [
    { kind: 'paragraph', runs: [{ text: first }] },
    ...(items.length
      ? [{ kind: 'paragraph' as const, runs: [{ text: `Hội nghị đã xem xét: ${items.join('; ')}.` }] }]
      : []),
  ];
};

/** What was decided beside the year's results: items with a motion that passed, and conclusions that all may read. */
export const decisionItems = (conference: Conference): string[] =>
  conference.agenda.filter(isOpen).flatMap((item) => {
    const passed = item.motions.filter((motion) => motion.passed && motion.withdrawnAt === null);
    const conclusions = item.conclusions.map((conclusion) => conclusion.text);
    if (!passed.length && !conclusions.length) return [];
    const decided = passed.length
      ? `${item.title.replace(/[.;]+$/, '')}: đã biểu quyết thông qua.`
      : `${item.title.replace(/[.;]+$/, '')}.`;
    return [[decided, ...conclusions].join(' ')];
  });

export const titleOf = (conference: Conference): string =>
  conference.no === null
    ? `Kết quả ${conference.title}`
    : `Kết quả Hội nghị lần thứ ${conference.no} ${organText(conference)}`;
