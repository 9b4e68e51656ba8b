// A place to drop one file, or to choose it with keyboard or finger. Too large is said before anything is sent.
import { useRef, useState } from 'react';
import { useFormat } from '../format.ts';
import { useWords } from '../i18n.ts';
import { words } from '../words.ts';

type Props = {
  onFile: (file: File) => void;
  /** As in <input accept>: ".docx,.pdf". */
  accept?: string;
  /** Named to the person: ".docx, .pdf, .txt". */
  kinds?: string;
  maxBytes: number;
  label?: string;
  busy?: boolean;
};

export function FileDrop({ onFile, accept, kinds, maxBytes, label, busy }: Props) {
  const t = useWords(words);
  const f = useFormat();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [chosen, setChosen] = useState<string | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const take = (file: File | undefined) => {
    if (!file || busy) return;
    const tooLarge = file.size > maxBytes;
    setRefused(tooLarge ? t('fileTooLarge', { size: f.bytes(file.size), max: f.bytes(maxBytes) }) : null);
    setChosen(tooLarge ? null : file.name);
    if (!tooLarge) onFile(file);
    // The same file may be chosen again after it was mended.
    if (input.current) input.current.value = '';
  };
  return (
    <div>
      <label
        className={`drop${over ? ' over' : ''}`}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          take(event.dataTransfer.files[0]);
        }}
      >
        <input
          ref={input}
          type="file"
          className="sr"
          accept={accept}
          disabled={busy}
          onChange={(event) => take(event.currentTarget.files?.[0])}
        />
        <b>{label ?? t('dropFile')}</b>
        <div className="muted small">
          {t('dropLimit', { kinds: kinds ?? accept ?? '', size: f.bytes(maxBytes) })}
        </div>
        {chosen && <div>{t('fileChosen', { name: chosen })}</div>}
      </label>
      {refused && (
        <div className="note bad" role="alert" style={{ marginTop: 8 }}>
          {refused}
        </div>
      )}
    </div>
  );
}
