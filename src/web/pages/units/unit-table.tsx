import type { Unit } from '../../../features/people/contract.ts';
import { DataTable } from '../../components/data-table.tsx';
import { useFormat } from '../../format.ts';
import { useWords } from '../../i18n.ts';
import type { Branch } from './tree.ts';
import { words } from './words.ts';

/** Units without a known first day carry this one. */
const NO_FIRST_DAY = '1900-01-01';

type Props = {
  branches: Branch[];
  searching: boolean;
  /** Null while the whole tree is shown. */
  opened: ReadonlySet<string> | null;
  onFold: (unit: Unit) => void;
  onOpen: (unit: Unit) => void;
};

export function UnitTable({ branches, searching, opened, onFold, onOpen }: Props) {
  const t = useWords(words);
  const f = useFormat();
  return (
    <DataTable
      caption={t('caption')}
      rows={branches}
      rowKey={({ unit }) => unit.id}
      columns={[
        {
          key: 'name',
          head: t('name'),
          lead: true,
          cell: ({ unit, depth, isHit, below }) => (
            <span style={{ paddingLeft: depth * 20, display: 'inline-block' }}>
              {opened &&
                !searching &&
                (below > 0 ? (
                  <button
                    type="button"
                    className="tree-toggle"
                    aria-expanded={opened.has(unit.id)}
                    aria-label={t(opened.has(unit.id) ? 'fold' : 'unfold', { name: unit.name, count: below })}
                    onClick={() => onFold(unit)}
                  >
                    {opened.has(unit.id) ? '▾' : '▸'}
                  </button>
                ) : (
                  <span className="tree-gap" />
                ))}
              <button type="button" className="linkish" onClick={() => onOpen(unit)}>
                {searching && !isHit ? <span className="muted">{unit.name}</span> : unit.name}
              </button>
            </span>
          ),
        },
        { key: 'code', head: t('code'), cell: ({ unit }) => unit.code },
        { key: 'kind', head: t('kind'), cell: ({ unit }) => t(`kind_${unit.kind}`) },
        {
          key: 'days',
          head: t('validFrom'),
          cell: ({ unit }) =>
            [
              unit.validFrom !== NO_FIRST_DAY && t('from', { day: f.day(unit.validFrom) }),
              unit.validTo && t('to', { day: f.day(unit.validTo) }),
            ]
              .filter(Boolean)
              .join(', '),
        },
      ]}
    />
  );
}
