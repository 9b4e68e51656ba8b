// Choosing with the mouse: press, draw, press with shift; the handle at the corner fills. A finger scrolls, and writes where
// it taps.
import { type MouseEvent, type PointerEvent, useEffect, useRef, useState } from 'react';
import type { Selection, Spot } from './ranges.ts';

type Mouse = {
  selection: Selection;
  select: (next: Selection) => void;
  fillTo: (spot: Spot) => void;
  write: (spot: Spot) => void;
};

const spotUnder = (target: EventTarget): Spot | null => {
  const cell = (target as Element).closest<HTMLElement>('[data-row]');
  return cell ? { row: Number(cell.dataset.row), column: Number(cell.dataset.column) } : null;
};
const isWriting = (target: EventTarget): boolean => (target as Element).closest('input') !== null;

export const useMouse = ({ selection, select, fillTo, write }: Mouse) => {
  const drawing = useRef<'area' | 'fill' | null>(null);
  const [fillingTo, setFillingTo] = useState<Spot | null>(null);
  const now = useRef({ fillingTo, fillTo });
  now.current = { fillingTo, fillTo };
  useEffect(() => {
    const end = () => {
      const { fillingTo: to, fillTo: fill } = now.current;
      if (drawing.current === 'fill' && to) fill(to);
      drawing.current = null;
      setFillingTo(null);
    };
    window.addEventListener('pointerup', end);
    return () => window.removeEventListener('pointerup', end);
  }, []);
  return {
    fillingTo,
    handlers: {
      onPointerDown: (event: PointerEvent<HTMLElement>) => {
        const spot = spotUnder(event.target);
        if (!spot || event.button !== 0 || event.pointerType === 'touch' || isWriting(event.target)) return;
        // A cell may be scrolled away; what holds the focus stays.
        event.preventDefault();
        event.currentTarget.focus({ preventScroll: true });
        if ((event.target as Element).classList.contains('fill')) drawing.current = 'fill';
        else {
          drawing.current = 'area';
          select(event.shiftKey ? { from: selection.from, to: spot } : { from: spot, to: spot });
        }
      },
      onPointerOver: (event: PointerEvent) => {
        const spot = drawing.current ? spotUnder(event.target) : null;
        if (!spot) return;
        if (drawing.current === 'fill') setFillingTo(spot);
        else select({ from: selection.from, to: spot });
      },
      onClick: (event: MouseEvent<HTMLElement>) => {
        const { pointerType } = event.nativeEvent as globalThis.PointerEvent;
        const spot = spotUnder(event.target);
        if (pointerType !== 'touch' || !spot || isWriting(event.target)) return;
        select({ from: spot, to: spot });
        write(spot);
      },
      onDoubleClick: (event: MouseEvent<HTMLElement>) => {
        const spot = spotUnder(event.target);
        if (spot && !isWriting(event.target)) write(spot);
      },
    },
  };
};
