export { layOutTree, type TreeDocument } from './rules/layout.ts';
export { openingOf } from './rules/opening.ts';
export { readReviews, yearsAfter } from './rules/read-reviews.ts';
export { coverageOf, dutyStanding, reviewStanding } from './rules/standing.ts';
