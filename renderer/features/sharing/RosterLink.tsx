/** Who of the roster a member is: without it they cannot say that they have read a release, and see no details of their own. */
import { Button, Modal } from '@mantine/core';
import { useState } from 'react';
import { useRow } from '#renderer/data/react.tsx';
import type { MemberChange, MembersList } from '#renderer/sync/members.ts';
import { useI18n } from '#renderer/ui/i18n.tsx';
import { displayName } from '#shared/domain/roster/names.ts';
import { PersonChoice } from './PersonChoice.tsx';

export function RosterLink({
  member: { account, name, personId },
  onChange,
}: {
  member: MembersList['members'][number];
  onChange: (wanted: Pick<MemberChange, 'account' | 'personId'>) => Promise<void>;
}) {
  const { t, locale } = useI18n();
  const person = useRow('people', personId);
  const [opened, setOpened] = useState(false);
  const shown = person === undefined ? undefined : displayName(person, locale);
  return (
    <>
      <Button
        size="compact-xs"
        variant="subtle"
        ml={-8}
        w="fit-content"
        maw="100%"
        aria-label={t('sharing.members.linkOf', { name })}
        onClick={() => setOpened(true)}
        data-testid="roster-link"
      >
        {shown === undefined ? t('sharing.members.link') : t('sharing.members.linkedTo', { person: shown })}
      </Button>
      <Modal
        opened={opened}
        onClose={() => setOpened(false)}
        centered
        title={t('sharing.members.linkOf', { name })}
        closeButtonProps={{ 'aria-label': t('common.close') }}
      >
        <PersonChoice
          personId={personId}
          onChange={(chosen) => {
            setOpened(false);
            void onChange({ account, personId: chosen ?? null });
          }}
        />
      </Modal>
    </>
  );
}
