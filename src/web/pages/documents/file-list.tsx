import { useState } from 'react';
import {
  contract,
  type Document,
  type DocumentFile,
  MAX_FILE_BYTES,
} from '../../../features/documents/contract.ts';
import { addressOf } from '../../client.ts';
import { FileDrop } from '../../components/file-drop.tsx';
import { ErrorBox } from '../../components/states.tsx';
import { toast, toastProblem, toastUndo } from '../../components/undo-toast.tsx';
import { useFormat } from '../../format.ts';
import { useWords } from '../../i18n.ts';
import { useWrite } from '../../use-endpoint.ts';
import { words as shared } from '../../words.ts';
import { words } from './words.ts';

const REFRESHES = ['/api/documents'];
export const PAPER_KINDS = '.docx, .pdf, .html, .txt, .xlsx, .csv';

export function FileList({ document, writes }: { document: Document; writes: boolean }) {
  const t = useWords(words);
  const [adding, setAdding] = useState(false);
  const add = useWrite(contract.addDocumentFile, { refreshes: REFRESHES });
  return (
    <section className="card pad">
      <div className="row between">
        <h2>{t('files')}</h2>
        {writes && !adding && (
          <button type="button" className="linkish" onClick={() => setAdding(true)}>
            {t('addFile')}
          </button>
        )}
      </div>
      {document.files.length === 0 && <p className="muted">{t('noFiles')}</p>}
      <ul className="plain lines">
        {document.files.map((file) => (
          <FileLine key={file.id} document={document} file={file} writes={writes} />
        ))}
      </ul>
      {writes && adding && (
        <div className="stack tight" style={{ marginTop: 10 }}>
          <FileDrop
            accept={PAPER_KINDS.replaceAll(' ', '')}
            kinds={PAPER_KINDS}
            maxBytes={MAX_FILE_BYTES}
            busy={add.isPending}
            onFile={(file) =>
              add.mutate(
                { id: document.id, file },
                {
                  onSuccess: (added) => {
                    setAdding(false);
                    toast(t('fileAdded', { name: added.fileName }));
                  },
                },
              )
            }
          />
          <ErrorBox error={add.error} hide={['file']} />
        </div>
      )}
    </section>
  );
}

function FileLine({ document, file, writes }: { document: Document; file: DocumentFile; writes: boolean }) {
  const t = useWords(words);
  const s = useWords(shared);
  const f = useFormat();
  const remove = useWrite(contract.removeDocumentFile, { refreshes: REFRESHES });
  const restore = useWrite(contract.restoreDocumentFile, { refreshes: REFRESHES });
  const which = { id: document.id, fileId: file.id };
  return (
    <li>
      <span>
        <a href={addressOf(contract.downloadDocumentFile, which)} download>
          {file.fileName}
        </a>
        <span className="small muted" style={{ display: 'block' }}>
          {f.bytes(file.size)}
          {file.textLength === 0 && ` · ${t('scan')}`} · {f.day(file.addedAt)}
          {file.addedBy && `, ${file.addedBy.name}`}
        </span>
      </span>
      {writes && (
        <button
          type="button"
          className="linkish small"
          aria-label={t('removeFile', { name: file.fileName })}
          onClick={() =>
            remove.mutate(which, {
              onError: toastProblem,
              onSuccess: () =>
                toastUndo(t('fileRemoved', { name: file.fileName }), () => restore.mutateAsync(which)),
            })
          }
        >
          {s('remove')}
        </button>
      )}
    </li>
  );
}
