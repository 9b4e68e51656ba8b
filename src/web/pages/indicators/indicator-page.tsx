// One indicator: what it means, its figures of one unit by period with every version, a chart, entering a figure.
import { Button, SegmentedControl, Select } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { contract, type Value } from '../../../features/indicators/contract.ts';
import type { ResponseOf } from '../../../kernel/endpoint.ts';
import { AREA_WORDS, isIncomplete } from '../../../kernel/figures.ts';
import { getPeriod, type PeriodKind } from '../../../kernel/period.ts';
import { Chart } from '../../components/chart.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { Await, Empty } from '../../components/states.tsx';
import { indicatorName, unitText } from '../../figure-words.ts';
import { useFormat } from '../../format.ts';
import { useWords } from '../../i18n.ts';
import { useMay } from '../../session.ts';
import { useRead } from '../../use-endpoint.ts';
import { words as shared } from '../../words.ts';
import { LinkedTasks } from '../tasks/linked-tasks.tsx';
import { Description } from './description.tsx';
import { EnterValue } from './enter-value.tsx';
import { ExportValues } from './export-values.tsx';
import { IndicatorForm } from './indicator-form.tsx';
import { Parts } from './parts.tsx';
import { Restated } from './restated.tsx';
import { indicatorRoute } from './routes.tsx';
import { UnitTotals } from './unit-totals.tsx';
import { ValueHistory } from './value-history.tsx';
import { ValueTable } from './value-table.tsx';
import { words } from './words.ts';

/** How many units are named one by one. */
const FEW = 6;

export type IndicatorData = ResponseOf<typeof contract.getIndicator>;

export function IndicatorPage() {
  const { id } = indicatorRoute.useParams();
  const { unit } = indicatorRoute.useSearch();
  const query = useRead(contract.getIndicator, { id, ...(unit && { unitId: unit }) }, { keep: true });
  return <Await query={query}>{(data) => <OneIndicator data={data} />}</Await>;
}

function OneIndicator({ data }: { data: IndicatorData }) {
  const t = useWords(words);
  const s = useWords(shared);
  const f = useFormat();
  const may = useMay();
  const navigate = useNavigate({ from: '/indicators/$id' });
  const search = indicatorRoute.useSearch();
  const [editing, setEditing] = useState(false);
  const [correcting, setCorrecting] = useState<Value | null>(null);
  const name = indicatorName(data, f.lang);
  const show = (part: Partial<typeof search>) => navigate({ search: (before) => ({ ...before, ...part }) });
  const close = () => {
    setCorrecting(null);
    show({ enter: undefined, history: undefined });
  };
  const enter = may('values.report') && (
    <Button onClick={() => show({ enter: data.values[0]?.period ?? 'new' })}>{t('enter')}</Button>
  );
  const entering = may('values.report') && (search.enter !== undefined || correcting !== null);
  return (
    <>
      <PageHead
        title={name}
        way={<Link to="/indicators">{s('indicators')}</Link>}
        under={`${unitText(data.unit, f.lang)} · ${AREA_WORDS[data.area][f.lang]} · ${data.code}`}
        actions={
          <>
            {may('indicators.manage') && (
              <Button variant="default" onClick={() => setEditing(true)}>
                {t('edit')}
              </Button>
            )}
            {enter}
          </>
        }
      />
      <div className="main-aside">
        <div className="stack">
          {data.unitsWithValues.some((unit) => unit.id !== data.unitShown.id) && (
            <Select
              label={t('ofUnit')}
              searchable
              w={320}
              maw="100%"
              data={[
                ...data.unitsWithValues,
                ...(data.unitsWithValues.some((unit) => unit.id === data.unitShown.id)
                  ? []
                  : [data.unitShown]),
              ].map((unit) => ({ value: unit.id, label: unit.name }))}
              value={data.unitShown.id}
              onChange={(unit) => unit && show({ unit })}
            />
          )}
          <Series data={data} />
          {data.values.length === 0 ? (
            <NoValues data={data} actions={enter} />
          ) : (
            <ValueTable
              data={data}
              onHistory={(period) => show({ history: period })}
              onCorrect={may('values.report') ? setCorrecting : undefined}
            />
          )}
          {data.unitsWithValues.length > 0 && <ExportValues indicatorId={data.id} />}
          {data.breakdowns.length > 0 && <Parts data={data} />}
          {(data.unitAggregation !== 'none' || data.formula) && <UnitTotals data={data} />}
          <Restated data={data} />
        </div>
        <div className="stack">
          <Description data={data} />
          <LinkedTasks of={{ indicatorId: data.id }} />
        </div>
      </div>
      <Dialog opened={editing} onClose={() => setEditing(false)} title={t('edit')} size={680}>
        <IndicatorForm indicator={data} onDone={() => setEditing(false)} />
      </Dialog>
      <Dialog
        opened={search.history !== undefined}
        onClose={close}
        title={t('historyOf', { period: f.period(search.history ?? '') })}
        size={720}
      >
        {search.history && (
          <ValueHistory indicatorId={data.id} unitId={data.unitShown.id} period={search.history} />
        )}
      </Dialog>
      <Dialog opened={entering} onClose={close} title={t('enterFor', { name })} size={620}>
        {entering && <EnterValue data={data} from={correcting} period={search.enter} onDone={close} />}
      </Dialog>
    </>
  );
}

