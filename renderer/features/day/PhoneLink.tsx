import { IconPhone } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useHost } from '#renderer/host/react.tsx';
import { useI18n } from '#renderer/ui/i18n.tsx';
import classes from './PhoneLink.module.css';

/** A number that the phone, or the desktop's program for it, calls when it is pressed. */
export function PhoneLink({
  number,
  name,
  big = false,
  children,
}: {
  number: string;
  /** Whose it is, for those who hear the page. */
  name: string;
  big?: boolean;
  /** Shown instead of the number. */
  children?: ReactNode;
}) {
  const { t } = useI18n();
  const host = useHost();
  const href = `tel:${number.replaceAll(/[^+\d]/gu, '')}`;
  return (
    <a
      className={classes['phone']}
      data-big={big || undefined}
      href={href}
      aria-label={t('day.call', { name, number })}
      onClick={(event) => {
        event.preventDefault();
        host.openExternal(href);
      }}
    >
      <IconPhone size={big ? 20 : 16} aria-hidden />
      <span>{children ?? number}</span>
    </a>
  );
}
