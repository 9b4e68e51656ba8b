// The figures of an indicator as a table of their own, and the way back in.
import { Button } from '@mantine/core';
import { contract } from '../../../features/forms/contract.ts';
import { addressOf } from '../../client.ts';
import { LinkButton } from '../../components/link-button.tsx';
import { useWords } from '../../i18n.ts';
import { useMay } from '../../session.ts';
import { words } from './words.ts';

export function ExportValues({ indicatorId }: { indicatorId: string }) {
  const t = useWords(words);
  const may = useMay();
  return (
    <div className="stack tight">
      <div className="row">
        <Button
          component="a"
          variant="default"
          href={addressOf(contract.exportValues, { indicatorId })}
          download
        >
          {t('exportValues')}
        </Button>
        {may('values.report') && (
          <LinkButton variant="subtle" to="/entry/import">
            {t('exportBack')}
          </LinkButton>
        )}
      </div>
      {may('values.report') && (
        <span className="muted">{t('exportValuesWhy', { page: t('exportBack') })}</span>
      )}
    </div>
  );
}
