// What the checks found odd about a figure, and the reason that lets it stand.
import type { Value } from '../../../features/indicators/contract.ts';
import { useFormat } from '../../format.ts';
import { useWords } from '../../i18n.ts';
import { catalogueWords } from './catalogue-words.ts';

export function Odd({ value }: { value: Value }) {
  const c = useWords(catalogueWords);
  const { lang } = useFormat();
  return (
    <span className="small odd">
      <span className={value.reason ? 'tag' : 'tag warn'}>△ {c(value.reason ? 'oddStands' : 'odd')}</span>{' '}
      {value.warnings.map((one) => one[lang]).join('; ')}
      {value.reason && ` (${value.reason})`}
    </span>
  );
}
