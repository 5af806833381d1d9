import { Group, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './PageHeader.module.css';

/** The head of a screen: its name, a line beneath, and its main actions, which wrap below on a phone. */
export function PageHeader({
  title,
  subtitle,
  oneLine = false,
  children,
}: {
  title: string;
  subtitle?: ReactNode;
  /** Its actions are a few icons on a phone, and stay beside the name. */
  oneLine?: boolean;
  children?: ReactNode;
}) {
  return (
    <header className={classes['header']} data-one-line={oneLine || undefined}>
      <div className={classes['names']}>
        <Title order={1} size="h2" className={classes['title']}>
          {title}
        </Title>
        {subtitle !== undefined && (
          <Text component="div" c="dimmed" size="sm">
            {subtitle}
          </Text>
        )}
      </div>
      <Group gap="xs" flex={oneLine ? 'none' : undefined}>
        {children}
      </Group>
    </header>
  );
}
