// A number that tells where it comes from: fine dotted underline; pressing it shows period, baselines, source, version.
import { Popover } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../i18n.ts';
import { words } from '../words.ts';

export type Provenance = {
  title: string;
  tag?: string;
  /** Label and what stands beside it; empty ones are left out. */
  lines: { label: string; value: React.ReactNode }[];
};

type Props = {
  /** The number as shown. */
  text: string;
  /** Given at once, or made when first opened (a component that reads it). */
  provenance: Provenance | (() => React.ReactNode);
};

export function LiveNumber({ text, provenance }: Props) {
  const t = useWords(words);
  const [opened, setOpened] = useState(false);
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      width={330}
      position="bottom-start"
      trapFocus
      returnFocus
      withRoles={false}
    >
      <Popover.Target>
        <button
          type="button"
          className="live"
          aria-expanded={opened}
          aria-haspopup="dialog"
          aria-label={`${text}. ${t('whereFrom', { number: '' }).replace(/[:\s]+$/, '')}`}
          onClick={() => setOpened(!opened)}
        >
          {text}
        </button>
      </Popover.Target>
      <Popover.Dropdown role="dialog" aria-label={t('whereFrom', { number: text })}>
        <div className="pop" tabIndex={-1} data-autofocus>
          {opened && (typeof provenance === 'function' ? provenance() : <ProvenanceLines {...provenance} />)}
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}

export function ProvenanceLines({ title, tag, lines }: Provenance) {
  return (
    <>
      <b>{title}</b> {tag && <span className="tag">{tag}</span>}
      <dl className="dl">
        {lines
          .filter((line) => line.value !== null && line.value !== undefined && line.value !== '')
          .map((line) => (
            <div key={line.label} style={{ display: 'contents' }}>
              <dt>{line.label}</dt>
              <dd>{line.value}</dd>
            </div>
          ))}
      </dl>
    </>
  );
}
