// Indicators and their values: the catalogue, reporting, versions, what was known on a day, what is due.
import { catalogueContract } from './contract/catalogue.ts';
import { dimensionsContract } from './contract/dimensions.ts';
import { duesContract } from './contract/dues.ts';
import { formulasContract } from './contract/formulas.ts';
import { totalsContract } from './contract/totals.ts';
import { valuesContract } from './contract/values.ts';

export { ReportDue } from './contract/dues.ts';
export { Indicator, IndicatorFields } from './contract/indicator.ts';
export { MAX_VALUE_FILE_BYTES, RowError, Value, ValueEntry } from './contract/values.ts';

export const contract = {
  ...totalsContract,
  ...catalogueContract,
  ...formulasContract,
  ...dimensionsContract,
  ...valuesContract,
  ...duesContract,
};
