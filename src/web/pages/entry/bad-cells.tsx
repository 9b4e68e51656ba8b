// Cells of a file that cannot be taken: where they stand and why.
import type { z } from 'zod';
import type { BadCell } from '../../../features/forms/contract.ts';
import { DataTable } from '../../components/data-table.tsx';
import { useFormat } from '../../format.ts';
import { useWords } from '../../i18n.ts';
import { words } from './words.ts';

export function BadCells({ bad }: { bad: z.output<typeof BadCell>[] }) {
  const t = useWords(words);
  const f = useFormat();
  if (bad.length === 0) return null;
  return (
    <DataTable
      caption={t('badCells')}
      rows={bad}
      rowKey={(one) => one.sheet + one.address + one.code}
      columns={[
        {
          key: 'where',
          head: t('where'),
          lead: true,
          width: '22%',
          cell: (one) => `${one.sheet}, ${one.address}`,
        },
        { key: 'why', head: t('why'), cell: (one) => one.message[f.lang] },
      ]}
    />
  );
}
