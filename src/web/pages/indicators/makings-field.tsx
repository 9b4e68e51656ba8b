// The indicators a total over units is made with: what weighs a mean, what a ratio divides by what.
import { contract } from '../../../features/indicators/contract.ts';
import { SelectField } from '../../components/fields.tsx';
import { useWords } from '../../i18n.ts';
import { useRead } from '../../use-endpoint.ts';
import { catalogueWords } from './catalogue-words.ts';
import type { Fields } from './indicator-fields.ts';

const OF_EACH = 'each';

export function MakingsField({
  id,
  value,
  problem,
  set,
}: {
  id: string | undefined;
  value: Fields;
  problem: unknown;
  set: (part: Partial<Fields>) => void;
}) {
  const c = useWords(catalogueWords);
  const catalogue = useRead(contract.listIndicators, { limit: 1000 });
  const options = (catalogue.data?.indicators ?? [])
    .filter((one) => one.id !== id)
    .map((one) => ({ value: one.id, label: `${one.code} · ${one.nameVi}` }));
  const picker = (name: 'weightIndicatorId' | 'numeratorIndicatorId' | 'denominatorIndicatorId') => (
    <SelectField
      label={c(name)}
      name={name}
      searchable
      problem={problem}
      value={value[name] ?? (name === 'weightIndicatorId' ? null : OF_EACH)}
      onChange={(one) => set({ [name]: one === OF_EACH ? null : one })}
      options={
        name === 'weightIndicatorId' ? options : [{ value: OF_EACH, label: c('ofEachFigure') }, ...options]
      }
    />
  );
  if (value.unitAggregation === 'weighted_mean') return picker('weightIndicatorId');
  if (value.unitAggregation !== 'ratio') return null;
  return (
    <>
      {picker('numeratorIndicatorId')}
      {picker('denominatorIndicatorId')}
    </>
  );
}
