// What a figure must keep to be believed: a range, a change against an earlier figure, a relation to other indicators.
import { z } from 'zod';
import { DecimalString } from '../../../kernel/decimal.ts';
import { Id, OptionalText } from '../../../kernel/schemas.ts';

export const RULE_KINDS = ['range', 'change', 'relation'] as const;
/** refuse: the figure is not taken; warn: it is, marked as odd until a reason is given. */
export const SEVERITIES = ['refuse', 'warn'] as const;
export type Severity = (typeof SEVERITIES)[number];
export const AGAINST = ['period_before', 'year_before'] as const;
export const RELATIONS = ['<', '<=', '=', '>=', '>'] as const;

const Bound = DecimalString.nullish().transform((bound) => bound ?? null);

export const RuleFields = z
  .object({
    kind: z.enum(RULE_KINDS),
    severity: z.enum(SEVERITIES).default('warn'),
    /** The least and the most: of the figure (range), or of its change in per cent. */
    low: Bound,
    high: Bound,
    against: z
      .enum(AGAINST)
      .nullish()
      .transform((one) => one ?? null),
    relation: z
      .enum(RELATIONS)
      .nullish()
      .transform((one) => one ?? null),
    /** What a relation holds the figure against: a formula. */
    formula: OptionalText(2000),
  })
  .check(({ value, issues }) => {
    const ask = (field: 'low' | 'against' | 'relation' | 'formula') =>
      issues.push({ code: 'custom', path: [field], message: 'required', input: value });
    if (value.kind === 'relation') {
      if (!value.relation) ask('relation');
      if (!value.formula) ask('formula');
    } else {
      if (value.low === null && value.high === null) ask('low');
      if (value.kind === 'change' && !value.against) ask('against');
    }
  });
export type RuleFields = z.output<typeof RuleFields>;

export const Rule = z.object({
  id: Id,
  kind: z.enum(RULE_KINDS),
  severity: z.enum(SEVERITIES),
  low: DecimalString.nullable(),
  high: DecimalString.nullable(),
  against: z.enum(AGAINST).nullable(),
  relation: z.enum(RELATIONS).nullable(),
  formula: z.string().nullable(),
});
export type Rule = z.output<typeof Rule>;
