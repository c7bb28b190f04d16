import { Component, Suspense, type ReactNode } from 'react';
import { refreshAll } from '../app/refresh';
import { ProblemState } from './States';

interface Props {
  /** What stands there while it loads. */
  fallback: ReactNode;
  /** Whether the problem fills the page. */
  large?: boolean;
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

  override componentDidMount(): void {
    addEventListener('online', this.whenOnline);
  }

  override componentWillUnmount(): void {
    removeEventListener('online', this.whenOnline);
  }

  private readonly whenOnline = (): void => {
    if (this.state.error) this.retry();
  };

  override render(): ReactNode {
    if (this.state.error)
      return <ProblemState error={this.state.error} large={this.props.large} retry={this.retry} />;
    return <Suspense fallback={this.props.fallback}>{this.props.children}</Suspense>;
  }
}
