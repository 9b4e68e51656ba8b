// A band is shape, word and colour together, never colour alone.
import { BAND_WORDS, type Band as BandName } from '../../kernel/figures.ts';
import { useLang } from '../i18n.ts';

const SHAPES: Record<BandName, React.ReactNode> = {
  met_or_exceeded: <circle cx="8" cy="8" r="6.5" fill="currentColor" />,
  nearly_met: <Pie d="M8 1.5V8H1.5A6.5 6.5 0 1 0 8 1.5Z" />,
  over_80: <Pie d="M8 1.5a6.5 6.5 0 0 1 0 13Z" />,
  '50_to_80': <Pie d="M8 8V1.5A6.5 6.5 0 0 1 14.5 8Z" />,
  under_50: <path d="M1.5 3.5h13L8 14Z" fill="currentColor" />,
  not_scored: <path d="M8 1.8 14.2 8 8 14.2 1.8 8Z" fill="none" stroke="currentColor" strokeWidth="1.6" />,
  no_data: <circle cx="8" cy="8" r="5.8" fill="none" stroke="currentColor" strokeWidth="1.6" />,
};

function Pie({ d }: { d: string }) {
  return (
    <>
      <circle cx="8" cy="8" r="5.8" fill="none" stroke="currentColor" strokeWidth="1.5" />
      <path d={d} fill="currentColor" />
    </>
  );
}

export function BandGlyph({ band, title }: { band: BandName; title?: string }) {
  return (
    <svg
      className="glyph"
      viewBox="0 0 16 16"
      role="img"
      aria-label={title}
      aria-hidden={title ? undefined : true}
    >
      {SHAPES[band]}
    </svg>
  );
}

type BandProps = {
  band: BandName;
  /** The scheme's own word for the band; the usual one without it. */
  label?: string;
  /** Shape and colour only; the word goes to screen readers. */
  short?: boolean;
  children?: React.ReactNode;
};

export function Band({ band, label, short, children }: BandProps) {
  const lang = useLang();
  const word = label ?? BAND_WORDS[band][lang];
  return (
    <span className={`band inked b-${band}`}>
      <BandGlyph band={band} {...(short && { title: word })} />
      {!short && word}
      {children}
    </span>
  );
}
