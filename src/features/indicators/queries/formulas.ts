// What formulas read, and who reads an indicator.
import { type Kysely, sql } from 'kysely';
import type { PriceBasis } from '../../../kernel/figures.ts';
import { json } from '../../../store/json.ts';
import type { Database } from '../../../store/tables.ts';
import type { KnownIndicators } from '../formula/compile.ts';
import type { Formula } from '../rules/formula.ts';

type Db = Kysely<Database>;

/** Every indicator by its code in small letters: what a formula may name. */
export const loadKnownIndicators = async (db: Db): Promise<KnownIndicators> => {
  const rows = await db
    .selectFrom('indicator')
    .select(['id', 'code', 'name_vi as nameVi', 'unit', 'price_basis as priceBasis'])
    .execute();
  return new Map(
    rows.map((row) => [row.code.toLowerCase(), { ...row, priceBasis: row.priceBasis as PriceBasis }]),
  );
};

/** The codes of indicators, by id. */
export const listCodes = async (db: Db, ids: readonly string[]): Promise<Map<string, string>> => {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('indicator')
    .select(['id', 'code'])
    .where('id', 'in', [...new Set(ids)])
    .execute();
  return new Map(rows.map(({ id, code }) => [id, code]));
};

/** Formulas change one after the other, so that two of them cannot close a ring between them. */
export const takeTurnsOnFormulas = async (db: Db): Promise<void> => {
  await sql`select pg_advisory_xact_lock(7236014, hashtext(plenum_body()::text))`.execute(db);
};

/** What is reckoned from what: indicator → what its formula, its mean by weight or its ratio of two indicators reads. */
export const listReckonedFrom = async (db: Db): Promise<Map<string, string[]>> => {
  const { rows } = await sql<{ id: string; input: string }>`
    select indicator_id as id, input_id as input from formula_input where body_id = plenum_body()
    union
    select i.id, x.input from indicator i cross join lateral (
      values (i.weight_indicator_id), (i.numerator_indicator_id), (i.denominator_indicator_id)) as x (input)
    where i.body_id = plenum_body() and x.input is not null`.execute(db);
  const inputs = new Map<string, string[]>();
  for (const { id, input } of rows) inputs.set(id, [...(inputs.get(id) ?? []), input]);
  return inputs;
};

/** What the formula of an indicator reads. */
export const listInputIds = async (db: Db, indicatorId: string): Promise<string[]> =>
  (
    await db.selectFrom('formula_input').select('input_id').where('indicator_id', '=', indicatorId).execute()
  ).map(({ input_id }) => input_id);

/** The inputs are written before the formula, so that totals are restated once, when both are there. */
export const writeFormula = async (
  db: Db,
  bodyId: string,
  indicatorId: string,
  formula: { text: string; tree: Formula; inputIds: readonly string[] } | null,
): Promise<void> => {
  await db.deleteFrom('formula_input').where('indicator_id', '=', indicatorId).execute();
  const inputs = [...new Set(formula?.inputIds ?? [])];
  if (inputs.length)
    await db
      .insertInto('formula_input')
      .values(inputs.map((input_id) => ({ body_id: bodyId, indicator_id: indicatorId, input_id })))
      .execute();
  await sql`
    update indicator set formula = ${formula ? json(formula.tree) : null}, formula_text = ${formula?.text ?? null}
    where body_id = plenum_body() and id = ${indicatorId}
      and (formula, formula_text) is distinct from (${formula ? json(formula.tree) : null}, ${formula?.text ?? null})`.execute(
    db,
  );
};

export type Reader = {
  id: string;
  code: string;
  nameVi: string;
  unit: string;
  how: 'formula' | 'rule' | 'growth';
  /** Null for a growth, which is read without a formula. */
  text: string | null;
  ruleId: string | null;
};

/** Indicators whose formula or rule reads this one, or that are its growth; by code. */
export const listReaders = async (db: Db, indicatorId: string): Promise<Reader[]> =>
  (
    await sql<Reader>`
      select i.id, i.code, i.name_vi as "nameVi", i.unit, 'formula' as how, i.formula_text as text, null::uuid as "ruleId"
      from formula_input f join indicator i on i.body_id = f.body_id and i.id = f.indicator_id
      where f.body_id = plenum_body() and f.input_id = ${indicatorId}
      union all
      select i.id, i.code, i.name_vi, i.unit, 'rule', r.formula_text, r.id
      from rule_input f join indicator_rule r on r.body_id = f.body_id and r.id = f.rule_id
      join indicator i on i.body_id = r.body_id and i.id = r.indicator_id
      where f.body_id = plenum_body() and f.input_id = ${indicatorId}
      union all
      select i.id, i.code, i.name_vi, i.unit, 'growth', null, null
      from indicator i where i.body_id = plenum_body() and i.growth_of_id = ${indicatorId}
      order by 2, 5`.execute(db)
  ).rows;

/** The same formula in other words: a code it names was changed. */
export const rewordFormula = async (db: Db, { id, ruleId }: Reader, text: string): Promise<void> => {
  if (ruleId)
    await db.updateTable('indicator_rule').set({ formula_text: text }).where('id', '=', ruleId).execute();
  else await db.updateTable('indicator').set({ formula_text: text }).where('id', '=', id).execute();
};
