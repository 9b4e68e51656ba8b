// The sheet of dimensions: the rows of one code are one dimension with its members in order.
import { invalidField } from '../../kernel/problem.ts';
import type { Context } from '../../store/context.ts';
import { addDimension, changeDimension, type Dimension, DimensionFields } from '../indicators/index.ts';
import { attempt } from './attempt.ts';
import { toDimensionRows } from './entries.ts';
import type { Bad, Located } from './read-sheets.ts';
import { DIMENSION_COLUMNS } from './rules/columns.ts';

const said = (rows: readonly Located[]) =>
  rows.map(({ row }) => DIMENSION_COLUMNS.map(({ key }) => row[key] ?? '').join('\t'));
const stands = (dimension: Dimension) =>
  toDimensionRows([dimension]).map((row) => DIMENSION_COLUMNS.map(({ key }) => row[key] ?? '').join('\t'));

const takeOne = (ctx: Context, rows: readonly Located[], before: Dimension | undefined): Promise<Bad[]> => {
  const [first] = rows as [Located];
  const idOf = new Map(before?.members.map((member) => [member.code.toLowerCase(), member.id]));
  const locate: Located['bad'] = (field, code, message) => {
    const [, at, name] = /^members\.(\d+)\.(.+)$/.exec(field) ?? [];
    if (at === undefined) return first.bad(field, code, message);
    return (rows[Number(at)] ?? first).bad(name === 'code' ? 'memberCode' : 'memberVi', code, message);
  };
  return attempt(ctx, locate, async () => {
    const read = DimensionFields.safeParse({
      code: first.row.code,
      nameVi: first.row.nameVi,
      nameEn: first.row.nameEn || null,
      members: rows.map(({ row }) => ({
        id: idOf.get((row.memberCode ?? '').toLowerCase()) ?? null,
        code: row.memberCode,
        nameVi: row.memberVi,
        nameEn: row.memberEn || null,
      })),
    });
    const [issue] = read.error?.issues ?? [];
    if (issue)
      throw invalidField(issue.path.join('.'), 'dimension', {
        vi: 'Phân tổ cần mã, tên và ít nhất hai thành phần, mỗi thành phần có mã không dấu và tên',
        en: 'A dimension needs a code, a name and at least two members, each with a plain code and a name',
      });
    if (before) await changeDimension(ctx, { ...read.data!, id: before.id, expectedVersion: before.version });
    else await addDimension(ctx, read.data!);
  });
};

/** The codes that were taken, and what is wrong with others; those in `leftOut` are not looked at. */
export const takeDimensions = async (
  ctx: Context,
  rows: readonly Located[],
  known: readonly Dimension[],
  leftOut: ReadonlySet<string>,
): Promise<{ failed: Map<string, Bad[]>; taken: string[] }> => {
  const taken: string[] = [];
  const failed = new Map<string, Bad[]>();
  for (const [code, group] of Map.groupBy(rows, ({ row }) => (row.code ?? '').toLowerCase())) {
    const key = `dimension ${code}`;
    const before = known.find((one) => one.code.toLowerCase() === code);
    if (leftOut.has(key) || (before && said(group).join('\n') === stands(before).join('\n'))) continue;
    const bad = await takeOne(ctx, group, before);
    if (bad.length) failed.set(key, bad);
    else taken.push(group[0]!.row.code ?? '');
  }
  return { failed, taken };
};
