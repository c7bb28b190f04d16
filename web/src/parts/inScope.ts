import { graphql, useLazyLoadQuery } from 'react-relay';
import { useKept } from '../app/refresh';
import { useViewer } from '../app/viewer';
import type { inScopeQuery } from '../relay/generated/inScopeQuery.graphql';
import { useWords } from '../words';
import type { ChoiceOf } from './Choose';

/** The schools and case managers of the students whom the viewer may see, as choices. */
export function useInScope(): { schools: ChoiceOf[]; managers: ChoiceOf[] } {
  const words = useWords();
  const manages = useViewer().caseManager !== null;
  const { schools, managers } = useLazyLoadQuery<inScopeQuery>(
    graphql`
      query inScopeQuery {
        schools: studentCounts(by: SCHOOL) {
          key
          label
        }
        managers: studentCounts(by: CASE_MANAGER) {
          key
          label
        }
      }
    `,
    {},
    useKept(),
  );
  const choices = (counts: typeof schools): ChoiceOf[] =>
    (counts ?? [])
      .map(({ key, label }) => ({ value: key, label }))
      .sort((a, b) => a.label.localeCompare(b.label));
  return {
    schools: choices(schools),
    managers: manages ? [{ value: 'me', label: words.lists.me }, ...choices(managers)] : choices(managers),
  };
}
