import { ActionIcon, Group, useMantineColorScheme } from '@mantine/core';
import { IconLanguage, IconMoon, IconSun, IconSunMoon } from '@tabler/icons-react';
import { type ComponentType, lazy, Suspense } from 'react';
import { usePreferences } from '#renderer/stores/preferences.ts';
import { LOCALES } from '#shared/domain/fields.ts';
import { LOCALE_NAMES } from '#shared/i18n/translate.ts';
import { Hint } from './Hint.tsx';
import { useI18n } from './i18n.tsx';
import type { Choice } from './ChoiceMenu.tsx';
import { useOnDemand } from './useOnDemand.ts';

const ChoiceMenu = lazy(() => import('./ChoiceMenu.tsx'));

const SCHEMES = [
  ['light', IconSun],
  ['dark', IconMoon],
  ['auto', IconSunMoon],
] as const;

/** Language and appearance: what a person sets once and seldom again; at the top or the bottom of the window. */
export function ScreenMenus({ at }: { at: 'top' | 'bottom' }) {
  const { t } = useI18n();
  const { locale, setLocale } = usePreferences();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const languages = LOCALES.map((value): Choice => ({ value, text: LOCALE_NAMES[value], lang: value }));
  const schemes = SCHEMES.map(([value]): Choice => ({ value, text: t(`shell.appearance.${value}`) }));
  const SchemeIcon = SCHEMES.find(([scheme]) => scheme === colorScheme)?.[1] ?? IconSunMoon;
  return (
    <Group gap="xs" wrap="nowrap">
      <MenuButton
        at={at}
        label={t('shell.language')}
        Icon={IconLanguage}
        choices={languages}
        chosen={locale}
        choose={(value) => setLocale(LOCALES.find((candidate) => candidate === value) ?? locale)}
      />
      <MenuButton
        at={at}
        label={t('shell.appearance')}
        Icon={SchemeIcon}
        choices={schemes}
        chosen={colorScheme}
        choose={(value) => setColorScheme(SCHEMES.find(([scheme]) => scheme === value)?.[0] ?? 'auto')}
      />
    </Group>
  );
}

function MenuButton({
  at,
  label,
  Icon,
  choices,
  chosen,
  choose,
}: {
  at: 'top' | 'bottom';
  label: string;
  Icon: ComponentType<{ size?: number }>;
  choices: readonly Choice[];
  chosen: string;
  choose: (value: string) => void;
}) {
  const { button, opened, wanted, close } = useOnDemand();
  return (
    <Hint label={label} {...(at === 'top' ? { align: 'end' } : { align: 'start', at: 'above' })}>
      <ActionIcon variant="subtle" color="gray" size="lg" aria-label={label} aria-haspopup="menu" {...button}>
        <Icon size={18} />
      </ActionIcon>
      {wanted && (
        <Suspense>
          <ChoiceMenu label={label} choices={choices} chosen={chosen} choose={choose} opened={opened} onClose={close} />
        </Suspense>
      )}
    </Hint>
  );
}
