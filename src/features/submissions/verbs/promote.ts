// Estimate → provisional → final: the figure that stands is written once more as the firmer one; the earlier stays beside it.
import { VINTAGES } from '../../../kernel/figures.ts';
import { ruleBroken } from '../../../kernel/problem.ts';
import { listValues, type ValueEntry, writeEntries } from '../../indicators/index.ts';
import type { VerbsOf } from '../../slice.ts';
import type { contract } from '../contract.ts';
import { listReportCells } from '../queries/cells.ts';
import { acceptCells, lockCells, unlockCells } from '../queries/submission.ts';
import { begin, finish } from './act.ts';
import { showReport } from './show.ts';

export const promote: Pick<VerbsOf<typeof contract>, 'promoteReport'> = {
  promoteReport: async (ctx, { vintage, note, ...asked }) => {
    const begun = await begin(ctx, 'promote', asked);
    const cells = await listReportCells(ctx.db, asked.unitId, asked.period);
    const softer = cells.filter(
      (cell) => cell.vintage !== null && VINTAGES.indexOf(cell.vintage) < VINTAGES.indexOf(vintage),
    );
    const standing = await listValues(ctx.db, { ids: softer.flatMap(({ valueId }) => valueId ?? []) });
    const entries = standing
      .filter(({ value }) => value !== null)
      .map(
        (value): ValueEntry => ({
          indicatorId: value.indicatorId,
          unitId: value.unit.id,
          period: value.period,
          kind: 'actual',
          vintage,
          value: value.value,
          numerator: value.numerator,
          denominator: value.denominator,
          stated: [],
          note: value.note,
          reason: null,
          illustrative: value.illustrative,
          source: value.source && { ...value.source },
        }),
      );
    if (entries.length === 0)
      throw ruleBroken('nothing_to_promote', {
        vi: 'Không có số liệu nào thấp hơn mức này để chốt',
        en: 'No figure stands below this level',
      });
    await unlockCells(ctx, begun.submission.id);
    const { saved, unchanged, errors } = await writeEntries(ctx, entries, false);
    if (errors[0]) throw ruleBroken('not_promoted', errors[0].message);
    const places = cells.map(({ indicator, unit }) => ({ indicatorId: indicator.id, unitId: unit.id }));
    await lockCells(ctx, begun.submission.id, asked.period, places);
    await acceptCells(ctx, begun.submission.id);
    await finish(ctx, 'promote', begun, note);
    const report = await showReport(ctx, asked.unitId, asked.period);
    return { ...report, promoted: saved.length + unchanged.length };
  },
};
