// Entering figures: choose whose and which period, type in the table or go by Excel.
import { Select } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { contract as indicatorContract } from '../../../features/indicators/contract.ts';
import { contract as peopleContract, type Unit } from '../../../features/people/contract.ts';
import { KINDS, type Kind, VINTAGES, type Vintage } from '../../../kernel/figures.ts';
import { parsePeriod } from '../../../kernel/period.ts';
import { PageHead } from '../../components/page-head.tsx';
import { PeriodField } from '../../components/period-field.tsx';
import { Await, Empty } from '../../components/states.tsx';
import { KIND_WORDS, VINTAGE_WORDS } from '../../figure-words.ts';
import { useFormat } from '../../format.ts';
import { useWords } from '../../i18n.ts';
import { useMe } from '../../session.ts';
import { useRead } from '../../use-endpoint.ts';
import { useChosenYear, useOverview } from '../../use-overview.ts';
import { words as shared } from '../../words.ts';
import { reportableUnits } from '../indicators/reportable-units.ts';
import { type GridColumn, periodsBeside } from './cells.ts';
import { EntryGrid } from './entry-grid.tsx';
import { FormPanel } from './form-panel.tsx';
import { entryRoute } from './routes.tsx';
import { words } from './words.ts';

export function EntryPage() {
  const t = useWords(words);
  const units = useRead(peopleContract.listUnits, {});
  return (
    <>
      <PageHead title={t('title')} under={t('under')} />
      <Await query={units}>{(all) => <Entry units={all} />}</Await>
    </>
  );
}

function Entry({ units }: { units: Unit[] }) {
  const t = useWords(words);
  const s = useWords(shared);
  const f = useFormat();
  const { grants } = useMe();
  const { unit: chosen, period: asked, by = 'periods' } = entryRoute.useSearch();
  const go = useNavigate({ from: entryRoute.fullPath });
  const [kind, setKind] = useState<Kind>('estimate');
  const [vintage, setVintage] = useState<Vintage>('estimate');
  const shown = useOverview().data?.year;
  const year = String(useChosenYear() ?? shown ?? new Date().getFullYear());
  const [ownPeriod, setTypedPeriod] = useState(asked);
  const typedPeriod = ownPeriod ?? year;
  const period = parsePeriod(typedPeriod) ? typedPeriod : year;
  const mine = reportableUnits(grants, units);
  const mineIds = new Set(mine.map(({ id }) => id));
  const root = units.find((one) => one.parentId === null);
  // Whoever owns an indicator of the whole body enters its figure, which stands on the root.
  const offered = root && !mineIds.has(root.id) ? [root, ...mine] : mine;
  const unit = offered.find(({ id }) => id === chosen) ?? root ?? offered[0];
  const below = units.filter((one) => one.parentId === unit?.id && mineIds.has(one.id));
  const isByUnits = by === 'units' && below.length > 0;
  const indicators = useRead(indicatorContract.listIndicators, { limit: 1000 });
  const values = useRead(
    indicatorContract.listValues,
    isByUnits ? { period, limit: 5000 } : { unitId: unit?.id ?? '', limit: 5000 },
    { enabled: unit !== undefined, keep: true },
  );
  if (!unit) return null;
  const columns: GridColumn[] = isByUnits
    ? below.map((one) => ({ label: one.shortName ?? one.name, unitId: one.id, period }))
    : periodsBeside(period).map((code) => ({ label: f.period(code), unitId: unit.id, period: code }));
  return (
    <div className="stack">
      <div className="filters no-print">
        <Select
          label={t('unit')}
          searchable
          data={offered.map((one) => ({ value: one.id, label: one.name }))}
          value={unit.id}
          onChange={(id) => id && go({ search: (before) => ({ ...before, unit: id }) })}
        />
        <PeriodField
          name="period"
          value={typedPeriod}
          onChange={(code) => {
            setTypedPeriod(code);
            if (parsePeriod(code))
              void go({ search: (before) => ({ ...before, period: code }), replace: true });
          }}
        />
        <Select
          label={s('kind')}
          data={KINDS.map((one) => ({ value: one, label: KIND_WORDS[one][f.lang] }))}
          value={kind}
          onChange={(one) => one && setKind(one)}
        />
        <Select
          label={t('vintage')}
          data={VINTAGES.map((one) => ({ value: one, label: VINTAGE_WORDS[one][f.lang] }))}
          value={vintage}
          onChange={(one) => one && setVintage(one)}
        />
        {below.length > 0 && (
          <Select
            label={t('columns')}
            data={(['periods', 'units'] as const).map((one) => ({ value: one, label: t(`by_${one}`) }))}
            value={isByUnits ? 'units' : 'periods'}
            onChange={(one) => one && go({ search: (before) => ({ ...before, by: one }) })}
          />
        )}
      </div>
      <Await
        query={indicators}
        isEmpty={(data) => data.indicators.length === 0}
        empty={<Empty title={t('nothing')} />}
      >
        {(catalogue) => (
          <Await query={values}>
            {(known) => (
              <EntryGrid
                indicators={catalogue.indicators}
                columns={columns}
                values={known.values}
                as={{ kind, vintage }}
                mayEnter={(indicator, unitId) =>
                  mineIds.has(unitId) ||
                  (unitId === root?.id && indicator.ownerUnit !== null && mineIds.has(indicator.ownerUnit.id))
                }
              />
            )}
          </Await>
        )}
      </Await>
      <FormPanel
        key={`${unit.id} ${period} ${kind} ${vintage}`}
        unitId={unit.id}
        period={period}
        kind={kind}
        vintage={vintage}
      />
    </div>
  );
}
