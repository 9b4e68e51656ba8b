import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PASSWORD_MIN, passwordFault, unitNameOn, unitsNotWhole } from './rules.ts';

const EMAIL = 'hoa.le@bentre.gov.vn';

describe('passwords', () => {
  it.each([
    ['ngắn quá', 'too_short'],
    ['hoa.le@bentre.gov.vn', 'is_email'],
    ['xx hoa.le xx', 'is_email'],
    ['Matkhau@2021', 'too_common'],
    ['P a s s w o r d 1 2 3', 'too_common'],
    ['aaaaabbbbbaaaa', 'too_uniform'],
    ['123456789012', 'too_uniform'],
    ['abcdefghijklm', 'too_uniform'],
    ['dừa sáp cầu kè xanh', null],
    ['Tr7#kqLp9!vz', null],
  ])('%s → %s', (password, fault) => {
    expect(passwordFault(password, EMAIL)).toBe(fault);
  });

  it('never lets a short one through', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: PASSWORD_MIN - 1 }), (password) => {
        expect(passwordFault(password, EMAIL)).toBe('too_short');
      }),
    );
  });
});

describe('parts of units', () => {
  it('must add up to the whole, thirds included', () => {
    const part = (fromUnitId: string, weight: string) => ({ fromUnitId, toUnitId: 'x', weight });
    expect(unitsNotWhole([part('a', '0.4'), part('a', '0.6'), part('b', '1')])).toEqual([]);
    expect(unitsNotWhole([part('a', '0.33333'), part('a', '0.33333'), part('a', '0.33333')])).toEqual([]);
    expect(unitsNotWhole([part('a', '0.4'), part('a', '0.5')])).toEqual([{ unitId: 'a', sum: '0.9' }]);
  });
});

describe('the name of a unit on a day', () => {
  const renames = [
    { changedOn: '2021-03-01', oldName: 'Hai' },
    { changedOn: '2016-05-01', oldName: 'Một' },
  ];
  it.each([
    ['2010-01-01', 'Một'],
    ['2016-05-01', 'Hai'],
    ['2021-02-28', 'Hai'],
    ['2021-03-01', 'Ba'],
  ])('%s → %s', (day, name) => {
    expect(unitNameOn('Ba', renames, day)).toBe(name);
  });
});
