/** Asks the database one thing within a transaction, and gives the lines of its answer. */
export type Ask = (sql: string, values?: readonly unknown[]) => Promise<Record<string, unknown>[]>;

/**
 * Tables of the store in PostgreSQL. Steps are applied in order and never changed; a new one is added below. Records are text,
 * not jsonb: nothing asks into them, and jsonb would give keys back in another order.
 */
export const POSTGRES_STEPS: readonly string[] = [
  `CREATE TABLE missions (
     mission text PRIMARY KEY, epoch text NOT NULL, seq bigint NOT NULL, horizon bigint NOT NULL, lineage text NOT NULL
   );
   CREATE TABLE members (
     mission text NOT NULL, account text NOT NULL, member text NOT NULL, PRIMARY KEY (mission, account)
   );
   CREATE TABLE records (
     mission text NOT NULL, kind text NOT NULL, id text NOT NULL, stream text NOT NULL, seq bigint NOT NULL,
     deleted boolean NOT NULL, account text NOT NULL, body text NOT NULL,
     record text NOT NULL, made text NOT NULL, marks text NOT NULL, PRIMARY KEY (mission, kind, id)
   );
   CREATE INDEX records_by_seq ON records (mission, seq);
   CREATE TABLE transactions (
     mission text NOT NULL, seq bigint NOT NULL, id text NOT NULL, device text NOT NULL, n bigint NOT NULL,
     account text NOT NULL, done_by text NOT NULL, body text NOT NULL, content text NOT NULL, verdicts text NOT NULL,
     PRIMARY KEY (mission, seq)
   );
   CREATE UNIQUE INDEX transactions_by_id ON transactions (mission, id);
   CREATE INDEX transactions_by_device ON transactions (mission, device, n);
   CREATE TABLE bodies (id text PRIMARY KEY, name text NOT NULL);
   CREATE TABLE accounts (id text PRIMARY KEY, account text NOT NULL);
   CREATE TABLE devices (id text PRIMARY KEY, secret text NOT NULL UNIQUE, account text NOT NULL, device text NOT NULL);
   CREATE INDEX devices_by_account ON devices (account);
   CREATE TABLE invites (secret text PRIMARY KEY, invite text NOT NULL);`,
  // When something was done stands beside what was done, so that the one is read without the other.
  `ALTER TABLE transactions ADD COLUMN done_at text NOT NULL DEFAULT '';
   UPDATE transactions SET done_at = content::json->>'at';`,
  // Invitations of before can be taken, and be withdrawn by nobody.
  `CREATE INDEX members_by_account ON members (account);
   ALTER TABLE devices ADD COLUMN seen text;
   ALTER TABLE invites ADD COLUMN id text NOT NULL DEFAULT '';
   ALTER TABLE invites ADD COLUMN mission text NOT NULL DEFAULT '';
   ALTER TABLE invites ADD COLUMN expires text NOT NULL DEFAULT '';
   UPDATE invites SET expires = invite::json->>'expiresAt';
   CREATE INDEX invites_by_mission ON invites (mission);`,
  `CREATE TABLE blobs (
     mission text NOT NULL, sha256 text NOT NULL, upload text NOT NULL, size bigint NOT NULL, at text NOT NULL,
     PRIMARY KEY (mission, sha256)
   );
   CREATE TABLE blob_uploads (
     mission text NOT NULL, sha256 text NOT NULL, account text NOT NULL, upload text NOT NULL, total bigint NOT NULL,
     received bigint NOT NULL, at text NOT NULL, PRIMARY KEY (mission, sha256, account)
   );
   CREATE TABLE blob_parts (
     mission text NOT NULL, upload text NOT NULL, start bigint NOT NULL, bytes bytea NOT NULL,
     PRIMARY KEY (mission, upload, start)
   );
   CREATE TABLE blob_holders (
     mission text NOT NULL, sha256 text NOT NULL, account text NOT NULL, uploaded boolean NOT NULL,
     PRIMARY KEY (mission, sha256, account)
   );`,
  `CREATE TABLE mission_days (mission text NOT NULL, day text NOT NULL, seq bigint NOT NULL, PRIMARY KEY (mission, day));`,
  `CREATE TABLE calendars (
     account text NOT NULL, mission text NOT NULL, person text NOT NULL, secret text NOT NULL UNIQUE, calendar text NOT NULL,
     PRIMARY KEY (account, mission, person)
   );`,
  `CREATE TABLE notice_addresses (
     device text NOT NULL, mission text NOT NULL, account text NOT NULL, endpoint text NOT NULL, p256dh text NOT NULL,
     auth text NOT NULL, PRIMARY KEY (device, mission)
   );
   CREATE INDEX notice_addresses_by_mission ON notice_addresses (mission, account);
   CREATE INDEX notice_addresses_by_endpoint ON notice_addresses (endpoint);
   CREATE TABLE own_secrets (name text PRIMARY KEY, secret text NOT NULL);`,
];
