/** Whom a release concerns as a spreadsheet, to be printed or telephoned down. */
import type { I18n } from '#renderer/ui/i18n.tsx';
import { itemTitle } from '#renderer/ui/itemText.ts';
import { fileName } from '#shared/export/plainText.ts';
import { live, type MissionState, missionOf } from '#shared/domain/change/missionState.ts';
import type { Release } from '#shared/domain/release/release.ts';
import { displayName, secondName } from '#shared/domain/roster/names.ts';
import type { FileError, Host } from '#shared/ipc/host.ts';
import type { Result } from '#shared/result.ts';
import { differenceText } from './differenceText.ts';
import type { TouchedPerson } from './Touched.tsx';

export async function saveTouched({
  i18n,
  host,
  state,
  release,
  people,
  when,
}: {
  i18n: I18n;
  host: Host;
  state: MissionState;
  release: Release;
  people: readonly TouchedPerson[];
  when: (iso: string) => string;
}): Promise<Result<{ name: string }, FileError>> {
  const { t, pick, locale } = i18n;
  const { writeWorkbook, XLSX_FILE } = await import('#shared/export/xlsx/writeWorkbook.ts');
  const number = t('releases.number', { number: release.number });
  const bytes = await writeWorkbook([
    {
      title: t('releases.sheet'),
      note: `${number} · ${when(release.madeAt)}`,
      columns: [
        { header: t('roster.column.name'), width: 34 },
        { header: t('roster.column.organisation'), width: 34 },
        { header: t('roster.column.mobile'), width: 20 },
        { header: t('releases.ack.state'), width: 30 },
        { header: t('releases.kind.changed'), width: 90 },
      ],
      rows: people.map(({ person, reading, differences }) => [
        [displayName(person, locale), secondName(person, locale)].filter((name) => name !== '').join(' '),
        pick(live(state, 'organisations', person.organisationId)?.name),
        person.mobile ?? '',
        reading === undefined ? t('releases.ack.none') : t(`releases.ack.${reading.how}`, { when: when(reading.at) }),
        // Of the first release it would be each person's whole programme.
        release.previousId === undefined
          ? t('releases.firstItems', { count: differences.length })
          : differences.map((one) => differenceText(i18n, state, one, (item) => itemTitle(i18n, item))).join('\n'),
      ]),
    },
  ]);
  const suggestedName = fileName([pick(missionOf(state)?.title), number, t('releases.sheet')], 'xlsx');
  return host.saveFile({ suggestedName, filter: XLSX_FILE, bytes });
}
