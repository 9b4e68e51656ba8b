// Units come to stand below others: all of a list or none, in one statement, so that totals are made anew once.
import { sql } from 'kysely';
import { type FieldError, Problem, type Words } from '../../kernel/problem.ts';
import type { Context } from '../../store/context.ts';
import type { VerbsOf } from '../slice.ts';
import type { Unit } from './contract.ts';
import { listUnits } from './queries.ts';
import type { unitContract } from './unit-contract.ts';

type Verbs = Pick<VerbsOf<typeof unitContract>, 'moveUnits'>;
type Move = { id: string; parentId: string };
type FieldOf = (at: number, name: keyof Move) => string;

export const unitMoveVerbs: Verbs = {
  moveUnits: async (ctx, { moves }) => {
    const units = await placeBelow(ctx, moves, (at, name) => `moves.${at}.${name}`);
    for (const { id, parentId } of moves) {
      const unit = units.get(id)!;
      ctx.record({
        verb: 'people.move_unit',
        objectType: 'unit',
        objectId: id,
        data: {
          name: unit.name,
          parent: units.get(parentId)!.name,
          changes: { parentId: [unit.parentId, parentId] },
        },
      });
    }
    return { ids: moves.map(({ id }) => id) };
  },
};

/** Refuses all where one cannot be, naming each; answers the units as they were. */
export const placeBelow = async (
  { db }: Context,
  moves: readonly Move[],
  fieldOf: FieldOf,
): Promise<Map<string, Unit>> => {
  const units = new Map((await listUnits(db)).map((unit) => [unit.id, unit]));
  const errors = findFaults(units, moves, fieldOf);
  const [first] = errors;
  if (first) throw new Problem('invalid_input', first.code, first.message, errors);
  await sql`update org_unit o set parent_id = m.parent
    from unnest(${moves.map(({ id }) => id)}::uuid[], ${moves.map(({ parentId }) => parentId)}::uuid[]) as m (id, parent)
    where o.id = m.id`.execute(db);
  return units;
};

const findFaults = (
  units: ReadonlyMap<string, Unit>,
  moves: readonly Move[],
  fieldOf: FieldOf,
): FieldError[] => {
  const errors: FieldError[] = [];
  const parents = new Map([...units.values()].map(({ id, parentId }) => [id, parentId]));
  for (const { id, parentId } of moves) parents.set(id, parentId);
  const seen = new Set<string>();
  for (const [at, { id, parentId }] of moves.entries()) {
    const refuse = (name: keyof Move, code: string, message: Words) =>
      errors.push({ field: fieldOf(at, name), code, message });
    const unit = units.get(id);
    const parent = units.get(parentId);
    if (!unit)
      refuse('id', 'no_such_unit', {
        vi: `Không có đơn vị mang mã định danh ${id}`,
        en: `No unit has the id ${id}`,
      });
    else if (seen.has(id))
      refuse('id', 'twice', {
        vi: `“${unit.name}” có hai lần trong danh sách`,
        en: `“${unit.name}” is in the list twice`,
      });
    else if (!parent)
      refuse('parentId', 'no_such_unit', {
        vi: `“${unit.name}”: không có đơn vị cấp trên này`,
        en: `“${unit.name}”: no such parent unit`,
      });
    else if (unit.parentId === null || standsAbove(parents, id, parentId))
      refuse('parentId', 'unit_circle', {
        vi: `“${unit.name}” không thể trực thuộc chính nó hoặc đơn vị bên dưới nó`,
        en: `“${unit.name}” cannot stand below itself`,
      });
    else if (!meet(unit, parent))
      refuse('parentId', 'unit_not_valid', {
        vi: `“${unit.name}” và “${parent.name}” không có ngày nào cùng tồn tại`,
        en: `“${unit.name}” and “${parent.name}” exist on no common day`,
      });
    seen.add(id);
  }
  return errors;
};

/** A ring without the unit in it ends the walk too: it is told at the units that make it. */
const standsAbove = (parents: ReadonlyMap<string, string | null>, id: string, from: string): boolean => {
  const passed = new Set<string>();
  let above: string | null | undefined = from;
  while (above && above !== id && !passed.has(above)) {
    passed.add(above);
    above = parents.get(above);
  }
  return above === id;
};

const meet = (a: Unit, b: Unit): boolean =>
  (a.validTo === null || a.validTo > b.validFrom) && (b.validTo === null || b.validTo > a.validFrom);
