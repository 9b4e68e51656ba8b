import { afterAll, describe, expect, it } from 'vitest';
import { openBrowser, startSigningApp } from '../../../test/harness/browser.ts';
import { openTestApp, type World } from '../../../test/harness/index.ts';
import { newId } from '../../kernel/ids.ts';
import { contract, signInContract } from './contract.ts';

const { store, newWorld } = await openTestApp();
const realApp = await startSigningApp(store);
afterAll(() => realApp.close());

const PASSWORD = 'sông hàm luông 2021';
const tokenOf = (path: string) => path.split('.').at(-1)!;
const invite = async (world: World, email = `lan.${newId().slice(-12)}@example.vn`) => {
  const { status, body } = await world.call('quan', contract.invitePerson, {
    name: 'Bùi Thị Lan',
    email,
    title: 'Chuyên viên',
    grants: [{ role: 'reporter', unitId: world.unit.SCT }],
  });
  expect(status).toBe(200);
  return { ...body, email, token: tokenOf(body.path) };
};
const accept = (world: World, token: string, password?: string) =>
  world.call('nobody', contract.acceptInvitation, { body: world.slug, token, ...(password && { password }) });

describe('an invitation', () => {
  it('lets its person choose a password, sign in, and is used once', async () => {
    const world = await newWorld();
    const { email, token, personId } = await invite(world);
    const opened = await world.call('nobody', contract.openInvitation, { body: world.slug, token });
    expect(opened.body).toMatchObject({ name: 'Bùi Thị Lan', email, asksForPassword: true });
    expect((await accept(world, token, 'matkhau2021')).body.errors).toMatchObject([
      { field: 'password', code: 'password_too_common' },
    ]);
    expect((await accept(world, token, PASSWORD)).status).toBe(200);
    const browser = openBrowser(realApp);
    expect((await browser.call(signInContract.signIn, { email, password: PASSWORD })).status).toBe(200);
    expect((await browser.call(contract.getMe)).body).toMatchObject({
      personId,
      grants: [{ role: 'reporter', unitIds: [world.unit.SCT] }],
    });
    expect((await accept(world, token, PASSWORD)).body).toMatchObject({
      status: 404,
      reason: 'invitation_over',
    });
    expect((await world.events()).map((event) => event.verb)).toEqual([
      'people.invite_person',
      'people.accept_invitation',
      'people.sign_in',
    ]);
  });

  it('is kept as a hash only, and its link waits in the outbox', async () => {
    const world = await newWorld();
    const { token, email } = await invite(world);
    const rows = await store.db
      .selectFrom('invitation')
      .selectAll()
      .where('body_id', '=', world.bodyId)
      .execute();
    expect(JSON.stringify(rows)).not.toContain(token);
    const { body: mail } = await world.call('quan', contract.listMail);
    expect(mail).toMatchObject([{ recipient: email, sentAt: null }]);
    expect(mail[0]!.text).toContain(token);
    expect((await world.call('nga', contract.listMail)).status).toBe(403);
  });

  it('ends when a newer one is made, and when it is old', async () => {
    const world = await newWorld();
    const { token, personId } = await invite(world);
    const again = await world.call('quan', contract.inviteAgain, { id: personId });
    expect((await accept(world, token, PASSWORD)).status).toBe(404);
    await store.db
      .updateTable('invitation')
      .set({ expires_at: '2021-01-01T00:00:00Z' })
      .where('body_id', '=', world.bodyId)
      .execute();
    expect((await accept(world, tokenOf(again.body.path), PASSWORD)).status).toBe(404);
  });

  it('to somebody with an account elsewhere keeps their password', async () => {
    const [one, two] = [await newWorld(), await newWorld()];
    const first = await invite(one);
    await accept(one, first.token, PASSWORD);
    const second = await invite(two, first.email);
    const opened = await two.call('nobody', contract.openInvitation, { body: two.slug, token: second.token });
    expect(opened.body.asksForPassword).toBe(false);
    await accept(two, second.token, 'một mật khẩu khác hẳn');
    const browser = openBrowser(realApp);
    expect(
      (await browser.call(signInContract.signIn, { email: first.email, password: PASSWORD })).status,
    ).toBe(200);
    const me = await browser.call(contract.getMe, {}, { 'x-plenum-body': two.slug });
    expect(me.body.body.slug).toBe(two.slug);
    const reset = await two.call('quan', contract.inviteAgain, { id: second.personId });
    expect(reset.body).toMatchObject({ status: 422, reason: 'account_elsewhere' });
  });

  it('for a new password ends every session', async () => {
    const world = await newWorld();
    const { email, token, personId } = await invite(world);
    await accept(world, token, PASSWORD);
    const browser = openBrowser(realApp);
    await browser.call(signInContract.signIn, { email, password: PASSWORD });
    const reset = await world.call('quan', contract.inviteAgain, { id: personId });
    await accept(world, tokenOf(reset.body.path), 'mật khẩu mới tinh khôi');
    expect((await browser.call(contract.getMe)).status).toBe(401);
    const anew = await browser.call(signInContract.signIn, { email, password: 'mật khẩu mới tinh khôi' });
    expect(anew.status).toBe(200);
  });

  it('names the field that is wrong', async () => {
    const world = await newWorld();
    const bad = { name: 'Lan', email: 'no address', grants: [{ role: 'reporter' as const }] };
    expect((await world.call('quan', contract.invitePerson, bad)).body.errors).toMatchObject([
      { field: 'email', code: 'email' },
    ]);
    const noUnit = await world.call('quan', contract.invitePerson, { ...bad, email: 'lan@example.vn' });
    expect(noUnit.body.errors).toMatchObject([{ field: 'grants.0.unitId', code: 'unit_needed' }]);
    const taken = await world.call('quan', contract.invitePerson, { ...bad, email: 'HOA@example.vn' });
    expect(taken.body).toMatchObject({ status: 409, reason: 'email_taken', errors: [{ field: 'email' }] });
  });
});

