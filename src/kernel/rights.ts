// Who may do what. The door checks the role; where the scope is 'units' the verb also asks mayForUnit().
// The rights matrix test generates one case for every route, role and scope from this table.

import type { Words } from './problem.ts';

export const ROLES = ['administrator', 'office', 'reporter', 'leader', 'member', 'inspector'] as const;
export type Role = (typeof ROLES)[number];
export const ROLE_NAMES: Record<Role, Words> = {
  administrator: { vi: 'Quản trị', en: 'Administrator' },
  office: { vi: 'Văn phòng', en: 'Office' },
  reporter: { vi: 'Báo cáo', en: 'Reporter' },
  leader: { vi: 'Lãnh đạo', en: 'Leader' },
  member: { vi: 'Ủy viên', en: 'Member' },
  inspector: { vi: 'Kiểm tra', en: 'Inspector' },
};

/** 'units': only for the units named in the grant and those below them. */
export type Scope = 'all' | 'units';

const everybody = {
  administrator: 'all',
  office: 'all',
  reporter: 'all',
  leader: 'all',
  member: 'all',
  inspector: 'all',
} as const;

export const RIGHTS = {
  'overview.read': everybody,
  'people.read': everybody,
  'people.manage': { administrator: 'all' },
  'body.manage': { administrator: 'all' },
  'audit.read': { administrator: 'all', inspector: 'all' },
  'documents.read': everybody,
  'documents.write': { administrator: 'all', office: 'all' },
  'readings.write': { administrator: 'all', office: 'all' },
  'indicators.read': everybody,
  'indicators.manage': { administrator: 'all', office: 'all' },
  'values.report': { administrator: 'all', office: 'all', reporter: 'units' },
  'submissions.decide': { administrator: 'all', office: 'all' },
  'resolutions.read': everybody,
  'resolutions.write': { administrator: 'all', office: 'all' },
  'assessments.read': everybody,
  'assessments.judge': { office: 'all', leader: 'all' },
  'assessments.manage': { administrator: 'all', office: 'all' },
  'conferences.read': everybody,
  'conferences.run': { administrator: 'all', office: 'all' },
  'announcements.read': { administrator: 'all', office: 'all', leader: 'all', inspector: 'all' },
  'announcements.write': { administrator: 'all', office: 'all' },
  'announcements.publish': { administrator: 'all', office: 'all' },
  'cascade.read': everybody,
  'cascade.manage': { administrator: 'all', office: 'all' },
  'cascade.answer': { administrator: 'all', office: 'all', reporter: 'units' },
  'grading.read': everybody,
  'grading.self': { office: 'all', reporter: 'units' },
  'grading.review': { administrator: 'all', office: 'all' },
  'grading.decide': { office: 'all', leader: 'all' },
  'grading.manage': { administrator: 'all' },
  'exchange.run': { administrator: 'all', office: 'all' },
  'webhooks.manage': { administrator: 'all' },
  'projects.read': everybody,
  'projects.manage': { administrator: 'all', office: 'all' },
  'projects.report': { administrator: 'all', office: 'all', reporter: 'units' },
  'tasks.read': everybody,
  'tasks.assign': { administrator: 'all', office: 'all' },
  'tasks.work': { administrator: 'all', office: 'all', reporter: 'units' },
  'comments.moderate': { administrator: 'all', office: 'all' },
} as const satisfies Record<string, Partial<Record<Role, Scope>>>;

export type Right = keyof typeof RIGHTS;
/** 'public': no sign-in. 'signed-in': any role in the body. */
export type Permission = Right | 'public' | 'signed-in';

/** One role held by a person, for the whole body or (unitIds) for named units. */
export type Grant = { role: Role; unitIds: string[] };

/** The widest scope the grants give for a right; null when they give none. */
export const scopeOf = (grants: readonly Grant[], right: Right): Scope | null => {
  const scopes = grants.map((grant) => (RIGHTS[right] as Partial<Record<Role, Scope>>)[grant.role]);
  if (scopes.includes('all')) return 'all';
  return scopes.includes('units') ? 'units' : null;
};
