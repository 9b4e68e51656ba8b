// The plausibility rules of indicators, and the breakdowns whose parts must add up.
import { type Kysely, sql } from 'kysely';
import { newId } from '../../../kernel/ids.ts';
import { json } from '../../../store/json.ts';
import type { Database } from '../../../store/tables.ts';
import type { Rule, RuleFields } from '../contract/rule.ts';
import type { Formula } from '../rules/formula.ts';

type Db = Kysely<Database>;

export type StoredRule = Rule & { indicatorId: string; tree: Formula | null };

const select = (db: Db) =>
  db
    .selectFrom('indicator_rule as r')
    .select([
      'r.id',
      'r.indicator_id as indicatorId',
      'r.kind',
      'r.severity',
      'r.low',
      'r.high',
      'r.against',
      'r.operator',
      'r.formula as tree',
      'r.formula_text as formula',
    ])
    .orderBy('r.indicator_id')
    .orderBy('r.position');

const toRule = ({
  operator,
  ...row
}: Awaited<ReturnType<ReturnType<typeof select>['execute']>>[number]): StoredRule => ({
  ...row,
  kind: row.kind as Rule['kind'],
  severity: row.severity as Rule['severity'],
  against: row.against as Rule['against'],
  relation: operator as Rule['relation'],
  tree: row.tree as Formula | null,
});

export const listRules = async (db: Db, indicatorIds: readonly string[]): Promise<StoredRule[]> =>
  (await select(db).where(sql<boolean>`r.indicator_id = any(${indicatorIds}::uuid[])`).execute()).map(toRule);

/** Rules of other indicators that read one of these. */
export const listRulesReading = async (db: Db, inputIds: readonly string[]): Promise<StoredRule[]> =>
  (
    await select(db)
      .where((e) =>
        e.exists(
          e
            .selectFrom('rule_input as i')
            .select('i.rule_id')
            .whereRef('i.body_id', '=', 'r.body_id')
            .whereRef('i.rule_id', '=', 'r.id')
            .where(sql<boolean>`i.input_id = any(${inputIds}::uuid[])`),
        ),
      )
      .execute()
  ).map(toRule);

/** Whether any rule or breakdown has to do with one of these indicators: most have none, and one question finds out. */
export const haveRules = async (db: Db, indicatorIds: readonly string[]): Promise<boolean> => {
  const ids = sql`any(cast(${indicatorIds} as uuid[]))`;
  const { rows } = await sql<{ have: boolean }>`
    select exists (select from indicator_rule where body_id = plenum_body() and indicator_id = ${ids})
      or exists (select from rule_input where body_id = plenum_body() and input_id = ${ids})
      or exists (select from indicator_breakdown where body_id = plenum_body() and indicator_id = ${ids})
      or exists (select from indicator where body_id = plenum_body() and id = ${ids} and part_of_id is not null) as have`.execute(
    db,
  );
  return rows[0]!.have;
};

export type NewRule = RuleFields & { tree: Formula | null; inputIds: readonly string[] };

export const replaceRules = async (
  db: Db,
  bodyId: string,
  indicatorId: string,
  rules: readonly NewRule[],
): Promise<void> => {
  const old = db.selectFrom('indicator_rule').select('id').where('indicator_id', '=', indicatorId);
  await db.deleteFrom('rule_input').where('rule_id', 'in', old).execute();
  await db.deleteFrom('indicator_rule').where('indicator_id', '=', indicatorId).execute();
  if (rules.length === 0) return;
  const rows = rules.map((rule) => ({ ...rule, id: newId() }));
  await db
    .insertInto('indicator_rule')
    .values(
      rows.map((rule, position) => ({
        body_id: bodyId,
        id: rule.id,
        indicator_id: indicatorId,
        position,
        kind: rule.kind,
        severity: rule.severity,
        low: rule.low,
        high: rule.high,
        against: rule.against,
        operator: rule.relation,
        formula: rule.tree && json(rule.tree),
        formula_text: rule.formula,
      })),
    )
    .execute();
  const inputs = rows.flatMap(({ id, inputIds }) =>
    [...new Set(inputIds)].map((input_id) => ({ body_id: bodyId, rule_id: id, input_id })),
  );
  if (inputs.length) await db.insertInto('rule_input').values(inputs).execute();
};

export type PartsOf = {
  wholeId: string;
  dimension: string;
  severity: Rule['severity'];
  tolerance: string;
  partIds: string[];
};

/** Breakdowns in which one of these indicators is the whole or a part. */
export const listPartsOf = async (db: Db, indicatorIds: readonly string[]): Promise<PartsOf[]> =>
  (
    await sql<PartsOf>`
      select b.indicator_id as "wholeId", d.name_vi as dimension, b.severity, b.tolerance, array_agg(p.id order by m.position) as "partIds"
      from indicator_breakdown b
      join dimension d on d.body_id = b.body_id and d.id = b.dimension_id
      join dimension_member m on m.body_id = d.body_id and m.dimension_id = d.id
      join indicator p on p.body_id = m.body_id and p.member_id = m.id and p.part_of_id = b.indicator_id
      where b.body_id = plenum_body() and b.indicator_id in (
        select id from indicator where body_id = plenum_body() and id = any(cast(${indicatorIds} as uuid[]))
        union select part_of_id from indicator where body_id = plenum_body() and id = any(cast(${indicatorIds} as uuid[])) and part_of_id is not null)
      group by b.indicator_id, d.id, d.name_vi, b.severity, b.tolerance`.execute(db)
  ).rows;
