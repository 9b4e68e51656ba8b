// Votes by show of hands. The denominator is all incumbent members, not those present, so absence counts against;
// exactly half fails (Quy định 24-QĐ/TW, 9.3).
import { invalidField, type Problem } from '../../../kernel/problem.ts';

export type Votes = { eligible: number; votesFor: number; votesAgainst: number; abstained: number };

export const hasPassed = ({ eligible, votesFor }: Pick<Votes, 'eligible' | 'votesFor'>): boolean =>
  votesFor * 2 > eligible;

/** The fewest votes in favour that carry a motion. */
export const votesNeeded = (eligible: number): number => Math.floor(eligible / 2) + 1;

export const notVoting = ({ eligible, votesFor, votesAgainst, abstained }: Votes): number =>
  eligible - votesFor - votesAgainst - abstained;

/** Null when the counts can be true. `present` is the number of members noted as present; null when nobody noted it. */
export const findVoteFault = (votes: Votes, present: number | null): Problem | null => {
  const cast = votes.votesFor + votes.votesAgainst + votes.abstained;
  if (cast === 0)
    return invalidField('votesFor', 'no_votes', {
      vi: 'Chưa có phiếu nào: nhập số tán thành, không tán thành, không có ý kiến',
      en: 'No votes yet: enter how many were for, against and abstained',
    });
  if (cast > votes.eligible)
    return invalidField('votesFor', 'more_than_eligible', {
      vi: `Cộng lại là ${cast}, nhiều hơn ${votes.eligible} ủy viên đương nhiệm`,
      en: `Together that is ${cast}, more than the ${votes.eligible} incumbent members`,
    });
  if (present !== null && cast > present)
    return invalidField('votesFor', 'more_than_present', {
      vi: `Cộng lại là ${cast}, nhiều hơn ${present} ủy viên có mặt theo điểm danh`,
      en: `Together that is ${cast}, more than the ${present} members noted as present`,
    });
  return null;
};
