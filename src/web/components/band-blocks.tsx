// The one picture of a year: a block a target, in the order and shape of their bands; each can be pressed.
import { Link } from '@tanstack/react-router';
import { BAND_WORDS, BANDS, type Band } from '../../kernel/figures.ts';
import { useLang, useWords } from '../i18n.ts';
import { words } from '../words.ts';
import { BandGlyph } from './band.tsx';

export type Block = { id: string; name: string; band: Band; score?: string };
type Props = {
  blocks: Block[];
  /** The words of the scheme in force, where they differ from the usual. */
  labels?: Partial<Record<Band, string>>;
  /** Stands at the end of the legend: the scheme's name and a link to how it is reckoned. */
  children?: React.ReactNode;
};

export function BandBlocks({ blocks, labels = {}, children }: Props) {
  const t = useWords(words);
  const lang = useLang();
  const label = (band: Band) => labels[band] ?? BAND_WORDS[band][lang];
  const groups = BANDS.map((band) => ({ band, members: blocks.filter((one) => one.band === band) })).filter(
    ({ members }) => members.length > 0,
  );
  return (
    <>
      <ul className="blocks" aria-label={t('blocksOf', { count: blocks.length })}>
        {groups.flatMap(({ band, members }, at) =>
          members.map((one, index) => (
            <li key={one.id} className={`b-${band}${at > 0 && index === 0 ? ' gap' : ''}`}>
              <Link
                to="/targets/$id"
                params={{ id: one.id }}
                title={`${one.name} · ${label(band)}${one.score ? ` · ${one.score}` : ''}`}
                aria-label={`${one.name}: ${label(band)}${one.score ? `, ${one.score}` : ''}`}
              >
                <BandGlyph band={band} />
              </Link>
            </li>
          )),
        )}
      </ul>
      <div className="legend">
        {groups.map(({ band, members }) => (
          <div key={band} className={`item b-${band}`}>
            <b>{members.length}</b>
            <span>
              <BandGlyph band={band} /> {label(band)}
            </span>
          </div>
        ))}
        {children && <div className="last muted small">{children}</div>}
      </div>
    </>
  );
}
