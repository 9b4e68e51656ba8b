// What the program does by itself, on a schedule: mail, reminders, the nightly check of logs and files, cleaning up.
// Kept by pg-boss in the same database; with several processes each job runs in one of them.
import { PgBoss } from 'pg-boss';
import { deliverWebhooks } from '../features/exchange/index.ts';
import type { Store } from '../store/connect.ts';
import { examineStore } from '../store/examine.ts';
import { keepUp } from '../store/upkeep.ts';
import { cleanUp } from './cleanup.ts';
import { queueDatabase } from './database.ts';
import { type Deliver, deliverBySmtp, type MailConfig, sendWaitingMail } from './mail.ts';
import { remindAll } from './reminders.ts';

export type JobsConfig = {
  /** The address people type, for links in mail. */
  url: string;
  mail: MailConfig;
  /** Webhooks may go to addresses inside the house, by http too. */
  privateWebhooks?: boolean;
  /** For tests; by default SMTP when it is set up. */
  deliver?: Deliver;
  /** Tells what went wrong; by default on standard error. */
  complain?: (line: string) => void;
};

/** Vietnam's time. */
const SCHEDULE = {
  mail: '* * * * *',
  webhooks: '* * * * *',
  remind: '30 6 * * *',
  examine: '15 2 * * *',
  'clean-up': '45 2 * * *',
} as const;
export type JobName = keyof typeof SCHEDULE;

export type Jobs = {
  /** Runs a job soon, beside its schedule; sent twice before it begins, it runs once. */
  send: (name: JobName) => Promise<void>;
  stop: () => Promise<void>;
};

export const startJobs = async (store: Store, config: JobsConfig): Promise<Jobs> => {
  const complain = config.complain ?? ((line: string) => console.error(line));
  const deliver = config.deliver ?? (config.mail.smtpUrl ? deliverBySmtp(config.mail.smtpUrl) : null);
  const work: Record<JobName, () => Promise<unknown>> = {
    mail: async () =>
      deliver && sendWaitingMail(store, { from: config.mail.from, address: config.url, deliver }),
    remind: () => remindAll(store, { complain }),
    webhooks: () => deliverWebhooks(store, { allowPrivate: config.privateWebhooks }),
    examine: async () => {
      for (const { check, ok, detail } of await examineStore(store.db))
        if (!ok) complain(`plenum doctor: ${check}: ${detail}`);
    },
    'clean-up': async () => {
      await cleanUp(store);
      await keepUp(store);
    },
  };
  const boss = new PgBoss({
    db: queueDatabase(store),
    backend: store.engine,
    schema: 'plenum_jobs',
    registerInstance: false,
    // An idle server should leave the one connection of the embedded engine alone most of the time.
    superviseIntervalSeconds: 300,
    cronMonitorIntervalSeconds: 30,
    cronWorkerIntervalSeconds: 5,
    reindex: false,
    monitorVacuum: false,
  });
  boss.on('error', (error) => complain(`jobs: ${error.message}`));
  await boss.start();
  for (const name of Object.keys(SCHEDULE) as JobName[]) {
    // "short": one waits at most, so that runs do not pile up while the program is busy or down.
    await boss.createQueue(name, { policy: 'short', retryLimit: 2, retryDelay: 60, expireInSeconds: 1800 });
    await boss.schedule(name, SCHEDULE[name], null, { tz: 'Asia/Ho_Chi_Minh' });
    await boss.work(name, { pollingIntervalSeconds: 5 }, async () => void (await work[name]()));
  }
  return {
    send: async (name) => void (await boss.send(name)),
    stop: () => boss.stop({ graceful: true, timeout: 5000 }),
  };
};
