// How an endpoint's input becomes a request: names in the path, the rest as query (GET) or JSON body.
import type { Endpoint } from './endpoint.ts';

/** Names the body in an address that the browser follows by itself, where no header can be sent. */
export const BODY_IN_ADDRESS = 'plenum-body';

export type PreparedRequest = { method: string; url: string; body?: Record<string, unknown> };

export const prepareRequest = (endpoint: Endpoint, input: Record<string, unknown> = {}): PreparedRequest => {
  const rest = { ...input };
  const path = endpoint.path.replace(/:(\w+)/g, (_, name: string) => {
    const value = rest[name];
    delete rest[name];
    return encodeURIComponent(String(value));
  });
  if (endpoint.method !== 'GET') return { method: endpoint.method, url: path, body: rest };
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(rest))
    if (value !== undefined && value !== null) query.append(name, String(value));
  const search = query.toString();
  return { method: 'GET', url: search ? `${path}?${search}` : path };
};
