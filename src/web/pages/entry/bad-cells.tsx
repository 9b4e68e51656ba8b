// Cells of a file that cannot be taken, and those that can and look odd: where they stand and why, by colour and word.
import type { z } from 'zod';
import type { BadCell } from '../../../features/forms/contract.ts';
import { DataTable } from '../../components/data-table.tsx';
import { useFormat } from '../../format.ts';
import { useWords } from '../../i18n.ts';
import { words } from './words.ts';

type Cell = z.output<typeof BadCell>;

export function BadCells({ bad, odd }: { bad: Cell[]; odd: Cell[] }) {
  const t = useWords(words);
  const f = useFormat();
  const all = [...bad.map((cell) => ({ cell, isBad: true })), ...odd.map((cell) => ({ cell, isBad: false }))];
  if (all.length === 0) return null;
  return (
    <DataTable
      caption={t(bad.length > 0 ? 'badCells' : 'oddCells')}
      rows={all}
      rowKey={({ cell, isBad }) => `${cell.sheet} ${cell.address} ${cell.code} ${isBad} ${cell.message.vi}`}
      columns={[
        {
          key: 'where',
          head: t('where'),
          lead: true,
          width: '22%',
          cell: ({ cell }) => `${cell.sheet}, ${cell.address}`,
        },
        {
          key: 'how',
          head: t('how'),
          width: 140,
          cell: ({ isBad }) => (
            <span className={`tag ${isBad ? 'bad' : 'warn'}`}>{t(isBad ? 'state_bad' : 'state_odd')}</span>
          ),
        },
        { key: 'why', head: t('why'), cell: ({ cell }) => cell.message[f.lang] },
      ]}
    />
  );
}
