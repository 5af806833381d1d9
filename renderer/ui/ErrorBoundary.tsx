import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { Component, type ReactNode } from 'react';
import { EmptyState } from './EmptyState.tsx';
import { useI18n } from './i18n.tsx';

/** A bug in a screen stops that screen and says so; what was saved is saved. */
export class ErrorBoundary extends Component<{ children: ReactNode; resetKey?: string }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override componentDidUpdate(before: { resetKey?: string }): void {
    if (this.state.failed && before.resetKey !== this.props.resetKey) this.setState({ failed: false });
  }

  override render(): ReactNode {
    return this.state.failed ? <Crashed /> : this.props.children;
  }
}

function Crashed() {
  const { t } = useI18n();
  return (
    <EmptyState icon={<IconAlertTriangle />} title={t('shell.crash.title')} hint={t('shell.crash.hint')}>
      <Button onClick={() => location.reload()}>{t('shell.crash.reload')}</Button>
    </EmptyState>
  );
}
