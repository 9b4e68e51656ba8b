import { describe, expect, it } from 'vitest';
import { openTestApp } from '../../../test/harness/index.ts';
import { contract } from './contract.ts';

const { newWorld } = await openTestApp();

describe('who I am', () => {
  it('tells a reporter their name, body and units', async () => {
    const world = await newWorld();
    const { status, body } = await world.call('hoa', contract.getMe);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      name: 'Lê Thị Hoa',
      body: { slug: world.slug },
      grants: [{ role: 'reporter', unitIds: [world.unit.STC] }],
    });
  });

  it('asks nobody to sign in first', async () => {
    const world = await newWorld();
    const { status, body } = await world.call('nobody', contract.getMe);
    expect(status).toBe(401);
    expect(body).toMatchObject({ code: 'sign_in_required', status: 401 });
  });
});

describe('units', () => {
  it('lists the units of one body only', async () => {
    const world = await newWorld();
    const { body } = await world.call('mai', contract.listUnits);
    expect(body.map((unit) => unit.code)).toEqual(['BT', 'BTX', 'SCT', 'STC', 'TINH']);
    const other = await world.call('stranger', contract.listUnits);
    expect(other.body.map((unit) => unit.id)).not.toContain(world.unit.STC);
  });
});
