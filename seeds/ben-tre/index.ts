// The demonstration: Bến Tre's year 2021, from the resolution to the announcement, and the resolution for 2022.
// Told by the verbs everybody uses. Figures the announcement gives are used as given; every other one is marked illustrative.

import { contract as people } from '../../src/features/people/contract.ts';
import { addPersonWithSignIn, createBody } from '../../src/features/people/index.ts';
import type { Store } from '../../src/store/connect.ts';
import { makeTeller } from '../teller.ts';
import { DEMO_PASSWORD, PEOPLE } from './people.ts';
import { tellAnnouncement } from './tell-announcement.ts';
import { tellCascade } from './tell-cascade.ts';
import { tellCatalogue } from './tell-catalogue.ts';
import { tellConference } from './tell-conference.ts';
import { tellDocuments } from './tell-documents.ts';
import {
  tellIndicators,
  tellJudgement,
  tellResolution2021,
  tellResolutions2022,
  tellValues,
} from './tell-figures.ts';
import { tellGrading } from './tell-grading.ts';
import { tellMonths } from './tell-months.ts';
import { tellProjects } from './tell-projects.ts';
import { tellReports } from './tell-reports.ts';
import { tellRounds } from './tell-rounds.ts';
import { tellTasks } from './tell-tasks.ts';
import { tellTasksNow } from './tell-tasks-now.ts';
import { UNITS } from './units.ts';

export const DEMO_SLUG = 'ben-tre';
export const emailOf = (key: string): string => `${key}@demo.plenum.vn`;

export type Progress = (step: string) => void;

/** Fills an empty database; about two hundred verbs. */
export const loadBenTre = async (store: Store, onStep: Progress = () => {}): Promise<void> => {
  onStep('cơ quan và người dùng');
  const [province, ...others] = UNITS;
  const body = await createBody(store, {
    slug: DEMO_SLUG,
    name: 'Tỉnh ủy Bến Tre',
    shortName: 'Tỉnh ủy Bến Tre',
    kind: 'party',
    place: 'Bến Tre',
    root: { code: province!.code, name: province!.name, kind: province!.kind },
  });
  const units = new Map([[province!.code, body.rootUnitId]]);
  const users = new Map<string, string>();
  const add = async (person: (typeof PEOPLE)[number]) => {
    const { userId } = await addPersonWithSignIn(store, body, {
      name: person.name,
      email: emailOf(person.key),
      password: DEMO_PASSWORD,
      title: person.title,
      roles: [person.role],
      unitIds: person.unit ? [units.get(person.unit)!] : [],
    });
    users.set(person.key, userId);
  };
  await add(PEOPLE[0]!);
  const teller = makeTeller(store, body, (who) => users.get(who) ?? who);
  for (const { code, name, shortName, kind, parent } of others)
    units.set(
      code,
      (
        await teller.does('quantri', '2021-11-01 07:30', people.createUnit, {
          code,
          name,
          shortName,
          kind,
          parentId: units.get(parent ?? province!.code)!,
          validFrom: '2020-02-01',
        })
      ).id,
    );
  for (const person of PEOPLE.slice(1)) await add(person);

  onStep('văn bản');
  const documents = await tellDocuments(teller);
  onStep('chỉ tiêu và nghị quyết năm 2021');
  const indicators = await tellIndicators(teller, units);
  const ids = { units, documents, indicators };
  const year2021 = await tellResolution2021(teller, ids);
  onStep('số liệu của các cơ quan');
  await tellMonths(teller, ids);
  await tellValues(teller, ids, await tellReports(teller));
  await tellJudgement(teller, year2021.targets.get('GRDP-TT')!);
  await tellCatalogue(teller, ids);
  onStep('nghị quyết năm 2022');
  await tellResolutions2022(teller, ids);
  onStep('hội nghị và thông báo');
  const conferenceId = await tellConference(teller, documents);
  await tellAnnouncement(teller, conferenceId);
  onStep('kỳ báo cáo của các đơn vị');
  await tellRounds(teller, units);
  onStep('cụ thể hóa nghị quyết');
  await tellCascade(teller, ids);
  onStep('công trình trọng điểm, nhiệm vụ năm 2022 và những tuần này');
  const projects = await tellProjects(teller, units);
  await tellTasks(teller, { ...ids, projects });
  await tellTasksNow(teller, ids);
  onStep('xếp loại đơn vị');
  await tellGrading(teller, units);
};
