// What the form of a composite index holds: one version of what it is made of, and its names.
import type { contract } from '../../../features/indicators/contract.ts';
import type { COMBINES } from '../../../features/indicators/rules.ts';
import type { ResponseOf } from '../../../kernel/endpoint.ts';
import { EMPTY_NUMBER, exactOf, type TypedNumber, typedOf } from '../../components/exact-number.ts';

export type Shown = ResponseOf<typeof contract.getComposite>;

export type Part = {
  key: string;
  indicatorId: string | null;
  code: string;
  nameVi: string;
  nameEn: string;
  maxScore: TypedNumber;
  weight: TypedNumber;
};
export type Fields = {
  code: string;
  nameVi: string;
  nameEn: string;
  publisher: string;
  combine: (typeof COMBINES)[number];
  ownerUnitId: string | null;
  /** '' : from the start. */
  fromYear: string;
  components: Part[];
};

export const newPart = (): Part => ({
  key: crypto.randomUUID(),
  indicatorId: null,
  code: '',
  nameVi: '',
  nameEn: '',
  maxScore: EMPTY_NUMBER,
  weight: EMPTY_NUMBER,
});

/** The name of a component without that of its index before it. */
export const partName = ({ nameVi }: { nameVi: string }, name: string): string =>
  name.startsWith(`${nameVi}: `) ? name.slice(nameVi.length + 2) : name;

/** The newest version; what is changed applies to the year after the last edition, so that past ones stay as they were. */
export const fieldsOf = (one: Shown | undefined): Fields => {
  const newest = one?.versions[0];
  if (!one || !newest)
    return {
      code: '',
      nameVi: '',
      nameEn: '',
      publisher: '',
      combine: 'sum',
      ownerUnitId: null,
      fromYear: '',
      components: [newPart()],
    };
  const last = one.editions[0]?.year;
  return {
    code: one.code,
    nameVi: one.nameVi,
    nameEn: one.nameEn ?? '',
    publisher: one.publisher ?? '',
    combine: newest.combine,
    ownerUnitId: null,
    fromYear:
      last === undefined ? String(newest.fromYear || '') : String(Math.max(last + 1, newest.fromYear)),
    components: newest.components.map(({ indicator, weight, maxScore }) => ({
      key: indicator.id,
      indicatorId: indicator.id,
      code: indicator.code.startsWith(`${one.code}.`)
        ? indicator.code.slice(one.code.length + 1)
        : indicator.code,
      nameVi: partName(one, indicator.nameVi),
      nameEn:
        indicator.nameEn === null || one.nameEn === null
          ? ''
          : partName({ nameVi: one.nameEn }, indicator.nameEn),
      maxScore: typedOf(maxScore),
      weight: typedOf(weight),
    })),
  };
};

export const componentsOf = (parts: readonly Part[]) =>
  parts.map(({ key, maxScore, weight, ...one }) => ({
    ...one,
    maxScore: exactOf(maxScore),
    weight: exactOf(weight),
  }));
