// The process that asks: autocannon against one address, first unmeasured, then timed. Prints every time taken, in ms, as JSON.
// Arguments: address, connections, seconds, headers as JSON.
import autocannon from 'autocannon';

const WARM_SECONDS = 3;
const [url = '', connections = '1', seconds = '1', headers = '{}'] = process.argv.slice(2);

const ask = (duration: number): Promise<{ times: number[]; bad: number; seconds: number }> =>
  new Promise((resolve, reject) => {
    const times: number[] = [];
    const instance = autocannon(
      { url, connections: Number(connections), duration, headers: JSON.parse(headers), timeout: 120 },
      (error: Error | null, result: autocannon.Result) =>
        error
          ? reject(error)
          : resolve({
              times,
              bad: result.non2xx + result.errors + result.timeouts,
              seconds: result.duration,
            }),
    );
    instance.on('response', (_client, _status, _bytes, time) => times.push(time));
  });

await ask(WARM_SECONDS);
process.stdout.write(JSON.stringify(await ask(Number(seconds))));
