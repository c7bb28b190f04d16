import { FileSignature } from 'lucide-react';
import type { ReactNode } from 'react';
import { graphql, useFragment } from 'react-relay';
import { useLabel } from '../../app/label';
import type { ConsentList_path$key } from '../../relay/generated/ConsentList_path.graphql';
import { useWords } from '../../words';

/** The consents that a path needs and that are not there, and who may sign them. */
export function ConsentList({ path }: { path: ConsentList_path$key }): ReactNode {
  const words = useWords();
  const label = useLabel();
  const { missingConsents } = useFragment(
    graphql`
      fragment ConsentList_path on Path {
        missingConsents {
          kind
          items
          recipient {
            id
            name
          }
          signers
          signableBy {
            id
            label
          }
          alternative {
            label
            clause
          }
        }
      }
    `,
    path,
  );
  return (
    <section>
      <h4>{words.linkage.consents}</h4>
      {missingConsents.length === 0 && <p className="small quiet">{words.linkage.consentsNone}</p>}
      <ul className="ticks small">
        {missingConsents.map((one) => (
          <li key={`${one.kind}-${one.recipient?.id ?? ''}`}>
            <FileSignature size={14} aria-hidden />
            <div>
              <p>
                <b>{label('ConsentKind', one.kind)}</b> {one.recipient?.name}{' '}
                <span className="quiet">
                  {one.items.map((item) => label('ConsentItem', item)).join(', ')}
                </span>
              </p>
              {one.signers.length > 0 && (
                <p>
                  <span className="quiet">{words.linkage.signable}: </span>
                  {one.signableBy.map((who) => who.label).join(', ') || words.linkage.nobodySigns}{' '}
                  <span className="quiet">
                    ({one.signers.map((who) => label('RequiredSigner', who)).join(', ')})
                  </span>
                </p>
              )}
              {one.alternative && (
                <p>
                  <span className="quiet">{words.linkage.ground}: </span>
                  {one.alternative.label} <span className="quiet">{one.alternative.clause}</span>
                </p>
              )}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
