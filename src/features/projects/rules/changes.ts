// What a change changed, told field by field as people read it: a row for each field that differs.
import type { FieldChange } from '../contract/project.ts';

/** Fields by name, each as it is shown; null where there is none. */
export type NamedFields = Readonly<Record<string, string | null>>;

export const tellChanges = (before: NamedFields, after: NamedFields): FieldChange[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((field) => {
    const [was, is] = [before[field] ?? null, after[field] ?? null];
    return was === is ? [] : [{ field, before: was, after: is }];
  });
