// The figure is written but its file was refused or lost on the way: another try, or go on without it.
import { Button } from '@mantine/core';
import { MAX_VALUE_FILE_BYTES } from '../../../features/indicators/contract.ts';
import { FileDrop } from '../../components/file-drop.tsx';
import { ErrorBox } from '../../components/states.tsx';
import { useWords } from '../../i18n.ts';
import { words } from './words.ts';

type Props = { problem: unknown; onFile: (file: File) => void; onDone: () => void };

export function LateFile({ problem, onFile, onDone }: Props) {
  const t = useWords(words);
  return (
    <div className="form">
      <p>{t('fileNotAttached')}</p>
      <ErrorBox error={problem} />
      <FileDrop kinds={t('anyKind')} maxBytes={MAX_VALUE_FILE_BYTES} onFile={onFile} />
      <div className="row end">
        <Button variant="default" onClick={onDone}>
          {t('withoutFile')}
        </Button>
      </div>
    </div>
  );
}
