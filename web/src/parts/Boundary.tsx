import { Component, Suspense, type ReactNode } from 'react';
import { onRefresh, refreshAll } from '../app/refresh';
import { ProblemState } from './States';

interface Props {
  /** What stands there while it loads. */
  fallback: ReactNode;
  /** Whether the problem fills the page. */
  large?: boolean;
  /** Whether the problem is told in a line: what it keeps away is not the matter of the page. */
  brief?: boolean;
  /** What stands there instead of the problem. */
  instead?: ReactNode;
  children: ReactNode;
}

/** Shows what is to be seen while something loads, and what to do where it fails. */
export class Boundary extends Component<Props, { error: unknown }> {
  override state = { error: null as unknown };

  static getDerivedStateFromError(error: unknown): { error: unknown } {
    return { error };
  }

  private readonly retry = (): void => {
    refreshAll();
    this.setState({ error: null });
  };

  private ended: (() => void) | undefined;

  // Reading one part anew tries the others that failed, too.
  override componentDidMount(): void {
    this.ended = onRefresh(() => this.setState((state) => (state.error ? { error: null } : null)));
    addEventListener('online', this.whenOnline);
  }

  override componentWillUnmount(): void {
    this.ended?.();
    removeEventListener('online', this.whenOnline);
  }

  private readonly whenOnline = (): void => {
    if (this.state.error) this.retry();
  };

  override render(): ReactNode {
    const { large, brief, instead, fallback, children } = this.props;
    if (!this.state.error) return <Suspense fallback={fallback}>{children}</Suspense>;
    return (
      instead ?? <ProblemState error={this.state.error} large={large} brief={brief} retry={this.retry} />
    );
  }
}
