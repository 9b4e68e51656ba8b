// plenum backup / restore: the whole database as one compressed file, the same on both engines.
import { createReadStream, createWriteStream, existsSync, renameSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { readConfig } from '../config.ts';
import { openMigratedStore } from '../main.ts';
import { readBackup, restoreBackup } from '../store/backup.ts';
import { StoreError } from '../store/store-error.ts';
import { showProgress } from './progress.ts';

export const backupCommand = async (file: string, options: { force?: boolean }): Promise<void> => {
  if (existsSync(file) && !options.force)
    throw new Error(`Tệp ${file} đã có; thêm --force để ghi đè (the file exists)`);
  const store = await openMigratedStore(readConfig());
  try {
    let rows = -1;
    const lines = readBackup(store, new Date().toISOString(), showProgress('Sao lưu'));
    const text = Readable.from(
      (async function* () {
        for await (const line of lines) {
          rows += 1;
          yield `${line}\n`;
        }
      })(),
    );
    // Written beside and renamed, so that a broken backup never takes the place of a good one.
    await pipeline(text, createGzip(), createWriteStream(`${file}.part`, { mode: 0o600 }));
    renameSync(`${file}.part`, file);
    console.log(`Đã sao lưu ${rows} dòng vào ${file}`);
  } finally {
    await store.close();
  }
};

export const restoreCommand = async (file: string): Promise<void> => {
  if (!existsSync(file)) throw new Error(`Không có tệp này: ${file}`);
  const store = await openMigratedStore(readConfig());
  try {
    const unzip = createGunzip();
    const input = createReadStream(file)
      .on('error', (error) => unzip.destroy(error))
      .pipe(unzip);
    const lines = createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY });
    const broken = new Promise<never>((_, reject) =>
      unzip.once('error', () =>
        reject(new StoreError('broken_backup', `The file ${file} is damaged or no Plenum backup`)),
      ),
    );
    const head = await Promise.race([restoreBackup(store, lines, showProgress('Phục hồi')), broken]);
    console.log(
      `Đã phục hồi bản sao lưu lúc ${head.takenAt}: ${Object.values(head.tables).reduce((sum, n) => sum + n, 0)} dòng`,
    );
  } finally {
    await store.close();
  }
};
