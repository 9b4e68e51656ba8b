import { describe, expect, it } from 'vitest';
import { agreementOf } from './agreement.ts';

const value = (text: string | null) => ({ part: 'value', band: null, value: text }) as const;
const share = (text: string) => ({ part: 'attainment', band: null, value: text }) as const;
const count = (text: string) => ({ part: 'count', band: 'over_80', value: text }) as const;

describe('a number in a paper', () => {
  it('agrees in the form it was written in, Vietnamese or English', () => {
    expect(agreementOf('12.189,7 tỷ đồng', value('12189.7'), value('12189.7'))).toBe('agrees');
    expect(agreementOf('12,189.7 billion VND', value('12189.7'), value('12189.7'))).toBe('agrees');
    expect(agreementOf('13/24', count('13'), count('13'))).toBe('agrees');
    expect(agreementOf('các chỉ tiêu còn lại', count('2'), count('2'))).toBe('agrees');
  });

  it('agrees where prose says the excess over the plan or leaves the sign to the verb', () => {
    expect(agreementOf('1,29%', share('101.290638'), share('101.290638'))).toBe('agrees');
    expect(agreementOf('101,29%', share('101.290638'), share('101.290638'))).toBe('agrees');
    expect(agreementOf('14,3%', value('-14.3'), value('-14.3'))).toBe('agrees');
  });

  it('has changed where today’s figure prints otherwise, be it only by its sign', () => {
    expect(agreementOf('4.960 tỷ đồng', value('4960'), value('5001.5'))).toBe('changed');
    expect(agreementOf('14,3%', value('-14.3'), value('14.3'))).toBe('changed');
    expect(agreementOf('4.960 tỷ đồng', value('4960'), value(null))).toBe('changed');
    expect(agreementOf('101,29%', share('101.290638'), share('101.2944'))).toBe('agrees');
  });

  it('was edited where it says neither what it was given nor what is true today', () => {
    expect(agreementOf('4.961 tỷ đồng', value('4960'), value('4960'))).toBe('edited');
    expect(agreementOf('', count('2'), count('2'))).toBe('edited');
    expect(agreementOf('5.001,5 tỷ đồng', value('4960'), value('5001.5'))).toBe('agrees');
  });

  it('may be a rating in words', () => {
    const band = (name: 'over_80' | 'nearly_met') => ({ part: 'band', band: name, value: null }) as const;
    expect(agreementOf('bad', band('over_80'), band('over_80'))).toBe('edited');
    expect(agreementOf('Trên 80%', band('over_80'), band('over_80'))).toBe('agrees');
    expect(agreementOf('Trên 80%', band('over_80'), band('nearly_met'))).toBe('changed');
  });
});
