// Indicators and their values: the catalogue, reporting, versions, what was known on a day, what is due.
import { catalogueContract } from './contract/catalogue.ts';
import { compositesContract } from './contract/composites.ts';
import { dimensionsContract } from './contract/dimensions.ts';
import { duesContract } from './contract/dues.ts';
import { formulasContract } from './contract/formulas.ts';
import { totalsContract } from './contract/totals.ts';
import { valuesContract } from './contract/values.ts';

export type { Composite, Edition } from './contract/composites.ts';
export { Dimension, DimensionFields } from './contract/dimensions.ts';
export { ReportDue } from './contract/dues.ts';
export {
  BreakdownFields,
  CALENDARS,
  DueRule,
  Indicator,
  IndicatorFields,
  TIME_AGGREGATIONS,
} from './contract/indicator.ts';
export { AGAINST, RELATIONS, RULE_KINDS, Rule, SEVERITIES } from './contract/rule.ts';
export { MAX_VALUE_FILE_BYTES, RowError, Value, ValueEntry } from './contract/values.ts';

export const contract = {
  ...totalsContract,
  ...catalogueContract,
  ...formulasContract,
  ...dimensionsContract,
  ...compositesContract,
  ...valuesContract,
  ...duesContract,
};
