// How the web speaks to the server: addresses, bodies, problems, the question for a new sign-in.
import { afterEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { endpoint } from '../kernel/endpoint.ts';
import { Upload } from '../kernel/schemas.ts';
import { ApiProblem, fieldError } from './api-problem.ts';
import { addressOf, call, callFor, inThisBody, requestFor } from './client.ts';
import { setSignInAsker } from './sign-in-gate.ts';

const read = endpoint({
  method: 'GET',
  path: '/api/things/:id',
  permission: 'signed-in',
  summary: 'A thing',
  input: z.object({ id: z.string(), search: z.string().optional() }),
  output: z.object({ name: z.string() }),
});
const write = endpoint({
  method: 'PUT',
  path: '/api/things/:id',
  permission: 'signed-in',
  summary: 'Change a thing',
  input: z.object({ id: z.string(), name: z.string() }),
  output: z.object({ name: z.string() }),
});
const send = endpoint({
  method: 'POST',
  path: '/api/files',
  permission: 'signed-in',
  summary: 'Add a file',
  input: z.object({ title: z.string(), file: Upload }),
  output: z.object({}),
  upload: { maxBytes: 100 },
});

const answer = (status: number, body: unknown) =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } });
const signInRequired = () =>
  answer(401, { status: 401, code: 'sign_in_required', reason: 'x', title: 'x', detail: 'x' });

afterEach(() => {
  vi.unstubAllGlobals();
  setSignInAsker(null);
});

describe('requests', () => {
  it('put names in the path and the rest in the query, leaving out what is empty', () => {
    expect(addressOf(read, { id: 'a/b', search: '' })).toBe('/api/things/a%2Fb');
    expect(addressOf(read, { id: '1', search: 'thu ngân sách' })).toBe(
      '/api/things/1?search=thu+ng%C3%A2n+s%C3%A1ch',
    );
  });

  it('name the body of the tab in what the browser fetches by itself', () => {
    callFor('vinh-long');
    expect(inThisBody('/api/live')).toBe('/api/live?plenum-body=vinh-long');
    expect(addressOf(read, { id: '1', search: 'thu' })).toBe(
      '/api/things/1?search=thu&plenum-body=vinh-long',
    );
    callFor('');
    expect(addressOf(read, { id: '1' })).toBe('/api/things/1');
  });

  it('send the rest of a change as JSON, without what stands in the path', () => {
    const { url, init } = requestFor(write, { id: '1', name: 'Đất' });
    expect(url).toBe('/api/things/1');
    expect(JSON.parse(String(init.body))).toEqual({ name: 'Đất' });
  });

  it('send a file after the other fields', () => {
    const file = new File(['x'], 'báo cáo.txt');
    const { init } = requestFor(send, { file, title: 'T' });
    expect([...(init.body as FormData).keys()]).toEqual(['title', 'file']);
  });

  it('mark changes, so that another site cannot make them', async () => {
    const fetch = vi.fn(async (_url: string, _init: RequestInit) => answer(200, { name: 'x' }));
    vi.stubGlobal('fetch', fetch);
    await call(write, { id: '1', name: 'x' });
    await call(read, { id: '1' });
    const headers = fetch.mock.calls.map(([, init]) => init.headers as Record<string, string>);
    expect(headers.map((one) => one['x-plenum'])).toEqual(['1', undefined]);
  });
});

describe('problems', () => {
  it('carry the message of each field', async () => {
    const document = {
      status: 400,
      code: 'invalid_input',
      reason: 'invalid_input',
      title: 'T',
      detail: 'D',
      errors: [{ field: 'name', code: 'required', message: 'Cần nhập mục này' }],
    };
    vi.stubGlobal('fetch', async () => answer(400, document));
    const problem = await call(write, { id: '1', name: '' }).catch((error: unknown) => error);
    expect(problem).toBeInstanceOf(ApiProblem);
    expect(fieldError(problem, 'name')).toBe('Cần nhập mục này');
    expect(fieldError(problem, 'other')).toBeUndefined();
  });

  it('say so when there is no server', async () => {
    vi.stubGlobal('fetch', async () => {
      throw new TypeError('failed');
    });
    await expect(call(read, { id: '1' })).rejects.toMatchObject({ code: 'offline' });
  });

  it("are told by status when the answer is a proxy's page", async () => {
    vi.stubGlobal('fetch', async () => new Response('<h1>Bad gateway</h1>', { status: 502 }));
    await expect(call(read, { id: '1' })).rejects.toMatchObject({ code: 'internal', status: 502 });
  });
});

describe('an ended session', () => {
  it('asks once for all waiting requests, then sends them again', async () => {
    let signedIn = false;
    const asked = vi.fn(async () => {
      signedIn = true;
      return true;
    });
    setSignInAsker(asked);
    vi.stubGlobal('fetch', async () => (signedIn ? answer(200, { name: 'kept' }) : signInRequired()));
    const both = await Promise.all([call(write, { id: '1', name: 'kept' }), call(read, { id: '1' })]);
    expect(both).toEqual([{ name: 'kept' }, { name: 'kept' }]);
    expect(asked).toHaveBeenCalledTimes(1);
  });

  it('gives the problem back when the person gives up, and asks again the next time', async () => {
    const asked = vi.fn(async () => false);
    setSignInAsker(asked);
    vi.stubGlobal('fetch', async () => signInRequired());
    await expect(call(read, { id: '1' })).rejects.toMatchObject({ status: 401 });
    await expect(call(read, { id: '1' })).rejects.toMatchObject({ status: 401 });
    expect(asked).toHaveBeenCalledTimes(2);
  });

  it('is not asked about when the question is who is signed in', async () => {
    const asked = vi.fn(async () => true);
    setSignInAsker(asked);
    vi.stubGlobal('fetch', async () => signInRequired());
    await expect(call(read, { id: '1' }, { quiet: true })).rejects.toMatchObject({ status: 401 });
    expect(asked).not.toHaveBeenCalled();
  });
});
