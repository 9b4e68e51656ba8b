// Progress for anything over a second: one line rewritten on a terminal, a line every tenth elsewhere.

export const showProgress = (
  label: string,
  out: NodeJS.WriteStream = process.stderr,
): ((done: number, total: number) => void) => {
  const started = performance.now();
  let lastTenth = -1;
  let lastShown = 0;
  return (done, total) => {
    const now = performance.now();
    if (now - started < 1000 || total === 0) return;
    const percent = Math.floor((100 * done) / total);
    if (out.isTTY) {
      if (now - lastShown < 100 && done < total) return;
      lastShown = now;
      out.write(`\r${label} ${percent} %${done >= total ? '\n' : ''}`);
    } else if (Math.floor(percent / 10) > lastTenth) {
      lastTenth = Math.floor(percent / 10);
      out.write(`${label} ${percent} %\n`);
    }
  };
};
