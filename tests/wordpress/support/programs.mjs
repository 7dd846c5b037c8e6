// Where Debian's packages of WordPress, PHP and MariaDB lie, installed or only unpacked: `cargo xtask test` says below which folder.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const SYSTEM = process.env.CROSSINGS_WORDPRESS ?? '/';
const below = (path) => join(SYSTEM, path);

/** The first name in a folder that fits, whole; what does not exist where there is none. */
const first = (folder, pattern) => {
  const names = existsSync(below(folder)) ? readdirSync(below(folder)) : [];
  return join(below(folder), names.find((name) => pattern.test(name)) ?? 'missing');
};

export const WORDPRESS = below('usr/share/wordpress');
export const PHP = first('usr/bin', /^php\d+\.\d+$/);
/** The folder of PHP's extensions is named for the interface that they are compiled for. */
export const EXTENSIONS = first('usr/lib/php', /^\d{8}$/);
export const MARIADB = below('usr/sbin/mariadbd');
export const MESSAGES = first('usr/share', /^(mysql|mariadb)$/);
export const SYSTEM_TABLES = ['mysql_system_tables.sql', 'mysql_system_tables_data.sql'].map((name) => join(MESSAGES, name));

/** What of them is not there; a test that needs it is skipped for that reason. */
export const MISSING = [WORDPRESS, PHP, EXTENSIONS, MARIADB, ...SYSTEM_TABLES].filter((path) => !existsSync(path));
