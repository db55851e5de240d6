/** The load generator, a process of its own: so many connections, each asking again as soon as it is answered. Raw sockets, so that it costs little itself. */
import net from 'node:net';

process.on('message', async ({ port, requests, connections, seconds, name }) => {
  const until = performance.now() + seconds * 1000;
  const took = [];
  const failures = {};
  let next = 0;
  const began = performance.now();
  await Promise.all(
    Array.from({ length: connections }, () =>
      connection(port, {
        next: () => (performance.now() < until && next < requests.length ? Buffer.from(requests[next++]) : undefined),
        answered: (status, ms, body) => {
          if (status >= 200 && status < 300) took.push(ms);
          else failures[`${status} ${body.slice(0, 200)}`] = (failures[`${status} ${body.slice(0, 200)}`] ?? 0) + 1;
        },
      }),
    ),
  );
  process.send({ name, took, failures, used: next, ms: performance.now() - began });
});

/** One keep-alive connection; it ends when there is nothing more to ask. */
function connection(port, { next, answered }) {
  return new Promise((resolve, reject) => {
    const socket = net.connect({ port, host: '127.0.0.1', noDelay: true });
    let chunks = [];
    let held = 0;
    let needed = Infinity;
    let status = 0;
    let sentAt = 0;
    const ask = () => {
      const request = next();
      if (!request) return socket.end(resolve);
      sentAt = performance.now();
      socket.write(request);
    };
    const readHead = () => {
      const bytes = chunks.length === 1 ? chunks[0] : Buffer.concat(chunks);
      const end = bytes.indexOf('\r\n\r\n');
      if (end < 0) return;
      const head = bytes.toString('latin1', 0, end);
      status = Number(head.slice(9, 12));
      const length = /content-length: *(\d+)/i.exec(head);
      if (!length) throw new Error(`an answer without content-length:\n${head}`);
      needed = end + 4 + Number(length[1]);
    };
    socket.on('connect', ask);
    socket.on('data', (chunk) => {
      chunks.push(chunk);
      held += chunk.length;
      if (needed === Infinity) readHead();
      if (held < needed) return;
      const body = status >= 300 ? Buffer.concat(chunks).toString().split('\r\n\r\n')[1] : '';
      answered(status, performance.now() - sentAt, body);
      chunks = [];
      held = 0;
      needed = Infinity;
      ask();
    });
    socket.on('error', reject);
  });
}
