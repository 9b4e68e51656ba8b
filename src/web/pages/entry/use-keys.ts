// Keys and clipboard of the grid, as people know them from a spreadsheet.
import type { ClipboardEvent, KeyboardEvent } from 'react';
import { type Area, areaOf, clamp, type Selection, type Size, type Spot, stepFrom } from './ranges.ts';
import type { Sheet } from './use-sheet.ts';

/** A cell being written in: what it begins with; `isTyped`: arrows leave it, as they do where a person just began to type. */
export type Writing = { text: string; isTyped: boolean };

type Keys = {
  sheet: Sheet;
  size: Size;
  pageRows: number;
  selection: Selection;
  select: (next: Selection) => void;
  isOpen: (spot: Spot) => boolean;
  write: (writing: Writing) => void;
};

const ARROWS: Record<string, [number, number]> = {
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

export const gridKeys = ({ sheet, size, pageRows, selection, select, isOpen, write }: Keys) => {
  const { from, to } = selection;
  const area: Area = areaOf(from, to);
  const go = (spot: Spot, isLonger: boolean) => {
    const next = clamp(spot, size);
    select(isLonger ? { from, to: next } : { from: next, to: next });
  };
  /** From the moving end where an area is drawn, from the active cell otherwise. */
  const move = (down: number, right: number, isLonger: boolean) => {
    const start = isLonger ? to : from;
    go({ row: start.row + down, column: start.column + right }, isLonger);
  };
  const commands: Record<string, () => void> = {
    z: sheet.undo,
    y: sheet.redo,
    d: () => sheet.fillDown(area),
    r: () => sheet.fillRight(area),
    a: () => select({ from: { row: 0, column: 0 }, to: { row: size.rows - 1, column: size.columns - 1 } }),
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const { key, shiftKey } = event;
    const isCommand = event.ctrlKey || event.metaKey;
    const arrow = ARROWS[key];
    let done = true;
    if (isCommand && key.toLowerCase() === 'z' && shiftKey) sheet.redo();
    else if (isCommand && commands[key.toLowerCase()]) commands[key.toLowerCase()]!();
    else if (arrow && isCommand)
      go(
        {
          row: arrow[0] ? (arrow[0] > 0 ? size.rows : 0) : (shiftKey ? to : from).row,
          column: arrow[1] ? (arrow[1] > 0 ? size.columns : 0) : (shiftKey ? to : from).column,
        },
        shiftKey,
      );
    else if (arrow) move(arrow[0], arrow[1], shiftKey);
    else if (key === 'Enter' || key === 'Tab') {
      const next = stepFrom(selection, { key, isBack: shiftKey }, size);
      if (next) select(next);
      else done = false;
    } else if (key === 'Home') go({ row: isCommand ? 0 : to.row, column: 0 }, shiftKey);
    else if (key === 'End') go({ row: isCommand ? size.rows : to.row, column: size.columns }, shiftKey);
    else if (key === 'PageDown') move(pageRows, 0, shiftKey);
    else if (key === 'PageUp') move(-pageRows, 0, shiftKey);
    else if (key === 'Delete' || key === 'Backspace') sheet.clear(area);
    else if (key === 'F2' && isOpen(from)) write({ text: sheet.textAt(from), isTyped: false });
    else if (key.length === 1 && !isCommand && !event.altKey && isOpen(from))
      write({ text: key, isTyped: true });
    else if (key === 'Escape') select({ from, to: from });
    else done = false;
    if (done) event.preventDefault();
  };
  return {
    onKeyDown,
    onCopy: (event: ClipboardEvent) => {
      event.preventDefault();
      event.clipboardData.setData('text/plain', sheet.copy(area));
    },
    onCut: (event: ClipboardEvent) => {
      event.preventDefault();
      event.clipboardData.setData('text/plain', sheet.copy(area));
      sheet.clear(area);
    },
    onPaste: (event: ClipboardEvent) => {
      event.preventDefault();
      sheet.paste(event.clipboardData.getData('text/plain'), area);
    },
  };
};
