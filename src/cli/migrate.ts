import { readConfig } from '../config.ts';
import { openStore } from '../store/connect.ts';
import { migrate } from '../store/migrate.ts';

export const migrateCommand = async (): Promise<void> => {
  const config = readConfig();
  const store = await openStore(
    config.databaseUrl ? { databaseUrl: config.databaseUrl } : { folder: config.dataFolder },
  );
  try {
    const ran = await migrate(store);
    console.log(ran.length ? `Đã chạy: ${ran.join(', ')}` : 'Cơ sở dữ liệu đã mới nhất');
  } finally {
    await store.close();
  }
};
