// plenum doctor: examines the database and says which entry, file or table is not as it should be. Exit 1 when one is not.
import { readConfig } from '../config.ts';
import { openMigratedStore } from '../main.ts';
import { examineStore } from '../store/examine.ts';

const NAMES = {
  migrations: 'Cấu trúc (migrations)',
  second_lock: 'Khóa dòng (row security)',
  audit_chain: 'Nhật ký (audit chain)',
  files: 'Tệp (files)',
} as const;

export const doctorCommand = async (): Promise<void> => {
  const store = await openMigratedStore(readConfig());
  try {
    const findings = await examineStore(store.db);
    for (const { check, ok, detail } of findings) console.log(`${ok ? '✓' : '✗'} ${NAMES[check]}: ${detail}`);
    if (store.engine === 'pglite')
      console.log(
        '· Cơ sở dữ liệu nhúng chịu được khi tiến trình bị dừng đột ngột, nhưng không chịu được mất điện như PostgreSQL: hãy sao lưu đều (plenum backup).',
      );
    if (findings.some((finding) => !finding.ok)) process.exitCode = 1;
  } finally {
    await store.close();
  }
};
