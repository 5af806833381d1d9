/** Opens the conditions of the agenda. What draws and places them loads with the first press. */
import { Button } from '@mantine/core';
import { IconFilter } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useI18n } from '#renderer/ui/i18n.tsx';
import classes from './AgendaBar.module.css';

const FilterPopover = lazy(() => import('./FilterPopover.tsx'));

export function FilterButton({ conditions }: { conditions: number }) {
  const { t } = useI18n();
  const [loaded, setLoaded] = useState(false);
  const button = (
    <Button size="sm" px="sm" variant="default" aria-haspopup="dialog" leftSection={<IconFilter size={16} />}>
      {t('programme.filter')}
      {conditions > 0 && <span className={classes['count']}>{conditions}</span>}
    </Button>
  );
  if (loaded) {
    return (
      <Suspense fallback={button}>
        <FilterPopover>{button}</FilterPopover>
      </Suspense>
    );
  }
  return (
    <span onClickCapture={() => setLoaded(true)} role="presentation">
      {button}
    </span>
  );
}
