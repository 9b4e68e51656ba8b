// plenum doctor: examines the database and says which entry, file or table is not as it should be. Exit 1 when one is not.
import { readConfig } from '../config.ts';
import { examineRollups } from '../features/indicators/index.ts';
import { openMigratedStore } from '../main.ts';
import { examineStore } from '../store/examine.ts';

const NAMES = {
  migrations: 'Cấu trúc (migrations)',
  second_lock: 'Khóa dòng (row security)',
  audit_chain: 'Nhật ký (audit chain)',
  files: 'Tệp (files)',
} as const;

export const doctorCommand = async ({ rollups = false }: { rollups?: boolean } = {}): Promise<void> => {
  const store = await openMigratedStore(readConfig());
  try {
    const findings = await examineStore(store.db);
    for (const { check, ok, detail } of findings) console.log(`${ok ? '✓' : '✗'} ${NAMES[check]}: ${detail}`);
    const totals = rollups ? await examineRollups(store.db) : [];
    for (const { ok, body, count, wrong } of totals) {
      console.log(`${ok ? '✓' : '✗'} Số tổng hợp (totals): ${body}: ${count}`);
      for (const one of wrong) console.log(`    ${one}`);
    }
    if (rollups)
      console.log(
        '· Năm ghép từ tháng, quý, nửa năm và số quy về địa giới không được lưu: tính khi đọc, nên không có gì để đối chiếu (years of shorter periods and restated figures are reckoned on reading).',
      );
    if (store.engine === 'pglite')
      console.log(
        '· Cơ sở dữ liệu nhúng chịu được khi tiến trình bị dừng đột ngột, nhưng không chịu được mất điện như PostgreSQL: hãy sao lưu đều (plenum backup).',
      );
    if ([...findings, ...totals].some((finding) => !finding.ok)) process.exitCode = 1;
  } finally {
    await store.close();
  }
};
