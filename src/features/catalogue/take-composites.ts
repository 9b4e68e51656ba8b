// The sheets of composite indices: after the indicators, which they name.
import { invalidField } from '../../kernel/problem.ts';
import type { Context } from '../../store/context.ts';
import { type Composite, keepComposite } from '../indicators/index.ts';
import { attempt } from './attempt.ts';
import { toComponentRows, toCompositeRow } from './composite-rows.ts';
import type { Bad, Located } from './read-sheets.ts';
import { COMPONENT_COLUMNS, COMPOSITE_COLUMNS, type Column, type Row } from './rules/columns.ts';

type Codes = ReadonlyMap<string, string>;
type Version = Parameters<typeof keepComposite>[3][number];

const textOf = (columns: readonly Column[], rows: readonly Row[]): string =>
  rows.map((row) => columns.map(({ key }) => row[key] ?? '').join('\t')).join('\n');

/** Id of the indicator that a cell names. */
const idOf = (codes: Codes, { row }: Located, key: string, field: string): string => {
  const id = codes.get((row[key] ?? '').toLowerCase());
  if (id) return id;
  throw invalidField(field, 'unknown', {
    vi: `Không có chỉ tiêu mã “${row[key] ?? ''}”`,
    en: `There is no indicator “${row[key] ?? ''}”`,
  });
};

const COMBINES = ['sum', 'weighted_mean', 'as_published'] as const;

const versionsOf = (parts: readonly Located[], codes: Codes): Version[] =>
  [...Map.groupBy(parts.entries(), ([, { row }]) => row.fromYear ?? '')].map(([from, rows]) => {
    const field = (at: number, name: string) => `components.${at}.${name}`;
    const [first] = rows[0]!;
    const fromYear = Number(from || 0);
    if (fromYear !== 0 && !(fromYear >= 1990 && fromYear <= 2200 && Number.isInteger(fromYear)))
      throw invalidField(field(first, 'fromYear'), 'year', {
        vi: 'Năm áp dụng từ 1990 đến 2200; để trống nếu từ đầu',
        en: 'A year from 1990 to 2200; empty for the start',
      });
    const said = rows.find(([, { row }]) => row.combine)?.[1].row.combine ?? 'sum';
    const other = rows.find(([, { row }]) => row.combine && row.combine !== said);
    if (other)
      throw invalidField(field(other[0], 'combine'), 'differs', {
        vi: 'Các thành phần áp dụng từ cùng một năm phải có cùng cách tính',
        en: 'Components of one year are combined in one way',
      });
    const combine = COMBINES.find((one) => one === said)!;
    const seen = new Set<string>();
    const components = rows.map(([at, located]) => {
      const indicatorId = idOf(codes, located, 'indicator', field(at, 'indicator'));
      if (seen.has(indicatorId))
        throw invalidField(field(at, 'indicator'), 'twice', {
          vi: `Thành phần ${located.row.indicator} có hai dòng`,
          en: `${located.row.indicator} has two rows`,
        });
      seen.add(indicatorId);
      for (const name of ['weight', 'maxScore'])
        if (located.row[name] && !(Number(located.row[name]) > 0))
          throw invalidField(field(at, name), 'too_small', {
            vi: 'Phải lớn hơn 0',
            en: 'Must be above 0',
          });
      return {
        indicatorId,
        rankId: located.row.rank ? idOf(codes, located, 'rank', field(at, 'rank')) : null,
        weight: located.row.weight || null,
        maxScore: located.row.maxScore || null,
      };
    });
    return { fromYear, combine, components };
  });

type Said = { one: Located; parts: readonly Located[] };

const takeOne = (
  ctx: Context,
  { one, parts }: Said,
  before: Composite | undefined,
  codes: Codes,
): Promise<Bad[]> => {
  const locate: Located['bad'] = (field, code, message) => {
    const [, at, name] = /^components\.(\d+)\.(.+)$/.exec(field) ?? [];
    return at === undefined
      ? one.bad(field, code, message)
      : (parts[Number(at)] ?? one).bad(name!, code, message);
  };
  return attempt(ctx, locate, async () => {
    const { row } = one;
    if (!/^[A-Za-z0-9][A-Za-z0-9_-]{0,23}$/.test(row.code ?? '') || !row.nameVi)
      throw invalidField(row.nameVi ? 'code' : 'nameVi', 'composite', {
        vi: 'Chỉ số cần mã không dấu (nhiều nhất 24 ký tự) và tên',
        en: 'An index needs a plain code of at most 24 characters and a name',
      });
    if (parts.length === 0)
      throw invalidField('code', 'no_components', {
        vi: `Chỉ số ${row.code} chưa có thành phần ở trang “Thành phần chỉ số”`,
        en: `${row.code} has no component on its sheet`,
      });
    await keepComposite(
      ctx,
      before,
      {
        code: row.code!,
        nameVi: row.nameVi,
        nameEn: row.nameEn || null,
        publisher: row.publisher || null,
        scoreId: idOf(codes, one, 'score', 'score'),
        rankId: idOf(codes, one, 'rank', 'rank'),
      },
      versionsOf(parts, codes),
    );
  });
};

/** The codes that were taken, and what is wrong with others; those in `leftOut` are not looked at. */
export const takeComposites = async (
  ctx: Context,
  sheets: { composites: readonly Located[]; components: readonly Located[] | null },
  known: { composites: readonly Composite[]; indicators: Codes },
  leftOut: ReadonlySet<string>,
): Promise<{ failed: Map<string, Bad[]>; taken: string[] }> => {
  const taken: string[] = [];
  const failed = new Map<string, Bad[]>();
  const seen = new Set<string>();
  for (const one of sheets.composites) {
    const code = (one.row.code ?? '').toLowerCase();
    const key = `composite ${code}`;
    if (leftOut.has(key)) continue;
    const before = known.composites.find((composite) => composite.code.toLowerCase() === code);
    const stands = before ? toComponentRows(before) : [];
    // A sheet or a column that is left out says what stands.
    const row = { ...(before && toCompositeRow(before)), ...one.row };
    const parts =
      sheets.components?.filter((part) => part.row.composite?.toLowerCase() === code) ??
      stands.map((part) => ({ ...one, row: part }));
    if (seen.has(code)) {
      failed.set(key, [
        one.bad('code', 'twice', {
          vi: `Mã ${one.row.code} có hai dòng`,
          en: `${one.row.code} has two rows`,
        }),
      ]);
      continue;
    }
    seen.add(code);
    const isSame =
      before &&
      textOf(COMPOSITE_COLUMNS, [row]) === textOf(COMPOSITE_COLUMNS, [toCompositeRow(before)]) &&
      textOf(
        COMPONENT_COLUMNS,
        parts.map((part) => part.row),
      ) === textOf(COMPONENT_COLUMNS, stands);
    if (isSame) continue;
    const bad = await takeOne(ctx, { one: { ...one, row }, parts }, before, known.indicators);
    if (bad.length) failed.set(key, bad);
    else taken.push(one.row.code ?? '');
  }
  return { failed, taken };
};
