// endpoint(): the one value that parses a request, types the web client, makes the OpenAPI page and names the right it needs.
import type { z } from 'zod';
import type { Permission } from './rights.ts';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

export type Endpoint<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> = {
  method: Method;
  /** "/api/documents/:id"; names after a colon are fields of the input. The rest of the input is the query (GET) or the body. */
  path: string;
  permission: Permission;
  summary: string;
  input: I;
  output: O;
  /** The input has a field `file`, sent as multipart; at most this many bytes. */
  upload?: { maxBytes: number };
  /** The output is a file. */
  download?: true;
  /** Requests a minute from one address; only where it differs from the general limit. */
  rateLimit?: number;
};

export const endpoint = <I extends z.ZodType, O extends z.ZodType>(value: Endpoint<I, O>): Endpoint<I, O> =>
  value;

export type Contract = Record<string, Endpoint>;
export type InputOf<E extends Endpoint> = z.output<E['input']>;
/** What the web sends: the input before parsing. */
export type RequestOf<E extends Endpoint> = z.input<E['input']>;
export type OutputOf<E extends Endpoint> = z.input<E['output']>;
export type ResponseOf<E extends Endpoint> = z.output<E['output']>;
