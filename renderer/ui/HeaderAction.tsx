import { ActionIcon, Button } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import type { ComponentType } from 'react';

/** A main action in the head of a screen; its icon alone on a phone, so that what the screen is about stands higher. */
export function HeaderAction({
  label,
  Icon,
  labelled = false,
  main = false,
  onClick,
  ...rest
}: {
  label: string;
  Icon: ComponentType<{ size?: number }>;
  /** In words on a phone, too: where it is the one thing to do. */
  labelled?: boolean;
  /** The one that most come for. */
  main?: boolean;
  onClick: () => void;
  'data-testid'?: string;
}) {
  const phone = useMediaQuery('(max-width: 48em)', undefined, { getInitialValueInEffect: false });
  const variant = main ? 'filled' : 'default';
  return phone && !labelled ? (
    <ActionIcon variant={variant} size={38} aria-label={label} title={label} onClick={onClick} {...rest}>
      <Icon size={18} />
    </ActionIcon>
  ) : (
    <Button variant={variant} leftSection={<Icon size={16} />} onClick={onClick} {...rest}>
      {label}
    </Button>
  );
}
