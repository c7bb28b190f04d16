import { CircleCheck, Circle } from 'lucide-react';
import type { ReactNode } from 'react';
import { graphql, useFragment } from 'react-relay';
import { useLabel } from '../../app/label';
import { Card, Chip, Day, Said } from '../../parts';
import type {
  GoalsCard_student$data,
  GoalsCard_student$key,
} from '../../relay/generated/GoalsCard_student.graphql';
import { useWords } from '../../words';
import { today } from '../../words/days';

/** What is to be reached, and what is to be done for it. */
export function GoalsCard({ student }: { student: GoalsCard_student$key }): ReactNode {
  const words = useWords();
  const label = useLabel();
  const { cases } = useFragment(
    graphql`
      fragment GoalsCard_student on Student {
        cases {
          id
          closedOn
          goals {
            id
            text
            baseline
            target
            achieved
            need {
              id
              domain {
                code
                label
              }
            }
            tasks {
              id
              text
              owner
              dueOn
              doneOn
            }
          }
        }
      }
    `,
    student,
  );
  const goals = cases?.filter(({ closedOn }) => !closedOn).flatMap(({ goals: all }) => all ?? []) ?? [];
  if (goals.length === 0) return null;
  const now = today();
  return (
    <Card id="goals" title={words.student.goals} count={words.app.items(goals.length)}>
      <ul className="rows">
        {goals.map((goal) => (
          <li key={goal.id} className="side-row goal">
            <div className="chips">
              <b>
                <Said>{goal.text}</Said>
              </b>
              {goal.baseline && goal.target && (
                <span className="quiet small">{words.student.fromTo(goal.baseline, goal.target)}</span>
              )}
              {goal.achieved != null && (
                <Chip tone={goal.achieved ? 'good' : 'plain'}>
                  {goal.achieved ? words.student.reached : words.student.notReached}
                </Chip>
              )}
              {goal.need?.domain && <Chip tone="outline">{goal.need.domain.label}</Chip>}
            </div>
            <ul className="tasks small">
              {goal.tasks?.map((task) => (
                <li key={task.id}>
                  {task.doneOn ? (
                    <CircleCheck size={15} className="good" aria-label={words.student.done} />
                  ) : (
                    <Circle size={15} aria-hidden />
                  )}
                  <span>
                    <Said>{task.text}</Said>
                  </span>
                  <span className="quiet">{label('TaskOwner', task.owner)}</span>
                  <TaskDay task={task} now={now} />
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </Card>
  );
}

type Task = NonNullable<
  NonNullable<NonNullable<GoalsCard_student$data['cases']>[number]['goals']>[number]['tasks']
>[number];

/** The day on which a task was done, or else by which it should be. */
function TaskDay({ task: { doneOn, dueOn }, now }: { task: Task; now: string }): ReactNode {
  const day = doneOn ?? dueOn;
  if (!day) return null;
  return (
    <span className={!doneOn && day < now ? 'late' : 'quiet'}>
      <Day on={day} as="short" />
    </span>
  );
}
