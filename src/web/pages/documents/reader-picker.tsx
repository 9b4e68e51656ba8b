import { MultiSelect } from '@mantine/core';
import { contract as people } from '../../../features/people/contract.ts';
import { useWords } from '../../i18n.ts';
import { useRead } from '../../use-endpoint.ts';
import { words } from './words.ts';

/** Persons who may see a restricted document beside those whose role allows it. */
export function ReaderPicker({ value, onChange }: { value: string[]; onChange: (ids: string[]) => void }) {
  const t = useWords(words);
  const list = useRead(people.listPersons, {});
  return (
    <MultiSelect
      label={t('readers')}
      description={t('restrictedWhy')}
      searchable
      clearable
      data={(list.data ?? []).map((one) => ({ value: one.id, label: one.name }))}
      value={value}
      onChange={onChange}
    />
  );
}
