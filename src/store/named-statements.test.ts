import { describe, expect, it } from 'vitest';
import { makeStatementNames } from './named-statements.ts';

const use = (times: number, text: string, { nameOf }: ReturnType<typeof makeStatementNames>) =>
  Array.from({ length: times }, () => nameOf(text)).at(-1);

describe('names of statements', () => {
  it('are given to what comes again and again, one each', () => {
    const names = makeStatementNames();
    expect(use(19, 'select 1', names)).toBeUndefined();
    const first = use(1, 'select 1', names);
    expect(first).toMatch(/^p\d+$/);
    expect(use(5, 'select 1', names)).toBe(first);
    expect(use(20, 'select 2', names)).not.toBe(first);
  });

  it('are not given again after the tables changed', () => {
    const names = makeStatementNames();
    const first = use(20, 'select 1', names);
    names.forget('select 1');
    expect(names.nameOf('select 1')).toBeUndefined();
    expect([undefined, first]).not.toContain(use(20, 'select 1', names));
  });

  it('are few', () => {
    const names = makeStatementNames();
    const given = Array.from({ length: 500 }, (_, i) => use(20, `select ${i}`, names));
    expect(given.filter((name) => name !== undefined)).toHaveLength(120);
  });
});
