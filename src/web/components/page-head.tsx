// The head of a page: where it stands, its title, a line under it, what can be done here. Sets the window's title.
import { useEffect } from 'react';

type Props = { title: string; under?: React.ReactNode; way?: React.ReactNode; actions?: React.ReactNode };

export function PageHead({ title, under, way, actions }: Props) {
  useEffect(() => {
    document.title = `${title} · Plenum`;
  }, [title]);
  return (
    <div className="head">
      <div className="words">
        {way && <div className="way">{way}</div>}
        <h1>{title}</h1>
        {under && <div className="under">{under}</div>}
      </div>
      {actions && <div className="row no-print">{actions}</div>}
    </div>
  );
}
