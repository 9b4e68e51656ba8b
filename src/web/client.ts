// call(endpoint, input): the one way the web speaks to the server, typed by the contract.
import type { Endpoint, RequestOf, ResponseOf } from '../kernel/endpoint.ts';
import type { ProblemDocument } from '../kernel/problem.ts';
import { BODY_IN_ADDRESS, prepareRequest } from '../kernel/request.ts';
import type { Upload } from '../kernel/schemas.ts';
import { ApiProblem } from './api-problem.ts';
import { currentLang } from './i18n.ts';
import { askToSignIn } from './sign-in-gate.ts';

/** As the contract says, with a browser's File where the server gets an Upload. */
export type WebInput<E extends Endpoint> = WithFiles<RequestOf<E>>;
type WithFiles<T> = T extends object ? { [K in keyof T]: Sent<T[K]> } : T;
/** What a coerced field (typed unknown) takes is a plain word, number or yes/no. */
type Sent<V> = unknown extends V ? string | number | boolean | undefined : Upload extends V ? File : V;

let body: string | null = null;
/** Every call from now on is for that body, whatever is chosen in another tab. */
export const callFor = (slug: string): void => {
  body = slug;
};

type Options = {
  signal?: AbortSignal;
  /** Do not ask for a sign-in on 401 (the question "who am I" itself). */
  quiet?: boolean;
  /** Sent even while the page is being closed. */
  keepalive?: boolean;
};

export type DownloadedFile = { fileName: string; blob: Blob };

/** The address of a GET endpoint, for links that the browser follows itself (downloads). */
export const addressOf = <E extends Endpoint>(endpoint: E, input: WebInput<E>): string =>
  inThisBody(requestFor(endpoint, input as Record<string, unknown>).url);

/** The same address for the body of this tab, whatever was chosen in another one since. */
export const inThisBody = (url: string): string =>
  body ? `${url}${url.includes('?') ? '&' : '?'}${BODY_IN_ADDRESS}=${encodeURIComponent(body)}` : url;

export const call = async <E extends Endpoint>(
  endpoint: E,
  input: WebInput<E>,
  options: Options = {},
): Promise<ResponseOf<E>> => {
  const response = await send(endpoint, input as Record<string, unknown>, options);
  if (response.status === 204) return undefined as ResponseOf<E>;
  if (endpoint.download)
    return { fileName: fileNameOf(response), blob: await response.blob() } as ResponseOf<E>;
  return (await response.json()) as ResponseOf<E>;
};

const send = async (
  endpoint: Endpoint,
  input: Record<string, unknown>,
  options: Options,
): Promise<Response> => {
  const { url, init } = requestFor(endpoint, input);
  let response: Response;
  try {
    response = await fetch(url, {
      ...init,
      credentials: 'same-origin',
      signal: options.signal ?? null,
      keepalive: options.keepalive ?? false,
      headers: {
        ...init.headers,
        accept: 'application/json',
        'accept-language': currentLang(),
        ...(endpoint.method !== 'GET' && { 'x-plenum': '1' }),
        ...(body && { 'x-plenum-body': body }),
      },
    });
  } catch (error) {
    if (options.signal?.aborted) throw error;
    throw new ApiProblem({ code: 'offline' });
  }
  if (response.ok) return response;
  if (response.status === 401 && !options.quiet && (await askToSignIn()))
    return send(endpoint, input, { ...options, quiet: true });
  throw new ApiProblem(await problemOf(response));
};

const problemOf = async (response: Response): Promise<ProblemDocument> => {
  try {
    const document = (await response.json()) as ProblemDocument;
    if (document.code) return document;
  } catch {
    // A proxy's own page, not ours: told by its status below.
  }
  return {
    type: 'about:blank',
    title: response.statusText,
    status: response.status,
    detail: `HTTP ${response.status}`,
    code: response.status === 404 ? 'not_found' : 'internal',
    reason: `http_${response.status}`,
  };
};

type Request = { url: string; init: { method: string; headers: Record<string, string>; body?: BodyInit } };

export const requestFor = (endpoint: Endpoint, input: Record<string, unknown>): Request => {
  // An empty field of a filter asks for nothing.
  const given =
    endpoint.method === 'GET'
      ? Object.fromEntries(Object.entries(input).filter(([, value]) => value !== ''))
      : input;
  const { method, url, body } = prepareRequest(endpoint, given);
  if (!body) return { url, init: { method, headers: {} } };
  if (endpoint.upload) return { url, init: { method, headers: {}, body: formOf(body) } };
  return {
    url,
    init: { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) },
  };
};

const formOf = (fields: Record<string, unknown>): FormData => {
  const form = new FormData();
  // The file comes last, so that the server knows the other fields when it begins to arrive.
  for (const [name, value] of Object.entries(fields)) {
    if (value === undefined || value === null || value instanceof File) continue;
    form.append(name, typeof value === 'object' ? JSON.stringify(value) : String(value));
  }
  for (const [name, value] of Object.entries(fields)) if (value instanceof File) form.append(name, value);
  return form;
};

const fileNameOf = (response: Response): string => {
  const header = response.headers.get('content-disposition') ?? '';
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(header)?.[1];
  return encoded ? decodeURIComponent(encoded) : (/filename="([^"]+)"/.exec(header)?.[1] ?? 'plenum');
};

/** Hands a downloaded file to the person. */
export const saveFile = (file: DownloadedFile): void => {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file.blob);
  link.download = file.fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
};
