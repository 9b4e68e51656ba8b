import { describe, expect, it } from 'vitest';
import { filled, publishOne } from '../../../test/harness/article.ts';
import { openTestApp, type World } from '../../../test/harness/index.ts';
import { contract } from './contract.ts';

const { app, newWorld } = await openTestApp();

let lastAddress = 0;
/** Comments are counted by address; each test comes from one of its own. */
const newAddress = () => `10.0.0.${++lastAddress}`;
const comment = (world: World, slug: string, payload: object, from = newAddress()) =>
  app.inject({
    method: 'POST',
    url: `/api/public/${world.slug}/announcements/${slug}/comments`,
    headers: { 'x-plenum': '1', 'x-forwarded-for': from },
    payload,
  });
const get = (url: string) => app.inject({ method: 'GET', url });

describe('a published number', () => {
  it('tells everybody its indicator, period, version, source agency and snapshot, and names no person', async () => {
    const world = await newWorld();
    const { published } = await publishOne(world);
    const article = (
      await world.call('nobody', contract.getPublicAnnouncement, { body: world.slug, slug: published.slug! })
    ).body;
    const revenue = article.picture.targets.find((target) => target.name.vi === 'Thu ngân sách')!;
    const answer = await world.call('nobody', contract.getPublicFact, {
      body: world.slug,
      factId: revenue.result!.factId!,
    });
    expect(answer.body).toMatchObject({
      text: { vi: '4.960 tỷ đồng' },
      indicator: { code: 'THU' },
      period: '2021',
      version: 1,
      author: 'Sở Tài chính',
      snapshot: { hash: article.picture.snapshot.hash },
      announcements: [{ slug: published.slug }],
    });
    expect(answer.body.plans.map((plan) => plan.text.vi)).toEqual(['4.896,8 tỷ đồng', '5.174,8 tỷ đồng']);
    expect(answer.raw.toString()).not.toContain('Nguyễn Thị Nga');
  });

  it('cannot be asked about before something is published, nor through another body', async () => {
    const world = await newWorld();
    const { published } = await publishOne(world);
    const factId = (await world.call('nga', contract.listAnnouncementFacts, { id: published.id })).body
      .facts[0]!.id;
    const other = await newWorld();
    expect((await world.call('nobody', contract.getPublicFact, { body: other.slug, factId })).status).toBe(
      404,
    );
    const draft = (
      await world.call('nga', contract.composeAnnouncement, { conferenceId: published.conference!.id })
    ).body;
    expect(
      (
        await world.call('nobody', contract.getPublicAnnouncement, {
          body: world.slug,
          slug: `${published.slug}-2`,
        })
      ).status,
    ).toBe(404);
    expect(draft.slug).toBeNull();
  });

  it('stays as published when the figure changes later', async () => {
    const world = await newWorld();
    const { year, published } = await publishOne(world);
    await year.report('THU', '9999');
    const { raw } = await world.call('nobody', contract.getPublicAnnouncement, {
      body: world.slug,
      slug: published.slug!,
    });
    expect(raw.toString()).toContain('4.960 tỷ đồng');
    expect(raw.toString()).not.toContain('9.999');
  });
});

describe('open data', () => {
  it('gives every number with its source as csv, json and xlsx', async () => {
    const world = await newWorld();
    const { published } = await publishOne(world);
    const data = (format: 'csv' | 'json' | 'xlsx') =>
      world.call('nobody', contract.downloadPublicData, { body: world.slug, slug: published.slug!, format });
    const csv = (await data('csv')).raw.toString('utf8');
    expect(csv).toContain('Thu ngân sách;kết quả;4960;tỷ đồng');
    expect(csv).toContain(';-14,3;%');
    const json = JSON.parse((await data('json')).raw.toString()) as {
      facts: { value: string | null }[];
      hash: string;
    };
    expect(json.facts.some((fact) => fact.value === '-14.3')).toBe(true);
    expect(json.hash).toBe(published.versions[0]!.hash);
    expect((await data('xlsx')).raw.subarray(0, 2).toString()).toBe('PK');
  });
});

