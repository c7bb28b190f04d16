import { graphql, useLazyLoadQuery } from 'react-relay';
import { useKept } from '../app/refresh';
import type { needsQuery, needsQuery$data } from '../relay/generated/needsQuery.graphql';
import type { ChoiceOf } from './Choose';

export type NeedDomains = needsQuery$data['needDomains'];

/** The need domains with what people say for them. */
export function useNeedDomains(): NeedDomains {
  return useLazyLoadQuery<needsQuery>(
    graphql`
      query needsQuery {
        needDomains {
          code
          label
          words
          phrases
          alarms
          children {
            code
            label
            words
            phrases
            alarms
          }
        }
      }
    `,
    {},
    useKept(),
  ).needDomains;
}

/** The domains as choices: each sub-domain with its domain before it, and the domains that have none. */
export function needChoices(domains: NeedDomains): ChoiceOf[] {
  return domains.flatMap(({ code, label, children }) =>
    children.length === 0
      ? [{ value: code, label }]
      : children.map((child) => ({
          value: child.code,
          label: child.label === label ? label : `${label} · ${child.label}`,
        })),
  );
}

/** What a need is called; its code where nothing has that code. */
export function needLabel(domains: NeedDomains, code: string): string {
  for (const domain of domains) {
    if (domain.code === code) return domain.label;
    const child = domain.children.find((one) => one.code === code);
    if (child) return child.label;
  }
  return code;
}
