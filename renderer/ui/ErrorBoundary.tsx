import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { Component, type ReactNode } from 'react';
import { EmptyState } from './EmptyState.tsx';
import { MissingPart } from './MissingPart.tsx';
import { isNotFetched } from './missingPart.ts';
import { useI18n } from './i18n.tsx';

/** A bug in a screen stops that screen and says so, as does a screen that could not be fetched; what was saved is saved. */
interface State {
  readonly failed: false | 'crashed' | 'notFetched';
}

export class ErrorBoundary extends Component<{ children: ReactNode; resetKey?: string }, State> {
  override state: State = { failed: false };

  static getDerivedStateFromError(error: unknown): State {
    return { failed: isNotFetched(error) ? 'notFetched' : 'crashed' };
  }

  override componentDidUpdate(before: { resetKey?: string }): void {
    if (this.state.failed !== false && before.resetKey !== this.props.resetKey) this.setState({ failed: false });
  }

  override render(): ReactNode {
    if (this.state.failed === false) return this.props.children;
    return this.state.failed === 'notFetched' ? <MissingPart /> : <Crashed />;
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
