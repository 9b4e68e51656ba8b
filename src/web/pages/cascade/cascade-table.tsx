import type { CascadeNode, Duty } from '../../../features/cascade/contract.ts';
import { DataTable } from '../../components/data-table.tsx';
import { useFormat } from '../../format.ts';
import { useWords } from '../../i18n.ts';
import { HandleButton, Paper } from './cascade-line.tsx';
import { StandingTag } from './standing-tag.tsx';
import { gapsOnly } from './tree-state.ts';
import { words } from './words.ts';

type Props = { nodes: CascadeNode[]; onlyGaps: boolean; onHandle?: (duty: Duty) => void };

/** The same lines flat, those that are missing longest first. */
export function CascadeTable({ nodes, onlyGaps, onHandle }: Props) {
  const t = useWords(words);
  const f = useFormat();
  const rows = (onlyGaps ? gapsOnly(nodes) : nodes)
    .filter((node) => node.duty !== null)
    .toSorted((a, b) => Number(b.duty!.standing === 'overdue') - Number(a.duty!.standing === 'overdue'));
  return (
    <DataTable
      caption={t('table')}
      rows={rows}
      rowKey={(node) => node.key}
      columns={[
        { key: 'unit', head: t('unit'), lead: true, cell: ({ duty }) => duty!.unit.name },
        { key: 'standing', head: t('standing'), cell: ({ duty }) => <StandingTag of={duty!} /> },
        { key: 'due', head: t('dueOn'), cell: ({ duty }) => duty!.dueOn && f.day(duty!.dueOn) },
        { key: 'owner', head: t('owner'), cell: ({ duty }) => duty!.owner?.name },
        { key: 'paper', head: t('answer'), cell: (node) => node.document && <Paper node={node} /> },
        {
          key: 'handle',
          head: <span className="sr">{t('handle')}</span>,
          label: '',
          cell: ({ duty }) => <HandleButton duty={duty!} onHandle={onHandle} />,
        },
      ]}
    />
  );
}
