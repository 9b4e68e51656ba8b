// plenum verify-snapshot FILE: hash, scores, bands and counts reckoned again from the file alone. Exit code 1 where
// something does not agree.
import { readFile } from 'node:fs/promises';
import { verifySnapshotFile } from '../features/assessments/index.ts';
import { formatInstant } from '../kernel/format.ts';

export const verifySnapshotCommand = async (file: string, options: { json?: boolean }): Promise<void> => {
  const { ok, hash, problems, content } = verifySnapshotFile(await readFile(file, 'utf8'));
  if (options.json) console.log(JSON.stringify({ ok, hash, problems }));
  else {
    if (content)
      console.log(
        `${content.body.name} · ${content.period} · ${content.rows.length} chỉ tiêu · chụp lúc ${formatInstant(content.takenAt)}`,
      );
    for (const { vi, en } of problems) console.log(`! ${vi} (${en})`);
    console.log(ok ? `Nguyên vẹn (intact): ${hash}` : 'Không khớp (does not agree)');
  }
  process.exitCode = ok ? 0 : 1;
};
