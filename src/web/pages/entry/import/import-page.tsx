// Any spreadsheet: dropped, its columns matched, looked at with every bad cell, then written. The file stays with the person
// until then: each step sends it again and the server keeps nothing of it.
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { contract } from '../../../../features/forms/contract.ts';
import { contract as people } from '../../../../features/people/contract.ts';
import type { ResponseOf } from '../../../../kernel/endpoint.ts';
import { FileDrop } from '../../../components/file-drop.tsx';
import { PageHead } from '../../../components/page-head.tsx';
import { Await, ErrorBox } from '../../../components/states.tsx';
import { useFormat } from '../../../format.ts';
import { useWords } from '../../../i18n.ts';
import { useRead, useWrite } from '../../../use-endpoint.ts';
import { importRoute } from '../routes.tsx';
import { type CsvChoice, CsvLookFields, choiceOf } from './csv-look.tsx';
import { Matching } from './matching.tsx';
import { words } from './words.ts';

type Look = ResponseOf<typeof contract.lookAtTable>;

export function ImportPage() {
  const t = useWords(words);
  const units = useRead(people.listUnits, {});
  return (
    <>
      <PageHead title={t('title')} under={t('under')} way={<BackToGrid />} />
      <Await query={units}>
        {(all) => <Import unitId={all.find((one) => one.parentId === null)?.id ?? all[0]?.id ?? ''} />}
      </Await>
    </>
  );
}

function BackToGrid() {
  const t = useWords(words);
  const search = importRoute.useSearch();
  return (
    <Link to="/entry" search={search}>
      {t('way')}
    </Link>
  );
}

function Import({ unitId: root }: { unitId: string }) {
  const t = useWords(words);
  const f = useFormat();
  const { unit = root, period = String(new Date().getFullYear()) } = importRoute.useSearch();
  const [file, setFile] = useState<File | null>(null);
  const [look, setLook] = useState<Look | null>(null);
  const looking = useWrite(contract.lookAtTable, { refreshes: [] });
  const [isRemembered, setRemembered] = useState(false);
  const csv = look?.csv;
  const open = (chosen: File, at: { sheet?: string; headRow?: number } & CsvChoice = {}) => {
    setFile(chosen);
    looking.mutate({ unitId: unit, period, file: chosen, ...at }, { onSuccess: setLook });
  };
  /** A new file is read as the last one of the unit that looked like it. */
  const openNew = (chosen: File) => {
    setLook(null);
    setRemembered(false);
    setFile(chosen);
    const which = { unitId: unit, period, file: chosen };
    looking.mutate(which, {
      onSuccess: (found) => {
        const before = found.csv?.remembered;
        const isOther =
          before && (before.delimiter !== found.csv?.delimiter || before.encoding !== found.csv?.encoding);
        if (!isOther) return setLook(found);
        setRemembered(true);
        looking.mutate({ ...which, ...choiceOf(before) }, { onSuccess: setLook });
      },
    });
  };
  return (
    <div className="stack">
      <section className="card pad">
        <FileDrop
          label={t('drop')}
          accept=".xlsx,.csv,.txt,.tsv"
          kinds=".xlsx, .csv"
          maxBytes={20 * 1024 * 1024}
          busy={looking.isPending}
          onFile={openNew}
        />
        {csv && file && (
          <>
            <p className="muted">{t(isRemembered ? 'csvRemembered' : 'csvGuessed')}</p>
            <CsvLookFields
              look={csv}
              isBusy={looking.isPending}
              onChange={(choice) => {
                setRemembered(false);
                open(file, choice);
              }}
            />
          </>
        )}
        {look?.notes.map((note) => (
          <div key={note.vi} className="note warn">
            {note[f.lang]}
          </div>
        ))}
      </section>
      <ErrorBox error={looking.error} hide={['file']} />
      {look && file && (
        <Matching
          key={JSON.stringify([csv, look.sheets.map(({ mapping }) => [mapping.sheet, mapping.headRow])])}
          look={look}
          file={file}
          unitId={unit}
          period={period}
          onHeadRow={(sheet, headRow) => open(file, { sheet, headRow, ...(csv && choiceOf(csv)) })}
        />
      )}
    </div>
  );
}
