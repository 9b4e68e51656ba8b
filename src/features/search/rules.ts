export { markWords, type Piece } from './rules/mark.ts';
export { type Found, readSought, type Sought, sortFound, viaOf } from './rules/order.ts';
export { wordsOneSlipAway } from './rules/slips.ts';
export { foldedWords, markedWords } from './rules/words.ts';
