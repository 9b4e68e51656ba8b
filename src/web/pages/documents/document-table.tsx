import { Link } from '@tanstack/react-router';
import type { DocumentHead } from '../../../features/documents/contract.ts';
import { typeName } from '../../../kernel/document-types.ts';
import { DataTable } from '../../components/data-table.tsx';
import { useFormat } from '../../format.ts';
import { useWords } from '../../i18n.ts';
import { ConfidentialityTag } from './confidentiality-tag.tsx';
import { words } from './words.ts';

export function DocumentTable({ documents }: { documents: DocumentHead[] }) {
  const t = useWords(words);
  const f = useFormat();
  return (
    <DataTable
      caption={t('title')}
      rows={documents}
      rowKey={(one) => one.id}
      columns={[
        {
          key: 'symbol',
          head: t('symbol'),
          width: 150,
          cell: (one) =>
            one.symbol ? (
              <b className="nowrap">{one.symbol}</b>
            ) : (
              <span className="muted small">{t('noSymbol')}</span>
            ),
        },
        {
          key: 'name',
          head: t('name'),
          lead: true,
          cell: (one) => (
            <>
              <Link to="/documents/$id" params={{ id: one.id }} className="name">
                {one.title}
              </Link>{' '}
              <ConfidentialityTag of={one.confidentiality} />
            </>
          ),
        },
        {
          key: 'type',
          head: t('type'),
          cell: (one) => <span className="small nowrap">{typeName(one.type, f.lang)}</span>,
        },
        {
          key: 'issuer',
          head: t('issuer'),
          wideOnly: true,
          cell: (one) => (
            <span className="small">
              {one.issuer ?? one.issuerSymbol}
              {one.term && <span className="muted">, {one.term.name}</span>}
            </span>
          ),
        },
        {
          key: 'issuedOn',
          head: t('issuedOn'),
          numeric: true,
          cell: (one) => one.issuedOn && <span className="nowrap">{f.day(one.issuedOn)}</span>,
        },
        {
          key: 'files',
          head: t('files'),
          numeric: true,
          wideOnly: true,
          cell: (one) => one.fileCount || '',
        },
      ]}
    />
  );
}
