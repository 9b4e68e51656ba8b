// What every endpoint must say of itself, and that openapi.json says the same.
import { describe, expect, it } from 'vitest';
import { slices } from '../../src/features/index.ts';
import { signInContract } from '../../src/features/people/index.ts';
import { openApiDocument } from '../../src/http/openapi.ts';
import { RIGHTS } from '../../src/kernel/rights.ts';
import { readSource } from './source.ts';

const endpoints = [
  ...slices.flatMap((slice) =>
    Object.entries(slice.routes).map(([name, { endpoint }]) => ({
      name: `${slice.name}.${name}`,
      ...endpoint,
    })),
  ),
  ...Object.entries(signInContract).map(([name, endpoint]) => ({ name: `signIn.${name}`, ...endpoint })),
];
const namesWhere = (test: (endpoint: (typeof endpoints)[number]) => boolean) =>
  endpoints.filter(test).map((endpoint) => endpoint.name);

describe('endpoints', () => {
  it('have a summary of their own', () => {
    expect(namesWhere(({ summary }) => summary.trim().length < 8)).toEqual([]);
    const bySummary = Map.groupBy(endpoints, ({ summary }) => summary);
    expect(
      [...bySummary.values()].filter((same) => same.length > 1).map((same) => same.map(({ name }) => name)),
    ).toEqual([]);
  });

  it('have an address of their own', () => {
    const byAddress = Map.groupBy(endpoints, ({ method, path }) => `${method} ${path.replace(/:\w+/g, ':')}`);
    expect([...byAddress].filter(([, same]) => same.length > 1).map(([address]) => address)).toEqual([]);
  });

  it('are public exactly where the address says so', () => {
    const isPublicAddress = (path: string) => path.startsWith('/api/public/:body/');
    expect(
      namesWhere(
        ({ path, permission }) =>
          !path.startsWith('/api/auth/') && (permission === 'public') !== isPublicAddress(path),
      ),
    ).toEqual([]);
  });

  it('take files by POST', () => {
    expect(namesWhere(({ method, upload }) => upload !== undefined && method !== 'POST')).toEqual([]);
  });

  it('name rights that exist, and every right is asked for somewhere', () => {
    const asked = new Set(endpoints.map(({ permission }) => permission));
    const known = new Set<string>([...Object.keys(RIGHTS), 'public', 'signed-in']);
    expect([...asked].filter((permission) => !known.has(permission))).toEqual([]);
    expect(Object.keys(RIGHTS).filter((right) => !asked.has(right as keyof typeof RIGHTS))).toEqual([]);
  });

  it('are described in openapi.json as they are', () => {
    expect(
      `${JSON.stringify(openApiDocument(slices), null, 2)}\n` === readSource('openapi.json'),
      'run "npm run generate"',
    ).toBe(true);
  });
});
