// Every version of the figures of one cell, newest first: what, who, when, why.
import { contract } from '../../../features/indicators/contract.ts';
import { NO_FIGURE_WORDS } from '../../../kernel/figures.ts';
import { addressOf } from '../../client.ts';
import { Ill } from '../../components/num.tsx';
import { SourceQuote } from '../../components/source-link.tsx';
import { Await } from '../../components/states.tsx';
import { KIND_WORDS, VINTAGE_WORDS } from '../../figure-words.ts';
import { useFormat } from '../../format.ts';
import { useWords } from '../../i18n.ts';
import { useRead } from '../../use-endpoint.ts';
import { words } from './words.ts';

type Props = { indicatorId: string; unitId: string; period: string };

export function ValueHistory(props: Props) {
  const t = useWords(words);
  const f = useFormat();
  const history = useRead(contract.listValueHistory, props);
  return (
    <Await query={history}>
      {({ values }) => (
        <ol className="plain lines" reversed>
          {values.map((value) => (
            <li key={value.id}>
              <span>
                <b className="big" style={{ fontSize: 18 }}>
                  {value.value === null
                    ? value.noFigureReason && NO_FIGURE_WORDS[value.noFigureReason][f.lang]
                    : f.num(value.value)}
                </b>
                {value.illustrative && <Ill />}{' '}
                <span className="small muted">
                  {KIND_WORDS[value.kind][f.lang]}, {VINTAGE_WORDS[value.vintage][f.lang]}
                </span>
                <span className="small" style={{ display: 'block' }}>
                  {value.reportedBy?.name} · {f.instant(value.reportedAt)}
                  {value.reason && ` · ${t('whyChanged', { reason: value.reason })}`}
                </span>
                {value.note && (
                  <span className="small muted" style={{ display: 'block' }}>
                    {value.note}
                  </span>
                )}
                {value.source && <SourceQuote source={value.source} />}
                {value.files.map((file) => (
                  <a
                    key={file.id}
                    className="small"
                    style={{ display: 'block', marginTop: 6, padding: '3px 0' }}
                    href={addressOf(contract.downloadValueFile, { id: value.id, fileId: file.id })}
                    download
                  >
                    {file.fileName} ({f.bytes(file.size)})
                  </a>
                ))}
              </span>
              <span className="small nowrap">
                {value.supersededAt === null ? (
                  <span className="tag good">{t('current')}</span>
                ) : (
                  <span className="muted">{t('replaced', { day: f.day(value.supersededAt) })}</span>
                )}
              </span>
            </li>
          ))}
        </ol>
      )}
    </Await>
  );
}
