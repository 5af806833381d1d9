/** What an import did not take, as a spreadsheet that can be put right and imported again: same columns, reasons in front. */
import type { Translate } from '#shared/i18n/keys.ts';
import type { TableCell } from '#shared/export/table.ts';
import { fileName } from '#shared/export/plainText.ts';
import type { NotTaken } from '#shared/import/plan/notTaken.ts';
import { notTaken } from '#shared/import/plan/notTaken.ts';
import type { Cell } from '#shared/import/sheet.ts';
import { cellText, columnLetter } from '#shared/import/sheet.ts';
import type { FileError, Host } from '#shared/ipc/host.ts';
import type { Result } from '#shared/result.ts';
import { problemText } from './importText.ts';
import type { ImportWizard, WizardState } from './importWizard.ts';

export async function saveNotTaken(
  t: Translate,
  host: Host,
  state: WizardState,
  wizard: ImportWizard,
): Promise<Result<{ name: string }, FileError>> {
  const { planned, choices, fileName: source } = state;
  if (planned === null) throw new Error('nothing was planned');
  const left = notTaken(planned.plan, choices);
  const cells = await wizard.cells(left.map(({ line }) => line));
  const { writeWorkbook, XLSX_FILE } = await import('#shared/export/xlsx/writeWorkbook.ts');
  const headers = planned.headers.map((header, column) => (header === '' ? columnLetter(column) : header));
  const bytes = await writeWorkbook([
    {
      title: t('importing.notTaken.sheet'),
      columns: [
        { header: t('importing.notTaken.line'), width: 8 },
        { header: t('importing.notTaken.reason'), width: 60 },
        ...headers.map((header) => ({ header, width: 20 })),
      ],
      rows: left.map((row) => [
        row.line,
        reasons(t, row),
        ...headers.map((_, column) => tableCell(cells.get(row.line)?.[column])),
      ]),
    },
  ]);
  const name = fileName([source.replace(/\.[^.]*$/, ''), t('importing.notTaken.sheet')], 'xlsx');
  return host.saveFile({ suggestedName: name, filter: XLSX_FILE, bytes });
}

function reasons(t: Translate, row: NotTaken): string {
  const told = row.problems.map((problem) =>
    t('importing.notTaken.inColumn', { header: problem.header, value: problem.value, reason: problemText(t, problem) }),
  );
  if (row.whole && told.length === 0) return t('importing.notTaken.chosen');
  return row.whole ? [t('importing.notTaken.whole'), ...told].join('\n') : told.join('\n');
}

function tableCell(cell: Cell | undefined): TableCell {
  if (typeof cell === 'number') return cell;
  if (typeof cell === 'object' && cell !== null && 'date' in cell) return { date: cell.date };
  return cellText(cell);
}