describe('comments', () => {
  it('are held until an editor approves them', async () => {
    const world = await newWorld();
    const { published } = await publishOne(world);
    const slug = published.slug!;
    const sent = await comment(world, slug, { name: 'Chị Ba', text: 'Kết quả <b>tốt</b>.' });
    expect(sent.json()).toEqual({ held: true });
    const seen = async () =>
      (await world.call('nobody', contract.getPublicAnnouncement, { body: world.slug, slug })).body.comments;
    expect(await seen()).toEqual([]);
    expect((await world.call('long', contract.listComments, {})).status).toBe(403);
    const held = (await world.call('nga', contract.listComments, { status: 'held' })).body;
    expect(held).toMatchObject({ held: 1, comments: [{ name: 'Chị Ba', status: 'held' }] });
    await world.call('nga', contract.decideComment, { id: held.comments[0]!.id, decision: 'approved' });
    expect(await seen()).toMatchObject([{ name: 'Chị Ba', text: 'Kết quả <b>tốt</b>.' }]);
    expect((await world.events()).at(-1)).toMatchObject({
      verb: 'comments.approve',
      actor_name: 'Nguyễn Thị Nga',
    });
    const page = (await get(`/cong-khai/${world.slug}/thong-bao/${slug}`)).body;
    expect(page).toContain('Kết quả &lt;b&gt;tốt&lt;/b&gt;.');
  });

  it('are refused when empty, too long or closed; a program that fills every field is left believing', async () => {
    const world = await newWorld();
    const { published } = await publishOne(world);
    const slug = published.slug!;
    const empty = await comment(world, slug, { name: '', text: 'x'.repeat(2001) });
    expect(empty.statusCode).toBe(400);
    expect(
      empty
        .json()
        .errors.map((error: { field: string }) => error.field)
        .sort(),
    ).toEqual(['name', 'text']);
    const robot = await comment(world, slug, {
      name: 'Bot',
      text: 'Mua ngay',
      website: 'https://spam.example',
    });
    expect(robot.json()).toEqual({ held: true });
    expect((await world.call('nga', contract.listComments, {})).body.comments).toEqual([]);
    await world.call('nga', contract.setCommentsOpen, { id: published.id, open: false });
    expect((await comment(world, slug, { name: 'A', text: 'B' })).json()).toMatchObject({
      reason: 'comments_closed',
    });
  });

  it('come at most five a minute from one address', async () => {
    const world = await newWorld();
    const { published } = await publishOne(world);
    const from = newAddress();
    const codes: number[] = [];
    for (let i = 0; i < 6; i++)
      codes.push(
        (await comment(world, published.slug!, { name: 'A', text: `Ý kiến ${i}` }, from)).statusCode,
      );
    expect(codes).toEqual([200, 200, 200, 200, 200, 429]);
  });
});

