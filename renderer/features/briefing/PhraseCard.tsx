/** A phrase to say, or to show: large on its card, and over the whole screen when it is pressed. */
import { Modal, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { useI18n } from '#renderer/ui/i18n.tsx';
import type { Briefing } from '#shared/domain/briefing/briefing.ts';
import classes from './Briefing.module.css';

const LANGUAGES: Readonly<Record<string, string>> = { zh: 'zh-Hans', yue: 'zh-Hant-HK' };

export function PhraseCard({ row }: { row: Briefing }) {
  const { t, pick } = useI18n();
  const [opened, setOpened] = useState(false);
  const { said = '', saidIn, sound } = row;
  const lang = saidIn === undefined ? undefined : (LANGUAGES[saidIn] ?? saidIn);
  const meaning = pick(row.title);
  const text = (
    <>
      <span className={classes['phrase']} lang={lang}>
        {said}
      </span>
      {sound !== undefined && <span className={classes['sound']}>{sound}</span>}
      <span className={classes['meaning']}>
        {meaning}
        {saidIn !== undefined && <span> · {t(`briefing.spoken.${saidIn}`)}</span>}
      </span>
    </>
  );
  return (
    <>
      <UnstyledButton
        className={classes['card']}
        aria-label={t('briefing.bigger', { phrase: said })}
        onClick={() => setOpened(true)}
      >
        {text}
      </UnstyledButton>
      <Modal
        opened={opened}
        onClose={() => setOpened(false)}
        fullScreen
        title={meaning}
        closeButtonProps={{ 'aria-label': t('briefing.close') }}
        transitionProps={{ duration: 0 }}
      >
        <UnstyledButton className={classes['large']} onClick={() => setOpened(false)} data-testid="phrase-large">
          {text}
        </UnstyledButton>
      </Modal>
    </>
  );
}
