// Units by figure: the best first where a ranking is fair, else by name. Leads down to the units below and to the source.
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { ComparedUnit, Comparison } from '../../../features/insights/contract.ts';
import { decimal } from '../../../kernel/decimal.ts';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { Ill } from '../../components/num.tsx';
import { TakeTable } from '../../components/take-table.tsx';
import { changeText } from '../../figure-words.ts';
import { useFormat } from '../../format.ts';
import { useWords } from '../../i18n.ts';
import { words as shared } from '../../words.ts';
import { compareRoute } from './routes.tsx';
import { words } from './words.ts';

const FIRST = 30;

const inOrder = ({ units, fairness }: Comparison): ComparedUnit[] =>
  fairness.isFair
    ? units.toSorted((a, b) => (a.place ?? Number.POSITIVE_INFINITY) - (b.place ?? Number.POSITIVE_INFINITY))
    : units;

export function UnitRanking({ data }: { data: Comparison }) {
  const t = useWords(words);
  const s = useWords(shared);
  const f = useFormat();
  const search = compareRoute.useSearch();
  const [all, setAll] = useState(false);
  const decimals = data.per ? 2 : data.indicator.decimals;
  const num = (value: string) => f.num(value, { decimals });
  const units = inOrder(data);
  const largest = units.reduce(
    (most, { value }) => (value && decimal(value).abs().gt(most) ? decimal(value).abs() : most),
    decimal(0),
  );
  const width = (value: string) =>
    largest.isZero() ? 0 : decimal(value).abs().div(largest).times(90).toNumber();
  const partsText = (one: ComparedUnit) =>
    one.parts
      .map(
        ({ unit, weight, value }) =>
          `${unit.name}${weight === '1' ? '' : ` × ${f.num(weight, { decimals: 4 })}`}: ${value === null ? '–' : f.num(value)}`,
      )
      .join('; ');
  const columns: Column<ComparedUnit>[] = [
    {
      key: 'unit',
      head: t('unit'),
      lead: true,
      cell: (one) => (
        <>
          <Link
            to="/insights/compare"
            search={{ ...search, below: one.unit.id, kind: undefined }}
            className="name"
            title={t('drill', { unit: one.unit.name })}
          >
            {one.unit.name}
          </Link>
          {one.illustrative && <Ill />}
          {one.above && (
            <span className="unit" style={{ display: 'block' }}>
              {one.above}
            </span>
          )}
        </>
      ),
    },
    {
      key: 'value',
      head: t('value'),
      numeric: true,
      cell: (one) =>
        one.value === null ? (
          <span className="small muted">{t(`how_${one.how}`)}</span>
        ) : (
          <Link
            to="/indicators/$id"
            params={{ id: data.indicator.id }}
            search={{ unit: one.unit.id }}
            className="name"
          >
            {num(one.value)}
            {one.madeOf && (
              <span className="unit" style={{ display: 'block' }}>
                {s(`madeOf_${one.madeOf.from}`, one.madeOf)}
              </span>
            )}
          </Link>
        ),
    },
    {
      key: 'bar',
      head: '',
      wideOnly: true,
      cell: (one) =>
        one.value && <span className="rank-bar" aria-hidden="true" style={{ width: width(one.value) }} />,
    },
    ...(data.fairness.isFair
      ? [
          {
            key: 'place',
            head: t('place'),
            numeric: true,
            cell: (one: ComparedUnit) => one.place && String(one.place),
          },
        ]
      : []),
    {
      key: 'change',
      head: t('change'),
      numeric: true,
      cell: (one) => (one.change ? changeText({ mode: data.changeMode, value: one.change }, f) : null),
    },
    {
      key: 'how',
      head: t('geography'),
      cell: (one) =>
        one.value !== null &&
        one.parts.length > 0 && (
          <details className="small">
            <summary>
              {t(`how_${one.how}`)}
              {one.isByWeight && `, ${t('byWeight')}`}
            </summary>
            {t('fromUnits', { parts: partsText(one) })}
          </details>
        ),
    },
  ];
  const title = `${t('ranking')}: ${data.indicator.nameVi}, ${data.period ? f.period(data.period) : ''}`;
  return (
    <div>
      <DataTable
        caption={title}
        rows={all ? units : units.slice(0, FIRST)}
        rowKey={({ unit }) => unit.id}
        columns={columns.filter(
          ({ key }) => key !== 'how' || units.some(({ value, parts }) => value !== null && parts.length > 0),
        )}
      />
      {!all && units.length > FIRST && (
        <Button variant="default" mt={8} className="no-print" onClick={() => setAll(true)}>
          {t('showAll', { count: units.length })}
        </Button>
      )}
      <TakeTable
        title={title}
        notes={[data.geography.explanation[f.lang], data.fairness.why[f.lang], data.unitLabel[f.lang]]}
        columns={[
          { header: t('unit'), isFigure: false },
          { header: t('value'), isFigure: true },
          { header: t('place'), isFigure: true },
          { header: t('change'), isFigure: true },
          { header: t('geography'), isFigure: false },
        ]}
        decimals={decimals}
        look={{
          barOf: (row, column) => {
            const value = units[row]?.value;
            return column === 1 && value ? width(value) / 90 : null;
          },
        }}
        rows={units.map((one) => [
          one.unit.name,
          one.value,
          one.place === null ? null : String(one.place),
          one.change,
          [t(`how_${one.how}`), partsText(one)].filter(Boolean).join(': ') || null,
        ])}
      />
    </div>
  );
}
