import type { InputOf, OutputOf } from '../../../kernel/endpoint.ts';
import { invalidField, notAllowed, notFound, Problem, ruleBroken } from '../../../kernel/problem.ts';
import { type Actor, type Context, mayForUnit } from '../../../store/context.ts';
import type { Outcome } from '../../slice.ts';
import type { contract, Value } from '../contract.ts';
import {
  attachFile,
  findUnits,
  findValueFile,
  getIndicator,
  listIndicators,
  listValues,
} from '../queries.ts';
import { endOf } from './moment.ts';
import { problemOf, type Written, writeEntries, writeSent } from './report-values.ts';

type C = typeof contract;

const getValue = async ({ db }: Context, id: string): Promise<Value> => {
  const [value] = await listValues(db, { ids: [id] });
  if (!value) throw notFound({ vi: 'số liệu này', en: 'figure' });
  return value;
};

export const showValue = async (
  ctx: Context,
  { id }: InputOf<C['getValue']>,
): Promise<OutputOf<C['getValue']>> => {
  const value = await getValue(ctx, id);
  return { ...value, indicator: await getIndicator(ctx.db, value.indicatorId) };
};

export const listKnownValues = async (
  { db }: Context,
  { indicatorId, asKnownOn, ...filter }: InputOf<C['listValues']>,
): Promise<OutputOf<C['listValues']>> => ({
  values: await listValues(db, {
    ...filter,
    indicatorIds: indicatorId ? [indicatorId] : undefined,
    asKnownOn: endOf(asKnownOn),
  }),
});

export const listHistory = async (
  { db }: Context,
  { indicatorId, unitId, period }: InputOf<C['listValueHistory']>,
): Promise<OutputOf<C['listValueHistory']>> => ({
  values: await listValues(db, { indicatorIds: [indicatorId], unitId, period, allVersions: true }),
});

/** Saying again what is already there changes nothing and answers with it. */
export const reportOne = async (ctx: Context, entry: InputOf<C['reportValue']>): Promise<Value> => {
  const { saved, unchanged, errors } = await writeEntries(ctx, [entry], false);
  if (errors[0]) throw problemOf(errors[0]);
  return getValue(ctx, (saved[0] ?? unchanged[0])!.id);
};

type CallOf<Input> = { actor: Actor | null; input: Input };

export const reportOneTogether = async (
  ctx: Context,
  calls: readonly CallOf<InputOf<C['reportValue']>>[],
): Promise<Outcome<Value>[]> => {
  const written = await writeSent(
    ctx,
    calls.map(({ actor, input }) => ({ actor, entries: [input], keepGood: false })),
  );
  const idOf = (one: Written) => (one.saved[0] ?? one.unchanged[0])?.id;
  const ids = written.flatMap((one) => (one ? (idOf(one) ?? []) : []));
  const values = new Map((ids.length ? await listValues(ctx.db, { ids }) : []).map((one) => [one.id, one]));
  return written.map((one) => {
    if (!one) return null;
    const [error] = one.errors;
    return error ? { problem: problemOf(error) } : { output: values.get(idOf(one)!)! };
  });
};

export const reportManyTogether = async (
  ctx: Context,
  calls: readonly CallOf<InputOf<C['reportValues']>>[],
): Promise<Outcome<OutputOf<C['reportValues']>>[]> => {
  const written = await writeSent(
    ctx,
    calls.map(({ actor, input }) => ({ actor, entries: input.values, keepGood: input.keepGood })),
  );
  return written.map((one, i) => {
    if (!one) return null;
    try {
      return { output: answerMany(one, calls[i]!.input.keepGood) };
    } catch (error) {
      if (error instanceof Problem) return { problem: error };
      throw error;
    }
  });
};

export const reportMany = async (
  ctx: Context,
  { values, keepGood }: InputOf<C['reportValues']>,
): Promise<OutputOf<C['reportValues']>> => answerMany(await writeEntries(ctx, values, keepGood), keepGood);

const answerMany = (
  { saved, unchanged, errors, warnings }: Written,
  keepGood: boolean,
): OutputOf<C['reportValues']> => {
  if (errors.length && !keepGood)
    throw new Problem(
      'invalid_input',
      'bad_rows',
      {
        vi: `${errors.length} dòng chưa đúng; chưa ghi dòng nào`,
        en: `${errors.length} rows are wrong; nothing was written`,
      },
      errors.map(({ row, field, code, message }) => ({ field: `values.${row}.${field}`, code, message })),
    );
  return { saved, unchanged: unchanged.map(({ row }) => row), errors, warnings };
};

const requireMayReport = async (ctx: Context, value: Value): Promise<void> => {
  const unit = (await findUnits(ctx.db, [value.unit.id])).get(value.unit.id);
  const owner = (await listIndicators(ctx.db, { ids: [value.indicatorId] }))[0]?.ownerUnit;
  const may =
    mayForUnit(ctx, 'values.report', value.unit.id) ||
    (unit?.parentId === null && owner && mayForUnit(ctx, 'values.report', owner.id));
  if (!may)
    throw notAllowed('other_unit', {
      vi: `Bạn không phụ trách số liệu này của ${value.unit.name}`,
      en: `You do not report this figure for ${value.unit.name}`,
    });
};

export const attach = async (
  ctx: Context,
  { id, file }: InputOf<C['attachValueFile']>,
): Promise<OutputOf<C['attachValueFile']>> => {
  const value = await getValue(ctx, id);
  await requireMayReport(ctx, value);
  if (file.bytes.length === 0)
    throw invalidField('file', 'empty', { vi: 'Tệp rỗng', en: 'The file is empty' });
  if (value.supersededAt)
    throw ruleBroken('value_superseded', {
      vi: 'Số liệu này đã có bản mới hơn; hãy đính kèm vào bản mới',
      en: 'This figure has a newer version; attach the file to that one',
    });
  const { sha256, ...attached } = await attachFile(ctx.db, ctx.body.id, id, file);
  ctx.record({
    verb: 'values.attach_file',
    objectType: 'value',
    objectId: id,
    data: { fileId: attached.id, fileName: attached.fileName, size: attached.size, sha256 },
  });
  return attached;
};

export const download = async (
  { db }: Context,
  { id, fileId }: InputOf<C['downloadValueFile']>,
): Promise<OutputOf<C['downloadValueFile']>> => {
  const file = await findValueFile(db, id, fileId);
  if (!file) throw notFound({ vi: 'tệp này', en: 'file' });
  return file;
};
