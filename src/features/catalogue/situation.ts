// What the catalogue holds now, by the codes a workbook uses.
import type { Context } from '../../store/context.ts';
import {
  type Composite,
  type Dimension,
  listCompositeRows,
  listDescribed,
  listDimensions,
  listUnitCodes,
} from '../indicators/index.ts';
import { type Entry, toEntry } from './entries.ts';

/** What codes (in small letters) stand for. */
export type Known = Record<'units' | 'indicators' | 'dimensions', ReadonlyMap<string, string>>;
type Current = { id: string; version: number; isPart: boolean; entry: Entry };
export type Situation = {
  known: Known;
  current: ReadonlyMap<string, Current>;
  dimensions: Dimension[];
  composites: Composite[];
};

type Coded = { id: string; code: string };
const byCode = (rows: readonly Coded[]) => new Map(rows.map(({ id, code }) => [code.toLowerCase(), id]));
const codeOf = (rows: readonly Coded[]) => {
  const codes = new Map(rows.map(({ id, code }) => [id, code]));
  return (id: string) => codes.get(id) ?? '';
};

export const loadSituation = async ({ db }: Context): Promise<Situation> => {
  const units = await listUnitCodes(db);
  const described = await listDescribed(db);
  const dimensions = await listDimensions(db);
  const coded = described.map(({ id, fields }) => ({ id, code: fields.code }));
  const names = { unitCode: codeOf(units), indicatorCode: codeOf(coded), dimensionCode: codeOf(dimensions) };
  return {
    known: { units: byCode(units), indicators: byCode(coded), dimensions: byCode(dimensions) },
    current: new Map(
      described.map(({ id, version, isPart, fields }) => [
        fields.code.toLowerCase(),
        { id, version, isPart, entry: toEntry(fields, names) },
      ]),
    ),
    dimensions,
    composites: await listCompositeRows(db),
  };
};
