// What stands around the text of an official paper: the two halves of its head, its title, its signature and
// recipients.
import type { OfficialDocument } from './official-document.ts';
import type { Labels, Profile } from './profiles.ts';
import { boldWidth } from './text-width.ts';
import { paragraph, run, sideBySide } from './wordml.ts';

const POINT_MM = 0.352778;
const single = { rule: 'auto', points: 12 } as const;
const centered = { align: 'center', before: 0, after: 0, line: single, firstLine: 0 } as const;

/** "ngày 05 tháng 02 năm 2026": a 0 before days under 10 and before the months 1 and 2 only. */
export const longDate = (iso: string, language: 'vi' | 'en'): string => {
  const [year = '', month = '', day = ''] = iso.split('-');
  if (language === 'en') {
    const names = [
      'January',
      'February',
      'March',
      'April',
      'May',
      'June',
      'July',
      'August',
      'September',
      'October',
      'November',
      'December',
    ];
    return `${Number(day)} ${names[Number(month) - 1] ?? month} ${year}`;
  }
  return `ngày ${day} tháng ${Number(month) <= 2 ? month : Number(month)} năm ${year}`;
};

/** An empty line whose lower edge is a rule of the given length in the middle of a column. */
const rule = (lengthMm: number, columnMm: number): string => {
  const side = Math.max(0, (columnMm - lengthMm) / 2);
  return paragraph('', {
    align: 'center',
    before: 0,
    after: 0,
    line: { rule: 'exact', points: 3 },
    indent: side,
    indentRight: side,
    ruled: true,
  });
};

const upper = (text: string): string => text.toLocaleUpperCase('vi');

/** A name reads best broken before what it belongs to. */
const BREAK_BEFORE = /^(?:TỈNH|THÀNH|HUYỆN|THỊ|XÃ|PHƯỜNG|ĐẶC|VÀ|CỦA|VỀ|và|của|về)$/;

/** Text for the middle of the page, broken into lines of like length where one line is not enough. */
export const balance = (text: string, size: number, widthMm: number): string => {
  const width = (words: string[]) => boldWidth(words.join(' '), size) * POINT_MM;
  const split = (words: string[]): string[] => {
    const total = width(words);
    const lines = Math.ceil(total / widthMm);
    if (lines < 2 || words.length < 4) return [words.join(' ')];
    let best = 1;
    let least = Number.POSITIVE_INFINITY;
    for (let at = 1; at < words.length; at++) {
      const first = width(words.slice(0, at));
      if (first > widthMm) break;
      const cost = Math.abs(first - total / lines) - (BREAK_BEFORE.test(words[at] ?? '') ? total * 0.12 : 0);
      if (cost < least) [best, least] = [at, cost];
    }
    return [words.slice(0, best).join(' '), ...split(words.slice(best))];
  };
  return split(text.split(/\s+/)).join('\n');
};

export const writeHead = (
  document: OfficialDocument,
  profile: Profile,
  labels: Labels,
  widthMm: number,
): string => {
  const isLetter = document.typeName.trim() === '';
  const issuer = upper(document.issuer);
  const lastLine = labels.nation.length - 1;
  const nationWidths = labels.nation.map(
    (text, i) => boldWidth(text, profile.nation[i]?.size ?? 14) * POINT_MM,
  );
  const right = Math.min(widthMm * 0.65, Math.max(...nationWidths, 88) + 3);
  const left = widthMm - right;
  const issuerWidth = Math.min(left, boldWidth(issuer, profile.issuer.size) * POINT_MM);

  const leftLines = [
    document.superior
      ? paragraph(run(upper(document.superior), { size: profile.superior.size }), centered)
      : '',
    paragraph(
      run(balance(issuer, profile.issuer.size, left), { size: profile.issuer.size, bold: true }),
      centered,
    ),
    profile.underIssuer === 'star'
      ? paragraph(run('*', { size: profile.issuer.size }), centered)
      : rule(Math.max(12, issuerWidth * 0.42), left),
    paragraph(run(`${labels.number} ${document.number}`, { size: profile.number.size }), {
      ...centered,
      before: profile.underIssuer === 'star' ? 0 : 6,
    }),
    isLetter
      ? paragraph(
          run(profile.letterSummary.prefix + document.summary, {
            size: profile.letterSummary.size,
            italic: profile.letterSummary.italic,
          }),
          { ...centered, before: 3 },
        )
      : '',
  ];
  const rightLines = [
    ...labels.nation.map((text, i) =>
      paragraph(run(text, { size: profile.nation[i]?.size ?? 14, bold: true }), centered),
    ),
    rule(Math.min(right, nationWidths[lastLine] ?? 0), right),
    paragraph(
      run(`${document.place}, ${longDate(document.date, document.language)}`, {
        size: profile.placeDate.size,
        italic: true,
      }),
      { ...centered, before: 6 },
    ),
  ];
  return sideBySide(leftLines.join(''), left, rightLines.join(''), right);
};

