// Serves until told to stop. Prints the address, and in the demonstration how to sign in.
import { readConfig } from '../config.ts';
import { openMigratedStore, serve } from '../main.ts';
import { hasBody, loadDemo, printSignIns } from './demo.ts';

export const serveCommand = async (options: { demo?: boolean }): Promise<void> => {
  const config = readConfig();
  const store = await openMigratedStore(config);
  if (options.demo && !(await hasBody(store))) await loadDemo(store, (line) => console.log(line));
  const running = await serve(config, store).catch(async (error) => {
    await store.close();
    throw error;
  });
  console.log(`\nPlenum: ${config.url}`);
  await printSignIns(store, (line) => console.log(line));
  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    await running.stop();
    process.exit(0);
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
};
