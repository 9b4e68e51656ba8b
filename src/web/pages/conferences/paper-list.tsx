// Papers of an item or of the whole conference, and laying another one on the table.
import { Button } from '@mantine/core';
import { useState } from 'react';
import {
  ASKED_CONFIDENTIALITIES,
  contract,
  PAPER_MAX_BYTES,
  type Paper,
} from '../../../features/conferences/contract.ts';
import { addressOf } from '../../client.ts';
import { Dialog } from '../../components/dialog.tsx';
import { SelectField, TextField } from '../../components/fields.tsx';
import { FileDrop } from '../../components/file-drop.tsx';
import { ErrorBox } from '../../components/states.tsx';
import { toastProblem } from '../../components/undo-toast.tsx';
import { useFormat } from '../../format.ts';
import { useWords } from '../../i18n.ts';
import { useWrite } from '../../use-endpoint.ts';
import { words as shared } from '../../words.ts';
import { words } from './words.ts';

type Props = { conferenceId: string; papers: Paper[]; runs: boolean; agendaItemId: string | null };

export function PaperList({ conferenceId, papers, runs, agendaItemId }: Props) {
  const t = useWords(words);
  const s = useWords(shared);
  const f = useFormat();
  const [adding, setAdding] = useState(false);
  const remove = useWrite(contract.removePaper);
  return (
    <>
      {papers.length > 0 && (
        <ul className="plain lines small">
          {papers.map((paper) => (
            <li key={paper.id}>
              <span>
                <a
                  href={
                    paper.document
                      ? `/app/documents/${paper.document.id}`
                      : addressOf(contract.downloadPaper, { id: conferenceId, paperId: paper.id })
                  }
                >
                  {paper.title}
                </a>{' '}
                <span className="muted">
                  {t(`conf_${paper.confidentiality}`)}
                  {paper.file && ` · ${f.bytes(paper.file.size)}`}
                </span>
              </span>
              {runs && (
                <button
                  type="button"
                  className="linkish"
                  aria-label={`${s('remove')}: ${paper.title}`}
                  onClick={() =>
                    remove.mutate({ id: conferenceId, paperId: paper.id }, { onError: toastProblem })
                  }
                >
                  {s('remove')}
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
      {papers.length === 0 && agendaItemId === null && <p className="muted small">{t('noPapers')}</p>}
      {runs && (
        <div className="no-print">
          <button type="button" className="linkish" onClick={() => setAdding(true)}>
            {t('addPaper')}
          </button>
        </div>
      )}
      <Dialog opened={adding} onClose={() => setAdding(false)} title={t('addPaper')}>
        <PaperForm conferenceId={conferenceId} agendaItemId={agendaItemId} onDone={() => setAdding(false)} />
      </Dialog>
    </>
  );
}

function PaperForm({
  conferenceId,
  agendaItemId,
  onDone,
}: {
  conferenceId: string;
  agendaItemId: string | null;
  onDone: () => void;
}) {
  const t = useWords(words);
  const s = useWords(shared);
  const upload = useWrite(contract.uploadPaper);
  const [file, setFile] = useState<File | null>(null);
  const [title, setTitle] = useState('');
  const [level, setLevel] = useState<(typeof ASKED_CONFIDENTIALITIES)[number]>('internal');
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        if (file)
          upload.mutate(
            {
              id: conferenceId,
              title: title || file.name,
              confidentiality: level,
              file,
              ...(agendaItemId && { agendaItemId }),
            },
            { onSuccess: onDone },
          );
      }}
    >
      <FileDrop
        accept=".docx,.pdf,.txt,.html,.xlsx,.csv"
        kinds=".docx, .pdf, .xlsx, .txt"
        label={t('paperFile')}
        maxBytes={PAPER_MAX_BYTES}
        busy={upload.isPending}
        onFile={(chosen) => {
          setFile(chosen);
          setTitle((before) => before || chosen.name.replace(/\.[^.]+$/, ''));
        }}
      />
      <TextField
        label={t('paperTitle')}
        name="title"
        required
        maxLength={500}
        problem={upload.error}
        value={title}
        onChange={setTitle}
      />
      <SelectField
        label={t('confidentiality')}
        name="confidentiality"
        problem={upload.error}
        value={level}
        onChange={setLevel}
        options={ASKED_CONFIDENTIALITIES.map((one) => ({ value: one, label: t(`conf_${one}`) }))}
      />
      <ErrorBox error={upload.error} hide={['title', 'confidentiality']} />
      <div className="row end">
        <Button variant="default" onClick={onDone}>
          {s('cancel')}
        </Button>
        <Button type="submit" disabled={!file} loading={upload.isPending}>
          {s('save')}
        </Button>
      </div>
    </form>
  );
}
