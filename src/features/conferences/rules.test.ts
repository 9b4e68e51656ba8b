import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  findSecrecyFault,
  findStatusFault,
  findVoteFault,
  hasPassed,
  maySee,
  notVoting,
  votesNeeded,
} from './rules.ts';

const count = fc.integer({ min: 0, max: 400 });

describe('a vote', () => {
  it('passes with more than half of all incumbents, and exactly half fails', () => {
    expect(hasPassed({ eligible: 50, votesFor: 25 })).toBe(false);
    expect(hasPassed({ eligible: 50, votesFor: 26 })).toBe(true);
    expect(hasPassed({ eligible: 51, votesFor: 25 })).toBe(false);
    expect(hasPassed({ eligible: 51, votesFor: 26 })).toBe(true);
  });

  it('passes exactly from the number of votes said to be needed', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1000 }), count, (eligible, votesFor) => {
        expect(hasPassed({ eligible, votesFor })).toBe(votesFor >= votesNeeded(eligible));
      }),
    );
  });

  it('never passes more easily because members stayed away', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), count, count, (eligible, votesFor, more) => {
        expect(hasPassed({ eligible: eligible + more, votesFor }) && !hasPassed({ eligible, votesFor })).toBe(
          false,
        );
      }),
    );
  });

  it('is refused when more hands were counted than there are members, in office or in the room', () => {
    const votes = { eligible: 50, votesFor: 40, votesAgainst: 8, abstained: 3 };
    expect(findVoteFault(votes, null)?.reason).toBe('more_than_eligible');
    expect(findVoteFault({ ...votes, abstained: 2 }, 49)?.reason).toBe('more_than_present');
    expect(findVoteFault({ ...votes, abstained: 2 }, 50)).toBeNull();
    expect(findVoteFault({ eligible: 50, votesFor: 0, votesAgainst: 0, abstained: 0 }, null)?.reason).toBe(
      'no_votes',
    );
  });

  it('counts those who did not vote so that the sum is all incumbents', () => {
    fc.assert(
      fc.property(count, count, count, count, (votesFor, votesAgainst, abstained, rest) => {
        const votes = {
          votesFor,
          votesAgainst,
          abstained,
          eligible: votesFor + votesAgainst + abstained + rest,
        };
        expect(notVoting(votes)).toBe(rest);
      }),
    );
  });
});

describe('secrecy', () => {
  it('refuses a paper said to be a state secret, whatever else is asked', () => {
    expect(findSecrecyFault('state_secret')?.reason).toBe('state_secret');
    expect(findSecrecyFault('restricted')).toBeNull();
  });

  it('shows a restricted paper to those who see all and to seated members only', () => {
    expect(maySee('restricted', { seesAll: false, isSeatedMember: false })).toBe(false);
    expect(maySee('restricted', { seesAll: false, isSeatedMember: true })).toBe(true);
    expect(maySee('restricted', { seesAll: true, isSeatedMember: false })).toBe(true);
    expect(maySee('internal', { seesAll: false, isSeatedMember: false })).toBe(true);
  });
});

describe('the life of a conference', () => {
  it('lets a vote be taken only while it is open', () => {
    expect(findStatusFault('vote', 'planned')?.reason).toBe('conference_not_open');
    expect(findStatusFault('vote', 'open')).toBeNull();
    expect(findStatusFault('vote', 'closed')?.reason).toBe('conference_closed');
    expect(findStatusFault('open', 'open')?.reason).toBe('conference_open');
  });
});
