// What is odd about a document but allowed, said to the person who registers it.
import type { Words } from '../../../kernel/problem.ts';

type Registered = {
  side: 'party' | 'state';
  number: number | null;
  symbol: string | null;
  issuerSymbol: string | null;
  issuedOn: string | null;
  year: number | null;
  term: { name: string; startsOn: string; endsOn: string | null } | null;
};
export type Warning = { code: string; message: Words };

export const warningsOf = ({ side, number, issuerSymbol, issuedOn, year, term }: Registered): Warning[] => {
  const found: Warning[] = [];
  if (side === 'party' && number !== null && !term)
    found.push({
      code: 'no_term',
      message: {
        vi: `Chưa khai nhiệm kỳ của ${issuerSymbol} vào ngày ban hành, nên chưa chắc số này là duy nhất`,
        en: `No term of ${issuerSymbol} is registered for the day of issue, so the number may not be unique`,
      },
    });
  if (issuedOn && term && (issuedOn < term.startsOn || (term.endsOn !== null && issuedOn > term.endsOn)))
    found.push({
      code: 'outside_term',
      message: {
        vi: `Ngày ban hành nằm ngoài ${term.name}`,
        en: `The day of issue lies outside ${term.name}`,
      },
    });
  if (issuedOn && year !== null && side === 'state' && Number(issuedOn.slice(0, 4)) !== year)
    found.push({
      code: 'year_differs',
      message: {
        vi: 'Năm trong số ký hiệu khác năm ban hành',
        en: 'The year in the number is not the year of issue',
      },
    });
  return found;
};
