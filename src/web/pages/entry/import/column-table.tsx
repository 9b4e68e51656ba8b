// How each column of the sheet is to be understood, with what stands in it.
import { Select } from '@mantine/core';
import {
  COLUMN_ROLES,
  type ColumnRole,
  type MappedColumn,
  type Mapping,
  type SeenSheet,
} from '../../../../features/forms/contract.ts';
import { periodsBeside, readMarkedNumber } from '../../../../features/forms/rules.ts';
import { DataTable } from '../../../components/data-table.tsx';
import { useFormat } from '../../../format.ts';
import { useWords } from '../../../i18n.ts';
import { words } from './words.ts';

type Named = { id: string; label: string };
type Props = {
  columns: SeenSheet['columns'];
  mapped: MappedColumn[];
  decimalMark: Mapping['decimalMark'];
  units: Named[];
  indicators: Named[];
  period: string;
  onChange: (mapped: MappedColumn[]) => void;
};

/** What a value column is fixed to, as one choice. */
const fixedOf = ({ indicatorId, unitId, period }: MappedColumn): string =>
  period ? `p ${period}` : unitId ? `u ${unitId}` : indicatorId ? `i ${indicatorId}` : '';
const toFixed = (choice: string): Partial<MappedColumn> => {
  const id = choice.slice(2);
  return choice === ''
    ? {}
    : choice[0] === 'p'
      ? { period: id }
      : choice[0] === 'u'
        ? { unitId: id }
        : { indicatorId: id };
};

export function ColumnTable({ columns, mapped, decimalMark, units, indicators, period, onChange }: Props) {
  const t = useWords(words);
  const f = useFormat();
  const byColumn = new Map(mapped.map((one) => [one.column, one]));
  const of = (column: number): MappedColumn => byColumn.get(column) ?? { column, role: 'ignore' };
  const put = (next: MappedColumn) =>
    onChange(
      [...mapped.filter(({ column }) => column !== next.column), next].sort((a, b) => a.column - b.column),
    );
  /** A figure that its column writes in more than digits is shown as it will be taken. */
  const asRead = (text: string): string => {
    if (!/[.,]/.test(text)) return text;
    const read = readMarkedNumber(text, decimalMark ?? null, 2);
    return read.ok ? t('readAs', { text, value: f.num(read.value) }) : t('readUnclear', { text });
  };
  const year = period.slice(0, 4);
  const periods = new Set([
    ...['-01', '-Q1', '-H1', '-9M', ''].flatMap((part) => periodsBeside(year + part)),
    ...mapped.flatMap((one) => (one.period ? [one.period] : [])),
  ]);
  return (
    <DataTable
      caption={t('columns')}
      rows={columns}
      rowKey={({ letter }) => letter}
      columns={[
        { key: 'column', head: t('column'), width: 70, cell: ({ letter }) => <b>{letter}</b> },
        { key: 'head', head: t('head'), lead: true, cell: ({ head }) => head || '–' },
        {
          key: 'samples',
          head: t('samples'),
          cell: ({ column, samples }) => (
            <span className="muted">
              {samples.map((text) => (of(column).role === 'value' ? asRead(text) : text)).join(' · ')}
            </span>
          ),
        },
        {
          key: 'role',
          head: t('role'),
          width: 210,
          cell: ({ column, letter }) => (
            <Select
              size="xs"
              aria-label={`${t('role')} ${letter}`}
              data={COLUMN_ROLES.map((role) => ({ value: role, label: t(`role_${role}`) }))}
              value={of(column).role}
              allowDeselect={false}
              onChange={(role) => role && put({ column, role: role as ColumnRole })}
            />
          ),
        },
        {
          key: 'of',
          head: t('of'),
          width: 230,
          cell: ({ column, letter }) =>
            of(column).role === 'value' && (
              <Select
                size="xs"
                searchable
                aria-label={`${t('of')} ${letter}`}
                data={[
                  { value: '', label: t('ofRow') },
                  {
                    group: t('periods'),
                    items: [...periods].map((code) => ({ value: `p ${code}`, label: f.period(code) })),
                  },
                  {
                    group: t('units'),
                    items: units.map((one) => ({ value: `u ${one.id}`, label: one.label })),
                  },
                  {
                    group: t('indicators'),
                    items: indicators.map((one) => ({ value: `i ${one.id}`, label: one.label })),
                  },
                ]}
                value={fixedOf(of(column))}
                allowDeselect={false}
                onChange={(choice) => put({ column, role: 'value', ...toFixed(choice ?? '') })}
              />
            ),
        },
      ]}
    />
  );
}
