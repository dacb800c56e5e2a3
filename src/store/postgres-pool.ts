import { Pool } from 'pg';

/** Whoever waits for the connection hears of its end; unheard, the event itself would end the process. */
const ignore = () => {};

/**
 * Connections to PostgreSQL that outlive its restarts: one that the server ends is dropped, and the next statement opens another.
 * https://node-postgres.com/apis/pool#error
 */
export const postgresPool = (connectionString: string, max: number): Pool => {
  const pool = new Pool({ connectionString, max });
  pool.on('error', ignore);
  pool.on('connect', (client) => client.on('error', ignore));
  return pool;
};
