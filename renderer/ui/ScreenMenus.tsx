import { ActionIcon, Group, Menu, Tooltip, useMantineColorScheme } from '@mantine/core';
import { IconCheck, IconLanguage, IconMoon, IconSun, IconSunMoon } from '@tabler/icons-react';
import { usePreferences } from '#renderer/stores/preferences.ts';
import { useI18n } from '#renderer/ui/i18n.tsx';
import { LOCALES } from '#shared/domain/fields.ts';
import { LOCALE_NAMES } from '#shared/i18n/translate.ts';

const SCHEMES = [
  ['light', IconSun],
  ['dark', IconMoon],
  ['auto', IconSunMoon],
] as const;

/** Language and appearance: what a person sets once and seldom again. */
export function ScreenMenus() {
  return (
    <Group gap="xs" wrap="nowrap">
      <LanguageMenu />
      <AppearanceMenu />
    </Group>
  );
}

function LanguageMenu() {
  const { t } = useI18n();
  const { locale, setLocale } = usePreferences();
  return (
    <Menu position="top-start" withinPortal>
      <Menu.Target>
        <Tooltip label={t('shell.language')}>
          <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t('shell.language')}>
            <IconLanguage size={18} />
          </ActionIcon>
        </Tooltip>
      </Menu.Target>
      <Menu.Dropdown>
        {LOCALES.map((candidate) => (
          <Menu.Item
            key={candidate}
            lang={candidate}
            leftSection={<Chosen chosen={candidate === locale} />}
            onClick={() => setLocale(candidate)}
          >
            {LOCALE_NAMES[candidate]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

function AppearanceMenu() {
  const { t } = useI18n();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const Icon = SCHEMES.find(([scheme]) => scheme === colorScheme)?.[1] ?? IconSunMoon;
  return (
    <Menu position="top-start" withinPortal>
      <Menu.Target>
        <Tooltip label={t('shell.appearance')}>
          <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t('shell.appearance')}>
            <Icon size={18} />
          </ActionIcon>
        </Tooltip>
      </Menu.Target>
      <Menu.Dropdown>
        {SCHEMES.map(([scheme]) => (
          <Menu.Item
            key={scheme}
            leftSection={<Chosen chosen={scheme === colorScheme} />}
            onClick={() => setColorScheme(scheme)}
          >
            {t(`shell.appearance.${scheme}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

function Chosen({ chosen }: { chosen: boolean }) {
  return <IconCheck size={16} style={{ visibility: chosen ? 'visible' : 'hidden' }} />;
}
