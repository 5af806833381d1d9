import { Alert, Anchor, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react';
import { useMissionState } from '#renderer/data/react.tsx';
import { useClashes } from '#renderer/data/useClashes.ts';
import { useI18n } from '#renderer/ui/i18n.tsx';
import { clashesByItem } from '#shared/domain/programme/knownClashes.ts';
import { programmePath, type ProgrammeNavigation } from '../place.ts';
import { itemTitle } from '#renderer/ui/itemText.ts';
import { useFetched } from '#renderer/ui/useFetched.ts';
import { clashText, otherItem } from '../clashWords.ts';
import { fetchClashTexts } from '../lateClashTexts.ts';

const SHOWN = 6;

/** What is wrong with the item, in words, with the other item one click away. */
export function ClashList({ itemId, place }: { itemId: string; place: ProgrammeNavigation }) {
  const i18n = useI18n();
  const { t } = i18n;
  const state = useMissionState();
  const clashes = clashesByItem(useClashes()).get(itemId) ?? [];
  const said = useFetched(fetchClashTexts, clashes.length > 0);
  if (!said) return null;
  const warn = clashes.some(({ severity }) => severity === 'warn');
  return (
    <Alert
      color={warn ? 'orange' : 'blue'}
      icon={warn ? <IconAlertTriangle size={18} /> : <IconInfoCircle size={18} />}
      title={t('programme.clashes', { count: clashes.length })}
      data-testid="clash-list"
      p="sm"
    >
      <Stack gap={6}>
        {clashes.slice(0, SHOWN).map((clash) => {
          const other = otherItem(state, clash, itemId);
          return (
            <Text key={clash.id} size="sm">
              {clashText(i18n, state, clash, itemId)}{' '}
              {other !== undefined && (
                <Anchor
                  size="sm"
                  href={`#${programmePath(state.missionId, { view: place.view, itemId: other.id })}`}
                  aria-label={t('programme.openOther', { title: itemTitle(i18n, other) })}
                >
                  {t('programme.open')}
                </Anchor>
              )}
            </Text>
          );
        })}
        {clashes.length > SHOWN && (
          <Text size="xs">{t('programme.moreClashes', { count: clashes.length - SHOWN })}</Text>
        )}
      </Stack>
    </Alert>
  );
}
