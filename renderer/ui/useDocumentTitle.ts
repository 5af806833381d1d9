import { useEffect } from 'react';
import { useI18n } from './i18n.tsx';

/** The window's title: parts from the nearest to the widest, then the app's name. */
export function useDocumentTitle(...parts: readonly string[]): void {
  const { t } = useI18n();
  const title = [...parts, t('common.appName')].filter((part) => part !== '').join(' · ');
  useEffect(() => {
    document.title = title;
  }, [title]);
}
