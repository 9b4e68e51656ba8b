// How many targets reached which band: "13/24 chỉ tiêu ước đạt và vượt, … ; các chỉ tiêu còn lại …".
import type { Lang } from '../../kernel/problem.ts';
import type { CountBand } from '../facts.ts';
import { asSentence, joinRuns, plain, type Run, type Written, written } from './written.ts';

export type BandToWrite = Exclude<CountBand, 'set'> | 'under_50' | 'not_scored' | 'no_data';
export type CountToWrite = { id: string; band: BandToWrite; count: number };
export type CountsToWrite = {
  total: number;
  counts: readonly CountToWrite[];
  /** 'estimate' says "ước đạt"; a closed year only "đạt". */
  kind?: 'actual' | 'estimate';
};
export type CountsOptions = {
  lang?: Lang;
  /** What the targets belong to: "Kết quả thực hiện Nghị quyết năm 2021". */
  subject?: string;
  /** The last band as "the rest", where it completes the total. On by default. */
  rest?: boolean;
};

const VI: Record<BandToWrite, string> = {
  met_or_exceeded: 'REACHED và vượt',
  nearly_met: 'xấp xỉ đạt',
  over_80: 'REACHED trên 80%',
  '50_to_80': 'REACHED từ 50 - 80%',
  under_50: 'REACHED dưới 50%',
  not_met: 'không đạt',
  not_scored: 'không chấm theo tỷ lệ',
  no_data: 'chưa có số liệu',
};
const EN: Record<BandToWrite, string> = {
  met_or_exceeded: 'met or exceeded',
  nearly_met: 'nearly met',
  over_80: 'over 80% reached',
  '50_to_80': 'between 50% and 80% reached',
  under_50: 'under 50% reached',
  not_met: 'not met',
  not_scored: 'not scored by ratio',
  no_data: 'without a figure yet',
};

const words = (band: BandToWrite, lang: Lang, kind: CountsToWrite['kind']): string =>
  lang === 'vi' ? VI[band].replace('REACHED', kind === 'actual' ? 'đạt' : 'ước đạt') : EN[band];

/** Only a band of shortfall reads well as "the rest". */
const MAY_BE_REST: ReadonlySet<BandToWrite> = new Set([
  '50_to_80',
  'under_50',
  'not_met',
  'over_80',
  'nearly_met',
]);

const bound = (text: string, id: string): Run => ({ text, bind: { measureId: id, part: 'count' } });

const one = ({ id, band, count }: CountToWrite, { total, kind }: CountsToWrite, lang: Lang): Run[] =>
  lang === 'vi'
    ? [bound(`${count}/${total}`, id), plain(` chỉ tiêu ${words(band, lang, kind)}`)]
    : [bound(`${count} of ${total}`, id), plain(` ${words(band, lang, kind)}`)];

const theRest = ({ id, band, count }: CountToWrite, kind: CountsToWrite['kind'], lang: Lang): Run[] => {
  if (lang === 'en')
    return [plain('and the remaining '), bound(String(count), id), plain(`: ${words(band, lang, kind)}`)];
  const rest = count === 1 ? 'chỉ tiêu còn lại' : 'các chỉ tiêu còn lại';
  return [bound(rest, id), plain(` ${words(band, lang, kind)}`)];
};

export const countsRuns = (input: CountsToWrite, options: CountsOptions = {}): Run[] => {
  const lang = options.lang ?? 'vi';
  const present = input.counts.filter(({ count }) => count > 0);
  const last = present.at(-1);
  const sum = present.reduce((total, { count }) => total + count, 0);
  const rest =
    options.rest !== false && last && present.length > 1 && sum === input.total && MAY_BE_REST.has(last.band)
      ? last
      : undefined;
  const listed = joinRuns(
    present.filter((count) => count !== rest).map((count) => one(count, input, lang)),
    ', ',
  );
  return rest ? [...listed, plain('; '), ...theRest(rest, input.kind, lang)] : listed;
};

export const writeCounts = (input: CountsToWrite, options: CountsOptions = {}): Written => {
  const runs = countsRuns(input, options);
  if (runs.length === 0) return written([]);
  const subject = options.subject
    ? [plain(options.lang === 'en' ? `${options.subject}, by number of targets: ` : `${options.subject} có `)]
    : [];
  return written(asSentence([...subject, ...runs]));
};
