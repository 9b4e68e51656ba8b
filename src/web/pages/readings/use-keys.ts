// Letters and arrows of the review. They rest while somebody types, while a dialog is open, and with Ctrl, Alt or ⌘.
import { useEffect, useRef } from 'react';

export type KeyDeeds = Partial<Record<string, () => void>>;

const TYPING = 'input,textarea,select,[contenteditable=true],[role=combobox]';
/** Buttons do what they say on Enter; only the card's own button hands Enter on to the review. */
const takesEnter = (target: HTMLElement): boolean =>
  target.matches('a,button,summary') && !target.matches('[data-choose]');

export const useKeys = (deeds: KeyDeeds): void => {
  const latest = useRef(deeds);
  useEffect(() => {
    latest.current = deeds;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const target = event.target as HTMLElement;
      if (event.ctrlKey || event.metaKey || event.altKey || target.closest(TYPING)) return;
      if (document.querySelector('[role=dialog]')) return;
      if (event.key === 'Enter' && takesEnter(target)) return;
      const name =
        event.shiftKey && event.key.length === 1 && event.key !== '?'
          ? `shift+${event.key.toLowerCase()}`
          : event.key.toLowerCase();
      const deed = latest.current[name];
      if (!deed) return;
      event.preventDefault();
      deed();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
};
