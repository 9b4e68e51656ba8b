// How a .csv was taken apart, to be put right by hand; a change reads the file anew.
import { Select } from '@mantine/core';
import { CSV_DELIMITERS, CSV_ENCODINGS, type CsvLook } from '../../../../features/forms/contract.ts';
import { useWords } from '../../../i18n.ts';
import { words } from './words.ts';

/** What a person chose; a guess that nobody can choose is left to be guessed again. */
export type CsvChoice = {
  delimiter?: (typeof CSV_DELIMITERS)[number];
  encoding?: (typeof CSV_ENCODINGS)[number];
};

export const choiceOf = ({ delimiter, encoding }: CsvLook): CsvChoice => {
  const named = CSV_ENCODINGS.find((one) => one === encoding);
  return { delimiter, ...(named && { encoding: named }) };
};

type Props = { look: CsvLook; isBusy: boolean; onChange: (choice: CsvChoice) => void };

export function CsvLookFields({ look, isBusy, onChange }: Props) {
  const t = useWords(words);
  const encodings: { value: string; label: string }[] = CSV_ENCODINGS.map((one) => ({
    value: one,
    label: t(`encoding_${one}`),
  }));
  const isNamed = encodings.some((one) => one.value === look.encoding);
  return (
    <div className="entryfilters">
      <Select
        label={t('delimiter')}
        data={CSV_DELIMITERS.map((one) => ({ value: one, label: t(`delimiter_${one}`) }))}
        value={look.delimiter}
        allowDeselect={false}
        disabled={isBusy}
        onChange={(value) => {
          const delimiter = CSV_DELIMITERS.find((one) => one === value);
          if (delimiter) onChange({ ...choiceOf(look), delimiter });
        }}
      />
      <Select
        label={t('encoding')}
        data={
          isNamed
            ? encodings
            : [{ value: look.encoding, label: t('encodingMixed', { name: look.encoding }) }, ...encodings]
        }
        value={look.encoding}
        allowDeselect={false}
        disabled={isBusy}
        onChange={(value) => {
          const encoding = CSV_ENCODINGS.find((one) => one === value);
          if (encoding) onChange({ ...choiceOf(look), encoding });
        }}
      />
    </div>
  );
}
