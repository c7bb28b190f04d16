import { expect, test } from 'vitest';
import { callOf } from './call';

const to = (type: string, label: string) => ({ __typename: type, label });

test('the case manager of the student is not whom to call', () => {
  const steps = [
    { tie: 'MANAGES', phone: '099-1', to: to('CaseManager', '정누리') },
    { tie: 'KNOWS', phone: '099-2', to: to('Worker', '권누리') },
    { tie: 'OFFERS', phone: '099-3', to: to('Service', '상담') },
  ];
  expect(callOf(steps, '센터')).toEqual({ who: '권누리', phone: '099-2' });
});

test('at a desk the agency answers', () => {
  const steps = [
    { tie: 'MANAGES', phone: '099-1', to: to('CaseManager', '정누리') },
    { tie: 'INTAKE', phone: '099-3', to: to('Service', '상담') },
  ];
  expect(callOf(steps, '센터')).toEqual({ who: '센터', phone: '099-3' });
  expect(callOf([], '센터')).toBeNull();
});