describe('the public pages', () => {
  it('show the article with live numbers as links, shared by its own address', async () => {
    const world = await newWorld();
    const { published } = await publishOne(world);
    const path = `/cong-khai/${world.slug}/thong-bao/${published.slug}`;
    const { body, headers, statusCode } = await get(path);
    expect(statusCode).toBe(200);
    expect(body).toMatch(
      /<a class="live" href="\/cong-khai\/[^"]+\/so-lieu\/[0-9a-f-]{36}" data-fact="[0-9a-f-]{36}">4\.960 tỷ đồng<\/a>/,
    );
    expect(body).toContain(`<link rel="canonical" href="http://localhost${path}">`);
    expect(body).toContain('<meta property="og:type" content="article">');
    expect(body).toContain('"@type":"NewsArticle"');
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(body).not.toMatch(/ style="|<script>|onclick=/);
  });

  it('open a number in place and on a page of its own', async () => {
    const world = await newWorld();
    const { published } = await publishOne(world);
    const article = (await get(`/cong-khai/${world.slug}/thong-bao/${published.slug}`)).body;
    const href = /href="(\/cong-khai\/[^"]+\/so-lieu\/[^"]+)"[^>]*>4\.960 tỷ đồng/.exec(article)![1]!;
    const page = (await get(href)).body;
    expect(page).toContain('Sở Tài chính');
    expect(page).toContain('<link rel="canonical"');
    const fragment = (await get(`${href}?manh=1`)).body;
    expect(fragment).toContain('4.896,8 tỷ đồng');
    expect(fragment).not.toContain('<html');
  });

  it('say in words that a page is missing, with the right status', async () => {
    const world = await newWorld();
    const { statusCode, body } = await get(`/cong-khai/${world.slug}/thong-bao/khong-co`);
    expect(statusCode).toBe(404);
    expect(body).toContain('Không tìm thấy trang này');
    expect((await get(`/cong-khai/${world.slug}/so-lieu/abc`)).statusCode).toBe(404);
  });

  it('show a correction, and the older version as such', async () => {
    const world = await newWorld();
    const { published } = await publishOne(world);
    const saved = await world.call('nga', contract.saveAnnouncement, {
      ...filled(published),
      title: 'Tiêu đề đúng',
    });
    await world.call('nga', contract.correctAnnouncement, {
      id: published.id,
      note: 'Sửa lại tiêu đề hội nghị',
      expectedRevision: saved.body.revision,
    });
    const path = `/cong-khai/${world.slug}/thong-bao/${published.slug}`;
    const newest = (await get(path)).body;
    expect(newest).toContain('Sửa lại tiêu đề hội nghị');
    const older = (await get(`${path}?ban=1`)).body;
    expect(older).toContain('Đây là bản cũ của thông báo');
    expect(older).toContain('content="noindex"');
  });

  it('take a comment from a plain form without script, and give back what was typed when it is refused', async () => {
    const world = await newWorld();
    const { published } = await publishOne(world);
    const path = `/cong-khai/${world.slug}/thong-bao/${published.slug}`;
    const post = (payload: string, origin?: string) =>
      app.inject({
        method: 'POST',
        url: `${path}/binh-luan`,
        headers: {
          'content-type': 'application/x-www-form-urlencoded',
          'x-forwarded-for': newAddress(),
          ...(origin && { origin }),
        },
        payload,
      });
    const ok = await post('name=Anh+Tư&text=Rất+rõ&website=');
    expect(ok.statusCode).toBe(303);
    expect(ok.headers.location).toContain('gui=1#binh-luan');
    const refused = await post('name=&text=Giữ+lời+này');
    expect(refused.statusCode).toBe(422);
    expect(refused.body).toContain('Giữ lời này</textarea>');
    expect((await post('name=A&text=B', 'https://elsewhere.example')).statusCode).toBe(403);
  });

  it('lead with the newest announcement and the picture of the year, in both languages', async () => {
    const world = await newWorld();
    const { published } = await publishOne(world);
    const home = (await get(`/cong-khai/${world.slug}`)).body;
    expect(home).toContain(published.title);
    expect(home.match(/<li class="b-/g)!.length).toBeGreaterThanOrEqual(4);
    const english = (await get(`/cong-khai/${world.slug}/chi-tieu?lang=en`)).body;
    expect(english).toContain('<html lang="en">');
    expect(english).toContain('Budget revenue');
    expect((await get(`/cong-khai/${world.slug}/chi-tieu?nam=1999`)).statusCode).toBe(404);
  });

  it('weigh at most 60 KB with fonts, style and script, before images', async () => {
    const world = await newWorld();
    const { published } = await publishOne(world);
    const load = async (url: string) =>
      (await app.inject({ method: 'GET', url, headers: { 'accept-encoding': 'gzip' } })).rawPayload.length;
    const path = `/cong-khai/${world.slug}/thong-bao/${published.slug}`;
    const page = (await get(path)).body;
    const css = /<link rel="stylesheet" href="([^"]+)"/.exec(page)![1]!;
    const script = /<script src="([^"]+)"/.exec(page)![1]!;
    const style = (await get(css)).body;
    const fonts = [...style.matchAll(/url\(([^)]+\.woff2)\)/g)].map((match) =>
      css.replace(/[^/]+$/, match[1]!),
    );
    let bytes = 0;
    for (const url of [path, css, script, ...fonts]) bytes += await load(url);
    expect(fonts).toHaveLength(4);
    expect(bytes).toBeLessThan(60_000);
  });
});

describe('the preview', () => {
  it('shows the working copy to those who may read drafts only', async () => {
    const world = await newWorld();
    const { published } = await publishOne(world);
    await world.call('nga', contract.saveAnnouncement, { ...filled(published), title: 'Bản đang viết' });
    expect((await world.call('mai', contract.previewAnnouncement, { id: published.id })).status).toBe(403);
    expect((await world.call('nga', contract.previewAnnouncement, { id: published.id })).body.title).toBe(
      'Bản đang viết',
    );
    expect((await get(`/xem-truoc/${published.id}`)).statusCode).toBe(401);
  });
});
