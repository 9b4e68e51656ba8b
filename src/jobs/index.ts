export { cleanUp } from './cleanup.ts';
export { type JobName, type Jobs, type JobsConfig, startJobs } from './jobs.ts';
export { type Deliver, type MailConfig, sendWaitingMail } from './mail.ts';
