/**
 * A lock file without download addresses installs from whichever registry npm is set to; an address would pin one. It names
 * the builds for every system of packages that have such builds: npm 11 refuses one that does not, and npm leaves out those
 * that its registry did not have on the day.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { ROOT, say } from './commands.ts';

interface Lock {
  readonly packages: Readonly<Record<string, Locked>>;
}
interface Locked {
  readonly resolved?: string;
  readonly integrity?: string;
  readonly link?: true;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const lock = JSON.parse(readFileSync(path.join(ROOT, 'package-lock.json'), 'utf8')) as Lock;
const packages = Object.entries(lock.packages).filter(([name, { link }]) => name !== '' && link !== true);
const withAddress = packages.filter(([, { resolved }]) => resolved !== undefined).map(([name]) => name);
const withoutSum = packages.filter(([, { integrity }]) => integrity === undefined).map(([name]) => name);
const locked = new Set(packages.map(([name]) => name.replace(/^.*node_modules\//, '')));
const withoutBuild = packages.flatMap(([name, { optionalDependencies = {} }]) =>
  Object.keys(optionalDependencies).flatMap((build) => (locked.has(build) ? [] : `${build} of ${name}`)),
);
for (const name of withAddress) say(`${name} has a download address in package-lock.json`);
for (const name of withoutSum) say(`${name} has no checksum in package-lock.json`);
for (const name of withoutBuild) say(`${name} is missing in package-lock.json`);
say(`${packages.length} packages in package-lock.json`);
if (withAddress.length + withoutSum.length + withoutBuild.length > 0 || packages.length === 0) process.exitCode = 1;
