// An OIDC identity provider as small as it can be: it says that whoever comes is the person it was told to name.
import { createSign, generateKeyPairSync } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

export type IdentityProvider = {
  issuer: string;
  /** Answers an authorization request as the named person, as the browser would bring it back: "?code=…&state=…". */
  authorize: (authorizationUrl: string, person: { sub: string; email: string; name: string }) => string;
  stop: () => Promise<void>;
};

const CLIENT = { clientId: 'plenum', clientSecret: 'only for tests' };
export const OIDC_CLIENT = CLIENT;

const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
const bodyOf = async (request: IncomingMessage): Promise<URLSearchParams> => {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return new URLSearchParams(text);
};

export const startIdentityProvider = async (): Promise<IdentityProvider> => {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const granted = new Map<string, Record<string, unknown>>();
  const server = createServer(async (request, response) => {
    const answer = (value: unknown) =>
      response.setHeader('content-type', 'application/json').end(JSON.stringify(value));
    const path = request.url?.split('?')[0];
    if (path === '/.well-known/openid-configuration')
      return answer({
        issuer,
        authorization_endpoint: `${issuer}/authorize`,
        token_endpoint: `${issuer}/token`,
        userinfo_endpoint: `${issuer}/userinfo`,
        jwks_uri: `${issuer}/jwks`,
        id_token_signing_alg_values_supported: ['RS256'],
      });
    if (path === '/jwks')
      return answer({
        keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'one', alg: 'RS256', use: 'sig' }],
      });
    if (path === '/userinfo') {
      const claims = granted.get(String(request.headers.authorization).replace('Bearer ', ''));
      return answer(claims ?? {});
    }
    const code = (await bodyOf(request)).get('code') ?? '';
    const signed = `${part({ alg: 'RS256', kid: 'one' })}.${part(granted.get(code))}`;
    const signature = createSign('RSA-SHA256').update(signed).sign(privateKey, 'base64url');
    return answer({
      access_token: code,
      token_type: 'Bearer',
      expires_in: 300,
      id_token: `${signed}.${signature}`,
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    issuer,
    authorize: (authorizationUrl, person) => {
      const asked = new URL(authorizationUrl).searchParams;
      const code = `code-${granted.size}`;
      const now = Math.floor(Date.now() / 1000);
      granted.set(code, {
        ...person,
        email_verified: true,
        iss: issuer,
        aud: CLIENT.clientId,
        iat: now,
        exp: now + 300,
        ...(asked.get('nonce') && { nonce: asked.get('nonce') }),
      });
      return `?${new URLSearchParams({ code, state: asked.get('state') ?? '' })}`;
    },
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
};
