export { type Act, findStatusFault, listWarnings, type Status } from './rules/life.ts';
export { findSecrecyFault, maySee } from './rules/secrecy.ts';
export { findVoteFault, hasPassed, notVoting, type Votes, votesNeeded } from './rules/votes.ts';
