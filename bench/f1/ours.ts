// The product as an operator starts it, over the country's figures: signed in, rights asked, every edit in the log.
import { join } from 'node:path';
import type { contract } from '../../src/features/assessments/contract.ts';
import type { OutputOf } from '../../src/kernel/endpoint.ts';
import { type Engine, freePort } from '../engine.ts';
import {
  communeId,
  indicatorId,
  indicatorsFor,
  PROVINCES,
  provinceId,
  ROOT,
  toText,
} from '../figures/country.ts';
import { openFilled, READER } from '../figures/filled.ts';
import { fetchOk, keyOf, peakOf, type Served, type Sums, startProcess, stopProcess, YEAR } from './served.ts';

type Scorecard = OutputOf<(typeof contract)['getUnitScorecard']>;

const toTenths = (value: string | null): bigint => {
  const [whole = '', part = '0'] = (value ?? '').split('.');
  return BigInt(whole) * 10n + BigInt(part);
};

export const openOurs = async (engine: Engine, values: number): Promise<Served> => {
  const indicators = indicatorsFor(values);
  const opened = await openFilled(engine, values);
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  try {
    if (engine === 'pglite') await opened.store.close();
    const child = await startProcess(
      // With the memory that "npm run plenum" gives it.
      [
        '--max-semi-space-size=8',
        '--max-old-space-size=512',
        join(import.meta.dirname, '../../src/cli/plenum.ts'),
        'serve',
      ],
      {
        ...process.env,
        PORT: String(port),
        HOST: '127.0.0.1',
        PLENUM_URL: url,
        PLENUM_DATA: opened.folder,
        DATABASE_URL: opened.url ?? '',
        // All connections come from one address here.
        PLENUM_REQUESTS_PER_MINUTE: '1000000000',
      },
      /Plenum: http/,
    );
    const json = { 'content-type': 'application/json', 'x-plenum': '1' };
    const signedIn = await fetchOk(`${url}/api/auth/sign-in/email`, {
      method: 'POST',
      headers: json,
      body: JSON.stringify({ email: READER.email, password: READER.password }),
    });
    const cookie = signedIn.headers
      .getSetCookie()
      .map((one) => one.split(';')[0])
      .join('; ');
    const asked = `${url}/api/unit-scorecard?year=${YEAR}`;
    const provinces = new Map([
      [ROOT, 0],
      ...Array.from({ length: PROVINCES }, (_, i) => [provinceId(i), i + 1] as const),
    ]);
    const places = new Map(Array.from({ length: indicators }, (_, i) => [indicatorId(i), i]));
    return {
      name: `plenum on ${engine}`,
      url: asked,
      // As browsers ask.
      headers: { cookie, 'accept-encoding': 'gzip, deflate, br' },
      read: async () => {
        const { figures } = (await (await fetchOk(asked, { headers: { cookie } })).json()) as Scorecard;
        return new Map(
          figures.map(({ unitId, indicatorId: of, value }) => [
            keyOf(places.get(of)!, provinces.get(unitId)!),
            toTenths(value),
          ]),
        ) satisfies Sums;
      },
      edit: async (commune, { to }) => {
        await fetchOk(`${url}/api/values`, {
          method: 'POST',
          headers: { ...json, cookie },
          body: JSON.stringify({
            indicatorId: indicatorId(0),
            unitId: communeId(commune),
            period: String(YEAR),
            kind: 'actual',
            vintage: 'final',
            value: toText(to),
            stated: [],
            note: null,
            reason: 'sửa',
            illustrative: false,
          }),
        });
      },
      peakMb: () => peakOf(child),
      stop: async () => {
        await stopProcess(child);
        await opened.stop();
      },
    };
  } catch (error) {
    await opened.stop();
    throw error;
  }
};
