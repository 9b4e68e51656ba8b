import { expect, it } from 'vitest';
import { readPaper } from '../index.ts';

const SENTENCE =
  'Kinh tế của tỉnh tiếp tục phục hồi, sản xuất nông nghiệp được mùa, người dân yên tâm làm ăn. ';
const page = (body: string) =>
  Buffer.from(
    `<!doctype html><html><head><title>Trang tin</title><meta property="og:title" content="Kết quả năm"></head><body>${body}</body></html>`,
  );

it('finds the article and drops menus, related links and comments', async () => {
  const body = `<nav><a href="/">Trang chủ</a></nav><div id="content"><h1>Kết quả năm</h1><p>${SENTENCE.repeat(3)}</p><p>Thu ngân sách đạt 4.960&nbsp;tỷ đồng.<br>Chi đúng quy định.</p><ul><li>Một việc</li><li>Hai việc</li></ul><p>${SENTENCE.repeat(3)}</p></div><div class="comments"><p>Bạn đọc viết rất dài dòng ở đây</p></div><footer>Bản quyền</footer><script>var a = "<p>mã</p>";</script>`;
  const paper = await readPaper(page(body), 'a.html');
  expect(paper.title).toBe('Kết quả năm');
  expect(paper.text).toContain(
    'Thu ngân sách đạt 4.960 tỷ đồng.\nChi đúng quy định.\n- Một việc\n- Hai việc',
  );
  for (const noise of ['Trang chủ', 'Bạn đọc', 'Bản quyền', 'mã']) expect(paper.text).not.toContain(noise);
});

it('reads tables with merged cells as grids', async () => {
  const body = `<table border=1><tr><th rowspan=2>Chỉ tiêu</th><th colspan=2>Năm</th></tr><tr><th>2021</th><th>2022</th></tr><tr><td>Thu</td><td>4.960</td><td>5.200</td></tr></table>`;
  const paper = await readPaper(page(body), 'a.htm');
  expect(paper.tables[0]?.rows).toEqual([
    ['Chỉ tiêu', 'Năm', ''],
    ['', '2021', '2022'],
    ['Thu', '4.960', '5.200'],
  ]);
});

it('keeps numbered lists numbered', async () => {
  const paper = await readPaper(
    page('<p>Nhiệm vụ:</p><ol start="3"><li>Ba</li><li><p>Bốn</p></li></ol>'),
    'a.html',
  );
  expect(paper.text).toBe('Nhiệm vụ:\n3. Ba\n4. Bốn');
});

it('takes 20 MB of scripts in its stride and refuses 20 MB of markup', async () => {
  const heavy = page(`<script>${'var x = 1; '.repeat(1_800_000)}</script><p>${SENTENCE}</p>`);
  expect(heavy.length).toBeGreaterThan(19_000_000);
  expect((await readPaper(heavy, 'a.html')).text).toBe(SENTENCE.trim());
  await expect(readPaper(page('<p>dài lắm</p>'.repeat(1_200_000)), 'a.html')).rejects.toMatchObject({
    code: 'too_large',
  });
});

it('survives elements nested without end', async () => {
  const paper = await readPaper(page(`${'<div><b>'.repeat(3_000)}sâu`), 'a.html');
  expect(paper.text).toBe('sâu');
});