describe('persons', () => {
  it('show the state of their sign-in only to who manages them', async () => {
    const world = await newWorld();
    const forOffice = await world.call('nga', contract.listPersons);
    expect(forOffice.body).toHaveLength(7);
    expect(forOffice.body.every((person) => person.signIn === null)).toBe(true);
    const forAdministrator = await world.call('quan', contract.listPersons);
    expect(forAdministrator.body[0]!.signIn).toMatchObject({ hasSecondFactor: false });
  });

  it('lose access at once when they are deactivated, and have it again after', async () => {
    const world = await newWorld();
    expect((await world.call('hoa', contract.getMe)).status).toBe(200);
    await world.call('quan', contract.deactivatePerson, { id: world.person.hoa });
    expect((await world.call('hoa', contract.getMe)).status).toBe(403);
    await world.call('quan', contract.activatePerson, { id: world.person.hoa });
    expect((await world.call('hoa', contract.getMe)).status).toBe(200);
    expect((await world.call('nga', contract.deactivatePerson, { id: world.person.hoa })).status).toBe(403);
    expect(
      (await world.call('stranger', contract.listPersons)).body.map((person) => person.id),
    ).not.toContain(world.person.hoa);
  });

  it('gain and lose rights with their roles', async () => {
    const world = await newWorld();
    expect((await world.call('mai', contract.listMail)).status).toBe(403);
    const { body } = await world.call('quan', contract.grantRole, {
      id: world.person.mai,
      role: 'administrator',
    });
    expect((await world.call('mai', contract.listMail)).status).toBe(200);
    await world.call('quan', contract.revokeRole, { id: world.person.mai, grantId: body.grantId });
    expect((await world.call('mai', contract.listMail)).status).toBe(403);
    expect((await world.events()).slice(-2)).toMatchObject([
      { verb: 'people.grant_role', data: { name: 'Đặng Ngọc Mai', role: 'administrator' } },
      { verb: 'people.revoke_role' },
    ]);
  });

  it('always leave an administrator behind', async () => {
    const world = await newWorld();
    const me = world.person.quan;
    const { body: persons } = await world.call('quan', contract.listPersons);
    const grantId = persons.find((person) => person.id === me)!.grants[0]!.id;
    const refused = { status: 422, reason: 'last_administrator' };
    expect((await world.call('quan', contract.deactivatePerson, { id: me })).body).toMatchObject(refused);
    expect((await world.call('quan', contract.revokeRole, { id: me, grantId })).body).toMatchObject(refused);
    await world.call('quan', contract.grantRole, { id: world.person.nga, role: 'administrator' });
    expect((await world.call('quan', contract.revokeRole, { id: me, grantId })).status).toBe(200);
  });
});

describe('the body', () => {
  it('is named by its administrator', async () => {
    const world = await newWorld();
    const input = {
      name: 'Tỉnh ủy Vĩnh Long',
      shortName: 'Vĩnh Long',
      kind: 'party',
      place: 'Vĩnh Long',
    } as const;
    expect((await world.call('nga', contract.updateBody, input)).status).toBe(403);
    expect((await world.call('quan', contract.updateBody, input)).status).toBe(200);
    expect((await world.call('mai', contract.getBody)).body).toMatchObject({ ...input, slug: world.slug });
  });
});
