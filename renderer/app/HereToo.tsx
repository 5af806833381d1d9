/** On the panel of a record: who else looks at it now. */
import { Text } from '@mantine/core';
import { IconEye } from '@tabler/icons-react';
import type { Present } from '#renderer/stores/presence.ts';
import { useI18n } from '#renderer/ui/i18n.tsx';
import { byPerson, whoText } from './presentText.ts';

interface Props {
  readonly present: readonly Present[];
}

export default function HereToo({ present }: Props) {
  const { t, locale } = useI18n();
  const people = byPerson(present).map((person) => whoText(t, person));
  const who = new Intl.ListFormat(locale).format(people);
  return (
    <Text size="sm" c="dimmed" component="p" m={0} data-testid="here-too" style={{ overflowWrap: 'anywhere' }}>
      <IconEye size={15} aria-hidden style={{ verticalAlign: '-2px', marginInlineEnd: 6 }} />
      {t(people.length === 1 ? 'sharing.present.hereToo' : 'sharing.present.severalHere', { who })}
    </Text>
  );
}
