// What a resolution sets for its year: how many targets, how many groups of tasks, under which theme.
import type { Lang } from '../../kernel/problem.ts';
import { asSentence, joinRuns, plain, type Run, type Written, written } from './written.ts';

export type TargetsSetToWrite = {
  id: string;
  year: number;
  targets: number;
  taskGroups?: number;
  theme?: string;
};
export type TargetsSetOptions = {
  lang?: Lang;
  /** Who sets them. */
  by?: string;
};

const count = (text: string, id: string, part: 'count' | 'total'): Run => ({
  text,
  bind: { measureId: id, part },
});

export const writeTargetsSet = (input: TargetsSetToWrite, options: TargetsSetOptions = {}): Written => {
  const { id, year, targets, taskGroups, theme } = input;
  if (options.lang === 'en') {
    const groups = taskGroups
      ? [plain(' and '), count(`${taskGroups} groups`, id, 'total'), plain(' of tasks and measures')]
      : [];
    const under = theme ? ` under the theme “${theme}”` : '';
    return written(
      asSentence([
        plain(`${options.by ?? 'The conference'} set `),
        count(`${targets} main targets`, id, 'count'),
        ...groups,
        plain(` for ${year}${under}`),
      ]),
    );
  }
  const groups = taskGroups
    ? [plain(' và '), count(`${taskGroups} nhóm`, id, 'total'), plain(' nhiệm vụ, giải pháp')]
    : [];
  const under = theme ? ` với chủ đề “${theme}”` : '';
  return written(
    asSentence([
      plain(`${options.by ?? 'Hội nghị'} thống nhất đề ra `),
      count(`${targets} chỉ tiêu`, id, 'count'),
      plain(' chủ yếu'),
      ...groups,
      plain(` năm ${year}${under}`),
    ]),
  );
};

export type TaskGroupToWrite = { no: number; text: string };

/** "9 nhóm nhiệm vụ, giải pháp gồm: (1) …; (2) …". A text keeps its own words, less its full stop. */
export const writeTaskGroups = (
  groups: readonly TaskGroupToWrite[],
  options: { lang?: Lang; id?: string } = {},
): Written => {
  if (groups.length === 0) return written([]);
  const number = count(String(groups.length), options.id ?? 'task_groups', 'total');
  const items = groups.map(({ no, text }) => [plain(`(${no}) ${text.trim().replace(/[.;]+$/, '')}`)]);
  const words = options.lang === 'en' ? ' groups of tasks and measures: ' : ' nhóm nhiệm vụ, giải pháp gồm: ';
  return written(asSentence([number, plain(words), ...joinRuns(items, '; ')]));
};
