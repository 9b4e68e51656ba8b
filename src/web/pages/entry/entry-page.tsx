// Entering figures: choose whose and which period, type in the grid or go by Excel.
import { Select } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { contract as peopleContract, type Unit } from '../../../features/people/contract.ts';
import { KINDS, type Kind, VINTAGES, type Vintage } from '../../../kernel/figures.ts';
import { parsePeriod } from '../../../kernel/period.ts';
import { PageHead } from '../../components/page-head.tsx';
import { PeriodField } from '../../components/period-field.tsx';
import { Await } from '../../components/states.tsx';
import { KIND_WORDS, VINTAGE_WORDS } from '../../figure-words.ts';
import { useFormat } from '../../format.ts';
import { useWords } from '../../i18n.ts';
import { useMe } from '../../session.ts';
import { useRead } from '../../use-endpoint.ts';
import { useChosenYear, useOverview } from '../../use-overview.ts';
import { words as shared } from '../../words.ts';
import { reportableUnits } from '../indicators/reportable-units.ts';
import { SubmitBar } from '../submissions/submit-bar.tsx';
import { FormPanel } from './form-panel.tsx';
import { GridCard } from './grid-card.tsx';
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
  if (!unit) return null;
  // Figures of the whole body are reported by the unit that owns them.
  const answering = (unit.id === root?.id && !mineIds.has(unit.id) && mine[0]?.id) || unit.id;
  const hasBelow = units.some((one) => one.parentId === unit.id);
  const isByUnits = by === 'units' && hasBelow;
  return (
    <div className="stack">
      <div className="entryfilters no-print">
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
        {hasBelow && (
          <Select
            label={t('columns')}
            data={(['periods', 'units'] as const).map((one) => ({ value: one, label: t(`by_${one}`) }))}
            value={isByUnits ? 'units' : 'periods'}
            onChange={(one) => one && go({ search: (before) => ({ ...before, by: one }) })}
          />
        )}
      </div>
      <SubmitBar unitId={answering} period={period} />
      <GridCard
        which={{ unitId: unit.id, period, by: isByUnits ? 'units' : 'periods', kind, vintage }}
        units={units}
        mayEnter={(indicator, unitId) =>
          mineIds.has(unitId) ||
          (unitId === root?.id && indicator.ownerUnitId !== null && mineIds.has(indicator.ownerUnitId))
        }
      />
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
