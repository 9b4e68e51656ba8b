import { contract, EVIDENCE_MAX_BYTES, type Task } from '../../../features/tasks/contract.ts';
import { addressOf } from '../../client.ts';
import { FileDrop } from '../../components/file-drop.tsx';
import { ErrorBox } from '../../components/states.tsx';
import { toast } from '../../components/undo-toast.tsx';
import { useFormat } from '../../format.ts';
import { useWords } from '../../i18n.ts';
import { useWrite } from '../../use-endpoint.ts';
import { words } from './words.ts';

const KINDS = '.pdf, .docx, .xlsx, .pptx, .png, .jpg, .txt, .csv';

export function EvidenceCard({ task }: { task: Task }) {
  const t = useWords(words);
  const f = useFormat();
  const add = useWrite(contract.addTaskFile, { refreshes: ['/api/tasks'] });
  return (
    <section className="card pad stack tight">
      <h2>{t('files')}</h2>
      {task.files.length === 0 && <p className="muted">{t('noFiles')}</p>}
      <ul className="plain lines">
        {task.files.map((file) => (
          <li key={file.id}>
            <a href={addressOf(contract.downloadTaskFile, { id: task.id, fileId: file.id })} download>
              {file.name}
            </a>
            <span className="small muted nowrap">{f.bytes(file.size)}</span>
          </li>
        ))}
      </ul>
      {task.acts.includes('report') && (
        <FileDrop
          accept={KINDS.replaceAll(' ', '')}
          kinds={KINDS}
          maxBytes={EVIDENCE_MAX_BYTES}
          busy={add.isPending}
          onFile={(file) => add.mutate({ id: task.id, file }, { onSuccess: () => toast(t('fileAdded')) })}
        />
      )}
      <ErrorBox error={add.error} />
    </section>
  );
}
