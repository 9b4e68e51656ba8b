// What was not sent survives a closed page: kept in this browser under the person's name.
import type { Edit, Edits } from './use-cells.ts';

const nameOf = (personId: string): string => `plenum.entry.${personId}`;

const isEdit = (edit: Partial<Edit>): boolean => edit.cell !== undefined && edit.content !== undefined;

export const readUnsent = (personId: string): Edits => {
  try {
    const kept = JSON.parse(localStorage.getItem(nameOf(personId)) ?? '{}') as Edits;
    return Object.fromEntries(Object.entries(kept).filter(([, edit]) => isEdit(edit)));
  } catch {
    return {};
  }
};

export const keepUnsent = (personId: string, edits: Edits): void => {
  const unsent = Object.entries(edits).filter(([, edit]) => edit.state !== 'saved');
  try {
    if (unsent.length === 0) localStorage.removeItem(nameOf(personId));
    // What was on its way when the browser closed is sent once more: saying the same figure again changes nothing.
    else
      localStorage.setItem(
        nameOf(personId),
        JSON.stringify(
          Object.fromEntries(
            unsent.map(([key, edit]) => [
              key,
              edit.state === 'saving' ? { ...edit, state: 'waiting' } : edit,
            ]),
          ),
        ),
      );
  } catch {
    // A full or forbidden storage costs the safety net, not the work.
  }
};
