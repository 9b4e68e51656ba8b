import { slice } from '../slice.ts';
import { contract } from './contract.ts';
import { together, verbs } from './verbs.ts';

export type { Composite, Dimension, Indicator, Value, ValueEntry } from './contract.ts';
export { DimensionFields, IndicatorFields } from './contract.ts';
export { examineRollups } from './examine-rollups.ts';
export { listShortIndicators } from './queries/ledger.ts';
export { closeReportingGate } from './queries/locked-cells.ts';
export { listOwing } from './queries/owing.ts';
export { openRestated } from './queries/restated.ts';
export { listUnitsBelow } from './queries/standing-of-units.ts';
export { listStandings, listYearStandings } from './queries/standings.ts';
export { findTouched, type Touched } from './queries/touched.ts';
export {
  type DatedUnit,
  findDocumentHeads,
  findIndicatorByCode,
  findUnits,
  getRootUnit,
  listAllUnits,
  listBestValues,
  listCompositeRows,
  listDescribed,
  listDimensions,
  listIndicators,
  listReportDues,
  listUnitCodes,
  listValues,
  toIndicatorRef,
  toSource,
} from './queries.ts';
export { MAIN_HIERARCHY } from './rules/ledger.ts';
export { openGeography } from './rules/restating.ts';
export type { Standing } from './rules/year-figures.ts';
export { checkDecimals, comparePeriods, fitsFrequency, isDueFor, readTypedFigure } from './rules.ts';
export { addDimension, changeDimension } from './verbs/breakdowns.ts';
export { addIndicator, changeIndicator, toMadePoint, toPoint } from './verbs/catalogue.ts';
export { keepComposite } from './verbs/keep-composite.ts';
export { writeEntries } from './verbs/report-values.ts';
export { reportMany } from './verbs/values.ts';
export const indicators = slice({ name: 'indicators', contract, verbs, together });
export { verbs as indicatorVerbs };
