import { describe, expect, it } from 'vitest';
import { openTestApp, type PersonName, type World } from '../../../test/harness/index.ts';
import { enter, openRound, PERIOD } from '../../../test/harness/round.ts';
import { contract as indicators } from '../indicators/contract.ts';
import { contract as notices } from '../notices/contract.ts';
import { contract } from './contract.ts';

const { newWorld } = await openTestApp();

/** A figure of the finance department whose report was accepted. */
const lockedFigure = async (world: World): Promise<{ valueId: string; indicatorId: string }> => {
  const { perUnit, whole } = await openRound(world);
  const { body } = await enter(world, 'hoa', perUnit, 'STC', '12,5');
  await enter(world, 'hoa', whole, 'TINH', '100');
  const which = { unitId: world.unit.STC, period: PERIOD };
  await world.call('hoa', contract.submitReport, { ...which, expectedRevision: 0 });
  await world.call('nga', contract.acceptReports, { reports: [{ ...which, expectedRevision: 1 }] });
  return { valueId: body.id, indicatorId: perUnit };
};
const propose = (world: World, valueId: string, more: object = {}, who: PersonName = 'hoa') =>
  world.call(who, contract.proposeCorrection, {
    valueId,
    typed: '12,8',
    reason: 'Bổ sung chi đầu tư',
    source: 'Đối chiếu kho bạc ngày 20/10',
    ...more,
  });
const current = async (world: World, indicatorId: string) =>
  (
    await world.call('nga', indicators.listValues, { indicatorId, unitId: world.unit.STC, period: PERIOD })
  ).body.values.map(({ value, version }) => [value, version]);

describe('a correction', () => {
  it('stands beside the figure until it is answered; accepted, it makes a new version and the figure stays locked', async () => {
    const world = await newWorld();
    const { valueId, indicatorId } = await lockedFigure(world);
    const { body } = await propose(world, valueId);
    expect(body).toMatchObject({ before: '12.5', proposed: '12.8', state: 'proposed', isOutdated: false });
    expect(await current(world, indicatorId)).toEqual([['12.5', 1]]);
    const told = (await world.call('nga', notices.listNotices)).body.notices;
    expect(told).toMatchObject([{ kind: 'correction', link: `/corrections?show=${body.id}` }]);
    const answer = { id: body.id, isAccepted: true, answer: 'Đã đối chiếu' };
    expect((await world.call('hoa', contract.answerCorrection, answer)).status).toBe(403);
    const answered = await world.call('nga', contract.answerCorrection, answer);
    expect(answered.body).toMatchObject({ state: 'accepted', answeredBy: { name: 'Nguyễn Thị Nga' } });
    expect(await current(world, indicatorId)).toEqual([['12.8', 2]]);
    const version = await world.call('nga', indicators.getValue, { id: answered.body.newValueId! });
    expect(version.body).toMatchObject({
      reason: 'Bổ sung chi đầu tư',
      note: 'Đối chiếu kho bạc ngày 20/10 · Đã đối chiếu',
    });
    expect((await enter(world, 'hoa', indicatorId, 'STC', '13')).status).toBe(422);
    expect((await world.call('hoa', notices.listNotices)).body.notices[0]!.title.vi).toContain('đã nhận');
    expect((await world.events()).map(({ verb }) => verb)).toEqual(
      expect.arrayContaining(['corrections.propose', 'corrections.accept']),
    );
  });

  it('is refused with a reason, which changes nothing', async () => {
    const world = await newWorld();
    const { valueId, indicatorId } = await lockedFigure(world);
    const { body } = await propose(world, valueId);
    const bare = await world.call('nga', contract.answerCorrection, { id: body.id, isAccepted: false });
    expect(bare.body.errors).toMatchObject([{ field: 'answer' }]);
    await world.call('nga', contract.answerCorrection, {
      id: body.id,
      isAccepted: false,
      answer: 'Chưa đủ căn cứ',
    });
    expect(await current(world, indicatorId)).toEqual([['12.5', 1]]);
    const twice = await world.call('quan', contract.answerCorrection, { id: body.id, isAccepted: true });
    expect([twice.status, twice.body.reason]).toEqual([409, 'correction_answered']);
  });

  it('is proposed by whoever reports the figure, with a figure that can be read', async () => {
    const world = await newWorld();
    const { valueId } = await lockedFigure(world);
    expect((await propose(world, valueId, {}, 'kiet')).status).toBe(403);
    expect((await propose(world, valueId, {}, 'long')).status).toBe(403);
    expect((await propose(world, valueId, { typed: 'mười hai' })).body.errors).toMatchObject([
      { field: 'typed', code: 'not_a_number' },
    ]);
    expect((await propose(world, valueId, { typed: '12,85' })).body.errors).toMatchObject([
      { field: 'typed', code: 'too_many_decimals' },
    ]);
    expect((await propose(world, valueId, { typed: '' })).body.errors).toMatchObject([
      { code: 'one_figure' },
    ]);
    expect((await propose(world, valueId, { reason: '' })).body.errors).toMatchObject([{ field: 'reason' }]);
    const reason = await propose(world, valueId, { typed: null, noFigureReason: 'being_checked' });
    expect(reason.body).toMatchObject({ proposed: null, noFigureReason: 'being_checked' });
  });

  it('does not overwrite what came after it was proposed', async () => {
    const world = await newWorld();
    const { perUnit } = await openRound(world);
    const { body: value } = await enter(world, 'hoa', perUnit, 'STC', '12,5');
    const { body } = await propose(world, value.id);
    await enter(world, 'hoa', perUnit, 'STC', '14');
    expect((await world.call('nga', contract.listCorrections)).body.corrections[0]!.isOutdated).toBe(true);
    const late = await world.call('nga', contract.answerCorrection, { id: body.id, isAccepted: true });
    expect(late.body.reason).toBe('value_superseded');
    expect((await propose(world, value.id)).body.reason).toBe('value_superseded');
    expect((await world.call('hoa', contract.withdrawCorrection, { id: body.id })).body.state).toBe(
      'withdrawn',
    );
    expect((await world.call('stranger', contract.listCorrections)).body.corrections).toEqual([]);
  });
});
