/** The web app kept for when there is no network: its new versions, and how to install it. Nothing of it loads on the desktop. */
import { Button, Group } from '@mantine/core';
import { useEffect, useMemo } from 'react';
import { useWorkspace } from '#renderer/data/react.tsx';
import { evictionOf, installsByShareMenu, surroundings } from '#renderer/host/evictions.ts';
import { followInstallOffer } from '#renderer/host/installOffer.ts';
import { keepApp } from '#renderer/host/webApp.ts';
import { type Command, useCommands } from '#renderer/stores/commands.ts';
import { useWebApp } from '#renderer/stores/webApp.ts';
import { useI18n } from '#renderer/ui/i18n.tsx';
import { hideNotice, notify } from '#renderer/ui/notify.tsx';
import { isFormInHand, savedInTime } from './savedInTime.ts';

const NOTICE = 'newVersion';

export default function WebApp() {
  const { t } = useI18n();
  useKeptApp();
  useEffect(() => followInstallOffer((install) => useWebApp.setState({ install })), []);
  useEffect(() => useWebApp.setState({ byShareMenu: installsByShareMenu(), eviction: evictionOf(surroundings()) }), []);
  const install = useWebApp((app) => app.install);
  useCommands(
    useMemo(
      () =>
        install === null
          ? []
          : [{ id: 'install', section: 'do', label: t('webApp.install'), run: install } satisfies Command],
      [install, t],
    ),
  );
  useNewVersionNotice();
  return null;
}

function useKeptApp(): void {
  const workspace = useWorkspace();
  useEffect(() => {
    const keeping = keepApp({
      kept: () => useWebApp.setState({ kept: true }),
      ready: () => useWebApp.setState({ version: 'ready' }),
      elsewhere: () => useWebApp.setState({ version: 'elsewhere' }),
      pressed: ({ missionId, screen }) => {
        location.hash = `#/m/${missionId}/${screen}`;
      },
    });
    useWebApp.setState({
      renew: async () => {
        // What the disk refused is told by the banner of the storage, and stays in this window.
        if (!(await savedInTime(workspace))) return;
        await (await keeping)?.takeOver();
        location.reload();
      },
    });
    return () => void keeping.then((kept) => kept?.end());
  }, [workspace]);
}

function useNewVersionNotice(): void {
  const { t } = useI18n();
  const version = useWebApp((app) => app.version);
  useEffect(() => {
    if (version === 'this') return;
    const show = (formInHand: boolean): void =>
      notify({
        id: NOTICE,
        autoClose: false,
        message: (
          <Group justify="space-between" wrap="nowrap" gap="sm" data-testid="new-version">
            <span>
              {t(formInHand ? 'webApp.formInHand' : version === 'ready' ? 'webApp.ready' : 'webApp.elsewhere')}
            </span>
            <Button
              size="compact-sm"
              variant="light"
              flex="none"
              onClick={() => {
                if (!formInHand && isFormInHand()) show(true);
                else
                  void useWebApp
                    .getState()
                    .renew()
                    .then(() => hideNotice(NOTICE));
              }}
            >
              {t(formInHand ? 'webApp.updateAnyway' : 'webApp.update')}
            </Button>
          </Group>
        ),
      });
    show(false);
  }, [version, t]);
}
