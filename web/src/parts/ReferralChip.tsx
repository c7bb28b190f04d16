import type { ReactNode } from 'react';
import { Chip, type Tone } from '.';
import { useLabel } from '../app/label';
import type { ReferralState } from '../relay/generated/ReferralsCard_query.graphql';

const tones: Partial<Record<ReferralState, Tone>> = {
  AWAITING_CONSENT: 'warn',
  REQUESTED: 'note',
  RECEIVED: 'note',
  ACCEPTED: 'good',
  IN_PROGRESS: 'good',
  REJECTED: 'crisis',
  FAILED: 'crisis',
};

/** How far a referral is. */
export function ReferralChip({ state }: { state: ReferralState | null | undefined }): ReactNode {
  const label = useLabel();
  if (!state) return null;
  return <Chip tone={tones[state]}>{label('ReferralState', state)}</Chip>;
}
