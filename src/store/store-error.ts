// What can keep a store from opening, said in one line a person can act on.

export type StoreErrorCode =
  | 'folder_in_use'
  | 'folder_unwritable'
  | 'newer_database'
  | 'unreachable'
  | 'migration_changed'
  | 'server_too_old'
  | 'not_empty'
  | 'broken_backup';

export class StoreError extends Error {
  readonly code: StoreErrorCode;

  constructor(code: StoreErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'StoreError';
    this.code = code;
  }
}
