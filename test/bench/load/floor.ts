/** What the measured server is put beside: it answers with as many bytes, or stores one line per request, and does nothing else. */
import { createServer } from 'node:http';
import process from 'node:process';
import { DatabaseSync } from 'node:sqlite';
import { randomBytes } from 'node:crypto';
import { Pool } from 'pg';

const { FLOOR_FILE: file, DATABASE_URL: address } = process.env;

async function inserting(): Promise<(line: string) => Promise<void>> {
  if (address !== undefined) {
    const pool = new Pool({ connectionString: address, max: 10 });
    await pool.query('CREATE TABLE IF NOT EXISTS floor (line text)');
    return async (line) => void (await pool.query('INSERT INTO floor VALUES ($1)', [line]));
  }
  const db = new DatabaseSync(file ?? ':memory:');
  db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE IF NOT EXISTS floor (line TEXT)');
  const insert = db.prepare('INSERT INTO floor VALUES (?)');
  return async (line) => void insert.run(line);
}

const insert = await inserting();
const bytes = new Map<number, Buffer>();
const server = createServer((request, response) => {
  let body = '';
  request.setEncoding('utf8');
  request.on('data', (chunk: string) => {
    body += chunk;
  });
  request.on('end', () => {
    if (request.url === '/insert') {
      void insert(body).then(() => response.end('{}'));
      return;
    }
    const size = Number(request.url?.slice(1));
    const answer = bytes.get(size) ?? randomBytes(size);
    bytes.set(size, answer);
    response.writeHead(200, { 'content-type': 'application/x-ndjson', 'content-length': size });
    response.end(answer);
  });
});
server.listen(0, '127.0.0.1', () => {
  const at = server.address();
  const port = typeof at === 'object' && at !== null ? at.port : 0;
  process.stdout.write(`${JSON.stringify({ url: `http://127.0.0.1:${port}` })}\n`);
});
process.on('SIGTERM', () => process.exit(0));
