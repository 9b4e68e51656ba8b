import type { TogetherOf, VerbsOf } from '../slice.ts';
import type { contract } from './contract.ts';
import { listReportDues } from './queries.ts';
import { addDimension, changeDimension, listAllDimensions } from './verbs/breakdowns.ts';
import { addIndicator, changeIndicator, listCatalogue } from './verbs/catalogue.ts';
import { listComposites, reportComposite, showComposite } from './verbs/composite-editions.ts';
import { addComposite, changeComposite } from './verbs/composites.ts';
import { generateDues, setDues } from './verbs/dues.ts';
import { tryFormula } from './verbs/formulas.ts';
import { showRestated } from './verbs/restate.ts';
import { showIndicator } from './verbs/show-indicator.ts';
import { showTotals } from './verbs/totals.ts';
import {
  attach,
  download,
  listHistory,
  listKnownValues,
  reportMany,
  reportManyTogether,
  reportOne,
  reportOneTogether,
  showValue,
} from './verbs/values.ts';

export const verbs: VerbsOf<typeof contract> = {
  getTotals: showTotals,
  restateSeries: showRestated,
  tryFormula,
  listDimensions: listAllDimensions,
  listComposites,
  getComposite: showComposite,
  createComposite: addComposite,
  updateComposite: changeComposite,
  reportComposite,
  createDimension: addDimension,
  updateDimension: changeDimension,
  listIndicators: listCatalogue,
  getIndicator: showIndicator,
  createIndicator: addIndicator,
  updateIndicator: changeIndicator,
  listValues: listKnownValues,
  listValueHistory: listHistory,
  getValue: showValue,
  reportValue: reportOne,
  reportValues: reportMany,
  attachValueFile: attach,
  downloadValueFile: download,
  listReportDues: async ({ db, now }, { period, asOf }) => ({
    dues: await listReportDues(db, period, asOf ?? now),
  }),
  setReportDues: setDues,
  generateReportDues: generateDues,
};

/** Hundreds report at once: what comes while others are written is written in one pass. */
export const together: TogetherOf<typeof contract> = {
  reportValue: reportOneTogether,
  reportValues: reportManyTogether,
};
