import type { Direction, Operator } from '../../../../kernel/figures.ts';
import { Problem } from '../../../../kernel/problem.ts';
import type { Context } from '../../../../store/context.ts';
import { resolutionVerbs, type TargetFields } from '../../../resolutions/index.ts';
import type { CommitResult, MeasureFact, ReviewFact } from '../../contract.ts';
import type { KeptFacts } from '../../queries/readings.ts';
import { convertUnit } from '../../rules.ts';
import type { Linked } from './links.ts';

type Drafted = Pick<CommitResult, 'resolutionId' | 'targets' | 'taskGroups' | 'errors'>;
type Wanted = {
  title: string;
  theme: string | null;
  period: string;
  documentId: string;
  taskGroups: readonly Extract<ReviewFact, { kind: 'task_group' }>[];
  targets: readonly Linked[];
  clauses: KeptFacts['clauses'];
};

const operatorOf = (fact: MeasureFact, direction: Direction): Operator => {
  if (fact.relations.some((one) => one.type === 'rank')) return 'rank';
  if (fact.relations.some((one) => one.type === 'ratio' && one.numerator === one.denominator))
    return 'complete';
  if (fact.valueMin && fact.valueMax) return 'range';
  if (fact.approx && !fact.qualifier) return 'approx';
  if (fact.qualifier) return fact.qualifier.startsWith('>') ? 'gte' : 'lte';
  if (direction === 'keep') return 'keep';
  return direction === 'down' ? 'lte' : 'gte';
};

const targetOf = ({ fact, state, indicator }: Linked, wanted: Wanted): TargetFields => {
  const inUnit = (value: string | null | undefined) =>
    value && fact.unit ? convertUnit(value, fact.unit, indicator.unit) : (value ?? null);
  return {
    title: null,
    indicatorId: indicator.id,
    period: fact.period ?? wanted.period,
    operator: operatorOf(fact, indicator.direction),
    params: {},
    unitId: state.unitId ?? null,
    illustrative: false,
    parts: [],
    baselines: [
      {
        name: 'plan',
        label: null,
        value: inUnit(fact.value),
        valueMin: inUnit(fact.valueMin),
        valueMax: inUnit(fact.valueMax),
        isRating: true,
        illustrative: false,
        note: null,
        source: {
          documentId: wanted.documentId,
          start: fact.start,
          end: fact.end,
          text: fact.text.slice(0, 2000),
        },
      },
    ],
  };
};

/** A draft resolution with the targets that could be understood; for the others it is said why not. */
export const draftResolution = async (ctx: Context, wanted: Wanted): Promise<Drafted> => {
  const { id } = await resolutionVerbs.createResolution(ctx, {
    title: wanted.title,
    theme: wanted.theme,
    period: wanted.period,
    documentId: wanted.documentId,
  });
  // A plan may number its groups anew in each part; here they count on.
  const taskGroups = wanted.taskGroups
    .slice(0, 99)
    .map((group, i) => ({ no: i + 1, title: group.title.slice(0, 1000), text: null }));
  await resolutionVerbs.updateResolution(ctx, {
    id,
    title: wanted.title,
    theme: wanted.theme,
    documentId: wanted.documentId,
    clauses: wanted.clauses,
    taskGroups,
  });
  const errors: Drafted['errors'] = [];
  let targets = 0;
  for (const one of wanted.targets) {
    try {
      await resolutionVerbs.addTarget(ctx, { id, ...targetOf(one, wanted) });
      targets += 1;
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      errors.push({ factId: one.fact.id, message: error.fields[0]?.message ?? error.detail });
    }
  }
  return { resolutionId: id, targets, taskGroups: taskGroups.length, errors };
};
