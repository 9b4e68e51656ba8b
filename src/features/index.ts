// Every slice of the product, in the order in which they may use one another.

import { announcements } from './announcements/index.ts';
import { assessments } from './assessments/index.ts';
import { audit } from './audit/index.ts';
import { cascade } from './cascade/index.ts';
import { catalogue } from './catalogue/index.ts';
import { conferences } from './conferences/index.ts';
import { documents } from './documents/index.ts';
import { exchange } from './exchange/index.ts';
import { forms } from './forms/index.ts';
import { grading } from './grading/index.ts';
import { inbox } from './inbox/index.ts';
import { indicators } from './indicators/index.ts';
import { insights } from './insights/index.ts';
import { notices } from './notices/index.ts';
import { people } from './people/index.ts';
import { projects } from './projects/index.ts';
import { readings } from './readings/index.ts';
import { reports } from './reports/index.ts';
import { resolutions } from './resolutions/index.ts';
import { search } from './search/index.ts';
import type { Slice } from './slice.ts';
import { submissions } from './submissions/index.ts';
import { tasks } from './tasks/index.ts';
import { templates } from './templates/index.ts';

export const slices: Slice[] = [
  people,
  notices,
  audit,
  documents,
  indicators,
  catalogue,
  submissions,
  forms,
  resolutions,
  assessments,
  insights,
  conferences,
  templates,
  announcements,
  reports,
  readings,
  projects,
  tasks,
  search,
  cascade,
  inbox,
  grading,
  exchange,
];
