// Names in both languages and the code: the head of every form of the catalogue.
import { defineWords, useWords } from '../i18n.ts';
import { TextField } from './fields.tsx';

const words = defineWords('names', {
  vi: { nameVi: 'Tên tiếng Việt', nameEn: 'Tên tiếng Anh', code: 'Mã', codeStays: 'Mã không đổi được' },
  en: {
    nameVi: 'Name in Vietnamese',
    nameEn: 'Name in English',
    code: 'Code',
    codeStays: 'The code cannot be changed',
  },
});

export const NAMES_FIELDS = ['nameVi', 'nameEn', 'code'] as const;
type Names = Record<(typeof NAMES_FIELDS)[number], string>;

type Props = {
  value: Names;
  onChange: (part: Partial<Names>) => void;
  problem?: unknown;
  isCodeFixed?: boolean;
  /** Stand beside the code. */
  children?: React.ReactNode;
};

export function NamesFields({ value, onChange, problem, isCodeFixed = false, children }: Props) {
  const t = useWords(words);
  return (
    <>
      <TextField
        label={t('nameVi')}
        name="nameVi"
        required
        problem={problem}
        value={value.nameVi}
        onChange={(nameVi) => onChange({ nameVi })}
      />
      <TextField
        label={t('nameEn')}
        name="nameEn"
        problem={problem}
        value={value.nameEn}
        onChange={(nameEn) => onChange({ nameEn })}
      />
      <div className="pair">
        <TextField
          label={t('code')}
          name="code"
          required
          disabled={isCodeFixed}
          {...(isCodeFixed && { description: t('codeStays') })}
          problem={problem}
          value={value.code}
          onChange={(code) => onChange({ code })}
        />
        {children}
      </div>
    </>
  );
}
