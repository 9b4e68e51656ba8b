// Indicators whose newest figure is older than their frequency allows, and those that nobody answers for.
import { sql } from 'kysely';
import type { Frequency } from '../../../kernel/figures.ts';
import { getPeriod, parsePeriod, periodName } from '../../../kernel/period.ts';
import type { Context } from '../../../store/context.ts';
import { comparePeriods } from '../../indicators/index.ts';
import type { InboxItem } from '../contract.ts';
import { isStale } from '../rules.ts';

/** Codes sort by year first, so that the newest period is among the last few. */
const LOOK_AT = 24;

type Row = {
  id: string;
  code: string;
  nameVi: string;
  nameEn: string | null;
  frequency: Frequency;
  ownerId: string | null;
  ownerName: string | null;
  ownerEnded: boolean;
  hasReporter: boolean;
  periods: string[] | null;
};

/** Figures of the whole body: its own, and what the units below make together. */
const listNewest = async ({ db }: Context, today: string): Promise<Row[]> => {
  const { rows } = await sql<Row>`
    with recursive root as (
      select id from org_unit where body_id = plenum_body() and parent_id is null order by (valid_to is null) desc, valid_from, id limit 1),
    reported as (
      select unit_id as id from role_grant g join person p on p.body_id = g.body_id and p.id = g.person_id and p.is_active
        where g.body_id = plenum_body() and g.role = 'reporter'
      union select u.id from org_unit u join reported r on u.parent_id = r.id where u.body_id = plenum_body())
    select i.id, i.code, i.name_vi as "nameVi", i.name_en as "nameEn", i.frequency, i.owner_unit_id as "ownerId",
      o.name as "ownerName", coalesce(o.valid_to <= ${today}, false) as "ownerEnded",
      exists (select from reported r where r.id = i.owner_unit_id) as "hasReporter",
      (select array_agg(period) from (
        (select v.period from indicator_value v where v.body_id = i.body_id and v.indicator_id = i.id and v.unit_id = (select id from root)
          and v.superseded_at is null and v.kind <> 'forecast' and v.value is not null order by v.period desc limit ${LOOK_AT})
        union
        (select t.period from unit_total t where t.body_id = i.body_id and t.indicator_id = i.id and t.unit_id = (select id from root)
          order by t.period desc limit ${LOOK_AT})) p) as periods
    from indicator i left join org_unit o on o.body_id = i.body_id and o.id = i.owner_unit_id
    where i.body_id = plenum_body() and i.formula is null and i.part_of_id is null
    order by i.code`.execute(db);
  return rows;
};

const nameOf = ({ nameVi, nameEn }: Row) => ({ vi: nameVi, en: nameEn ?? nameVi });
const newestOf = ({ periods }: Row): string | undefined =>
  periods
    ?.filter((code) => parsePeriod(code))
    .sort(comparePeriods)
    .at(-1);

const toStale = (row: Row, newest: string): InboxItem => {
  const period = getPeriod(newest);
  return {
    key: row.id,
    title: nameOf(row),
    detail: {
      vi: `số mới nhất: ${periodName(period)}${row.ownerName ? ` · ${row.ownerName}` : ''}`,
      en: `newest figure: ${periodName(period, 'en')}${row.ownerName ? ` · ${row.ownerName}` : ''}`,
    },
    dueOn: null,
    daysLate: 0,
    link: `/indicators/${row.id}`,
  };
};

const whyNobody = (row: Row): { vi: string; en: string } | null => {
  if (!row.ownerId) return { vi: 'chưa giao đơn vị phụ trách', en: 'no unit owns it' };
  if (row.ownerEnded)
    return { vi: `${row.ownerName} đã thôi hoạt động`, en: `${row.ownerName} no longer exists` };
  if (!row.hasReporter)
    return { vi: `${row.ownerName} chưa có người báo cáo`, en: `${row.ownerName} has nobody who reports` };
  return null;
};

/** The office sees all; a reporter what the own units answer for, and never who is absent elsewhere. */
export const listStaleItems = async (
  ctx: Context,
  { today, decides }: { today: string; decides: boolean },
): Promise<{ stale: InboxItem[]; noOwner: InboxItem[] }> => {
  const unitIds = ctx.actor!.unitIds;
  if (!decides && unitIds.size === 0) return { stale: [], noOwner: [] };
  const rows = await listNewest(ctx, today);
  return {
    stale: rows
      .filter((row) => decides || (row.ownerId !== null && unitIds.has(row.ownerId)))
      .flatMap((row) => {
        const newest = newestOf(row);
        return newest && isStale(row.frequency, newest, today) ? [toStale(row, newest)] : [];
      }),
    noOwner: decides
      ? rows.flatMap((row) => {
          const why = whyNobody(row);
          return why
            ? [
                {
                  key: row.id,
                  title: nameOf(row),
                  detail: why,
                  dueOn: null,
                  daysLate: 0,
                  link: `/indicators/${row.id}`,
                },
              ]
            : [];
        })
      : [],
  };
};
