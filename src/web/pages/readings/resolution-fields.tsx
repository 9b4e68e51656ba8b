import { TextField } from '../../components/fields.tsx';
import { useWords } from '../../i18n.ts';
import type { SaveDraft } from './save-draft.ts';
import { words } from './words.ts';

type Props = { value: SaveDraft; set: (part: Partial<SaveDraft>) => void; problem: unknown };

export function ResolutionFields({ value, set, problem }: Props) {
  const t = useWords(words);
  return (
    <>
      <TextField
        label={t('resolutionTitle')}
        name="resolution.title"
        required
        maxLength={500}
        problem={problem}
        value={value.resolutionTitle}
        onChange={(resolutionTitle) => set({ resolutionTitle })}
      />
      <div className="pair">
        <TextField
          label={t('theme')}
          name="resolution.theme"
          maxLength={300}
          problem={problem}
          value={value.theme}
          onChange={(theme) => set({ theme })}
        />
        <TextField
          label={t('resolutionPeriod')}
          name="resolution.period"
          required
          maxLength={20}
          problem={problem}
          value={value.resolutionPeriod}
          onChange={(resolutionPeriod) => set({ resolutionPeriod })}
        />
      </div>
    </>
  );
}
