// A figure in the reader's form, tabular; and the mark of an illustrative one.
import { Tooltip } from '@mantine/core';
import { useFormat } from '../format.ts';
import { useWords } from '../i18n.ts';
import { words } from '../words.ts';

type Props = {
  value: string | null | undefined;
  decimals?: number;
  fixed?: boolean;
  sign?: boolean;
  unit?: string;
};

export function Num({ value, unit, ...options }: Props) {
  const f = useFormat();
  if (value === null || value === undefined) return <span className="muted">–</span>;
  return (
    <span className="nowrap" style={{ fontVariantNumeric: 'tabular-nums' }}>
      {f.num(value, options)}
      {unit && <span className="muted small"> {unit}</span>}
    </span>
  );
}

/** Stands beside a figure that was made up for the demonstration. */
export function Ill() {
  const t = useWords(words);
  return (
    <Tooltip label={t('illustrativeWhy')}>
      <span className="ill">{t('illustrative')}</span>
    </Tooltip>
  );
}
