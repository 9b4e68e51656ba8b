// A row of the workbook as the fields of a project. Throws with the column named.
import { fold } from '../../../kernel/folding.ts';
import { readTypedNumber } from '../../../kernel/format.ts';
import { invalidField } from '../../../kernel/problem.ts';
import { readTypedDay } from '../../../kernel/typed-day.ts';
import type { Context } from '../../../store/context.ts';
import { findDocumentsBySymbol, readerOf, SEES_ALL } from '../../documents/index.ts';
import type { Project } from '../contract.ts';
import { type MILESTONE_COLUMNS, type PROJECT_COLUMNS, type Row, readWord, WORDS } from '../rules.ts';

export type ProjectRow = Row<typeof PROJECT_COLUMNS>;
export type MilestoneRow = Row<typeof MILESTONE_COLUMNS>;

const readDay = (field: string, typed: string): string | null => {
  const day = readTypedDay(typed);
  if (day === undefined)
    throw invalidField(field, 'day', { vi: `“${typed}” không phải là ngày`, en: `“${typed}” is not a day` });
  return day;
};

const readChoice = <K extends string>(
  field: string,
  words: Readonly<Record<K, string>>,
  typed: string,
): K => {
  const key = readWord(words, typed);
  if (!key)
    throw invalidField(field, 'unknown', {
      vi: `“${typed}” không có trong: ${Object.values(words).join(', ')}`,
      en: `“${typed}” is none of: ${Object.values(words).join(', ')}`,
    });
  return key;
};

const readCost = (typed: string): string | null => {
  if (!typed) return null;
  // A number cell comes with a point and no groups; what was typed as text is read as Vietnamese is written.
  const read = readTypedNumber(typed, { decimals: 3 });
  const value = read.ok ? read.value : read.readings[0];
  if (value === undefined)
    throw invalidField('totalCost', 'number', {
      vi: `“${typed}” không phải là số`,
      en: `“${typed}” is no number`,
    });
  return value;
};

export type Book = { idOf: ReadonlyMap<string, string> };

const readUnit = ({ idOf }: Book, field: string, code: string): string => {
  const id = idOf.get(fold(code));
  if (!id)
    throw invalidField(field, 'no_unit', {
      vi: `Không có đơn vị mã “${code}”`,
      en: `No unit has the code “${code}”`,
    });
  return id;
};

const readDecision = async (ctx: Context, symbol: string, before: Project | null): Promise<string | null> => {
  if (!symbol) return null;
  if (before?.document?.symbol === symbol) return before.document.id;
  const [found] = await findDocumentsBySymbol(ctx.db, ctx.actor ? readerOf(ctx) : SEES_ALL, [symbol]);
  if (!found)
    throw invalidField('decision', 'no_document', {
      vi: `Sổ văn bản không có số “${symbol}”`,
      en: `The register has no document “${symbol}”`,
    });
  return found.id;
};

/** What a row says, with the milestones that belong to it; not yet checked against the contract. */
export const fieldsFrom = async (
  ctx: Context,
  row: ProjectRow,
  own: readonly MilestoneRow[],
  { before, book }: { before: Project | null; book: Book },
) => ({
  code: row.code,
  name: row.name,
  kind: readChoice('kind', WORDS.kind, row.kind || WORDS.kind.public_investment),
  group: row.group ? readChoice('group', WORDS.group, row.group) : null,
  ownerUnitId: readUnit(book, 'ownerUnit', row.ownerUnit),
  contributorIds: row.contributors
    .split(/[;,]/)
    .map((code) => code.trim())
    .filter(Boolean)
    .map((code) => readUnit(book, 'contributors', code)),
  investor: row.investor,
  documentId: await readDecision(ctx, row.decision, before),
  totalCost: readCost(row.totalCost),
  startsOn: readDay('startsOn', row.startsOn),
  endsOn: readDay('endsOn', row.endsOn),
  status: row.status ? readChoice('status', WORDS.status, row.status) : 'preparing',
  place: row.place,
  note: row.note,
  milestones: own.length
    ? own.map((one) => ({
        id: before?.milestones.find(({ name }) => fold(name) === fold(one.name))?.id ?? null,
        name: one.name,
        plannedOn: readDay('plannedOn', one.plannedOn) ?? '',
        actualOn: readDay('actualOn', one.actualOn),
        note: one.note,
      }))
    : (before?.milestones ?? []),
  illustrative: before?.illustrative ?? false,
});
