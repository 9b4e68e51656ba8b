// Which questions a change makes worth asking again: by the kind of record and the path the answer came from. Pages on
// which a person edits what the change is about are left alone; they find out when they save.
const FIGURES = [
  '/api/values',
  '/api/totals',
  '/api/indicators',
  '/api/overview',
  '/api/targets',
  '/api/report-dues',
  '/api/submissions',
  '/api/entry-grid',
];

/** Kind of record → beginnings of paths. */
const TOUCHES: Record<string, readonly string[]> = {
  value: FIGURES,
  report_due: ['/api/report-dues', '/api/submissions', '/api/inbox', '/api/overview', '/api/entry-grid'],
  indicator: ['/api/totals', '/api/overview', '/api/targets', '/api/entry-grid'],
  unit: FIGURES,
  unit_change: FIGURES,
  resolution: ['/api/overview', '/api/targets'],
  target: ['/api/overview', '/api/targets'],
  band_scheme: ['/api/overview', '/api/targets'],
  submission: ['/api/submissions', '/api/inbox', '/api/notices'],
  correction: ['/api/corrections', '/api/inbox', '/api/notices'],
  task: ['/api/tasks', '/api/overview', '/api/inbox', '/api/notices'],
};

export const isTouched = (path: string, types: ReadonlySet<string>): boolean =>
  [...types].some((type) => TOUCHES[type]?.some((start) => path.startsWith(start)));
