import { Title } from '@mantine/core';
import { type ReactNode, useId } from 'react';
import classes from './Overview.module.css';

/** A titled part of the overview. */
export function Card({
  title,
  action,
  narrow,
  children,
}: {
  title: string;
  action?: ReactNode;
  /** Its place where all cards stand in one column. */
  narrow?: 'first' | 'last';
  children: ReactNode;
}) {
  const id = useId();
  return (
    <section className={[classes['card'], narrow === undefined ? '' : classes[narrow]].join(' ')} aria-labelledby={id}>
      <div className={classes['head']}>
        <Title order={2} size="h4" id={id}>
          {title}
        </Title>
        {action}
      </div>
      {children}
    </section>
  );
}
