import { CircleHelp } from 'lucide-react';
import type { ReactNode } from 'react';
import { graphql, useFragment } from 'react-relay';
import { Card } from '../../parts';
import { WithPhones } from '../../parts/WithPhones';
import type { AskFirst_linkage$key } from '../../relay/generated/AskFirst_linkage.graphql';
import { useWords } from '../../words';

/** A question that a fact answers. */
export interface AskedFact {
  fact: string;
  choices: readonly { readonly value: string; readonly label: string }[];
}

/** The one question that decides most, with a place for its answer where a fact answers it. */
export function AskFirst({
  linkage,
  answer,
}: {
  linkage: AskFirst_linkage$key;
  answer: (question: AskedFact) => ReactNode;
}): ReactNode {
  const words = useWords();
  const { askFirst } = useFragment(
    graphql`
      fragment AskFirst_linkage on Linkage {
        askFirst {
          fact
          text
          decides
          choices {
            value
            label
          }
        }
      }
    `,
    linkage,
  );
  if (!askFirst) return null;
  const { fact, text, decides, choices } = askFirst;
  return (
    <Card
      id="ask-first"
      className="ask-first"
      title={
        <>
          <CircleHelp size={18} aria-hidden /> {words.linkage.askFirst}
        </>
      }
      count={words.linkage.decides(decides)}
    >
      <div className="card-body stack tight">
        <p className="question">
          <WithPhones text={text} />
        </p>
        {fact && choices.length > 0 && answer({ fact, choices })}
      </div>
    </Card>
  );
}
