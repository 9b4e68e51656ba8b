// The API as a page to read: every endpoint with its right, input and output, made from the contracts.
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { Slice } from '../features/slice.ts';

const escapeHtml = (text: string): string =>
  text.replace(/[&<>"]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c]!);
const schema = (type: z.ZodType, io: 'input' | 'output'): string => {
  const { $schema: _, ...rest } = z.toJSONSchema(type, { io, unrepresentable: 'any' }) as Record<
    string,
    unknown
  >;
  return escapeHtml(JSON.stringify(rest, null, 2));
};

const STYLE = `body{font:15px/1.55 system-ui,sans-serif;color:#1c2024;background:#f6f5f2;margin:0}main{max-width:960px;margin:0 auto;padding:24px 20px 80px}
details{background:#fff;border:1px solid #e4e2dc;border-radius:8px;margin:8px 0;padding:10px 14px}summary{cursor:pointer}code{font-size:14px}pre{overflow:auto;background:#fbfaf8;border:1px solid #efede8;padding:10px;font-size:12.5px}
.method{display:inline-block;min-width:62px;font-weight:700;color:#9c1f1f}.right{color:#545b64;font-size:13px;float:right}nav a{margin-right:14px;color:#1d4f8c}h2{margin-top:36px}`;

const render = (
  slices: readonly Slice[],
): string => `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Plenum API</title><style>${STYLE}</style></head><body><main>
<h1>Plenum API</h1><p>Figures are exact decimals as text. Errors are <a href="https://www.rfc-editor.org/rfc/rfc9457">RFC 9457</a> problems with stable codes. Requests that change something need the header <code>x-plenum: 1</code>. Machine-readable: <a href="/api/openapi.json">openapi.json</a>.</p>
<nav aria-label="Slices">${slices.map((slice) => `<a href="#${slice.name}">${slice.name}</a>`).join('')}</nav>
${slices
  .map(
    (slice) =>
      `<section><h2 id="${slice.name}">${slice.name}</h2>${Object.entries(slice.routes)
        .map(
          ([
            name,
            { endpoint },
          ]) => `<details id="${slice.name}.${name}"><summary><span class="method">${endpoint.method}</span> <code>${escapeHtml(endpoint.path)}</code> <span class="right">${endpoint.permission}</span><br>${escapeHtml(endpoint.summary)}</summary>
<h3>Input</h3><pre tabindex="0">${schema(endpoint.input, 'input')}</pre><h3>Output</h3><pre tabindex="0">${endpoint.download ? 'a file' : schema(endpoint.output, 'output')}</pre></details>`,
        )
        .join('')}</section>`,
  )
  .join('')}</main></body></html>`;

export const mountReference = (app: FastifyInstance, slices: readonly Slice[]): void => {
  const page = render(slices);
  app.get('/api', async (_request, reply) => reply.type('text/html; charset=utf-8').send(page));
};
