// What stands around the text of an official paper: the two halves of its head, its title, its signature and
// recipients.
import { balance, POINT_MM } from './balance.ts';
import { longDate } from './long-date.ts';
import type { OfficialDocument } from './official-document.ts';
import type { Wrap } from './places.ts';
import type { Labels, Profile } from './profiles.ts';
import { boldWidth } from './text-width.ts';
import { paragraph, type RunStyle, run, sideBySide } from './wordml.ts';

export type Frame = {
  document: OfficialDocument;
  profile: Profile;
  labels: Labels;
  widthMm: number;
  wrap: Wrap;
};

const single = { rule: 'auto', points: 12 } as const;
const centered = { align: 'center', before: 0, after: 0, line: single, firstLine: 0 } as const;

const middle = (text: string, style: RunStyle, before = 0): string =>
  paragraph(run(text, style), { ...centered, before });

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

export const placeDate = (document: OfficialDocument): string =>
  `${document.place}, ${longDate(document.date, document.language)}`;

export const isLetter = (document: OfficialDocument): boolean => document.typeName.trim() === '';

const writeLeft = ({ document, profile, labels, wrap }: Frame, width: number): string => {
  const issuer = upper(document.issuer);
  const ruled = Math.max(12, Math.min(width, boldWidth(issuer, profile.issuer.size) * POINT_MM) * 0.42);
  const { size, italic, prefix } = profile.letterSummary;
  return [
    document.superior
      ? wrap('superior', middle(upper(document.superior), { size: profile.superior.size }))
      : '',
    wrap(
      'issuer',
      middle(balance(issuer, profile.issuer.size, width), { size: profile.issuer.size, bold: true }),
    ),
    profile.underIssuer === 'star' ? middle('*', { size: profile.issuer.size }) : rule(ruled, width),
    wrap(
      'number',
      middle(
        `${labels.number} ${document.number}`,
        { size: profile.number.size },
        profile.underIssuer === 'star' ? 0 : 6,
      ),
    ),
    isLetter(document) ? wrap('summary', middle(prefix + document.summary, { size, italic }, 3)) : '',
  ].join('');
};

export const writeHead = (frame: Frame): string => {
  const { document, profile, labels, widthMm, wrap } = frame;
  const nationSize = (line: number) => profile.nation[line]?.size ?? 14;
  const nationWidths = labels.nation.map((text, i) => boldWidth(text, nationSize(i)) * POINT_MM);
  const right = Math.min(widthMm * 0.65, Math.max(...nationWidths, 88) + 3);
  const rightLines = [
    ...labels.nation.map((text, i) => middle(text, { size: nationSize(i), bold: true })),
    rule(Math.min(right, nationWidths.at(-1) ?? 0), right),
    wrap('placeDate', middle(placeDate(document), { size: profile.placeDate.size, italic: true }, 6)),
  ];
  return sideBySide(writeLeft(frame, widthMm - right), widthMm - right, rightLines.join(''), right);
};

export const writeTitle = ({ document, profile, widthMm, wrap }: Frame): string => {
  if (isLetter(document)) return '';
  const { size } = profile.summary;
  const under =
    profile.underSummary === 'hyphens'
      ? paragraph(run('-----', { size }), { ...centered, after: 6 })
      : rule(widthMm * 0.22, widthMm) + paragraph('', { ...centered, line: { rule: 'exact', points: 6 } });
  return (
    wrap('typeName', middle(upper(document.typeName), { size: profile.typeName.size, bold: true }, 18)) +
    wrap('summary', middle(balance(document.summary, size, widthMm * 0.94), { size, bold: true })) +
    under
  );
};

export const writeOpening = ({ document, labels, wrap }: Frame): string => {
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
  const basis = (document.basis ?? []).map((text) => paragraph(run(text), { style: 'PlenumBasis' })).join('');
  return (dear && wrap('addressees', dear)) + (basis && wrap('basis', basis));
};

const unmarked = (text: string) =>
  text
    .trim()
    .replace(/^[-–]\s*/, '')
    .replace(/[.,;]+$/, '');

/** "- Ban Bí thư," … "- Lưu Văn phòng Tỉnh ủy." */
export const recipientLines = (document: OfficialDocument, profile: Profile): string[] =>
  document.recipients.map(
    (name, i) =>
      `- ${unmarked(name)}${i === document.recipients.length - 1 ? '.' : profile.recipients.separator}`,
  );

const writeRecipients = ({ document, profile, labels, wrap }: Frame): string => {
  const lines = recipientLines(document, profile);
  if (lines.length === 0) return paragraph('');
  const flat = { align: 'left', before: 0, after: 0, line: single } as const;
  const head =
    profile.recipientsHead.style === 'underline' ? { underline: true } : { bold: true, italic: true };
  return (
    paragraph(run(labels.recipients, { size: profile.recipientsHead.size, ...head }), flat) +
    wrap(
      'recipients',
      lines.map((line) => paragraph(run(line), { ...flat, style: 'PlenumRecipient' })).join(''),
    )
  );
};

/** Room for the hand and the seal. */
const SIGNING_ROOM = 64;

export const writeSignature = (frame: Frame): string => {
  const { document, profile, widthMm, wrap } = frame;
  const { authority, title, name } = document.signature;
  const right = widthMm * 0.52;
  const lines = [
    authority
      ? wrap('authority', middle(upper(authority), { size: profile.authority.size, bold: true }))
      : '',
    wrap('title', middle(upper(title), { size: profile.title.size, bold: profile.title.bold })),
    wrap('name', middle(name, { size: profile.signer.size, bold: true }, SIGNING_ROOM)),
  ];
  const gap = paragraph('', { before: 0, after: 0, line: { rule: 'exact', points: 14 }, keepNext: true });
  return gap + sideBySide(writeRecipients(frame), widthMm - right, lines.join(''), right);
};
