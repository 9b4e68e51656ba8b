export { type Adapter, centralAdapter, type LocalTask } from './rules/adapter.ts';
export { findAddressFault, isPrivateAddress } from './rules/address.ts';
export { MAX_TRIES, secondsAfter } from './rules/backoff.ts';
export { COLUMNS, isDayColumn, type Numbered, readRows } from './rules/columns.ts';
