// Two people wrote one figure: both are shown side by side, and one is chosen. The other stays among the versions.
import { Button } from '@mantine/core';
import { contract } from '../../../features/indicators/contract.ts';
import { type IndicatorRef, NO_FIGURE_WORDS } from '../../../kernel/figures.ts';
import { Await } from '../../components/states.tsx';
import { unitText } from '../../figure-words.ts';
import { useFormat } from '../../format.ts';
import { useWords } from '../../i18n.ts';
import { useMe } from '../../session.ts';
import { useRead } from '../../use-endpoint.ts';
import type { Entry } from './entry.ts';
import { words } from './words.ts';

type Props = {
  indicator: IndicatorRef;
  entry: Entry;
  /** The exact figure typed, null for "no figure". */
  mine: string | null;
  onKeepTheirs: () => void;
  onWriteMine: (expectedVersion: number) => void;
};

export function Conflict({ indicator, entry, mine, onKeepTheirs, onWriteMine }: Props) {
  const t = useWords(words);
  const f = useFormat();
  const me = useMe();
  const unit = unitText(indicator.unit, f.lang);
  const history = useRead(contract.listValueHistory, {
    indicatorId: indicator.id,
    unitId: entry.unitId,
    period: entry.period,
  });
  return (
    <section className="note warn" role="alert">
      <h3>{t('conflictTitle')}</h3>
      <Await query={history}>
        {({ values }) => {
          const theirs = values.find(
            (one) => one.supersededAt === null && one.kind === entry.kind && one.vintage === entry.vintage,
          );
          return (
            <>
              <div className="versus" style={{ margin: '8px 0' }}>
                <div>
                  <span className="small muted">{t('yours')}</span>
                  <b className="v">
                    {mine === null ? NO_FIGURE_WORDS[entry.noFigureReason][f.lang] : `${f.num(mine)} ${unit}`}
                  </b>
                  <span className="small">{me.name}</span>
                </div>
                <div>
                  <span className="small muted">{t('theirs')}</span>
                  <b className="v">
                    {theirs?.value
                      ? `${f.num(theirs.value)} ${unit}`
                      : theirs?.noFigureReason && NO_FIGURE_WORDS[theirs.noFigureReason][f.lang]}
                  </b>
                  <span className="small">
                    {theirs?.reportedBy?.name} · {theirs && f.instant(theirs.reportedAt)}
                  </span>
                </div>
              </div>
              <p className="small muted">{t('both')}</p>
              <div className="row">
                <Button variant="default" onClick={onKeepTheirs}>
                  {t('keepTheirs')}
                </Button>
                <Button variant="default" onClick={() => onWriteMine(theirs?.version ?? 0)}>
                  {t('writeMine')}
                </Button>
              </div>
            </>
          );
        }}
      </Await>
    </section>
  );
}
