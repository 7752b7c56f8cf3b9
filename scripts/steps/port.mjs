/** Owns the port: which one is asked for, and whether it is free. */
import net from "node:net";

function listen(port, host) {
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once("error", reject);
    server.listen({ port, host }, () => {
      const taken = server.address().port;
      server.close(() => resolve(taken));
    });
  });
}

/** A port nobody listens on. */
export function freePort() {
  return listen(0);
}

/**
 * The port that `PORT` asks for, 3000 without it; throws one line when it can't be had.
 * @param {string} command
 * @param {Record<string, string | undefined>} settings
 */
export async function wantedPort(command, { PORT } = process.env) {
  const asked = PORT?.trim() || "3000";
  const port = Number(asked);
  if (!/^\d+$/.test(asked) || port < 1 || port > 65535) {
    throw new Error(`PORT must be a number from 1 to 65535; it is "${asked}".`);
  }
  const other = `PORT=${port >= 1024 && port < 65535 ? port + 1 : 3001} npm ${command}`;
  // Some systems let a program listen on all addresses beside one that has 127.0.0.1 alone.
  for (const host of [undefined, "127.0.0.1"]) {
    await listen(port, host).catch((error) => {
      if (error.code === "EADDRINUSE") {
        throw new Error(`Port ${port} is taken. Stop what uses it, or choose another: ${other}`);
      }
      throw new Error(`Port ${port} can't be used (${error.code}). Choose another: ${other}`);
    });
  }
  return String(port);
}
