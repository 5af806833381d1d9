/** Tables of the store. Steps are applied in order and never changed; a new one is added below. */
export const STEPS: readonly string[] = [
  `CREATE TABLE missions (
     mission TEXT PRIMARY KEY, epoch TEXT NOT NULL, seq INTEGER NOT NULL, horizon INTEGER NOT NULL, lineage TEXT NOT NULL
   ) STRICT;
   CREATE TABLE members (
     mission TEXT NOT NULL, account TEXT NOT NULL, member TEXT NOT NULL, PRIMARY KEY (mission, account)
   ) STRICT, WITHOUT ROWID;
   CREATE TABLE records (
     mission TEXT NOT NULL, kind TEXT NOT NULL, id TEXT NOT NULL, stream TEXT NOT NULL, seq INTEGER NOT NULL,
     deleted INTEGER NOT NULL, account TEXT NOT NULL, body TEXT NOT NULL,
     record TEXT NOT NULL, made TEXT NOT NULL, marks TEXT NOT NULL, PRIMARY KEY (mission, kind, id)
   ) STRICT;
   CREATE INDEX records_by_seq ON records (mission, seq);
   CREATE TABLE transactions (
     mission TEXT NOT NULL, seq INTEGER NOT NULL, id TEXT NOT NULL, device TEXT NOT NULL, n INTEGER NOT NULL,
     account TEXT NOT NULL, done_by TEXT NOT NULL, body TEXT NOT NULL, content TEXT NOT NULL, verdicts TEXT NOT NULL,
     PRIMARY KEY (mission, seq)
   ) STRICT;
   CREATE UNIQUE INDEX transactions_by_id ON transactions (mission, id);
   CREATE INDEX transactions_by_device ON transactions (mission, device, n);
   CREATE TABLE bodies (id TEXT PRIMARY KEY, name TEXT NOT NULL) STRICT;
   CREATE TABLE accounts (id TEXT PRIMARY KEY, account TEXT NOT NULL) STRICT;
   CREATE TABLE devices (
     id TEXT PRIMARY KEY, secret TEXT NOT NULL UNIQUE, account TEXT NOT NULL, device TEXT NOT NULL
   ) STRICT;
   CREATE INDEX devices_by_account ON devices (account);
   CREATE TABLE invites (secret TEXT PRIMARY KEY, invite TEXT NOT NULL) STRICT;`,
  // When something was done stands beside what was done, so that the one is read without the other.
  `ALTER TABLE transactions ADD COLUMN done_at TEXT NOT NULL DEFAULT '';
   UPDATE transactions SET done_at = json_extract(content, '$.at');`,
  // Invitations of before can be taken, and be withdrawn by nobody.
  `CREATE INDEX members_by_account ON members (account);
   ALTER TABLE devices ADD COLUMN seen TEXT;
   ALTER TABLE invites ADD COLUMN id TEXT NOT NULL DEFAULT '';
   ALTER TABLE invites ADD COLUMN mission TEXT NOT NULL DEFAULT '';
   ALTER TABLE invites ADD COLUMN expires TEXT NOT NULL DEFAULT '';
   UPDATE invites SET expires = json_extract(invite, '$.expiresAt');
   CREATE INDEX invites_by_mission ON invites (mission);`,
  `CREATE TABLE blobs (
     mission TEXT NOT NULL, sha256 TEXT NOT NULL, upload TEXT NOT NULL, size INTEGER NOT NULL, at TEXT NOT NULL,
     PRIMARY KEY (mission, sha256)
   ) STRICT;
   CREATE TABLE blob_uploads (
     mission TEXT NOT NULL, sha256 TEXT NOT NULL, account TEXT NOT NULL, upload TEXT NOT NULL, total INTEGER NOT NULL,
     received INTEGER NOT NULL, at TEXT NOT NULL, PRIMARY KEY (mission, sha256, account)
   ) STRICT;
   CREATE TABLE blob_parts (
     mission TEXT NOT NULL, upload TEXT NOT NULL, start INTEGER NOT NULL, bytes BLOB NOT NULL,
     PRIMARY KEY (mission, upload, start)
   ) STRICT;
   CREATE TABLE blob_holders (
     mission TEXT NOT NULL, sha256 TEXT NOT NULL, account TEXT NOT NULL, uploaded INTEGER NOT NULL,
     PRIMARY KEY (mission, sha256, account)
   ) STRICT;`,
  `CREATE TABLE mission_days (mission TEXT NOT NULL, day TEXT NOT NULL, seq INTEGER NOT NULL, PRIMARY KEY (mission, day)) STRICT;`,
  `CREATE TABLE calendars (
     account TEXT NOT NULL, mission TEXT NOT NULL, person TEXT NOT NULL, secret TEXT NOT NULL UNIQUE, calendar TEXT NOT NULL,
     PRIMARY KEY (account, mission, person)
   ) STRICT;`,
  `CREATE TABLE notice_addresses (
     device TEXT NOT NULL, mission TEXT NOT NULL, account TEXT NOT NULL, endpoint TEXT NOT NULL, p256dh TEXT NOT NULL,
     auth TEXT NOT NULL, PRIMARY KEY (device, mission)
   ) STRICT;
   CREATE INDEX notice_addresses_by_mission ON notice_addresses (mission, account);
   CREATE INDEX notice_addresses_by_endpoint ON notice_addresses (endpoint);
   CREATE TABLE own_secrets (name TEXT PRIMARY KEY, secret TEXT NOT NULL) STRICT;`,
];
