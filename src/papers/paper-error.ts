// What can be wrong with a file, as a code that a door turns into a sentence for a person.

export type PaperErrorCode =
  | 'unreadable'
  | 'encrypted'
  | 'scanned'
  | 'too_large'
  | 'too_slow'
  | 'mislabelled'
  | 'unsupported'
  | 'empty'
  | 'bomb';

export type PaperErrorParams = Record<string, string | number>;

export class PaperError extends Error {
  readonly code: PaperErrorCode;
  /** Facts for the sentence: `format`, `part`, `found`, `name`, `limit` (bytes) … */
  readonly params: PaperErrorParams;

  constructor(code: PaperErrorCode, params: PaperErrorParams = {}, cause?: unknown) {
    super(`${code} ${JSON.stringify(params)}`, cause === undefined ? undefined : { cause });
    this.name = 'PaperError';
    this.code = code;
    this.params = params;
  }
}

/** Runs a third-party reader; whatever it throws comes out as a PaperError. */
export const guardRead = async <T>(format: string, read: () => T | Promise<T>): Promise<T> => {
  try {
    return await read();
  } catch (error) {
    if (error instanceof PaperError) throw error;
    throw new PaperError('unreadable', { format }, error);
  }
};
