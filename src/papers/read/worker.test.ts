import { describe, expect, it } from 'vitest';
import { PaperError, readPaper } from './index.ts';
import { readPaperInWorker } from './worker.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const HTML = bytesOf(
  `<html><body><article><h1>Báo cáo</h1><p>${'Thu ngân sách đạt 4.960 tỷ đồng. '.repeat(20)}</p><table><tr><td>Thu</td><td>4.960</td></tr></table></article></body></html>`,
);
const refusal = (reading: Promise<unknown>) =>
  reading.then(
    () => null,
    (error: unknown) => error,
  );

describe('reading a file in a worker', () => {
  it.each([
    ['a.txt', bytesOf('Kết quả năm 2021')],
    ['a.html', HTML],
    ['a.pdf', HTML],
    ['a.csv', bytesOf('Chỉ tiêu;Kế hoạch\nThu;4.896,8')],
  ])('gives what reading it here gives: %s', async (name, bytes) => {
    expect(await readPaperInWorker(bytes, name)).toEqual(await readPaper(bytes, name));
  });

  it('leaves the bytes to the caller, who may have cut them from a larger buffer', async () => {
    const whole = Buffer.from('----Kết quả năm 2021----');
    const part = whole.subarray(4, whole.length - 4);
    expect((await readPaperInWorker(part, 'a.txt')).text).toBe('Kết quả năm 2021');
    expect(whole.toString()).toBe('----Kết quả năm 2021----');
  });

  it('carries the error across with its code and params', async () => {
    const broken = Buffer.concat([Buffer.from('PK\x03\x04'), Buffer.alloc(300, 7)]);
    const here = await refusal(readPaper(broken, 'a.docx'));
    const there = await refusal(readPaperInWorker(broken, 'a.docx'));
    expect(here).toBeInstanceOf(PaperError);
    expect(there).toBeInstanceOf(PaperError);
    expect(there).toMatchObject({ code: (here as PaperError).code, params: (here as PaperError).params });
  });

  it('refuses what takes too long, and reads on with a new thread', async () => {
    // Takes the reader far longer than the timer, whatever the machine.
    const long = bytesOf(`<body>${'<p>Kết quả năm 2021</p>'.repeat(60_000)}</body>`);
    const [slow, next] = await Promise.all([
      refusal(readPaperInWorker(long, 'a.html', { timeoutMs: 1 })),
      readPaperInWorker(bytesOf('Kết quả năm 2021'), 'b.txt'),
    ]);
    expect(slow).toMatchObject({ name: 'PaperError', code: 'too_slow' });
    expect(next.text).toBe('Kết quả năm 2021');
  });

  it('answers each of many asked at once with its own', async () => {
    const texts = Array.from({ length: 12 }, (_, i) => `Kết quả của đơn vị ${i}`);
    const read = await Promise.all(texts.map((text, i) => readPaperInWorker(bytesOf(text), `${i}.txt`)));
    expect(read.map((paper) => paper.text)).toEqual(texts);
  });
});