/** Nothing from this unit is not nothing at all: where figures are is said and one step away. */
function NoValues({ data, actions }: { data: IndicatorData; actions: React.ReactNode }) {
  const t = useWords(words);
  const others = data.unitsWithValues;
  if (others.length === 0)
    return (
      <Empty title={t('noValues')} actions={actions}>
        {t('noValuesWhy')}
      </Empty>
    );
  return (
    <Empty title={t('noOwnValues', { unit: data.unitShown.name })} actions={actions}>
      {t(data.series.length > 0 ? 'madeOfOthers' : 'othersHave', { count: others.length })}{' '}
      {others.slice(0, FEW).map((unit, at) => (
        <span key={unit.id}>
          {at > 0 && ', '}
          <Link to="/indicators/$id" params={{ id: data.id }} search={{ unit: unit.id }}>
            {unit.name}
          </Link>
        </span>
      ))}
      {others.length > FEW && ` ${t('andMore', { count: others.length - FEW })}`}
    </Empty>
  );
}

function Series({ data }: { data: IndicatorData }) {
  const t = useWords(words);
  const s = useWords(shared);
  const f = useFormat();
  const name = indicatorName(data, f.lang);
  // Months beside years made of them would be no line at all.
  const kinds = [...new Set(data.series.map(({ period }) => getPeriod(period).kind))];
  const [asked, setAsked] = useState<PeriodKind>();
  const kind = asked && kinds.includes(asked) ? asked : commonestOf(kinds, data);
  const points = data.series.filter(({ period }) => getPeriod(period).kind === kind);
  return (
    <section className="card pad">
      <h2>{t('chart')}</h2>
      {kinds.length > 1 && (
        <SegmentedControl
          aria-label={s('period')}
          size="xs"
          data={kinds.map((one) => ({ value: one, label: t(`kind_${one}`) }))}
          value={kind}
          onChange={(one) => setAsked(one as PeriodKind)}
        />
      )}
      {points.length < 2 ? (
        <p className="muted">{t('noChart')}</p>
      ) : (
        <Chart
          title={`${name}, ${data.unitShown.name}`}
          categories={points.map(({ period, madeOf }) =>
            madeOf && isIncomplete(madeOf)
              ? `${f.period(period)} (${s(`madeOf_${madeOf.from}`, madeOf)})`
              : f.period(period),
          )}
          series={[{ name, values: points.map((point) => point.value) }]}
          unit={unitText(data.unit, f.lang)}
          decimals={data.decimals}
        />
      )}
    </section>
  );
}

/** The kind of period with the most points. */
const commonestOf = (kinds: readonly PeriodKind[], { series }: IndicatorData): PeriodKind | undefined => {
  const count = (kind: PeriodKind) => series.filter(({ period }) => getPeriod(period).kind === kind).length;
  return kinds.toSorted((a, b) => count(b) - count(a))[0];
};
