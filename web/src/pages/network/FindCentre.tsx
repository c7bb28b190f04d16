import { useDeferredValue, useState, type ReactNode } from 'react';
import { graphql, useLazyLoadQuery } from 'react-relay';
import { useKept } from '../../app/refresh';
import { Boundary } from '../../parts/Boundary';
import { Empty } from '../../parts/States';
import type { FindCentreOwnQuery } from '../../relay/generated/FindCentreOwnQuery.graphql';
import type { FindCentreQuery } from '../../relay/generated/FindCentreQuery.graphql';
import { useWords } from '../../words';

/** Finds what a network is drawn around. The words stay in the page. */
export function FindCentre({ onFound }: { onFound: () => void }): ReactNode {
  const words = useWords();
  const [text, setText] = useState('');
  const shown = useDeferredValue(text.trim());
  return (
    <search className="card find-centre">
      <label className="field">
        <span className="label">{words.network.find}</span>
        <input
          className="input"
          type="search"
          autoComplete="off"
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <span className="quiet small">{words.network.findHint}</span>
      </label>
      <Boundary fallback={<p className="quiet small">{words.app.loading}</p>}>
        {shown.length > 1 ? <Results text={shown} onFound={onFound} /> : <Beginnings />}
      </Boundary>
    </search>
  );
}

type Found = NonNullable<FindCentreQuery['response']['search']>['nodes'][number];

/** What beside its name tells one from another of that name. */
function besideOf(one: Found): string | undefined {
  switch (one.__typename) {
    case 'Worker':
      return [one.title, one.organisation?.name].filter(Boolean).join(' · ');
    case 'Service':
      return one.agency?.name;
    case 'Student':
      return one.school?.name;
    case 'Agency':
      return one.area?.name;
    default:
      return undefined;
  }
}

function Results({ text, onFound }: { text: string; onFound: () => void }): ReactNode {
  const words = useWords();
  const { search } = useLazyLoadQuery<FindCentreQuery>(
    graphql`
      query FindCentreQuery($text: String!) {
        search(text: $text, first: 12) {
          totalCount
          nodes {
            __typename
            ... on Entity {
              id
              label
            }
            ... on Agency {
              area {
                id
                name
              }
            }
            ... on Service {
              agency {
                id
                name
              }
            }
            ... on Worker {
              title
              organisation {
                __typename
                id
                name
              }
            }
            ... on Student {
              school {
                id
                name
              }
            }
          }
        }
      }
    `,
    { text },
    useKept(),
  );
  if (!search?.nodes.length) return <Empty>{words.network.findNone}</Empty>;
  return (
    <div role="status">
      <ul className="rows found" onClick={onFound}>
        {search.nodes.map((one) => {
          if (!one.id) return null;
          return (
            <li key={one.id} className="side-row">
              <span className="chips">
                <a className="strong" href={`/network/${one.id}`}>
                  {one.label}
                </a>
                <span className="quiet small">{words.network.types[one.__typename]}</span>
                <span className="quiet small">{besideOf(one)}</span>
              </span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

/** Where somebody may begin who has not typed yet: the own school or office. */
function Beginnings(): ReactNode {
  const words = useWords();
  const { viewer } = useLazyLoadQuery<FindCentreOwnQuery>(
    graphql`
      query FindCentreOwnQuery {
        viewer {
          id
          school {
            id
            name
          }
          district {
            id
            name
          }
        }
      }
    `,
    {},
    useKept(),
  );
  const own = [viewer.school, viewer.district].filter((one) => one != null);
  return (
    <p className="chips">
      <span className="quiet small">{words.network.begin}</span>
      {own.map(({ id, name }) => (
        <a key={id} className="filter" href={`/network/${id}`}>
          {name}
        </a>
      ))}
    </p>
  );
}
