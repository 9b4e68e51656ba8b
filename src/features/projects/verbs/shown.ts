// A project's fields as they are kept beside a change: in words that stay readable when units and papers are renamed.
import { formatDay } from '../../../kernel/format.ts';
import type { Milestone, Project } from '../contract.ts';
import { type NamedFields, WORDS } from '../rules.ts';

const dayOf = (day: string | null): string | null => day && formatDay(day);

const milestoneText = ({ plannedOn, actualOn, note }: Milestone): string =>
  [dayOf(plannedOn), actualOn && `→ ${dayOf(actualOn)}`, note && `(${note})`].filter(Boolean).join(' ');

export const shownFields = (project: Project): NamedFields => ({
  code: project.code,
  name: project.name,
  kind: WORDS.kind[project.kind],
  group: project.group && WORDS.group[project.group],
  ownerUnit: project.ownerUnit.name,
  contributors: project.contributors.map((unit) => unit.name).join(', ') || null,
  investor: project.investor,
  document: project.document && (project.document.symbol ?? project.document.title),
  totalCost: project.totalCost,
  startsOn: dayOf(project.startsOn),
  endsOn: dayOf(project.endsOn),
  status: WORDS.status[project.status],
  place: project.place,
  note: project.note,
  illustrative: project.illustrative ? 'Minh họa' : null,
  ...Object.fromEntries(
    project.milestones.map((one) => [`milestone:${one.name}`, milestoneText(one)] as const),
  ),
});
