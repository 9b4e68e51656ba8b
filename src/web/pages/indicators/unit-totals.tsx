// What the units below make together in a period along a hierarchy, or a formula gives, beside the unit's own figure.
import { Select } from '@mantine/core';
import { useState } from 'react';
import { contract } from '../../../features/indicators/contract.ts';
import { contract as people } from '../../../features/people/contract.ts';
import { DataTable } from '../../components/data-table.tsx';
import { Ill } from '../../components/num.tsx';
import { Await } from '../../components/states.tsx';
import { unitText } from '../../figure-words.ts';
import { useFormat } from '../../format.ts';
import { useWords } from '../../i18n.ts';
import { useRead } from '../../use-endpoint.ts';
import { words as shared } from '../../words.ts';
import type { IndicatorData } from './indicator-page.tsx';
import { words } from './words.ts';

const MAIN = 'main';

export function UnitTotals({ data }: { data: IndicatorData }) {
  const t = useWords(words);
  const s = useWords(shared);
  const f = useFormat();
  const [period, setPeriod] = useState<string>();
  const [hierarchyId, setHierarchyId] = useState<string>();
  const hierarchies = useRead(people.listHierarchies, {});
  const query = useRead(
    contract.getTotals,
    {
      indicatorId: data.id,
      unitId: data.unitShown.id,
      ...(period && { period }),
      ...(hierarchyId && { hierarchyId }),
    },
    { keep: true },
  );
  const decimals = data.decimals;
  const unit = unitText(data.unit, f.lang);
  return (
    <Await query={query}>
      {({ total, own, parts, periods, period: shown, notInTotal }) =>
        shown !== null && total !== null ? (
          <section className="stack tight">
            <h2>{t('totals')}</h2>
            <p className="muted small">
              {t(data.formula ? 'totalsWhy_formula' : `totalsWhy_${data.unitAggregation}`)}
            </p>
            {hierarchies.data && hierarchies.data.length > 0 && (
              <Select
                label={t('along')}
                w={320}
                allowDeselect={false}
                data={[
                  { value: MAIN, label: t('mainHierarchy') },
                  ...hierarchies.data.map((one) => ({
                    value: one.id,
                    label: (f.lang === 'en' && one.nameEn) || one.nameVi,
                  })),
                ]}
                value={hierarchyId ?? MAIN}
                onChange={(id) => setHierarchyId(id === MAIN || id === null ? undefined : id)}
              />
            )}
            <Select
              label={s('period')}
              w={220}
              data={periods.map((code) => ({ value: code, label: f.period(code) }))}
              value={shown}
              onChange={(code) => code && setPeriod(code)}
            />
            <p>
              {total.how === 'units' ? t('totalIs', { count: total.unitCount }) : t('reckonedIs')}{' '}
              <b className="v">
                {total.total === null
                  ? t(`notDefined_${total.reason ?? 'division_by_zero'}`)
                  : `${f.num(total.total, { decimals })} ${unit}`}
              </b>
              {total.illustrative && <Ill />}
              {total.madeOf && ` (${t(`madeOf_${total.madeOf.from}`, total.madeOf)})`}
              {own && ` · ${t('ownIs', { number: f.num(own.value, { decimals }), unit })}`}
            </p>
            {notInTotal > 0 && <p className="muted small">{t('notInTotal', { count: notInTotal })}</p>}
            <DataTable
              caption={t('totals')}
              rows={parts.filter((part) => part.own ?? part.total)}
              rowKey={(part) => part.unit.id}
              columns={[
                { key: 'unit', head: t('forUnit'), lead: true, cell: (part) => part.unit.name },
                {
                  key: 'own',
                  head: t('reportedByUnit'),
                  numeric: true,
                  cell: (part) =>
                    part.own && (
                      <span>
                        {f.num(part.own.value, { decimals })}
                        {part.own.illustrative && <Ill />}
                      </span>
                    ),
                },
                {
                  key: 'total',
                  head: t('fromBelow'),
                  numeric: true,
                  cell: (part) =>
                    part.total && (
                      <span>
                        {part.total.total === null ? t('notDefined') : f.num(part.total.total, { decimals })}
                        {part.total.illustrative && <Ill />}
                        {part.total.madeOf && (
                          <span className="unit" style={{ display: 'block' }}>
                            {t(`madeOf_${part.total.madeOf.from}`, part.total.madeOf)}
                          </span>
                        )}
                      </span>
                    ),
                },
              ]}
            />
          </section>
        ) : null
      }
    </Await>
  );
}
