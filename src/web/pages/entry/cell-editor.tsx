// Writing in a cell. Enter and Tab take it and go on, Escape leaves it as it was, leaving the field takes it.
import { useRef, useState } from 'react';
import type { Step } from './ranges.ts';
import type { Writing } from './use-keys.ts';

type Props = {
  label: string;
  writing: Writing;
  onDone: (text: string | null, move: [down: number, right: number] | Step | null) => void;
};

const ARROWS: Record<string, [number, number]> = {
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

export function CellEditor({ label, writing, onDone }: Props) {
  const [text, setText] = useState(writing.text);
  const isDone = useRef(false);
  const finish = (taken: string | null, move: [number, number] | Step | null) => {
    if (isDone.current) return;
    isDone.current = true;
    onDone(taken, move);
  };
  return (
    <input
      aria-label={label}
      className="writing"
      inputMode="decimal"
      autoComplete="off"
      maxLength={60}
      value={text}
      ref={(field) => {
        if (field && document.activeElement !== field) {
          field.focus({ preventScroll: true });
          field.setSelectionRange(field.value.length, field.value.length);
        }
      }}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={() => finish(text, null)}
      onKeyDown={(event) => {
        // The grid's own keys rest while somebody writes.
        event.stopPropagation();
        const { key } = event;
        const arrow = writing.isTyped && !event.shiftKey ? ARROWS[key] : undefined;
        const move: [number, number] | Step | undefined =
          key === 'Enter' || key === 'Tab' ? { key, isBack: event.shiftKey } : arrow;
        if (key === 'Escape') finish(null, null);
        else if (move) {
          event.preventDefault();
          finish(text, move);
        }
      }}
      onCopy={(event) => event.stopPropagation()}
      onCut={(event) => event.stopPropagation()}
      onPaste={(event) => {
        // A whole block goes to the grid; a word goes into the field.
        if (!/[\t\n]/.test(event.clipboardData.getData('text/plain').trimEnd())) event.stopPropagation();
        else finish(null, null);
      }}
    />
  );
}
