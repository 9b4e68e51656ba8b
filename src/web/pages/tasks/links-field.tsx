// The targets and indicators a task serves. Other links (agenda items, more documents) stay as they are.
import { MultiSelect } from '@mantine/core';
import { contract as indicators } from '../../../features/indicators/contract.ts';
import { contract as projects } from '../../../features/projects/contract.ts';
import { contract as resolutions } from '../../../features/resolutions/contract.ts';
import type { LinkKind, LinkRef, Task } from '../../../features/tasks/contract.ts';
import { useWords } from '../../i18n.ts';
import { useRead } from '../../use-endpoint.ts';
import { useOverview } from '../../use-overview.ts';
import { words } from './words.ts';

type Props = { value: LinkRef[]; known: Task['links']; onChange: (links: LinkRef[]) => void };
type Choice = { value: string; label: string };

export function LinksField({ value, known, onChange }: Props) {
  const t = useWords(words);
  const year = useOverview().data?.year;
  const targets = useRead(resolutions.listTargets, { year: year ?? 0 }, { enabled: year !== undefined });
  const catalogue = useRead(indicators.listIndicators, {});
  const works = useRead(projects.listProjects, {});
  const chosen = (kind: LinkKind) => value.filter((link) => link.kind === kind).map((link) => link.id);
  const choices = (kind: LinkKind, offered: Choice[]): Choice[] => {
    const missing = known.filter(
      (link) => link.kind === kind && !offered.some((one) => one.value === link.id),
    );
    return [...missing.map((link) => ({ value: link.id, label: link.name })), ...offered];
  };
  const set = (kind: LinkKind) => (ids: string[]) =>
    onChange([...value.filter((link) => link.kind !== kind), ...ids.map((id) => ({ kind, id }))]);
  return (
    <>
      <MultiSelect
        label={t('linkedTargets')}
        searchable
        data={choices(
          'target',
          (targets.data?.targets ?? []).map((one) => ({
            value: one.id,
            label: one.title ?? one.indicator?.nameVi ?? '',
          })),
        )}
        value={chosen('target')}
        onChange={set('target')}
      />
      <MultiSelect
        label={t('linkedIndicators')}
        searchable
        data={choices(
          'indicator',
          (catalogue.data?.indicators ?? []).map((one) => ({
            value: one.id,
            label: `${one.code} · ${one.nameVi}`,
          })),
        )}
        value={chosen('indicator')}
        onChange={set('indicator')}
      />
      <MultiSelect
        label={t('linkedProjects')}
        searchable
        data={choices(
          'project',
          (works.data?.projects ?? []).map((one) => ({ value: one.id, label: `${one.code} · ${one.name}` })),
        )}
        value={chosen('project')}
        onChange={set('project')}
      />
    </>
  );
}
