// What the list of students is filtered and ordered by, as it stands in the address.
import type {
  Level,
  Stage,
  StudentFilter,
  StudentOrder,
} from '../../relay/generated/StudentsPageQuery.graphql';

export const stages: readonly Stage[] = [
  'INTAKE',
  'ASSESSMENT',
  'PLANNING',
  'PROVISION',
  'COORDINATION_AND_MONITORING',
  'REASSESSMENT',
  'EVALUATION_AND_TERMINATION',
  'FOLLOW_UP',
];

export const levels: readonly Level[] = ['URGENT', 'HIGH', 'MEDIUM', 'LOW'];

/** The orders by the name that each has in the address; the first is the usual one. */
export const orders = {
  name: { field: 'NAME', direction: 'ASC' },
  'name-falling': { field: 'NAME', direction: 'DESC' },
  pressing: { field: 'NEED_LEVEL', direction: 'DESC' },
  grade: { field: 'GRADE', direction: 'ASC' },
  'grade-falling': { field: 'GRADE', direction: 'DESC' },
} as const satisfies Record<string, StudentOrder>;

export type OrderName = keyof typeof orders;

export function isOrder(name: string | null): name is OrderName {
  return name !== null && Object.hasOwn(orders, name);
}

/** The choices that stand in the address; what it names wrongly is no choice. */
export const names = ['need', 'level', 'unserved', 'stage', 'grade', 'school', 'area', 'manager'] as const;

function gradeOf(text: string | null): number | null {
  const grade = Number(text);
  return text && Number.isInteger(grade) && grade >= 1 && grade <= 12 ? grade : null;
}

/**
 * The filter that an address asks for. `me` is the case manager who looks, whom the address calls so; `text` is a piece of
 * a name, which is kept by the page and never gets into the address.
 */
export function filterOf(query: URLSearchParams, me: string | null, text = ''): StudentFilter {
  const grade = gradeOf(query.get('grade'));
  const manager = query.get('manager');
  return {
    need: query.get('need'),
    level: levels.find((one) => one === query.get('level')) ?? null,
    unserved: query.has('unserved') ? true : null,
    stage: stages.find((one) => one === query.get('stage')) ?? null,
    grades: grade === null ? null : [grade],
    school: query.get('school'),
    area: query.get('area'),
    caseManager: manager === 'me' ? me : manager,
    text: text.trim() || null,
  };
}
