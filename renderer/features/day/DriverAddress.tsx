/** The address in the script of the place over the whole screen, to hold up to a driver. Any press and Esc close it. */
import { IconBulb, IconSteeringWheel, IconX } from '@tabler/icons-react';
import { Button, UnstyledButton } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useI18n } from '#renderer/ui/i18n.tsx';
import classes from './DriverAddress.module.css';
import { useKeepScreenOn } from './useKeepScreenOn.ts';

export interface DriverPlace {
  /** As the reader's side writes it. */
  readonly name: string;
  readonly nameLocal: string;
  readonly address: string;
}

/** Undefined where there is nothing to show a driver. */
export function driverPlace(of: {
  name?: string | undefined;
  nameLocal?: string | undefined;
  address?: string | undefined;
  addressLocal?: string | undefined;
}): DriverPlace | undefined {
  const address = of.addressLocal ?? of.address ?? '';
  const nameLocal = of.nameLocal ?? of.name ?? '';
  return address === '' && of.nameLocal === undefined ? undefined : { name: of.name ?? '', nameLocal, address };
}

export function DriverButton({ place }: { place: DriverPlace }) {
  const { t } = useI18n();
  const [opened, setOpened] = useState(false);
  return (
    <>
      <Button
        variant="light"
        size="sm"
        aria-label={t('day.driverOf', { place: place.name || place.nameLocal })}
        className={classes['button'] ?? ''}
        leftSection={<IconSteeringWheel size={18} />}
        onClick={() => setOpened(true)}
      >
        {t('day.driver')}
      </Button>
      {opened && <FullScreenAddress place={place} onClose={() => setOpened(false)} />}
    </>
  );
}

function FullScreenAddress({ place, onClose }: { place: DriverPlace; onClose: () => void }) {
  const { t } = useI18n();
  const dialog = useRef<HTMLDialogElement>(null);
  const screen = useKeepScreenOn();
  useEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    return () => shown?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className={classes['screen']}
      aria-label={t('day.driverTitle')}
      data-testid="driver-address"
      onClose={onClose}
    >
      <UnstyledButton className={classes['close']} aria-label={t('common.close')} onClick={onClose}>
        <IconX size={28} aria-hidden />
      </UnstyledButton>
      <UnstyledButton className={classes['address']} onClick={onClose}>
        <span className={classes['nameLocal']}>{place.nameLocal}</span>
        <span className={classes['street']}>{place.address}</span>
        {place.name !== place.nameLocal && <span className={classes['name']}>{place.name}</span>}
      </UnstyledButton>
      {screen.possible && (
        <UnstyledButton className={classes['keep']} aria-pressed={screen.kept} onClick={screen.toggle}>
          <IconBulb size={22} aria-hidden />
          {screen.kept ? t('day.keptOn') : t('day.keepOn')}
        </UnstyledButton>
      )}
    </dialog>
  );
}
