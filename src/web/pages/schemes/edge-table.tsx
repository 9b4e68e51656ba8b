// The bands of a scheme with their edges in words, so that "exactly 95" leaves no doubt.
import type { SchemeEdge } from '../../../features/assessments/contract.ts';
import { Band } from '../../components/band.tsx';
import { useFormat } from '../../format.ts';
import { useWords } from '../../i18n.ts';
import { words } from './words.ts';

export function EdgeTable({ edges, caption }: { edges: SchemeEdge[]; caption: string }) {
  const t = useWords(words);
  const f = useFormat();
  return (
    <table className="data" style={{ marginTop: 10 }}>
      <caption className="sr">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t('band')}</th>
          <th scope="col">{t('from')}</th>
          <th scope="col">{t('upTo')}</th>
        </tr>
      </thead>
      <tbody>
        {edges.map((edge, at) => {
          const above = edges[at - 1];
          return (
            <tr key={edge.band}>
              <td>
                <Band band={edge.band} />
              </td>
              <td>
                {edge.from === null
                  ? t('lowest')
                  : t(edge.inclusive ? 'including' : 'over', { value: f.pct(edge.from) })}
              </td>
              <td>
                {above?.from ? (
                  t(above.inclusive ? 'below' : 'atMost', { value: f.pct(above.from) })
                ) : (
                  <span className="muted">{t('andAbove')}</span>
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
