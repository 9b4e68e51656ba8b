// What the form of a project holds while somebody types, and what is sent of it.
import type {
  InvestmentGroup,
  Project,
  ProjectKind,
  ProjectStatus,
} from '../../../features/projects/contract.ts';
import { EMPTY_NUMBER, exactOf, type TypedNumber } from '../../components/exact-number.ts';

export type MilestoneRow = {
  /** Tells rows apart while they are typed. */
  key: string;
  id: string | null;
  name: string;
  plannedOn: string;
  actualOn: string;
  note: string;
};
export type Fields = {
  code: string;
  name: string;
  kind: ProjectKind;
  group: InvestmentGroup | '';
  ownerUnitId: string;
  contributorIds: string[];
  investor: string;
  documentId: string | null;
  totalCost: TypedNumber;
  startsOn: string;
  endsOn: string;
  status: ProjectStatus;
  place: string;
  note: string;
  milestones: MilestoneRow[];
  reason: string;
};

export const COST_DECIMALS = 3;
let rowsMade = 0;
export const newMilestone = (): MilestoneRow => ({
  key: `new-${Date.now()}-${++rowsMade}`,
  id: null,
  name: '',
  plannedOn: '',
  actualOn: '',
  note: '',
});
export const EMPTY: Fields = {
  code: '',
  name: '',
  kind: 'public_investment',
  group: '',
  ownerUnitId: '',
  contributorIds: [],
  investor: '',
  documentId: null,
  totalCost: EMPTY_NUMBER,
  startsOn: '',
  endsOn: '',
  status: 'preparing',
  place: '',
  note: '',
  milestones: [],
  reason: '',
};

export const fieldsOf = (project: Project): Fields => ({
  code: project.code,
  name: project.name,
  kind: project.kind,
  group: project.group ?? '',
  ownerUnitId: project.ownerUnit.id,
  contributorIds: project.contributors.map((unit) => unit.id),
  investor: project.investor ?? '',
  documentId: project.document?.id ?? null,
  // A whole number has one reading; a fraction is written with the mark that has one.
  totalCost: { typed: project.totalCost?.replace('.', ',') ?? '', reading: null },
  startsOn: project.startsOn ?? '',
  endsOn: project.endsOn ?? '',
  status: project.status,
  place: project.place ?? '',
  note: project.note ?? '',
  milestones: project.milestones.map(({ id, name, plannedOn, actualOn, note }) => ({
    key: id,
    id,
    name,
    plannedOn,
    actualOn: actualOn ?? '',
    note: note ?? '',
  })),
  reason: '',
});

/** An empty place is nothing. */
export const inputOf = ({ reason: _, ...fields }: Fields) => ({
  ...fields,
  group: fields.group || null,
  totalCost: exactOf(fields.totalCost, COST_DECIMALS),
  startsOn: fields.startsOn || null,
  endsOn: fields.endsOn || null,
  milestones: fields.milestones.map(({ key: _key, ...one }) => ({ ...one, actualOn: one.actualOn || null })),
});
