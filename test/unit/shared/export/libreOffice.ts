/** LibreOffice as an independent reader of spreadsheets: a file in, its first sheet as CSV out. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const OFFICE = findOffice();

/** Printed by tests that are left out where there is none. */
export const NO_OFFICE = 'LibreOffice (soffice) is not installed; .ci/run installs it';

function findOffice(): string | undefined {
  for (const name of ['soffice', 'libreoffice']) {
    try {
      return execFileSync('which', [name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
    } catch {
      // The next name.
    }
  }
  return undefined;
}

/** Cells as LibreOffice shows them: formulas by what they come to, dates as formatted. */
export function readByOffice(name: string, bytes: Uint8Array | string, sheet = 1): string {
  if (OFFICE === undefined) throw new Error(NO_OFFICE);
  const folder = mkdtempSync(join(tmpdir(), 'legation-office-'));
  try {
    writeFileSync(join(folder, name), bytes);
    // Token 3: UTF-8 in and out; the last one chooses the sheet.
    execFileSync(
      OFFICE,
      [
        `-env:UserInstallation=file://${folder}/profile`,
        '--headless',
        ...(name.endsWith('.csv') ? ['--infilter=CSV:44,34,76,1'] : []),
        '--convert-to',
        `csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,${sheet}`,
        '--outdir',
        join(folder, 'out'),
        join(folder, name),
      ],
      { stdio: 'ignore', timeout: 90_000 },
    );
    const stem = name.replace(/\.\w+$/, '');
    for (const written of readdirSync(join(folder, 'out'))) {
      if (written.startsWith(stem)) return readFileSync(join(folder, 'out', written), 'utf8');
    }
    throw new Error('LibreOffice wrote nothing');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** LibreOffice with its word processor, which systems install apart from it. */
export const WRITER = hasWriter() ? OFFICE : undefined;
export const NO_WRITER = 'LibreOffice Writer or poppler-utils is not installed; .ci/run installs them';

function hasWriter(): boolean {
  try {
    execFileSync('which', ['lowriter', 'pdftotext'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** A text document as LibreOffice sets it: its pages with a form feed after each. */
export function officeText(name: string, bytes: Uint8Array): string {
  if (WRITER === undefined) throw new Error(NO_WRITER);
  const folder = mkdtempSync(join(tmpdir(), 'legation-office-'));
  try {
    const file = join(folder, name);
    writeFileSync(file, bytes);
    execFileSync(
      WRITER,
      [`-env:UserInstallation=file://${folder}/profile`, '--headless', '--convert-to', 'pdf', '--outdir', folder, file],
      { stdio: 'ignore', timeout: 90_000 },
    );
    const pdf = file.replace(/\.\w+$/, '.pdf');
    return execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8', maxBuffer: 64e6 });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
