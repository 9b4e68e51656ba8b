// What a list is narrowed to. On a phone the fields fold behind a button that says how many of them are in use; the first
// child (the search) stays.
import { Button } from '@mantine/core';
import { Children, useId, useState } from 'react';
import { useWords } from '../i18n.ts';
import { words } from '../words.ts';

type Props = {
  /** How many of the folded fields narrow the list. */
  active: number;
  children: React.ReactNode;
  /** Stays in sight below, also on a phone: how the list is shown. */
  after?: React.ReactNode;
};

export function FilterBar({ active, children, after }: Props) {
  const t = useWords(words);
  const id = useId();
  const [open, setOpen] = useState(false);
  const [first, ...rest] = Children.toArray(children);
  return (
    <div className="filters no-print">
      {first}
      {rest.length > 0 && (
        <>
          <Button
            className="narrow"
            variant="default"
            aria-expanded={open}
            aria-controls={id}
            onClick={() => setOpen(!open)}
          >
            {active > 0 ? t('filtersActive', { count: active }) : t('filters')}
            <span aria-hidden="true">{open ? ' ▴' : ' ▾'}</span>
          </Button>
          <div id={id} className={open ? 'more open' : 'more'}>
            {rest}
          </div>
        </>
      )}
      {after}
    </div>
  );
}
