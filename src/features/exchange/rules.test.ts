import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CENTRAL_STATUSES, CentralTask } from './contract.ts';
import { centralAdapter, findAddressFault, isPrivateAddress, MAX_TRIES, secondsAfter } from './rules.ts';
import { newSecret, signatureOf } from './signature.ts';

describe('an address inside the house', () => {
  it.each([
    '127.0.0.1',
    '10.1.2.3',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '224.0.0.1',
    '255.255.255.255',
    '::1',
    '::',
    '[::1]',
    '::ffff:127.0.0.1',
    '::ffff:7f00:1',
    '64:ff9b::10.0.0.1',
    'fe80::1%eth0',
    'fc00::1',
    'fd12:3456::1',
    'ff02::1',
    '2001:db8::1',
    '2002:7f00:1::',
    'localhost',
    '1.2.3',
    '',
  ])('%s is refused', (ip) => {
    expect(isPrivateAddress(ip)).toBe(true);
  });

  it.each(['8.8.8.8', '172.32.0.1', '100.128.0.1', '2606:4700::1111', '::ffff:8.8.8.8'])(
    '%s is not one',
    (ip) => {
      expect(isPrivateAddress(ip)).toBe(false);
    },
  );

  it('cannot be subscribed but by https, without a password in it', () => {
    expect(findAddressFault('https://nhan.example.vn/plenum')).toBeNull();
    for (const bad of [
      'http://nhan.example.vn',
      'ftp://nhan.example.vn',
      'nhan',
      'https://a:b@nhan.example.vn',
    ])
      expect(findAddressFault(bad)).not.toBeNull();
  });
});

describe('waiting between tries', () => {
  it('doubles, up to eight hours, and ends', () => {
    expect([1, 2, 3, 4].map(secondsAfter)).toEqual([60, 120, 240, 480]);
    expect(secondsAfter(MAX_TRIES)).toBe(8 * 3600);
  });
});

describe('a signature', () => {
  it('covers time and body, and is reckoned as documented', () => {
    const secret = newSecret();
    const body = '{"event":"tasks.assign"}';
    const signature = signatureOf(secret, 1700000000, body);
    const expected = createHmac('sha256', secret).update(`1700000000.${body}`).digest('hex');
    expect(signature).toBe(`t=1700000000,v1=${expected}`);
    expect(signatureOf(secret, 1700000001, body)).not.toContain(expected);
    expect(signatureOf(newSecret(), 1700000000, body)).not.toBe(signature);
  });
});

describe('the adapter', () => {
  const text = fc.string({ minLength: 1, maxLength: 20 }).map((one) => one.trim() || 'a');
  const day = fc.constantFrom('2022-01-05', '2022-03-31', '2022-12-20');
  const record = fc.record({
    id: text,
    assigning_document: fc.option(text),
    assigned_on: day,
    responsible_body: text,
    responsible_body_name: fc.option(text),
    cooperating_bodies: fc.array(text, { maxLength: 3 }),
    content: text,
    deadline: fc.option(day),
    status: fc.constantFrom(...CENTRAL_STATUSES),
    progress: fc.integer({ min: 0, max: 100 }),
    completed_on: fc.option(day),
    result: fc.option(text),
    product: fc.option(text),
    evaluation: fc.constant(null),
  });

  it('gives back what it took, but for what it derives', () => {
    fc.assert(
      fc.property(record, (given) => {
        const parsed = CentralTask.parse(given);
        const back = centralAdapter.toRecord(centralAdapter.toLocal(parsed), '2022-06-30');
        const { evaluation: _, progress, ...rest } = back;
        const { evaluation: __, progress: before, ...expected } = parsed;
        expect(rest).toEqual(expected);
        expect(progress).toBe(parsed.status === 'completed' ? 100 : before);
      }),
    );
  });
});
