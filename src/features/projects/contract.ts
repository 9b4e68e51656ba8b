// Projects: the key works of a term and what is built with public money; who answers for each, its milestones, its changes.
import { z } from 'zod';
import { DecimalString } from '../../kernel/decimal.ts';
import { endpoint } from '../../kernel/endpoint.ts';
import { Day, Download, Id, OptionalText, Text, Upload } from '../../kernel/schemas.ts';
import { Project, ProjectFields, ProjectFilter, ProjectHead } from './contract/project.ts';

export * from './contract/project.ts';

export const WORKBOOK_MAX_BYTES = 5 * 1024 * 1024;

const One = z.object({ id: Id });
const AtRevision = One.extend({ expectedRevision: z.number().int() });

export const contract = {
  listProjects: endpoint({
    method: 'GET',
    path: '/api/projects',
    permission: 'projects.read',
    summary: 'Projects the reader may see, those that are behind first, with how many stand how',
    input: ProjectFilter,
    output: z.object({
      projects: z.array(ProjectHead),
      counts: z.object({
        total: z.number().int(),
        onCourse: z.number().int(),
        behind: z.number().int(),
        finished: z.number().int(),
        halted: z.number().int(),
      }),
      /** Million đồng, of all that match and have one. */
      totalCost: DecimalString,
    }),
  }),
  getProject: endpoint({
    method: 'GET',
    path: '/api/projects/:id',
    permission: 'projects.read',
    summary: 'One project with its milestones and every change with its reason',
    input: One,
    output: Project,
  }),
  createProject: endpoint({
    method: 'POST',
    path: '/api/projects',
    permission: 'projects.manage',
    summary: 'Enter a project',
    input: ProjectFields,
    output: Project,
  }),
  updateProject: endpoint({
    method: 'PUT',
    path: '/api/projects/:id',
    permission: 'projects.manage',
    summary: 'Change a project; the reason is kept beside what it was before',
    input: ProjectFields.extend({ ...AtRevision.shape, reason: Text(1000) }),
    output: Project,
  }),
  reportMilestone: endpoint({
    method: 'POST',
    path: '/api/projects/:id/milestones/:milestoneId',
    permission: 'projects.report',
    summary:
      'Say when a milestone was reached, or that it was not after all; for the unit that answers for the project',
    input: AtRevision.extend({ milestoneId: Id, actualOn: Day.nullable(), note: OptionalText(1000) }),
    output: Project,
  }),
  exportProjects: endpoint({
    method: 'GET',
    path: '/api/projects/workbook',
    permission: 'projects.read',
    summary: 'The projects and their milestones as a workbook that can be read back',
    input: ProjectFilter,
    output: Download,
    download: true,
  }),
  importProjects: endpoint({
    method: 'POST',
    path: '/api/projects/workbook',
    permission: 'projects.manage',
    summary: 'Take projects and milestones from a workbook; all rows or none',
    input: z.object({ file: Upload, reason: OptionalText(1000) }),
    output: z.object({
      created: z.number().int(),
      updated: z.number().int(),
      unchanged: z.number().int(),
    }),
    upload: { maxBytes: WORKBOOK_MAX_BYTES },
  }),
};
