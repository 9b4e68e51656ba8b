// Names as people have them, a person a line: "Trần Văn Quân; Bí thư Huyện ủy", or two columns from Excel.
import type { Attendance } from '../../../features/conferences/contract.ts';

export type Entry = Omit<Attendance, 'id'>;

export const namesFrom = (text: string, role: Entry['role']): Entry[] =>
  text
    .split(/\r?\n/)
    .map((line) => line.replace(/^\s*\d+[.)]\s*/, '').split(/\t|;/))
    .flatMap(([name = '', title = '']): Entry[] =>
      name.trim()
        ? [
            {
              personId: null,
              name: name.trim(),
              title: title.trim() || null,
              role,
              state: 'unknown',
              reason: null,
            },
          ]
        : [],
    );

/** A key for each entry: its name, and which of that name it is, because two people may share one. */
export const keysOf = (entries: readonly Pick<Entry, 'name'>[]): string[] => {
  const seen = new Map<string, number>();
  return entries.map(({ name }) => {
    const nth = (seen.get(name) ?? 0) + 1;
    seen.set(name, nth);
    return `${name} ${nth}`;
  });
};
