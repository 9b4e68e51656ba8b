// The targets of a resolution, by area; in a draft each can be changed or taken out (and put back).
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { contract, type Resolution, type Target } from '../../../features/resolutions/contract.ts';
import { AREA_WORDS } from '../../../kernel/figures.ts';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { Ill } from '../../components/num.tsx';
import { Empty } from '../../components/states.tsx';
import { toastProblem, toastUndo } from '../../components/undo-toast.tsx';
import { BASELINE_SHORT, baselineWord, indicatorName, planText, unitText } from '../../figure-words.ts';
import { useFormat } from '../../format.ts';
import { useWords } from '../../i18n.ts';
import { useWrite } from '../../use-endpoint.ts';
import { words as shared } from '../../words.ts';
import { inputOfTarget } from './target-fields.ts';
import { TargetForm } from './target-form.tsx';
import { words } from './words.ts';

const nameOf = (target: Target, lang: 'vi' | 'en') =>
  target.title ?? (target.indicator ? indicatorName(target.indicator, lang) : '');

export function TargetList({ data, editable }: { data: Resolution; editable: boolean }) {
  const t = useWords(words);
  const s = useWords(shared);
  const f = useFormat();
  const [open, setOpen] = useState<Target | 'new' | null>(null);
  const remove = useWrite(contract.removeTarget);
  const putBack = useWrite(contract.addTarget);
  const add = editable && (
    <Button variant={data.targets.length ? 'default' : 'filled'} onClick={() => setOpen('new')}>
      {t('addTarget')}
    </Button>
  );
  const takeOut = (target: Target) =>
    remove.mutate(
      { id: data.id, targetId: target.id },
      {
        onSuccess: () =>
          toastUndo(t('removedTarget', { name: nameOf(target, f.lang) }), () =>
            putBack.mutateAsync({
              ...inputOfTarget(target),
              id: data.id,
              ordinal: data.targets.indexOf(target) + 1,
            }),
          ),
        onError: toastProblem,
      },
    );
  const columns: Column<Target>[] = [
    {
      key: 'name',
      head: t('targets'),
      lead: true,
      width: '46%',
      cell: (target) => (
        <>
          {data.status === 'adopted' ? (
            <Link to="/targets/$id" params={{ id: target.id }} className="name">
              {nameOf(target, f.lang)}
            </Link>
          ) : (
            nameOf(target, f.lang)
          )}{' '}
          {target.indicator && <span className="unit">{unitText(target.indicator.unit, f.lang)}</span>}
          {target.illustrative && <Ill />}
          {target.parts.length > 0 && (
            <span className="small muted" style={{ display: 'block' }}>
              {t('parts', { count: target.parts.length })}
            </span>
          )}
        </>
      ),
    },
    { key: 'plan', head: t('plan'), numeric: true, cell: (target) => <Plans target={target} /> },
    {
      key: 'owner',
      head: t('owner'),
      cell: ({ ownerUnit }) => <span className="small">{ownerUnit?.name}</span>,
    },
  ];
  if (editable)
    columns.push({
      key: 'edit',
      head: <span className="sr">{s('edit')}</span>,
      label: '',
      cell: (target) => (
        <span className="row small" style={{ gap: 10, flexWrap: 'nowrap' }}>
          <button
            type="button"
            className="linkish"
            aria-label={`${s('edit')}: ${nameOf(target, f.lang)}`}
            onClick={() => setOpen(target)}
          >
            {s('edit')}
          </button>
          <button
            type="button"
            className="linkish"
            aria-label={`${s('remove')}: ${nameOf(target, f.lang)}`}
            onClick={() => takeOut(target)}
          >
            {s('remove')}
          </button>
        </span>
      ),
    });
  return (
    <>
      {data.targets.length === 0 ? (
        <Empty title={t('noTargets')} actions={add}>
          {t('noTargetsWhy')}
        </Empty>
      ) : (
        <>
          {editable && <div>{add}</div>}
          <DataTable
            caption={t('targets')}
            columns={columns}
            rows={data.targets}
            rowKey={(target) => target.id}
            groupOf={(target) => AREA_WORDS[target.area][f.lang]}
          />
        </>
      )}
      <Dialog
        opened={open !== null}
        onClose={() => setOpen(null)}
        title={t(open === 'new' ? 'addTarget' : 'editTarget')}
        size={680}
      >
        {open && (
          <TargetForm resolution={data} target={open === 'new' ? null : open} onDone={() => setOpen(null)} />
        )}
      </Dialog>
    </>
  );
}

function Plans({ target }: { target: Target }) {
  const t = useWords(words);
  const f = useFormat();
  if (target.parts.length === 0 && target.baselines.length === 0)
    return <span className="tag warn">{t('noBaselineTag')}</span>;
  return (
    <span className="small">
      {target.baselines.map((one) => (
        <span key={one.id} style={{ display: 'block' }}>
          <span className="nowrap">{planText(one, target.operator, f)}</span>
          {target.baselines.length > 1 && (
            <span className="muted" title={baselineWord(one, f.lang)}>
              {' '}
              {BASELINE_SHORT[one.name][f.lang]}
            </span>
          )}
        </span>
      ))}
    </span>
  );
}
