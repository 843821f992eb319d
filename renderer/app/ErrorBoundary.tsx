import { Component, type ErrorInfo, type ReactNode } from 'react';
import { Button } from '../ui/Button.tsx';
import { ScreenBody } from '../ui/Page.tsx';

interface Props {
  /** Changing it (another route) tries again. */
  resetKey: string;
  children: ReactNode;
}

/** One per route: a broken screen says so and the rest of the window lives on. What was saved stays saved. */
export class ErrorBoundary extends Component<Props, { failed: string | null; detail: string }> {
  override state = { failed: null as string | null, detail: '' };

  static getDerivedStateFromError(error: unknown): { detail: string } {
    return { detail: error instanceof Error ? error.message : String(error) };
  }

  override componentDidCatch(error: unknown, info: ErrorInfo): void {
    this.setState({ failed: this.props.resetKey });
    // The window has no log of its own; the main process keeps what the console says.
    // eslint-disable-next-line no-console
    console.error(error, info.componentStack);
  }

  override componentDidUpdate(): void {
    if (this.state.failed !== null && this.state.failed !== this.props.resetKey) {
      this.setState({ failed: null, detail: '' });
    }
  }

  override render(): ReactNode {
    if (this.state.detail === '') return this.props.children;
    return (
      <ScreenBody>
        <h1>Этот экран не открылся</h1>
        <p>Ответы и файлы дела сохранены. Попробуйте открыть экран ещё раз или вернитесь к списку дел.</p>
        <p>Подробность для разработчика: {this.state.detail}</p>
        <p>
          <Button kind="primary" onPress={() => this.setState({ failed: null, detail: '' })}>
            Открыть ещё раз
          </Button>
        </p>
      </ScreenBody>
    );
  }
}
