import { createElement, lazy, type ComponentType } from 'react';
import { Problem } from '../relay/problem';

type Load<Props> = () => Promise<{ default: ComponentType<Props> }>;

async function answers(): Promise<boolean> {
  try {
    return (await fetch('/icon.svg', { method: 'HEAD', cache: 'no-store' })).ok;
  } catch {
    return false;
  }
}

/** A page whose script comes when it is shown. React keeps a failure for good; here the next attempt loads it anew. */
export function lazyPage<Props extends object>(load: Load<Props>): ComponentType<Props> {
  const attempt: Load<Props> = async () => {
    try {
      return await load();
    } catch (error) {
      current = lazy(attempt);
      throw (await answers()) ? error : new Problem('gone');
    }
  };
  let current = lazy(attempt) as ComponentType<Props>;
  return function Page(props: Props) {
    return createElement(current, props);
  };
}