export const writeTitle = (document: OfficialDocument, profile: Profile, widthMm: number): string => {
  if (document.typeName.trim() === '') return '';
  const under =
    profile.underSummary === 'hyphens'
      ? paragraph(run('-----', { size: profile.summary.size }), { ...centered, after: 6 })
      : rule(widthMm * 0.22, widthMm) + paragraph('', { ...centered, line: { rule: 'exact', points: 6 } });
  return (
    paragraph(run(upper(document.typeName), { size: profile.typeName.size, bold: true }), {
      ...centered,
      before: 18,
    }) +
    paragraph(
      run(balance(document.summary, profile.summary.size, widthMm * 0.94), {
        size: profile.summary.size,
        bold: true,
      }),
      centered,
    ) +
    under
  );
};

export const writeOpening = (document: OfficialDocument, profile: Profile, labels: Labels): string => {
  const addressees = document.addressees ?? [];
  const dear =
    addressees.length === 1
      ? paragraph(run(`${labels.dear} ${addressees[0]}`), { align: 'center', before: 12, after: 6 })
      : addressees
          .map((name, i) =>
            paragraph(run(i === 0 ? `${labels.dear}\n- ${name}` : `- ${name}`), {
              before: i === 0 ? 12 : 0,
              indent: 40,
            }),
          )
          .join('');
  const basis = (document.basis ?? [])
    .map((text) => paragraph(run(text, { italic: profile.basis.italic }), { style: 'PlenumBody' }))
    .join('');
  return dear + basis;
};

const bare = (text: string) =>
  text
    .trim()
    .replace(/^[-–]\s*/, '')
    .replace(/[.,;]+$/, '');

const writeRecipients = (document: OfficialDocument, profile: Profile, labels: Labels): string => {
  if (document.recipients.length === 0) return paragraph('');
  const { size, separator } = profile.recipients;
  const flat = { align: 'left', before: 0, after: 0, line: single } as const;
  const head =
    profile.recipientsHead.style === 'underline' ? { underline: true } : { bold: true, italic: true };
  const last = document.recipients.length - 1;
  return (
    paragraph(run(labels.recipients, { size: profile.recipientsHead.size, ...head }), flat) +
    document.recipients
      .map((name, i) => paragraph(run(`- ${bare(name)}${i === last ? '.' : separator}`, { size }), flat))
      .join('')
  );
};

/** Room for the hand and the seal. */
const SIGNING_ROOM = 64;

export const writeSignature = (
  document: OfficialDocument,
  profile: Profile,
  labels: Labels,
  widthMm: number,
): string => {
  const { authority, title, name } = document.signature;
  const right = widthMm * 0.52;
  const lines = [
    authority ? paragraph(run(upper(authority), { size: profile.authority.size, bold: true }), centered) : '',
    paragraph(run(upper(title), { size: profile.title.size, bold: profile.title.bold }), centered),
    paragraph(run(name, { size: profile.signer.size, bold: true }), { ...centered, before: SIGNING_ROOM }),
  ];
  const gap = paragraph('', { before: 0, after: 0, line: { rule: 'exact', points: 14 }, keepNext: true });
  return gap + sideBySide(writeRecipients(document, profile, labels), widthMm - right, lines.join(''), right);
};
